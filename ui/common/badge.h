#pragma once

#include "icons.h"

#include <QWidget>

namespace onbelay::ui {

// A small pill: shape, words, colour. The words are its accessible name.
class Badge final : public QWidget
{
    Q_OBJECT

public:
    explicit Badge(QWidget *parent = nullptr);
    Badge(Tone tone, const QString &text, QWidget *parent = nullptr);

    // The shape is glyphFor(tone) unless another is given.
    void setState(Tone tone, const QString &text);
    void setState(Tone tone, const QString &text, Glyph glyph);
    Tone tone() const { return m_tone; }
    QString text() const { return m_text; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QFont pillFont() const;

    Tone m_tone = Tone::Neutral;
    Glyph m_glyph = Glyph::Minus;
    QString m_text;
};

} // namespace onbelay::ui
