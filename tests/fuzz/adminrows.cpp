// Bodies of the admin API that come in thousands: a first line "page", "changes", "event",
// "removed", "applied", "parts", "people" or "holders", then the JSON. What is accepted is what Qt
// reads there.
#include "answers.h"
#include "targets.h"

#include "net/problem.h"
#include "onbelay/personbodies.h"
#include "onbelay/rowbodies.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 2000;
constexpr qsizetype deepest = 500; // the two parsers stop at different depths beyond it

const QStringList &scopeIds()
{
    static const QStringList ids{u"contacts:read"_s, u"contacts:write"_s, u"deals:read"_s};
    return ids;
}

QJsonObject withQt(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    promise(document.isObject(), "what is read is a JSON object");
    return document.object();
}

void sameText(QByteArrayView ours, const QJsonValue &theirs, const char *what)
{
    promise(QString::fromUtf8(ours) == plainText(theirs.toString(), longestName), what);
    checkText(QString::fromUtf8(ours).remove(u"pat-"_s), longestName); // names may be anything
}

void sameRow(const GroupRecord &row, const QJsonObject &group)
{
    promise(!row.id.isEmpty() && QString::fromUtf8(row.id) == group.value("id"_L1).toString(),
            "an id is as it came");
    sameText(row.name, group.value("name"_L1), "a name is plain");
    sameText(row.description, group.value("description"_L1), "a description is plain");
    promise(row.memberCount == group.value("memberCount"_L1).toInt(-1), "the count of members");
    promise(row.access == group.value("access"_L1).toBool(), "access");
    promise(row.revision == group.value("revision"_L1).toInteger(), "revision");
    promise(row.enforcedRevision == group.value("enforcedRevision"_L1).toInteger(),
            "enforced revision");
    quint32 scopes = 0;
    const QJsonArray ticked = group.value("scopes"_L1).toArray();
    for (const auto &scope : ticked) {
        const qsizetype number = scopeIds().indexOf(scope.toString());
        scopes |= number < 0 ? 0 : 1U << number;
    }
    promise(row.scopes == scopes, "scopes");
    const QJsonValue time = group.value("changedAt"_L1);
    const QDateTime at = QDateTime::fromString(time.toString(), Qt::ISODateWithMs);
    promise(time.isString() ? at.isValid() && row.changedAt == at.toSecsSinceEpoch()
                            : row.changedAt == 0,
            "the time of the change");
    const QJsonObject author = group.value("changedBy"_L1).toObject();
    promise(QString::fromUtf8(row.changedById) == author.value("id"_L1).toString(), "who it was");
    sameText(row.changedByName, author.value("name"_L1), "the name of who it was is plain");
}

void checkFailure(const Failure &failure)
{
    promise(failure.kind == FailureKind::BadJson, "what cannot be read is bad JSON");
    checkText(failure.detail, 300);
}

void checkPage(const Expected<GroupPage> &page, const QByteArray &body)
{
    if (!page) {
        checkFailure(page.error());
        return;
    }
    const QJsonObject object = withQt(body);
    const QJsonArray groups = object.value("groups"_L1).toArray();
    promise(qsizetype(page->groups.size()) == groups.size(), "no row more or less");
    for (qsizetype i = 0; i < groups.size(); ++i)
        sameRow(page->groups[std::size_t(i)], groups[i].toObject());
    promise(page->asOf == object.value("asOf"_L1).toInteger(), "the number of the snapshot");
}

void checkEvent(const QByteArray &body)
{
    GroupBatch rows;
    const auto event = readRowChanged(body, u"hubspot"_s, ScopeNames(scopeIds()), rows);
    if (!event)
        checkFailure(event.error());
    promise(rows.size() == (event.value_or(false) ? 1 : 0), "an event is one row or none");
    if (event)
        promise((withQt(body).value("integration"_L1).toString() == u"hubspot"_s) == *event,
                "only events of the integration are taken");
    if (!rows.empty())
        sameRow(rows[0], withQt(body).value("group"_L1).toObject());
}

