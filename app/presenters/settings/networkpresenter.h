#pragma once

#include "net/httpclient.h"
#include "presenters/settings/networkkeeper.h"
#include "presenters/settings/proxysigninpresenter.h"
#include "presenters/words/failuretext.h"

#include <QObject>

#include <optional>
#include <vector>

namespace onbelay {

class RequestLog;

// How the console reaches the network: settings that take effect as they are made, and a try of
// them. GUI thread.
class NetworkPresenter final : public QObject
{
    Q_OBJECT
public:
    using Mode = NetworkSettings::Proxy;

    // All must outlive this object.
    NetworkPresenter(NetworkKeeper &keeper, Network &network, ProxySignInPresenter &proxySignIn,
                     RequestLog &log, QObject *parent = nullptr);
    ~NetworkPresenter() override; // ends a test that runs

    // Which server is asked by test(); empty: none is known yet.
    void setServer(const QUrl &server);

    struct Choice
    {
        Mode mode;
        QString name;
    };
    [[nodiscard]] static std::vector<Choice> proxyChoices();
    [[nodiscard]] NetworkSettings settings() const { return m_keeper.settings(); }
    // As it is chosen; it is in force once it has what it needs, see pendingText().
    [[nodiscard]] Mode proxyMode() const { return m_chosen.value_or(settings().proxy); }
    void setProxyMode(Mode mode);
    [[nodiscard]] QString pendingText() const; // empty when what is chosen is in force
    // What is wrong, in words; empty when it may be used.
    [[nodiscard]] static QString hostProblem(const QString &text);
    [[nodiscard]] static QString pacProblem(const QString &text);
    void setProxyPlace(const QString &host, int port); // only without a problem
    void setPacUrl(const QString &text);
    void setCaFile(const QString &path); // empty: none
    void setClientCertificate(const QString &path, const QString &keyPath);
    void setPassphrase(const Secret &passphrase);

    // "Set by your administrator", with the place; empty where the user may choose.
    [[nodiscard]] QString proxyFixedText() const;
    [[nodiscard]] QString caFixedText() const;
    // What the administrator's settings say that does not count; empty when all does.
    [[nodiscard]] QString managedProblemText() const;

    // What a file holds, or what is wrong with it.
    struct FileText
    {
        enum class Tone { None, Good, Bad };
        Tone tone = Tone::None;
        QString headline; // empty with Tone::None
        QString text;
    };
    [[nodiscard]] FileText caText() const;
    [[nodiscard]] FileText clientText() const;
    [[nodiscard]] bool wantsPassphrase() const; // the client certificate is locked

    [[nodiscard]] bool hasProxySignIn() const;
    void forgetProxySignIn();

    [[nodiscard]] bool canTest() const { return m_server.isValid() && !m_isTesting; }
    [[nodiscard]] bool isTesting() const { return m_isTesting; }
    void test(); // asks for the proxy's sign-in again, too, when that was refused
    [[nodiscard]] const FileText &outcome() const { return m_outcome; }

Q_SIGNALS:
    void changed();

private:
    void change(const NetworkSettings &settings);
    void takeChoice(NetworkSettings settings);
    [[nodiscard]] static bool isWhole(const NetworkSettings &settings);
    void onTested(const Expected<HttpResponse> &answer);
    [[nodiscard]] QString fixedText(bool isFixed) const;

    NetworkKeeper &m_keeper;
    Network &m_network;
    ProxySignInPresenter &m_proxySignIn;
    std::unique_ptr<HttpClient> m_http;
    CallHandle m_call;
    QUrl m_server;
    std::optional<Mode> m_chosen; // not in force yet
    FileText m_outcome;
    bool m_isTesting = false;
    quint64 m_generation = 0;
};

} // namespace onbelay
