#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace onbelay {
class PermissionsPresenter;
}

namespace onbelay::ui {

// Finds one group by its name and brings its row into view, whatever is filtered. Opened without
// blocking.
class GoToDialog final : public QDialog
{
    Q_OBJECT
public:
    // The presenter must outlive the dialog.
    explicit GoToDialog(PermissionsPresenter &presenter, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void groupChosen(const QString &groupId);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override; // arrows in the field move the list

private:
    void find();

    PermissionsPresenter &m_presenter;
    QLineEdit *m_name = nullptr;
    QListWidget *m_groups = nullptr;
    QLabel *m_note = nullptr;
    QPushButton *m_go = nullptr;
};

} // namespace onbelay::ui
