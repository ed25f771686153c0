#include "presenters/connection/wizardplace.h"

#include "presenters/connection/scopechoice.h"

#include <QUrl>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

WizardPlaceStore::WizardPlaceStore(Profile &profile, const Integration &integration,
                                   const QString &organizationId)
    : m_profile(profile)
    , m_integration(integration)
    // An id may hold a slash, which would open a group of its own.
    , m_group(u"connect-"_s + integration.id + u'-'
              + QString::fromLatin1(QUrl::toPercentEncoding(organizationId)))
{
}

QString WizardPlaceStore::key(QLatin1StringView name) const
{
    return m_group + (m_update ? u"/update-"_s : u"/"_s) + name;
}

std::optional<WizardPlace> WizardPlaceStore::load() const
{
    const QString doorId = m_profile.setting(key("door"_L1)).toString();
    const auto door = std::find_if(m_integration.doors.begin(), m_integration.doors.end(),
                                   [&doorId](const Door &each) { return each.id == doorId; });
    if (door == m_integration.doors.end())
        return std::nullopt;
    WizardPlace place;
    place.door = int(door - m_integration.doors.begin());
    place.step =
        std::clamp(m_profile.setting(key("step"_L1)).toInt(), 0, int(door->steps.size()) - 1);
    for (const QString &id : m_profile.setting(key("choices"_L1)).toStringList()) {
        const int index = m_integration.scopeIndex(id);
        if (index >= 0)
            place.choices |= cellBit(index + 1);
    }
    return place;
}

void WizardPlaceStore::save(const WizardPlace &place)
{
    QStringList ids;
    for (int index : scopesOf(place.choices))
        ids.append(m_integration.scopes[std::size_t(index)].id);
    m_profile.setSetting(key("door"_L1), m_integration.doors[std::size_t(place.door)].id);
    m_profile.setSetting(key("step"_L1), place.step);
    m_profile.setSetting(key("choices"_L1), ids);
}

void WizardPlaceStore::forget()
{
    for (const QLatin1StringView name : {"door"_L1, "step"_L1, "choices"_L1})
        m_profile.removeSetting(key(name));
}

} // namespace onbelay
