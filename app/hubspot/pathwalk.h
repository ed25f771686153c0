#pragma once

#include "hubspot/hubspotclient.h"

#include <QPromise>

namespace onbelay {

// One HubSpot call that may live under several paths: the newest first, the next one when HubSpot
// answers 404. Answers once with the first other response of 2xx, or why there is none, and then
// deletes itself. A private part of HubSpotClient.
class PathWalk final : public QObject
{
    Q_OBJECT
public:
    PathWalk(HttpClient &http, HttpRequest request, QList<QUrl> urls, QObject *parent);

    [[nodiscard]] QFuture<HubSpotResult<HttpResponse>> start(CallHandle *handle);
    void abort(); // answers Cancelled

private:
    void ask();
    void adopt(const Expected<HttpResponse> &answer);
    void conclude(HubSpotResult<HttpResponse> answer);

    HttpClient &m_http;
    HttpRequest m_request;
    QList<QUrl> m_urls; // those not yet asked
    CallHandle m_call;
    QPromise<HubSpotResult<HttpResponse>> m_promise;
    bool m_over = false;
};

} // namespace onbelay
