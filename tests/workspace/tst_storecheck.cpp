// The files of the profile, looked through while the console may be writing to them.
#include "workspace/localstore.h"
#include "workspace/storecheck.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest/QtTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

class TestStoreCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void soundWhileItIsUsed();
    void notThere();
    void damagedInTheMiddle();
    void notADatabase();
    void nothingIsWritten();
    void endsWhenItIsStopped();

private:
    // Enough of it that pages in the middle hold rows.
    static std::unique_ptr<LocalStore> filledStore(const QString &path)
    {
        auto store = LocalStore::open(path);
        std::vector<StagedRow> rows;
        for (int group = 0; group < 2000; ++group)
            rows.push_back({u"group-%1"_s.arg(group, 40), 1, {{u"contacts:read"_s, true}}});
        if (!store || !(*store)->saveStaged(u"scope"_s, rows))
            return nullptr;
        return std::move(*store);
    }
    static QByteArray content(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir m_folder;
};

void TestStoreCheck::soundWhileItIsUsed()
{
    const QString path = m_folder.filePath(u"used.sqlite"_s);
    const auto store = filledStore(path);
    QVERIFY(store);
    const auto report = checkStore(path);
    QVERIFY(report.has_value());
    QVERIFY(report->exists && report->fault.isEmpty());
    QVERIFY(report->bytes > 0 && report->walBytes > 0);
    QVERIFY(store->saveStaged(u"scope"_s, {})); // it is in nobody's way
}

void TestStoreCheck::notThere()
{
    const auto report = checkStore(m_folder.filePath(u"none.sqlite"_s));
    QVERIFY(report.has_value() && !report->exists);
    QVERIFY(!QFile::exists(m_folder.filePath(u"none.sqlite"_s)));
}

void TestStoreCheck::damagedInTheMiddle()
{
    const QString path = m_folder.filePath(u"damaged.sqlite"_s);
    filledStore(path).reset(); // with its end all is in the file
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 65536);
    file.seek(32768);
    file.write(QByteArray(8192, '\x5a'));
    file.close();
    const auto report = checkStore(path);
    QVERIFY(report.has_value() && report->exists);
    QVERIFY2(!report->fault.isEmpty(), "quick_check did not see it");
}

void TestStoreCheck::notADatabase()
{
    const QString path = m_folder.filePath(u"text.sqlite"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(4096, 'x'));
    file.close();
    const auto report = checkStore(path);
    QVERIFY(report.has_value() && !report->fault.isEmpty());
}

void TestStoreCheck::nothingIsWritten()
{
    const QString path = m_folder.filePath(u"still.sqlite"_s);
    filledStore(path).reset();
    const QByteArray before = content(path);
    QVERIFY(checkStore(path).has_value());
    QCOMPARE(content(path), before);
}

void TestStoreCheck::endsWhenItIsStopped()
{
    const QString path = m_folder.filePath(u"large.sqlite"_s);
    QVERIFY(filledStore(path));
    std::atomic_bool stop = true;
    const auto report = checkStore(path, &stop);
    QVERIFY(!report.has_value());
    QCOMPARE(report.error().kind, FailureKind::StoreUnavailable);
    stop = false;
    QVERIFY(checkStore(path, &stop).has_value());
}

QTEST_GUILESS_MAIN(TestStoreCheck)

#include "tst_storecheck.moc"
