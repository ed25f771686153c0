// "This computer and the network" on screen, against a real sandbox.
#include "presenters/diagnostics/environmentpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/busy.h"
#include "ui/common/copybutton.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/diagnostics/environmentview.h"
#include "ui/diagnostics/findingline.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

class TestEnvironmentView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void everyLineIsAnswered();
    void theWindowTellsOfItself();
    void brokenLinksOfferARepair();
    void passedLinesCanBeLeftOut();
    void resultsAreCopiedAsText();
    void runsOnceAndAgainByKeyboard();
    void narrowWindowHoldsEveryLine();

private:
    void show(const QString &profile)
    {
        m_presenter =
            std::make_unique<EnvironmentPresenter>(EnvironmentSubject{m_network,
                                                                      *m_http,
                                                                      m_memory,
                                                                      &m_sandbox->admin(),
                                                                      m_sandbox->address().server,
                                                                      m_sandbox->address().hubspot,
                                                                      profile,
                                                                      u"1.2.3"_s,
                                                                      u"2026-11-24.1"_s,
                                                                      {},
                                                                      {}},
                                                   m_sandbox->integration());
        m_view = std::make_unique<ui::EnvironmentView>(*m_presenter, [] { return QString(); });
        m_view->resize(700, 900);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    }
    void run()
    {
        QSignalSpy finished(m_presenter.get(), &EnvironmentPresenter::finished);
        m_view->runOnce();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        for (const QLabel *label : m_view->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (QPushButton *each : m_view->findChildren<QPushButton *>()) {
            if (each->isVisible() && each->text() == text)
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<QTemporaryDir> m_folder;
    RequestLog m_log;
    Network m_network;
    std::unique_ptr<HttpClient> m_http;
    MemorySecretStore m_memory;
    std::unique_ptr<EnvironmentPresenter> m_presenter;
    std::unique_ptr<ui::EnvironmentView> m_view;
};

void TestEnvironmentView::initTestCase()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_http = std::make_unique<HttpClient>(m_log, m_network);
}

void TestEnvironmentView::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    show(m_folder->path());
}

void TestEnvironmentView::cleanup()
{
    m_view.reset();
    m_presenter.reset();
}

void TestEnvironmentView::everyLineIsAnswered()
{
    run();
    const auto lines = m_view->findChildren<ui::FindingLine *>();
    QCOMPARE(int(lines.size()), m_presenter->rowCount());
    for (int index = 0; index < m_presenter->rowCount(); ++index) {
        QVERIFY(!m_presenter->row(index).text.sentence.isEmpty());
        QVERIFY(m_presenter->row(index).verdict != CheckVerdict::Pending);
    }
    QVERIFY(shows(u"The way to On Belay: 127.0.0.1"_s));
    QVERIFY(shows(u"can be written, and nobody else can read it"_s));
    QVERIFY(shows(u"Took"_s));
    QVERIFY(!m_view->findChild<ui::Busy *>()->isVisible());
}

void TestEnvironmentView::theWindowTellsOfItself()
{
    run();
    QVERIFY(shows(u"Drawn by offscreen on "_s));
    QVERIFY(shows(u"left to right"_s));
}

void TestEnvironmentView::brokenLinksOfferARepair()
{
    cleanup();
    show(m_folder->filePath(u"gone"_s));
    run();
    QSignalSpy repairs(m_presenter.get(), &EnvironmentPresenter::repairRequested);
    QPushButton *open = button(u"Open the folder"_s);
    QVERIFY(open);
    QVERIFY(QAccessible::queryAccessibleInterface(open)
                ->text(QAccessible::Description)
                .contains(u"The folder of the profile"_s));
    open->click();
    QCOMPARE(repairs.count(), 1);
    QCOMPARE(repairs[0][0].value<Repair>(), Repair::OpenProfile);
}

void TestEnvironmentView::passedLinesCanBeLeftOut()
{
    cleanup();
    show(m_folder->filePath(u"gone"_s));
    run();
    auto *only = m_view->findChild<QCheckBox *>();
    QVERIFY(only && only->isVisible());
    only->setFocus();
    QTest::keyClick(only, Qt::Key_Space);
    QVERIFY(shows(u"The folder of the profile"_s));
    QVERIFY(!shows(u"It takes connections"_s));
    QVERIFY(!shows(u"The way to HubSpot"_s)); // nothing is left of it
    QTest::keyClick(only, Qt::Key_Space);
    QVERIFY(shows(u"The way to HubSpot"_s));
}

void TestEnvironmentView::resultsAreCopiedAsText()
{
    run();
    m_view->findChild<ui::CopyButton *>()->click();
    const QString copied = QGuiApplication::clipboard()->text();
    QVERIFY(copied.contains(u"This computer\n"_s));
    QVERIFY(copied.contains(u"Passed      It takes connections: 127.0.0.1"_s));
}

void TestEnvironmentView::runsOnceAndAgainByKeyboard()
{
    run();
    m_view->runOnce(); // it has
    QVERIFY(!m_presenter->isRunning());
    QSignalSpy finished(m_presenter.get(), &EnvironmentPresenter::finished);
    QPushButton *again = button(u"Run again"_s);
    QVERIFY(again && again->isEnabled());
    again->setFocus();
    QTest::keyClick(again, Qt::Key_Space);
    QVERIFY(m_presenter->isRunning());
    QVERIFY(!again->isEnabled());
    QCOMPARE(m_view->focusWidget(), button(u"Cancel"_s)); // not lost with the button
    QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 30'000);
    QVERIFY(again->isEnabled());
    QCOMPARE(m_view->focusWidget(), again);
}

void TestEnvironmentView::narrowWindowHoldsEveryLine()
{
    run();
    m_view->resize(480, 900);
    QTRY_VERIFY(m_view->width() <= 480);
    for (const ui::FindingLine *line : m_view->findChildren<ui::FindingLine *>())
        QVERIFY(line->mapTo(m_view.get(), QPoint(line->width(), 0)).x() <= m_view->width());
}

QTEST_MAIN(TestEnvironmentView)

#include "tst_environmentview.moc"
