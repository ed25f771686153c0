#pragma once

#include <QFlags>
#include <QHash>
#include <QString>

#include <vector>

namespace onbelay {

// What a name in a support bundle is of.
enum class Named { Group, Person, Mail, Organization, Account, Host, Other };

// What an administrator may let into a bundle as it is; by default nothing of it. The account goes
// with the organisation; its region, one of three or four, is always told. Named::Other is never
// let in.
enum class Disclose { Groups = 1, People = 2, MailAddresses = 4, Organization = 8, Hosts = 16 };
Q_DECLARE_FLAGS(Disclosure, Disclose)
Q_DECLARE_OPERATORS_FOR_FLAGS(Disclosure)

// Names and what stands for them: "group-07" is the same group in every file of a bundle, found by
// its id where that is known and else by its name. The numbers tell nothing but who was met first.
// Kept in memory only. A value; not thread-safe.
class StandIns
{
public:
    struct Entry
    {
        Named kind = Named::Other;
        QString standIn; // "person-03"
        QString id; // the server's; may be empty
        QString name; // may be empty
    };

    void setDisclosed(Disclosure disclosed) { m_disclosed = disclosed; }
    [[nodiscard]] Disclosure disclosed() const { return m_disclosed; }

    // What to write: the stand-in, or the name when its kind is disclosed and the name shows
    // nothing that is not (a token, a mail address, another's name). Empty for nothing at all.
    [[nodiscard]] QString shown(Named kind, const QString &id, const QString &name);
    [[nodiscard]] QString shown(Named kind, const QString &name) { return shown(kind, {}, name); }
    // Of something that was met before, by the server's id, whatever it is; empty when unknown.
    [[nodiscard]] QString shownById(const QString &id) const;
    // As shown(Named::Host); the hosts that everybody has, and this computer's own, as they are.
    [[nodiscard]] QString host(const QString &host);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    // That entry as it is written now.
    [[nodiscard]] QString shown(const Entry &entry) const;

private:
    [[nodiscard]] std::size_t place(Named kind, const QString &id, const QString &name);
    [[nodiscard]] bool revealsOthers(const Entry &entry) const;

    std::vector<Entry> m_entries;
    QHash<QString, std::size_t> m_byId; // by kind and id
    QHash<QString, std::size_t> m_byName; // by kind and name; the first that was met
    QHash<int, int> m_counts; // by kind
    Disclosure m_disclosed;
};

} // namespace onbelay
