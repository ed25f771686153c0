#include "clipping.h"
#include "consolewindow.h"
#include "datawords.h"
#include "pseudotranslator.h"
#include "visibletexts.h"

#include "guides/builtinkey.h"
#include "net/network.h"
#include "platform/secretstore.h"
#include "presenters/activity/revertpresenter.h"
#include "presenters/settings/settingspresenter.h"
#include "presenters/signin/signinpresenter.h"
#include "ui/activity/activitypage.h"
#include "ui/activity/revertdialog.h"
#include "ui/connection/connectionpage.h"
#include "ui/connection/connectwizard.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/permissionspage.h"
#include "ui/permissions/reviewdialog.h"
#include "ui/settings/settingsdialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/signin/signinpage.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDir>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// Every page and dialog in a made-up long language, written left to right and right to left, in a
// big and a small window: all that is shown is translated, and nothing is cut off.
class TestPseudo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();
    void theTestSeesFaults();
    void signInPage();
    void signInFailure();
    void notConnected();
    void connectedWithFewerScopes();
    void serverGone();
    void disconnectQuestion();
    void wizard();
    void wizardRefusesPastes();
    void checklist();
    void permissions();
    void noGroupMatches();
    void memberReadsOnly();
    void gridMenu();
    void review();
    void conflict();
    void diagnosticDoors();
    void whyQuestion();
    void activity();
    void aboutBox();
    void settings();

private:
    void look(QWidget *window, const DataWords &data, const QString &state);
    void verdict();
    void settle();

    std::unique_ptr<PseudoTranslator> m_translator;
    QStringList m_faults;
};

namespace {

// The dialogs that are open in a window now, newest last.
template <typename Dialog>
Dialog *openDialog(QWidget *window)
{
    Dialog *found = nullptr;
    for (Dialog *dialog : window->findChildren<Dialog *>()) {
        if (dialog->isVisible())
            found = dialog;
    }
    return found;
}

CellBlock cell(int row, int column)
{
    return {row, column, row, column};
}

} // namespace

void TestPseudo::initTestCase_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestPseudo::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
}

void TestPseudo::init()
{
    QFETCH_GLOBAL(bool, rightToLeft);
    m_faults.clear();
    m_translator = std::make_unique<PseudoTranslator>(rightToLeft, nullptr);
    QVERIFY(QApplication::installTranslator(m_translator.get()));
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
}

void TestPseudo::cleanup()
{
    QApplication::removeTranslator(m_translator.get());
}

