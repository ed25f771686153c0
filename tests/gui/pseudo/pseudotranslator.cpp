#include "pseudotranslator.h"

#include <QRegularExpression>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

// What must stay as it is: %1 %L1 %n, tags, "(*.csv)".
const QRegularExpression &kept()
{
    static const QRegularExpression pattern(uR"(%L?\d+|%n|<[^>]*>|\(\*[^)]*\))"_s);
    return pattern;
}

QString accented(QStringView text)
{
    static const QString plain = u"aceinouyACEINOUY"_s;
    static const QString dressed = u"åçéîñöüýÅÇÉÎÑÖÜÝ"_s;
    QString result;
    for (QChar letter : text) {
        const qsizetype at = plain.indexOf(letter);
        result += at < 0 ? letter : dressed.at(at);
    }
    return result;
}

// Words as long as a language with long words has them.
QString padding(qsizetype length)
{
    static const QString words = u"üñéßö åñdéré wörtér ûñd ñöçh méhr dåvöñ "_s;
    QString result;
    while (result.size() < length)
        result += words;
    return result.left(length).trimmed();
}

} // namespace

QString pseudo(const QString &source)
{
    QString text;
    qsizetype from = 0;
    qsizetype letters = 0;
    for (const QRegularExpressionMatch &match : kept().globalMatch(source)) {
        text += accented(QStringView(source).mid(from, match.capturedStart() - from));
        letters += match.capturedStart() - from;
        text += match.capturedView();
        from = match.capturedEnd();
    }
    text += accented(QStringView(source).mid(from));
    letters += source.size() - from;
    // Short texts grow by more, as they do in real languages; signs alone do not grow.
    static const QRegularExpression word(uR"(\p{L}{2,})"_s);
    const QString more =
        QString(source).remove(kept()).contains(word)
            ? (letters < 12 ? padding(letters / 2 + 1) : u' ' + padding((letters * 35 + 99) / 100))
            : QString();
    return QChar(PseudoTranslator::opening) % text % more % QChar(PseudoTranslator::closing);
}

PseudoTranslator::PseudoTranslator(bool rightToLeft, QObject *parent)
    : QTranslator(parent)
    , m_rightToLeft(rightToLeft)
{
}

QString PseudoTranslator::translate(const char *context, const char *source,
                                    const char *disambiguation, int n) const
{
    Q_UNUSED(context)
    Q_UNUSED(disambiguation)
    Q_UNUSED(n)
    const QString text = QString::fromUtf8(source);
    if (text == u"QT_LAYOUT_DIRECTION"_s) // how a translation tells Qt which way it is written
        return m_rightToLeft ? u"RTL"_s : u"LTR"_s;
    return text.isEmpty() ? QString() : pseudo(text);
}

} // namespace onbelay::test
