#include "answers.h"

#include "targets.h"

#include <QRegularExpression>

#include <algorithm>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestText = 320; // 300 and what stands for a secret

bool isOdd(QChar c)
{
    return c.category() == QChar::Other_Control || (c.unicode() >= 0x202a && c.unicode() <= 0x202e)
           || (c.unicode() >= 0x2066 && c.unicode() <= 0x2069);
}

} // namespace

Answer answerFrom(QByteArrayView input)
{
    const QByteArray all = input.toByteArray();
    const qsizetype end = all.indexOf('\n');
    const QByteArrayList words = all.left(end).split(' ');
    Answer answer;
    answer.response.status = std::clamp(words.value(0).toInt(), 200, 599);
    answer.what = words.value(1);
    const QByteArray type = answer.what.endsWith("html") ? "text/html" : "application/json";
    answer.response.headers.emplaceBack("Content-Type", type);
    const QByteArray name = words.value(2).chopped(words.value(2).isEmpty() ? 0 : 1);
    if (!name.isEmpty())
        answer.response.headers.emplaceBack(name, words.mid(3).join(' '));
    answer.response.requestId = u"ours"_s;
    answer.response.body = end < 0 ? QByteArray() : all.mid(end + 1);
    return answer;
}

void checkText(const QString &text, qsizetype longest)
{
    static const QRegularExpression token(u"pat-[a-z0-9]+-[0-9a-f-]{6,}"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    promise(text.size() <= longest, "a text of an answer is short");
    promise(std::none_of(text.begin(), text.end(), isOdd), "a text of an answer is plain");
    promise(!token.match(text).hasMatch(), "a text of an answer quotes no token");
}

void checkTexts(const Failure &failure)
{
    checkText(failure.code, longestText);
    checkText(failure.detail, longestText);
    checkText(failure.requestId, longestText);
    for (const QString &item : failure.items)
        checkText(item, longestText);
    promise(failure.at.isValid(), "a failure has its time");
    promise(
        !failure.retryAfter
            || (failure.retryAfter->count() >= 0 && *failure.retryAfter <= std::chrono::hours(24)),
        "a wait is 0 to 24 hours");
}

} // namespace onbelay::fuzz
