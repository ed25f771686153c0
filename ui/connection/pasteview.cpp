#include "pasteview.h"

#include "dashboardview.h"
#include "factlist.h"
#include "platform/secret.h"
#include "presenters/connection/guidedconnection.h"
#include "presenters/paragraph.h"
#include "scopelines.h"
#include "texts.h"
#include "ui/common/announcer.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"
#include "ui/common/secretfield.h"
#include "ui/common/spinner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace onbelay::ui {

using Stage = ConnectPresenter::Stage;

PasteView::PasteView(ConnectPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    build();
    connect(m_field, &SecretField::edited, this, [this] {
        QString text = m_field->text();
        m_presenter.setPasted(text);
        wipe(text);
    });
    connect(m_again, &QPushButton::clicked, &m_presenter, &ConnectPresenter::checkAgain);
    connect(&m_presenter, &ConnectPresenter::tokenWiped, m_field, &SecretField::clear);
    connect(&m_presenter, &ConnectPresenter::pasteChanged, this, [this] {
        refreshNotes();
        refreshHelp();
    });
    connect(&m_presenter, &ConnectPresenter::stageChanged, this, &PasteView::refreshStage);
    connect(&m_presenter, &ConnectPresenter::accountKnown, this, &PasteView::refreshStage);
    connect(&m_presenter, &ConnectPresenter::lineChanged, this,
            [this](int index) { m_lines->setLine(index, m_presenter.line(index)); });
    refreshNotes();
    refreshStage();
}

void PasteView::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::md);
    //: Accessible name of the token field
    m_field = new SecretField(tr("HubSpot token"));
    auto *field = new FormField(tr("HubSpot token"), m_field);
    field->setHint(m_presenter.dashboard() ? m_presenter.dashboard()->tokenHint()
                   : m_presenter.isUpdate()
                       ? tr("It is hidden here, sent to HubSpot to be checked, and takes the place "
                            "of the key in use only when you press Replace key.")
                       : tr("It is hidden here, sent to HubSpot to be checked, and stored by On "
                            "Belay only when you press Connect."));
    column->addWidget(field);
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(space::xs);
    column->addLayout(m_notes);

    m_rotation = new Banner(Tone::Info);
    //: Goes to the first step of the guide
    QPushButton *steps = makeButton(tr("Show me where, step by step"));
    steps->setAutoDefault(false);
    m_rotation->addAction(steps);
    connect(steps, &QPushButton::clicked, this, [this] { m_presenter.goTo(0); });
    column->addWidget(m_rotation);
    if (!m_presenter.sampleTitles().isEmpty()) {
        m_samples = makeSamples();
        column->addWidget(m_samples);
    }

    auto *statusRow = new QHBoxLayout;
    statusRow->setSpacing(space::sm);
    m_spinner = new Spinner;
    m_status = new Announcer;
    m_status->setWordWrap(true);
    setTextRole(m_status, TextRole::Strong);
    statusRow->addWidget(m_spinner);
    statusRow->addWidget(m_status, 1);
    column->addLayout(statusRow);

    m_failure = new Banner(Tone::Danger);
    m_again = makeButton(tr("Check again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    m_again->setAutoDefault(false);
    m_details = new CopyButton(tr("Copy the details for support"));
    m_details->setLabel(tr("Copy details"));
    m_failure->addAction(m_again);
    m_failure->addAction(m_details);
    column->addWidget(m_failure);
    m_testAccount = new Banner(Tone::Warning);
    column->addWidget(m_testAccount);
    // What may stop the person stands above the nine lines, however green they are.
    m_comparison = new Banner(Tone::Info);
    column->addWidget(m_comparison);
    m_unbacked = new Banner(Tone::Warning);

    m_account = new Card(tr("HubSpot account"));
    m_facts = new FactList;
    m_account->body()->addWidget(m_facts);
    m_result = new Card(tr("What this token can do"));
    m_lines = new ScopeLines;
    m_result->body()->addWidget(m_lines);
    if (m_presenter.dashboard())
        column->addWidget(new DashboardView(m_presenter));
    // The nine lines first: they are what the person waits for.
    column->addWidget(m_result);
    column->addWidget(m_unbacked);
    column->addWidget(m_account);
}

// In the sandbox nobody has a HubSpot at hand.
QWidget *PasteView::makeSamples()
{
    auto *card = new Card(tr("Try it with a made-up token"));
    card->setSubtitle(tr("You are in the sandbox: an emulator on this computer answers instead of "
                         "HubSpot. It knows these tokens."));
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    const QStringList titles = m_presenter.sampleTitles();
    for (int i = 0; i < int(titles.size()); ++i) {
        QPushButton *button = makeButton(titles.at(i));
        button->setAutoDefault(false);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, i] {
            QByteArray bytes = m_presenter.sample(i).bytes();
            m_field->setText(QString::fromUtf8(bytes));
            m_field->setFocus();
        });
    }
    card->body()->addWidget(box);
    return card;
}

