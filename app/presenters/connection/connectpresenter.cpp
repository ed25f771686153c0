#include "presenters/connection/connectpresenter.h"

#include "presenters/language.h"

#include <algorithm>

namespace onbelay {

ConnectPresenter::ConnectPresenter(Workspace &workspace, HubSpotClient &hubspot, Profile &profile,
                                   QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_integration(workspace.integration())
    , m_store(profile, m_integration, workspace.session().organizationId)
    , m_proof(hubspot, m_integration)
    , m_swap(workspace)
{
    connect(&m_proof, &TokenProof::lineChanged, this, &ConnectPresenter::lineChanged);
    connect(&m_proof, &TokenProof::accountKnown, this, &ConnectPresenter::accountKnown);
    connect(&m_proof, &TokenProof::finished, this, &ConnectPresenter::proofFinished);
    wireSwap();
}

ConnectPresenter::~ConnectPresenter()
{
    m_proof.cancel();
}

void ConnectPresenter::open()
{
    m_store.setUpdate(isUpdate());
    const std::optional<WizardPlace> left = m_store.load();
    m_place = left.value_or(WizardPlace{0, 0, suggestedChoices()});
    // Who updates a key has one already: where to paste it, with the way to a new one beside it.
    if (!left && isUpdate())
        m_place.step = pasteStep();
    m_open = true;
    m_failure.reset();
    m_handedOver = false;
    m_stage = Stage::Editing;
    m_workspace.refreshConnection(); // another admin may have changed it
    Q_EMIT doorChanged();
    Q_EMIT choicesChanged();
    Q_EMIT stepChanged();
    Q_EMIT stageChanged();
}

void ConnectPresenter::close()
{
    if (!m_open)
        return;
    m_open = false;
    m_swap.withdraw();
    forgetToken();
    m_failure.reset();
    setStage(Stage::Editing);
}

std::optional<int> ConnectPresenter::pausedAt() const
{
    WizardPlaceStore store = m_store;
    store.setUpdate(isUpdate());
    const std::optional<WizardPlace> left = m_open ? std::nullopt : store.load();
    return left ? std::optional(left->step) : std::nullopt;
}

bool ConnectPresenter::isUpdate() const
{
    const std::optional<Connection> &connection = m_workspace.connection();
    return connection && connection->state != ConnectionState::NotConnected;
}

// What the groups hold already; to begin with, reading.
CellMask ConnectPresenter::suggestedChoices() const
{
    const GrantMatrix &matrix = m_workspace.matrix();
    const ColumnRules &rules = matrix.rules();
    CellMask held = 0;
    for (int column = 1; column < rules.columns; ++column) {
        if (matrix.grantedCount(column) > 0)
            held |= cellBit(column);
    }
    return held != 0 ? held : rules.scopes() & ~rules.writes;
}

const Door &ConnectPresenter::currentDoor() const
{
    return m_integration.doors[std::size_t(m_place.door)];
}

QStringList ConnectPresenter::doorTitles() const
{
    QStringList titles;
    for (const Door &door : m_integration.doors)
        titles.append(door.title.in(language()));
    return titles;
}

QString ConnectPresenter::doorSummary(int door) const
{
    return m_integration.doors[std::size_t(door)].summary.in(language());
}

void ConnectPresenter::setDoor(int door)
{
    if (door < 0 || door >= int(m_integration.doors.size()) || door == m_place.door)
        return;
    m_place.door = door;
    m_place.step = std::min(m_place.step, stepCount() - 1);
    savePlace();
    Q_EMIT doorChanged();
    Q_EMIT stepChanged();
}

int ConnectPresenter::stepCount() const
{
    return int(currentDoor().steps.size());
}

QStringList ConnectPresenter::stepTitles() const
{
    QStringList titles;
    for (const GuideStep &step : currentDoor().steps)
        titles.append(step.title.in(language()));
    return titles;
}

StepText ConnectPresenter::stepText(int step) const
{
    const GuideStep &guide = currentDoor().steps[std::size_t(step)];
    StepText text{
        guide.title.in(language()), guide.body.in(language()), {}, guide.open, guide.drawing, {}};
    if (step == pasteStep() && m_dashboard) // the guide's words tell of storing it
        text.body = tr("Paste the token into the field. It is checked here first, then with "
                       "HubSpot.");
    if (step == pasteStep() && isUpdate())
        text.rotation = currentDoor().rotation.in(language());
    for (const LocalizedText &path : guide.menuPaths)
        text.menuPaths.append(path.in(language()));
    return text;
}

void ConnectPresenter::goTo(int step)
{
    const int wanted = std::clamp(step, 0, stepCount() - 1);
    if (wanted == m_place.step)
        return;
    m_place.step = wanted;
    savePlace();
    Q_EMIT stepChanged();
}

void ConnectPresenter::next()
{
    goTo(m_place.step + 1);
}

void ConnectPresenter::back()
{
    goTo(m_place.step - 1);
}

void ConnectPresenter::choose(int column, bool on)
{
    const ColumnRules &rules = m_workspace.matrix().rules();
    setChoices(withCell(m_place.choices, column, on, rules));
}

void ConnectPresenter::choose(Preset preset)
{
    const ColumnRules &rules = m_workspace.matrix().rules();
    const CellMask all = rules.scopes();
    setChoices(preset == Preset::Nothing          ? 0
               : preset == Preset::ReadEverything ? all & ~rules.writes
                                                  : all);
}

void ConnectPresenter::setChoices(CellMask choices)
{
    if (choices == m_place.choices)
        return;
    m_place.choices = choices;
    savePlace();
    Q_EMIT choicesChanged();
}

std::vector<AskedScope> ConnectPresenter::asked() const
{
    return askedScopes(m_integration, m_place.choices, language());
}

Checklist ConnectPresenter::handover() const
{
    return handoverChecklist(m_integration, currentDoor(), m_place.choices,
                             m_workspace.session().organizationName, language());
}

QStringList ConnectPresenter::unbackedLines() const
{
    // Of an update, the comparison names the groups of what would be lost.
    const CellMask said = comparisonText() ? comparison().lost : 0;
    HeldCells cells = comparison().unbacked;
    std::erase_if(cells.columns,
                  [said](const HeldColumn &held) { return holds(said, held.column); });
    return heldLines(cells, m_integration, language());
}

void ConnectPresenter::savePlace()
{
    m_store.save(m_place);
}

} // namespace onbelay
