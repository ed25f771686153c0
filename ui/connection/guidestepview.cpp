#include "guidestepview.h"

#include "texts.h"
#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/drawing.h"

#include <QHBoxLayout>
#include <QLabel>

namespace onbelay::ui {

namespace {
constexpr int drawingEms = 18; // wide enough to read its labels
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
    m_drawing->setEms(drawingEms);
    m_row = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(space::lg);
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
    m_paths->setSpacing(space::xs);
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
    const bool wide = width() >= fontMetrics().height() * (drawingEms + 20);
    m_row->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void GuideStepView::setStep(int number, int count, const StepText &step)
{
    //: %1 of %2 steps; %3 is the step's title
    m_title->say(tr("Step %1 of %2: %3").arg(number).arg(count).arg(step.title));
    m_body->setText(step.body);
    emptyLayout(m_paths);
    m_pathBox->setVisible(!step.menuPaths.isEmpty());
    if (!step.menuPaths.isEmpty())
        m_paths->addWidget(textLabel(step.menuPaths.size() > 1
                                         //: Above two ways through HubSpot's menus
                                         ? tr("In HubSpot, either way:")
                                         //: Above a way through HubSpot's menus
                                         : tr("In HubSpot:"),
                                     TextRole::Muted));
    for (const QString &path : step.menuPaths)
        m_paths->addWidget(textLabel(path, TextRole::Strong));
    m_url = step.open;
    m_open->setVisible(!m_url.isEmpty());
    m_open->setToolTip(m_url.toString());
    m_drawing->setDrawing(step.drawing);
    m_drawing->setVisible(m_drawing->isValid());
    //: What a drawing shows; %1 is the title of a step
    m_drawing->setDescription(tr("Drawing: %1").arg(step.title));
}

QPushButton *GuideStepView::openButton() const
{
    return m_url.isEmpty() ? nullptr : m_open;
}

} // namespace onbelay::ui
