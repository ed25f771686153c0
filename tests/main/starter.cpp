// starter PROFILE [sandbox] [token=T] [deaf] [slow]: a start of the program without its window.
// The first one says "first" and then every start that it is told of; another one prints how it
// ended. deaf: the first one never listens to its events. slow: it listens two seconds late.
#include "main/singleinstance.h"

#include <QCoreApplication>
#include <QThread>
#include <QTimer>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

onbelay::SecondStartAnswer answer(const onbelay::SecondStart &start)
{
    say(u"told %1 %2"_s.arg(start.sandbox).arg(QString::fromLatin1(start.activationToken)));
    return start.sandbox ? onbelay::SecondStartAnswer::SandboxOpened
                         : onbelay::SecondStartAnswer::Raised;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    auto profile = onbelay::Profile::open(arguments.value(1));
    if (!profile)
        return 3;
    onbelay::SecondStart start{arguments.contains(u"sandbox"_s), {}};
    for (const QString &argument : arguments) {
        if (argument.startsWith(u"token="_s))
            start.activationToken = argument.mid(6).toLatin1();
    }
    onbelay::SingleInstance instance(*profile, start, {1500ms, 20000ms});
    QObject::connect(&instance, &onbelay::SingleInstance::ended, &application,
                     [](int code, const QString &text) {
                         say(text);
                         QCoreApplication::exit(code);
                     });
    QObject::connect(&instance, &onbelay::SingleInstance::becameFirst, &application, [&] {
        say(u"first"_s);
        if (arguments.contains(u"slow"_s))
            QThread::sleep(2);
        instance.serve(answer);
        say(u"serves"_s);
        if (arguments.contains(u"deaf"_s))
            QThread::sleep(600);
    });
    QTimer::singleShot(0, &instance, &onbelay::SingleInstance::claim);
    return QCoreApplication::exec();
}
