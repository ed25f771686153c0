#pragma once

#include "access/lint.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <vector>

namespace onbelay {

class Workspace;

// One way to mend a finding, in words.
struct LintOffer
{
    LintRemedy remedy = LintRemedy::SwitchAccessOn;
    QString text; // of a button; short, because the finding stands above it
    QString effect; // a sentence with numbers: what it will change
    QString step; // the name of the undo step

    bool operator==(const LintOffer &) const = default;
};

// A finding in words. All of it is plain text: names of groups come from the server.
struct LintItem
{
    LintKind kind = LintKind::Dormant;
    int column = -1; // of LintKind::Unbacked
    CellMask cells = 0; // of LintKind::SamePermissions
    QString badge; // a word or two
    QString headline;
    QString sentence;
    QStringList names; // of the first groups
    QString more; // "and 12 more"; empty when all are named
    std::vector<LintOffer> offers; // empty for members

    // The same finding, whatever its numbers are by now.
    [[nodiscard]] bool isAbout(const LintItem &other) const
    {
        return kind == other.kind && column == other.column && cells == other.cells;
    }
    // Worth telling, but nothing is amiss.
    [[nodiscard]] bool isHint() const { return kind == LintKind::SamePermissions; }
    bool operator==(const LintItem &) const = default;
};

// The findings of lint() in words. Pure; GUI thread, because it is translated.
class LintText
{
    Q_DECLARE_TR_FUNCTIONS(LintText)
public:
    // How many groups of a finding are named.
    static constexpr int mostNames = 5;

    [[nodiscard]] static LintItem item(const LintFinding &finding, const Workspace &workspace);
    // `column`: of LintKind::Unbacked, else -1.
    [[nodiscard]] static LintOffer offer(int column, const LintRepair &repair,
                                         const Workspace &workspace);

private:
    static void describe(LintItem &item, const LintFinding &finding, const Workspace &workspace);
    static void describeUnbacked(LintItem &item, const LintFinding &finding,
                                 const Workspace &workspace);
    static void describeSame(LintItem &item, const LintFinding &finding,
                             const Workspace &workspace);
    [[nodiscard]] static LintOffer columnOffer(int column, const LintRepair &repair,
                                               const Workspace &workspace);
};

} // namespace onbelay
