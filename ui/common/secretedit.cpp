#include "secretedit.h"

#include "accessibility.h"
#include "secretfield.h"
#include "theme.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype largestSecret = 64 * 1024; // characters; more is no token
constexpr int paddingX = 9;
constexpr int paddingY = 8;

void overwrite(QString &text)
{
    // Through volatile, or the compiler may find it pointless.
    volatile QChar *data = text.data();
    for (qsizetype i = 0; i < text.capacity(); ++i)
        const_cast<QChar *>(data)[i] = QChar();
    text.clear();
}

} // namespace

SecretEdit::SecretEdit(QWidget *parent)
    : QWidget(parent)
{
    installAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_InputMethodEnabled);
    setAttribute(Qt::WA_Hover);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText
                        | Qt::ImhNoAutoUppercase);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

SecretEdit::~SecretEdit()
{
    overwrite(m_secret);
}

void SecretEdit::setSecret(const QString &text)
{
    if (text == m_secret)
        return;
    overwrite(m_secret);
    m_allSelected = false;
    append(text);
}

void SecretEdit::insert(const QString &text)
{
    if (m_readOnly || text.isEmpty())
        return;
    if (m_allSelected)
        overwrite(m_secret);
    m_allSelected = false;
    append(text);
}

void SecretEdit::append(QStringView text)
{
    const QStringView taken = text.left(largestSecret - m_secret.size());
    // Growing by itself, a QString leaves its old buffer behind, readable.
    if (m_secret.capacity() < m_secret.size() + taken.size()) {
        QString grown;
        grown.reserve((m_secret.size() + taken.size()) * 2);
        grown.append(m_secret);
        m_secret.swap(grown);
        overwrite(grown);
    }
    m_secret.append(taken);
    update();
    Q_EMIT edited();
}

void SecretEdit::wipe()
{
    if (m_secret.isEmpty())
        return;
    overwrite(m_secret);
    m_allSelected = false;
    update();
    Q_EMIT edited();
}

void SecretEdit::setPlaceholderText(const QString &text)
{
    m_placeholder = text;
    update();
}

void SecretEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    setAttribute(Qt::WA_InputMethodEnabled, !readOnly);
    update();
}

void SecretEdit::setInvalid(bool invalid)
{
    m_invalid = invalid;
    update();
}

void SecretEdit::setRevealed(bool revealed)
{
    m_revealed = revealed;
    update();
}

QSize SecretEdit::sizeHint() const
{
    const QFontMetrics metrics(Theme::font(TextRole::Mono));
    return {metrics.averageCharWidth() * 44 + 2 * paddingX,
            qMax(metrics.height(), fontMetrics().height()) + 2 * paddingY};
}

QSize SecretEdit::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12 + 2 * paddingX, sizeHint().height()};
}

QVariant SecretEdit::inputMethodQuery(Qt::InputMethodQuery query) const
{
    switch (query) {
    case Qt::ImEnabled:
        return isEnabled() && !m_readOnly;
    case Qt::ImHints:
        return int(inputMethodHints());
    case Qt::ImCursorRectangle:
        return QRect(paddingX, paddingY, 1, height() - 2 * paddingY);
    default:
        return {}; // neither text nor selection nor surroundings
    }
}

bool SecretEdit::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Keys that mean something in a text field must not reach the window's shortcuts.
        auto *key = static_cast<QKeyEvent *>(event);
        const bool typed =
            !key->text().isEmpty() && key->text().at(0).isPrint()
            && !(key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        if (typed || key->matches(QKeySequence::Paste) || key->matches(QKeySequence::SelectAll)
            || key->matches(QKeySequence::Copy) || key->matches(QKeySequence::Cut)
            || key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)
            || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_Delete) {
            key->accept();
            return true;
        }
    }
    return QWidget::event(event);
}

void SecretEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        Q_EMIT editingFinished();
        Q_EMIT returnPressed();
        event->ignore(); // so that a default button hears it too, as with QLineEdit
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        setAllSelected(true);
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Backspace || event->key() == Qt::Key_Delete) {
        if (m_readOnly || m_secret.isEmpty())
            return;
        if (m_allSelected || (event->modifiers() & Qt::ControlModifier)) {
            wipe();
        } else if (event->key() == Qt::Key_Backspace) {
            m_secret.data()[m_secret.size() - 1] = QChar();
            m_secret.chop(1);
            update();
            Q_EMIT edited();
        }
    } else if (event->matches(QKeySequence::Copy) || event->matches(QKeySequence::Cut)
               || event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->accept(); // not from here
    } else if (!event->text().isEmpty() && event->text().at(0).isPrint()
               && !(event->modifiers() & (Qt::ControlModifier | Qt::MetaModifier))) {
        insert(event->text());
    } else if (event->key() == Qt::Key_Left || event->key() == Qt::Key_Right
               || event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        setAllSelected(false);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void SecretEdit::inputMethodEvent(QInputMethodEvent *event)
{
    insert(event->commitString());
    event->accept();
}

void SecretEdit::mousePressEvent(QMouseEvent *event)
{
    setAllSelected(false);
    if (event->button() == Qt::MiddleButton && QApplication::clipboard()->supportsSelection()
        && !m_readOnly) {
        insert(QApplication::clipboard()->text(QClipboard::Selection));
        Q_EMIT pasted();
    }
}

void SecretEdit::mouseDoubleClickEvent(QMouseEvent *)
{
    setAllSelected(true);
}

void SecretEdit::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: Context menu of a field for a secret.
    QAction *paste = menu->addAction(tr("Paste"), this, &SecretEdit::paste);
    paste->setEnabled(!m_readOnly && !QApplication::clipboard()->text().isEmpty());
    //: Context menu of a field for a secret: empties the field.
    QAction *clear = menu->addAction(tr("Clear"), this, &SecretEdit::wipe);
    clear->setEnabled(!m_readOnly && !m_secret.isEmpty());
    menu->popup(event->globalPos());
}

void SecretEdit::focusInEvent(QFocusEvent *event)
{
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setAllSelected(true);
    QWidget::focusInEvent(event);
    update();
}

void SecretEdit::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    // As QLineEdit does: who goes to another window to copy a token has not finished here.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        setAllSelected(false);
        Q_EMIT editingFinished();
    }
    update();
}

void SecretEdit::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    update();
}

void SecretEdit::paste()
{
    if (m_readOnly)
        return;
    insert(QApplication::clipboard()->text()); // raw, line breaks and all
    Q_EMIT pasted();
}

void SecretEdit::setAllSelected(bool selected)
{
    m_allSelected = selected && !m_secret.isEmpty();
    update();
}

QString SecretEdit::shownText(int width) const
{
    if (m_revealed)
        return SecretField::masked(m_secret);
    const int dot = QFontMetrics(Theme::font(TextRole::Mono)).horizontalAdvance(u'\u2022');
    const qsizetype fitting = qMax(1, (width - 4) / qMax(1, dot));
    return QString(qMin(m_secret.size(), fitting), u'\u2022');
}

void SecretEdit::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::applied();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool ring = hasFocus();
    const QColor edge = m_invalid     ? theme.tone(Tone::Danger).border
                        : ring        ? theme.color(Token::Focus)
                        : isEnabled() ? theme.color(Token::ControlBorder)
                                      : theme.color(Token::Border);
    const qreal pen = ring || m_invalid ? 2 : 1;
    painter.setPen(QPen(edge, pen));
    painter.setBrush(theme.color(isEnabled() ? Token::Surface : Token::SurfaceSunken));
    painter.drawRoundedRect(QRectF(rect()).adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2),
                            radius::control, radius::control);

    const QRect inner = rect().adjusted(paddingX, 0, -paddingX, 0);
    painter.setClipRect(inner.adjusted(-2, 0, 2, 0));
    if (m_secret.isEmpty()) {
        painter.setPen(theme.color(Token::TextMuted));
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading,
                         fontMetrics().elidedText(m_placeholder, Qt::ElideRight, inner.width()));
    }
    // A token is written left to right, in every language.
    painter.setFont(Theme::font(TextRole::Mono));
    const QString shown = shownText(inner.width());
    const int width = QFontMetrics(painter.font()).horizontalAdvance(shown);
    if (m_allSelected)
        painter.fillRect(QRect(inner.left(), paddingY - 2, width, height() - 2 * paddingY + 4),
                         theme.color(Token::AccentSoft));
    painter.setPen(theme.color(!isEnabled()    ? Token::TextDisabled
                               : m_allSelected ? Token::AccentSoftText
                                               : Token::Text));
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeft, shown);
    if (ring && !m_readOnly && !m_allSelected) {
        const int x =
            m_secret.isEmpty() && isRightToLeft() ? inner.right() : inner.left() + width + 1;
        painter.fillRect(QRect(x, paddingY, 1, height() - 2 * paddingY), theme.color(Token::Text));
    }
}

} // namespace onbelay::ui
