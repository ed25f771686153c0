#pragma once

#include <QSslCertificate>
#include <QSslKey>

class QSslConfiguration;

namespace onbelay::test {

// A self-signed certificate for 127.0.0.1, made by the openssl program when the test starts.
struct TestCertificate
{
    QSslCertificate certificate;
    QSslKey key;

    // `issuer` becomes its organisation and common name. `days` from now it ends; fewer than 0: it
    // has expired. Null certificate when openssl fails.
    [[nodiscard]] static TestCertificate make(const QString &issuer, int days = 2);
    [[nodiscard]] QSslConfiguration serverConfiguration() const;
};

// Lets this process trust a certificate as long as the object lives.
class Trust
{
public:
    explicit Trust(const QSslCertificate &certificate);
    ~Trust();
    Q_DISABLE_COPY_MOVE(Trust)

private:
    QList<QSslCertificate> m_before;
};

} // namespace onbelay::test
