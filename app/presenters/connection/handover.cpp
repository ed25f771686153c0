#include "presenters/connection/handover.h"

#include "presenters/connection/scopechoice.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HandOver
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

constexpr std::size_t scopeStep = 2;

QString scopeLines(const std::vector<AskedScope> &asked)
{
    QString lines;
    for (const AskedScope &scope : asked)
        lines += u"      [ ] "_s + scope.name + u" – "_s + scope.reason + u'\n';
    return lines;
}

} // namespace

QString handoverChecklist(const Integration &integration, const Door &door, CellMask chosen,
                          const QString &organization, const QString &language)
{
    //: Heading of a checklist; %1 is HubSpot, %2 an organization
    QString text = HandOver::tr("Connect %1 for %2: checklist for the HubSpot admin")
                       .arg(integration.name, organization);
    text += u"\n\n"_s + door.title.in(language) + u'\n' + door.summary.in(language) + u"\n\n"_s;
    for (std::size_t i = 0; i + 1 < door.steps.size(); ++i) { // the last one is the console's
        const GuideStep &step = door.steps[i];
        text += u"[ ] "_s + QString::number(i + 1) + u". "_s + step.title.in(language) + u'\n';
        text += u"    "_s + step.body.in(language) + u'\n';
        for (const LocalizedText &path : step.menuPaths)
            text += u"    → "_s + path.in(language) + u'\n';
        if (!step.open.isEmpty())
            text += u"    "_s + step.open.toString() + u'\n';
        if (i == scopeStep)
            text += scopeLines(askedScopes(integration, chosen, language));
    }
    text += u'\n'
            + HandOver::tr("Then give the token to your On Belay administrator through a password "
                           "manager, never by mail or chat. It is as powerful as a password.")
            + u'\n';
    return text;
}

} // namespace onbelay
