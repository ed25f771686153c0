// What PermissionsPresenter says: counts, reasons and sentences.
#include "presenters/permissions/celltext.h"
#include "presenters/permissions/permissionspresenter.h"
#include "workspace/workspace.h"

#include <QLocale>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

PermissionsPresenter::Content PermissionsPresenter::content() const
{
    if (m_model.rowCount() > 0)
        return Content::Rows;
    if (!m_workspace.groups().empty())
        return Content::NoMatch;
    switch (m_workspace.loadState()) {
    case LoadState::NotLoaded:
    case LoadState::Loading:
        return Content::Loading;
    case LoadState::Failed:
        return Content::Failed;
    case LoadState::Loaded:
        break;
    }
    return Content::NoGroups;
}

std::optional<FailureText> PermissionsPresenter::loadFailure() const
{
    if (!m_workspace.loadFailure())
        return std::nullopt;
    return failureText(*m_workspace.loadFailure(), isPlan() ? Peer::LocalStore : Peer::OnBelay);
}

bool PermissionsPresenter::isPlan() const
{
    return m_workspace.isPlan();
}

// Of a plan nobody knows members, dates or what a token holds.
std::vector<GroupTrait> PermissionsPresenter::offeredTraits() const
{
    if (isPlan())
        return {GroupTrait::HoldsAnything, GroupTrait::HasWrite, GroupTrait::Dormant};
    return {groupTraits.begin(), groupTraits.end()};
}

std::vector<GroupSort> PermissionsPresenter::offeredSorts() const
{
    if (isPlan())
        return {GroupSort::Name, GroupSort::Scopes};
    return {GroupSort::Name, GroupSort::Members, GroupSort::Scopes, GroupSort::Changed};
}

std::optional<FailureText> PermissionsPresenter::storeFailure() const
{
    if (!m_workspace.storeFailure())
        return std::nullopt;
    return failureText(*m_workspace.storeFailure(), Peer::LocalStore);
}

QString PermissionsPresenter::lostText() const
{
    const QStringList &lost = m_workspace.lostGroups();
    if (lost.isEmpty())
        return {};
    constexpr int named = 3;
    const int count = int(lost.size());
    return (isPlan()
                //: %1 names of groups, perhaps with "…" at their end
                ? tr("What was planned for %n group(s) was dropped, because they are not listed "
                     "any more: %1.",
                     nullptr, count)
                //: %1 names of groups, perhaps with "…" at their end
                : tr("Staged edits of %n group(s) were dropped, because the server has them no "
                     "more: %1.",
                     nullptr, count))
        .arg(lost.mid(0, named).join(u", "_s) + (lost.size() > named ? u", …"_s : u""_s));
}

QString PermissionsPresenter::readOnlyReason() const
{
    if (m_workspace.canEdit())
        return {};
    return tr("You are signed in as a member. Only administrators can change permissions.");
}

quint64 PermissionsPresenter::stagedCells() const
{
    return m_workspace.matrix().stagedCellCount();
}

QString PermissionsPresenter::stagedText() const
{
    if (stagedCells() == 0)
        return isPlan() ? tr("Nothing is planned") : tr("Nothing is staged");
    const int groups = int(m_workspace.matrix().stagedRowCount());
    //: Part of "3 cells in 2 groups staged"
    const QString where = tr("%n group(s)", nullptr, groups);
    const int cells = int(stagedCells());
    //: %1 is, for example, "2 groups"
    return isPlan() ? tr("%n cell(s) in %1 planned", nullptr, cells).arg(where)
                    //: %1 is, for example, "2 groups"
                    : tr("%n cell(s) in %1 staged", nullptr, cells).arg(where);
}

QString PermissionsPresenter::shownText() const
{
    const int all = int(m_workspace.groups().size());
    if (m_model.rowCount() == all)
        return tr("%n group(s)", nullptr, all);
    //: %1 how many are shown, %n how many there are
    return tr("%1 of %n group(s)", nullptr, all).arg(QLocale().toString(m_model.rowCount()));
}

PermissionsPresenter::Named PermissionsPresenter::groupsNamed(const QString &text, int most) const
{
    const NameIndex *index = m_finder.index();
    if (!index || index->size() != m_workspace.groups().size())
        return {{}, tr("The names are being put in order…")};
    const QStringList words = foldedForSearch(text).simplified().split(u' ', Qt::SkipEmptyParts);
    const std::vector<quint64> found =
        words.isEmpty() ? std::vector<quint64>() : index->find(words, {});
    int count = words.isEmpty() ? int(index->size()) : 0;
    for (const quint64 bits : found)
        count += std::popcount(bits);
    Named named;
    const auto wanted = std::size_t(std::min(most, count));
    for (auto row = index->byName()->begin(); named.rows.size() < wanted; ++row) {
        if (words.isEmpty() || (found[*row / rowsInWord] >> (*row % rowsInWord) & 1) != 0)
            named.rows.push_back(*row);
    }
    if (count == 0)
        named.note = tr("No group has these words in its name.");
    else if (count > most)
        //: %1 how many groups are listed, %n how many there are
        named.note = tr("The first %1 of %n group(s). More words find fewer.", nullptr, count)
                         .arg(QLocale().toString(most));
    else
        named.note = tr("%n group(s)", nullptr, count);
    return named;
}

