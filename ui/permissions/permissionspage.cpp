#include "ui/permissions/permissionspage.h"

#include "presenters/paragraph.h"
#include "presenters/permissions/celltext.h"
#include "presenters/permissions/permissiontools.h"
#include "ui/common/announcer.h"
#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/pageheader.h"
#include "ui/permissions/filterbar.h"
#include "ui/permissions/legend.h"
#include "ui/permissions/lintpanel.h"
#include "ui/permissions/permissiongrid.h"
#include "ui/permissions/planoutcome.h"
#include "ui/permissions/reviewoutcome.h"
#include "ui/permissions/toolmenu.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// A button of its sign alone; `name` for tool tip and screen reader.
QPushButton *signButton(Glyph glyph, const QString &name)
{
    QPushButton *button = quietButton(QString(), nullptr, glyph);
    button->setAccessibleName(name);
    button->setToolTip(name);
    return button;
}

} // namespace

//: Title of the page
PermissionsPage::PermissionsPage(PermissionTools &tools, QWidget *parent)
    : Page(tr("Permissions"), parent)
    , m_toolset(tools)
    , m_presenter(tools.permissions)
{
}

PermissionsPage::PermissionsPage(PermissionTools &tools, ReviewPresenter &review, QWidget *parent)
    : PermissionsPage(tools, parent)
{
    m_outcome = new ReviewOutcome(review, this);
    build();
}

PermissionsPage::PermissionsPage(PermissionTools &tools, PlanPresenter &plan, QWidget *parent)
    : PermissionsPage(tools, parent)
{
    m_outcome = new PlanOutcome(plan, tools.files, this);
    build();
}

void PermissionsPage::build()
{
    setScrolling(false);
    body()->setSpacing(space::md);
    body()->setContentsMargins(0, 0, 0, space::lg);
    makeHeader();
    makeBanners();
    makeContent();
    connect(&m_presenter, &PermissionsPresenter::changed, this, &PermissionsPage::refresh);
    connect(&m_presenter, &PermissionsPresenter::said, m_status, &Announcer::say);
    connect(&m_presenter, &PermissionsPresenter::loadProgress, this,
            &PermissionsPage::showProgress);
    connect(m_outcome, &StagedOutcome::changed, this, &PermissionsPage::refresh);
    connect(m_outcome, &StagedOutcome::said, m_status, &Announcer::say);
    connect(m_outcome, &StagedOutcome::closed, m_grid, [this] { m_grid->setFocus(); });
    connect(&m_toolset.link, &LinkPresenter::changed, this, &PermissionsPage::refresh);
    refresh();
}

PermissionsPage::~PermissionsPage()
{
    // They talk to the presenters.
    qDeleteAll(findChildren<QDialog *>(Qt::FindDirectChildrenOnly));
}

void PermissionsPage::makeHeader()
{
    m_staged = new Badge(Tone::Staged, QString());
    header()->addBesideTitle(m_staged);
    //: Button: takes the last edit of the grid back
    m_undo = signButton(Glyph::Undo, tr("Undo"));
    //: Button: does again what was undone
    m_redo = signButton(Glyph::Redo, tr("Redo"));
    m_discard = makeButton(m_outcome->discardText(), nullptr, ButtonRole::Standard, Glyph::Discard);
    m_apply = primaryButton(m_outcome->buttonText());
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    for (QPushButton *button : m_outcome->makeButtons() + QList{m_discard, m_apply})
        header()->addAction(button);
    connect(m_undo, &QPushButton::clicked, &m_presenter, &PermissionsPresenter::undo);
    connect(m_redo, &QPushButton::clicked, &m_presenter, &PermissionsPresenter::redo);
    connect(m_discard, &QPushButton::clicked, &m_presenter, &PermissionsPresenter::discard);
    connect(m_apply, &QPushButton::clicked, this, &PermissionsPage::openReview);
}

