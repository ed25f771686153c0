#pragma once

#include "guides/guideshelf.h"
#include "platform/clock.h"
#include "platform/managedsettings.h"
#include "platform/profile.h"
#include "presenters/words/failuretext.h"

#include <QObject>

#include <optional>
#include <vector>

namespace onbelay {

// The settings that take effect as they are made; there is nothing to confirm. GUI thread.
class SettingsPresenter final : public QObject
{
    Q_OBJECT
public:
    // All must outlive this object.
    SettingsPresenter(GuideShelf &shelf, Profile &profile, const Clock &clock,
                      QObject *parent = nullptr);

    // What the administrator fixed; before anything else, and not again.
    void setManaged(const ManagedSettings &managed);

    // A session holds on to the guide that it began with; nothing while nobody is signed in.
    void setSessionGuide(std::optional<GuideRevision> revision);

    struct GuideInUse
    {
        QString kind; // "Built in", "Replacement"
        QString detail; // its revision, and what the session uses where that differs
    };
    [[nodiscard]] GuideInUse guideInUse() const;
    [[nodiscard]] QString keyId() const { return m_shelf.key().name(); }
    [[nodiscard]] bool isDevelopmentKey() const;
    [[nodiscard]] QString keyText() const; // whom guides are believed from
    // Why the guide in the profile is not used.
    [[nodiscard]] std::optional<FailureText> refusal() const;

    [[nodiscard]] QString address() const { return m_shelf.address(); }
    // What is wrong with an address, in words; empty when it may be used or is empty.
    [[nodiscard]] QString addressProblem(const QString &text) const;
    void setAddress(const QString &text); // only one without a problem

    [[nodiscard]] bool canLook() const { return !m_shelf.address().isEmpty(); }
    [[nodiscard]] bool isLooking() const { return m_shelf.isLooking(); }
    void look() { m_shelf.look(); }

    // What the last look or the way back came to.
    struct Outcome
    {
        enum class Tone { Good, Neutral, Bad };
        Tone tone = Tone::Neutral;
        QString headline;
        QString text;
    };
    [[nodiscard]] std::optional<Outcome> outcome() const;

    [[nodiscard]] bool canUseBuiltIn() const { return m_shelf.holdsReplacement(); }
    // On the button for it: a replacement that is refused is only removed.
    [[nodiscard]] QString wayBackName() const;
    void useBuiltIn();

    // How often the stored key is asked after in the background.
    struct Interval
    {
        int length = 0; // minutes; 0: never
        QString name;
    };
    static constexpr int defaultMinutes = 60;
    // The choices, shortest first after "off"; one that was set elsewhere is among them.
    [[nodiscard]] std::vector<Interval> checkIntervals() const;
    [[nodiscard]] int checkMinutes() const;
    void setCheckMinutes(int minutes); // unless the administrator fixed it
    // "Set by your administrator", with the place; empty where the user may choose.
    [[nodiscard]] QString checkFixedText() const;

    // How long a token that was copied for the dashboard stays in the clipboard.
    [[nodiscard]] std::vector<Interval> clipboardTimes() const; // seconds in place of minutes
    [[nodiscard]] int clipboardSeconds() const;
    void setClipboardSeconds(int seconds); // unless the administrator fixed it
    [[nodiscard]] QString clipboardFixedText() const;

    // Whether the desktop is told when the connection turns bad; not everywhere can it be.
    [[nodiscard]] bool canNotify() const { return m_canNotify; }
    void setCanNotify(bool can) { m_canNotify = can; }
    [[nodiscard]] bool notifies() const;
    void setNotifies(bool notifies); // unless the administrator fixed it
    [[nodiscard]] QString notifyFixedText() const;

Q_SIGNALS:
    void changed(); // anything about the guide
    void checkIntervalChanged(int minutes); // 0: never

private:
    [[nodiscard]] Outcome lookOutcome(const GuideLook &look) const;

    GuideShelf &m_shelf;
    Profile &m_profile;
    const Clock &m_clock;
    ManagedSettings m_managed;
    std::optional<GuideRevision> m_session;
    std::optional<Outcome> m_wayBack; // until the next look
    bool m_canNotify = true;
};

} // namespace onbelay
