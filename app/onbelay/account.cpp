#include "onbelay/account.h"

#include <QCryptographicHash>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

QString Account::key() const
{
    if (sandbox)
        return u"account-sandbox"_s;
    const QString origin = server.toString(QUrl::RemovePath | QUrl::RemoveQuery
                                           | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    const QByteArray identity = (origin + u'\n' + userId).toUtf8();
    return u"account-"_s
           + QString::fromLatin1(
               QCryptographicHash::hash(identity, QCryptographicHash::Sha256).toHex().left(24));
}

} // namespace onbelay
