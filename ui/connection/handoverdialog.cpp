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

HandoverDialog::HandoverDialog(Checklist checklist, QWidget *parent)
    : QDialog(parent)
    , m_checklist(std::move(checklist))
{
    const QString text = plainText(m_checklist);
    setWindowTitle(tr("Checklist for the HubSpot admin"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::md);
    column->addWidget(textLabel(tr("Send this to the person who administers HubSpot. It holds no "
                                   "secret. Your place here is kept.")));
    auto *view = new QPlainTextEdit(text);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setAccessibleName(tr("Checklist"));
    column->addWidget(view, 1);
    m_result = new Announcer;
    m_result->setWordWrap(true);
    column->addWidget(m_result);

    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    auto *copy = new CopyButton(tr("Copy checklist"));
    copy->setTextToCopy(text);
    copy->setLabel(tr("Copy checklist"));
    QPushButton *asText =
        makeButton(tr("Save as text…"), nullptr, ButtonRole::Standard, Glyph::Download);
    QPushButton *asPdf =
        makeButton(tr("Save as PDF…"), nullptr, ButtonRole::Standard, Glyph::Document);
    QPushButton *close = primaryButton(tr("Close"));
    buttons->addWidget(copy);
    buttons->addWidget(asText);
    buttons->addWidget(asPdf);
    buttons->addWidget(close);
    column->addWidget(row);
    close->setDefault(true);
    for (QPushButton *button : {asText, asPdf})
        button->setAutoDefault(false);
    connect(asText, &QPushButton::clicked, this, [this] { askWhereToSave(Format::Text); });
    connect(asPdf, &QPushButton::clicked, this, [this] { askWhereToSave(Format::Pdf); });
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    const int line = fontMetrics().height();
    resize(line * 36, line * 28);
}

void HandoverDialog::askWhereToSave(Format format)
{
    const bool pdf = format == Format::Pdf;
    auto *dialog = new QFileDialog(this, tr("Save checklist"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(pdf ? QStringLiteral("pdf") : QStringLiteral("txt"));
    dialog->selectFile(pdf ? QStringLiteral("hubspot-checklist.pdf")
                           : QStringLiteral("hubspot-checklist.txt"));
    //: Kind of file in a save dialog
    dialog->setNameFilter(pdf ? tr("PDF documents (*.pdf)")
                              //: Kind of file in a save dialog
                              : tr("Text files (*.txt)"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &file) { save(file, format); });
    dialog->open();
}

void HandoverDialog::save(const QString &file, Format format)
{
    QSaveFile target(file);
    bool saved = target.open(QIODevice::WriteOnly);
    if (saved && format == Format::Pdf)
        writePdf(m_checklist, target);
    else if (saved)
        target.write(plainText(m_checklist).toUtf8());
    saved = saved && target.commit(); // fails when any write failed
    m_result->say(
        //: %1 is a file name
        saved ? tr("Saved as %1.").arg(file)
              //: %1 is the system's reason
              : tr("The checklist could not be saved: %1.").arg(target.errorString()));
}

} // namespace onbelay::ui
