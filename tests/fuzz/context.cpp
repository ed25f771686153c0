// What tools tell about a person, as JSON, and what people paste of an MCP client's configuration.
#include "answers.h"
#include "targets.h"

#include "diagnostics/claudeanswers.h"
#include "diagnostics/clientsnippet.h"
#include "onbelay/mcp/mcpbodies.h"

#include <QJsonDocument>

#include <algorithm>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestText = 320;
constexpr qsizetype longestValue = 2'020;
constexpr std::size_t mostLines = 200;

void checkTold(const QJsonValue &value)
{
    if (const auto context = claudeContext(value)) {
        for (const QString &text :
             QStringList{context->person, context->personId, context->email, context->organization}
                 + context->groups + context->groupIds + context->roles)
            checkText(text, longestText);
        promise(context->groups.size() == context->groupIds.size(), "every group may have an id");
    }
    const auto integrations = claudeIntegrations(value);
    for (const ClaudeIntegration &integration :
         integrations.value_or(std::vector<ClaudeIntegration>())) {
        promise(!integration.id.isEmpty(), "an integration has an id");
        for (const QString &text :
             QStringList{integration.id, integration.name, integration.state} + integration.scopes)
            checkText(text, longestText);
    }
}

} // namespace

void context(QByteArrayView input)
{
    const QJsonObject object = QJsonDocument::fromJson(input.toByteArray()).object();
    const Expected<McpToolResult> result = mcpToolResult(object);
    const QJsonValue value = result ? answeredValue(*result) : QJsonValue(object);
    checkTold(value);
    checkTold(object);
    const std::vector<ValueLine> lines = valueTree(harmlessJson(value), mostLines);
    promise(lines.size() <= mostLines, "a tree is bounded");
    for (const ValueLine &line : lines) {
        checkText(line.name, longestText);
        checkText(line.value, longestValue);
        promise(!line.isHidden || line.value.isEmpty(), "what is hidden is not there");
    }
    const QString raw = readableJson(harmlessJson(object).toObject());
    promise(raw.size() <= 61'000, "a raw answer is bounded");
    for (const QString &line : raw.split(u'\n'))
        checkText(line, raw.size());
}

void snippet(QByteArrayView input)
{
    const SnippetReport report =
        examineSnippet(QString::fromUtf8(input), QUrl(u"https://app.onbelay.ai/api/mcp"_s));
    promise((report.shape == SnippetShape::Servers) == !report.entries.empty(),
            "servers are entries");
    promise(report.entries.size() <= 50, "entries are bounded");
    for (const SnippetEntry &entry : report.entries) {
        const auto kinds =
            std::count_if(entry.issues.begin(), entry.issues.end(), [](SnippetIssue issue) {
                return int(issue) <= int(SnippetIssue::UnknownEntry);
            });
        promise(kinds == 1, "an entry is of one kind");
        checkText(entry.name, longestText);
        checkText(entry.address, 2 * longestText);
        promise(!entry.address.contains(u'?') && !entry.address.contains(u'#')
                    && !entry.address.contains(u'@'),
                "an address tells no user and no query");
    }
}

} // namespace onbelay::fuzz
