#include "signin.h"

namespace onbelay::conformance {

SignIn::SignIn(HttpClient &http, const Task &task, QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_task(task)
{
}

QFuture<Expected<Secret>> SignIn::answer(const HttpResponse &)
{
    return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Unauthorized)));
}

} // namespace onbelay::conformance
