#pragma once

#include "guides/signature.h"

namespace onbelay {

// The key whose guides this build believes: ONBELAY_GUIDE_PUBLIC_KEY at configure time.
[[nodiscard]] GuideKey builtInGuideKey();

// True for the key whose secret half is in packaging/guide, for everybody to sign with.
[[nodiscard]] bool isDevelopmentKey(const GuideKey &key);

} // namespace onbelay
