#pragma once

#include "guides/guideshelf.h"
#include "presenters/words/failuretext.h"

namespace onbelay {

enum class GuidePlace { Profile, Address };

// Why a guide is not used, in words. None of them blames the guide in force, which goes on.
[[nodiscard]] FailureText refusalText(const RefusedGuide &refused, GuidePlace place);

// Why a look brought nothing that could be judged, or nothing that could be kept.
[[nodiscard]] FailureText lookFailureText(const GuideLook &look);

} // namespace onbelay
