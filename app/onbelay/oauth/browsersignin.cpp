#include "onbelay/oauth/browsersignin.h"

namespace onbelay {

struct BrowserSignIn::Private
{
    HttpClient &http;
    OpenBrowser open;
    Stage stage = Stage::Idle;
};

BrowserSignIn::BrowserSignIn(HttpClient &http, OpenBrowser open, QObject *parent)
    : QObject(parent)
    , d(new Private{http, std::move(open)})
{
}

BrowserSignIn::~BrowserSignIn() = default;

void BrowserSignIn::setCallbackWords(const CallbackWords &) {}

QFuture<Expected<SignInGrant>> BrowserSignIn::start(const Wanted &)
{
    return QtFuture::makeReadyFuture(Expected<SignInGrant>(failed(FailureKind::Cancelled)));
}

void BrowserSignIn::cancel() {}

BrowserSignIn::Stage BrowserSignIn::stage() const
{
    return d->stage;
}

QUrl BrowserSignIn::authorizationUrl() const
{
    return {};
}

} // namespace onbelay
