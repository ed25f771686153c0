#pragma once

#include "onbelay/personbatch.h"
#include "platform/expected.h"

#include <QByteArray>

namespace onbelay {

// Pages of people, which may be many (see rowbodies.h). Pure; any thread.
[[nodiscard]] Expected<MemberPage> readMemberPage(const QByteArray &body);
[[nodiscard]] Expected<HolderPage> readHolderPage(const QByteArray &body);

} // namespace onbelay
