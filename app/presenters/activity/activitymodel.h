#pragma once

#include "presenters/activity/activitytext.h"

#include <QAbstractListModel>

#include <vector>

namespace onbelay {

// The audit as a list: a heading for each day, below it what was done that day, newest first.
// Entries of one change set are one row, also when they come with different pages.
class ActivityModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Roles { IsDayRole = Qt::UserRole, WhoRole, WhenRole, ReasonRole, SourceRole };

    explicit ActivityModel(const Integration &integration, QObject *parent = nullptr);
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

    void clear();
    void append(const std::vector<AuditEntry> &entries); // the next page, newest first
    // Only what touches a group with this in its name; ignoring case. Empty: everything.
    void setGroupText(const QString &text);

    [[nodiscard]] const ActivityItem *itemAt(int row) const; // null for a heading
    [[nodiscard]] std::vector<ActivityItem> shownItems() const;
    [[nodiscard]] const std::vector<ActivityItem> &items() const { return m_items; }

private:
    struct Row
    {
        int item = 0;
        bool isDay = false;
    };
    [[nodiscard]] bool isShown(const ActivityItem &item) const;
    [[nodiscard]] std::vector<Row> rowsFor(int firstItem) const;
    [[nodiscard]] bool joins(const AuditEntry &entry) const;
    [[nodiscard]] QString spoken(const ActivityItem &item) const;

    const Integration &m_integration;
    std::vector<ActivityItem> m_items;
    std::vector<Row> m_rows;
    QString m_groupText;
};

} // namespace onbelay
