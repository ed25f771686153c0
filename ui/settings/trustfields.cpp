#include "ui/settings/trustfields.h"

#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"
#include "ui/common/resultline.h"
#include "ui/common/secretfield.h"

#include <QFileDialog>
#include <QVBoxLayout>

namespace onbelay::ui {

using State = ResultLine::State;

TrustFields::TrustFields(NetworkPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    //: Certificate authorities that are trusted beside those of the system
    m_ca = new ResultLine(tr("Added authorities"));
    m_chooseCa = makeButton(tr("Choose a CA file…"));
    m_removeCa = quietButton(tr("Remove the CA file"));
    m_own = new ResultLine(tr("Client certificate"));
    m_chooseOwn = makeButton(tr("Choose a client certificate…"));
    //: The file with the private key of the client certificate
    m_chooseKey = quietButton(tr("Choose its key file…"));
    m_removeOwn = quietButton(tr("Remove the client certificate"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    for (QWidget *part : {static_cast<QWidget *>(m_ca), makeButtons({m_chooseCa, m_removeCa}),
                          static_cast<QWidget *>(m_own),
                          makeButtons({m_chooseOwn, m_chooseKey, m_removeOwn}), makePassphrase()})
        column->addWidget(part);
    const QString pem = tr("Certificates (*.pem *.crt *.cer);;All files (*)");
    connect(m_chooseCa, &QPushButton::clicked, this, [this, pem] {
        choose(tr("Choose the file of your company's authorities"), pem, &TrustFields::takeCaFile);
    });
    connect(m_removeCa, &QPushButton::clicked, this, [this] { takeCaFile({}); });
    connect(m_chooseOwn, &QPushButton::clicked, this, [this] {
        choose(tr("Choose your client certificate"),
               tr("Client certificates (*.p12 *.pfx *.pem *.crt);;All files (*)"),
               &TrustFields::takeCertificate);
    });
    connect(m_chooseKey, &QPushButton::clicked, this, [this] {
        choose(tr("Choose the key of your client certificate"),
               tr("Keys (*.key *.pem);;All files (*)"), &TrustFields::takeKey);
    });
    connect(m_removeOwn, &QPushButton::clicked, this, [this] { takeCertificate({}); });
    connect(&m_presenter, &NetworkPresenter::changed, this, &TrustFields::refresh);
    refresh();
}

QWidget *TrustFields::makeButtons(std::initializer_list<QPushButton *> buttons)
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    for (QPushButton *button : buttons)
        row->addWidget(button);
    return box;
}

QWidget *TrustFields::makePassphrase()
{
    m_passphraseBox = new QWidget;
    auto *column = new QVBoxLayout(m_passphraseBox);
    column->setContentsMargins({});
    m_passphrase = new SecretField(tr("Passphrase of the client certificate"));
    auto *field = new FormField(tr("Passphrase of the client certificate"), m_passphrase);
    field->setHint(tr("It is kept in the system keychain."));
    m_unlock = makeButton(tr("Unlock the client certificate"));
    column->addWidget(field);
    column->addWidget(m_unlock, 0, Qt::AlignLeft);
    connect(m_passphrase, &SecretField::edited, this,
            [this] { m_unlock->setEnabled(!m_passphrase->isEmpty()); });
    connect(m_passphrase, &SecretField::returnPressed, this, &TrustFields::unlock);
    connect(m_unlock, &QPushButton::clicked, this, &TrustFields::unlock);
    m_unlock->setEnabled(false);
    return m_passphraseBox;
}

void TrustFields::choose(const QString &title, const QString &filter,
                         void (TrustFields::*take)(const QString &))
{
    auto *dialog = new QFileDialog(this, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(filter);
    connect(dialog, &QFileDialog::fileSelected, this, take);
    dialog->open();
}

void TrustFields::takeCaFile(const QString &path)
{
    m_presenter.setCaFile(path);
}

void TrustFields::takeCertificate(const QString &path)
{
    m_presenter.setClientCertificate(path, {});
}

void TrustFields::takeKey(const QString &path)
{
    m_presenter.setClientCertificate(m_presenter.settings().clientCertificate, path);
}

void TrustFields::unlock()
{
    QString typed = m_passphrase->takeText();
    m_presenter.setPassphrase(Secret::takeFrom(typed));
}

void TrustFields::refresh()
{
    const NetworkSettings settings = m_presenter.settings();
    const QString fixed = m_presenter.caFixedText();
    show(m_ca, m_presenter.caText(), tr("None: those of this computer count."), fixed);
    m_chooseCa->setEnabled(fixed.isEmpty());
    show(m_own, m_presenter.clientText(), tr("None."), {});
    // A button that goes would take the focus with it to nowhere.
    if (m_removeCa->hasFocus() && settings.caFile.isEmpty())
        m_chooseCa->setFocus();
    if ((m_removeOwn->hasFocus() || m_chooseKey->hasFocus())
        && settings.clientCertificate.isEmpty())
        m_chooseOwn->setFocus();
    m_removeCa->setVisible(!settings.caFile.isEmpty() && fixed.isEmpty());
    m_chooseKey->setVisible(!settings.clientCertificate.isEmpty());
    m_removeOwn->setVisible(!settings.clientCertificate.isEmpty());
    if (m_passphraseBox->isVisible() && !m_presenter.wantsPassphrase())
        m_chooseOwn->setFocus();
    m_passphraseBox->setVisible(m_presenter.wantsPassphrase());
}

void TrustFields::show(ResultLine *line, const NetworkPresenter::FileText &text,
                       const QString &none, const QString &fixed)
{
    using Tone = NetworkPresenter::FileText::Tone;
    QStringList details;
    if (text.tone != Tone::None)
        details << text.text;
    if (!fixed.isEmpty())
        details << fixed;
    const State state = text.tone == Tone::Bad    ? State::Failed
                        : text.tone == Tone::Good ? State::Ok
                                                  : State::NotTested;
    line->setState(state, text.tone == Tone::None ? none : text.headline);
    line->setDetail(details.join(u'\n'));
}

} // namespace onbelay::ui
