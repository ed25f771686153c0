#include "presenters/signin/signinattempt.h"

#include "presenters/signin/signinwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QUrl at(const QUrl &server, const QString &path)
{
    QUrl url(server);
    url.setPath(server.path() + path);
    return url;
}

// Something else than MCP lives at the address, so that the first answer is the better evidence.
bool isNoMcp(FailureKind kind)
{
    return kind == FailureKind::NotFound || kind == FailureKind::NotJson
           || kind == FailureKind::BadJson || kind == FailureKind::UnexpectedStatus
           || kind == FailureKind::NoAdminApi;
}

} // namespace

SignInAttempt::SignInAttempt(RequestLog &log, Network &network,
                             BrowserSignIn::OpenBrowser openBrowser, Wanted wanted, QObject *parent)
    : QObject(parent)
    , m_wanted(std::move(wanted))
    , m_openBrowser(std::move(openBrowser))
    , m_http(std::make_unique<HttpClient>(log, network))
{
}

SignInAttempt::~SignInAttempt()
{
    m_over = true; // answers that come now are nobody's
    if (m_keeper)
        m_keeper->end();
    m_http.reset();
}

void SignInAttempt::start()
{
    const Secret token = m_wanted.grant ? m_wanted.grant->accessToken : Secret();
    m_client = std::make_unique<AdminClient>(*m_http, m_wanted.account.server, token);
    m_client->discover().then(
        this, [this](const Expected<Discovery> &discovery) { discovered(discovery); });
}

// A web page may be a guest network's, or the server's own for every address that it does not know,
// and so may be the way to one: the MCP endpoint tells them apart.
void SignInAttempt::discovered(const Expected<Discovery> &discovery)
{
    if (m_over)
        return;
    if (!discovery) {
        const FailureKind kind = discovery.error().kind;
        const bool foreign = kind == FailureKind::NoAdminApi || kind == FailureKind::NotJson
                             || kind == FailureKind::RedirectRefused;
        if (!foreign) {
            fail(discovery.error());
            return;
        }
        m_noAdminApi = discovery.error();
    }
    if (m_wanted.grant)
        ask(*m_wanted.grant);
    else
        browse();
}

void SignInAttempt::browse()
{
    m_browser = new BrowserSignIn(*m_http, m_openBrowser, this);
    m_browser->setCallbackWords(callbackWords());
    BrowserSignIn::Wanted wanted = m_wanted.client;
    wanted.url =
        at(m_wanted.account.server, m_noAdminApi ? u"/api/mcp"_s : u"/api/admin/v1/session"_s);
    wanted.verb = m_noAdminApi ? Verb::Post : Verb::Get;
    connect(m_browser, &BrowserSignIn::stageChanged, this, &SignInAttempt::progressed);
    m_browser->start(wanted).then(this, [this](const Expected<SignInGrant> &grant) {
        if (m_over)
            return;
        if (grant)
            ask(*grant);
        else
            fail(grant.error());
    });
}

void SignInAttempt::ask(const SignInGrant &grant)
{
    // Whose it is, is only known of an account that was there before.
    const QString key =
        m_wanted.grant && !m_wanted.account.userId.isEmpty() ? m_wanted.account.key() : QString();
    m_keeper = std::make_unique<GrantKeeper>(*m_wanted.room, key, grant);
    if (m_noAdminApi)
        askMcp();
    else
        askAdminApi();
}

void SignInAttempt::askAdminApi()
{
    m_client = std::make_unique<AdminClient>(*m_http, m_wanted.account.server,
                                             m_keeper->grant().accessToken);
    if (isRenewable(m_keeper->grant()))
        m_client->setRenewal(m_keeper->renewal());
    m_client->session().then(this, [this](const Expected<SessionInfo> &person) {
        if (m_over)
            return;
        if (person)
            personKnown(*person);
        else
            fail(person.error());
    });
}

// The MCP endpoint proves the sign-in. It says nothing about the person that could be relied on.
void SignInAttempt::askMcp()
{
    McpOptions options;
    options.eras = m_wanted.eras;
    m_mcp = std::make_unique<McpClient>(*m_http, at(m_wanted.account.server, u"/api/mcp"_s),
                                        m_keeper->grant().accessToken, options);
    if (isRenewable(m_keeper->grant()))
        m_mcp->setRenewal(m_keeper->renewal());
    m_mcp->connectToServer().then(this, [this](const Expected<McpServer> &server) {
        if (m_over)
            return;
        if (!server) {
            fail(server.error());
            return;
        }
        SessionInfo person;
        person.userId = m_wanted.account.userId;
        person.admin = true;
        personKnown(person);
    });
}

void SignInAttempt::personKnown(const SessionInfo &person)
{
    Result result{m_wanted.account, person, m_keeper->grant(), m_noAdminApi.has_value()};
    if (!result.guided)
        result.account.userId = person.userId;
    if (!std::exchange(m_over, true))
        Q_EMIT arrived(result);
}

void SignInAttempt::fail(const Failure &failure)
{
    if (std::exchange(m_over, true))
        return;
    Q_EMIT failed(m_noAdminApi && isNoMcp(failure.kind) ? *m_noAdminApi : failure);
}

std::optional<SignInGrant> SignInAttempt::grant() const
{
    return m_keeper ? std::optional(m_keeper->grant()) : m_wanted.grant;
}

bool SignInAttempt::isInBrowser() const
{
    return m_browser && m_browser->stage() == BrowserSignIn::Stage::InBrowser;
}

QUrl SignInAttempt::authorizationUrl() const
{
    return isInBrowser() ? m_browser->authorizationUrl() : QUrl();
}

} // namespace onbelay
