#include "ui/diagnostics/answercard.h"

#include "presenters/permissions/celltext.h"
#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

Tone toneOf(LinkState state)
{
    switch (state) {
    case LinkState::Holds:
        return Tone::Success;
    case LinkState::Broken:
        return Tone::Danger;
    case LinkState::NotTested:
        return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString spokenState(LinkState state)
{
    switch (state) {
    case LinkState::Holds:
        //: For screen readers: state of a link of the chain
        return AnswerCard::tr("holds");
    case LinkState::Broken:
        //: For screen readers: state of a link of the chain
        return AnswerCard::tr("broken");
    case LinkState::NotTested:
        //: For screen readers: state of a link of the chain
        return AnswerCard::tr("not tested");
    }
    return {};
}

Tone toneOf(const std::optional<bool> &allowed)
{
    if (!allowed)
        return Tone::Warning;
    return *allowed ? Tone::Success : Tone::Danger;
}

QString textOf(const QuestionAnswer &answer)
{
    QStringList lines = answer.reasons;
    if (lines.size() > 1) {
        for (QString &line : lines)
            line.prepend(QStringLiteral("• "));
    }
    for (const QString &more : {answer.grantedBy, answer.nearMisses}) {
        if (!more.isEmpty())
            lines.append(more);
    }
    lines.append(answer.notes);
    return lines.join(QLatin1Char('\n'));
}

void clear(FlowLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

AnswerCard::AnswerCard(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(Tone::Info))
    , m_sideBox(new QWidget)
    , m_sides(new FlowLayout(m_sideBox, space::sm))
    , m_differences(plainLabel(TextRole::Body))
    , m_chain(new QWidget)
    , m_links(new FlowLayout(m_chain, space::sm))
{
    //: Accessible name of two marks, such as "Console: can" and "Server: can"
    m_sideBox->setAccessibleName(tr("Decided twice"));
    //: Accessible name of a row of links such as "Signed in", "Group has access"
    m_chain->setAccessibleName(tr("The chain"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::md);
    column->addWidget(m_banner);
    column->addWidget(m_sideBox);
    column->addWidget(m_differences);
    column->addWidget(m_chain);
    hide();
}

void AnswerCard::setAnswer(const std::optional<QuestionAnswer> &answer)
{
    setVisible(answer.has_value());
    clear(*m_sides);
    clear(*m_links);
    if (!answer)
        return;
    m_banner->setTone(toneOf(answer->allowed));
    m_banner->setMessage(answer->headline, textOf(*answer));
    showSides(*answer);
    showChain(*answer);
}

// The console's rules and the server's share no code; that both say the same is worth showing.
void AnswerCard::showSides(const QuestionAnswer &answer)
{
    for (const SideVerdict &side : {answer.console, answer.server}) {
        auto *mark = new Badge(toneOf(side.allowed), side.text);
        mark->setToolTip(tr("Console and server decide by rules of their own, which are compared "
                            "on every question."));
        m_sides->addWidget(mark);
    }
    m_differences->setText(answer.differences.join(QLatin1Char('\n')));
    m_differences->setVisible(!answer.differences.isEmpty());
}

void AnswerCard::showChain(const QuestionAnswer &answer)
{
    for (const ChainRow &row : answer.chain) {
        auto *link = new Badge(toneOf(row.state), row.title);
        //: For screen readers: a link of the chain and its state
        link->setAccessibleName(tr("%1: %2").arg(row.title, spokenState(row.state)));
        if (!row.detail.isEmpty())
            link->setToolTip(plainToolTip(row.detail));
        m_links->addWidget(link);
    }
}

} // namespace onbelay::ui
