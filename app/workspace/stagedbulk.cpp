#include "workspace/stagedbulk.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>
#include <QtEndian>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QDataStream::Version streamVersion = QDataStream::Qt_6_4;
constexpr qsizetype sumSize = 20; // SHA-1: against damage, not against attackers

QByteArray sumOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

QByteArray sealed(QByteArray bytes)
{
    return bytes + sumOf(bytes);
}

Unexpected damaged()
{
    return failed(FailureKind::StoreDamaged, u"staged edits are not readable"_s);
}

Expected<QByteArray> opened(const QByteArray &bytes)
{
    if (bytes.size() < sumSize)
        return damaged();
    QByteArray content = bytes.chopped(sumSize);
    if (sumOf(content) != bytes.last(sumSize))
        return damaged();
    return content;
}

// Of at most 65,535 bytes: a damaged length never asks for more memory than that.
void writeText(QDataStream &out, QByteArrayView utf8)
{
    out << quint16(utf8.size());
    out.writeRawData(utf8.data(), int(quint16(utf8.size())));
}

QByteArray readText(QDataStream &in)
{
    quint16 size = 0;
    in >> size;
    QByteArray text(size, Qt::Uninitialized);
    if (in.readRawData(text.data(), size) != size)
        in.setStatus(QDataStream::ReadPastEnd);
    return text;
}

void write(QDataStream &out, const RowSet &rows)
{
    out << quint32(rows.list().size()) << quint32(rows.words().size());
    for (const quint32 row : rows.list())
        out << row;
    QByteArray words(qsizetype(rows.words().size_bytes()), Qt::Uninitialized);
    qToBigEndian<quint64>(rows.words().data(), qsizetype(rows.words().size()), words.data());
    out.writeRawData(words.constData(), int(words.size()));
}

RowSet readRows(QDataStream &in, std::size_t most)
{
    quint32 listed = 0;
    quint32 words = 0;
    in >> listed >> words;
    if (listed > most || words > wordsFor(quint32(most))) {
        in.setStatus(QDataStream::ReadCorruptData);
        return {};
    }
    std::vector<quint32> list(listed);
    for (quint32 &row : list) {
        in >> row;
        if (row >= most) { // before anything is made of it
            in.setStatus(QDataStream::ReadCorruptData);
            return {};
        }
    }
    std::vector<quint64> bits(words);
    const auto size = int(words * sizeof(quint64));
    QByteArray raw(size, Qt::Uninitialized);
    if (in.readRawData(raw.data(), size) != size) {
        in.setStatus(QDataStream::ReadPastEnd);
        return {};
    }
    qFromBigEndian<quint64>(raw.constData(), qsizetype(words), bits.data());
    RowSet rows = words > 0 ? RowSet::fromWords(bits) : RowSet(std::move(list));
    if (!rows.isEmpty() && rows.last() >= most)
        in.setStatus(QDataStream::ReadCorruptData);
    return rows;
}

} // namespace

QByteArray encodeLayout(const GroupTable &groups)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << quint32(groups.size());
    for (quint32 row = 0; row < groups.size(); ++row) {
        const QByteArrayView id = groups.idBytes(row);
        out << quint16(id.size()) << groups.revision(row);
        out.writeRawData(id.data(), int(id.size()));
    }
    return sealed(bytes);
}

Expected<BulkLayout> decodeLayout(const QByteArray &bytes)
{
    const Expected<QByteArray> content = opened(bytes);
    if (!content)
        return tl::unexpected(content.error());
    QDataStream in(*content);
    in.setVersion(streamVersion);
    quint32 count = 0;
    in >> count;
    BulkLayout layout;
    for (quint32 row = 0; row < count && in.status() == QDataStream::Ok; ++row) {
        quint16 size = 0;
        qint64 revision = 0;
        in >> size >> revision;
        QByteArray id(size, Qt::Uninitialized);
        if (in.readRawData(id.data(), size) != size)
            return damaged();
        layout.ids.push_back(id);
        layout.revisions.push_back(revision);
    }
    if (in.status() != QDataStream::Ok)
        return damaged();
    return layout;
}