void PasteView::refreshNotes()
{
    emptyLayout(m_notes);
    const PasteVerdict verdict = m_presenter.pasteVerdict();
    m_field->setInvalid(verdict == PasteVerdict::Refused);
    const bool careful = verdict != PasteVerdict::Sendable;
    for (const QString &note : m_presenter.pasteNotes()) {
        m_notes->addWidget(careful ? markedText(Glyph::Warning, Tint::Warning, note)
                                   : markedText(Glyph::Info, Tint::Info, note));
    }
}

void PasteView::refreshStage()
{
    const Stage stage = m_presenter.stage();
    m_field->setReadOnly(stage == Stage::Connecting || stage == Stage::Confirming
                         || stage == Stage::Done);
    const std::vector<Fact> facts = m_presenter.accountFacts();
    m_facts->setFacts(facts);
    m_account->setVisible(!facts.empty());
    refreshTestAccount(facts);
    refreshStatus();
    refreshHelp();
    refreshFailure();
    refreshComparison();
    refreshUnbacked();
    refreshLines();
}

void PasteView::refreshStatus()
{
    const Stage stage = m_presenter.stage();
    m_spinner->setVisible(stage == Stage::Checking || stage == Stage::Connecting
                          || stage == Stage::Confirming);
    const QString status = m_presenter.statusText();
    m_status->setVisible(!status.isEmpty() && stage != Stage::Failed);
    if (m_status->text() != status)
        m_status->say(status);
}

// Where a token comes from, as long as there is none.
void PasteView::refreshHelp()
{
    const bool waiting =
        m_presenter.stage() == Stage::Editing && m_presenter.pasteVerdict() == PasteVerdict::Empty;
    const QString rotation = m_presenter.stepText(m_presenter.pasteStep()).rotation;
    m_rotation->setVisible(waiting && !rotation.isEmpty());
    if (!rotation.isEmpty())
        m_rotation->setMessage(tr("Replace the key without a gap"), rotation);
    if (m_samples)
        m_samples->setVisible(waiting);
}

void PasteView::refreshFailure()
{
    const auto &failure = m_presenter.failure();
    const QWidget *focused = focusWidget();
    if (!failure && focused && m_failure->isAncestorOf(focused))
        m_field->setFocus(); // "Check again" goes with the banner
    m_failure->setVisible(failure.has_value());
    m_again->setVisible(m_presenter.canCheckAgain());
    if (!failure)
        return;
    m_details->setVisible(!failure->evidence.isEmpty());
    m_details->setTextToCopy(failureDetails(*failure));
    m_failure->setTone(m_presenter.isTokenRefused() ? Tone::Danger : Tone::Warning);
    m_failure->setMessage(failure->headline, paragraph(*failure));
}

void PasteView::refreshComparison()
{
    using Weight = ComparisonText::Weight;
    const std::optional<ComparisonText> text = m_presenter.comparisonText();
    m_comparison->setVisible(text.has_value());
    if (!text)
        return;
    m_comparison->setTone(text->weight == Weight::OtherAccount ? Tone::Danger
                          : text->weight == Weight::Same       ? Tone::Info
                                                               : Tone::Warning);
    m_comparison->setMessage(text->headline, text->lines.join(u'\n'));
}

// Pasting a token of the wrong account is a common mistake, and all nine lines are green then.
void PasteView::refreshTestAccount(const std::vector<Fact> &facts)
{
    const auto doubtful = std::find_if(facts.begin(), facts.end(),
                                       [](const Fact &fact) { return !fact.warning.isEmpty(); });
    const bool known = doubtful != facts.end();
    m_testAccount->setVisible(known);
    if (known)
        m_testAccount->setMessage(doubtful->value, doubtful->warning);
}

void PasteView::refreshUnbacked()
{
    const QStringList lines =
        m_presenter.stage() == Stage::Proven ? m_presenter.unbackedLines() : QStringList();
    m_unbacked->setVisible(!lines.isEmpty());
    if (!lines.isEmpty())
        m_unbacked->setMessage(
            m_presenter.isUpdate() ? tr("You can replace the key, but some ticks of groups will "
                                        "have no effect")
                                   : tr("You can connect, but some ticks of groups will have no "
                                        "effect"),
            tr("The token lacks what these groups hold:") + u'\n' + lines.join(u'\n'));
}

void PasteView::refreshLines()
{
    std::vector<ProofLine> lines;
    if (m_presenter.stage() != Stage::Editing) {
        for (int i = 0; i < m_presenter.lineCount(); ++i)
            lines.push_back(m_presenter.line(i));
    }
    m_lines->setLines(lines);
    m_result->setVisible(!lines.empty());
}

} // namespace onbelay::ui
