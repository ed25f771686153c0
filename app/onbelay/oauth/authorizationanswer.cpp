#include "onbelay/oauth/authorizationanswer.h"

#include "net/problem.h"
#include "onbelay/oauth/metadata.h"

#include <vector>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// application/x-www-form-urlencoded; a broken escape stays as it is.
Secret decoded(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int high = text[i] == '%' && i + 2 < text.size() ? hexValue(text[i + 1]) : -1;
        const int low = high >= 0 ? hexValue(text[i + 2]) : -1;
        if (low >= 0) {
            out.append(static_cast<char>(high * 16 + low));
            i += 2;
        } else {
            out.append(text[i] == '+' ? ' ' : text[i]);
        }
    }
    const Secret value = Secret::fromUtf8(out);
    wipe(out);
    return value;
}

// All values of that name; RFC 6749 §3.1 allows one at most.
std::vector<Secret> valuesOf(QByteArrayView query, QByteArrayView name)
{
    std::vector<Secret> values;
    while (!query.isEmpty()) {
        const qsizetype end = query.indexOf('&');
        const QByteArrayView pair = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        const qsizetype equals = pair.indexOf('=');
        const QByteArrayView key = equals < 0 ? pair : pair.first(equals);
        if (decoded(key).view() == name)
            values.push_back(equals < 0 ? Secret() : decoded(pair.sliced(equals + 1)));
    }
    return values;
}

QString textOf(QByteArrayView query, QByteArrayView name, qsizetype limit)
{
    const std::vector<Secret> values = valuesOf(query, name);
    return values.size() == 1 ? harmlessText(QString::fromUtf8(values.front().view()), limit)
                              : QString();
}

bool comesFromIssuer(QByteArrayView query, const AwaitedAnswer &awaited)
{
    const std::vector<Secret> iss = valuesOf(query, "iss");
    if (iss.empty())
        return !awaited.issInAnswers;
    return iss.size() == 1 && iss.front().view() == awaited.issuer.toUtf8();
}

} // namespace

bool isOurs(QByteArrayView query, const AwaitedAnswer &awaited)
{
    const std::vector<Secret> states = valuesOf(query, "state");
    return states.size() == 1 && !awaited.state.isEmpty() && states.front().equals(awaited.state);
}

Expected<Secret> authorizationCode(QByteArrayView query, const AwaitedAnswer &awaited)
{
    const QString host = QUrl(awaited.issuer).host();
    if (!isOurs(query, awaited) || !comesFromIssuer(query, awaited))
        return signInFailure(FailureKind::Unprocessable, u"wrongIssuer"_s, host);
    const std::vector<Secret> codes = valuesOf(query, "code");
    const std::vector<Secret> errors = valuesOf(query, "error");
    if (errors.empty() && codes.size() == 1 && !codes.front().isEmpty())
        return codes.front();
    const QString error = textOf(query, "error", 80);
    const bool denied = error == "access_denied"_L1;
    Unexpected refused = signInFailure(denied ? FailureKind::Forbidden : FailureKind::Unprocessable,
                                       denied ? u"accessDenied"_s : u"authorizationRefused"_s, host,
                                       textOf(query, "error_description", 300));
    if (!error.isEmpty())
        refused.value().items = {error};
    return refused;
}

} // namespace onbelay
