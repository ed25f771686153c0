#include "main/guidebanners.h"

#include "presenters/paragraph.h"
#include "presenters/words/guidetext.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString profileId = u"guide"_s;
const QString lookId = u"guideLook"_s;

// An older guide than the one in force is no fault of anybody's.
bool isHarmless(const RefusedGuide &refused)
{
    return refused.reason == GuideRefusal::NotNewer;
}

} // namespace

GuideBanners::GuideBanners(GuideShelf &shelf, ui::MainWindow &window,
                           std::function<void()> openSettings, QObject *parent)
    : QObject(parent)
    , m_shelf(shelf)
    , m_window(window)
    , m_openSettings(std::move(openSettings))
{
    connect(&m_shelf, &GuideShelf::looked, this, &GuideBanners::sayLook);
    connect(&m_shelf, &GuideShelf::changed, this, [this] {
        if (!m_shelf.refused())
            m_window.removeBanner(profileId);
    });
}

void GuideBanners::sayAtSignIn()
{
    if (const std::optional<RefusedGuide> &refused = m_shelf.refused()) {
        const FailureText text = refusalText(*refused, GuidePlace::Profile);
        show(profileId, isHarmless(*refused) ? ui::Tone::Info : ui::Tone::Warning, text.headline,
             causeAndStep(text));
    }
    // A guide that was taken is the session's already.
    if (m_shelf.lastLook() && m_shelf.lastLook()->outcome == GuideLook::Outcome::Refused)
        sayLook(*m_shelf.lastLook());
}

void GuideBanners::sayLook(const GuideLook &look)
{
    const bool refused = look.outcome == GuideLook::Outcome::Refused && !isHarmless(look.refused);
    if (!look.automatic) { // the settings show what was asked for there
        m_window.removeBanner(lookId);
    } else if (look.outcome == GuideLook::Outcome::Taken) {
        show(lookId, ui::Tone::Info, tr("A newer HubSpot guide was taken"),
             //: %1 is a revision such as 2026-11-24.1
             tr("Revision %1 is used from the next sign-in.").arg(look.revision.text()));
    } else if (refused) {
        const FailureText text = refusalText(look.refused, GuidePlace::Address);
        show(lookId, ui::Tone::Warning, text.headline, causeAndStep(text));
    }
}

void GuideBanners::show(const QString &id, ui::Tone tone, const QString &headline,
                        const QString &text)
{
    ui::Banner *banner = m_window.showBanner(id, tone, headline, text);
    if (!banner)
        return;
    QPushButton *settings = ui::makeButton(tr("Open the settings"));
    connect(settings, &QPushButton::clicked, this, m_openSettings);
    banner->addAction(settings);
}

} // namespace onbelay
