// Runs every target over its committed inputs: replay <corpus folder>. Passes when none of them
// ends the program. A target without inputs, or inputs without a target, are a mistake.
#include "targets.h"

#include <QDir>
#include <QFile>
#include <QTextStream>

#include <algorithm>

using namespace onbelay::fuzz;
using namespace Qt::Literals::StringLiterals;

namespace {

int replay(const Target &target, const QDir &folder)
{
    int inputs = 0;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name)) {
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return 0;
        target.run(file.readAll());
        ++inputs;
    }
    return inputs;
}

} // namespace

int main(int argc, char **argv)
{
    QTextStream out(stdout);
    const QDir corpus(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    const QStringList folders = corpus.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    bool complete = argc == 2 && std::size_t(folders.size()) == targets.size();
    for (const Target &target : targets) {
        const int inputs = replay(target, QDir(corpus.filePath(QLatin1StringView(target.name))));
        out << target.name << u": "_s << inputs << u" inputs\n"_s << Qt::flush;
        complete = complete && inputs > 0;
    }
    if (!complete)
        out << u"targets and folders do not match: "_s << folders.join(u' ') << u'\n';
    return complete ? 0 : 1;
}
