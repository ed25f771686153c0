#include "presenters/permissions/conflictmodel.h"
#include "presenters/permissions/conflicttext.h"
#include "presenters/permissions/permissionspresenter.h"
#include "presenters/permissions/reviewpresenter.h"
#include "support/sandboxfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUuid>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = ReviewPresenter::Stage;

// Review and apply against a real sandbox: what is listed, whom it concerns, and what comes of it.
class TestReviewPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void nothingStagedOpensNothing();
    void listsTheRiskiestFirst();
    void countsWhoLosesAndWhoKeeps();
    void linesAreLeftOut();
    void whatIsKnownOfPeopleStaysWhileLinesGo();
    void refusalIsSaid();
    void riskWantsAReason();
    void impactFailureIsSaidAndCounted();
    void appliesAndNamesTheResult();
    void outcomeNeverCounts();
    void outcomeStaysWhenGroupsGo();
    void ofVeryManyLinesTheCountsStay();
    void aDeadServerKeepsEveryEdit();
    void anExpiredSessionKeepsEveryEdit();
    void aConflictIsDecidedAndTheRestApplied();
    void settlingAsksAboutPeopleOnce();
    void takingTheirsEverywhereEndsTheReview();

private:
    void stage(int row, const QString &cell, bool on);
    // Of the first line, in the review or in what came of it.
    [[nodiscard]] static QString people(const ReviewModel &model)
    {
        return model.index(1, ReviewModel::PeopleColumn).data().toString();
    }
    [[nodiscard]] int questions() const // about people, to the server
    {
        const auto &records = m_sandbox->log().records();
        return int(std::count_if(records.begin(), records.end(), [](const RequestRecord &record) {
            return record.path.contains(u"impact"_s);
        }));
    }
    [[nodiscard]] int rowWith(const QString &cell, bool held, int skip = 0) const;
    [[nodiscard]] QString stageConflict();
    [[nodiscard]] bool setByOther(const QString &group, const QString &cell, bool on);

    bool m_dead = false;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<ReviewPresenter> m_review;
};

void TestReviewPresenter::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_review = std::make_unique<ReviewPresenter>(*m_workspace, *m_permissions);
}

void TestReviewPresenter::cleanup()
{
    // The server's answer about people may still be on its way.
    if (m_review && m_review->stage() == Stage::Review) {
        QTRY_VERIFY(std::none_of(
            m_review->lines().lines().begin(), m_review->lines().lines().end(),
            [this](const ReviewLine &line) { return !line.on && line.losing < 0 && !m_dead; }));
    }
    m_dead = false;
    m_review.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
}

void TestReviewPresenter::stage(int row, const QString &cell, bool on)
{
    QVERIFY(row >= 0);
    const quint32 rows[] = {quint32(row)};
    QVERIFY(m_workspace->stage(m_workspace->matrix().plan(
        RowSet({std::begin(rows), std::end(rows)}), cellBit(m_workspace->columnOf(cell)), on)));
}

int TestReviewPresenter::rowWith(const QString &cell, bool held, int skip) const
{
    for (quint32 row = 0; row < m_workspace->matrix().rowCount(); ++row) {
        if (holds(m_workspace->matrix().server(row), m_workspace->columnOf(cell)) == held
            && skip-- == 0)
            return int(row);
    }
    return -1;
}

bool TestReviewPresenter::setByOther(const QString &group, const QString &cell, bool on)
{
    const auto row = m_sandbox->serverRow(group);
    if (!row)
        return false;
    const ChangeSetPart part{QUuid::createUuid().toString(QUuid::WithoutBraces),
                             u"other"_s,
                             1,
                             1,
                             {{group, row->revision, {{cell, on}}}}};
    const auto done = m_sandbox->admin().submit(u"hubspot"_s, part);
    return await(done) && done.result() && std::holds_alternative<AppliedPart>(*done.result());
}

void TestReviewPresenter::nothingStagedOpensNothing()
{
    QVERIFY(!m_review->begin());
    QCOMPARE(m_review->stage(), Stage::Closed);
}

