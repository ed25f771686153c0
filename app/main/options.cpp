#include "main/options.h"

#include "net/urlpolicy.h"

#include <QCommandLineParser>
#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

tl::unexpected<OptionsExit> refused(const QString &text)
{
    return tl::unexpected(OptionsExit{2, u"onbelay-console: "_s + text + u'\n'});
}

tl::expected<QUrl, OptionsExit> readUrl(const QString &option, const QString &text)
{
    const Expected<QUrl> url = serverUrl(text);
    if (url)
        return *url;
    if (url.error().kind == FailureKind::InsecureAddress)
        return refused(option + u": use https, or http to this computer only: "_s + text);
    return refused(option + u": not the address of a server: "_s + text);
}

// Of --diagnose alone.
struct DiagnoseOptions
{
    QCommandLineOption diagnose{
        u"diagnose"_s,
        u"Run the checks of the account used last, or of --account or --server, without a window. "
        "Ends with 0: all passed; 1: something warns or is broken; 2: they could not be run."_s};
    QCommandLineOption json{u"json"_s, u"With --diagnose: write one JSON object."_s};
    QCommandLineOption account{u"account"_s, u"With --diagnose: an account of the profile."_s,
                               u"KEY"_s};
    QCommandLineOption timeout{u"timeout"_s, u"With --diagnose: seconds for all checks (60)."_s,
                               u"SECONDS"_s};

    [[nodiscard]] tl::expected<void, OptionsExit> read(const QCommandLineParser &parser,
                                                       Options &options) const
    {
        options.diagnose = parser.isSet(diagnose);
        options.json = parser.isSet(json);
        options.account = parser.value(account);
        for (const QCommandLineOption *each : {&json, &account, &timeout}) {
            if (parser.isSet(*each) && !options.diagnose)
                return refused(u"--"_s + each->names().constFirst() + u" goes with --diagnose"_s);
        }
        if (options.diagnose && options.sandbox)
            return refused(u"--diagnose needs an account of the profile: leave --sandbox out"_s);
        if (!parser.isSet(timeout))
            return {};
        bool isNumber = false;
        const int seconds = parser.value(timeout).toInt(&isNumber);
        if (!isNumber || seconds < 1 || seconds > 3600)
            return refused(u"--timeout: use 1 to 3600 seconds"_s);
        options.timeout = std::chrono::seconds(seconds);
        return {};
    }
};

} // namespace

tl::expected<Options, OptionsExit> readOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"On Belay Console connects HubSpot to On Belay, sets what each group may do, and finds "
        "out why Claude cannot reach something."_s);
    const QCommandLineOption help({u"h"_s, u"help"_s}, u"Show this help."_s);
    const QCommandLineOption version({u"v"_s, u"version"_s}, u"Show the version."_s);
    const QCommandLineOption sandbox(u"sandbox"_s,
                                     u"Start the sandbox, sign in to it, and end it on exit."_s);
    const QCommandLineOption server(u"server"_s, u"Address of the On Belay server."_s, u"URL"_s);
    const QCommandLineOption hubspot(u"hubspot-url"_s, u"Address of HubSpot's API."_s, u"URL"_s);
    const QCommandLineOption profile(u"profile"_s, u"Keep all local state in this folder."_s,
                                     u"DIR"_s);
    const QCommandLineOption language(u"language"_s, u"Language, such as en or de."_s, u"CODE"_s);
    const QCommandLineOption theme(u"theme"_s, u"Appearance: system, light or dark."_s, u"NAME"_s);
    const DiagnoseOptions diagnose;
    parser.addOptions({help, version, sandbox, server, hubspot, profile, language, theme,
                       diagnose.diagnose, diagnose.json, diagnose.account, diagnose.timeout});

    if (!parser.parse(arguments))
        return refused(parser.errorText());
    if (parser.isSet(help)) // without a QCoreApplication the parser does not know our name
        return tl::unexpected(OptionsExit{
            0, parser.helpText().replace(u"<executable_name>"_s, u"onbelay-console"_s)});
    if (parser.isSet(version))
        return tl::unexpected(OptionsExit{0, u"onbelay-console " ONBELAY_VERSION "\n"_s});
    if (!parser.positionalArguments().isEmpty())
        return refused(u"unexpected argument: "_s + parser.positionalArguments().constFirst());

    Options options;
    options.sandbox = parser.isSet(sandbox);
    options.profile = parser.value(profile);
    options.language = parser.value(language);
    options.theme = parser.value(theme);
    if (!options.theme.isEmpty()
        && !QStringList{u"system"_s, u"light"_s, u"dark"_s}.contains(options.theme))
        return refused(u"--theme: use system, light or dark"_s);
    if (!options.language.isEmpty() && QLocale(options.language).language() == QLocale::C)
        return refused(u"--language: not a language code such as en or de: "_s + options.language);
    if (const auto read = diagnose.read(parser, options); !read)
        return tl::unexpected(read.error());
    if (options.sandbox && parser.isSet(server))
        return refused(u"--sandbox brings its own server: leave --server out"_s);
    if (parser.isSet(server)) {
        const auto url = readUrl(u"--server"_s, parser.value(server));
        if (!url)
            return tl::unexpected(url.error());
        options.server = url->toString();
    }
    if (parser.isSet(hubspot)) {
        const auto url = readUrl(u"--hubspot-url"_s, parser.value(hubspot));
        if (!url)
            return tl::unexpected(url.error());
        options.hubspot = *url;
    }
    return options;
}

} // namespace onbelay
