#pragma once

#include "hubspot/pasteexamination.h"
#include "hubspot/tokenproof.h"
#include "platform/sandboxprocess.h"
#include "presenters/connection/connectionfacts.h"
#include "presenters/connection/handover.h"
#include "presenters/connection/keyswap.h"
#include "presenters/connection/prooftext.h"
#include "presenters/connection/wizardplace.h"
#include "presenters/connection/wizardtexts.h"

#include <QBasicTimer>
#include <QObject>

#include <optional>

namespace onbelay {

class GuidedConnection;

// The wizard that connects HubSpot or updates its key: two doors of five steps, a choice of scopes,
// and a pasted token that is examined, proven live and only then handed to the server. The token is
// kept as a Secret while the wizard is open and wiped by close() and after Connect; it is in no
// signal and no setting. GUI thread.
class ConnectPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Stage {
        Editing, // nothing sendable was pasted
        Checking, // HubSpot is being asked, or is about to be
        Proven, // HubSpot accepted the token
        Failed, // HubSpot did not, or could not be asked
        Connecting, // sent to On Belay
        Confirming, // stored; On Belay proves the stored key again. The token is wiped already.
        Done
    };

    // All must outlive this object. `hubspot`: where tokens are proven.
    ConnectPresenter(Workspace &workspace, HubSpotClient &hubspot, Profile &profile,
                     QObject *parent = nullptr);
    ~ConnectPresenter() override;

    // Begins, or goes on where it was left. close() keeps place and choices and wipes the token.
    void open();
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    // Where it was left, counted from 0; nullopt when nothing was begun, or while it is open.
    [[nodiscard]] std::optional<int> pausedAt() const;

    [[nodiscard]] bool isUpdate() const; // a key is stored already
    [[nodiscard]] QStringList doorTitles() const;
    [[nodiscard]] QString doorSummary(int door) const;
    [[nodiscard]] std::vector<AnnouncementText> announcements() const; // newest first
    [[nodiscard]] int door() const { return m_place.door; }
    void setDoor(int door);

    [[nodiscard]] int step() const { return m_place.step; }
    [[nodiscard]] int stepCount() const;
    [[nodiscard]] QStringList stepTitles() const;
    [[nodiscard]] StepText stepText(int step) const;
    void next();
    void back();
    void goTo(int step);
    static constexpr int scopeStep = 2;
    [[nodiscard]] int pasteStep() const { return stepCount() - 1; }

    // Step 3. Columns as in the matrix; ticking a write ticks its read.
    [[nodiscard]] CellMask choices() const { return m_place.choices; }
    void choose(int column, bool on);
    enum class Preset { ReadEverything, ReadAndWrite, Nothing };
    void choose(Preset preset);
    [[nodiscard]] std::vector<ScopeChoice> scopeChoices() const;
    [[nodiscard]] std::vector<AskedScope> asked() const;
    [[nodiscard]] Checklist handover() const;

    // Step 5. Any text; it is examined at once and proven a moment later when it may be sent.
    void setPasted(QStringView pasted);
    void checkAgain(); // the same token, after network trouble
    [[nodiscard]] bool holdsToken() const { return !m_paste.token.isEmpty(); }
    [[nodiscard]] PasteVerdict pasteVerdict() const { return m_paste.verdict; }
    [[nodiscard]] QStringList pasteNotes() const; // one sentence each
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] int lineCount() const;
    [[nodiscard]] ProofLine line(int index) const;
    [[nodiscard]] const ProofReport &proof() const { return m_proof.report(); }
    [[nodiscard]] QString statusText() const; // the whole result in one line, for announcing
    [[nodiscard]] std::vector<Fact> accountFacts() const;
    // Nothing when no key is stored, or before the proof is over.
    [[nodiscard]] std::optional<ComparisonText> comparisonText() const;
    // Why HubSpot did not accept, or could not be asked; or why storing failed.
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    // The same token may be tried again: nothing says that it is bad, but not all could be tested.
    [[nodiscard]] bool canCheckAgain() const;
    [[nodiscard]] bool isTokenRefused() const; // by HubSpot itself; no other trouble is its fault
    [[nodiscard]] const KeyComparison &comparison() const { return m_swap.comparison(); }
    // "Write deals: Sales and Support": cells that this token leaves unbacked, as far as
    // comparisonText() does not name them.
    [[nodiscard]] QStringList unbackedLines() const;

    // Where the server has no admin API a proven token goes to the dashboard instead of to the
    // server. Once, before open(); it must outlive this object.
    void setDashboard(GuidedConnection &dashboard) { m_dashboard = &dashboard; }
    [[nodiscard]] GuidedConnection *dashboard() const { return m_dashboard; }
    [[nodiscard]] bool isHandedOver() const { return m_handedOver; } // this token, to the dashboard

    [[nodiscard]] bool canConnect() const;
    // Stores the key, or asks first: see confirmationNeeded(). With a dashboard: hands it over.
    void connectKey();
    void confirm(const QString &reason) { m_swap.confirm(reason); }
    void declineConfirmation() { m_swap.decline(); }

    // The sandbox's made-up tokens, for those who have no HubSpot at hand.
    void setSamples(std::vector<SampleToken> samples) { m_samples = std::move(samples); }
    [[nodiscard]] QStringList sampleTitles() const; // "All scopes", "A revoked token", …
    [[nodiscard]] const Secret &sample(int index) const;

Q_SIGNALS:
    void doorChanged();
    void stepChanged();
    void choicesChanged();
    void pasteChanged(); // notes
    void stageChanged(); // stage, failure, comparison
    void lineChanged(int index);
    void accountKnown();
    void confirmationNeeded(const onbelay::ConnectQuestion &question);
    void confirmationVoid(); // whoever shows the question closes it
    void tokenWiped(); // whoever shows the pasted text must drop it now
    void connected(const onbelay::ConnectResult &result); // the connection is in the workspace
    void notStored(const onbelay::FailureText &why); // what was sent before close() was refused

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] const Door &currentDoor() const;
    [[nodiscard]] CellMask suggestedChoices() const;
    void savePlace();
    void setChoices(CellMask choices);
    void wireSwap();
    void proofFinished();
    void setStage(Stage stage);
    void forgetToken();
    void refused(const Failure &failure);
    void refusedLate(const Failure &failure);
    void stored();

    static constexpr int debounceMilliseconds = 250;
    Workspace &m_workspace;
    const Integration &m_integration;
    WizardPlaceStore m_store;
    TokenProof m_proof;
    KeySwap m_swap;
    WizardPlace m_place;
    PasteReport m_paste;
    std::vector<SampleToken> m_samples;
    std::optional<FailureText> m_failure;
    GuidedConnection *m_dashboard = nullptr; // null: the server takes tokens itself
    bool m_handedOver = false;
    QBasicTimer m_debounce;
    Stage m_stage = Stage::Editing;
    bool m_open = false;
};

} // namespace onbelay
