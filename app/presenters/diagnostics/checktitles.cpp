#include "presenters/diagnostics/findingtext.h"
#include "presenters/diagnostics/findingwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

QString checkTitle(const QString &check)
{
    const QHash<QString, QString> titles{
        //: Title of a check
        {u"server.reachable"_s, FindingWords::tr("The On Belay server answers")},
        //: Title of a check
        {u"server.time"_s, FindingWords::tr("The clocks agree")},
        //: Title of a check
        {u"session.valid"_s, FindingWords::tr("You are signed in")},
        //: Title of a check
        {u"connection.state"_s, FindingWords::tr("HubSpot is connected")},
        //: Title of a check
        {u"hubspot.answers"_s, FindingWords::tr("HubSpot answers On Belay")},
        //: Title of a check
        {u"key.present"_s, FindingWords::tr("A HubSpot key is stored")},
        //: Title of a check
        {u"key.accepted"_s, FindingWords::tr("HubSpot accepts the key")},
        //: Title of a check
        {u"key.copied"_s, FindingWords::tr("The whole key was copied")},
        //: Title of a check
        {u"key.account"_s, FindingWords::tr("The key belongs to the right HubSpot account")},
        //: Title of a check
        {u"key.scopes"_s, FindingWords::tr("The key holds the HubSpot scopes")},
        //: Title of a check
        {u"key.lastChange"_s, FindingWords::tr("When the key was last changed")},
        //: Title of a check
        {u"key.age"_s, FindingWords::tr("The age of the key")},
        //: Title of a check
        {u"key.owner"_s, FindingWords::tr("Who stands behind the key")},
        //: Title of a check
        {u"key.rotation"_s, FindingWords::tr("Rotation of the key")},
        //: Title of a check
        {u"group.access"_s, FindingWords::tr("A group has access to HubSpot")},
        //: Title of a check
        {u"group.scope"_s, FindingWords::tr("That group holds the scope")},
        //: Title of a check
        {u"group.inEffect"_s, FindingWords::tr("The permission is in effect")},
        //: Title of a check
        {u"backend.verdict"_s, FindingWords::tr("The server decides the same")}};
    return titles.value(check, check);
}

QString verdictText(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Pending:
        //: State of a check that has not begun
        return FindingWords::tr("Waiting");
    case CheckVerdict::Running:
        //: State of a check
        return FindingWords::tr("Checking…");
    case CheckVerdict::Passed:
        //: State of a check
        return FindingWords::tr("Passed");
    case CheckVerdict::Warning:
        //: State of a check: works, but worth a look
        return FindingWords::tr("Warning");
    case CheckVerdict::Failed:
        //: State of a check
        return FindingWords::tr("Failed");
    case CheckVerdict::NotTested:
        //: State of a check that could not be made
        return FindingWords::tr("Not tested");
    }
    return {};
}

QString repairText(Repair repair)
{
    switch (repair) {
    case Repair::None:
        return {};
    case Repair::ConnectHubSpot:
        //: Button
        return FindingWords::tr("Connect HubSpot");
    case Repair::UpdateKey:
        //: Button
        return FindingWords::tr("Update key");
    case Repair::ExamineKey:
        //: Button: opens the field for the key, which examines what is pasted before it is sent
        return FindingWords::tr("Examine the key that you have");
    case Repair::CheckNow:
        //: Button
        return FindingWords::tr("Check now");
    case Repair::SignIn:
        //: Button
        return FindingWords::tr("Sign in again");
    case Repair::Retry:
        //: Button: run the checks once more
        return FindingWords::tr("Try again");
    case Repair::StageAccess:
        //: Button: ticks the Access cell of a group, to be reviewed and applied later
        return FindingWords::tr("Stage access for this group");
    case Repair::StageScope:
        //: Button: ticks the scope's cell of a group, to be reviewed and applied later
        return FindingWords::tr("Stage the scope for this group");
    case Repair::OpenPermissions:
        //: Button
        return FindingWords::tr("Open Permissions");
    case Repair::OpenReview:
        //: Button
        return FindingWords::tr("Review and apply");
    }
    return {};
}

} // namespace onbelay
