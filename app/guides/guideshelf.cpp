#include "guides/guideshelf.h"

#include "net/problem.h"
#include "net/urlpolicy.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString addressKey = u"guide/address"_s;
const QString asideKey = u"guide/leftAside"_s;

HttpRequest requestFor(const QUrl &url, qsizetype cap)
{
    HttpRequest request;
    request.url = url;
    request.maxBytes = cap;
    // Plain file servers call a guide text or bytes as often as JSON.
    request.headers = {{"Accept", "application/json, */*;q=0.5"}};
    return request;
}

// Neither address has a query, so the suffix ends the path whatever is escaped in it.
QUrl signatureOf(const QUrl &guide)
{
    return QUrl::fromEncoded(guide.toEncoded() + ".minisig");
}

bool isWebPage(const HttpResponse &response)
{
    const QByteArray type = response.header("Content-Type").toLower();
    return type.startsWith("text/html") || type.startsWith("application/xhtml");
}

Failure webPage(const HttpResponse &response, const QUrl &url)
{
    Failure failure = failed(FailureKind::NotJson).value();
    failure.httpStatus = response.status;
    failure.host = url.host();
    failure.detail = plainText(QString::fromLatin1(response.header("Content-Type")), 80);
    failure.requestId = response.requestId;
    return failure;
}

// The body of a 2xx answer that is no web page.
Expected<QByteArray> fileOf(const Expected<HttpResponse> &answer, const QUrl &url)
{
    if (!answer)
        return failed(answer.error());
    if (answer->status < 200 || answer->status > 299)
        return failed(fromStatus(*answer, url));
    if (isWebPage(*answer))
        return failed(webPage(*answer, url));
    return answer->body;
}

} // namespace

GuideShelf::GuideShelf(Integration builtIn, Rules rules, Profile &profile, RequestLog &log,
                       Network &network, const Clock &clock, QObject *parent)
    : GuideShelf(std::move(builtIn), std::move(rules), profile,
                 std::make_unique<HttpClient>(log, network), clock, parent)
{
}

GuideShelf::GuideShelf(Integration builtIn, Rules rules, Profile &profile, RequestLog &log,
                       const Clock &clock, QObject *parent)
    : GuideShelf(std::move(builtIn), std::move(rules), profile, std::make_unique<HttpClient>(log),
                 clock, parent)
{
}

