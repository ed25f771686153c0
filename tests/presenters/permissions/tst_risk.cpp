#include "presenters/permissions/risk.h"
#include "support/groupinfos.h"

#include <QTest>

using namespace onbelay;

// Which staged edits ask for a reason.
class TestRisk : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void smallEditsAreNotRisky();
    void writeForManyPeople();
    void writeForManySmallGroups();
    void writeForEveryGroup();
    void emptyingAColumn();
    void manyPeopleLosing();
    void agreesWithCountingRowByRow();

private:
    [[nodiscard]] Risks risks(std::optional<int> losing = 0) const
    {
        return risksOf(m_matrix, m_groups, losing);
    }

    GrantMatrix m_matrix;
    GroupTable m_groups;
};

void TestRisk::init()
{
    ColumnRules rules;
    rules.columns = 3;
    rules.implies = {0, 0, cellBit(1)};
    rules.writes = cellBit(2);
    m_matrix = GrantMatrix(rules);
    m_groups.clear();
    for (const auto &[members, cells] :
         {std::pair<int, CellMask>{25, 0b011}, {26, 0b011}, {3, 0b001}}) {
        GroupInfo info;
        info.id = QString::number(m_groups.size());
        info.memberCount = members;
        onbelay::test::append(m_groups, info);
        m_matrix.appendRow(cells);
    }
}

void TestRisk::smallEditsAreNotRisky()
{
    QVERIFY(!risks().any());
    m_matrix.setWanted(0, 0b111); // writing for 25 people
    QVERIFY(!risks().any());
    m_matrix.setWanted(2, 0b011);
    QVERIFY(!risks().any());
}

void TestRisk::writeForManyPeople()
{
    m_matrix.setWanted(1, 0b111);
    QCOMPARE(risks().writeForMany, 1);
    QVERIFY(risks().any());
}

// Many small groups are many people, too.
void TestRisk::writeForManySmallGroups()
{
    m_matrix.setWanted(0, 0b111);
    QCOMPARE(risks().writing, 25);
    QVERIFY(!risks().any());
    m_matrix.setWanted(2, 0b111);
    QCOMPARE(risks().writing, 28);
    QCOMPARE(risks().writeForMany, 0);
    QVERIFY(risks().any());
}

void TestRisk::writeForEveryGroup()
{
    GroupInfo info = m_groups[1];
    info.memberCount = 4;
    onbelay::test::replace(m_groups, 1, info);
    info = m_groups[0];
    info.memberCount = 5;
    onbelay::test::replace(m_groups, 0, info);
    m_matrix.setWanted(0, 0b111);
    m_matrix.setWanted(1, 0b111);
    QVERIFY(!risks().any());
    m_matrix.setWanted(2, 0b111);
    QCOMPARE(risks().writeForEveryone, cellBit(2));
    QVERIFY(risks().any());
}

void TestRisk::emptyingAColumn()
{
    m_matrix.setWanted(0, 0b001);
    QVERIFY(!risks(3).any());
    m_matrix.setWanted(1, 0b001);
    QCOMPARE(risks(3).emptied, cellBit(1));
    QVERIFY(risks(3).any());
}

void TestRisk::manyPeopleLosing()
{
    m_matrix.setWanted(1, 0b001);
    QVERIFY(risks(26).any());
    QVERIFY(!risks(25).any());
    QVERIFY(risks(std::nullopt).any()); // not known: everybody in the group may lose it
    QVERIFY(!risks(std::nullopt).losingKnown);
}

// Rows are judged 64 at a time; the last word is not full.
void TestRisk::agreesWithCountingRowByRow()
{
    for (quint32 row = m_matrix.rowCount(); row < 200; ++row) {
        GroupInfo info;
        info.id = QString::number(row);
        info.memberCount = int(row * 7 % 60);
        onbelay::test::append(m_groups, info);
        m_matrix.appendRow(row % 3 == 0 ? 0b011 : 0b001);
    }
    for (quint32 row = 0; row < 200; row += 3)
        m_matrix.setWanted(row, row % 2 == 0 ? 0b111 : 0b001);
    int writeForMany = 0;
    int losing = 0;
    for (quint32 row = 0; row < 200; ++row) {
        const CellMask staged = m_matrix.staged(row);
        const int members = m_groups.memberCount(row);
        writeForMany += members > manyPeople && holds(staged & m_matrix.wanted(row), 2);
        losing += (staged & m_matrix.server(row)) != 0 ? members : 0;
    }
    QVERIFY(writeForMany > 0 && losing > 0);
    QCOMPARE(risks(std::nullopt).writeForMany, writeForMany);
    QCOMPARE(risks(std::nullopt).losing, losing);
    QCOMPARE(risks(std::nullopt).emptied, CellMask(0));
    QCOMPARE(risks(std::nullopt).writeForEveryone, CellMask(0));
    for (quint32 row = 0; row < 200; ++row)
        m_matrix.setWanted(row, 0b111);
    QCOMPARE(risks(std::nullopt).writeForEveryone, cellBit(2));
    for (quint32 row = 0; row < 200; ++row)
        m_matrix.setWanted(row, 0b001);
    QCOMPARE(risks(std::nullopt).emptied, cellBit(1));
}

QTEST_GUILESS_MAIN(TestRisk)
#include "tst_risk.moc"
