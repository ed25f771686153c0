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
// is asked before the server's verdict is, so that both speak of the same key. It belongs to the
// client whose calls it makes; whoever no longer wants it calls abandon(). GUI thread.
class LiveCalls final : public QObject
{
    Q_OBJECT
public:
    explicit LiveCalls(Workspace &workspace);

    void start(CallSet wanted, const AccessSubject &subject);
    // No further signal, no further call; it deletes itself when the last late answer is in,
    // because a continuation must not outlive its context (Qt 6.4 asserts on that).
    void abandon();
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
    // Keeps the answer and settles the call; `then` comes between.
    template <typename T, typename Then>
    void keep(LiveCall call, QFuture<Expected<T>> future, Then then);
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
    int m_outstanding = 0;
    bool m_abandoned = false;
};

} // namespace onbelay
