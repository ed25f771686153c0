#pragma once

#include <QTextBlockFormat>
#include <QTextCharFormat>
#include <QTextCursor>
#include <QTextDocument>

class QIODevice;
class QPdfWriter;

namespace onbelay {

// An A4 document of paragraphs of plain text; nothing in a name or guide can become markup. Reads
// as the interface's language does. GUI thread.
class Paper
{
public:
    static constexpr qreal bodySize = 10; // points

    Paper();

    [[nodiscard]] static QTextCharFormat font(qreal points, bool bold = false);
    [[nodiscard]] static QTextCharFormat code(); // for identifiers
    [[nodiscard]] static QString box(bool ticked = false); // to tick, with room behind it

    // A new paragraph: `before` points below the last one, `level` steps from the edge.
    void add(const QString &text, const QTextCharFormat &format, qreal before, int level = 0);
    void append(const QString &text, const QTextCharFormat &format); // to the last one

    // `out` is open; whether it took everything, it knows itself.
    void print(QIODevice &out, const QString &title);

private:
    QTextDocument m_document;
    QTextCursor m_cursor;
    QTextBlockFormat m_block;
    bool m_begun = false;
};

} // namespace onbelay
