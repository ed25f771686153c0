// What an administrator fixes for everybody on this computer, and what of it does not count.
#include "platform/managedsettings.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest/QtTest>

#include <unistd.h>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

using What = ManagedProblem::What;
Q_DECLARE_METATYPE(onbelay::ManagedProblem::What)

class TestManagedSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void everything();
    void nothing();
    void wrongValuesAreTold_data();
    void wrongValuesAreTold();
    void whatIsRightCountsBesideWhatIsWrong();
    void unreadableIsTold();
    void writableByOthersIsNotUsed_data();
    void writableByOthersIsNotUsed();
    void theFirstFolderWins();

private:
    QString place(const QByteArray &content, const QString &folder = u"first"_s);

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

ManagedSettings parsed(const QByteArray &json)
{
    return ManagedSettings::fromValues(QJsonDocument::fromJson(json).object().toVariantMap(),
                                       u"/etc/here"_s);
}

} // namespace

void TestManagedSettings::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString folders = m_folder->path() + u"/first:"_s + m_folder->path() + u"/second"_s;
    qputenv("XDG_CONFIG_DIRS", folders.toUtf8());
}

void TestManagedSettings::cleanup()
{
    qunsetenv("XDG_CONFIG_DIRS");
    m_folder.reset();
}

QString TestManagedSettings::place(const QByteArray &content, const QString &folder)
{
    const QString path = m_folder->filePath(folder + u"/onbelay-console"_s);
    QDir().mkpath(path);
    QFile file(path + u"/managed.json"_s);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    return file.fileName();
}

void TestManagedSettings::everything()
{
    const ManagedSettings settings = parsed(R"({
        "server": "https://app.example/console",
        "proxy": {"mode": "socks5", "host": "proxy.example", "port": 1080},
        "caFile": "/etc/ssl/office.pem", "checkMinutes": 0, "guideHours": 12,
        "notifications": false})");
    QVERIFY(settings.problems.empty());
    QCOMPARE(settings.place, u"/etc/here"_s);
    QCOMPARE(settings.server, QUrl(u"https://app.example/console"_s));
    const ManagedProxy proxy{u"socks5"_s, u"proxy.example"_s, 1080, {}};
    QVERIFY(settings.proxy == proxy);
    QCOMPARE(settings.caFile, u"/etc/ssl/office.pem"_s);
    QCOMPARE(settings.checkMinutes, 0);
    QCOMPARE(settings.guideHours, 12);
    QCOMPARE(settings.notifications, false);
    const ManagedSettings script =
        parsed(R"({"proxy": {"mode": "pac", "pacUrl": "http://proxy.example/proxy.pac"}})");
    QVERIFY(script.problems.empty());
    QCOMPARE(script.proxy->pacUrl, QUrl(u"http://proxy.example/proxy.pac"_s));
}

void TestManagedSettings::nothing()
{
    const ManagedSettings settings = ManagedSettings::ofThisComputer();
    QVERIFY(settings.place.isEmpty() && settings.problems.empty());
    QVERIFY(!settings.server && !settings.proxy && !settings.caFile && !settings.checkMinutes);
}

