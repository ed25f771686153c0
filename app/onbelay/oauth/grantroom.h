#pragma once

#include "onbelay/oauth/keptgrant.h"
#include "platform/secretstore.h"

#include <QHash>
#include <QObject>

#include <memory>
#include <vector>

namespace onbelay {

class Network;
class RequestLog;

// Where the grants of all accounts live while anything is done with them, longer than the sign-in
// or the session that wanted it: a renewal that was sent comes to its end and is stored, or the
// rotated refresh token would be lost. Two keepers of one account share one grant, always the
// newest; what another running console has stored meanwhile is taken over. One object a program.
// GUI thread.
class GrantRoom final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object, and it every GrantKeeper.
    GrantRoom(RequestLog &log, Network &network, SecretStore &secrets, QObject *parent = nullptr);
    ~GrantRoom() override; // what is under way is dropped; see idle()

    // Where all programs of this person lock an account while they renew its grant, which lies in
    // one keychain entry for all of them. For grants that are kept from then on.
    void lockIn(const QString &folder);
    // The folder, made for its owner only.
    [[nodiscard]] static QString lockFolder();

    // At sign-out. `grant`: as far as the caller knows; a newer one is revoked instead, after a
    // renewal under way. Nothing is stored under this key any more until a new keeper is made.
    // Errors as of GrantKeeper::revoke().
    [[nodiscard]] QFuture<Expected<void>> revoke(const QString &key, const SignInGrant &grant);
    // A grant that nobody took, such as one that came after the person had given up.
    void discard(const SignInGrant &grant);
    // Answers when no request and no write is under way: before the program ends. Requests have
    // deadlines, so this comes; how long it is waited for is up to the caller.
    [[nodiscard]] QFuture<void> idle();

private:
    friend class GrantKeeper;
    // Without a key or a refresh token it is the caller's alone.
    [[nodiscard]] KeptGrant &kept(const QString &key, const SignInGrant &grant);
    void onSettled(KeptGrant *kept);
    [[nodiscard]] bool isIdle() const;

    SecretStore &m_secrets;
    std::unique_ptr<HttpClient> m_http;
    QString m_locks; // folder; empty: no other program
    QHash<QString, KeptGrant *> m_shared; // children, as those that are not shared
    std::vector<QPromise<void>> m_waiting; // for idle()
};

} // namespace onbelay
