#include "page.h"

#include "accessibility.h"
#include "pageheader.h"
#include "theme.h"

#include <QEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace onbelay::ui {

Page::Page(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_header(new PageHeader(title, this))
    , m_scroll(new QScrollArea(this))
    , m_column(new QWidget)
{
    installAccessibility();
    setAccessibleName(title);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus); // Tab goes to what is inside, and scrolls to it
    m_scroll->viewport()->setAutoFillBackground(false);
    m_column->setAutoFillBackground(false);
    // What is left over at the bottom goes to the spacer, not between the cards.
    auto *outer = new QVBoxLayout(m_column);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    m_body = new QVBoxLayout;
    outer->addLayout(m_body);
    outer->addStretch();
    m_body->setContentsMargins(0, 0, 0, space::xl);
    m_body->setSpacing(space::lg);
    m_scroll->setWidget(m_column);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, 0);
    column->setSpacing(space::lg);
    column->addWidget(m_header);
    column->addWidget(m_scroll, 1);
    updateColumn();
}

void Page::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void Page::setScrolling(bool scrolling)
{
    if (m_scrolling == scrolling)
        return;
    m_scrolling = scrolling;
    auto *column = static_cast<QVBoxLayout *>(layout());
    if (scrolling) {
        column->removeWidget(m_column);
        m_scroll->setWidget(m_column);
        m_scroll->show();
    } else {
        m_scroll->takeWidget();
        m_scroll->hide();
        column->addWidget(m_column, 1);
        m_column->show();
    }
    static_cast<QVBoxLayout *>(m_column->layout())->setStretch(0, scrolling ? 0 : 1);
    updateColumn();
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        updateColumn();
}

void Page::updateColumn()
{
    // Lines that run across a wide screen are hard to read.
    m_column->setMaximumWidth(m_scrolling ? fontMetrics().height() * 72 : QWIDGETSIZE_MAX);
}

} // namespace onbelay::ui
