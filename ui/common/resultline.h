#pragma once

#include "icons.h"

#include <QWidget>

class QLabel;
class QAbstractButton;

namespace onbelay::ui {

class Spinner;
class FlowLayout;

// One line of a report: an icon by state, a title, the state in words, a detail, perhaps a button
// that repairs it. A screen reader hears "<title>: <state>. <detail>".
class ResultLine final : public QWidget
{
    Q_OBJECT

public:
    enum class State { Pending, Running, Ok, Missing, Warning, NotTested, Failed };
    Q_ENUM(State)

    explicit ResultLine(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // `stateText` replaces the standard word for the state ("Granted" instead of "OK").
    void setState(State state, const QString &stateText = {});
    State state() const { return m_state; }
    void setDetail(const QString &detail); // hidden while empty
    // Takes ownership.
    void addAction(QAbstractButton *button);

    static QString stateWord(State state);
    static Glyph glyph(State state);
    static Tone tone(State state);

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateName();

    State m_state = State::Pending;
    QString m_stateText;
    QLabel *m_icon = nullptr;
    Spinner *m_spinner = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_word = nullptr;
    QLabel *m_detail = nullptr;
    QWidget *m_actionBox = nullptr;
    FlowLayout *m_actions = nullptr;
};

} // namespace onbelay::ui
