#include "net/certificatefacts.h"
#include "presenters/words/dates.h"
#include "presenters/words/failuretext.h"
#include "presenters/words/storedkeytext.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kindCount = int(FailureKind::ProcessFailed) + 1;
constexpr Peer peers[]{Peer::OnBelay,    Peer::HubSpot, Peer::Keychain,
                       Peer::LocalStore, Peer::Sandbox, Peer::GuideServer};
const QList<FailureKind> networkKinds{FailureKind::Timeout,           FailureKind::DnsFailed,
                                      FailureKind::ConnectionRefused, FailureKind::ConnectionLost,
                                      FailureKind::Offline,           FailureKind::ProxyFailed,
                                      FailureKind::TlsFailed,         FailureKind::RedirectRefused,
                                      FailureKind::NotJson,           FailureKind::BadJson};

Failure failureOf(FailureKind kind, int status = 0, const QString &code = {})
{
    Failure failure;
    failure.kind = kind;
    failure.httpStatus = status;
    failure.code = code;
    failure.host = u"api.example"_s;
    failure.requestId = u"11111111-1111-4111-8111-111111111111"_s;
    failure.at = QDateTime(QDate(2026, 11, 23), QTime(14, 2, 11), Qt::LocalTime);
    return failure;
}

} // namespace

class FailureTextTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyKindHasWords();
    void networkKindsAreToldApart();
    void onlyHubSpotsOwnNoBlamesTheToken();
    void hubSpotNamesItsReasons_data();
    void hubSpotNamesItsReasons();
    void theServerNamesItsReasons_data();
    void theServerNamesItsReasons();
    void everyAnswerOfHubSpotIsToldApart();
    void everyTroubleOnTheWayIsToldApart();
    void waitsAreNamed();
    void theDailyLimitEndsAtTheAccountsMidnight();
    void aLostAnswerMayBeTriedAgain();
    void alternativesReadAsAChoice();
    void evidenceCanBeQuoted();
    void storedKeyFailuresDiffer();
    void aStoredLimitIsNotGuessed();
};

void FailureTextTest::everyKindHasWords()
{
    for (int kind = 0; kind < kindCount; ++kind) {
        for (Peer peer : peers) {
            const FailureText text = failureText(failureOf(FailureKind(kind), 418), peer);
            const QByteArray where = kindName(FailureKind(kind)).toUtf8();
            QVERIFY2(!text.headline.isEmpty(), where.constData());
            QVERIFY2(!text.cause.isEmpty(), where.constData());
            QVERIFY2(!text.nextStep.isEmpty(), where.constData());
            QVERIFY2(!text.headline.endsWith(u'.'), where.constData());
            for (const QString &part : {text.headline, text.cause, text.nextStep})
                QVERIFY2(!part.contains(QRegularExpression(u"%\\d"_s)), where.constData());
        }
    }
}

void FailureTextTest::networkKindsAreToldApart()
{
    for (Peer peer : {Peer::OnBelay, Peer::HubSpot, Peer::GuideServer}) {
        QSet<QString> headlines;
        for (FailureKind kind : networkKinds)
            headlines.insert(failureText(failureOf(kind), peer).headline);
        QCOMPARE(headlines.size(), networkKinds.size());
    }
}

