#pragma once

#include "theme.h"

#include <QFrame>

class QAbstractButton;
class QLabel;
class QToolButton;

namespace onbelay::ui {

class FlowLayout;

// A message across a page: icon, bold headline, text, actions, and a way to dismiss it. Showing it
// or changing its text raises an accessibility alert whose name is the whole message. Text is
// plain text, whatever it contains.
class Banner final : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(QString tone READ toneName)

public:
    // Tone is Info, Success, Warning or Danger in most cases.
    explicit Banner(Tone tone, QWidget *parent = nullptr);
    Banner(Tone tone, const QString &headline, const QString &text, QWidget *parent = nullptr);

    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    QString toneName() const;
    // Either may be empty, not both.
    void setMessage(const QString &headline, const QString &text = {});
    // Takes ownership; the order of the calls is the order on screen.
    void addAction(QAbstractButton *button);
    void clearActions();
    // A close button: hides the banner and emits dismissed(). Off by default.
    void setDismissible(bool dismissible);

Q_SIGNALS:
    void dismissed();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void updateIcon();
    void announce();

    Tone m_tone;
    QLabel *m_icon = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_text = nullptr;
    QWidget *m_actionBox = nullptr;
    FlowLayout *m_actions = nullptr;
    QToolButton *m_close = nullptr;
};

} // namespace onbelay::ui
