#include "presenters/permissions/permissiontools.h"
#include "presenters/plan/planpresenter.h"
#include "support/planbench.h"

#include <QBuffer>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using FromFile = PlanPresenter::FromFile;

// The plan as the permissions screen shows it, and what comes out of it.
class PlanPresenterTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void namesAreAddedOnce();
    void namesThatCannotBeAreToldWhy();
    void wordsSayPlannedAndNeverGranted();
    void undoAndCompareWorkAsEverywhere();
    void anExportOfAnotherConsoleComesBack();
    void stepsFollowTheDashboard();
    void accessIsNotPlannedByScopesAlone();
    void aChangedPlanTakesTheMarkAway();
    void csvIsSafeInASpreadsheet();
    void textKeepsANameOnItsLine();
    void pdfHoldsTheSameAsTheText();
    void pdfTakesArabic();
    void savingSaysWhatBecameOfIt();

private:
    void start();
    [[nodiscard]] QString idOf(const QString &name) const;
    void tick(const QString &name, const QStringList &cells);
    [[nodiscard]] QString said() const
    {
        return m_said->isEmpty() ? QString() : m_said->last().first().toString();
    }
    static QString printed(const PlanChecklist &list);

    SetClock m_clock;
    std::unique_ptr<PlanBench> m_bench;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<PermissionTools> m_tools;
    std::unique_ptr<PlanPresenter> m_plan;
    std::unique_ptr<QSignalSpy> m_said;
};

void PlanPresenterTest::init()
{
    m_bench = std::make_unique<PlanBench>();
    start();
}

void PlanPresenterTest::start()
{
    m_said.reset();
    m_plan.reset();
    m_tools.reset();
    m_permissions.reset();
    m_bench->start();
    m_permissions = std::make_unique<PermissionsPresenter>(*m_bench->workspace, m_clock);
    m_tools = std::make_unique<PermissionTools>(*m_bench->workspace, *m_permissions, m_clock,
                                                m_bench->folder());
    m_plan = std::make_unique<PlanPresenter>(*m_bench->workspace, *m_bench->keeper, *m_permissions,
                                             m_clock, u"https://onbelay.example"_s);
    m_said = std::make_unique<QSignalSpy>(m_plan.get(), &PlanPresenter::said);
    m_bench->keeper->read();
}

void PlanPresenterTest::cleanup()
{
    m_said.reset();
    m_plan.reset();
    m_tools.reset();
    m_permissions.reset();
    m_bench.reset();
}

QString PlanPresenterTest::idOf(const QString &name) const
{
    for (const PlanPresenter::Listed &group : m_plan->groups()) {
        if (group.name == name)
            return group.id;
    }
    return {};
}

void PlanPresenterTest::tick(const QString &name, const QStringList &cells)
{
    for (const QString &cell : cells)
        QVERIFY(m_permissions->stageCell(idOf(name), m_bench->workspace->columnOf(cell)));
}

QString PlanPresenterTest::printed(const PlanChecklist &list)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"list.pdf"_s));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    writePdf(list, file);
    file.close();
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
    reader.waitForFinished(60'000);
    return QString::fromUtf8(reader.readAllStandardOutput())
        .normalized(QString::NormalizationForm_KC)
        .simplified();
}

void PlanPresenterTest::namesAreAddedOnce()
{
    QCOMPARE(m_permissions->content(), PermissionsPresenter::Content::NoGroups);
    QVERIFY(m_plan->add(u"Support\nSales\nSales"_s));
    QCOMPARE(said(), u"2 group(s) added. 1 name(s) were listed already."_s);
    QVERIFY(!m_plan->add(u"Sales"_s));
    QCOMPARE(m_plan->groups().size(), std::size_t(2));
    QCOMPARE(m_plan->groups().front().name, u"Sales"_s); // by name
    QCOMPARE(m_permissions->content(), PermissionsPresenter::Content::Rows);
}

void PlanPresenterTest::namesThatCannotBeAreToldWhy()
{
    QVERIFY(m_plan->add(u"Sales\nSupport"_s));
    QVERIFY(!m_plan->rename(idOf(u"Sales"_s), u"Support"_s));
    QVERIFY(said().contains(u"already"_s));
    QVERIFY(!m_plan->rename(idOf(u"Sales"_s), u"  \n"_s));
    QVERIFY(m_plan->rename(idOf(u"Sales"_s), u"Sales\nNorth"_s));
    QVERIFY(!idOf(u"Sales North"_s).isEmpty());
    QVERIFY(!m_plan->add(u"name\n\"a\"b"_s));
    QVERIFY(said().contains(u"Line 2"_s));
}

