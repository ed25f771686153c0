// What the wizard says about choices, proof and account.
#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/guidedconnection.h"
#include "presenters/language.h"

#include <QHash>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

std::vector<ScopeChoice> ConnectPresenter::scopeChoices() const
{
    const ColumnRules &rules = m_workspace.matrix().rules();
    std::vector<ScopeChoice> choices;
    for (std::size_t i = 0; i < m_integration.scopes.size(); ++i) {
        const Scope &scope = m_integration.scopes[i];
        const int column = int(i) + 1;
        choices.push_back({column, scope.objectTitle.in(language()), scope.title.in(language()),
                           scope.access == ScopeAccess::ReadWrite, holds(m_place.choices, column),
                           (rules.dependents(column) & m_place.choices) != 0});
    }
    return choices;
}

std::vector<AnnouncementText> ConnectPresenter::announcements() const
{
    std::vector<Announcement> newestFirst = m_integration.announcements;
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [](const Announcement &a, const Announcement &b) { return a.date > b.date; });
    std::vector<AnnouncementText> texts;
    for (const Announcement &announcement : newestFirst)
        texts.push_back({QLocale().toString(announcement.date, QLocale::LongFormat),
                         announcement.text.in(language()), announcement.source});
    return texts;
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
        if (m_handedOver)
            return m_dashboard->handedOverText();
        if (std::all_of(lines.begin(), lines.end(), [](const ScopeLine &line) {
                return line.result == ScopeResult::NotTested;
            }))
            return tr("HubSpot accepts the token, but nothing that it may do could be tested.");
        //: %1 of %2 scopes are granted
        return tr("HubSpot accepts the token: %1 of %2 scopes are granted.")
            .arg(granted)
            .arg(lineCount());
    case Stage::Failed:
        return m_failure ? m_failure->headline : QString();
    case Stage::Connecting:
        return tr("On Belay is proving and storing the token…");
    case Stage::Confirming:
        return tr("The token is stored. On Belay is proving the stored key…");
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

std::optional<ComparisonText> ConnectPresenter::comparisonText() const
{
    if (m_stage != Stage::Proven || !comparison().updating)
        return std::nullopt;
    return m_swap.comparisonText();
}

namespace {

// What the sandbox's made-up tokens show; others go by their own name.
QString sampleTitle(const QString &name)
{
    static const QHash<QString, const char *> titles{
        //: A made-up token of the sandbox
        {u"full"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "All scopes")},
        //: A made-up token of the sandbox
        {u"readOnly"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "Reading only")},
        //: A made-up token of the sandbox
        {u"noContent"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "Without content")},
        //: A made-up token of the sandbox
        {u"serviceKey"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "A service key")},
        //: A made-up token of the sandbox
        {u"europe"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "A European account")},
        //: A made-up token of the sandbox
        {u"revoked"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "Revoked")},
        //: A made-up token of the sandbox
        {u"rotating"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "Soon rotated")},
        //: A made-up token of the sandbox
        {u"otherAccount"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "Another account")},
        //: A made-up token of the sandbox
        {u"sandboxAccount"_s,
         QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "A HubSpot sandbox account")},
        //: A made-up token of the sandbox
        {u"writeOnly"_s, QT_TRANSLATE_NOOP("onbelay::ConnectPresenter", "Writing only")}};
    const char *title = titles.value(name);
    return title ? ConnectPresenter::tr(title) : name;
}

} // namespace

QStringList ConnectPresenter::sampleTitles() const
{
    QStringList titles;
    for (const SampleToken &sample : m_samples)
        titles.append(sampleTitle(sample.name));
    return titles;
}

const Secret &ConnectPresenter::sample(int index) const
{
    return m_samples[std::size_t(index)].token;
}

} // namespace onbelay
