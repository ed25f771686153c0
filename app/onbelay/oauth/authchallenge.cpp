#include "onbelay/oauth/authchallenge.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostScopes = 200;

bool isTokenChar(char c)
{
    const bool alphanumeric =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return alphanumeric || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
}

bool isToken68Char(char c)
{
    return (isTokenChar(c) && !QByteArrayView("!#$%&'*^`|").contains(c)) || c == '/';
}

class Reader
{
public:
    explicit Reader(QByteArrayView text)
        : m_text(text)
    {
    }

    [[nodiscard]] QList<AuthChallenge> challenges()
    {
        QList<AuthChallenge> found;
        while (true) {
            skip(" \t,");
            const QByteArray name = run(isTokenChar).toByteArray().toLower();
            if (name.isEmpty())
                return found;
            const qsizetype behind = m_at;
            skip(" \t");
            if (next() == '=' && !found.isEmpty()) {
                ++m_at;
                skip(" \t");
                const std::optional<QByteArray> value = parameterValue();
                if (!value)
                    return found;
                if (!found.last().parameters.contains(name))
                    found.last().parameters.insert(name, *value);
            } else if (next() != '=') {
                m_at = behind;
                found.append(AuthChallenge{name, {}});
                skipToken68();
            } else {
                return found; // a parameter of nothing
            }
        }
    }

private:
    [[nodiscard]] char next() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }

    void skip(QByteArrayView characters)
    {
        while (m_at < m_text.size() && characters.contains(m_text[m_at]))
            ++m_at;
    }

    [[nodiscard]] QByteArrayView run(bool (*fits)(char))
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && fits(m_text[m_at]))
            ++m_at;
        return m_text.sliced(start, m_at - start);
    }

    // "Negotiate YII=": one value without a name, up to the comma.
    void skipToken68()
    {
        const qsizetype start = m_at;
        skip(" ");
        const bool any = m_at > start && !run(isToken68Char).isEmpty();
        skip("=");
        skip(" \t");
        if (!any || (m_at < m_text.size() && next() != ','))
            m_at = start;
    }

    [[nodiscard]] std::optional<QByteArray> parameterValue()
    {
        if (next() != '"') {
            const QByteArrayView token = run(isTokenChar);
            return token.isEmpty() ? std::nullopt : std::optional(token.toByteArray());
        }
        ++m_at;
        QByteArray value;
        while (m_at < m_text.size() && m_text[m_at] != '"') {
            if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
                ++m_at;
            value.append(m_text[m_at]);
            ++m_at;
        }
        if (m_at == m_text.size())
            return std::nullopt; // no closing quote
        ++m_at;
        return value;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
};

} // namespace

QList<AuthChallenge> parseChallenges(QByteArrayView value)
{
    return Reader(value).challenges();
}

std::optional<BearerChallenge> bearerChallenge(const HttpResponse &response)
{
    std::optional<BearerChallenge> best;
    for (const auto &[name, value] : response.headers) {
        if (name.compare("WWW-Authenticate", Qt::CaseInsensitive) != 0)
            continue;
        for (const AuthChallenge &challenge : parseChallenges(value)) {
            const QByteArray metadata = challenge.parameters.value("resource_metadata");
            if (challenge.scheme != "bearer"
                || (best && (metadata.isEmpty() || !best->resourceMetadata.isEmpty())))
                continue;
            best = BearerChallenge{
                metadata, scopeList(QString::fromUtf8(challenge.parameters.value("scope"))),
                QString::fromUtf8(challenge.parameters.value("error"))};
        }
    }
    return best;
}

QStringList scopeList(const QString &text)
{
    QStringList scopes;
    for (const QString &scope : text.split(u' ', Qt::SkipEmptyParts)) {
        if (scopes.size() < mostScopes && isScope(scope) && !scopes.contains(scope))
            scopes.append(scope);
    }
    return scopes;
}

bool isScope(QStringView text)
{
    return !text.isEmpty() && text.size() <= 200
           && std::all_of(text.begin(), text.end(),
                          [](QChar c) { return c > u' ' && c <= u'~' && c != u'"' && c != u'\\'; });
}

} // namespace onbelay
