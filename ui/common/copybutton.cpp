#include "copybutton.h"

#include "accessibility.h"
#include "icons.h"

#include <QApplication>
#include <QClipboard>
#include <QTimerEvent>
#include <QToolTip>

namespace onbelay::ui {

namespace {

constexpr int feedback = 2'000; // milliseconds

} // namespace

CopyButton::CopyButton(const QString &name, QWidget *parent)
    : QToolButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int side = qRound(ui::iconSize(font()) * 0.85);
    setIconSize({side, side});
    setIcon(ui::icon(Glyph::Copy, Tint::Muted));
    setName(name);
    connect(this, &QToolButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setName(const QString &name)
{
    m_name = name;
    setToolTip(name);
    setAccessibleName(name);
}

void CopyButton::setLabel(const QString &label)
{
    m_label = label;
    setText(label);
}

void CopyButton::setTextToCopy(const QString &text)
{
    m_text = [text] {
        return text;
    };
}

void CopyButton::copy()
{
    QApplication::clipboard()->setText(m_text ? m_text() : QString());
    setIcon(ui::icon(Glyph::Check, Tint::Success));
    //: Shown for a moment on a button that copies.
    const QString done = tr("Copied");
    if (m_wordless)
        QToolTip::showText(mapToGlobal(rect().bottomLeft()), done, this, {}, feedback);
    else
        setText(done);
    setAccessibleName(done);
    announce(this);
    m_timer.start(feedback, this);
    Q_EMIT copied();
}

void CopyButton::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return QToolButton::timerEvent(event);
    m_timer.stop();
    setIcon(ui::icon(Glyph::Copy, Tint::Muted));
    setText(m_label);
    setAccessibleName(m_name);
}

} // namespace onbelay::ui
