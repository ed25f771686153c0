#include "presenters/diagnostics/findingtext.h"
#include "presenters/diagnostics/findingwords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// Those of a host stand under its name.
QString environmentTitle(const QString &check)
{
    const QHash<QString, QString> titles{
        //: Title of a check
        {u"route"_s, FindingWords::tr("The way there")},
        //: Title of a check
        {u"dns"_s, FindingWords::tr("The name has an address")},
        //: Title of a check
        {u"connect"_s, FindingWords::tr("It takes connections")},
        //: Title of a check
        {u"tls"_s, FindingWords::tr("The connection is private and trusted")},
        //: Title of a check
        {u"clock"_s, FindingWords::tr("The clock is right")},
        //: Title of a check
        {u"keychain"_s, FindingWords::tr("The keychain keeps the sign-in")},
        //: Title of a check
        {u"store.edits"_s, FindingWords::tr("The file of staged edits")},
        //: Title of a check
        {u"store.rows"_s, FindingWords::tr("The file of known rows")},
        //: Title of a check
        {u"profile"_s, FindingWords::tr("The folder of the profile")},
        //: Title of a check
        {u"disk"_s, FindingWords::tr("Room on the disk")},
        //: Title of a check
        {u"versions"_s, FindingWords::tr("Versions")},
        //: Title of a check
        {u"guide"_s, FindingWords::tr("The HubSpot guide")},
        //: Title of a check
        {u"api"_s, FindingWords::tr("The server’s admin API")},
        //: Title of a check
        {u"display"_s, FindingWords::tr("Display")},
        //: Title of a check
        {u"assistive"_s, FindingWords::tr("Assistive technology")},
        //: Title of a check
        {u"language"_s, FindingWords::tr("Appearance and language")}};
    const bool ofHost = check.startsWith(u"onbelay."_s) || check.startsWith(u"hubspot."_s);
    return titles.value(ofHost ? check.section(u'.', 1) : check, check);
}

} // namespace

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
        {u"connection.state"_s, FindingWords::tr("The connection works")},
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
    return titles.value(check, environmentTitle(check));
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
    case Repair::OpenNetworkSettings:
        //: Button
        return FindingWords::tr("Network settings");
    case Repair::OpenSettings:
        //: Button
        return FindingWords::tr("Settings");
    case Repair::OpenProfile:
        //: Button: opens the folder of the profile in the file manager
        return FindingWords::tr("Open the folder");
    }
    return {};
}

} // namespace onbelay
