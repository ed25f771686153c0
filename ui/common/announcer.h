#pragma once

#include <QLabel>

namespace onbelay::ui {

// A line of status that screen readers hear when it changes. Qt 6.4 has no announcement event, so
// the text becomes the accessible name of a notification object, with a name change and an alert.
// The text is plain text.
class Announcer final : public QLabel
{
    Q_OBJECT

public:
    explicit Announcer(QWidget *parent = nullptr);

    // Shows and speaks. Saying the same again speaks again.
    void say(const QString &text);
};

} // namespace onbelay::ui
