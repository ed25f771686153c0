#include "consoleside.h"

#include "onbelay/bodies.h"
#include "onbelay/personbodies.h"
#include "onbelay/rowbodies.h"
#include "workspace/workspace.h"

#include <QJsonDocument>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

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
    // Rows of the server need not follow them, and nothing may mend that on the way.
    for (int column = 1; column < rules.columns; ++column) {
        QString read = scopes.at(column - 1);
        read.replace(u":write"_s, u":read"_s);
        if (const qsizetype at = scopes.indexOf(read); at >= 0 && at != column - 1)
            rules.implies[std::size_t(column)] = cellBit(int(at) + 1);
    }
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

HolderPage holderPage(const nlohmann::json &answer)
{
    return due(readHolderPage(bytes(answer)));
}

WhoCanList listOf(const ConsoleSide &console, int column)
{
    WhoCanList list;
    list.column = column;
    list.people = console.people;
    const std::vector<Giving> giving = givingRows(console.matrix, console.groups, column);
    for (const QByteArray &id : console.people.groupIds()) {
        const int row = console.groups.find(QByteArrayView(id));
        list.groupNames.push_back(id);
        list.giving.push_back(row < 0 ? Giving::Pending : giving[std::size_t(row)]);
    }
    list.links = console.key().links(console.scopes.at(column - 1));
    return decided(std::move(list));
}

} // namespace onbelay::test
