#include "ui/permissions/legend.h"

#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"
#include "ui/permissions/cellpainter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace onbelay::ui {

namespace {

// One mark, without words: the label beside it has them.
class Mark final : public QWidget
{
public:
    explicit Mark(const CellState &state)
        : m_state(state)
    {
        setFocusPolicy(Qt::NoFocus);
    }
    QSize sizeHint() const override
    {
        const QSize cell = cellSize(fontMetrics());
        const bool sign =
            m_state.implied || m_state.dormant || m_state.unbacked || m_state.conflict;
        const int mark = markRect(QRect({}, cell), fontMetrics()).width();
        return {sign ? mark * 2 + space::sm : mark + space::sm, mark + space::sm};
    }
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int mark = markRect(rect(), fontMetrics()).width();
        QRect box(0, 0, mark + space::sm, height());
        if (isRightToLeft())
            box.moveRight(width() - 1);
        m_painter.paint(&painter, box, m_state, fontMetrics());
    }
    void changeEvent(QEvent *event) override
    {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
            m_painter.forget();
            update();
        }
    }

private:
    CellState m_state;
    CellPainter m_painter;
};

} // namespace

Legend::Legend(bool plan, QWidget *parent)
    : QWidget(parent)
{
    //: Accessible name of the explanation of the grid's shapes
    setAccessibleName(tr("Legend"));
    auto *flow = new FlowLayout(this, space::md);
    flow->setContentsMargins(0, 0, 0, 0);
    if (plan)
        addPlanned();
    else
        addReal();
}

// Every tick of a plan looks staged: nothing of it is granted yet.
void Legend::addPlanned()
{
    add({true, true, false, false, false}, tr("Planned, not real"));
    add({false, false, false, false, false}, tr("Not planned"));
    add({true, true, true, false, false}, tr("Implied by write"));
    add({true, true, false, true, false}, tr("Dormant: access is off"));
}

void Legend::addReal()
{
    add({true, false, false, false, false}, tr("Granted"));
    add({false, false, false, false, false}, tr("Not granted"));
    add({true, true, false, false, false}, tr("Staged to grant"));
    add({false, true, false, false, false}, tr("Staged to take away"));
    add({true, false, true, false, false}, tr("Implied by write"));
    add({true, false, false, true, false}, tr("Dormant: access is off"));
    add({true, false, false, false, true}, tr("Unbacked: the token lacks it"));
    add({true, false, false, false, false, true}, tr("Changed by somebody else"));
    add({true, true, false, false, false, false, true}, tr("In conflict"));
}

void Legend::add(const CellState &state, const QString &text)
{
    auto *item = new QWidget;
    auto *row = new QHBoxLayout(item);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::xs);
    auto *label = new QLabel(text);
    setTextRole(label, TextRole::Caption);
    row->addWidget(new Mark(state));
    row->addWidget(label);
    layout()->addWidget(item);
}

} // namespace onbelay::ui