void FailureTextTest::onlyHubSpotsOwnNoBlamesTheToken()
{
    static const QRegularExpression blame(
        u"invalid key|invalid token|key is invalid|not accept th(e|is) token|revoked"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<Failure> blameless;
    for (FailureKind kind : networkKinds)
        blameless.append(failureOf(kind));
    blameless << failureOf(FailureKind::RateLimited, 429, u"DAILY"_s)
              << failureOf(FailureKind::RateLimited, 429) << failureOf(FailureKind::Locked, 423)
              << failureOf(FailureKind::DataMoving, 477) << failureOf(FailureKind::ServerFault, 503)
              << failureOf(FailureKind::Forbidden, 403, u"MISSING_SCOPES"_s)
              << failureOf(FailureKind::NotFound, 404);
    for (const Failure &failure : blameless) {
        const FailureText text = failureText(failure, Peer::HubSpot);
        const QString all = text.headline + u' ' + text.cause + u' ' + text.nextStep;
        QVERIFY2(!blame.match(all).hasMatch(), qPrintable(all));
    }
    QCOMPARE(failureText(failureOf(FailureKind::Unauthorized, 401, u"INVALID_AUTHENTICATION"_s),
                         Peer::HubSpot)
                 .headline,
             u"HubSpot does not accept this token"_s);
}

void FailureTextTest::hubSpotNamesItsReasons_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("headline");
    const auto row = [](const char *name, FailureKind kind, int status, const QString &code,
                        const QString &detail, const QString &headline) {
        QTest::newRow(name) << int(kind) << status << code << detail << headline;
    };
    row("1970", FailureKind::Unauthorized, 401, u"EXPIRED_AUTHENTICATION"_s,
        u"The OAuth token used to make this call expired 20780 day(s) ago."_s,
        u"This is not a HubSpot token"_s);
    row("expired", FailureKind::Unauthorized, 401, u"EXPIRED_AUTHENTICATION"_s,
        u"The OAuth token used to make this call expired 12 second(s) ago."_s,
        u"HubSpot says that this token has expired"_s);
    row("scope", FailureKind::Forbidden, 403, u"MISSING_SCOPES"_s, {},
        u"The token lacks a HubSpot scope"_s);
    row("gated", FailureKind::Forbidden, 403, u"GATED"_s, {},
        u"This HubSpot account does not have the feature"_s);
    row("creator", FailureKind::Forbidden, 403, u"USER_DOES_NOT_HAVE_PERMISSIONS"_s, {},
        u"The person who made this token has left HubSpot or lost permissions"_s);
    row("ten seconds", FailureKind::RateLimited, 429, u"TEN_SECONDLY_ROLLING"_s, {},
        u"HubSpot asks for a pause"_s);
    row("daily", FailureKind::RateLimited, 429, u"DAILY"_s, {},
        u"HubSpot's limit for today is used up"_s);
    row("lock", FailureKind::Locked, 423, {}, {}, u"HubSpot is busy with this record"_s);
    row("500", FailureKind::ServerFault, 500, {}, {}, u"HubSpot has a problem of its own"_s);
    row("502", FailureKind::ServerFault, 502, {}, {}, u"HubSpot was too busy to answer"_s);
    row("503", FailureKind::ServerFault, 503, {}, {}, u"HubSpot is down for the moment"_s);
    row("522", FailureKind::ServerFault, 522, {}, {}, u"HubSpot did not answer its own network"_s);
    row("525", FailureKind::ServerFault, 525, {}, {},
        u"HubSpot could not be reached behind its own network"_s);
    row("400", FailureKind::UnexpectedStatus, 400, u"VALIDATION_ERROR"_s, {},
        u"HubSpot did not understand the console (400)"_s);
}

void FailureTextTest::hubSpotNamesItsReasons()
{
    QFETCH(int, kind);
    QFETCH(int, status);
    QFETCH(QString, code);
    QFETCH(QString, detail);
    Failure failure = failureOf(FailureKind(kind), status, code);
    failure.detail = detail;
    QTEST(failureText(failure, Peer::HubSpot).headline, "headline");
}

