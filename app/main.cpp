#include "main/console.h"
#include "main/diagnose.h"
#include "main/options.h"
#include "main/singleinstance.h"

#include "ui/common/icons.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTimer>
#include <QTranslator>

#include <cstdio>
#include <memory>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <sys/stat.h>
#endif

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    return arguments;
}

// What reaches the disk is for its owner only, and a crash writes no memory there, which may hold a
// token at that moment.
void guardFiles()
{
#ifdef Q_OS_UNIX
    umask(0077);
    rlimit core{};
    if (getrlimit(RLIMIT_CORE, &core) == 0) {
        core.rlim_cur = 0;
        setrlimit(RLIMIT_CORE, &core);
    }
#endif
}

// The program's own texts and Qt's. English is in the source except for counted texts, so a
// language that we do not have still needs the English file.
void installTranslations(QCoreApplication &application, const QString &language)
{
    if (!language.isEmpty())
        QLocale::setDefault(QLocale(language));
    const QLocale locale;
    auto *own = new QTranslator(&application);
    if (own->load(locale, u"onbelay"_s, u"_"_s, u":/translations"_s)
        || own->load(u":/translations/onbelay_en.qm"_s))
        QCoreApplication::installTranslator(own);
    auto *qt = new QTranslator(&application);
    if (qt->load(locale, u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(qt);
}

// One line for the terminal; answers the code.
int say(int code, const QString &text)
{
    std::fputs(qPrintable(text + u'\n'), code == 0 ? stdout : stderr);
    return code;
}

void nameApplication()
{
    QCoreApplication::setApplicationName(u"On Belay Console"_s);
    QCoreApplication::setApplicationVersion(u"" ONBELAY_VERSION ""_s);
}

// The checks alone: no window, and no display that one could open in.
int diagnose(int argc, char **argv, const onbelay::Options &options)
{
    QCoreApplication application(argc, argv);
    nameApplication();
    installTranslations(application, options.language);
    return onbelay::diagnose(options);
}

} // namespace

int main(int argc, char **argv)
{
    // Before QApplication: --help and a wrong option need no display.
    const auto options = onbelay::readOptions(argumentsOf(argc, argv));
    if (!options) {
        std::fputs(qPrintable(options.error().text), options.error().code == 0 ? stdout : stderr);
        return options.error().code;
    }
    guardFiles();
    if (options->diagnose)
        return diagnose(argc, argv, *options);
    QApplication application(argc, argv);
    nameApplication();
    QApplication::setDesktopFileName(u"ai.onbelay.Console"_s);
    QApplication::setWindowIcon(onbelay::ui::applicationIcon());
    installTranslations(application, options->language);
    QApplication::setLayoutDirection(QLocale().textDirection());

    auto profile = onbelay::Profile::open(options->profile);
    if (!profile)
        return say(1, u"onbelay-console: the profile folder cannot be used: "_s
                          + profile.error().detail);
    // Outlives the console: nobody else may open the local store before it is closed.
    onbelay::SingleInstance instance(*profile, {options->sandbox, qgetenv("XDG_ACTIVATION_TOKEN")},
                                     {});
    std::unique_ptr<onbelay::Console> console;
    const auto begin = [&] {
        auto created = onbelay::Console::create(application, *options, std::move(*profile));
        if (!created) {
            QApplication::exit(say(1, created.error()));
            return;
        }
        console = std::move(*created);
        console->start();
        instance.serve([&console](const onbelay::SecondStart &start) {
            return console->takeSecondStart(start);
        });
    };
    QObject::connect(&instance, &onbelay::SingleInstance::becameFirst, &application, begin);
    QObject::connect(&instance, &onbelay::SingleInstance::ended, &application,
                     [](int code, const QString &text) { QApplication::exit(say(code, text)); });
    QTimer::singleShot(0, &instance, &onbelay::SingleInstance::claim);
    return QApplication::exec();
}
