#pragma once

#include "presenters/activity/revertmodel.h"

#include <QTableView>

namespace onbelay::ui {

// The cells of a change set in sections, a line each; only what is in sight is laid out.
class RevertList final : public QTableView
{
    Q_OBJECT
public:
    // The model must outlive the list.
    explicit RevertList(RevertModel &model, QWidget *parent = nullptr);

private:
    void sizeColumns();
    void showSections();

    RevertModel &m_model;
};

} // namespace onbelay::ui
