#include "workspace/stagedkeeper.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr quint32 manyRows = 250; // from here on bits are smaller and faster than rows
} // namespace

QString columnId(const Integration &integration, int column)
{
    return column == accessColumn ? u"access"_s : integration.scopes[std::size_t(column - 1)].id;
}

int columnOf(const Integration &integration, const QString &cell)
{
    if (cell == u"access"_s)
        return accessColumn;
    const int scope = integration.scopeIndex(cell);
    return scope < 0 ? -1 : scope + 1;
}

StagedKeeper::StagedKeeper(LocalStore *store, const QString &key, const State &state)
    : m_store(store)
    , m_key(key)
    , m_state(state)
    , m_read(!store)
{
}

Expected<void> StagedKeeper::read()
{
    if (m_read)
        return {};
    const auto rows = m_store->staged(m_key);
    const auto bulk = m_store->bulk(m_key);
    if (!rows || !bulk)
        return tl::unexpected(!rows ? rows.error() : bulk.error());
    if (*bulk) {
        const auto layout = decodeLayout((*bulk)->layout);
        if (!layout)
            return tl::unexpected(layout.error());
        const auto cells = decodeCells((*bulk)->cells, layout->ids.size());
        if (!cells)
            return tl::unexpected(cells.error());
        leave(*layout, *cells);
        m_inBulk = true;
    }
    for (const StagedRow &row : *rows)
        leave(row);
    m_read = true;
    return {};
}

void StagedKeeper::leave(const StagedRow &row)
{
    StagedRow foreign{row.group, row.baseRevision, {}};
    for (auto cell = row.cells.cbegin(); cell != row.cells.cend(); ++cell) {
        const int column = columnOf(m_state.integration, cell.key());
        if (column < 0) {
            foreign.cells.insert(cell.key(), cell.value());
            continue;
        }
        Left &left = m_left[row.group.toUtf8()];
        left.base = row.baseRevision;
        left.cells |= cellBit(column);
        left.wanted |= cell.value() ? cellBit(column) : 0;
    }
    if (!foreign.cells.isEmpty())
        m_foreign.insert(row.group, foreign);
}

void StagedKeeper::leave(const BulkLayout &layout, const BulkCells &cells)
{
    std::vector<qint64> bases = layout.revisions;
    for (const auto &[row, revision] : cells.bases)
        bases[row] = revision;
    for (const BulkCells::Part &part : cells.parts) {
        const int column = columnOf(m_state.integration, part.cell);
        part.rows.forEach([&](quint32 row) {
            if (column < 0) {
                StagedRow &foreign = m_foreign[QString::fromUtf8(layout.ids[row])];
                foreign.group = QString::fromUtf8(layout.ids[row]);
                foreign.baseRevision = bases[row];
                foreign.cells.insert(part.cell, part.on);
                return;
            }
            Left &left = m_left[layout.ids[row]];
            left.base = bases[row];
            left.cells |= cellBit(column);
            left.wanted |= part.on ? cellBit(column) : 0;
        });
    }
}

std::optional<StagedKeeper::Left> StagedKeeper::take(QByteArrayView groupId)
{
    if (m_left.isEmpty())
        return std::nullopt;
    const auto left = m_left.constFind(QByteArray::fromRawData(groupId.data(), groupId.size()));
    if (left == m_left.cend())
        return std::nullopt;
    const Left taken = *left;
    m_left.erase(left);
    return taken;
}

QStringList StagedKeeper::drop()
{
    QStringList groups;
    for (auto left = m_left.cbegin(); left != m_left.cend(); ++left)
        groups.append(QString::fromUtf8(left.key()));
    groups.sort();
    m_left.clear();
    return groups;
}

bool StagedKeeper::isMany() const
{
    return m_state.matrix.stagedRowCount() > manyRows;
}

