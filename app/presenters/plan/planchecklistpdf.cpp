// The checklist as pages to print or to send.
#include "presenters/connection/paper.h"
#include "presenters/plan/planchecklist.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal bodySize = Paper::bodySize;

void addScopes(Paper &paper, const PlanChecklist::Group &group)
{
    for (const PlanChecklist::Scope &scope : group.scopes) {
        paper.add(Paper::box(group.done), Paper::font(bodySize), 3, 2);
        paper.append(scope.id, Paper::code());
        paper.append(u"  "_s + scope.title + u" ("_s + scope.access + u")"_s,
                     Paper::font(bodySize - 0.5));
    }
}

void addGroup(Paper &paper, const PlanChecklist::Group &group)
{
    paper.add(Paper::box(group.done) + group.name.simplified(), Paper::font(bodySize + 1, true),
              12);
    if (!group.doneText.isEmpty())
        paper.add(group.doneText, Paper::font(bodySize - 1), 2, 1);
    int number = 0;
    for (const QString &step : group.steps) {
        paper.add(QString::number(++number) + u". "_s + step.simplified(), Paper::font(bodySize), 2,
                  1);
        if (number == 3 && group.access)
            addScopes(paper, group);
    }
    for (const QString &note : group.notes)
        paper.add(note, Paper::font(bodySize - 0.5), 2, 1);
    if (!group.access)
        addScopes(paper, group);
}

} // namespace

void writePdf(const PlanChecklist &checklist, QIODevice &out)
{
    Paper paper;
    paper.add(checklist.title, Paper::font(bodySize + 6, true), 0);
    paper.add(checklist.notReal, Paper::font(bodySize, true), 8);
    paper.add(checklist.about.simplified(), Paper::font(bodySize), 3);
    for (const QString &line : checklist.before)
        paper.add(line, Paper::font(bodySize), 3);
    for (const PlanChecklist::Group &group : checklist.groups)
        addGroup(paper, group);
    if (!checklist.closing.isEmpty())
        paper.add(checklist.closing, Paper::font(bodySize), 12);
    paper.print(out, checklist.title);
}

} // namespace onbelay
