#include "doorchoice.h"

#include "texts.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QLabel>
#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>

namespace onbelay::ui {

namespace {
constexpr int cardEms = 26; // narrower, and the summary becomes a column of single words
} // namespace

DoorCard::DoorCard(const QString &title, const QString &summary, QWidget *parent)
    : QFrame(parent)
    , m_radio(new QRadioButton(title))
{
    m_radio->setAccessibleDescription(summary);
    setTextRole(m_radio, TextRole::Strong);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::lg, space::md, space::lg, space::md);
    column->setSpacing(space::xs);
    column->addWidget(m_radio);
    column->addWidget(textLabel(summary, TextRole::Muted));
    column->addStretch(1);
    connect(m_radio, &QRadioButton::toggled, this, [this] {
        style()->unpolish(this); // the style sheet looks at `chosen`
        style()->polish(this);
    });
}

bool DoorCard::isChosen() const
{
    return m_radio->isChecked();
}

void DoorCard::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return QFrame::mouseReleaseEvent(event);
    m_radio->setFocus(Qt::MouseFocusReason);
    m_radio->click();
}

DoorChoice::DoorChoice(const QStringList &titles, const QStringList &summaries, QWidget *parent)
    : QWidget(parent)
    , m_row(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_buttons(new QButtonGroup(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::sm);
    const QString question = tr("Which way suits you?");
    column->addWidget(textLabel(question, TextRole::Heading));
    setAccessibleName(question);
    m_row->setSpacing(space::md);
    for (int door = 0; door < int(titles.size()); ++door) {
        auto *card = new DoorCard(titles.at(door), summaries.at(door));
        m_buttons->addButton(card->radio(), door);
        m_row->addWidget(card, 1);
    }
    column->addLayout(m_row);
    // Not clicked: a screen reader toggles.
    connect(m_buttons, &QButtonGroup::idToggled, this, [this](int door, bool on) {
        if (on)
            Q_EMIT chosen(door);
    });
}

void DoorChoice::setChosen(int door)
{
    m_buttons->button(door)->setChecked(true);
}

QRadioButton *DoorChoice::chosenButton() const
{
    return qobject_cast<QRadioButton *>(m_buttons->checkedButton());
}

void DoorChoice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= fontMetrics().height() * cardEms * m_row->count();
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

} // namespace onbelay::ui
