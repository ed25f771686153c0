#pragma once

#include <QObject>

class QWidget;

namespace onbelay::ui {

// Keeps a window of sentences high enough that none of them is cut at its width: a layout tells a
// window how high its contents are, but not that narrow sentences are higher. The screen is the
// limit. Belongs to the window.
class HeightKeeper final : public QObject
{
    Q_OBJECT
public:
    explicit HeightKeeper(QWidget &window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget &m_window;
};

} // namespace onbelay::ui
