#pragma once

#include "onbelay/adminclient.h"
#include "onbelay/oauth/browsersignin.h"
#include "onbelay/oauth/grantkeeper.h"
#include "presenters/words/failuretext.h"

#include <QObject>
#include <QPromise>

#include <functional>
#include <memory>
#include <optional>

namespace onbelay {

// A call that takes more than was allowed at the sign-in (MCP authorization, step-up): the person
// is asked first, and then goes to the browser once more. Nothing is opened unasked. The calls wait
// for the end of it. One object a session. GUI thread.
class StepUpPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Asking, InBrowser, Failed };

    // All must outlive this object. `person`: whose session it is; nobody else's sign-in is taken.
    StepUpPresenter(HttpClient &http, const QUrl &server, const QString &person,
                    GrantKeeper &keeper, BrowserSignIn::OpenBrowser openBrowser,
                    QObject *parent = nullptr);
    ~StepUpPresenter() override; // those who wait get Cancelled

    [[nodiscard]] StepUp stepUp(); // for AdminClient::setStepUp()

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] QString headline() const;
    [[nodiscard]] QString text() const;
    void allow(); // goes to the browser
    void decline(); // at any time; the calls stay refused
    void openPageAgain();

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QFuture<Expected<Secret>> begin(const QStringList &scopes);
    void granted(const SignInGrant &grant);
    void fail(const Failure &failure);
    void end(const Expected<Secret> &answer);
    void setStage(Stage stage);

    HttpClient &m_http;
    QUrl m_server;
    QString m_person;
    GrantKeeper &m_keeper;
    BrowserSignIn::OpenBrowser m_openBrowser;
    Stage m_stage = Stage::Idle;
    QStringList m_scopes;
    std::optional<FailureText> m_failure;
    std::unique_ptr<QPromise<Expected<Secret>>> m_promise; // not null: calls wait
    BrowserSignIn *m_browser = nullptr; // child
    std::unique_ptr<AdminClient> m_asking; // whose sign-in it is
};

} // namespace onbelay
