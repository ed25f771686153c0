#pragma once

#include "access/merge.h"
#include "onbelay/types.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace onbelay {

// A cell that another admin set to another value, in words. Pure; plain text; GUI thread.
class ConflictText
{
    Q_DECLARE_TR_FUNCTIONS(ConflictText)
public:
    // "Sales: Write deals".
    [[nodiscard]] static QString title(const QString &group, const QString &permission);
    // "It was granted. Kim Lee made it not granted on 23 Nov 2026 14:02. You want it granted."
    [[nodiscard]] static QString story(const ConflictCell &cell);
    // "not granted, Kim Lee, 23 Nov 2026 14:02"
    [[nodiscard]] static QString theirs(const ConflictCell &cell);
    // The present name, with the one before when it is another.
    [[nodiscard]] static QString groupName(const QString &then, const QString &now);
    // A group's title above its cells: "Sales: 2 of 3 cells to decide".
    [[nodiscard]] static QString section(const QString &group, int cells, int open);
    [[nodiscard]] static QString goneSection(const QString &group, int cells);
    [[nodiscard]] static QString gone(); // of one cell
    // Of a group that was gone already when the dialog was opened.
    [[nodiscard]] static QString unknownGroup(const QString &id);
    // What a choice brings along; `on`: it is granted.
    [[nodiscard]] static QString along(const QStringList &permissions, bool on);
    // Spoken: what was chosen.
    [[nodiscard]] static QString decision(std::optional<Resolution> choice, bool gone);
    // Spoken: one of the two choices of a cell, and whether it is taken.
    [[nodiscard]] static QString option(const QString &title, const ConflictCell &cell, bool theirs,
                                        bool chosen);
    [[nodiscard]] static QString heading(int column); // of ConflictModel
    // How far it is: "3 of 12 cells are to be decided".
    [[nodiscard]] static QString progress(int cells, int open);
};

} // namespace onbelay
