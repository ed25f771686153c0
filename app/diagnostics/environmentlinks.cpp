// The way to a host, and what its clock says.
#include "diagnostics/checks.h"
#include "diagnostics/environment.h"

#include "net/urlpolicy.h"

#include <algorithm>

namespace onbelay::environment {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int soon = 14; // days before a certificate ends
constexpr auto clockLimit = 5min; // OAuth servers and certificates begin to refuse

QString settingName(const HostFacts &facts)
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(facts.host);
    if (isLoopback(url))
        return u"loopback"_s;
    switch (facts.setting) {
    case NetworkSettings::Proxy::System:
        return u"system"_s;
    case NetworkSettings::Proxy::None:
        return u"none"_s;
    case NetworkSettings::Proxy::Http:
        return u"http"_s;
    case NetworkSettings::Proxy::Socks5:
        return u"socks5"_s;
    case NetworkSettings::Proxy::Pac:
        return u"pac"_s;
    }
    return {};
}

Repair repairOf(const Failure &failure)
{
    const bool settings =
        failure.kind == FailureKind::ProxyFailed || failure.kind == FailureKind::TlsFailed;
    return settings ? Repair::OpenNetworkSettings : Repair::Retry;
}

// Not tested, because an earlier link is broken.
bool isBehindBroken(const HostFacts &facts, HostLink link, Finding &finding)
{
    for (int before = 0; before < int(link); ++before) {
        if (facts.links[std::size_t(before)].failure) {
            skip(finding, FindingCode::NotReached, {facts.host});
            return true;
        }
    }
    return false;
}

void judgeRoute(const HostFacts &facts, Finding &finding)
{
    if (finding.failure)
        fail(finding, FindingCode::RouteUnknown, {facts.host}, repairOf(*finding.failure));
    else if (facts.proxy.isEmpty())
        pass(finding, FindingCode::RouteDirect, {facts.host, settingName(facts)});
    else
        pass(finding, FindingCode::RouteByProxy,
             {facts.host, settingName(facts), facts.proxy,
              facts.proxySignIn ? u"signedIn"_s : QString()});
}

void judgeAddresses(const HostFacts &facts, Finding &finding)
{
    if (finding.failure)
        fail(finding, FindingCode::AddressesMissing, {facts.host}, Repair::OpenNetworkSettings);
    else if (!facts.proxy.isEmpty())
        skip(finding, FindingCode::AddressesByProxy, {facts.host, facts.proxy});
    else
        pass(finding, FindingCode::AddressesFound, QStringList{facts.host} + facts.addresses);
}

QStringList chainArguments(const HostFacts &facts)
{
    QStringList arguments;
    for (const CertificateFacts &each : facts.chain)
        arguments << each.subject << each.issuer << isoTime(each.validFrom)
                  << isoTime(each.validTo);
    return arguments;
}

void judgeTls(const HostFacts &facts, const QDateTime &now, Finding &finding)
{
    if (finding.failure) {
        fail(finding, FindingCode::TlsRefused, QStringList{facts.host} + chainArguments(facts),
             Repair::OpenNetworkSettings);
        return;
    }
    if (!facts.encrypted || facts.chain.empty()) {
        skip(finding, FindingCode::TlsNotNeeded, {facts.host});
        return;
    }
    // The chain ends with the first of its certificates; which one it is stands in the evidence.
    const auto first = std::min_element(
        facts.chain.begin(), facts.chain.end(),
        [](const auto &left, const auto &right) { return left.validTo < right.validTo; });
    const QStringList arguments =
        QStringList{facts.host, facts.tls, facts.chain.back().issuer, isoTime(first->validTo)}
        + chainArguments(facts);
    if (facts.trustedBy != TrustedBy::System)
        warn(finding, FindingCode::TlsByAddedAuthority, arguments, Repair::OpenNetworkSettings);
    else if (first->validTo < now.addDays(soon))
        warn(finding, FindingCode::TlsEndsSoon, arguments);
    else
        pass(finding, FindingCode::TlsTrusted, arguments);
}

bool isOff(const ClockReading &reading)
{
    return std::chrono::abs(reading.ahead) > clockTolerance;
}

QString seconds(const ClockReading &reading)
{
    return QString::number(std::chrono::round<std::chrono::seconds>(reading.ahead).count());
}

} // namespace

void judgeLink(const HostFacts &facts, HostLink link, const QDateTime &now, Finding &finding)
{
    if (isBehindBroken(facts, link, finding))
        return;
    finding.failure = facts.link(link).failure;
    switch (link) {
    case HostLink::Route:
        judgeRoute(facts, finding);
        return;
    case HostLink::Addresses:
        judgeAddresses(facts, finding);
        return;
    case HostLink::Connection:
        if (finding.failure)
            fail(finding, FindingCode::HostUnreachable, {facts.host, QString::number(facts.port)},
                 repairOf(*finding.failure));
        else
            pass(finding, FindingCode::HostConnected,
                 {facts.host, QString::number(facts.port), facts.proxy});
        return;
    case HostLink::Tls:
        judgeTls(facts, now, finding);
        return;
    }
}

void judgeClock(const std::optional<ClockReading> &first, const std::optional<ClockReading> &second,
                Finding &finding)
{
    const std::optional<ClockReading> reading = first ? first : second;
    if (!reading) {
        skip(finding, FindingCode::ClockUnknown, {}, Repair::Retry);
        return;
    }
    if (!isOff(*reading)) {
        pass(finding, FindingCode::ClockRight, {seconds(*reading), reading->host});
        return;
    }
    QStringList arguments{seconds(*reading), reading->host};
    FindingCode code = FindingCode::ClockOff;
    if (first && second && !isOff(*second)) {
        code = FindingCode::ServerClockOff;
        arguments << seconds(*second) << second->host;
    }
    if (std::chrono::abs(reading->ahead) > clockLimit)
        fail(finding, code, arguments);
    else
        warn(finding, code, arguments);
}

} // namespace onbelay::environment
