#include "catalog/integration.h"

#include <QRegularExpression>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// HubSpot lists sensitive scopes with a version behind the name.
bool isSameScope(QStringView held, QStringView wanted)
{
    if (held == wanted)
        return true;
    const QStringView tail = held.mid(wanted.size());
    return held.startsWith(wanted) && tail.size() > 2 && tail.startsWith(u".v")
           && std::all_of(tail.begin() + 2, tail.end(), [](QChar c) { return c.isDigit(); });
}

QStringList lacking(const QStringList &alternative, const QStringList &held)
{
    QStringList missing;
    for (const QString &wanted : alternative) {
        const bool has = std::any_of(held.begin(), held.end(), [&wanted](const QString &each) {
            return isSameScope(each, wanted);
        });
        if (!has)
            missing.append(wanted);
    }
    return missing;
}

} // namespace

QString LocalizedText::in(const QString &language) const
{
    for (const QString &key :
         {language, language.section(u'_', 0, 0).section(u'-', 0, 0), u"en"_s}) {
        const auto found = m_texts.constFind(key);
        if (found != m_texts.constEnd())
            return *found;
    }
    return {};
}

std::optional<GuideRevision> GuideRevision::fromText(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([1-9][0-9]{0,3})\\z"_s);
    const QRegularExpressionMatch match = form.match(text);
    const QDate day = QDate::fromString(match.captured(1), Qt::ISODate);
    if (!match.hasMatch() || !day.isValid())
        return std::nullopt;
    return GuideRevision{day, match.captured(2).toInt()};
}

QString GuideRevision::text() const
{
    return day.toString(Qt::ISODate) + u'.' + QString::number(number);
}

int Integration::scopeIndex(const QString &scopeId) const
{
    const auto found = std::find_if(scopes.begin(), scopes.end(),
                                    [&scopeId](const Scope &scope) { return scope.id == scopeId; });
    return found == scopes.end() ? -1 : int(found - scopes.begin());
}

QStringList vendorScopesFor(const Integration &integration, const std::vector<int> &scopes)
{
    QStringList names;
    for (int i = 0; i < int(integration.scopes.size()); ++i) {
        if (std::find(scopes.begin(), scopes.end(), i) == scopes.end())
            continue;
        for (const VendorScope &vendorScope : integration.scopes[std::size_t(i)].ask) {
            if (!names.contains(vendorScope.name))
                names.append(vendorScope.name);
        }
    }
    return names;
}

bool isSatisfied(const Scope &scope, const QStringList &vendorScopes)
{
    return !scope.satisfiedBy.empty() && missingVendorScopes(scope, vendorScopes).isEmpty();
}

bool isPartOf(const Scope &scope, const QString &vendorScope)
{
    return std::any_of(
        scope.satisfiedBy.begin(), scope.satisfiedBy.end(),
        [&vendorScope](const QStringList &names) { return names.contains(vendorScope); });
}

QStringList missingVendorScopes(const Scope &scope, const QStringList &vendorScopes)
{
    QStringList nearest;
    bool nearestHasPart = false;
    bool first = true;
    for (const QStringList &alternative : scope.satisfiedBy) {
        const QStringList missing = lacking(alternative, vendorScopes);
        if (missing.isEmpty())
            return {};
        // Among equally near ones that which the token has a part of.
        const bool hasPart = missing.size() < alternative.size();
        if (first || missing.size() < nearest.size()
            || (missing.size() == nearest.size() && hasPart && !nearestHasPart)) {
            nearest = missing;
            nearestHasPart = hasPart;
        }
        first = false;
    }
    return nearest;
}

} // namespace onbelay
