#include "scopechoiceview.h"

#include "texts.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/codelabel.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;
using Preset = ConnectPresenter::Preset;

namespace {
constexpr int besideEms = 50; // lines of text; narrower, and the reasons have no room
} // namespace

ScopeChoiceView::ScopeChoiceView(ConnectPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_cards(new QBoxLayout(QBoxLayout::TopToBottom, this))
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(space::lg);
    m_cards->addWidget(makeChoices(), 0, Qt::AlignTop);
    m_cards->addWidget(makeList(), 1, Qt::AlignTop);
    connect(&m_presenter, &ConnectPresenter::choicesChanged, this, &ScopeChoiceView::refresh);
    refresh();
}

void ScopeChoiceView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool wide = width() >= fontMetrics().height() * besideEms;
    m_cards->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

Card *ScopeChoiceView::makeChoices()
{
    auto *card = new Card(tr("What should Claude be able to do?"));
    card->body()->addWidget(makePresets());
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(space::xl);
    grid->setVerticalSpacing(space::sm);
    grid->setColumnStretch(3, 1);
    QString heading;
    int row = -1;
    for (const ScopeChoice &choice : m_presenter.scopeChoices()) {
        if (choice.heading != heading || row < 0) {
            heading = choice.heading;
            QLabel *object = textLabel(heading, TextRole::Strong);
            object->setWordWrap(false);
            grid->addWidget(object, ++row, 0);
        }
        addChoice(grid, choice, row);
    }
    card->body()->addLayout(grid);
    return card;
}

QWidget *ScopeChoiceView::makePresets()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::lg);
    //: Button: ticks every choice to read
    QPushButton *reading = quietButton(tr("Read everything"));
    //: Button: ticks every choice, to read and to write
    QPushButton *writing = quietButton(tr("Read and write"));
    //: Button: un-ticks every choice
    QPushButton *nothing = quietButton(tr("Nothing"));
    for (auto [button, preset] :
         {std::pair(reading, Preset::ReadEverything), std::pair(writing, Preset::ReadAndWrite),
          std::pair(nothing, Preset::Nothing)}) {
        button->setProperty("tight", true);
        row->addWidget(button);
        connect(button, &QPushButton::clicked, this,
                [this, preset = preset] { m_presenter.choose(preset); });
    }
    return box;
}

void ScopeChoiceView::addChoice(QGridLayout *grid, const ScopeChoice &choice, int row)
{
    auto *check = new QCheckBox(choice.write
                                    //: A choice beside the name of what is written, such as Deals
                                    ? tr("Write")
                                    //: A choice beside the name of what is read, such as Deals
                                    : tr("Read"));
    check->setAccessibleName(choice.title); // names what, too
    grid->addWidget(check, row, choice.write ? 2 : 1);
    m_boxes.insert(choice.column, check);
    // Not clicked: a screen reader toggles.
    connect(check, &QCheckBox::toggled, this, [this, column = choice.column](bool on) {
        m_presenter.choose(column, on);
        refreshChoices(); // a refused tick goes back
    });
}

Card *ScopeChoiceView::makeList()
{
    auto *card = new Card(tr("Tick these scopes in HubSpot"));
    card->setSubtitle(tr("The shortest list for what you chose. Paste each name into HubSpot's "
                         "scope search."));
    //: Accessible name of a button that reads "Copy all"
    m_copyAll = new CopyButton(tr("Copy all scope names"));
    //: Button: copies a whole list
    m_copyAll->setLabel(tr("Copy all"));
    card->addToHeader(m_copyAll);
    m_asked = new QGridLayout;
    m_asked->setHorizontalSpacing(space::sm);
    m_asked->setVerticalSpacing(0); // the copy buttons bring their own
    m_asked->setColumnStretch(2, 1);
    card->body()->addLayout(m_asked);
    return card;
}

QWidget *ScopeChoiceView::firstChoice() const
{
    return m_boxes.value(1);
}

void ScopeChoiceView::addAsked(const AskedScope &scope, int &row)
{
    m_asked->addWidget(new CodeLabel(scope.name), row, 0, Qt::AlignVCenter);
    //: %1 is the name of a HubSpot scope
    auto *copy = new CopyButton(tr("Copy %1").arg(scope.name));
    copy->setTextToCopy(scope.name);
    copy->setWordless(true); // or the reasons would jump aside
    m_asked->addWidget(copy, row, 1, Qt::AlignVCenter);
    m_asked->addWidget(textLabel(scope.reason), row, 2, Qt::AlignVCenter);
    ++row;
    if (scope.note.isEmpty())
        return;
    QWidget *note = markedText(Glyph::Info, Tint::Info, scope.note, TextRole::Caption);
    note->layout()->setContentsMargins(space::xs, 0, 0, space::sm);
    m_asked->addWidget(note, row++, 0, 1, 3);
}

void ScopeChoiceView::refreshChoices()
{
    for (const ScopeChoice &choice : m_presenter.scopeChoices()) {
        QCheckBox *box = m_boxes.value(choice.column);
        box->setChecked(choice.on);
        box->setToolTip(choice.held ? tr("Comes with writing") : QString());
    }
}

void ScopeChoiceView::refresh()
{
    refreshChoices();
    emptyLayout(m_asked);
    QStringList names;
    int row = 0;
    for (const AskedScope &scope : m_presenter.asked()) {
        names.append(scope.name);
        addAsked(scope, row);
    }
    if (names.isEmpty())
        m_asked->addWidget(textLabel(tr("Choose something first."), TextRole::Muted), 0, 0, 1, 3);
    m_copyAll->setTextToCopy(names.join(u'\n'));
    m_copyAll->setVisible(!names.isEmpty());
}

} // namespace onbelay::ui
