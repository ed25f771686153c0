#include "presenters/permissions/historypresenter.h"

#include "presenters/activity/activitycsv.h"
#include "presenters/permissions/celltext.h"

#include <QFutureWatcher>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// Letters and digits of an id or name; a file may be called so everywhere.
QString fileWord(const QString &text)
{
    QString word;
    for (const QChar letter : text) {
        if (letter.isLetterOrNumber())
            word += letter.toLower();
        else if (!word.isEmpty() && !word.endsWith(u'-'))
            word += u'-';
    }
    word.truncate(60);
    while (word.endsWith(u'-'))
        word.chop(1);
    return word;
}

} // namespace

HistoryPresenter::HistoryPresenter(Workspace &workspace, HistorySubject subject, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_subject(std::move(subject))
    , m_model(workspace.integration(), m_subject)
{
}

void HistoryPresenter::load()
{
    if (m_state != State::Ready)
        ask(m_next); // the page that failed, or the first one
}

void HistoryPresenter::showOlder()
{
    if (hasMore())
        ask(m_next);
}

void HistoryPresenter::ask(const QString &cursor)
{
    if (m_state == State::Loading)
        return;
    AdminClient::AuditQuery query;
    query.integration = m_workspace.integration().id;
    query.group = m_subject.groupId;
    if (m_subject.column >= 0)
        query.scope = m_workspace.columnId(m_subject.column);
    query.cursor = cursor;
    m_state = State::Loading;
    m_failure.reset();
    Q_EMIT changed();
    // A watcher, not then(): a continuation whose context is gone when the answer comes ends a
    // debug build (Qt 6.4, qfuture_impl.h); a watcher goes with its parent.
    auto *watcher = new QFutureWatcher<Expected<AuditPage>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        take(watcher->result());
    });
    watcher->setFuture(m_workspace.client().audit(query));
}

void HistoryPresenter::take(const Expected<AuditPage> &page)
{
    if (page) {
        m_next = page->next;
        m_state = State::Ready;
        m_model.append(page->entries);
    } else {
        m_state = State::Failed;
        m_failure = failureText(page.error(), Peer::OnBelay);
        m_workspace.reportFailure(page.error());
    }
    Q_EMIT changed();
}

QString HistoryPresenter::groupName() const
{
    const int row = m_workspace.rowOf(m_subject.groupId);
    return row < 0 ? m_subject.groupId : m_workspace.groups().name(quint32(row));
}

QString HistoryPresenter::columnTitle() const
{
    return CellText::columnTitle(m_workspace.integration(), m_subject.column);
}

QString HistoryPresenter::title() const
{
    if (m_subject.column < 0)
        //: Title of a list of changes; %1 is a group
        return tr("History of %1").arg(groupName());
    if (m_subject.groupId.isEmpty())
        //: Title of a list of changes; %1 is a permission such as "Read deals"
        return tr("History of %1 in all groups").arg(columnTitle());
    //: Title of a list of changes; %1 is a permission such as "Read deals", %2 a group
    return tr("History of %1 for %2").arg(columnTitle(), groupName());
}

QString HistoryPresenter::countText() const
{
    const int count = m_model.rowCount();
    if (hasMore())
        //: %n counts changes of permissions
        return tr("The latest %n change(s); older ones are not shown yet.", nullptr, count);
    //: %n counts changes of permissions
    return tr("%n change(s), all that are recorded.", nullptr, count);
}

QString HistoryPresenter::emptyHeadline() const
{
    return tr("No change is recorded here");
}

QString HistoryPresenter::emptyText() const
{
    // Nobody here knows when the server began to record, or what it was like before.
    return tr("On Belay's record of changes has no entry about this. What was set before the "
              "record began is not part of it.");
}

QString HistoryPresenter::detail(int row) const
{
    if (row < 0 || row >= m_model.rowCount())
        return {};
    const AuditEntry &entry = m_model.entries()[std::size_t(row)];
    //: %1 is what a person wrote
    QStringList lines{entry.reason.isEmpty() ? tr("No reason was given.")
                                             : tr("Reason: %1").arg(entry.reason)};
    if (entry.changeSet.isEmpty())
        //: %1 says where a change was made: "API", "Change set"
        lines.append(tr("Made through: %1").arg(sourceText(entry.source)));
    else
        //: %1 is the id under which changes were sent together
        lines.append(tr("Change set: %1").arg(entry.changeSet));
    return lines.join(u'\n');
}

QByteArray HistoryPresenter::csv() const
{
    ActivityItem item;
    item.entries = m_model.entries();
    return activityCsv({item});
}

QString HistoryPresenter::fileName() const
{
    QStringList words{u"history"_s};
    if (!m_subject.groupId.isEmpty())
        words.append(fileWord(groupName()));
    if (m_subject.column >= 0)
        words.append(fileWord(m_workspace.columnId(m_subject.column)));
    if (hasMore())
        words << u"latest"_s << QString::number(m_model.rowCount());
    words.removeAll(QString());
    return words.join(u'-') + u".csv"_s;
}

QString HistoryPresenter::savedText(const QString &file) const
{
    if (hasMore())
        //: %n counts changes, %1 is the name of a file
        return tr("The latest %n change(s) are saved as %1. Older ones are not in it: show them "
                  "first.",
                  nullptr, m_model.rowCount())
            .arg(file);
    //: %n counts changes, %1 is the name of a file
    return tr("All %n recorded change(s) are saved as %1.", nullptr, m_model.rowCount()).arg(file);
}

} // namespace onbelay
