// Why there is no secure connection, told apart by what is wrong with the other side's certificate
// or with our own.
#include "failurewords.h"
#include "presenters/words/dates.h"

#include "net/certificatefacts.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// Whom the certificate is for and since when, in a sentence of its own.
QString aboutCertificate(const Failure &failure)
{
    const std::optional<CertificateFacts> facts = CertificateFacts::in(failure);
    if (!facts)
        return {};
    //: %1 and %2 are names that a certificate holds, %3 and %4 dates
    return u' '
           + FailureWords::tr("It is for \"%1\", was issued by \"%2\" and is valid from %3 to %4.")
                 .arg(facts->subject, facts->issuer, dateText(facts->validFrom),
                      dateText(facts->validTo));
}

QString nothingSent(const Failure &failure)
{
    if (failure.detail.isEmpty())
        return FailureWords::tr("Its certificate could not be verified, so nothing was sent.");
    //: %1 is technical: the certificate's problem and its issuer
    return FailureWords::tr("Its certificate could not be verified (%1), so nothing was sent.")
               .arg(failure.detail)
           + aboutCertificate(failure);
}

QString hostIn(const Failure &failure, Peer peer)
{
    return failure.host.isEmpty() ? peerName(peer) : failure.host;
}

FailureText notTls(const Failure &failure, Peer peer)
{
    //: %1 is a host name
    return {
        FailureWords::tr("What answers at %1 is not a secure server").arg(hostIn(failure, peer)),
        FailureWords::tr("Something is there, but it does not speak TLS (https): a plain http "
                         "server, or another port than the one that is meant. Nothing was "
                         "sent."),
        FailureWords::tr("Check the address and its port; there may also be a proxy or "
                         "firewall in between."),
        {}};
}

FailureText oldProtocol(const Failure &failure, Peer peer)
{
    //: %1 is a host name
    return {FailureWords::tr("What answers at %1 is too old to be safe").arg(hostIn(failure, peer)),
            FailureWords::tr("It offers no TLS version that still counts as safe (1.2 or later). "
                             "Nothing was sent."),
            FailureWords::tr("Tell the people who run the server, or the proxy in between."),
            {}};
}

FailureText clientCertificateWanted(const Failure &failure, Peer peer)
{
    //: %1 is a host name
    return {FailureWords::tr("%1 wants a certificate of this computer").arg(hostIn(failure, peer)),
            FailureWords::tr("It closed the connection because none was shown, or because it does "
                             "not accept the one that is set."),
            FailureWords::tr("Ask your IT department for your client certificate and choose its "
                             "file under Settings, Network."),
            {}};
}

FailureText handshakeRefused(const Failure &failure, Peer peer)
{
    //: %1 is a host name
    return {FailureWords::tr("%1 refused the secure connection").arg(hostIn(failure, peer)),
            FailureWords::tr("It may want a certificate of this computer, or share no way of "
                             "encryption with it. Nothing was sent."),
            FailureWords::tr("Ask your IT department whether a client certificate is needed, and "
                             "choose its file under Settings, Network."),
            {}};
}