void FailureTextTest::theServerNamesItsReasons_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("word"); // in the headline
    const auto row = [](FailureKind kind, const QString &code, const QString &word) {
        QTest::newRow(qPrintable(kindName(kind) + u' ' + code)) << int(kind) << code << word;
    };
    row(FailureKind::Unauthorized, u"signInRequired"_s, u"session is over"_s);
    row(FailureKind::Forbidden, u"notAdmin"_s, u"Only administrators"_s);
    row(FailureKind::NotFound, u"notFound"_s, u"does not know"_s);
    row(FailureKind::Conflict, u"conflict"_s, u"Somebody else"_s);
    row(FailureKind::Conflict, u"notConnected"_s, u"not connected"_s);
    row(FailureKind::PreconditionFailed, u"revisionMismatch"_s, u"changed meanwhile"_s);
    row(FailureKind::Unprocessable, u"credentialRejected"_s, u"HubSpot did not accept"_s);
    row(FailureKind::Unprocessable, u"otherAccount"_s, u"another HubSpot account"_s);
    row(FailureKind::Unprocessable, u"scopesLost"_s, u"can do less"_s);
    row(FailureKind::Unprocessable, u"changeSetReused"_s, u"already sent"_s);
    row(FailureKind::Unprocessable, u"tooManyEdits"_s, u"Too many changes"_s);
    row(FailureKind::Unprocessable, u"unknownReferences"_s, u"does not know some"_s);
    row(FailureKind::Unprocessable, u"newerThanThisConsole"_s, u"refused it"_s);
    row(FailureKind::ServerFault, u"proofUnavailable"_s, u"could not ask HubSpot"_s);
    row(FailureKind::NoAdminApi, {}, u"no admin API"_s);
    row(FailureKind::OutcomeUnknown, {}, u"not known whether"_s);
}

void FailureTextTest::theServerNamesItsReasons()
{
    QFETCH(int, kind);
    QFETCH(QString, code);
    QFETCH(QString, word);
    const FailureText text = failureText(failureOf(FailureKind(kind), 400, code), Peer::OnBelay);
    QVERIFY2(text.headline.contains(word), qPrintable(text.headline));
}

// The rows of HubSpot's error documentation: none reads like another.
void FailureTextTest::everyAnswerOfHubSpotIsToldApart()
{
    using enum FailureKind;
    QList<Failure> answers;
    const auto add = [&answers](FailureKind kind, int status, const QString &code = {}) {
        answers.append(failureOf(kind, status, code));
    };
    add(Unauthorized, 401, u"INVALID_AUTHENTICATION"_s);
    add(Unauthorized, 401, u"EXPIRED_AUTHENTICATION"_s);
    add(Unauthorized, 401, u"notAToken"_s);
    add(Forbidden, 403, u"MISSING_SCOPES"_s);
    add(Forbidden, 403, u"GATED"_s);
    add(Forbidden, 403, u"USER_DOES_NOT_HAVE_PERMISSIONS"_s);
    add(RateLimited, 429);
    add(RateLimited, 429, u"TEN_SECONDLY_ROLLING"_s);
    add(RateLimited, 429, u"SECONDLY"_s);
    add(RateLimited, 429, u"DAILY"_s);
    add(UnexpectedStatus, 400, u"VALIDATION_ERROR"_s);
    add(UnexpectedStatus, 418);
    add(NotFound, 404, u"OBJECT_NOT_FOUND"_s);
    add(Locked, 423);
    add(DataMoving, 477);
    for (const int status : {500, 502, 503, 522, 523, 525})
        add(ServerFault, status);
    QSet<QString> texts;
    for (const Failure &answer : answers) {
        const FailureText text = failureText(answer, Peer::HubSpot);
        texts.insert(text.headline + u'|' + text.cause);
        QVERIFY(text.evidence.contains(QString::number(answer.httpStatus)));
        QVERIFY(text.evidence.contains(answer.requestId));
    }
    QCOMPARE(texts.size(), answers.size());
}

