#pragma once

#include "presenters/connection/prooftext.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace onbelay::ui {

class ResultLine;

// The nine lines of a proof, one a scope, updated in place as answers come.
class ScopeLines final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeLines(QWidget *parent = nullptr);

    void setLines(const std::vector<ProofLine> &lines);
    void setLine(int index, const ProofLine &line);

private:
    QVBoxLayout *m_column = nullptr;
    std::vector<ResultLine *> m_lines;
};

} // namespace onbelay::ui
