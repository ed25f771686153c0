#include "ui/permissions/heightkeeper.h"

#include <QEvent>
#include <QLayout>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace onbelay::ui {

HeightKeeper::HeightKeeper(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
    window.installEventFilter(this);
}

bool HeightKeeper::eventFilter(QObject *watched, QEvent *event)
{
    const bool moves = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize
                       || event->type() == QEvent::Show;
    if (watched == &m_window && moves && m_window.layout()) {
        m_window.layout()->activate();
        const int needed = m_window.layout()->totalMinimumHeightForWidth(m_window.width());
        m_window.setMinimumHeight(
            std::min(needed, m_window.screen()->availableSize().height() * 9 / 10));
    }
    return QObject::eventFilter(watched, event);
}

} // namespace onbelay::ui
