#include "signin.h"

#include "onbelay/oauth/authchallenge.h"

#include <QNetworkReply>

namespace onbelay::conformance {

using namespace Qt::Literals::StringLiterals;

SignIn::SignIn(HttpClient &http, const Task &task, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_task(task)
{
}

QFuture<Expected<Secret>> SignIn::answer(const HttpResponse &refusal)
{
    BrowserSignIn::Wanted wanted;
    wanted.url = m_task.server;
    wanted.verb = Verb::Post;
    wanted.clientMetadata = QUrl(u"https://conformance-test.local/client-metadata.json"_s);
    wanted.clientId = m_task.context.value("client_id"_L1).toString();
    wanted.clientSecret =
        Secret::fromUtf8(m_task.context.value("client_secret"_L1).toString().toUtf8());
    wanted.clientIssuer = m_task.context.value("issuer"_L1).toString();
    wanted.before = m_grant;
    if (refusal.status == 403)
        wanted.scopes = bearerChallenge(refusal).value_or(BearerChallenge()).scopes;
    auto *signIn = new BrowserSignIn(
        m_http, [this](const QUrl &url) { return browse(url); }, this);
    return signIn->start(wanted).then(this, [this, signIn](const Expected<SignInGrant> &grant) {
        signIn->deleteLater();
        if (!grant)
            return Expected<Secret>(tl::unexpected(grant.error()));
        m_grant = *grant;
        return Expected<Secret>(grant->accessToken);
    });
}

// The suite's servers ask nobody and send the browser on at once.
bool SignIn::browse(const QUrl &url)
{
    QNetworkReply *page = m_browser.get(QNetworkRequest(url));
    connect(page, &QNetworkReply::finished, page, &QObject::deleteLater);
    return true;
}

} // namespace onbelay::conformance
