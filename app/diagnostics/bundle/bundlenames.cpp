#include "diagnostics/bundle/bundlenames.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

QString verdictName(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Pending:
        return u"pending"_s;
    case CheckVerdict::Running:
        return u"running"_s;
    case CheckVerdict::Passed:
        return u"passed"_s;
    case CheckVerdict::Warning:
        return u"warning"_s;
    case CheckVerdict::Failed:
        return u"failed"_s;
    case CheckVerdict::NotTested:
        return u"notTested"_s;
    }
    Q_UNREACHABLE();
}

QString repairName(Repair repair)
{
    switch (repair) {
    case Repair::None:
        return {};
    case Repair::ConnectHubSpot:
        return u"connectHubSpot"_s;
    case Repair::UpdateKey:
        return u"updateKey"_s;
    case Repair::CheckNow:
        return u"checkNow"_s;
    case Repair::SignIn:
        return u"signIn"_s;
    case Repair::Retry:
        return u"retry"_s;
    case Repair::StageAccess:
        return u"stageAccess"_s;
    case Repair::StageScope:
        return u"stageScope"_s;
    case Repair::OpenPermissions:
        return u"openPermissions"_s;
    case Repair::OpenReview:
        return u"openReview"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(ConnectionState state)
{
    switch (state) {
    case ConnectionState::NotConnected:
        return u"notConnected"_s;
    case ConnectionState::Connected:
        return u"connected"_s;
    case ConnectionState::Degraded:
        return u"degraded"_s;
    case ConnectionState::Rejected:
        return u"rejected"_s;
    case ConnectionState::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

QString stateName(LoadState state)
{
    switch (state) {
    case LoadState::NotLoaded:
        return u"notLoaded"_s;
    case LoadState::Loading:
        return u"loading"_s;
    case LoadState::Loaded:
        return u"loaded"_s;
    case LoadState::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE();
}

QString linkName(ServerLink link)
{
    switch (link) {
    case ServerLink::None:
        return u"none"_s;
    case ServerLink::Connecting:
        return u"connecting"_s;
    case ServerLink::Live:
        return u"live"_s;
    case ServerLink::Polling:
        return u"polling"_s;
    case ServerLink::Offline:
        return u"offline"_s;
    }
    Q_UNREACHABLE();
}

} // namespace onbelay
