#include "diagnostics/bundle/allowedwords.h"

#include "platform/failure.h"

#include <QDateTime>
#include <QRegularExpression>
#include <QSet>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString other = u"other"_s;

// The names of FailureKind stand where a code does when On Belay itself did not answer.
QSet<QString> withKinds(QSet<QString> codes)
{
    for (int kind = 0; kind <= int(FailureKind::ProcessFailed); ++kind)
        codes.insert(kindName(FailureKind(kind)));
    return codes;
}

const QSet<QString> &knownCodes()
{
    static const QSet<QString> codes = withKinds(
        {// the admin API's problems (docs/api/schemas.yaml)
         u"badRequest"_s, u"badCursor"_s, u"signInRequired"_s, u"notAdmin"_s,
         u"insufficientScope"_s, u"notFound"_s, u"conflict"_s, u"notConnected"_s, u"snapshotGone"_s,
         u"revisionMismatch"_s, u"bodyTooLarge"_s, u"unsupportedMediaType"_s,
         u"credentialRejected"_s, u"otherAccount"_s, u"scopesLost"_s, u"unknownReferences"_s,
         u"invalidEdits"_s, u"tooManyEdits"_s, u"changeSetReused"_s, u"ifMatchRequired"_s,
         u"tooManyRequests"_s, u"serverError"_s, u"unavailable"_s, u"proofUnavailable"_s,
         // what a check of the key came to
         u"tokenInvalid"_s, u"tokenExpired"_s, u"notAToken"_s, u"creatorRemoved"_s, u"forbidden"_s,
         u"rateLimited"_s, u"locked"_s, u"accountMoving"_s, u"vendorUnavailable"_s,
         u"vendorUnreachable"_s, u"badAnswer"_s,
         // HubSpot's categories and policies
         u"INVALID_AUTHENTICATION"_s, u"EXPIRED_AUTHENTICATION"_s, u"MISSING_SCOPES"_s,
         u"USER_DOES_NOT_HAVE_PERMISSIONS"_s, u"RATE_LIMITS"_s, u"RATE_LIMIT"_s, u"DAILY"_s,
         u"SECONDLY"_s, u"TEN_SECONDLY_ROLLING"_s, u"GATED"_s, u"OBJECT_NOT_FOUND"_s,
         u"VALIDATION_ERROR"_s, u"MIGRATION_IN_PROGRESS"_s, u"BANNED"_s, u"LOCKED"_s,
         // OAuth
         u"invalid_grant"_s, u"invalid_client"_s, u"invalid_request"_s, u"invalid_token"_s,
         u"invalid_scope"_s, u"insufficient_scope"_s, u"access_denied"_s,
         // the console's own
         u"pacUnreachable"_s, u"pacBroken"_s, u"pacTooSlow"_s, u"pacUnsupported"_s, u"proxyGone"_s,
         u"caFileUnreadable"_s, u"caFileEmpty"_s, u"clientCertificateUnreadable"_s,
         u"clientCertificateLocked"_s, u"clientCertificateNoKey"_s, u"otherPerson"_s,
         u"sessionLost"_s, u"inputRequired"_s, u"protocolVersion"_s});
    return codes;
}

const QSet<QString> &pathWords()
{
    static const QSet<QString> words{
        // On Belay: admin API, MCP, sign-in
        u"api"_s, u"admin"_s, u"session"_s, u"integrations"_s, u"hubspot"_s, u"groups"_s,
        u"changes"_s, u"events"_s, u"people"_s, u"access"_s, u"audit"_s, u"credential"_s,
        u"checks"_s, u"changeSets"_s, u"impact"_s, u"mcp"_s, u".well-known"_s,
        u"oauth-protected-resource"_s, u"oauth-authorization-server"_s, u"openid-configuration"_s,
        u"oauth"_s, u"authorize"_s, u"token"_s, u"revoke"_s, u"register"_s,
        // HubSpot
        u"account-info"_s, u"details"_s, u"private-apps"_s, u"get"_s, u"access-token-info"_s,
        u"crm"_s, u"objects"_s, u"contacts"_s, u"companies"_s, u"deals"_s, u"cms"_s, u"pages"_s,
        u"site-pages"_s, u"landing-pages"_s, u"content"_s, u"analytics"_s, u"reports"_s,
        u"guides"_s, u"blogs"_s, u"posts"_s, u"views"_s};
    return words;
}

