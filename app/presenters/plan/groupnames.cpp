#include "presenters/plan/groupnames.h"

#include "net/problem.h"
#include "presenters/csv/csvreader.h"
#include "presenters/csv/csvwriter.h"

#include <QSet>

#include <optional>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t mostFields = 256;

struct Columns
{
    QStringList titles; // in lower case
    std::size_t name = 0;
    std::optional<std::size_t> id;
};

QString textOf(QByteArrayView field)
{
    QByteArray room;
    return plainText(QString::fromUtf8(unguarded(field, room)));
}

std::optional<Columns> columnsOf(const CsvReader &reader)
{
    std::optional<std::size_t> name;
    std::optional<std::size_t> id;
    QStringList titles;
    for (std::size_t i = 0; i < reader.fields().size(); ++i) {
        const QString title = textOf(reader.fields()[i]).toLower();
        titles.append(title);
        if (!name && (title == u"name"_s || title == u"group"_s))
            name = i;
        else if (!id && title == u"id"_s)
            id = i;
    }
    return name ? std::optional(Columns{titles, *name, id}) : std::nullopt;
}

class List
{
public:
    void add(const QString &id, const QString &name)
    {
        if (name.isEmpty())
            return;
        if (m_names.contains(name) || (!id.isEmpty() && m_ids.contains(id))) {
            ++m_list.repeated;
            return;
        }
        m_names.insert(name);
        if (!id.isEmpty())
            m_ids.insert(id);
        m_list.groups.push_back({id, name});
    }
    void fail(GroupNames::Fault fault, int line)
    {
        m_list.fault = fault;
        m_list.line = line;
    }
    void setColumns(const QStringList &columns) { m_list.columns = columns; }
    [[nodiscard]] GroupNames take() { return std::move(m_list); }

private:
    GroupNames m_list;
    QSet<QString> m_names;
    QSet<QString> m_ids;
};

void readCsv(CsvReader &reader, const Columns &columns, List &list)
{
    list.setColumns(columns.titles);
    while (reader.next()) {
        if (reader.fault() != CsvFault::None) {
            list.fail(GroupNames::Fault::BrokenQuote, int(reader.line()));
            return;
        }
        const auto field = [&reader](std::size_t at) {
            return at < reader.fields().size() ? textOf(reader.fields()[at]) : QString();
        };
        list.add(columns.id ? field(*columns.id) : QString(), field(columns.name));
    }
}

} // namespace

GroupNames readGroupNames(QByteArrayView utf8)
{
    List list;
    if (utf8.size() > longestGroupList) {
        list.fail(GroupNames::Fault::TooLong, 0);
        return list.take();
    }
    const CsvBytes bytes = examineEncoding(utf8);
    if (bytes.encoding != CsvEncoding::Utf8) {
        list.fail(GroupNames::Fault::NotUtf8, int(bytes.line));
        return list.take();
    }
    CsvReader reader(bytes.text, csvSeparator(bytes.text), mostFields);
    const bool begun = reader.next() && reader.fault() == CsvFault::None;
    if (const auto columns = begun ? columnsOf(reader) : std::nullopt) {
        readCsv(reader, *columns, list);
        return list.take();
    }
    for (const QString &line : QString::fromUtf8(bytes.text).replace(u'\r', u'\n').split(u'\n'))
        list.add({}, plainText(line));
    return list.take();
}

} // namespace onbelay
