#include "ui/diagnostics/textsearch.h"

#include "ui/common/announcer.h"
#include "ui/common/buttons.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QTextBlock>
#include <QVBoxLayout>

namespace onbelay::ui {

TextSearch::TextSearch(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_search(new QLineEdit)
    , m_found(new Announcer)
    , m_view(new QPlainTextEdit)
{
    //: In the empty field that finds words in a file
    m_search->setPlaceholderText(tr("Find in this file"));
    m_search->setAccessibleName(tr("Find in this file"));
    m_search->setClearButtonEnabled(true);
    m_search->addAction(icon(Glyph::Search, Tint::Muted), QLineEdit::LeadingPosition);
    m_search->installEventFilter(this);
    setTextRole(m_found, TextRole::Muted);
    QToolButton *previous = iconButton(Glyph::ChevronUp, tr("Previous place"));
    QToolButton *next = iconButton(Glyph::ChevronDown, tr("Next place"));
    auto *row = new QHBoxLayout;
    row->setSpacing(space::sm);
    row->addWidget(m_search, 1);
    row->addWidget(m_found);
    row->addWidget(previous);
    row->addWidget(next);

    m_view->setReadOnly(true);
    m_view->setTabChangesFocus(true);
    m_view->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_view->setAccessibleName(name);
    m_view->setMinimumHeight(fontMetrics().height() * 5);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::sm);
    column->addLayout(row);
    column->addWidget(m_view, 1);

    auto *shortcut = new QShortcut(QKeySequence::Find, this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textEdited, this, [this] { find(false, true); });
    connect(next, &QToolButton::clicked, this, [this] { find(false, false); });
    connect(previous, &QToolButton::clicked, this, [this] { find(true, false); });
}

void TextSearch::setText(const QString &name, const QString &text, bool prose)
{
    m_view->setAccessibleName(name);
    m_view->setFont(Theme::font(prose ? TextRole::Body : TextRole::Mono));
    m_view->setLineWrapMode(prose ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    QTextOption option = m_view->document()->defaultTextOption();
    option.setTextDirection(prose ? Qt::LayoutDirectionAuto : Qt::LeftToRight);
    m_view->document()->setDefaultTextOption(option);
    if (m_view->toPlainText() != text)
        m_view->setPlainText(text);
    count();
}

// `fromHere`: what is found already may be found again, while somebody types.
void TextSearch::find(bool backwards, bool fromHere)
{
    const QString wanted = m_search->text();
    QTextCursor cursor = m_view->textCursor();
    if (fromHere || wanted.isEmpty())
        cursor.setPosition(cursor.selectionStart());
    m_view->setTextCursor(cursor);
    if (!wanted.isEmpty()) {
        const auto flags = backwards ? QTextDocument::FindBackward : QTextDocument::FindFlags();
        if (!m_view->find(wanted, flags)) { // once around
            m_view->moveCursor(backwards ? QTextCursor::End : QTextCursor::Start);
            (void)m_view->find(wanted, flags);
        }
    }
    count();
}

void TextSearch::count()
{
    const QString wanted = m_search->text();
    if (wanted.isEmpty()) {
        m_found->setText({});
        return;
    }
    int places = 0;
    int here = 0;
    const int selected = m_view->textCursor().selectionStart();
    const QTextDocument *document = m_view->document();
    for (QTextCursor at = document->find(wanted, 0); !at.isNull();
         at = document->find(wanted, at)) {
        ++places;
        if (at.selectionStart() == selected)
            here = places;
    }
    m_found->setText(places == 0 ? tr("Not found")
                     : here == 0 ? tr("%n place(s)", nullptr, places)
                                 //: Which of how many places in a text
                                 : tr("%1 of %2").arg(here).arg(places));
}

bool TextSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            find(key->modifiers().testFlag(Qt::ShiftModifier), false);
            return true; // else the dialog's button
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace onbelay::ui
