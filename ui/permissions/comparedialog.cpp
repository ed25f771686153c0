#include "ui/permissions/comparedialog.h"

#include "presenters/permissions/compare.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/permissions/comparedelegate.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScreen>
#include <QTableView>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

CompareDialog::CompareDialog(ComparePresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
{
    //: Title of the dialog with a few groups side by side
    setWindowTitle(tr("Compare groups"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    m_summary = plainLabel(TextRole::Strong);
    m_notice = new Banner(Tone::Warning);
    m_notice->hide();
    //: Shows only the permissions that not all of the groups hold
    m_onlyDifferences = new QCheckBox(tr("Only differences"));
    m_onlyDifferences->setChecked(presenter.model().onlyDifferences());
    makeTable();
    // One line whatever the names in it: a long one without blanks could not wrap.
    m_status = new ElidedLabel;
    setTextRole(m_status, TextRole::Muted);
    m_status->hide();
    column->addWidget(m_notice);
    column->addWidget(m_summary);
    column->addWidget(m_onlyDifferences);
    column->addWidget(m_table, 1);
    column->addWidget(m_status);
    column->addWidget(makeButtons());

    connect(m_onlyDifferences, &QCheckBox::toggled, &presenter,
            &ComparePresenter::setOnlyDifferences);
    connect(&presenter, &ComparePresenter::changed, this, &CompareDialog::refresh);
    connect(&presenter, &ComparePresenter::said, this, &CompareDialog::say);
    connect(&presenter.permissions(), &PermissionsPresenter::said, this, &CompareDialog::say);
    connect(&presenter.permissions(), &PermissionsPresenter::changed, this,
            &CompareDialog::refresh);
    const QFontMetrics metrics = fontMetrics();
    const int groups = int(presenter.groups().size());
    const QSize wanted(metrics.averageCharWidth() * (32 + 34 * groups), metrics.height() * 30);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    refresh();
    m_table->setCurrentIndex(presenter.model().index(0, 0));
    m_table->setFocus();
}

void CompareDialog::makeTable()
{
    m_table = new QTableView;
    //: Accessible name of the table of groups and their permissions
    m_table->setAccessibleName(tr("Groups and their permissions"));
    m_delegate = new CompareDelegate(m_table);
    m_table->setModel(&m_presenter.model());
    m_table->setItemDelegate(m_delegate);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *groups = m_table->horizontalHeader();
    groups->setHighlightSections(false);
    groups->setSectionsClickable(false);
    groups->setTextElideMode(Qt::ElideRight);
    groups->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    // Wide enough for the mark and its first words; beyond that the table scrolls.
    groups->setMinimumSectionSize(cellSize(fontMetrics()).width() + letter * 22);
    groups->setSectionResizeMode(QHeaderView::Stretch);
    QHeaderView *permissions = m_table->verticalHeader();
    permissions->setHighlightSections(false);
    permissions->setSectionsClickable(false);
    permissions->setTextElideMode(Qt::ElideRight);
    permissions->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    permissions->setMaximumWidth(letter * 30);
    permissions->setSectionResizeMode(QHeaderView::Fixed);
    permissions->setDefaultSectionSize(cellSize(fontMetrics()).height() + space::xs);
    m_table->setMinimumHeight(fontMetrics().height() * 6);
}

QWidget *CompareDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    auto *menu = new QMenu;
    //: Button with a menu of groups: the others become like the chosen one
    m_match = menuButton(tr("Make all match:"), menu);
    for (int i = 0; i < int(ComparePresenter::mostGroups); ++i) {
        QAction *action = menu->addAction(QString());
        connect(action, &QAction::triggered, this, [this, i] { m_presenter.match(i); });
        m_matches.append(action);
    }
    //: Button that closes the dialog; what was staged stays staged
    QPushButton *close = primaryButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(m_match);
    buttons->addWidget(close);
    return row;
}

void CompareDialog::refresh()
{
    m_summary->setText(m_presenter.summary());
    const QString notice = m_presenter.notice();
    if (!notice.isEmpty() && notice != m_shownNotice)
        //: Headline above "1 group is no longer there: …"
        m_notice->setMessage(tr("The comparison has shrunk"), notice);
    m_shownNotice = notice;
    m_notice->setVisible(!notice.isEmpty());
    if (!m_presenter.canMatch() && m_match->hasFocus())
        m_table->setFocus(); // a button that goes grey would take the focus with it
    m_match->setEnabled(m_presenter.canMatch());
    m_match->setToolTip(m_presenter.permissions().readOnlyReason().toHtmlEscaped());
    const int groups = m_presenter.model().columnCount();
    for (int i = 0; i < int(m_matches.size()); ++i) {
        m_matches[i]->setVisible(i < groups);
        if (i >= groups)
            continue;
        const QString text = fontMetrics().elidedText(m_presenter.matchText(i), Qt::ElideMiddle,
                                                      fontMetrics().averageCharWidth() * 60);
        m_matches[i]->setText(QString(text).replace(u'&', u"&&"_s));
        m_matches[i]->setEnabled(m_presenter.matchCells(i) > 0);
    }
}

void CompareDialog::say(const QString &sentence)
{
    m_status->setText(sentence); // the page speaks it
    m_status->show();
}

void CompareDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (m_delegate
        && (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange))
        m_delegate->forget();
}

void CompareDialog::done(int result)
{
    QDialog::done(result);
    m_presenter.end();
}

} // namespace onbelay::ui
