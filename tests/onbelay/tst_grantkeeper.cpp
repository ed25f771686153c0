// A session's tokens: renewed once however many ask, in the keychain before anybody gets them, and
// revoked at the end.
#include "authserver.h"

#include "net/network.h"
#include "onbelay/adminclient.h"
#include "onbelay/oauth/clientregistration.h"
#include "onbelay/oauth/grantkeeper.h"
#include "onbelay/oauth/grantroom.h"
#include "platform/filelock.h"
#include "platform/requestlog.h"
#include "support/futures.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto rotated = R"({"access_token":"made-up-access-2","token_type":"Bearer",
    "expires_in":60,"refresh_token":"made-up-refresh-2","scope":"admin"})";
const QString key = u"made-up-account"_s;

// A token endpoint that answers when the test wants it to.
class HeldToken
{
public:
    explicit HeldToken(LoopbackServer &server)
        : m_server(server)
    {
        const QByteArray size = QByteArray::number(QByteArrayView(rotated).size());
        server.on("/token",
                  Reply{.body = "", .headers = {{"Content-Length", size}}, .act = Act::Stream});
    }
    [[nodiscard]] bool isAsked() const { return m_server.openStreams("/token") == 1; }
    void answer() { m_server.send("/token", rotated); }

private:
    LoopbackServer &m_server;
};

} // namespace

class TestGrantKeeper : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void manyAskOneRenewalRuns();
    void storedBeforeAnybodyIsAnswered();
    void unstoredLivesOn();
    void withoutRotationTheOldTokenStays();
    void failures_data();
    void failures();
    void lostRegistrationIsTransient();
    void lostClientIsForgotten();
    void basicClient();
    void nothingToRenewWith();
    void sendersShareARenewal();
    void newerGrantOutlivesARenewal();
    void adoptedIsStoredAndReplaces();
    void revokesBothTokens();
    void revokesWhatARenewalBrings();
    void nothingToRevoke();
    void refusedRevocation();
    void endWhileRenewing();
    void nextSessionSharesTheRenewal();
    void signOutWaitsForTheRenewal();
    void anotherConsoleHasRenewed();
    void anotherConsoleWasFaster();
    void twoProgramsRenewOneAfterTheOther();
    void programThatHoldsTheLockIsWaitedFor();
    void olderEntryIsNotTaken();
    void discardedIsRevoked();

private:
    [[nodiscard]] SignInGrant grant() const
    {
        SignInGrant grant;
        grant.accessToken = Secret::fromUtf8("made-up-access");
        grant.refreshToken = Secret::fromUtf8("made-up-refresh");
        grant.resource = m_server->origin();
        grant.issuer = m_server->origin();
        grant.tokenEndpoint = m_server->http().url(u"/token"_s);
        grant.revocationEndpoint = m_server->http().url(u"/revoke"_s);
        grant.clientId = u"made-up-client"_s;
        grant.clientAuth = u"none"_s;
        return grant;
    }
    void keep(const SignInGrant &grant)
    {
        m_keeper = std::make_unique<GrantKeeper>(*m_http, grant, [this](const SignInGrant &newer) {
            m_stored.append(newer);
            m_storing = {};
            m_storing.start();
            if (m_storesAtOnce)
                stored({});
            return m_storing.future();
        });
    }
    // A session of the account that the keychain has.
    void inRoom()
    {
        if (!m_room) {
            m_room = std::make_unique<GrantRoom>(*m_log, m_network, m_secrets);
            QVERIFY(finished(m_secrets.write(key, packGrant(grant()))));
        }
        m_keeper = std::make_unique<GrantKeeper>(*m_room, key, grant());
    }
    [[nodiscard]] SignInGrant inKeychain()
    {
        const auto kept = m_secrets.read(key).result();
        return kept && *kept ? unpackGrant(**kept).value_or(SignInGrant()) : SignInGrant();
    }
    void stored(const Expected<void> &how)
    {
        m_storing.addResult(how);
        m_storing.finish();
    }

    std::unique_ptr<AuthServer> m_server;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<HttpClient> m_http;
    Network m_network;
    MemorySecretStore m_secrets;
    std::unique_ptr<GrantRoom> m_room;
    std::unique_ptr<GrantKeeper> m_keeper;
    QList<SignInGrant> m_stored;
    QPromise<Expected<void>> m_storing;
    bool m_storesAtOnce = true;
};

