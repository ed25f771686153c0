#include "accessibility.h"

#include "secretedit.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// A password field that can be written through the tree (as QLineEdit can) and never read: text,
// value, selection and attributes are those of an empty field.
class AccessibleSecret final : public QAccessibleWidget,
                               public QAccessibleTextInterface,
                               public QAccessibleEditableTextInterface
{
public:
    explicit AccessibleSecret(SecretEdit *edit)
        : QAccessibleWidget(edit, QAccessible::EditableText)
    {
    }

    QString text(QAccessible::Text part) const override
    {
        return part == QAccessible::Value ? QString() : QAccessibleWidget::text(part);
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.passwordEdit = true;
        state.readOnly = edit()->isReadOnly();
        state.editable = !edit()->isReadOnly();
        return state;
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TextInterface)
            return static_cast<QAccessibleTextInterface *>(this);
        if (type == QAccessible::EditableTextInterface)
            return static_cast<QAccessibleEditableTextInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    void selection(int, int *start, int *end) const override { *start = *end = 0; }
    int selectionCount() const override { return 0; }
    void addSelection(int, int) override {}
    void removeSelection(int) override {}
    void setSelection(int, int, int) override {}
    int cursorPosition() const override { return 0; }
    void setCursorPosition(int) override {}
    QString text(int, int) const override { return {}; }
    QString textBeforeOffset(int, QAccessible::TextBoundaryType, int *start,
                             int *end) const override
    {
        *start = *end = 0;
        return {};
    }
    QString textAfterOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const override
    {
        *start = *end = 0;
        return {};
    }
    QString textAtOffset(int, QAccessible::TextBoundaryType, int *start, int *end) const override
    {
        *start = *end = 0;
        return {};
    }
    int characterCount() const override { return 0; }
    QRect characterRect(int) const override { return {}; }
    int offsetAtPoint(const QPoint &) const override { return 0; }
    void scrollToSubstring(int, int) override {}
    QString attributes(int, int *start, int *end) const override
    {
        *start = *end = 0;
        return {};
    }

    void deleteText(int, int) override
    {
        if (!edit()->isReadOnly())
            edit()->setSecret({});
    }
    void insertText(int, const QString &text) override { edit()->insert(text); }
    void replaceText(int, int, const QString &text) override
    {
        if (!edit()->isReadOnly())
            edit()->setSecret(text);
    }

private:
    SecretEdit *edit() const { return static_cast<SecretEdit *>(widget()); }
};

// A button with a menu. Qt's own interface leaves the menu out of the tree, cannot take the focus,
// and opens the menu inside the call, which is then answered only when the menu closes. (The menu
// still names the application as its parent: that is Qt's, and nothing to be had from outside.)
class AccessibleMenuButton final : public QAccessibleWidget
{
public:
    explicit AccessibleMenuButton(QAbstractButton *button)
        : QAccessibleWidget(button, QAccessible::ButtonMenu)
    {
    }

    QString text(QAccessible::Text part) const override
    {
        const QString text = QAccessibleWidget::text(part);
        const auto *button = static_cast<QAbstractButton *>(widget());
        return part == QAccessible::Name && text.isEmpty() ? button->text() : text;
    }

    int childCount() const override { return menu() ? 1 : 0; }
    QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(menu()) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return menu() && child && child->object() == menu() ? 0 : -1;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        return state;
    }
    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (widget()->isEnabled())
            names.prepend(showMenuAction());
        return names;
    }
    void doAction(const QString &name) override
    {
        if (name == showMenuAction())
            show();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QToolButton *tool() const { return qobject_cast<QToolButton *>(widget()); }
    QPushButton *push() const { return qobject_cast<QPushButton *>(widget()); }
    QMenu *menu() const { return tool() ? tool()->menu() : push()->menu(); }
    void show()
    {
        if (tool())
            QMetaObject::invokeMethod(tool(), &QToolButton::showMenu, Qt::QueuedConnection);
        else
            QMetaObject::invokeMethod(push(), &QPushButton::showMenu, Qt::QueuedConnection);
    }
};

