#include "diagnostics/claudecomparison.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;
using Difference = ScopeDifference;

// What Claude is told against what the person's groups give.
class TestClaudeComparison : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void equal();
    void seenAndNotGiven();
    void givenAndNotSeen();
    void accessAndScopeInOneGroup();
    void notInEffectYet();
    void takenAwayButStillSeen();
    void whatTheKeyLacks();
    void oneCauseForAll();
    void toldWithoutAKeyBehindIt();
    void manyStrangersAreCompared();
    void unknownScopesAreNamed();
    void everyScopeIsAccountedFor();
    void groups();

private:
    static constexpr CellMask access = cellBit(accessColumn);

    static MatrixSide side(const std::vector<GroupFacts> &groups)
    {
        MatrixSide side;
        side.groups = groups;
        side.columns = QStringList{u"access"_s, u"deals:read"_s, u"deals:write"_s};
        side.backed = cellBit(1) | cellBit(2);
        return side;
    }
    static GroupFacts group(const QString &name, CellMask cells, bool inEffect = true)
    {
        return {name.toLower(), name, cells, inEffect, true};
    }
    static QString text(const ClaudeComparison &comparison)
    {
        QStringList parts;
        for (const QString &scope : comparison.same)
            parts << u"="_s + scope;
        for (const ComparedScope &scope : comparison.different)
            parts << QString::number(int(scope.difference)) + scope.scope + u'['
                         + scope.groups.join(u',') + u']';
        return parts.join(u' ');
    }
    static QString is(Difference difference, const QString &rest)
    {
        return QString::number(int(difference)) + rest;
    }
};

void TestClaudeComparison::equal()
{
    const auto both = compareWithMatrix(side({group(u"Sales"_s, access | cellBit(1))}),
                                        {u"deals:read"_s, u"deals:read"_s});
    QCOMPARE(text(both), u"=deals:read"_s);
    QCOMPARE(text(compareWithMatrix(side({}), {})), QString());
}

void TestClaudeComparison::seenAndNotGiven()
{
    const auto found = compareWithMatrix(side({group(u"Sales"_s, access | cellBit(1))}),
                                         {u"deals:read"_s, u"deals:write"_s});
    QCOMPARE(text(found), u"=deals:read "_s + is(Difference::SeenNotGiven, u"deals:write[]"_s));
}

void TestClaudeComparison::givenAndNotSeen()
{
    const auto found = compareWithMatrix(
        side({group(u"Sales"_s, access | cellBit(1)), group(u"Legal"_s, access | cellBit(1))}), {});
    QCOMPARE(text(found), is(Difference::GivenNotSeen, u"deals:read[Sales,Legal]"_s));
}

void TestClaudeComparison::accessAndScopeInOneGroup()
{
    const auto found = compareWithMatrix(
        side({group(u"Sales"_s, access), group(u"Legal"_s, cellBit(1))}), {u"deals:read"_s});
    QCOMPARE(text(found), is(Difference::SeenNotGiven, u"deals:read[]"_s));
}

void TestClaudeComparison::notInEffectYet()
{
    const MatrixSide late = side({group(u"Sales"_s, access | cellBit(1), false)});
    QCOMPARE(text(compareWithMatrix(late, {})),
             is(Difference::NotInEffect, u"deals:read[Sales]"_s));
    // Given by another group too, which is in effect: then it should be seen.
    MatrixSide other = late;
    other.groups.push_back(group(u"Legal"_s, access | cellBit(1)));
    QCOMPARE(text(compareWithMatrix(other, {})),
             is(Difference::GivenNotSeen, u"deals:read[Sales,Legal]"_s));
    // The change was about something else.
    QCOMPARE(text(compareWithMatrix(late, {u"deals:read"_s})), u"=deals:read"_s);
}

void TestClaudeComparison::takenAwayButStillSeen()
{
    const auto found =
        compareWithMatrix(side({group(u"Sales"_s, access, false)}), {u"deals:read"_s});
    QCOMPARE(text(found), is(Difference::SeenStill, u"deals:read[]"_s));
}

void TestClaudeComparison::whatTheKeyLacks()
{
    MatrixSide lacking = side({group(u"Sales"_s, access | cellBit(1) | cellBit(2))});
    lacking.backed = cellBit(1);
    QCOMPARE(text(compareWithMatrix(lacking, {u"deals:read"_s})),
             u"=deals:read "_s + is(Difference::KeyLacks, u"deals:write[Sales]"_s));
}

