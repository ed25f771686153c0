#include "ui/settings/proxysignindialog.h"

#include "presenters/settings/proxysigninpresenter.h"
#include "ui/common/buttons.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/common/secretfield.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace onbelay::ui {

ProxySignInDialog::ProxySignInDialog(ProxySignInPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_headline(plainLabel(TextRole::Strong))
    , m_text(plainLabel(TextRole::Body))
{
    //: Title of the dialog
    setWindowTitle(tr("Sign in to the proxy"));
    m_user = new QLineEdit;
    m_user->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password = new SecretField(tr("Password for the proxy"));
    m_remember = new QCheckBox(tr("Remember in the system keychain"));
    m_signIn = primaryButton(tr("Sign in"));
    m_signIn->setDefault(true);
    QPushButton *cancel = quietButton(tr("Cancel"));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_signIn);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    for (QWidget *part :
         {static_cast<QWidget *>(m_headline), static_cast<QWidget *>(m_text),
          static_cast<QWidget *>(new FormField(tr("User name for the proxy"), m_user)),
          static_cast<QWidget *>(new FormField(tr("Password for the proxy"), m_password)),
          static_cast<QWidget *>(m_remember)})
        column->addWidget(part);
    column->addLayout(buttons);
    connect(m_user, &QLineEdit::textChanged, this, &ProxySignInDialog::refreshButton);
    connect(m_password, &SecretField::edited, this, &ProxySignInDialog::refreshButton);
    connect(m_password, &SecretField::returnPressed, this, &ProxySignInDialog::give);
    connect(m_signIn, &QPushButton::clicked, this, &ProxySignInDialog::give);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&m_presenter, &ProxySignInPresenter::asked, this, &ProxySignInDialog::refresh);
    connect(&m_presenter, &ProxySignInPresenter::settled, this, [this] {
        if (!m_presenter.question())
            done(Accepted);
    });
    refresh();
}

void ProxySignInDialog::refresh()
{
    m_headline->setText(m_presenter.headline());
    m_text->setText(m_presenter.text());
    setAccessibleName(m_presenter.headline());
    setAccessibleDescription(m_presenter.text());
    m_remember->setVisible(m_presenter.canRemember());
    m_password->clear();
    m_user->setFocus();
    refreshButton();
}

void ProxySignInDialog::refreshButton()
{
    m_signIn->setEnabled(!m_user->text().isEmpty() && !m_password->isEmpty());
}

void ProxySignInDialog::give()
{
    if (!m_signIn->isEnabled())
        return;
    QString typed = m_password->takeText();
    const bool remember = m_presenter.canRemember() && m_remember->isChecked();
    m_presenter.give(m_user->text(), Secret::takeFrom(typed), remember);
}

void ProxySignInDialog::done(int result)
{
    m_password->clear();
    QDialog::done(result);
    if (result == Rejected)
        m_presenter.refuse();
}

} // namespace onbelay::ui
