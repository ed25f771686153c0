#pragma once

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QRegularExpression>
#include <QUrlQuery>

namespace onbelay::test {

// What somebody does with the sandbox's page in the browser: a client that follows redirects and
// posts the form, asynchronously.
class ConsentBrowser final : public QObject
{
public:
    // Whom the page offers first: admins come before members.
    enum class Choice { Admin, OtherAdmin, Member, Deny };

    void answer(const QUrl &page, Choice choice)
    {
        using namespace Qt::Literals::StringLiterals;
        QNetworkReply *reply = m_client.get(QNetworkRequest(page));
        connect(reply, &QNetworkReply::finished, this, [this, reply, choice] {
            reply->deleteLater();
            QNetworkRequest post(formAddress(reply->url()));
            post.setHeader(QNetworkRequest::ContentTypeHeader,
                           u"application/x-www-form-urlencoded"_s);
            const QByteArray form = formFor(QString::fromUtf8(reply->readAll()), choice);
            QNetworkReply *decision = m_client.post(post, form);
            connect(decision, &QNetworkReply::finished, decision, &QObject::deleteLater);
        });
    }

private:
    static QUrl formAddress(QUrl page)
    {
        page.setPath(QStringLiteral("/oauth/consent"));
        page.setQuery(QString());
        return page;
    }
    static QByteArray formFor(const QString &page, Choice choice)
    {
        using namespace Qt::Literals::StringLiterals;
        const QRegularExpression request(u"name=\"request\" value=\"([^\"]+)\""_s);
        const QString role = choice == Choice::Member ? u"Member"_s : u"Admin"_s;
        const QRegularExpression person(
            u"value=\"([^\"]+)\" id=\"person-[^>]*>(?:(?!id=\"person-).)*\\("_s + role + u"\\)"_s);
        QRegularExpressionMatchIterator people = person.globalMatch(page);
        QString chosen = people.hasNext() ? people.next().captured(1) : QString();
        if (choice == Choice::OtherAdmin && people.hasNext())
            chosen = people.next().captured(1);
        QUrlQuery form;
        form.addQueryItem(u"request"_s, request.match(page).captured(1));
        form.addQueryItem(u"person"_s, chosen);
        form.addQueryItem(u"decision"_s, choice == Choice::Deny ? u"deny"_s : u"allow"_s);
        return form.toString().toUtf8();
    }

    QNetworkAccessManager m_client;
};

} // namespace onbelay::test
