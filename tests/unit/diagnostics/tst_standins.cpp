#include "diagnostics/bundle/allowedwords.h"
#include "diagnostics/bundle/bundlescan.h"
#include "diagnostics/bundle/standins.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

// What stands for names in a support bundle, and the last look for secrets.
class TestStandIns : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameThingHasOneStandIn();
    void namesAndIdsMeet();
    void groupsOfTheSameNameDiffer();
    void onlyWhatIsDisclosedIsShown();
    void aNameNeverShowsAnother_data();
    void aNameNeverShowsAnother();
    void hostsOfEverybodyStay();
    void randomNames();
    void tokensAreSeen_data();
    void tokensAreSeen();
    void ordinaryTextIsNoToken_data();
    void ordinaryTextIsNoToken();
    void mailAddressesAreSeen();
    void pathsAreTemplates();
    void unknownWordsOfServersStayOut();
};

void TestStandIns::theSameThingHasOneStandIn()
{
    StandIns names;
    QCOMPARE(names.shown(Named::Group, u"g-7"_s, u"Sales EMEA"_s), u"group-01"_s);
    QCOMPARE(names.shown(Named::Person, u"p-1"_s, u"Dana Whitfield"_s), u"person-01"_s);
    QCOMPARE(names.shown(Named::Group, u"g-8"_s, u"Marketing"_s), u"group-02"_s);
    QCOMPARE(names.shown(Named::Group, u"g-7"_s, u"Sales EMEA"_s), u"group-01"_s);
    QCOMPARE(names.shown(Named::Organization, u"Acme"_s), u"organisation-01"_s);
    QCOMPARE(names.shownById(u"g-8"_s), u"group-02"_s);
    QCOMPARE(names.shown(Named::Group, QString()), QString());
}

void TestStandIns::namesAndIdsMeet()
{
    StandIns names;
    QCOMPARE(names.shown(Named::Group, u"Support"_s), u"group-01"_s); // by its name alone
    QCOMPARE(names.shown(Named::Group, u"g-1"_s, u"Support"_s), u"group-01"_s);
    QCOMPARE(names.shown(Named::Group, u"g-1"_s, {}), u"group-01"_s);
    QCOMPARE(names.shown(Named::Group, u"g-2"_s, {}), u"group-02"_s); // the name comes later
    QCOMPARE(names.shown(Named::Group, u"g-2"_s, u"Legal"_s), u"group-02"_s);
    QCOMPARE(names.shown(Named::Group, u"Legal"_s), u"group-02"_s);
    // Renamed meanwhile: still the same group.
    QCOMPARE(names.shown(Named::Group, u"g-2"_s, u"Legal & Tax"_s), u"group-02"_s);
}

void TestStandIns::groupsOfTheSameNameDiffer()
{
    StandIns names;
    QCOMPARE(names.shown(Named::Group, u"g-1"_s, u"Twins"_s), u"group-01"_s);
    QCOMPARE(names.shown(Named::Group, u"g-2"_s, u"Twins"_s), u"group-02"_s);
    QCOMPARE(names.shown(Named::Person, u"p-1"_s, u"Twins"_s), u"person-01"_s);
}

void TestStandIns::onlyWhatIsDisclosedIsShown()
{
    StandIns names;
    const auto all = [&names] {
        return QStringList{names.shown(Named::Group, u"g-1"_s, u"Blue"_s),
                           names.shown(Named::Person, u"p-1"_s, u"Kim Park"_s),
                           names.shown(Named::Mail, u"kim@example.org"_s),
                           names.shown(Named::Organization, u"o-1"_s, u"Umbra"_s),
                           names.shown(Named::Account, u"48151623"_s),
                           names.host(u"belay.umbra-intern.example"_s),
                           names.shown(Named::Other, u"x1"_s)};
    };
    const QStringList hidden = all();
    QCOMPARE(hidden, (QStringList{u"group-01"_s, u"person-01"_s, u"mail-01"_s, u"organisation-01"_s,
                                  u"account-01"_s, u"host-01"_s, u"id-01"_s}));
    names.setDisclosed(Disclose::Groups);
    QCOMPARE(all(), QStringList(QStringList{u"Blue"_s} + hidden.mid(1)));
    names.setDisclosed(Disclose::People);
    QCOMPARE(all().at(1), u"Kim Park"_s);
    QCOMPARE(all().at(0), hidden.at(0));
    names.setDisclosed(Disclose::MailAddresses);
    QCOMPARE(all().at(2), u"kim@example.org"_s);
    names.setDisclosed(Disclose::Organization);
    QCOMPARE(all().at(3), u"Umbra"_s);
    QCOMPARE(all().at(4), u"48151623"_s);
    names.setDisclosed(Disclose::Hosts);
    // The host's name tells the organisation's, which is not disclosed.
    QCOMPARE(all().at(5), hidden.at(5));
    names.setDisclosed(Disclose::Hosts | Disclose::Organization);
    QCOMPARE(all().at(5), u"belay.umbra-intern.example"_s);
    QCOMPARE(all().at(6), hidden.at(6)); // never
}

