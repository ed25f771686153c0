// The checklist as a page to print or to send.
#include "presenters/connection/handover.h"
#include "presenters/connection/paper.h"

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal bodySize = Paper::bodySize;

void addItem(Paper &paper, int number, const Checklist::Item &item)
{
    paper.add(Paper::box() + QString::number(number) + u". "_s + item.title,
              Paper::font(bodySize + 1, true), 10);
    paper.add(item.body, Paper::font(bodySize), 3, 1);
    for (const QString &path : item.menuPaths)
        paper.add(path, Paper::font(bodySize, true), 2, 1);
    if (!item.link.isEmpty())
        paper.add(item.link, Paper::font(bodySize), 2, 1);
    for (const AskedScope &scope : item.scopes) {
        paper.add(Paper::box(), Paper::font(bodySize), 4, 1);
        paper.append(scope.name, Paper::code());
        paper.append(u"  "_s + scope.reason, Paper::font(bodySize - 0.5));
        if (!scope.note.isEmpty())
            paper.add(scope.note, Paper::font(bodySize - 1), 1, 2);
    }
}

} // namespace

void writePdf(const Checklist &checklist, QIODevice &out)
{
    Paper paper;
    paper.add(checklist.title, Paper::font(bodySize + 6, true), 0);
    paper.add(checklist.way, Paper::font(bodySize + 2, true), 12);
    paper.add(checklist.about, Paper::font(bodySize), 3);
    int number = 0;
    for (const Checklist::Item &item : checklist.items)
        addItem(paper, ++number, item);
    paper.add(checklist.closing, Paper::font(bodySize, true), 12);
    paper.print(out, checklist.title);
}

} // namespace onbelay
