#pragma once

#include "catalog/integration.h"
#include "net/httpclient.h"

#include <QFuture>
#include <QObject>
#include <QUrl>

namespace onbelay {

// What HubSpot's private-app token information says. Sources: HubSpot docs, private apps overview;
// shapes as seen in public clients. Only hubId and scopes can be relied on.
struct TokenInfo
{
    qint64 portalId = 0;
    QStringList scopes;
};

struct AccountDetails
{
    qint64 portalId = 0;
    QString accountType; // STANDARD, SANDBOX, DEVELOPER_TEST, APP_DEVELOPER
    QString region; // dataHostingLocation: na1, eu1 …
    QString timeZone;
    QString uiDomain;
};

// HubSpot's error answer in our terms, beside the Failure that carries it.
struct HubSpotFailure
{
    Failure failure; // its items: the scopes that a 403 names; may be empty even then
    bool bogusExpiry = false; // "expired" in 1970: the string is no HubSpot token at all
};

template <typename T>
using HubSpotResult = tl::expected<T, HubSpotFailure>;

// Three read-only calls; nothing here writes to HubSpot. The token goes as Bearer, and for
// tokenInfo also in the body, which is never logged. GUI thread.
class HubSpotClient final : public QObject
{
    Q_OBJECT
public:
    // `http`: for HubSpot alone, or other calls keep the token's connections open.
    // `base`: https://api.hubapi.com or the sandbox's emulator.
    HubSpotClient(HttpClient &http, const QUrl &base, QObject *parent = nullptr);
    ~HubSpotClient() override; // outstanding calls answer Cancelled

    [[nodiscard]] QFuture<HubSpotResult<TokenInfo>> tokenInfo(const Secret &token,
                                                              CallHandle *handle = nullptr);
    // Newest dated path first, then the older ones on 404.
    [[nodiscard]] QFuture<HubSpotResult<AccountDetails>>
    accountDetails(const Secret &token, CallHandle *handle = nullptr);
    // Success: the read scope is proven, even when the list is empty.
    [[nodiscard]] QFuture<HubSpotResult<bool>> probe(const Secret &token, const ReadProbe &probe,
                                                     CallHandle *handle = nullptr);
    // Ends the connections that carried a token; see HttpClient.
    void forgetConnections() { m_http.forgetConnections(); }
    [[nodiscard]] QUrl base() const { return m_base; }

private:
    HttpClient &m_http;
    QUrl m_base;
};

// Reads HubSpot's error body, whatever of it is there. A 401 or 403 that is not HubSpot's own, such
// as the page of a filter on the way, is NotJson: it says nothing about the token.
[[nodiscard]] HubSpotFailure hubSpotFailure(const HttpResponse &response, const QUrl &url);

} // namespace onbelay
