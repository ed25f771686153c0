#include "consoleside.h"

#include "onbelay/bodies.h"
#include "onbelay/personbodies.h"
#include "onbelay/rowbodies.h"
#include "workspace/workspace.h"

#include <QJsonDocument>

namespace onbelay::test {

namespace {

QByteArray bytes(const nlohmann::json &answer)
{
    return QByteArray::fromStdString(answer.dump());
}

QJsonObject object(const nlohmann::json &answer)
{
    return QJsonDocument::fromJson(bytes(answer)).object();
}

template <typename T>
T due(Expected<T> read)
{
    if (!read)
        qFatal("an answer could not be read: %s", qPrintable(read.error().detail));
    return std::move(*read);
}

} // namespace

std::vector<quint32> ConsoleSide::rowsOf(quint32 person) const
{
    const auto rows = memberships.groups(person);
    return {rows.begin(), rows.end()};
}

KeyEvidence ConsoleSide::key() const
{
    return {&connection, isCheckedLately(connection, QDateTime::currentDateTimeUtc())};
}

ConsoleSide readConsoleSide(const nlohmann::json &connection, const nlohmann::json &groups,
                            const nlohmann::json &people, const QStringList &scopes)
{
    ConsoleSide console;
    console.scopes = scopes;
    console.connection = due(readConnection(object(connection)));
    ColumnRules rules;
    rules.columns = int(scopes.size()) + 1;
    rules.implies.assign(std::size_t(rules.columns), 0);
    console.matrix.reset(rules);
    const GroupPage page = due(readGroupPage(bytes(groups), ScopeNames(scopes)));
    for (std::size_t i = 0; i < page.groups.size(); ++i) {
        console.matrix.appendRow(Workspace::maskOf(page.groups[i]));
        console.groups.append(page.groups[i]);
    }
    console.people = due(readMemberPage(bytes(people))).people;
    for (quint32 person = 0; person < console.people.size(); ++person) {
        std::vector<quint32> rows;
        for (const quint32 group : console.people.groups(person))
            rows.push_back(
                quint32(console.groups.find(QByteArrayView(console.people.groupIds()[group]))));
        console.memberships.addPerson(rows);
    }
    return console;
}

AccessVerdict verdictOf(const nlohmann::json &answer)
{
    return due(readVerdict(object(answer)));
}

PersonBatch holderPage(const nlohmann::json &answer)
{
    return due(readHolderPage(bytes(answer))).people;
}

Memberships holdersOf(const ConsoleSide &console, const PersonBatch &told)
{
    QHash<QByteArray, quint32> numberOf;
    for (quint32 person = 0; person < told.size(); ++person)
        numberOf.insert(told.id(person).toByteArray(), person);
    Memberships holders;
    for (quint32 person = 0; person < console.people.size(); ++person) {
        std::vector<quint32> rows;
        const auto found = numberOf.constFind(console.people.id(person).toByteArray());
        if (found != numberOf.constEnd()) {
            for (const quint32 group : told.groups(*found))
                rows.push_back(
                    quint32(console.groups.find(QByteArrayView(told.groupIds()[group]))));
        }
        holders.addPerson(rows);
    }
    return holders;
}

} // namespace onbelay::test
