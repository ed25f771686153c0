#pragma once

#include <QStringList>
#include <QWidget>

class QPainter;

namespace onbelay::ui {

// Where a wizard stands, small enough to stand beside its title: done steps carry a check mark, the
// current one is filled and ringed, those to come are outlined with their number. The titles are
// tool tips; the page itself says the current one. A screen reader hears "Step 2 of 5: Create the
// key".
class StepIndicator final : public QWidget
{
    Q_OBJECT

public:
    explicit StepIndicator(const QStringList &titles, QWidget *parent = nullptr);

    void setTitles(const QStringList &titles);
    // Counted from 0. All before it count as done; titles.size() means that everything is.
    void setCurrent(int step);
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int circle() const; // diameter
    QPointF centerOf(int step) const;
    void paintStep(QPainter &painter, int step) const;
    void updateName();

    QStringList m_titles;
    int m_current = 0;
};

} // namespace onbelay::ui
