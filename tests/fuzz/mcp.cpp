// Results of MCP servers: a first line "discover", "initialize", "tools", "call", "error" or
// "mirror", then the JSON object.
#include "answers.h"
#include "targets.h"

#include "onbelay/mcp/mcpbodies.h"
#include "onbelay/mcp/mcpheaders.h"

#include <QJsonDocument>

#include <algorithm>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestText = 2000;
constexpr qsizetype longestToolText = 20'000;

// Names and descriptions may be anything but what can fake the interface.
void checkPlain(QString text, qsizetype longest)
{
    checkText(text.replace("pat-"_L1, "-"_L1, Qt::CaseInsensitive), longest);
}

void checkServer(const Expected<McpServer> &server)
{
    if (!server)
        return;
    checkPlain(server->name, longestText);
    checkPlain(server->version, longestText);
    checkPlain(server->instructions, longestText);
}

void checkMirrors(const QJsonObject &schema, const QJsonObject &arguments)
{
    const Expected<std::vector<McpMirror>> mirrors = mcpMirrors(schema);
    if (!mirrors)
        return;
    QByteArrayList names;
    for (const McpMirror &mirror : *mirrors) {
        promise(!mirror.path.isEmpty(), "a mirrored argument has a name");
        names << mirror.header.toLower();
    }
    for (const auto &[name, value] : mirrored(*mirrors, arguments)) {
        promise(names.count(name.toLower()) == 1, "a header is mirrored once");
        promise(
            std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c <= 0x7e; }),
            "a header can be sent");
        promise(value == value.trimmed(), "a header keeps its blanks");
    }
}

void checkTools(const QJsonObject &result)
{
    const Expected<McpToolPage> page = mcpToolPage(result);
    if (!page)
        return;
    for (const McpTool &tool : page->tools) {
        promise(!tool.name.isEmpty(), "a tool has a name");
        checkPlain(tool.title, longestText);
        checkPlain(tool.description, longestText);
        checkMirrors(tool.inputSchema, result);
    }
}

} // namespace

void mcp(QByteArrayView input)
{
    const qsizetype end = std::max<qsizetype>(0, input.indexOf('\n'));
    const QByteArrayView what = input.first(end);
    const QJsonObject object = QJsonDocument::fromJson(input.sliced(end).toByteArray()).object();
    if (what == "discover") {
        checkServer(mcpDiscovered(object));
    } else if (what == "initialize") {
        checkServer(mcpInitialized(object));
    } else if (what == "tools") {
        checkTools(object);
    } else if (what == "mirror") {
        checkMirrors(object.value("schema"_L1).toObject(), object.value("arguments"_L1).toObject());
    } else if (what == "call") {
        const Expected<McpToolResult> result = mcpToolResult(object);
        for (const QString &text : result ? result->texts : QStringList())
            checkPlain(text, longestToolText);
    } else {
        HttpResponse answer;
        answer.status = 200;
        const Expected<QJsonObject> result =
            mcpResult({answer, object}, QUrl(u"https://mcp.example"_s));
        if (!result)
            checkTexts(result.error());
        promise(result || result.error().kind != FailureKind::Cancelled, "nobody gave up");
    }
}

} // namespace onbelay::fuzz
