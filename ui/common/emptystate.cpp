#include "emptystate.h"

#include "accessibility.h"
#include "drawing.h"
#include "flowlayout.h"
#include "theme.h"

#include <QAbstractButton>
#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
    , m_drawing(new Drawing(QString(), this))
    , m_headline(new QLabel(this))
    , m_text(new QLabel(this))
    , m_actionBox(new QWidget(this))
    , m_actions(new FlowLayout(m_actionBox, space::sm))
{
    installAccessibility();
    setTextRole(m_headline, TextRole::Heading);
    setTextRole(m_text, TextRole::Muted);
    m_drawing->setEms(12);
    for (QLabel *label : {m_headline, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignHCenter);
    }
    m_actions->setRowAlignment(Qt::AlignHCenter);
    m_actionBox->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::xl);
    column->setSpacing(space::md);
    column->addStretch(2);
    column->addWidget(m_drawing);
    column->addSpacing(space::sm);
    column->addWidget(m_headline);
    column->addWidget(m_text);
    column->addSpacing(space::xs);
    column->addWidget(m_actionBox);
    column->addStretch(3);
}

EmptyState::EmptyState(const QString &drawing, const QString &headline, const QString &text,
                       QWidget *parent)
    : EmptyState(parent)
{
    setContent(drawing, headline, text);
}

void EmptyState::setContent(const QString &drawing, const QString &headline, const QString &text)
{
    m_drawing->setDrawing(drawing);
    m_drawing->setVisible(m_drawing->isValid());
    m_headline->setText(headline);
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setAccessibleName(headline);
    setAccessibleDescription(text);
}

void EmptyState::addAction(QAbstractButton *button)
{
    m_actions->addWidget(button);
    m_actionBox->show();
}

} // namespace onbelay::ui
