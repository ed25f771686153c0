#pragma once

#include <QString>
#include <QUrl>

namespace onbelay {

// How the console reaches the network, as people set it. A value without a secret: the proxy's
// password and the client certificate's passphrase stay in the SecretStore.
struct NetworkSettings
{
    enum class Proxy {
        System, // what the operating system says
        None, // straight to every server
        Http, // `proxyHost` and `proxyPort`, by CONNECT
        Socks5, // the same; names are looked up by the proxy
        Pac // a script at `pacUrl` decides for every server
    };
    Proxy proxy = Proxy::System;
    QString proxyHost;
    quint16 proxyPort = 0;
    QUrl pacUrl; // https, or http: the file holds no secret, but http lets others change it
    QString caFile; // PEM; trusted on top of the system's authorities. Empty: none
    QString clientCertificate; // PKCS #12, or PEM with the whole chain. Empty: none
    QString clientKey; // PEM; empty: in the same file as the certificate

    bool operator==(const NetworkSettings &) const = default;
};

} // namespace onbelay
