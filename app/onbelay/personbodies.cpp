#include "onbelay/personbodies.h"

#include "onbelay/jsonbodies.h"
#include "onbelay/plainutf8.h"

namespace onbelay {

using simdjson::dom::element;

namespace {

namespace person {
enum Member : std::size_t { Email, Groups, Id, Name, Count };
constexpr std::array<std::string_view, Count> names{"email", "groups", "id", "name"};
} // namespace person

namespace named {
enum Member : std::size_t { Id, Count };
constexpr std::array<std::string_view, Count> names{"id"};
} // namespace named

// A group is named by its id, alone or in an object.
enum class GroupsAs { Ids, Objects };

void readGroups(JsonMembers<person::Count> &members, GroupsAs as, PersonBatch &people)
{
    if (as == GroupsAs::Ids) {
        eachText(members, person::Groups, [&people](QByteArrayView id) { people.addGroup(id); });
        return;
    }
    const auto groups = members.array(person::Groups);
    if (!groups)
        return;
    for (const element each : *groups) {
        simdjson::dom::object object;
        if (each.get(object) != simdjson::SUCCESS) {
            members.blame(person::Groups);
            return;
        }
        JsonMembers<named::Count> group(object, named::names);
        const std::string_view id = group.id(named::Id);
        if (!group.fault().empty())
            members.blame(person::Groups);
        else
            people.addGroup(view(id));
    }
}

// Answers the field at fault, or nothing.
std::string_view readPerson(const simdjson::dom::object &object, GroupsAs as, PersonBatch &people)
{
    JsonMembers<person::Count> members(object, person::names);
    QByteArray cleanName;
    QByteArray cleanEmail;
    const QByteArrayView name = plainUtf8(view(members.text(person::Name)), cleanName);
    const QByteArrayView email = as == GroupsAs::Objects
                                     ? plainUtf8(view(members.text(person::Email)), cleanEmail)
                                     : QByteArrayView();
    people.append(view(members.id(person::Id)), name, email);
    readGroups(members, as, people);
    return members.fault();
}

template <std::size_t N>
std::optional<Unexpected> readPeople(JsonMembers<N> &members, std::size_t member, GroupsAs as,
                                     PersonBatch &people)
{
    return readEach(members.array(member), "people", [&](const simdjson::dom::object &object) {
        return readPerson(object, as, people);
    });
}

namespace memberPage {
enum Member : std::size_t { Next, People, Count };
constexpr std::array<std::string_view, Count> names{"next", "people"};
} // namespace memberPage

namespace holderPage {
enum Member : std::size_t { AsOf, Facts, Next, People, Total, Count };
constexpr std::array<std::string_view, Count> names{"asOf", "facts", "next", "people", "total"};
} // namespace holderPage

namespace facts {
enum Member : std::size_t { IntegrationConnected, KeyAccepted, TokenHasScope, Count };
constexpr std::array<std::string_view, Count> names{"integrationConnected", "keyAccepted",
                                                    "tokenHasScope"};
} // namespace facts

std::optional<bool> flagOrNull(JsonMembers<facts::Count> &members, std::size_t member)
{
    return members.isNull(member) ? std::nullopt : std::optional(members.flag(member));
}

} // namespace

Expected<MemberPage> readMemberPage(const QByteArray &body)
{
    const auto root = rootOf(body);
    if (!root)
        return tl::unexpected(root.error());
    JsonMembers<memberPage::Count> members(*root, memberPage::names);
    MemberPage page;
    if (const auto wrong = readPeople(members, memberPage::People, GroupsAs::Objects, page.people))
        return *wrong;
    page.next = plain(members.textOr(memberPage::Next));
    if (!members.fault().empty())
        return missing(members.fault());
    return page;
}

Expected<HolderPage> readHolderPage(const QByteArray &body)
{
    const auto root = rootOf(body);
    if (!root)
        return tl::unexpected(root.error());
    JsonMembers<holderPage::Count> members(*root, holderPage::names);
    HolderPage page;
    if (const auto wrong = readPeople(members, holderPage::People, GroupsAs::Ids, page.people))
        return *wrong;
    if (const auto object = members.object(holderPage::Facts)) {
        JsonMembers<facts::Count> told(*object, facts::names);
        page.integrationConnected = told.flag(facts::IntegrationConnected);
        page.keyAccepted = flagOrNull(told, facts::KeyAccepted);
        page.tokenHasScope = flagOrNull(told, facts::TokenHasScope);
        if (!told.fault().empty())
            members.blame(holderPage::Facts);
    }
    page.next = plain(members.textOr(holderPage::Next));
    page.asOf = members.number(holderPage::AsOf);
    if (!members.isNull(holderPage::Total))
        page.total = members.count(holderPage::Total);
    if (!members.fault().empty())
        return missing(members.fault());
    return page;
}

} // namespace onbelay
