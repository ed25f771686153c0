#pragma once

#include "faultworld.h"

#include "support/sandboxfixture.h"
#include "ui/diagnostics/diagnosticspage.h"

#include <QJsonArray>

#include <memory>

namespace onbelay::test {

// What a person reads and presses in the open door.
[[nodiscard]] std::vector<Line> linesOf(const ui::DiagnosticsPage &page);

// A sandbox and the diagnostics page of an administrator and of a member in real windows, one
// window a door, so that the three doors run at the same time. Faults are planted and taken back
// while all of it goes on.
class FaultDesk
{
public:
    FaultDesk();
    ~FaultDesk();
    [[nodiscard]] bool start();

    // What is planted takes effect with commit().
    void rule(const QJsonObject &rule); // of the server, at the admin API only
    void server(const QJsonObject &members); // any other member of POST /faults
    void hubSpot(const QJsonObject &command);
    [[nodiscard]] bool commit();
    [[nodiscard]] bool hubSpotNow(const QJsonObject &command);

    // The stored key: by persona; 0 removes it. `over`: without removing the one before.
    [[nodiscard]] bool storeKey(int persona, bool over = false);
    // Cells of the group in question on the server, which this console does not hear of.
    [[nodiscard]] bool setAccess(bool on) { return setCells(on, m_scope); }
    [[nodiscard]] bool setScope(bool on) { return setCells(m_access, on); }
    [[nodiscard]] bool delayTheScope(); // it is on, but not in effect
    // It hears of it, and stages the cell.
    [[nodiscard]] bool readRows();
    [[nodiscard]] bool stage(const QString &cell);
    // Whom the second door asks about.
    void askAboutNobodysGroup(bool nobody) { m_aboutNobody = nobody; }
    void signInAsMember(bool member) { m_member = member; }

    // Runs the three doors by their buttons and waits until all are done.
    [[nodiscard]] bool runDoors();
    [[nodiscard]] std::vector<Line> seen(DoorId door) const;
    // Everything as it was; what is stored says so.
    [[nodiscard]] bool heal();

    [[nodiscard]] SandboxFixture &sandbox() { return m_sandbox; }

private:
    struct Window
    {
        std::unique_ptr<DiagnosticsPresenter> presenter;
        std::unique_ptr<ui::DiagnosticsPage> page;
    };
    [[nodiscard]] bool open(std::vector<Window> &windows, Workspace &workspace);
    [[nodiscard]] std::vector<Window> &windows() { return m_member ? m_members : m_admins; }
    [[nodiscard]] const std::vector<Window> &windows() const
    {
        return m_member ? m_members : m_admins;
    }
    [[nodiscard]] bool press(ui::DiagnosticsPage &page, const QString &button);
    [[nodiscard]] bool removeKey();
    [[nodiscard]] bool setCells(bool access, bool scope);

    SandboxFixture m_sandbox;
    std::unique_ptr<Workspace> m_admin;
    std::unique_ptr<Workspace> m_plain;
    std::vector<Window> m_admins; // one a door
    std::vector<Window> m_members;
    QJsonArray m_rules;
    QJsonObject m_serverMembers;
    std::vector<QJsonObject> m_commands;
    QString m_groupId;
    QString m_nobodyId;
    int m_key = 0;
    bool m_access = true;
    bool m_scope = true;
    bool m_keyChanged = false;
    bool m_cellsChanged = false;
    bool m_hubSpotChanged = false;
    bool m_aboutNobody = false;
    bool m_member = false;
};

} // namespace onbelay::test
