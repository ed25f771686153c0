#include "ui/permissions/lintpanel.h"

#include "presenters/permissions/lintpresenter.h"
#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/emptystate.h"
#include "ui/permissions/lintcard.h"

#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualLetters = 34;
constexpr int fewestLetters = 26;

} // namespace

LintPanel::LintPanel(LintPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::md, 0, 0, 0);
    column->setSpacing(space::sm);
    makeHeader(column);
    makeList(column);
    setAccessibleName(m_heading->text());
    setFocusProxy(m_heading);
    connect(&m_presenter, &LintPresenter::changed, this, &LintPanel::refresh);
}

void LintPanel::makeHeader(QVBoxLayout *column)
{
    //: Heading of the panel that lists what the check of the permissions found
    m_heading = new QLabel(tr("Problems"));
    m_heading->setTextFormat(Qt::PlainText);
    setTextRole(m_heading, TextRole::Heading);
    // For the focus when what had it is gone; not one more stop for the Tab key.
    m_heading->setFocusPolicy(Qt::ClickFocus);
    //: Accessible name of a button
    m_close = iconButton(Glyph::Close, tr("Close the list of problems"), this);
    connect(m_close, &QToolButton::clicked, this, &LintPanel::closeRequested);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::sm);
    row->addWidget(m_heading, 1);
    row->addWidget(m_close);
    column->addLayout(row);
    m_summary = new Announcer;
    m_readOnly = new QLabel;
    m_readOnly->setTextFormat(Qt::PlainText);
    m_readOnly->setWordWrap(true);
    for (QLabel *label : {static_cast<QLabel *>(m_summary), m_readOnly}) {
        setTextRole(label, TextRole::Muted);
        column->addWidget(label);
    }
}

void LintPanel::makeList(QVBoxLayout *column)
{
    auto *list = new QWidget;
    m_list = new QVBoxLayout(list);
    m_list->setContentsMargins(0, 0, space::sm, space::sm);
    m_list->setSpacing(space::md);
    m_leftOut = new QLabel;
    m_leftOut->setTextFormat(Qt::PlainText);
    m_leftOut->setWordWrap(true);
    setTextRole(m_leftOut, TextRole::Muted);
    m_list->addWidget(m_leftOut);
    m_list->addStretch(1);
    m_scroll = new QScrollArea;
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(list);
    m_empty =
        new EmptyState(u"empty/no-findings"_s, tr("No problems found"),
                       tr("Every permission can be used by somebody, staged changes included."));
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
}

// With room for the margins of a card and the scroll bar.
int LintPanel::widthOf(int letters) const
{
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, this);
    return fontMetrics().averageCharWidth() * letters + bar + 2 * space::xl;
}

QSize LintPanel::sizeHint() const
{
    return {widthOf(usualLetters), fontMetrics().height() * 20};
}

QSize LintPanel::minimumSizeHint() const
{
    return {widthOf(fewestLetters), fontMetrics().height() * 6};
}

void LintPanel::refresh()
{
    const QString summary = m_presenter.summary();
    const bool nothing = m_presenter.isKnown() && m_presenter.findingCount() == 0;
    if (m_summary->text() != summary)
        m_summary->say(summary);
    m_summary->setVisible(!nothing); // the picture says so
    m_readOnly->setText(m_presenter.readOnlyReason());
    m_readOnly->setVisible(!nothing && !m_readOnly->text().isEmpty());
    m_leftOut->setText(m_presenter.leftOutText());
    m_leftOut->setVisible(!m_leftOut->text().isEmpty());
    // Before the list can go: the focus must not go with it.
    updateCards();
    m_scroll->setVisible(!nothing);
    m_empty->setVisible(nothing);
}

void LintPanel::updateCards()
{
    const Place place = focusPlace();
    const LintCard *focused = place.card >= 0 ? m_cards[place.card] : nullptr;
    const QList<LintCard *> before = std::exchange(m_cards, {});
    for (std::size_t item = 0; item < m_presenter.items().size(); ++item)
        m_cards.append(cardFor(item, before));
    for (int i = 0; i < m_cards.size(); ++i) {
        if (m_list->indexOf(m_cards[i]) == i)
            continue;
        m_list->insertWidget(i, m_cards[i]);
        m_cards[i]->show();
    }
    // Tab goes by what is seen, not by what was made first.
    QWidget *last = m_close;
    for (const LintCard *card : std::as_const(m_cards)) {
        for (QAbstractButton *button : card->buttons()) {
            setTabOrder(last, button);
            last = button;
        }
    }
    if (focused && !m_cards.contains(focused))
        restoreFocus(place, *focused);
    for (LintCard *card : before) {
        if (m_cards.contains(card))
            continue;
        m_list->removeWidget(card);
        card->hide();
        card->deleteLater(); // one of its buttons may be what began this
    }
}

LintCard *LintPanel::cardFor(std::size_t item, const QList<LintCard *> &before)
{
    const LintItem &wanted = m_presenter.items()[item];
    const auto same = std::find_if(before.begin(), before.end(), [&wanted](const LintCard *card) {
        return card->item() == wanted;
    });
    if (same != before.end())
        return *same;
    auto *card = new LintCard(wanted, m_scroll->widget());
    connect(card, &LintCard::showRequested, this,
            [this, card] { m_presenter.show(indexOf(card)); });
    connect(card, &LintCard::repairRequested, this,
            [this, card](int offer) { m_presenter.repair(indexOf(card), offer); });
    return card;
}

int LintPanel::indexOf(const LintCard *card) const
{
    const auto at = std::find(m_cards.begin(), m_cards.end(), card);
    return at == m_cards.end() ? -1 : int(at - m_cards.begin());
}

LintPanel::Place LintPanel::focusPlace() const
{
    for (int card = 0; card < m_cards.size(); ++card) {
        const QList<QAbstractButton *> &buttons = m_cards[card]->buttons();
        for (int button = 0; button < buttons.size(); ++button) {
            if (buttons[button]->hasFocus())
                return {card, button};
        }
    }
    return {};
}

// The same button as long as its finding is there; else the card that took its place, or the
// heading. `before`: the card that had the focus and goes.
void LintPanel::restoreFocus(Place place, const LintCard &before)
{
    const auto again =
        std::find_if(m_cards.begin(), m_cards.end(), [&before](const LintCard *card) {
            return card->item().isAbout(before.item());
        });
    QWidget *target = m_heading;
    if (again != m_cards.end()) {
        const QList<QAbstractButton *> &buttons = (*again)->buttons();
        target = buttons[std::min<qsizetype>(place.button, buttons.size() - 1)];
    } else if (place.card < m_cards.size()) {
        target = m_cards[place.card]->buttons().front();
    }
    target->setFocus(Qt::OtherFocusReason);
    // Once the new cards have their places.
    QTimer::singleShot(0, this, [this] {
        for (const LintCard *card : std::as_const(m_cards)) {
            for (QAbstractButton *button : card->buttons()) {
                if (button->hasFocus())
                    m_scroll->ensureWidgetVisible(button);
            }
        }
    });
}

void LintPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Cancel)) {
        Q_EMIT closeRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

void LintPanel::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_presenter.setActive(true);
    refresh(); // it may have worked for somebody else before
}

void LintPanel::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_presenter.setActive(false);
}

} // namespace onbelay::ui
