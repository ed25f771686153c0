#include "workspace/localstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// The file that keeps staged edits: what is in it must come back, and what is not ours must stay.
class TestLocalStore : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stagedRowsComeBackAfterReopening();
    void accountsDoNotMix();
    void emptyCellsRemoveTheRow();
    void pendingChangeSetIsKeptUntilFinished();
    void stepsAreKeptInOrder();
    void whatFailsLeavesNothingBehind();
    void layoutsInUseAreKept();
    void damagedFileIsLeftAlone();
    void foreignDatabaseIsLeftAlone();
    void fileIsReadableByItsOwnerOnly();

private:
    QTemporaryDir m_folder;
    QString file(const QString &name) const { return m_folder.filePath(name); }
};

void TestLocalStore::stagedRowsComeBackAfterReopening()
{
    {
        auto store = LocalStore::open(file(u"a.sqlite"_s));
        QVERIFY(store);
        QVERIFY((*store)->saveStaged(u"me"_s,
                                     {{u"g1"_s, 7, {{u"access"_s, true}, {u"deals:read"_s, false}}},
                                      {u"g2"_s, 9, {{u"contacts:write"_s, true}}}}));
    }
    auto store = LocalStore::open(file(u"a.sqlite"_s));
    QVERIFY(store);
    const auto rows = (*store)->staged(u"me"_s);
    QVERIFY(rows);
    QCOMPARE(rows->size(), 2U);
    QCOMPARE(rows->at(0).group, u"g1"_s);
    QCOMPARE(rows->at(0).baseRevision, 7);
    QCOMPARE(rows->at(0).cells.value(u"access"_s), true);
    QCOMPARE(rows->at(0).cells.value(u"deals:read"_s, true), false);
    QCOMPARE(rows->at(1).cells.size(), 1);
}

void TestLocalStore::accountsDoNotMix()
{
    auto store = LocalStore::open(file(u"b.sqlite"_s));
    QVERIFY(store);
    QVERIFY((*store)->saveStaged(u"me"_s, {{u"g1"_s, 1, {{u"access"_s, true}}}}));
    QVERIFY((*store)->saveStaged(u"you"_s, {{u"g1"_s, 2, {{u"access"_s, false}}}}));
    QCOMPARE((*store)->staged(u"me"_s)->at(0).cells.value(u"access"_s), true);
    QCOMPARE((*store)->staged(u"you"_s)->at(0).cells.value(u"access"_s), false);
    QVERIFY((*store)->staged(u"nobody"_s)->empty());
}

void TestLocalStore::emptyCellsRemoveTheRow()
{
    auto store = LocalStore::open(file(u"c.sqlite"_s));
    QVERIFY(store);
    QVERIFY((*store)->saveStaged(u"me"_s, {{u"g1"_s, 1, {{u"access"_s, true}}}}));
    QVERIFY((*store)->saveStaged(u"me"_s, {{u"g1"_s, 1, {}}}));
    QVERIFY((*store)->staged(u"me"_s)->empty());
}

