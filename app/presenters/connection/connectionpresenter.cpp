#include "presenters/connection/connectionpresenter.h"

#include "presenters/connection/connectresult.h"
#include "presenters/connection/heldcells.h"
#include "presenters/connection/keycomparison.h"
#include "presenters/language.h"
#include "presenters/words/dates.h"

#include <QTimerEvent>
#include <QUrl>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

ConnectionPresenter::ConnectionPresenter(Workspace &workspace, Profile &profile, const Clock &clock,
                                         QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_profile(profile)
    , m_clock(clock)
{
    connect(&m_workspace, &Workspace::connectionChanged, this,
            &ConnectionPresenter::connectionChanged);
    if (isKnown())
        connectionChanged();
    m_refresh.start(refreshMilliseconds, Qt::VeryCoarseTimer, this);
}

bool ConnectionPresenter::isConnected() const
{
    const std::optional<Connection> &connection = m_workspace.connection();
    return connection && connection->state != ConnectionState::NotConnected;
}

HealthText ConnectionPresenter::health() const
{
    if (!isKnown())
        return {};
    const Connection &connection = *m_workspace.connection();
    const bool doubted =
        m_doubt && connection.lastCheck && connection.lastCheck->at == m_doubt->lastCheck;
    HealthText text = healthText(connection, integration(), m_clock.now(), doubted);
    if (doubted && text.health == Health::Unknown && !m_failure)
        text.reason = m_doubt->reason;
    return text;
}

std::vector<Fact> ConnectionPresenter::facts() const
{
    return isKnown() ? connectionFacts(*m_workspace.connection(), m_clock.now())
                     : std::vector<Fact>();
}

std::vector<ProofLine> ConnectionPresenter::lines() const
{
    std::vector<ProofLine> lines;
    if (!isConnected() || !m_workspace.connection()->lastCheck)
        return lines;
    for (const ScopeCheck &check : m_workspace.connection()->lastCheck->scopes) {
        const int index = integration().scopeIndex(check.scope);
        if (index >= 0)
            lines.push_back(proofLine(integration(), index, check, language()));
    }
    return lines;
}

std::optional<FailureText> ConnectionPresenter::failure() const
{
    if (m_failure)
        return m_failure;
    if (m_workspace.connectionFailure())
        return failureText(*m_workspace.connectionFailure(), Peer::OnBelay);
    return std::nullopt;
}

void ConnectionPresenter::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_refresh.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    Q_EMIT changed();
    checkWhenDue();
}

void ConnectionPresenter::connectionChanged()
{
    if (isKnown()) {
        noteKey(*m_workspace.connection());
        noteHealth();
        dropOldQuestion();
    }
    Q_EMIT changed();
    checkWhenDue();
}

void ConnectionPresenter::setCheckInterval(std::chrono::minutes interval)
{
    m_interval = interval;
    m_tried = {};
    checkWhenDue();
}

// Ages are compared with the clock at each look, so that a computer that slept checks at once.
void ConnectionPresenter::checkWhenDue()
{
    if (m_interval.count() <= 0 || m_busy != Busy::No || !isConnected())
        return;
    const QDateTime now = m_clock.now();
    const auto isOld = [this, &now](const QDateTime &at) {
        return !at.isValid() || at.secsTo(now) >= std::chrono::seconds(m_interval).count();
    };
    const auto &last = m_workspace.connection()->lastCheck;
    if (!isOld(m_tried) || (last && !isOld(last->at)))
        return;
    m_tried = now;
    if (canEdit())
        check(false);
    else
        m_workspace.refreshConnection();
}

// A key that an admin replaced knowingly did not turn bad by itself.
void ConnectionPresenter::noteHealth()
{
    const QDateTime keyChangedAt = m_workspace.connection()->keyChangedAt;
    const bool wasBad = m_watch && m_watch->isBad();
    if (!isConnected())
        m_watch.reset();
    else if (!m_watch || m_watch->keyChangedAt != keyChangedAt)
        m_watch = Watch{keyChangedAt};
    if (m_watch && noteCheck(*m_watch))
        Q_EMIT turnedBad(health());
    else if (wasBad && !(m_watch && m_watch->isBad()))
        Q_EMIT turnedGood();
}

// What could not be tested is not lost, and no answer says nothing at all. A key that gets back a
// part of what it lost is not well yet.
bool ConnectionPresenter::noteCheck(Watch &watch) const
{
    const Connection &connection = *m_workspace.connection();
    if (!connection.lastCheck || connection.state == ConnectionState::Unknown)
        return false;
    const Watch before = watch;
    watch.rejected = connection.state == ConnectionState::Rejected;
    if (watch.rejected)
        return !before.rejected;
    const CheckedColumns columns = checkedColumns(*connection.lastCheck, integration());
    watch.best |= columns.held();
    watch.lost = columns.missing & watch.best;
    return (watch.lost & ~before.lost) != 0 || (before.rejected && watch.lost != 0);
}

QString ConnectionPresenter::key(QLatin1StringView name) const
{
    const QString organization =
        QString::fromLatin1(QUrl::toPercentEncoding(m_workspace.session().organizationId));
    return u"connection-"_s + integration().id + u'-' + organization + u'/' + name;
}

// Remembers which key was seen last (its last four characters, which the server shows anyway), so
// that its replacement is noticed whoever made it.
void ConnectionPresenter::noteKey(const Connection &connection)
{
    const QString seen = m_profile.setting(key("seenKey"_L1)).toString();
    if (seen == connection.tokenLastFour)
        return;
    if (!seen.isEmpty() && !connection.tokenLastFour.isEmpty()) {
        m_profile.setSetting(key("oldKey"_L1), seen);
        m_profile.setSetting(key("oldKeySince"_L1), connection.keyChangedAt);
    } else {
        dismissReminder();
    }
    m_profile.setSetting(key("seenKey"_L1), connection.tokenLastFour);
}

