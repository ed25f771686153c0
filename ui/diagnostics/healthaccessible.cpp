#include "ui/diagnostics/healthaccessible.h"

#include "ui/diagnostics/healthbars.h"

#include <QAccessibleWidget>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

// The value is the number of the day, counted from 1; as a text and as the description it is the
// day in words, because AT-SPI hands on no texts of values.
class AccessibleBars final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit AccessibleBars(HealthBars *bars)
        : QAccessibleWidget(bars, QAccessible::Slider)
    {
    }

    QString text(QAccessible::Text part) const override
    {
        if (part == QAccessible::Value || part == QAccessible::Description)
            return bars()->dayText();
        return QAccessibleWidget::text(part);
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return bars()->day() + 1; }
    void setCurrentValue(const QVariant &value) override { bars()->choose(value.toInt() - 1); }
    QVariant maximumValue() const override { return bars()->dayCount(); }
    QVariant minimumValue() const override { return 1; }
    QVariant minimumStepSize() const override { return 1; }

private:
    HealthBars *bars() const { return static_cast<HealthBars *>(widget()); }
};

QAccessibleInterface *makeInterface(const QString &className, QObject *object)
{
    if (className != "onbelay::ui::HealthBars"_L1)
        return nullptr;
    return new AccessibleBars(static_cast<HealthBars *>(object));
}

} // namespace

void installHealthAccessibility()
{
    // Qt ignores a factory that it has already.
    QAccessible::installFactory(makeInterface);
}

void tellDay(HealthBars *bars)
{
    QAccessibleValueChangeEvent value(bars, bars->day() + 1);
    QAccessible::updateAccessibility(&value);
    QAccessibleEvent description(bars, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&description);
}

} // namespace onbelay::ui
