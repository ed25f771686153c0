#include "presenters/signin/accountbook.h"

#include "net/urlpolicy.h"
#include "presenters/signin/signinwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString listKey = u"accounts/list"_s;

QJsonObject toJson(const KnownAccount &known)
{
    const SessionInfo &person = known.person;
    return {{u"server"_s, known.account.server.toString()},
            {u"user"_s, known.account.userId},
            {u"label"_s, known.account.label},
            {u"name"_s, person.userName},
            {u"email"_s, person.email},
            {u"admin"_s, person.admin},
            {u"organizationId"_s, person.organizationId},
            {u"organization"_s, person.organizationName},
            {u"enforcementSeconds"_s, person.enforcementSeconds},
            {u"guided"_s, known.guided},
            {u"signedIn"_s, known.signedIn},
            {u"byBrowser"_s, known.byBrowser},
            {u"clientId"_s, known.clientId}};
}

std::optional<KnownAccount> fromJson(const QJsonObject &entry)
{
    KnownAccount known;
    const Expected<QUrl> server = serverUrl(entry[u"server"_s].toString());
    known.account.userId = entry[u"user"_s].toString();
    if (!server || known.account.userId.isEmpty())
        return std::nullopt;
    known.account.server = *server;
    known.account.label = entry[u"label"_s].toString();
    known.person.userId = known.account.userId;
    known.person.userName = entry[u"name"_s].toString();
    known.person.email = entry[u"email"_s].toString();
    known.person.admin = entry[u"admin"_s].toBool();
    known.person.organizationId = entry[u"organizationId"_s].toString();
    known.person.organizationName = entry[u"organization"_s].toString();
    known.person.enforcementSeconds = entry[u"enforcementSeconds"_s].toInt();
    known.guided = entry[u"guided"_s].toBool();
    known.signedIn = entry[u"signedIn"_s].toBool();
    known.byBrowser = entry[u"byBrowser"_s].toBool();
    known.clientId = entry[u"clientId"_s].toString();
    return known;
}

} // namespace

AccountBook::AccountBook(Profile &profile)
    : m_profile(profile)
{
    takeOverSingleAccount();
}

std::vector<KnownAccount> AccountBook::accounts() const
{
    std::vector<KnownAccount> accounts;
    const QByteArray text = m_profile.setting(listKey).toString().toUtf8();
    const QJsonArray entries = QJsonDocument::fromJson(text).array();
    for (const QJsonValue &entry : entries) {
        if (auto known = fromJson(entry.toObject()))
            accounts.push_back(std::move(*known));
    }
    return accounts;
}

std::optional<KnownAccount> AccountBook::find(const QString &key) const
{
    const std::vector<KnownAccount> all = accounts();
    const auto found = std::find_if(
        all.begin(), all.end(), [&key](const KnownAccount &known) { return known.key() == key; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

void AccountBook::remember(const KnownAccount &known)
{
    std::vector<KnownAccount> all = accounts();
    std::erase_if(all, [&known](const KnownAccount &each) { return each.key() == known.key(); });
    all.insert(all.begin(), known);
    write(all);
}

void AccountBook::setSignedOut(const QString &key)
{
    std::vector<KnownAccount> all = accounts();
    for (KnownAccount &known : all) {
        if (known.key() == key)
            known.signedIn = false;
    }
    write(all);
}

void AccountBook::forget(const QString &key)
{
    std::vector<KnownAccount> all = accounts();
    std::erase_if(all, [&key](const KnownAccount &known) { return known.key() == key; });
    write(all);
}

void AccountBook::write(const std::vector<KnownAccount> &accounts)
{
    if (accounts.empty()) {
        m_profile.removeSetting(listKey);
        return;
    }
    QJsonArray entries;
    for (const KnownAccount &known : accounts)
        entries.append(toJson(known));
    m_profile.setSetting(listKey,
                         QString::fromUtf8(QJsonDocument(entries).toJson(QJsonDocument::Compact)));
}

// Profiles of 0.1 held one account, a setting each.
void AccountBook::takeOverSingleAccount()
{
    const auto old = [this](const QString &name) {
        return m_profile.setting(u"account/"_s + name);
    };
    const QString user = old(u"user"_s).toString();
    if (!user.isEmpty()) {
        const QJsonObject entry{{u"server"_s, old(u"server"_s).toString()},
                                {u"user"_s, user},
                                {u"name"_s, old(u"name"_s).toString()},
                                {u"email"_s, old(u"email"_s).toString()},
                                {u"admin"_s, old(u"admin"_s).toBool()},
                                {u"organizationId"_s, old(u"organizationId"_s).toString()},
                                {u"organization"_s, old(u"organization"_s).toString()},
                                {u"enforcementSeconds"_s, old(u"enforcementSeconds"_s).toInt()},
                                {u"signedIn"_s, true}};
        if (auto known = fromJson(entry); known && !find(known->key())) {
            known->account.label = accountLabel(known->person);
            remember(*known);
        }
    }
    for (const QString &name : {u"server"_s, u"user"_s, u"name"_s, u"email"_s, u"admin"_s,
                                u"organizationId"_s, u"organization"_s, u"enforcementSeconds"_s})
        m_profile.removeSetting(u"account/"_s + name);
}

} // namespace onbelay
