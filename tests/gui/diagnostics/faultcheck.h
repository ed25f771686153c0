#pragma once

#include "faulttable.h"

#include <QStringList>

#include <algorithm>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

// Where what a door shows is not what it must show; empty when all is well.
[[nodiscard]] inline QString difference(const std::vector<Line> &seen,
                                        const std::vector<Line> &expected)
{
    if (seen.size() != expected.size())
        return QString::number(seen.size()) + u" lines instead of "_s
               + QString::number(expected.size());
    QStringList wrong;
    for (std::size_t i = 0; i < seen.size(); ++i) {
        const Line &is = seen[i];
        const Line &should = expected[i];
        if (is.title == should.title && is.verdict == should.verdict && is.button == should.button
            && is.sentence.contains(should.sentence))
            continue;
        wrong.append(u"    "_s + is.title + u": "_s + is.verdict + u", \""_s + is.sentence
                     + u"\", ["_s + is.button + u"]\n        not "_s + should.title + u": "_s
                     + should.verdict + u", \""_s + should.sentence + u"\", ["_s + should.button
                     + u']');
    }
    return wrong.join(u'\n');
}

// Whether HubSpot itself refuses the key as such, which alone may be called a bad key.
[[nodiscard]] inline bool isRefused(const World &world)
{
    const auto refuses = [](Says says) {
        return says == Says::Refused || says == Says::Expired || says == Says::NeverAToken;
    };
    if (world.dead && refuses(*world.dead))
        return true;
    return std::any_of(world.before.begin(), world.before.end(), refuses)
           || std::any_of(world.after.begin(), world.after.end(), refuses)
           || std::any_of(world.afterAt.begin(), world.afterAt.end(), refuses);
}

// What a door shows that calls the key bad; empty: nothing does. It knows no table.
[[nodiscard]] inline QString accusation(const FaultDesk &desk)
{
    for (const DoorId door : doors) {
        for (const Line &line : desk.seen(door)) {
            for (const char *words : {"does not accept", "refuses the", "refused now",
                                      "does not recognize", "has expired"}) {
                if (line.sentence.contains(QLatin1StringView(words)))
                    return line.sentence;
            }
        }
    }
    return {};
}

// Plants the faults, runs the doors, and takes the faults back. Empty when every door shows what
// the faults together make of the world.
[[nodiscard]] inline QString tried(FaultDesk &desk, const std::vector<const Fault *> &faults)
{
    World world;
    QStringList names;
    bool planted = true;
    for (const Fault *fault : faults) {
        names.append(fault->name);
        fault->strike(world);
        planted = planted && fault->plant(desk);
    }
    const QString name = names.join(u" + "_s);
    if (!planted || !desk.commit())
        return name + u": could not be planted"_s;
    if (!desk.runDoors())
        return name + u": the doors did not end"_s;
    QString wrong;
    for (const DoorId door : doors) {
        const QString here = difference(desk.seen(door), expectedLines(world, door));
        if (!here.isEmpty())
            wrong += u"\n  door "_s + QString::number(int(door) + 1) + u'\n' + here;
    }
    const QString accused = accusation(desk);
    if (!isRefused(world) && !accused.isEmpty())
        wrong += u"\n  calls the key bad: "_s + accused;
    if (!desk.heal())
        return name + u": could not be taken back"_s;
    return wrong.isEmpty() ? QString() : name + wrong;
}

} // namespace onbelay::test
