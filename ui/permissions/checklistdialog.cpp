#include "ui/permissions/checklistdialog.h"

#include "ui/common/announcer.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"

#include <QFileDialog>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScreen>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace onbelay::ui {

using namespace std::chrono_literals;
using Format = PlanPresenter::Format;

namespace {
constexpr int besideChars = 76; // narrower, and the steps have no room beside the groups
} // namespace

ChecklistDialog::ChecklistDialog(PlanPresenter &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
{
    //: Title of the dialog that lists what to do in On Belay's dashboard
    setWindowTitle(tr("Checklist for the dashboard"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    m_list = m_plan.checklist();
    column->addWidget(makeHead());
    column->addWidget(makeContent(), 1);
    m_progress = new Announcer;
    m_progress->setWordWrap(true);
    column->addWidget(m_progress);
    column->addWidget(makeButtons());
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ChecklistDialog::refresh);
    connect(&plan, &PlanPresenter::changed, this, [this] { m_soon.start(0ms); });
    connect(&plan, &PlanPresenter::said, m_progress, &Announcer::say);
    const QSize wanted(fontMetrics().averageCharWidth() * 104, fontMetrics().height() * 34);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    fill();
    m_groups->setFocus();
}

QWidget *ChecklistDialog::makeHead()
{
    //: Headline above a checklist
    return new Banner(Tone::Info, tr("Planned, not real"), m_list.notReal);
}

QWidget *ChecklistDialog::makeContent()
{
    m_groups = new QListWidget;
    //: Accessible name of a list of groups with boxes to tick off
    m_groups->setAccessibleName(tr("Groups, ticked off when they are set up in the dashboard"));
    m_groups->setWordWrap(true);
    m_groups->setMinimumHeight(fontMetrics().height() * 3);
    m_steps = new QPlainTextEdit;
    m_steps->setReadOnly(true);
    m_steps->setTabChangesFocus(true);
    m_steps->setMinimumHeight(fontMetrics().height() * 3);
    //: Accessible name of the text that tells what to do for a group
    m_steps->setAccessibleName(tr("Steps in the dashboard"));
    m_split = new QSplitter;
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_groups);
    m_split->addWidget(m_steps);
    m_split->setStretchFactor(0, 2);
    m_split->setStretchFactor(1, 3);
    connect(m_groups, &QListWidget::currentRowChanged, this, &ChecklistDialog::showSteps);
    connect(m_groups, &QListWidget::itemChanged, this, &ChecklistDialog::tick);
    return m_split;
}

QWidget *ChecklistDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    m_copy = new CopyButton(tr("Copy checklist"));
    m_copy->setLabel(tr("Copy checklist"));
    buttons->addWidget(m_copy);
    const auto addSaving = [this, buttons](const QString &text, Glyph glyph, Format format) {
        QPushButton *button = makeButton(text, nullptr, ButtonRole::Standard, glyph);
        button->setAutoDefault(false);
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, format] { askWhereToSave(format); });
    };
    addSaving(tr("Save as text…"), Glyph::Download, Format::Text);
    addSaving(tr("Save as CSV…"), Glyph::Download, Format::Csv);
    addSaving(tr("Save as PDF…"), Glyph::Document, Format::Pdf);
    QPushButton *close = primaryButton(tr("Close"));
    close->setAutoDefault(false);
    buttons->addWidget(close);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    return row;
}

void ChecklistDialog::refresh()
{
    m_list = m_plan.checklist();
    fill();
}

// Items stay where the groups are the same, so that nothing moves under the keyboard.
void ChecklistDialog::fill()
{
    const QScopedValueRollback filling(m_filling, true);
    const int current = m_groups->currentRow();
    const int count = int(m_list.groups.size());
    while (m_groups->count() > count)
        delete m_groups->takeItem(m_groups->count() - 1);
    for (int row = 0; row < count; ++row) {
        const PlanChecklist::Group &group = m_list.groups[std::size_t(row)];
        QListWidgetItem *item = m_groups->item(row);
        if (!item)
            item = new QListWidgetItem(m_groups);
        item->setText(group.name);
        item->setData(Qt::UserRole, group.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(group.done ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::AccessibleDescriptionRole, group.doneText);
    }
    if (count > 0)
        m_groups->setCurrentRow(std::clamp(current, 0, count - 1));
    m_progress->setVisible(true);
    if (const QString progress = PlanPresenter::progressText(m_list);
        m_progress->text() != progress)
        m_progress->say(progress);
    m_copy->setTextToCopy(plainText(m_list));
    showSteps();
}

void ChecklistDialog::showSteps()
{
    const int row = m_groups->currentRow();
    QString text = m_list.before.join(QLatin1String("\n")) + QLatin1String("\n\n");
    if (row >= 0 && row < int(m_list.groups.size()))
        text += plainText(m_list.groups[std::size_t(row)]);
    if (!m_list.closing.isEmpty())
        text += QLatin1Char('\n') + m_list.closing;
    if (m_steps->toPlainText() != text)
        m_steps->setPlainText(text);
}

void ChecklistDialog::tick(QListWidgetItem *item)
{
    if (!m_filling)
        m_plan.setDone(item->data(Qt::UserRole).toString(), item->checkState() == Qt::Checked);
}

void ChecklistDialog::askWhereToSave(Format format)
{
    auto *dialog = new QFileDialog(this, tr("Save checklist"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString name = m_plan.suggestedName(format);
    dialog->setDefaultSuffix(name.section(QLatin1Char('.'), -1));
    dialog->selectFile(name);
    switch (format) {
    case Format::Text:
        //: Kind of file in a save dialog
        dialog->setNameFilter(tr("Text files (*.txt)"));
        break;
    case Format::Csv:
        //: Kind of file in a save dialog
        dialog->setNameFilter(tr("CSV files (*.csv)"));
        break;
    case Format::Pdf:
        //: Kind of file in a save dialog
        dialog->setNameFilter(tr("PDF documents (*.pdf)"));
        break;
    }
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString &path) { m_plan.save(path, format); });
    dialog->open();
}

void ChecklistDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool beside = width() > fontMetrics().averageCharWidth() * besideChars;
    m_split->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
}

} // namespace onbelay::ui
