#include "runningsandbox.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int startTimeout = 30000;

std::string &difference()
{
    static std::string text;
    return text;
}

} // namespace

bool isSame(const json &actual, const json &expected)
{
    difference() = actual.dump() + " instead of " + expected.dump();
    return actual == expected;
}

const std::string &lastDifference()
{
    return difference();
}

std::string Reply::header(const std::string &name) const
{
    const auto found = headers.find(name);
    return found == headers.end() ? std::string() : found->second;
}

RunningSandbox::RunningSandbox(const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.start(QStringLiteral(SANDBOX_PROGRAM), options);
    QByteArray line;
    while (!line.contains('\n') && m_process.waitForReadyRead(startTimeout))
        line += m_process.readAllStandardOutput();
    json hello = json::parse(line.toStdString(), nullptr, false);
    if (hello.is_object())
        m_hello = std::move(hello);
}

RunningSandbox::~RunningSandbox()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    terminate();
    // A leak or another finding of a sanitizer shows in the exit code.
    if (m_process.exitStatus() != QProcess::NormalExit || m_process.exitCode() != 0)
        QTest::qFail(m_process.readAllStandardError().constData(), __FILE__, __LINE__);
}

int RunningSandbox::port() const
{
    const std::string url = m_hello.at("server");
    return std::stoi(url.substr(url.rfind(':') + 1));
}

Reply RunningSandbox::call(Who who, const std::string &method, const std::string &path,
                           const json &body, const httplib::Headers &headers)
{
    httplib::Client client("127.0.0.1", port());
    client.set_read_timeout(60);
    httplib::Request request;
    request.method = method;
    request.path = path;
    request.headers = headers;
    static constexpr const char *tokens[] = {"adminToken", "secondAdminToken", "memberToken",
                                             "thirdAdminToken"};
    if (who != Nobody)
        request.headers.emplace("Authorization",
                                "Bearer " + m_hello.at(tokens[who]).get<std::string>());
    if (!body.is_null()) {
        request.body = body.is_string() ? body.get<std::string>() : body.dump();
        if (!request.has_header("Content-Type"))
            request.headers.emplace("Content-Type", "application/json");
    }
    const auto result = client.send(request);
    if (!result)
        return {};
    return {result->status, json::parse(result->body, nullptr, false), result->body,
            result->headers};
}

Reply RunningSandbox::hubspot(Who who, const std::string &method, const std::string &path,
                              const json &body, const httplib::Headers &headers)
{
    return call(who, method, "/api/admin/v1/integrations/hubspot" + path, body, headers);
}

Reply RunningSandbox::putToken(const std::string &token, const std::string &etag, json more)
{
    more["token"] = token;
    httplib::Headers headers;
    if (!etag.empty())
        headers.emplace("If-Match", etag);
    return hubspot(Admin, "PUT", "/credential", more, headers);
}

Reply RunningSandbox::apply(Who who, const std::string &id, std::vector<json> edits, int part,
                            int parts)
{
    return hubspot(who, "POST", "/changeSets",
                   {{"id", id}, {"part", part}, {"parts", parts}, {"edits", std::move(edits)}});
}

void RunningSandbox::terminate()
{
    m_process.terminate();
    m_process.waitForFinished(startTimeout);
}

void RunningSandbox::kill()
{
    m_process.kill();
    m_process.waitForFinished(startTimeout);
}

std::string personaToken(const std::string &lastTwo, const std::string &region)
{
    return "pat-" + region + "-00000000-0000-4000-8000-0000000000" + lastTwo;
}

json edit(const std::string &group, int baseRevision, json cells)
{
    return {{"group", group}, {"baseRevision", baseRevision}, {"cells", std::move(cells)}};
}

std::string changeSetId(int number)
{
    const std::string digits = std::to_string(number);
    return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') + digits;
}
