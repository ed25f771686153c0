// Reading pages of groups against QJsonDocument, Qt's own way, to the same rows in the same run: in
// pages of 5,000, as the server sends them. Prints CSV as bench_matrix does; a ratio above its bar
// is for people to judge. Arguments: numbers of groups (default 100000 1000000).
#include "onbelay/bodies.h"
#include "onbelay/rowbodies.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTextStream>

#include <algorithm>
#include <array>
#include <functional>

using namespace onbelay;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageRows = 5'000;
constexpr int differentPages = 8; // read again and again, so that a million needs no gigabyte

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return double(timer.nsecsElapsed()) / 1e6;
}

// The median of three.
double medianOf(const std::function<void()> &work)
{
    std::array times{milliseconds(work), milliseconds(work), milliseconds(work)};
    std::sort(times.begin(), times.end());
    return times[1];
}

QStringList scopeIds()
{
    QStringList ids;
    for (const char *thing : {"contacts", "companies", "deals", "tickets", "products", "lineItems",
                              "quotes", "owners", "lists", "forms", "files", "campaigns"})
        for (const char *verb : {"read", "write"})
            ids.append(QLatin1StringView(thing) + u':' + QLatin1StringView(verb));
    return ids;
}

QByteArray pageBody(int page, const QStringList &scopes)
{
    QJsonArray rows;
    for (int i = 0; i < pageRows; ++i) {
        const int number = page * pageRows + i;
        QJsonArray ticked;
        for (int scope = 0; scope < scopes.size(); ++scope) {
            if ((number * 7 + scope * 5) % 3 != 0)
                ticked.append(scopes[scope]);
        }
        const QString name = number % 10 == 0 ? u"Vertrieb Süd %1"_s : u"Sales team %1"_s;
        rows.append(QJsonObject{
            {u"id"_s, u"g-%1"_s.arg(number, 7, 10, QChar(u'0'))},
            {u"name"_s, name.arg(number)},
            {u"description"_s,
             u"People who look after the customers of area %1"_s.arg(number % 97)},
            {u"memberCount"_s, number % 500},
            {u"access"_s, number % 4 != 0},
            {u"scopes"_s, ticked},
            {u"revision"_s, number % 9 + 1},
            {u"enforcedRevision"_s, number % 9 + 1},
            {u"changedAt"_s, u"2026-11-23T09:%1:00.000Z"_s.arg(number % 60, 2, 10, QChar(u'0'))},
            {u"changedBy"_s, QJsonObject{{u"id"_s, u"p-%1"_s.arg(number % 20)},
                                         {u"name"_s, u"Person %1"_s.arg(number % 20)}}}});
    }
    return QJsonDocument(QJsonObject{{u"groups"_s, rows},
                                     {u"next"_s, u"cursor"_s},
                                     {u"asOf"_s, 1},
                                     {u"total"_s, 1'000'000}})
        .toJson(QJsonDocument::Compact);
}

// The least that QJsonDocument can do: no check of types, no cleaning of texts.
void readWithQt(const QByteArray &body, const QHash<QString, int> &scopes, GroupBatch &rows)
{
    const QJsonArray groups = QJsonDocument::fromJson(body).object().value("groups"_L1).toArray();
    for (const auto &each : groups) {
        const QJsonObject group = each.toObject();
        const QJsonObject author = group.value("changedBy"_L1).toObject();
        const auto text = [](const QJsonObject &of, QLatin1StringView key) {
            return of.value(key).toString().toUtf8();
        };
        const QByteArray id = text(group, "id"_L1);
        const QByteArray name = text(group, "name"_L1);
        const QByteArray description = text(group, "description"_L1);
        const QByteArray authorId = text(author, "id"_L1);
        const QByteArray authorName = text(author, "name"_L1);
        GroupRecord record{id, name, description, authorId, authorName};
        record.memberCount = group.value("memberCount"_L1).toInt();
        record.access = group.value("access"_L1).toBool();
        const QJsonArray ticked = group.value("scopes"_L1).toArray();
        for (const auto &scope : ticked)
            record.scopes |= 1U << scopes.value(scope.toString());
        record.revision = group.value("revision"_L1).toInteger();
        record.enforcedRevision = group.value("enforcedRevision"_L1).toInteger();
        record.changedAt =
            QDateTime::fromString(group.value("changedAt"_L1).toString(), Qt::ISODateWithMs)
                .toSecsSinceEpoch();
        rows.append(record);
    }
}