void checkRemoved(const QByteArray &body)
{
    QStringList removed;
    const auto event = readRowRemoved(body, u"hubspot"_s, removed);
    if (!event)
        checkFailure(event.error());
    promise(removed.size() == (event.value_or(false) ? 1 : 0), "one group goes or none");
    for (const QString &id : removed)
        promise(!id.isEmpty() && id == withQt(body).value("group"_L1).toString(), "the one named");
}

void checkApplied(const QByteArray &body)
{
    const auto part = readAppliedPart(body, ScopeNames(scopeIds()));
    if (!part) {
        checkFailure(part.error());
        return;
    }
    const QJsonArray groups = withQt(body).value("groups"_L1).toArray();
    promise(qsizetype(part->groups.size()) == groups.size(), "no group more or less");
    for (qsizetype i = 0; i < groups.size(); ++i) {
        const AppliedGroup &ours = part->groups[std::size_t(i)];
        const QJsonObject theirs = groups[i].toObject();
        promise(ours.group == theirs.value("group"_L1).toString()
                    && ours.revision == theirs.value("revision"_L1).toInteger()
                    && ours.access == theirs.value("access"_L1).toBool()
                    && ours.scopes.size() == theirs.value("scopes"_L1).toArray().size(),
                "a group is as the server says");
    }
}

// `ids`: groups are told by their ids alone.
void checkPeople(const PersonBatch &people, const QByteArray &body, bool ids)
{
    const QJsonArray told = withQt(body).value("people"_L1).toArray();
    promise(qsizetype(people.size()) == told.size(), "nobody more or less");
    for (quint32 i = 0; i < people.size(); ++i) {
        const QJsonObject person = told[qsizetype(i)].toObject();
        promise(!people.id(i).isEmpty()
                    && QString::fromUtf8(people.id(i)) == person.value("id"_L1).toString(),
                "an id is as it came");
        sameText(people.name(i), person.value("name"_L1), "a name is plain");
        if (!ids)
            sameText(people.email(i), person.value("email"_L1), "an address is plain");
        const QJsonArray groups = person.value("groups"_L1).toArray();
        promise(qsizetype(people.groups(i).size()) == groups.size(), "no group more or less");
        for (qsizetype j = 0; j < groups.size(); ++j) {
            const QJsonValue id = ids ? groups[j] : groups[j].toObject().value("id"_L1);
            promise(QString::fromUtf8(people.groupIds()[people.groups(i)[std::size_t(j)]])
                        == id.toString(),
                    "a group is as it came");
        }
    }
}

void checkMembers(const QByteArray &body)
{
    if (const auto page = readMemberPage(body))
        checkPeople(page->people, body, false);
    else
        checkFailure(page.error());
}

void checkHolders(const QByteArray &body)
{
    if (const auto page = readHolderPage(body))
        checkPeople(page->people, body, true);
    else
        checkFailure(page.error());
}

} // namespace

void adminrows(QByteArrayView input)
{
    const QByteArray all = input.toByteArray();
    const qsizetype end = all.indexOf('\n');
    const QByteArray what = all.left(std::max<qsizetype>(0, end));
    const QByteArray body = all.mid(end + 1);
    if (body.count('[') + body.count('{') > deepest)
        return;
    const ScopeNames scopes(scopeIds());
    if (what == "page")
        checkPage(readGroupPage(body, scopes), body);
    else if (what == "changes")
        checkPage(readChangePage(body, scopes), body);
    else if (what == "event")
        checkEvent(body);
    else if (what == "removed")
        checkRemoved(body);
    else if (what == "people")
        checkMembers(body);
    else if (what == "holders")
        checkHolders(body);
    else if (what == "applied")
        checkApplied(body);
    else if (const auto parts = readAppliedParts(body, scopes); !parts)
        checkFailure(parts.error());
}

} // namespace onbelay::fuzz
