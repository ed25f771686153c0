#include "ui/diagnostics/valuelabel.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>

namespace onbelay::ui {

namespace {

constexpr char16_t breakMark = 0x200b; // zero width space
constexpr int longestWord = 32; // characters

} // namespace

QString breakable(const QString &text)
{
    QString result;
    result.reserve(text.size());
    int run = 0;
    for (const QChar c : text) {
        run = c.isSpace() ? 0 : run + 1;
        if (run > longestWord && !c.isLowSurrogate() && !c.isMark()) {
            result += QChar(breakMark);
            run = 1;
        }
        result += c;
    }
    return result;
}

void setBreakable(QLabel &label, const QString &text)
{
    label.setText(breakable(text));
    label.setAccessibleName(text);
}

ValueLabel::ValueLabel(const QString &text, TextRole role, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextRole(this, role);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::ClickFocus); // a list of values is no row of stops for Tab
    setBreakable(*this, text);
}

// A shortcut of the window would come before the key press.
bool ValueLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        auto *key = dynamic_cast<QKeyEvent *>(event);
        if (key && key->matches(QKeySequence::Copy) && hasSelectedText()) {
            event->accept();
            return true;
        }
    }
    return QLabel::event(event);
}

void ValueLabel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy) && hasSelectedText())
        copy();
    else
        QLabel::keyPressEvent(event);
}

// The label has put its own text there, where selecting is copying.
void ValueLabel::mouseReleaseEvent(QMouseEvent *event)
{
    QLabel::mouseReleaseEvent(event);
    QClipboard *clipboard = QGuiApplication::clipboard();
    if (hasSelectedText() && clipboard->supportsSelection())
        clipboard->setText(selected(), QClipboard::Selection);
}

void ValueLabel::contextMenuEvent(QContextMenuEvent *event)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    //: Menu item: the selected text goes to the clipboard
    QAction *copied = menu->addAction(tr("Copy"), this, &ValueLabel::copy);
    copied->setEnabled(hasSelectedText());
    //: Menu item
    menu->addAction(tr("Select all"), this, [this] { setSelection(0, int(text().size())); });
    menu->popup(event->globalPos());
}

void ValueLabel::copy() const
{
    QGuiApplication::clipboard()->setText(selected());
}

QString ValueLabel::selected() const
{
    return selectedText().remove(QChar(breakMark));
}

} // namespace onbelay::ui
