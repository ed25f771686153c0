#pragma once

#include <QWidget>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace onbelay {
class HealthTimeline;
}

namespace onbelay::ui {

class Announcer;
class Card;
class HealthBars;

// The health of the connection over 90 days: a sentence, a bar a day, what the bars mean, and the
// chosen day with its checks in a fold.
class HealthTimelineView final : public QWidget
{
    Q_OBJECT
public:
    // `timeline` must outlive it.
    explicit HealthTimelineView(const HealthTimeline &timeline, QWidget *parent = nullptr);
    // Only the sentence, the bars and the chosen day, for a page that explains the rest.
    void setCompact();

protected:
    void showEvent(QShowEvent *event) override; // nothing is read before it is seen

private:
    QWidget *makeAxis();
    QWidget *makeLegend();
    QWidget *makeDay();
    void refresh();
    void showDay(int day);
    void showChecks(bool shown);

    const HealthTimeline &m_timeline;
    Card *m_card = nullptr;
    QWidget *m_content = nullptr; // all that needs a check
    HealthBars *m_bars = nullptr;
    QLabel *m_first = nullptr;
    QLabel *m_last = nullptr;
    Announcer *m_day = nullptr;
    QWidget *m_legend = nullptr;
    QToolButton *m_details = nullptr;
    QWidget *m_fold = nullptr;
    QVBoxLayout *m_lines = nullptr;
    QLabel *m_note = nullptr; // in the fold, unless it is a warning
    bool m_compact = false;
};

} // namespace onbelay::ui