void PlanPresenterTest::wordsSayPlannedAndNeverGranted()
{
    QVERIFY(m_plan->add(u"Sales"_s));
    tick(u"Sales"_s, {u"deals:write"_s});
    MatrixModel &model = m_permissions->model();
    const auto at = [&](const QString &cell, int role) {
        return model.data(model.index(0, m_bench->workspace->columnOf(cell)), role).toString();
    };
    QCOMPARE(at(u"deals:write"_s, Qt::AccessibleTextRole),
             u"Sales, deals:write, planned, dormant"_s);
    QCOMPARE(at(u"access"_s, Qt::AccessibleTextRole), u"Sales, access, not planned"_s);
    QVERIFY(at(u"deals:write"_s, Qt::ToolTipRole).contains(u"Planned, not real"_s));
    QVERIFY(!at(u"deals:read"_s, Qt::ToolTipRole).contains(u"ranted"_s));
    QVERIFY(!at(u"deals:read"_s, Qt::ToolTipRole).contains(u"apply"_s));
    QVERIFY(m_permissions->stagedText().endsWith(u"planned"_s));
    QCOMPARE(model.headerData(0, Qt::Vertical, Qt::AccessibleTextRole).toString(),
             u"Sales, 2 permission(s)"_s); // and nothing about members
    QVERIFY(m_plan->banner().headline.contains(u"not real"_s));
    QVERIFY(m_tools->link.status().isEmpty());
}

void PlanPresenterTest::undoAndCompareWorkAsEverywhere()
{
    QVERIFY(m_plan->add(u"Sales\nSupport"_s));
    tick(u"Sales"_s, {u"access"_s, u"deals:read"_s});
    m_permissions->copyRow(0);
    m_permissions->pasteOnto({m_permissions->rowBlock(1)});
    QVERIFY(m_bench->isPlanned(idOf(u"Support"_s), u"deals:read"_s));
    start(); // the steps are kept, too
    QVERIFY(m_permissions->history().canUndo());
    m_permissions->undo();
    QVERIFY(!m_bench->isPlanned(idOf(u"Support"_s), u"deals:read"_s));
    QVERIFY(m_bench->isPlanned(idOf(u"Sales"_s), u"deals:read"_s));
    m_permissions->discard();
    QCOMPARE(m_permissions->stagedCells(), 0U);
    QCOMPARE(m_plan->groups().size(), std::size_t(2));
}

void PlanPresenterTest::anExportOfAnotherConsoleComesBack()
{
    QVERIFY(m_plan->add(u"Sales\nSupport"_s));
    tick(u"Sales"_s, {u"access"_s, u"deals:write"_s});
    const QString path = m_bench->folder() + u"/plan.csv"_s;
    QSignalSpy exported(&m_tools->files, &MatrixFiles::exported);
    QVERIFY(m_tools->files.suggestedName(false).contains(u"plan-not-real"_s));
    m_tools->files.exportTo(path, false);
    QTRY_COMPARE(exported.count(), 1);
    const QString sales = idOf(u"Sales"_s);
    m_plan->remove({sales, idOf(u"Support"_s)});
    QCOMPARE(m_plan->groups().size(), std::size_t(0));
    QCOMPARE(m_plan->addFile(path), FromFile::Permissions);
    QCOMPARE(idOf(u"Sales"_s), sales); // the same group, wherever the file goes
    m_tools->files.open(path);
    QTRY_COMPARE(m_tools->files.state(), MatrixFiles::State::Examined);
    QVERIFY2(m_tools->files.stage(), qPrintable(m_tools->files.whyNot()));
    QVERIFY(m_bench->isPlanned(sales, u"deals:write"_s));
    QVERIFY(!m_bench->isPlanned(idOf(u"Support"_s), u"access"_s));
}

void PlanPresenterTest::stepsFollowTheDashboard()
{
    QVERIFY(m_plan->add(u"Sales\nIdle"_s));
    tick(u"Sales"_s, {u"access"_s, u"contacts:read"_s, u"deals:write"_s});
    const PlanChecklist list = m_plan->checklist();
    QCOMPARE(list.groups.size(), std::size_t(1));
    const QString text = plainText(list);
    const QStringList order{u"Planned, not real"_s,
                            u"Northwind"_s,
                            u"onbelay.example"_s,
                            u"Dashboard → Integrations → HubSpot"_s,
                            u"[ ] Sales"_s,
                            u"Groups → open “Sales”"_s,
                            u"“Permissions” → “Add integration” → “HubSpot”"_s,
                            u"contacts:read – "_s,
                            u"(Read only)"_s,
                            u"deals:read – "_s,
                            u"deals:write – "_s,
                            u"(Read / Write)"_s,
                            u"Save"_s,
                            u"Nothing is planned for 1 more"_s};
    qsizetype from = 0;
    for (const QString &part : order) {
        const qsizetype at = text.indexOf(part, from);
        QVERIFY2(at >= 0, qPrintable(part + u"\n"_s + text));
        from = at;
    }
    QVERIFY(text.contains(u"“Integrations” on others"_s)); // On Belay's pages name the tab twice
    QVERIFY(!text.contains(u"companies"_s));
}

void PlanPresenterTest::accessIsNotPlannedByScopesAlone()
{
    QVERIFY(m_plan->add(u"Sales"_s));
    tick(u"Sales"_s, {u"deals:read"_s});
    const PlanChecklist list = m_plan->checklist();
    QVERIFY(list.groups.front().steps.isEmpty());
    QVERIFY(list.groups.front().notes.join(u' ').contains(u"do not add HubSpot"_s));
}

