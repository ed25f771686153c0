#include "ui/permissions/conflictdialog.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/conflicttext.h"
#include "presenters/permissions/reviewpresenter.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"

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
{
    //: Title of the dialog about cells that two admins changed
    setWindowTitle(tr("Changed by somebody else"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    auto *lead = new QLabel(
        tr("These cells have other values on the server than when you began. Choose for each of "
           "them. Nothing was overwritten."));
    lead->setWordWrap(true);
    column->addWidget(lead);

    auto *all = new QHBoxLayout;
    all->setSpacing(space::sm);
    QPushButton *theirs = makeButton(tr("Take theirs everywhere"));
    QPushButton *yours = makeButton(tr("Keep mine everywhere"));
    connect(theirs, &QPushButton::clicked, this, [this] { chooseAll(Resolution::TakeTheirs); });
    connect(yours, &QPushButton::clicked, this, [this] { chooseAll(Resolution::KeepYours); });
    all->addWidget(theirs);
    all->addWidget(yours);
    all->addStretch();
    column->addLayout(all);

    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *list = new QWidget;
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, space::sm, 0);
    rows->setSpacing(space::md);
    for (const ConflictCell &cell : presenter.conflicts())
        rows->addWidget(makeConflict(cell));
    rows->addStretch();
    scroll->setWidget(list);
    column->addWidget(scroll, 1);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    buttons->addStretch();
    //: Button: closes the dialog, nothing is decided and everything stays staged
    QPushButton *cancel = makeButton(tr("Cancel"));
    //: Button: uses the choices; the remaining changes are reviewed again
    m_settle = primaryButton(tr("Use these choices"));
    buttons->addWidget(cancel);
    buttons->addWidget(m_settle);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_settle, &QPushButton::clicked, this, &ConflictDialog::accept);
    const QSize wanted(fontMetrics().averageCharWidth() * 90, fontMetrics().height() * 26);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    refresh();
}

QWidget *ConflictDialog::makeConflict(const ConflictCell &cell)
{
    const QString title = ConflictText::title(m_presenter.workspace(), cell);
    auto *card = new Card(title);
    auto *story = new QLabel(ConflictText::story(cell));
    story->setTextFormat(Qt::PlainText);
    story->setWordWrap(true);
    //: %1 is "granted" or "not granted": the other admin's value
    auto *theirs = new QRadioButton(tr("Take theirs: %1").arg(CellText::value(cell.theirs)));
    //: %1 is "granted" or "not granted": the value wanted here
    auto *yours = new QRadioButton(tr("Keep mine: %1").arg(CellText::value(cell.yours)));
    auto *group = new QButtonGroup(card);
    for (QRadioButton *button : {theirs, yours}) {
        button->setAccessibleDescription(title);
        group->addButton(button);
        connect(button, &QRadioButton::toggled, this, &ConflictDialog::refresh);
    }
    card->body()->addWidget(story);
    card->body()->addWidget(theirs);
    card->body()->addWidget(yours);
    m_choices.push_back({theirs, yours});
    return card;
}

void ConflictDialog::chooseAll(Resolution resolution)
{
    for (const Choice &choice : m_choices)
        (resolution == Resolution::TakeTheirs ? choice.theirs : choice.yours)->setChecked(true);
}

void ConflictDialog::refresh()
{
    if (!m_settle)
        return; // still being built
    m_settle->setEnabled(std::all_of(m_choices.begin(), m_choices.end(), [](const Choice &choice) {
        return choice.theirs->isChecked() || choice.yours->isChecked();
    }));
}

void ConflictDialog::accept()
{
    QList<Resolution> answers;
    for (const Choice &choice : m_choices)
        answers.append(choice.theirs->isChecked() ? Resolution::TakeTheirs : Resolution::KeepYours);
    QDialog::accept();
    m_presenter.settle(answers);
}

} // namespace onbelay::ui