QByteArray encodeCells(const BulkCells &cells)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << quint32(cells.parts.size());
    for (const BulkCells::Part &part : cells.parts) {
        out << part.cell << part.on;
        write(out, part.rows);
    }
    out << quint32(cells.bases.size());
    for (const auto &[row, revision] : cells.bases)
        out << row << revision;
    return sealed(bytes);
}

Expected<BulkCells> decodeCells(const QByteArray &bytes, std::size_t layoutRows)
{
    const Expected<QByteArray> content = opened(bytes);
    if (!content)
        return tl::unexpected(content.error());
    QDataStream in(*content);
    in.setVersion(streamVersion);
    BulkCells cells;
    quint32 parts = 0;
    in >> parts;
    for (quint32 i = 0; i < parts && in.status() == QDataStream::Ok; ++i) {
        BulkCells::Part part;
        in >> part.cell >> part.on;
        part.rows = readRows(in, layoutRows);
        cells.parts.push_back(std::move(part));
    }
    quint32 bases = 0;
    in >> bases;
    for (quint32 i = 0; i < bases && in.status() == QDataStream::Ok; ++i) {
        std::pair<quint32, qint64> base;
        in >> base.first >> base.second;
        if (base.first >= layoutRows)
            return damaged();
        cells.bases.push_back(base);
    }
    if (in.status() != QDataStream::Ok)
        return damaged();
    return cells;
}

QByteArray encodeIds(const std::vector<QByteArray> &ids)
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << quint32(ids.size());
    for (const QByteArray &id : ids)
        writeText(out, id);
    return sealed(bytes);
}

Expected<std::vector<QByteArray>> decodeIds(const QByteArray &bytes)
{
    const Expected<QByteArray> content = opened(bytes);
    if (!content)
        return tl::unexpected(content.error());
    QDataStream in(*content);
    in.setVersion(streamVersion);
    quint32 count = 0;
    in >> count;
    std::vector<QByteArray> ids;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i)
        ids.push_back(readText(in));
    if (in.status() != QDataStream::Ok)
        return damaged();
    return ids;
}

QByteArray encodeEdits(const std::vector<CellEdits> &edits)
{
    QStringList names; // of cells
    for (const CellEdits &edit : edits) {
        for (auto cell = edit.cells.cbegin(); cell != edit.cells.cend(); ++cell) {
            if (!names.contains(cell.key()))
                names.append(cell.key());
        }
    }
    names.sort();
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(streamVersion);
    out << quint8(names.size());
    for (const QString &name : std::as_const(names))
        writeText(out, name.toUtf8());
    out << quint32(edits.size());
    for (const CellEdits &edit : edits) {
        quint64 touched = 0;
        quint64 on = 0;
        for (auto cell = edit.cells.cbegin(); cell != edit.cells.cend(); ++cell) {
            const quint64 bit = quint64{1} << names.indexOf(cell.key());
            touched |= bit;
            on |= cell.value() ? bit : 0;
        }
        writeText(out, edit.group.toUtf8());
        out << edit.baseRevision << touched << on;
    }
    return sealed(bytes);
}

Expected<std::vector<CellEdits>> decodeEdits(const QByteArray &bytes)
{
    const Expected<QByteArray> content = opened(bytes);
    if (!content)
        return tl::unexpected(content.error());
    QDataStream in(*content);
    in.setVersion(streamVersion);
    quint8 nameCount = 0;
    in >> nameCount;
    QStringList names;
    for (int i = 0; i < nameCount; ++i)
        names.append(QString::fromUtf8(readText(in)));
    quint32 count = 0;
    in >> count;
    std::vector<CellEdits> edits;
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        CellEdits edit;
        quint64 touched = 0;
        quint64 on = 0;
        edit.group = QString::fromUtf8(readText(in));
        in >> edit.baseRevision >> touched >> on;
        for (; touched != 0; touched &= touched - 1) {
            const int name = std::countr_zero(touched);
            if (name >= names.size())
                return damaged();
            edit.cells.insert(names.at(name), (on >> name & 1) != 0);
        }
        edits.push_back(std::move(edit));
    }
    if (in.status() != QDataStream::Ok)
        return damaged();
    return edits;
}

} // namespace onbelay
