#include "presenters/words/dates.h"

#include <QCoreApplication>
#include <QLocale>

namespace onbelay {

namespace {

struct Dates
{
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

constexpr qint64 minute = 60;
constexpr qint64 hour = 60 * minute;
constexpr qint64 day = 24 * hour;
constexpr qint64 daysInWords = 14; // then the date says more than a count

} // namespace

QString dateText(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime().date(), QLocale::ShortFormat)
                        : QString();
}

QString dateTimeText(const QDateTime &at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString clockText(const QDateTime &at)
{
    using namespace Qt::Literals::StringLiterals;
    return at.isValid() ? at.toLocalTime().toString(u"HH:mm:ss"_s) : QString();
}

QString momentText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const QDateTime local = at.toLocalTime();
    if (local.date() == now.toLocalTime().date())
        return QLocale().toString(local.time(), QLocale::ShortFormat);
    return dateTimeText(at);
}

QString agoText(const QDateTime &at, const QDateTime &now)
{
    if (!at.isValid())
        return {};
    const qint64 seconds = at.secsTo(now);
    if (seconds < minute)
        //: When something happened: less than a minute ago
        return Dates::tr("just now");
    if (seconds < hour)
        return Dates::tr("%n minute(s) ago", nullptr, int(seconds / minute));
    if (seconds < day)
        return Dates::tr("%n hour(s) ago", nullptr, int(seconds / hour));
    const qint64 days = seconds / day;
    if (days == 1)
        //: When something happened
        return Dates::tr("yesterday");
    if (days < daysInWords)
        return Dates::tr("%n day(s) ago", nullptr, int(days));
    return dateText(at);
}

} // namespace onbelay