void PermissionsPage::makeBanners()
{
    m_readOnly = new Banner(Tone::Info);
    m_store = new Banner(Tone::Warning);
    m_notice = new Banner(Tone::Warning);
    m_notice->setDismissible(true);
    //: Button: reads the groups from the server again
    QPushButton *again =
        makeButton(tr("Read again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    connect(again, &QPushButton::clicked, &m_presenter, &PermissionsPresenter::reload);
    m_notice->addAction(again);
    for (Banner *banner : {m_readOnly, m_store, m_notice})
        banner->hide();
    body()->addWidget(m_readOnly);
    body()->addWidget(m_store);
    for (QWidget *banner : m_outcome->makeBanners())
        body()->addWidget(banner);
    body()->addWidget(m_notice);
    m_reading = new Busy;
    body()->addWidget(m_reading);
    connect(m_reading, &Busy::cancelRequested, &m_presenter, &PermissionsPresenter::stopReading);
}

void PermissionsPage::showProgress(int loaded, int total)
{
    if (total <= 0)
        return;
    m_busy->setProgress(loaded, total);
    const bool more = loaded < total && m_presenter.workspace().loadState() == LoadState::Loading
                      && m_presenter.content() != PermissionsPresenter::Content::Loading;
    if (more && !m_reading->isRunning())
        m_reading->start(tr("Reading the groups…"), true);
    if (m_reading->isRunning())
        m_reading->setProgress(loaded, total);
}

void PermissionsPage::makeTools()
{
    m_filters = new FilterBar(m_presenter);
    m_tools = new ToolMenu(m_toolset, *m_grid, this);
    auto *menu = new QMenu;
    m_tools->fill(menu);
    //: Button with a menu: go to a group, export, import, …
    m_more = menuButton(tr("More"), menu);
    //: Button: shows or hides the list of problems beside the grid
    m_problems = makeButton(tr("Problems"), nullptr, ButtonRole::Standard, Glyph::Shield);
    m_problems->setCheckable(true);
    connect(m_problems, &QPushButton::toggled, this, &PermissionsPage::showProblems);
    auto *tools = new QHBoxLayout;
    tools->setSpacing(space::sm);
    tools->addWidget(m_filters, 1);
    for (QWidget *button : {m_undo, m_redo, m_problems, m_more})
        tools->addWidget(button, 0, Qt::AlignTop);
    body()->addLayout(tools);
    connect(m_tools, &ToolMenu::groupChosen, this, &PermissionsPage::showGroup);
}

void PermissionsPage::showProblems(bool shown)
{
    const bool hadFocus = m_lint->isAncestorOf(QApplication::focusWidget());
    m_lint->setVisible(shown);
    makeRoom();
    if (shown)
        m_lint->setFocus();
    else if (hadFocus)
        m_problems->setFocus();
}

// Where both do not fit beside each other, the problems stand in the place of the grid.
void PermissionsPage::makeRoom()
{
    const bool both = width() > fontMetrics().averageCharWidth() * 115;
    m_stack->setVisible(both || m_lint->isHidden());
}

void PermissionsPage::makeContent()
{
    m_grid = new PermissionGrid(m_presenter);
    makeTools();
    connect(&m_presenter, &PermissionsPresenter::filterCleared, m_filters, &FilterBar::clear);
    connect(m_filters, &FilterBar::leaveRequested, m_grid, qOverload<>(&QWidget::setFocus));
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filters->search(),
            qOverload<>(&QWidget::setFocus));

    m_loading = new QWidget;
    auto *loading = new QVBoxLayout(m_loading);
    m_busy = new Busy;
    connect(m_busy, &Busy::cancelRequested, &m_presenter, &PermissionsPresenter::stopReading);
    loading->addStretch();
    loading->addWidget(m_busy);
    loading->addStretch();

    m_failed = new EmptyState;
    QPushButton *retry = makeButton(tr("Try again"), nullptr, ButtonRole::Standard, Glyph::Refresh);
    connect(retry, &QPushButton::clicked, &m_presenter, &PermissionsPresenter::reload);
    m_failed->addAction(retry);
    m_noGroups = new EmptyState;
    m_outcome->fillEmptyState(*m_noGroups);
    m_noMatch = new EmptyState(u"empty/no-groups"_s, tr("No group matches"),
                               tr("Other words or fewer filters may find it."));
    QPushButton *clear = makeButton(tr("Clear search and filters"));
    connect(clear, &QPushButton::clicked, m_filters, &FilterBar::clear);
    m_noMatch->addAction(clear);

    m_stack = new QStackedWidget;
    for (QWidget *page :
         {static_cast<QWidget *>(m_grid), m_loading, static_cast<QWidget *>(m_failed),
          static_cast<QWidget *>(m_noGroups), static_cast<QWidget *>(m_noMatch)})
        m_stack->addWidget(page);
    m_lint = new LintPanel(m_toolset.lint);
    m_lint->hide();
    m_split = new QSplitter;
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_stack);
    m_split->addWidget(m_lint);
    m_split->setStretchFactor(0, 1);
    body()->addWidget(m_split, 1);
    connect(m_lint, &LintPanel::closeRequested, this, [this] { m_problems->setChecked(false); });
    connect(&m_toolset.lint, &LintPresenter::groupsShown, this, [this] {
        if (m_stack->isHidden())
            m_problems->setChecked(false);
        m_grid->setFocus();
    });

    m_reason = new ElidedLabel;
    m_status = new Announcer;
    setTextRole(m_status, TextRole::Muted);
    connect(m_grid, &PermissionGrid::currentReasonChanged, m_reason,
            [this](QString reason) { m_reason->setText(reason.replace(u'\n', u" · "_s)); });
    connect(m_tools, &ToolMenu::said, m_status, &Announcer::say);
    connect(m_grid, &PermissionGrid::selectionDescribed, m_status, &Announcer::say);
    m_legend = new Legend(m_presenter.isPlan());
    body()->addWidget(m_reason);
    body()->addWidget(m_status);
    body()->addWidget(m_legend);
}