void TestGrantKeeper::init()
{
    QTest::failOnWarning(QRegularExpression(u".*"_s));
    m_server = std::make_unique<AuthServer>();
    m_log = std::make_unique<RequestLog>();
    m_http = std::make_unique<HttpClient>(*m_log);
    m_server->http().on("/token", Reply{.body = rotated});
    m_server->http().on("/revoke", Reply{});
    m_stored.clear();
    m_storesAtOnce = true;
    keep(grant());
}

void TestGrantKeeper::cleanup()
{
    m_keeper.reset();
    m_room.reset();
    m_http.reset();
    m_server.reset();
}

void TestGrantKeeper::manyAskOneRenewalRuns()
{
    QList<QFuture<Expected<Secret>>> answers;
    for (int i = 0; i < 20; ++i)
        answers.append(m_keeper->renew());
    for (const auto &each : answers) {
        QVERIFY(finished(each));
        QCOMPARE(each.result()->bytes(), QByteArray("made-up-access-2"));
    }
    QCOMPARE(m_server->http().count("/token"), 1);
    const QUrlQuery form = m_server->form("/token");
    QCOMPARE(form.queryItemValue(u"grant_type"_s), u"refresh_token"_s);
    QCOMPARE(form.queryItemValue(u"refresh_token"_s), u"made-up-refresh"_s);
    QCOMPARE(form.queryItemValue(u"client_id"_s), u"made-up-client"_s);
    QCOMPARE(form.queryItemValue(u"resource"_s, QUrl::FullyDecoded), m_server->origin());
    QCOMPARE(m_keeper->grant().scopes, QStringList{u"admin"_s});
    // The used refresh token never goes out again: the server would take it for stolen.
    QVERIFY(finished(m_keeper->renew()));
    QCOMPARE(m_server->form("/token", 1).queryItemValue(u"refresh_token"_s),
             u"made-up-refresh-2"_s);
}

void TestGrantKeeper::storedBeforeAnybodyIsAnswered()
{
    m_storesAtOnce = false;
    const auto answer = m_keeper->renew();
    QTRY_COMPARE(m_stored.size(), 1);
    QVERIFY(!answer.isFinished());
    // A crash here: what lies in the keychain renews the next session.
    QCOMPARE(m_stored[0].refreshToken.bytes(), QByteArray("made-up-refresh-2"));
    const auto late = m_keeper->renew();
    QCOMPARE(m_server->http().count("/token"), 1);
    stored({});
    QVERIFY(finished(answer) && finished(late));
    QVERIFY(answer.result() && late.result());
}

void TestGrantKeeper::unstoredLivesOn()
{
    m_storesAtOnce = false;
    QSignalSpy notStored(m_keeper.get(), &GrantKeeper::notStored);
    const auto answer = m_keeper->renew();
    QTRY_COMPARE(m_stored.size(), 1);
    stored(failed(FailureKind::StoreDenied));
    QVERIFY(finished(answer));
    QVERIFY(answer.result());
    QCOMPARE(answer.result()->bytes(), QByteArray("made-up-access-2"));
    QCOMPARE(notStored.size(), 1);
    QCOMPARE(m_keeper->grant().refreshToken.bytes(), QByteArray("made-up-refresh-2"));
}

void TestGrantKeeper::withoutRotationTheOldTokenStays()
{
    m_server->http().on("/token", Reply{.body = R"({"access_token":"made-up-access-2"})"});
    QVERIFY(finished(m_keeper->renew()));
    QCOMPARE(m_keeper->grant().refreshToken.bytes(), QByteArray("made-up-refresh"));
    QVERIFY(!m_keeper->grant().expiresAt.isValid());
    QCOMPARE(m_stored.size(), 1);
}

