#include "presenters/settings/proxysigninpresenter.h"

#include "net/problem.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString entryFor(const QString &place)
{
    return u"proxy:"_s + place;
}

// "name LF password": neither a user name nor a Basic password can hold a line break.
Secret packed(const QString &user, const Secret &password)
{
    QByteArray bytes = user.toUtf8();
    bytes.reserve(bytes.size() + 1 + password.size());
    bytes.append('\n').append(password.view());
    const Secret secret = Secret::fromUtf8(bytes);
    wipe(bytes);
    return secret;
}

} // namespace

ProxySignInPresenter::ProxySignInPresenter(Network &network, SecretStore &secrets, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_secrets(secrets)
{
    connect(&m_network, &Network::proxySignInNeeded, this, &ProxySignInPresenter::onNeeded);
}

void ProxySignInPresenter::onNeeded(const ProxyQuestion &question)
{
    if (question.wasWrong) { // the kept one, too, when that was it
        show(question);
        return;
    }
    m_secrets.read(entryFor(question.place()))
        .then(this, [this, question](const Expected<std::optional<Secret>> &found) {
            const QByteArrayView kept = found && *found ? (*found)->view() : QByteArrayView();
            const qsizetype end = kept.indexOf('\n');
            if (end < 0) {
                show(question);
                return;
            }
            m_places.append(question.place());
            m_network.setProxySignIn(question.place(), QString::fromUtf8(kept.first(end)),
                                     Secret::fromUtf8(kept.sliced(end + 1)));
        });
}

void ProxySignInPresenter::show(const ProxyQuestion &question)
{
    if (m_question && m_question->place() != question.place()) {
        m_later.push_back(question);
        return;
    }
    m_question = question;
    Q_EMIT asked();
}

QString ProxySignInPresenter::headline() const
{
    if (!m_question)
        return {};
    return m_question->wasWrong ? tr("The proxy did not accept this sign-in")
                                : tr("Your network's proxy wants a sign-in");
}

QString ProxySignInPresenter::text() const
{
    if (!m_question)
        return {};
    const QString realm = plainText(m_question->realm, 100);
    if (realm.isEmpty())
        //: %1 is a host and port
        return tr("Everything that the console sends goes through %1. Enter the user name and "
                  "password that your company gave you for it.")
            .arg(m_question->place());
    //: %1 is a host and port, %2 what the proxy calls itself
    return tr("Everything that the console sends goes through %1, which calls itself \"%2\". Enter "
              "the user name and password that your company gave you for it.")
        .arg(m_question->place(), realm);
}

void ProxySignInPresenter::give(const QString &user, const Secret &password, bool remember)
{
    if (!m_question)
        return;
    const QString place = m_question->place();
    // What was kept before has not been accepted, so it goes either way.
    QFuture<Expected<void>> kept = remember
                                       ? m_secrets.write(entryFor(place), packed(user, password))
                                       : m_secrets.remove(entryFor(place));
    kept.then(this, [this, remember](const Expected<void> &answer) {
        if (!answer && remember)
            Q_EMIT notKept(answer.error());
    });
    if (remember && !m_places.contains(place))
        m_places.append(place);
    settle();
    m_network.setProxySignIn(place, user, password);
}

void ProxySignInPresenter::refuse()
{
    if (!m_question)
        return;
    const QString place = m_question->place();
    settle();
    m_network.refuseProxySignIn(place);
}

void ProxySignInPresenter::forgetAll()
{
    for (const QString &place : std::exchange(m_places, {}))
        m_secrets.remove(entryFor(place)).then(this, [this](const Expected<void> &answer) {
            if (!answer)
                Q_EMIT notKept(answer.error());
        });
    m_network.forgetProxySignIns();
}

void ProxySignInPresenter::settle()
{
    m_question.reset();
    Q_EMIT settled();
    if (m_later.empty())
        return;
    const ProxyQuestion next = m_later.front();
    m_later.pop_front();
    show(next);
}

} // namespace onbelay
