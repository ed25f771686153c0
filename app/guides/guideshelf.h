#pragma once

#include "guides/guidefolder.h"
#include "net/httpclient.h"
#include "platform/clock.h"
#include "platform/profile.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>

namespace onbelay {

class Network;
class RequestLog;

// What a look at the configured address came to.
struct GuideLook
{
    enum class Outcome {
        Taken, // newer, kept in the profile, in force from now on
        NothingNewer, // the one in force is what is there
        LeftAside, // an automatic look found what was put away with useBuiltIn()
        Refused, // see `refused`
        NoAnswer, // nothing came that could be judged: see `failure`
        NotKept // good, but the profile could not be written: see `failure`
    };
    Outcome outcome = Outcome::NoAnswer;
    bool automatic = false;
    QDateTime at; // UTC
    GuideRevision revision; // what was found there: Taken, NothingNewer, LeftAside
    RefusedGuide refused;
    Failure failure;
};

// Which guide is in force: the built-in one, or a newer one from the profile that is signed with
// the built-in key. The profile is read once, at construction. A guide that is taken later is in
// force for those who ask from then on; whoever holds the one before keeps it alive. GUI thread.
class GuideShelf final : public QObject
{
    Q_OBJECT
public:
    struct Rules
    {
        GuideKey key;
        std::chrono::milliseconds between = std::chrono::hours(24); // automatic looks
    };

    // Profile, log, network and clock must outlive this object.
    GuideShelf(Integration builtIn, Rules rules, Profile &profile, RequestLog &log,
               Network &network, const Clock &clock, QObject *parent = nullptr);
    // With the system's proxies.
    GuideShelf(Integration builtIn, Rules rules, Profile &profile, RequestLog &log,
               const Clock &clock, QObject *parent = nullptr);
    ~GuideShelf() override; // an outstanding look ends without an outcome

    [[nodiscard]] std::shared_ptr<const Integration> inForce() const { return m_inForce; }
    [[nodiscard]] bool isBuiltIn() const { return m_inForce == m_builtIn; }
    [[nodiscard]] const GuideKey &key() const { return m_rules.key; }
    // Why the guide in the profile is not in force. Nothing when it is, or when there is none.
    [[nodiscard]] const std::optional<RefusedGuide> &refused() const { return m_refused; }
    [[nodiscard]] bool holdsReplacement() const { return m_folder.holdsGuide(); }

    // Where newer guides are looked for; empty: nowhere. Errors: BadAddress, InsecureAddress.
    [[nodiscard]] QString address() const;
    [[nodiscard]] static Expected<QUrl> guideAddress(const QString &text);
    Expected<void> setAddress(const QString &text); // stops a look at the address before
    // Looks now and from then on once a day, while there is an address.
    void startLooking();

    void look();
    [[nodiscard]] bool isLooking() const { return m_looking; }
    [[nodiscard]] const std::optional<GuideLook> &lastLook() const { return m_lastLook; }

    // Removes the replacement. Automatic looks leave its revision aside from then on; look() does
    // not. Errors: StoreDenied; the replacement is then in force still.
    Expected<void> useBuiltIn();

Q_SIGNALS:
    void changed();
    void looked(const onbelay::GuideLook &look);

private:
    GuideShelf(Integration builtIn, Rules rules, Profile &profile, std::unique_ptr<HttpClient> http,
               const Clock &clock, QObject *parent);
    void readProfile();
    void lookAt(bool automatic);
    void fetchSignature(quint64 generation, GuideLook look, const QUrl &address,
                        const QByteArray &guide);
    void judge(GuideLook look, const GuideFiles &files);
    void conclude(GuideLook look);
    void stopLooking();
    [[nodiscard]] GuideRevision leftAside() const;

    Rules m_rules;
    Profile &m_profile;
    const Clock &m_clock;
    std::unique_ptr<HttpClient> m_http;
    GuideFolder m_folder;
    std::shared_ptr<const Integration> m_builtIn;
    std::shared_ptr<const Integration> m_inForce;
    std::optional<RefusedGuide> m_refused;
    std::optional<GuideLook> m_lastLook;
    CallHandle m_call;
    QTimer m_daily;
    bool m_looking = false;
    quint64 m_generation = 0;
};

} // namespace onbelay
