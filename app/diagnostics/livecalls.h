#pragma once

#include "diagnostics/checkfacts.h"

#include <QObject>

namespace onbelay {

// The calls that checks rest on; several checks share one.
enum class LiveCall { Discover, Session, Connection, Proof, Audit, Owner, Verdict, Rows };
using CallSet = quint32;

[[nodiscard]] constexpr CallSet callBit(LiveCall call)
{
    return CallSet{1} << int(call);
}

// Makes the wanted calls of one run, each once, in parallel where none waits for another: HubSpot
// is asked before the server's verdict is, so that both speak of the same key. Deleting it drops
// late answers. GUI thread.
class LiveCalls final : public QObject
{
    Q_OBJECT
public:
    explicit LiveCalls(Workspace &workspace, QObject *parent = nullptr);

    void start(CallSet wanted, const AccessSubject &subject);
    [[nodiscard]] const CheckFacts &facts() const { return m_facts; }
    [[nodiscard]] bool areSettled(CallSet calls) const { return (calls & ~m_settled) == 0; }
    [[nodiscard]] bool anyUnderWay(CallSet calls) const
    {
        return (calls & m_begun & ~m_settled) != 0;
    }

Q_SIGNALS:
    void progressed(); // a call began or was settled; emitted last

private:
    void advance();
    void settle(LiveCall call);
    [[nodiscard]] bool isDue(LiveCall call, CallSet after) const;
    void beginProof();
    void beginOwner();
    void beginVerdict();
    void beginRows();
    void rowsLoaded();
    [[nodiscard]] bool rowsAreBehind() const;

    Workspace &m_workspace;
    CheckFacts m_facts;
    CallSet m_wanted = 0;
    CallSet m_begun = 0;
    CallSet m_settled = 0;
};

} // namespace onbelay
