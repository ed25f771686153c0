#include "ui/permissions/conflictdialog.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/conflicttext.h"
#include "presenters/permissions/reviewpresenter.h"
#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/permissions/conflictlist.h"

#include <QButtonGroup>
#include <QLabel>
#include <QRadioButton>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace onbelay::ui {

ConflictDialog::ConflictDialog(ReviewPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_model(presenter.workspace(), presenter.conflicts())
{
    //: Title of the dialog about cells that two admins changed
    setWindowTitle(tr("Changed by somebody else"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    // With very large letters all of it needs more than a small screen has.
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(makeContent());
    column->addWidget(scroll, 1);
    column->addWidget(makeFoot());
    connect(&m_model, &ConflictModel::changed, this, &ConflictDialog::refresh);
    connect(m_list, &ConflictList::selectedLinesChanged, this, &ConflictDialog::refreshDetail);
    connect(&presenter, &ReviewPresenter::changed, this, [this] {
        if (m_presenter.stage() != ReviewPresenter::Stage::Conflicted)
            reject();
    });
    const QSize wanted(fontMetrics().averageCharWidth() * 104, fontMetrics().height() * 34);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    m_list->goTo(1); // the first cell, below its group
    refresh();
    m_list->setFocus();
}

QWidget *ConflictDialog::makeContent()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins({});
    column->setSpacing(space::md);
    QLabel *lead = plainLabel(TextRole::Body);
    lead->setText(
        tr("These cells have other values on the server than when you began. Choose for each of "
           "them. Nothing was overwritten."));
    m_list = new ConflictList(m_model);
    m_detail = makeDetail();
    column->addWidget(lead);
    column->addWidget(makeForAll());
    column->addWidget(m_list, 1);
    column->addWidget(m_detail);
    return content;
}

QWidget *ConflictDialog::makeForAll()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    QPushButton *theirs = makeButton(tr("Take theirs everywhere"));
    QPushButton *yours = makeButton(tr("Keep mine everywhere"));
    connect(theirs, &QPushButton::clicked, this,
            [this] { m_model.chooseAll(Resolution::TakeTheirs); });
    connect(yours, &QPushButton::clicked, this,
            [this] { m_model.chooseAll(Resolution::KeepYours); });
    row->addWidget(theirs);
    row->addWidget(yours);
    return box;
}

Card *ConflictDialog::makeDetail()
{
    auto *card = new Card;
    m_story = plainLabel(TextRole::Body);
    m_theirs = new QRadioButton;
    m_yours = new QRadioButton;
    m_theirsBrings = plainLabel(TextRole::Muted);
    m_yoursBrings = plainLabel(TextRole::Muted);
    m_choice = new QButtonGroup(card);
    m_choice->addButton(m_theirs);
    m_choice->addButton(m_yours);
    card->body()->addWidget(m_story);
    card->body()->addWidget(m_theirs);
    card->body()->addWidget(m_theirsBrings);
    card->body()->addWidget(m_yours);
    card->body()->addWidget(m_yoursBrings);
    // clicked: by a person, not when another line is looked at.
    connect(m_theirs, &QRadioButton::clicked, this,
            [this] { chooseSelected(Resolution::TakeTheirs); });
    connect(m_yours, &QRadioButton::clicked, this,
            [this] { chooseSelected(Resolution::KeepYours); });
    return card;
}

QWidget *ConflictDialog::makeFoot()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    row->setRowAlignment(Qt::AlignTrailing);
    m_progress = new Announcer;
    //: Button: goes to the next cell that has no choice yet
    m_next = makeButton(tr("Next undecided"));
    //: Button: closes the dialog, nothing is decided and everything stays staged
    QPushButton *cancel = makeButton(tr("Cancel"));
    //: Button: uses the choices; the remaining changes are reviewed again
    m_settle = primaryButton(tr("Use these choices"));
    row->addWidget(m_progress);
    row->addWidget(m_next);
    row->addWidget(cancel);
    row->addWidget(m_settle);
    connect(m_next, &QPushButton::clicked, this, &ConflictDialog::goToNext);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_settle, &QPushButton::clicked, this, &ConflictDialog::accept);
    return box;
}

