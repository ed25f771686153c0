#pragma once

#include "diagnostics/claudefinding.h"
#include "onbelay/mcp/mcptypes.h"
#include "presenters/diagnostics/findingtext.h"
#include "presenters/diagnostics/findingwords.h"
#include "presenters/words/failuretext.h"

namespace onbelay {

// What a look through Claude's eyes found, in words. Plain text, translated; texts of the server
// are quoted as they are.

// Every code has its own words.
[[nodiscard]] FindingText claudeFindingText(const ClaudeFinding &finding,
                                            const Integration &integration);
// The same of a failed call: what a failure means for MCP, else the words of all failures.
[[nodiscard]] FailureText claudeFailureText(const Failure &failure, ClaudeCheck check);
// Of the comparison alone; empty for other codes. `integration`: its name.
[[nodiscard]] FindingWords comparisonWords(const ClaudeFinding &finding,
                                           const QString &integration);
[[nodiscard]] QString claudeCheckTitle(ClaudeCheck check);

// What a tool says about itself, which nobody has to believe.
[[nodiscard]] QStringList toolNotes(const McpTool &tool);
// "With a session", "Request by request".
[[nodiscard]] QString eraText(bool modern);

} // namespace onbelay
