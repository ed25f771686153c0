#include "ui/shell/mainwindow.h"

#include "ui/common/banner.h"
#include "ui/common/sidebar.h"
#include "ui/shell/accountbutton.h"

#include <QAbstractButton>
#include <QAction>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace onbelay::ui {

MainWindow::MainWindow(ThemeController &theme, QWidget *parent)
    : QMainWindow(parent)
    , m_theme(theme)
{
    setWindowTitle(tr("On Belay Console"));
    setMinimumSize(640, 480);
    resize(QSize(1260, 840).boundedTo(screen()->availableSize()));
    m_settings = new QAction(icon(Glyph::Settings), tr("Settings…"), this);
    m_settings->setShortcut(Qt::CTRL | Qt::Key_Comma); // where Qt knows one, it is this as well
    addAction(m_settings);
    m_top = new QStackedWidget;
    setCentralWidget(m_top);
}

void MainWindow::setSignInPage(QWidget *page)
{
    m_signInPage = page;
    m_top->addWidget(page);
}

void MainWindow::showSignIn()
{
    setWindowTitle(tr("On Belay Console"));
    if (m_signInPage)
        m_top->setCurrentWidget(m_signInPage);
}

void MainWindow::showSession(const QList<PageEntry> &pages, const Person &person)
{
    clearSession();
    m_session = new QWidget;
    auto *row = new QHBoxLayout(m_session);
    row->setContentsMargins({});
    row->setSpacing(0);

    //: Accessible name of the list of pages
    m_sideBar = new SideBar(tr("Sections"));
    m_sideBar->setHeading(person.organization);
    m_account = new AccountButton(m_settings);
    m_account->setPerson(person.name, person.organization, person.admin);
    m_account->setMode(m_theme.mode());
    if (!person.mode.isEmpty())
        addMode(person.mode, person.modeText);
    m_sideBar->addFooter(m_account);
    row->addWidget(m_sideBar);

    auto *main = new QVBoxLayout;
    main->setSpacing(0);
    m_banners = new QVBoxLayout;
    m_banners->setContentsMargins(space::xl, space::md, space::xl, 0);
    m_banners->setSpacing(space::sm);
    main->addLayout(m_banners);
    m_pages = new QStackedWidget;
    main->addWidget(m_pages, 1);
    row->addLayout(main, 1);

    for (const PageEntry &entry : pages) {
        m_pages->addWidget(entry.page);
        m_pageOf.insert(entry.id, entry.page);
        m_sideBar->addItem(entry.id, entry.glyph, entry.title);
    }
    connect(m_sideBar, &SideBar::currentChanged, this, [this](const QString &id) {
        if (QWidget *page = m_pageOf.value(id)) {
            m_pages->setCurrentWidget(page);
            Q_EMIT pageShown(id);
        }
    });
    connect(m_sideBar, &SideBar::collapsedChanged, m_account, &AccountButton::setIconsOnly);
    connect(m_account, &AccountButton::signOutRequested, this, &MainWindow::signOutRequested);
    connect(m_account, &AccountButton::accountChosen, this, &MainWindow::accountChosen);
    connect(m_account, &AccountButton::anotherRequested, this,
            &MainWindow::anotherAccountRequested);
    connect(m_account, &AccountButton::aboutRequested, this, &MainWindow::showAbout);
    connect(m_account, &AccountButton::modeRequested, this, [this](ThemeController::Mode mode) {
        m_theme.setMode(mode);
        if (m_account)
            m_account->setMode(mode);
        Q_EMIT modeChosen(mode);
    });

    m_top->addWidget(m_session);
    m_top->setCurrentWidget(m_session);
    if (!pages.isEmpty())
        goTo(pages.first().id);
    //: Window title; %1 is the organization
    setWindowTitle(tr("%1 – On Belay Console").arg(person.organization));
}

void MainWindow::setOtherAccounts(const QList<QPair<QString, QString>> &others)
{
    if (!m_account)
        return;
    QList<AccountButton::Other> entries;
    for (const auto &[key, label] : others)
        entries.append({key, label});
    m_account->setOthers(entries);
}

void MainWindow::addMode(const QString &mode, const QString &text)
{
    m_account->setRole(mode);
    QToolButton *button = m_sideBar->addFooterButton(Glyph::Info, mode);
    button->setAccessibleDescription(text);
    connect(button, &QToolButton::clicked, this, [this, mode, text] {
        auto *box = new QMessageBox(QMessageBox::NoIcon, mode, mode, QMessageBox::Close, this);
        box->setTextFormat(Qt::PlainText);
        box->setInformativeText(text);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::clearSession()
{
    m_bannerOf.clear();
    m_pageOf.clear();
    if (QWidget *session = std::exchange(m_session, nullptr)) {
        m_top->removeWidget(session);
        session->hide();
        session->setParent(this);
        session->deleteLater(); // the click that ends the session may come from inside it
    }
    m_sideBar = nullptr;
    m_account = nullptr;
    m_banners = nullptr;
    m_pages = nullptr;
}

void MainWindow::goTo(const QString &pageId)
{
    if (m_sideBar)
        m_sideBar->setCurrent(pageId);
}

void MainWindow::setMark(const QString &pageId, const QString &mark, const QString &meaning)
{
    if (m_sideBar)
        m_sideBar->setMark(pageId, mark, meaning);
}

Banner *MainWindow::showBanner(const QString &id, Tone tone, const QString &headline,
                               const QString &text)
{
    if (!m_banners)
        return nullptr;
    Banner *banner = m_bannerOf.value(id);
    if (!banner) {
        banner = new Banner(tone);
        banner->setDismissible(true);
        connect(banner, &Banner::dismissed, this, [this, id] { removeBanner(id); });
        m_banners->addWidget(banner);
        m_bannerOf.insert(id, banner);
    }
    banner->setTone(tone);
    banner->clearActions();
    banner->setMessage(headline, text);
    banner->show();
    return banner;
}

void MainWindow::removeBanner(const QString &id)
{
    if (Banner *banner = m_bannerOf.take(id)) {
        banner->hide();
        banner->deleteLater();
    }
}

// Pages have no default button, so that Return never does what nobody looks at; but on a button it
// does what everybody expects. Dialogs are windows of their own.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    auto *button = qobject_cast<QAbstractButton *>(focusWidget());
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && button && button->isEnabled() && !event->isAutoRepeat())
        button->click();
    else
        QMainWindow::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QString question = m_closeQuestion && !m_closeConfirmed ? m_closeQuestion() : QString();
    if (question.isEmpty()) {
        QMainWindow::closeEvent(event);
        return;
    }
    event->ignore();
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Close the console?"), question,
                                QMessageBox::NoButton, this);
    QPushButton *stay = box->addButton(tr("Stay"), QMessageBox::RejectRole);
    QPushButton *leave = box->addButton(tr("Close anyway"), QMessageBox::DestructiveRole);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(leave, &QPushButton::clicked, this, [this] {
        m_closeConfirmed = true;
        close();
    });
    box->open();
}

void MainWindow::showAbout()
{
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("About On Belay Console"),
                        tr("On Belay Console %1").arg(QCoreApplication::applicationVersion()),
                        QMessageBox::Close, this);
    box->setInformativeText(
        tr("For administrators of On Belay. It speaks a proposed admin API; On Belay has not "
           "published one, so the reference server is the sandbox that comes with this program."));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace onbelay::ui
