#include "targets.h"

#include "support/pastepromises.h"

namespace onbelay::fuzz {

void paste(QByteArrayView input)
{
    const QString pasted = QString::fromUtf8(input);
    const PasteReport report = examinePaste(pasted);
    const char *broken = test::brokenPromise(pasted, report);
    promise(broken == nullptr, broken);
    // What would be sent is judged the same when it is pasted alone.
    if (!report.token.isEmpty()) {
        const QString sent = QString::fromUtf8(report.token.view());
        const PasteReport again = examinePaste(sent);
        promise(again.verdict == report.verdict && again.token.equals(report.token),
                "a token alone is what it was in its dirt");
    }
}

} // namespace onbelay::fuzz