void StagedKeeper::addCells(StagedRow &row, CellMask cells, CellMask wanted) const
{
    for (CellMask left = cells; left != 0; left &= left - 1) {
        const int column = std::countr_zero(left);
        row.cells.insert(columnId(m_state.integration, column), holds(wanted, column));
    }
}

StagedRow StagedKeeper::row(quint32 row) const
{
    StagedRow staged{
        m_state.groups.id(row), m_state.bases.base(row, m_state.groups.revision(row)), {}};
    addCells(staged, m_state.matrix.staged(row), m_state.matrix.wanted(row));
    return staged;
}

std::vector<StagedRow> StagedKeeper::absentRows() const
{
    std::vector<StagedRow> rows;
    for (auto left = m_left.cbegin(); left != m_left.cend(); ++left) {
        StagedRow row = m_foreign.value(QString::fromUtf8(left.key()));
        row.group = QString::fromUtf8(left.key());
        row.baseRevision = left->base;
        addCells(row, left->cells, left->wanted);
        rows.push_back(row);
    }
    for (const StagedRow &row : m_foreign) {
        if (!m_left.contains(row.group.toUtf8()))
            rows.push_back(row);
    }
    return rows;
}

StagedRow StagedKeeper::whole(quint32 row) const
{
    StagedRow staged = this->row(row);
    staged.cells.insert(m_foreign.value(staged.group).cells);
    return staged;
}

Expected<void> StagedKeeper::save(const RowSet &rows)
{
    if (!m_store)
        return {};
    if (!m_read)
        return failed(FailureKind::StoreUnavailable, u"it was not read yet"_s);
    if (m_behind || m_inBulk || isMany())
        return saveAll();
    std::vector<StagedRow> staged;
    rows.forEach([&](quint32 each) { staged.push_back(whole(each)); });
    return m_store->saveStaged(m_key, staged);
}

Expected<void> StagedKeeper::saveAll()
{
    if (!m_store)
        return {};
    if (!m_read)
        return failed(FailureKind::StoreUnavailable, u"it was not read yet"_s);
    const bool many = isMany();
    Expected<void> saved;
    if (many) {
        saved = saveMany();
    } else {
        std::vector<StagedRow> staged = absentRows();
        RowSet::fromWords(m_state.matrix.stagedWords()).forEach([&](quint32 each) {
            staged.push_back(whole(each)); // in place of its foreign cells alone
        });
        saved = m_store->replaceStaged(m_key, staged);
    }
    if (saved) {
        m_behind = false;
        m_inBulk = many;
    }
    return saved;
}

Expected<void> StagedKeeper::saveMany()
{
    const Expected<qint64> number = layout();
    if (!number)
        return tl::unexpected(number.error());
    return m_store->saveBulk(m_key, *number, encodeCells(cells()), absentRows());
}

Expected<qint64> StagedKeeper::layout()
{
    if (m_layout != 0 || !m_store)
        return m_layout;
    const Expected<qint64> number = m_store->saveLayout(m_key, encodeLayout(m_state.groups));
    if (!number)
        return number;
    m_layout = *number;
    m_revised.assign(wordsFor(quint32(m_state.groups.size())), 0);
    return number;
}

BulkCells StagedKeeper::cells() const
{
    BulkCells cells;
    for (ColumnEdit &part : m_state.matrix.stagedCells().parts)
        cells.parts.push_back(
            {columnId(m_state.integration, part.column), part.on, std::move(part.rows)});
    const auto note = [&](quint32 row) {
        if (m_state.matrix.isStaged(row))
            cells.bases.emplace_back(row, m_state.bases.base(row, m_state.groups.revision(row)));
    };
    m_state.bases.forEach(note);
    RowSet::fromWords(m_revised).forEach(note);
    return cells;
}

void StagedKeeper::rowsReplaced()
{
    m_layout = 0;
}

void StagedKeeper::revisionChanged(quint32 row)
{
    if (m_layout != 0)
        m_revised[row / rowsInWord] |= rowBit(row);
}

} // namespace onbelay
