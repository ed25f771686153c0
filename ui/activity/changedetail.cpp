#include "ui/activity/changedetail.h"

#include "presenters/activity/activitypresenter.h"
#include "presenters/words/dates.h"
#include "ui/common/buttons.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"

#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace onbelay::ui {

ChangeDetail::ChangeDetail(ActivityPresenter &presenter, const QString &emptyText, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_empty(new QLabel(emptyText))
    , m_content(new QWidget)
    , m_headline(new QLabel)
    , m_who(new QLabel)
    , m_reason(new QLabel)
    , m_cells(new QTableView)
{
    m_empty->setAlignment(Qt::AlignCenter);
    setTextRole(m_empty, TextRole::Muted);
    setTextRole(m_headline, TextRole::Heading);
    setTextRole(m_who, TextRole::Muted);
    for (QLabel *label : {m_empty, m_headline, m_who, m_reason}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    //: Accessible name of a table: what one change did, cell by cell
    m_cells->setAccessibleName(tr("Cells of this change"));
    m_cells->setModel(&presenter.cells());
    m_cells->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_cells->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_cells->setTabKeyNavigation(false);
    m_cells->setShowGrid(false);
    m_cells->setWordWrap(false);
    m_cells->verticalHeader()->hide();
    m_cells->horizontalHeader()->setHighlightSections(false);
    m_cells->horizontalHeader()->setResizeContentsPrecision(0);
    m_cells->horizontalHeader()->setSectionResizeMode(ChangeCells::WhatColumn,
                                                      QHeaderView::Stretch);
    for (int column : {int(ChangeCells::BeforeColumn), int(ChangeCells::AfterColumn)})
        m_cells->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);

    auto *content = new QVBoxLayout(m_content);
    content->setContentsMargins({});
    content->setSpacing(space::sm);
    content->addWidget(m_headline);
    content->addWidget(m_who);
    content->addWidget(m_reason);
    content->addWidget(m_cells, 1);
    content->addWidget(makeRevert());
    auto *column = new QVBoxLayout;
    column->addWidget(m_empty, 1);
    column->addWidget(m_content, 1);
    auto *row = new QHBoxLayout(this); // mirrors, unlike margins
    row->setContentsMargins({});
    row->setSpacing(0);
    row->addSpacing(space::lg);
    row->addLayout(column, 1);
    connect(&presenter, &ActivityPresenter::selectionChanged, this, &ChangeDetail::refresh);
    refresh();
}

QWidget *ChangeDetail::makeRevert()
{
    m_revertRow = new QWidget;
    //: Button: opens a dialog that takes the selected change set back
    m_revert = makeButton(tr("Revert…"));
    m_revertRefusal = plainLabel(TextRole::Muted);
    auto *row = new QHBoxLayout(m_revertRow);
    row->setContentsMargins({});
    row->setSpacing(space::md);
    row->addWidget(m_revert);
    row->addWidget(m_revertRefusal, 1);
    connect(m_revert, &QPushButton::clicked, this, &ChangeDetail::revertRequested);
    return m_revertRow;
}

void ChangeDetail::refresh()
{
    const auto &item = m_presenter.cells().item();
    m_content->setVisible(item.has_value());
    m_empty->setVisible(!item);
    if (!item)
        return;
    m_headline->setText(m_presenter.selectedHeadline());
    //: %1 is a person, %2 a date and time, %3 where it was done such as "API"
    m_who->setText(
        tr("%1 · %2 · %3").arg(item->actor.name, dateTimeText(item->at), sourceText(item->source)));
    //: %1 is the reason that was given for a change
    m_reason->setText(item->reason.isEmpty() ? tr("No reason was given.")
                                             : tr("Reason: %1").arg(item->reason));
    m_reason->setVisible(!item->changeSet.isEmpty());
    const QString refusal = m_presenter.revertRefusal();
    m_revertRow->setVisible(!m_presenter.selectedChangeSet().isEmpty());
    m_revert->setEnabled(refusal.isEmpty());
    m_revert->setAccessibleDescription(refusal);
    m_revertRefusal->setText(refusal);
    m_revertRefusal->setVisible(!refusal.isEmpty());
}

} // namespace onbelay::ui
