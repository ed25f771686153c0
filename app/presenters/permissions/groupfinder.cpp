#include "presenters/permissions/groupfinder.h"

#include <QCollator>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace onbelay {

namespace {

bool isMark(QChar letter)
{
    return letter.category() == QChar::Mark_NonSpacing
           || letter.category() == QChar::Mark_SpacingCombining
           || letter.category() == QChar::Mark_Enclosing;
}

bool hasTraits(GroupTraits traits, CellMask server, CellMask wanted, CellMask backed,
               const ColumnRules &rules)
{
    const CellMask scopes = wanted & rules.scopes();
    if (traits.testFlag(GroupTrait::Staged) && server == wanted)
        return false;
    if (traits.testFlag(GroupTrait::HasWrite) && (wanted & rules.writes) == 0)
        return false;
    if (traits.testFlag(GroupTrait::Dormant) && (holds(wanted, accessColumn) || scopes == 0))
        return false;
    return !traits.testFlag(GroupTrait::Unbacked) || (scopes & ~backed) != 0;
}

} // namespace

QString foldedForSearch(const QString &text)
{
    // By way of capitals: Qt folds "ß" to "ss" only there.
    QString folded = text.normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded();
    folded.removeIf(isMark);
    return folded;
}

void GroupFinder::reset(const std::vector<GroupInfo> &groups)
{
    m_names.clear();
    m_ends.clear();
    m_ends.reserve(groups.size());
    // The C locale knows no order of words and numbers.
    QCollator collator(QLocale().language() == QLocale::C ? QLocale(QLocale::English) : QLocale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(groups.size());
    for (const GroupInfo &group : groups) {
        m_names += foldedForSearch(group.name);
        m_ends.push_back(quint32(m_names.size()));
        keys.push_back(collator.sortKey(group.name));
    }
    m_byName.resize(groups.size());
    std::iota(m_byName.begin(), m_byName.end(), 0U);
    std::stable_sort(m_byName.begin(), m_byName.end(),
                     [&keys](quint32 a, quint32 b) { return keys[a] < keys[b]; });
}

QStringView GroupFinder::name(quint32 row) const
{
    const qsizetype from = row == 0 ? 0 : m_ends[row - 1];
    return QStringView(m_names).mid(from, m_ends[row] - from);
}

std::vector<quint32> GroupFinder::find(const GroupFilter &filter, const GrantMatrix &matrix,
                                       CellMask backed) const
{
    if (filter.isEmpty())
        return m_byName;
    const QStringList words =
        foldedForSearch(filter.text).simplified().split(u' ', Qt::SkipEmptyParts);
    std::vector<quint32> found;
    for (const quint32 row : m_byName) {
        if (!hasTraits(filter.traits, matrix.server(row), matrix.wanted(row), backed,
                       matrix.rules()))
            continue;
        const QStringView folded = name(row);
        if (std::all_of(words.begin(), words.end(),
                        [folded](const QString &word) { return folded.contains(word); }))
            found.push_back(row);
    }
    return found;
}

} // namespace onbelay
