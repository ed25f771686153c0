#pragma once

#include "guides/guideshelf.h"

#include <QString>

#include <optional>

namespace onbelay {

// What an administrator should know about the guide without opening the settings.
struct GuideNotice
{
    enum class Tone { News, Trouble };
    Tone tone = Tone::News;
    QString headline;
    QString text;
};

// About the replacement in the profile; nothing when it is in force, or when there is none.
[[nodiscard]] std::optional<GuideNotice> replacementNotice(const GuideShelf &shelf);

// About a look that nobody asked for. The settings show what was asked for there.
[[nodiscard]] std::optional<GuideNotice> lookNotice(const GuideLook &look);

} // namespace onbelay
