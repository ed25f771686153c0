#include "faultdesk.h"

#include "presenters/diagnostics/diagnosticspresenter.h"
#include "ui/common/resultline.h"
#include "ui/diagnostics/findingline.h"

#include <QLabel>
#include <QPushButton>
#include <QUuid>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString group = u"RevOps"_s;
const QString nobody = u"Gareth Pugh"_s; // is in no group
const QString scope = u"deals:write"_s;
constexpr int wait = 60'000;

Line read(const ui::FindingLine &widget)
{
    Line line;
    const auto *result = widget.findChild<ui::ResultLine *>();
    QStringList texts; // title, verdict, sentence and next step: in the order of the layout
    for (const QLabel *label :
         result->findChildren<QLabel *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    line.title = texts.value(0);
    line.verdict = texts.value(1);
    line.sentence = texts.value(2);
    for (const QPushButton *button : widget.findChildren<QPushButton *>()) {
        if (button->isVisible() && !button->text().isEmpty())
            line.button = button->text();
    }
    return line;
}

} // namespace

std::vector<Line> linesOf(const ui::DiagnosticsPage &page)
{
    std::vector<Line> lines;
    for (const ui::FindingLine *line : page.findChildren<ui::FindingLine *>())
        lines.push_back(read(*line));
    return lines;
}

FaultDesk::FaultDesk() = default;
FaultDesk::~FaultDesk() = default;

bool FaultDesk::start()
{
    if (!m_sandbox.start() || !m_sandbox.connectPersona(1))
        return false;
    m_key = 1;
    m_admin = m_sandbox.workspace();
    m_plain = m_sandbox.workspace(nullptr, true);
    if (!m_admin || !m_plain)
        return false;
    for (std::size_t row = 0; row < m_admin->groups().size(); ++row) {
        if (m_admin->groups()[row].name == group)
            m_groupId = m_admin->groups()[row].id;
    }
    const auto people = m_sandbox.admin().people(nobody, {});
    if (!await(people) || !people.result() || people.result()->people.size() != 1)
        return false;
    m_nobodyId = people.result()->people.front().id;
    return open(m_admins, *m_admin) && open(m_members, *m_plain);
}

bool FaultDesk::open(std::vector<Window> &windows, Workspace &workspace)
{
    for (const DoorId door : doors) {
        Window window;
        window.presenter = std::make_unique<DiagnosticsPresenter>(workspace);
        window.page = std::make_unique<ui::DiagnosticsPage>(*window.presenter);
        window.page->resize(900, 1100);
        window.page->show();
        window.presenter->openDoor(int(door));
        windows.push_back(std::move(window));
    }
    return QTest::qWaitFor(
        [&windows] {
            return std::none_of(windows.begin(), windows.end(),
                                [](const Window &window) { return window.presenter->isRunning(); });
        },
        wait);
}

void FaultDesk::rule(const QJsonObject &rule)
{
    QJsonObject whole = rule;
    if (!whole.contains(u"path"_s))
        whole.insert(u"path"_s, u"^/api/admin"_s);
    m_rules.append(whole);
}

void FaultDesk::server(const QJsonObject &members)
{
    for (auto member = members.begin(); member != members.end(); ++member)
        m_serverMembers.insert(member.key(), member.value());
}

void FaultDesk::hubSpot(const QJsonObject &command)
{
    m_commands.push_back(command);
}

bool FaultDesk::hubSpotNow(const QJsonObject &command)
{
    m_hubSpotChanged = true;
    return m_sandbox.faults({{u"hubspot"_s, command}});
}

bool FaultDesk::commit()
{
    for (const QJsonObject &command : m_commands) {
        if (!hubSpotNow(command))
            return false;
    }
    m_commands.clear();
    if (!m_serverMembers.isEmpty() && !m_sandbox.faults(m_serverMembers))
        return false;
    m_serverMembers = {};
    return m_rules.isEmpty() || m_sandbox.faults({{u"rules"_s, m_rules}});
}

bool FaultDesk::removeKey()
{
    const QString &integration = m_sandbox.integration().id;
    const auto now = m_sandbox.admin().connection(integration);
    if (!await(now) || !now.result())
        return false;
    if (now.result()->state == ConnectionState::NotConnected)
        return true;
    const auto gone = m_sandbox.admin().disconnect(integration, now.result()->etag, {});
    return await(gone) && gone.result();
}

