#include "expectedlines.h"

#include <QStringList>

namespace onbelay::test {

namespace {

const QString passed = u"Passed"_s;
const QString warning = u"Warning"_s;
const QString failed = u"Failed"_s;
const QString notTested = u"Not tested"_s;
const QString tryAgain = u"Try again"_s;
const QString updateKey = u"Update key"_s;

bool fails(Trouble trouble)
{
    return trouble != Trouble::None && trouble != Trouble::Harmless;
}

QString headline(Trouble trouble)
{
    switch (trouble) {
    case Trouble::None:
    case Trouble::Harmless:
        return {};
    case Trouble::Lost:
        return u"The connection to the On Belay server broke off"_s;
    case Trouble::NotJson:
        return u"A web page came back instead of an answer of On Belay"_s;
    case Trouble::Unusable:
        return u"The answer of the On Belay server was not complete"_s;
    case Trouble::Ended:
        return u"Your session is over"_s;
    case Trouble::Forbidden:
        return u"The server does not allow this"_s;
    case Trouble::NotFound:
    case Trouble::Gone:
        return u"The server does not know this any more"_s;
    case Trouble::Conflict:
        return u"Somebody else changed the same thing"_s;
    case Trouble::Precondition:
        return u"The connection was changed meanwhile"_s;
    case Trouble::Unprocessable:
        return u"The server understood the request and refused it"_s;
    case Trouble::Limited:
        return u"The On Belay server asks for a pause"_s;
    case Trouble::Fault500:
    case Trouble::Fault502:
    case Trouble::Fault503:
        return u"The On Belay server has a problem of its own"_s;
    case Trouble::TooLarge:
        return u"The answer of the On Belay server was far too large"_s;
    }
    return {};
}

// What a status or its absence looks like: the same twice has one button.
QString mark(Trouble trouble)
{
    if (trouble == Trouble::NotJson || trouble == Trouble::Unusable)
        return u"server 200"_s;
    return u"server "_s + QString::number(int(trouble));
}

// A door as it is written line by line.
class Lines
{
public:
    explicit Lines(const World &world)
        : w(world)
    {
    }
    std::vector<Line> of(DoorId door);

private:
    void add(const QString &title, const QString &verdict, const QString &sentence,
             const QString &button = {})
    {
        const bool repairs = button == updateKey || button == u"Connect HubSpot"_s
                             || button.startsWith(u"Stage"_s) || button.startsWith(u"Examine"_s);
        m_lines.push_back({title, verdict, sentence, w.member && repairs ? QString() : button});
    }
    // "Try again", unless a line above offers it for the same trouble.
    void addRetry(const QString &title, const QString &verdict, const QString &sentence,
                  const QString &trouble)
    {
        const bool again = m_retried.contains(trouble);
        m_retried.append(trouble);
        add(title, verdict, sentence, again ? QString() : tryAgain);
    }
    void addNoAnswer(const QString &title, Trouble trouble)
    {
        const QString sentence = u"There was no usable answer: "_s + headline(trouble);
        if (trouble == Trouble::Ended)
            add(title, notTested, sentence); // the session's own line has the button
        else
            addRetry(title, notTested, sentence, mark(trouble));
    }
    void addNothingKnown(const QString &title)
    {
        addRetry(title, notTested, proven().headline + u", so nothing is known about the key."_s,
                 u"hubspot "_s + QString::number(int(proven().says)));
    }

    Trouble of(Call call) const { return w.calls[std::size_t(call)]; }
    bool answers(Call call) const { return !fails(of(call)); }
    // HubSpot is asked by administrators, when there is a key and On Belay answers.
    bool isAsked() const
    {
        return answers(Call::Session) && answers(Call::Connection) && w.key != Key::None
               && !w.member;
    }
    bool isProven() const { return isAsked() && answers(Call::Checks); }
    Proven proven() const { return prove(w); }
    // By the clock that the ages are reckoned by.
    bool isLongAgo() const { return answers(Call::Session) && w.clockAheadSeconds > 24 * 3600; }
    std::optional<bool> accepted() const
    {
        if (isProven()) {
            if (proven().outcome == Proven::Accepted)
                return true;
            return proven().outcome == Proven::Rejected ? std::optional<bool>(false) : std::nullopt;
        }
        if (isAsked() || !answers(Call::Connection) || w.key == Key::None || isLongAgo())
            return std::nullopt;
        return true; // it was accepted when it was stored, a moment ago
    }
    bool isAlive() const
    {
        return accepted() == true
               || (isProven()
                   && (proven().outcome == Proven::CreatorGone
                       || proven().outcome == Proven::Forbidden));
    }
    Holds holds() const { return isProven() ? proven().holds : heldWhenStored(w); }

