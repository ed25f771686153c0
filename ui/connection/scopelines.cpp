#include "scopelines.h"

#include "scopeline.h"
#include "texts.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace onbelay::ui {

ScopeLines::ScopeLines(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout)
    , m_reasons(new QVBoxLayout)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::sm);
    m_column->setSpacing(0);
    column->addLayout(m_column);
    m_reasons->setSpacing(space::xs);
    column->addLayout(m_reasons);
}

void ScopeLines::setLines(const std::vector<ProofLine> &lines)
{
    while (m_lines.size() > lines.size()) {
        m_lines.back()->hide();
        m_lines.back()->deleteLater();
        m_lines.pop_back();
    }
    while (m_lines.size() < lines.size()) {
        m_lines.push_back(new ScopeLine);
        m_column->addWidget(m_lines.back());
    }
    m_shown = lines;
    for (std::size_t i = 0; i < lines.size(); ++i)
        m_lines[i]->setLine(lines[i]);
    align();
    showReasons();
}

void ScopeLines::setLine(int index, const ProofLine &line)
{
    if (index < 0 || std::size_t(index) >= m_lines.size())
        return;
    m_shown[std::size_t(index)] = line;
    m_lines[std::size_t(index)]->setLine(line);
    align();
    showReasons();
}

void ScopeLines::align()
{
    ScopeLine::Columns widest;
    for (const ScopeLine *line : m_lines) {
        const ScopeLine::Columns wanted = line->wantedColumns();
        widest = {std::max(widest.title, wanted.title), std::max(widest.word, wanted.word)};
    }
    for (ScopeLine *line : m_lines)
        line->setColumns(widest);
}

void ScopeLines::showReasons()
{
    QStringList reasons;
    QStringList said;
    for (const ProofLine &line : m_shown) {
        if (line.detail.isEmpty() || reasons.contains(line.detail))
            continue;
        reasons.append(line.detail);
        QStringList titles;
        for (const ProofLine &other : m_shown) {
            if (other.detail == line.detail)
                titles.append(other.title);
        }
        said.append(std::size_t(titles.size()) == m_shown.size()
                        ? line.detail
                        //: Below results: %1 is a list of scopes, %2 why they were not tested
                        : tr("%1: %2").arg(QLocale().createSeparatedList(titles), line.detail));
    }
    if (said == m_said)
        return;
    m_said = said;
    emptyLayout(m_reasons);
    for (const QString &reason : std::as_const(said))
        m_reasons->addWidget(textLabel(reason, TextRole::Caption));
}

bool ScopeLines::event(QEvent *event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::Polish || event->type() == QEvent::FontChange
        || event->type() == QEvent::StyleChange)
        align(); // the widths of the words are another's now
    return done;
}

} // namespace onbelay::ui
