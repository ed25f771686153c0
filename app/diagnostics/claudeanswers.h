#pragma once

#include "onbelay/mcp/mcptypes.h"
#include "platform/secret.h"

#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace onbelay {

// What the tools get_my_context and list_my_integrations answered. Their shapes are not public:
// what has the shape of the reference server is read, everything else is a tree of names and
// values, and nothing is guessed. Texts are plain and bounded. What looks like a credential never
// comes out of here (diagnostics/redaction.h), because a tool may tell Claude how to authenticate.
// `known` is the token of now, which comes out nowhere. Values; no thread.

// A text of a server for the screen.
[[nodiscard]] QString harmlessAnswer(const QString &text, qsizetype limit,
                                     const Secret &known = {});

// Free of credentials, direction marks and endless texts; the same shape otherwise. Texts that are
// JSON themselves are treated as such.
[[nodiscard]] QJsonValue harmlessJson(const QJsonValue &value, const Secret &known = {});

// The structured content, else the one text that is a JSON object or list, else undefined. Texts
// that are too long are not read.
[[nodiscard]] QJsonValue answeredValue(const McpToolResult &result);

struct ClaudeContext
{
    QString personId; // only to be compared; this and the next ones may be empty
    QString person;
    QString email;
    QString organization;
    QStringList groupIds; // the same; as many as there are names, empty where none was told
    QStringList groups;
    QStringList roles;
    QJsonObject more; // members that are none of these, harmless
};
// Nothing when it names neither a person nor groups where they are known to be.
[[nodiscard]] std::optional<ClaudeContext> claudeContext(const QJsonValue &answered,
                                                         const Secret &known = {});

struct ClaudeIntegration
{
    QString id; // only to be compared
    QString name; // the id where it has none
    QString state; // as the server says it; may be empty
    QStringList scopes;
};
// Nothing unless every entry has an id and a list of scopes.
[[nodiscard]] std::optional<std::vector<ClaudeIntegration>>
claudeIntegrations(const QJsonValue &answered, const Secret &known = {});

struct ValueLine
{
    int depth = 0;
    QString name; // of the member; the position from 1 in a list
    QString value; // empty for objects and lists
    bool isHidden = false; // a credential; the value is empty
    bool isList = false; // what follows deeper belongs to a list
};
// Depth first, at most `most` lines; of a harmless value.
[[nodiscard]] std::vector<ValueLine> valueTree(const QJsonValue &harmless, std::size_t most = 200);

// Indented and bounded, to be looked at and copied; of a harmless value.
[[nodiscard]] QString readableJson(const QJsonObject &harmless);

} // namespace onbelay
