#include "pageheader.h"

#include "accessibility.h"
#include "flowlayout.h"
#include "theme.h"

#include <QHBoxLayout>
#include <QLabel>

namespace onbelay::ui {

PageHeader::PageHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_actionBox(new QWidget(this))
{
    installAccessibility();
    setTextRole(m_title, TextRole::Title);
    setTextRole(m_subtitle, TextRole::Subtitle);
    m_title->setTextFormat(Qt::PlainText);
    m_subtitle->setTextFormat(Qt::PlainText);
    m_subtitle->setWordWrap(true);
    m_subtitle->hide();

    auto *titleBox = new QWidget(this);
    m_titleRow = new FlowLayout(titleBox, space::md);
    m_titleRow->addWidget(m_title);
    m_actions = new FlowLayout(m_actionBox, space::sm);
    m_actions->setRowAlignment(Qt::AlignTrailing);
    m_actionBox->hide();

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addWidget(titleBox);
    texts->addWidget(m_subtitle);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::lg);
    row->addLayout(texts, 1);
    row->addWidget(m_actionBox, 1);
    setTitle(title);
}

void PageHeader::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void PageHeader::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
    setAccessibleDescription(subtitle);
}

void PageHeader::addBesideTitle(QWidget *widget)
{
    m_titleRow->addWidget(widget);
}

void PageHeader::addAction(QWidget *button)
{
    m_actions->addWidget(button);
    m_actionBox->show();
}

} // namespace onbelay::ui
