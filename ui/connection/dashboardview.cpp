#include "dashboardview.h"

#include "menupath.h"
#include "presenters/connection/connectpresenter.h"
#include "presenters/connection/guidedconnection.h"
#include "texts.h"
#include "ui/common/banner.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

DashboardView::DashboardView(ConnectPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_message = new Banner(Tone::Info);
    column->addWidget(m_message);
    for (const QString &path : presenter.dashboard()->menuPaths())
        column->addWidget(new MenuPath(path), 0, Qt::AlignLeading);
    m_countdown = textLabel(QString(), TextRole::Strong);
    column->addWidget(m_countdown);
    connect(&presenter, &ConnectPresenter::stageChanged, this, &DashboardView::refresh);
    connect(presenter.dashboard(), &GuidedConnection::changed, this, &DashboardView::refresh);
    refresh();
}

void DashboardView::refresh()
{
    const bool proven = m_presenter.stage() == ConnectPresenter::Stage::Proven;
    setVisible(proven);
    if (!proven) {
        m_shown.clear(); // another token is told anew
        return;
    }
    const GuidedConnection::Message message =
        m_presenter.dashboard()->lastStep(m_presenter.isHandedOver());
    // Each new message is an alert to a screen reader.
    if (std::exchange(m_shown, message.headline) != message.headline)
        m_message->setMessage(message.headline, message.text);
    m_countdown->setText(m_presenter.dashboard()->countdownText());
    m_countdown->setVisible(!m_countdown->text().isEmpty());
}

} // namespace onbelay::ui
