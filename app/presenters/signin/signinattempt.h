#pragma once

#include "onbelay/account.h"
#include "onbelay/adminclient.h"
#include "onbelay/mcp/mcpclient.h"
#include "onbelay/oauth/browsersignin.h"
#include "onbelay/oauth/grantkeeper.h"
#include "onbelay/oauth/grantroom.h"
#include "onbelay/oauth/signingrant.h"
#include "platform/requestlog.h"

#include <QObject>

#include <memory>
#include <optional>

namespace onbelay {

// One try to sign in: what kind of server it is, the browser where that is wanted, and who it is
// then. A server without the admin API (product: guided mode) is asked through its MCP endpoint.
// GUI thread; may be deleted at any time, in its own signals with deleteLater().
class SignInAttempt final : public QObject
{
    Q_OBJECT
public:
    struct Wanted
    {
        Account account; // the server; who it is when that is known already
        std::optional<SignInGrant> grant; // empty: by the browser
        BrowserSignIn::Wanted client; // client ids and scopes for the browser
        GrantRoom *room = nullptr; // outlives the attempt; a renewed grant must not be lost
        McpEras *eras = nullptr; // outlives the attempt; may be null
    };
    struct Result
    {
        Account account;
        SessionInfo person;
        SignInGrant grant;
        bool guided = false;
    };

    SignInAttempt(RequestLog &log, Network &network, BrowserSignIn::OpenBrowser openBrowser,
                  Wanted wanted, QObject *parent = nullptr);
    ~SignInAttempt() override;

    void start(); // once
    // As it is now, renewed meanwhile perhaps; nothing before there is one.
    [[nodiscard]] std::optional<SignInGrant> grant() const;
    [[nodiscard]] bool isInBrowser() const;
    [[nodiscard]] QUrl authorizationUrl() const; // while in the browser

Q_SIGNALS:
    void progressed(); // isInBrowser() may have changed
    // One of the two, once.
    void arrived(const onbelay::SignInAttempt::Result &result);
    void failed(const onbelay::Failure &failure);

private:
    void discovered(const Expected<Discovery> &discovery);
    void browse();
    void ask(const SignInGrant &grant);
    void askAdminApi();
    void askMcp();
    void personKnown(const SessionInfo &person);
    void fail(const Failure &failure);

    Wanted m_wanted;
    BrowserSignIn::OpenBrowser m_openBrowser;
    std::unique_ptr<HttpClient> m_http; // ends first: every call is answered while we are here
    std::unique_ptr<AdminClient> m_client;
    std::unique_ptr<McpClient> m_mcp;
    std::unique_ptr<GrantKeeper> m_keeper;
    BrowserSignIn *m_browser = nullptr; // child
    std::optional<Failure> m_noAdminApi; // what said so
    bool m_over = false;
};

} // namespace onbelay
