#pragma once

#include "main/options.h"

#include "catalog/integration.h"
#include "guides/guideshelf.h"
#include "net/network.h"
#include "onbelay/oauth/grantroom.h"
#include "platform/clock.h"
#include "platform/managedsettings.h"
#include "platform/profile.h"
#include "platform/requestlog.h"
#include "platform/secretstore.h"
#include "presenters/diagnostics/diagnosisreport.h"
#include "presenters/settings/networkkeeper.h"
#include "presenters/settings/proxysigninpresenter.h"
#include "presenters/signin/accountbook.h"

#include <QObject>
#include <QTimer>

#include <memory>

namespace onbelay {

class DiagnosisRun;

// The checks of one account without a window: those of the stored key and of the session, and those
// of this computer. It takes no lock of the profile and opens no store for writing, so a console
// may run meanwhile; the session is then renewed by that one alone. GUI thread.
class Diagnosis final : public QObject
{
    Q_OBJECT
public:
    enum Exit { AllPassed = 0, Found = 1, NotRun = 2, Interrupted = 130 };

    Diagnosis(const Options &options, Profile profile, Integration builtInGuide);
    ~Diagnosis() override;

    void start();
    void interrupt(int exitCode); // what is known is told

Q_SIGNALS:
    void ended(int exitCode); // after all is written

private:
    void chooseAccount();
    void readKeychain();
    void takeGrant(const Expected<std::optional<Secret>> &kept);
    void runChecks(const SignInGrant &grant);
    [[nodiscard]] DiagnosisReport report() const;
    void conclude(int exitCode);
    void giveUp(const QString &code, const QString &text, int exitCode = NotRun);
    void leave(int exitCode);

    Options m_options;
    Profile m_profile;
    RequestLog m_log;
    SystemClock m_clock;
    KeychainSecretStore m_secrets;
    KeychainSecretStore m_trial;
    ManagedSettings m_managed;
    Network m_network;
    NetworkKeeper m_networkKeeper;
    ProxySignInPresenter m_proxySignIn;
    GuideShelf m_guides;
    std::shared_ptr<const Integration> m_guide;
    GrantRoom m_grants;
    KnownAccount m_account;
    bool m_over = false; // the answer is decided
    bool m_left = false;
    bool m_trialIsOpen = false; // a throwaway entry may be in the keychain
    const DiagnosisReport m_head; // without what is found
    std::unique_ptr<DiagnosisRun> m_run;
    QTimer m_deadline;
};

// Runs them to their end, in a program of its own; answers its exit code.
[[nodiscard]] int diagnose(const Options &options);

} // namespace onbelay
