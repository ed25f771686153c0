#pragma once

#include "diagnostics/bundle/bundlescan.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace onbelay {

// One file of a support bundle, as it is shown and as it is saved.
struct BundleFile
{
    QString name; // ASCII, without a folder
    QByteArray bytes; // UTF-8
    std::vector<ScanHit> hits; // why it is withheld; empty: it goes in

    [[nodiscard]] bool isWithheld() const { return !hits.empty(); }
};

} // namespace onbelay
