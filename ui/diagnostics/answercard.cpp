#include "ui/diagnostics/answercard.h"

#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/flowlayout.h"

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
    return lines.join(QLatin1Char('\n'));
}

} // namespace

AnswerCard::AnswerCard(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(Tone::Info))
    , m_chain(new QWidget)
    , m_links(new FlowLayout(m_chain, space::sm))
{
    //: Accessible name of a row of links such as "Signed in", "Group has access"
    m_chain->setAccessibleName(tr("The chain"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(space::md);
    column->addWidget(m_banner);
    column->addWidget(m_chain);
    hide();
}

void AnswerCard::setAnswer(const std::optional<QuestionAnswer> &answer)
{
    setVisible(answer.has_value());
    while (QLayoutItem *item = m_links->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!answer)
        return;
    Tone tone = Tone::Warning;
    if (answer->allowed)
        tone = *answer->allowed ? Tone::Success : Tone::Danger;
    m_banner->setTone(tone);
    m_banner->setMessage(answer->headline, textOf(*answer));
    for (const ChainRow &row : answer->chain) {
        auto *link = new Badge(toneOf(row.state), row.title);
        //: For screen readers: a link of the chain and its state
        link->setAccessibleName(tr("%1: %2").arg(row.title, spokenState(row.state)));
        link->setToolTip(row.detail);
        m_links->addWidget(link);
    }
}

} // namespace onbelay::ui
