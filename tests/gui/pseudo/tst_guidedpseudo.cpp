#include "clipping.h"
#include "datawords.h"
#include "pseudotranslator.h"
#include "visibletexts.h"

#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/guidedconnection.h"
#include "presenters/connection/secretclipboard.h"
#include "presenters/diagnostics/guidedchecks.h"
#include "presenters/permissions/permissiontools.h"
#include "presenters/plan/planpresenter.h"
#include "support/planbench.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/connection/connectwizard.h"
#include "ui/connection/guidedconnectionpage.h"
#include "ui/diagnostics/guideddiagnosticspage.h"
#include "ui/permissions/checklistdialog.h"
#include "ui/permissions/permissionspage.h"
#include "ui/permissions/plangroupsdialog.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QFile>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The pages and dialogs of guided mode in a made-up long language, as tst_pseudo looks at the
// others.
class TestGuidedPseudo : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data();
    void initTestCase();
    void init();
    void cleanup();
    void noGroupsYet();
    void plan();
    void groupsDialog();
    void checklist();
    void connection();
    void wizard();
    void diagnostics();

private:
    void look(QWidget *window, const QString &state);
    void addGroups();
    [[nodiscard]] bool tick(const QString &cell);

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<PseudoTranslator> m_translator;
    DataWords m_data;
    QTemporaryDir m_folder;
    SystemClock m_clock;
    SystemPasteboard m_pasteboard;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<PlanBench> m_bench;
    std::unique_ptr<SecretClipboard> m_clipboard;
    std::unique_ptr<GuidedConnection> m_connection;
    std::unique_ptr<ConnectPresenter> m_wizard;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<PermissionTools> m_tools;
    std::unique_ptr<PlanPresenter> m_plan;
    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<ui::MainWindow> m_window;
    QStringList m_faults;
};

void TestGuidedPseudo::initTestCase_data()
{
    QTest::addColumn<bool>("rightToLeft");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void TestGuidedPseudo::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QFile guide(QStringLiteral(ONBELAY_SOURCE_DIR "/resources/integrations/hubspot.json"));
    QVERIFY(guide.open(QIODevice::ReadOnly));
    m_data.addJson(guide.readAll());
    for (const QString &word :
         {u"Sales"_s, u"Customer care"_s, u"Northwind"_s, u"Dana"_s, u"Dashboard"_s,
          u"Integrations"_s, u"Update key"_s, u"Groups"_s, u"Permissions"_s, u"People"_s, u">"_s,
          u"US/Eastern"_s, u"→"_s, u"[ ]"_s, u"–"_s, u"https://onbelay.example"_s})
        m_data.add(word);
}

void TestGuidedPseudo::init()
{
    QFETCH_GLOBAL(bool, rightToLeft);
    m_faults.clear();
    m_translator = std::make_unique<PseudoTranslator>(rightToLeft, nullptr);
    QVERIFY(QApplication::installTranslator(m_translator.get()));
    QApplication::setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    m_profile = std::make_unique<Profile>(Profile::open(m_folder.filePath(u"profile"_s)).value());
    m_bench = std::make_unique<PlanBench>(m_sandbox->integration());
    m_bench->start();
    Account account;
    account.server = QUrl(u"https://onbelay.example"_s);
    m_clipboard = std::make_unique<SecretClipboard>(m_pasteboard, m_clock, std::chrono::minutes(1));
    m_connection = std::make_unique<GuidedConnection>(m_bench->integration(), account, *m_profile,
                                                      m_clock, *m_clipboard);
    m_wizard =
        std::make_unique<ConnectPresenter>(*m_bench->workspace, m_sandbox->hubspot(), *m_profile);
    m_wizard->setDashboard(*m_connection);
    m_permissions = std::make_unique<PermissionsPresenter>(*m_bench->workspace, m_clock);
    m_tools = std::make_unique<PermissionTools>(*m_bench->workspace, *m_permissions, m_clock,
                                                m_bench->folder());
    m_plan = std::make_unique<PlanPresenter>(*m_bench->workspace, *m_bench->keeper, *m_permissions,
                                             m_clock, account.server.toDisplayString());
    m_theme = std::make_unique<ui::ThemeController>(*qApp);
    m_window = std::make_unique<ui::MainWindow>(*m_theme);
    const QString permissions = pseudo(u"Permissions (plan)"_s);
    m_window->showSession(
        {{u"connection"_s, ui::Glyph::HubSpot, m_bench->integration().name,
          new ui::GuidedConnectionPage(*m_connection, *m_wizard, [](const QUrl &) {})},
         {u"permissions"_s, ui::Glyph::Permissions, permissions,
          new ui::PermissionsPage(*m_tools, *m_plan)},
         {u"diagnostics"_s, ui::Glyph::Diagnostics, pseudo(u"Diagnostics"_s),
          new ui::GuidedDiagnosticsPage(guidedChecks(m_bench->integration().name))}},
        {u"Dana"_s, u"Northwind"_s, false, pseudo(u"Guided mode"_s), pseudo(u"Why"_s)});
    m_bench->keeper->read();
    m_window->show();
}

