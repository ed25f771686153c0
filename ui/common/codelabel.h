#pragma once

#include <QLabel>

namespace onbelay::ui {

// A scope name, an id, an address: monospace, plain text, selectable by mouse and keyboard, always
// left to right.
class CodeLabel final : public QLabel
{
    Q_OBJECT

public:
    explicit CodeLabel(const QString &text = {}, QWidget *parent = nullptr);
};

} // namespace onbelay::ui
