#include "support/testauthority.h"

#include <QDateTime>
#include <QFile>
#include <QProcess>
#include <QSslKey>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QSslKey keyIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QSslKey(&file, QSsl::Ec) : QSslKey();
}

QString date(int days)
{
    return QDateTime::currentDateTimeUtc().addDays(days).toString(u"yyyyMMddHHmmss'Z'"_s);
}

} // namespace

TestAuthority::TestAuthority(const QString &name)
{
    m_isReady = openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                         u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-days"_s, u"30"_s,
                         u"-keyout"_s, file(u"ca.key"_s), u"-out"_s, caFile(), u"-subj"_s,
                         QString(u"/O="_s + name + u"/CN="_s + name)})
                && write(file(u"index.txt"_s), {})
                && write(file(u"ca.conf"_s),
                         "[ca]\ndefault_ca=own\n[own]\ndatabase=" + file(u"index.txt"_s).toUtf8()
                             + "\nnew_certs_dir=" + m_folder.path().toUtf8()
                             + "\nrand_serial=yes\nunique_subject=no\ndefault_md=sha256\n"
                               "policy=any\ncopy_extensions=copy\n[any]\ncommonName=supplied\n");
}

// Through `openssl ca`, because nothing else takes both ends of the validity.
bool TestAuthority::issue(const Wish &wish) const
{
    const QString request = file(wish.name + u".csr"_s);
    return openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                    u"ec_paramgen_curve:prime256v1"_s, u"-nodes"_s, u"-keyout"_s,
                    file(wish.name + u".key"_s), u"-out"_s, request, u"-subj"_s,
                    QString(u"/CN="_s + wish.name), u"-addext"_s,
                    QString(u"subjectAltName="_s + wish.alternative)})
           && openssl({u"ca"_s, u"-batch"_s, u"-notext"_s, u"-config"_s, file(u"ca.conf"_s),
                       u"-cert"_s, caFile(), u"-keyfile"_s, file(u"ca.key"_s), u"-startdate"_s,
                       date(wish.fromDays), u"-enddate"_s, date(wish.toDays), u"-in"_s, request,
                       u"-out"_s, file(wish.name + u".pem"_s)});
}

bool TestAuthority::pack(const QString &name, const QString &passphrase) const
{
    return openssl({u"pkcs12"_s, u"-export"_s, u"-in"_s, file(name + u".pem"_s), u"-inkey"_s,
                    file(name + u".key"_s), u"-out"_s, file(name + u".p12"_s), u"-passout"_s,
                    QString(u"pass:"_s + passphrase)});
}

QSslConfiguration TestAuthority::server(const QString &name, bool asksClients) const
{
    QSslConfiguration tls;
    tls.setLocalCertificateChain(QSslCertificate::fromPath(file(name + u".pem"_s)));
    tls.setPrivateKey(keyIn(file(name + u".key"_s)));
    tls.setPeerVerifyMode(asksClients ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (asksClients)
        tls.setCaCertificates(QSslCertificate::fromPath(caFile()));
    return tls;
}

bool TestAuthority::openssl(const QStringList &arguments) const
{
    QProcess process;
    process.start(QString::fromLatin1(ONBELAY_OPENSSL), arguments);
    return process.waitForFinished() && process.exitCode() == 0;
}

} // namespace onbelay::test
