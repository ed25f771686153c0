#include "ui/permissions/historydialog.h"

#include "platform/savefile.h"
#include "presenters/paragraph.h"
#include "presenters/permissions/historypresenter.h"
#include "ui/common/announcer.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/emptystate.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScreen>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;
using State = HistoryPresenter::State;

HistoryDialog::HistoryDialog(HistoryPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_failure(new Banner(Tone::Danger))
    , m_busy(new Busy)
    , m_stack(new QStackedWidget)
    , m_empty(new EmptyState)
{
    setWindowTitle(presenter.title());
    auto *title = new QLabel(presenter.title());
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    setTextRole(title, TextRole::Strong);
    m_retry = makeButton(tr("Try again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    connect(m_retry, &QPushButton::clicked, &presenter, &HistoryPresenter::load);
    m_failure->addAction(m_retry);
    m_failure->hide();
    m_empty->setContent(u"empty/no-activity"_s, presenter.emptyHeadline(), presenter.emptyText());
    m_history = makeHistory();
    m_stack->addWidget(new QWidget); // while nothing is known
    m_stack->addWidget(m_history);
    m_stack->addWidget(m_empty);
    m_count = new Announcer;
    setTextRole(m_count, TextRole::Caption);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    column->addWidget(title);
    column->addWidget(m_failure);
    column->addWidget(m_busy);
    column->addWidget(m_stack, 1);
    column->addWidget(m_count);
    column->addLayout(makeButtons());
    const QSize wanted(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 28);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    connect(&presenter, &HistoryPresenter::changed, this, &HistoryDialog::refresh);
    refresh();
    m_close->setFocus();
    presenter.load();
}

QWidget *HistoryDialog::makeHistory()
{
    auto *page = new QWidget;
    makeTable();
    m_detail = new QPlainTextEdit; // a reason may be longer than the window is high
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setFixedHeight(fontMetrics().height() * 4 + space::lg);
    //: Accessible name of the text below the list of changes: the whole reason, and more
    m_detail->setAccessibleName(tr("Details of the selected change"));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins({});
    column->setSpacing(space::sm);
    column->addWidget(m_table, 1);
    column->addWidget(m_detail);
    return page;
}

void HistoryDialog::makeTable()
{
    m_table = new QTableView;
    //: Accessible name of the list of what was changed, newest first
    m_table->setAccessibleName(tr("Changes"));
    m_table->setModel(&m_presenter.model());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::md);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    const int letter = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(HistoryModel::WhenColumn, letter * 22);
    m_table->setColumnWidth(HistoryModel::WhoColumn, letter * 20);
    header->setMinimumSectionSize(letter * 12);
    header->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) { showDetail(current.row()); });
}

QLayout *HistoryDialog::makeButtons()
{
    //: Button: reads and shows changes that are longer ago
    m_older = makeButton(tr("Show older"));
    //: Button: saves the list of changes as a file
    m_export = makeButton(tr("Export…"), nullptr, ButtonRole::Standard, Glyph::Download);
    //: Button: closes the list of changes
    m_close = makeButton(tr("Close"));
    m_close->setDefault(true);
    connect(m_older, &QPushButton::clicked, this, [this] {
        m_table->setFocus(); // the button goes away or is disabled; the focus must not
        m_presenter.showOlder();
    });
    connect(m_export, &QPushButton::clicked, this, &HistoryDialog::exportCsv);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    buttons->addWidget(m_older);
    buttons->addStretch();
    buttons->addWidget(m_export);
    buttons->addWidget(m_close);
    return buttons;
}

void HistoryDialog::refresh()
{
    const bool loading = m_presenter.state() == State::Loading;
    if (loading)
        m_busy->start(tr("Reading the changes…"));
    else
        m_busy->stop();
    const auto &failure = m_presenter.failure();
    if (failure)
        m_failure->setMessage(failure->headline, causeAndStep(*failure));
    if (!failure && focusWidget() == m_retry)
        m_close->setFocus(); // before the button goes away
    m_retry->setVisible(failure.has_value());
    m_failure->setVisible(failure.has_value());
    showPage();
    takeFocus();
    m_older->setVisible(m_presenter.hasMore());
    m_older->setEnabled(!loading && !failure);
    m_export->setEnabled(m_presenter.model().rowCount() > 0);
}

void HistoryDialog::showPage()
{
    const int rows = m_presenter.model().rowCount();
    const bool ready = m_presenter.state() == State::Ready;
    if (rows > 0)
        m_stack->setCurrentWidget(m_history);
    else if (ready)
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentIndex(0);
    m_count->setVisible(rows > 0);
    if (ready && rows > 0)
        m_count->say(m_presenter.countText());
}

// Once the first changes are here, the focus goes to the newest, unless somebody took it elsewhere.
void HistoryDialog::takeFocus()
{
    if (m_presenter.model().rowCount() == 0 || m_table->currentIndex().isValid())
        return;
    // A single cell's changes are short words, which leave more room to the reasons.
    m_table->resizeColumnToContents(HistoryModel::ChangeColumn);
    m_table->setColumnWidth(HistoryModel::ChangeColumn,
                            std::min(m_table->columnWidth(HistoryModel::ChangeColumn),
                                     fontMetrics().averageCharWidth() * 44));
    m_table->setCurrentIndex(m_presenter.model().index(0, 0));
    if (!focusWidget() || focusWidget() == m_close)
        m_table->setFocus();
}

void HistoryDialog::showDetail(int row)
{
    m_detail->setPlainText(m_presenter.detail(row));
}

void HistoryDialog::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export the changes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    //: A kind of file
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(m_presenter.fileName());
    connect(dialog, &QFileDialog::fileSelected, this, &HistoryDialog::writeCsv);
    dialog->open();
}

void HistoryDialog::writeCsv(const QString &file)
{
    const std::optional<FileFault> fault = saveFile(file, m_presenter.csv());
    if (!fault) {
        refresh(); // an earlier attempt may have failed
        m_count->say(m_presenter.savedText(file));
        return;
    }
    //: %1 is the name of a file, %2 what the system says
    m_failure->setMessage(tr("The file could not be saved"),
                          tr("%1: %2. Choose another place.").arg(file, fault->words));
    m_retry->hide(); // it would read the changes
    m_failure->show();
}

} // namespace onbelay::ui
