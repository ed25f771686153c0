#pragma once

#include "platform/expected.h"

#include <QByteArray>
#include <QFuture>
#include <QHash>
#include <QObject>
#include <QPromise>
#include <QTcpServer>
#include <QTimer>

#include <chrono>
#include <functional>

class QTcpSocket;

namespace onbelay {

// The words of the page that the browser shows at the end; plain text. They come from above, in
// the user's language.
struct CallbackWords
{
    QString language = QStringLiteral("en"); // BCP 47
    bool rightToLeft = false;
    QString title = QStringLiteral("On Belay Console");
    QString signedIn = QStringLiteral("You are signed in. Go back to the console.");
    QString failed = QStringLiteral("The sign-in did not succeed. Go back to the console.");
    QString notExpected = QStringLiteral("This page does not belong to a sign-in that was begun "
                                         "in the console. You can close it.");
};

} // namespace onbelay
