#include "announcementlist.h"

#include "texts.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"

#include <QHBoxLayout>
#include <QLabel>

namespace onbelay::ui {

AnnouncementList::AnnouncementList(const std::vector<AnnouncementText> &announcements,
                                   OpenUrl openUrl, QWidget *parent)
    : QWidget(parent)
    , m_openUrl(std::move(openUrl))
    , m_head(quietButton(tr("Why does HubSpot look different from older instructions?"), nullptr,
                         Glyph::ChevronDown))
{
    m_head->setCheckable(true);
    m_head->setProperty("tight", true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::sm);
    auto *row = new QHBoxLayout;
    row->addWidget(m_head);
    row->addStretch(1);
    column->addLayout(row);
    auto *card = new Card;
    card->setAccessibleName(m_head->text());
    for (const AnnouncementText &announcement : announcements)
        card->body()->addWidget(makeEntry(announcement));
    m_entries = card;
    column->addWidget(m_entries);
    connect(m_head, &QPushButton::toggled, this, &AnnouncementList::fold);
    fold(false);
}

QWidget *AnnouncementList::makeEntry(const AnnouncementText &announcement)
{
    auto *entry = new QWidget;
    auto *row = new QHBoxLayout(entry);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::md);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(textLabel(announcement.date, TextRole::Strong));
    texts->addWidget(textLabel(announcement.text, TextRole::Muted));
    row->addLayout(texts, 1);
    if (announcement.source.isEmpty())
        return entry;
    //: Opens the page on which something was announced
    QPushButton *source = quietButton(tr("Source"), nullptr, Glyph::ExternalLink);
    source->setToolTip(announcement.source.toString());
    source->setAccessibleDescription(announcement.date);
    connect(source, &QPushButton::clicked, this,
            [this, url = announcement.source] { m_openUrl(url); });
    row->addWidget(source, 0, Qt::AlignTop);
    return entry;
}

void AnnouncementList::fold(bool open)
{
    m_entries->setVisible(open);
    m_head->setIcon(icon(open ? Glyph::ChevronUp : Glyph::ChevronDown, Tint::Accent));
    if (open)
        Q_EMIT unfolded();
}

} // namespace onbelay::ui