void TestLocalStore::pendingChangeSetIsKeptUntilFinished()
{
    {
        auto store = LocalStore::open(file(u"d.sqlite"_s));
        QVERIFY(store);
        QVERIFY(!(*store)->pending(u"me"_s)->has_value());
        QVERIFY((*store)->begin(u"me"_s, {u"set-1"_s,
                                          u"why"_s,
                                          QDateTime::fromSecsSinceEpoch(1'700'000'000, Qt::UTC),
                                          {{"one", false}, {"two", false}, {"three", false}}}));
        QVERIFY((*store)->partAnswered(u"me"_s, u"set-1"_s, 1));
        QVERIFY((*store)->partAnswered(u"me"_s, u"another"_s, 2)); // not of this one
        QVERIFY((*store)->replacePart(u"me"_s, u"set-1"_s, 3, "third"));
    }
    auto store = LocalStore::open(file(u"d.sqlite"_s));
    QVERIFY(store);
    QVERIFY((*store)->begin(u"other"_s, {u"set-2"_s, {}, QDateTime::currentDateTimeUtc(), {}}));
    QCOMPARE((*(*store)->pending(u"other"_s))->reason, QString()); // none was given
    const auto pending = (*store)->pending(u"me"_s);
    QVERIFY(pending && *pending);
    QCOMPARE((*pending)->id, u"set-1"_s);
    QCOMPARE((*pending)->reason, u"why"_s);
    QCOMPARE((*pending)->started.toSecsSinceEpoch(), 1'700'000'000);
    QCOMPARE((*pending)->parts.size(), 3U);
    QVERIFY((*pending)->parts[0].answered);
    QVERIFY(!(*pending)->parts[1].answered);
    QCOMPARE((*pending)->parts[2].edits, QByteArray("third"));
    QVERIFY((*store)->finish(u"me"_s, u"set-1"_s));
    QVERIFY(!(*store)->pending(u"me"_s)->has_value());
}

// A step takes the place of those that were undone, as the history has it.
void TestLocalStore::stepsAreKeptInOrder()
{
    {
        auto store = LocalStore::open(file(u"s.sqlite"_s));
        QVERIFY(store);
        for (int i = 0; i < 3; ++i)
            QVERIFY((*store)->saveStep(u"me"_s, i, {QString::number(i), 0, "cells"}));
        QVERIFY((*store)->saveStepsDone(u"me"_s, 1));
        QVERIFY((*store)->saveStep(u"me"_s, 1, {u"other"_s, 0, "others"}));
    }
    auto store = LocalStore::open(file(u"s.sqlite"_s));
    QVERIFY(store);
    const auto kept = (*store)->steps(u"me"_s);
    QVERIFY(kept);
    QCOMPARE(kept->steps.size(), 2U);
    QCOMPARE(kept->steps[1].text, u"other"_s);
    QCOMPARE(kept->done, 2);
    QVERIFY((*store)->forgetSteps(u"me"_s));
    QVERIFY((*store)->steps(u"me"_s)->steps.empty());
}

// Several writes are there as a whole or not at all.
void TestLocalStore::whatFailsLeavesNothingBehind()
{
    auto store = LocalStore::open(file(u"t.sqlite"_s));
    QVERIFY(store);
    const auto done = (*store)->inOneGo([&]() -> Expected<void> {
        if (const auto saved = (*store)->saveStaged(u"me"_s, {{u"g1"_s, 1, {{u"access"_s, true}}}});
            !saved)
            return saved;
        return failed(FailureKind::StoreDenied);
    });
    QVERIFY(!done);
    QVERIFY((*store)->staged(u"me"_s)->empty());
}

// A list of groups that a step or the staged bits count by is never thrown away.
void TestLocalStore::layoutsInUseAreKept()
{
    auto store = LocalStore::open(file(u"l.sqlite"_s));
    QVERIFY(store);
    const auto first = (*store)->saveLayout(u"me"_s, "first");
    QVERIFY(first);
    QVERIFY((*store)->saveStep(u"me"_s, 0, {u"all"_s, *first, "bits"}));
    const auto second = (*store)->saveLayout(u"me"_s, "second");
    QVERIFY(second);
    QVERIFY((*store)->saveBulk(u"me"_s, *second, "cells", {}));
    const auto third = (*store)->saveLayout(u"me"_s, "third");
    QVERIFY(third);
    QCOMPARE(*(*store)->layout(*first), QByteArray("first"));
    QCOMPARE(*(*store)->layout(*second), QByteArray("second"));
    QCOMPARE(*(*store)->layout(*third), QByteArray("third"));
    QVERIFY((*store)->saveLayout(u"me"_s, "fourth"));
    QVERIFY((*store)->layout(*third).value_or(QByteArray()) != "third"); // nobody used it
}

void TestLocalStore::damagedFileIsLeftAlone()
{
    const QByteArray rubbish(9000, 'x');
    QFile damaged(file(u"e.sqlite"_s));
    QVERIFY(damaged.open(QIODevice::WriteOnly));
    damaged.write(rubbish);
    damaged.close();
    const auto store = LocalStore::open(damaged.fileName());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, FailureKind::StoreDamaged);
    QVERIFY(damaged.open(QIODevice::ReadOnly));
    QCOMPARE(damaged.readAll(), rubbish);
}

void TestLocalStore::foreignDatabaseIsLeftAlone()
{
    {
        auto store = LocalStore::open(file(u"f.sqlite"_s));
        QVERIFY(store);
    }
    // application_id lives at byte 68 of the file header (sqlite.org/fileformat2.html §1.3.14).
    QFile foreign(file(u"f.sqlite"_s));
    QVERIFY(foreign.open(QIODevice::ReadWrite));
    foreign.seek(68);
    foreign.write("\x01\x02\x03\x04", 4);
    foreign.close();
    const auto store = LocalStore::open(foreign.fileName());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, FailureKind::StoreDamaged);
}

void TestLocalStore::fileIsReadableByItsOwnerOnly()
{
    auto store = LocalStore::open(file(u"g.sqlite"_s));
    QVERIFY(store);
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(file(u"g.sqlite"_s)) & others));
}

QTEST_GUILESS_MAIN(TestLocalStore)
#include "tst_localstore.moc"
