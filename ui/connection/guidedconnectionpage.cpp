#include "guidedconnectionpage.h"

#include "connectwizard.h"
#include "factlist.h"
#include "menupath.h"
#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/guidedconnection.h"
#include "scopelines.h"
#include "texts.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/pageheader.h"

#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

GuidedConnectionPage::GuidedConnectionPage(GuidedConnection &connection, ConnectPresenter &wizard,
                                           GuideStepView::OpenUrl openUrl, QWidget *parent)
    : Page(u"HubSpot"_s, parent)
    , m_connection(connection)
    , m_wizard(wizard)
    , m_openUrl(std::move(openUrl))
{
    build();
    connect(&m_connection, &GuidedConnection::changed, this, &GuidedConnectionPage::refresh);
    connect(&m_connection, &GuidedConnection::openRequested, this,
            [this](const QUrl &page) { m_openUrl(page); });
    refresh();
}

void GuidedConnectionPage::build()
{
    header()->setSubtitle(tr("Prove a token with HubSpot here, then paste it in On Belay's "
                             "dashboard."));
    m_start = primaryButton(QString());
    header()->addAction(m_start);
    connect(m_start, &QPushButton::clicked, this, &GuidedConnectionPage::openWizard);

    m_health = new Card(tr("Connection"));
    m_health->addToHeader(new Badge(Tone::Neutral, m_connection.health().headline));
    m_facts = new FactList;
    m_health->body()->addWidget(m_facts);
    body()->addWidget(m_health);
    m_scopes = new Card(tr("What the last proven token can do"));
    m_scopes->setSubtitle(tr("As HubSpot answered then."));
    m_lines = new ScopeLines;
    m_scopes->body()->addWidget(m_lines);
    body()->addWidget(m_scopes);

    const GuidedConnection::Message message = m_connection.notOffered();
    auto *others = new Card(message.headline);
    others->setSubtitle(message.text);
    for (const QString &path : m_connection.menuPaths())
        others->body()->addWidget(new MenuPath(path), 0, Qt::AlignLeading);
    body()->addWidget(others);
    body()->addStretch(1);
}

void GuidedConnectionPage::refresh()
{
    const std::optional<int> left = m_wizard.pausedAt();
    //: Button; %1 is the number of a step
    m_start->setText(left ? tr("Continue with step %1").arg(*left + 1)
                          //: Button: opens the wizard that makes a key in HubSpot and proves it
                          : tr("Make and prove a token"));
    m_health->setSubtitle(m_connection.health().detail);
    const std::vector<Fact> facts = m_connection.facts();
    m_facts->setFacts(facts);
    m_facts->setVisible(!facts.empty());
    const std::vector<ProofLine> lines = m_connection.lines();
    m_lines->setLines(lines);
    m_scopes->setVisible(!lines.empty());
}

void GuidedConnectionPage::openWizard()
{
    if (m_open)
        return;
    m_open = new ConnectWizard(m_wizard, m_openUrl, this);
    m_open->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_open, &QDialog::finished, this, &GuidedConnectionPage::refresh);
    m_open->open();
}

} // namespace onbelay::ui