QString ConnectionPresenter::oldKeyReminder() const
{
    const QString oldKey = m_profile.setting(key("oldKey"_L1)).toString();
    const QDateTime since = m_profile.setting(key("oldKeySince"_L1)).toDateTime();
    if (oldKey.isEmpty() || !isConnected() || !since.isValid()
        || since.daysTo(m_clock.now()) >= graceDays)
        return {};
    //: %1 are the last four characters of a token, %2 a date; "Expire now" is HubSpot's button
    return tr("The key was replaced. If you rotated it with “Rotate and expire later”, the old "
              "token that ends in %1 goes on working until about %2: press “Expire now” on it in "
              "HubSpot once everything works.")
        .arg(oldKey, dateText(since.addDays(graceDays)));
}

void ConnectionPresenter::dismissReminder()
{
    const bool had = !oldKeyReminder().isEmpty();
    m_profile.removeSetting(key("oldKey"_L1));
    m_profile.removeSetting(key("oldKeySince"_L1));
    if (had)
        Q_EMIT changed();
}

void ConnectionPresenter::reload()
{
    m_failure.reset();
    m_workspace.refreshConnection();
}

void ConnectionPresenter::checkNow()
{
    if (m_busy != Busy::No || !canEdit() || !isConnected())
        return;
    m_failure.reset();
    check(true);
}

void ConnectionPresenter::check(bool asked)
{
    m_busy = Busy::Checking;
    Q_EMIT changed();
    m_workspace.client()
        .check(integration().id)
        .then(this, [this, asked](const Expected<Connection> &a) { answered(a, asked); });
}

void ConnectionPresenter::answered(const Expected<Connection> &answer, bool asked)
{
    const bool checked = m_busy == Busy::Checking;
    m_busy = Busy::No;
    if (answer) {
        m_failure.reset();
        m_workspace.adoptConnection(*answer); // changed() follows
        return;
    }
    const Failure &failure = answer.error();
    const FailureText text = failureText(failure, Peer::OnBelay);
    if (checked && m_workspace.connection()->lastCheck)
        m_doubt = Doubt{m_workspace.connection()->lastCheck->at, text};
    if (checked)
        Q_EMIT unanswered(failure);
    if (asked)
        m_failure = text;
    if (failure.kind == FailureKind::PreconditionFailed
        || failure.kind == FailureKind::OutcomeUnknown || failure.kind == FailureKind::Conflict)
        m_workspace.refreshConnection(); // the stored state tells
    Q_EMIT changed();
    if (failure.kind == FailureKind::Unauthorized)
        m_workspace.reportFailure(failure);
}

void ConnectionPresenter::askToDisconnect()
{
    if (m_busy != Busy::No || !canEdit() || !isConnected())
        return;
    // People in several groups count once, which only the server can tell.
    const std::vector<CellEdits> edits =
        removalOf(m_workspace, m_workspace.matrix().rules().scopes());
    m_busy = Busy::Counting;
    m_failure.reset();
    if (edits.empty()) {
        emitQuestion(std::nullopt);
        return;
    }
    Q_EMIT changed();
    m_workspace.client()
        .impact(integration().id, edits)
        .then(this, [this](const Expected<ImpactReport> &report) {
            emitQuestion(report ? std::optional(report->peopleLosing) : std::nullopt);
        });
}

void ConnectionPresenter::emitQuestion(std::optional<int> people)
{
    // Somebody else may have disconnected while the people were counted.
    m_busy = isConnected() ? Busy::Asking : Busy::No;
    Q_EMIT changed();
    if (m_busy == Busy::No)
        return;
    m_askedEtag = m_workspace.connection()->etag;
    const GrantMatrix &matrix = m_workspace.matrix();
    const HeldCells held = heldCells(matrix, m_workspace.groups(), matrix.rules().scopes());
    DisconnectQuestion question;
    //: %1 is HubSpot
    question.headline = tr("Disconnect %1 for the whole organization?").arg(integration().name);
    if (held.groups == 0) {
        question.text = tr("No group uses it at the moment.");
    } else {
        //: %1 is "42 people"
        question.text = tr("%n group(s) with %1 lose what Claude can do there. The ticks of the "
                           "groups stay and work again after the next connect.",
                           nullptr, held.groups)
                            .arg(peopleText(people, held.memberships));
    }
    question.text += u' '
                     + tr("The token in HubSpot is not touched; expire it there if nothing "
                          "else uses it.");
    question.items = heldLines(held, integration(), language());
    question.confirm = tr("Disconnect");
    Q_EMIT disconnectQuestion(question);
}

// What the question told must still be so when it is answered.
void ConnectionPresenter::dropOldQuestion()
{
    if (m_busy != Busy::Asking || m_workspace.connection()->etag == m_askedEtag)
        return;
    m_busy = Busy::No;
    m_failure = failureText(failed(FailureKind::PreconditionFailed).value(), Peer::OnBelay);
    Q_EMIT questionVoid();
}

void ConnectionPresenter::keepKey()
{
    if (m_busy != Busy::Asking)
        return;
    m_busy = Busy::No;
    Q_EMIT changed();
}

void ConnectionPresenter::disconnectKey(const QString &reason)
{
    if (m_busy != Busy::Asking)
        return;
    m_busy = Busy::Disconnecting;
    Q_EMIT changed();
    m_workspace.client()
        .disconnect(integration().id, m_askedEtag, reason)
        .then(this, [this](const Expected<Connection> &answer) { answered(answer, true); });
}

} // namespace onbelay
