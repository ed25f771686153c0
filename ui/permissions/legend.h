#pragma once

#include "access/cells.h"

#include <QWidget>

namespace onbelay::ui {

// What the shapes of the permission grid mean: each shape as the grid paints it, with its words.
class Legend final : public QWidget
{
    Q_OBJECT
public:
    // `plan`: of a grid that nothing is real of yet.
    explicit Legend(bool plan, QWidget *parent = nullptr);

private:
    void addPlanned();
    void addReal();
    void add(const CellState &state, const QString &text);
};

} // namespace onbelay::ui
