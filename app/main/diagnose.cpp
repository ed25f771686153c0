#include "main/diagnose.h"

#include "main/diagnosisrun.h"
#include "main/interruption.h"

#include "diagnostics/keychaintrial.h"
#include "guides/builtinkey.h"
#include "net/urlpolicy.h"
#include "platform/filelock.h"
#include "platform/keychainstate.h"
#include "presenters/signin/keychaintext.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>
#include <cstdio>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto longestFarewell = 3s; // for a refresh token on its way to the keychain

void write(std::FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stream);
    std::fflush(stream);
}

DiagnosisReport newReport()
{
    DiagnosisReport report;
    report.runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    report.at = QDateTime::currentDateTimeUtc();
    report.console = QCoreApplication::applicationVersion();
    return report;
}

} // namespace

Diagnosis::Diagnosis(const Options &options, Profile profile, Integration builtInGuide)
    : m_options(options)
    , m_profile(std::move(profile))
    , m_secrets(u"On Belay Console"_s)
    , m_trial(u"On Belay Console, check"_s)
    , m_managed(ManagedSettings::ofThisComputer())
    , m_networkKeeper(m_network, m_profile, m_secrets, m_managed)
    , m_proxySignIn(m_network, m_secrets)
    , m_guides(std::move(builtInGuide), {builtInGuideKey()}, m_profile, m_log, m_network, m_clock)
    , m_guide(m_guides.inForce())
    , m_grants(m_log, m_network, m_secrets)
    , m_head(newReport())
{
    m_grants.lockIn(GrantRoom::lockFolder());
    // What the keychain knows is given; there is nobody to ask.
    connect(&m_proxySignIn, &ProxySignInPresenter::asked, &m_proxySignIn,
            &ProxySignInPresenter::refuse);
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { interrupt(NotRun); });
}

Diagnosis::~Diagnosis() = default;

void Diagnosis::start()
{
    m_deadline.start(m_options.timeout);
    chooseAccount();
}

void Diagnosis::chooseAccount()
{
    const QString server =
        m_managed.server
            ? originOf(*m_managed.server)
            : (m_options.server.isEmpty() ? QString() : originOf(QUrl(m_options.server)));
    QStringList known;
    for (const KnownAccount &each : AccountBook(m_profile).accounts()) {
        known << each.key() + u" ("_s + originOf(each.account.server) + u')';
        const bool fits = (server.isEmpty() || originOf(each.account.server) == server)
                          && (m_options.account.isEmpty() || m_options.account == each.key());
        if (!fits)
            continue;
        m_account = each;
        m_account.account.hubspot =
            m_options.hubspot.isEmpty() ? m_guide->apiBase : m_options.hubspot;
        if (!each.signedIn)
            giveUp(u"signedOut"_s, tr("Nobody is signed in to %1; sign in with the console first.")
                                       .arg(originOf(each.account.server)));
        else
            readKeychain();
        return;
    }
    giveUp(u"noAccount"_s,
           known.isEmpty()
               ? tr("This profile has no account; sign in with the console first.")
               : tr("This profile has no such account. It has: %1").arg(known.join(u", "_s)));
}

// A locked one would ask somebody for its password.
void Diagnosis::readKeychain()
{
    askKeychainState(this, [this](KeychainState state) {
        if (m_over)
            return;
        if (state == KeychainState::Locked) {
            giveUp(u"keychainLocked"_s, tr("The system’s keychain is locked."));
            return;
        }
        if (state == KeychainState::Missing) {
            giveUp(u"keychainMissing"_s,
                   tr("Nothing on this computer offers a keychain to this session."));
            return;
        }
        m_networkKeeper.load(); // may read the keychain, too
        m_secrets.read(m_account.key())
            .then(this, [this](const Expected<std::optional<Secret>> &kept) {
                if (!m_over)
                    takeGrant(kept);
            });
    });
}

void Diagnosis::takeGrant(const Expected<std::optional<Secret>> &kept)
{
    if (!kept) {
        giveUp(kept.error().code == u"locked"_s ? u"keychainLocked"_s : u"keychainUnread"_s,
               keychainReadText(kept.error(), false).headline);
        return;
    }
    const Expected<SignInGrant> grant =
        *kept ? unpackGrant(**kept) : Expected<SignInGrant>(failed(FailureKind::NotFound));
    if (!grant) {
        giveUp(u"noSignIn"_s,
               (*kept ? keychainReadText(grant.error(), false) : keychainEmptyText()).headline);
        return;
    }
    runChecks(*grant);
}

