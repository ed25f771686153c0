#pragma once

#include <QProxyStyle>

class QStyleOptionComboBox;

class QToolButton;

namespace onbelay::ui {

// Fusion with what a style sheet cannot do well: check and radio marks, combo boxes, the focus
// ring, check marks in item views. Colours come from Theme::applied() at paint time.
class ConsoleStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    ConsoleStyle();

    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    // Headers of tables begin where their column begins, tab bars do not stretch their tabs, labels
    // align with the layout, not with the language of their text, and clear buttons have a name.
    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

private:
    static void nameClearButton(QToolButton *button);
    void drawCheckBox(const QStyleOption *option, QPainter *painter) const;
    void drawRadioButton(const QStyleOption *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComboBox *option, QPainter *painter,
                      const QWidget *widget) const;

    bool m_reducedMotion = false;
};

} // namespace onbelay::ui
