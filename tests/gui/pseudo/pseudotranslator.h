#pragma once

#include <QTranslator>

namespace onbelay::test {

// A made-up language: accents on the letters, about a third more of them, and brackets around each
// text, so that a text that nobody translates, or that is put together from pieces, shows.
class PseudoTranslator final : public QTranslator
{
public:
    PseudoTranslator(bool rightToLeft, QObject *parent);

    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const override;

    static constexpr char16_t opening = u'⟦';
    static constexpr char16_t closing = u'⟧';

private:
    bool m_rightToLeft;
};

// Placeholders, mnemonics, tags and file patterns stay what they are.
[[nodiscard]] QString pseudo(const QString &source);

} // namespace onbelay::test