void FailureTextTest::everyTroubleOnTheWayIsToldApart()
{
    for (Peer peer : {Peer::OnBelay, Peer::HubSpot}) {
        QSet<QString> headlines;
        for (const char *code : {"", "notTls", "certificateExpired", "certificateNotYetValid",
                                 "selfSigned", "untrustedIssuer", "wrongHost"}) {
            const Failure failure = failureOf(FailureKind::TlsFailed, 0, QString::fromLatin1(code));
            const FailureText text = failureText(failure, peer);
            headlines.insert(text.headline);
            QVERIFY2(text.cause.contains(u"othing was sent"_s), code);
        }
        for (const char *code : {"oldProtocol", "handshakeRefused", "clientCertificateWanted",
                                 "caFileUnreadable", "caFileEmpty", "clientCertificateUnreadable",
                                 "clientCertificateLocked", "clientCertificateNoKey"})
            headlines.insert(
                failureText(failureOf(FailureKind::TlsFailed, 0, QString::fromLatin1(code)), peer)
                    .headline);
        for (const char *code : {"", "proxySignIn", "proxyGone", "pacUnreachable", "pacBroken",
                                 "pacTooSlow", "pacUnsupported"})
            headlines.insert(
                failureText(failureOf(FailureKind::ProxyFailed, 0, QString::fromLatin1(code)), peer)
                    .headline);
        QCOMPARE(headlines.size(), 22);
    }
    // What does not speak TLS has no certificate to speak of.
    const Failure notTls = failureOf(FailureKind::TlsFailed, 0, u"notTls"_s);
    QVERIFY(!failureText(notTls, Peer::HubSpot).cause.contains(u"certificate"_s));
}

void FailureTextTest::waitsAreNamed()
{
    Failure moving = failureOf(FailureKind::DataMoving, 477);
    moving.retryAfter = std::chrono::hours(2);
    const QString until = QLocale().toString(moving.at.addSecs(7200).time(), QLocale::ShortFormat);
    QVERIFY(failureText(moving, Peer::HubSpot).cause.contains(until));
    Failure daily = failureOf(FailureKind::RateLimited, 429, u"DAILY"_s);
    QVERIFY(failureText(daily, Peer::HubSpot).nextStep.contains(u"midnight"_s));
    daily.retryAfter = std::chrono::hours(2);
    QVERIFY(failureText(daily, Peer::HubSpot).nextStep.contains(until));
}

void FailureTextTest::theDailyLimitEndsAtTheAccountsMidnight()
{
    Failure daily = failureOf(FailureKind::RateLimited, 429, u"DAILY"_s);
    daily.at = QDateTime(QDate(2026, 11, 23), QTime(20, 30), Qt::UTC); // 15:30 in New York
    const QDateTime reset(QDate(2026, 11, 24), QTime(5, 0), Qt::UTC);
    const QString next = failureText(daily, Peer::HubSpot, u"US/Eastern"_s).nextStep;
    QVERIFY2(next.contains(QLocale().toString(reset.toLocalTime().time(), QLocale::ShortFormat)),
             qPrintable(next));
    QVERIFY(next.contains(u"midnight in US/Eastern"_s));
    // No clock time is guessed where the zone is not known.
    for (const QString &zone : {QString(), u"Moon/Tranquility"_s}) {
        const QString text = failureText(daily, Peer::HubSpot, zone).nextStep;
        QVERIFY2(!text.contains(QRegularExpression(u"\\d"_s)), qPrintable(text));
    }
    // HubSpot's own word goes first.
    daily.retryAfter = std::chrono::hours(1);
    QVERIFY(!failureText(daily, Peer::HubSpot, u"US/Eastern"_s).nextStep.contains(u"US/Eastern"_s));
}

// The page offers to try again, and that is safe: what happened is read first.
void FailureTextTest::aLostAnswerMayBeTriedAgain()
{
    const FailureText text = failureText(failureOf(FailureKind::OutcomeUnknown), Peer::OnBelay);
    QVERIFY(text.nextStep.startsWith(u"Try again"_s));
    QVERIFY(text.nextStep.contains(u"nothing is done twice"_s));
}

