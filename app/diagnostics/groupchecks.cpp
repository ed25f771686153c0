#include "diagnostics/checks.h"

#include <algorithm>
#include <array>

namespace onbelay::checks {

namespace {

// Answers true when the question cannot be judged, and says why.
bool withoutAnswer(const CheckFacts &facts, Finding &finding)
{
    if (!facts.subject.isComplete()) {
        skip(finding, FindingCode::QuestionNeeded);
        return true;
    }
    // Rows that the server did not confirm in this run say nothing about now.
    if (!facts.verdict || !*facts.verdict) {
        if (facts.verdict)
            skipFor(finding, facts.verdict->error());
        else if (facts.session && !*facts.session)
            skipFor(finding, facts.session->error());
        else
            skip(finding, FindingCode::NoAnswer, {}, Repair::Retry);
        return true;
    }
    if (facts.rowsFailure) {
        skipFor(finding, *facts.rowsFailure);
        return true;
    }
    if (facts.workspace.loadState() != LoadState::Loaded || !facts.explanation) {
        skip(finding, FindingCode::RowsNotLoaded, {}, Repair::Retry);
        return true;
    }
    return false;
}

const LinkFinding &linkOf(const CheckFacts &facts, Link link)
{
    return facts.explanation->chain[std::size_t(link)];
}

QStringList names(const std::vector<QString> &groups)
{
    return QStringList(groups.begin(), groups.end());
}

QStringList namesOf(const CheckFacts &facts, const std::vector<quint32> &rows)
{
    QStringList result;
    for (const quint32 row : rows)
        result.append(facts.workspace.groups()[row].name);
    return result;
}

template <typename Test>
std::vector<quint32> those(const std::vector<quint32> &rows, Test test)
{
    std::vector<quint32> found;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(found), test);
    return found;
}

// A button stages one cell, so it needs one group to stage it for.
void offer(const CheckFacts &facts, Finding &finding, Repair repair,
           const std::vector<quint32> &candidates)
{
    if (!facts.isAdmin() || candidates.empty())
        return;
    finding.repair = candidates.size() == 1 ? repair : Repair::OpenPermissions;
    finding.group = facts.workspace.groups()[candidates.front()].id;
}

bool groupsDeny(const CheckFacts &facts)
{
    constexpr std::array links{Link::GroupHasAccess, Link::GroupHoldsScope, Link::InEffect};
    return std::any_of(links.begin(), links.end(), [&facts](Link link) {
        return linkOf(facts, link).state == LinkState::Broken;
    });
}

QString word(bool allowed)
{
    return allowed ? QStringLiteral("allowed") : QStringLiteral("denied");
}

} // namespace

void groupAccess(const CheckFacts &facts, Finding &finding)
{
    if (withoutAnswer(facts, finding))
        return;
    const LinkFinding &link = linkOf(facts, Link::GroupHasAccess);
    if (link.state == LinkState::Holds) {
        pass(finding, FindingCode::AccessHeld, names(link.groups));
        return;
    }
    const std::vector<quint32> asked = facts.askedRows();
    if (asked.empty()) {
        fail(finding, FindingCode::InNoGroup, {facts.subject.personName});
        return;
    }
    const GrantMatrix &matrix = facts.workspace.matrix();
    const auto staged =
        those(asked, [&](quint32 row) { return holds(matrix.wanted(row), accessColumn); });
    if (!staged.empty()) {
        fail(finding, FindingCode::AccessStaged, namesOf(facts, {staged.front()}),
             Repair::OpenReview);
        return;
    }
    fail(finding, FindingCode::AccessMissing, names(link.groups));
    // Where the scope is ticked already, access alone is what is missing.
    const auto ticked =
        those(asked, [&](quint32 row) { return holds(matrix.wanted(row), facts.subject.column); });
    offer(facts, finding, Repair::StageAccess, ticked.empty() ? asked : ticked);
}

