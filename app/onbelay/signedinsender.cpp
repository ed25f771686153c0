#include "onbelay/signedinsender.h"

#include "net/problem.h"
#include "net/urlpolicy.h"
#include "onbelay/oauth/authchallenge.h"
#include "onbelay/whenanswered.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// What a 403 asks for when it is about scopes (RFC 6750 §3.1).
std::optional<QStringList> missingScopes(const HttpResponse &answer)
{
    if (answer.status != 403)
        return std::nullopt;
    const std::optional<BearerChallenge> challenge = bearerChallenge(answer);
    const bool isThat = challenge && challenge->error == "insufficient_scope"_L1;
    return isThat ? std::optional(challenge->scopes) : std::nullopt;
}

} // namespace

Failure refusal(const HttpResponse &response, const QUrl &url)
{
    Failure failure = fromStatus(response, url);
    if (const std::optional<QStringList> scopes = missingScopes(response)) {
        failure.code = u"insufficient_scope"_s;
        failure.items = *scopes;
    }
    return failure;
}

std::shared_ptr<CallSteps> CallSteps::behind(CallHandle *handle)
{
    auto steps = std::make_shared<CallSteps>();
    if (handle)
        *handle = CallHandle([steps] {
            steps->aborted = true;
            steps->now.abort();
        });
    return steps;
}

void SignedInSender::Waiting::answer(const Expected<void> &result)
{
    if (std::exchange(over, true))
        return;
    promise.addResult(result);
    promise.finish(); // may run the caller's continuation
}

