// Answers of the admin API: "<status> object", "<status> problem", "<status> page" with a cursor.
#include "answers.h"
#include "targets.h"

#include "net/problem.h"

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

void problem(QByteArrayView input)
{
    const Answer answer = answerFrom(input);
    const bool page = answer.what.startsWith("page");
    const QUrl url(page ? u"https://onbelay.example/groups?cursor=1"_s
                        : u"https://onbelay.example/session"_s);
    const Expected<QJsonObject> object = jsonObject(answer.response);
    promise(!object || answer.response.status < 300, "only 2xx holds an object");
    if (!object)
        checkTexts(object.error());
    const Failure failure = fromStatus(answer.response, url);
    checkTexts(failure);
    promise(failure.httpStatus == answer.response.status, "a failure keeps its status");
    promise(!failure.requestId.isEmpty(), "a failure has an id");
    promise(answer.response.status < 300 || failure.host == u"onbelay.example"_s,
            "a failure names its host");
    // Whatever the text, shortening it twice changes nothing.
    const QString body = QString::fromUtf8(answer.response.body);
    const QString once = plainText(body, 80);
    promise(once.size() <= 80 && plainText(once, 80) == once, "plain text stays as it is");
}

} // namespace onbelay::fuzz
