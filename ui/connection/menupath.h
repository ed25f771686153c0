#pragma once

#include <QWidget>

namespace onbelay::ui {

// A way through the vendor's menus, "Development > Keys > Service keys", as a row of chips. The
// labels are the vendor's own, so it reads left to right everywhere. A screen reader hears the
// path as one text.
class MenuPath final : public QWidget
{
    Q_OBJECT
public:
    explicit MenuPath(const QString &path, QWidget *parent = nullptr);
};

} // namespace onbelay::ui
