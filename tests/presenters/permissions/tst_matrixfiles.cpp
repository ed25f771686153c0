#include "presenters/permissions/matrixfiles.h"
#include "presenters/permissions/permissionspresenter.h"
#include "support/sandboxfixture.h"

#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using State = MatrixFiles::State;

// Files out of a real workspace and back into it.
class TestMatrixFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void anExportStagesNothing();
    void whatIsShownAlone();
    void stagedEditsAreInTheFile();
    void anImportIsOneUndoStep();
    void problemsAreCountedAndGoodLinesStay();
    void failuresSayWhatToDo();
    void anOlderFileStaysWhenItCannotBeReplaced();
    void cancelForgetsTheFile();
    void membersCannotStage();
    void theServersChangesAreComparedAgain();

private:
    void open(bool member = false);
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QString write(const QByteArray &bytes) const;
    [[nodiscard]] static QByteArray content(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool exportTo(const QString &file, bool onlyShown = false);
    [[nodiscard]] bool import(const QString &file);
    [[nodiscard]] QByteArray id(quint32 row) const
    {
        return m_workspace->groups().idBytes(row).toByteArray();
    }
    // A row without this cell.
    [[nodiscard]] quint32 rowWithout(const QString &cell) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_presenter;
    std::unique_ptr<MatrixFiles> m_files;
};

void TestMatrixFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    open();
}

void TestMatrixFiles::open(bool member)
{
    m_files.reset();
    m_presenter.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_presenter = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_files = std::make_unique<MatrixFiles>(*m_presenter);
}

void TestMatrixFiles::cleanup()
{
    m_files.reset();
    m_presenter.reset();
    m_workspace.reset();
    m_sandbox.reset();
    m_folder.reset();
}

QString TestMatrixFiles::write(const QByteArray &bytes) const
{
    QFile file(path(u"import.csv"_s));
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? file.fileName()
                                                                                : QString();
}

bool TestMatrixFiles::exportTo(const QString &file, bool onlyShown)
{
    QSignalSpy exported(m_files.get(), &MatrixFiles::exported);
    m_files->exportTo(file, onlyShown);
    return QTest::qWaitFor([&] { return m_files->state() != State::Exporting; })
           && exported.size() == 1;
}

bool TestMatrixFiles::import(const QString &file)
{
    m_files->open(file);
    return QTest::qWaitFor([&] { return m_files->state() != State::Reading; })
           && m_files->state() == State::Examined;
}

quint32 TestMatrixFiles::rowWithout(const QString &cell) const
{
    quint32 row = 0;
    while (m_workspace->matrix().isWanted(row, m_workspace->columnOf(cell)))
        ++row;
    return row;
}

void TestMatrixFiles::anExportStagesNothing()
{
    const QString file = path(u"all.csv"_s);
    QVERIFY(exportTo(file));
    const QByteArray csv = content(file);
    QVERIFY2(csv.startsWith("\xef\xbb\xbf\"id\",\"name\",\"members\",\"access\",\"contacts:read\""),
             csv.first(80).constData());
    QCOMPARE(csv.count("\r\n"), qsizetype(m_workspace->groups().size()) + 1);
    QVERIFY(import(file));
    QCOMPARE(m_files->summary(), u"The file matches what is shown; nothing to stage."_s);
    QVERIFY(!m_files->canStage());
    QVERIFY(!m_files->whyNot().isEmpty());
}

void TestMatrixFiles::whatIsShownAlone()
{
    m_presenter->setSearch(m_workspace->groups().name(2));
    const int shown = m_presenter->model().rowCount();
    QVERIFY(shown > 0 && shown < int(m_workspace->groups().size()));
    QVERIFY(m_files->suggestedName(true).contains(u"filtered"_s));
    QVERIFY(exportTo(path(u"some.csv"_s), true));
    QCOMPARE(content(path(u"some.csv"_s)).count("\r\n"), shown + 1);
    QVERIFY(exportTo(path(u"all.csv"_s), false));
    QCOMPARE(content(path(u"all.csv"_s)).count("\r\n"),
             qsizetype(m_workspace->groups().size()) + 1);
    m_presenter->setSearch(u"no group is called this"_s);
    QVERIFY(!m_files->canExport(true));
    QVERIFY(m_files->canExport(false));
}

void TestMatrixFiles::stagedEditsAreInTheFile()
{
    QVERIFY(!m_files->exportTitle(false).contains(u"staged"_s));
    const quint32 row = rowWithout(u"deals:write"_s);
    QVERIFY(m_presenter->stageCell(m_workspace->groups().id(row),
                                   m_workspace->columnOf(u"deals:write"_s)));
    const quint64 staged = m_presenter->stagedCells();
    QVERIFY(m_files->exportTitle(false).contains(u"staged changes included"_s));
    QVERIFY(m_files->suggestedName(false).contains(u"with-staged"_s));
    QVERIFY(exportTo(path(u"staged.csv"_s)));
    // What was exported stages the same over what the server has.
    m_presenter->discard();
    QVERIFY(import(path(u"staged.csv"_s)));
    QVERIFY(m_files->stage());
    QCOMPARE(m_presenter->stagedCells(), staged);
    QVERIFY(m_workspace->matrix().isWanted(row, m_workspace->columnOf(u"deals:write"_s)));
}

