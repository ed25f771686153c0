#include "secretfield.h"

#include "accessibility.h"
#include "buttons.h"
#include "secretedit.h"

#include <QHBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

SecretField::SecretField(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_edit(new SecretEdit(this))
{
    installAccessibility();
    m_edit->setAccessibleName(name);
    //: Button beside a hidden token. It shows only its first part and its last four characters.
    m_reveal = iconButton(Glyph::Eye, tr("Show beginning and end"), this);
    m_reveal->setCheckable(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    row->addWidget(m_edit, 1);
    row->addWidget(m_reveal);
    setFocusProxy(m_edit);

    connect(m_reveal, &QToolButton::toggled, this, [this](bool on) {
        m_edit->setRevealed(on);
        m_reveal->setIcon(icon(on ? Glyph::EyeOff : Glyph::Eye));
    });
    connect(m_edit, &SecretEdit::edited, this, &SecretField::edited);
    connect(m_edit, &SecretEdit::pasted, this, &SecretField::pasted);
    connect(m_edit, &SecretEdit::editingFinished, this, &SecretField::editingFinished);
    connect(m_edit, &SecretEdit::returnPressed, this, &SecretField::returnPressed);
}

QString SecretField::text() const
{
    // Deep: a shared buffer could not be wiped while a copy of it lives.
    return QString(m_edit->secret().constData(), m_edit->secret().size());
}

QString SecretField::takeText()
{
    QString result = text();
    m_edit->wipe();
    return result;
}

void SecretField::setText(const QString &text)
{
    m_edit->setSecret(text);
}

void SecretField::clear()
{
    m_edit->wipe();
}

bool SecretField::isEmpty() const
{
    return m_edit->secret().isEmpty();
}

void SecretField::setPlaceholderText(const QString &text)
{
    m_edit->setPlaceholderText(text);
}

void SecretField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

void SecretField::setInvalid(bool invalid)
{
    m_edit->setInvalid(invalid);
}

QWidget *SecretField::edit() const
{
    return m_edit;
}

QString SecretField::masked(const QString &secret)
{
    constexpr qsizetype tail = 4;
    const qsizetype size = secret.size();
    const qsizetype first = secret.indexOf(u'-');
    const qsizetype second = first < 0 ? -1 : secret.indexOf(u'-', first + 1);
    const qsizetype head = second < 0 ? 0 : second + 1;
    const auto dots = [](qsizetype count) {
        return QString(count, u'\u2022');
    };
    if ((head + tail) * 3 > size)
        return dots(qMin<qsizetype>(size, 16));
    for (const QChar c : secret) {
        if (!c.isPrint() || c.isSpace())
            return dots(16); // not a clean token: show nothing of it
    }
    return QString(secret.left(head) + dots(12) + u'-' + secret.right(tail));
}

} // namespace onbelay::ui
