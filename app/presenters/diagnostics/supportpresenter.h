#pragma once

#include "diagnostics/supportcase.h"
#include "platform/profile.h"

#include <QObject>
#include <QUrl>

#include <functional>

namespace onbelay {

// A message to support that starts from a failure: what is wrong, by which ids it can be found, and
// what was tried. Names are stand-ins; whoever writes adds what they like. It is opened in the mail
// program, copied or saved, never sent from here. GUI thread.
class SupportPresenter final : public QObject
{
    Q_OBJECT
public:
    using Opener = std::function<bool(const QUrl &)>; // of the mail program

    // All outlive this object. `server`: its host.
    SupportPresenter(Profile &profile, const Integration &integration, StandIns &standIns,
                     const QString &server, Opener opener, QObject *parent = nullptr);

    // From a finished run; false when nothing in it is wrong.
    bool begin(const BundleRun &run);
    void beginPlain(); // from nothing but the versions

    [[nodiscard]] QString subject() const { return m_subject; }
    [[nodiscard]] QString body() const { return m_body; }
    // Nobody publishes an address of On Belay's support: it is the one that was used last.
    [[nodiscard]] QString recipient() const;
    // What is wrong with an address, in words; empty when it may be used or is empty.
    [[nodiscard]] QString recipientProblem(const QString &recipient) const;

    struct Message
    {
        QString recipient;
        QString subject;
        QString body;
    };
    [[nodiscard]] static QString asText(const Message &message); // to copy and to save
    // Mail programs take addresses of some 2,000 characters; a longer body is cut at a line, and
    // says so.
    [[nodiscard]] static QUrl asMailto(const Message &message);
    [[nodiscard]] QString suggestedName() const;
    void openMail(const Message &message); // said() tells when it does not open
    void save(const QString &path, const Message &message);

Q_SIGNALS:
    void said(const QString &sentence); // for the status line; to be spoken

private:
    void remember(const QString &recipient);
    [[nodiscard]] QString bodyOf(const SupportCase &support) const;
    [[nodiscard]] QStringList stepLines(const SupportCase &support) const;
    [[nodiscard]] QStringList versionLines() const;

    Profile &m_profile;
    const Integration &m_integration;
    StandIns &m_standIns;
    QString m_server;
    Opener m_opener;
    QString m_subject;
    QString m_body;
};

} // namespace onbelay
