#pragma once

#include <QHeaderView>

namespace onbelay::ui {

// The leading column of the permission grid: group names, each with its number of members. Always
// in view; its width can be dragged at the trailing edge.
class GroupHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit GroupHeader(QWidget *parent = nullptr);

    // The width it would like where there is room; at most half of the view is taken.
    void setRoom(int viewWidth);
    void setCurrentRow(int row);
    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    bool onEdge(int x) const;
    void setWanted(int width);

    int m_wanted = 0; // 0 until dragged: from the font
    int m_room = 0;
    int m_current = -1;
    bool m_dragging = false;
};

} // namespace onbelay::ui
