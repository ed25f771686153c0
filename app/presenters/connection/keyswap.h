#pragma once

#include "presenters/connection/comparisontext.h"
#include "presenters/connection/connectresult.h"
#include "workspace/workspace.h"

#include <QObject>

namespace onbelay {

// A proven token on its way into the place of the key in use: compare, ask, send, read back, prove
// again. What is confirmed holds for exactly what the question told: the token, the connection as
// it was then (its ETag is what the server is asked to match), the scopes lost and the account.
// Whatever differs later has to be confirmed anew. GUI thread.
class KeySwap final : public QObject
{
    Q_OBJECT
public:
    explicit KeySwap(Workspace &workspace, QObject *parent = nullptr); // must outlive this object

    void offer(const Secret &token, const QString &lastFour, const ProofReport &proof);
    // Drops token, question and consent with their reasons. What was sent already goes on.
    void withdraw();
    [[nodiscard]] const KeyComparison &comparison() const { return m_comparison; }
    [[nodiscard]] ComparisonText comparisonText() const;

    void start(); // stores the token, or asks first
    void confirm(const QString &reason);
    void decline(); // and nothing that was confirmed before it counts either
    [[nodiscard]] bool isAsking() const { return m_asking.has_value(); }

Q_SIGNALS:
    void compared(); // comparison() is new
    void asked(const onbelay::ConnectQuestion &question);
    void questionVoid(); // it is not answered any more: whoever shows it closes it
    void sending();
    // By the server, or because the connection changed while a question about it was open.
    void refused(const onbelay::Failure &failure);
    void refusedLate(const onbelay::Failure &failure); // after withdraw()
    void stored(); // the connection is in the workspace; the token is dropped
    void finished(const onbelay::ConnectResult &result); // after stored()

private:
    struct Offer
    {
        Secret token;
        QString lastFour;
        ProofReport proof;
    };

    struct Told // by the server when it refused this token, and seen by it alone
    {
        CellMask lost = 0;
        QString account;
    };

    struct Basis // what a question is about
    {
        QString etag;
        CellMask lost = 0;
        CellMask untestedWrites = 0;
        QString account;
        bool operator==(const Basis &) const = default;
    };

    struct Consent
    {
        Basis basis;
        std::vector<ConnectQuestion::Kind> given;
        QString reason;
    };

    struct Sent // as it was when it was sent
    {
        quint64 generation = 0;
        QString lastFour;
        QDateTime keyChangedAt; // of the key before
        bool updating = false;
    };

    [[nodiscard]] Basis basis() const;
    [[nodiscard]] std::optional<ConnectQuestion::Kind> unasked() const;
    [[nodiscard]] bool isLate(const Sent &sent) const { return sent.generation != m_generation; }
    void connectionChanged();
    void compare();
    void countPeople();
    void send();
    void answered(const Sent &sent, const Expected<Connection> &answer);
    void readBack(const Sent &sent, const Failure &failure);
    void adopt(const Sent &sent, const Connection &connection);
    void refuse(const Sent &sent, const Failure &failure);
    [[nodiscard]] bool listen(const Failure &failure);

    Workspace &m_workspace;
    std::optional<Offer> m_offer;
    Told m_told;
    KeyComparison m_comparison;
    std::optional<int> m_peopleHurt; // by what is lost; nullopt: not known
    CellMask m_counting = 0; // the columns that m_peopleHurt is, or will be, about
    std::optional<ConnectQuestion::Kind> m_asking;
    Consent m_consent;
    bool m_sending = false;
    quint64 m_generation = 0;
};

} // namespace onbelay
