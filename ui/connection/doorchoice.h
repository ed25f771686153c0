#pragma once

#include <QFrame>

#include <vector>

class QBoxLayout;
class QButtonGroup;
class QRadioButton;

namespace onbelay::ui {

// One way to a credential: a radio button with what it is for, on a card that can be clicked
// anywhere.
class DoorCard final : public QFrame
{
    Q_OBJECT
    Q_PROPERTY(bool chosen READ isChosen)
public:
    DoorCard(const QString &title, const QString &summary, QWidget *parent = nullptr);

    [[nodiscard]] QRadioButton *radio() const { return m_radio; }
    [[nodiscard]] bool isChosen() const;

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    QRadioButton *m_radio = nullptr;
};

// "Which way suits you?": the cards beside each other, below each other where it is narrow.
class DoorChoice final : public QWidget
{
    Q_OBJECT
public:
    DoorChoice(const QStringList &titles, const QStringList &summaries, QWidget *parent = nullptr);

    void setChosen(int door);
    [[nodiscard]] QRadioButton *chosenButton() const;

Q_SIGNALS:
    void chosen(int door); // by whomever

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QBoxLayout *m_row = nullptr;
    QButtonGroup *m_buttons = nullptr;
};

} // namespace onbelay::ui
