#include "wizardbench.h"

#include "ui/common/banner.h"
#include "ui/common/secretfield.h"
#include "ui/connection/scopeline.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

WizardBench::WizardBench(SandboxFixture &sandbox, Workspace &workspace)
    : m_sandbox(sandbox)
    , m_workspace(workspace)
{
}

WizardBench::~WizardBench()
{
    m_wizard.reset();
    m_presenter.reset();
}

bool WizardBench::open()
{
    Expected<Profile> profile = Profile::open(m_folder.filePath(u"profile"_s));
    if (!profile)
        return false;
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_presenter = std::make_unique<ConnectPresenter>(m_workspace, m_sandbox.hubspot(), *m_profile);
    m_wizard = std::make_unique<ui::ConnectWizard>(*m_presenter, [](const QUrl &) {});
    m_wizard->show();
    m_wizard->activateWindow();
    if (!QTest::qWaitForWindowActive(m_wizard.get()))
        return false;
    for (int step = 0; step < m_presenter->pasteStep(); ++step)
        QTest::keyClick(m_wizard->focusWidget(), Qt::Key_Return);
    return m_presenter->step() == m_presenter->pasteStep();
}

bool WizardBench::paste(const QString &text)
{
    auto *field = m_wizard->findChild<ui::SecretField *>();
    if (!field || m_wizard->focusWidget() != field->edit())
        return false;
    QApplication::clipboard()->setText(text);
    QTest::keyClick(field->edit(), Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(field->edit(), Qt::Key_V, Qt::ControlModifier);
    return true;
}

bool WizardBench::settled() const
{
    using Stage = ConnectPresenter::Stage;
    return m_presenter->stage() == Stage::Proven || m_presenter->stage() == Stage::Failed;
}

bool WizardBench::waitUntilSettled(int timeout) const
{
    return QTest::qWaitFor([this] { return settled(); }, timeout);
}

QStringList WizardBench::texts() const
{
    QStringList texts;
    for (const QLabel *label : m_wizard->findChildren<QLabel *>()) {
        if (label->isVisible() && !label->text().isEmpty())
            texts.append(label->text());
    }
    return texts;
}

QStringList WizardBench::lines() const
{
    QStringList lines;
    for (const ui::ScopeLine *line : m_wizard->findChildren<ui::ScopeLine *>()) {
        if (line->isVisible())
            lines.append(line->accessibleName());
    }
    return lines;
}

QString WizardBench::headline() const
{
    // The other banner is about groups, and only there when the token was accepted.
    if (m_presenter->stage() == ConnectPresenter::Stage::Proven && !m_presenter->failure())
        return {};
    for (const ui::Banner *banner : m_wizard->findChildren<ui::Banner *>()) {
        for (const QLabel *label : banner->findChildren<QLabel *>()) {
            if (label->isVisible() && !label->text().isEmpty())
                return label->text();
        }
    }
    return {};
}

bool WizardBench::canConnect() const
{
    for (const QPushButton *button : m_wizard->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"Connect"_s)
            return button->isEnabled();
    }
    return false;
}

} // namespace onbelay::test
