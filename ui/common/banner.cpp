#include "banner.h"

#include "accessibility.h"
#include "buttons.h"
#include "flowlayout.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// The style sheet tells banners apart by these names.
QString nameOf(Tone tone)
{
    switch (tone) {
    case Tone::Success:
        return u"success"_s;
    case Tone::Warning:
    case Tone::Unbacked:
        return u"warning"_s;
    case Tone::Danger:
        return u"danger"_s;
    case Tone::Info:
    case Tone::Implied:
        return u"info"_s;
    case Tone::Staged:
        return u"staged"_s;
    case Tone::Neutral:
    case Tone::Dormant:
        return u"neutral"_s;
    }
    Q_UNREACHABLE();
}

} // namespace

Banner::Banner(Tone tone, QWidget *parent)
    : QFrame(parent)
    , m_tone(tone)
{
    installAccessibility();
    build();
    updateIcon();
}

Banner::Banner(Tone tone, const QString &headline, const QString &text, QWidget *parent)
    : Banner(tone, parent)
{
    setMessage(headline, text);
}

void Banner::build()
{
    m_icon = new QLabel(this);
    m_headline = new QLabel(this);
    setTextRole(m_headline, TextRole::Strong);
    m_text = new QLabel(this);
    for (QLabel *label : {m_headline, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->hide();
    }
    m_actionBox = new QWidget(this);
    m_actions = new FlowLayout(m_actionBox, space::sm);
    m_actionBox->hide();
    //: Hides a message.
    m_close = iconButton(Glyph::Close, tr("Dismiss"), this);
    m_close->hide();
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        Q_EMIT dismissed();
    });

    auto *texts = new QVBoxLayout;
    texts->setSpacing(space::xs);
    texts->addWidget(m_headline);
    texts->addWidget(m_text);
    m_actions->setContentsMargins(0, space::xs, 0, 0);
    texts->addWidget(m_actionBox);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::md, space::md, space::md, space::md);
    row->setSpacing(space::md);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    // Not Maximum: that would be the height at the preferred width, too little in a narrower place.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Banner::setTone(Tone tone)
{
    m_tone = tone;
    style()->unpolish(this);
    style()->polish(this);
    updateIcon();
}

QString Banner::toneName() const
{
    return nameOf(m_tone);
}

void Banner::setMessage(const QString &headline, const QString &text)
{
    m_headline->setText(headline);
    m_headline->setVisible(!headline.isEmpty());
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    const QString name = headline.isEmpty() || text.isEmpty()
                             ? QString(headline + text)
                             //: For screen readers: headline of a message, then its text.
                             : tr("%1: %2").arg(headline, text);
    if (name == accessibleName())
        return;
    setAccessibleName(name);
    if (isVisible())
        announce();
}

void Banner::addAction(QAbstractButton *button)
{
    m_actions->addWidget(button);
    button->show();
    m_actionBox->show();
}

void Banner::clearActions()
{
    while (QLayoutItem *item = m_actions->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    m_actionBox->hide();
}

void Banner::setDismissible(bool dismissible)
{
    m_close->setVisible(dismissible);
}

void Banner::showEvent(QShowEvent *event)
{
    QFrame::showEvent(event);
    announce();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        updateIcon();
}

void Banner::updateIcon()
{
    const int side = iconSize(font());
    m_icon->setPixmap(glyphPixmap(glyphFor(m_tone), Theme::applied().tone(m_tone).foreground, side,
                                  devicePixelRatioF()));
}

void Banner::announce()
{
    ui::announce(this);
}

} // namespace onbelay::ui