SignedInSender::SignedInSender(HttpClient &http, const Secret &token, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_token(token)
{
}

SignedInSender::~SignedInSender()
{
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting->answer(failed(FailureKind::Cancelled));
    for (const auto &waiting : std::exchange(m_widening, {}))
        waiting->answer(failed(FailureKind::Cancelled));
}

void SignedInSender::setRenewal(Renewal renewal)
{
    m_renewal = std::move(renewal);
    m_finallyRefused = 0;
}

void SignedInSender::setStepUp(StepUp stepUp)
{
    m_stepUp = std::move(stepUp);
}

void SignedInSender::setToken(const Secret &token)
{
    if (token.equals(m_token))
        return;
    m_token = token;
    ++m_number;
    m_http.forgetConnections(); // idle ones hold the request with the token before
}

QFuture<Expected<HttpResponse>> SignedInSender::send(const HttpRequest &request, CallHandle *handle)
{
    if (!m_origin.isEmpty() && !sameOrigin(m_origin, request.url))
        return QtFuture::makeReadyFuture(
            Answer(failed(FailureKind::BadAddress, u"the token is for another server"_s)));
    if (m_renewal || m_stepUp)
        return attempt(request, CallSteps::behind(handle), {});
    HttpRequest once = request;
    once.bearer = m_token;
    return m_http.send(once, handle);
}

QFuture<Expected<HttpResponse>> SignedInSender::attempt(const HttpRequest &wanted,
                                                        const std::shared_ptr<CallSteps> &steps,
                                                        TriesLeft left)
{
    HttpRequest request = wanted;
    request.bearer = m_token;
    const int number = m_number;
    return m_http.send(request, &steps->now)
        .then(this,
              [this, request, number, steps, left](const Answer &answer) {
                  if (answer && answer->status == 401 && left.renewal && m_renewal)
                      return afterRenewal(request, answer, number, steps, left);
                  if (answer && missingScopes(*answer))
                      return afterStepUp(request, answer, number, steps, left);
                  return QtFuture::makeReadyFuture(answer);
              })
        .unwrap();
}

QFuture<Expected<HttpResponse>>
SignedInSender::afterRenewal(const HttpRequest &refused, const Answer &refusal, int refusedNumber,
                             const std::shared_ptr<CallSteps> &steps, TriesLeft left)
{
    left.renewal = false;
    return renewed(refusedNumber, &steps->now)
        .then(this,
              [this, refused, refusal, steps, left](const Expected<void> &renewal) {
                  if (steps->aborted)
                      return QtFuture::makeReadyFuture(Answer(failed(FailureKind::Cancelled)));
                  if (!renewal && renewal.error().kind == FailureKind::Unauthorized)
                      return QtFuture::makeReadyFuture(refusal);
                  if (!renewal)
                      return QtFuture::makeReadyFuture(Answer(tl::unexpected(renewal.error())));
                  return attempt(refused, steps, left);
              })
        .unwrap();
}

// However the step-up fails, the call was refused for the scopes; why it failed is told where the
// user was asked.
QFuture<Expected<HttpResponse>>
SignedInSender::afterStepUp(const HttpRequest &refused, const Answer &refusal, int refusedNumber,
                            const std::shared_ptr<CallSteps> &steps, TriesLeft left)
{
    if (refusedNumber < m_number && left.stepUps > 0)
        return attempt(refused, steps, {left.renewal, left.stepUps - 1});
    if (!m_stepUp || left.stepUps == 0)
        return QtFuture::makeReadyFuture(refusal);
    --left.stepUps;
    const bool underWay = !m_widening.empty();
    const QFuture<Expected<void>> wider = join(m_widening, &steps->now);
    if (!underWay) {
        whenAnswered(m_stepUp(missingScopes(*refusal).value_or(QStringList())), this,
                     [this](const Expected<Secret> &token) { stepUpEnded(token); });
    }
    return QFuture<Expected<void>>(wider)
        .then(this,
              [this, refused, refusal, steps, left](const Expected<void> &result) {
                  if (steps->aborted)
                      return QtFuture::makeReadyFuture(Answer(failed(FailureKind::Cancelled)));
                  if (!result)
                      return QtFuture::makeReadyFuture(refusal);
                  return attempt(refused, steps, left);
              })
        .unwrap();
}

QFuture<Expected<void>> SignedInSender::join(Waiters &waiters, CallHandle *handle)
{
    auto waiting = std::make_shared<Waiting>();
    waiting->promise.start();
    if (handle)
        *handle = CallHandle([weak = std::weak_ptr(waiting)] { // else it would own its owner
            if (const auto waiting = weak.lock())
                waiting->answer(failed(FailureKind::Cancelled));
        });
    waiters.push_back(waiting);
    return waiting->promise.future();
}

QFuture<Expected<void>> SignedInSender::renewed(int refusedNumber, CallHandle *handle)
{
    if (refusedNumber < m_number)
        return QtFuture::makeReadyFuture(Expected<void>());
    if (!m_renewal || m_finallyRefused == m_number)
        return QtFuture::makeReadyFuture(Expected<void>(failed(FailureKind::Unauthorized)));
    const bool underWay = !m_waiting.empty();
    QFuture<Expected<void>> future = join(m_waiting, handle);
    if (!underWay) {
        whenAnswered(m_renewal(), this,
                     [this](const Expected<Secret> &token) { renewalEnded(token); });
    }
    return future;
}

void SignedInSender::stepUpEnded(const Expected<Secret> &token)
{
    Expected<void> result;
    if (token)
        setToken(*token);
    else
        result = tl::unexpected(token.error());
    for (const auto &waiting : std::exchange(m_widening, {}))
        waiting->answer(result);
}

void SignedInSender::renewalEnded(const Expected<Secret> &token)
{
    Expected<void> result;
    if (token) {
        m_token = *token;
        ++m_number;
        m_http.forgetConnections(); // idle ones hold the request with the token before
    } else {
        result = tl::unexpected(token.error());
        if (token.error().kind == FailureKind::Unauthorized)
            m_finallyRefused = m_number;
    }
    // Each may end this object; what it needs is taken out before.
    for (const auto &waiting : std::exchange(m_waiting, {}))
        waiting->answer(result);
}

} // namespace onbelay
