#pragma once

#include "ui/diagnostics/healthgeometry.h"

#include <QWidget>

namespace onbelay {
class HealthTimeline;
}

namespace onbelay::ui {

// 90 days as bars. One day is chosen: by the arrow keys (a day, with Ctrl or Page Up and Down a
// week), Home, End, or a click. A screen reader finds a slider whose value is the day in words.
class HealthBars final : public QWidget
{
    Q_OBJECT
public:
    explicit HealthBars(const HealthTimeline &timeline, QWidget *parent = nullptr);

    [[nodiscard]] int day() const { return m_day; }
    [[nodiscard]] int dayCount() const;
    [[nodiscard]] QString dayText() const; // of the chosen day
    void choose(int day); // bounded
    void refresh(); // days have changed

    [[nodiscard]] HealthGeometry geometryOfDays() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void dayChosen(int day); // by a person

protected:
    bool event(QEvent *event) override; // tool tips
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QSize sizeFor(int column) const;
    void paintMarker(QPainter &painter, const QRectF &bar) const;

    const HealthTimeline &m_timeline;
    int m_day = 0;
    int m_hovered = -1;
};

// One bar as HealthBars paints it, for the legend too. Nothing: a day without a check.
void paintHealthMark(QPainter &painter, std::optional<HealthEntry::State> state,
                     const QRectF &room);

} // namespace onbelay::ui
