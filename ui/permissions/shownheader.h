#pragma once

#include <QWidget>

namespace onbelay::ui {

class PermissionGrid;

// The corner of the permission grid: how many groups are shown, and a box for all their cells at
// once.
class ShownHeader final : public QWidget
{
    Q_OBJECT
public:
    explicit ShownHeader(PermissionGrid *grid); // the parent
    [[nodiscard]] QRect boxRect() const;

Q_SIGNALS:
    void stateClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; // tool tips
    void mousePressEvent(QMouseEvent *event) override;

private:
    PermissionGrid *m_grid;
};

} // namespace onbelay::ui
