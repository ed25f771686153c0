#include "accountcard.h"

#include "presenters/signin/signinpresenter.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/plainlabel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QVBoxLayout>

namespace onbelay::ui {

AccountCard::AccountCard(SignInPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    //: Title of the list of accounts on the sign-in page
    auto *card = new Card(tr("Your accounts"));
    m_rows = card->body();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(card);
    refresh();
}

void AccountCard::refresh()
{
    const auto lines = m_presenter.accounts();
    QStringList wanted;
    for (const auto &line : lines)
        wanted << line.key << line.title << line.detail;
    setVisible(!lines.empty());
    if (wanted == m_shown)
        return;
    m_shown = wanted;
    m_open.clear();
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *row = item->widget()) {
            row->hide();
            row->deleteLater(); // its own button may be what was pressed
        }
        delete item;
    }
    for (int i = 0; i < int(lines.size()); ++i)
        m_rows->addWidget(makeRow(i));
}

bool AccountCard::focusWhoNeedsSignIn()
{
    const auto lines = m_presenter.accounts();
    for (std::size_t i = 0; i < lines.size() && int(i) < m_open.size(); ++i) {
        if (lines[i].needsSignIn) {
            m_open[int(i)]->setFocus();
            return true;
        }
    }
    return false;
}

QWidget *AccountCard::makeRow(int index)
{
    const auto line = m_presenter.accounts().at(std::size_t(index));
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->setSpacing(space::sm);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    QLabel *title = plainLabel(TextRole::Strong);
    title->setText(line.title);
    QLabel *detail = plainLabel(TextRole::Muted);
    detail->setText(line.detail);
    words->addWidget(title);
    words->addWidget(detail);
    layout->addLayout(words, 1);

    //: Button beside an account: opens it
    QPushButton *open = makeButton(line.needsSignIn ? tr("Sign in again") : tr("Open"));
    //: Accessible name; %1 is "Sign in again" or "Open", %2 an account
    open->setAccessibleName(tr("%1: %2").arg(open->text(), line.title));
    connect(open, &QPushButton::clicked, this, [this, index] { act(index); });
    layout->addWidget(open, 0, Qt::AlignVCenter);
    m_open.append(open);
    //: Button beside an account: takes it off this computer
    QPushButton *remove = quietButton(tr("Remove"));
    remove->setAccessibleName(tr("%1: %2").arg(remove->text(), line.title));
    connect(remove, &QPushButton::clicked, this, [this, index] { askToRemove(index); });
    layout->addWidget(remove, 0, Qt::AlignVCenter);
    return row;
}

void AccountCard::act(int index)
{
    const auto line = m_presenter.accounts().at(std::size_t(index));
    if (!line.needsSignIn) {
        m_presenter.open(line.key);
    } else if (line.byBrowser) {
        m_presenter.signInAgain(line.key);
    } else {
        m_presenter.chooseServer(line.key);
        Q_EMIT tokenWanted();
    }
}

void AccountCard::askToRemove(int index)
{
    const auto line = m_presenter.accounts().at(std::size_t(index));
    auto *box = new QMessageBox(QMessageBox::Question, tr("Remove this account?"),
                                //: %1 is an account
                                tr("%1 is removed from this computer, with its sign-in in the "
                                   "keychain. Nothing changes on the server.")
                                    .arg(line.title),
                                QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(m_presenter.removalText(line.key));
    QPushButton *keep = box->addButton(tr("Keep"), QMessageBox::RejectRole);
    QPushButton *remove = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(remove, &QPushButton::clicked, this,
            [this, key = line.key] { m_presenter.forget(key); });
    box->open();
}

} // namespace onbelay::ui
