#include "main/guidebanners.h"

#include "ui/common/banner.h"
#include "ui/common/buttons.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString profileId = u"guide"_s;
const QString lookId = u"guideLook"_s;

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
    if (const auto notice = replacementNotice(m_shelf))
        show(profileId, *notice);
    // A guide that was taken is the session's already.
    if (m_shelf.lastLook() && m_shelf.lastLook()->outcome == GuideLook::Outcome::Refused)
        sayLook(*m_shelf.lastLook());
}

void GuideBanners::sayLook(const GuideLook &look)
{
    if (const auto notice = lookNotice(look))
        show(lookId, *notice);
    else if (!look.automatic)
        m_window.removeBanner(lookId);
}

void GuideBanners::show(const QString &id, const GuideNotice &notice)
{
    const ui::Tone tone =
        notice.tone == GuideNotice::Tone::News ? ui::Tone::Info : ui::Tone::Warning;
    ui::Banner *banner = m_window.showBanner(id, tone, notice.headline, notice.text);
    if (!banner)
        return;
    QPushButton *settings = ui::makeButton(tr("Open the settings"));
    connect(settings, &QPushButton::clicked, this, m_openSettings);
    banner->addAction(settings);
}

} // namespace onbelay