QString matching(const QString &text, const QRegularExpression &shape)
{
    return text.isEmpty() || shape.match(text).hasMatch() ? text : other;
}

} // namespace

QString allowedCode(const QString &code)
{
    return code.isEmpty() || knownCodes().contains(code) ? code : other;
}

QString allowedOutcome(const QString &outcome)
{
    static const QSet<QString> known{
        u"connected"_s, u"degraded"_s, u"rejected"_s,  u"unknown"_s,
        u"granted"_s,   u"missing"_s,  u"notTested"_s, u"readProvenWriteNotTested"_s};
    return outcome.isEmpty() || known.contains(outcome) ? outcome : other;
}

QString allowedId(const QString &id, StandIns &standIns)
{
    // A UUID, or hexadecimal digits of at least that much chance: too long for an account's number.
    static const QRegularExpression usual(
        u"^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16,64})$"_s,
        QRegularExpression::CaseInsensitiveOption);
    return usual.match(id).hasMatch() ? id : standIns.shown(Named::Other, id);
}

QString allowedPath(const QString &path, StandIns &standIns)
{
    static const QRegularExpression version(u"^(v[0-9]{1,2}|20[0-9]{2}-[0-9]{2}|0-[0-9]{1,2})$"_s);
    QStringList segments;
    const QStringList told = path.split(u'/');
    for (const QString &segment : told) {
        QString shown = segment;
        if (!segment.isEmpty() && !pathWords().contains(segment)
            && !version.match(segment).hasMatch()) {
            shown = standIns.shownById(segment);
            if (shown.isEmpty())
                shown = standIns.shown(Named::Other, segment);
        }
        segments.append(shown);
    }
    return segments.join(u'/');
}

QString allowedScope(const QString &scope, const Integration &integration)
{
    if (scope.isEmpty() || scope == u"access"_s || integration.scopeIndex(scope) >= 0)
        return scope;
    for (const Scope &known : integration.scopes) {
        if (isPartOf(known, scope))
            return scope;
        for (const VendorScope &asked : known.ask) {
            if (asked.name == scope)
                return scope;
        }
    }
    return other;
}

QStringList allowedScopes(const QStringList &scopes, const Integration &integration)
{
    QStringList allowed;
    for (const QString &scope : scopes)
        allowed.append(allowedScope(scope, integration));
    return allowed;
}

QString allowedRegion(const QString &region)
{
    static const QRegularExpression shape(u"^[a-z]{2}[0-9]{1,2}$"_s);
    return matching(region, shape);
}

QString allowedAccountType(const QString &type)
{
    static const QSet<QString> types{u"STANDARD"_s, u"SANDBOX"_s, u"DEVELOPER_TEST"_s,
                                     u"APP_DEVELOPER"_s};
    return type.isEmpty() || types.contains(type) ? type : other;
}

QString allowedVersion(const QString &version)
{
    static const QRegularExpression shape(u"^[0-9]{1,4}(\\.[0-9]{1,4}){0,3}$"_s);
    return matching(version, shape);
}

QStringList allowedFeatures(const QStringList &features)
{
    static const QSet<QString> known{u"access"_s,  u"audit"_s,  u"changes"_s, u"events"_s,
                                     u"holders"_s, u"impact"_s, u"people"_s};
    QStringList allowed;
    for (const QString &feature : features)
        allowed.append(known.contains(feature) ? feature : other);
    return allowed;
}

QString allowedName(const QString &name)
{
    static const QRegularExpression shape(u"^[A-Za-z0-9._:-]{1,60}$"_s);
    return matching(name, shape);
}

QString allowedTime(const QString &iso)
{
    const QDateTime at = QDateTime::fromString(iso, Qt::ISODate);
    return at.isValid() ? at.toUTC().toString(Qt::ISODate) : QString();
}

QString allowedNumber(const QString &number)
{
    static const QRegularExpression shape(u"^-?[0-9]{1,15}(\\.[0-9]{1,3})?$"_s);
    return matching(number, shape);
}

} // namespace onbelay