void TestGuidedPseudo::cleanup()
{
    m_window.reset();
    m_theme.reset();
    m_plan.reset();
    m_tools.reset();
    m_permissions.reset();
    m_wizard.reset();
    m_connection.reset();
    m_clipboard.reset();
    m_bench.reset();
    m_profile.reset();
    QApplication::removeTranslator(m_translator.get());
}

void TestGuidedPseudo::look(QWidget *window, const QString &state)
{
    for (const QSize &size : {QSize(1000, 700), QSize(820, 640)}) {
        window->resize(size);
        for (int i = 0; i < 5; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
        const QString where = u"%1 at %2: "_s.arg(state).arg(size.width());
        for (const VisibleText &shown : visibleTexts(window)) {
            const QString rest = m_data.untranslated(shown.text);
            if (!rest.isEmpty())
                m_faults.append(where % shown.where % u": untranslated: "_s % rest);
        }
        for (const QString &clipped : clippedTexts(window))
            m_faults.append(where % u"cut off: "_s % clipped);
    }
    m_faults.removeDuplicates();
    QVERIFY2(m_faults.isEmpty(), qPrintable(u'\n' + m_faults.join(u'\n')));
}

void TestGuidedPseudo::addGroups()
{
    QVERIFY(m_plan->add(u"Sales\nCustomer care"_s));
    m_window->goTo(u"permissions"_s);
}

bool TestGuidedPseudo::tick(const QString &cell)
{
    return m_permissions->stageCell(m_plan->groups().front().id,
                                    m_bench->workspace->columnOf(cell));
}

void TestGuidedPseudo::noGroupsYet()
{
    m_window->goTo(u"permissions"_s);
    look(m_window.get(), u"no groups"_s);
}

void TestGuidedPseudo::plan()
{
    addGroups();
    QVERIFY(tick(u"deals:write"_s));
    look(m_window.get(), u"plan"_s);
}

void TestGuidedPseudo::groupsDialog()
{
    addGroups();
    ui::PlanGroupsDialog dialog(*m_plan);
    dialog.show();
    look(&dialog, u"groups"_s);
}

void TestGuidedPseudo::checklist()
{
    addGroups();
    QVERIFY(tick(u"access"_s) && tick(u"deals:write"_s));
    m_plan->setDone(m_plan->groups().front().id, true);
    ui::ChecklistDialog dialog(*m_plan);
    dialog.show();
    look(&dialog, u"checklist"_s);
}

void TestGuidedPseudo::connection()
{
    look(m_window.get(), u"connection"_s);
}

void TestGuidedPseudo::wizard()
{
    ui::ConnectWizard wizard(*m_wizard, [](const QUrl &) {});
    wizard.show();
    m_wizard->goTo(m_wizard->pasteStep());
    m_wizard->setPasted(QString::fromUtf8(personaToken(1).bytes()));
    QTRY_COMPARE_WITH_TIMEOUT(m_wizard->stage(), ConnectPresenter::Stage::Proven, 30'000);
    look(&wizard, u"proven"_s);
    m_wizard->connectKey();
    look(&wizard, u"handed over"_s);
    m_wizard->close();
    look(m_window.get(), u"after the proof"_s);
}

void TestGuidedPseudo::diagnostics()
{
    m_window->goTo(u"diagnostics"_s);
    look(m_window.get(), u"diagnostics"_s);
}

QTEST_MAIN(TestGuidedPseudo)
#include "tst_guidedpseudo.moc"