void TestStandIns::aNameNeverShowsAnother_data()
{
    QTest::addColumn<QString>("group");
    QTest::addColumn<bool>("isShown");
    QTest::newRow("plain") << u"Wholesalers"_s << true;
    QTest::newRow("a person's name in it") << u"Team Dana Whitfield"_s << false;
    QTest::newRow("the same in capitals") << u"DANA WHITFIELD's people"_s << false;
    QTest::newRow("a given name alone") << u"Dana's team"_s << false;
    QTest::newRow("a script without spaces") << u"\u7530\u4E2D\u3055\u3093"_s << false;
    QTest::newRow("part of a word is no name") << u"Umbrage"_s << true;
    QTest::newRow("the organisation's name") << u"Umbra EU"_s << false;
    QTest::newRow("a mail address") << u"sales@umbra.example"_s << false;
    QTest::newRow("a token") << u"pat-na1-00000000-0000-4000-8000-000000000001"_s << false;
    QTest::newRow("a cut-off token") << u"old pat-eu1-0000"_s << false;
    QTest::newRow("a word of the file's own") << u"group"_s << true;
    QTest::newRow("right to left") << u"\u0627\u0644\u0645\u0628\u064A\u0639\u0627\u062A"_s << true;
    QTest::newRow("quotes") << u"\"Quoted\", \\ and, commas"_s << true;
}

void TestStandIns::aNameNeverShowsAnother()
{
    QFETCH(QString, group);
    StandIns names;
    (void)names.shown(Named::Person, u"p-9"_s, u"Dana Whitfield"_s);
    (void)names.shown(Named::Person, u"p-10"_s, u"\u7530\u4E2D"_s);
    (void)names.shown(Named::Organization, u"o-9"_s, u"Umbra"_s);
    names.setDisclosed(Disclose::Groups);
    const QString shown = names.shown(Named::Group, u"g-9"_s, group);
    QTEST(shown == group, "isShown");
    if (shown != group)
        QCOMPARE(shown, u"group-01"_s);
}

void TestStandIns::hostsOfEverybodyStay()
{
    StandIns names;
    for (const QString &host : {u"app.onbelay.ai"_s, u"api.hubapi.com"_s, u"127.0.0.1"_s, u"::1"_s})
        QCOMPARE(names.host(host), host);
    QCOMPARE(names.host(u"Belay.Intern.example"_s), u"host-01"_s);
    QCOMPARE(names.host(u"belay.intern.example"_s), u"host-01"_s);
    QCOMPARE(names.host(u"app.onbelay.ai.evil.example"_s), u"host-02"_s);
}

// Whatever the names: one stand-in each, of one shape, and nothing of the name in it.
void TestStandIns::randomNames()
{
    const quint32 seed = 20261130;
    QRandomGenerator random(seed);
    StandIns names;
    QHash<QString, QString> known;
    QSet<QString> used;
    for (int i = 0; i < 3000; ++i) {
        QString name;
        const int length = 1 + random.bounded(30);
        while (name.size() < length) {
            const char32_t c = random.bounded(3) == 0 ? random.bounded(0x20U, 0x2FFFFU)
                                                      : random.bounded(0x20U, 0x7FU);
            if (!QChar::isSurrogate(c))
                name += QString::fromUcs4(&c, 1);
        }
        if (i % 3 == 0 && !known.isEmpty())
            name = known.keys().at(random.bounded(int(known.size()))); // one that was there
        const QString shown = names.shown(Named::Group, name);
        QVERIFY2(QRegularExpression(u"^group-[0-9]{2,}$"_s).match(shown).hasMatch(),
                 qPrintable(QString::number(seed)));
        QVERIFY(name.size() < 3 || !shown.contains(name) || u"group"_s.contains(name)
                || name.toInt() > 0);
        if (known.contains(name))
            QCOMPARE(shown, known.value(name));
        else
            QVERIFY(!used.contains(shown));
        known.insert(name, shown);
        used.insert(shown);
    }
    names.setDisclosed(Disclosure::fromInt(31));
    for (auto it = known.cbegin(); it != known.cend(); ++it) {
        const QString shown = names.shown(Named::Group, it.key());
        QVERIFY(shown == it.key() || shown == it.value());
    }
}

