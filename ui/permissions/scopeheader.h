#pragma once

#include "access/grantmatrix.h"

#include <QHeaderView>
#include <QPixmap>

#include <vector>

namespace onbelay::ui {

// The heading of the permission grid on two levels: the object ("Deals") across its columns, below
// it "Read" and "Write" with how many groups hold it. Access stands alone.
class ScopeHeader final : public QHeaderView
{
    Q_OBJECT
public:
    explicit ScopeHeader(QWidget *parent = nullptr);

    // Widths of all columns from the fonts; no cell is looked at. Where there is room to spare (in
    // device-independent pixels), columns become up to half as wide again.
    void sizeSections(int room);
    [[nodiscard]] bool beginsObject(int section) const { return span(section).first == section; }
    QSize sizeHint() const override;
    void reset() override; // columns are never others, so their widths stay
    // The box for all shown cells of the column, in the viewport.
    [[nodiscard]] QRect boxRect(int section) const;

Q_SIGNALS:
    void stateClicked(int section);

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;

private:
    struct Said // all that a heading's picture depends on beside theme and font
    {
        QSize size;
        QRect object;
        QString count;
        TriState state = TriState::None;
        qreal ratio = 0;
        bool operator==(const Said &) const = default;
    };
    struct Picture
    {
        Said said;
        QPixmap pixmap;
    };

    void draw(QPainter *painter, const QRect &rect, int section) const;
    QRect boxIn(const QRect &section, int index) const;
    // The heading above the section and its neighbours, counted from the section.
    QRect objectRect(int section) const;
    QString label(int section, int role) const;
    QString countText(int section) const;
    // First and last section under the same object.
    std::pair<int, int> span(int section) const;
    int leastWidth(int section) const;
    int objectHeight() const;
    int captionHeight() const;
    int captionWidth(int section) const;
    // Where the name stands, and below it the line of box and count.
    QRect nameRect(const QRect &section, int index) const;
    QRect captionRect(const QRect &section, int index) const;
    QFont captionFont() const;

    mutable std::vector<Picture> m_kept;
};

} // namespace onbelay::ui
