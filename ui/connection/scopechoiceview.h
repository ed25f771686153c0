#pragma once

#include "presenters/connection/connectpresenter.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QVBoxLayout;

namespace onbelay::ui {

class CopyButton;

// "What should Claude be able to do?" and the list of HubSpot scopes that follows from it.
class ScopeChoiceView final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeChoiceView(ConnectPresenter &presenter, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *firstChoice() const;

private:
    QWidget *makeChoices();
    QWidget *makeList();
    void refresh();
    void addAsked(const AskedScope &scope);

    ConnectPresenter &m_presenter;
    QHash<int, QCheckBox *> m_boxes; // by column
    QVBoxLayout *m_asked = nullptr;
    QVBoxLayout *m_notes = nullptr;
    CopyButton *m_copyAll = nullptr;
};

} // namespace onbelay::ui
