// Why there is no secure connection, told apart by what is wrong with the other side's certificate.
#include "failurewords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString nothingSent(const Failure &failure)
{
    if (failure.detail.isEmpty())
        return FailureWords::tr("Its certificate could not be verified, so nothing was sent.");
    //: %1 is technical: the certificate's problem and its issuer
    return FailureWords::tr("Its certificate could not be verified (%1), so nothing was sent.")
        .arg(failure.detail);
}

FailureText notTls(const Failure &failure, Peer peer)
{
    //: %1 is a host name
    return {FailureWords::tr("What answers at %1 is not a secure server")
                .arg(failure.host.isEmpty() ? peerName(peer) : failure.host),
            FailureWords::tr("Something is there, but it does not speak TLS (https): a plain http "
                             "server, or another port than the one that is meant. Nothing was "
                             "sent."),
            FailureWords::tr("Check the address and its port; there may also be a proxy or "
                             "firewall in between."),
            {}};
}

QString headlineOf(const Failure &failure, Peer peer)
{
    if (failure.code == u"certificateExpired"_s)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate of %1 has expired").arg(peerName(peer));
    if (failure.code == u"certificateNotYetValid"_s)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate of %1 is not valid yet").arg(peerName(peer));
    if (failure.code == u"selfSigned"_s)
        //: %1 is HubSpot or a server
        return FailureWords::tr("Nobody vouches for the certificate of %1").arg(peerName(peer));
    if (failure.code == u"untrustedIssuer"_s)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate of %1 comes from an unknown issuer")
            .arg(peerName(peer));
    if (failure.code == u"wrongHost"_s)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate is not that of %1").arg(peerName(peer));
    //: %1 is HubSpot or a server
    return FailureWords::tr("No trusted connection to %1").arg(peerName(peer));
}

QString nextStepOf(const Failure &failure)
{
    if (failure.code == u"certificateExpired"_s || failure.code == u"certificateNotYetValid"_s)
        return FailureWords::tr("Check this computer's clock; if it is right, tell the people who "
                                "run the server.");
    if (failure.code == u"selfSigned"_s)
        return FailureWords::tr("If this is a server of your own, have its certificate installed "
                                "on this computer; otherwise do not go on.");
    if (failure.code == u"untrustedIssuer"_s)
        return FailureWords::tr("If your company inspects traffic, ask for its certificate to be "
                                "installed on this computer.");
    if (failure.code == u"wrongHost"_s)
        return FailureWords::tr("Check the address; on a guest network, open a web page and sign "
                                "in there first.");
    return FailureWords::tr("Check this computer's clock. If your company inspects traffic, ask "
                            "for its certificate to be installed on this computer.");
}

} // namespace

FailureText tlsWords(const Failure &failure, Peer peer)
{
    if (failure.code == u"notTls"_s)
        return notTls(failure, peer);
    return {headlineOf(failure, peer), nothingSent(failure), nextStepOf(failure), {}};
}

} // namespace onbelay
