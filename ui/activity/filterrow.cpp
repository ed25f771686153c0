#include "ui/activity/filterrow.h"

#include "presenters/activity/activitypresenter.h"
#include "ui/common/flowlayout.h"
#include "ui/common/theme.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStringListModel>

namespace onbelay::ui {

FilterRow::FilterRow(ActivityPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_group(new QLineEdit)
    , m_cell(new QComboBox)
    , m_actor(new QComboBox)
{
    //: Placeholder and accessible name of a field
    m_group->setPlaceholderText(tr("Filter by group"));
    m_group->setAccessibleName(tr("Filter by group"));
    m_group->setClearButtonEnabled(true);
    m_group->setMinimumWidth(fontMetrics().averageCharWidth() * 26);
    auto *completer = new QCompleter(presenter.groupNames(), m_group);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_group->setCompleter(completer);
    //: Accessible name of a list to choose from
    m_cell->setAccessibleName(tr("Filter by permission"));
    for (const ActivityPresenter::Choice &choice : presenter.cellChoices())
        m_cell->addItem(choice.text, choice.id);
    //: Accessible name of a list to choose from
    m_actor->setAccessibleName(tr("Filter by person"));
    m_actor->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    fillActors();

    auto *row = new FlowLayout(this, space::sm);
    row->addWidget(m_group);
    row->addWidget(m_cell);
    row->addWidget(m_actor);

    connect(m_group, &QLineEdit::textChanged, &presenter, &ActivityPresenter::setGroupText);
    connect(m_cell, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_presenter.setCell(m_cell->itemData(index).toString()); });
    connect(m_actor, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_presenter.setActor(m_actor->itemData(index).toString()); });
    connect(&presenter, &ActivityPresenter::actorsChanged, this, &FilterRow::fillActors);
}

void FilterRow::fillActors()
{
    const QSignalBlocker quiet(m_actor);
    const QString chosen = m_actor->currentData().toString();
    m_actor->clear();
    for (const ActivityPresenter::Choice &choice : m_presenter.actorChoices())
        m_actor->addItem(choice.text, choice.id);
    m_actor->setCurrentIndex(qMax(0, m_actor->findData(chosen)));
}

void FilterRow::clear()
{
    m_group->clear();
    m_cell->setCurrentIndex(0);
    m_actor->setCurrentIndex(0);
}

} // namespace onbelay::ui
