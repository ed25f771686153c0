#pragma once

#include <QByteArray>

namespace onbelay::test {

// RFC 1952, for answers with Content-Encoding: gzip.
[[nodiscard]] QByteArray gzip(const QByteArray &plain);

} // namespace onbelay::test
