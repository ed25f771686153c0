#pragma once

#include "onbelay/types.h"
#include "platform/expected.h"

#include <QByteArray>

namespace onbelay {

// The bodies of the admin API that come in thousands (docs/api/openapi.yaml): pages of rows, events
// of rows, and what change sets did. Read with simdjson, because QJsonDocument takes ten times as
// long and one allocation a text. The whole body must be JSON; a body that lacks what is due is
// BadJson with the field's path as detail. Pure; any thread.

// The scope ids of an integration, in catalogue order: what the bits of GroupRecord::scopes mean.
class ScopeNames
{
public:
    static constexpr int most = 32; // bits there are; later ids are not known

    ScopeNames() = default;
    explicit ScopeNames(const QStringList &ids);
    // The number of the id, or -1. `guess` is looked at first and moves behind what was found, so
    // that ids in catalogue order are found at once.
    [[nodiscard]] int find(QByteArrayView id, std::size_t &guess) const;
    [[nodiscard]] const QString &text(int number) const { return m_texts[number]; }

private:
    std::vector<QByteArray> m_ids;
    QStringList m_texts;
};

[[nodiscard]] Expected<GroupPage> readGroupPage(const QByteArray &body, const ScopeNames &scopes);
[[nodiscard]] Expected<GroupPage> readChangePage(const QByteArray &body, const ScopeNames &scopes);

// The data of events. They answer whether the event is about this integration; only then is the
// rest of it read.
[[nodiscard]] Expected<bool> readRowChanged(const QByteArray &data, const QString &integration,
                                            const ScopeNames &scopes, GroupBatch &rows);
[[nodiscard]] Expected<bool> readRowRemoved(const QByteArray &data, const QString &integration,
                                            QStringList &removed);
[[nodiscard]] Expected<bool> readIsAbout(const QByteArray &data, const QString &integration);

[[nodiscard]] Expected<AppliedPart> readAppliedPart(const QByteArray &body,
                                                    const ScopeNames &scopes);
[[nodiscard]] Expected<std::vector<AppliedPart>> readAppliedParts(const QByteArray &body,
                                                                  const ScopeNames &scopes);

} // namespace onbelay
