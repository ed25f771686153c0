#pragma once

#include "presenters/connection/connectpresenter.h"
#include "support/sandboxfixture.h"
#include "ui/connection/connectwizard.h"

#include <QTemporaryDir>

#include <memory>

namespace onbelay::test {

// A wizard's window at the step where the token is pasted, over a running sandbox: what a person
// does there, and what the person sees.
class WizardBench
{
public:
    // Both must outlive this object.
    WizardBench(SandboxFixture &sandbox, Workspace &workspace);
    ~WizardBench();

    [[nodiscard]] bool open();
    [[nodiscard]] bool paste(const QString &text); // the real clipboard, and Ctrl+V
    [[nodiscard]] bool settled() const; // HubSpot was asked, and there is a result
    [[nodiscard]] bool waitUntilSettled(int timeout = 30'000) const;

    // What can be read: texts of visible labels, top down.
    [[nodiscard]] QStringList texts() const;
    // "Read contacts: Granted", "Write deals: Missing. crm.objects.deals.write", one a line.
    [[nodiscard]] QStringList lines() const;
    // The failure's headline; empty while no banner tells of one.
    [[nodiscard]] QString headline() const;
    [[nodiscard]] bool canConnect() const; // "Connect" can be pressed
    [[nodiscard]] const ConnectPresenter &presenter() const { return *m_presenter; }

private:
    SandboxFixture &m_sandbox;
    Workspace &m_workspace;
    QTemporaryDir m_folder;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<ConnectPresenter> m_presenter;
    std::unique_ptr<ui::ConnectWizard> m_wizard;
};

} // namespace onbelay::test
