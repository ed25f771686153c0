#include "onbelay/oauth/tokenrequest.h"

#include "net/problem.h"
#include "onbelay/oauth/authchallenge.h"
#include "onbelay/oauth/metadata.h"
#include "onbelay/oauth/secretjson.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double longestLifetime = 10.0 * 366 * 24 * 3600; // seconds; beyond it means nothing

bool isUnreserved(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'
           || c == '.' || c == '_' || c == '~';
}

void appendEncoded(QByteArray &out, QByteArrayView text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (isUnreserved(c))
            out.append(c);
        else
            out.append('%').append(digits[byte >> 4]).append(digits[byte & 15]);
    }
}

// id and secret are form-encoded before they are joined (RFC 6749 §2.3.1).
QByteArray basicHeader(const ClientIdentity &client)
{
    QByteArray pair;
    pair.reserve(3 * (client.id.size() * 3 + client.secret.size()) + 1);
    appendEncoded(pair, client.id.toUtf8());
    pair.append(':');
    appendEncoded(pair, client.secret.view());
    QByteArray encoded = pair.toBase64();
    QByteArray header = "Basic " + encoded;
    wipe(pair);
    wipe(encoded);
    return header;
}

// Nothing that could end a header line.
bool isUsableToken(const Secret &token)
{
    const QByteArrayView view = token.view();
    return !view.isEmpty()
           && std::all_of(view.begin(), view.end(), [](char c) { return c > ' ' && c <= '~'; });
}

QDateTime lifetimeEnd(const SecretJson &body)
{
    const double seconds = body.number("expires_in").value_or(0);
    if (!(seconds > 0 && seconds <= longestLifetime))
        return {};
    return QDateTime::currentDateTimeUtc().addSecs(qint64(seconds));
}

} // namespace

QString authMethodFor(const Secret &secret, const QStringList &offered)
{
    if (secret.isEmpty())
        return u"none"_s;
    if (offered.contains("client_secret_post"_L1) && !offered.contains("client_secret_basic"_L1))
        return u"client_secret_post"_s;
    return u"client_secret_basic"_s;
}

FormField field(const QByteArray &name, const QString &value)
{
    return {name, Secret::fromUtf8(value.toUtf8())};
}

FormField field(const QByteArray &name, const Secret &value)
{
    return {name, value};
}

Secret formBody(const std::vector<FormField> &fields)
{
    qsizetype most = 0;
    for (const FormField &each : fields)
        most += each.name.size() + 3 * each.value.size() + 2;
    QByteArray body;
    body.reserve(most); // grows never, so that no part of it is left in freed memory
    for (const FormField &each : fields) {
        if (each.value.isEmpty())
            continue;
        if (!body.isEmpty())
            body.append('&');
        body.append(each.name).append('=');
        appendEncoded(body, each.value.view());
    }
    Secret secret = Secret::fromUtf8(body);
    wipe(body);
    return secret;
}

QFuture<Expected<HttpResponse>> postForm(HttpClient &http, QObject *context, const QUrl &endpoint,
                                         std::vector<FormField> fields,
                                         const ClientIdentity &client, CallHandle *handle)
{
    HttpRequest request;
    request.verb = Verb::Post;
    request.url = endpoint;
    request.maxBytes = 256 * 1024;
    request.onlyAsks = true; // a lost answer is the network's trouble and no half done write
    request.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
    request.headers.emplaceBack("Accept", "application/json");
    QByteArray authorization;
    if (client.auth == "client_secret_basic"_L1) {
        authorization = basicHeader(client);
        request.headers.emplaceBack("Authorization", authorization);
    } else {
        fields.push_back(field("client_id", client.id));
        if (client.auth == "client_secret_post"_L1)
            fields.push_back(field("client_secret", client.secret));
    }
    request.secretBody = formBody(fields);
    return http.send(request, handle)
        .then(context, [authorization](const Expected<HttpResponse> &answer) {
            QByteArray header = authorization; // shared with the request that was sent
            wipe(header);
            return answer;
        });
}

Failure oauthRefusal(const HttpResponse &answer, const QUrl &endpoint, const QString &code)
{
    const QJsonObject body = bodyObject(answer);
    Failure failure = fromStatus(answer, endpoint);
    failure.kind = FailureKind::Unprocessable;
    failure.code = code;
    failure.detail = harmlessText(body.value("error_description"_L1).toString());
    const QString error = harmlessText(body.value("error"_L1).toString(), 80);
    failure.items = error.isEmpty() ? QStringList() : QStringList{error};
    return failure;
}

Expected<TokenAnswer> readTokenAnswer(const Expected<HttpResponse> &answer, const QUrl &endpoint)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 429 || answer->status >= 500)
        return tl::unexpected(fromStatus(*answer, endpoint));
    if (answer->status >= 300)
        return failed(oauthRefusal(*answer, endpoint, u"tokenRefused"_s));
    const SecretJson body(answer->body);
    QByteArray raw = answer->body;
    wipe(raw);
    const auto bad = [&](const QString &detail) {
        return signInFailure(body.isObject() ? FailureKind::BadJson : FailureKind::NotJson,
                             u"badTokenAnswer"_s, endpoint.host(), detail);
    };
    TokenAnswer tokens;
    tokens.accessToken = body.secret("access_token");
    tokens.refreshToken = body.secret("refresh_token");
    tokens.expiresAt = lifetimeEnd(body);
    if (!isUsableToken(tokens.accessToken))
        return bad(u"access_token"_s);
    const QString type = body.string("token_type");
    if (!type.isEmpty() && type.compare("bearer"_L1, Qt::CaseInsensitive) != 0)
        return bad(u"token_type"_s);
    if (body.text("scope"))
        tokens.scopes = scopeList(body.string("scope"));
    return tokens;
}

} // namespace onbelay
