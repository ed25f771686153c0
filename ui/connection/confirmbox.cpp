#include "confirmbox.h"

#include "texts.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"

#include <QCoreApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

struct Confirm
{
    Q_DECLARE_TR_FUNCTIONS(ConfirmBox)
};

constexpr int longestReason = 2000; // characters, docs/api/schemas.yaml

// Return in it does nothing: the dialog's buttons are too weighty for a key that many press in
// passing.
class ReasonEdit final : public QLineEdit
{
protected:
    void keyPressEvent(QKeyEvent *event) override
    {
        if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
            event->accept();
        else
            QLineEdit::keyPressEvent(event);
    }
};

QWidget *itemList(const QStringList &items)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    for (const QString &item : items)
        column->addWidget(textLabel(QStringLiteral("•  ") + item));
    column->addStretch(1);
    scroll->setWidget(list);
    const int wanted = list->sizeHint().height();
    scroll->setMinimumHeight(qMin(wanted, list->fontMetrics().height() * 12));
    scroll->setMaximumHeight(wanted * 2); // longer lines wrap in a narrow window
    return scroll;
}

} // namespace

QDialog *askToConfirm(QWidget *parent, const Confirmation &confirmation,
                      const std::function<void(const QString &)> &confirmed,
                      const std::function<void()> &declined)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(confirmation.headline);
    dialog->setAccessibleName(confirmation.headline);
    dialog->setAccessibleDescription(confirmation.text);
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::md);
    column->addWidget(textLabel(confirmation.headline, TextRole::Heading));
    column->addWidget(textLabel(confirmation.text));
    if (!confirmation.items.isEmpty())
        column->addWidget(itemList(confirmation.items), 1);

    auto *reason = new ReasonEdit;
    reason->setMaxLength(longestReason);
    //: Label of a field: why something dangerous is done
    auto *field = new FormField(Confirm::tr("Reason"), reason);
    field->setHint(Confirm::tr("It is kept in the activity list, for those who ask later."));
    field->setRequired(true);
    column->addWidget(field);

    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    //: Button that keeps everything as it is
    QPushButton *cancel = makeButton(Confirm::tr("Cancel"));
    QPushButton *confirm = dangerButton(confirmation.confirm);
    buttons->addWidget(cancel);
    buttons->addWidget(confirm);
    column->addWidget(row);
    confirm->setAutoDefault(false);
    confirm->setEnabled(false);
    cancel->setDefault(true);
    reason->setFocus();
    QObject::connect(reason, &QLineEdit::textChanged, confirm, [confirm](const QString &text) {
        confirm->setEnabled(!text.trimmed().isEmpty());
    });
    QObject::connect(cancel, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(confirm, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::accepted, parent,
                     [confirmed, reason] { confirmed(reason->text().trimmed()); });
    QObject::connect(dialog, &QDialog::rejected, parent, declined);
    dialog->resize(dialog->fontMetrics().height() * 30, dialog->sizeHint().height());
    dialog->open();
    return dialog;
}

} // namespace onbelay::ui
