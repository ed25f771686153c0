#pragma once

#include <tl/expected.hpp>

#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace onbelay {

// What the command line asks for.
struct Options
{
    bool sandbox = false;
    QString server; // normalised; empty: the remembered or production address
    QUrl hubspot; // empty: the catalogue's
    QString profile; // empty: the platform's place
    QString language; // empty: the system's
    QString theme; // empty: as chosen last
    bool diagnose = false; // run the checks without a window, and end
    bool json = false; // their results for other programs
    QString account; // Account::key() of one of the profile; empty: the one used last
    std::chrono::seconds timeout{60}; // of all checks together
};

// Texts for the terminal: one line each, in English like every tool's.
struct OptionsExit
{
    int code = 0;
    QString text; // to stdout when code is 0, else to stderr
};

// Errors: a wrong option or address (code 2), or --help and --version (code 0).
[[nodiscard]] tl::expected<Options, OptionsExit> readOptions(const QStringList &arguments);

} // namespace onbelay
