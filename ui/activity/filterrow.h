#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace onbelay {
class ActivityPresenter;
}

namespace onbelay::ui {

// What the list is narrowed by: group, permission, person.
class FilterRow final : public QWidget
{
    Q_OBJECT
public:
    explicit FilterRow(ActivityPresenter &presenter, QWidget *parent = nullptr);

    void clear();

private:
    void fillActors();

    ActivityPresenter &m_presenter;
    QLineEdit *m_group = nullptr;
    QComboBox *m_cell = nullptr;
    QComboBox *m_actor = nullptr;
};

} // namespace onbelay::ui
