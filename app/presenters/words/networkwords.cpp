#include "failurewords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString hostOf(const Failure &failure, Peer peer)
{
    return failure.host.isEmpty() ? peerName(peer) : failure.host;
}

FailureText cancelled(Peer peer)
{
    return {FailureWords::tr("Stopped"),
            //: %1 is HubSpot or a server
            FailureWords::tr("The request to %1 was cancelled before its answer came.")
                .arg(peerName(peer)),
            FailureWords::tr("Start it again when you want to."),
            {}};
}

FailureText timeout(const Failure &failure, Peer peer)
{
    //: %1 is HubSpot or a server
    return {FailureWords::tr("%1 took too long").arg(peerSubject(peer)),
            //: %1 is a host name
            FailureWords::tr("No complete answer came from %1 in time.").arg(hostOf(failure, peer)),
            FailureWords::tr("Try again; if it goes on, check your network."),
            {}};
}

FailureText dns(const Failure &failure, Peer peer)
{
    //: %1 is a host name
    return {
        FailureWords::tr("The address of %1 was not found").arg(hostOf(failure, peer)),
        FailureWords::tr("The name service (DNS) of your network does not know this host name."),
        FailureWords::tr(
            "Check the spelling of the address and your network's DNS, then try again."),
        {}};
}

FailureText refused(const Failure &failure, Peer peer)
{
    //: %1 is HubSpot or a server
    return {FailureWords::tr("%1 is not answering").arg(peerSubject(peer)),
            //: %1 is a host name
            FailureWords::tr("%1 exists, but nothing accepts connections there.")
                .arg(hostOf(failure, peer)),
            FailureWords::tr(
                "Check that the address and port are right and that no firewall is in between."),
            {}};
}

FailureText lost(Peer peer)
{
    //: %1 is HubSpot or a server
    return {FailureWords::tr("The connection to %1 broke off").arg(peerName(peer)),
            FailureWords::tr("It was closed before the whole answer had arrived."),
            FailureWords::tr("Try again; nothing that you entered is lost."),
            {}};
}

FailureText offline(Peer peer)
{
    return {FailureWords::tr("This computer is offline"),
            //: %1 is HubSpot or a server
            FailureWords::tr("There is no way to any network, so %1 could not be asked.")
                .arg(peerName(peer)),
            FailureWords::tr("Connect to a network and try again."),
            {}};
}

FailureText redirect(const Failure &failure, Peer peer)
{
    if (peer == Peer::GuideServer)
        return {FailureWords::tr("The guide has moved to another server"),
                //: %1 is a host name
                FailureWords::tr("%1 answered with a redirect to another server, which was not "
                                 "followed.")
                    .arg(hostOf(failure, peer)),
                FailureWords::tr("Enter the new address in the settings; on a guest network, sign "
                                 "in there first."),
                {}};
    //: %1 is HubSpot or a server
    return {FailureWords::tr("%1 pointed somewhere else").arg(peerSubject(peer)),
            //: %1 is a host name
            FailureWords::tr(
                "%1 answered with a redirect to another place. It was not followed, because a "
                "token must not be sent there.")
                .arg(hostOf(failure, peer)),
            FailureWords::tr(
                "Check the address; on a guest network, open a web page and sign in there first."),
            {}};
}

FailureText notJson(Peer peer)
{
    // A web site that answers every address with a page of its own looks the same.
    if (peer == Peer::OnBelay)
        return {FailureWords::tr("A web page came back instead of an answer of On Belay"),
                FailureWords::tr("Guest networks and firewalls do that until you sign in there; a "
                                 "web site without the admin API may do it too."),
                FailureWords::tr("Open any web page to see whether the network wants a sign-in; if "
                                 "it does not, check the address."),
                {}};
    //: %1 is HubSpot or a server
    return {FailureWords::tr("Something else answered instead of %1").arg(peerName(peer)),
            FailureWords::tr(
                "A web page came back where data was due. Guest networks and firewalls do that."),
            FailureWords::tr(
                "Open any web page to see whether the network wants a sign-in, then try again."),
            {}};
}

FailureText badJson(Peer peer)
{
    //: %1 is HubSpot or a server
    return {
        FailureWords::tr("The answer of %1 was not complete").arg(peerName(peer)),
        FailureWords::tr("It was cut off, or lacked something that this console needs to know."),
        FailureWords::tr("Try again; if it goes on, check that the console is up to date."),
        {}};
}

FailureText tooLarge(Peer peer)
{
    //: %1 is HubSpot or a server
    return {
        FailureWords::tr("The answer of %1 was far too large").arg(peerName(peer)),
        FailureWords::tr("The console stopped reading it to protect this computer's memory."),
        FailureWords::tr("Check the address; if it is right, tell the people who run the server."),
        {}};
}

FailureText outcomeUnknown(Peer peer)
{
    return {
        FailureWords::tr("It is not known whether the change was made"),
        //: %1 is HubSpot or a server
        FailureWords::tr("It was sent to %1, but no answer came back.").arg(peerName(peer)),
        FailureWords::tr("Try again: the console first reads what the server holds, and nothing is "
                         "done twice."),
        {}};
}

FailureText insecureAddress(Peer peer)
{
    if (peer == Peer::GuideServer)
        return {FailureWords::tr("This address is not safe"),
                FailureWords::tr("Over plain http, others could hold newer guides back unnoticed."),
                FailureWords::tr(
                    "Use an https address; plain http is only allowed on this computer itself."),
                {}};
    return {FailureWords::tr("This address is not safe"),
            FailureWords::tr("Plain http would show your token to the network."),
            FailureWords::tr(
                "Use an https address; plain http is only allowed on this computer itself."),
            {}};
}

FailureText badAddress(Peer peer)
{
    if (peer == Peer::GuideServer)
        return {FailureWords::tr("This is not the address of a guide file"),
                FailureWords::tr("No file can be fetched from an address that is written like "
                                 "this."),
                FailureWords::tr("Enter an address such as https://example.com/hubspot.json."),
                {}};
    return {FailureWords::tr("This is not the address of a server"),
            FailureWords::tr("No server can be reached at an address that is written like this."),
            FailureWords::tr("Enter an address such as https://app.onbelay.ai."),
            {}};
}

} // namespace

FailureText networkWords(const Failure &failure, Peer peer)
{
    if (failure.kind == FailureKind::Cancelled)
        return cancelled(peer);
    if (failure.kind == FailureKind::Timeout)
        return timeout(failure, peer);
    if (failure.kind == FailureKind::DnsFailed)
        return dns(failure, peer);
    if (failure.kind == FailureKind::ConnectionRefused)
        return refused(failure, peer);
    if (failure.kind == FailureKind::ConnectionLost)
        return lost(peer);
    if (failure.kind == FailureKind::Offline)
        return offline(peer);
    if (failure.kind == FailureKind::ProxyFailed)
        return proxyWords(failure, peer);
    if (failure.kind == FailureKind::TlsFailed)
        return tlsWords(failure, peer);
    if (failure.kind == FailureKind::RedirectRefused)
        return redirect(failure, peer);
    if (failure.kind == FailureKind::NotJson)
        return notJson(peer);
    if (failure.kind == FailureKind::BadJson)
        return badJson(peer);
    if (failure.kind == FailureKind::TooLarge)
        return tooLarge(peer);
    if (failure.kind == FailureKind::OutcomeUnknown)
        return outcomeUnknown(peer);
    if (failure.kind == FailureKind::InsecureAddress)
        return insecureAddress(peer);
    Q_ASSERT(failure.kind == FailureKind::BadAddress);
    return badAddress(peer);
}

} // namespace onbelay
