#pragma once

#include <QByteArrayView>

#include <array>

namespace onbelay::fuzz {

// Untrusted input of one kind each. A target takes any bytes and ends the program when the code
// under test breaks a promise of its header; what it does with nonsense is its own affair.
void paste(QByteArrayView input); // what people paste, as UTF-8
// Answers of HubSpot and of the admin API: a first line "<status> <what> [Header: value]", then
// the body. `what` chooses the reader, see hubspot.cpp and problem.cpp.
void hubspot(QByteArrayView input);
void problem(QByteArrayView input);
void adminrows(QByteArrayView input); // rows, events and results, see adminrows.cpp
void sse(QByteArrayView input); // an event stream
void mcp(QByteArrayView input); // results of MCP servers, see mcp.cpp
void context(QByteArrayView input); // what a tool answers about a person, see context.cpp
void snippet(QByteArrayView input); // a pasted configuration of an MCP client
void signin(QByteArrayView input); // answers of a sign-in and what is kept of it, see signin.cpp
void guide(QByteArrayView input); // a guide file
void signature(QByteArrayView input); // and its signature
void csv(QByteArrayView input); // a file of permissions
void staged(QByteArrayView input); // staged edits as they lie on disk
void store(QByteArrayView input); // and the file that they lie in, damaged

struct Target
{
    const char *name; // of its folder in corpus/
    void (*run)(QByteArrayView input);
};

inline constexpr std::array targets{
    Target{"paste", paste},     Target{"hubspot", hubspot},     Target{"problem", problem},
    Target{"guide", guide},     Target{"signature", signature}, Target{"csv", csv},
    Target{"staged", staged},   Target{"store", store},         Target{"adminrows", adminrows},
    Target{"sse", sse},         Target{"signin", signin},       Target{"mcp", mcp},
    Target{"context", context}, Target{"snippet", snippet}};

// Ends the program with a line on standard error when a promise was not kept.
void promise(bool kept, const char *what);

} // namespace onbelay::fuzz