void TestReviewPresenter::listsTheRiskiestFirst()
{
    stage(rowWith(u"analytics:read"_s, false), u"analytics:read"_s, true);
    stage(rowWith(u"contacts:read"_s, true), u"contacts:read"_s, false);
    stage(rowWith(u"deals:write"_s, false), u"deals:write"_s, true);
    QVERIFY(m_review->begin());
    const ReviewModel &model = m_review->lines();
    QCOMPARE(quint64(model.lines().size()), m_workspace->matrix().stagedCellCount());
    // A title before each section, and every line below the title of its risk.
    QCOMPARE(model.rowCount(), int(model.lines().size() + model.sections().size()));
    int risk = -1;
    QStringList titles;
    for (int row = 0; row < model.rowCount(); ++row) {
        const ReviewLine *line = model.line(row);
        if (!line) {
            titles.append(model.index(row, 0).data().toString());
            continue;
        }
        QVERIFY(int(line->risk) >= risk);
        risk = int(line->risk);
    }
    QCOMPARE(titles.size(), 3);
    QVERIFY2(titles[0].startsWith(u"Writing"_s), qPrintable(titles[0]));
    QVERIFY2(titles[1].startsWith(u"Taken away"_s), qPrintable(titles[1]));
    QVERIFY2(titles[2].startsWith(u"Reading and access"_s), qPrintable(titles[2]));
    QCOMPARE(model.line(1)->column, quint8(m_workspace->columnOf(u"deals:write"_s)));
    const QModelIndex change = model.index(1, ReviewModel::ChangeColumn);
    QCOMPARE(change.data(Qt::DisplayRole).toString(), u"not granted → granted"_s);
}

void TestReviewPresenter::countsWhoLosesAndWhoKeeps()
{
    const int row = rowWith(u"contacts:read"_s, true);
    stage(row, u"contacts:read"_s, false);
    const auto asked = m_sandbox->admin().impact(u"hubspot"_s, m_workspace->stagedEdits());
    QVERIFY(await(asked) && asked.result());
    QVERIFY(m_review->begin());
    const ReviewModel &model = m_review->lines();
    QTRY_VERIFY2(!people(model).contains(u"counting"_s), qPrintable(people(model)));
    const auto answer = asked.result();
    int matches = 0;
    for (const ReviewLine &line : model.lines()) {
        for (const Impact &impact : answer->removals) {
            if (m_workspace->columnOf(impact.cell) != line.column)
                continue;
            ++matches;
            QCOMPARE(line.losing, impact.losing);
            QCOMPARE(line.keeping, impact.keeping);
        }
    }
    QVERIFY(matches > 0);
    QCOMPARE(matches, int(model.lines().size()));
    QVERIFY2(people(model).startsWith(u"%1 lose(s)"_s.arg(model.line(1)->losing)),
             qPrintable(people(model)));
    const QString summary = m_review->summary();
    QVERIFY2(answer->peopleLosing == 0
                 || summary.contains(u"%1 person(s) lose(s)"_s.arg(answer->peopleLosing)),
             qPrintable(summary));
}

// Line after line is left out: what is known stays to be read, and only the last question is asked.
void TestReviewPresenter::whatIsKnownOfPeopleStaysWhileLinesGo()
{
    for (int skip = 0; skip < 3; ++skip)
        stage(rowWith(u"contacts:read"_s, true, skip), u"contacts:read"_s, false);
    const int granted = rowWith(u"contacts:read"_s, false);
    stage(granted, u"contacts:read"_s, true);
    QVERIFY(m_review->begin());
    const ReviewModel &model = m_review->lines();
    QTRY_VERIFY(!people(model).contains(u"counting"_s));
    const int asked = questions();
    QCOMPARE(asked, 1);
    const auto leaveOut = [&](quint32 row) {
        std::vector<int> rows;
        for (int at = 0; at < model.rowCount(); ++at) {
            if (model.line(at) && model.line(at)->row == row)
                rows.push_back(at);
        }
        m_review->leaveOut(rows);
    };
    const auto anyCounting = [&] {
        for (int at = 0; at < model.rowCount(); ++at) {
            if (model.index(at, ReviewModel::PeopleColumn).data().toString().contains(u"count"_s))
                return true;
        }
        return false;
    };
    leaveOut(quint32(rowWith(u"contacts:read"_s, true, 0)));
    QVERIFY(!anyCounting());
    leaveOut(quint32(rowWith(u"contacts:read"_s, true, 1)));
    QVERIFY(!anyCounting());
    QTRY_COMPARE(questions(), asked + 1);
    // What is left out now took nothing from anybody: the answer still holds.
    const auto said = [this] {
        return m_review->summary().section(u'.', 1).trimmed();
    };
    QTRY_VERIFY(!said().isEmpty());
    const QString before = said();
    const quint64 staged = m_workspace->matrix().stagedCellCount();
    leaveOut(quint32(granted));
    QVERIFY(m_workspace->matrix().stagedCellCount() < staged);
    QCOMPARE(said(), before);
    QVERIFY(!anyCounting());
}

