// The way to a host, and the clocks, in words.
#include "presenters/diagnostics/findingwords.h"

#include "presenters/words/failuretext.h"

#include <QLocale>

#include <cmath>

namespace onbelay {

namespace {

Peer peerOf(const Finding &finding)
{
    return finding.ofHubSpot ? Peer::HubSpot : Peer::OnBelay;
}

// Why, in the words that every call that fails so has.
FailureText whyText(const Finding &finding)
{
    return finding.failure ? failureText(*finding.failure, peerOf(finding)) : FailureText();
}

// What chose the way.
QString chooserText(const QString &setting)
{
    if (setting == QLatin1StringView("loopback"))
        return FindingWords::tr("It is this computer itself.");
    if (setting == QLatin1StringView("system"))
        return FindingWords::tr("The system’s network settings say so.");
    if (setting == QLatin1StringView("pac"))
        return FindingWords::tr("The script of your network (PAC) says so.");
    return FindingWords::tr("The console’s network settings say so.");
}

FindingWords routeWords(const Finding &finding)
{
    const QString host = finding.arguments.value(0);
    const QString chosen = chooserText(finding.arguments.value(1));
    switch (finding.code) {
    case FindingCode::NotReached:
        //: %1 is a host name
        return {FindingWords::tr("Not tried: the way to %1 is broken before this.").arg(host), {}};
    case FindingCode::RouteDirect:
        //: %1 is a host name, %2 a sentence that says who decided it
        return {FindingWords::tr("%1 is reached directly, without a proxy. %2").arg(host, chosen),
                {}};
    case FindingCode::RouteByProxy: {
        const QString proxy = finding.arguments.value(2);
        const bool signedIn = !finding.arguments.value(3).isEmpty();
        //: %1 is a host name, %2 a proxy, %3 a sentence that says who decided it
        QString way = FindingWords::tr("%1 is reached through the proxy %2, without a sign-in. %3");
        if (signedIn)
            //: %1 is a host name, %2 a proxy, %3 a sentence that says who decided it
            way = FindingWords::tr("%1 is reached through the proxy %2, where the console signs "
                                   "in. %3");
        return {way.arg(host, proxy, chosen), {}};
    }
    case FindingCode::RouteUnknown: {
        const FailureText why = whyText(finding);
        //: %1 is a host name, %2 a headline such as "The proxy is not answering"
        return {FindingWords::tr("The way to %1 is not known: %2.").arg(host, why.headline),
                why.nextStep};
    }
    case FindingCode::AddressesFound: {
        const QStringList found = finding.arguments.mid(1);
        //: %1 is a host name, %2 a list of IP addresses, %n counts them
        return {FindingWords::tr("%1 has %n address(es): %2.", nullptr, int(found.size()))
                    .arg(host, nameList(found)),
                {}};
    }
    case FindingCode::AddressesByProxy:
        //: %1 is a host name, %2 a proxy
        return {FindingWords::tr("The proxy %2 looks up %1, so this computer need not be able to.")
                    .arg(host, finding.arguments.value(1)),
                {}};
    case FindingCode::AddressesMissing:
        //: %1 is a host name
        return {FindingWords::tr("No address is known for %1 (DNS).").arg(host),
                FindingWords::tr("Check the spelling of the address and the network connection. "
                                 "Where only a proxy leads out, enter it under Settings, "
                                 "Network.")};
    default:
        return {};
    }
}

FindingWords tlsWords(const Finding &finding)
{
    const QString host = finding.arguments.value(0);
    const QString version = finding.arguments.value(1);
    const QString issuer = finding.arguments.value(2);
    const QString end = localTime(finding.arguments.value(3));
    switch (finding.code) {
    case FindingCode::TlsTrusted:
        //: %1 is a host name, %2 "TLS 1.3", %3 the issuer of a certificate, %4 a date
        return {FindingWords::tr("%1 shows a certificate by %3, good until %4, over %2.")
                    .arg(host, version, issuer, end),
                {}};
    case FindingCode::TlsEndsSoon:
        //: %1 is a host name, %2 a date
        return {FindingWords::tr("The certificate of %1 is good, but it ends on %2. Nothing gets "
                                 "through after that.")
                    .arg(host, end),
                FindingWords::tr("Tell whoever runs that server.")};
    case FindingCode::TlsByAddedAuthority:
        //: %1 is a host name, %2 the name of a certificate authority
        return {FindingWords::tr("TLS to %1 is opened by %2, an authority that was added on this "
                                 "computer: whoever holds its key can read what passes.")
                    .arg(host, issuer),
                FindingWords::tr("Make sure that this is your organization’s network, and that it "
                                 "may read tokens.")};
    case FindingCode::TlsRefused: {
        const FailureText why = whyText(finding);
        //: %1 is a host name, %2 a headline
        return {
            FindingWords::tr("There is no trusted connection to %1: %2.").arg(host, why.headline),
            why.nextStep};
    }
    case FindingCode::TlsNotNeeded:
        //: %1 is a host name
        return {
            FindingWords::tr("Not used: what goes to %1 does not leave this computer.").arg(host),
            {}};
    default:
        return {};
    }
}

FindingWords connectWords(const Finding &finding)
{
    const QString host = finding.arguments.value(0);
    const QString port = finding.arguments.value(1);
    switch (finding.code) {
    case FindingCode::HostConnected:
        //: %1 is a host name, %2 a port number
        return {FindingWords::tr("%1 takes connections on port %2.").arg(host, port), {}};
    case FindingCode::HostUnreachable: {
        const FailureText why = whyText(finding);
        //: %1 is a host name, %2 a port number, %3 a headline
        return {FindingWords::tr("There is no connection to %1, port %2: %3.")
                    .arg(host, port, why.headline),
                why.nextStep};
    }
    default:
        return {};
    }
}

// "3 minutes", "2 hours": as near as one reads it.
QString spanText(const QString &seconds)
{
    const qint64 span = qMax<qint64>(1, std::abs(seconds.toLongLong()));
    if (span < 120)
        return FindingWords::tr("%n second(s)", nullptr, int(span));
    if (span < 2 * 3600)
        return FindingWords::tr("%n minute(s)", nullptr, int(span / 60));
    if (span < 2 * 86400)
        return FindingWords::tr("%n hour(s)", nullptr, int(span / 3600));
    return FindingWords::tr("%n day(s)", nullptr, int(qMin<qint64>(span / 86400, 1'000'000)));
}

FindingWords clockWords(const Finding &finding)
{
    const QString seconds = finding.arguments.value(0);
    const QString host = finding.arguments.value(1);
    const bool ahead = seconds.toLongLong() > 0;
    switch (finding.code) {
    case FindingCode::ClockRight:
        //: %1 is a span such as "2 seconds", %2 a host name
        return {FindingWords::tr("This computer’s clock is within %1 of that of %2.")
                    .arg(spanText(seconds), host),
                {}};
    case FindingCode::ClockOff:
        return {(ahead
                     //: %1 is a span such as "7 minutes", %2 a host name
                     ? FindingWords::tr("This computer’s clock is %1 behind that of %2. "
                                        "Certificates and sign-ins are refused when clocks differ.")
                     //: %1 is a span such as "7 minutes", %2 a host name
                     : FindingWords::tr("This computer’s clock is %1 ahead of that of %2. "
                                        "Certificates and sign-ins are refused when clocks "
                                        "differ."))
                    .arg(spanText(seconds), host),
                FindingWords::tr("Have this computer set its clock from the network.")};
    case FindingCode::ServerClockOff:
        //: %1 is a span such as "7 minutes", %2 and %3 are host names
        return {FindingWords::tr("The clock of %2 is %1 off; this computer’s agrees with that of "
                                 "%3.")
                    .arg(spanText(seconds), host, finding.arguments.value(3)),
                //: %1 is a host name
                FindingWords::tr("Tell whoever runs %1.").arg(host)};
    case FindingCode::ClockUnknown:
        return {FindingWords::tr("No server told the time."),
                FindingWords::tr("Repair the way to the servers, then run the checks again.")};
    default:
        return {};
    }
}

} // namespace

FindingWords hostWords(const Finding &finding)
{
    for (const FindingWords &words :
         {routeWords(finding), connectWords(finding), tlsWords(finding), clockWords(finding)}) {
        if (!words.sentence.isEmpty())
            return words;
    }
    return {};
}

QString environmentEvidence(const Finding &finding)
{
    int from = -1;
    if (finding.code == FindingCode::TlsRefused)
        from = 1;
    else if (finding.code == FindingCode::TlsTrusted || finding.code == FindingCode::TlsEndsSoon
             || finding.code == FindingCode::TlsByAddedAuthority)
        from = 4;
    QStringList lines;
    if (from == 4)
        lines << finding.arguments.value(1);
    for (int at = from; from > 0 && at + 3 < finding.arguments.size(); at += 4)
        //: One certificate of a chain: %1 its name, %2 its issuer, %3 and %4 dates
        lines << FindingWords::tr("%1, issued by %2, from %3 to %4")
                     .arg(finding.arguments[at], finding.arguments[at + 1],
                          localTime(finding.arguments[at + 2]),
                          localTime(finding.arguments[at + 3]));
    if (finding.code == FindingCode::AddressesFound)
        lines << QLocale().createSeparatedList(finding.arguments.mid(1));
    return lines.join(QLatin1Char('\n'));
}

} // namespace onbelay
