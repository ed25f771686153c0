#include "presenters/diagnostics/bundlepresenter.h"

#include "diagnostics/bundle/archive.h"
#include "diagnostics/bundle/bundlecontents.h"

#include <QFileInfo>
#include <QLocale>
#include <QtConcurrentRun>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

// Empty when it is written, else the reason. On another thread.
QString writeArchive(const QString &path, const std::vector<BundleFile> &files, const QDateTime &at)
{
    const auto bytes = zipped(files, at);
    if (!bytes)
        return bytes.error();
    const std::optional<FileFault> fault = saveFile(path, *bytes, Readers::OwnerOnly);
    return fault ? fault->words : QString();
}

} // namespace

BundlePresenter::BundlePresenter(BundleSources sources, StandIns &standIns, QObject *parent)
    : QObject(parent)
    , m_sources(std::move(sources))
    , m_standIns(standIns)
{
    connect(&m_writing, &QFutureWatcher<QString>::finished, this, [this] {
        Q_EMIT savingChanged();
        sayResult(m_path, m_writing.result());
    });
}

void BundlePresenter::begin()
{
    m_standIns.setDisclosed({});
    m_facts = collectFacts(m_sources);
    m_facts.readme = readme();
    make();
}

void BundlePresenter::make()
{
    m_files = bundleFiles(m_facts, m_sources.workspace.integration(), m_standIns);
    Q_EMIT changed();
}

std::vector<BundlePresenter::Category> BundlePresenter::categories() const
{
    const Disclosure shown = m_standIns.disclosed();
    const auto category = [shown](Disclose what, const QString &title, const QString &text) {
        return Category{what, title, text, shown.testFlag(what)};
    };
    return {category(Disclose::Groups,
                     //: A kind of names that a support bundle may tell
                     tr("Group names"), tr("Of the groups that the checks speak of")),
            category(Disclose::People,
                     //: A kind of names that a support bundle may tell
                     tr("People’s names"),
                     tr("Yours, and those of people whom the checks speak of")),
            category(Disclose::MailAddresses,
                     //: A kind of names that a support bundle may tell
                     tr("Mail addresses"), tr("The one that you are signed in with")),
            category(Disclose::Organization,
                     //: %1 is HubSpot; a kind of names that a support bundle may tell
                     tr("Organisation and %1 account").arg(m_sources.workspace.integration().name),
                     tr("Your organisation’s name and the number of the account")),
            category(Disclose::Hosts,
                     //: A kind of names that a support bundle may tell
                     tr("Server names"), tr("Hosts other than those that everybody uses"))};
}

void BundlePresenter::setShown(Disclose what, bool shown)
{
    Disclosure disclosed = m_standIns.disclosed();
    if (disclosed.testFlag(what) == shown)
        return;
    m_standIns.setDisclosed(disclosed.setFlag(what, shown));
    m_facts.readme = readme();
    make();
}

BundlePresenter::File BundlePresenter::file(int index) const
{
    const BundleFile &file = m_files[std::size_t(index)];
    File shown{file.name,
               QLocale().formattedDataSize(file.bytes.size(), 1),
               QString::fromUtf8(file.bytes),
               {}};
    for (const ScanHit hit : file.hits) {
        if (!shown.withheld.isEmpty())
            shown.withheld += u' ';
        switch (hit) {
        case ScanHit::Token:
            shown.withheld += tr("Something in it looks like a token.");
            break;
        case ScanHit::MailAddress:
            shown.withheld += tr("Something in it looks like a mail address.");
            break;
        }
    }
    return shown;
}

QString BundlePresenter::summary() const
{
    qint64 bytes = 0;
    int files = 0;
    for (const BundleFile &file : m_files) {
        if (file.isWithheld())
            continue;
        ++files;
        bytes += file.bytes.size();
    }
    //: %1 is a size such as 24 kB
    return tr("%n file(s), %1. Nothing is sent: you save it and decide who gets it.", nullptr,
              files)
        .arg(QLocale().formattedDataSize(bytes, 1));
}

