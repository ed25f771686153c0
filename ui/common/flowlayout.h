#pragma once

#include <QLayout>

namespace onbelay::ui {

// Puts its items in a row and begins a new one where they do not fit; mirrors right to left.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    // Spacing in device-independent pixels, both ways.
    explicit FlowLayout(QWidget *parent = nullptr, int spacing = 8);
    ~FlowLayout() override;

    // Qt::AlignLeading (default), Qt::AlignTrailing or Qt::AlignHCenter.
    void setRowAlignment(Qt::Alignment alignment);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool apply) const;
    void placeRow(const QList<QLayoutItem *> &row, const QRect &inner, int y, int height) const;

    QList<QLayoutItem *> m_items;
    Qt::Alignment m_alignment = Qt::AlignLeading;
};

} // namespace onbelay::ui
