#include "connectionpanel.h"

#include "factlist.h"
#include "presenters/connection/connectionpresenter.h"
#include "presenters/paragraph.h"
#include "scopelines.h"
#include "texts.h"
#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"

#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

Tone toneOf(Health health)
{
    switch (health) {
    case Health::Connected:
        return Tone::Success;
    case Health::Degraded:
        return Tone::Warning;
    case Health::KeyRejected:
        return Tone::Danger;
    case Health::NotConnected:
    case Health::Unknown:
        return Tone::Neutral;
    }
    Q_UNREACHABLE();
}

} // namespace

ConnectionPanel::ConnectionPanel(ConnectionPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::lg);
    m_reminder = new Banner(Tone::Info);
    QPushButton *done = makeButton(tr("Done, I expired it"));
    m_reminder->addAction(done);
    connect(done, &QPushButton::clicked, &m_presenter, &ConnectionPresenter::dismissReminder);
    column->addWidget(m_reminder);
    m_reason = new Banner(Tone::Warning);
    m_update = makeButton(tr("Update key"));
    m_reason->addAction(m_update);
    connect(m_update, &QPushButton::clicked, this, &ConnectionPanel::updateRequested);
    column->addWidget(m_reason);

    m_health = new Card(tr("Connection"));
    m_badge = new Badge;
    m_health->addToHeader(m_badge);
    m_facts = new FactList;
    m_health->body()->addWidget(m_facts);
    column->addWidget(m_health);

    m_scopes = new Card(tr("What the key can do"));
    m_scopes->setSubtitle(tr("As HubSpot answered at the last check."));
    m_lines = new ScopeLines;
    m_scopes->body()->addWidget(m_lines);
    column->addWidget(m_scopes);
}

void ConnectionPanel::addBelowHealth(QWidget *part)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->indexOf(m_health) + 1, part);
}

void ConnectionPanel::refresh()
{
    refreshHealth();
    m_facts->setFacts(m_presenter.facts());
    const std::vector<ProofLine> lines = m_presenter.lines();
    m_lines->setLines(lines);
    m_scopes->setVisible(!lines.empty());
    const QString reminder = m_presenter.oldKeyReminder();
    m_reminder->setVisible(!reminder.isEmpty());
    if (!reminder.isEmpty())
        m_reminder->setMessage(tr("Expire the old token in HubSpot"), reminder);
}

void ConnectionPanel::refreshHealth()
{
    const HealthText health = m_presenter.health();
    m_badge->setState(toneOf(health.health), health.headline);
    m_health->setSubtitle(health.detail);
    m_reason->setVisible(health.reason.has_value());
    m_update->setVisible(health.health == Health::KeyRejected && m_presenter.canEdit());
    if (!health.reason)
        return;
    m_reason->setTone(health.health == Health::KeyRejected ? Tone::Danger : Tone::Warning);
    m_reason->setMessage(health.reason->headline, paragraph(*health.reason));
}

} // namespace onbelay::ui
