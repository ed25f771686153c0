#include "minisigntool.h"

#include <QFile>
#include <QProcess>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

MinisignTool::MinisignTool()
{
    const QString keyFile = m_folder.filePath(u"key.pub"_s);
    if (run({u"-G"_s, u"-W"_s, u"-p"_s, keyFile, u"-s"_s, m_folder.filePath(u"key"_s)}))
        m_publicKey = contentOf(keyFile).split('\n').value(1);
}

GuideKey MinisignTool::key() const
{
    return guideKeyFrom(m_publicKey).value_or(GuideKey());
}

QByteArray MinisignTool::sign(const QByteArray &content, Format format,
                              const QString &trustedComment) const
{
    const QString path = m_folder.filePath(u"guide.json"_s);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.close();
    QStringList arguments{u"-S"_s, u"-s"_s,       m_folder.filePath(u"key"_s), u"-m"_s, path,
                          u"-t"_s, trustedComment};
    if (format == Format::Legacy)
        arguments.append(u"-l"_s);
    return run(arguments) ? contentOf(path + u".minisig"_s) : QByteArray();
}

bool MinisignTool::run(const QStringList &arguments) const
{
    QProcess process;
    process.start(QStringLiteral(ONBELAY_MINISIGN), arguments);
    if (process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
        && process.exitCode() == 0)
        return true;
    qWarning("minisign: %s", process.readAllStandardError().constData());
    return false;
}

} // namespace onbelay::test
