#pragma once

#include "access/cells.h"
#include "catalog/integration.h"

#include <QCoreApplication>
#include <QString>

namespace onbelay {

class Workspace;

// The matrix in words. Pure; GUI thread, because it is translated.
class CellText
{
    Q_DECLARE_TR_FUNCTIONS(CellText)
public:
    // "granted, staged, implied": an interface that tests and screen readers rely on. `plan`: of a
    // Workspace::isPlan(), whose cells are "planned" and never granted.
    [[nodiscard]] static QString state(const CellState &state, bool plan = false);
    // "Sales, deals:read, granted, staged"; the column of access reads "access".
    [[nodiscard]] static QString cell(const QString &group, const QString &columnId,
                                      const CellState &state, bool plan = false);
    // Every reason for how the cell looks, a sentence a line; plain text.
    [[nodiscard]] static QString reason(const Workspace &workspace, quint32 row, int column);

    // "Access" or the scope's title: "Read deals".
    [[nodiscard]] static QString columnTitle(const Integration &integration, int column);
    // The second line of the header, under the object's name: "Read" or "Write".
    [[nodiscard]] static QString columnLabel(const Integration &integration, int column);
    // The first line of the header; empty for access, which stands alone.
    [[nodiscard]] static QString objectTitle(const Integration &integration, int column);
    // "deals:read, held by 4 of 14 groups".
    [[nodiscard]] static QString column(const Workspace &workspace, int column);
    // "Sales, 12 members, 5 permissions"; without members where nobody knows them.
    [[nodiscard]] static QString row(const Workspace &workspace, quint32 row);
    // A granted or not granted cell as one word, for lists of edits.
    [[nodiscard]] static QString value(bool granted);
    [[nodiscard]] static QString members(int count); // empty when not known (negative)

private:
    [[nodiscard]] static QString planned(bool on);
    [[nodiscard]] static QStringList othersWork(const Workspace &workspace, quint32 row,
                                                int column);
    [[nodiscard]] static QString unbackedReason(const Workspace &workspace);
};

// Plain text for a tool tip, which would otherwise take a group's name for markup.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace onbelay
