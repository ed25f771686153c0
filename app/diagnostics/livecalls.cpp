#include "diagnostics/livecalls.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr CallSet keyCalls = callBit(LiveCall::Connection) | callBit(LiveCall::Session);

// What must be settled first, so that asking for the later one brings the earlier ones along.
CallSet withWhatTheyWaitFor(CallSet wanted)
{
    if ((wanted & callBit(LiveCall::Rows)) != 0)
        wanted |= callBit(LiveCall::Verdict);
    if ((wanted & callBit(LiveCall::Verdict)) != 0)
        wanted |= callBit(LiveCall::Proof);
    if ((wanted & (callBit(LiveCall::Proof) | callBit(LiveCall::Owner))) != 0)
        wanted |= keyCalls;
    return wanted;
}

} // namespace

LiveCalls::LiveCalls(Workspace &workspace)
    : QObject(&workspace.client())
    , m_workspace(workspace)
    , m_facts(workspace)
{
    m_facts.server = workspace.client().server().host();
}

void LiveCalls::abandon()
{
    m_abandoned = true;
    m_workspace.disconnect(this);
    disconnect();
    if (m_outstanding == 0)
        deleteLater();
}

template <typename T, typename Then>
void LiveCalls::keep(LiveCall call, QFuture<Expected<T>> future, Then then)
{
    ++m_outstanding;
    future.then(this, [this, call, then](const Expected<T> &answer) {
        --m_outstanding;
        if (m_abandoned) {
            if (m_outstanding == 0)
                deleteLater();
            return;
        }
        then(answer);
        settle(call);
    });
}

void LiveCalls::start(CallSet wanted, const AccessSubject &subject)
{
    m_wanted = withWhatTheyWaitFor(wanted);
    m_facts.subject = subject;
    AdminClient &client = m_workspace.client();
    const QString &integration = m_workspace.integration().id;
    const CallSet first =
        m_wanted & (callBit(LiveCall::Discover) | callBit(LiveCall::Audit) | keyCalls);
    const auto wants = [first](LiveCall call) {
        return (first & callBit(call)) != 0;
    };
    m_begun = first;
    if (wants(LiveCall::Discover))
        keep(LiveCall::Discover, client.discover(),
             [this](const Expected<Discovery> &answer) { m_facts.discovery = answer; });
    if (wants(LiveCall::Session))
        keep(LiveCall::Session, client.session(), [this](const Expected<SessionInfo> &answer) {
            m_facts.session = answer;
            m_facts.sessionAt = QDateTime::currentDateTimeUtc();
        });
    if (wants(LiveCall::Connection))
        keep(LiveCall::Connection, client.connection(integration),
             [this](const Expected<Connection> &answer) {
                 m_facts.connection = answer;
                 if (answer)
                     m_workspace.adoptConnection(*answer);
             });
    if (wants(LiveCall::Audit)) {
        AdminClient::AuditQuery query;
        query.integration = integration;
        query.scope = u"credential"_s; // the cell that stands for the stored key
        keep(LiveCall::Audit, client.audit(query), [this](const Expected<AuditPage> &answer) {
            m_facts.keyChanges = answer.map([](const AuditPage &page) { return page.entries; });
        });
    }
    advance();
}

bool LiveCalls::isDue(LiveCall call, CallSet after) const
{
    const CallSet bit = callBit(call);
    return (m_wanted & bit) != 0 && (m_begun & bit) == 0 && areSettled(after);
}

void LiveCalls::settle(LiveCall call)
{
    m_begun |= callBit(call);
    m_settled |= callBit(call);
    advance();
}

// One step leads to the next: each begin…() ends in settle(), at once (which comes back here) or
// later.
void LiveCalls::advance()
{
    if (isDue(LiveCall::Owner, callBit(LiveCall::Connection)))
        beginOwner();
    if (isDue(LiveCall::Proof, keyCalls))
        beginProof();
    if (isDue(LiveCall::Verdict, callBit(LiveCall::Proof)))
        beginVerdict();
    if (isDue(LiveCall::Rows, callBit(LiveCall::Verdict)))
        beginRows();
    Q_EMIT progressed();
}

