// The pages of the sign-in: HTML without scripts, made from plain text.
#pragma once

#include "admin/call.h"
#include "pendingrequests.h"
#include "storage/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace sandbox::backend {

struct Candidates
{
    // Admins first, then by name; as many as fit on a page.
    std::vector<Person> people;
    // How many the organisation has.
    std::int64_t total = 0;
    bool more = false;
};

// Those whose name or address has that part, ignoring case; all of them for an empty one.
Candidates findCandidates(Database &database, const std::string &search);

struct ConsentPage
{
    std::string requestId;
    AuthorizationRequest request;
    std::string organization;
    Candidates candidates;
    std::string search;
    // Something to put right; empty for nothing.
    std::string complaint;
};

Answer consentAnswer(const ConsentPage &page);
// For what must not be sent back to the program (RFC 6749, section 4.1.2.1).
Answer errorPage(int status, const std::string &text);

} // namespace sandbox::backend
