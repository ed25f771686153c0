#pragma once

#include "platform/clock.h"
#include "presenters/permissions/edithistory.h"
#include "presenters/permissions/groupfinder.h"
#include "presenters/permissions/matrixmodel.h"
#include "presenters/words/failuretext.h"

#include <QFutureWatcher>
#include <QObject>

#include <optional>

namespace onbelay {

class Workspace;

// A rectangle of shown cells; all edges belong to it.
struct CellBlock
{
    int top = 0;
    int leading = 0; // column
    int bottom = 0;
    int trailing = 0;
};

// The permissions screen: what is shown, and every edit of the matrix. Edits are only staged; they
// are sent by ReviewPresenter. GUI thread.
class PermissionsPresenter final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object.
    PermissionsPresenter(Workspace &workspace, const Clock &clock, QObject *parent = nullptr);
    ~PermissionsPresenter() override;

    enum class Content { Loading, Failed, NoGroups, NoMatch, Rows };

    [[nodiscard]] MatrixModel &model() { return m_model; }
    [[nodiscard]] const Workspace &workspace() const { return m_workspace; }
    [[nodiscard]] Content content() const;
    // Of Content::Failed, and when a reload failed while rows are shown.
    [[nodiscard]] std::optional<FailureText> loadFailure() const;
    // Why staged edits are kept in memory only or one was refused.
    [[nodiscard]] std::optional<FailureText> storeFailure() const;
    // Of staged edits whose groups are gone; may be empty.
    [[nodiscard]] QString lostText() const;
    void reload();
    void stopReading(); // what came so far is kept

    [[nodiscard]] const GroupFilter &filter() const { return m_filter; }
    void setSearch(const QString &text);
    void setFilter(const GroupFilter &filter);
    [[nodiscard]] const GroupSorting &sorting() const { return m_sorting; }
    void setSorting(const GroupSorting &sorting);
    // Names are being put in order; until then rows stand as the server lists them.
    [[nodiscard]] bool isSortingNames() const { return !m_finder.hasIndex(); }

    // What is shown is a plan (Workspace::isPlan()): nothing was read from a server, and nothing
    // will be sent there.
    [[nodiscard]] bool isPlan() const;
    // What the rows can be filtered and put in order by, in the order in which it is offered.
    [[nodiscard]] std::vector<GroupTrait> offeredTraits() const;
    [[nodiscard]] std::vector<GroupSort> offeredSorts() const;

    // Empty for administrators; else why nothing can be changed.
    [[nodiscard]] QString readOnlyReason() const;
    [[nodiscard]] bool canEdit() const;

    // Turns the cells of all blocks to one state: on unless every one is on already, so it never
    // lands on "mixed". One undo step, with what the rules bring along.
    void toggle(const std::vector<CellBlock> &blocks);
    // The same to a given state.
    void setCells(const std::vector<CellBlock> &blocks, bool on);
    // Carries the permissions of a shown row to the rows of the blocks, as one undo step.
    void copyRow(int row);
    [[nodiscard]] bool canPaste() const { return m_copied.has_value() && canEdit(); }
    void pasteOnto(const std::vector<CellBlock> &blocks);
    // The groups of the blocks, as positions in the workspace.
    [[nodiscard]] RowSet rowsOf(const std::vector<CellBlock> &blocks) const;
    // Stages an edit that was planned on workspace().matrix(), as one undo step with this name, and
    // says what it changed. False when it was refused (and said so).
    bool stage(const MatrixEdit &edit, const QString &text);
    // Why an edit was refused just now.
    [[nodiscard]] QString refusalText() const;
    // What toggle() would do with these blocks, as a question with numbers; empty when nothing.
    [[nodiscard]] QString toggleQuestion(const std::vector<CellBlock> &blocks) const;
    // The same for a tool tip.
    [[nodiscard]] QString stateHint(const CellBlock &block) const;
    // Blocks for a whole shown row, column, or everything that is shown.
    [[nodiscard]] CellBlock rowBlock(int row) const;
    [[nodiscard]] CellBlock columnBlock(int column) const;
    [[nodiscard]] CellBlock shownBlock() const;

    // One cell of a group, shown or not, set to a state: for repairs that other screens offer.
    // False when it was refused or the group or column is unknown.
    bool stageCell(const QString &groupId, int column, bool on = true);
    // The first groups by name that hold these words, filtered or not; all of them for none.
    struct Named
    {
        std::vector<quint32> rows; // of the workspace
        QString note; // how many there are, or why there are none
    };
    [[nodiscard]] Named groupsNamed(const QString &text, int most) const;
    // Where the group is shown; takes the filter away when it hides the group. -1 when unknown.
    int reveal(const QString &groupId);

    // The marks of what other admins changed are seen.
    void forgetOthers();

    void undo();
    void redo();
    void discard();
    [[nodiscard]] const EditHistory &history() const { return m_history; }
    [[nodiscard]] quint64 stagedCells() const;
    // "3 cells in 2 groups staged", or planned; says so when nothing is.
    [[nodiscard]] QString stagedText() const;
    // "14 groups" or "3 of 14 groups".
    [[nodiscard]] QString shownText() const;

Q_SIGNALS:
    void changed(); // counts, history, failures, content
    void filterCleared(); // by reveal()
    void said(const QString &sentence); // for the status line; to be spoken
    void loadProgress(int loaded, int total); // total -1 when not known

private:
    void rowsReset();
    void rowsAppended();
    void filterAgain();
    [[nodiscard]] RowOrder wantedOrder();
    void indexNames();
    void takeIndex(std::shared_ptr<const NameIndex> index);
    [[nodiscard]] MatrixEdit plan(const std::vector<CellBlock> &blocks, bool on) const;
    [[nodiscard]] bool turnsOn(const std::vector<CellBlock> &blocks) const;
    void sayChanged(const MatrixEdit &edit, const QString &lead = {});
    [[nodiscard]] QString changedText(const MatrixEdit &edit) const;
    void sayRefused();
    void sayOthers(int groups, const QString &by);
    [[nodiscard]] QString editText(const MatrixEdit &edit, bool on) const;
    [[nodiscard]] bool refuse();

    Workspace &m_workspace;
    const Clock &m_clock;
    MatrixModel m_model;
    GroupFinder m_finder;
    EditHistory m_history;
    GroupFilter m_filter;
    GroupSorting m_sorting;
    struct Copied
    {
        QString group;
        CellMask cells = 0;
    };
    std::optional<Copied> m_copied;
    QFutureWatcher<std::shared_ptr<const NameIndex>> m_indexing; // of many names
};

} // namespace onbelay
