#pragma once

#include "platform/expected.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

namespace onbelay {

// Calls `take` with the answer as soon as it is there, and only while `context` is; a future that
// was given up answers Cancelled. For answers that may outlive those who asked: then() with a
// context that is gone when the answer comes ends a debug build (Qt 6.4, qfuture_impl.h). The
// answer has to come in the context's thread.
template <typename T, typename Take>
void whenAnswered(QFuture<Expected<T>> future, QObject *context, const Take &take)
{
    future
        .then([guard = QPointer(context), take](const Expected<T> &answer) {
            if (guard)
                take(answer);
        })
        .onCanceled([guard = QPointer(context), take] {
            if (guard)
                take(Expected<T>(failed(FailureKind::Cancelled)));
        });
}

} // namespace onbelay
