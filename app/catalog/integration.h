#pragma once

#include <QByteArray>
#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace onbelay {

// What an integration is, read from a data file (resources/integrations/*.json). A second
// integration is one more file. Plain values, no thread.

// A text in several languages; the file carries its own translations because it can be replaced
// without a new build.
class LocalizedText
{
public:
    LocalizedText() = default;
    explicit LocalizedText(QHash<QString, QString> texts)
        : m_texts(std::move(texts))
    {
    }
    // Language as "de", "pt_BR"; falls back to the base language, then English.
    [[nodiscard]] QString in(const QString &language) const;
    [[nodiscard]] bool isEmpty() const { return m_texts.isEmpty(); }

private:
    QHash<QString, QString> m_texts;
};

enum class ScopeAccess { ReadOnly, ReadWrite };

// One of the vendor's own scopes and why it is asked for.
struct VendorScope
{
    QString name; // "crm.objects.contacts.read"
    LocalizedText reason;
};

struct Scope
{
    QString id; // "contacts:read"; opaque
    QString object; // key of the heading: "contacts"
    LocalizedText objectTitle; // "Contacts"
    LocalizedText title; // "Read contacts"
    LocalizedText ability; // "read a contact", completes "Why can't Claude …?"
    ScopeAccess access = ScopeAccess::ReadOnly;
    std::vector<int> implies; // positions of other scopes
    std::vector<VendorScope> ask; // what to ask for, shortest list
    // The token holds this scope when, for one of these alternatives, it holds all of its names.
    std::vector<QStringList> satisfiedBy;
    LocalizedText note; // where the vendor cannot split, tiers; may be empty
};

struct GuideStep
{
    QString id;
    LocalizedText title;
    LocalizedText body;
    std::vector<LocalizedText> menuPaths; // every path that the vendor itself names
    QUrl open; // page to open in the browser; may be empty
    QString drawing; // resource name without theme suffix
};

struct Door // one way to a credential: "Create a service key", "I already have a private app"
{
    QString id;
    LocalizedText title;
    LocalizedText summary;
    LocalizedText rotation; // how a key in use is replaced without a gap; may be empty
    std::vector<GuideStep> steps; // five
};

struct ReadProbe // proves a read scope without changing anything
{
    QString scope; // our scope id
    QStringList paths; // newest first; the next is tried on 404
    bool expectsArray = false; // a JSON array instead of {"results": []}
};

struct Symptom
{
    QString id; // "invalidKey", "noData", "expired"
    LocalizedText title;
    LocalizedText advice; // the help page's own words, plain
    QStringList checks; // ids that diagnostics/ knows
};

struct Announcement // a dated fact from the vendor that the guide rests on
{
    QDate date;
    LocalizedText text;
    QUrl source;
};

// A ready-made choice of permissions that a group can be given: it then holds exactly these.
struct Preset
{
    QString id; // "sales"
    LocalizedText title;
    LocalizedText description;
    bool access = true; // whether the group may use the integration at all
    std::vector<int> scopes; // positions; what they imply comes along
};

// Which of two files of the same integration is newer: a day and a running number of that day,
// written "2026-11-24.1".
struct GuideRevision
{
    QDate day;
    int number = 0; // from 1

    [[nodiscard]] static std::optional<GuideRevision> fromText(const QString &text);
    [[nodiscard]] QString text() const;
    bool operator==(const GuideRevision &) const = default;
    friend bool operator<(const GuideRevision &a, const GuideRevision &b)
    {
        return a.day < b.day || (a.day == b.day && a.number < b.number);
    }
};

struct Integration
{
    QString id; // "hubspot"
    GuideRevision revision;
    QString name; // "HubSpot"
    LocalizedText category;
    LocalizedText connectionLevel; // "Org connection"
    LocalizedText summary;
    QUrl apiBase;
    std::vector<Scope> scopes;
    std::vector<Door> doors; // the first is the default
    std::vector<ReadProbe> probes;
    std::vector<Symptom> symptoms;
    std::vector<Announcement> announcements;
    std::vector<Preset> presets; // files from before there were presets have none

    [[nodiscard]] int scopeIndex(const QString &id) const; // -1 when unknown
};

struct CatalogError
{
    QString where; // JSON path such as "scopes[3].implies"
    QString what; // English, for logs and tests
};

[[nodiscard]] tl::expected<Integration, CatalogError> parseIntegration(const QByteArray &json);

// Vendor scopes of the shortest list for these scopes, in catalogue order, without repeats.
[[nodiscard]] QStringList vendorScopesFor(const Integration &integration,
                                          const std::vector<int> &scopes);

// Does a token with these vendor scopes hold this scope? Unknown vendor scopes are ignored; a
// versioned sensitive scope ("…sensitive.read.v2") matches its unversioned name.
[[nodiscard]] bool isSatisfied(const Scope &scope, const QStringList &vendorScopes);

// Can this vendor scope, alone or with others, satisfy the scope?
[[nodiscard]] bool isPartOf(const Scope &scope, const QString &vendorScope);

// The vendor scopes of the nearest alternative that the token lacks; empty when satisfied.
[[nodiscard]] QStringList missingVendorScopes(const Scope &scope, const QStringList &vendorScopes);

} // namespace onbelay
