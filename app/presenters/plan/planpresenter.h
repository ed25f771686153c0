#pragma once

#include "platform/clock.h"
#include "presenters/plan/groupnames.h"
#include "presenters/plan/planchecklist.h"

#include <QObject>

#include <vector>

namespace onbelay {

class PermissionsPresenter;
class PlanKeeper;
class Workspace;
struct Failure;

// What the permissions screen does where there is nobody to send permissions to: the admin lists
// the groups, plans on the grid, and gets a checklist for On Belay's dashboard. Every text says
// that it is a plan. GUI thread.
class PlanPresenter final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object. `server`: the address that the console is signed in to.
    PlanPresenter(Workspace &workspace, PlanKeeper &keeper, PermissionsPresenter &permissions,
                  const Clock &clock, const QString &server, QObject *parent = nullptr);

    struct Message
    {
        QString headline;
        QString text;
    };
    [[nodiscard]] Message banner() const; // above the grid, always
    [[nodiscard]] Message noGroups() const;

    struct Listed
    {
        QString id;
        QString name;
    };
    [[nodiscard]] std::vector<Listed> groups() const; // by name
    [[nodiscard]] bool canEdit() const;
    // A list as groupnames.h reads it. True when groups came; said() tells what became of it.
    bool add(const QString &list);
    enum class FromFile {
        Nothing, // said() tells why
        Groups,
        Permissions // it may hold planned permissions, too, as MatrixFiles reads them
    };
    FromFile addFile(const QString &path);
    // Why a group cannot be called so; empty when it can.
    [[nodiscard]] QString nameProblem(const QString &id, const QString &name) const;
    bool rename(const QString &id, const QString &name); // else said() tells why
    // What would be lost with these groups, as a question; empty when nothing is planned for them.
    [[nodiscard]] QString removeQuestion(const QStringList &ids) const;
    void remove(const QStringList &ids);

    [[nodiscard]] bool hasChecklist() const; // there are groups
    [[nodiscard]] PlanChecklist checklist() const;
    // "3 of 12 groups are set up".
    [[nodiscard]] static QString progressText(const PlanChecklist &checklist);
    void setDone(const QString &id, bool done); // in the dashboard, by hand
    enum class Format { Text, Csv, Pdf };
    [[nodiscard]] QString suggestedName(Format format) const;
    void save(const QString &path, Format format); // said() tells what became of it

Q_SIGNALS:
    void changed(); // groups, what is planned, marks
    void said(const QString &sentence); // for the status line; to be spoken

private:
    bool take(const GroupNames &names);
    void sayFailure(const Failure &failure);
    [[nodiscard]] QString faultText(const GroupNames &names) const;

    Workspace &m_workspace;
    PlanKeeper &m_keeper;
    PermissionsPresenter &m_permissions;
    const Clock &m_clock;
    QString m_server;
};

} // namespace onbelay