// The signs inside a text field. Those with words of their own are buttons (the style names the one
// that clears the field); any other is a picture, which Qt leaves without a name, called as the
// field is.
class AccessibleFieldSign final : public QAccessibleWidget
{
public:
    explicit AccessibleFieldSign(QToolButton *button)
        : QAccessibleWidget(button, QAccessible::Button)
    {
    }

    QAccessible::Role role() const override
    {
        return ownName().isEmpty() ? QAccessible::Graphic : QAccessible::Button;
    }
    QString text(QAccessible::Text part) const override
    {
        if (part != QAccessible::Name)
            return QAccessibleWidget::text(part);
        const QString own = ownName();
        return own.isEmpty() ? field()->accessibleName() : own;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        const QAction *action = button()->defaultAction();
        if (action && action->objectName() == "_q_qlineeditclearaction"_L1
            && field()->text().isEmpty())
            state.invisible = true; // Qt only fades it out
        return state;
    }
    QStringList actionNames() const override
    {
        return role() == QAccessible::Button && button()->isEnabled() ? QStringList{pressAction()}
                                                                      : QStringList();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            button()->click();
    }

private:
    QToolButton *button() const { return static_cast<QToolButton *>(widget()); }
    QLineEdit *field() const { return static_cast<QLineEdit *>(widget()->parentWidget()); }
    QString ownName() const
    {
        const QAction *action = button()->defaultAction();
        const QString name = button()->accessibleName();
        return name.isEmpty() && action ? action->text() : name;
    }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    static const QHash<QString, QAccessible::Role> roles{
        {u"onbelay::ui::Announcer"_s, QAccessible::Notification},
        {u"onbelay::ui::Badge"_s, QAccessible::StaticText},
        {u"onbelay::ui::Banner"_s, QAccessible::AlertMessage},
        {u"onbelay::ui::Busy"_s, QAccessible::Grouping},
        {u"onbelay::ui::Card"_s, QAccessible::Grouping},
        {u"onbelay::ui::Drawing"_s, QAccessible::Graphic},
        {u"onbelay::ui::ElidedLabel"_s, QAccessible::StaticText},
        {u"onbelay::ui::EmptyState"_s, QAccessible::Grouping},
        {u"onbelay::ui::FormField"_s, QAccessible::Grouping},
        {u"onbelay::ui::Page"_s, QAccessible::Pane},
        {u"onbelay::ui::PageHeader"_s, QAccessible::Grouping},
        {u"onbelay::ui::ResultLine"_s, QAccessible::ListItem},
        {u"onbelay::ui::SecretField"_s, QAccessible::Grouping},
        {u"onbelay::ui::SideBar"_s, QAccessible::Grouping},
        {u"onbelay::ui::Spinner"_s, QAccessible::Animation},
        {u"onbelay::ui::StepIndicator"_s, QAccessible::StaticText},
        {u"onbelay::ui::Toast"_s, QAccessible::AlertMessage},
    };
    auto *widget = qobject_cast<QWidget *>(object);
    if (!widget)
        return nullptr;
    if (className == "onbelay::ui::SecretEdit"_L1)
        return new AccessibleSecret(static_cast<SecretEdit *>(widget));
    if (className == "QLineEditIconButton"_L1 && qobject_cast<QLineEdit *>(widget->parentWidget()))
        return new AccessibleFieldSign(static_cast<QToolButton *>(widget));
    if (className == "onbelay::ui::AccountButton"_L1 || className == "onbelay::ui::MenuButton"_L1)
        return new AccessibleMenuButton(static_cast<QAbstractButton *>(widget));
    const auto role = roles.constFind(className);
    return role == roles.cend() ? nullptr : new QAccessibleWidget(widget, *role);
}

} // namespace

void installAccessibility()
{
    // Qt ignores a factory that it has already.
    QAccessible::installFactory(makeInterface);
}

void announce(QWidget *widget)
{
    QAccessibleEvent name(widget, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&name);
    QAccessibleEvent alert(widget, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace onbelay::ui
