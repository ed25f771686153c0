#include "presenters/connection/connectionpresenter.h"
#include "presenters/connection/connectpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/copybutton.h"
#include "ui/common/drawing.h"
#include "ui/common/secretfield.h"
#include "ui/common/themecontroller.h"
#include "ui/connection/connectionpage.h"
#include "ui/connection/connectwizard.h"
#include "ui/connection/doorchoice.h"
#include "ui/connection/scopeline.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using onbelay::ui::ConnectionPage;
using onbelay::ui::ConnectWizard;
using onbelay::ui::SecretField;

namespace {

// Every text that a screen reader could be given anywhere below `object`.
void collectTexts(QAccessibleInterface *object, QStringList &texts)
{
    if (!object)
        return;
    for (auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value,
                      QAccessible::Help, QAccessible::DebugDescription})
        texts.append(object->text(kind));
    if (QAccessibleTextInterface *text = object->textInterface())
        texts.append(text->text(0, text->characterCount()));
    for (int i = 0; i < object->childCount(); ++i)
        collectTexts(object->child(i), texts);
}

} // namespace

// The page and its wizard as a person meets them: by keyboard, against the real sandbox.
class ConnectWizardTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::ThemeController>(*qApp); }
    void init();
    void cleanup();
    void keyboardAloneConnects();
    void missingScopesAreNamed();
    void tokenStaysOutOfTheAccessibilityTree();
    void escapeKeepsThePlaceAndWipesTheToken();
    void lostScopesAreConfirmedOnlyOnPurpose();
    void otherAccountIsConfirmedWithAReason();
    void questionClosesWhenItsStateIsGone();
    void refusalAfterClosingStandsOnThePage();
    void pageSaysWhereOneStopped();
    void browserOpensOnlyOnDemand();
    void smallWindowScrolls();
    void largeFontsFitASmallWindow();
    void scopesAndResultsAreSeenAtOnce();
    void theCardOfADoorChoosesIt();
    void announcementsUnfoldWithTheirSources();
    void presetsAndNamesToCopy();
    void whatWasNotTestedCanBeQuotedAndTriedAgain();
    void theDrawingGivesWayToThePaste();
    void aScreenReaderChooses();

private:
    ConnectWizard *wizard() const { return m_page->findChild<ConnectWizard *>(); }
    SecretField *field() const { return wizard()->findChild<SecretField *>(); }
    QPushButton *button(const QString &text) const;
    void openWizard();
    void enter(int persona);
    void toTheToken();
    bool isSeenWhole(const QWidget *widget) const;
    void connectFirst(int persona);
    QString storedKey();
    QString pageText() const;

    std::unique_ptr<ui::ThemeController> m_theme;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<ConnectionPresenter> m_connection;
    std::unique_ptr<ConnectPresenter> m_connect;
    std::unique_ptr<ConnectionPage> m_page;
    QList<QUrl> m_opened;
};

void ConnectWizardTest::init()
{
    m_opened.clear();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_folder = std::make_unique<QTemporaryDir>();
    Expected<Profile> profile = Profile::open(m_folder->filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_connection = std::make_unique<ConnectionPresenter>(*m_workspace, *m_profile, m_clock);
    m_connect = std::make_unique<ConnectPresenter>(*m_workspace, m_sandbox->hubspot(), *m_profile);
    m_page = std::make_unique<ConnectionPage>(*m_connection, *m_connect,
                                              [this](const QUrl &url) { m_opened.append(url); });
    m_page->resize(1000, 760);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void ConnectWizardTest::cleanup()
{
    m_page.reset();
    m_connect.reset();
    m_connection.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

QPushButton *ConnectWizardTest::button(const QString &text) const
{
    for (QPushButton *each : m_page->findChildren<QPushButton *>()) {
        if (each->text() == text && each->isVisible())
            return each;
    }
    return nullptr;
}

void ConnectWizardTest::openWizard()
{
    QPushButton *open = button(u"Connect HubSpot"_s);
    if (!open && m_connect->pausedAt())
        open = button(u"Continue with step %1"_s.arg(*m_connect->pausedAt() + 1));
    if (!open)
        open = button(u"Update key"_s);
    QVERIFY(open);
    QTest::keyClick(open, Qt::Key_Space);
    QVERIFY(wizard());
    QVERIFY(QTest::qWaitForWindowExposed(wizard()));
    wizard()->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(wizard()));
}

void ConnectWizardTest::toTheToken()
{
    for (int step = 0; step < 4; ++step)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_connect->step(), 4);
    QCOMPARE(QApplication::focusWidget(), field()->edit());
}

void ConnectWizardTest::enter(int persona)
{
    QTest::keyClicks(field()->edit(), QString::fromUtf8(personaToken(persona).view()));
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), ConnectPresenter::Stage::Proven, 20'000);
}

