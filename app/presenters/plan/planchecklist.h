#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

#include <vector>

class QIODevice;

namespace onbelay {

class PlanKeeper;
class Workspace;

// A plan as work for somebody at On Belay's dashboard: what to do for each group, in the order in
// which the dashboard asks for it (onbelay.ai/help/groups, onbelay.ai/help/integrations/hubspot).
// Holds no secret. Its texts may hold names from anywhere: plain text, never markup.
struct PlanChecklist
{
    struct Scope
    {
        QString id; // "deals:read", as On Belay's pages name it
        QString title; // "Read deals"
        QString access; // "Read only" or "Read / Write", On Belay's own words
    };
    struct Group
    {
        QString id; // the console's own
        QString name;
        bool access = false; // the integration is to be added
        std::vector<Scope> scopes; // to be chosen
        QStringList steps;
        QStringList notes; // what is peculiar
        bool done = false; // ticked off here
        QString doneText; // when that was, or that the plan was changed since; may be empty
    };
    QString title;
    QString notReal; // that nothing of this is known to be so at On Belay
    QString about; // whose plan, of when
    QStringList before; // what must be done once, and what is called how
    std::vector<Group> groups; // by name; those that there is something to do for
    QString closing;
};

// `now`: when it is made, UTC. `server`: the address that the console is signed in to.
[[nodiscard]] PlanChecklist planChecklist(const Workspace &workspace, const PlanKeeper &keeper,
                                          const QString &server, const QDateTime &now);

[[nodiscard]] QString plainText(const PlanChecklist &checklist);
// One group, as in the whole.
[[nodiscard]] QString plainText(const PlanChecklist::Group &group);
// A line a scope of a group, for spreadsheets; every line says that it is planned.
[[nodiscard]] QByteArray csvText(const PlanChecklist &checklist);
// An A4 document with boxes to tick. `out` is open; whether it took everything, it knows itself.
void writePdf(const PlanChecklist &checklist, QIODevice &out);

} // namespace onbelay
