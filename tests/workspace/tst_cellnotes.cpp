#include "workspace/cellnotes.h"

#include <QTest>

using namespace onbelay;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

// What others did to cells, noted by row and column.
class TestCellNotes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notesGoWhenTheyAreOld();
    void twoAuthorsOfARowAreNotMixedUp();
    void notesFollowTheirRows();
    void conflictsAreByCell();
};

namespace {

const CellNotes::Author kim{u"Kim"_s, QDateTime::fromSecsSinceEpoch(1'700'000'000)};
const CellNotes::Author lee{u"Lee"_s, QDateTime::fromSecsSinceEpoch(1'700'000'060)};

} // namespace

void TestCellNotes::notesGoWhenTheyAreOld()
{
    CellNotes notes;
    notes.reset(10, 200);
    notes.addChanged(3, 0b11, kim, 10ms);
    notes.addChanged(150, 0b100, lee, 20ms);
    QCOMPARE(notes.changedRows(), 2U);
    QVERIFY(notes.forgetChanged(10ms)); // one is left
    QCOMPARE(notes.changed(3), CellMask{0});
    QCOMPARE(notes.changed(150), CellMask{0b100});
    QCOMPARE(notes.changedBy(150), lee);
    QVERIFY(!notes.forgetChanged(20ms));
    QVERIFY(notes.changedWords().empty());
}

void TestCellNotes::twoAuthorsOfARowAreNotMixedUp()
{
    CellNotes notes;
    notes.reset(10, 10);
    notes.addChanged(3, 0b01, kim, 10ms);
    notes.addChanged(3, 0b10, lee, 20ms);
    QCOMPARE(notes.changed(3), CellMask{0b11});
    QCOMPARE(notes.changedBy(3).name, QString()); // nobody in particular
    notes.removeChanged(3, 0b11);
    QCOMPARE(notes.changedRows(), 0U);
    notes.addChanged(3, 0b10, lee, 30ms);
    QCOMPARE(notes.changedBy(3), lee);
}

void TestCellNotes::notesFollowTheirRows()
{
    CellNotes before;
    before.reset(10, 100);
    before.addChanged(70, 0b10, kim, 10ms);
    before.addConflict(71, 0b100, lee);
    CellNotes now;
    now.reset(10, 3);
    now.carryOver(before, {1, 70, 71}); // all others are gone
    QCOMPARE(now.changed(1), CellMask{0b10});
    QCOMPARE(now.changedBy(1), kim);
    QCOMPARE(now.conflicts(2), CellMask{0b100});
    QCOMPARE(now.changedRows(), 1U);
}

void TestCellNotes::conflictsAreByCell()
{
    CellNotes notes;
    notes.reset(10, 10);
    notes.addConflict(4, 0b10, kim);
    notes.addConflict(4, 0b100, lee);
    QCOMPARE(notes.conflictBy(4, 1), kim);
    QCOMPARE(notes.conflictBy(4, 2), lee);
    notes.keepConflicts([](quint32) { return CellMask{0b100}; });
    QCOMPARE(notes.conflicts(4), CellMask{0b100});
    notes.removeConflict(4, 0b100);
    QVERIFY(notes.conflictRows().empty());
}

QTEST_GUILESS_MAIN(TestCellNotes)
#include "tst_cellnotes.moc"