void ConnectWizardTest::keyboardAloneConnects()
{
    openWizard();
    QVERIFY(qobject_cast<QRadioButton *>(QApplication::focusWidget()));
    toTheToken();
    QVERIFY(!button(u"Next"_s));
    QVERIFY(!button(u"Connect"_s)->isEnabled());
    enter(1);
    QVERIFY(button(u"Connect"_s)->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(!wizard(), 20'000);
    QVERIFY(button(u"Check now"_s));
    QVERIFY(button(u"Disconnect"_s));
    QVERIFY(!button(u"Connect HubSpot"_s));
    QVERIFY(!m_connect->holdsToken());
    const auto stored = m_sandbox->admin().connection(u"hubspot"_s);
    QVERIFY(await(stored) && stored.result());
    QCOMPARE(stored.result()->state, ConnectionState::Connected);
}

void ConnectWizardTest::missingScopesAreNamed()
{
    openWizard();
    toTheToken();
    enter(2);
    QStringList texts;
    collectTexts(QAccessible::queryAccessibleInterface(wizard()), texts);
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(u"Write deals: Missing. crm.objects.deals.write"_s));
    QVERIFY(all.contains(u"5 of 9 scopes are granted"_s));
    QVERIFY(button(u"Connect"_s)->isEnabled());
}

void ConnectWizardTest::tokenStaysOutOfTheAccessibilityTree()
{
    openWizard();
    toTheToken();
    enter(1);
    QAccessibleInterface *edit = QAccessible::queryAccessibleInterface(field()->edit());
    QCOMPARE(edit->text(QAccessible::Name), u"HubSpot token"_s);
    QCOMPARE(edit->role(), QAccessible::EditableText);
    QVERIFY(edit->state().passwordEdit);
    QStringList texts;
    collectTexts(QAccessible::queryAccessibleInterface(m_page.get()), texts);
    collectTexts(QAccessible::queryAccessibleInterface(wizard()), texts);
    texts.append(wizard()->windowTitle());
    texts.append(QApplication::clipboard()->text());
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(u"000000000001"_s), qPrintable(text));
}

void ConnectWizardTest::escapeKeepsThePlaceAndWipesTheToken()
{
    openWizard();
    toTheToken();
    enter(1);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!wizard());
    QVERIFY(!m_connect->holdsToken());
    QVERIFY(!m_connect->isOpen());
    openWizard();
    QCOMPARE(m_connect->step(), 4);
    QVERIFY(field()->isEmpty());
    QTest::keyClick(button(u"Back"_s), Qt::Key_Space);
    QCOMPARE(m_connect->step(), 3);
}

void ConnectWizardTest::lostScopesAreConfirmedOnlyOnPurpose()
{
    connectFirst(1);
    openWizard();
    toTheToken();
    enter(2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = wizard()->findChild<QDialog *>()));
    QVERIFY(QTest::qWaitForWindowActive(question));
    question->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), question);
    QTRY_VERIFY(question->isAncestorOf(QApplication::focusWidget()));
    // The reason can be typed at once, and no key pressed in passing decides anything.
    QVERIFY(qobject_cast<QLineEdit *>(QApplication::focusWidget()));
    QTest::keyClicks(QApplication::focusWidget(), u"Reading is enough"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(wizard()->findChild<QDialog *>() == question && question->isVisible());
    QTest::keyClick(question, Qt::Key_Return); // the default is the safe one
    QTRY_VERIFY(!wizard()->findChild<QDialog *>());
    QCOMPARE(m_connect->stage(), ConnectPresenter::Stage::Proven);
    const auto stored = m_sandbox->admin().connection(u"hubspot"_s);
    QVERIFY(await(stored) && stored.result());
    QCOMPARE(stored.result()->tokenLastFour, u"0001"_s);
}

