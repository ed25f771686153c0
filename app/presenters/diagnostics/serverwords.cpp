#include "presenters/diagnostics/findingwords.h"
#include "presenters/words/failuretext.h"

namespace onbelay {

namespace {

// Each kind of trouble has its own words; a server that reports trouble did answer.
FindingWords troubleWords(const Finding &finding)
{
    const QString retry = FindingWords::tr("Check the network connection, then try again.");
    if (!finding.failure)
        return {finding.code == FindingCode::ServerUnreachable
                    ? FindingWords::tr("The server did not answer.")
                    : FindingWords::tr("The server answers, but reports trouble of its own."),
                retry};
    const FailureText text = failureText(*finding.failure, Peer::OnBelay);
    //: %1 is a headline such as "The connection to the server broke off", %2 a sentence
    return {FindingWords::tr("%1. %2").arg(text.headline, text.cause), text.nextStep};
}

QString span(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;
    if (seconds < 2 * hour)
        return FindingWords::tr("%n minute(s)", nullptr, int(seconds / minute));
    if (seconds < 2 * day)
        return FindingWords::tr("%n hour(s)", nullptr, int(seconds / hour));
    return FindingWords::tr("%n day(s)", nullptr, int(seconds / day));
}

FindingWords clockWords(const Finding &finding)
{
    const QString by = span(finding.arguments.value(0).toLongLong());
    const bool ahead = finding.arguments.value(1) == QLatin1StringView("ahead");
    return {ahead
                //: %1 is such as "3 hours"
                ? FindingWords::tr("The server's clock is %1 ahead of this computer's. Ages below "
                                   "are reckoned by the server's.")
                      .arg(by)
                //: %1 is such as "3 hours"
                : FindingWords::tr("The server's clock is %1 behind this computer's. Ages below "
                                   "are reckoned by the server's.")
                      .arg(by),
            FindingWords::tr("Let this computer set its clock by itself; if it is right, tell the "
                             "people who run the server.")};
}

FindingWords sessionWords(const Finding &finding)
{
    const QString person = finding.arguments.value(0);
    const QString organization = finding.arguments.value(1);
    switch (finding.code) {
    case FindingCode::SessionValid:
        //: %1 is a person, %2 an organization
        return {FindingWords::tr("The server knows you as %1, administrator of %2.")
                    .arg(person, organization),
                {}};
    case FindingCode::SessionOfMember:
        //: %1 is a person, %2 an organization
        return {FindingWords::tr("The server knows you as %1, member of %2. Only administrators "
                                 "can change what is found here.")
                    .arg(person, organization),
                {}};
    case FindingCode::SessionEnded:
        return {FindingWords::tr("The server no longer accepts your session."),
                FindingWords::tr("Sign in again; staged changes are kept.")};
    default:
        return {};
    }
}

} // namespace

FindingWords serverWords(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    const QString second = finding.arguments.value(1);
    switch (finding.code) {
    case FindingCode::ServerReachable:
        //: %1 is a host name, %2 a version number
        return {FindingWords::tr("%1 answers and speaks version %2 of the admin API.")
                    .arg(first, second),
                {}};
    case FindingCode::ServerUnreachable:
    case FindingCode::ServerTroubled:
        return troubleWords(finding);
    case FindingCode::ServerWithoutApi:
        return {FindingWords::tr("Something answers at this address, but it is not the On Belay "
                                 "admin API."),
                FindingWords::tr("Check the server address, or whether a proxy or a network "
                                 "sign-in page answers in its place.")};
    case FindingCode::ConnectionHealthy:
        return {FindingWords::tr("HubSpot is connected for the whole organization."), {}};
    case FindingCode::ConnectionDegraded:
        //: %1 of %2 scopes
        return {FindingWords::tr("HubSpot is connected, but the key covers only %1 of %2 scopes.")
                    .arg(first, second),
                FindingWords::tr("Add the missing scopes in HubSpot, then update the key.")};
    case FindingCode::ConnectionRejected:
        return {FindingWords::tr("HubSpot is connected, but it refuses the stored key."),
                FindingWords::tr("Create a new key in HubSpot and update it here.")};
    case FindingCode::ConnectionUnknown:
        return {FindingWords::tr("HubSpot is connected; whether it works now is not known, because "
                                 "HubSpot could not be asked."),
                FindingWords::tr("Check again in a moment.")};
    case FindingCode::ConnectionMissing:
        return {FindingWords::tr("HubSpot is not connected for this organization."),
                FindingWords::tr("Connect HubSpot once; all groups share the connection.")};
    case FindingCode::TimeAgrees:
        return {FindingWords::tr("This computer and the server agree on the time."), {}};
    case FindingCode::TimeDiffers:
        return clockWords(finding);
    case FindingCode::TimeUnknown:
        return {FindingWords::tr("The server does not tell its time."), {}};
    default:
        return sessionWords(finding);
    }
}

} // namespace onbelay
