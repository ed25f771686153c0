// Who a request is from and whether its token may do what it asks (RFC 6750).
#pragma once

#include "oauth.h"
#include "storage/store.h"

namespace sandbox::backend {

// Nothing: everybody. SignIn: anybody who signed in. Admin: an admin, with a token that may write.
// Context: a token for MCP.
enum class Needs { Nothing, SignIn, Admin, Context };

// Thread safe.
class Gate
{
public:
    // `oauth` must outlive it.
    explicit Gate(OAuth &oauth)
        : m_oauth(oauth)
    {
    }

    // Throws Problem signInRequired, insufficientScope or notAdmin, with the challenge that the MCP
    // specification wants (RFC 9728, section 5.1).
    Person admit(const httplib::Request &request, Needs needs) const;

private:
    std::string challenge(const std::string &scope, const std::string &error) const;

    OAuth &m_oauth;
};

} // namespace sandbox::backend
