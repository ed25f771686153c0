#pragma once

#include "presenters/permissions/linttext.h"

#include <QList>
#include <QWidget>

class QAbstractButton;
class QLabel;

namespace onbelay::ui {

// A finding of the check for problems: what it is, whom it concerns, and what can be done about
// it. Shows one item for good; another item is another card.
class LintCard final : public QWidget
{
    Q_OBJECT
public:
    explicit LintCard(const LintItem &item, QWidget *parent = nullptr);

    [[nodiscard]] const LintItem &item() const { return m_item; }
    // In the order of the keyboard. The first one only looks and changes nothing, so that the
    // focus can be put there without harm.
    [[nodiscard]] const QList<QAbstractButton *> &buttons() const { return m_buttons; }

Q_SIGNALS:
    void showRequested();
    void repairRequested(int offer);

private:
    QLabel *addText(const QString &text);
    void addNames();
    void addButtons();

    LintItem m_item;
    QLayout *m_column = nullptr;
    QList<QAbstractButton *> m_buttons;
};

} // namespace onbelay::ui