bool same(const GroupRecord &a, const GroupRecord &b)
{
    return a.id == b.id && a.name == b.name && a.description == b.description
           && a.changedById == b.changedById && a.changedByName == b.changedByName
           && a.memberCount == b.memberCount && a.access == b.access && a.scopes == b.scopes
           && a.revision == b.revision && a.enforcedRevision == b.enforcedRevision
           && a.changedAt == b.changedAt;
}

void parse(QTextStream &out, int groups, const std::vector<QByteArray> &pages)
{
    const QStringList ids = scopeIds();
    const ScopeNames scopes(ids);
    QHash<QString, int> places;
    for (int i = 0; i < ids.size(); ++i)
        places.insert(ids[i], i);

    const int count = (groups + pageRows - 1) / pageRows;
    GroupBatch ours;
    GroupBatch base;
    bool complete = true;
    const double oursTime = medianOf([&] {
        ours = {};
        for (int i = 0; i < count; ++i) {
            const auto page = readGroupPage(pages[std::size_t(i % differentPages)], scopes);
            complete = complete && page;
            if (page)
                ours.append(page->groups);
        }
    });
    const double baseTime = medianOf([&] {
        base = {};
        for (int i = 0; i < count; ++i)
            readWithQt(pages[std::size_t(i % differentPages)], places, base);
    });
    complete = complete && ours.size() == base.size();
    for (std::size_t i = 0; complete && i < ours.size(); ++i)
        complete = same(ours[i], base[i]);
    if (!complete)
        qFatal("the rows differ");
    out << "parse," << groups << ',' << oursTime << ',' << baseTime << ',' << oursTime / baseTime
        << ",0.125,ms\n"
        << Qt::flush;
}

// What is to be sent when everything in it was edited: 5,000 groups, six cells each.
void write(QTextStream &out)
{
    ChangeSetPart part{u"3f2b8c1e-5d64-4a7b-9c0e-1a2b3c4d5e6f"_s, u"because"_s, 1, 100, {}};
    const QStringList ids = scopeIds();
    for (int i = 0; i < pageRows; ++i) {
        CellEdits edit{u"g-%1"_s.arg(i, 7, 10, QChar(u'0')), 4, {}};
        for (int cell = 0; cell < 6; ++cell)
            edit.cells.insert(ids[(i + cell) % ids.size()], cell % 2 == 0);
        part.edits.push_back(edit);
    }
    QByteArray ours;
    QByteArray base;
    const double oursTime = medianOf([&] { ours = writeChangeSetPart(part); });
    const double baseTime = medianOf([&] {
        QJsonArray edits;
        for (const CellEdits &edit : part.edits) {
            QJsonObject cells;
            for (auto cell = edit.cells.cbegin(); cell != edit.cells.cend(); ++cell)
                cells.insert(cell.key(), cell.value());
            edits.append(QJsonObject{{u"group"_s, edit.group},
                                     {u"baseRevision"_s, edit.baseRevision},
                                     {u"cells"_s, cells}});
        }
        base = QJsonDocument(QJsonObject{{u"id"_s, part.id},
                                         {u"part"_s, part.part},
                                         {u"parts"_s, part.parts},
                                         {u"reason"_s, part.reason},
                                         {u"edits"_s, edits}})
                   .toJson(QJsonDocument::Compact);
    });
    if (ours != base)
        qFatal("the bodies differ");
    out << "write part," << pageRows << ',' << oursTime << ',' << baseTime << ','
        << oursTime / baseTime << ",-,ms\n"
        << Qt::flush;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QList<int> sizes;
    for (const QString &argument : application.arguments().mid(1))
        sizes.append(argument.toInt());
    if (sizes.isEmpty())
        sizes = {100'000, 1'000'000};
    std::vector<QByteArray> pages;
    for (int i = 0; i < differentPages; ++i)
        pages.push_back(pageBody(i, scopeIds()));
    out << "what,groups,ours,base,ratio,bar,unit\n";
    for (const int groups : std::as_const(sizes))
        parse(out, groups, pages);
    write(out);
    return 0;
}
