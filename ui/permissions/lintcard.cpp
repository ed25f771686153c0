#include "ui/permissions/lintcard.h"

#include "presenters/permissions/celltext.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Look
{
    Tone tone;
    Glyph glyph;
};

Look lookOf(LintKind kind)
{
    switch (kind) {
    case LintKind::Dormant:
        return {Tone::Dormant, Glyph::Dormant};
    case LintKind::AccessOnly:
        return {Tone::Warning, Glyph::Warning};
    case LintKind::Unbacked:
    case LintKind::NothingBacked:
        return {Tone::Unbacked, Glyph::Unbacked};
    case LintKind::NoMembers:
        return {Tone::Warning, Glyph::People};
    case LintKind::SamePermissions:
        return {Tone::Info, Glyph::Copy};
    }
    Q_UNREACHABLE();
}

} // namespace

LintCard::LintCard(const LintItem &item, QWidget *parent)
    : QWidget(parent)
    , m_item(item)
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto *card = new Card;
    card->setAccessibleName(item.headline);
    card->setAccessibleDescription(item.sentence);
    outer->addWidget(card);
    card->layout()->setContentsMargins(space::md, space::md, space::md, space::md);
    m_column = card->body();
    card->body()->setSpacing(space::sm);

    auto *badge = new Badge;
    const Look look = lookOf(item.kind);
    badge->setState(look.tone, item.badge, look.glyph);
    card->body()->addWidget(badge, 0, Qt::AlignLeading);
    setTextRole(addText(item.headline), TextRole::Strong);
    addText(item.sentence);
    addNames();
    addButtons();
}

QLabel *LintCard::addText(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    m_column->addWidget(label);
    return label;
}

// A name a line: it may be long and without a space to wrap at, and then it is cut.
void LintCard::addNames()
{
    auto *names = new QWidget;
    auto *row = new QHBoxLayout(names);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addSpacing(space::md); // set in; margins would not mirror
    auto *lines = new QVBoxLayout;
    lines->setSpacing(space::xs);
    row->addLayout(lines, 1);
    for (const QString &name : m_item.names)
        lines->addWidget(new ElidedLabel(name));
    m_column->addWidget(names);
    if (m_item.more.isEmpty())
        return;
    auto *more = new QLabel(m_item.more);
    more->setTextFormat(Qt::PlainText);
    setTextRole(more, TextRole::Muted);
    lines->addWidget(more);
}

void LintCard::addButtons()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::sm);
    row->setContentsMargins(0, space::xs, 0, 0);
    //: Button: filters the permission grid down to the groups of a finding
    QPushButton *show = makeButton(tr("Show groups"));
    show->setAccessibleDescription(m_item.headline);
    connect(show, &QPushButton::clicked, this, &LintCard::showRequested);
    m_buttons.append(show);
    for (std::size_t i = 0; i < m_item.offers.size(); ++i) {
        const LintOffer &offer = m_item.offers[i];
        QPushButton *repair = makeButton(offer.text);
        repair->setToolTip(plainToolTip(offer.effect));
        //: What a button does, for screen readers: %1 a finding, %2 what will change
        repair->setAccessibleDescription(tr("%1. %2").arg(m_item.headline, offer.effect));
        connect(repair, &QPushButton::clicked, this,
                [this, offer = int(i)] { Q_EMIT repairRequested(offer); });
        m_buttons.append(repair);
    }
    for (QAbstractButton *button : std::as_const(m_buttons))
        row->addWidget(button);
    m_column->addWidget(box);
}

} // namespace onbelay::ui
