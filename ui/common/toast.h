#pragma once

#include "theme.h"

#include <QBasicTimer>
#include <QFrame>

class QLabel;
class QPushButton;

namespace onbelay::ui {

class Announcer;

// A short message that floats at the bottom of its parent and leaves by itself after ten seconds,
// but not while the pointer is on it or the focus in it. Only for what can be read elsewhere too.
// Escape closes it. There is one a window: a new message replaces the old one.
class Toast final : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent);

    void showMessage(Tone tone, const QString &text, const QString &actionText = {});

Q_SIGNALS:
    void actionTriggered(); // the button, e.g. "Undo"; the toast is gone by then

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void place();

    QLabel *m_icon = nullptr;
    Announcer *m_text = nullptr;
    QPushButton *m_action = nullptr;
    QBasicTimer m_timer;
};

} // namespace onbelay::ui
