#pragma once

#include "presenters/connection/prooftext.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace onbelay::ui {

class ScopeLine;

// The nine lines of a proof, one a scope, updated in place as answers come. Below them stands why
// something could not be found out, each reason once with the scopes that it is about.
class ScopeLines final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeLines(QWidget *parent = nullptr);

    void setLines(const std::vector<ProofLine> &lines);
    void setLine(int index, const ProofLine &line);

protected:
    bool event(QEvent *event) override;

private:
    void align();
    void showReasons();

    std::vector<ProofLine> m_shown;
    std::vector<ScopeLine *> m_lines;
    QVBoxLayout *m_column = nullptr;
    QVBoxLayout *m_reasons = nullptr;
    QStringList m_said;
};

} // namespace onbelay::ui
