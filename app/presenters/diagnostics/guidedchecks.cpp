#include "presenters/diagnostics/guidedchecks.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(GuidedChecks)
};

} // namespace

GuidedChecks guidedChecks(const QString &integration)
{
    GuidedChecks checks;
    checks.headline = Words::tr("These checks need On Belay's admin API");
    checks.text = Words::tr("This server does not have it, so nothing below was checked. The "
                            "dashboard knows:");
    //: A question; %1 is HubSpot
    checks.checks.push_back(
        {Words::tr("Is %1 connected, and does it accept the stored key?").arg(integration),
         Words::tr("The console can prove a token that you paste, not the key "
                   "that On Belay has stored."),
         {u"Dashboard > Integrations > "_s + integration}});
    //: A question; %1 is HubSpot
    checks.checks.push_back({Words::tr("May this person’s groups use %1?").arg(integration),
                             Words::tr("The console cannot read groups, people or permissions "
                                       "here; its permissions page is a plan."),
                             {u"Dashboard > Groups > Permissions"_s, u"Dashboard > People"_s}});
    checks.checks.push_back({Words::tr("Are the latest changes in effect?"),
                             Words::tr("Only the server could tell. Ask Claude to use the tool "
                                       "again after a change."),
                             {}});
    return checks;
}

} // namespace onbelay
