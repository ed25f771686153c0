#include "formfield.h"

#include "accessibility.h"
#include "icons.h"
#include "secretfield.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStyle>
#include <QVariant>

namespace onbelay::ui {

namespace {

// What carries name and description to a screen reader.
QWidget *speakerOf(QWidget *input)
{
    auto *secret = qobject_cast<SecretField *>(input);
    return secret ? secret->edit() : input;
}

} // namespace

FormField::FormField(const QString &label, QWidget *input, QWidget *parent)
    : QWidget(parent)
    , m_input(input)
    , m_label(new QLabel(this))
    , m_hint(new QLabel(this))
    , m_errorBox(new QWidget(this))
    , m_error(new QLabel(m_errorBox))
{
    installAccessibility();
    setTextRole(m_label, TextRole::Strong);
    setTextRole(m_hint, TextRole::Caption);
    m_error->setProperty("tone", QStringLiteral("danger"));
    setTextRole(m_error, TextRole::Body);
    for (QLabel *text : {m_label, m_hint, m_error}) {
        text->setWordWrap(true);
        text->setBuddy(speakerOf(input));
    }
    m_hint->setTextFormat(Qt::PlainText);
    m_error->setTextFormat(Qt::PlainText);

    auto *mark = new QLabel(m_errorBox);
    const int side = iconSize(font());
    mark->setPixmap(icon(Glyph::Warning, Tint::Danger).pixmap(side, side));
    mark->setObjectName(QStringLiteral("mark"));
    auto *errorRow = new QHBoxLayout(m_errorBox);
    errorRow->setContentsMargins(0, 0, 0, 0);
    errorRow->setSpacing(space::xs);
    errorRow->addWidget(mark, 0, Qt::AlignTop);
    errorRow->addWidget(m_error, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::xs);
    column->addWidget(m_label);
    column->addWidget(input);
    column->addWidget(m_errorBox);
    column->addWidget(m_hint);
    m_hint->hide();
    m_errorBox->hide();
    setFocusProxy(input);
    setLabel(label);
    watchInput();
}

void FormField::watchInput()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_input)) {
        connect(line, &QLineEdit::textChanged, this, &FormField::revalidate);
        connect(line, &QLineEdit::editingFinished, this, &FormField::editingFinished);
    } else if (auto *secret = qobject_cast<SecretField *>(m_input)) {
        connect(secret, &SecretField::edited, this, &FormField::revalidate);
        connect(secret, &SecretField::editingFinished, this, &FormField::editingFinished);
    } else if (auto *plain = qobject_cast<QPlainTextEdit *>(m_input)) {
        plain->setTabChangesFocus(true);
        connect(plain, &QPlainTextEdit::textChanged, this, &FormField::revalidate);
        plain->installEventFilter(this);
    } else if (auto *combo = qobject_cast<QComboBox *>(m_input)) {
        connect(combo, &QComboBox::currentTextChanged, this, &FormField::revalidate);
        combo->setFocusPolicy(Qt::StrongFocus); // not by the wheel
        combo->installEventFilter(this);
    } else {
        m_input->installEventFilter(this);
    }
}

void FormField::setLabel(const QString &label)
{
    m_labelText = label;
    //: Label of an input that must be filled in.
    m_label->setText(m_required ? tr("%1 (required)").arg(label) : label);
    updateAccessible();
}

void FormField::setRequired(bool required)
{
    m_required = required;
    setLabel(m_labelText);
}

void FormField::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    updateAccessible();
}

void FormField::setCheck(Check check)
{
    m_check = std::move(check);
}

bool FormField::isValid() const
{
    return !m_check || m_check().isEmpty();
}

bool FormField::reveal()
{
    showError(m_check ? m_check() : QString());
    return shownError().isEmpty();
}

void FormField::setError(const QString &error)
{
    showError(error);
}

QString FormField::shownError() const
{
    return m_errorBox->isHidden() ? QString() : m_error->text();
}

void FormField::revalidate()
{
    // While typing an error may go or change, but not come.
    if (!m_errorBox->isHidden())
        showError(m_check ? m_check() : QString());
}

void FormField::editingFinished()
{
    if (m_check)
        showError(m_check());
}

void FormField::showError(const QString &error)
{
    if (error == shownError())
        return;
    m_error->setText(error);
    m_errorBox->setVisible(!error.isEmpty());
    if (auto *secret = qobject_cast<SecretField *>(m_input)) {
        secret->setInvalid(!error.isEmpty());
    } else {
        m_input->setProperty("invalid", !error.isEmpty());
        m_input->style()->unpolish(m_input);
        m_input->style()->polish(m_input);
    }
    updateAccessible();
    Q_EMIT errorChanged();
}

void FormField::updateAccessible()
{
    // Qt has neither "described by" nor "invalid" nor "required": the description has to do. The
    // name stays as it is, since people and scripts look for it.
    QWidget *speaker = speakerOf(m_input);
    const QString error = shownError();
    QStringList description;
    if (!error.isEmpty())
        //: For screen readers: what is wrong with an input.
        description.append(tr("Invalid entry: %1").arg(error));
    if (m_required)
        //: For screen readers: the input must be filled in.
        description.append(tr("Required"));
    if (!m_hint->text().isEmpty())
        description.append(m_hint->text());
    speaker->setAccessibleName(m_labelText);
    speaker->setAccessibleDescription(description.join(u'\n'));
}

bool FormField::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusOut)
        editingFinished();
    // Whoever scrolls the page must not change what comes under the pointer.
    if (event->type() == QEvent::Wheel && qobject_cast<QComboBox *>(watched)
        && !m_input->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace onbelay::ui