void TestGrantKeeper::failures_data()
{
    QTest::addColumn<Reply>("reply");
    QTest::addColumn<bool>("signInAgain");
    QTest::newRow("invalid_grant")
        << Reply{.status = 400, .body = R"({"error":"invalid_grant"})"} << true;
    QTest::newRow("invalid_client")
        << Reply{.status = 401, .body = R"({"error":"invalid_client"})"} << true;
    QTest::newRow("invalid_target")
        << Reply{.status = 400, .body = R"({"error":"invalid_target"})"} << false;
    QTest::newRow("a 401 of something between") << Reply{.status = 401, .body = ""} << false;
    QTest::newRow("fault") << Reply{.status = 500} << false;
    QTest::newRow("too often") << Reply{.status = 429} << false;
    QTest::newRow("a page") << Reply{.body = "<html>", .contentType = "text/html"} << false;
    QTest::newRow("connection lost") << Reply{.act = Act::DropAfterRequest} << false;
}

void TestGrantKeeper::failures()
{
    QFETCH(Reply, reply);
    QFETCH(bool, signInAgain);
    m_server->http().on("/token", reply);
    const auto answer = m_keeper->renew();
    QVERIFY(finished(answer));
    QVERIFY(!answer.result());
    QCOMPARE(answer.result().error().kind == FailureKind::Unauthorized, signInAgain);
    if (reply.act == Act::DropAfterRequest)
        QVERIFY(isTransient(answer.result().error().kind)); // a later try may do
    QVERIFY(m_stored.isEmpty());
    // Nothing is lost that a later try needs.
    QCOMPARE(m_keeper->grant().refreshToken.bytes(), QByteArray("made-up-refresh"));
    if (signInAgain)
        return;
    m_server->http().on("/token", Reply{.body = rotated});
    const auto later = m_keeper->renew();
    QVERIFY(finished(later));
    QVERIFY(later.result());
}

void TestGrantKeeper::lostRegistrationIsTransient()
{
    m_server->http().on("/register", Reply{.act = Act::DropAfterRequest});
    AuthorizationServer server;
    server.registrationEndpoint = m_server->http().url(u"/register"_s);
    CallHandle call;
    const auto client =
        registerClient(*m_http, this, server, QUrl(u"http://127.0.0.1:9/callback"_s), &call);
    QVERIFY(finished(client));
    QVERIFY(!client.result() && isTransient(client.result().error().kind));
}

void TestGrantKeeper::lostClientIsForgotten()
{
    m_server->http().on("/token", Reply{.status = 401, .body = R"({"error":"invalid_client"})"});
    QVERIFY(finished(m_keeper->renew()));
    QVERIFY(m_keeper->grant().clientId.isEmpty());
    QVERIFY(!isRenewable(m_keeper->grant()));
}

void TestGrantKeeper::basicClient()
{
    SignInGrant confidential = grant();
    confidential.clientSecret = Secret::fromUtf8("made-up-secret");
    confidential.clientAuth = u"client_secret_basic"_s;
    keep(confidential);
    QVERIFY(finished(m_keeper->renew()));
    const Received request = m_server->http().requests("/token").value(0);
    QCOMPARE(request.header("Authorization"),
             "Basic " + QByteArray("made-up-client:made-up-secret").toBase64());
    QVERIFY(!request.body.contains("client_"));
}

void TestGrantKeeper::nothingToRenewWith()
{
    SignInGrant bare;
    bare.accessToken = Secret::fromUtf8("made-up-access");
    keep(bare);
    const auto answer = m_keeper->renew();
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().kind, FailureKind::Unauthorized);
}

void TestGrantKeeper::sendersShareARenewal()
{
    // Two clients of one session meet the end of the same token one after the other.
    const Renewal one = m_keeper->renewal();
    const Renewal two = m_keeper->renewal();
    const auto first = one();
    QVERIFY(finished(first));
    const auto second = two();
    QVERIFY(finished(second));
    QCOMPARE(second.result()->bytes(), QByteArray("made-up-access-2"));
    QCOMPARE(m_server->http().count("/token"), 1);
    // And when that one is refused too there is a new one.
    QVERIFY(finished(two()));
    QCOMPARE(m_server->http().count("/token"), 2);
    m_keeper.reset();
    QCOMPARE(one().result().error().kind, FailureKind::Cancelled);
}