void TestReviewPresenter::refusalIsSaid()
{
    stage(rowWith(u"analytics:read"_s, false), u"analytics:read"_s, true);
    stage(rowWith(u"deals:read"_s, false), u"deals:read"_s, true);
    QVERIFY(m_review->begin());
    const quint64 staged = m_workspace->matrix().stagedCellCount();
    QSignalSpy changed(m_review.get(), &ReviewPresenter::changed);
    m_workspace->setApplying(true);
    m_review->leaveOut({1});
    QCOMPARE(m_workspace->matrix().stagedCellCount(), staged);
    QCOMPARE(changed.count(), 1);
    QVERIFY2(m_review->refusal().contains(u"being applied"_s), qPrintable(m_review->refusal()));
    m_workspace->setApplying(false);
    m_review->leaveOut({1});
    QCOMPARE(m_workspace->matrix().stagedCellCount(), staged - 1);
    QVERIFY(m_review->refusal().isEmpty());
}

void TestReviewPresenter::linesAreLeftOut()
{
    const int granted = rowWith(u"analytics:read"_s, false);
    stage(granted, u"analytics:read"_s, true);
    const int writing = rowWith(u"deals:read"_s, false);
    stage(writing, u"deals:write"_s, true); // brings its read
    const quint64 all = m_workspace->matrix().stagedCellCount();
    QVERIFY(m_review->begin());
    const auto rowOf = [this](int row, const QString &cell) {
        for (int at = 0; at < m_review->lines().rowCount(); ++at) {
            const ReviewLine *line = m_review->lines().line(at);
            if (line && line->row == quint32(row) && line->column == m_workspace->columnOf(cell))
                return at;
        }
        return -1;
    };
    // Without the read there is no write.
    m_review->leaveOut({rowOf(writing, u"deals:read"_s)});
    QCOMPARE(m_workspace->matrix().stagedCellCount(), all - 2);
    QCOMPARE(rowOf(writing, u"deals:write"_s), -1);
    QCOMPARE(m_review->stage(), Stage::Review);
    QVERIFY(m_permissions->history().canUndo());
    m_permissions->undo(); // the review follows
    QVERIFY(rowOf(writing, u"deals:write"_s) >= 0);
    m_permissions->redo();
    m_review->leaveOut({rowOf(granted, u"analytics:read"_s)});
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U);
    QCOMPARE(m_review->stage(), Stage::Closed); // nothing is left to review
}

void TestReviewPresenter::riskWantsAReason()
{
    std::vector<quint32> rows(m_workspace->matrix().rowCount());
    for (quint32 row = 0; row < rows.size(); ++row)
        rows[row] = row;
    const int column = m_workspace->columnOf(u"content:write"_s);
    QVERIFY(m_workspace->stage(m_workspace->matrix().plan(
        RowSet({std::begin(rows), std::end(rows)}), cellBit(column), true)));
    QVERIFY(m_review->begin());
    QVERIFY(m_review->reasonRequired());
    QVERIFY(m_review->risks().join(u' ').contains(u"Write content"_s));
    QVERIFY(!m_review->canApply({}));
    QVERIFY(!m_review->canApply(u"  \n"_s));
    m_review->apply(u" "_s);
    QCOMPARE(m_review->stage(), Stage::Review);
    QVERIFY(m_review->canApply(u"launch of the new site"_s));
    m_review->close();
    QVERIFY(m_workspace->matrix().stagedCellCount() > 0);
}

void TestReviewPresenter::impactFailureIsSaidAndCounted()
{
    stage(rowWith(u"contacts:read"_s, true), u"contacts:read"_s, false);
    m_sandbox->kill();
    m_dead = true;
    QVERIFY(m_review->begin());
    QTRY_VERIFY_WITH_TIMEOUT(people(m_review->lines()).startsWith(u"up to"_s), 30000);
    QCOMPARE(m_review->stage(), Stage::Review);
    QVERIFY2(m_review->summary().contains(u"could not be counted"_s),
             qPrintable(m_review->summary()));
}

// Apply comes before the answer about people, which is then dropped.
void TestReviewPresenter::outcomeNeverCounts()
{
    stage(rowWith(u"contacts:read"_s, true), u"contacts:read"_s, false);
    QVERIFY(m_review->begin());
    QCOMPARE(people(m_review->lines()), u"counting…"_s);
    m_review->apply(u"Nobody needs it"_s);
    QTRY_COMPARE(m_review->stage(), Stage::Done);
    QVERIFY2(people(m_review->outcome()).startsWith(u"up to"_s),
             qPrintable(people(m_review->outcome())));
}

