#pragma once

#include "diagnostics/check.h"
#include "diagnostics/clientsnippet.h"

#include <QString>

#include <vector>

namespace onbelay {

// What is wrong with a pasted configuration of an MCP client, and what to use instead. Plain text,
// translated; it never holds anything of a token.

struct SnippetLine
{
    CheckVerdict verdict = CheckVerdict::NotTested; // Passed, Warning, Failed or NotTested
    QString title;
    QString text; // what it means
    QString nextStep; // may be empty
};

struct ClientSnippetText
{
    QString headline;
    bool isGood = false; // nothing in it is wrong
    std::vector<SnippetLine> lines; // may be empty
};

[[nodiscard]] ClientSnippetText clientSnippetText(const SnippetReport &report);

// Ways to connect Claude that are known to work, to be copied.
struct ClientAdvice
{
    QString codeText; // for Claude Code
    QString codeCommand;
    QString thenText;
    QString thenCommand;
    QString connectorText; // for Claude's own settings
    QString connectorAddress;
};

[[nodiscard]] ClientAdvice clientAdvice(const QUrl &endpoint);

} // namespace onbelay