void LiveCalls::beginProof()
{
    m_begun |= callBit(LiveCall::Proof);
    const Connection *stored = m_facts.newest();
    const bool signedIn = m_facts.session && *m_facts.session;
    if (!stored || stored->state == ConnectionState::NotConnected || !signedIn
        || !m_facts.isAdmin()) {
        settle(LiveCall::Proof);
        return;
    }
    keep(LiveCall::Proof, m_workspace.client().check(m_workspace.integration().id),
         [this](const Expected<Connection> &answer) {
             m_facts.proof = answer;
             if (answer)
                 m_workspace.adoptConnection(*answer);
         });
}

void LiveCalls::beginOwner()
{
    m_begun |= callBit(LiveCall::Owner);
    const Connection *stored = m_facts.newest();
    if (!stored || stored->connectedBy.id.isEmpty()) {
        settle(LiveCall::Owner);
        return;
    }
    const Who who = stored->connectedBy;
    keep(LiveCall::Owner, m_workspace.client().people(who.name, {}),
         [this, who](const Expected<PeoplePage> &answer) {
             m_facts.owner = answer.map([&who](const PeoplePage &page) -> std::optional<Person> {
                 const auto found =
                     std::find_if(page.people.begin(), page.people.end(),
                                  [&who](const Person &person) { return person.id == who.id; });
                 return found == page.people.end() ? std::nullopt : std::optional<Person>(*found);
             });
         });
}

void LiveCalls::beginVerdict()
{
    m_begun |= callBit(LiveCall::Verdict);
    const AccessSubject &subject = m_facts.subject;
    if (!subject.isComplete() || !m_facts.session || !*m_facts.session) {
        settle(LiveCall::Verdict);
        return;
    }
    AdminClient::AccessQuestion question;
    question.person = subject.personId;
    question.group = subject.personId.isEmpty() ? subject.groupId : QString();
    question.scope = m_workspace.columnId(subject.column);
    keep(LiveCall::Verdict, m_workspace.client().access(m_workspace.integration().id, question),
         [this](const Expected<AccessVerdict> &answer) {
             m_facts.verdict = answer;
             if (!answer || m_facts.subject.personId.isEmpty())
                 return;
             // Memberships may have changed since the person was looked up.
             m_facts.subject.personGroups.clear();
             for (const VerdictGroup &group : answer->groups)
                 m_facts.subject.personGroups.append(group.id);
         });
}

// Whether the rows here are older than what the server decides by.
bool LiveCalls::rowsAreBehind() const
{
    const AccessVerdict &verdict = **m_facts.verdict;
    const GrantMatrix &matrix = m_workspace.matrix();
    return std::any_of(verdict.groups.begin(), verdict.groups.end(),
                       [&](const VerdictGroup &group) {
                           const int row = m_workspace.rowOf(group.id);
                           if (row < 0)
                               return true;
                           const CellMask server = matrix.server(quint32(row));
                           return !m_workspace.groups()[std::size_t(row)].inEffect()
                                  || holds(server, accessColumn) != group.access
                                  || holds(server, m_facts.subject.column) != group.scope;
                       });
}

void LiveCalls::beginRows()
{
    m_begun |= callBit(LiveCall::Rows);
    const bool answered = m_facts.verdict && *m_facts.verdict;
    if (!answered || m_workspace.isApplying()
        || (m_workspace.loadState() == LoadState::Loaded && !rowsAreBehind())) {
        rowsLoaded();
        return;
    }
    connect(&m_workspace, &Workspace::loadStateChanged, this, [this] {
        if (m_workspace.loadState() == LoadState::Loading)
            return;
        m_workspace.disconnect(this);
        if (m_workspace.loadState() == LoadState::Failed)
            m_facts.rowsFailure = m_workspace.loadFailure();
        rowsLoaded();
    });
    m_workspace.load();
}

void LiveCalls::rowsLoaded()
{
    if (m_facts.subject.isComplete()) {
        const AccessFacts facts = factsOfQuestion(m_facts);
        m_facts.explanation = explain(facts, m_facts.subject.column);
        if (m_facts.verdict && *m_facts.verdict)
            m_facts.differences = compareFacts(facts, m_facts.subject.column, **m_facts.verdict);
    }
    settle(LiveCall::Rows);
}

} // namespace onbelay
