#include "presenters/permissions/historypresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/historydialog.h"

#include <QAccessible>
#include <QApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QJsonArray>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The list of changes of a cell on screen, against a real sandbox.
class TestHistoryDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_themes = std::make_unique<ui::ThemeController>(*qApp); }
    void cleanupTestCase() { m_themes.reset(); }
    void showsChangesAndTheirReasons();
    void emptyIsSaid();
    void failureIsSaidAndTriedAgain();
    void olderAreShown();
    void exportsWhatIsLoaded();
    void fitsASmallWindow();
    void mirroredInTheDark();

private:
    static bool apply(SandboxFixture &sandbox, const std::vector<quint32> &rows, bool on,
                      const QString &reason)
    {
        const auto workspace = sandbox.workspace();
        if (!workspace)
            return false;
        workspace->stage(workspace->matrix().plan(RowSet(rows), cellBit(7), on));
        ChangeSetPart part;
        part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        part.reason = reason;
        part.edits = workspace->stagedEdits();
        const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
        return await(applied, 60'000) && applied.result().has_value();
    }
    static bool shows(const QWidget &dialog, const QString &text)
    {
        for (QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        for (QPlainTextEdit *detail : dialog.findChildren<QPlainTextEdit *>()) {
            if (detail->isVisible() && detail->toPlainText().contains(text))
                return true;
        }
        return false;
    }
    static QPushButton *button(const QWidget &dialog, const QString &text)
    {
        for (QPushButton *button : dialog.findChildren<QPushButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    static std::vector<quint32> firstRows(int count)
    {
        std::vector<quint32> rows;
        for (int row = 0; row < count; ++row)
            rows.push_back(quint32(row));
        return rows;
    }
    // A picture for the eye, where somebody wants one.
    static void picture(QWidget &dialog, const QString &name)
    {
        if (const QString folder = qEnvironmentVariable("ONBELAY_PICTURES"); !folder.isEmpty())
            dialog.grab().save(folder + u'/' + name + u".png"_s);
    }

    std::unique_ptr<ui::ThemeController> m_themes;
};

void TestHistoryDialog::showsChangesAndTheirReasons()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(apply(sandbox, {4}, true, u"They answer <b>questions</b> about pages"_s));
    QVERIFY(apply(sandbox, {4}, false, u"Not any more"_s));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {workspace->groups().id(4), 7});
    ui::HistoryDialog dialog(presenter);
    QCOMPARE(dialog.windowTitle(), presenter.title());
    dialog.open();
    auto *table = dialog.findChild<QTableView *>();
    QTRY_COMPARE(table->model()->rowCount(), 2);
    QVERIFY(!table->accessibleName().isEmpty());
    // The newest change has the focus, and its reason is shown in full.
    QCOMPARE(dialog.focusWidget(), table);
    QCOMPARE(table->currentIndex().row(), 0);
    QVERIFY(shows(dialog, u"Reason: Not any more"_s));
    QTest::keyClick(table, Qt::Key_Down);
    QVERIFY(shows(dialog, u"Reason: They answer <b>questions</b> about pages"_s)); // as typed
    QVERIFY(shows(dialog, presenter.model().entries()[1].changeSet));
    QVERIFY(!button(dialog, u"Show older"_s)->isVisible());
    picture(dialog, u"history"_s);
    QTest::keyClick(table, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible());
}

void TestHistoryDialog::emptyIsSaid()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {workspace->groups().id(4), 7});
    ui::HistoryDialog dialog(presenter);
    dialog.open();
    QTRY_VERIFY(shows(dialog, presenter.emptyHeadline()));
    QVERIFY(!button(dialog, u"Export…"_s)->isEnabled());
    picture(dialog, u"history-empty"_s);
}

void TestHistoryDialog::failureIsSaidAndTriedAgain()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(apply(sandbox, {4}, true, u"Pages"_s));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {workspace->groups().id(4), 7});
    QVERIFY(sandbox.faults({{u"rules"_s, QJsonArray{QJsonObject{{u"path"_s, u"/audit"_s},
                                                                {u"kind"_s, u"status"_s},
                                                                {u"status"_s, 403}}}}}));
    ui::HistoryDialog dialog(presenter);
    dialog.open();
    QTRY_VERIFY(presenter.failure());
    QVERIFY(shows(dialog, presenter.failure()->headline));
    QVERIFY(!shows(dialog, presenter.emptyHeadline()));
    QVERIFY(sandbox.clearFaults());
    QTest::mouseClick(button(dialog, u"Try again"_s), Qt::LeftButton);
    QTRY_COMPARE(presenter.model().rowCount(), 1);
    QVERIFY(!shows(dialog, u"403"_s));
    QCOMPARE(dialog.focusWidget(), dialog.findChild<QTableView *>());
}

