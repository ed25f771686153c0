#include "ui/diagnostics/guideddiagnosticspage.h"

#include "presenters/diagnostics/guidedchecks.h"
#include "ui/common/card.h"
#include "ui/common/pageheader.h"
#include "ui/common/plainlabel.h"

#include <QLabel>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

GuidedDiagnosticsPage::GuidedDiagnosticsPage(const GuidedChecks &checks, QWidget *parent)
    : DiagnosticsFrame(parent)
{
    header()->setSubtitle(tr("What the console can find out in guided mode."));
    auto *card = new Card(checks.headline);
    card->setSubtitle(checks.text);
    const auto add = [card](const QString &text, TextRole role) {
        QLabel *label = plainLabel(role);
        label->setText(text);
        card->body()->addWidget(label);
    };
    for (const GuidedCheck &check : checks.checks) {
        add(check.title, TextRole::Strong);
        add(check.text, TextRole::Body);
        for (const QString &place : check.places)
            add(QString(place).replace(u" > "_s, u" → "_s), TextRole::Body);
    }
    home()->addWidget(card);
}

} // namespace onbelay::ui