void TestManagedSettings::wrongValuesAreTold_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<What>("what");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *json, What what, const QString &key) {
        QTest::newRow(json) << QByteArray(json) << what << key;
    };
    row(R"({"sever": "https://app.example"})", What::UnknownKey, u"sever"_s);
    row(R"({"server": 5})", What::WrongType, u"server"_s);
    row(R"({"server": "http://app.example"})", What::OutOfRange, u"server"_s);
    row(R"({"server": "https://user:word@app.example"})", What::OutOfRange, u"server"_s);
    row(R"({"caFile": "office.pem"})", What::OutOfRange, u"caFile"_s);
    row(R"({"caFile": ["a"]})", What::WrongType, u"caFile"_s);
    row(R"({"checkMinutes": "60"})", What::WrongType, u"checkMinutes"_s);
    row(R"({"checkMinutes": 1.5})", What::WrongType, u"checkMinutes"_s);
    row(R"({"checkMinutes": true})", What::WrongType, u"checkMinutes"_s);
    row(R"({"checkMinutes": -1})", What::OutOfRange, u"checkMinutes"_s);
    row(R"({"checkMinutes": 1e12})", What::OutOfRange, u"checkMinutes"_s);
    row(R"({"notifications": "no"})", What::WrongType, u"notifications"_s);
    row(R"({"guideHours": 0})", What::OutOfRange, u"guideHours"_s);
    row(R"({"proxy": "http"})", What::WrongType, u"proxy"_s);
    row(R"({"proxy": {}})", What::OutOfRange, u"proxy.mode"_s);
    row(R"({"proxy": {"mode": 1}})", What::WrongType, u"proxy.mode"_s);
    row(R"({"proxy": {"mode": "ftp"}})", What::OutOfRange, u"proxy.mode"_s);
    row(R"({"proxy": {"mode": "none", "host": "a"}})", What::UnknownKey, u"proxy.host"_s);
    row(R"({"proxy": {"mode": "http", "port": 80}})", What::OutOfRange, u"proxy.host"_s);
    row(R"({"proxy": {"mode": "http", "host": "a", "port": 70000}})", What::OutOfRange,
        u"proxy.port"_s);
    row(R"({"proxy": {"mode": "http", "host": "a"}})", What::OutOfRange, u"proxy.port"_s);
    row(R"({"proxy": {"mode": "pac", "pacUrl": "file:///proxy.pac"}})", What::OutOfRange,
        u"proxy.pacUrl"_s);
}

void TestManagedSettings::wrongValuesAreTold()
{
    QFETCH(QByteArray, json);
    QFETCH(What, what);
    QFETCH(QString, key);
    const ManagedSettings settings = parsed(json);
    QCOMPARE(settings.problems.size(), 1U);
    QVERIFY(settings.problems.front().what == what);
    QCOMPARE(settings.problems.front().key, key);
    QVERIFY(!settings.server && !settings.proxy && !settings.caFile && !settings.checkMinutes
            && !settings.guideHours);
}

void TestManagedSettings::whatIsRightCountsBesideWhatIsWrong()
{
    const ManagedSettings settings = parsed(R"({"checkMinutes": "soon", "guideHours": 6})");
    QCOMPARE(settings.problems.size(), 1U);
    QCOMPARE(settings.guideHours, 6);
}

void TestManagedSettings::unreadableIsTold()
{
    const QString path = place("{\"server\": ");
    const ManagedSettings settings = ManagedSettings::ofThisComputer();
    QCOMPARE(settings.place, path);
    QCOMPARE(settings.problems.size(), 1U);
    const bool isRoot = geteuid() == 0; // anybody else's file is not even read
    QVERIFY(settings.problems.front().what == (isRoot ? What::NotJson : What::Unsafe));
}

void TestManagedSettings::writableByOthersIsNotUsed_data()
{
    QTest::addColumn<int>("file");
    QTest::addColumn<int>("folder");
    QTest::addColumn<bool>("isUsed");
    QTest::addRow("roots") << 0x6044 << 0x7055 << true;
    QTest::addRow("group writes") << 0x6064 << 0x7055 << false;
    QTest::addRow("all write") << 0x6046 << 0x7055 << false;
    QTest::addRow("folder of all") << 0x6044 << 0x7057 << false;
}

void TestManagedSettings::writableByOthersIsNotUsed()
{
    QFETCH(int, file);
    QFETCH(int, folder);
    QFETCH(bool, isUsed);
    const QString path = place(R"({"server": "https://app.example"})");
    const bool isRoot = geteuid() == 0; // anybody else's file never counts
    QVERIFY(QFile::setPermissions(path, QFile::Permissions(file)));
    QVERIFY(QFile::setPermissions(QFileInfo(path).path(), QFile::Permissions(folder)));
    const ManagedSettings settings = ManagedSettings::ofThisComputer();
    QCOMPARE(settings.server.has_value(), isUsed && isRoot);
    QCOMPARE(settings.problems.empty(), isUsed && isRoot);
    if (!settings.problems.empty())
        QVERIFY(settings.problems.front().what == What::Unsafe);
}

void TestManagedSettings::theFirstFolderWins()
{
    const QString second = place(R"({"guideHours": 2})", u"second"_s);
    QCOMPARE(ManagedSettings::ofThisComputer().place, second);
    const QString first = place(R"({"guideHours": 1})", u"first"_s);
    QCOMPARE(ManagedSettings::ofThisComputer().place, first);
    QCOMPARE(ManagedSettings::fromFile(second).guideHours.has_value(), geteuid() == 0);
}

QTEST_GUILESS_MAIN(TestManagedSettings)
#include "tst_managedsettings.moc"
