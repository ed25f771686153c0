// How long a person waits after pasting a token: until the first result line and until all of them
// are there, through the wizard's presenter, against the emulator's own process with a delay on
// every answer. Prints CSV; a ratio above its bar is for people to judge.
#include "presenters/connection/connectpresenter.h"
#include "support/sandboxfixture.h"

#include <QElapsedTimer>
#include <QTextStream>

#include <algorithm>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using Stage = ConnectPresenter::Stage;

namespace {

constexpr int runs = 15;
constexpr int longestWait = 30'000;

struct Run
{
    double firstLine = 0; // milliseconds from the paste
    double allLines = 0;
    double roundTrip = 0; // of the same first call, alone and on a connection of its own
    double slowestFirst = 0; // of the calls that go out at once, as the request log has them
    double slowestRest = 0; // of the reads after them
};

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

bool isFirstCall(const QString &path)
{
    return path.startsWith(u"/oauth/"_s) || path.startsWith(u"/account-info/"_s);
}

bool measureRoundTrip(const SandboxFixture &sandbox, Run &run)
{
    RequestLog log;
    HttpClient http(log);
    HubSpotClient client(http, QUrl(sandbox.address().hubspot));
    QElapsedTimer timer;
    timer.start();
    const auto answer = client.tokenInfo(personaToken(1));
    if (!await(answer) || !answer.result())
        return false;
    run.roundTrip = milliseconds(timer);
    return true;
}

bool measureProof(const SandboxFixture &sandbox, Workspace &workspace, Profile &profile, Run &run)
{
    RequestLog log;
    HttpClient http(log);
    HubSpotClient client(http, QUrl(sandbox.address().hubspot));
    ConnectPresenter wizard(workspace, client, profile);
    wizard.open();
    const QString pasted = QString::fromUtf8(personaToken(1).view());
    QElapsedTimer timer;
    QObject::connect(&wizard, &ConnectPresenter::lineChanged, &wizard, [&] {
        if (run.firstLine == 0)
            run.firstLine = milliseconds(timer);
    });
    QObject::connect(&wizard, &ConnectPresenter::stageChanged, &wizard, [&] {
        if (wizard.stage() == Stage::Proven)
            run.allLines = milliseconds(timer);
    });
    timer.start();
    wizard.setPasted(pasted);
    if (!QTest::qWaitFor([&run] { return run.allLines > 0; }, longestWait))
        return false;
    for (int i = 0; i < wizard.lineCount(); ++i) {
        if (wizard.line(i).state != ProofLine::State::Granted)
            return false;
    }
    for (const RequestRecord &record : log.records()) {
        double &slowest = isFirstCall(record.path) ? run.slowestFirst : run.slowestRest;
        slowest = std::max(slowest, double(record.milliseconds));
    }
    return true;
}

template <typename Value>
double medianOf(const std::vector<Run> &all, Value value)
{
    std::vector<double> values;
    for (const Run &run : all)
        values.push_back(value(run));
    return median(values);
}

void print(QTextStream &out, int delay, const std::vector<Run> &all)
{
    const auto row = [&](const char *what, auto taken, auto least, double bar) {
        const double ratio = medianOf(all, [&](const Run &run) { return taken(run) / least(run); });
        out << what << ',' << delay << ',' << runs << ',' << medianOf(all, taken) << ','
            << medianOf(all, least) << ',' << ratio << ',' << bar << '\n'
            << Qt::flush;
    };
    // A token of the known shape is asked about at once, so no waiting is part of the least.
    row(
        "paste to first result line", [](const Run &run) { return run.firstLine; },
        [](const Run &run) { return run.roundTrip; }, 1.3);
    row(
        "paste to all result lines", [](const Run &run) { return run.allLines; },
        [](const Run &run) { return run.slowestFirst + run.slowestRest; }, 1.5);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    out.setRealNumberNotation(QTextStream::FixedNotation);
    out.setRealNumberPrecision(2);
    SandboxFixture sandbox;
    QTemporaryDir folder;
    Expected<Profile> profile = Profile::open(folder.filePath(u"profile"_s));
    if (!sandbox.start() || !profile)
        return 1;
    const std::unique_ptr<Workspace> workspace = sandbox.workspace();
    if (!workspace)
        return 1;
    out << "what,delay of an answer ms,runs,median ms,least ms,ratio,bar\n";
    for (const int delay : {20, 100, 300}) {
        const QJsonObject latency{
            {u"command"_s, u"setMode"_s}, {u"mode"_s, u"latency"_s}, {u"milliseconds"_s, delay}};
        const QJsonObject none{{u"command"_s, u"clearModes"_s}};
        if (!sandbox.faults({{u"hubspot"_s, none}}) || !sandbox.faults({{u"hubspot"_s, latency}}))
            return 1;
        std::vector<Run> all(runs);
        for (Run &run : all) {
            if (!measureRoundTrip(sandbox, run)
                || !measureProof(sandbox, *workspace, *profile, run))
                return 1;
        }
        print(out, delay, all);
    }
    return 0;
}
