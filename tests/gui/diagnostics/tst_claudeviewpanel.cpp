#include "presenters/diagnostics/claudeviewpresenter.h"
#include "presenters/diagnostics/diagnosticspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/secretfield.h"
#include "ui/diagnostics/claudeviewpanel.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/diagnostics/toolanswercard.h"
#include "ui/diagnostics/valuelabel.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// "What Claude sees" in the diagnostics page, by mouse and keyboard, against a real sandbox.
class TestClaudeViewPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksWhenOpened();
    void rawAnswersFoldOut();
    void hostileTextsArePlainAndFit();
    void pastedConfigurationIsForgotten();
    void everythingHasAName();
    void whatIsCopiedIsWhatWasSaid();
    void theFocusIsKeptWhileAsking();

private:
    struct Screen
    {
        explicit Screen(SandboxFixture &sandbox, Workspace &workspace)
            : diagnostics(workspace)
            , run(sandbox.http(),
                  {sandbox.address().server,
                   [token = sandbox.address().adminToken] { return token; },
                   {},
                   {}},
                  workspace)
            , presenter(run, workspace)
            , page(diagnostics)
        {
            page.addTool(ui::claudeViewTool(presenter));
            page.resize(620, 620);
            page.show();
        }
        void open()
        {
            page.openTool(u"claude"_s);
            QTRY_VERIFY(presenter.hasRun() && !presenter.isRunning());
        }
        [[nodiscard]] bool shows(const QString &text) const
        {
            for (const QLabel *label : page.findChildren<QLabel *>()) {
                if (label->isVisible()
                    && QString(label->text()).remove(QChar(u'\u200b')).contains(text))
                    return true;
            }
            return false;
        }
        DiagnosticsPresenter diagnostics;
        ClaudeViewRun run;
        ClaudeViewPresenter presenter;
        ui::DiagnosticsPage page;
    };
};

void TestClaudeViewPanel::asksWhenOpened()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(sandbox, *workspace);
    QVERIFY(!screen.presenter.hasRun()); // the home asks nobody anything
    for (QPushButton *button : screen.page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->accessibleDescription() == u"What Claude sees"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    QVERIFY(screen.presenter.isRunning());
    QTRY_VERIFY(!screen.presenter.isRunning());
    QTRY_VERIFY(screen.shows(workspace->session().userName));
    QTRY_VERIFY(screen.shows(u"get_my_context"_s));
    QTRY_VERIFY(screen.shows(u"Says that it only reads"_s));
    QTRY_VERIFY(screen.shows(u"2026-07-28"_s));
    QTRY_VERIFY(screen.shows(u"Claude sees what the permissions give you"_s));
}

void TestClaudeViewPanel::rawAnswersFoldOut()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(sandbox, *workspace);
    screen.open();
    const auto raws = screen.page.findChildren<QPlainTextEdit *>();
    QCOMPARE(raws.size(), 2);
    for (const QPlainTextEdit *raw : raws) {
        QVERIFY(!raw->isVisible());
        QVERIFY(raw->isReadOnly());
        QVERIFY(raw->toPlainText().contains(u"\"structuredContent\""_s));
    }
    for (QToolButton *fold : screen.page.findChildren<QToolButton *>()) {
        if (fold->isVisible() && fold->text() == u"Raw answer"_s) {
            fold->setFocus();
            QTest::keyClick(fold, Qt::Key_Space);
        }
    }
    for (const QPlainTextEdit *raw : raws)
        QVERIFY(raw->isVisible());
}

void TestClaudeViewPanel::hostileTextsArePlainAndFit()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(sandbox.faults({{u"mcp"_s, QJsonObject{{u"faults"_s, QJsonArray{u"oddTools"_s}}}}}));
    Screen screen(sandbox, *workspace);
    screen.open();
    QTRY_VERIFY(screen.shows(u"<img src=x onerror=alert(1)>"_s));
    QTRY_VERIFY(screen.shows(u"<h1>Markup</h1> &amp; more"_s));
    for (const QLabel *label : screen.page.findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(u'<'))
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QCoreApplication::processEvents();
    for (const QScrollArea *area : screen.page.findChildren<QScrollArea *>())
        QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
}