void TestGrantKeeper::newerGrantOutlivesARenewal()
{
    HeldToken held(m_server->http());
    const auto renewal = m_keeper->renew();
    QTRY_VERIFY(held.isAsked());
    SignInGrant newer = grant();
    newer.accessToken = Secret::fromUtf8("made-up-newer");
    newer.refreshToken = Secret::fromUtf8("made-up-newer-refresh");
    m_keeper->adopt(newer);
    held.answer();
    QVERIFY(finished(renewal));
    QVERIFY(renewal.result());
    QCOMPARE(renewal.result()->bytes(), QByteArray("made-up-newer"));
    QCOMPARE(m_keeper->grant().refreshToken.bytes(), QByteArray("made-up-newer-refresh"));
    // What the renewal brought is nobody's.
    QTRY_COMPARE(m_server->http().count("/revoke"), 2);
    QCOMPARE(m_server->form("/revoke").queryItemValue(u"token"_s), u"made-up-refresh-2"_s);
    QCOMPARE(m_stored.size(), 1);
    QVERIFY(m_stored[0].refreshToken.equals(newer.refreshToken));
}

void TestGrantKeeper::adoptedIsStoredAndReplaces()
{
    m_storesAtOnce = false;
    QSignalSpy notStored(m_keeper.get(), &GrantKeeper::notStored);
    SignInGrant newer = grant();
    newer.refreshToken = Secret::fromUtf8("made-up-newer-refresh");
    m_keeper->adopt(newer);
    QCOMPARE(m_stored.size(), 1);
    stored(failed(FailureKind::StoreDenied));
    QTRY_COMPARE(notStored.size(), 1);
    QCOMPARE(m_server->http().count("/revoke"), 0); // it is all that the next start has
    m_storesAtOnce = true;
    newer.refreshToken = Secret::fromUtf8("made-up-newest-refresh");
    m_keeper->adopt(newer);
    QTRY_COMPARE(m_server->http().count("/revoke"), 2);
    QCOMPARE(m_server->form("/revoke").queryItemValue(u"token"_s), u"made-up-newer-refresh"_s);
}

void TestGrantKeeper::revokesBothTokens()
{
    const auto revoked = m_keeper->revoke();
    QVERIFY(finished(revoked));
    QVERIFY(revoked.result());
    QCOMPARE(m_server->http().count("/revoke"), 2);
    const QUrlQuery first = m_server->form("/revoke");
    QCOMPARE(first.queryItemValue(u"token"_s), u"made-up-refresh"_s);
    QCOMPARE(first.queryItemValue(u"token_type_hint"_s), u"refresh_token"_s);
    QCOMPARE(first.queryItemValue(u"client_id"_s), u"made-up-client"_s);
    QCOMPARE(m_server->form("/revoke", 1).queryItemValue(u"token"_s), u"made-up-access"_s);
    QCOMPARE(m_keeper->renew().result().error().kind, FailureKind::Unauthorized);
    QVERIFY(m_keeper->grant().accessToken.isEmpty());
}

void TestGrantKeeper::revokesWhatARenewalBrings()
{
    m_storesAtOnce = false;
    const auto renewal = m_keeper->renew();
    QTRY_COMPARE(m_stored.size(), 1);
    const auto revoked = m_keeper->revoke();
    QCOMPARE(m_server->http().count("/revoke"), 0);
    stored({});
    QVERIFY(finished(revoked));
    QCOMPARE(m_server->form("/revoke").queryItemValue(u"token"_s), u"made-up-refresh-2"_s);
    QCOMPARE(m_server->form("/revoke", 1).queryItemValue(u"token"_s), u"made-up-access-2"_s);
}

void TestGrantKeeper::nothingToRevoke()
{
    SignInGrant without = grant();
    without.revocationEndpoint.clear();
    keep(without);
    const auto revoked = m_keeper->revoke();
    QVERIFY(revoked.isFinished() && revoked.result());
}

void TestGrantKeeper::refusedRevocation()
{
    m_server->http().on("/revoke", Reply{.status = 503});
    const auto revoked = m_keeper->revoke();
    QVERIFY(finished(revoked));
    QVERIFY(!revoked.result());
    QCOMPARE(revoked.result().error().httpStatus, 503);
    QVERIFY(m_keeper->grant().refreshToken.isEmpty());
}

