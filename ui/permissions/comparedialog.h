#pragma once

#include <QDialog>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;

namespace onbelay {
class ComparePresenter;
}

namespace onbelay::ui {

class Banner;
class CompareDelegate;
class ElidedLabel;

// A few groups side by side, and a menu to make all of them like one. Opened without blocking, once
// ComparePresenter::begin() has taken up the groups; it follows what happens to them.
class CompareDialog final : public QDialog
{
    Q_OBJECT
public:
    // `presenter` must outlive the dialog.
    explicit CompareDialog(ComparePresenter &presenter, QWidget *parent = nullptr);

    void done(int result) override; // ends the comparison, too

protected:
    void changeEvent(QEvent *event) override;

private:
    void makeTable();
    QWidget *makeButtons();
    void refresh();
    void say(const QString &sentence);

    ComparePresenter &m_presenter;
    QLabel *m_summary = nullptr;
    Banner *m_notice = nullptr;
    QCheckBox *m_onlyDifferences = nullptr;
    QTableView *m_table = nullptr;
    CompareDelegate *m_delegate = nullptr;
    ElidedLabel *m_status = nullptr;
    QPushButton *m_match = nullptr;
    QList<QAction *> m_matches; // one for each group that there can be
    QString m_shownNotice;
};

} // namespace onbelay::ui