void TestMatrixFiles::anImportIsOneUndoStep()
{
    const int deals = m_workspace->columnOf(u"deals:write"_s);
    const quint32 row = rowWithout(u"deals:write"_s);
    const quint32 other = row == 0 ? 1 : 0;
    const bool access = m_workspace->matrix().isWanted(other, accessColumn);
    QVERIFY(import(write("id;deals:write;access\n" + id(row) + ";yes;\n" + id(other) + ";;"
                         + (access ? "no" : "yes") + "\n")));
    QVERIFY2(m_files->summary().endsWith(u" in 2 group(s) would be staged."_s),
             qPrintable(m_files->summary()));
    QCOMPARE(m_presenter->stagedCells(), 0U);
    QVERIFY(m_files->canStage());
    QVERIFY(m_files->stage());
    QCOMPARE(m_files->state(), State::Idle);
    QVERIFY(m_workspace->matrix().isWanted(row, deals));
    QCOMPARE(m_workspace->matrix().isWanted(other, accessColumn), !access);
    QCOMPARE(m_presenter->history().undoText(), u"Import import.csv"_s);
    m_presenter->undo();
    QCOMPARE(m_presenter->stagedCells(), 0U);
    QVERIFY(!m_presenter->history().canUndo());
}

void TestMatrixFiles::problemsAreCountedAndGoodLinesStay()
{
    const quint32 row = rowWithout(u"contacts:read"_s);
    QVERIFY(import(
        write("id,contacts:read\n" + id(row) + ",yes\nnobody,yes\n" + id(row + 1) + ",perhaps\n")));
    QCOMPARE(m_files->summary(),
             u"1 cell(s) in 1 group(s) would be staged; 2 line(s) have problems."_s);
    QCOMPARE(m_files->problems().rowCount(), 2);
    const QString report = m_files->reportText();
    QVERIFY2(report.contains(u"Line 3: There is no group “nobody” here."_s), qPrintable(report));
    QSignalSpy saved(m_files.get(), &MatrixFiles::reportSaved);
    m_files->saveReport(path(u"report.txt"_s));
    QCOMPARE(QString::fromUtf8(content(path(u"report.txt"_s))), report);
    QCOMPARE(saved.size(), 1);
    QVERIFY(m_files->stage());
    QCOMPARE(m_presenter->stagedCells(), 1U);
}

void TestMatrixFiles::failuresSayWhatToDo()
{
    QVERIFY(!import(path(u"missing.csv"_s)));
    QCOMPARE(m_files->state(), State::Failed);
    QVERIFY2(m_files->failure()->cause.contains(u"missing.csv"_s),
             qPrintable(m_files->failure()->cause));
    QVERIFY(!import(m_folder->path()));
    QVERIFY(!m_files->failure()->nextStep.isEmpty());
    QVERIFY(!import(write("id,access\n\xff,yes\n")));
    QCOMPARE(m_files->failure()->headline, u"This file cannot be imported"_s);
    QVERIFY(!m_files->canStage());
    QVERIFY(!m_files->stage());
    QVERIFY(import(write("id,access\n"))); // and the next file is read as if nothing had been
    QCOMPARE(m_files->summary(), u"No line of the file can be used; nothing to stage."_s);
}

void TestMatrixFiles::anOlderFileStaysWhenItCannotBeReplaced()
{
    QVERIFY(!exportTo(path(u"no such folder/a.csv"_s)));
    QCOMPARE(m_files->failure()->headline, u"The file could not be saved"_s);
    QVERIFY(m_files->failure()->cause.contains(u"a.csv"_s));
    QVERIFY(!m_files->isImport());
    // A file stands where a folder would have to be.
    const QString older = write("older");
    QVERIFY(!exportTo(older + u"/b.csv"_s));
    QCOMPARE(content(older), "older"_ba);
    // Who may write everywhere is not stopped by this.
    QFile folder(m_folder->path());
    QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
    if (!QFileInfo(m_folder->path()).isWritable()) {
        QVERIFY(!exportTo(path(u"c.csv"_s)));
        QCOMPARE(m_files->state(), State::Failed);
    }
    QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

void TestMatrixFiles::cancelForgetsTheFile()
{
    QSignalSpy exported(m_files.get(), &MatrixFiles::exported);
    m_files->exportTo(path(u"never.csv"_s), false);
    m_files->cancel();
    QCOMPARE(m_files->state(), State::Idle);
    QVERIFY(import(write("id,access\nnobody,yes\n")));
    QCOMPARE(m_files->problems().rowCount(), 1);
    m_files->cancel();
    QCOMPARE(m_files->problems().rowCount(), 0);
    QVERIFY(m_files->summary().isEmpty());
    QVERIFY(exported.isEmpty());
}

void TestMatrixFiles::membersCannotStage()
{
    open(true);
    const quint32 row = rowWithout(u"contacts:read"_s);
    QVERIFY(import(write("id,contacts:read\n" + id(row) + ",yes\n")));
    QVERIFY(!m_files->canStage());
    QCOMPARE(m_files->whyNot(), m_presenter->readOnlyReason());
    QVERIFY(!m_files->stage());
    QVERIFY(exportTo(path(u"member.csv"_s)));
}

void TestMatrixFiles::theServersChangesAreComparedAgain()
{
    const quint32 row = rowWithout(u"contacts:read"_s);
    const QString group = m_workspace->groups().id(row);
    QVERIFY(import(write("id,contacts:read\n" + id(row) + ",yes\n")));
    QVERIFY(m_files->canStage());
    const auto server = m_sandbox->serverRow(group);
    QVERIFY(server);
    const ChangeSetPart part{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             u"other"_s,
                             1,
                             1,
                             {{group, server->revision, {{u"contacts:read"_s, true}}}}};
    QVERIFY(await(m_sandbox->admin().submit(u"hubspot"_s, part)));
    m_presenter->reload();
    QTRY_COMPARE(m_files->summary(), u"The file matches what is shown; nothing to stage."_s);
    QVERIFY(!m_files->canStage());
}

QTEST_GUILESS_MAIN(TestMatrixFiles)
#include "tst_matrixfiles.moc"
