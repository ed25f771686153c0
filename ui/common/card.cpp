#include "card.h"

#include "accessibility.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

Card::Card(QWidget *parent)
    : Card(QString(), parent)
{
}

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_header(new QWidget(this))
    , m_title(new QLabel(m_header))
    , m_subtitle(new QLabel(m_header))
{
    installAccessibility();
    setTextRole(m_title, TextRole::Heading);
    setTextRole(m_subtitle, TextRole::Muted);
    for (QLabel *label : {m_title, m_subtitle}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addWidget(m_title);
    texts->addWidget(m_subtitle);
    m_headerRow = new QHBoxLayout(m_header);
    m_headerRow->setContentsMargins(0, 0, 0, 0);
    m_headerRow->setSpacing(space::sm);
    m_headerRow->addLayout(texts, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::lg, space::lg, space::lg, space::lg);
    column->setSpacing(space::md);
    column->addWidget(m_header);
    m_body = new QVBoxLayout;
    m_body->setSpacing(space::md);
    column->addLayout(m_body, 1);
    m_subtitle->hide();
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_header->setVisible(!title.isEmpty() || !m_subtitle->isHidden());
    setAccessibleName(title);
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    m_header->setVisible(!subtitle.isEmpty() || !m_title->isHidden());
    setAccessibleDescription(subtitle);
}

void Card::addToHeader(QWidget *widget)
{
    m_headerRow->addWidget(widget, 0, Qt::AlignTop);
    m_header->show();
}

void Card::setFlush(bool flush)
{
    const int side = flush ? 1 : space::lg;
    layout()->setContentsMargins(side, flush ? space::md : space::lg, side,
                                 flush ? space::xs : space::lg);
    m_headerRow->setContentsMargins(flush ? space::lg : 0, 0, flush ? space::lg : 0, 0);
}

} // namespace onbelay::ui