void TestGrantKeeper::endWhileRenewing()
{
    HeldToken held(m_server->http());
    inRoom();
    const auto answer = m_keeper->renew();
    QTRY_VERIFY(held.isAsked());
    m_keeper.reset();
    QVERIFY(answer.isFinished());
    QCOMPARE(answer.result().error().kind, FailureKind::Cancelled);
    const auto idle = m_room->idle();
    QVERIFY(!idle.isFinished());
    held.answer();
    QVERIFY(finished(idle));
    QCOMPARE(inKeychain().refreshToken.bytes(), QByteArray("made-up-refresh-2"));
}

void TestGrantKeeper::nextSessionSharesTheRenewal()
{
    HeldToken held(m_server->http());
    inRoom();
    const auto lost = m_keeper->renew();
    QTRY_VERIFY(held.isAsked());
    inRoom(); // with the grant that was read before
    const auto answer = m_keeper->renew();
    held.answer();
    QVERIFY(finished(answer));
    QVERIFY(answer.result());
    QCOMPARE(answer.result()->bytes(), QByteArray("made-up-access-2"));
    QCOMPARE(m_server->http().count("/token"), 1);
    QCOMPARE(m_keeper->grant().refreshToken.bytes(), QByteArray("made-up-refresh-2"));
}

void TestGrantKeeper::signOutWaitsForTheRenewal()
{
    HeldToken held(m_server->http());
    inRoom();
    const SignInGrant known = m_keeper->grant();
    const auto lost = m_keeper->renew();
    QTRY_VERIFY(held.isAsked());
    m_keeper.reset();
    const auto revoked = m_room->revoke(key, known);
    QVERIFY(finished(m_secrets.remove(key)));
    held.answer();
    QVERIFY(finished(revoked));
    QVERIFY(revoked.result());
    QCOMPARE(m_server->form("/revoke").queryItemValue(u"token"_s), u"made-up-refresh-2"_s);
    QVERIFY(finished(m_room->idle()));
    QVERIFY(!m_secrets.read(key).result()->has_value()); // it stays signed out
}

void TestGrantKeeper::anotherConsoleHasRenewed()
{
    inRoom();
    SignInGrant theirs = grant();
    theirs.accessToken = Secret::fromUtf8("made-up-theirs");
    theirs.refreshToken = Secret::fromUtf8("made-up-theirs-refresh");
    theirs.obtainedAt = QDateTime::currentDateTimeUtc();
    theirs.expiresAt = theirs.obtainedAt.addSecs(3600);
    QVERIFY(finished(m_secrets.write(key, packGrant(theirs))));
    const auto answer = m_keeper->renew();
    QVERIFY(finished(answer));
    QVERIFY(answer.result());
    QCOMPARE(answer.result()->bytes(), QByteArray("made-up-theirs"));
    QCOMPARE(m_server->http().count("/token"), 0); // the spent token never goes out
    // Theirs is over by now: it is renewed with their refresh token.
    theirs.refreshToken = Secret::fromUtf8("made-up-theirs-again");
    theirs.obtainedAt = theirs.obtainedAt.addSecs(1);
    theirs.expiresAt = theirs.obtainedAt.addSecs(-60);
    QVERIFY(finished(m_secrets.write(key, packGrant(theirs))));
    QVERIFY(finished(m_keeper->renew()));
    QCOMPARE(m_server->form("/token").queryItemValue(u"refresh_token"_s),
             u"made-up-theirs-again"_s);
}

void TestGrantKeeper::anotherConsoleWasFaster()
{
    inRoom();
    m_server->http().answer("/token", [this](const Received &) {
        SignInGrant theirs = grant();
        theirs.accessToken = Secret::fromUtf8("made-up-theirs");
        theirs.refreshToken = Secret::fromUtf8("made-up-theirs-refresh");
        theirs.obtainedAt = QDateTime::currentDateTimeUtc();
        theirs.expiresAt = theirs.obtainedAt.addSecs(3600);
        static_cast<void>(m_secrets.write(key, packGrant(theirs)));
        return Reply{.status = 400, .body = R"({"error":"invalid_grant"})"};
    });
    const auto answer = m_keeper->renew();
    QVERIFY(finished(answer));
    QVERIFY(answer.result());
    QCOMPARE(answer.result()->bytes(), QByteArray("made-up-theirs"));
}