void TestPseudo::settle()
{
    for (int i = 0; i < 5; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

void TestPseudo::look(QWidget *window, const DataWords &data, const QString &state)
{
    for (const QSize &size : {QSize(1000, 700), QSize(820, 640)}) {
        window->resize(size);
        settle();
        const QString where = u"%1 at %2: "_s.arg(state).arg(size.width());
        for (const VisibleText &shown : visibleTexts(window)) {
            const QString rest = data.untranslated(shown.text);
            if (!rest.isEmpty())
                m_faults.append(where % shown.where % u": untranslated: "_s % rest);
        }
        for (const QString &clipped : clippedTexts(window))
            m_faults.append(where % u"cut off: "_s % clipped);
    }
}

void TestPseudo::verdict()
{
    m_faults.removeDuplicates();
    QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
}

// A label that nobody translates and one that has no room must be found.
void TestPseudo::theTestSeesFaults()
{
    QWidget window;
    window.setWindowTitle(pseudo(u"Window"_s));
    auto *plain = new QLabel(u"Plain English"_s, &window);
    auto *narrow = new QLabel(pseudo(u"This is too narrow"_s), &window);
    narrow->setGeometry(0, 50, 30, 12);
    auto *outside = new QPushButton(pseudo(u"Far out"_s), &window);
    outside->setGeometry(5000, 80, 400, 40);
    window.show();
    QTRY_VERIFY(plain->isVisible());
    look(&window, DataWords(), u"window"_s);
    QVERIFY(m_faults.filter(u"untranslated: Plain English"_s).size() >= 2);
    QCOMPARE(m_faults.filter(u"untranslated"_s).filter(u"QPushButton"_s).size(), 0);
    QVERIFY(!m_faults.filter(u"QLabel: needs"_s).isEmpty());
    QVERIFY(!m_faults.filter(u"QPushButton: at 5000"_s).isEmpty());
}

namespace {

// Signing in without anybody to sign in to.
struct SignIn
{
    explicit SignIn(const QString &server)
        : profile(*Profile::open(folder.filePath(u"profile"_s)))
        , presenter(
              log, network, secrets, profile, {server, QUrl(u"http://127.0.0.1:9"_s), false},
              [] {
                  return QtFuture::makeReadyFuture(
                      Expected<SandboxAddress>(failed(FailureKind::ProcessFailed)));
              },
              [](const QUrl &) { return true; })
    {
    }

    QTemporaryDir folder;
    Profile profile;
    RequestLog log;
    Network network;
    MemorySecretStore secrets;
    SignInPresenter presenter;
};

} // namespace

void TestPseudo::signInPage()
{
    SignIn signIn(u"https://app.onbelay.ai"_s);
    ui::ThemeController theme(*qApp);
    ui::MainWindow window(theme);
    window.setSignInPage(new ui::SignInPage(signIn.presenter));
    window.showSignIn();
    window.show();
    look(&window, DataWords(), u"sign in"_s);
    verdict();
}

void TestPseudo::signInFailure()
{
    SignIn signIn(u"http://127.0.0.1:9"_s);
    ui::ThemeController theme(*qApp);
    ui::MainWindow window(theme);
    window.setSignInPage(new ui::SignInPage(signIn.presenter));
    window.showSignIn();
    window.show();
    signIn.presenter.signIn(u"http://127.0.0.1:9"_s, Secret::fromUtf8("not-a-real-token"));
    QTRY_COMPARE_WITH_TIMEOUT(signIn.presenter.stage(), SignInPresenter::Stage::Failed, 20'000);
    look(&window, DataWords(), u"nobody answers"_s);
    signIn.presenter.openSandbox();
    QTRY_COMPARE(signIn.presenter.stage(), SignInPresenter::Stage::Failed);
    look(&window, DataWords(), u"no sandbox"_s);
    verdict();
}

void TestPseudo::notConnected()
{
    ConsoleWindow console;
    QVERIFY(console.open(0));
    console.show(u"connection"_s);
    look(console.window.get(), console.data, u"not connected"_s);
    verdict();
}

void TestPseudo::connectedWithFewerScopes()
{
    ConsoleWindow console;
    QVERIFY(console.open(2));
    console.show(u"connection"_s);
    look(console.window.get(), console.data, u"degraded"_s);
    console.connection->checkNow();
    QTRY_COMPARE(console.connection->busy(), ConnectionPresenter::Busy::No);
    QVERIFY(console.learn());
    look(console.window.get(), console.data, u"checked"_s);
    verdict();
}

void TestPseudo::serverGone()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.show(u"connection"_s);
    console.sandbox.kill();
    console.connection->checkNow();
    QTRY_COMPARE_WITH_TIMEOUT(console.connection->busy(), ConnectionPresenter::Busy::No, 20'000);
    QVERIFY(console.connection->failure());
    look(console.window.get(), console.data, u"server gone"_s);
    verdict();
}

void TestPseudo::disconnectQuestion()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.show(u"connection"_s);
    console.connection->askToDisconnect();
    QTRY_VERIFY_WITH_TIMEOUT(openDialog<QDialog>(console.window.get()), 20'000);
    look(openDialog<QDialog>(console.window.get()), console.data, u"disconnect?"_s);
    verdict();
}

void TestPseudo::wizard()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    ConnectPresenter &presenter = *console.connect;
    console.show(u"connection"_s);
    console.connectionPage->openWizard();
    auto *wizard = openDialog<ui::ConnectWizard>(console.window.get());
    QVERIFY(wizard);
    for (int door = 0; door < presenter.doorTitles().size(); ++door) {
        presenter.goTo(0);
        presenter.setDoor(door);
        for (int step = 0; step < presenter.stepCount(); ++step) {
            presenter.goTo(step);
            look(wizard, console.data, u"door %1, step %2"_s.arg(door + 1).arg(step + 1));
        }
    }
    // Less than what is stored, of another account, and what does not work at all.
    for (int persona : {2, 6, 8, 10}) {
        QVERIFY(console.learnFromHubSpot(persona));
        presenter.goTo(presenter.pasteStep());
        presenter.setPasted(QString::fromUtf8(personaToken(persona).view()));
        QTRY_VERIFY_WITH_TIMEOUT(presenter.stage() == ConnectPresenter::Stage::Proven
                                     || presenter.stage() == ConnectPresenter::Stage::Failed,
                                 20'000);
        look(wizard, console.data, u"persona %1"_s.arg(persona));
        if (!presenter.canConnect())
            continue;
        presenter.connectKey();
        QTRY_VERIFY(openDialog<QDialog>(wizard));
        look(openDialog<QDialog>(wizard), console.data, u"persona %1, question"_s.arg(persona));
        openDialog<QDialog>(wizard)->reject();
    }
    verdict();
}

void TestPseudo::wizardRefusesPastes()
{
    ConsoleWindow console;
    QVERIFY(console.open(0));
    console.show(u"connection"_s);
    console.connectionPage->openWizard();
    auto *wizard = openDialog<ui::ConnectWizard>(console.window.get());
    QVERIFY(wizard);
    console.connect->goTo(console.connect->pasteStep());
    for (const QString &pasted : {u"pat-na1-••••••••••••"_s, u"pat-na1-0000"_s, u"hello"_s,
                                  u"00000000-0000-4000-8000-000000000001"_s,
                                  u"pat-na1-00000000-0000-4000-8000-000000000001 "
                                  "pat-na1-00000000-0000-4000-8000-000000000002"_s}) {
        console.connect->setPasted(pasted);
        look(wizard, console.data, u"pasted "_s + pasted);
    }
    verdict();
}

void TestPseudo::checklist()
{
    ConsoleWindow console;
    QVERIFY(console.open(0));
    console.show(u"connection"_s);
    console.connectionPage->openWizard();
    auto *wizard = openDialog<ui::ConnectWizard>(console.window.get());
    QVERIFY(wizard);
    for (QPushButton *button : wizard->findChildren<QPushButton *>()) {
        if (button->text() == pseudo(u"Someone else is our HubSpot admin"_s))
            button->click();
    }
    auto *dialog = openDialog<QDialog>(wizard);
    QVERIFY(dialog);
    look(dialog, console.data, u"checklist"_s);
    verdict();
}

void TestPseudo::permissions()
{
    ConsoleWindow console;
    QVERIFY(console.open(2));
    console.show(u"permissions"_s);
    look(console.window.get(), console.data, u"nothing staged"_s);
    console.permissions->toggle({cell(0, 1)});
    console.permissions->toggle({cell(2, accessColumn)});
    QVERIFY(console.permissions->stagedCells() > 0);
    look(console.window.get(), console.data, u"staged"_s);
    console.permissions->undo();
    look(console.window.get(), console.data, u"undone"_s);
    verdict();
}

void TestPseudo::noGroupMatches()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.show(u"permissions"_s);
    console.permissions->setSearch(u"no group is called like this"_s);
    QTRY_COMPARE(console.permissions->content(), PermissionsPresenter::Content::NoMatch);
    look(console.window.get(), console.data, u"no match"_s);
    verdict();
}

void TestPseudo::memberReadsOnly()
{
    ConsoleWindow console;
    QVERIFY(console.open(1, true));
    for (const QString &page :
         {u"connection"_s, u"permissions"_s, u"diagnostics"_s, u"activity"_s}) {
        console.show(page);
        look(console.window.get(), console.data, u"member, "_s + page);
    }
    verdict();
}

void TestPseudo::review()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.show(u"permissions"_s);
    console.permissions->toggle({console.permissions->columnBlock(2)});
    console.permissions->toggle({cell(1, 3)});
    console.permissionsPage->openReview();
    auto *dialog = openDialog<ui::ReviewDialog>(console.window.get());
    QVERIFY(dialog);
    QTRY_VERIFY_WITH_TIMEOUT(console.review->canApply(u"A reason"_s), 20'000);
    look(dialog, console.data, u"review"_s);
    console.review->apply(u"A reason"_s);
    QTRY_COMPARE_WITH_TIMEOUT(console.review->stage(), ReviewPresenter::Stage::Done, 20'000);
    console.data.add(u"A reason"_s);
    look(dialog, console.data, u"applied"_s);
    verdict();
}

void TestPseudo::gridMenu()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.show(u"permissions"_s);
    QWidget *grid = console.permissionsPage->grid()->viewport();
    for (int step = 0; step < 2; ++step) {
        QContextMenuEvent ask(QContextMenuEvent::Mouse, QPoint(grid->width() / 2, 20),
                              grid->mapToGlobal(QPoint(grid->width() / 2, 20)));
        QApplication::sendEvent(grid, &ask);
        QTRY_VERIFY(openDialog<QMenu>(console.window.get()));
        auto *menu = openDialog<QMenu>(console.window.get());
        look(menu, console.data, u"menu"_s);
        menu->close();
        console.permissions->toggle({console.permissions->columnBlock(1)});
    }
    verdict();
}

// Write rests on read, which somebody else takes away meanwhile.
void TestPseudo::conflict()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.show(u"permissions"_s);
    const int read = console.workspace->columnOf(u"deals:read"_s);
    const int write = console.workspace->columnOf(u"deals:write"_s);
    int row = 0;
    while (!holds(console.workspace->matrix().server(quint32(row)), read)
           || holds(console.workspace->matrix().server(quint32(row)), write))
        ++row;
    const QString group = console.workspace->groups()[std::size_t(row)].id;
    const quint32 rows[] = {quint32(row)};
    QVERIFY(console.workspace->stage(console.workspace->matrix().plan(
        RowSet({std::begin(rows), std::end(rows)}), cellBit(write), true)));
    QVERIFY(console.setByOther(group, u"deals:read"_s, false));
    console.permissionsPage->openReview();
    auto *review = openDialog<ui::ReviewDialog>(console.window.get());
    QVERIFY(review);
    console.review->apply(u"A reason"_s);
    QTRY_COMPARE_WITH_TIMEOUT(console.review->stage(), ReviewPresenter::Stage::Conflicted, 20'000);
    look(review, console.data, u"conflicted"_s);
    if (!openDialog<QDialog>(review)) {
        for (QPushButton *button : review->findChildren<QPushButton *>()) {
            if (button->text() == pseudo(u"Decide"_s))
                button->click();
        }
    }
    QTRY_VERIFY(openDialog<QDialog>(review));
    look(openDialog<QDialog>(review), console.data, u"conflict dialog"_s);
    verdict();
}

void TestPseudo::diagnosticDoors()
{
    ConsoleWindow console;
    QVERIFY(console.open(2));
    console.show(u"diagnostics"_s);
    look(console.window.get(), console.data, u"doors"_s);
    DiagnosticsPresenter &presenter = *console.diagnostics;
    for (int door = 0; door < int(presenter.doors().size()); ++door) {
        presenter.openDoor(door);
        QTRY_VERIFY_WITH_TIMEOUT(!presenter.isRunning(), 30'000);
        QVERIFY(console.learn());
        look(console.window.get(), console.data, u"door %1"_s.arg(door + 1));
        presenter.closeDoor();
    }
    verdict();
}

void TestPseudo::whyQuestion()
{
    ConsoleWindow console;
    QVERIFY(console.open(2));
    console.show(u"diagnostics"_s);
    for (int column : {1, 4}) {
        AccessSubject subject;
        subject.groupId = console.workspace->groups().front().id;
        subject.column = column;
        console.diagnostics->ask(subject);
        QTRY_VERIFY_WITH_TIMEOUT(console.diagnostics->answer(), 30'000);
        look(console.window.get(), console.data, u"why, column %1"_s.arg(column));
    }
    verdict();
}

void TestPseudo::activity()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.permissions->toggle({console.permissions->columnBlock(2)});
    QVERIFY(console.review->begin());
    QTRY_VERIFY_WITH_TIMEOUT(console.review->canApply(u"A reason"_s), 20'000);
    console.review->apply(u"A reason"_s);
    QTRY_COMPARE_WITH_TIMEOUT(console.review->stage(), ReviewPresenter::Stage::Done, 20'000);
    QVERIFY(console.learn());
    console.show(u"activity"_s);
    console.activity->refresh();
    QTRY_COMPARE_WITH_TIMEOUT(console.activity->state(), ActivityPresenter::State::Ready, 20'000);
    look(console.window.get(), console.data, u"entries"_s);
    console.activity->select(0);
    look(console.window.get(), console.data, u"selected"_s);
    RevertPresenter revert(*console.workspace, *console.permissions);
    QVERIFY(revert.begin(console.activity->model().itemAt(1)->changeSet, 1000));
    auto *dialog = new ui::RevertDialog(revert, console.window.get());
    dialog->open();
    QTRY_COMPARE_WITH_TIMEOUT(revert.stage(), RevertPresenter::Stage::Ready, 20'000);
    look(dialog, console.data, u"revert"_s);
    dialog->reject();
    console.activity->setGroupText(u"no group is called like this"_s);
    look(console.window.get(), console.data, u"filtered"_s);
    verdict();
}

void TestPseudo::aboutBox()
{
    ConsoleWindow console;
    QVERIFY(console.open(1));
    console.show(u"connection"_s);
    for (QAction *action : console.window->findChildren<QAction *>()) {
        if (action->text() == pseudo(u"About On Belay Console"_s))
            action->trigger();
    }
    auto *box = openDialog<QMessageBox>(console.window.get());
    QVERIFY(box);
    look(box, console.data, u"about"_s);
    verdict();
}

// Every kind of message that the settings have room for.
void TestPseudo::settings()
{
    QTemporaryDir folder;
    Profile profile = *Profile::open(folder.filePath(u"profile"_s));
    QVERIFY(QDir().mkpath(profile.file(u"guides/hubspot.json"_s))); // cannot be read
    ConsoleWindow console; // for the words of the guide alone
    QVERIFY(console.open(0));
    RequestLog log;
    SystemClock clock;
    GuideShelf shelf(console.sandbox.integration(), {builtInGuideKey()}, profile, log, clock);
    SettingsPresenter presenter(shelf, profile, clock);
    DataWords data;
    data.add(profile.file(u"guides/hubspot.json"_s));
    data.add(presenter.keyId());
    data.add(shelf.inForce()->revision.text());
    data.add(u"minisign"_s);
    ui::SettingsDialog dialog(presenter);
    dialog.show();
    look(&dialog, data, u"settings"_s);
    data.add(u"http://127.0.0.1:9/hubspot.json"_s);
    presenter.setAddress(u"http://127.0.0.1:9/hubspot.json"_s);
    presenter.look();
    look(&dialog, data, u"looking"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!presenter.isLooking(), 40'000);
    look(&dialog, data, u"nobody answers"_s);
    QVERIFY(QDir(profile.path()).rmdir(u"guides/hubspot.json"_s));
    presenter.setSessionGuide(GuideRevision{QDate(2026, 1, 2), 3});
    data.add(u"2026-01-02.3"_s);
    presenter.useBuiltIn();
    look(&dialog, data, u"built in"_s);
    verdict();
}

QTEST_MAIN(TestPseudo)
#include "tst_pseudo.moc"
