#include "ui/diagnostics/whocanview.h"

#include "platform/savefile.h"
#include "presenters/diagnostics/whocanpresenter.h"
#include "presenters/paragraph.h"
#include "ui/common/announcer.h"
#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/formfield.h"
#include "ui/common/plainlabel.h"
#include "ui/diagnostics/busyfocus.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

Tone toneOf(NoticeWeight weight)
{
    switch (weight) {
    case NoticeWeight::Quiet:
        return Tone::Neutral;
    case NoticeWeight::Good:
        return Tone::Success;
    case NoticeWeight::Warning:
        return Tone::Warning;
    case NoticeWeight::Danger:
        return Tone::Danger;
    }
    return Tone::Neutral;
}

// A banner for what needs attention; the rest has a quieter place.
void showNotice(Banner &banner, const WhoCanNotice &notice)
{
    const bool loud =
        notice.weight == NoticeWeight::Warning || notice.weight == NoticeWeight::Danger;
    if (loud) {
        banner.setTone(toneOf(notice.weight));
        banner.setMessage(notice.headline, notice.text);
    }
    banner.setVisible(loud);
}

} // namespace

WhoCanView::WhoCanView(WhoCanPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_busy(new Busy)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::lg);
    column->addWidget(makeForm());
    column->addWidget(m_busy);
    makeNotices(*column);
    makeAnswer();
    column->addWidget(m_answer);
    connect(m_busy, &Busy::cancelRequested, &presenter, &WhoCanPresenter::cancel);
    connect(&presenter, &WhoCanPresenter::changed, this, &WhoCanView::refresh);
    connect(&presenter, &WhoCanPresenter::answered, this, &WhoCanView::refreshAnswer);
    connect(&presenter, &WhoCanPresenter::shownChanged, this, &WhoCanView::refreshRows);
    refresh();
}

QWidget *WhoCanView::makeForm()
{
    auto *card = new Card;
    m_what = new QComboBox;
    for (const Question::Ability &ability : m_presenter.abilities())
        m_what->addItem(ability.text, ability.column);
    //: Button: who can do this?
    m_ask = primaryButton(tr("Find out who"));
    card->body()->addWidget(new FormField(tr("What should Claude be able to do?"), m_what));
    auto *row = new QHBoxLayout;
    row->addWidget(m_ask);
    row->addStretch(1);
    card->body()->addLayout(row);
    connect(m_what, &QComboBox::currentIndexChanged, this,
            [this] { m_presenter.setColumn(m_what->currentData().toInt()); });
    connect(m_ask, &QPushButton::clicked, &m_presenter, &WhoCanPresenter::ask);
    return card;
}

// Each in the column itself, so that those that are hidden take no room.
void WhoCanView::makeNotices(QVBoxLayout &column)
{
    m_failure = new Banner(Tone::Danger);
    m_outdated = new Banner(Tone::Info, tr("Access changed since this list was made"),
                            tr("Ask again to see who can now."));
    m_stop = new Banner(Tone::Danger);
    m_comparison = new Banner(Tone::Warning);
    for (Banner *banner : {m_failure, m_outdated, m_stop, m_comparison}) {
        banner->hide();
        column.addWidget(banner);
    }
    for (Banner *banner : {m_failure, m_outdated}) {
        //: Button: makes the list of people once more
        QPushButton *again = makeButton(tr("Ask again"));
        connect(again, &QPushButton::clicked, &m_presenter, &WhoCanPresenter::ask);
        banner->addAction(again);
    }
}

void WhoCanView::makeAnswer()
{
    m_answer = new Card;
    m_summary = new Announcer;
    m_summary->setWordWrap(true);
    setTextRole(m_summary, TextRole::Strong);
    m_agrees = new Badge;
    m_groups = plainLabel(TextRole::Muted);
    makeTable();
    m_shown = new Announcer;
    setTextRole(m_shown, TextRole::Caption);
    auto *mark = new QHBoxLayout;
    mark->addWidget(m_agrees);
    mark->addStretch(1);
    m_answer->body()->addWidget(m_summary);
    m_answer->body()->addWidget(m_groups);
    m_answer->body()->addLayout(mark);
    m_answer->body()->addLayout(makeTools());
    m_answer->body()->addWidget(m_table);
    m_answer->body()->addWidget(m_shown);
}

