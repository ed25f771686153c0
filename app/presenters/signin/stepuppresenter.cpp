#include "presenters/signin/stepuppresenter.h"

#include "presenters/paragraph.h"
#include "presenters/signin/signinwords.h"

#include <QPointer>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

StepUpPresenter::StepUpPresenter(HttpClient &http, const QUrl &server, const QString &person,
                                 GrantKeeper &keeper, BrowserSignIn::OpenBrowser openBrowser,
                                 QObject *parent)
    : QObject(parent)
    , m_http(http)
    , m_server(server)
    , m_person(person)
    , m_keeper(keeper)
    , m_openBrowser(std::move(openBrowser))
{
}

StepUpPresenter::~StepUpPresenter()
{
    m_stage = Stage::Idle;
    delete m_browser; // answers, while there is somebody to hear it
    if (const auto promise = std::exchange(m_promise, nullptr)) {
        promise->addResult(Expected<Secret>(failed(FailureKind::Cancelled)));
        promise->finish();
    }
}

StepUp StepUpPresenter::stepUp()
{
    return [self = QPointer(this)](const QStringList &scopes) {
        if (self)
            return self->begin(scopes);
        return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Cancelled)));
    };
}

QFuture<Expected<Secret>> StepUpPresenter::begin(const QStringList &scopes)
{
    if (m_promise) // SignedInSender asks one at a time; another client's call stays refused
        return QtFuture::makeReadyFuture(Expected<Secret>(failed(FailureKind::Unauthorized)));
    m_promise = std::make_unique<QPromise<Expected<Secret>>>();
    m_promise->start();
    m_scopes = scopes;
    const QFuture<Expected<Secret>> future = m_promise->future();
    setStage(Stage::Asking);
    return future;
}

QString StepUpPresenter::headline() const
{
    switch (m_stage) {
    case Stage::Idle:
        return {};
    case Stage::Asking:
        return tr("This takes more than you allowed when you signed in");
    case Stage::InBrowser:
        return tr("Go on in your browser");
    case Stage::Failed:
        return m_failure->headline;
    }
    Q_UNREACHABLE();
}

QString StepUpPresenter::text() const
{
    switch (m_stage) {
    case Stage::Idle:
        return {};
    case Stage::Asking:
        //: %1 is a list of names that On Belay gives to what programs may do
        return tr("On Belay asks you to allow the console in the browser once more, for: %1. What "
                  "you were doing waits for that.")
            .arg(m_scopes.join(u", "_s));
    case Stage::InBrowser:
        return tr("Allow it on On Belay's page as the same person, and come back here.");
    case Stage::Failed:
        return causeAndStep(*m_failure);
    }
    Q_UNREACHABLE();
}

void StepUpPresenter::allow()
{
    if (m_stage != Stage::Asking)
        return;
    m_browser = new BrowserSignIn(m_http, m_openBrowser, this);
    m_browser->setCallbackWords(callbackWords());
    BrowserSignIn::Wanted wanted;
    wanted.url = m_server;
    wanted.url.setPath(m_server.path() + u"/api/admin/v1/session"_s);
    wanted.scopes = m_scopes;
    wanted.before = m_keeper.grant();
    setStage(Stage::InBrowser);
    m_browser->start(wanted).then(this, [this](const Expected<SignInGrant> &grant) {
        if (m_stage != Stage::InBrowser) { // declined meanwhile
            if (grant)
                m_keeper.discard(*grant);
            return;
        }
        if (grant)
            granted(*grant);
        else
            fail(grant.error());
    });
}

// Somebody else may have signed in there, and a session is never handed on to another person.
void StepUpPresenter::granted(const SignInGrant &grant)
{
    m_asking = std::make_unique<AdminClient>(m_http, m_server, grant.accessToken);
    m_asking->session().then(this, [this, grant](const Expected<SessionInfo> &person) {
        const bool taken = m_stage == Stage::InBrowser && person && person->userId == m_person;
        if (!taken)
            m_keeper.discard(grant);
        if (m_stage != Stage::InBrowser)
            return;
        if (!person) {
            fail(person.error());
            return;
        }
        if (!taken) {
            Failure other = failed(FailureKind::Forbidden).value();
            other.code = u"otherPerson"_s;
            fail(other);
            return;
        }
        m_keeper.adopt(grant);
        setStage(Stage::Idle);
        end(grant.accessToken);
    });
}

void StepUpPresenter::decline()
{
    setStage(Stage::Idle); // before its answer comes: it is no failure
    if (m_browser)
        m_browser->cancel();
    end(failed(FailureKind::Unauthorized));
}

void StepUpPresenter::openPageAgain()
{
    if (m_stage == Stage::InBrowser && m_browser && !m_browser->authorizationUrl().isEmpty())
        m_openBrowser(m_browser->authorizationUrl());
}

void StepUpPresenter::fail(const Failure &failure)
{
    m_failure = signInText(failure, false).value_or(failureText(failure, Peer::OnBelay));
    setStage(Stage::Failed);
    end(failed(FailureKind::Unauthorized));
}

void StepUpPresenter::end(const Expected<Secret> &answer)
{
    if (m_browser)
        std::exchange(m_browser, nullptr)->deleteLater();
    const auto promise = std::exchange(m_promise, nullptr);
    if (!promise)
        return;
    promise->addResult(answer);
    promise->finish(); // may run the caller's continuation: nothing after it
}

void StepUpPresenter::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace onbelay
