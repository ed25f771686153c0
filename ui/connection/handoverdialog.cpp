#include "handoverdialog.h"

#include "texts.h"
#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"

#include <QFileDialog>
#include <QPlainTextEdit>
#include <QSaveFile>
#include <QVBoxLayout>

namespace onbelay::ui {

HandoverDialog::HandoverDialog(const QString &checklist, QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Checklist for the HubSpot admin"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::md);
    column->addWidget(textLabel(tr("Send this to the person who administers HubSpot. It holds no "
                                   "secret. Your place here is kept.")));
    m_text = new QPlainTextEdit(checklist);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    m_text->setAccessibleName(tr("Checklist"));
    column->addWidget(m_text, 1);
    m_result = new Announcer;
    m_result->setWordWrap(true);
    column->addWidget(m_result);

    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    auto *copy = new CopyButton(tr("Copy checklist"));
    copy->setTextToCopy(checklist);
    QPushButton *save =
        makeButton(tr("Save as text…"), nullptr, ButtonRole::Standard, Glyph::Download);
    QPushButton *close = primaryButton(tr("Close"));
    buttons->addWidget(copy);
    buttons->addWidget(save);
    buttons->addWidget(close);
    column->addWidget(row);
    save->setAutoDefault(false);
    close->setDefault(true);
    connect(save, &QPushButton::clicked, this, &HandoverDialog::askWhereToSave);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    const int line = fontMetrics().height();
    resize(line * 36, line * 28);
}

void HandoverDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save checklist"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    //: Kind of file in a save dialog
    dialog->setNameFilter(tr("Text files (*.txt)"));
    connect(dialog, &QFileDialog::fileSelected, this, &HandoverDialog::save);
    dialog->open();
}

void HandoverDialog::save(const QString &file)
{
    QSaveFile target(file);
    const bool saved = target.open(QIODevice::WriteOnly | QIODevice::Text)
                       && target.write(m_text->toPlainText().toUtf8()) >= 0 && target.commit();
    m_result->say(
        //: %1 is a file name
        saved ? tr("Saved as %1.").arg(file)
              //: %1 is the system's reason
              : tr("The checklist could not be saved: %1.").arg(target.errorString()));
}

} // namespace onbelay::ui
