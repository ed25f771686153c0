#pragma once

#include <QWidget>

class QAbstractButton;
class QLabel;

namespace onbelay::ui {

class Drawing;
class FlowLayout;

// What a screen shows when there is nothing to show: a drawing, what is so, what to do about it.
// Drawings: "empty/no-connection", "empty/no-groups", "empty/no-activity", "empty/offline",
// "empty/not-allowed", "empty/no-findings".
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    EmptyState(const QString &drawing, const QString &headline, const QString &text,
               QWidget *parent = nullptr);

    void setContent(const QString &drawing, const QString &headline, const QString &text);
    // Takes ownership.
    void addAction(QAbstractButton *button);

private:
    Drawing *m_drawing = nullptr;
    QLabel *m_headline = nullptr;
    QLabel *m_text = nullptr;
    QWidget *m_actionBox = nullptr;
    FlowLayout *m_actions = nullptr;
};

} // namespace onbelay::ui
