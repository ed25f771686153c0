#include "texts.h"

#include "presenters/words/failuretext.h"

#include <QLabel>
#include <QLayout>

#include <memory>

namespace onbelay::ui {

QLabel *textLabel(const QString &text, TextRole role)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    setTextRole(label, role);
    return label;
}

QString failureBody(const FailureText &failure)
{
    QString body = failure.cause;
    if (!failure.nextStep.isEmpty())
        body += u' ' + failure.nextStep;
    if (!failure.evidence.isEmpty())
        body += u'\n' + failure.evidence;
    return body;
}

void emptyLayout(QLayout *layout)
{
    while (std::unique_ptr<QLayoutItem> item{layout->takeAt(0)}) {
        if (QLayout *inner = item->layout())
            emptyLayout(inner);
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
    }
}

} // namespace onbelay::ui
