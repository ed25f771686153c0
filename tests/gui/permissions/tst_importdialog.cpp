#include "presenters/permissions/matrixfiles.h"
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/announcer.h"
#include "ui/common/banner.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/exportdialog.h"
#include "ui/permissions/importdialog.h"
#include "ui/permissions/matrixfileactions.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;
using State = MatrixFiles::State;

// Files of permissions as a person meets them: file dialogs, what would be staged, problems.
class TestImportDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void anExportComesBackWithNothingToStage();
    void stagesAfterTheButton();
    void tellsProblemsAndTheirReport();
    void aLoadInBetweenLeavesTheReaderAlone();
    void cancelStagesNothing();
    void aFileThatIsNoneIsTold();
    void aPlaceThatCannotBeWrittenIsTold();
    void everythingHasANameAndFits();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString write(const QByteArray &bytes) const;
    [[nodiscard]] bool choose(const QString &file); // in the file dialog that is open
    [[nodiscard]] bool import(const QByteArray &bytes);
    [[nodiscard]] ImportDialog *dialog() const { return m_window->findChild<ImportDialog *>(); }
    [[nodiscard]] QAbstractButton *button(const QString &name, QWidget *in) const;
    [[nodiscard]] QString summary() const { return dialog()->findChild<Announcer *>()->text(); }
    [[nodiscard]] QByteArray id(quint32 row) const
    {
        return m_workspace->groups().idBytes(row).toByteArray();
    }
    [[nodiscard]] quint32 rowWithout(const QString &cell) const;

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_presenter;
    std::unique_ptr<MatrixFiles> m_files;
    std::unique_ptr<QWidget> m_window;
};

void TestImportDialog::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_theme = std::make_unique<ThemeController>(*qApp);
}

void TestImportDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_presenter = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_files = std::make_unique<MatrixFiles>(*m_presenter);
    m_window = std::make_unique<QWidget>();
    m_window->resize(1000, 640);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

void TestImportDialog::cleanup()
{
    m_window.reset();
    m_files.reset();
    m_presenter.reset();
    m_workspace.reset();
    m_sandbox.reset();
    m_folder.reset();
}

QString TestImportDialog::write(const QByteArray &bytes) const
{
    QFile file(path(u"permissions.csv"_s));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
}

bool TestImportDialog::choose(const QString &file)
{
    QFileDialog *where = nullptr;
    if (!QTest::qWaitFor([&] { return (where = m_window->findChild<QFileDialog *>()) != nullptr; }))
        return false;
    where->selectFile(file);
    static_cast<QDialog *>(where)->accept();
    return QTest::qWaitFor([this] { return !m_window->findChild<QFileDialog *>(); });
}

bool TestImportDialog::import(const QByteArray &bytes)
{
    const QString file = write(bytes);
    importMatrix(*m_files, m_window.get());
    return choose(file) && QTest::qWaitFor([this] { return dialog() && dialog()->isVisible(); })
           && QTest::qWaitFor([this] { return m_files->state() != State::Reading; });
}

QAbstractButton *TestImportDialog::button(const QString &name, QWidget *in) const
{
    for (QAbstractButton *each : in->findChildren<QAbstractButton *>()) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(each);
        if (face->text(QAccessible::Name) == name && each->isVisible())
            return each;
    }
    return nullptr;
}

quint32 TestImportDialog::rowWithout(const QString &cell) const
{
    quint32 row = 0;
    while (m_workspace->matrix().isWanted(row, m_workspace->columnOf(cell)))
        ++row;
    return row;
}

void TestImportDialog::anExportComesBackWithNothingToStage()
{
    QSignalSpy exported(m_files.get(), &MatrixFiles::exported);
    exportMatrix(*m_files, m_window.get(), false);
    QVERIFY(choose(path(u"all.csv"_s)));
    QTRY_COMPARE(exported.size(), 1);
    QTRY_VERIFY(!m_window->findChild<ExportDialog *>());
    importMatrix(*m_files, m_window.get());
    QVERIFY(choose(path(u"all.csv"_s)));
    QTRY_COMPARE(m_files->state(), State::Examined);
    QCOMPARE(summary(), u"The file matches what is shown; nothing to stage."_s);
    QAbstractButton *stage = button(u"Stage changes"_s, dialog());
    QVERIFY(stage && !stage->isEnabled());
    // Why is told beside the button, and by it.
    const QString why =
        QAccessible::queryAccessibleInterface(stage)->text(QAccessible::Description);
    QCOMPARE(why, m_files->whyNot());
    const auto labels = dialog()->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [&why](const QLabel *label) {
        return label->text() == why && label->isVisible();
    }));
    QVERIFY(!dialog()->findChild<QTableView *>()->isVisible());
}

