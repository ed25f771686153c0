#include "support/sandboxfixture.h"

#include <QFile>
#include <QJsonDocument>

#include <csignal>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

Secret personaToken(int persona)
{
    const char *region = persona == 4 ? "na2" : persona == 5 ? "eu1" : "na1";
    const QString token = u"pat-%1-00000000-0000-4000-8000-%2"_s.arg(
        QLatin1StringView(region), QString::number(persona).rightJustified(12, u'0'));
    return Secret::fromUtf8(token.toUtf8());
}

SandboxFixture::SandboxFixture(const QStringList &arguments)
    : m_arguments(arguments)
{
    if (!m_arguments.contains(u"--database"_s))
        m_arguments.append(u"--in-memory"_s);
    m_arguments.append(u"--faults"_s);
}

SandboxFixture::~SandboxFixture() = default;

bool SandboxFixture::start()
{
    QFile guide(QStringLiteral(ONBELAY_SOURCE_DIR "/resources/integrations/hubspot.json"));
    if (!guide.open(QIODevice::ReadOnly))
        return false;
    auto integration = parseIntegration(guide.readAll());
    if (!integration) {
        qWarning("hubspot.json: %s: %s", qPrintable(integration.error().where),
                 qPrintable(integration.error().what));
        return false;
    }
    m_integration = *integration;
    m_http = std::make_unique<HttpClient>(m_log);
    m_process = std::make_unique<SandboxProcess>(QStringLiteral(ONBELAY_SANDBOX_PROGRAM));
    const auto started = m_process->start(m_arguments);
    if (!await(started) || !started.result())
        return false;
    m_address = *started.result();
    m_admin = std::make_unique<AdminClient>(*m_http, m_address.server, m_address.adminToken);
    m_member = std::make_unique<AdminClient>(*m_http, m_address.server, m_address.memberToken);
    QStringList scopes;
    for (const Scope &scope : m_integration.scopes)
        scopes.append(scope.id);
    m_admin->setScopes(scopes);
    m_member->setScopes(scopes);
    m_hubspot = std::make_unique<HubSpotClient>(*m_http, m_address.hubspot);
    return true;
}

void SandboxFixture::kill()
{
    if (m_process)
        ::kill(pid_t(m_process->processId()), SIGKILL);
    (void)QTest::qWaitFor([this] { return !m_process->isRunning(); }, 5000);
}

bool SandboxFixture::connectPersona(int persona)
{
    const auto before = m_admin->connection(m_integration.id);
    if (!await(before) || !before.result())
        return false;
    AdminClient::CredentialOptions options;
    options.ifMatch = before.result()->etag;
    options.allowScopeLoss = true;
    const auto put = m_admin->putCredential(m_integration.id, personaToken(persona), options);
    return await(put) && put.result().has_value();
}

std::unique_ptr<Workspace> SandboxFixture::workspace(LocalStore *store, bool member, int timeout)
{
    AdminClient &client = member ? *m_member : *m_admin;
    const auto session = client.session();
    if (!await(session) || !session.result())
        return nullptr;
    auto workspace = std::make_unique<Workspace>(client, m_integration, *session.result(), store,
                                                 u"account-test"_s);
    workspace->load();
    const bool loaded = QTest::qWaitFor(
        [&workspace] {
            return workspace->loadState() != LoadState::Loading
                   && (workspace->connection() || workspace->connectionFailure());
        },
        timeout);
    return loaded && workspace->loadState() == LoadState::Loaded ? std::move(workspace) : nullptr;
}

bool SandboxFixture::faults(const QJsonObject &rules)
{
    HttpRequest request;
    request.verb = Verb::Post;
    request.url = m_address.server;
    request.url.setPath(u"/faults"_s);
    request.body = QJsonDocument(rules).toJson(QJsonDocument::Compact);
    const auto answer = m_http->send(request);
    return await(answer) && answer.result() && answer.result()->status < 300;
}

int SandboxFixture::hubspotCalls()
{
    HttpRequest request;
    request.verb = Verb::Post;
    request.url = m_address.server;
    request.url.setPath(u"/faults"_s);
    request.body = R"({"hubspot":{"command":"state"}})";
    const auto answer = m_http->send(request);
    if (!await(answer) || !answer.result())
        return -1;
    const QJsonObject told = QJsonDocument::fromJson(answer.result()->body).object();
    return told.value(u"hubspot"_s).toObject().value(u"requests"_s).toInt(-1);
}

bool SandboxFixture::clearFaults()
{
    HttpRequest request;
    request.verb = Verb::Delete;
    request.url = m_address.server;
    request.url.setPath(u"/faults"_s);
    const auto answer = m_http->send(request);
    return await(answer) && answer.result() && answer.result()->status < 300;
}

std::optional<SandboxFixture::ServerRow> SandboxFixture::serverRow(const QString &groupId)
{
    const auto page = m_admin->groups(m_integration.id, {}, 5000);
    if (!await(page))
        return std::nullopt;
    const Expected<GroupPage> answer = page.result();
    if (!answer) {
        qWarning("groups: %s", qPrintable(kindName(answer.error().kind)));
        return std::nullopt;
    }
    for (std::size_t i = 0; i < answer->groups.size(); ++i) {
        const GroupRecord record = answer->groups[i];
        if (QString::fromUtf8(record.id) != groupId)
            continue;
        ServerRow row;
        row.access = record.access;
        for (std::size_t scope = 0; scope < m_integration.scopes.size(); ++scope) {
            if ((record.scopes & (1U << scope)) != 0)
                row.scopes.append(m_integration.scopes[scope].id);
        }
        row.revision = record.revision;
        return row;
    }
    return std::nullopt;
}

} // namespace onbelay::test
