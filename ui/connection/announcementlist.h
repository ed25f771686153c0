#pragma once

#include "presenters/connection/connectpresenter.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QPushButton;

namespace onbelay::ui {

// "Why does HubSpot look different from older instructions?": folded until somebody asks, then
// what was announced and when, newest first, each with its source.
class AnnouncementList final : public QWidget
{
    Q_OBJECT
public:
    using OpenUrl = std::function<void(const QUrl &)>;

    AnnouncementList(const std::vector<AnnouncementText> &announcements, OpenUrl openUrl,
                     QWidget *parent = nullptr);

Q_SIGNALS:
    void unfolded(); // there is more to see below

private:
    [[nodiscard]] QWidget *makeEntry(const AnnouncementText &announcement);
    void fold(bool open);

    OpenUrl m_openUrl;
    QPushButton *m_head = nullptr;
    QWidget *m_entries = nullptr;
};

} // namespace onbelay::ui