void PermissionsPage::refresh()
{
    const bool editable = m_presenter.canEdit() && !m_presenter.workspace().isApplying();
    const bool staged = m_presenter.stagedCells() > 0;
    m_undo->setEnabled(editable && m_presenter.history().canUndo());
    m_redo->setEnabled(editable && m_presenter.history().canRedo());
    //: Tool tip; %1 the edit that would be undone
    m_undo->setToolTip(editable && m_presenter.history().canUndo()
                           ? plainToolTip(tr("Undo: %1").arg(m_presenter.history().undoText()))
                           : m_undo->accessibleName());
    //: Tool tip; %1 the edit that would be done again
    m_redo->setToolTip(editable && m_presenter.history().canRedo()
                           ? plainToolTip(tr("Redo: %1").arg(m_presenter.history().redoText()))
                           : m_redo->accessibleName());
    m_discard->setEnabled(editable && staged);
    m_apply->setEnabled(m_outcome->canOpen());
    m_staged->setState(Tone::Staged, m_presenter.stagedText());
    m_staged->setVisible(staged);
    header()->setSubtitle(m_presenter.content() == PermissionsPresenter::Content::Rows
                                  || m_presenter.content() == PermissionsPresenter::Content::NoMatch
                              ? shownText()
                              : QString());
    updateBanners();
    updateContent();
}

QString PermissionsPage::shownText() const
{
    const QString link = m_toolset.link.status();
    return link.isEmpty() ? m_presenter.shownText() : m_presenter.shownText() + u" · "_s + link;
}

void PermissionsPage::updateBanners()
{
    if (m_presenter.workspace().loadState() != LoadState::Loading)
        m_reading->stop();
    m_outcome->refresh();
    const QString readOnly = m_presenter.readOnlyReason();
    if (!readOnly.isEmpty() && !m_readOnly->isVisibleTo(this))
        m_readOnly->setMessage(tr("Read only"), readOnly);
    m_readOnly->setVisible(!readOnly.isEmpty());
    const auto store = m_presenter.storeFailure();
    if (store)
        m_store->setMessage(store->headline, store->cause + u' ' + store->nextStep);
    m_store->setVisible(store.has_value());

    const auto load = m_presenter.loadFailure();
    QString headline = load ? load->headline : QString();
    QString text = load ? load->cause + u' ' + load->nextStep : m_presenter.lostText();
    if (load && m_presenter.content() == PermissionsPresenter::Content::Failed)
        text.clear(); // the whole screen says so
    const QString message = headline + text;
    if (text.isEmpty()) {
        m_notice->hide();
    } else if (m_notice->property("message").toString() != message) {
        m_notice->setMessage(headline, text);
        m_notice->show();
    }
    m_notice->setProperty("message", message); // a dismissed one stays away until it changes
}

void PermissionsPage::updateContent()
{
    using Content = PermissionsPresenter::Content;
    const Content content = m_presenter.content();
    if (content == Content::Loading) {
        if (!m_busy->isRunning())
            m_busy->start(tr("Reading the groups…"), true);
    } else {
        m_busy->stop();
    }
    if (content == Content::Failed) {
        const auto failure = m_presenter.loadFailure().value_or(FailureText{});
        m_failed->setContent(u"empty/offline"_s, failure.headline, causeAndStep(failure));
    }
    QWidget *shown = m_grid;
    switch (content) {
    case Content::Loading:
        shown = m_loading;
        break;
    case Content::Failed:
        shown = m_failed;
        break;
    case Content::NoGroups:
        shown = m_noGroups;
        break;
    case Content::NoMatch:
        shown = m_noMatch;
        break;
    case Content::Rows:
        break;
    }
    m_stack->setCurrentWidget(shown);
    const bool rows = content == Content::Rows;
    m_filters->setVisible(rows || content == Content::NoMatch);
    m_more->setVisible(m_filters->isVisibleTo(this));
    m_problems->setVisible(m_filters->isVisibleTo(this));
    // A shortcut works only while its button shows: groups that were taken off can come back.
    for (QWidget *step : {m_undo, m_redo})
        step->setVisible(m_filters->isVisibleTo(this) || step->isEnabled());
    m_reason->setVisible(rows);
    updateLegend();
}

void PermissionsPage::updateLegend()
{
    // In a small window with large letters the grid needs the room more.
    const bool roomy = height() > fontMetrics().height() * 40;
    m_legend->setVisible(m_stack->currentWidget() == m_grid && roomy);
    m_outcome->setRoomy(roomy || m_stack->currentWidget() != m_grid);
}

void PermissionsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    makeRoom();
    updateLegend();
}

void PermissionsPage::showGroup(const QString &groupId)
{
    const int row = m_presenter.reveal(groupId);
    if (row < 0)
        return;
    const QModelIndex index =
        m_presenter.model().index(row, std::max(0, m_grid->currentIndex().column()));
    m_grid->setFocus();
    m_grid->setCurrentIndex(index);
    m_grid->scrollTo(index);
}

void PermissionsPage::openReview()
{
    m_outcome->open();
}

} // namespace onbelay::ui