void Diagnosis::runChecks(const SignInGrant &grant)
{
    const bool elsewhere = FileLock::isHeld(m_profile.file(u"console.lock"_s));
    m_run =
        std::make_unique<DiagnosisRun>(DiagnosisRun::Parts{m_log, m_network, m_grants, m_trial,
                                                           *m_guide, m_profile.path(), elsewhere},
                                       m_account, grant);
    connect(m_run.get(), &DiagnosisRun::finished, this, [this] {
        if (m_over)
            return;
        const std::vector<ReportSection> all = m_run->sections();
        conclude(hasFindings(all) ? Found : isComplete(all) ? AllPassed : NotRun);
    });
    m_run->start();
}

DiagnosisReport Diagnosis::report() const
{
    DiagnosisReport report = m_head;
    report.server = originOf(m_account.account.server);
    if (m_run)
        report.sections = m_run->sections();
    return report;
}

void Diagnosis::interrupt(int exitCode)
{
    if (m_over)
        return;
    if (!m_run) {
        giveUp(exitCode == Interrupted ? u"interrupted"_s : u"timeout"_s,
               tr("The checks could not be begun in time."), exitCode);
        return;
    }
    m_over = true; // what ends now ends for this reason
    m_run->cancel();
    m_over = false;
    m_trialIsOpen = true; // perhaps
    conclude(exitCode);
}

void Diagnosis::conclude(int exitCode)
{
    m_over = true;
    const DiagnosisReport all = report();
    if (m_options.json)
        write(stdout, reportJson(all, exitCode));
    else
        write(stdout, (tr("On Belay Console %1, %2, %3")
                           .arg(all.console, all.server, all.at.toString(Qt::ISODate))
                       + u"\n\n"_s + reportText(all.sections, *m_guide))
                          .toLocal8Bit());
    leave(exitCode);
}

void Diagnosis::giveUp(const QString &code, const QString &text, int exitCode)
{
    m_over = true;
    if (m_options.json)
        write(stdout, errorJson(report(), code, text, exitCode));
    write(stderr, (u"onbelay-console: "_s + text + u'\n').toLocal8Bit());
    leave(exitCode);
}

// A refresh token that the server has replaced must reach the keychain first, and the throwaway
// entry must go.
void Diagnosis::leave(int exitCode)
{
    m_deadline.stop();
    const auto end = [this, exitCode] {
        if (!std::exchange(m_left, true))
            Q_EMIT ended(exitCode);
    };
    m_grants.idle().then(this, [this, end] {
        if (m_trialIsOpen)
            removeTrial(m_trial).then(this, [end](const Expected<void> &) { end(); });
        else
            end();
    });
    QTimer::singleShot(longestFarewell, this, end);
}

int diagnose(const Options &options)
{
    const auto say = [&options](const QString &code, const QString &text) {
        if (options.json)
            write(stdout, errorJson(newReport(), code, text, Diagnosis::NotRun));
        write(stderr, (u"onbelay-console: "_s + text + u'\n').toLocal8Bit());
        return int(Diagnosis::NotRun);
    };
    const QString place = options.profile.isEmpty()
                              ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                              : options.profile;
    if (!QFileInfo::exists(place + u"/settings.ini"_s)) // none is made
        return say(u"noProfile"_s, Diagnosis::tr("There is no profile in %1.").arg(place));
    auto profile = Profile::look(options.profile); // how it stands is to be seen
    if (!profile)
        return say(
            u"profileUnusable"_s,
            Diagnosis::tr("The profile folder cannot be used: %1").arg(profile.error().detail));
    QFile guide(u":/integrations/hubspot.json"_s);
    auto integration =
        guide.open(QIODevice::ReadOnly) ? parseIntegration(guide.readAll()) : parseIntegration({});
    if (!integration)
        return say(u"guideBroken"_s, Diagnosis::tr("The built-in HubSpot guide is broken."));
    Diagnosis diagnosis(options, std::move(*profile), std::move(*integration));
    Interruption interruption;
    QObject::connect(&interruption, &Interruption::came, &diagnosis,
                     [&diagnosis] { diagnosis.interrupt(Diagnosis::Interrupted); });
    QObject::connect(&diagnosis, &Diagnosis::ended, QCoreApplication::instance(),
                     [](int code) { QCoreApplication::exit(code); });
    QTimer::singleShot(0, &diagnosis, &Diagnosis::start);
    return QCoreApplication::exec();
}

} // namespace onbelay
