#pragma once

#include "guides/guideexam.h"
#include "platform/expected.h"

namespace onbelay {

// The replacement guide's place in the profile: guides/<id>.json and <id>.json.minisig, for their
// owner only. An administrator may put both there by hand. No caching; any thread.
class GuideFolder
{
public:
    GuideFolder(const QString &profilePath, const QString &integrationId);

    [[nodiscard]] bool holdsGuide() const;
    // Nothing is judged but what reading itself shows: Unreadable, TooLarge.
    [[nodiscard]] tl::expected<GuideFiles, RefusedGuide> read() const;
    // Each file is replaced as a whole. Errors: StoreDenied.
    [[nodiscard]] Expected<void> write(const GuideFiles &files) const;
    // Errors: StoreDenied.
    [[nodiscard]] Expected<void> remove() const;

private:
    QString m_folder;
    QString m_guide;
    QString m_signature;
};

} // namespace onbelay
