#pragma once

#include "diagnostics/symptomrun.h"
#include "onbelay/oauth/grantkeeper.h"
#include "presenters/diagnostics/environmentpresenter.h"
#include "presenters/signin/accountbook.h"

#include <QObject>

#include <memory>

namespace onbelay {

// All checks of one account: those of the key and the session, and those of this computer. Nothing
// is read from the local store, and nothing staged. GUI thread.
class DiagnosisRun final : public QObject
{
    Q_OBJECT
public:
    struct Parts // all outlive this object
    {
        RequestLog &log;
        Network &network;
        GrantRoom &grants;
        SecretStore &trial; // of a service name that nothing else uses
        const Integration &guide;
        QString profile; // its folder
        bool elsewhere = false; // a console runs with this profile: it alone renews the session
    };
    DiagnosisRun(const Parts &parts, const KnownAccount &account, const SignInGrant &grant);
    ~DiagnosisRun() override; // outstanding calls are answered first

    void start();
    void cancel(); // what has not finished becomes NotTested
    [[nodiscard]] std::vector<ReportSection> sections() const;

Q_SIGNALS:
    void finished();

private:
    void partEnded();
    [[nodiscard]] ReportSection account() const;

    const bool m_elsewhere;
    const bool m_guided;
    const bool m_checksWanted;
    std::unique_ptr<HttpClient> m_http; // these two end first, see the destructor
    std::unique_ptr<HttpClient> m_plainHttp; // never carries a token
    GrantKeeper m_keeper;
    AdminClient m_client;
    Workspace m_workspace;
    Symptom m_symptom;
    SymptomRun m_checks;
    EnvironmentPresenter m_environment;
};

} // namespace onbelay
