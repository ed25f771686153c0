#include "ui/activity/activitypage.h"

#include "platform/savefile.h"
#include "presenters/activity/activitypresenter.h"
#include "presenters/paragraph.h"
#include "ui/activity/activitydelegate.h"
#include "ui/activity/changedetail.h"
#include "ui/activity/filterrow.h"
#include "ui/common/announcer.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/emptystate.h"
#include "ui/common/pageheader.h"

#include <QFileDialog>
#include <QListView>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onbelay::ui {

ActivityPage::ActivityPage(ActivityPresenter &presenter, QWidget *parent)
    : Page(tr("Activity"), parent)
    , m_presenter(presenter)
    , m_filters(new FilterRow(presenter))
    , m_failure(new Banner(Tone::Danger))
    , m_busy(new Busy)
    , m_stack(new QStackedWidget)
    , m_splitter(new QSplitter)
{
    setScrolling(false);
    makeHeader();
    auto *retry = makeButton(tr("Try again"));
    connect(retry, &QPushButton::clicked, &presenter, &ActivityPresenter::refresh);
    m_failure->addAction(retry);
    m_failure->hide();
    makeStates();
    body()->setSpacing(space::md);
    body()->addWidget(m_filters);
    body()->addWidget(m_failure);
    body()->addWidget(m_busy);
    body()->addWidget(m_stack, 1);
    connect(&presenter, &ActivityPresenter::changed, this, &ActivityPage::refresh);
    refresh();
}

void ActivityPage::makeHeader()
{
    header()->setSubtitle(tr("Who changed what, when and why. Entries are never removed."));
    //: Button: reads the list again
    auto *again = makeButton(tr("Refresh"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    //: Button: saves the list as a CSV file
    m_export = makeButton(tr("Export CSV"), nullptr, ButtonRole::Standard, Glyph::Download);
    header()->addAction(again);
    header()->addAction(m_export);
    connect(again, &QPushButton::clicked, &m_presenter, &ActivityPresenter::refresh);
    connect(m_export, &QPushButton::clicked, this, &ActivityPage::exportCsv);
}

QWidget *ActivityPage::makeList()
{
    auto *box = new QWidget;
    m_list = new QListView;
    //: Accessible name of the list of changes
    m_list->setAccessibleName(tr("Changes"));
    m_list->setModel(&m_presenter.model());
    m_list->setItemDelegate(new ActivityDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setResizeMode(QListView::Adjust);
    // The selection, not the current row: screen readers select without a key.
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection &selected) {
                showSelected(selected.isEmpty() ? -1 : selected.first().top());
            });

    m_count = new Announcer;
    m_count->setWordWrap(true);
    setTextRole(m_count, TextRole::Caption);
    //: Button: reads older entries too
    m_more = makeButton(tr("Load more"));
    connect(m_more, &QPushButton::clicked, &m_presenter, &ActivityPresenter::loadMore);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_count, 1);
    foot->addWidget(m_more);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::sm);
    column->addWidget(m_list, 1);
    column->addLayout(foot);
    return box;
}

void ActivityPage::makeStates()
{
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeList());
    auto *detail = new ChangeDetail(m_presenter, tr("Select a change to see its cells."));
    connect(detail, &ChangeDetail::revertRequested, this, [this] {
        Q_EMIT revertRequested(m_presenter.selectedChangeSet(), m_presenter.cells().rowCount());
    });
    m_splitter->addWidget(detail);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_empty = new EmptyState;
    m_clear = makeButton(tr("Clear the filters"));
    m_empty->addAction(m_clear);
    connect(m_clear, &QPushButton::clicked, m_filters, &FilterRow::clear);
    m_stack->addWidget(new QWidget); // while nothing is known
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
}

void ActivityPage::refresh()
{
    using State = ActivityPresenter::State;
    const State state = m_presenter.state();
    const bool loading = state == State::Loading;
    const bool rows = m_presenter.model().rowCount() > 0;
    if (loading)
        m_busy->start(tr("Reading the activity…"));
    else
        m_busy->stop();
    if (const auto &failure = m_presenter.failure()) {
        m_failure->setMessage(failure->headline, causeAndStep(*failure));
        m_failure->show();
    } else {
        m_failure->hide();
    }
    m_export->setEnabled(rows);
    m_more->setVisible(m_presenter.hasMore());
    m_more->setEnabled(!loading);
    const bool filtered = m_presenter.isFiltered();
    m_clear->setVisible(filtered);
    if (state == State::Ready && !rows)
        m_empty->setContent(
            QStringLiteral("empty/no-activity"),
            filtered ? tr("Nothing matches the filters") : tr("Nothing has been changed yet"),
            filtered ? tr("Try another group, permission or person.")
                     : tr("Every applied change will be listed here with its reason."));
    if (rows)
        m_stack->setCurrentWidget(m_splitter);
    else if (state == State::Ready)
        m_stack->setCurrentWidget(m_empty);
    else
        m_stack->setCurrentIndex(0);
    if (state == State::Ready && m_count->text() != m_presenter.countText())
        m_count->say(m_presenter.countText());
}

// A day's heading is stepped over: what is selected is always a change.
void ActivityPage::showSelected(int row)
{
    m_presenter.select(row);
}

void ActivityPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_presenter.state() != ActivityPresenter::State::Loading)
        m_presenter.refresh(); // whoever looks wants to see the present state
}

void ActivityPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool narrow = width() < fontMetrics().averageCharWidth() * 100;
    m_splitter->setOrientation(narrow ? Qt::Vertical : Qt::Horizontal);
}

void ActivityPage::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export the activity"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    //: A kind of file
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("activity.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &ActivityPage::writeCsv);
    dialog->open();
}

void ActivityPage::writeCsv(const QString &file)
{
    const std::optional<FileFault> fault = saveFile(file, m_presenter.csv());
    if (!fault) {
        //: %1 is the name of a file
        m_count->say(tr("Saved as %1.").arg(file));
        return;
    }
    //: %1 is the name of a file, %2 what the system says
    m_failure->setMessage(tr("The file could not be saved"),
                          tr("%1: %2. Choose another place.").arg(file, fault->words));
    m_failure->show();
}

} // namespace onbelay::ui
