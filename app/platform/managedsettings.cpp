#include "platform/managedsettings.h"

#include "platform/managedplace.h"

#include <QDir>
#include <QRegularExpression>

#include <cmath>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

using What = ManagedProblem::What;

constexpr int mostMinutes = 7 * 24 * 60;
constexpr int mostHours = 30 * 24;

// Takes one value after the other out of the map and notes what is wrong with it.
class Reader
{
public:
    Reader(QVariantMap values, const QString &prefix, std::vector<ManagedProblem> &problems)
        : m_values(std::move(values))
        , m_prefix(prefix)
        , m_problems(problems)
    {
    }
    // What nobody asked for is a slip of the pen, and must not look as if it worked.
    ~Reader()
    {
        for (auto each = m_values.constBegin(); each != m_values.constEnd(); ++each)
            note(What::UnknownKey, each.key());
    }
    Q_DISABLE_COPY_MOVE(Reader)

    [[nodiscard]] std::optional<QString> text(const QString &key)
    {
        const QVariant value = m_values.take(key);
        if (!value.isValid())
            return std::nullopt;
        if (value.metaType().id() != QMetaType::QString) {
            note(What::WrongType, key);
            return std::nullopt;
        }
        return value.toString().trimmed();
    }
    [[nodiscard]] std::optional<int> number(const QString &key, int least, int most)
    {
        const QVariant value = m_values.take(key);
        if (!value.isValid())
            return std::nullopt;
        const int type = value.metaType().id();
        const double number = value.toDouble();
        const bool isNumber = type == QMetaType::Int || type == QMetaType::UInt
                              || type == QMetaType::LongLong || type == QMetaType::Double;
        if (!isNumber || number != std::floor(number)) {
            note(What::WrongType, key);
            return std::nullopt;
        }
        if (number < least || number > most) {
            note(What::OutOfRange, key);
            return std::nullopt;
        }
        return int(number);
    }
    [[nodiscard]] std::optional<bool> flag(const QString &key)
    {
        const QVariant value = m_values.take(key);
        if (value.isValid() && value.metaType().id() != QMetaType::Bool) {
            note(What::WrongType, key);
            return std::nullopt;
        }
        return value.isValid() ? std::optional(value.toBool()) : std::nullopt;
    }
    [[nodiscard]] std::optional<QVariantMap> group(const QString &key)
    {
        const QVariant value = m_values.take(key);
        if (value.isValid() && value.metaType().id() != QMetaType::QVariantMap) {
            note(What::WrongType, key);
            return std::nullopt;
        }
        return value.isValid() ? std::optional(value.toMap()) : std::nullopt;
    }
    void note(What what, const QString &key) { m_problems.push_back({what, m_prefix + key}); }

private:
    QVariantMap m_values;
    QString m_prefix;
    std::vector<ManagedProblem> &m_problems;
};

bool isPlainAddress(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery()
           && !url.hasFragment();
}

bool isServer(const QUrl &url)
{
    static const QRegularExpression loopback(u"^(localhost|127(\\.\\d{1,3}){3}|::1)$"_s);
    const bool here = loopback.match(url.host()).hasMatch();
    return isPlainAddress(url)
           && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && here));
}

std::optional<QUrl> serverIn(Reader &values)
{
    const std::optional<QString> text = values.text(u"server"_s);
    if (!text)
        return std::nullopt;
    const QUrl url(*text, QUrl::StrictMode);
    if (isServer(url))
        return url;
    values.note(What::OutOfRange, u"server"_s);
    return std::nullopt;
}

std::optional<QUrl> clientMetadataIn(Reader &values)
{
    const std::optional<QString> text = values.text(u"clientMetadata"_s);
    if (!text)
        return std::nullopt;
    const QUrl url(*text, QUrl::StrictMode);
    if (isPlainAddress(url) && url.scheme() == "https"_L1 && url.path().size() > 1)
        return url;
    values.note(What::OutOfRange, u"clientMetadata"_s);
    return std::nullopt;
}

std::optional<QString> caFileIn(Reader &values)
{
    const std::optional<QString> path = values.text(u"caFile"_s);
    if (!path || QDir::isAbsolutePath(*path))
        return path;
    values.note(What::OutOfRange, u"caFile"_s);
    return std::nullopt;
}

// The proxy counts as a whole or not at all.
std::optional<ManagedProxy> proxyIn(const QVariantMap &map, std::vector<ManagedProblem> &problems)
{
    const std::size_t before = problems.size();
    ManagedProxy proxy;
    {
        Reader values(map, u"proxy."_s, problems);
        proxy.mode = values.text(u"mode"_s).value_or(QString());
        const QStringList modes{u"system"_s, u"none"_s, u"http"_s, u"socks5"_s, u"pac"_s};
        const bool isManual = proxy.mode == "http"_L1 || proxy.mode == "socks5"_L1;
        if (!modes.contains(proxy.mode) && problems.size() == before)
            values.note(What::OutOfRange, u"mode"_s);
        if (isManual) {
            proxy.host = values.text(u"host"_s).value_or(QString());
            proxy.port = quint16(values.number(u"port"_s, 1, 65535).value_or(0));
            if (proxy.host.isEmpty() || proxy.host.contains(u'/'))
                values.note(What::OutOfRange, u"host"_s);
            if (proxy.port == 0 && problems.size() == before)
                values.note(What::OutOfRange, u"port"_s);
        } else if (proxy.mode == "pac"_L1) {
            proxy.pacUrl = QUrl(values.text(u"pacUrl"_s).value_or(QString()), QUrl::StrictMode);
            const bool isWeb =
                proxy.pacUrl.scheme() == "https"_L1 || proxy.pacUrl.scheme() == "http"_L1;
            if (!isWeb || proxy.pacUrl.host().isEmpty())
                values.note(What::OutOfRange, u"pacUrl"_s);
        }
    }
    return problems.size() == before ? std::optional(proxy) : std::nullopt;
}

} // namespace

ManagedSettings ManagedSettings::fromValues(const QVariantMap &map, const QString &place)
{
    ManagedSettings settings;
    settings.place = place;
    {
        Reader values(map, {}, settings.problems);
        settings.server = serverIn(values);
        if (const auto proxy = values.group(u"proxy"_s))
            settings.proxy = proxyIn(*proxy, settings.problems);
        settings.caFile = caFileIn(values);
        settings.checkMinutes = values.number(u"checkMinutes"_s, 0, mostMinutes);
        settings.guideHours = values.number(u"guideHours"_s, 1, mostHours);
        settings.clipboardSeconds = values.number(u"clipboardSeconds"_s, 10, 600);
        settings.notifications = values.flag(u"notifications"_s);
        settings.clientId = values.text(u"clientId"_s);
        settings.clientMetadata = clientMetadataIn(values);
    }
    return settings;
}

ManagedSettings ManagedSettings::fromFile(const QString &path)
{
    const ManagedFile file = managedFile(path);
    if (!file.problem)
        return fromValues(file.values, path);
    ManagedSettings settings;
    settings.place = path;
    settings.problems.push_back(*file.problem);
    return settings;
}

ManagedSettings ManagedSettings::ofThisComputer()
{
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    const ManagedFile policy = managedPolicy();
    return policy.values.isEmpty() ? ManagedSettings() : fromValues(policy.values, policy.place);
#else
    const QString path = managedFilePath();
    return path.isEmpty() ? ManagedSettings() : fromFile(path);
#endif
}

} // namespace onbelay
