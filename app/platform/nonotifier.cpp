#include "platform/notifier.h"

namespace onbelay {

std::unique_ptr<Notifier> desktopNotifier()
{
    return nullptr;
}

} // namespace onbelay
