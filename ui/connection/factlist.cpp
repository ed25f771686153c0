#include "factlist.h"

#include "texts.h"

#include <QGridLayout>
#include <QLabel>

namespace onbelay::ui {

FactList::FactList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::xl);
    m_grid->setVerticalSpacing(space::sm);
    m_grid->setColumnStretch(1, 1);
}

void FactList::setFacts(const std::vector<Fact> &facts)
{
    QStringList wanted;
    for (const Fact &fact : facts)
        wanted << fact.label << fact.value << fact.warning;
    if (wanted == m_shown)
        return; // a screen reader in the middle of it keeps its place
    m_shown = wanted;
    emptyLayout(m_grid);
    int row = 0;
    for (const Fact &fact : facts) {
        QLabel *label = textLabel(fact.label, TextRole::Muted);
        label->setWordWrap(false);
        QLabel *value = textLabel(fact.value);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAccessibleName(fact.label + u' ' + fact.value);
        m_grid->addWidget(label, row, 0, Qt::AlignTop);
        m_grid->addWidget(value, row++, 1);
        if (!fact.warning.isEmpty())
            m_grid->addWidget(markedText(Glyph::Warning, Tint::Warning, fact.warning), row++, 1);
    }
}

} // namespace onbelay::ui
