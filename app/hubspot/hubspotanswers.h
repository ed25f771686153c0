#pragma once

#include "hubspot/hubspotclient.h"

namespace onbelay {

// HubSpot's answers turned into values; no network, no clock but for the time of a failure. A
// private part of HubSpotClient. The body is untrusted: whatever it holds, the result is a value
// or a named failure (NotJson, BadJson), and every text in it is plain and short.
// `response`: a 2xx answer; `base`: whom it came from.
[[nodiscard]] HubSpotResult<TokenInfo> readTokenInfo(const HttpResponse &response,
                                                     const QUrl &base);
[[nodiscard]] HubSpotResult<AccountDetails> readAccount(const HttpResponse &response,
                                                        const QUrl &base);
// `expectsArray`: the list is the whole body, not its "results".
[[nodiscard]] HubSpotResult<bool> readProbe(const HttpResponse &response, const QUrl &base,
                                            bool expectsArray);

} // namespace onbelay
