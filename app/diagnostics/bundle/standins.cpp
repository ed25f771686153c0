#include "diagnostics/bundle/standins.h"

#include "diagnostics/bundle/bundlescan.h"

#include <QHostAddress>

#include <algorithm>
#include <array>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString keyOf(Named kind, const QString &text)
{
    return QString::number(int(kind)) + u':' + text;
}

QLatin1StringView word(Named kind)
{
    switch (kind) {
    case Named::Group:
        return "group"_L1;
    case Named::Person:
        return "person"_L1;
    case Named::Mail:
        return "mail"_L1;
    case Named::Organization:
        return "organisation"_L1;
    case Named::Account:
        return "account"_L1;
    case Named::Host:
        return "host"_L1;
    case Named::Other:
        break;
    }
    return "id"_L1;
}

bool isDisclosed(Named kind, Disclosure disclosed)
{
    switch (kind) {
    case Named::Group:
        return disclosed.testFlag(Disclose::Groups);
    case Named::Person:
        return disclosed.testFlag(Disclose::People);
    case Named::Mail:
        return disclosed.testFlag(Disclose::MailAddresses);
    case Named::Organization:
    case Named::Account:
        return disclosed.testFlag(Disclose::Organization);
    case Named::Host:
        return disclosed.testFlag(Disclose::Hosts);
    case Named::Other:
        break;
    }
    return false;
}

bool isLetter(const QString &text, qsizetype at)
{
    return at >= 0 && at < text.size() && text.at(at).isLetterOrNumber();
}

// As a word of its own: "Sales" is in "Sales EMEA" and not in "Wholesales".
bool holdsWord(const QString &text, const QString &name)
{
    for (qsizetype at = 0; (at = text.indexOf(name, at, Qt::CaseInsensitive)) >= 0; ++at) {
        if (!isLetter(text, at - 1) && !isLetter(text, at + name.size()))
            return true;
    }
    return false;
}

// Scripts without spaces have no words of their own, so any place counts there.
bool isWithoutSpaces(const QString &name)
{
    return std::any_of(name.begin(), name.end(), [](QChar letter) {
        switch (letter.script()) {
        case QChar::Script_Han:
        case QChar::Script_Hiragana:
        case QChar::Script_Katakana:
        case QChar::Script_Thai:
        case QChar::Script_Lao:
        case QChar::Script_Khmer:
        case QChar::Script_Myanmar:
            return true;
        default:
            return false;
        }
    });
}

bool holdsName(const QString &text, const QString &name)
{
    return isWithoutSpaces(name) ? text.contains(name, Qt::CaseInsensitive) : holdsWord(text, name);
}

// A person is told by a given name or a family name alone.
bool holdsPartOf(const QString &text, const QString &person)
{
    constexpr qsizetype shortest = 3; // "de", "van" and initials tell nobody
    const QStringList parts = person.split(u' ', Qt::SkipEmptyParts);
    return std::any_of(parts.begin(), parts.end(), [&text](const QString &part) {
        return part.size() >= shortest && holdsName(text, part);
    });
}

// The hosts that everybody has say nothing about the organisation.
constexpr std::array everybodys{"app.onbelay.ai"_L1, "onbelay.ai"_L1, "api.hubapi.com"_L1,
                                "api.hubspot.com"_L1, "localhost"_L1};

} // namespace

std::size_t StandIns::place(Named kind, const QString &id, const QString &name)
{
    const QString idKey = keyOf(kind, id);
    const QString nameKey = keyOf(kind, name);
    if (!id.isEmpty()) {
        if (const auto known = m_byId.constFind(idKey); known != m_byId.cend()) {
            Entry &entry = m_entries[*known];
            if (entry.name.isEmpty() && !name.isEmpty()) {
                entry.name = name;
                if (!m_byName.contains(nameKey))
                    m_byName.insert(nameKey, *known);
            }
            return *known;
        }
    }
    if (!name.isEmpty()) {
        // Met by its name alone before: now its id is known as well.
        if (const auto known = m_byName.constFind(nameKey); known != m_byName.cend()) {
            Entry &entry = m_entries[*known];
            if (id.isEmpty() || entry.id.isEmpty()) {
                if (!id.isEmpty()) {
                    entry.id = id;
                    m_byId.insert(idKey, *known);
                }
                return *known;
            }
        }
    }
    const std::size_t at = m_entries.size();
    const int number = ++m_counts[int(kind)];
    m_entries.push_back(
        {kind, word(kind) + u'-' + QString::number(number).rightJustified(2, u'0'), id, name});
    if (!id.isEmpty())
        m_byId.insert(idKey, at);
    if (!name.isEmpty() && !m_byName.contains(nameKey))
        m_byName.insert(nameKey, at);
    return at;
}

QString StandIns::shown(Named kind, const QString &id, const QString &name)
{
    if (id.isEmpty() && name.isEmpty())
        return {};
    return shown(m_entries[place(kind, id, name)]);
}

QString StandIns::shownById(const QString &id) const
{
    for (const Named kind : {Named::Group, Named::Person, Named::Organization, Named::Account}) {
        if (const auto known = m_byId.constFind(keyOf(kind, id)); known != m_byId.cend())
            return shown(m_entries[*known]);
    }
    return {};
}

QString StandIns::host(const QString &host)
{
    const QString plain = host.toLower();
    const bool known = std::find(everybodys.begin(), everybodys.end(), plain) != everybodys.end();
    if (known || QHostAddress(plain).isLoopback())
        return plain;
    return shown(Named::Host, plain);
}

QString StandIns::shown(const Entry &entry) const
{
    if (entry.name.isEmpty() || !isDisclosed(entry.kind, m_disclosed))
        return entry.standIn;
    const bool mail = m_disclosed.testFlag(Disclose::MailAddresses);
    if (holdsToken(entry.name) || (!mail && holdsMailAddress(entry.name)) || revealsOthers(entry))
        return entry.standIn;
    return entry.name;
}

// "Dana's team" would tell who is called Dana, when people are not to be told. Whoever lets mail
// addresses in knows that names are in them.
bool StandIns::revealsOthers(const Entry &entry) const
{
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const Entry &other) {
        if (isDisclosed(other.kind, m_disclosed))
            return false;
        return (other.name.size() > 1 && holdsName(entry.name, other.name))
               || (other.kind == Named::Person && entry.kind != Named::Mail
                   && holdsPartOf(entry.name, other.name))
               || (other.id.size() > 3 && holdsWord(entry.name, other.id));
    });
}

} // namespace onbelay