void ConnectWizardTest::connectFirst(int persona)
{
    QVERIFY(m_sandbox->connectPersona(persona));
    m_workspace->refreshConnection();
    QTRY_VERIFY_WITH_TIMEOUT(m_connection->isConnected(), 20'000);
}

QString ConnectWizardTest::storedKey()
{
    const auto stored = m_sandbox->admin().connection(u"hubspot"_s);
    return await(stored) && stored.result() ? stored.result()->tokenLastFour : u"no answer"_s;
}

QString ConnectWizardTest::pageText() const
{
    QStringList texts;
    for (const QLabel *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    return texts.join(u'\n');
}

void ConnectWizardTest::otherAccountIsConfirmedWithAReason()
{
    connectFirst(1);
    openWizard();
    enter(8);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QDialog *question = nullptr;
    QTRY_VERIFY((question = wizard()->findChild<QDialog *>()));
    QStringList texts;
    for (const QLabel *label : question->findChildren<QLabel *>())
        texts.append(label->text());
    const QString all = texts.join(u'\n');
    QVERIFY(all.contains(u"This token belongs to another HubSpot account"_s));
    QVERIFY2(all.contains(u"48100001"_s) && all.contains(u"48100008"_s), qPrintable(all));
    QPushButton *confirm = nullptr;
    for (QPushButton *each : question->findChildren<QPushButton *>()) {
        if (each->text() == u"Switch the account"_s)
            confirm = each;
    }
    QVERIFY(confirm);
    QVERIFY2(!confirm->isEnabled(), "it wants a reason");
    QTest::keyClicks(question->findChild<QLineEdit *>(), u"We moved"_s);
    QVERIFY2(!confirm->isDefault(), "Enter must not switch the account");
    QTest::keyClick(confirm, Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(!wizard(), 20'000);
    QCOMPARE(storedKey(), u"0008"_s);
    QVERIFY(pageText().contains(u"48100008"_s));
}

void ConnectWizardTest::questionClosesWhenItsStateIsGone()
{
    connectFirst(1);
    openWizard();
    enter(2);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(wizard()->findChild<QDialog *>());
    QVERIFY(m_sandbox->connectPersona(4)); // another admin
    m_workspace->refreshConnection();
    QTRY_VERIFY_WITH_TIMEOUT(!wizard()->findChild<QDialog *>(), 20'000);
    QStringList texts;
    collectTexts(QAccessible::queryAccessibleInterface(wizard()), texts);
    QVERIFY(texts.join(u'\n').contains(u"The connection was changed meanwhile"_s));
    QCOMPARE(storedKey(), u"0004"_s);
}

void ConnectWizardTest::refusalAfterClosingStandsOnThePage()
{
    openWizard();
    toTheToken();
    enter(1);
    QVERIFY(m_sandbox->faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setPersona"_s},
                                                          {u"persona"_s, u"full"_s},
                                                          {u"revoked"_s, true}}}}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QCOMPARE(m_connect->stage(), ConnectPresenter::Stage::Connecting);
    QTest::keyClick(wizard(), Qt::Key_Escape);
    QTRY_VERIFY(!wizard());
    QTRY_VERIFY_WITH_TIMEOUT(pageText().contains(u"The token was not stored: "_s), 20'000);
    QVERIFY(button(u"Continue with step 5"_s));
    openWizard();
    QVERIFY(!pageText().contains(u"The token was not stored: "_s));
}

void ConnectWizardTest::pageSaysWhereOneStopped()
{
    QVERIFY(!pageText().contains(u"You stopped"_s));
    openWizard();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!wizard());
    QVERIFY2(pageText().contains(u"You stopped at step 3 of 5."_s), qPrintable(pageText()));
}

void ConnectWizardTest::browserOpensOnlyOnDemand()
{
    openWizard();
    QVERIFY(m_opened.isEmpty());
    QPushButton *open = button(u"Open in browser"_s);
    QVERIFY(open);
    QTest::keyClick(open, Qt::Key_Space);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().scheme(), u"https"_s);
}

void ConnectWizardTest::smallWindowScrolls()
{
    openWizard();
    wizard()->resize(480, 420);
    toTheToken();
    QVERIFY(wizard()->width() <= 620);
    QVERIFY(wizard()->height() <= 560);
    // What has the focus can be seen.
    QWidget *edit = field()->edit();
    QTRY_VERIFY(!edit->visibleRegion().isEmpty());
    QVERIFY(button(u"Connect"_s)->isVisible());
}

bool ConnectWizardTest::isSeenWhole(const QWidget *widget) const
{
    return widget->visibleRegion().boundingRect() == widget->rect();
}

void ConnectWizardTest::largeFontsFitASmallWindow()
{
    const QFont old = QApplication::font();
    QFont large = old;
    large.setPointSizeF(old.pointSizeF() * 2);
    QApplication::setFont(large);
    openWizard();
    wizard()->resize(800, 600);
    const auto *area = wizard()->findChild<QScrollArea *>();
    for (int door = 0; door < m_connect->doorTitles().size(); ++door) {
        m_connect->goTo(0);
        m_connect->setDoor(door);
        for (int step = 0; step < m_connect->stepCount(); ++step) {
            m_connect->goTo(step);
            QTRY_VERIFY2(area->widget()->width() <= area->viewport()->width(),
                         qPrintable(QString::number(step)));
            QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
        }
    }
    enter(2);
    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    QApplication::setFont(old);
}

// As large as the wizard opens on a screen of 1400×1000.
void ConnectWizardTest::scopesAndResultsAreSeenAtOnce()
{
    openWizard();
    const int line = wizard()->fontMetrics().height();
    wizard()->resize(line * 64, line * 52);
    m_connect->goTo(ConnectPresenter::scopeStep);
    m_connect->choose(ConnectPresenter::Preset::ReadAndWrite);
    const auto *area = wizard()->findChild<QScrollArea *>();
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    m_connect->goTo(m_connect->pasteStep());
    enter(2);
    const auto lines = wizard()->findChildren<ui::ScopeLine *>();
    QCOMPARE(lines.size(), 9);
    for (const ui::ScopeLine *each : lines)
        QTRY_VERIFY2(isSeenWhole(each), qPrintable(each->accessibleName()));
}

void ConnectWizardTest::theCardOfADoorChoosesIt()
{
    openWizard();
    const auto cards = wizard()->findChildren<ui::DoorCard *>();
    QCOMPARE(cards.size(), 2);
    QVERIFY(cards.at(0)->isChosen());
    QTest::mouseClick(cards.at(1), Qt::LeftButton, {}, cards.at(1)->rect().bottomRight() / 2);
    QCOMPARE(m_connect->door(), 1);
    QVERIFY(cards.at(1)->isChosen());
    QCOMPARE(QApplication::focusWidget(), cards.at(1)->radio());
    QTest::keyClick(cards.at(1)->radio(), Qt::Key_Up); // and by keyboard
    QCOMPARE(m_connect->door(), 0);
}

void ConnectWizardTest::announcementsUnfoldWithTheirSources()
{
    openWizard();
    QVERIFY(!button(u"Source"_s));
    QPushButton *why = button(u"Why does HubSpot look different from older instructions?"_s);
    QVERIFY(why);
    QTest::keyClick(why, Qt::Key_Space);
    QPushButton *source = nullptr;
    QTRY_VERIFY((source = button(u"Source"_s)));
    QTest::keyClick(source, Qt::Key_Space);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.first().host(), u"developers.hubspot.com"_s);
    QTest::keyClick(why, Qt::Key_Space);
    QVERIFY(!button(u"Source"_s));
}

void ConnectWizardTest::presetsAndNamesToCopy()
{
    openWizard();
    m_connect->goTo(ConnectPresenter::scopeStep);
    const auto ticked = [this] {
        QStringList names;
        for (const QCheckBox *box : wizard()->findChildren<QCheckBox *>()) {
            if (box->isChecked())
                names.append(box->accessibleName());
        }
        return names;
    };
    QTest::keyClick(button(u"Nothing"_s), Qt::Key_Space);
    QCOMPARE(ticked(), QStringList());
    for (QCheckBox *box : wizard()->findChildren<QCheckBox *>()) {
        if (box->accessibleName() == u"Write deals"_s)
            QTest::keyClick(box, Qt::Key_Space);
    }
    QCOMPARE(ticked(), QStringList({u"Read deals"_s, u"Write deals"_s}));
    for (ui::CopyButton *copy : wizard()->findChildren<ui::CopyButton *>()) {
        if (copy->accessibleName() == u"Copy all scope names"_s)
            QTest::keyClick(copy, Qt::Key_Space);
    }
    QCOMPARE(QApplication::clipboard()->text(),
             u"crm.objects.deals.read\ncrm.objects.deals.write"_s);
    QTest::keyClick(button(u"Read everything"_s), Qt::Key_Space);
    QCOMPARE(ticked().size(), 5);
    QTest::keyClick(button(u"Read and write"_s), Qt::Key_Space);
    QCOMPARE(ticked().size(), 9);
}

// One read fails for the moment, another refuses the kind of token: each has its own evidence.
void ConnectWizardTest::whatWasNotTestedCanBeQuotedAndTriedAgain()
{
    const auto fail = [this](const QString &mode, const QString &route) {
        return m_sandbox->faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setMode"_s},
                                                             {u"mode"_s, mode},
                                                             {u"route"_s, route},
                                                             {u"times"_s, 1}}}});
    };
    QVERIFY(fail(u"edge"_s, u"/crm/objects/2026-09/0-3"_s));
    QVERIFY(fail(u"unauthorized"_s, u"/analytics/v2/views"_s));
    openWizard();
    m_connect->goTo(m_connect->pasteStep());
    enter(1);
    const auto copies = [this] {
        QStringList texts;
        for (ui::ScopeLine *line : wizard()->findChildren<ui::ScopeLine *>()) {
            auto *copy = line->findChild<ui::CopyButton *>();
            if (!copy->isVisible())
                continue;
            if (copy->accessibleName() != u"Copy the details for support"_s)
                return QStringList{copy->accessibleName()};
            QTest::keyClick(copy, Qt::Key_Space);
            texts.append(QApplication::clipboard()->text());
        }
        return texts;
    };
    const QStringList texts = copies();
    QCOMPARE(texts.size(), 2);
    QVERIFY2(texts.at(0).startsWith(u"Read deals: Not tested\n"_s), qPrintable(texts.at(0)));
    QVERIFY2(texts.at(0).contains(u"HubSpot answered 521"_s), qPrintable(texts.at(0)));
    QVERIFY2(texts.at(1).contains(u"refuses this kind of token"_s), qPrintable(texts.at(1)));
    QVERIFY2(texts.at(1).contains(u"HubSpot answered 401"_s), qPrintable(texts.at(1)));
    for (const QString &text : texts)
        QVERIFY2(text.contains(u"correlation id "_s), qPrintable(text));
    QVERIFY(button(u"Check again"_s));
    QVERIFY(button(u"Connect"_s)->isEnabled());
    QTest::keyClick(button(u"Check again"_s), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(m_connect->stage(), ConnectPresenter::Stage::Proven, 20'000);
    QVERIFY(copies().isEmpty());
    QVERIFY(!button(u"Check again"_s));
}

void ConnectWizardTest::theDrawingGivesWayToThePaste()
{
    const auto drawings = [this] {
        int seen = 0;
        for (const ui::Drawing *drawing : wizard()->findChildren<ui::Drawing *>())
            seen += drawing->isVisible() ? 1 : 0;
        return seen;
    };
    openWizard();
    for (int step = 0; step < 4; ++step) {
        QCOMPARE(drawings(), 1);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    }
    QCOMPARE(drawings(), 1);
    QTest::keyClicks(field()->edit(), u"pat"_s);
    QCOMPARE(drawings(), 0);
    QTest::keyClick(field()->edit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field()->edit(), Qt::Key_Delete);
    QCOMPARE(drawings(), 1);
    enter(1);
    QCOMPARE(drawings(), 0);
}

// As AT-SPI clients act: by the action that a control offers, which is no click.
void ConnectWizardTest::aScreenReaderChooses()
{
    const auto toggle = [](QWidget *widget) {
        QAccessibleInterface *control = QAccessible::queryAccessibleInterface(widget);
        control->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    };
    openWizard();
    toggle(wizard()->findChildren<ui::DoorCard *>().at(1)->radio());
    QCOMPARE(m_connect->door(), 1);
    m_connect->goTo(ConnectPresenter::scopeStep);
    m_connect->choose(ConnectPresenter::Preset::Nothing);
    for (QCheckBox *box : wizard()->findChildren<QCheckBox *>()) {
        if (box->accessibleName() == u"Write deals"_s)
            toggle(box);
    }
    QCOMPARE(scopeCount(m_connect->choices()), 2);
}

QTEST_MAIN(ConnectWizardTest)
#include "tst_connectwizard.moc"
