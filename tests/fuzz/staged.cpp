// Staged edits as they lie on disk: bits over a list of groups, and the store's file itself.
#include "targets.h"

#include "workspace/localstore.h"
#include "workspace/stagedbulk.h"

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t layoutRows = 200;

// With the sum that the console would have written, so that the reader looks further than that.
QByteArray sealed(QByteArrayView content)
{
    const QByteArray bytes = content.toByteArray();
    return bytes + QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

void checkCells(const QByteArray &bytes)
{
    const auto cells = decodeCells(bytes, layoutRows);
    if (!cells) {
        promise(cells.error().kind == FailureKind::StoreDamaged, "what is not readable is damaged");
        return;
    }
    for (const BulkCells::Part &part : cells->parts)
        promise(part.rows.isEmpty() || part.rows.last() < layoutRows, "rows are of the layout");
    for (const auto &[row, revision] : cells->bases)
        promise(row < layoutRows, "bases are of the layout");
    const auto again = decodeCells(encodeCells(*cells), layoutRows);
    promise(again && again->parts.size() == cells->parts.size(), "what was read can be kept");
}

void checkLayout(const QByteArray &bytes)
{
    const auto layout = decodeLayout(bytes);
    if (layout)
        promise(layout->ids.size() == layout->revisions.size(), "every group has a revision");
    else
        promise(layout.error().kind == FailureKind::StoreDamaged,
                "what is not readable is damaged");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// A store with something of everything, as one file.
QByteArray soundStore(const QString &path)
{
    {
        const auto store = LocalStore::open(path);
        promise(store.has_value(), "a new store can be made");
        const StagedRow row{u"g1"_s, 3, {{u"access"_s, true}}};
        promise((*store)->saveStaged(u"a"_s, {row}).has_value(), "an edit can be kept");
        const PendingChangeSet pending{
            u"id"_s, {}, QDateTime::currentDateTimeUtc(), {{"part", false}}};
        promise((*store)->begin(u"a"_s, pending).has_value(), "a change set can be kept");
        promise((*store)->saveStep(u"a"_s, 0, {u"step"_s, 0, "cells"}).has_value(),
                "a step can be kept");
    }
    return contentOf(path);
}

} // namespace

// The first letter says what the rest is: C cells, L layout, both without their sum; else as it is.
void staged(QByteArrayView input)
{
    const char kind = input.isEmpty() ? 0 : input.front();
    if (kind == 'C') {
        checkCells(sealed(input.sliced(1)));
        (void)decodeEdits(sealed(input.sliced(1)));
    } else if (kind == 'L')
        checkLayout(sealed(input.sliced(1)));
    checkCells(input.toByteArray());
    checkLayout(input.toByteArray());
}

// Changes of a sound store's file: two bytes for the place, one for what stands there then. A place
// beyond the file cuts it off at as many bytes as the third says, times 64.
void store(QByteArrayView input)
{
    static const QTemporaryDir folder;
    static const QByteArray sound = soundStore(folder.filePath(u"sound.sqlite"_s));
    QByteArray bytes = sound;
    for (qsizetype at = 0; at + 2 < input.size() && at < 300; at += 3) {
        const auto byte = [&input](qsizetype i) {
            return qsizetype(quint8(input.at(i)));
        };
        const qsizetype place = byte(at) << 8 | byte(at + 1);
        if (place < bytes.size())
            bytes[place] = input.at(at + 2);
        else
            bytes.truncate(byte(at + 2) * 64);
    }
    const QString path = folder.filePath(u"store.sqlite"_s);
    for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(path + end);
    QFile file(path);
    promise(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), "a file");
    file.close();
    const auto opened = LocalStore::open(path);
    if (!opened) {
        promise(contentOf(path) == bytes, "what cannot be read is left as it is");
        return;
    }
    (void)(*opened)->staged(u"a"_s);
    (void)(*opened)->bulk(u"a"_s);
    (void)(*opened)->pending(u"a"_s);
    (void)(*opened)->steps(u"a"_s);
    (void)(*opened)->saveStaged(u"a"_s, {{u"g2"_s, 1, {{u"deals:read"_s, true}}}});
}

} // namespace onbelay::fuzz
