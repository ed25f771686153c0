#include "guidestepview.h"

#include "menupath.h"
#include "texts.h"
#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/drawing.h"

#include <QHBoxLayout>
#include <QLabel>

namespace onbelay::ui {

namespace {
// In lines of text: wide enough to read what HubSpot's buttons say.
constexpr int smallDrawing = 23;
constexpr int largeDrawing = 40;
constexpr int textEms = 20; // the least beside a drawing
} // namespace

GuideStepView::GuideStepView(OpenUrl openUrl, QWidget *parent)
    : QWidget(parent)
    , m_openUrl(std::move(openUrl))
    , m_title(new Announcer)
    , m_body(textLabel({}))
    , m_pathBox(new QWidget)
    , m_open(makeButton(tr("Open in browser"), nullptr, ButtonRole::Standard, Glyph::ExternalLink))
    , m_drawing(new Drawing({}))
{
    setTextRole(m_title, TextRole::Heading);
    m_title->setWordWrap(true);
    m_open->setAutoDefault(false); // Enter is "Next"
    m_row = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::xl);
    m_row->addWidget(makeTexts(), 1);
    m_row->addWidget(m_drawing, 0, Qt::AlignLeading | Qt::AlignTop);
    connect(m_open, &QPushButton::clicked, this, [this] { m_openUrl(m_url); });
}

QWidget *GuideStepView::makeTexts()
{
    auto *texts = new QWidget;
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::md);
    column->addWidget(m_title);
    column->addWidget(m_body);
    m_paths = new QVBoxLayout(m_pathBox);
    m_paths->setContentsMargins(0, 0, 0, 0);
    m_paths->setSpacing(space::sm);
    column->addWidget(m_pathBox);
    auto *row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addStretch(1);
    column->addLayout(row);
    column->addStretch(1);
    return texts;
}

void GuideStepView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void GuideStepView::arrange()
{
    const bool wide = width() >= fontMetrics().height() * (m_drawingEms + textEms);
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void GuideStepView::setPaths(const QStringList &paths)
{
    emptyLayout(m_paths);
    m_pathBox->setVisible(!paths.isEmpty());
    if (paths.isEmpty())
        return;
    m_paths->addWidget(textLabel(paths.size() > 1
                                     //: Above two ways through HubSpot's menus
                                     ? tr("In HubSpot, either way:")
                                     //: Above a way through HubSpot's menus
                                     : tr("In HubSpot:"),
                                 TextRole::Muted));
    for (const QString &path : paths)
        m_paths->addWidget(new MenuPath(path));
}

void GuideStepView::setStep(int number, int count, const StepText &step, Size drawing)
{
    //: %1 of %2 steps; %3 is the step's title
    m_title->say(tr("Step %1 of %2: %3").arg(number).arg(count).arg(step.title));
    m_body->setText(step.body);
    setPaths(step.menuPaths);
    m_url = step.open;
    m_open->setVisible(!m_url.isEmpty());
    m_open->setToolTip(m_url.toString());
    m_drawing->setDrawing(step.drawing);
    //: What a drawing shows; %1 is the title of a step
    m_drawing->setDescription(tr("Drawing: %1").arg(step.title));
    const bool drawn = drawing != Size::None && m_drawing->isValid();
    m_drawing->setVisible(drawn);
    m_drawingEms = !drawn ? 0 : drawing == Size::Small ? smallDrawing : largeDrawing;
    m_drawing->setEms(m_drawingEms);
    arrange();
}

QPushButton *GuideStepView::openButton() const
{
    return m_url.isEmpty() ? nullptr : m_open;
}

} // namespace onbelay::ui
