#pragma once

#include "guides/guideshelf.h"
#include "presenters/settings/guidenotice.h"
#include "ui/shell/mainwindow.h"

#include <QObject>

#include <functional>

namespace onbelay {

// Says above the pages what an administrator should know about the guide without opening the
// settings: that a replacement is refused and why, or that a newer guide was taken. GUI thread.
class GuideBanners final : public QObject
{
    Q_OBJECT
public:
    // Both must outlive this object.
    GuideBanners(GuideShelf &shelf, ui::MainWindow &window, std::function<void()> openSettings,
                 QObject *parent = nullptr);

    // The window shows no banner while nobody is signed in: what was to be said until now.
    void sayAtSignIn();

private:
    void sayLook(const GuideLook &look);
    void show(const QString &id, const GuideNotice &notice);

    GuideShelf &m_shelf;
    ui::MainWindow &m_window;
    std::function<void()> m_openSettings;
};

} // namespace onbelay
