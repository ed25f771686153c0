#include "ui/diagnostics/healthtimelineview.h"

#include "presenters/diagnostics/healthtimeline.h"
#include "presenters/diagnostics/healthwords.h"
#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/common/resultline.h"
#include "ui/diagnostics/healthbars.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

using State = HealthEntry::State;

// One bar, without words: the label beside it has them.
class Mark final : public QWidget
{
public:
    explicit Mark(std::optional<State> state)
        : m_state(state)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override { return {space::sm, fontMetrics().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        paintHealthMark(painter, m_state, QRectF(rect()).adjusted(1, 1, -1, -1));
    }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        updateGeometry();
        update();
    }

private:
    std::optional<State> m_state;
};

ResultLine::State lineState(State state)
{
    switch (state) {
    case State::Connected:
        return ResultLine::State::Ok;
    case State::Degraded:
        return ResultLine::State::Warning;
    case State::Rejected:
        return ResultLine::State::Failed;
    case State::Unknown:
        return ResultLine::State::NotTested;
    }
    Q_UNREACHABLE();
}

} // namespace

HealthTimelineView::HealthTimelineView(const HealthTimeline &timeline, QWidget *parent)
    : QWidget(parent)
    , m_timeline(timeline)
    //: Title above a row of bars, one for each of the last 90 days
    , m_card(new Card(tr("Health of the connection")))
    , m_content(new QWidget)
    , m_bars(new HealthBars(timeline))
    , m_legend(makeLegend())
    , m_note(plainLabel(TextRole::Caption))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_card);
    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(space::md);
    auto *bars = new QVBoxLayout;
    bars->setSpacing(space::xs);
    bars->addWidget(m_bars);
    bars->addWidget(makeAxis());
    content->addLayout(bars);
    content->addWidget(m_legend);
    content->addWidget(makeDay());
    m_card->body()->addWidget(m_content);
    m_card->body()->addWidget(m_note);
    connect(m_bars, &HealthBars::dayChosen, this, &HealthTimelineView::showDay);
    connect(&timeline, &HealthTimeline::changed, this, [this] {
        if (isVisible())
            refresh();
    });
}

void HealthTimelineView::setCompact()
{
    //: Title above a row of bars, one for each of the last 90 days, on the page of the connection
    m_card->setTitle(tr("The last 90 days"));
    m_compact = true;
    m_legend->hide();
    m_details->hide();
    setTextRole(m_day, TextRole::Muted);
}

QWidget *HealthTimelineView::makeAxis()
{
    auto *axis = new QWidget;
    auto *row = new QHBoxLayout(axis);
    row->setContentsMargins({});
    m_first = plainLabel(TextRole::Caption);
    m_last = plainLabel(TextRole::Caption);
    for (QLabel *label : {m_first, m_last})
        label->setWordWrap(false);
    row->addWidget(m_first);
    row->addStretch(1);
    row->addWidget(m_last);
    return axis;
}

QWidget *HealthTimelineView::makeLegend()
{
    auto *legend = new QWidget;
    //: Accessible name of the explanation of the bars
    legend->setAccessibleName(tr("Legend"));
    auto *flow = new FlowLayout(legend, space::md);
    flow->setContentsMargins({});
    const auto add = [flow](std::optional<State> state, const QString &text) {
        auto *item = new QWidget;
        auto *row = new QHBoxLayout(item);
        row->setContentsMargins({});
        row->setSpacing(space::xs);
        QLabel *label = plainLabel(TextRole::Caption);
        label->setWordWrap(false);
        label->setText(text);
        row->addWidget(new Mark(state));
        row->addWidget(label);
        flow->addWidget(item);
    };
    for (const State state : {State::Connected, State::Degraded, State::Rejected, State::Unknown})
        add(state, healthStateText(state));
    //: What an empty place in a row of days means
    add(std::nullopt, tr("No check"));
    return legend;
}

QWidget *HealthTimelineView::makeDay()
{
    auto *box = new QWidget;
    m_day = new Announcer;
    setTextRole(m_day, TextRole::Strong);
    //: Button: shows the checks of the chosen day
    m_details = iconButton(Glyph::ChevronDown, tr("Checks of the day"));
    m_details->setCheckable(true);
    m_fold = new QWidget;
    m_lines = new QVBoxLayout(m_fold);
    m_lines->setContentsMargins({});
    m_lines->setSpacing(space::xs);
    m_fold->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(space::sm);
    head->addWidget(m_day, 1);
    head->addWidget(m_details, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::xs);
    column->addLayout(head);
    column->addWidget(m_fold);
    connect(m_details, &QToolButton::toggled, this, &HealthTimelineView::showChecks);
    return box;
}

void HealthTimelineView::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void HealthTimelineView::refresh()
{
    m_card->setSubtitle(m_timeline.summary());
    m_content->setVisible(!m_timeline.isEmpty());
    m_first->setText(m_timeline.firstDayText());
    m_last->setText(m_timeline.lastDayText());
    m_note->setText(m_timeline.note());
    m_bars->refresh();
    m_day->setText(m_bars->dayText());
    m_day->setAccessibleName(m_bars->dayText());
    showChecks(m_details->isChecked());
}

void HealthTimelineView::showDay(int day)
{
    m_day->say(m_timeline.dayText(day));
    showChecks(m_details->isChecked());
}

void HealthTimelineView::showChecks(bool shown)
{
    m_details->setIcon(icon(shown ? Glyph::ChevronUp : Glyph::ChevronDown));
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        item->widget()->hide(); // else it shows for a moment without a layout
        item->widget()->deleteLater();
        delete item;
    }
    const std::vector<HealthTimeline::Line> lines = m_timeline.lines(m_bars->day());
    m_details->setEnabled(!lines.empty() || m_details->hasFocus());
    if (shown) {
        for (const HealthTimeline::Line &line : lines) {
            auto *shownLine = new ResultLine(line.title);
            shownLine->setState(lineState(line.state), line.word);
            shownLine->setDetail(line.detail);
            m_lines->addWidget(shownLine);
        }
    }
    m_fold->setVisible(shown && !lines.empty());
    m_note->setVisible(!m_compact && (!m_fold->isHidden() || m_timeline.isNoteWarning()));
}

} // namespace onbelay::ui
