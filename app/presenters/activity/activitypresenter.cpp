#include "presenters/activity/activitypresenter.h"

#include "presenters/activity/activitycsv.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

ActivityPresenter::ActivityPresenter(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_model(workspace.integration())
    , m_cells(workspace.integration())
{
    m_query.integration = workspace.integration().id;
}

void ActivityPresenter::refresh()
{
    m_query.cursor.clear();
    ask();
}

void ActivityPresenter::loadMore()
{
    if (m_next.isEmpty() || m_state == State::Loading)
        return;
    m_query.cursor = m_next;
    ask();
}

void ActivityPresenter::ask()
{
    const quint64 generation = ++m_generation;
    const bool fromTheStart = m_query.cursor.isEmpty();
    m_state = State::Loading;
    m_failure.reset();
    Q_EMIT changed();
    m_workspace.client().audit(m_query).then(
        this, [this, generation, fromTheStart](const Expected<AuditPage> &page) {
            if (generation != m_generation)
                return; // other filters are wanted by now
            if (!page) {
                m_state = State::Failed;
                m_failure = failureText(page.error(), Peer::OnBelay);
                m_workspace.reportFailure(page.error());
                Q_EMIT changed();
                return;
            }
            take(*page, fromTheStart);
            m_state = State::Ready;
            Q_EMIT changed();
        });
}

void ActivityPresenter::take(const AuditPage &page, bool fromTheStart)
{
    const QStringList parts{m_query.group, m_query.scope, m_query.actor};
    const QString filters = parts.join(u'\n');
    if (fromTheStart) {
        // Entries are only ever added: with the same newest one nothing is new, and whoever reads
        // keeps place and selection.
        const auto &items = m_model.items();
        if (m_shownFilters == filters && !items.empty() && !page.entries.empty()
            && items.front().entries.front().seq == page.entries.front().seq)
            return;
        m_model.clear();
        select(-1);
    }
    m_shownFilters = filters;
    m_next = page.next;
    m_model.append(page.entries);
    noteActors(page.entries);
}

void ActivityPresenter::noteActors(const std::vector<AuditEntry> &entries)
{
    const std::size_t known = m_actors.size();
    for (const AuditEntry &entry : entries) {
        const bool seen = std::any_of(m_actors.begin(), m_actors.end(), [&entry](const Who &who) {
            return who.id == entry.actor.id;
        });
        if (!seen && !entry.actor.id.isEmpty())
            m_actors.push_back(entry.actor);
    }
    if (m_actors.size() == known)
        return;
    std::sort(m_actors.begin(), m_actors.end(), [](const Who &a, const Who &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    Q_EMIT actorsChanged();
}

bool ActivityPresenter::isFiltered() const
{
    return !m_groupText.isEmpty() || !m_query.scope.isEmpty() || !m_query.actor.isEmpty();
}

QString ActivityPresenter::countText() const
{
    const int shown = int(m_model.shownItems().size());
    const int loaded = int(m_model.items().size());
    if (shown < loaded && hasMore())
        //: %1 of %n loaded entries
        return tr("%1 of %n loaded entries; older ones have not been searched", nullptr, loaded)
            .arg(QString::number(shown));
    if (hasMore())
        return tr("The latest %n entries", nullptr, shown);
    return tr("%n entries", nullptr, shown);
}

void ActivityPresenter::setGroupText(const QString &text)
{
    m_groupText = text.trimmed();
    const GroupTable &groups = m_workspace.groups();
    QString id;
    for (quint32 row = 0; row < groups.size() && id.isEmpty(); ++row) {
        if (groups.name(row).compare(m_groupText, Qt::CaseInsensitive) == 0)
            id = groups.id(row);
    }
    m_model.setGroupText(id.isEmpty() ? m_groupText : QString());
    select(-1);
    if (id != m_query.group) {
        m_query.group = id;
        refresh();
        return;
    }
    Q_EMIT changed();
}

void ActivityPresenter::setCell(const QString &cell)
{
    if (m_query.scope == cell)
        return;
    m_query.scope = cell;
    refresh();
}

void ActivityPresenter::setActor(const QString &actorId)
{
    if (m_query.actor == actorId)
        return;
    m_query.actor = actorId;
    refresh();
}

QStringList ActivityPresenter::groupNames() const
{
    QStringList names;
    for (quint32 row = 0; row < m_workspace.groups().size(); ++row)
        names.append(m_workspace.groups().name(row));
    return names;
}

std::vector<ActivityPresenter::Choice> ActivityPresenter::cellChoices() const
{
    const Integration &integration = m_workspace.integration();
    //: A filter that lets everything pass
    std::vector<Choice> choices{{QString(), tr("All permissions")}};
    QStringList cells{u"access"_s};
    for (const Scope &scope : integration.scopes)
        cells.append(scope.id);
    cells << u"credential"_s << u"connection"_s;
    for (const QString &cell : std::as_const(cells))
        choices.push_back({cell, cellText(cell, integration)});
    return choices;
}

std::vector<ActivityPresenter::Choice> ActivityPresenter::actorChoices() const
{
    //: A filter that lets everything pass
    std::vector<Choice> choices{{QString(), tr("Everyone")}};
    for (const Who &actor : m_actors)
        choices.push_back({actor.id, actor.name});
    return choices;
}

void ActivityPresenter::select(int row)
{
    const ActivityItem *item = m_model.itemAt(row);
    m_cells.setItem(item ? std::optional<ActivityItem>(*item) : std::nullopt);
    Q_EMIT selectionChanged();
}

QString ActivityPresenter::selectedHeadline() const
{
    const auto &item = m_cells.item();
    return item ? headlineText(*item, m_workspace.integration()) : QString();
}

QString ActivityPresenter::selectedChangeSet() const
{
    const auto &item = m_cells.item();
    return item ? item->changeSet : QString();
}

QString ActivityPresenter::revertRefusal() const
{
    return m_workspace.canEdit() ? QString() : tr("Only administrators can revert changes.");
}

QByteArray ActivityPresenter::csv() const
{
    return activityCsv(m_model.shownItems());
}

} // namespace onbelay
