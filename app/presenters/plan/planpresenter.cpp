#include "presenters/plan/planpresenter.h"

#include "net/problem.h"
#include "platform/savefile.h"
#include "presenters/permissions/permissionspresenter.h"
#include "workspace/plankeeper.h"
#include "workspace/workspace.h"

#include <QBuffer>
#include <QCollator>
#include <QDir>
#include <QFile>
#include <QLocale>
#include <QSet>
#include <QUuid>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString newId()
{
    return u"plan-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

PlanPresenter::PlanPresenter(Workspace &workspace, PlanKeeper &keeper,
                             PermissionsPresenter &permissions, const Clock &clock,
                             const QString &server, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_keeper(keeper)
    , m_permissions(permissions)
    , m_clock(clock)
    , m_server(server)
{
    connect(&workspace, &Workspace::rowsReset, this, &PlanPresenter::changed);
    connect(&workspace, &Workspace::rowsAppended, this, &PlanPresenter::changed);
    connect(&workspace, &Workspace::namesChanged, this, &PlanPresenter::changed);
    connect(&workspace, &Workspace::stagedChanged, this, &PlanPresenter::changed);
    connect(&workspace, &Workspace::loadStateChanged, this, &PlanPresenter::changed);
    connect(&keeper, &PlanKeeper::doneChanged, this, &PlanPresenter::changed);
}

PlanPresenter::Message PlanPresenter::banner() const
{
    return {tr("Planned, not real"),
            tr("This server has no admin API: the console can neither see nor change what groups "
               "may do there. Plan it here, then set it up in On Belay's dashboard with the "
               "checklist. Nothing is sent.")};
}

PlanPresenter::Message PlanPresenter::noGroups() const
{
    return {tr("List your groups to plan for them"),
            tr("The console cannot read the groups of this server. Type or paste their names, or "
               "import a file. The list stays on this computer.")};
}

std::vector<PlanPresenter::Listed> PlanPresenter::groups() const
{
    std::vector<Listed> groups;
    const GroupTable &table = m_workspace.groups();
    for (quint32 row = 0; row < quint32(table.size()); ++row)
        groups.push_back({table.id(row), table.name(row)});
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(groups.begin(), groups.end(), [&collator](const Listed &a, const Listed &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return groups;
}

bool PlanPresenter::canEdit() const
{
    return m_workspace.isComplete();
}

bool PlanPresenter::add(const QString &list)
{
    return take(readGroupNames(list.toUtf8()));
}

PlanPresenter::FromFile PlanPresenter::addFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        //: %1 is the name of a file, %2 what the system says
        Q_EMIT said(tr("%1 could not be read: %2.")
                        .arg(QDir::toNativeSeparators(path), file.errorString()));
        return FromFile::Nothing;
    }
    const GroupNames names = readGroupNames(file.read(longestGroupList + 1));
    const bool permissions = [&] {
        for (int column = 0; column < m_workspace.matrix().rules().columns; ++column) {
            if (names.columns.contains(m_workspace.columnId(column), Qt::CaseInsensitive))
                return true;
        }
        return false;
    }();
    const bool came = take(names);
    // Also of groups that are listed already.
    if (permissions && names.fault == GroupNames::Fault::None && canEdit())
        return FromFile::Permissions;
    return came ? FromFile::Groups : FromFile::Nothing;
}

QString PlanPresenter::faultText(const GroupNames &names) const
{
    switch (names.fault) {
    case GroupNames::Fault::None:
        break;
    case GroupNames::Fault::NotUtf8:
        //: %1 is the number of a line
        return tr("Line %1 is not UTF-8 text. Save the file as UTF-8.").arg(names.line);
    case GroupNames::Fault::TooLong:
        return tr("That is more than a list of groups can be.");
    case GroupNames::Fault::BrokenQuote:
        //: %1 is the number of a line
        return tr("Line %1 has a quotation mark where none can stand. Nothing was added.")
            .arg(names.line);
    }
    if (names.groups.empty())
        return tr("There is no name in it.");
    if (int(m_workspace.groups().size() + names.groups.size()) > mostPlannedGroups)
        //: %1 is a number
        return tr("A plan has room for %1 groups. Nothing was added.")
            .arg(QLocale().toString(mostPlannedGroups));
    return {};
}

bool PlanPresenter::take(const GroupNames &names)
{
    if (!canEdit()) {
        Q_EMIT said(m_permissions.refusalText());
        return false;
    }
    if (const QString fault = faultText(names); !fault.isEmpty()) {
        Q_EMIT said(fault);
        return false;
    }
    QSet<QString> known;
    for (const Listed &group : groups())
        known.insert(group.name);
    std::vector<PlannedGroup> added;
    int listed = names.repeated;
    for (const NamedGroup &group : names.groups) {
        if (known.contains(group.name) || (!group.id.isEmpty() && m_workspace.rowOf(group.id) >= 0))
            ++listed;
        else
            added.push_back({group.id.isEmpty() ? newId() : group.id, group.name, {}});
    }
    const QString also =
        listed > 0 ? u' ' + tr("%n name(s) were listed already.", nullptr, listed) : QString();
    if (const Expected<void> saved = m_keeper.add(added); !saved) {
        sayFailure(saved.error());
        return false;
    }
    Q_EMIT said((added.empty() ? tr("No group was added.")
                               : tr("%n group(s) added.", nullptr, int(added.size())))
                + also);
    return !added.empty();
}

void PlanPresenter::sayFailure(const Failure &failure)
{
    const FailureText text = failureText(failure, Peer::LocalStore);
    Q_EMIT said(text.headline + u". "_s + text.nextStep);
}

QString PlanPresenter::nameProblem(const QString &id, const QString &name) const
{
    const QString plain = onbelay::plainText(name);
    if (plain.isEmpty())
        return tr("A group needs a name.");
    for (const Listed &group : groups()) {
        if (group.id != id && group.name == plain)
            return tr("Another group already has this name.");
    }
    return {};
}

bool PlanPresenter::rename(const QString &id, const QString &name)
{
    if (const QString problem = nameProblem(id, name); !problem.isEmpty()) {
        Q_EMIT said(problem);
        return false;
    }
    const Expected<void> saved = m_keeper.rename(id, onbelay::plainText(name));
    if (!saved)
        sayFailure(saved.error());
    return saved.has_value();
}

QString PlanPresenter::removeQuestion(const QStringList &ids) const
{
    int planned = 0;
    for (const QString &id : ids) {
        const int row = m_workspace.rowOf(id);
        planned += row >= 0 && m_workspace.matrix().wanted(quint32(row)) != 0 ? 1 : 0;
    }
    if (planned == 0)
        return {};
    return tr("Something is planned for %n of these group(s). It goes with them and cannot be "
              "undone.",
              nullptr, planned);
}

void PlanPresenter::remove(const QStringList &ids)
{
    if (const Expected<void> removed = m_keeper.remove(ids); !removed)
        sayFailure(removed.error());
    else
        Q_EMIT said(tr("%n group(s) taken off the list.", nullptr, int(ids.size())));
}

bool PlanPresenter::hasChecklist() const
{
    return !m_workspace.groups().empty();
}

PlanChecklist PlanPresenter::checklist() const
{
    return planChecklist(m_workspace, m_keeper, m_server, m_clock.now());
}

QString PlanPresenter::progressText(const PlanChecklist &checklist)
{
    if (checklist.groups.empty())
        return tr("Nothing is planned yet. Tick what groups should be able to do.");
    const auto done = std::count_if(checklist.groups.begin(), checklist.groups.end(),
                                    [](const auto &group) { return group.done; });
    //: %1 how many are ticked off, %n how many there are
    return tr("%1 of %n group(s) ticked off as set up in the dashboard", nullptr,
              int(checklist.groups.size()))
        .arg(QLocale().toString(qlonglong(done)));
}

void PlanPresenter::setDone(const QString &id, bool done)
{
    const int row = m_workspace.rowOf(id);
    if (row < 0)
        return;
    const Expected<void> saved =
        m_keeper.setDone(quint32(row), done ? std::optional(m_clock.now()) : std::nullopt);
    if (!saved)
        sayFailure(saved.error());
}

// The same in every language, so that scripts find it.
QString PlanPresenter::suggestedName(Format format) const
{
    const QString end = format == Format::Text  ? u".txt"_s
                        : format == Format::Csv ? u".csv"_s
                                                : u".pdf"_s;
    return m_workspace.integration().id + u"-checklist-planned"_s + end;
}

void PlanPresenter::save(const QString &path, Format format)
{
    const PlanChecklist list = checklist();
    QByteArray bytes;
    if (format == Format::Pdf) {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        writePdf(list, buffer);
    } else {
        bytes = format == Format::Csv ? csvText(list) : onbelay::plainText(list).toUtf8();
    }
    const std::optional<FileFault> fault = saveFile(path, bytes);
    const QString name = QDir::toNativeSeparators(path);
    //: %1 is a file name
    Q_EMIT said(!fault ? tr("Saved as %1.").arg(name)
                       //: %1 is a file name, %2 the system's reason
                       : tr("%1 could not be saved: %2.").arg(name, fault->words));
}

} // namespace onbelay
