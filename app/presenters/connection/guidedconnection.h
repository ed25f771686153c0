#pragma once

#include "catalog/integration.h"
#include "hubspot/tokenproof.h"
#include "onbelay/account.h"
#include "onbelay/types.h"
#include "presenters/connection/connectionfacts.h"
#include "presenters/connection/prooftext.h"

#include <QObject>
#include <QUrl>

#include <optional>

namespace onbelay {

class Clock;
class Profile;
class Secret;
class SecretClipboard;

// The connection where the server has no admin API: only On Belay's dashboard knows it. What this
// console has proven itself, and how a proven token gets to the dashboard: by the clipboard and the
// admin's hand. Nothing is ever called connected. GUI thread.
class GuidedConnection final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object. The last proof is kept in the profile, without any part of the
    // token.
    GuidedConnection(const Integration &integration, const Account &account, Profile &profile,
                     const Clock &clock, SecretClipboard &clipboard, QObject *parent = nullptr);

    struct Message
    {
        QString headline;
        QString text;
    };

    // The page.
    [[nodiscard]] HealthText health() const; // always Unknown
    [[nodiscard]] std::vector<Fact> facts() const; // of the last proof; may be empty
    [[nodiscard]] std::vector<ProofLine> lines() const; // the same
    [[nodiscard]] Message notOffered() const; // what only a server with the admin API can do

    // The last step of the wizard.
    [[nodiscard]] QString tokenHint() const;
    [[nodiscard]] QString buttonText() const;
    [[nodiscard]] Message lastStep(bool handedOver) const;
    [[nodiscard]] QStringList menuPaths() const; // in the dashboard, as On Belay names them
    [[nodiscard]] QString countdownText() const; // empty when nothing is on the clipboard
    void noteProof(const ProofReport &report); // of an accepted token
    // To the clipboard; then openRequested().
    void handOver(const Secret &token);
    [[nodiscard]] QString handedOverText() const; // to be spoken once

Q_SIGNALS:
    void changed(); // proof, countdown
    void openRequested(const QUrl &page); // in the browser

private:
    void read();
    void keep() const;
    [[nodiscard]] QString key() const;
    [[nodiscard]] QString provenText() const;

    const Integration &m_integration;
    QUrl m_server;
    QString m_account;
    Profile &m_profile;
    const Clock &m_clock;
    SecretClipboard &m_clipboard;
    std::optional<Connection> m_proven; // as far as a proof tells: account and last check
};

} // namespace onbelay