void TestClaudeViewPanel::pastedConfigurationIsForgotten()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(sandbox, *workspace);
    screen.open();
    auto *field = screen.page.findChild<ui::SecretField *>();
    QVERIFY(field);
    QApplication::clipboard()->setText(
        u"{\"mcpServers\": {\"onbelay\": {\"command\": \"npx\", \"args\": [\"-y\", "
        "\"@modelcontextprotocol/inspector\"], \"env\": {\"SERVER_URL\": \"https://a.example\", "
        "\"BEARER_TOKEN\": \"made-up-bearer-1\"}}}}"_s);
    field->edit()->setFocus();
    QTest::keyClick(field->edit(), Qt::Key_V, Qt::ControlModifier);
    QTRY_VERIFY(screen.shows(u"It starts the MCP Inspector"_s));
    QTRY_VERIFY(screen.shows(u"A token stands in it in clear"_s));
    QVERIFY(field->isEmpty());
    for (QWidget *widget : screen.page.findChildren<QWidget *>()) {
        QVERIFY(!widget->accessibleName().contains(u"made-up-bearer"_s));
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken)
            QVERIFY(!spoken->text(QAccessible::Value).contains(u"made-up-bearer"_s));
    }
    QTest::keyClick(field->edit(), Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(field->isEmpty());
    QVERIFY(!screen.shows(u"made-up-bearer"_s));
}

void TestClaudeViewPanel::everythingHasAName()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(sandbox, *workspace);
    screen.open();
    for (QWidget *widget : screen.page.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus
            || qobject_cast<QScrollArea *>(widget))
            continue;
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(spoken);
        QVERIFY2(!spoken->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
    }
}

// Long words break, and nobody copies or hears the places where they do.
void TestClaudeViewPanel::whatIsCopiedIsWhatWasSaid()
{
    const QString address = u"https://"_s + QString(60, u'a') + u".example/api/mcp"_s;
    ui::ValueList list;
    list.setFacts({{0, u"Address"_s, address}, {0, QString(), address, true}});
    list.resize(200, 300);
    list.show();
    const auto values = list.findChildren<ui::ValueLabel *>();
    QCOMPARE(values.size(), 2);
    for (ui::ValueLabel *value : values) {
        QVERIFY(value->text() != address);
        QCOMPARE(value->accessibleName(), address);
        QApplication::clipboard()->clear();
        value->setFocus();
        QTest::keyClick(value, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(value, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), address);
    }
}

void TestClaudeViewPanel::theFocusIsKeptWhileAsking()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    Screen screen(sandbox, *workspace);
    screen.open();
    screen.page.activateWindow();
    QTRY_VERIFY(screen.page.isActiveWindow());
    QPushButton *again = nullptr;
    for (QPushButton *button : screen.page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Ask again"_s)
            again = button;
    }
    QVERIFY(again);
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(screen.presenter.isRunning());
    auto *cancel = qobject_cast<QPushButton *>(QApplication::focusWidget());
    QVERIFY(cancel && cancel->isVisible());
    QCOMPARE(cancel->text(), u"Cancel"_s);
    QTest::keyClick(cancel, Qt::Key_Space);
    QVERIFY(!screen.presenter.isRunning());
    QCOMPARE(QApplication::focusWidget(), again);
    QTest::keyClick(again, Qt::Key_Space);
    QTRY_VERIFY(!screen.presenter.isRunning());
    QCOMPARE(QApplication::focusWidget(), again);
}

QTEST_MAIN(TestClaudeViewPanel)
#include "tst_claudeviewpanel.moc"