QString PermissionsPresenter::changedText(const MatrixEdit &edit) const
{
    quint64 hidden = 0;
    for (const ColumnEdit &part : edit.parts)
        hidden += m_model.order().hiddenOf(part.rows);
    const QString text = tr("%n cell(s) changed", nullptr, int(edit.cellCount()));
    if (hidden == 0)
        return text + u'.';
    //: %1 is "5 cells changed"
    return tr("%1, %n of them hidden by the filter.", nullptr, int(hidden)).arg(text);
}

void PermissionsPresenter::sayChanged(const MatrixEdit &edit, const QString &lead)
{
    QString text = changedText(edit);
    const RowSet rows = edit.rows();
    if (lead.isEmpty() && rows.count() == 1) {
        if (edit.cellCount() == 1) {
            const int column = edit.parts.front().column;
            const int shown = m_model.order().shown(rows.first());
            if (shown >= 0)
                text = CellText::cell(m_workspace.groups().name(rows.first()),
                                      m_workspace.columnId(column), m_model.state(shown, column),
                                      isPlan());
        } else if ((edit.columns() & m_workspace.matrix().rules().writes) != 0
                   && edit.cellCount() == 2) {
            text += u' '
                    + (edit.parts.front().on
                           ? tr("Writing needs reading, so reading came along.")
                           : tr("Without reading there is no writing, so both went."));
        }
    }
    Q_EMIT said(lead.isEmpty() ? text : lead + u' ' + text);
}

QString PermissionsPresenter::refusalText() const
{
    if (!m_workspace.canEdit())
        return readOnlyReason();
    if (!m_workspace.isComplete() && isPlan())
        return tr("The plan could not be read, so it is not changed either.");
    if (!m_workspace.isComplete())
        return tr("Not all groups have been read yet. Edit when they are there.");
    if (m_workspace.isApplying())
        return tr("Changes are being applied. Wait until that is done, or cancel it.");
    if (const auto failure = storeFailure())
        return failure->headline + u". "_s + failure->nextStep;
    return tr("It could not be saved.");
}

void PermissionsPresenter::sayRefused()
{
    Q_EMIT said(refusalText());
}

void PermissionsPresenter::sayOthers(int groups, const QString &by)
{
    //: %1 an admin, %n how many groups
    Q_EMIT said(by.isEmpty() ? tr("Other admins changed %n group(s).", nullptr, groups)
                             : tr("%1 changed %n group(s).", nullptr, groups).arg(by));
}

QString PermissionsPresenter::editText(const MatrixEdit &edit, bool on) const
{
    const RowSet rows = edit.rows();
    const CellMask cells = edit.columns();
    // With a write came its read: the write names the edit.
    const CellMask writes = cells & m_workspace.matrix().rules().writes;
    const CellMask named = on && writes != 0 ? writes : cells;
    if (rows.count() == 1 && (std::popcount(cells) == 1 || std::popcount(named) == 1)) {
        const QString title =
            CellText::columnTitle(m_workspace.integration(), std::countr_zero(named));
        const QString group = m_workspace.groups().name(rows.first());
        //: %1 permission, %2 group
        return on ? tr("Grant %1 to %2").arg(title, group)
                  //: %1 permission, %2 group
                  : tr("Take %1 from %2").arg(title, group);
    }
    const int count = int(edit.cellCount());
    return on ? tr("Grant %n cell(s)", nullptr, count) : tr("Take away %n cell(s)", nullptr, count);
}

QString PermissionsPresenter::stateHint(const CellBlock &block) const
{
    return canEdit() && m_model.rowCount() > 0 ? plainToolTip(toggleQuestion({block})) : QString();
}

QString PermissionsPresenter::toggleQuestion(const std::vector<CellBlock> &blocks) const
{
    const bool on = turnsOn(blocks);
    const MatrixEdit edit = plan(blocks, on);
    if (edit.isEmpty())
        return {};
    const int cells = int(edit.cellCount());
    const QString groups = tr("%n group(s)", nullptr, int(edit.rows().count()));
    //: %1 is, for example, "12 groups"
    return on ? tr("Grant %n cell(s) in %1?", nullptr, cells).arg(groups)
              //: %1 is, for example, "12 groups"
              : tr("Take away %n cell(s) in %1?", nullptr, cells).arg(groups);
}

} // namespace onbelay
