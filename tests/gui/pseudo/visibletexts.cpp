#include "visibletexts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int mostRows = 40;
constexpr int mostChildren = 200;

class Collector
{
public:
    void window(QWidget *window)
    {
        add(window, u"window title"_s, window->windowTitle());
        widget(window);
        for (QWidget *child : window->findChildren<QWidget *>()) {
            if (child->isVisibleTo(window) && !child->isWindow())
                widget(child);
        }
        accessible(QAccessible::queryAccessibleInterface(window), pathOf(window), 0);
    }

    QList<VisibleText> found;

private:
    void add(const QWidget *widget, const QString &what, const QString &text)
    {
        if (!text.isEmpty())
            found.append({pathOf(widget) % u", "_s % what, text});
    }

    void widget(QWidget *widget)
    {
        add(widget, u"tool tip"_s, widget->toolTip());
        add(widget, u"accessible name"_s, widget->accessibleName());
        add(widget, u"accessible description"_s, widget->accessibleDescription());
        if (auto *label = qobject_cast<QLabel *>(widget))
            add(widget, u"text"_s, label->text());
        if (auto *button = qobject_cast<QAbstractButton *>(widget))
            add(widget, u"text"_s, button->text());
        if (auto *box = qobject_cast<QGroupBox *>(widget))
            add(widget, u"title"_s, box->title());
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            add(widget, u"placeholder"_s, edit->placeholderText());
        if (auto *edit = qobject_cast<QPlainTextEdit *>(widget)) {
            add(widget, u"placeholder"_s, edit->placeholderText());
            if (edit->isReadOnly())
                add(widget, u"text"_s, edit->toPlainText());
        }
        if (auto *combo = qobject_cast<QComboBox *>(widget)) {
            for (int i = 0; i < combo->count(); ++i)
                add(widget, u"choice"_s, combo->itemText(i));
        }
        if (auto *bar = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < bar->count(); ++i)
                add(widget, u"tab"_s, bar->tabText(i));
        }
        if (auto *button = qobject_cast<QToolButton *>(widget); button && button->menu())
            menu(button->menu());
        for (QAction *action : widget->actions())
            add(widget, u"action"_s, action->text());
        if (auto *view = qobject_cast<QAbstractItemView *>(widget);
            view && !qobject_cast<QHeaderView *>(widget))
            items(view);
    }

    void menu(QMenu *menu)
    {
        for (QAction *action : menu->actions()) {
            add(menu, u"menu item"_s, action->text());
            if (action->menu())
                this->menu(action->menu());
        }
    }

    void items(QAbstractItemView *view)
    {
        const QAbstractItemModel *model = view->model();
        if (!model)
            return;
        const int columns = model->columnCount(view->rootIndex());
        const int rows = std::min(mostRows, model->rowCount(view->rootIndex()));
        for (int column = 0; column < columns; ++column) {
            for (int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole)})
                add(view, u"header"_s, model->headerData(column, Qt::Horizontal, role).toString());
        }
        for (int row = 0; row < rows; ++row) {
            for (int column = 0; column < columns; ++column) {
                const QModelIndex index = model->index(row, column, view->rootIndex());
                for (int role : {int(Qt::DisplayRole), int(Qt::ToolTipRole),
                                 int(Qt::AccessibleTextRole), int(Qt::AccessibleDescriptionRole)})
                    add(view, u"cell"_s, index.data(role).toString());
            }
        }
    }

    void accessible(QAccessibleInterface *interface, const QString &path, int depth)
    {
        if (!interface || !interface->isValid() || interface->state().invisible || depth > 40)
            return;
        for (QAccessible::Text kind : {QAccessible::Name, QAccessible::Description}) {
            const QString text = interface->text(kind);
            if (!text.isEmpty())
                found.append({path % u" (accessibility tree)"_s, text});
        }
        const int children = std::min(mostChildren, interface->childCount());
        for (int i = 0; i < children; ++i) {
            QAccessibleInterface *child = interface->child(i);
            const QWidget *widget = child ? qobject_cast<QWidget *>(child->object()) : nullptr;
            if (widget && widget->isWindow())
                continue;
            accessible(child, widget ? pathOf(widget) : path, depth + 1);
        }
    }
};

} // namespace

QString pathOf(const QWidget *widget)
{
    QStringList path;
    for (const QWidget *at = widget; at; at = at->parentWidget()) {
        const QString name =
            QString::fromLatin1(at->metaObject()->className()).section(u"::"_s, -1);
        if (name != u"QWidget"_s && name != u"QStackedWidget"_s && name != u"QScrollArea"_s)
            path.prepend(name);
        if (at->isWindow())
            break;
    }
    return path.join(u" > "_s);
}

QList<VisibleText> visibleTexts(QWidget *window)
{
    Collector collector;
    collector.window(window);
    return collector.found;
}

} // namespace onbelay::test
