#include "presenters/diagnostics/findingwords.h"

namespace onbelay {

namespace {

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
        return {FindingWords::tr("The server did not answer. Claude cannot reach it either while "
                                 "it is down."),
                FindingWords::tr("Check the network connection, then try again.")};
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
    default:
        return sessionWords(finding);
    }
}

} // namespace onbelay
