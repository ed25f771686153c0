#pragma once

#include "hubspot/pasteexamination.h"
#include "hubspot/tokenproof.h"
#include "presenters/connection/connectionfacts.h"
#include "presenters/connection/keycomparison.h"
#include "presenters/connection/prooftext.h"
#include "presenters/connection/scopechoice.h"
#include "presenters/connection/wizardplace.h"
#include "presenters/words/failuretext.h"
#include "workspace/workspace.h"

#include <QBasicTimer>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace onbelay {

// What a step of the guide shows, in the interface's language.
struct StepText
{
    QString title;
    QString body;
    QStringList menuPaths;
    QUrl open;
    QString drawing; // for ui::Drawing
};

// One tick of "What should Claude be able to do?".
struct ScopeChoice
{
    int column = 0;
    QString heading; // "Deals"
    QString title; // "Read deals"
    bool on = false;
    bool held = false; // ticked because a chosen write needs it
};

// Something to be confirmed before the key is stored. The safe answer is the default.
struct ConnectQuestion
{
    enum class Kind { OtherAccount, ScopesLost };
    Kind kind = Kind::ScopesLost;
    QString headline;
    QString text;
    QStringList items; // groups that would be hurt, a line a scope
    QString confirm; // label of the dangerous button
};

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
    // Where it was left: "Step 3 of 5"; nullopt when nothing was begun.
    [[nodiscard]] std::optional<int> pausedAt() const;
    void startOver();

    [[nodiscard]] bool isUpdate() const; // a key is stored already
    [[nodiscard]] QStringList doorTitles() const;
    [[nodiscard]] QString doorSummary(int door) const;
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
    [[nodiscard]] std::vector<ScopeChoice> scopeChoices() const;
    [[nodiscard]] std::vector<AskedScope> asked() const;
    [[nodiscard]] QStringList notes() const;
    [[nodiscard]] QString handover() const;

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
    // Compared with the key in use, one sentence each; empty when nothing is connected.
    [[nodiscard]] QStringList comparisonNotes() const;
    // Why HubSpot did not accept, or could not be asked; or why storing failed.
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    // The same token may be tried again; nothing says that it is bad.
    [[nodiscard]] bool canCheckAgain() const;
    [[nodiscard]] const KeyComparison &comparison() const { return m_comparison; }
    // "Write deals: Sales and Support": cells that this token leaves unbacked.
    [[nodiscard]] QStringList unbackedLines() const;

    [[nodiscard]] bool canConnect() const;
    // Stores the key, or asks first: see confirmationNeeded().
    void connectKey();
    void confirm();
    void declineConfirmation();

Q_SIGNALS:
    void doorChanged();
    void stepChanged();
    void choicesChanged();
    void pasteChanged(); // notes
    void stageChanged(); // stage, failure, comparison
    void lineChanged(int index);
    void accountKnown();
    void confirmationNeeded(const onbelay::ConnectQuestion &question);
    void tokenWiped(); // whoever shows the pasted text must drop it now
    // The server's connection is in the workspace. `updated`: an older key was replaced.
    void connected(bool updated);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    struct Consent // what was confirmed for the token at hand
    {
        bool otherAccount = false;
        bool scopesLost = false;
    };

    [[nodiscard]] const Door &currentDoor() const;
    [[nodiscard]] CellMask suggestedChoices() const;
    void savePlace();
    void proofFinished();
    void compare();
    void setStage(Stage stage);
    void forgetToken();
    bool ask(ConnectQuestion::Kind kind, CellMask lost);
    void send();
    void answered(const Expected<Connection> &answer);
    void refused(const Failure &failure);
    void readBack(const Failure &failure);
    void stored(const Connection &connection);

    static constexpr int debounceMilliseconds = 250;
    Workspace &m_workspace;
    const Integration &m_integration;
    WizardPlaceStore m_store;
    TokenProof m_proof;
    WizardPlace m_place;
    PasteReport m_paste;
    KeyComparison m_comparison;
    std::optional<FailureText> m_failure;
    Consent m_consent;
    std::optional<ConnectQuestion::Kind> m_asking;
    QBasicTimer m_debounce;
    Stage m_stage = Stage::Editing;
    quint64 m_generation = 0; // of the call under way
    bool m_open = false;
    bool m_updating = false; // when the key was sent
};

} // namespace onbelay