void TestStandIns::tokensAreSeen_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("hubspot") << u"x pat-na1-00000000-0000-4000-8000-000000000001 y"_s;
    QTest::newRow("hubspot, capitals") << u"PAT-EU1-00000000-0000"_s;
    QTest::newRow("bearer") << u"Authorization: Bearer abcdef"_s;
    QTest::newRow("jwt") << u"eyJhbGciOiJIUzI1NiJ9.eyJzdWIi.c2ln"_s;
    QTest::newRow("json member") << u"\"refresh_token\": \"r-1234\""_s;
    QTest::newRow("client secret") << u"client_secret=abcd1234"_s;
    QTest::newRow("random") << u"value Zm9vYmFyMTIzNDU2Nzg5MGFiY2RlRg end"_s;
    QTest::newRow("address with a password") << u"http://user:secret@proxy.example"_s;
    QTest::newRow("private key") << u"-----BEGIN RSA PRIVATE KEY-----"_s;
}

void TestStandIns::tokensAreSeen()
{
    QFETCH(QString, text);
    QVERIFY(holdsToken(text));
    const auto hits = scan(text.toUtf8(), true);
    QCOMPARE(hits.size(), std::size_t(1));
    QCOMPARE(hits.front(), ScanHit::Token);
}

void TestStandIns::ordinaryTextIsNoToken_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("path") << u"/api/admin/v1/integrations/hubspot/changeSets/id-01"_s;
    QTest::newRow("uuid") << u"6f1c2c1e-0d8b-4c7c-9d53-2f0e5b1f8a77"_s;
    QTest::newRow("openssl") << u"OpenSSL 3.0.15 3 Sep 2024"_s;
    QTest::newRow("time") << u"2026-11-30T02:46:40.123Z"_s;
    QTest::newRow("scope") << u"crm.objects.contacts.read"_s;
    QTest::newRow("result") << u"readProvenWriteNotTested"_s;
    QTest::newRow("words") << u"Tokens and passwords are never in a bundle. Basic things."_s;
}

void TestStandIns::ordinaryTextIsNoToken()
{
    QFETCH(QString, text);
    QVERIFY(scan(text.toUtf8(), false).empty());
}

void TestStandIns::mailAddressesAreSeen()
{
    for (const QString &text :
         {u"write to dana@acme.example now"_s, u"\"d\u00E4na@localhost\""_s, u"x\uFF20y"_s}) {
        QCOMPARE(scan(text.toUtf8(), false).size(), std::size_t(1));
        QVERIFY(scan(text.toUtf8(), true).empty());
    }
}

void TestStandIns::pathsAreTemplates()
{
    StandIns names;
    (void)names.shown(Named::Person, u"p-007"_s, u"Dana"_s);
    QCOMPARE(allowedPath(u"/api/admin/v1/people/p-007"_s, names),
             u"/api/admin/v1/people/person-01"_s);
    QCOMPARE(allowedPath(u"/tenant/Umbra/api/mcp"_s, names), u"/id-01/id-02/api/mcp"_s);
    QCOMPARE(allowedPath(u"/home/dana/x"_s, names), u"/id-03/id-04/id-05"_s);
    QCOMPARE(allowedPath(u"/crm/objects/2026-09/0-1"_s, names), u"/crm/objects/2026-09/0-1"_s);
}

void TestStandIns::unknownWordsOfServersStayOut()
{
    StandIns names;
    QCOMPARE(allowedCode(u"scopesLost"_s), u"scopesLost"_s);
    QCOMPARE(allowedCode(u"Dana"_s), u"other"_s);
    QCOMPARE(allowedRegion(u"eu1"_s), u"eu1"_s);
    QCOMPARE(allowedRegion(u"Umbra"_s), u"other"_s);
    QCOMPARE(allowedVersion(u"1.0"_s), u"1.0"_s);
    QCOMPARE(allowedVersion(u"1.0-umbra"_s), u"other"_s);
    const QString uuid = u"6f1c2c1e-0d8b-4c7c-9d53-2f0e5b1f8a77"_s;
    QCOMPARE(allowedId(uuid, names), uuid);
    QCOMPARE(allowedId(u"48151623"_s, names), u"id-01"_s); // an account's number is no such id
    QCOMPARE(allowedId(u"for Dana"_s, names), u"id-02"_s);
}

QTEST_GUILESS_MAIN(TestStandIns)
#include "tst_standins.moc"
