#pragma once

#include "guides/guideshelf.h"
#include "presenters/words/failuretext.h"

namespace onbelay {

// Where a guide lies, and for the one in the profile, where this is read: in the settings, or
// somewhere else that has to name them.
enum class GuidePlace { Profile, ProfileInSettings, Address };

// Why a guide is not used, in words. None of them blames the guide in force, which goes on.
[[nodiscard]] FailureText refusalText(const RefusedGuide &refused, GuidePlace place);

// An older guide than the one in force is nobody's fault.
[[nodiscard]] bool isHarmless(const RefusedGuide &refused);

// Why a look brought nothing that could be judged, or nothing that could be kept.
[[nodiscard]] FailureText lookFailureText(const GuideLook &look);

} // namespace onbelay
