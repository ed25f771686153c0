#include "presenters/diagnostics/bundlesources.h"

#include "presenters/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QSslSocket>
#include <QtEndian>
#include <QUuid>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

QString proxyName(NetworkSettings::Proxy proxy)
{
    using Proxy = NetworkSettings::Proxy;
    switch (proxy) {
    case Proxy::System:
        return u"system"_s;
    case Proxy::None:
        return u"none"_s;
    case Proxy::Http:
        return u"http"_s;
    case Proxy::Socks5:
        return u"socks5"_s;
    case Proxy::Pac:
        return u"pac"_s;
    }
    Q_UNREACHABLE();
}

QString yesOrNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

// Versions, and nothing that is somebody's: no host name, no user, no folder.
std::vector<BundleSetting> aboutThisProgram(const Integration &integration)
{
    return {{u"console"_s, QCoreApplication::applicationVersion()},
            {u"qt"_s, QString::fromLatin1(qVersion())},
            {u"tls"_s, QSslSocket::sslLibraryVersionString()},
            {u"system"_s, QSysInfo::prettyProductName()},
            {u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion()},
            {u"processor"_s, QSysInfo::currentCpuArchitecture()},
            {u"platformPlugin"_s, QGuiApplication::platformName()},
            {u"language"_s, language()},
            {u"rightToLeft"_s, yesOrNo(QGuiApplication::isRightToLeft())},
            {u"integration"_s, integration.id},
            {u"guideRevision"_s, integration.revision.text()}};
}

// A setting that is one of a few words or a number; anything else is left out.
QString wordOf(const Profile &profile, const QString &key, const QStringList &words)
{
    const QString value = profile.setting(key).toString();
    if (words.contains(value))
        return value;
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    return isNumber ? QString::number(number) : u"default"_s;
}

std::vector<BundleSetting> settingsOf(const BundleSources &sources)
{
    const Profile &profile = sources.profile;
    const NetworkSettings &network = sources.network.settings();
    return {
        {u"theme"_s, wordOf(profile, u"window/theme"_s, {u"light"_s, u"dark"_s, u"system"_s})},
        {u"checkMinutes"_s, wordOf(profile, u"health/checkMinutes"_s, {})},
        {u"clipboardSeconds"_s, wordOf(profile, u"clipboard/seconds"_s, {})},
        {u"guideAddressSet"_s, yesOrNo(!profile.setting(u"guide/address"_s).toString().isEmpty())},
        {u"proxy"_s, proxyName(network.proxy)},
        {u"proxySignIn"_s, yesOrNo(sources.network.hasProxySignIn())},
        {u"addedAuthorities"_s, yesOrNo(!network.caFile.isEmpty())},
        {u"clientCertificate"_s, yesOrNo(!network.clientCertificate.isEmpty())}};
}

// Bytes 60 to 63 of an SQLite file are its user_version (SQLite file format, 1.3).
int schemaVersion(const QString &path)
{
    constexpr qint64 at = 60;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || !file.seek(at))
        return 0;
    const QByteArray bytes = file.read(4);
    return bytes.size() == 4 ? int(qFromBigEndian<quint32>(bytes.constData())) : 0;
}

BundleStore storeOf(const BundleSources &sources)
{
    const Workspace &workspace = sources.workspace;
    BundleStore store;
    store.loadState = workspace.loadState();
    store.link = workspace.sync().link();
    store.groups = qint64(workspace.groups().size());
    store.groupsNotInEffect = workspace.groups().notInEffect();
    store.stagedCells = qint64(workspace.matrix().stagedCellCount());
    store.stagedGroups = workspace.matrix().stagedRowCount();
    store.lostGroups = workspace.lostGroups().size();
    store.isBehind = workspace.isStoreBehind();
    store.hasInterruptedChangeSet = workspace.interrupted().has_value();
    store.loadFailure = workspace.loadFailure();
    store.storeFailure = workspace.storeFailure();
    for (const QString &name : {u"workspace.sqlite"_s, u"rows.sqlite"_s}) {
        const QString path = sources.profile.file(name);
        if (const QFileInfo file(path); file.exists())
            store.files.push_back({name, file.size(), schemaVersion(path)});
    }
    return store;
}

} // namespace

BundleFacts collectFacts(const BundleSources &sources)
{
    const Workspace &workspace = sources.workspace;
    BundleFacts facts;
    facts.bundleId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    facts.madeAt = sources.clock.now();
    facts.about = aboutThisProgram(workspace.integration());
    facts.settings = settingsOf(sources);
    facts.server = sources.account.server.host();
    facts.guided = workspace.isPlan();
    facts.sandbox = sources.account.sandbox;
    facts.session = workspace.session();
    if (!facts.guided) {
        facts.connection = workspace.connection();
        facts.connectionFailure = workspace.connectionFailure();
    }
    if (sources.runs)
        facts.runs = sources.runs();
    if (sources.environment)
        facts.environment = sources.environment();
    if (sources.health)
        facts.health = sources.health();
    facts.requests.assign(sources.log.records().begin(), sources.log.records().end());
    facts.store = storeOf(sources);
    return facts;
}

} // namespace onbelay
