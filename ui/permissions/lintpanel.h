#pragma once

#include <QList>
#include <QWidget>

class QLabel;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

namespace onbelay {
class LintPresenter;
}

namespace onbelay::ui {

class Announcer;
class EmptyState;
class LintCard;

// The check for problems beside the permission grid: a card for each finding, with its repairs.
// The presenter works while the panel can be seen. setFocus() puts the focus on its heading.
class LintPanel final : public QWidget
{
    Q_OBJECT
public:
    // `presenter` must outlive this object.
    explicit LintPanel(LintPresenter &presenter, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void closeRequested(); // by the close button or Escape; hiding it is for others to do

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    // Where the focus is among the cards; `card` -1: not there.
    struct Place
    {
        int card = -1;
        int button = -1;
    };

    [[nodiscard]] int widthOf(int letters) const;
    void makeHeader(QVBoxLayout *column);
    void makeList(QVBoxLayout *column);
    void refresh();
    void updateCards();
    [[nodiscard]] LintCard *cardFor(std::size_t item, const QList<LintCard *> &before);
    [[nodiscard]] Place focusPlace() const;
    void restoreFocus(Place place, const LintCard &before);
    [[nodiscard]] int indexOf(const LintCard *card) const;

    LintPresenter &m_presenter;
    QLabel *m_heading = nullptr;
    QToolButton *m_close = nullptr;
    Announcer *m_summary = nullptr;
    QLabel *m_readOnly = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_list = nullptr;
    QLabel *m_leftOut = nullptr;
    EmptyState *m_empty = nullptr;
    QList<LintCard *> m_cards; // one for each item of the presenter
};

} // namespace onbelay::ui
