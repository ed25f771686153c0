#include "toast.h"

#include "accessibility.h"
#include "announcer.h"
#include "buttons.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QTimerEvent>

namespace onbelay::ui {

namespace {

constexpr int stay = 10'000; // milliseconds

} // namespace

Toast::Toast(QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_text(new Announcer(this))
    , m_action(quietButton({}, this))
{
    installAccessibility();
    setAttribute(Qt::WA_StyledBackground);
    m_text->setWordWrap(false);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::lg, space::sm, space::sm, space::sm);
    row->setSpacing(space::md);
    row->addWidget(m_icon);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    //: Hides a short message.
    auto *close = iconButton(Glyph::Close, tr("Dismiss"), this);
    row->addWidget(close);
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT actionTriggered();
    });
    parent->installEventFilter(this);
    hide();
}

void Toast::showMessage(Tone tone, const QString &text, const QString &actionText)
{
    const int side = iconSize(font());
    m_icon->setPixmap(glyphPixmap(glyphFor(tone), Theme::applied().tone(tone).foreground, side,
                                  devicePixelRatioF()));
    m_action->setText(actionText);
    m_action->setVisible(!actionText.isEmpty());
    setAccessibleName(text);
    show();
    raise();
    m_text->setWordWrap(false);
    m_text->say(text);
    place();
    m_timer.start(stay, this);
}

void Toast::place()
{
    layout()->activate();
    const int widest = parentWidget()->width() - 2 * space::lg;
    if (sizeHint().width() > widest)
        m_text->setWordWrap(true);
    const int width = qMin(sizeHint().width(), widest);
    const int height =
        layout()->hasHeightForWidth() ? layout()->heightForWidth(width) : sizeHint().height();
    setGeometry((parentWidget()->width() - width) / 2,
                parentWidget()->height() - height - space::lg, width, height);
}

bool Toast::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    return QFrame::eventFilter(watched, event);
}

void Toast::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    if (underMouse() || isAncestorOf(QApplication::focusWidget()))
        return; // asked again after the same time
    m_timer.stop();
    hide();
}

void Toast::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        hide();
    else
        QFrame::keyPressEvent(event);
}

} // namespace onbelay::ui
