// What went wrong between here and a proxy.
#include "failurewords.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// About the script at an address that chooses the proxy.
std::optional<FailureText> scriptWords(const Failure &failure)
{
    const QString ask =
        FailureWords::tr("Check its address under Settings, Network, or ask whoever runs your "
                         "network.");
    //: %1 is technical: what was wrong with a script
    const QString said =
        failure.detail.isEmpty() ? QString() : FailureWords::tr("It was: %1.").arg(failure.detail);
    const auto text = [&](const QString &headline, const QString &cause) {
        return FailureText{
            headline, said.isEmpty() ? cause : QString(cause + u' ' + said), ask, {}};
    };
    if (failure.code == "pacUnreachable"_L1)
        return text(FailureWords::tr("The script that chooses the proxy cannot be fetched"),
                    FailureWords::tr("Without it the console does not know how to reach a server, "
                                     "and does not guess."));
    if (failure.code == "pacBroken"_L1)
        return text(FailureWords::tr("The script that chooses the proxy does not work"),
                    FailureWords::tr("It gave no answer that names a proxy."));
    if (failure.code == "pacTooSlow"_L1)
        return text(FailureWords::tr("The script that chooses the proxy does not end"),
                    FailureWords::tr("It was stopped after three seconds."));
    if (failure.code == "pacUnsupported"_L1)
        return text(FailureWords::tr("The script chooses a proxy that the console cannot use"),
                    FailureWords::tr("HTTP proxies and SOCKS 5 proxies can be used; proxies over "
                                     "TLS and SOCKS 4 cannot."));
    return std::nullopt;
}

} // namespace

FailureText proxyWords(const Failure &failure, Peer peer)
{
    const QString check =
        FailureWords::tr("Check the proxy under Settings, Network, or ask whoever runs your "
                         "network.");
    if (failure.code == "proxySignIn"_L1)
        return {FailureWords::tr("The proxy wants a sign-in"),
                //: %1 is HubSpot or a server
                FailureWords::tr("Your network's proxy asked for a user name and password before "
                                 "it lets anything through to %1.")
                    .arg(peerName(peer)),
                FailureWords::tr("Press \"Test the connection\" under Settings, Network, to enter "
                                 "them."),
                {}};
    if (failure.code == "proxyGone"_L1)
        return {FailureWords::tr("The proxy is not answering"),
                //: %1 is HubSpot or a server
                FailureWords::tr("%1 is to be reached through a proxy, and nothing accepts "
                                 "connections there.")
                    .arg(peerSubject(peer)),
                check,
                {}};
    if (const std::optional<FailureText> text = scriptWords(failure))
        return *text;
    return {FailureWords::tr("The proxy did not let the request through"),
            //: %1 is HubSpot or a server
            FailureWords::tr(
                "Your network's proxy refused, wants a sign-in or is gone; %1 was not reached.")
                .arg(peerName(peer)),
            check,
            {}};
}

} // namespace onbelay