QString BundlePresenter::warning() const
{
    QStringList names;
    for (const BundleFile &file : m_files) {
        if (file.isWithheld())
            names.append(file.name);
    }
    if (names.isEmpty())
        return {};
    //: %1 is a list of files
    return tr("%1 stays out of the bundle, because something in it looks like a secret or a mail "
              "address. Please report this as a fault of the console.")
        .arg(QLocale().createSeparatedList(names));
}

QString BundlePresenter::legend() const
{
    QString text;
    for (const StandIns::Entry &entry : m_standIns.entries()) {
        QString name = entry.name.isEmpty() ? entry.id : entry.name;
        if (holdsToken(name))
            //: In place of a name that looks like a token
            name = tr("(looks like a token and is not shown)");
        text += entry.standIn.leftJustified(16) + name + u'\n';
    }
    return text.isEmpty() ? tr("No stand-in was needed.") : text;
}

QString BundlePresenter::suggestedName() const
{
    return u"onbelay-support-"_s + m_facts.madeAt.toString(u"yyyy-MM-dd"_s) + u'-'
           + m_facts.bundleId.left(8) + u".zip"_s;
}

QString BundlePresenter::suggestedLegendName() const
{
    return u"stand-ins-"_s + m_facts.bundleId.left(8) + u"-keep-private.txt"_s;
}

void BundlePresenter::save(const QString &path)
{
    if (isSaving())
        return;
    m_path = path;
    m_writing.setFuture(QtConcurrent::run(&writeArchive, path, m_files, m_facts.madeAt));
    Q_EMIT savingChanged();
}

void BundlePresenter::saveLegend(const QString &path)
{
    const std::optional<FileFault> fault = saveFile(path, legend().toUtf8(), Readers::OwnerOnly);
    sayResult(path, fault ? fault->words : QString());
}

void BundlePresenter::sayResult(const QString &path, const QString &fault)
{
    if (fault.isEmpty())
        //: %1 is a file
        Q_EMIT said(tr("Saved as %1.").arg(path));
    else
        //: %1 is the name of a file, %2 the system's reason
        Q_EMIT said(tr("%1 could not be saved: %2.").arg(QFileInfo(path).fileName(), fault));
}

QString BundlePresenter::readme() const
{
    QStringList shown;
    for (const Category &category : categories()) {
        if (category.shown)
            shown.append(category.title);
    }
    const QStringList lines{
        tr("Support bundle of On Belay Console"),
        {},
        //: %1 is a date and time in UTC, %2 an id
        tr("Made on %1. Whoever saved it could read every file before. Bundle %2.")
            .arg(m_facts.madeAt.toString(u"yyyy-MM-dd HH:mm"_s), m_facts.bundleId),
        {},
        tr("Names are replaced by stand-ins such as group-01, person-02, organisation-01, "
           "account-01, host-01 and id-03. The same stand-in means the same thing in every file. "
           "What they mean is known only to whoever made it and is not in here."),
        shown.isEmpty() ? tr("No names were let in.")
                        //: %1 is a list of kinds of names
                        : tr("Let in as they are: %1.").arg(QLocale().createSeparatedList(shown)),
        tr("Tokens and passwords, reasons of changes, texts of servers, folders and the address of "
           "a proxy are never in a bundle."),
        {},
        tr("about.json: versions of the console and what it runs on."),
        tr("account.json: the server and the role of who is signed in."),
        tr("connection.json: the stored connection and its last check."),
        tr("findings-….json: the last run of each symptom, check by check."),
        tr("environment.json: what was found about this computer and its network."),
        tr("requests.csv: the last requests, without bodies, headers or queries."),
        tr("health.csv: earlier checks of the stored key."),
        tr("store.json: how much is kept on this computer."),
        tr("settings.json: settings that can matter."),
        {},
        tr("Files that would have had nothing in them are left out. Times are in UTC.")};
    return lines.join(u'\n') + u'\n';
}

} // namespace onbelay
