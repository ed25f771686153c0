#pragma once

#include "hubspot/pasteexamination.h"
#include "hubspot/tokenproof.h"
#include "platform/sandboxprocess.h"
#include "presenters/connection/connectionfacts.h"
#include "presenters/connection/handover.h"
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
    QString rotation; // last step of an update: how to make the new token; may be empty
};

// One tick of "What should Claude be able to do?".
struct ScopeChoice
{
    int column = 0;
    QString heading; // "Deals"
    QString title; // "Read deals"
    bool write = false; // reading otherwise
    bool on = false;
    bool held = false; // ticked because a chosen write needs it
};

// What the vendor announced, and when: why older instructions read differently.
struct AnnouncementText
{
    QString date; // "26 October 2026", as the language writes it
    QString text;
    QUrl source;
};

// Something to be confirmed before the key is stored. The safe answer is the default.
struct ConnectQuestion
{
    enum class Kind { OtherAccount, ScopesLost };
    Kind kind = Kind::ScopesLost;
    QString headline;
    QString text;
    QStringList items; // groups that would be hurt, a line a scope
    QString confirm; // label of the dangerous button; it wants a reason
};

// How the proven token compares with the key in use.
struct ComparisonText
{
    enum class Weight { Same, Less, OtherAccount }; // how much it takes to go on
    Weight weight = Weight::Same;
    QString headline;
    QStringList lines;
};

// What became of "Connect": the key is stored, and what On Belay's own proof of it said.
struct ConnectResult
{
    bool updated = false; // an older key was replaced
    bool proven = false;
    QString headline;
    QString text;
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
    void startOver();

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
    [[nodiscard]] const KeyComparison &comparison() const { return m_comparison; }
    // "Write deals: Sales and Support": cells that this token leaves unbacked.
    [[nodiscard]] QStringList unbackedLines() const;

    [[nodiscard]] bool canConnect() const;
    // Stores the key, or asks first: see confirmationNeeded().
    void connectKey();
    void confirm(const QString &reason);
    void declineConfirmation();

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
    void tokenWiped(); // whoever shows the pasted text must drop it now
    void connected(const onbelay::ConnectResult &result); // the connection is in the workspace

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
    void setChoices(CellMask choices);
    void proofFinished();
    void compare();
    void countPeople();
    void setStage(Stage stage);
    void forgetToken();
    bool ask(ConnectQuestion::Kind kind, CellMask lost);
    void send();
    void answered(const Expected<Connection> &answer);
    void refused(const Failure &failure);
    void readBack(const Failure &failure);
    void stored(const Connection &connection);
    void confirmed(const Expected<Connection> &answer);

    static constexpr int debounceMilliseconds = 250;
    Workspace &m_workspace;
    const Integration &m_integration;
    WizardPlaceStore m_store;
    TokenProof m_proof;
    WizardPlace m_place;
    PasteReport m_paste;
    KeyComparison m_comparison;
    std::optional<int> m_peopleHurt; // by what is lost; nullopt: not known
    CellMask m_counting = 0; // the columns that m_peopleHurt is, or will be, about
    std::vector<SampleToken> m_samples;
    QString m_reason; // of what was confirmed
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
