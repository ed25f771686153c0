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
        QVERIFY((*store)->begin(u"me"_s, u"set-1"_s, 3));
        QVERIFY((*store)->partAnswered(u"me"_s, u"set-1"_s, 1));
    }
    auto store = LocalStore::open(file(u"d.sqlite"_s));
    QVERIFY(store);
    const auto pending = (*store)->pending(u"me"_s);
    QVERIFY(pending && *pending);
    QCOMPARE((*pending)->id, u"set-1"_s);
    QCOMPARE((*pending)->parts, 3);
    QCOMPARE((*pending)->answered, 1);
    QVERIFY((*store)->finish(u"me"_s, u"set-1"_s));
    QVERIFY(!(*store)->pending(u"me"_s)->has_value());
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
