#pragma once

#include "presenters/connection/connectpresenter.h"

#include <QHash>
#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QGridLayout;

namespace onbelay::ui {

class Card;
class CopyButton;

// "What should Claude be able to do?" and, beside it, the list of HubSpot scopes that follows from
// it; below each other where it is narrow.
class ScopeChoiceView final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeChoiceView(ConnectPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstChoice() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] Card *makeChoices();
    [[nodiscard]] QWidget *makePresets();
    void addChoice(QGridLayout *grid, const ScopeChoice &choice, int row);
    [[nodiscard]] Card *makeList();
    void refresh();
    void refreshChoices();
    void addAsked(const AskedScope &scope, int &row);

    ConnectPresenter &m_presenter;
    QBoxLayout *m_cards = nullptr;
    QHash<int, QCheckBox *> m_boxes; // by column
    QGridLayout *m_asked = nullptr; // name, copy button, reason; notes across
    CopyButton *m_copyAll = nullptr;
};

} // namespace onbelay::ui
