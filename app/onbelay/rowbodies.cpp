#include "onbelay/rowbodies.h"

#include "onbelay/jsonbodies.h"
#include "onbelay/plainutf8.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using simdjson::dom::element;

namespace {

// In the order of the alphabet, which many servers keep.
namespace row {
enum Member : std::size_t {
    Access,
    ChangedAt,
    ChangedBy,
    Description,
    EnforcedRevision,
    Id,
    MemberCount,
    Name,
    Revision,
    Scopes,
    Count
};
constexpr std::array<std::string_view, Count> names{
    "access", "changedAt",   "changedBy", "description", "enforcedRevision",
    "id",     "memberCount", "name",      "revision",    "scopes"};
} // namespace row

namespace who {
enum Member : std::size_t { Id, Name, Count };
constexpr std::array<std::string_view, Count> names{"id", "name"};
} // namespace who

// Answers the field at fault, or nothing; then the row is not added.
std::string_view readRow(const simdjson::dom::object &object, const ScopeNames &scopes,
                         GroupBatch &rows)
{
    JsonMembers<row::Count> members(object, row::names);
    QByteArray cleanName;
    QByteArray cleanDescription;
    QByteArray cleanAuthor;
    GroupRecord record;
    record.id = view(members.id(row::Id));
    record.name = plainUtf8(view(members.text(row::Name)), cleanName);
    record.description = plainUtf8(view(members.textOr(row::Description)), cleanDescription);
    record.memberCount = members.count(row::MemberCount);
    record.access = members.flag(row::Access);
    eachText(members, row::Scopes, [&, guess = std::size_t(0)](QByteArrayView id) mutable {
        if (const int number = scopes.find(id, guess); number >= 0)
            record.scopes |= 1U << number;
    });
    record.revision = members.number(row::Revision);
    record.enforcedRevision = members.number(row::EnforcedRevision);
    if (!members.isNull(row::ChangedAt)) {
        const std::optional<qint64> seconds = secondsOf(view(members.text(row::ChangedAt)));
        if (!seconds)
            members.blame(row::ChangedAt);
        record.changedAt = seconds.value_or(0);
    }
    if (!members.isNull(row::ChangedBy)) {
        if (const auto author = members.object(row::ChangedBy)) {
            JsonMembers<who::Count> person(*author, who::names);
            record.changedById = view(person.id(who::Id));
            record.changedByName = plainUtf8(view(person.text(who::Name)), cleanAuthor);
            if (!person.fault().empty())
                members.blame(row::ChangedBy);
        }
    }
    if (members.fault().empty())
        rows.append(record);
    return members.fault();
}

namespace page {
enum Member : std::size_t { Groups, Removed, Next, AsOf, Total, Count };
constexpr std::array<std::string_view, Count> names{"groups", "removed", "next", "asOf", "total"};
} // namespace page

Expected<GroupPage> readPage(const QByteArray &body, const ScopeNames &scopes, bool ofChanges)
{
    const auto root = rootOf(body);
    if (!root)
        return tl::unexpected(root.error());
    JsonMembers<page::Count> members(*root, page::names);
    GroupPage answer;
    const auto groups = members.array(page::Groups);
    // A row takes some hundred bytes, of which names of members and of scopes are most.
    const auto bytes = std::size_t(body.size());
    if (groups)
        answer.groups.reserve(std::min(groups->size(), bytes / 100), bytes / 3);
    const auto wrong =
        readEach(groups, page::names[page::Groups], [&](const simdjson::dom::object &object) {
            return readRow(object, scopes, answer.groups);
        });
    if (wrong)
        return *wrong;
    if (ofChanges) {
        eachText(members, page::Removed,
                 [&answer](QByteArrayView id) { answer.removed.append(QString::fromUtf8(id)); });
    }
    answer.next = plain(members.textOr(page::Next));
    answer.asOf = members.number(page::AsOf);
    if (!members.isNull(page::Total))
        answer.total = members.count(page::Total);
    if (!members.fault().empty())
        return missing(members.fault());
    return answer;
}

namespace event {
enum Member : std::size_t { Integration, Group, Count };
constexpr std::array<std::string_view, Count> names{"integration", "group"};
} // namespace event

// Reads the data of an event; `read` gets its members when it is about the integration.
template <typename Read>
Expected<bool> readEvent(const QByteArray &data, const QString &integration, Read read)
{
    const auto root = rootOf(data);
    if (!root)
        return tl::unexpected(root.error());
    JsonMembers<event::Count> members(*root, event::names);
    const std::string_view about = members.id(event::Integration);
    if (!members.fault().empty())
        return missing(members.fault());
    if (QString::fromUtf8(view(about)) != integration)
        return false;
    if (const QString fault = read(members); !fault.isEmpty())
        return missing(fault);
    return true;
}

namespace applied {
enum Member : std::size_t { Group, Revision, Access, Scopes, Count };
constexpr std::array<std::string_view, Count> names{"group", "revision", "access", "scopes"};
} // namespace applied

std::string_view readAppliedGroup(const simdjson::dom::object &object, const ScopeNames &scopes,
                                  std::vector<AppliedGroup> &groups)
{
    JsonMembers<applied::Count> members(object, applied::names);
    AppliedGroup group;
    group.group = QString::fromUtf8(view(members.id(applied::Group)));
    group.revision = members.number(applied::Revision);
    group.access = members.flag(applied::Access);
    eachText(members, applied::Scopes, [&, guess = std::size_t(0)](QByteArrayView id) mutable {
        const int number = scopes.find(id, guess);
        // Known ids share their text, which spares an allocation a cell.
        group.scopes.append(number >= 0 ? scopes.text(number) : QString::fromUtf8(id));
    });
    groups.push_back(std::move(group));
    return members.fault();
}

namespace part {
enum Member : std::size_t { Part, AppliedAt, Groups, Count };
constexpr std::array<std::string_view, Count> names{"part", "appliedAt", "groups"};
} // namespace part

Expected<AppliedPart> readPart(const simdjson::dom::object &object, const ScopeNames &scopes)
{
    JsonMembers<part::Count> members(object, part::names);
    AppliedPart answer;
    answer.part = members.count(part::Part);
    const QByteArrayView time = view(members.text(part::AppliedAt));
    answer.appliedAt = QDateTime::fromString(QString::fromUtf8(time), Qt::ISODateWithMs).toUTC();
    if (!answer.appliedAt.isValid())
        members.blame(part::AppliedAt);
    const auto groups = members.array(part::Groups);
    if (groups)
        answer.groups.reserve(std::min<std::size_t>(groups->size(), 5'000)); // the most of a part
    const auto wrong =
        readEach(groups, part::names[part::Groups], [&](const simdjson::dom::object &each) {
            return readAppliedGroup(each, scopes, answer.groups);
        });
    if (wrong)
        return *wrong;
    if (!members.fault().empty())
        return missing(members.fault());
    return answer;
}

} // namespace

ScopeNames::ScopeNames(const QStringList &ids)
    : m_texts(ids.mid(0, most))
{
    for (const QString &id : std::as_const(m_texts))
        m_ids.push_back(id.toUtf8());
}

int ScopeNames::find(QByteArrayView id, std::size_t &guess) const
{
    const auto search = [&](std::size_t from, std::size_t to) {
        while (from < to && m_ids[from] != id)
            ++from;
        return from;
    };
    std::size_t at = search(guess, m_ids.size());
    if (at >= m_ids.size()) {
        at = search(0, std::min(guess, m_ids.size()));
        if (at >= std::min(guess, m_ids.size()))
            return -1;
    }
    guess = at + 1;
    return int(at);
}

Expected<GroupPage> readGroupPage(const QByteArray &body, const ScopeNames &scopes)
{
    return readPage(body, scopes, false);
}

Expected<GroupPage> readChangePage(const QByteArray &body, const ScopeNames &scopes)
{
    return readPage(body, scopes, true);
}

Expected<bool> readRowChanged(const QByteArray &data, const QString &integration,
                              const ScopeNames &scopes, GroupBatch &rows)
{
    return readEvent(data, integration, [&](JsonMembers<event::Count> &members) {
        const auto object = members.object(event::Group);
        if (!object)
            return u"group"_s;
        const std::string_view fault = readRow(*object, scopes, rows);
        return fault.empty() ? QString() : QString(u"group."_s + QString::fromUtf8(view(fault)));
    });
}

Expected<bool> readRowRemoved(const QByteArray &data, const QString &integration,
                              QStringList &removed)
{
    return readEvent(data, integration, [&removed](JsonMembers<event::Count> &members) {
        const std::string_view id = members.id(event::Group);
        if (!members.fault().empty())
            return u"group"_s;
        removed.append(QString::fromUtf8(view(id)));
        return QString();
    });
}

Expected<bool> readIsAbout(const QByteArray &data, const QString &integration)
{
    return readEvent(data, integration, [](JsonMembers<event::Count> &) { return QString(); });
}

Expected<AppliedPart> readAppliedPart(const QByteArray &body, const ScopeNames &scopes)
{
    const auto root = rootOf(body);
    if (!root)
        return tl::unexpected(root.error());
    return readPart(*root, scopes);
}

Expected<std::vector<AppliedPart>> readAppliedParts(const QByteArray &body,
                                                    const ScopeNames &scopes)
{
    const auto root = rootOf(body);
    if (!root)
        return tl::unexpected(root.error());
    constexpr std::array<std::string_view, 1> names{"appliedParts"};
    JsonMembers<1> members(*root, names);
    std::vector<AppliedPart> parts;
    const auto list = members.array(0);
    if (!list)
        return missing(names[0]);
    for (const element each : *list) {
        simdjson::dom::object object;
        if (each.get(object) != simdjson::SUCCESS)
            return missing(names[0]);
        Expected<AppliedPart> part = readPart(object, scopes);
        if (!part)
            return tl::unexpected(part.error());
        parts.push_back(std::move(*part));
    }
    return parts;
}

} // namespace onbelay
