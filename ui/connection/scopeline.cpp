#include "scopeline.h"

#include "texts.h"
#include "ui/common/codelabel.h"
#include "ui/common/copybutton.h"
#include "ui/common/flowlayout.h"
#include "ui/common/resultline.h"
#include "ui/common/spinner.h"

#include <QAccessibleWidget>
#include <QEvent>
#include <QLabel>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

ResultLine::State stateOf(ProofLine::State state)
{
    switch (state) {
    case ProofLine::State::Waiting:
        return ResultLine::State::Pending;
    case ProofLine::State::Checking:
        return ResultLine::State::Running;
    case ProofLine::State::Granted:
        return ResultLine::State::Ok;
    case ProofLine::State::Missing:
        return ResultLine::State::Missing;
    case ProofLine::State::ReadProven:
        return ResultLine::State::Warning;
    case ProofLine::State::NotTested:
        return ResultLine::State::NotTested;
    }
    Q_UNREACHABLE();
}

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    return className == "onbelay::ui::ScopeLine"_L1
               ? new QAccessibleWidget(static_cast<QWidget *>(object), QAccessible::ListItem)
               : nullptr;
}

} // namespace

ScopeLine::ScopeLine(QWidget *parent)
    : QWidget(parent)
    , m_row(new FlowLayout(this, space::md))
    , m_icon(new QLabel)
    , m_spinner(new Spinner)
    , m_title(textLabel({}))
    , m_word(textLabel({}))
    , m_copy(new CopyButton({}))
{
    QAccessible::installFactory(makeInterface);
    m_copy->setWordless(true);
    m_copy->hide();
    m_icon->setAlignment(Qt::AlignCenter);
    m_icon->setMinimumHeight(m_copy->sizeHint().height()); // lines with and without it are alike
    for (QLabel *label : {m_title, m_word})
        label->setWordWrap(false);
    for (QWidget *part : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_spinner),
                          static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_word),
                          static_cast<QWidget *>(m_copy)})
        m_row->addWidget(part);
    showState();
}

void ScopeLine::setLine(const ProofLine &line)
{
    if (line.code != m_line.code)
        showNames(line.code.split(u' ', Qt::SkipEmptyParts));
    m_line = line;
    showState();
    QString more = line.detail;
    if (!line.code.isEmpty())
        more = more.isEmpty() ? line.code : QString(more + u' ' + line.code);
    const QString head = tr("%1: %2", "for screen readers: a scope, and whether it is granted")
                             .arg(line.title, line.word);
    setAccessibleName(more.isEmpty() ? head
                                     //: For screen readers: a result, and its detail
                                     : tr("%1. %2").arg(head, more));
    offerCopy(head);
}

// A line has either names that lack, or the evidence of why it was not tested.
void ScopeLine::offerCopy(const QString &head)
{
    m_copy->setVisible(!m_line.code.isEmpty() || !m_line.evidence.isEmpty());
    if (!m_line.code.isEmpty()) {
        //: Button beside the names of HubSpot scopes that a token lacks
        m_copy->setName(tr("Copy the scope's name"));
        m_copy->setTextToCopy(m_line.code.split(u' ', Qt::SkipEmptyParts).join(u'\n'));
    } else if (!m_line.evidence.isEmpty()) {
        //: Button beside a scope that could not be tested
        m_copy->setName(tr("Copy the details for support"));
        m_copy->setTextToCopy(head + u'\n' + m_line.evidence);
    }
}

void ScopeLine::showState()
{
    m_title->setText(m_line.title);
    m_word->setText(m_line.word);
    const ResultLine::State state = stateOf(m_line.state);
    const bool running = state == ResultLine::State::Running;
    m_spinner->setVisible(running);
    m_icon->setVisible(!running);
    const int side = iconSize(font());
    m_icon->setPixmap(icon(ResultLine::glyph(state), tintFor(ResultLine::tone(state)))
                          .pixmap(QSize(side, side), devicePixelRatioF()));
    m_word->setProperty("tone", toneName(ResultLine::tone(state)));
    setTextRole(m_word, TextRole::Body); // polishes, so that the style sheet sees the tone
}

void ScopeLine::showNames(const QStringList &names)
{
    for (QWidget *name : std::as_const(m_names)) {
        m_row->removeWidget(name);
        name->deleteLater();
    }
    m_names.clear();
    m_row->removeWidget(m_copy);
    for (const QString &name : names) {
        auto *label = new CodeLabel(name);
        label->setFocusPolicy(Qt::ClickFocus); // the button beside it is the stop for the keyboard
        m_row->addWidget(label);
        m_names.append(label);
    }
    m_row->addWidget(m_copy);
}

ScopeLine::Columns ScopeLine::wantedColumns() const
{
    m_title->ensurePolished();
    m_word->ensurePolished();
    return {m_title->sizeHint().width(), m_word->sizeHint().width()};
}

void ScopeLine::setColumns(Columns columns)
{
    m_title->setMinimumWidth(columns.title);
    m_word->setMinimumWidth(columns.word);
}

void ScopeLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        showState();
}

} // namespace onbelay::ui
