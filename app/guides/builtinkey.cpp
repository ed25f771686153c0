#include "guides/builtinkey.h"

namespace onbelay {

// CMake has checked that both are lines of minisign public keys.
GuideKey builtInGuideKey()
{
    const std::optional<GuideKey> key = guideKeyFrom(QByteArrayLiteral(ONBELAY_GUIDE_KEY));
    Q_ASSERT(key);
    return key.value_or(GuideKey()); // an empty key believes nothing
}

bool isDevelopmentKey(const GuideKey &key)
{
    const std::optional<GuideKey> known =
        guideKeyFrom(QByteArrayLiteral(ONBELAY_DEVELOPMENT_GUIDE_KEY));
    return known && known->bytes == key.bytes;
}

} // namespace onbelay
