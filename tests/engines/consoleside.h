// The console's half: what the server's answers become in it, by the code that the program uses.
#pragma once

#include "access/grantmatrix.h"
#include "diagnostics/whocanlist.h"
#include "onbelay/personbatch.h"
#include "workspace/grouptable.h"

#include <nlohmann/json.hpp>

#include <QHash>
#include <QStringList>

namespace onbelay::test {

// An organisation as the console has read it.
struct ConsoleSide
{
    Connection connection;
    GrantMatrix matrix;
    GroupTable groups;
    PersonBatch people;
    Memberships memberships; // of people, by row
    QStringList scopes;

    [[nodiscard]] std::vector<quint32> rowsOf(quint32 person) const;
    [[nodiscard]] KeyEvidence key() const;
};

// Answers of the API, read by the console's own readers. They are right by contract, so that a
// refused one ends the test.
[[nodiscard]] ConsoleSide readConsoleSide(const nlohmann::json &connection,
                                          const nlohmann::json &groups,
                                          const nlohmann::json &people, const QStringList &scopes);
[[nodiscard]] AccessVerdict verdictOf(const nlohmann::json &answer);
[[nodiscard]] HolderPage holderPage(const nlohmann::json &answer);
// "Who can …?" as the console makes it before it hears the server's list.
[[nodiscard]] WhoCanList listOf(const ConsoleSide &console, int column);

} // namespace onbelay::test