// What is wrong with a file that was chosen in the settings; the detail names it.
std::optional<FailureText> fileWords(const Failure &failure)
{
    const QString stop = FailureWords::tr("Until that is put right no https server is asked.");
    const auto text = [&stop](const QString &headline, const QString &cause, const QString &next) {
        return FailureText{headline, QString(cause + u' ' + stop), next, {}};
    };
    if (failure.code == "caFileUnreadable"_L1)
        return text(FailureWords::tr("The file of added authorities cannot be read"),
                    //: %1 is the path of a file and perhaps what the system says about it
                    FailureWords::tr("This is set: %1.").arg(failure.detail),
                    FailureWords::tr("Choose the file again under Settings, Network, or remove "
                                     "it there."));
    if (failure.code == "caFileEmpty"_L1)
        return text(
            FailureWords::tr("The file of added authorities holds no certificate"),
            //: %1 is the path of a file
            FailureWords::tr("Nothing in %1 is a certificate in PEM form.").arg(failure.detail),
            FailureWords::tr("Ask your IT department for the CA file in PEM form and "
                             "choose it under Settings, Network."));
    if (failure.code == "clientCertificateUnreadable"_L1)
        return text(FailureWords::tr("The client certificate cannot be read"),
                    //: %1 is the path of a file and perhaps what the system says about it
                    FailureWords::tr("This is set: %1.").arg(failure.detail),
                    FailureWords::tr("Choose a PKCS #12 or PEM file under Settings, Network."));
    if (failure.code == "clientCertificateLocked"_L1)
        return text(
            FailureWords::tr("The client certificate is locked"),
            //: %1 is the path of a file
            FailureWords::tr("The passphrase of %1 is missing or wrong.").arg(failure.detail),
            FailureWords::tr("Enter its passphrase under Settings, Network."));
    if (failure.code == "clientCertificateNoKey"_L1)
        return text(FailureWords::tr("The client certificate has no key"),
                    //: %1 is the path of a file
                    FailureWords::tr("There is no private key in %1.").arg(failure.detail),
                    FailureWords::tr("Choose the file with its private key, too, under Settings, "
                                     "Network."));
    return std::nullopt;
}

QString headlineOf(const Failure &failure, Peer peer)
{
    if (failure.code == "certificateExpired"_L1)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate of %1 has expired").arg(peerName(peer));
    if (failure.code == "certificateNotYetValid"_L1)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate of %1 is not valid yet").arg(peerName(peer));
    if (failure.code == "selfSigned"_L1)
        //: %1 is HubSpot or a server
        return FailureWords::tr("Nobody vouches for the certificate of %1").arg(peerName(peer));
    if (failure.code == "untrustedIssuer"_L1)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate of %1 comes from an unknown issuer")
            .arg(peerName(peer));
    if (failure.code == "wrongHost"_L1)
        //: %1 is HubSpot or a server
        return FailureWords::tr("The certificate is not that of %1").arg(peerName(peer));
    //: %1 is HubSpot or a server
    return FailureWords::tr("No trusted connection to %1").arg(peerName(peer));
}

QString nextStepOf(const Failure &failure)
{
    if (failure.code == "certificateExpired"_L1 || failure.code == "certificateNotYetValid"_L1)
        return FailureWords::tr("Check this computer's clock; if it is right, tell the people who "
                                "run the server.");
    if (failure.code == "selfSigned"_L1)
        return FailureWords::tr("If this is a server of your own, add its certificate under "
                                "Settings, Network; otherwise do not go on.");
    if (failure.code == "untrustedIssuer"_L1)
        return FailureWords::tr("If your company's network presents certificates of its own, ask "
                                "your IT department for its CA file and add it under Settings, "
                                "Network.");
    if (failure.code == "wrongHost"_L1)
        return FailureWords::tr("Check the address; on a guest network, open a web page and sign "
                                "in there first.");
    return FailureWords::tr("Check this computer's clock. If your company's network presents "
                            "certificates of its own, ask your IT department for its CA file and "
                            "add it under Settings, Network.");
}

} // namespace

FailureText tlsWords(const Failure &failure, Peer peer)
{
    if (failure.code == "notTls"_L1)
        return notTls(failure, peer);
    if (failure.code == "oldProtocol"_L1)
        return oldProtocol(failure, peer);
    if (failure.code == "clientCertificateWanted"_L1)
        return clientCertificateWanted(failure, peer);
    if (failure.code == "handshakeRefused"_L1)
        return handshakeRefused(failure, peer);
    if (const std::optional<FailureText> text = fileWords(failure))
        return *text;
    return {headlineOf(failure, peer), nothingSent(failure), nextStepOf(failure), {}};
}

} // namespace onbelay
