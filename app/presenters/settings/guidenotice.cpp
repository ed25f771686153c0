#include "presenters/settings/guidenotice.h"

#include "presenters/paragraph.h"
#include "presenters/words/guidetext.h"

#include <QCoreApplication>

namespace onbelay {

namespace {

struct GuideNotices
{
    Q_DECLARE_TR_FUNCTIONS(GuideNotices)
};

GuideNotice refusalNotice(const RefusedGuide &refused, GuidePlace place)
{
    const FailureText text = refusalText(refused, place);
    return {isHarmless(refused) ? GuideNotice::Tone::News : GuideNotice::Tone::Trouble,
            text.headline, causeAndStep(text)};
}

} // namespace

std::optional<GuideNotice> replacementNotice(const GuideShelf &shelf)
{
    if (!shelf.refused())
        return std::nullopt;
    return refusalNotice(*shelf.refused(), GuidePlace::Profile);
}

std::optional<GuideNotice> lookNotice(const GuideLook &look)
{
    using Found = GuideLook::Outcome;
    if (!look.automatic)
        return std::nullopt;
    if (look.outcome == Found::Taken)
        return GuideNotice{GuideNotice::Tone::News,
                           GuideNotices::tr("A newer HubSpot guide was taken"),
                           //: %1 is a revision such as 2026-11-24.1
                           GuideNotices::tr("Revision %1 is used from the next sign-in.")
                               .arg(look.revision.text())};
    if (look.outcome == Found::Refused && !isHarmless(look.refused))
        return refusalNotice(look.refused, GuidePlace::Address);
    return std::nullopt;
}

} // namespace onbelay
