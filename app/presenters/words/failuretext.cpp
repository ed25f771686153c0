#include "presenters/words/failuretext.h"

#include "failurewords.h"
#include "presenters/words/dates.h"

#include "net/certificatefacts.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString evidenceOf(const Failure &failure, Peer peer)
{
    QStringList parts;
    const QString when = failure.at.isValid() ? clockText(failure.at) : QString();
    if (failure.httpStatus > 0 && failure.kind == FailureKind::NotJson) { // by whom is not known
        parts.append(
            when.isEmpty()
                //: %1 is an HTTP status
                ? FailureWords::tr("The answer was %1").arg(QString::number(failure.httpStatus))
                //: %1 is an HTTP status, %2 a time of day
                : FailureWords::tr("The answer at %2 was %1")
                      .arg(QString::number(failure.httpStatus), when));
    } else if (failure.httpStatus > 0) {
        parts.append(when.isEmpty()
                         //: %1 is HubSpot or a server, %2 an HTTP status
                         ? FailureWords::tr("%1 answered %2")
                               .arg(peerSubject(peer), QString::number(failure.httpStatus))
                         //: %1 is HubSpot or a server, %2 an HTTP status, %3 a time of day
                         : FailureWords::tr("%1 answered %2 at %3")
                               .arg(peerSubject(peer), QString::number(failure.httpStatus), when));
    } else if (!when.isEmpty()) {
        //: %1 is a time of day
        parts.append(FailureWords::tr("Noticed at %1").arg(when));
    }
    if (!failure.host.isEmpty())
        parts.append(failure.host);
    if (!failure.code.isEmpty())
        parts.append(failure.code);
    if (!failure.detail.isEmpty())
        parts.append(failure.detail);
    if (const std::optional<CertificateFacts> facts = CertificateFacts::in(failure))
        //: %1 is the fingerprint of a certificate
        parts.append(FailureWords::tr("SHA-256 %1").arg(facts->fingerprint));
    if (!failure.requestId.isEmpty())
        //: %1 is an id that support can look up
        parts.append(FailureWords::tr("correlation id %1").arg(failure.requestId));
    return parts.join(u" · "_s);
}

FailureText answered(const Failure &failure, Peer peer, const QString &timeZone)
{
    if (peer == Peer::HubSpot)
        return hubSpotWords(failure, timeZone);
    return peer == Peer::GuideServer ? guideServerWords(failure) : onBelayWords(failure, peer);
}

FailureText wordsFor(const Failure &failure, Peer peer, const QString &timeZone)
{
    switch (failure.kind) {
    case FailureKind::Cancelled:
    case FailureKind::Timeout:
    case FailureKind::DnsFailed:
    case FailureKind::ConnectionRefused:
    case FailureKind::ConnectionLost:
    case FailureKind::Offline:
    case FailureKind::ProxyFailed:
    case FailureKind::TlsFailed:
    case FailureKind::RedirectRefused:
    case FailureKind::NotJson:
    case FailureKind::BadJson:
    case FailureKind::TooLarge:
    case FailureKind::OutcomeUnknown:
    case FailureKind::InsecureAddress:
    case FailureKind::BadAddress:
        return networkWords(failure, peer);
    case FailureKind::Unauthorized:
    case FailureKind::Forbidden:
    case FailureKind::NotFound:
    case FailureKind::SnapshotGone:
    case FailureKind::Conflict:
    case FailureKind::PreconditionFailed:
    case FailureKind::Unprocessable:
    case FailureKind::RateLimited:
    case FailureKind::ServerFault:
    case FailureKind::DataMoving:
    case FailureKind::Locked:
    case FailureKind::UnexpectedStatus:
    case FailureKind::NoAdminApi:
        return answered(failure, peer, timeZone);
    case FailureKind::StoreUnavailable:
    case FailureKind::StoreDenied:
    case FailureKind::StoreDamaged:
    case FailureKind::ProcessFailed:
        return localWords(failure, peer);
    }
    Q_UNREACHABLE();
}

} // namespace

QString peerName(Peer peer)
{
    switch (peer) {
    case Peer::OnBelay:
        //: Inside a sentence, e.g. "… on the way to the On Belay server"
        return FailureWords::tr("the On Belay server");
    case Peer::HubSpot:
        return u"HubSpot"_s;
    case Peer::Keychain:
        //: Inside a sentence
        return FailureWords::tr("the keychain");
    case Peer::LocalStore:
        //: Inside a sentence: the file in which edits are kept on this computer
        return FailureWords::tr("the local store");
    case Peer::Sandbox:
        //: Inside a sentence: the reference server on this computer
        return FailureWords::tr("the sandbox");
    case Peer::GuideServer:
        //: Inside a sentence: where newer guide files are looked for
        return FailureWords::tr("the server of the guide");
    }
    Q_UNREACHABLE();
}

QString peerSubject(Peer peer)
{
    switch (peer) {
    case Peer::OnBelay:
        //: At the beginning of a sentence
        return FailureWords::tr("The On Belay server");
    case Peer::HubSpot:
        return u"HubSpot"_s;
    case Peer::Keychain:
        //: At the beginning of a sentence
        return FailureWords::tr("The keychain");
    case Peer::LocalStore:
        //: At the beginning of a sentence
        return FailureWords::tr("The local store");
    case Peer::Sandbox:
        //: At the beginning of a sentence
        return FailureWords::tr("The sandbox");
    case Peer::GuideServer:
        //: At the beginning of a sentence: where newer guide files are looked for
        return FailureWords::tr("The server of the guide");
    }
    Q_UNREACHABLE();
}

QString tryAgain(const Failure &failure)
{
    if (!failure.retryAfter || !failure.at.isValid() || failure.retryAfter->count() < 2)
        return FailureWords::tr("Try again in a moment.");
    //: %1 is a time, or a date and time when that is another day
    return FailureWords::tr("Try again at %1.")
        .arg(momentText(failure.at.addSecs(failure.retryAfter->count()), failure.at));
}

FailureText failureText(const Failure &failure, Peer peer, const QString &timeZone)
{
    FailureText text = wordsFor(failure, peer, timeZone);
    text.evidence = evidenceOf(failure, peer);
    return text;
}

} // namespace onbelay
