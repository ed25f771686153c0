#pragma once

#include "presenters/permissions/comparemodel.h"
#include "presenters/permissions/permissionspresenter.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

// Two to five groups side by side, and making all of them like one. Follows edits and reloads:
// groups are kept by id. GUI thread.
class ComparePresenter final : public QObject
{
    Q_OBJECT
public:
    static constexpr quint32 fewestGroups = 2;
    static constexpr quint32 mostGroups = 5;

    struct Group
    {
        QString id;
        QString name;
    };

    // `permissions` must outlive this object.
    explicit ComparePresenter(PermissionsPresenter &permissions, QObject *parent = nullptr);

    [[nodiscard]] PermissionsPresenter &permissions() { return m_permissions; }
    // Takes up the groups of the blocks, in the order in which they are shown. False when they are
    // too few or too many: said() tells, and what was compared before stays.
    bool begin(const std::vector<CellBlock> &blocks);
    bool begin(const QStringList &groupIds); // unknown ones do not count
    void end(); // nothing is compared any more

    [[nodiscard]] CompareModel &model() { return m_model; }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    void setOnlyDifferences(bool only);
    // "5 of 10 permissions differ."
    [[nodiscard]] QString summary() const;
    // Which groups have gone since begin(); empty when none has.
    [[nodiscard]] QString notice() const;

    [[nodiscard]] bool canMatch() const;
    // How many cells match() would change.
    [[nodiscard]] quint64 matchCells(int group) const;
    // "Sales (5 cells change)", for a menu.
    [[nodiscard]] QString matchText(int group) const;
    // Makes the other groups hold what this one wants to hold, as one undo step. False when it was
    // refused or changes nothing; said() here or of PermissionsPresenter tells.
    bool match(int group);

Q_SIGNALS:
    void changed(); // groups, cells, summary, notice
    void said(const QString &sentence); // for the status line

private:
    bool compare(const RowSet &rows);
    void takeUp(const std::vector<quint32> &rows);
    void findAgain();
    void rowsChanged(int first, int last);
    [[nodiscard]] MatrixEdit plan(int group) const;

    PermissionsPresenter &m_permissions;
    CompareModel m_model;
    std::vector<Group> m_groups; // as the columns of the model, unless rows are being replaced
    QStringList m_gone; // names
};

} // namespace onbelay
