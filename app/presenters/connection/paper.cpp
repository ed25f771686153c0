#include "presenters/connection/paper.h"

#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QLocale>
#include <QPageLayout>
#include <QPdfWriter>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int resolution = 300; // dots per inch
constexpr qreal margin = 18; // millimetres
constexpr qreal indent = 18; // points a level
constexpr char16_t emptyBox = 0x2610; // BALLOT BOX
constexpr char16_t tickedBox = 0x2611; // BALLOT BOX WITH CHECK

} // namespace

Paper::Paper()
    : m_cursor(&m_document)
{
    m_document.setDocumentMargin(0);
    m_document.setIndentWidth(indent);
    m_block.setLayoutDirection(QLocale().textDirection());
}

QTextCharFormat Paper::font(qreal points, bool bold)
{
    QTextCharFormat format;
    format.setFontPointSize(points);
    format.setFontWeight(bold ? QFont::DemiBold : QFont::Normal);
    return format;
}

QTextCharFormat Paper::code()
{
    QTextCharFormat format = font(bodySize - 0.5);
    format.setFontFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    return format;
}

QString Paper::box(bool ticked)
{
    return QString(QChar(ticked ? tickedBox : emptyBox)) + u"  "_s;
}

void Paper::add(const QString &text, const QTextCharFormat &format, qreal before, int level)
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

void Paper::append(const QString &text, const QTextCharFormat &format)
{
    m_cursor.insertText(text, format);
}

void Paper::print(QIODevice &out, const QString &title)
{
    QPdfWriter writer(&out);
    writer.setResolution(resolution);
    writer.setTitle(title);
    writer.setCreator(u"On Belay Console"_s);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait,
                                     QMarginsF(margin, margin, margin, margin),
                                     QPageLayout::Millimeter));
    // Without a page size the document would bring margins of its own.
    m_document.documentLayout()->setPaintDevice(&writer);
    m_document.setPageSize(writer.pageLayout().paintRectPixels(resolution).size());
    m_document.print(&writer);
    m_document.documentLayout()->setPaintDevice(nullptr);
}

} // namespace onbelay
