#include "resultline.h"

#include "accessibility.h"
#include "buttons.h"
#include "flowlayout.h"
#include "spinner.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVariant>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

ResultLine::ResultLine(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_icon(new QLabel(this))
    , m_spinner(new Spinner(this))
    , m_title(new QLabel(this))
    , m_word(new QLabel(this))
    , m_detail(new QLabel(this))
    , m_actionBox(new QWidget(this))
    , m_actions(new FlowLayout(m_actionBox, space::sm))
{
    installAccessibility();
    setTextRole(m_title, TextRole::Strong);
    setTextRole(m_detail, TextRole::Muted);
    for (QLabel *label : {m_title, m_word, m_detail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_word);
    }
    m_detail->hide();
    m_actionBox->hide();

    auto *titleRow = new QHBoxLayout;
    titleRow->setSpacing(space::md);
    titleRow->addWidget(m_title, 1);
    titleRow->addWidget(m_word, 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addLayout(titleRow);
    texts->addWidget(m_detail);
    texts->addWidget(m_actionBox);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, space::xs, 0, space::xs);
    row->setSpacing(space::md);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_spinner, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    setTitle(title);
    setState(State::Pending);
}

void ResultLine::setTitle(const QString &title)
{
    m_title->setText(title);
    updateName();
}

void ResultLine::setState(State state, const QString &stateText)
{
    m_state = state;
    m_stateText = stateText.isEmpty() ? stateWord(state) : stateText;
    m_word->setText(m_stateText);
    const bool running = state == State::Running;
    m_spinner->setVisible(running);
    m_icon->setVisible(!running);
    const int side = iconSize(font());
    m_icon->setPixmap(
        icon(glyph(state), tintFor(tone(state))).pixmap(QSize(side, side), devicePixelRatioF()));
    updateName();
}

void ResultLine::setDetail(const QString &detail)
{
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    updateName();
}

void ResultLine::addAction(QAbstractButton *button)
{
    m_actions->addWidget(button);
    m_actionBox->show();
}

void ResultLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        setState(m_state, m_stateText);
}

QString ResultLine::stateWord(State state)
{
    switch (state) {
    case State::Pending:
        //: State of a check that has not begun.
        return tr("Waiting");
    case State::Running:
        //: State of a check that is going on.
        return tr("Checking…");
    case State::Ok:
        //: State of a check without findings.
        return tr("OK");
    case State::Missing:
        //: State of a check: what was looked for is not there.
        return tr("Missing");
    case State::Warning:
        //: State of a check: works, but worth a look.
        return tr("Warning");
    case State::NotTested:
        //: State of a check that could not be made.
        return tr("Not tested");
    case State::Failed:
        //: State of a check.
        return tr("Failed");
    }
    Q_UNREACHABLE();
}

Glyph ResultLine::glyph(State state)
{
    switch (state) {
    case State::Pending:
        return Glyph::Pending;
    case State::Running:
        return Glyph::Clock;
    case State::Ok:
        return Glyph::Check;
    case State::Missing:
        return Glyph::StagedOff; // a circle with a dash: nothing there
    case State::Warning:
        return Glyph::Warning;
    case State::NotTested:
        return Glyph::Question;
    case State::Failed:
        return Glyph::Cross;
    }
    Q_UNREACHABLE();
}

Tone ResultLine::tone(State state)
{
    switch (state) {
    case State::Ok:
        return Tone::Success;
    case State::Missing:
    case State::Warning:
        return Tone::Warning;
    case State::Failed:
        return Tone::Danger;
    case State::Running:
        return Tone::Info;
    case State::Pending:
    case State::NotTested:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

void ResultLine::updateName()
{
    const QString head = tr("%1: %2", "for screen readers: what was checked, and its state")
                             .arg(m_title->text(), m_stateText);
    const QString more = m_detail->text();
    setAccessibleName(more.isEmpty()
                          ? head
                          : tr("%1. %2", "for screen readers: result of a check, and its detail")
                                .arg(head, more));
    const QString wanted = toneName(tone(m_state));
    if (m_word->property("tone").toString() != wanted) {
        m_word->setProperty("tone", wanted);
        setTextRole(m_word, TextRole::Body); // polishes, so the style sheet sees the tone
    }
}

} // namespace onbelay::ui
