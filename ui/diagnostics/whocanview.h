#pragma once

#include "presenters/diagnostics/whocantext.h"
#include "presenters/words/failuretext.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;
class QVBoxLayout;

namespace onbelay {
class WhoCanPresenter;
}

namespace onbelay::ui {

class Announcer;
class Badge;
class Banner;
class Busy;
class Card;

// "Who can …?": an ability, and everybody for whom Claude can do it, with the groups that give it.
class WhoCanView final : public QWidget
{
    Q_OBJECT
public:
    explicit WhoCanView(WhoCanPresenter &presenter, QWidget *parent = nullptr);

private:
    QWidget *makeForm();
    void makeNotices(QVBoxLayout &column);
    void makeAnswer();
    QLayout *makeTools();
    void makeTable();
    void refresh();
    void refreshAnswer();
    void refreshKinds();
    void refreshRows();
    void exportCsv();
    void showSaved(const FailureText &problem, const QString &said);

    WhoCanPresenter &m_presenter;
    QComboBox *m_what = nullptr;
    QPushButton *m_ask = nullptr;
    Busy *m_busy = nullptr;
    Banner *m_failure = nullptr;
    Banner *m_outdated = nullptr;
    Banner *m_notSaved = nullptr;
    Banner *m_stop = nullptr;
    Banner *m_comparison = nullptr;
    Card *m_answer = nullptr;
    Announcer *m_summary = nullptr;
    Badge *m_agrees = nullptr;
    QLabel *m_groups = nullptr;
    QLineEdit *m_filter = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_order = nullptr;
    QPushButton *m_export = nullptr;
    QTableView *m_table = nullptr;
    Announcer *m_shown = nullptr;
};

} // namespace onbelay::ui
