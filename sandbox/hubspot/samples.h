// A few made-up records per account, in the shapes of HubSpot's public OpenAPI collection.
#pragma once

#include "routes.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace sandbox {

// Every record of that kind in that account; none for endpoints that list nothing.
std::vector<nlohmann::json> sampleRecords(Endpoint endpoint, std::int64_t portalId);

struct Page
{
    std::size_t limit = 10;
    std::size_t after = 0; // records to leave out
    std::string link; // absolute address of the list, for paging.next.link
};

// The list body: {"results", "paging"?}, with "total" for the content endpoints; analytics views
// are a bare array.
nlohmann::json listBody(Endpoint endpoint, const std::vector<nlohmann::json> &records,
                        const Page &page);

} // namespace sandbox
