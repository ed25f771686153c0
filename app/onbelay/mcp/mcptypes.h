#pragma once

#include "net/httpclient.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>
#include <optional>

namespace onbelay {

class McpEras;

// What the MCP client and its callers hand each other. Texts that people will read are plain and
// bounded; `raw` and the schemas are as they came, and nobody may trust a word of them: a tool's
// annotations least of all (MCP 2026-07-28, server/tools). Values; no thread.

struct McpServer
{
    // Every request stands alone (2026-07-28); else there is a session (up to 2025-11-25).
    bool modern = false;
    QString protocolVersion;
    QString name;
    QString version;
    QString instructions; // for a model; may be empty
    QJsonObject capabilities;
};

struct McpTool
{
    QString name; // exactly as it is called
    QString title; // may be empty
    QString description;
    QJsonObject inputSchema; // JSON Schema; a $ref in it is never fetched
    QJsonObject annotations;
    QJsonObject raw;
};

// A tool that failed is a result too: isError.
struct McpToolResult
{
    bool isError = false;
    QStringList texts;
    QJsonObject structured; // empty when there is none, or when it is no object
    QJsonObject raw;
};

// A 401, or a 403 that names missing scopes, asks for another token; `refusal` is the answer with
// its WWW-Authenticate. Failures: Unauthorized when there is none, else what hinders to get one.
using McpChallenge = std::function<QFuture<Expected<Secret>>(const HttpResponse &refusal)>;

struct McpOptions
{
    // Remembers what a server speaks beyond this client; may be null, else it outlives the client.
    McpEras *eras = nullptr;
    // What we let a server ask of us. Who declares something answers it: the request's method and
    // parameters give the result; nothing refuses. The console declares nothing.
    QJsonObject capabilities;
    std::function<std::optional<QJsonObject>(const QString &method, const QJsonObject &params)>
        answer;
    std::chrono::milliseconds silence{60'000}; // the longest, before and within an answer
    std::chrono::milliseconds longest{300'000}; // of one request, however much is said meanwhile
};

} // namespace onbelay
