#pragma once

#include <QBasicTimer>
#include <QWidget>

namespace onbelay::ui {

// A turning arc as tall as a line of text. It turns only while visible, and not at all where motion
// is reduced (then it is an hourglass-like clock).
class Spinner final : public QWidget
{
    Q_OBJECT

public:
    explicit Spinner(QWidget *parent = nullptr);

    QSize sizeHint() const override;
    bool isTurning() const { return m_timer.isActive(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QBasicTimer m_timer;
    int m_angle = 0; // degrees
};

} // namespace onbelay::ui