void groupScope(const CheckFacts &facts, Finding &finding)
{
    if (withoutAnswer(facts, finding))
        return;
    const LinkFinding &link = linkOf(facts, Link::GroupHoldsScope);
    if (link.state == LinkState::Holds) {
        pass(finding, FindingCode::GroupScopeHeld, names(link.groups));
        return;
    }
    const GrantMatrix &matrix = facts.workspace.matrix();
    const int column = facts.subject.column;
    const std::vector<quint32> asked = facts.askedRows();
    if (asked.empty()) {
        fail(finding, FindingCode::InNoGroup, {facts.subject.personName});
        return;
    }
    const auto staged = those(asked, [&](quint32 row) {
        return holds(matrix.wanted(row), column) && !holds(matrix.server(row), column);
    });
    if (!staged.empty()) {
        fail(finding, FindingCode::GroupScopeStaged, namesOf(facts, {staged.front()}),
             Repair::OpenReview);
        return;
    }
    const auto dormant =
        those(asked, [&](quint32 row) { return holds(matrix.server(row), column); });
    if (!dormant.empty()) {
        fail(finding, FindingCode::GroupScopeDormant, namesOf(facts, dormant));
        offer(facts, finding, Repair::StageAccess, dormant);
        return;
    }
    fail(finding, FindingCode::GroupScopeMissing, names(link.groups));
    const auto open =
        those(asked, [&](quint32 row) { return holds(matrix.wanted(row), accessColumn); });
    offer(facts, finding, Repair::StageScope, open.empty() ? asked : open);
}

void groupInEffect(const CheckFacts &facts, Finding &finding)
{
    if (withoutAnswer(facts, finding))
        return;
    const LinkFinding &link = linkOf(facts, Link::InEffect);
    const Explanation &explanation = *facts.explanation;
    switch (link.state) {
    case LinkState::Holds:
        // Until the newest revision is in effect, what it takes away is still there.
        if (explanation.ending.size() == explanation.grantedBy.size())
            warn(finding, FindingCode::NotInEffect, names(explanation.ending), Repair::Retry);
        else
            pass(finding, FindingCode::InEffect, names(link.groups));
        return;
    case LinkState::Broken:
        fail(finding, FindingCode::NotInEffect, names(link.groups), Repair::Retry);
        return;
    case LinkState::NotTested:
        if (link.groups.empty())
            skip(finding, FindingCode::NothingToEnforce);
        else
            skip(finding, FindingCode::NotInEffect, names(link.groups), Repair::Retry);
        return;
    }
}

void backendVerdict(const CheckFacts &facts, Finding &finding)
{
    if (withoutAnswer(facts, finding))
        return;
    const bool theirs = (*facts.verdict)->allowed;
    const std::optional<bool> ours = facts.explanation->allowed;
    // Where HubSpot itself refuses the key, and nothing else denies it, the server's word about
    // groups is neither borne out nor denied by that.
    const bool refusedAlone = !facts.explanation->keyRefusal.isEmpty() && !groupsDeny(facts);
    if (!ours || refusedAlone) {
        skip(finding, FindingCode::VerdictAlone, {word(theirs)});
        return;
    }
    if (*ours != theirs) {
        fail(finding, FindingCode::VerdictDiffers, {word(*ours), word(theirs)}, Repair::Retry);
        return;
    }
    if (!facts.differences.empty()) {
        warn(finding, FindingCode::VerdictFactsDiffer,
             {word(theirs), QString::number(facts.differences.size())}, Repair::Retry);
        return;
    }
    const Explanation &explanation = *facts.explanation;
    if (theirs && explanation.ending.size() == explanation.grantedBy.size())
        warn(finding, FindingCode::VerdictLags, {word(theirs)}, Repair::Retry);
    else
        pass(finding, theirs ? FindingCode::VerdictAllows : FindingCode::VerdictDenies);
}

} // namespace onbelay::checks