// The rows are read again after applying; what came of it is still there.
void TestReviewPresenter::outcomeStaysWhenGroupsGo()
{
    const int row = rowWith(u"deals:read"_s, false, 1);
    QVERIFY(row > 0); // the group that goes stands before it
    const QString name = m_workspace->groups().name(quint32(row));
    stage(row, u"deals:read"_s, true);
    QVERIFY(m_review->begin());
    QVERIFY(m_sandbox->faults(
        {{u"organization"_s, QJsonObject{{u"removeGroup"_s, m_workspace->groups().id(0)}}}}));
    QSignalSpy reset(m_workspace.get(), &Workspace::rowsReset);
    m_review->apply({});
    QTRY_COMPARE(m_review->stage(), Stage::Done);
    QTRY_COMPARE(reset.count(), 1);
    QCOMPARE(m_review->headline(), u"Applied 1 cell(s) in 1 group(s)."_s);
    QCOMPARE(m_review->outcome().rowCount(), 2);
    QCOMPARE(m_review->outcome().index(1, ReviewModel::GroupColumn).data().toString(), name);
    QCOMPARE(m_review->outcome().index(0, 0).data().toString(), u"Applied: 1 cell(s)"_s);
}

void TestReviewPresenter::appliesAndNamesTheResult()
{
    const int row = rowWith(u"deals:read"_s, false);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    stage(row, u"deals:read"_s, true);
    QVERIFY(m_review->begin());
    m_review->apply(u"asked for by sales"_s);
    QTRY_COMPARE(m_review->stage(), Stage::Done);
    QCOMPARE(m_review->headline(), u"Applied 1 cell(s) in 1 group(s)."_s);
    QCOMPARE(m_review->outcome().rowCount(), 2);
    QCOMPARE(m_review->outcome().index(0, 0).data().toString(), u"Applied: 1 cell(s)"_s);
    QCOMPARE(m_review->outcome().line(1)->row, quint32(row));
    QVERIFY(m_review->detail().isEmpty());
    QVERIFY(m_sandbox->serverRow(group)->scopes.contains(u"deals:read"_s));
    m_review->close();
    QVERIFY(!m_review->begin());
}

void TestReviewPresenter::ofVeryManyLinesTheCountsStay()
{
    ReviewModel model(*m_workspace);
    std::vector<ReviewLine> lines(10'001);
    std::vector<quint32> positions(lines.size());
    for (quint32 at = 0; at < positions.size(); ++at)
        positions[at] = at;
    const QString title = u"Applied: 10001 cell(s)"_s;
    model.setLines(std::move(lines), {{title, false, std::move(positions)}});
    QCOMPARE(model.rowCount(), 10'002);
    model.keepShown();
    QVERIFY(model.isCutShort());
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, 0).data().toString(), title);
    model.setLines({}, {});
    QVERIFY(!model.isCutShort());
}

void TestReviewPresenter::aDeadServerKeepsEveryEdit()
{
    stage(rowWith(u"deals:read"_s, false), u"deals:read"_s, true);
    stage(rowWith(u"contacts:read"_s, false), u"contacts:read"_s, true);
    const quint64 staged = m_workspace->matrix().stagedCellCount();
    QVERIFY(m_review->begin());
    m_sandbox->kill();
    m_dead = true;
    m_review->apply({});
    QTRY_COMPARE_WITH_TIMEOUT(m_review->stage(), Stage::Waiting, 60000);
    QVERIFY2(m_review->detail().contains(u"goes on by itself"_s), qPrintable(m_review->detail()));
    m_review->cancel();
    // What became of it is not known when the connection went with it.
    QVERIFY(m_review->stage() == Stage::Failed || m_review->stage() == Stage::Cancelled);
    QVERIFY(!m_review->headline().isEmpty());
    QVERIFY2(m_review->detail().contains(u"Nothing was applied"_s), qPrintable(m_review->detail()));
    QVERIFY2(m_review->detail().contains(u"still staged"_s), qPrintable(m_review->detail()));
    QCOMPARE(m_workspace->matrix().stagedCellCount(), staged);
    QVERIFY(m_review->outcome().index(0, 0).data().toString().startsWith(u"Not applied"_s));
    QCOMPARE(m_review->outcome().rowCount(), int(staged) + 1);
    m_review->close();
    QCOMPARE(m_workspace->matrix().stagedCellCount(), staged);
    QVERIFY(!m_workspace->isApplying());
    QVERIFY(m_review->begin());
}

