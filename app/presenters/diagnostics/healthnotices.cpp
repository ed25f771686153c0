#include "presenters/diagnostics/healthnotices.h"

#include "presenters/diagnostics/healthwords.h"
#include "presenters/words/dates.h"
#include "workspace/healthkeeper.h"

#include <utility>

namespace onbelay {

Notification healthNotification(const HealthAlarm &alarm, const Integration &integration)
{
    Notification notification;
    //: Button of a notification: opens the page of the connection
    notification.action = HealthNotices::tr("Look at the connection");
    const QString when = dateTimeText(alarm.check.at);
    if (!alarm.lost.isEmpty()) {
        //: Title of a notification; %1 is HubSpot
        notification.title =
            HealthNotices::tr("The stored %1 key can do less than before").arg(integration.name);
        //: %1 is a list of scopes such as "Write deals, Read tickets", %2 a date and time
        notification.text = HealthNotices::tr("It lost: %1. Checked %2.")
                                .arg(scopeTitles(alarm.lost, integration), when);
        return notification;
    }
    notification.urgent = true;
    //: Title of a notification; %1 is HubSpot
    notification.title = HealthNotices::tr("%1 rejects the stored key").arg(integration.name);
    const QString cause = healthCauseText(alarm.check, integration);
    notification.text =
        cause.isEmpty()
            //: %1 is HubSpot, %2 a date and time
            ? HealthNotices::tr("Claude cannot reach %1 for anybody. Checked %2.")
                  .arg(integration.name, when)
            //: %1 is HubSpot, %2 why in a few words, such as "key revoked", %3 a date and time
            : HealthNotices::tr("Claude cannot reach %1 for anybody: %2. Checked %3.")
                  .arg(integration.name, cause, when);
    return notification;
}

HealthNotices::HealthNotices(const HealthKeeper &keeper, const Integration &integration,
                             Notifier &notifier, Question wanted, Question isSeen, QObject *parent)
    : QObject(parent)
    , m_integration(integration)
    , m_notifier(notifier)
    , m_wanted(std::move(wanted))
    , m_isSeen(std::move(isSeen))
{
    connect(&keeper, &HealthKeeper::turnedBad, this, &HealthNotices::tell);
    connect(&keeper, &HealthKeeper::turnedGood, this, [this] { m_notifier.withdraw(); });
    connect(&m_notifier, &Notifier::failed, this, &HealthNotices::notTold);
    connect(&m_notifier, &Notifier::activated, this, &HealthNotices::lookRequested);
}

HealthNotices::~HealthNotices()
{
    m_notifier.withdraw();
}

void HealthNotices::tell(const HealthAlarm &alarm)
{
    if (m_wanted() && !m_isSeen())
        m_notifier.show(healthNotification(alarm, m_integration));
}

void HealthNotices::noteSeen()
{
    m_notifier.withdraw();
}

} // namespace onbelay
