#pragma once

#include <QSslConfiguration>
#include <QString>
#include <QTemporaryDir>

namespace onbelay::test {

// A certificate authority of a company, made by the openssl program when the test starts, and what
// it issues. All files lie in one folder that goes with it.
class TestAuthority
{
public:
    explicit TestAuthority(const QString &name);

    // Who a certificate is for and when it counts, in days from now.
    struct Wish
    {
        QString name; // "console.example", also the name of its files
        QString alternative; // subjectAltName, such as "DNS:console.example,IP:127.0.0.1"
        int fromDays = -1;
        int toDays = 2;
    };
    // False when openssl fails. Makes <name>.pem and <name>.key.
    [[nodiscard]] bool issue(const Wish &wish) const;
    // <name>.p12 with the passphrase, from what was issued.
    [[nodiscard]] bool pack(const QString &name, const QString &passphrase) const;

    [[nodiscard]] bool isReady() const { return m_isReady; }
    [[nodiscard]] QString file(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString caFile() const { return file(QStringLiteral("ca.pem")); }
    // For a server with what was issued. `asksClients`: whether clients must show one of ours.
    [[nodiscard]] QSslConfiguration server(const QString &name, bool asksClients = false) const;

private:
    [[nodiscard]] bool openssl(const QStringList &arguments) const;

    QTemporaryDir m_folder;
    bool m_isReady = false;
};

} // namespace onbelay::test
