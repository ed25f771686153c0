#pragma once

#include "access/cells.h"
#include "catalog/integration.h"
#include "presenters/connection/scopechoice.h"

#include <QString>

class QIODevice;

namespace onbelay {

// "Someone else is our HubSpot admin": what that person has to do, to copy, send or save. Holds no
// secret and nothing about the organization beyond its name.
struct Checklist
{
    struct Item
    {
        QString title;
        QString body;
        QStringList menuPaths; // every path that the vendor itself names
        QString link; // a page to open; may be empty
        std::vector<AskedScope> scopes; // what to tick; empty for most
    };
    QString title;
    QString way; // the door's title
    QString about; // and its summary
    std::vector<Item> items; // in the order in which they are done
    QString closing; // what to do with the token
};

[[nodiscard]] Checklist handoverChecklist(const Integration &integration, const Door &door,
                                          CellMask chosen, const QString &organization,
                                          const QString &language);

[[nodiscard]] QString plainText(const Checklist &checklist);

// An A4 document with boxes to tick. `out` is open; whether it took everything, it knows itself.
void writePdf(const Checklist &checklist, QIODevice &out);

} // namespace onbelay
