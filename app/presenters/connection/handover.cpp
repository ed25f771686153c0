#include "presenters/connection/handover.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct HandOver
{
    Q_DECLARE_TR_FUNCTIONS(HandOver)
};

constexpr std::size_t scopeStep = 2;

} // namespace

Checklist handoverChecklist(const Integration &integration, const Door &door, CellMask chosen,
                            const QString &organization, const QString &language)
{
    Checklist list;
    //: Heading of a checklist; %1 is HubSpot, %2 an organization
    list.title = HandOver::tr("Connect %1 for %2: checklist for the HubSpot admin")
                     .arg(integration.name, organization);
    list.way = door.title.in(language);
    list.about = door.summary.in(language);
    for (std::size_t i = 0; i + 1 < door.steps.size(); ++i) { // the last one is the console's
        const GuideStep &step = door.steps[i];
        Checklist::Item item{
            step.title.in(language), step.body.in(language), {}, step.open.toString(), {}};
        for (const LocalizedText &path : step.menuPaths)
            item.menuPaths.append(path.in(language));
        if (i == scopeStep)
            item.scopes = askedScopes(integration, chosen, language);
        list.items.push_back(std::move(item));
    }
    list.closing =
        HandOver::tr("Then give the token to your On Belay administrator through a password "
                     "manager, never by mail or chat. It is as powerful as a password.");
    return list;
}

QString plainText(const Checklist &checklist)
{
    QString text =
        checklist.title + u"\n\n"_s + checklist.way + u'\n' + checklist.about + u"\n\n"_s;
    int number = 0;
    for (const Checklist::Item &item : checklist.items) {
        text += u"[ ] "_s + QString::number(++number) + u". "_s + item.title + u'\n';
        text += u"    "_s + item.body + u'\n';
        for (const QString &path : item.menuPaths)
            text += u"    → "_s + path + u'\n';
        if (!item.link.isEmpty())
            text += u"    "_s + item.link + u'\n';
        for (const AskedScope &scope : item.scopes) {
            text += u"      [ ] "_s + scope.name + u" – "_s + scope.reason + u'\n';
            if (!scope.note.isEmpty())
                text += u"          "_s + scope.note + u'\n';
        }
    }
    return text + u'\n' + checklist.closing + u'\n';
}

} // namespace onbelay
