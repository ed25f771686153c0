#include "ui/permissions/importdialog.h"

#include "presenters/paragraph.h"
#include "presenters/permissions/matrixfiles.h"
#include "ui/common/announcer.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/copybutton.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/permissions/heightkeeper.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;
using State = MatrixFiles::State;

namespace {

constexpr int fewProblems = 300; // whose heights may be measured one by one

} // namespace

ImportDialog::ImportDialog(MatrixFiles &files, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_busy(new Busy)
    , m_failure(new Banner(Tone::Danger))
    , m_summary(new Announcer)
    , m_saved(new Announcer)
    , m_whyNot(plainLabel(TextRole::Muted))
    //: Button: closes the import, nothing is staged
    , m_cancel(makeButton(tr("Cancel")))
    //: Button: stages what the file says; nothing is sent yet
    , m_stage(primaryButton(tr("Stage changes")))
{
    //: Title of the dialog that shows what a file would change; %1 is its name
    setWindowTitle(tr("Import %1").arg(files.fileName()));
    auto *file = new ElidedLabel(files.fileName());
    file->setElideMode(Qt::ElideMiddle);
    file->setFont(Theme::font(TextRole::Heading));
    auto *lead = plainLabel(TextRole::Muted);
    lead->setText(tr("Nothing is applied by an import. What the file says is staged in one step, "
                     "which you can review and undo like any other edit."));
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Strong);
    m_saved->setWordWrap(true);
    setTextRole(m_saved, TextRole::Caption);
    m_saved->hide();
    makeProblems();
    m_report = makeReport();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    buttons->addWidget(m_whyNot, 1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_stage);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    for (QWidget *part : {static_cast<QWidget *>(file), static_cast<QWidget *>(lead),
                          static_cast<QWidget *>(m_busy), static_cast<QWidget *>(m_failure),
                          static_cast<QWidget *>(m_summary)})
        column->addWidget(part);
    column->addWidget(m_problems, 1);
    column->addWidget(m_report);
    column->addWidget(m_saved);
    column->addStretch();
    column->addLayout(buttons);
    connect(m_cancel, &QPushButton::clicked, this, &ImportDialog::reject);
    connect(m_stage, &QPushButton::clicked, this, &ImportDialog::stage);
    connect(&files, &MatrixFiles::changed, this, &ImportDialog::refresh);
    connect(&files, &MatrixFiles::reportSaved, m_saved, [this](const QString &sentence) {
        m_saved->show();
        m_saved->say(sentence);
    });
    connect(&files.problems(), &QAbstractItemModel::modelReset, this, &ImportDialog::showProblems);
    new HeightKeeper(*this);
    setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_stage->setEnabled(false);
    showProblems();
    refresh();
}

void ImportDialog::makeProblems()
{
    m_problems = new QTableView;
    //: Accessible name of the list of lines of a file that cannot be used
    m_problems->setAccessibleName(tr("Problems of the file"));
    m_problems->setModel(&m_files.problems());
    m_problems->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_problems->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_problems->setTabKeyNavigation(false);
    m_problems->setShowGrid(false);
    m_problems->setWordWrap(true);
    m_problems->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_problems->verticalHeader()->hide();
    m_problems->setMinimumHeight(fontMetrics().height() * 6);
    QHeaderView *header = m_problems->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(CsvProblems::LineColumn, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(CsvProblems::ProblemColumn, QHeaderView::Stretch);
}

// For whoever made the file.
QWidget *ImportDialog::makeReport()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box);
    m_copy = new CopyButton(tr("Copy the report of problems"));
    //: Button: copies a list of problems
    m_copy->setLabel(tr("Copy report"));
    m_copy->setTextToCopy([this] { return m_files.reportText(); });
    //: Button: saves a list of problems as a text file
    auto *save = quietButton(tr("Save report…"), nullptr, Glyph::Download);
    row->addWidget(m_copy);
    row->addWidget(save);
    save->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, &ImportDialog::askWhereToSave);
    return box;
}

// Every sentence as high as it is while there are few; many get two lines each, because measuring
// them would take long.
void ImportDialog::showProblems()
{
    const int count = m_files.problems().rowCount();
    const QSize wanted(fontMetrics().averageCharWidth() * 96,
                       fontMetrics().height() * (count > 0 ? 26 : 12));
    if (!isVisible() || m_problems->isHidden() == (count > 0))
        resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    m_problems->setVisible(count > 0);
    m_report->setVisible(count > 0);
    QHeaderView *rows = m_problems->verticalHeader();
    rows->setDefaultSectionSize(fontMetrics().height() * 2 + space::md);
    rows->setSectionResizeMode(count <= fewProblems ? QHeaderView::ResizeToContents
                                                    : QHeaderView::Fixed);
}

void ImportDialog::refresh()
{
    const bool reading = m_files.state() == State::Reading;
    const bool failed = m_files.state() == State::Failed && m_files.isImport();
    const bool examined = m_files.state() == State::Examined;
    if (reading)
        m_busy->start(m_files.summary());
    else
        m_busy->stop();
    if (failed)
        m_failure->setMessage(m_files.failure()->headline, causeAndStep(*m_files.failure()));
    else if (!m_files.refusedText().isEmpty())
        m_failure->setMessage(tr("The changes were not staged"), m_files.refusedText());
    m_failure->setVisible(failed || !m_files.refusedText().isEmpty());
    m_summary->setVisible(examined);
    if (examined && m_summary->text() != m_files.summary())
        m_summary->say(m_files.summary());
    const QString whyNot = m_files.whyNot();
    m_whyNot->setText(examined ? whyNot : QString());
    const bool ready = whyNot.isEmpty();
    const bool newlyReady = ready && !m_stage->isEnabled();
    m_stage->setEnabled(ready);
    m_stage->setAccessibleDescription(whyNot);
    m_stage->setToolTip(whyNot);
    m_stage->setDefault(ready);
    m_cancel->setDefault(!ready);
    // Who reads the problems is not taken away from them by a load in between.
    const bool atButtons = !focusWidget() || focusWidget() == m_stage || focusWidget() == m_cancel;
    if (newlyReady && atButtons)
        m_stage->setFocus();
    else if (!ready && (!focusWidget() || focusWidget() == m_stage))
        m_cancel->setFocus();
}

void ImportDialog::stage()
{
    if (m_files.stage())
        accept();
}

void ImportDialog::reject()
{
    m_files.cancel();
    QDialog::reject();
}

void ImportDialog::askWhereToSave()
{
    //: Title of the dialog in which a file is chosen
    auto *dialog = new QFileDialog(this, tr("Save report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    //: A kind of file
    dialog->setNameFilter(tr("Text files (*.txt)"));
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"import-problems.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, &m_files, &MatrixFiles::saveReport);
    dialog->open();
}

} // namespace onbelay::ui
