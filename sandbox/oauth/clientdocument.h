// Client id metadata documents (draft-ietf-oauth-client-id-metadata-document).
#pragma once

#include "clients.h"

namespace sandbox::backend {

// Fetches the document at that client id: https, or http on this machine, with a path; no
// redirects, few bytes, and never from an address of a private network. Throws OAuthError
// invalid_client. Blocks for some seconds at most.
Client fetchClientDocument(const std::string &clientId);

} // namespace sandbox::backend
