#include "support/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

TestCertificate TestCertificate::make(const QString &issuer)
{
    QTemporaryDir folder;
    const QString keyPath = folder.filePath(u"key.pem"_s);
    const QString path = folder.filePath(u"certificate.pem"_s);
    QProcess openssl;
    openssl.start(QString::fromLatin1(ONBELAY_OPENSSL),
                  {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s,
                   u"2"_s, u"-keyout"_s, keyPath, u"-out"_s, path, u"-subj"_s,
                   QString(u"/O="_s + issuer + u"/CN="_s + issuer), u"-addext"_s,
                   u"subjectAltName=IP:127.0.0.1"_s});
    QFile keyFile(keyPath);
    QFile file(path);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0 || !keyFile.open(QIODevice::ReadOnly)
        || !file.open(QIODevice::ReadOnly))
        return {QSslCertificate(), QSslKey()};
    return {QSslCertificate(&file), QSslKey(&keyFile, QSsl::Rsa)};
}

QSslConfiguration TestCertificate::serverConfiguration() const
{
    QSslConfiguration configuration;
    configuration.setLocalCertificate(certificate);
    configuration.setPrivateKey(key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone); // of the client's certificate
    return configuration;
}

Trust::Trust(const QSslCertificate &certificate)
    : m_before(QSslConfiguration::defaultConfiguration().caCertificates())
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.addCaCertificate(certificate);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

Trust::~Trust()
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(m_before);
    QSslConfiguration::setDefaultConfiguration(configuration);
}

} // namespace onbelay::test
