#include "signin.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto verifier = "made-up-verifier-made-up-verifier-made-up-verifier";

std::string challenge()
{
    const QByteArray hash =
        QCryptographicHash::hash(QByteArray(verifier), QCryptographicHash::Sha256);
    return hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        .toStdString();
}

std::string encoded(const Form &fields)
{
    std::string text;
    for (const auto &[name, value] : fields) {
        if (!value.empty())
            text += (text.empty() ? "" : "&") + name + "="
                    + QUrl::toPercentEncoding(QString::fromStdString(value)).toStdString();
    }
    return text;
}

Form changed(Form fields, const Form &changes)
{
    for (const auto &[name, value] : changes)
        fields[name] = value;
    return fields;
}

std::string between(const std::string &text, const std::string &before, const std::string &after)
{
    const auto start = text.find(before);
    if (start == std::string::npos)
        return {};
    const auto begin = start + before.size();
    return text.substr(begin, text.find(after, begin) - begin);
}

} // namespace

SignIn::SignIn(RunningSandbox &sandbox)
    : m_sandbox(sandbox)
    , m_base(sandbox.hello().at("server").get<std::string>())
{
    m_clientId = registerClient().body.value("client_id", "");
}

Reply SignIn::registerClient(const json &changes)
{
    json metadata = {{"client_name", "A made-up program"},
                     {"redirect_uris", json::array({redirectUri})},
                     {"grant_types", {"authorization_code", "refresh_token"}},
                     {"response_types", json::array({"code"})},
                     {"token_endpoint_auth_method", "none"},
                     {"application_type", "native"}};
    metadata.update(changes);
    return m_sandbox.call(RunningSandbox::Nobody, "POST", "/oauth/register", metadata);
}

Reply SignIn::authorize(const Form &changes)
{
    const Form fields = changed({{"response_type", "code"},
                                 {"client_id", m_clientId},
                                 {"redirect_uri", redirectUri},
                                 {"code_challenge", challenge()},
                                 {"code_challenge_method", "S256"},
                                 {"state", "made-up state"},
                                 {"scope", "context:read admin"},
                                 {"resource", m_base}},
                                changes);
    const Reply reply =
        m_sandbox.call(RunningSandbox::Nobody, "GET", "/oauth/authorize?" + encoded(fields),
                       nullptr, {{"Cookie", m_cookie}});
    m_request = between(reply.text, "name=\"request\" value=\"", "\"");
    if (const std::string cookie = reply.header("Set-Cookie"); !cookie.empty())
        m_cookie = cookie.substr(0, cookie.find(';'));
    return reply;
}

Reply SignIn::decide(const Form &fields)
{
    return postForm("/oauth/consent", changed({{"request", m_request}}, fields),
                    {{"Cookie", m_cookie}, {"Origin", m_base}});
}

std::string SignIn::code(const std::string &person, const Form &changes)
{
    authorize(changes);
    return redirected(decide({{"person", person}, {"decision", "allow"}}), "code");
}

Reply SignIn::redeem(const std::string &code, const Form &changes)
{
    return postForm("/oauth/token", changed({{"grant_type", "authorization_code"},
                                             {"code", code},
                                             {"client_id", m_clientId},
                                             {"code_verifier", verifier},
                                             {"redirect_uri", redirectUri},
                                             {"resource", m_base}},
                                            changes));
}

Reply SignIn::refresh(const std::string &token, const Form &changes)
{
    return postForm("/oauth/token", changed({{"grant_type", "refresh_token"},
                                             {"refresh_token", token},
                                             {"client_id", m_clientId},
                                             {"resource", m_base}},
                                            changes));
}

Reply SignIn::revoke(const std::string &token)
{
    return postForm("/oauth/revoke", {{"token", token}, {"client_id", m_clientId}});
}

json SignIn::tokens(const std::string &person, const Form &changes)
{
    const auto resource = changes.find("resource");
    return redeem(code(person, changes), resource == changes.end() ? Form() : Form{*resource}).body;
}

Reply SignIn::call(const std::string &token, const std::string &method, const std::string &path,
                   const json &body)
{
    return m_sandbox.call(
        RunningSandbox::Nobody, method, path, body,
        {{"Authorization", "Bearer " + token}, {"Accept", "application/json, text/event-stream"}});
}

Reply SignIn::postForm(const std::string &path, const Form &fields, const httplib::Headers &headers)
{
    httplib::Headers all = headers;
    all.emplace("Content-Type", "application/x-www-form-urlencoded");
    return m_sandbox.call(RunningSandbox::Nobody, "POST", path, encoded(fields), all);
}

std::string redirected(const Reply &reply, const std::string &name)
{
    const QUrl url(QString::fromStdString(reply.header("Location")));
    return QUrlQuery(url)
        .queryItemValue(QString::fromStdString(name), QUrl::FullyDecoded)
        .toStdString();
}

std::string errorOf(const Reply &reply)
{
    return reply.body.is_object() ? reply.body.value("error", "") : std::string();
}
