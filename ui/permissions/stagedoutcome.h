#pragma once

#include <QList>
#include <QObject>

class QPushButton;
class QWidget;

namespace onbelay::ui {

class EmptyState;

// What becomes of what is staged on the permissions page: it is reviewed and sent, or it is a plan.
// The page asks for its parts and places them. GUI thread.
class StagedOutcome : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // Asked once each; the page takes ownership.
    [[nodiscard]] virtual QList<QWidget *> makeBanners() = 0;
    [[nodiscard]] virtual QList<QPushButton *> makeButtons() = 0; // left of the main one
    virtual void fillEmptyState(EmptyState &state) = 0; // where there is no group

    [[nodiscard]] virtual QString buttonText() const = 0; // of the main button
    [[nodiscard]] virtual QString discardText() const = 0;
    [[nodiscard]] virtual bool canOpen() const = 0;
    virtual void open() = 0; // the main button

    virtual void refresh() = 0;
    virtual void setRoomy(bool roomy) = 0; // false: the grid needs the room more

Q_SIGNALS:
    void changed();
    void closed(); // a dialog
    void said(const QString &sentence);
};

} // namespace onbelay::ui
