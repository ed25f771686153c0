#include "ui/diagnostics/supportdialog.h"

#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScreen>
#include <QVBoxLayout>

namespace onbelay::ui {

SupportDialog::SupportDialog(SupportPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_recipient(new QLineEdit(presenter.recipient()))
    , m_subject(new QLineEdit(presenter.subject()))
    , m_body(new QPlainTextEdit(presenter.body()))
    , m_status(new Announcer)
{
    //: Title of a dialog
    setWindowTitle(tr("Contact support"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    QLabel *intro = plainLabel(TextRole::Body);
    intro->setText(tr("What support will ask for first is in the message already, without names. "
                      "Change what you like."));
    //: Label of the field for a mail address
    m_recipientField = new FormField(tr("To"), m_recipient);
    m_recipientField->setHint(tr("On Belay publishes no address for support. The one that you "
                                 "enter here is remembered on this computer."));
    m_recipientField->setCheck(
        [this] { return m_presenter.recipientProblem(m_recipient->text()); });
    m_recipient->setLayoutDirection(Qt::LeftToRight);
    m_body->setTabChangesFocus(true);
    m_body->setMinimumHeight(fontMetrics().height() * 6);
    column->addWidget(intro);
    column->addWidget(m_recipientField);
    //: Label of the field for the subject of a message
    column->addWidget(new FormField(tr("Subject"), m_subject));
    //: Label of the field for the text of a message
    column->addWidget(new FormField(tr("Message"), m_body), 1);
    m_status->setWordWrap(true);
    m_status->setText(tr("Nothing is sent from here."));
    setTextRole(m_status, TextRole::Muted);
    column->addWidget(m_status);
    column->addWidget(makeButtons());
    connect(&presenter, &SupportPresenter::said, m_status, &Announcer::say);
    const QSize wanted(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 38);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    // The first line is there to be replaced.
    QTextCursor cursor = m_body->textCursor();
    cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
    m_body->setTextCursor(cursor);
    m_body->setFocus();
}

QWidget *SupportDialog::makeButtons()
{
    auto *box = new QWidget;
    auto *buttons = new FlowLayout(box, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    const auto add = [buttons](QPushButton *button) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    QPushButton *bundle =
        //: Button: makes a support bundle to go with the message
        add(quietButton(tr("Support bundle…"), nullptr, Glyph::Archive));
    auto *copy = new CopyButton(tr("Copy message"));
    copy->setLabel(tr("Copy message"));
    copy->setTextToCopy([this] { return SupportPresenter::asText(message()); });
    buttons->addWidget(copy);
    QPushButton *save =
        add(makeButton(tr("Save to file…"), nullptr, ButtonRole::Standard, Glyph::Download));
    QPushButton *close = add(makeButton(tr("Close")));
    QPushButton *mail = add(
        makeButton(tr("Open in mail program"), nullptr, ButtonRole::Primary, Glyph::ExternalLink));
    connect(bundle, &QPushButton::clicked, this, &SupportDialog::bundleRequested);
    connect(save, &QPushButton::clicked, this, &SupportDialog::askWhereToSave);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(mail, &QPushButton::clicked, this, &SupportDialog::openMail);
    return box;
}

SupportPresenter::Message SupportDialog::message() const
{
    return {m_recipient->text(), m_subject->text(), m_body->toPlainText()};
}

void SupportDialog::openMail()
{
    if (!m_recipientField->reveal()) {
        m_recipient->setFocus();
        return;
    }
    m_presenter.openMail(message());
}

void SupportDialog::askWhereToSave()
{
    auto *dialog = new QFileDialog(this, tr("Save message"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("txt"));
    dialog->selectFile(m_presenter.suggestedName());
    //: Kind of file in a save dialog
    dialog->setNameFilter(tr("Text files (*.txt)"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { m_presenter.save(path, message()); });
    dialog->open();
}

} // namespace onbelay::ui
