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

Expected<StagedKeeper::Kept> StagedKeeper::read()
{
    Kept kept;
    if (!m_store)
        return kept;
    auto rows = m_store->staged(m_key);
    const auto bulk = m_store->bulk(m_key);
    const auto pending = m_store->pending(m_key);
    if (!rows || !bulk || !pending)
        return tl::unexpected(!rows ? rows.error() : !bulk ? bulk.error() : pending.error());
    if (*bulk) {
        auto layout = decodeLayout((*bulk)->layout);
        if (!layout)
            return tl::unexpected(layout.error());
        auto cells = decodeCells((*bulk)->cells, layout->ids.size());
        if (!cells)
            return tl::unexpected(cells.error());
        kept.layout = std::move(*layout);
        kept.cells = std::move(*cells);
        m_inBulk = true;
    }
    kept.rows = std::move(*rows);
    kept.pending = *pending;
    m_read = true;
    return kept;
}

bool StagedKeeper::isMany() const
{
    return m_state.matrix.stagedRowCount() > manyRows;
}

StagedRow StagedKeeper::row(quint32 row) const
{
    const CellMask wanted = m_state.matrix.wanted(row);
    StagedRow staged{
        m_state.groups.id(row), m_state.bases.base(row, m_state.groups.revision(row)), {}};
    for (CellMask left = m_state.matrix.staged(row); left != 0; left &= left - 1) {
        const int column = std::countr_zero(left);
        staged.cells.insert(columnId(m_state.integration, column), holds(wanted, column));
    }
    return staged;
}

void StagedKeeper::setForeign(const std::vector<StagedRow> &rows)
{
    for (const StagedRow &row : rows) {
        StagedRow &kept = m_foreign[row.group];
        kept.group = row.group;
        kept.baseRevision = row.baseRevision;
        kept.cells.insert(row.cells);
    }
}

std::vector<StagedRow> StagedKeeper::foreignRows() const
{
    return {m_foreign.cbegin(), m_foreign.cend()};
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
        std::vector<StagedRow> staged = foreignRows();
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
    if (m_layout == 0) {
        const Expected<qint64> layout = m_store->saveLayout(m_key, encodeLayout(m_state.groups));
        if (!layout)
            return tl::unexpected(layout.error());
        m_layout = *layout;
        m_revised.assign(wordsFor(quint32(m_state.groups.size())), 0);
    }
    return m_store->saveBulk(m_key, m_layout, encodeCells(cells()), foreignRows());
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