void TestHistoryDialog::olderAreShown()
{
    SandboxFixture sandbox({u"--groups"_s, u"1200"_s, u"--people"_s, u"20"_s});
    QVERIFY(sandbox.start());
    QVERIFY(apply(sandbox, firstRows(1200), true, {}));
    QVERIFY(apply(sandbox, firstRows(1200), false, {}));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {QString(), 7});
    ui::HistoryDialog dialog(presenter);
    dialog.open();
    QPushButton *older = button(dialog, u"Show older"_s);
    QTRY_VERIFY(older->isVisible());
    const int first = presenter.model().rowCount();
    QVERIFY(shows(dialog, u"older ones are not shown yet"_s));
    older->setFocus();
    QTest::keyClick(older, Qt::Key_Space);
    QTRY_VERIFY(presenter.model().rowCount() > first);
    QCOMPARE(dialog.focusWidget(), dialog.findChild<QTableView *>());
    while (presenter.hasMore()) {
        older->click();
        QTRY_VERIFY(presenter.state() == HistoryPresenter::State::Ready);
    }
    QVERIFY(!older->isVisible());
    QVERIFY(shows(dialog, u"all that are recorded"_s));
}

void TestHistoryDialog::exportsWhatIsLoaded()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(apply(sandbox, {4}, true, u"Pages"_s));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    HistoryPresenter presenter(*workspace, {workspace->groups().id(4), 7});
    ui::HistoryDialog dialog(presenter);
    dialog.open();
    QPushButton *save = button(dialog, u"Export…"_s);
    QTRY_VERIFY(save->isEnabled());
    save->click();
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files);
    QTemporaryDir folder;
    Q_EMIT files->fileSelected(folder.filePath(u"missing/a.csv"_s));
    QVERIFY(shows(dialog, u"could not be saved"_s));
    const QString path = folder.filePath(presenter.fileName());
    Q_EMIT files->fileSelected(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), presenter.csv());
    QVERIFY(shows(dialog, u"All 1 recorded"_s));
    QVERIFY(!shows(dialog, u"could not be saved"_s));
    files->close();
}

void TestHistoryDialog::fitsASmallWindow()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(apply(sandbox, {4}, true,
                  u"A reason that is so long that it has to be wrapped. "_s.repeated(60)));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    const QFont plain = qApp->font();
    QFont large = plain;
    large.setPointSizeF(plain.pointSizeF() * 2);
    qApp->setFont(large);
    HistoryPresenter presenter(*workspace, {workspace->groups().id(4), 7});
    ui::HistoryDialog dialog(presenter);
    dialog.open();
    QTRY_COMPARE(presenter.model().rowCount(), 1);
    dialog.resize(800, 600);
    QCoreApplication::processEvents();
    picture(dialog, u"history-large"_s);
    const QSize least = dialog.minimumSizeHint();
    qApp->setFont(plain);
    QVERIFY2(least.width() <= 800 && least.height() <= 600,
             qPrintable(u"%1 x %2"_s.arg(least.width()).arg(least.height())));
}

void TestHistoryDialog::mirroredInTheDark()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(apply(sandbox, {4, 5, 6}, true, u"The new pages"_s));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    m_themes->setMode(ui::ThemeController::Mode::Dark);
    HistoryPresenter presenter(*workspace, {QString(), 7});
    ui::HistoryDialog dialog(presenter);
    dialog.setLayoutDirection(Qt::RightToLeft);
    dialog.open();
    QTRY_VERIFY(presenter.model().rowCount() > 0);
    QCoreApplication::processEvents();
    picture(dialog, u"history-dark"_s);
    m_themes->setMode(ui::ThemeController::Mode::Light);
    QVERIFY(button(dialog, u"Close"_s)->x() < button(dialog, u"Export…"_s)->x());
    const QHeaderView *header = dialog.findChild<QTableView *>()->horizontalHeader();
    QVERIFY(header->sectionViewportPosition(HistoryModel::WhenColumn)
            > header->sectionViewportPosition(HistoryModel::WhoColumn));
}

QTEST_MAIN(TestHistoryDialog)
#include "tst_historydialog.moc"
