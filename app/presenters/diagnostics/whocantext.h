#pragma once

#include "catalog/integration.h"
#include "diagnostics/whocanlist.h"

#include <QString>
#include <QStringList>

namespace onbelay {

// An answer to "Who can …?" in words. Plain text, translated.

enum class NoticeWeight { Quiet, Good, Warning, Danger };

struct WhoCanNotice
{
    NoticeWeight weight = NoticeWeight::Quiet;
    QString headline; // empty: nothing to say
    QString text;
};

// "214 people through 6 groups", or how many could if nothing stopped them all.
[[nodiscard]] QString whoCanSummary(const WhoCanList &list);
// "Sales EMEA (120), RevOps (14) and 4 more"
[[nodiscard]] QString whoCanGroups(const WhoCanList &list);
// Why nobody can, whatever the groups hold; quiet when nothing is in the way.
[[nodiscard]] WhoCanNotice whoCanStop(const WhoCanList &list, const Integration &integration);
// How the list stands to the server's own.
[[nodiscard]] WhoCanNotice whoCanComparison(const WhoCanList &list, const Integration &integration);
// "Dana Whitfield: through Sales for the console, not at all for the server"
[[nodiscard]] QStringList whoCanDifferences(const WhoCanList &list, const Integration &integration);

} // namespace onbelay
