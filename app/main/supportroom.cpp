#include "main/supportroom.h"

#include "ui/common/buttons.h"
#include "ui/common/pageheader.h"
#include "ui/diagnostics/bundledialog.h"
#include "ui/diagnostics/diagnosticsframe.h"
#include "ui/diagnostics/supportdialog.h"

#include <QDesktopServices>

namespace onbelay {

SupportRoom::SupportRoom(const BundleSources &sources, Profile &profile)
    : m_bundle(sources, m_standIns)
    , m_message(profile, sources.workspace.integration(), m_standIns, sources.account.server.host(),
                [](const QUrl &url) { return QDesktopServices::openUrl(url); })
{
}

void SupportRoom::addTo(ui::DiagnosticsFrame &page, Run run)
{
    m_page = &page;
    m_run = std::move(run);
    QPushButton *contact =
        //: Button: makes a message to support
        ui::makeButton(tr("Contact support…"), nullptr, ui::ButtonRole::Standard,
                       ui::Glyph::People);
    connect(contact, &QPushButton::clicked, this, &SupportRoom::openMessage);
    page.header()->addAction(contact);
    QPushButton *bundle =
        //: Button: shows what goes into a support bundle
        ui::makeButton(tr("Support bundle…"), nullptr, ui::ButtonRole::Standard,
                       ui::Glyph::Archive);
    connect(bundle, &QPushButton::clicked, this, &SupportRoom::openBundle);
    page.header()->addAction(bundle);
}

void SupportRoom::openBundle()
{
    showBundle(m_page);
}

void SupportRoom::showBundle(QWidget *parent)
{
    m_bundle.begin();
    open(new ui::BundleDialog(m_bundle, parent));
}

void SupportRoom::openMessage()
{
    const std::optional<BundleRun> run = m_run ? m_run() : std::nullopt;
    if (!run || !m_message.begin(*run))
        m_message.beginPlain();
    auto *dialog = new ui::SupportDialog(m_message, m_page);
    connect(dialog, &ui::SupportDialog::bundleRequested, this,
            [this, dialog] { showBundle(dialog); });
    open(dialog);
}

// Each is modal to its window, so there is one of a kind at a time.
void SupportRoom::open(QDialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace onbelay
