#pragma once

#include "net/httpclient.h"

#include <QObject>
#include <QPromise>

namespace onbelay {

// How a token that the server refuses any more is replaced. Unauthorized: it cannot be, somebody
// has to sign in. Every other failure says nothing about the sign-in.
using Renewal = std::function<QFuture<Expected<Secret>>()>;

// A call that is made of several steps: the handle of its caller stops the one that is under way.
struct CallSteps
{
    CallHandle now;
    bool aborted = false; // no further step is to begin

    [[nodiscard]] static std::shared_ptr<CallSteps> behind(CallHandle *handle); // may be null
};

// Sends with the account's bearer token and renews it: asked once however many calls met a 401,
// then each of those calls is sent once more. A refused call was not carried out (RFC 9110
// §15.5.2), so that holds for writes too. A private part of AdminClient. GUI thread.
class SignedInSender final : public QObject
{
    Q_OBJECT
public:
    SignedInSender(HttpClient &http, const Secret &token, QObject *parent = nullptr);
    ~SignedInSender() override; // those who wait for a token get Cancelled

    void setRenewal(Renewal renewal);
    void setToken(const Secret &token); // a newer one, for what is sent from now on
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] const Secret &token() const { return m_token; }
    // Counts the tokens so far, so that a refusal can be told from one of an older token.
    [[nodiscard]] int tokenNumber() const { return m_number; }

    // The 401 is answered as it came when there is no renewal or it was refused with Unauthorized.
    [[nodiscard]] QFuture<Expected<HttpResponse>> send(const HttpRequest &request,
                                                       CallHandle *handle = nullptr);
    // Answers when there is a newer token than that one; see Renewal for the failures.
    [[nodiscard]] QFuture<Expected<void>> renewed(int refusedNumber, CallHandle *handle = nullptr);

private:
    struct Waiting
    {
        QPromise<Expected<void>> promise;
        bool over = false;
        void answer(const Expected<void> &result);
    };

    QFuture<Expected<HttpResponse>> sendAgain(const HttpRequest &request,
                                              const Expected<HttpResponse> &refusal,
                                              int refusedNumber,
                                              const std::shared_ptr<CallSteps> &steps);
    void renewalEnded(const Expected<Secret> &token);

    HttpClient &m_http;
    Secret m_token;
    Renewal m_renewal;
    std::vector<std::shared_ptr<Waiting>> m_waiting; // not empty: a renewal is under way
    int m_number = 1;
    int m_finallyRefused = 0; // this token cannot be renewed
};

} // namespace onbelay