void TestImportDialog::stagesAfterTheButton()
{
    const quint32 row = rowWithout(u"deals:read"_s);
    QVERIFY(import("id,deals:read\n" + id(row) + ",yes\n"));
    QCOMPARE(summary(), u"1 cell(s) in 1 group(s) would be staged."_s);
    QCOMPARE(m_presenter->stagedCells(), 0U);
    QTest::keyClick(dialog()->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_presenter->stagedCells(), 1U);
    QCOMPARE(m_presenter->history().undoText(), u"Import permissions.csv"_s);
    QTRY_VERIFY(!dialog());
}

void TestImportDialog::tellsProblemsAndTheirReport()
{
    QVERIFY(import("id,deals:read\n<b>nobody</b>,yes\n" + id(0) + ",perhaps\n"));
    const auto *table = dialog()->findChild<QTableView *>();
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->rowCount(), 2);
    QVERIFY(summary().contains(u"2 line(s) have problems"_s));
    QTest::mouseClick(button(u"Copy the report of problems"_s, dialog()), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), m_files->reportText());
    QVERIFY(QApplication::clipboard()->text().contains(u"<b>nobody</b>"_s));
    QTest::keyClick(button(u"Save report…"_s, dialog()), Qt::Key_Space);
    QVERIFY(choose(path(u"report.txt"_s)));
    QFile report(path(u"report.txt"_s));
    QVERIFY(report.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(report.readAll()), m_files->reportText());
}

void TestImportDialog::aLoadInBetweenLeavesTheReaderAlone()
{
    const quint32 row = rowWithout(u"deals:read"_s);
    QVERIFY(import("id,deals:read\r\n" + id(row) + ",yes\r\nnobody,yes\r\n"));
    auto *problems = dialog()->findChild<QTableView *>();
    problems->setFocus();
    QCOMPARE(dialog()->focusWidget(), problems);
    QSignalSpy changed(m_files.get(), &MatrixFiles::changed);
    m_workspace->load();
    QTRY_COMPARE(m_workspace->loadState(), LoadState::Loaded);
    QTRY_VERIFY(changed.count() > 0 && m_files->state() == State::Examined);
    QVERIFY(button(u"Stage changes"_s, dialog())->isEnabled());
    QCOMPARE(dialog()->focusWidget(), problems);
}

void TestImportDialog::cancelStagesNothing()
{
    const quint32 row = rowWithout(u"deals:read"_s);
    QVERIFY(import("id,deals:read\n" + id(row) + ",yes\n"));
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QCOMPARE(m_presenter->stagedCells(), 0U);
    QCOMPARE(m_files->state(), State::Idle);
}

void TestImportDialog::aFileThatIsNoneIsTold()
{
    QVERIFY(import("\xff\xfei\0d\0"_ba));
    const auto *banner = dialog()->findChild<Banner *>();
    QVERIFY(banner->isVisible());
    const auto labels = banner->findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *label) { return label->text().contains(u"UTF-8"_s); }));
    QVERIFY(!button(u"Stage changes"_s, dialog())->isEnabled());
    QTRY_VERIFY(banner->height() >= banner->heightForWidth(banner->width())); // nothing is cut
}

void TestImportDialog::aPlaceThatCannotBeWrittenIsTold()
{
    m_files->exportTo(path(u"no such folder/a.csv"_s), false);
    auto *progress = new ExportDialog(*m_files, m_window.get());
    QTRY_VERIFY(progress->isVisible());
    const auto *banner = progress->findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QTRY_VERIFY(banner->height() >= banner->heightForWidth(banner->width()));
    QSignalSpy other(progress, &ExportDialog::otherPlaceWanted);
    QTest::keyClick(button(u"Choose another place…"_s, progress), Qt::Key_Space);
    QCOMPARE(other.size(), 1);
    QTRY_VERIFY(!m_window->findChild<ExportDialog *>());
    QCOMPARE(m_files->state(), State::Idle);
}

void TestImportDialog::everythingHasANameAndFits()
{
    QByteArray file = "id,name,deals:read,a column that nobody knows\n";
    for (int line = 0; line < 30; ++line)
        file += "nobody" + QByteArray::number(line) + ",,yes,\n";
    QVERIFY(import(file + id(rowWithout(u"deals:read"_s)) + ",,yes,\n"));
    for (QWidget *each : dialog()->findChildren<QWidget *>()) {
        if (each->focusPolicy() == Qt::NoFocus || !each->isVisible())
            continue;
        QVERIFY2(!QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name).isEmpty(),
                 each->metaObject()->className());
    }
    dialog()->resize(dialog()->minimumSizeHint());
    QVERIFY2(dialog()->width() <= 800 && dialog()->height() <= 600,
             qPrintable(u"%1 x %2"_s.arg(dialog()->width()).arg(dialog()->height())));
    const auto *table = dialog()->findChild<QTableView *>();
    QVERIFY(table->columnWidth(0) + table->columnWidth(1) <= table->viewport()->width());
}

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
