#include "support/testcertificate.h"

#include <QFile>
#include <QProcess>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(QString::fromLatin1(ONBELAY_OPENSSL), arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace

// In two steps, because only the second takes an end in the past.
TestCertificate TestCertificate::make(const QString &issuer, int days)
{
    QTemporaryDir folder;
    const QString keyPath = folder.filePath(u"key.pem"_s);
    const QString wish = folder.filePath(u"request.pem"_s);
    const QString path = folder.filePath(u"certificate.pem"_s);
    const bool made =
        openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                 keyPath, u"-out"_s, wish, u"-subj"_s,
                 QString(u"/O="_s + issuer + u"/CN="_s + issuer), u"-addext"_s,
                 u"subjectAltName=IP:127.0.0.1"_s})
        && openssl({u"x509"_s, u"-req"_s, u"-in"_s, wish, u"-signkey"_s, keyPath, u"-days"_s,
                    QString::number(days), u"-copy_extensions"_s, u"copy"_s, u"-out"_s, path});
    QFile keyFile(keyPath);
    QFile file(path);
    if (!made || !keyFile.open(QIODevice::ReadOnly) || !file.open(QIODevice::ReadOnly))
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