bool FaultDesk::storeKey(int persona, bool over)
{
    m_keyChanged = true;
    const int wanted = over ? m_key : persona;
    m_key = wanted;
    if (!over && !removeKey())
        return false;
    return wanted == 0 || m_sandbox.connectPersona(wanted);
}

bool FaultDesk::setCells(bool access, bool scopeOn)
{
    m_access = access;
    m_scope = scopeOn;
    const auto row = m_sandbox.serverRow(m_groupId);
    if (!row)
        return false;
    CellEdits edits{m_groupId, row->revision, {}};
    if (row->access != access)
        edits.cells.insert(u"access"_s, access);
    if (row->scopes.contains(scope) != scopeOn)
        edits.cells.insert(scope, scopeOn);
    if (edits.cells.isEmpty())
        return true;
    m_cellsChanged = true;
    ChangeSetPart part;
    part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    part.edits = {edits};
    const auto applied = m_sandbox.admin().submit(m_sandbox.integration().id, part);
    return await(applied) && applied.result()
           && std::holds_alternative<AppliedPart>(*applied.result());
}

bool FaultDesk::delayTheScope()
{
    m_cellsChanged = true;
    return setScope(false) && m_sandbox.faults({{u"enforceDelayMs"_s, 600'000}}) && setScope(true);
}

bool FaultDesk::readRows()
{
    for (Workspace *workspace : {m_admin.get(), m_plain.get()}) {
        workspace->load();
        if (!QTest::qWaitFor([&] { return workspace->loadState() == LoadState::Loaded; }, wait))
            return false;
    }
    return true;
}

bool FaultDesk::stage(const QString &cell)
{
    const quint32 rows[] = {quint32(m_admin->rowOf(m_groupId))};
    return m_admin
        ->stage(m_admin->matrix().plan(RowSet({std::begin(rows), std::end(rows)}),
                                       cellBit(m_admin->columnOf(cell)), true))
        .has_value();
}

bool FaultDesk::press(ui::DiagnosticsPage &page, const QString &text)
{
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->text() != text || !button->isVisible() || !button->isEnabled())
            continue;
        button->click();
        return true;
    }
    qWarning("there is no button %s", qPrintable(text));
    return false;
}

bool FaultDesk::runDoors()
{
    AccessSubject subject;
    subject.groupId = m_aboutNobody ? QString() : m_groupId;
    subject.personId = m_aboutNobody ? m_nobodyId : QString();
    subject.personName = m_aboutNobody ? nobody : QString();
    subject.column = m_admin->columnOf(scope);
    windows()[std::size_t(DoorId::NoData)].presenter->question().set(subject);
    for (const DoorId door : doors) {
        const Window &window = windows()[std::size_t(door)];
        if (!press(*window.page, door == DoorId::NoData ? u"Find out why"_s : u"Run again"_s))
            return false;
        if (!window.presenter->isRunning())
            return false;
    }
    return QTest::qWaitFor(
        [this] {
            return std::none_of(windows().begin(), windows().end(),
                                [](const Window &window) { return window.presenter->isRunning(); });
        },
        wait);
}

std::vector<Line> FaultDesk::seen(DoorId door) const
{
    return linesOf(*windows()[std::size_t(door)].page);
}

bool FaultDesk::heal()
{
    m_rules = {};
    m_member = false;
    m_aboutNobody = false;
    if (!m_sandbox.clearFaults())
        return false;
    if (m_hubSpotChanged) {
        hubSpot({{u"command"_s, u"clearModes"_s}});
        hubSpot(
            {{u"command"_s, u"setPersona"_s}, {u"persona"_s, u"full"_s}, {u"revoked"_s, false}});
        hubSpot({{u"command"_s, u"setRotating"_s}, {u"validSeconds"_s, 0}});
        if (!commit())
            return false;
    }
    m_hubSpotChanged = false;
    if (m_keyChanged && !storeKey(1))
        return false;
    m_keyChanged = false;
    if (m_cellsChanged) {
        if (!m_sandbox.faults({{u"enforceDelayMs"_s, 0}}) || !setCells(true, true) || !readRows())
            return false;
        if (m_admin->matrix().stagedCellCount() > 0)
            return false; // what is wanted is what there is
    }
    m_cellsChanged = false;
    const auto checked = m_sandbox.admin().check(m_sandbox.integration().id);
    return await(checked) && checked.result()
           && checked.result()->state == ConnectionState::Connected;
}

} // namespace onbelay::test