QLayout *WhoCanView::makeTools()
{
    m_filter = new QLineEdit;
    //: Placeholder of a field: a part of a name is enough
    m_filter->setPlaceholderText(tr("Search names and addresses"));
    m_filter->setAccessibleName(tr("Search names and addresses"));
    m_filter->setClearButtonEnabled(true);
    m_kind = new QComboBox;
    //: Accessible name of a choice: people who can, nearly can …
    m_kind->setAccessibleName(tr("Who is shown"));
    //: Button: saves the list as a CSV file
    m_export = makeButton(tr("Export CSV"), nullptr, ButtonRole::Standard, Glyph::Download);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::sm);
    row->addWidget(m_filter, 1);
    row->addWidget(m_kind);
    row->addWidget(m_export);
    connect(m_filter, &QLineEdit::textChanged, &m_presenter, &WhoCanPresenter::setFilter);
    connect(m_kind, &QComboBox::activated, this,
            [this] { m_presenter.setKind(WhoCanPresenter::Kind(m_kind->currentData().toInt())); });
    connect(m_export, &QPushButton::clicked, this, &WhoCanView::exportCsv);
    return row;
}

void WhoCanView::makeTable()
{
    m_table = new QTableView;
    //: Accessible name of a list
    m_table->setAccessibleName(tr("People"));
    m_table->setModel(&m_presenter.model());
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + space::md);
    m_table->setMinimumHeight(fontMetrics().height() * 18);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    header->setSortIndicator(WhoCanModel::Name, Qt::AscendingOrder);
    connect(header, &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == WhoCanModel::Name)
            m_presenter.setDescending(!m_presenter.isDescending());
        m_table->horizontalHeader()->setSortIndicator(WhoCanModel::Name, m_presenter.isDescending()
                                                                             ? Qt::DescendingOrder
                                                                             : Qt::AscendingOrder);
    });
}

void WhoCanView::refresh()
{
    const bool running = m_presenter.isRunning();
    if (running) {
        if (!m_busy->isRunning())
            startBusy(*m_busy, m_presenter.progressText(), *m_ask);
        m_busy->setText(m_presenter.progressText());
        if (m_presenter.progressTotal() > 0)
            m_busy->setProgress(m_presenter.progress(), m_presenter.progressTotal());
    }
    m_ask->setEnabled(!running);
    if (!running)
        stopBusy(*m_busy, *m_ask);
    const auto &failure = m_presenter.failure();
    if (failure)
        m_failure->setMessage(failure->headline, paragraph(*failure));
    m_failure->setVisible(failure.has_value());
    m_outdated->setVisible(!running && m_presenter.hasAnswer() && m_presenter.isOutdated());
    m_answer->setVisible(m_presenter.hasAnswer());
}

void WhoCanView::refreshAnswer()
{
    showNotice(*m_stop, m_presenter.stop());
    const WhoCanNotice comparison = m_presenter.comparison();
    showNotice(*m_comparison, comparison);
    m_agrees->setState(toneOf(comparison.weight), comparison.headline);
    m_agrees->setVisible(!m_comparison->isVisibleTo(this));
    m_answer->setTitle(m_presenter.headline());
    m_summary->say(m_presenter.summary());
    m_groups->setText(m_presenter.groups());
    m_groups->setVisible(!m_groups->text().isEmpty());
    refreshKinds();
}

void WhoCanView::refreshKinds()
{
    m_kind->clear();
    for (const WhoCanPresenter::Kind kind : WhoCanPresenter::kinds) {
        if (kind == WhoCanPresenter::Kind::Can || m_presenter.count(kind) > 0)
            m_kind->addItem(m_presenter.kindText(kind), int(kind));
        if (kind == m_presenter.kind())
            m_kind->setCurrentIndex(m_kind->count() - 1);
    }
    m_kind->setVisible(m_kind->count() > 1);
}

void WhoCanView::refreshRows()
{
    const QString text = m_presenter.shownText();
    if (text != m_shown->text())
        m_shown->say(text);
    m_export->setEnabled(m_presenter.model().rowCount() > 0);
}

void WhoCanView::exportCsv()
{
    auto *dialog = new QFileDialog(this, tr("Export the list of people"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    //: A kind of file
    dialog->setNameFilter(tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(QStringLiteral("people.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &WhoCanView::writeCsv);
    dialog->open();
}

void WhoCanView::writeCsv(const QString &file)
{
    const std::optional<FileFault> fault = saveFile(file, m_presenter.model().csv());
    if (!fault) {
        //: %1 is the name of a file
        m_shown->say(tr("Saved as %1.").arg(file));
        return;
    }
    //: %1 is the name of a file, %2 what the system says
    m_failure->setMessage(tr("The file could not be saved"),
                          tr("%1: %2. Choose another place.").arg(file, fault->words));
    m_failure->show();
}

} // namespace onbelay::ui
