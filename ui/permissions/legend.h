#pragma once

#include "access/cells.h"

#include <QWidget>

namespace onbelay::ui {

// What the shapes of the permission grid mean: each shape as the grid paints it, with its words.
class Legend final : public QWidget
{
    Q_OBJECT
public:
    explicit Legend(QWidget *parent = nullptr);

private:
    void add(const CellState &state, const QString &text);
};

} // namespace onbelay::ui
