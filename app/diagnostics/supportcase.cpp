#include "diagnostics/supportcase.h"

#include "diagnostics/bundle/findingmask.h"

namespace onbelay {

QString SupportCase::requestId() const
{
    if (worst && worst->failure && !worst->failure->requestId.isEmpty())
        return worst->failure->requestId;
    for (const Finding &step : steps) {
        if (step.verdict != CheckVerdict::Passed && step.failure
            && !step.failure->requestId.isEmpty())
            return step.failure->requestId;
    }
    return {};
}

std::optional<SupportCase> supportCaseOf(const BundleRun &run, const Integration &integration,
                                         StandIns &standIns)
{
    for (const Who &group : run.groups) // the same stand-ins as in a bundle
        (void)standIns.shown(Named::Group, group.id, group.name);
    SupportCase support;
    support.symptom = run.symptom;
    support.runId = run.runId;
    support.pressed = run.pressed;
    for (const Finding &finding : run.findings) {
        support.steps.push_back(masked(finding, integration, standIns));
        support.at = qMax(support.at, finding.at);
    }
    for (const CheckVerdict verdict :
         {CheckVerdict::Failed, CheckVerdict::Warning, CheckVerdict::NotTested}) {
        for (const Finding &step : support.steps) {
            if (!support.worst && step.verdict == verdict)
                support.worst = step;
        }
    }
    if (!support.worst)
        return std::nullopt;
    return support;
}

} // namespace onbelay
