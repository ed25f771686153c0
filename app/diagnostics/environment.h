#pragma once

#include "diagnostics/check.h"
#include "net/hostprobe.h"
#include "platform/keychainstate.h"
#include "workspace/storecheck.h"

#include <QDateTime>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <optional>

namespace onbelay {

// What the window knows of itself; filled in where there is one (presenters/diagnostics).
struct DisplayFacts
{
    QString platform; // Qt's plugin, such as "xcb"; empty: there is no window
    QStringList screens; // "2560×1440 @ 2"
    bool assistive = false; // something asks for the accessibility tree
    QString theme;
    QString language; // "de_DE"
    bool rightToLeft = false;
    double points = 0; // size of the text
};

// How far a server's clock is from this computer's.
struct ClockReading
{
    QString host;
    std::chrono::milliseconds ahead{0}; // the server's, half the round trip taken off
};

// What came of a throwaway entry: written, read back, removed.
struct KeychainTrial
{
    KeychainState state = KeychainState::Unknown;
    std::optional<Failure> failure; // of the first step that failed
    bool same = false; // what was read is what was written
};

// The folder of the profile and its volume. Bytes; -1: not known.
struct ProfileFacts
{
    QString folder; // below the home folder with "~" for it
    bool writable = false;
    bool isPrivate = false;
    qint64 freeBytes = -1;
};
[[nodiscard]] ProfileFacts profileFacts(const QString &path); // any thread, may wait for a disk

// How far clocks may be apart that are set by hand. The door's server.time goes by it, too.
constexpr std::chrono::minutes clockTolerance{2};

// Each judges what was found and fills verdict, code, arguments, failure and repair, as
// diagnostics/checks.h. `finding.check` says of which host.
namespace environment {

void judgeLink(const HostFacts &facts, HostLink link, const QDateTime &now, Finding &finding);
// `first`: On Belay's; `second`: HubSpot's, which tells whose clock is wrong.
void judgeClock(const std::optional<ClockReading> &first, const std::optional<ClockReading> &second,
                Finding &finding);
void judgeKeychain(const KeychainTrial &trial, Finding &finding);
void judgeStore(const Expected<StoreReport> &report, Finding &finding);
void judgeProfile(const ProfileFacts &facts, Finding &finding);
void judgeDisk(const ProfileFacts &facts, Finding &finding);
void judgeDisplay(const DisplayFacts &facts, Finding &finding);
void judgeAssistive(const DisplayFacts &facts, Finding &finding);
void judgeAppearance(const DisplayFacts &facts, Finding &finding);

} // namespace environment

} // namespace onbelay
