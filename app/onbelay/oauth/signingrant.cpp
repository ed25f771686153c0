#include "onbelay/oauth/signingrant.h"

#include "onbelay/oauth/secretjson.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype largestEntry = 2'500;
constexpr double latestTime = 1e14; // milliseconds since 1970

void appendText(QByteArray &json, QByteArrayView text)
{
    static constexpr char digits[] = "0123456789abcdef";
    json.append('"');
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            json.append('\\').append(c);
        else if (byte < 0x20)
            json.append("\\u00").append(digits[byte >> 4]).append(digits[byte & 15]);
        else
            json.append(c);
    }
    json.append('"');
}

struct Entry
{
    QByteArrayView key;
    QByteArrayView value;
};

// Written into one buffer that never grows, so that no part of it is left in freed memory.
Secret written(std::initializer_list<Entry> entries)
{
    qsizetype most = 2;
    for (const Entry &entry : entries)
        most += entry.key.size() + 6 * entry.value.size() + 6;
    QByteArray json;
    json.reserve(most);
    json.append('{');
    for (const Entry &entry : entries) {
        if (entry.value.isEmpty())
            continue;
        if (json.size() > 1)
            json.append(',');
        appendText(json, entry.key);
        json.append(':');
        appendText(json, entry.value);
    }
    json.append('}');
    Secret packed = Secret::fromUtf8(json);
    wipe(json);
    return packed;
}

QDateTime timeOf(const SecretJson &json, std::string_view key, qint64 unit)
{
    const double count = json.number(key).value_or(0);
    if (!(count > 0 && count < latestTime / double(unit)))
        return {};
    return QDateTime::fromMSecsSinceEpoch(qint64(count) * unit, Qt::UTC);
}

QUrl urlOf(const SecretJson &json, std::string_view key)
{
    const QUrl url = QUrl::fromEncoded(json.string(key).toUtf8(), QUrl::StrictMode);
    return url.isValid() ? url : QUrl();
}

} // namespace

Secret packGrant(const SignInGrant &grant)
{
    const QByteArray expires =
        grant.expiresAt.isValid() ? QByteArray::number(grant.expiresAt.toSecsSinceEpoch()) : "";
    const QByteArray obtained =
        grant.obtainedAt.isValid() ? QByteArray::number(grant.obtainedAt.toMSecsSinceEpoch()) : "";
    const QByteArray scopes = grant.scopes.join(u' ').toUtf8();
    const QByteArray requested = grant.requestedScopes == grant.scopes
                                     ? QByteArray() // every byte counts
                                     : grant.requestedScopes.join(u' ').toUtf8();
    const QByteArray resource = grant.resource.toUtf8();
    const QByteArray issuer = grant.issuer.toUtf8();
    const QByteArray token = grant.tokenEndpoint.toEncoded();
    const QByteArray revocation = grant.revocationEndpoint.toEncoded();
    const QByteArray client = grant.clientId.toUtf8();
    const QByteArray auth = grant.clientAuth.toUtf8();
    const QByteArray redirect = grant.redirect.toEncoded();
    const auto pack = [&](QByteArrayView accessToken) {
        return written({{"v", "1"},
                        {"access", accessToken},
                        {"refresh", grant.refreshToken.view()},
                        {"expires", expires},
                        {"obtained", obtained},
                        {"scope", scopes},
                        {"requested", requested},
                        {"resource", resource},
                        {"issuer", issuer},
                        {"token", token},
                        {"revocation", revocation},
                        {"client", client},
                        {"secret", grant.clientSecret.view()},
                        {"auth", auth},
                        {"redirect", redirect}});
    };
    Secret packed = pack(grant.accessToken.view());
    if (packed.size() > largestEntry && isRenewable(grant))
        packed = pack({});
    return packed;
}

Expected<SignInGrant> unpackGrant(const Secret &packed)
{
    SignInGrant grant;
    if (!packed.view().startsWith('{')) {
        grant.accessToken = packed;
        return grant;
    }
    const SecretJson json(packed.view());
    if (!json.isObject() || json.string("v") != "1"_L1)
        return failed(FailureKind::StoreDamaged, u"not a packed grant"_s);
    grant.accessToken = json.secret("access");
    grant.refreshToken = json.secret("refresh");
    grant.expiresAt = timeOf(json, "expires", 1000);
    grant.obtainedAt = timeOf(json, "obtained", 1);
    grant.scopes = json.string("scope").split(u' ', Qt::SkipEmptyParts);
    grant.requestedScopes = json.text("requested")
                                ? json.string("requested").split(u' ', Qt::SkipEmptyParts)
                                : grant.scopes;
    grant.resource = json.string("resource");
    grant.issuer = json.string("issuer");
    grant.tokenEndpoint = urlOf(json, "token");
    grant.revocationEndpoint = urlOf(json, "revocation");
    grant.clientId = json.string("client");
    grant.clientSecret = json.secret("secret");
    grant.clientAuth = json.string("auth");
    grant.redirect = urlOf(json, "redirect");
    if (grant.accessToken.isEmpty() && !isRenewable(grant))
        return failed(FailureKind::StoreDamaged, u"a grant without a token"_s);
    return grant;
}

bool isRenewable(const SignInGrant &grant)
{
    return !grant.refreshToken.isEmpty() && grant.tokenEndpoint.isValid()
           && !grant.clientId.isEmpty();
}

bool isNewer(const SignInGrant &grant, const SignInGrant &than)
{
    return grant.obtainedAt.isValid()
           && (!than.obtainedAt.isValid() || grant.obtainedAt > than.obtainedAt)
           && !grant.refreshToken.equals(than.refreshToken);
}

} // namespace onbelay