void ConflictDialog::chooseSelected(Resolution resolution)
{
    m_model.choose(m_model.conflictsIn(m_list->selectedLines()), resolution);
}

void ConflictDialog::goToNext()
{
    const int row = m_model.nextUndecided(m_list->currentIndex().row());
    if (row < 0)
        return;
    m_list->goTo(row);
    m_list->setFocus();
}

void ConflictDialog::refresh()
{
    const int open = m_model.undecided();
    const QString progress = ConflictText::progress(int(m_model.conflicts().size()), open);
    if (progress != m_progress->text())
        m_progress->say(progress);
    if (open == 0 && m_next->hasFocus())
        m_list->setFocus(); // a button that goes grey would take the focus with it
    m_next->setEnabled(open > 0);
    m_settle->setEnabled(open == 0);
    m_settle->setDefault(open == 0);
    refreshDetail();
}

void ConflictDialog::refreshDetail()
{
    const std::vector<int> rows = m_list->selectedLines();
    const std::vector<int> conflicts = m_model.conflictsIn(rows);
    const int only = rows.size() == 1 ? m_model.conflictAt(rows.front()) : -1;
    if (only >= 0) {
        m_detail->setTitle(m_model.title(only));
        m_story->setText(m_model.story(only));
    } else {
        //: Heading of a box with one choice for several cells
        m_detail->setTitle(tr("%n selected cell(s)", nullptr, int(conflicts.size())));
        m_story->setText(conflicts.empty() ? tr("There is nothing to choose here.")
                                           : tr("One choice for all of them."));
    }
    const auto brings = [this, only](QLabel *label, QRadioButton *button, Resolution resolution) {
        const QString words = only < 0 ? QString() : m_model.consequence(only, resolution);
        label->setText(words);
        label->setVisible(!words.isEmpty());
        button->setAccessibleDescription(m_detail->accessibleName() + u". " + words);
    };
    brings(m_theirsBrings, m_theirs, Resolution::TakeTheirs);
    brings(m_yoursBrings, m_yours, Resolution::KeepYours);
    showChoice(conflicts);
}

void ConflictDialog::showChoice(const std::vector<int> &conflicts)
{
    // What both buttons would set; told only where it is the same for all.
    const auto all = [&](auto value) {
        return !conflicts.empty()
               && std::all_of(conflicts.begin(), conflicts.end(), [&](int conflict) {
                      return value(conflict) == value(conflicts.front());
                  });
    };
    const auto yours = [this](int conflict) {
        return m_model.conflicts()[std::size_t(conflict)].yours;
    };
    const bool same = all(yours);
    const bool mine = same && yours(conflicts.front());
    //: %1 is "granted" or "not granted": the other admin's value
    m_theirs->setText(same ? tr("Take theirs: %1").arg(CellText::value(!mine)) : tr("Take theirs"));
    //: %1 is "granted" or "not granted": the value wanted here
    m_yours->setText(same ? tr("Keep mine: %1").arg(CellText::value(mine)) : tr("Keep mine"));
    const bool decided = all([this](int conflict) { return m_model.choice(conflict); })
                         && m_model.choice(conflicts.front()).has_value();
    m_choice->setExclusive(false); // else one of them would have to stay checked
    m_theirs->setChecked(decided && m_model.choice(conflicts.front()) == Resolution::TakeTheirs);
    m_yours->setChecked(decided && m_model.choice(conflicts.front()) == Resolution::KeepYours);
    m_choice->setExclusive(true);
    for (QRadioButton *button : {m_theirs, m_yours})
        button->setEnabled(!conflicts.empty());
}

void ConflictDialog::accept()
{
    if (m_model.undecided() > 0)
        return;
    const QList<Resolution> answers = m_model.answers();
    m_presenter.disconnect(this);
    QDialog::accept();
    m_presenter.settle(answers);
}

} // namespace onbelay::ui