void TestReviewPresenter::anExpiredSessionKeepsEveryEdit()
{
    stage(rowWith(u"deals:read"_s, false), u"deals:read"_s, true);
    QVERIFY(m_review->begin());
    QVERIFY(m_sandbox->faults(
        {{u"rules"_s,
          QJsonArray{QJsonObject{{u"method"_s, u"POST"_s},
                                 {u"path"_s, u"/api/admin/v1/integrations/hubspot/changeSets"_s},
                                 {u"kind"_s, u"status"_s},
                                 {u"status"_s, 401},
                                 {u"times"_s, 10}}}}}));
    QSignalSpy expired(m_workspace.get(), &Workspace::sessionExpired);
    m_review->apply({});
    QTRY_COMPARE_WITH_TIMEOUT(m_review->stage(), Stage::Failed, 30000);
    QCOMPARE(expired.count(), 1);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 1U);
}

// We tick write, which rests on read; meanwhile somebody takes read away.
QString TestReviewPresenter::stageConflict()
{
    const int row = rowWith(u"deals:write"_s, false);
    const QString group = m_workspace->groups()[std::size_t(row)].id;
    if (!setByOther(group, u"deals:read"_s, true))
        return {};
    m_workspace->load();
    if (!QTest::qWaitFor([this] { return m_workspace->loadState() == LoadState::Loaded; }, 20000))
        return {};
    stage(row, u"deals:write"_s, true);
    return setByOther(group, u"deals:read"_s, false) ? group : QString();
}

void TestReviewPresenter::aConflictIsDecidedAndTheRestApplied()
{
    const QString group = stageConflict();
    QVERIFY(!group.isEmpty());
    QVERIFY(m_review->begin());
    m_review->apply({});
    QTRY_COMPARE(m_review->stage(), Stage::Conflicted);
    QCOMPARE(m_review->conflicts().size(), 1U);
    QVERIFY(ConflictModel(*m_workspace, m_review->conflicts()).title(0).endsWith(u"Read deals"_s));
    const QString story = ConflictText::story(m_review->conflicts()[0]);
    QVERIFY2(story.startsWith(u"It was granted. "_s), qPrintable(story));
    QVERIFY2(story.contains(m_review->conflicts()[0].by.name), qPrintable(story));
    m_review->settle({Resolution::KeepYours});
    QTRY_COMPARE(m_review->stage(), Stage::Review);
    QVERIFY(m_workspace->matrix().stagedCellCount() > 0);
    m_review->apply({});
    QTRY_COMPARE(m_review->stage(), Stage::Done);
    QVERIFY(m_sandbox->serverRow(group)->scopes.contains(u"deals:write"_s));
}

// The rows come back together with what is staged on them: that is one list, and one question.
void TestReviewPresenter::settlingAsksAboutPeopleOnce()
{
    const QString group = stageConflict();
    QVERIFY(!group.isEmpty());
    stage(rowWith(u"contacts:read"_s, true), u"contacts:read"_s, false);
    QVERIFY(m_review->begin());
    QTRY_COMPARE(questions(), 1);
    m_review->apply(u"Nobody needs it"_s);
    QTRY_COMPARE(m_review->stage(), Stage::Conflicted);
    m_review->settle({Resolution::KeepYours});
    QTRY_COMPARE(m_review->stage(), Stage::Review);
    const auto &lines = m_review->lines().lines();
    QTRY_VERIFY(std::all_of(lines.begin(), lines.end(),
                            [](const ReviewLine &line) { return line.on || line.losing >= 0; }));
    QCOMPARE(questions(), 2);
}

void TestReviewPresenter::takingTheirsEverywhereEndsTheReview()
{
    const QString group = stageConflict();
    QVERIFY(!group.isEmpty());
    QVERIFY(m_review->begin());
    m_review->apply({});
    QTRY_COMPARE(m_review->stage(), Stage::Conflicted);
    m_review->settle({Resolution::TakeTheirs});
    QTRY_COMPARE(m_review->stage(), Stage::Done);
    QCOMPARE(m_workspace->matrix().stagedCellCount(), 0U); // no write without its read
    QVERIFY(!m_sandbox->serverRow(group)->scopes.contains(u"deals:write"_s));
}

QTEST_GUILESS_MAIN(TestReviewPresenter)
#include "tst_reviewpresenter.moc"
