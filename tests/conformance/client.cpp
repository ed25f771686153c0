// The console's MCP client without the console, for the public MCP conformance suite: the suite
// starts it with the address of its server as the last argument and watches what it does.
#include "net/urlpolicy.h"
#include "onbelay/mcp/mcpclient.h"
#include "onbelay/mcp/mcperas.h"
#include "platform/requestlog.h"
#include "signin.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>
#include <QTimer>

using namespace onbelay;
using namespace onbelay::conformance;
using namespace Qt::Literals::StringLiterals;

namespace {

Task taskOf(const QStringList &arguments)
{
    Task task;
    task.scenario = qEnvironmentVariable("MCP_CONFORMANCE_SCENARIO");
    task.protocolVersion = qEnvironmentVariable("MCP_CONFORMANCE_PROTOCOL_VERSION");
    task.context = QJsonDocument::fromJson(qgetenv("MCP_CONFORMANCE_CONTEXT")).object();
    task.server = QUrl(arguments.last());
    return task;
}

// The default of every property, as somebody would who just presses OK.
QJsonObject accepted(const QJsonObject &schema)
{
    QJsonObject content;
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    for (auto each = properties.begin(); each != properties.end(); ++each) {
        const QJsonObject property = each.value().toObject();
        if (property.contains("default"_L1))
            content.insert(each.key(), property.value("default"_L1));
        else if (property.value("type"_L1).toString() == "boolean"_L1)
            content.insert(each.key(), true);
    }
    return {{"action"_L1, "accept"_L1}, {"content"_L1, content}};
}

QJsonObject exampleArguments(const McpTool &tool)
{
    QJsonObject arguments;
    const QJsonObject properties = tool.inputSchema.value("properties"_L1).toObject();
    for (auto each = properties.begin(); each != properties.end(); ++each) {
        const QString type = each.value().toObject().value("type"_L1).toString();
        if (type == "number"_L1 || type == "integer"_L1)
            arguments.insert(each.key(), arguments.size() + 1);
        else if (type == "boolean"_L1)
            arguments.insert(each.key(), true);
        else if (type == "string"_L1)
            arguments.insert(each.key(), u"example"_s);
    }
    return arguments;
}

struct ToolCall
{
    QString name;
    QJsonObject arguments;
};

// Connects, lists the tools, and calls each of them once or as the suite wants it.
class Visit final : public QObject
{
    Q_OBJECT
public:
    explicit Visit(const Task &task)
        : m_task(task)
        , m_http(m_log)
        , m_signIn(m_http, task)
        , m_client(m_http, task.server, Secret(), options())
    {
        // The suite says which of the two it is about; a server of its own may know both.
        if (!task.protocolVersion.isEmpty())
            m_eras.remember(task.server,
                            task.protocolVersion < "2026"_L1 ? McpEra::Legacy : McpEra::Modern);
        m_client.setChallenge(
            [this](const HttpResponse &refusal) { return m_signIn.answer(refusal); });
    }

    void begin()
    {
        m_client.connectToServer().then(this, [this](const Expected<McpServer> &server) {
            if (!server)
                return finish(server.error());
            say(u"connected: %1, %2"_s.arg(server->name, server->protocolVersion));
            list();
        });
    }

private:
    McpOptions options()
    {
        McpOptions options;
        options.eras = &m_eras;
        options.capabilities = {{"elicitation"_L1, QJsonObject()}};
        options.answer = [](const QString &method,
                            const QJsonObject &params) -> std::optional<QJsonObject> {
            if (method != "elicitation/create"_L1)
                return std::nullopt;
            return accepted(params.value("requestedSchema"_L1).toObject());
        };
        return options;
    }

    void list()
    {
        m_client.listTools().then(this, [this](const Expected<std::vector<McpTool>> &tools) {
            if (!tools)
                return finish(tools.error());
            for (const QString &dropped : m_client.droppedTools())
                say(u"left out: "_s + dropped);
            plan(*tools);
            callNext();
        });
    }

    void plan(const std::vector<McpTool> &tools)
    {
        const QJsonArray wanted = m_task.context.value("toolCalls"_L1).toArray();
        for (const auto &call : wanted)
            m_calls.append({call.toObject().value("name"_L1).toString(),
                            call.toObject().value("arguments"_L1).toObject()});
        if (!wanted.isEmpty())
            return;
        for (const McpTool &tool : tools)
            m_calls.append({tool.name, exampleArguments(tool)});
    }

    void callNext()
    {
        if (m_calls.isEmpty())
            return finish(std::nullopt);
        const ToolCall call = m_calls.takeFirst();
        m_client.callTool(call.name, call.arguments)
            .then(this, [this, call](const Expected<McpToolResult> &result) {
                if (!result)
                    return finish(result.error());
                say(u"%1: %2"_s.arg(call.name, result->texts.join(u" | "_s)));
                callNext();
            });
    }

    void finish(const std::optional<Failure> &failure)
    {
        if (failure)
            say(u"failed: %1 %2 %3"_s.arg(kindName(failure->kind), failure->code, failure->detail));
        m_client.close();
        const int code = failure ? 1 : 0;
        // The end of the session may still be on its way.
        QTimer::singleShot(100, this, [code] { QCoreApplication::exit(code); });
    }

    void say(const QString &line)
    {
        m_out << line << '\n';
        m_out.flush();
    }

    Task m_task;
    QTextStream m_out{stdout};
    RequestLog m_log;
    HttpClient m_http;
    McpEras m_eras;
    SignIn m_signIn;
    McpClient m_client;
    QList<ToolCall> m_calls;
};

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    const Task task = taskOf(application.arguments());
    if (argc < 2 || !task.server.isValid()) {
        QTextStream(stderr) << "usage: conformance_client SERVER-URL\n";
        return 2;
    }
    Visit visit(task);
    QTimer::singleShot(0, &visit, &Visit::begin);
    return application.exec();
}

#include "client.moc"
