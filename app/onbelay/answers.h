#pragma once

#include "net/problem.h"
#include "onbelay/signedinsender.h"

#include <QtConcurrentRun>

namespace onbelay {

// How answers of the admin API become values: status, then JSON, then the fields. Private to
// onbelay.

// Reads the body of a 2xx answer.
template <typename T>
using AnswerReader = std::function<Expected<T>(const HttpResponse &)>;

template <typename T>
AnswerReader<T> asObject(Expected<T> (*reader)(const QJsonObject &))
{
    return [reader](const HttpResponse &answer) -> Expected<T> {
        const Expected<QJsonObject> body = jsonObject(answer);
        return body ? reader(*body) : tl::unexpected(body.error());
    };
}

// `reader` takes the bytes and, with them, any of `rest`.
template <typename T, typename... Rest>
AnswerReader<T> asBytes(Expected<T> (*reader)(const QByteArray &, const Rest &...),
                        const Rest &...rest)
{
    return [=](const HttpResponse &answer) -> Expected<T> {
        const Expected<QByteArray> body = jsonBody(answer);
        return body ? reader(*body, rest...) : tl::unexpected(body.error());
    };
}

template <typename T>
Expected<T> read(const Expected<HttpResponse> &answer, const QUrl &url,
                 const AnswerReader<T> &reader)
{
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status >= 300)
        return tl::unexpected(refusal(*answer, url));
    Expected<T> value = reader(*answer);
    if (!value) {
        value.error().host = url.host();
        value.error().httpStatus = answer->status;
        value.error().requestId = answer->requestId;
    }
    return value;
}

// Reads what comes with `reader`, which takes Expected<HttpResponse>; a large body on a worker
// thread. The answer comes in `context`'s thread.
template <typename Reader>
auto readLater(QFuture<Expected<HttpResponse>> future, QObject *context, Reader reader)
{
    using Result = std::invoke_result_t<Reader, const Expected<HttpResponse> &>;
    constexpr int largeBody = 256 * 1024;
    return future
        .then(context,
              [reader](const Expected<HttpResponse> &answer) -> QFuture<Result> {
                  if (answer && answer->body.size() > largeBody)
                      return QtConcurrent::run([answer, reader] { return reader(answer); });
                  return QtFuture::makeReadyFuture(reader(answer));
              })
        .unwrap();
}

// Sends and reads.
template <typename T>
QFuture<Expected<T>> call(SignedInSender &sender, QObject *context, const HttpRequest &request,
                          const AnswerReader<T> &reader, CallHandle *handle = nullptr)
{
    return readLater(sender.send(request, handle), context,
                     [url = request.url, reader](const Expected<HttpResponse> &answer) {
                         return read<T>(answer, url, reader);
                     });
}

} // namespace onbelay