void TestClaudeComparison::oneCauseForAll()
{
    MatrixSide none = side({group(u"Sales"_s, access | cellBit(1))});
    none.connected = false;
    none.backed = 0;
    QCOMPARE(text(compareWithMatrix(none, {})),
             is(Difference::NotConnected, u"deals:read[Sales]"_s));
    none.connected = true;
    none.keyRejected = true;
    QCOMPARE(text(compareWithMatrix(none, {})),
             is(Difference::KeyRejected, u"deals:read[Sales]"_s));
}

// Both sides name the scope, and it works for nobody: not the same.
void TestClaudeComparison::toldWithoutAKeyBehindIt()
{
    const MatrixSide whole = side({group(u"Sales"_s, access | cellBit(1))});
    MatrixSide rejected = whole;
    rejected.keyRejected = true;
    MatrixSide missing = whole;
    missing.connected = false;
    missing.backed = 0;
    MatrixSide lacking = whole;
    lacking.backed = cellBit(2);
    for (const MatrixSide &any : {rejected, missing, lacking})
        QCOMPARE(text(compareWithMatrix(any, {u"deals:read"_s})),
                 is(Difference::SeenNotBacked, u"deals:read[Sales]"_s));
}

// A server that tells tens of thousands is no reason to stand still.
void TestClaudeComparison::manyStrangersAreCompared()
{
    std::vector<ToldGroup> one;
    std::vector<ToldGroup> other;
    QStringList told;
    for (int i = 0; i < 50'000; ++i) {
        const QString number = QString::number(i);
        one.push_back({i % 2 ? u"a"_s + number : QString(), u"A"_s + number});
        other.push_back({i % 2 ? u"b"_s + number : QString(), u"B"_s + number});
        told << u"s"_s + number << u"s"_s + number;
    }
    QElapsedTimer timer;
    timer.start();
    const GroupsCompared groups = compareGroups(one, other);
    QCOMPARE(groups.onlyClaude.size(), 50'000);
    QCOMPARE(groups.onlyServer.size(), 50'000);
    QCOMPARE(compareWithMatrix(side({}), told).different.size(), 50'000U);
    QVERIFY(timer.elapsed() < 30'000); // milliseconds; each with each takes minutes
}

void TestClaudeComparison::unknownScopesAreNamed()
{
    const auto found =
        compareWithMatrix(side({}), {u"owners:read"_s, u"access"_s, u"owners:read"_s});
    QCOMPARE(text(found), is(Difference::UnknownScope, u"owners:read[]"_s) + u' '
                              + is(Difference::UnknownScope, u"access[]"_s));
}

// Whatever both sides are: each scope that one of them has is named once, and nothing else.
void TestClaudeComparison::everyScopeIsAccountedFor()
{
    QRandomGenerator random(20261130);
    for (int round = 0; round < 5'000; ++round) {
        MatrixSide any = side({});
        any.connected = random.bounded(4) > 0;
        any.keyRejected = random.bounded(4) == 0;
        any.backed = random.bounded(8);
        bool given[3] = {};
        for (int i = random.bounded(4); i > 0; --i) {
            const CellMask cells = random.bounded(8);
            any.groups.push_back(
                group(u"G%1"_s.arg(QString::number(i)), cells, random.bounded(2) == 0));
            for (int column = 1; column < 3; ++column)
                given[column] |= holds(cells, accessColumn) && holds(cells, column);
        }
        QStringList told;
        for (int column = 1; column < 3; ++column) {
            if (random.bounded(2) == 0)
                told << any.columns[column];
        }
        const ClaudeComparison found = compareWithMatrix(any, told);
        for (int column = 1; column < 3; ++column) {
            const QString &scope = any.columns[column];
            const bool isTold = told.contains(scope);
            int named = 0;
            for (const ComparedScope &each : found.different)
                named += each.scope == scope ? 1 : 0;
            const bool same = found.same.contains(scope);
            const bool backed = any.connected && !any.keyRejected && holds(any.backed, column);
            QCOMPARE(same, isTold && given[column] && backed);
            QCOMPARE(named, (isTold || given[column]) && !same ? 1 : 0);
        }
    }
}

void TestClaudeComparison::groups()
{
    const auto found =
        compareGroups({{u"g-1"_s, u"Sales (renamed)"_s}, {{}, u"Legal"_s}, {u"g-9"_s, u"Old"_s}},
                      {{u"g-1"_s, u"Sales"_s}, {u"g-2"_s, u"Legal"_s}, {u"g-3"_s, u"Support"_s}});
    QCOMPARE(found.onlyClaude, QStringList{u"Old"_s});
    QCOMPARE(found.onlyServer, QStringList{u"Support"_s});
    QCOMPARE(found.same, 2);
}

QTEST_GUILESS_MAIN(TestClaudeComparison)
#include "tst_claudecomparison.moc"
