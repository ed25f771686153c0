// What the wizard says about choices, proof and account.
#include "presenters/connection/connectpresenter.h"

#include <QLocale>

#include <algorithm>

namespace onbelay {

namespace {

QString language()
{
    return QLocale().name();
}

QString titlesOf(const Integration &integration, CellMask columns)
{
    QStringList titles;
    for (int index : scopesOf(columns))
        titles.append(integration.scopes[std::size_t(index)].title.in(language()));
    return QLocale().createSeparatedList(titles);
}

} // namespace

std::vector<ScopeChoice> ConnectPresenter::scopeChoices() const
{
    const ColumnRules &rules = m_workspace.matrix().rules();
    std::vector<ScopeChoice> choices;
    for (std::size_t i = 0; i < m_integration.scopes.size(); ++i) {
        const Scope &scope = m_integration.scopes[i];
        const int column = int(i) + 1;
        choices.push_back({column, scope.objectTitle.in(language()), scope.title.in(language()),
                           holds(m_place.choices, column),
                           (rules.dependents(column) & m_place.choices) != 0});
    }
    return choices;
}

QString ConnectPresenter::statusText() const
{
    const auto &lines = m_proof.report().lines;
    const auto granted = std::count_if(lines.begin(), lines.end(), [](const ScopeLine &line) {
        return line.result == ScopeResult::Granted;
    });
    switch (m_stage) {
    case Stage::Editing:
        return m_paste.verdict == PasteVerdict::Refused
                   ? tr("This cannot be the token, so nothing was sent.")
                   : QString();
    case Stage::Checking:
        return tr("Asking HubSpot…");
    case Stage::Proven:
        //: %1 of %2 scopes are granted
        return tr("HubSpot accepts the token: %1 of %2 scopes are granted.")
            .arg(granted)
            .arg(lineCount());
    case Stage::Failed:
        return m_failure ? m_failure->headline : QString();
    case Stage::Connecting:
        return tr("On Belay is proving and storing the token…");
    case Stage::Done:
        return tr("HubSpot is connected.");
    }
    Q_UNREACHABLE();
}

std::vector<Fact> ConnectPresenter::accountFacts() const
{
    const ProofReport &report = m_proof.report();
    const bool begun = m_stage != Stage::Editing && !m_debounce.isActive();
    if (!begun || !report.account)
        return {};
    Connection shown; // the same facts as of a stored connection
    shown.portalId = QString::number(report.account->portalId);
    shown.accountType = report.account->accountType;
    shown.accountRegion = report.account->region;
    shown.accountTimeZone = report.account->timeZone;
    return connectionFacts(shown, report.at);
}

QStringList ConnectPresenter::comparisonNotes() const
{
    QStringList notes;
    if (m_stage != Stage::Proven || !m_comparison.updating)
        return notes;
    if (m_comparison.otherAccount)
        //: %1 and %2 are account numbers
        notes.append(tr("Another HubSpot account: %1 instead of %2.")
                         .arg(m_comparison.newAccount, m_comparison.presentAccount));
    else if (!m_comparison.presentAccount.isEmpty() && !m_comparison.newAccount.isEmpty())
        notes.append(tr("The same HubSpot account as now."));
    if (m_comparison.lost != 0)
        //: %1 is a list such as "Write deals and Read content"
        notes.append(tr("Would be lost: %1.").arg(titlesOf(m_integration, m_comparison.lost)));
    if (m_comparison.gained != 0)
        //: %1 is a list such as "Write deals and Read content"
        notes.append(tr("Would be gained: %1.").arg(titlesOf(m_integration, m_comparison.gained)));
    if (m_comparison.lost == 0 && m_comparison.gained == 0)
        notes.append(tr("It holds the same scopes as the key in use."));
    return notes;
}

} // namespace onbelay
