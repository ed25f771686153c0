// The checklist as a page to print or to send.
#include "presenters/connection/handover.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>
#include <QTextBlockFormat>
#include <QTextCursor>
#include <QTextDocument>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int resolution = 300; // dots per inch
constexpr qreal margin = 18; // millimetres
constexpr qreal bodySize = 10; // points
constexpr qreal indent = 18; // points a level
constexpr char16_t box = 0x2610; // BALLOT BOX

// Appends paragraphs of plain text; nothing in a name or guide can become markup.
class Sheet
{
public:
    explicit Sheet(QTextDocument &document)
        : m_cursor(&document)
    {
        m_block.setLayoutDirection(QLocale().textDirection());
    }

    void add(const QString &text, const QTextCharFormat &format, qreal before, int level = 0)
    {
        m_block.setTopMargin(before);
        m_block.setTextIndent(0);
        m_block.setIndent(level);
        if (m_begun)
            m_cursor.insertBlock(m_block);
        else
            m_cursor.setBlockFormat(m_block);
        m_begun = true;
        m_cursor.insertText(text, format);
    }
    void append(const QString &text, const QTextCharFormat &format)
    {
        m_cursor.insertText(text, format);
    }

private:
    QTextCursor m_cursor;
    QTextBlockFormat m_block;
    bool m_begun = false;
};

QTextCharFormat font(qreal size, bool bold = false)
{
    QTextCharFormat format;
    format.setFontPointSize(size);
    format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    return format;
}

QTextCharFormat code()
{
    QTextCharFormat format = font(bodySize - 0.5);
    format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    return format;
}

void addItem(Sheet &sheet, int number, const Checklist::Item &item)
{
    const QString boxed = QString(QChar(box)) + u"  "_s;
    sheet.add(boxed + QString::number(number) + u". "_s + item.title, font(bodySize + 1, true), 10);
    sheet.add(item.body, font(bodySize), 3, 1);
    for (const QString &path : item.menuPaths)
        sheet.add(path, font(bodySize, true), 2, 1);
    if (!item.link.isEmpty())
        sheet.add(item.link, font(bodySize), 2, 1);
    for (const AskedScope &scope : item.scopes) {
        sheet.add(boxed, font(bodySize), 4, 1);
        sheet.append(scope.name, code());
        sheet.append(u"  "_s + scope.reason, font(bodySize - 0.5));
        if (!scope.note.isEmpty())
            sheet.add(scope.note, font(bodySize - 1), 1, 2);
    }
}

} // namespace

void writePdf(const Checklist &checklist, QIODevice &out)
{
    QPdfWriter writer(&out);
    writer.setResolution(resolution);
    writer.setTitle(checklist.title);
    writer.setCreator(u"On Belay Console"_s);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(margin, margin, margin, margin),
                                     QPageLayout::Millimeter));
    QTextDocument document;
    document.setDocumentMargin(0);
    // Without a page size the document would bring margins of its own.
    document.documentLayout()->setPaintDevice(&writer);
    document.setPageSize(writer.pageLayout().paintRectPixels(resolution).size());
    document.setIndentWidth(indent);
    Sheet sheet(document);
    sheet.add(checklist.title, font(bodySize + 6, true), 0);
    sheet.add(checklist.way, font(bodySize + 2, true), 12);
    sheet.add(checklist.about, font(bodySize), 3);
    int number = 0;
    for (const Checklist::Item &item : checklist.items)
        addItem(sheet, ++number, item);
    sheet.add(checklist.closing, font(bodySize, true), 12);
    document.print(&writer);
}

} // namespace onbelay
