#include "onbelay/bodies.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// A JSON string. Ids are plain ASCII nearly always; Qt writes all others.
void addString(QByteArray &out, const QString &text)
{
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return c >= u' ' && c < QChar(0x7f) && c != u'"' && c != u'\\';
    });
    if (plain) {
        out.append('"').append(text.toLatin1()).append('"');
        return;
    }
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    out.append(QByteArrayView(list).sliced(1, list.size() - 2)); // without the brackets
}

void addCells(QByteArray &out, const QHash<QString, bool> &cells)
{
    QList<QString> names = cells.keys();
    std::sort(names.begin(), names.end()); // a hash has another order in every process
    out.append('{');
    for (const QString &name : std::as_const(names)) {
        if (!out.endsWith('{'))
            out.append(',');
        addString(out, name);
        out.append(cells.value(name) ? ":true" : ":false");
    }
    out.append('}');
}

void addEdits(QByteArray &out, const std::vector<CellEdits> &edits)
{
    out.append("\"edits\":[");
    for (const CellEdits &edit : edits) {
        if (!out.endsWith('['))
            out.append(',');
        out.append("{\"baseRevision\":").append(QByteArray::number(edit.baseRevision));
        out.append(",\"cells\":");
        addCells(out, edit.cells);
        out.append(",\"group\":");
        addString(out, edit.group);
        out.append('}');
    }
    out.append(']');
}

} // namespace

QByteArray writeChangeSetPart(const ChangeSetPart &part)
{
    constexpr qsizetype usualEdit = 96; // bytes
    QByteArray out;
    out.reserve(qsizetype(part.edits.size()) * usualEdit + part.reason.size() + 256);
    out.append('{');
    addEdits(out, part.edits);
    out.append(",\"id\":");
    addString(out, part.id);
    out.append(",\"part\":").append(QByteArray::number(part.part));
    out.append(",\"parts\":").append(QByteArray::number(part.parts));
    if (!part.reason.isEmpty()) {
        out.append(",\"reason\":");
        addString(out, part.reason);
    }
    return out.append('}');
}

QByteArray writeImpactQuestion(const std::vector<CellEdits> &edits)
{
    QByteArray out("{");
    addEdits(out, edits);
    return out.append('}');
}

} // namespace onbelay
