#pragma once

#include <QString>
#include <QStringList>

#include <functional>

class QDialog;
class QWidget;

namespace onbelay::ui {

// A question before something dangerous: the safe answer is the default and Escape. Non-blocking;
// exactly one of the callbacks is called, in the context of `parent`. All texts are plain text.
struct Confirmation
{
    QString headline;
    QString text;
    QStringList items; // shown as a list
    QString confirm; // label of the dangerous button, which waits for a reason
};

// `confirmed` gets the reason, which the activity list keeps. The dialog deletes itself; whoever
// has no use for the answer any more rejects it.
QDialog *askToConfirm(QWidget *parent, const Confirmation &confirmation,
                      const std::function<void(const QString &)> &confirmed,
                      const std::function<void()> &declined);

} // namespace onbelay::ui
