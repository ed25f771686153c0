#include "onbelay/oauth/clientregistration.h"

#include "net/problem.h"
#include "onbelay/oauth/secretjson.h"

#include <QJsonDocument>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray registration(const QUrl &redirect, const QString &auth)
{
    const QJsonObject body{
        {u"client_name"_s, u"On Belay Console"_s},
        {u"redirect_uris"_s, QJsonArray{redirect.toString(QUrl::FullyEncoded)}},
        {u"grant_types"_s, QJsonArray{u"authorization_code"_s, u"refresh_token"_s}},
        {u"response_types"_s, QJsonArray{u"code"_s}},
        {u"token_endpoint_auth_method"_s, auth},
        {u"application_type"_s, u"native"_s},
    };
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}

Expected<ClientIdentity> readRegistration(const Expected<HttpResponse> &answer,
                                          const QUrl &endpoint, const QString &asked)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status == 429 || answer->status >= 500)
        return tl::unexpected(fromStatus(*answer, endpoint));
    if (answer->status >= 300)
        return failed(oauthRefusal(*answer, endpoint, u"registrationRefused"_s));
    const SecretJson body(answer->body);
    QByteArray raw = answer->body;
    wipe(raw);
    ClientIdentity client;
    client.id = body.string("client_id");
    client.secret = body.secret("client_secret");
    client.auth = body.string("token_endpoint_auth_method");
    if (client.auth.isEmpty())
        client.auth = asked;
    const bool known = client.auth == "none"_L1 || client.auth == "client_secret_basic"_L1
                       || client.auth == "client_secret_post"_L1;
    const bool complete = client.auth == "none"_L1 || !client.secret.isEmpty();
    if (client.id.isEmpty() || !known || !complete)
        return signInFailure(FailureKind::BadJson, u"badMetadata"_s, endpoint.host(),
                             client.id.isEmpty() ? u"client_id"_s
                                                 : u"token_endpoint_auth_method"_s);
    return client;
}

} // namespace

QString registeredAuthMethod(const QStringList &offered)
{
    for (const QString &method : {u"none"_s, u"client_secret_basic"_s, u"client_secret_post"_s}) {
        if (offered.contains(method))
            return method;
    }
    return u"none"_s;
}

QFuture<Expected<ClientIdentity>> registerClient(HttpClient &http, QObject *context,
                                                 const AuthorizationServer &server,
                                                 const QUrl &redirect, CallHandle *handle)
{
    const QString auth = registeredAuthMethod(server.tokenAuthMethods);
    const QUrl endpoint = server.registrationEndpoint;
    HttpRequest request;
    request.verb = Verb::Post;
    request.url = endpoint;
    request.maxBytes = 256 * 1024;
    request.onlyAsks = true; // a registration that nobody uses does no harm
    request.body = registration(redirect, auth);
    return http.send(request, handle)
        .then(context, [endpoint, auth](const Expected<HttpResponse> &answer) {
            return readRegistration(answer, endpoint, auth);
        });
}

} // namespace onbelay