void PlanPresenterTest::aChangedPlanTakesTheMarkAway()
{
    QVERIFY(m_plan->add(u"Sales\nSupport"_s));
    tick(u"Sales"_s, {u"access"_s, u"deals:read"_s});
    tick(u"Support"_s, {u"access"_s, u"deals:read"_s});
    m_plan->setDone(idOf(u"Sales"_s), true);
    m_clock.forward(std::chrono::hours(2));
    PlanChecklist list = m_plan->checklist();
    QVERIFY(list.groups.at(0).done);
    QVERIFY(list.groups.at(0).doneText.contains(u"2 hour"_s));
    QCOMPARE(PlanPresenter::progressText(list).left(4), u"1 of"_s);
    start();
    QVERIFY(m_plan->checklist().groups.at(0).done);
    QVERIFY(m_permissions->stageCell(idOf(u"Sales"_s), m_bench->workspace->columnOf(u"access"_s),
                                     false));
    list = m_plan->checklist();
    QVERIFY(!list.groups.at(0).done);
    QVERIFY(list.groups.at(0).doneText.contains(u"changed since"_s));
    QVERIFY(list.groups.at(0).steps.join(u' ').contains(u"take “HubSpot” away"_s));
    QVERIFY(!list.groups.at(1).done);
}

void PlanPresenterTest::csvIsSafeInASpreadsheet()
{
    QVERIFY(m_plan->add(u"=HYPERLINK(\"http://x.example\")\n@sum\nالمبيعات"_s));
    for (const PlanPresenter::Listed &group : m_plan->groups())
        tick(group.name, {u"access"_s, u"deals:read"_s});
    QVERIFY(csvText(m_plan->checklist()).startsWith("\xef\xbb\xbf"));
    const QString csv = QString::fromUtf8(csvText(m_plan->checklist())); // without the mark
    QVERIFY(csv.startsWith(u"\"Planned, not real\""_s));
    QVERIFY(csv.contains(u"\"'=HYPERLINK(\"\"http://x.example\"\")\""_s));
    QVERIFY(csv.contains(u"\"'@sum\""_s));
    QVERIFY(csv.contains(u"\"المبيعات\""_s));
    const QStringList lines = csv.split(u"\r\n"_s, Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4); // a head, and a scope of each group
    for (const QString &line : lines.mid(1))
        QVERIFY2(line.startsWith(u"\"Planned, not real\""_s), qPrintable(line));
}

void PlanPresenterTest::textKeepsANameOnItsLine()
{
    PlanChecklist list;
    list.notReal = u"Planned"_s;
    list.groups.push_back({u"x"_s, u"Sales\n[x] All done"_s, true, {}, {}, {}, false, {}});
    QVERIFY(plainText(list).contains(u"[ ] Sales [x] All done\n"_s));
    const QString csv = QString::fromUtf8(csvText(list));
    QCOMPARE(csv.count(u'\n'), 2);
}

void PlanPresenterTest::pdfHoldsTheSameAsTheText()
{
    QVERIFY(m_plan->add(u"<b>Sales</b> & Co\nSupport"_s));
    tick(u"<b>Sales</b> & Co"_s, {u"access"_s, u"deals:write"_s});
    tick(u"Support"_s, {u"access"_s, u"analytics:read"_s});
    const PlanChecklist list = m_plan->checklist();
    const QString pages = printed(list);
    QVERIFY2(!pages.isEmpty(), "pdftotext (poppler-utils) reads the document");
    QVERIFY(pages.contains(u"Planned, not real"_s));
    QVERIFY(pages.contains(u"<b>Sales</b> & Co"_s));
    QVERIFY(pages.contains(u"deals:write"_s));
    QVERIFY(pages.contains(u"analytics:read"_s));
    QVERIFY(pages.contains(u"Add integration"_s));
}

void PlanPresenterTest::pdfTakesArabic()
{
    QVERIFY(m_plan->add(u"المبيعات"_s));
    tick(u"المبيعات"_s, {u"access"_s, u"deals:read"_s});
    const QString pages = printed(m_plan->checklist());
    // pdftotext gives letters in the order of sight or of reading, as its version is.
    QString mirrored = u"المبيعات"_s;
    std::reverse(mirrored.begin(), mirrored.end());
    QVERIFY2(pages.contains(u"المبيعات"_s) || pages.contains(mirrored), qPrintable(pages));
}

void PlanPresenterTest::savingSaysWhatBecameOfIt()
{
    QVERIFY(m_plan->add(u"Sales"_s));
    tick(u"Sales"_s, {u"access"_s});
    const QString path = m_bench->folder() + u"/out.csv"_s;
    m_plan->save(path, PlanPresenter::Format::Csv);
    QVERIFY(said().startsWith(u"Saved as"_s));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), csvText(m_plan->checklist()));
    m_plan->save(m_bench->folder() + u"/no/such/folder.pdf"_s, PlanPresenter::Format::Pdf);
    QVERIFY(said().contains(u"could not be saved"_s));
}

QTEST_MAIN(PlanPresenterTest)
#include "tst_planpresenter.moc"