GuideShelf::GuideShelf(Integration builtIn, Rules rules, Profile &profile,
                       std::unique_ptr<HttpClient> http, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_rules(std::move(rules))
    , m_profile(profile)
    , m_clock(clock)
    , m_http(std::move(http))
    , m_folder(profile.path(), builtIn.id)
    , m_builtIn(std::make_shared<const Integration>(std::move(builtIn)))
    , m_inForce(m_builtIn)
{
    readProfile();
    connect(&m_daily, &QTimer::timeout, this, [this] { lookAt(true); });
}

GuideShelf::~GuideShelf()
{
    ++m_generation; // the answers that come now are nobody's
    m_http.reset();
}

void GuideShelf::readProfile()
{
    if (!m_folder.holdsGuide())
        return;
    const auto guide = m_folder.read().and_then(
        [this](const GuideFiles &files) { return examineGuide(files, m_rules.key, *m_builtIn); });
    if (!guide)
        m_refused = guide.error();
    else if (!(m_builtIn->revision < guide->revision))
        m_refused = RefusedGuide{GuideRefusal::NotNewer, guide->revision.text()};
    else
        m_inForce = std::make_shared<const Integration>(*guide);
}

QString GuideShelf::address() const
{
    return m_profile.setting(addressKey).toString();
}

Expected<QUrl> GuideShelf::guideAddress(const QString &text)
{
    return serverUrl(text).and_then([](const QUrl &url) -> Expected<QUrl> {
        if (url.path().isEmpty())
            return failed(FailureKind::BadAddress, u"no file in the address"_s);
        return url;
    });
}

Expected<void> GuideShelf::setAddress(const QString &text)
{
    QString wanted;
    if (!text.trimmed().isEmpty()) {
        const Expected<QUrl> url = guideAddress(text);
        if (!url)
            return failed(url.error());
        wanted = url->toString(QUrl::FullyEncoded);
    }
    if (wanted == address())
        return {};
    stopLooking();
    m_lastLook.reset();
    if (wanted.isEmpty())
        m_profile.removeSetting(addressKey);
    else
        m_profile.setSetting(addressKey, wanted);
    Q_EMIT changed();
    return {};
}

void GuideShelf::startLooking()
{
    m_daily.start(m_rules.between);
    lookAt(true);
}

void GuideShelf::look()
{
    lookAt(false);
}

void GuideShelf::lookAt(bool automatic)
{
    if (m_looking || address().isEmpty())
        return;
    GuideLook look;
    look.automatic = automatic;
    const Expected<QUrl> url = guideAddress(address());
    if (!url) { // the settings file was edited by hand
        look.failure = url.error();
        conclude(look);
        return;
    }
    m_looking = true;
    const quint64 generation = ++m_generation;
    Q_EMIT changed();
    m_http->send(requestFor(*url, largestGuide), &m_call)
        .then(this, [this, generation, look, url = *url](const Expected<HttpResponse> &answer) {
            if (generation != m_generation)
                return;
            const Expected<QByteArray> guide = fileOf(answer, url);
            GuideLook end = look;
            if (guide) {
                fetchSignature(generation, look, url, *guide);
            } else if (guide.error().kind == FailureKind::TooLarge) {
                end.outcome = GuideLook::Outcome::Refused;
                end.refused = {GuideRefusal::TooLarge, {}};
                conclude(end);
            } else {
                end.failure = guide.error();
                conclude(end);
            }
        });
}

void GuideShelf::fetchSignature(quint64 generation, GuideLook look, const QUrl &address,
                                const QByteArray &guide)
{
    const QUrl url = signatureOf(address);
    m_http->send(requestFor(url, largestSignature), &m_call)
        .then(this, [this, generation, look, url, guide](const Expected<HttpResponse> &answer) {
            if (generation != m_generation)
                return;
            const Expected<QByteArray> signature = fileOf(answer, url);
            GuideLook end = look;
            if (signature) {
                judge(look, {guide, *signature});
            } else if (signature.error().kind == FailureKind::NotFound
                       || signature.error().kind == FailureKind::TooLarge) {
                const bool none = signature.error().kind == FailureKind::NotFound;
                end.outcome = GuideLook::Outcome::Refused;
                end.refused = {none ? GuideRefusal::Unsigned : GuideRefusal::TooLarge, {}};
                conclude(end);
            } else {
                end.failure = signature.error();
                conclude(end);
            }
        });
}

void GuideShelf::judge(GuideLook look, const GuideFiles &files)
{
    using Outcome = GuideLook::Outcome;
    const auto guide = examineGuide(files, m_rules.key, *m_builtIn);
    if (!guide) {
        look.outcome = Outcome::Refused;
        look.refused = guide.error();
        conclude(look);
        return;
    }
    look.revision = guide->revision;
    if (guide->revision == m_inForce->revision) {
        look.outcome = Outcome::NothingNewer;
    } else if (guide->revision
               < m_inForce->revision) { // an old file is as well signed as a new one
        look.outcome = Outcome::Refused;
        look.refused = {GuideRefusal::NotNewer, guide->revision.text()};
    } else if (look.automatic && !(leftAside() < guide->revision)) {
        look.outcome = Outcome::LeftAside;
    } else if (const Expected<void> kept = m_folder.write(files); !kept) {
        look.outcome = Outcome::NotKept;
        look.failure = kept.error();
    } else {
        look.outcome = Outcome::Taken;
        m_inForce = std::make_shared<const Integration>(*guide);
        m_refused.reset();
        m_profile.removeSetting(asideKey);
    }
    conclude(look);
}

void GuideShelf::conclude(GuideLook look)
{
    look.at = m_clock.now();
    m_looking = false;
    m_lastLook = look;
    Q_EMIT changed();
    Q_EMIT looked(look);
}

void GuideShelf::stopLooking()
{
    ++m_generation;
    m_looking = false;
    m_call.abort();
}

GuideRevision GuideShelf::leftAside() const
{
    return GuideRevision::fromText(m_profile.setting(asideKey).toString())
        .value_or(GuideRevision());
}

Expected<void> GuideShelf::useBuiltIn()
{
    stopLooking();
    const Expected<void> removed = m_folder.remove();
    if (removed) {
        if (!isBuiltIn())
            m_profile.setSetting(asideKey, m_inForce->revision.text());
        m_inForce = m_builtIn;
        m_refused.reset();
        m_lastLook.reset();
    }
    Q_EMIT changed();
    return removed;
}

} // namespace onbelay
