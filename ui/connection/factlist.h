#pragma once

#include "presenters/connection/connectionfacts.h"

#include <QWidget>

class QGridLayout;

namespace onbelay::ui {

// Labels and values in two columns; a fact's warning stands below its value, with a shape.
class FactList final : public QWidget
{
    Q_OBJECT
public:
    explicit FactList(QWidget *parent = nullptr);

    void setFacts(const std::vector<Fact> &facts);

private:
    QGridLayout *m_grid = nullptr;
    QStringList m_shown;
};

} // namespace onbelay::ui