    bool withoutKey(const QString &title);
    void notAsked(const QString &title);
    void serverAnswers();
    void signedIn();
    void clocks();
    void connected();
    void keyStored();
    void hubSpotAnswers();
    void keyAccepted();
    void refused(const QString &title);
    void wholeKey();
    void account();
    void scopes(DoorId door);
    void lastChange();
    void age();
    void owner();
    void rotation();
    void groups();
    void verdict();
    std::optional<bool> allowedByLinks() const;
    bool allowedByServer() const;

    const World &w;
    std::vector<Line> m_lines;
    QStringList m_retried;
};

std::vector<Line> Lines::of(DoorId door)
{
    serverAnswers();
    signedIn();
    switch (door) {
    case DoorId::InvalidKey:
        keyStored();
        hubSpotAnswers();
        keyAccepted();
        wholeKey();
        account();
        scopes(door);
        lastChange();
        break;
    case DoorId::NoData:
        connected();
        hubSpotAnswers();
        keyAccepted();
        scopes(door);
        groups();
        verdict();
        break;
    case DoorId::Expired:
        clocks();
        keyStored();
        hubSpotAnswers();
        keyAccepted();
        age();
        owner();
        rotation();
        break;
    }
    return m_lines;
}

bool Lines::withoutKey(const QString &title)
{
    if (!answers(Call::Connection))
        addNoAnswer(title, of(Call::Connection));
    else if (w.key == Key::None)
        add(title, notTested, u"No HubSpot key is stored, so there is nothing to test."_s);
    else
        return false;
    return true;
}

// Why HubSpot was not asked.
void Lines::notAsked(const QString &title)
{
    if (isAsked())
        addNoAnswer(title, of(Call::Checks));
    else if (!answers(Call::Session))
        addNoAnswer(title, of(Call::Session));
    else
        add(title, notTested, u"Only administrators can have the stored key tested."_s);
}

void Lines::serverAnswers()
{
    const QString title = u"The On Belay server answers"_s;
    const Trouble trouble = of(Call::Discover);
    switch (trouble) {
    case Trouble::None:
    case Trouble::Harmless:
        add(title, passed, u"answers and speaks version"_s);
        return;
    case Trouble::Lost:
    case Trouble::Limited:
    case Trouble::Fault500:
    case Trouble::Fault502:
    case Trouble::Fault503:
    case Trouble::TooLarge:
        addRetry(title, failed, headline(trouble), mark(trouble));
        return;
    default:
        addRetry(title, failed, u"Something answers at this address, but it is not the On Belay"_s,
                 mark(trouble));
    }
}

void Lines::signedIn()
{
    const QString title = u"You are signed in"_s;
    const Trouble trouble = of(Call::Session);
    if (trouble == Trouble::Ended)
        add(title, failed, u"The server no longer accepts your session."_s, u"Sign in again"_s);
    else if (fails(trouble))
        addNoAnswer(title, trouble);
    else
        add(title, passed, w.member ? u", member of"_s : u", administrator of"_s);
}

void Lines::clocks()
{
    const QString title = u"The clocks agree"_s;
    if (!answers(Call::Session))
        addNoAnswer(title, of(Call::Session));
    else if (w.clockAheadSeconds > 0)
        add(title, warning, u"ahead of this computer's"_s);
    else if (w.clockAheadSeconds < 0)
        add(title, warning, u"behind this computer's"_s);
    else
        add(title, passed, u"agree on the time"_s);
}

void Lines::connected()
{
    const QString title = u"The connection works"_s;
    if (!answers(Call::Connection)) {
        addNoAnswer(title, of(Call::Connection));
    } else if (w.key == Key::None) {
        add(title, failed, u"HubSpot is not connected for this organization."_s,
            u"Connect HubSpot"_s);
    } else if (accepted() == false) {
        add(title, failed, u"refuses the stored key"_s, updateKey);
    } else if (!accepted()) {
        add(title, warning, u"whether it works now is not known"_s);
    } else if (holds().degraded) {
        add(title, warning, u"the key covers only"_s, updateKey);
    } else {
        add(title, passed, u"HubSpot is connected for the whole organization."_s);
    }
}

void Lines::keyStored()
{
    const QString title = u"A HubSpot key is stored"_s;
    if (!answers(Call::Connection))
        addNoAnswer(title, of(Call::Connection));
    else if (w.key == Key::None)
        add(title, failed, u"No HubSpot key is stored."_s, u"Connect HubSpot"_s);
    else
        add(title, passed, u"A key of region na1 that ends in 00"_s);
}

void Lines::hubSpotAnswers()
{
    const QString title = u"HubSpot answers On Belay"_s;
    if (withoutKey(title))
        return;
    if (!isProven() && !accepted()) {
        notAsked(title);
        return;
    }
    const bool troubled =
        isProven() && (proven().outcome == Proven::Paused || proven().outcome == Proven::Troubled);
    if (!troubled)
        add(title, passed, u"and got an answer"_s);
    else
        addRetry(title, proven().outcome == Proven::Paused ? warning : failed, proven().headline,
                 u"hubspot "_s + QString::number(int(proven().says)));
}

void Lines::refused(const QString &title)
{
    switch (proven().says) {
    case Says::Expired:
        add(title, failed, u"HubSpot says that the key has expired"_s, updateKey);
        return;
    case Says::NeverAToken:
        add(title, failed, u"HubSpot does not recognize the key as one of its tokens"_s, updateKey);
        return;
    default:
        add(title, failed, u"HubSpot does not accept the key."_s, updateKey);
    }
}

void Lines::keyAccepted()
{
    const QString title = u"HubSpot accepts the key"_s;
    if (withoutKey(title))
        return;
    if (!isProven()) {
        if (accepted() == true)
            add(title, warning, u"HubSpot accepted the key when an administrator"_s);
        else
            notAsked(title);
        return;
    }
    switch (proven().outcome) {
    case Proven::Accepted:
        add(title, passed, u"HubSpot was asked just now and accepts the key."_s);
        return;
    case Proven::Rejected:
        refused(title);
        return;
    case Proven::CreatorGone:
        add(title, failed, u"The HubSpot user who created the key was removed"_s, updateKey);
        return;
    case Proven::Forbidden:
        add(title, failed, u"HubSpot knows the key, but let it read nothing at all"_s, updateKey);
        return;
    case Proven::Paused:
    case Proven::Troubled:
        addNothingKnown(title);
    }
}

void Lines::wholeKey()
{
    const QString title = u"The whole key was copied"_s;
    if (withoutKey(title))
        return;
    if (isAlive())
        add(title, passed, u"HubSpot knows the stored key, so all of it was copied."_s);
    else if (accepted() == false)
        add(title, notTested, u"Nobody can see the stored key any more, only that it ends in 00"_s,
            u"Examine the key that you have"_s);
    else if (isProven())
        addNothingKnown(title);
    else
        notAsked(title);
}

void Lines::account()
{
    const QString title = u"The key belongs to the right HubSpot account"_s;
    if (withoutKey(title))
        return;
    if (w.key == Key::TestAccount)
        add(title, warning, u"which is of type SANDBOX and holds no live data."_s, updateKey);
    else if (accepted() != true)
        add(title, notTested, u"HubSpot did not tell which account the key belongs to."_s);
    else
        add(title, passed, u"The key reads HubSpot account 48100001"_s);
}

void Lines::scopes(DoorId door)
{
    const QString title = u"The key holds the HubSpot scopes"_s;
    if (withoutKey(title))
        return;
    if (accepted() != true) {
        if (isProven())
            add(title, notTested, u"What the key may do is known only once HubSpot accepts it."_s);
        else
            notAsked(title);
        return;
    }
    if (door == DoorId::NoData) {
        if (holds().asked == Held::Yes)
            add(title, passed, u"The key holds what"_s);
        else if (holds().asked == Held::No)
            add(title, failed, u"needs what the key lacks: crm.objects.deals"_s, updateKey);
        else
            add(title, notTested, u"HubSpot did not tell whether the key covers"_s);
        return;
    }
    switch (holds().all) {
    case Held::All:
        add(title, passed, u"The key covers all 9 scope"_s);
        return;
    case Held::Some:
        add(title, warning, u"of 9 scopes. Missing: "_s, updateKey);
        return;
    case Held::None:
        add(title, failed, u"it covers none of the scopes"_s, updateKey);
        return;
    default:
        add(title, warning, u"Not proven, because HubSpot did not list the key's scopes"_s);
    }
}

void Lines::lastChange()
{
    const QString title = u"When the key was last changed"_s;
    const bool stored = answers(Call::Connection) && w.key != Key::None;
    const bool narrow =
        stored && (!isProven() || proven().outcome == Proven::Accepted) && holds().degraded;
    const bool works = accepted() != false && (accepted() == true || !isAlive()) && !narrow;
    if (!answers(Call::Audit))
        addNoAnswer(title, of(Call::Audit));
    else if (w.key == Key::None)
        add(title, warning, u"The key was removed on"_s);
    else if (!works && !isLongAgo())
        add(title, warning, u"trouble since then points to that change"_s);
    else
        add(title, passed, u"The key was last changed on"_s);
}

void Lines::age()
{
    const QString title = u"The age of the key"_s;
    if (withoutKey(title))
        return;
    if (isLongAgo())
        add(title, warning, u"HubSpot advises a rotation every six months"_s, updateKey);
    else
        add(title, passed, u"HubSpot keys have no expiry date."_s);
}

void Lines::owner()
{
    const QString title = u"Who stands behind the key"_s;
    if (withoutKey(title))
        return;
    if (isProven() && proven().outcome == Proven::CreatorGone)
        add(title, failed, u"The HubSpot user who created the key was removed"_s, updateKey);
    else if (!answers(Call::People))
        addNoAnswer(title, of(Call::People));
    else
        add(title, passed, u"stored the key and is an administrator."_s);
}

void Lines::rotation()
{
    const QString title = u"Rotation of the key"_s;
    if (withoutKey(title))
        return;
    if (accepted() == false) {
        add(title, failed, u"worked when it was stored and is refused now"_s, updateKey);
    } else if (!isAlive()) {
        if (isProven())
            addNothingKnown(title);
        else
            notAsked(title);
    } else if (w.replaced && answers(Call::Audit) && !isLongAgo()) {
        add(title, warning, u"The key was replaced on"_s);
    } else {
        add(title, passed, u"is the one in use, and HubSpot knows it."_s);
    }
}

void Lines::groups()
{
    const QString access = u"A group has access to HubSpot"_s;
    const QString scope = u"That group holds the scope"_s;
    const QString effect = u"The permission is in effect"_s;
    std::optional<Trouble> trouble;
    if (!answers(Call::Session))
        trouble = of(Call::Session);
    else if (!answers(Call::Access))
        trouble = of(Call::Access);
    else if (w.rowsAreOld && !answers(Call::Groups))
        trouble = of(Call::Groups);
    if (trouble) {
        for (const QString &title : {access, scope, effect})
            addNoAnswer(title, *trouble);
        return;
    }
    if (w.inNoGroup) {
        add(access, failed, u"is not in any group."_s);
        add(scope, failed, u"is not in any group."_s);
        add(effect, notTested, u"No group gives both access and the scope"_s);
        return;
    }
    const QString review = u"Review and apply"_s;
    if (w.access)
        add(access, passed, u"Access is on for RevOps."_s);
    else if (w.accessStaged && !w.member)
        add(access, failed, u"Access is staged for RevOps here, but not applied."_s, review);
    else
        add(access, failed, u"Access to HubSpot is off for RevOps."_s,
            u"Stage access for this group"_s);
    if (w.scope)
        add(scope, passed, u"Ticked for RevOps."_s);
    else if (w.scopeStaged && !w.member)
        add(scope, failed, u"The scope is staged for RevOps here, but not applied."_s, review);
    else
        add(scope, failed, u"The scope is not ticked for RevOps."_s,
            u"Stage the scope for this group"_s);
    if (!w.access || !w.scope)
        add(effect, notTested, u"No group gives both access and the scope"_s);
    else if (w.inEffect)
        add(effect, passed, u"What is ticked for RevOps is in force."_s);
    else
        addRetry(effect, failed, u"but the server does not enforce it yet."_s, u"effect"_s);
}

// Any broken link denies; without one, any that was not tested leaves it open.
std::optional<bool> Lines::allowedByLinks() const
{
    const bool group = !w.inNoGroup && w.access && w.scope && w.inEffect;
    const bool keyKnown = answers(Call::Connection);
    const Held held = accepted() == true ? holds().asked : Held::Unknown;
    if (!group || (keyKnown && w.key == Key::None) || accepted() == false || held == Held::No)
        return false;
    if (!keyKnown || !accepted() || held == Held::Unknown)
        return std::nullopt;
    return true;
}

// What the server does not know does not forbid.
bool Lines::allowedByServer() const
{
    const bool reProven = isProven() && proven().outcome == Proven::Accepted;
    Held held = reProven ? proven().holds.asked : heldWhenStored(w).asked;
    if (isProven() && proven().readNothing)
        held = Held::No;
    const bool rejected = isProven() && proven().outcome == Proven::Rejected;
    return w.key != Key::None && !rejected && held != Held::No && !w.inNoGroup && w.access
           && w.scope && w.inEffect;
}

void Lines::verdict()
{
    const QString title = u"The server decides the same"_s;
    if (!answers(Call::Session)) {
        addNoAnswer(title, of(Call::Session));
    } else if (!answers(Call::Access)) {
        addNoAnswer(title, of(Call::Access));
    } else if (w.rowsAreOld && !answers(Call::Groups)) {
        addNoAnswer(title, of(Call::Groups));
    } else if (!allowedByLinks()) {
        add(title, notTested,
            allowedByServer() ? u"The server allows it; not every link above"_s
                              : u"The server denies it; not every link above"_s);
    } else {
        add(title, passed,
            *allowedByLinks() ? u"The server was asked too and allows it."_s
                              : u"The server was asked too and denies it"_s);
    }
}

} // namespace

std::vector<Line> expectedLines(const World &world, DoorId door)
{
    return Lines(world).of(door);
}

} // namespace onbelay::test
