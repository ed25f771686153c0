#include "ui/diagnostics/findingline.h"

#include "ui/common/buttons.h"
#include "ui/common/codelabel.h"
#include "ui/common/copybutton.h"
#include "ui/common/plainlabel.h"
#include "ui/common/resultline.h"

#include <QLabel>
#include <QLocale>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

ResultLine::State stateOf(CheckVerdict verdict)
{
    switch (verdict) {
    case CheckVerdict::Pending:
        return ResultLine::State::Pending;
    case CheckVerdict::Running:
        return ResultLine::State::Running;
    case CheckVerdict::Passed:
        return ResultLine::State::Ok;
    case CheckVerdict::Warning:
        return ResultLine::State::Warning;
    case CheckVerdict::Failed:
        return ResultLine::State::Failed;
    case CheckVerdict::NotTested:
        return ResultLine::State::NotTested;
    }
    return ResultLine::State::NotTested;
}

} // namespace

FindingLine::FindingLine(QWidget *parent)
    : QWidget(parent)
    , m_line(new ResultLine({}))
    , m_repair(makeButton({}))
    , m_duration(plainLabel(TextRole::Caption))
    //: Button: shows the evidence of a check
    , m_details(iconButton(Glyph::ChevronDown, tr("Details")))
    , m_fold(new QWidget)
    , m_evidence(new QLabel)
    , m_idBox(new QWidget)
    , m_id(new CodeLabel)
    , m_copy(new CopyButton(tr("Copy correlation id")))
{
    m_line->addAction(m_repair);
    m_repair->hide();
    // Keeps its place while there is nothing to show, so that the words of all lines end alike.
    QSizePolicy policy = m_details->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_details->setSizePolicy(policy);
    m_details->hide();
    m_details->setCheckable(true);
    m_details->setFixedHeight(fontMetrics().height() + 2 * space::xs); // as the title's line
    m_evidence->setTextFormat(Qt::PlainText);
    m_evidence->setWordWrap(true);
    m_evidence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(m_evidence, TextRole::Caption);

    QLabel *idLabel = plainLabel(TextRole::Caption);
    //: Before an id that support can look up
    idLabel->setText(tr("Correlation id"));
    idLabel->setWordWrap(false);
    auto *idRow = new QHBoxLayout(m_idBox);
    idRow->setContentsMargins({});
    idRow->setSpacing(space::xs);
    idRow->addWidget(idLabel);
    idRow->addWidget(m_id);
    idRow->addWidget(m_copy);
    idRow->addStretch(1);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addWidget(m_evidence);
    texts->addWidget(m_idBox);
    auto *fold = new QHBoxLayout(m_fold); // mirrors, unlike margins
    fold->setContentsMargins(0, 0, 0, space::sm);
    fold->setSpacing(0);
    fold->addSpacing(iconSize(font()) + space::md);
    fold->addLayout(texts, 1);
    m_fold->hide();

    m_duration->setWordWrap(false);
    m_duration->setAlignment(Qt::AlignRight | Qt::AlignTop); // mirrors
    auto *head = new QHBoxLayout;
    head->setSpacing(space::xs);
    head->addWidget(m_line, 1);
    head->addSpacing(space::xs);
    head->addWidget(m_duration, 0, Qt::AlignTop);
    head->addWidget(m_details, 0, Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_fold);
    connect(m_details, &QToolButton::toggled, this, &FindingLine::showEvidence);
    connect(m_repair, &QPushButton::clicked, this, &FindingLine::repairClicked);
}

void FindingLine::setRow(const DiagnosticsPresenter::Row &row)
{
    if (row == m_row)
        return;
    m_row = row;
    const bool settled =
        row.verdict != CheckVerdict::Pending && row.verdict != CheckVerdict::Running;
    m_line->setTitle(row.text.title);
    m_line->setState(stateOf(row.verdict), row.verdictText);
    QString detail;
    if (settled) {
        detail = row.text.sentence;
        if (!row.text.nextStep.isEmpty())
            detail += QLatin1Char('\n') + row.text.nextStep;
    }
    m_line->setDetail(detail);

    m_repair->setText(row.repairText);
    m_repair->setAccessibleName(row.repairText);
    //: For screen readers: which check a button belongs to
    m_repair->setAccessibleDescription(tr("For: %1").arg(row.text.title));
    m_repair->setVisible(settled && row.repair != Repair::None);

    m_details->setAccessibleDescription(tr("For: %1").arg(row.text.title));
    m_details->setVisible(settled && !row.text.evidence.isEmpty());
    setDuration(row.duration, settled);
    m_evidence->setText(row.text.evidence);
    m_id->setText(row.text.correlationId);
    m_copy->setTextToCopy(row.text.correlationId);
    m_idBox->setVisible(!row.text.correlationId.isEmpty());
    if (!settled)
        m_details->setChecked(false);
}

// One width for all, so that the words beside it end alike in every line.
void FindingLine::setDuration(std::chrono::milliseconds duration, bool settled)
{
    const auto text = [](double seconds) {
        //: %1 is a number of seconds
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', 2));
    };
    const QString took = text(double(duration.count()) / 1000.0);
    m_duration->setMinimumWidth(m_duration->fontMetrics().horizontalAdvance(text(10)));
    // On the base line of the words beside it, which are larger.
    const int lower = fontMetrics().ascent() - m_duration->fontMetrics().ascent();
    m_duration->setContentsMargins(0, space::xs + qMax(0, lower), 0, 0);
    m_duration->setText(settled ? took : QString());
    //: For screen readers; %1 is such as "0.12 s"
    m_duration->setAccessibleName(settled ? tr("Took %1").arg(took) : QString());
}

void FindingLine::showEvidence(bool shown)
{
    m_fold->setVisible(shown);
    m_details->setIcon(icon(shown ? Glyph::ChevronUp : Glyph::ChevronDown));
}

} // namespace onbelay::ui
