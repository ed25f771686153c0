#pragma once

#include "ui/common/theme.h"

#include <QLabel>

namespace onbelay::ui {

// Sets a server's text that may hold a word longer than the window is wide: places where it may
// break are put in, and whoever hears the label gets the text itself.
void setBreakable(QLabel &label, const QString &text);
// With such places; for widgets that are no labels.
[[nodiscard]] QString breakable(const QString &text);

// Such a text to be selected, by mouse or keyboard; what is copied has no such places in it.
class ValueLabel final : public QLabel
{
    Q_OBJECT
public:
    explicit ValueLabel(const QString &text, TextRole role = TextRole::Body,
                        QWidget *parent = nullptr);

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void copy() const;
    [[nodiscard]] QString selected() const;
};

} // namespace onbelay::ui
