#include "scopelines.h"

#include "ui/common/resultline.h"

#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

ResultLine::State stateOf(ProofLine::State state)
{
    switch (state) {
    case ProofLine::State::Waiting:
        return ResultLine::State::Pending;
    case ProofLine::State::Checking:
        return ResultLine::State::Running;
    case ProofLine::State::Granted:
        return ResultLine::State::Ok;
    case ProofLine::State::Missing:
        return ResultLine::State::Missing;
    case ProofLine::State::ReadProven:
        return ResultLine::State::Warning;
    case ProofLine::State::NotTested:
        return ResultLine::State::NotTested;
    }
    Q_UNREACHABLE();
}

} // namespace

ScopeLines::ScopeLines(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::xs);
}

void ScopeLines::setLines(const std::vector<ProofLine> &lines)
{
    while (m_lines.size() > lines.size()) {
        m_lines.back()->hide();
        m_lines.back()->deleteLater();
        m_lines.pop_back();
    }
    while (m_lines.size() < lines.size()) {
        m_lines.push_back(new ResultLine(lines[m_lines.size()].title));
        m_column->addWidget(m_lines.back());
    }
    for (std::size_t i = 0; i < lines.size(); ++i)
        setLine(int(i), lines[i]);
}

void ScopeLines::setLine(int index, const ProofLine &line)
{
    if (index < 0 || std::size_t(index) >= m_lines.size())
        return;
    ResultLine *shown = m_lines[std::size_t(index)];
    shown->setTitle(line.title);
    shown->setState(stateOf(line.state), line.word);
    shown->setDetail(line.detail);
    //: Button beside the names of HubSpot scopes that a token lacks
    shown->setCode(line.code, tr("Copy the scope's name"));
}

} // namespace onbelay::ui
