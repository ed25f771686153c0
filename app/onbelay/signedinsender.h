#pragma once

#include "net/httpclient.h"

#include <QObject>
#include <QPromise>

namespace onbelay {

// How a token that the server refuses any more is replaced. Unauthorized: it cannot be, somebody
// has to sign in. Every other failure says nothing about the sign-in.
using Renewal = std::function<QFuture<Expected<Secret>>()>;

// How a token that lacks scopes is replaced by one that has them too, usually by asking the user in
// the browser (MCP authorization, step-up). `scopes`: those that the server named.
using StepUp = std::function<QFuture<Expected<Secret>>(const QStringList &scopes)>;

// The failure that a status of 300 and more stands for (net/problem.h). A 403 for want of scopes is
// Forbidden with code insufficient_scope, and its items are the scopes that the call takes.
[[nodiscard]] Failure refusal(const HttpResponse &response, const QUrl &url);

// A call that is made of several steps: the handle of its caller stops the one that is under way.
struct CallSteps
{
    CallHandle now;
    bool aborted = false; // no further step is to begin

    [[nodiscard]] static std::shared_ptr<CallSteps> behind(CallHandle *handle); // may be null
};

// Sends with the account's bearer token and renews it: asked once however many calls met a 401,
// then each of those calls is sent once more. A 403 for want of scopes (RFC 6750 §3.1) may lead to
// a step-up, at most twice a call. A refused call was not carried out (RFC 9110 §15.5.2 and
// §15.5.4), so that holds for writes too. A private part of AdminClient and McpClient. GUI thread.
class SignedInSender final : public QObject
{
    Q_OBJECT
public:
    SignedInSender(HttpClient &http, const Secret &token, QObject *parent = nullptr);
    ~SignedInSender() override; // those who wait for a token get Cancelled

    void setRenewal(Renewal renewal);
    void setStepUp(StepUp stepUp);
    // The token is for this server and goes to no other: requests elsewhere fail with BadAddress.
    void setOrigin(const QUrl &server) { m_origin = server; }
    // From a sign-in or a renewal that others asked for.
    void setToken(const Secret &token);
    [[nodiscard]] HttpClient &http() { return m_http; }
    [[nodiscard]] const Secret &token() const { return m_token; }
    // Counts the tokens so far, so that a refusal can be told from one of an older token.
    [[nodiscard]] int tokenNumber() const { return m_number; }

    // The 401 is answered as it came when there is no renewal or it was refused with Unauthorized.
    // So is the 403 of a token that lacks scopes, when nobody can widen it; see refusal().
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

    using Answer = Expected<HttpResponse>;
    using Waiters = std::vector<std::shared_ptr<Waiting>>;
    struct TriesLeft
    {
        bool renewal = true;
        int stepUps = 2;
    };

    QFuture<Answer> attempt(const HttpRequest &request, const std::shared_ptr<CallSteps> &steps,
                            TriesLeft left);
    QFuture<Answer> afterRenewal(const HttpRequest &refused, const Answer &refusal,
                                 int refusedNumber, const std::shared_ptr<CallSteps> &steps,
                                 TriesLeft left);
    QFuture<Answer> afterStepUp(const HttpRequest &refused, const Answer &refusal,
                                int refusedNumber, const std::shared_ptr<CallSteps> &steps,
                                TriesLeft left);
    static QFuture<Expected<void>> join(Waiters &waiters, CallHandle *handle);
    void stepUpEnded(const Expected<Secret> &token);
    void renewalEnded(const Expected<Secret> &token);

    HttpClient &m_http;
    Secret m_token;
    QUrl m_origin; // empty: anywhere
    Renewal m_renewal;
    StepUp m_stepUp;
    Waiters m_waiting; // not empty: a renewal is under way
    Waiters m_widening; // not empty: a step-up is under way
    int m_number = 1;
    int m_finallyRefused = 0; // this token cannot be renewed
};

} // namespace onbelay
