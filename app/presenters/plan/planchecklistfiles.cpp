// The checklist as text and for spreadsheets.
#include "presenters/csv/csvwriter.h"
#include "presenters/plan/planchecklist.h"

#include <QCoreApplication>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(PlanChecklist)
};

QString box(bool done)
{
    return done ? u"[x] "_s : u"[ ] "_s;
}

// A name never begins a line of its own, whatever it holds.
QString oneLine(const QString &text)
{
    return text.simplified();
}

} // namespace

QString plainText(const PlanChecklist::Group &group)
{
    QString text = box(group.done) + oneLine(group.name) + u'\n';
    if (!group.doneText.isEmpty())
        text += u"    "_s + group.doneText + u'\n';
    const auto addScopes = [&] {
        for (const PlanChecklist::Scope &scope : group.scopes)
            text += u"       - "_s + scope.id + u" – "_s + scope.title + u" ("_s + scope.access
                    + u")\n"_s;
    };
    int number = 0;
    for (const QString &step : group.steps) {
        text += u"    "_s + QString::number(++number) + u". "_s + oneLine(step) + u'\n';
        if (number == 3 && group.access)
            addScopes();
    }
    for (const QString &note : group.notes)
        text += u"    "_s + note + u'\n';
    if (!group.access)
        addScopes();
    return text;
}

QString plainText(const PlanChecklist &checklist)
{
    QString text = checklist.title + u"\n\n"_s + checklist.notReal + u'\n'
                   + oneLine(checklist.about) + u"\n\n"_s;
    for (const QString &line : checklist.before)
        text += line + u'\n';
    for (const PlanChecklist::Group &group : checklist.groups)
        text += u'\n' + plainText(group);
    if (!checklist.closing.isEmpty())
        text += u'\n' + checklist.closing + u'\n';
    return text;
}

QByteArray csvText(const PlanChecklist &checklist)
{
    // The first column says it in every line, wherever lines are copied to.
    //: First column of a file for spreadsheets
    const QString planned = Words::tr("Planned, not real");
    // Excel takes a file without the mark for one in the computer's old code page.
    QByteArray csv = "\xef\xbb\xbf"
                     //: Column of a file for spreadsheets
                     + csvLine({planned, Words::tr("Group"),
                                //: Column of a file for spreadsheets: yes or no
                                Words::tr("Add the integration"),
                                //: Column of a file for spreadsheets
                                Words::tr("Scope"),
                                //: Column of a file for spreadsheets: what a scope is for
                                Words::tr("Meaning"),
                                //: Column of a file for spreadsheets: what a scope allows
                                Words::tr("Access"),
                                //: Column of a file for spreadsheets: yes or no
                                Words::tr("Done in the dashboard")});
    const QString yes = Words::tr("yes");
    const QString no = Words::tr("no");
    for (const PlanChecklist::Group &group : checklist.groups) {
        const QStringList head{planned, oneLine(group.name), group.access ? yes : no};
        const QStringList tail{group.done ? yes : no};
        for (const PlanChecklist::Scope &scope : group.scopes)
            csv += csvLine(head + QStringList{scope.id, scope.title, scope.access} + tail);
        if (group.scopes.empty())
            csv += csvLine(head + QStringList(3, QString()) + tail);
    }
    return csv;
}

} // namespace onbelay
