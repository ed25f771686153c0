#include "scopechoiceview.h"

#include "texts.h"
#include "ui/common/card.h"
#include "ui/common/codelabel.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

ScopeChoiceView::ScopeChoiceView(ConnectPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::lg);
    column->addWidget(makeChoices());
    column->addWidget(makeList());
    connect(&m_presenter, &ConnectPresenter::choicesChanged, this, &ScopeChoiceView::refresh);
    refresh();
}

QWidget *ScopeChoiceView::makeChoices()
{
    auto *card = new Card(tr("What should Claude be able to do?"));
    QString heading;
    FlowLayout *row = nullptr;
    for (const ScopeChoice &choice : m_presenter.scopeChoices()) {
        if (choice.heading != heading || !row) {
            heading = choice.heading;
            auto *box = new QWidget;
            row = new FlowLayout(box, space::lg);
            card->body()->addWidget(box);
        }
        auto *check = new QCheckBox(choice.title);
        row->addWidget(check);
        m_boxes.insert(choice.column, check);
        connect(check, &QCheckBox::clicked, this, [this, column = choice.column](bool on) {
            m_presenter.choose(column, on);
            refresh(); // a refused tick goes back
        });
    }
    return card;
}

QWidget *ScopeChoiceView::makeList()
{
    auto *card = new Card(tr("Tick these scopes in HubSpot"));
    card->setSubtitle(tr("The shortest list for what you chose. Paste each name into HubSpot's "
                         "scope search."));
    m_copyAll = new CopyButton(tr("Copy all scope names"));
    card->addToHeader(m_copyAll);
    m_asked = new QVBoxLayout;
    m_asked->setSpacing(space::md);
    card->body()->addLayout(m_asked);
    m_notes = new QVBoxLayout;
    m_notes->setSpacing(space::sm);
    card->body()->addLayout(m_notes);
    return card;
}

QWidget *ScopeChoiceView::firstChoice() const
{
    return m_boxes.value(1);
}

void ScopeChoiceView::addAsked(const AskedScope &scope)
{
    auto *box = new QWidget;
    auto *texts = new QVBoxLayout(box);
    texts->setContentsMargins(0, 0, 0, 0);
    texts->setSpacing(space::xs);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::sm);
    row->addWidget(new CodeLabel(scope.name));
    //: %1 is the name of a HubSpot scope
    auto *copy = new CopyButton(tr("Copy %1").arg(scope.name));
    copy->setTextToCopy(scope.name);
    row->addWidget(copy);
    row->addStretch(1);
    texts->addLayout(row);
    texts->addWidget(textLabel(scope.reason, TextRole::Muted));
    m_asked->addWidget(box);
}

void ScopeChoiceView::refresh()
{
    for (const ScopeChoice &choice : m_presenter.scopeChoices()) {
        QCheckBox *box = m_boxes.value(choice.column);
        box->setChecked(choice.on);
        box->setToolTip(choice.held ? tr("Comes with writing") : QString());
    }
    emptyLayout(m_asked);
    QStringList names;
    for (const AskedScope &scope : m_presenter.asked()) {
        names.append(scope.name);
        addAsked(scope);
    }
    if (names.isEmpty())
        m_asked->addWidget(textLabel(tr("Choose something above."), TextRole::Muted));
    m_copyAll->setTextToCopy(names.join(u'\n'));
    m_copyAll->setVisible(!names.isEmpty());
    emptyLayout(m_notes);
    for (const QString &note : m_presenter.notes())
        m_notes->addWidget(textLabel(note, TextRole::Caption));
}

} // namespace onbelay::ui
