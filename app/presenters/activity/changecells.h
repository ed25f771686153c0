#pragma once

#include "presenters/activity/activitytext.h"

#include <QAbstractTableModel>

#include <optional>

namespace onbelay {

// The cells of one activity item: what, before, after.
class ChangeCells final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { WhatColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit ChangeCells(const Integration &integration, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void setItem(std::optional<ActivityItem> item);
    [[nodiscard]] const std::optional<ActivityItem> &item() const { return m_item; }

private:
    [[nodiscard]] QString text(const AuditEntry &entry, int column) const;

    const Integration &m_integration;
    std::optional<ActivityItem> m_item;
};

} // namespace onbelay