void FailureTextTest::alternativesReadAsAChoice()
{
    Failure refused = failureOf(FailureKind::Forbidden, 403, u"MISSING_SCOPES"_s);
    refused.items = QStringList{u"a.read"_s, u"b.read"_s};
    QVERIFY(failureText(refused, Peer::HubSpot).cause.contains(u"wants: a.read, b.read"_s));
    refused.oneItemSuffices = true;
    QVERIFY(failureText(refused, Peer::HubSpot).cause.contains(u"wants one of: a.read, b.read"_s));
}

void FailureTextTest::evidenceCanBeQuoted()
{
    const QString evidence =
        failureText(failureOf(FailureKind::ServerFault, 503), Peer::HubSpot).evidence;
    QVERIFY2(evidence.contains(u"HubSpot answered 503 at 14:02:11"_s), qPrintable(evidence));
    QVERIFY(evidence.contains(u"11111111-1111-4111-8111-111111111111"_s));
    // Somebody else's page is not called HubSpot's answer.
    const QString page = failureText(failureOf(FailureKind::NotJson, 200), Peer::HubSpot).evidence;
    QVERIFY2(page.contains(u"The answer at 14:02:11 was 200"_s), qPrintable(page));
    QVERIFY2(!page.contains(u"HubSpot answered"_s), qPrintable(page));
    Failure tls = failureOf(FailureKind::TlsFailed);
    tls.detail = u"issued by Example Proxy CA"_s;
    QVERIFY(failureText(tls, Peer::HubSpot).cause.contains(u"Example Proxy CA"_s));
    tls.code = u"untrustedIssuer"_s;
    tls.items = CertificateFacts{u"api.hubapi.com"_s,
                                 u"Example Proxy CA"_s,
                                 QDateTime({2026, 1, 2}, {12, 0}, Qt::UTC),
                                 QDateTime({2027, 3, 4}, {12, 0}, Qt::UTC),
                                 u"api.hubapi.com"_s,
                                 u"AB:CD"_s}
                    .items();
    const FailureText inspected = failureText(tls, Peer::HubSpot);
    for (const QString &fact : {u"api.hubapi.com"_s, dateText(QDateTime({2027, 3, 4}, {12, 0}))})
        QVERIFY2(inspected.cause.contains(fact), qPrintable(inspected.cause));
    QVERIFY(inspected.evidence.contains(u"AB:CD"_s));
    QVERIFY(inspected.nextStep.contains(u"CA file"_s));
}

void FailureTextTest::storedKeyFailuresDiffer()
{
    QSet<QString> headlines;
    const QStringList codes{
        u"tokenInvalid"_s,      u"tokenExpired"_s,      u"notAToken"_s, u"creatorRemoved"_s,
        u"forbidden"_s,         u"rateLimited"_s,       u"locked"_s,    u"accountMoving"_s,
        u"vendorUnavailable"_s, u"vendorUnreachable"_s, u"badAnswer"_s, u"fromTheFuture"_s};
    for (const QString &code : codes) {
        CheckReport check;
        check.failureCode = code;
        const FailureText text = storedKeyText(check);
        QVERIFY2(!text.cause.isEmpty() && !text.nextStep.isEmpty(), qPrintable(code));
        headlines.insert(text.headline);
    }
    QCOMPARE(headlines.size(), codes.size());
}

// On Belay's report says "429", not of which limit.
void FailureTextTest::aStoredLimitIsNotGuessed()
{
    CheckReport check;
    check.failureCode = u"rateLimited"_s;
    check.correlationId = u"c-1"_s;
    const FailureText text = storedKeyText(check);
    const QString all = text.headline + text.cause + text.nextStep;
    QVERIFY2(!all.contains(u"short time"_s) && !all.contains(u"in a moment"_s), qPrintable(all));
    QVERIFY2(all.contains(u"not known"_s) && all.contains(u"midnight"_s), qPrintable(all));
    QVERIFY(all.contains(u"nothing about the key"_s));
    QVERIFY(text.evidence.contains(u"c-1"_s));
}

QTEST_GUILESS_MAIN(FailureTextTest)
#include "tst_failuretext.moc"
