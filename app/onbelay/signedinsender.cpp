#include "onbelay/signedinsender.h"

namespace onbelay {

namespace {

using Answer = Expected<HttpResponse>;

} // namespace

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
}

void SignedInSender::setRenewal(Renewal renewal)
{
    m_renewal = std::move(renewal);
    m_finallyRefused = 0;
}

void SignedInSender::setToken(const Secret &token)
{
    m_token = token;
    ++m_number;
}

QFuture<Answer> SignedInSender::send(const HttpRequest &wanted, CallHandle *handle)
{
    HttpRequest request = wanted;
    request.bearer = m_token;
    if (!m_renewal)
        return m_http.send(request, handle);
    const auto steps = CallSteps::behind(handle);
    const int number = m_number;
    return m_http.send(request, &steps->now)
        .then(this,
              [this, request, number, steps](const Answer &answer) {
                  if (!answer || answer->status != 401)
                      return QtFuture::makeReadyFuture(answer);
                  return sendAgain(request, answer, number, steps);
              })
        .unwrap();
}

QFuture<Answer> SignedInSender::sendAgain(const HttpRequest &refused, const Answer &refusal,
                                          int refusedNumber,
                                          const std::shared_ptr<CallSteps> &steps)
{
    return renewed(refusedNumber, &steps->now)
        .then(this,
              [this, refused, refusal, steps](const Expected<void> &renewal) {
                  if (steps->aborted)
                      return QtFuture::makeReadyFuture(Answer(failed(FailureKind::Cancelled)));
                  if (!renewal && renewal.error().kind == FailureKind::Unauthorized)
                      return QtFuture::makeReadyFuture(refusal);
                  if (!renewal)
                      return QtFuture::makeReadyFuture(Answer(tl::unexpected(renewal.error())));
                  HttpRequest again = refused;
                  again.bearer = m_token;
                  return m_http.send(again, &steps->now);
              })
        .unwrap();
}

QFuture<Expected<void>> SignedInSender::renewed(int refusedNumber, CallHandle *handle)
{
    if (refusedNumber < m_number)
        return QtFuture::makeReadyFuture(Expected<void>());
    if (!m_renewal || m_finallyRefused == m_number)
        return QtFuture::makeReadyFuture(Expected<void>(failed(FailureKind::Unauthorized)));
    auto waiting = std::make_shared<Waiting>();
    waiting->promise.start();
    if (handle)
        *handle = CallHandle([weak = std::weak_ptr(waiting)] { // else it would own its owner
            if (const auto waiting = weak.lock())
                waiting->answer(failed(FailureKind::Cancelled));
        });
    const bool underWay = !m_waiting.empty();
    m_waiting.push_back(waiting);
    QFuture<Expected<void>> future = waiting->promise.future();
    if (!underWay) {
        m_renewal()
            .then(this, [this](const Expected<Secret> &token) { renewalEnded(token); })
            .onCanceled(this, [this] { renewalEnded(failed(FailureKind::Cancelled)); });
    }
    return future;
}

void SignedInSender::renewalEnded(const Expected<Secret> &token)
{
    Expected<void> result;
    if (token) {
        m_token = *token;
        ++m_number;
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