// A refresh token that is sent twice ends the sign-in for everybody.
void TestGrantKeeper::twoProgramsRenewOneAfterTheOther()
{
    const QTemporaryDir locks;
    GrantRoom theirs(*m_log, m_network, m_secrets);
    theirs.lockIn(locks.path());
    m_room = std::make_unique<GrantRoom>(*m_log, m_network, m_secrets);
    m_room->lockIn(locks.path());
    QVERIFY(finished(m_secrets.write(key, packGrant(grant()))));
    GrantKeeper other(theirs, key, grant());
    inRoom();
    HeldToken held(m_server->http());
    const auto first = m_keeper->renew();
    const auto second = other.renew();
    QTRY_VERIFY(held.isAsked());
    QVERIFY(!second.isFinished());
    held.answer();
    QVERIFY(finished(first) && finished(second));
    QVERIFY(first.result() && second.result());
    QCOMPARE(second.result()->bytes(), QByteArray("made-up-access-2"));
    QCOMPARE(m_server->http().count("/token"), 1);
    QCOMPARE(other.grant().refreshToken.bytes(), QByteArray("made-up-refresh-2"));
}

void TestGrantKeeper::programThatHoldsTheLockIsWaitedFor()
{
    const QTemporaryDir locks;
    m_room = std::make_unique<GrantRoom>(*m_log, m_network, m_secrets);
    m_room->lockIn(locks.path());
    QVERIFY(finished(m_secrets.write(key, packGrant(grant()))));
    inRoom();
    QVERIFY(finished(m_keeper->renew())); // makes the file
    QCOMPARE(m_server->http().count("/token"), 1);
    const QStringList files = QDir(locks.path()).entryList(QDir::Files);
    QCOMPARE(files.size(), 1);
    QVERIFY(!files[0].contains(key)); // nor does its name tell whose it is
    auto other = std::make_unique<FileLock>(locks.filePath(files[0]));
    QCOMPARE(other->take(), FileLock::State::Taken);
    const auto answer = m_keeper->renew();
    QVERIFY(!QTest::qWaitFor([&answer] { return answer.isFinished(); }, 300));
    QCOMPARE(m_server->http().count("/token"), 1);
    other.reset(); // as when it is killed
    QVERIFY(finished(answer));
    QVERIFY(answer.result());
    QCOMPARE(m_server->http().count("/token"), 2);
    QVERIFY(!FileLock::isHeld(locks.filePath(files[0])));
}

void TestGrantKeeper::olderEntryIsNotTaken()
{
    // The last write was refused: what lies in the keychain is spent.
    SignInGrant newer = grant();
    newer.refreshToken = Secret::fromUtf8("made-up-newer-refresh");
    newer.obtainedAt = QDateTime::currentDateTimeUtc();
    SignInGrant older = grant();
    older.obtainedAt = newer.obtainedAt.addSecs(-1);
    m_room = std::make_unique<GrantRoom>(*m_log, m_network, m_secrets);
    QVERIFY(finished(m_secrets.write(key, packGrant(older))));
    m_keeper = std::make_unique<GrantKeeper>(*m_room, key, newer);
    QVERIFY(finished(m_keeper->renew()));
    QCOMPARE(m_server->form("/token").queryItemValue(u"refresh_token"_s),
             u"made-up-newer-refresh"_s);
}

void TestGrantKeeper::discardedIsRevoked()
{
    inRoom();
    m_room->discard(grant());
    QVERIFY(finished(m_room->idle()));
    QCOMPARE(m_server->http().count("/revoke"), 2);
    QVERIFY(!m_keeper->grant().refreshToken.isEmpty()); // the session's own stays
}

QTEST_GUILESS_MAIN(TestGrantKeeper)
#include "tst_grantkeeper.moc"
