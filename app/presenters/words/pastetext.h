#pragma once

#include "hubspot/pasteexamination.h"

#include <QString>

namespace onbelay {

// One sentence for what the examination noticed; a refusal also says where the right token is.
// Never quotes what was pasted.
[[nodiscard]] QString pasteNoteText(PasteNote note, const PasteReport &report);

} // namespace onbelay
