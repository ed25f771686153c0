#include "presenters/diagnostics/whocanpresenter.h"

#include "presenters/diagnostics/answertext.h"

#include <QLocale>
#include <QPointer>
#include <QtConcurrentRun>

namespace onbelay {

namespace {

constexpr int newsPause = 300; // milliseconds

// What is searched and sorted by: a person's name, then the address, which tells namesakes apart.
NameList namesOf(const PersonBatch &people)
{
    NameList list;
    list.ends.reserve(people.size());
    for (quint32 person = 0; person < people.size(); ++person) {
        list.names.append(people.name(person));
        list.names.append(' ');
        list.names.append(people.email(person));
        list.ends.push_back(quint32(list.names.size()));
        list.names.append('\n');
    }
    return list;
}

bool isIn(const std::vector<quint64> &words, quint32 person)
{
    return (words[person / 64] >> (person % 64) & 1) != 0;
}

} // namespace

WhoCanPresenter::WhoCanPresenter(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_run(workspace)
{
    const Integration &integration = workspace.integration();
    for (std::size_t i = 0; i < integration.scopes.size(); ++i)
        m_abilities.push_back({int(i) + 1, abilityText(integration, int(i) + 1)});
    if (!m_abilities.empty())
        m_column = m_abilities.front().column;
    connect(&m_run, &WhoCanRun::changed, this, &WhoCanPresenter::changed);
    connect(&m_run, &WhoCanRun::finished, this, &WhoCanPresenter::finished);
    connect(&m_writing, &QFutureWatcher<std::optional<FileFault>>::finished, this,
            &WhoCanPresenter::written);
    m_pause.setSingleShot(true);
    m_pause.setInterval(newsPause);
    connect(&m_pause, &QTimer::timeout, this, &WhoCanPresenter::lookForNews);
    const auto later = [this] {
        m_pause.start();
    };
    connect(&workspace, &Workspace::rowsChanged, this, later);
    connect(&workspace, &Workspace::rowsReset, this, later);
    connect(&workspace, &Workspace::connectionChanged, this, later);
}

WhoCanPresenter::~WhoCanPresenter() = default;

void WhoCanPresenter::setColumn(int column)
{
    m_column = column;
}

void WhoCanPresenter::ask()
{
    m_failure.reset();
    ++m_generation;
    m_indexing = false;
    m_run.start(m_column);
}

void WhoCanPresenter::cancel()
{
    m_run.cancel();
    if (!m_indexing)
        return;
    ++m_generation;
    m_indexing = false;
    Q_EMIT changed();
}

bool WhoCanPresenter::isRunning() const
{
    return m_run.isRunning() || m_indexing;
}

QString WhoCanPresenter::progressText() const
{
    switch (m_run.stage()) {
    case WhoCanRun::Stage::Key:
        return tr("Testing the key…");
    case WhoCanRun::Stage::Groups:
        return tr("Reading the groups…");
    case WhoCanRun::Stage::People:
        return m_run.peopleRead() == 0 ? tr("Reading the people…")
                                       //: %1 counts people
                                       : tr("Reading the people: %1 so far…")
                                             .arg(QLocale().toString(m_run.peopleRead()));
    case WhoCanRun::Stage::Server:
        return tr("Comparing with the server’s own list…");
    case WhoCanRun::Stage::Deciding:
    case WhoCanRun::Stage::Done:
        return tr("Putting the list in order…");
    case WhoCanRun::Stage::Idle:
    case WhoCanRun::Stage::Failed:
    case WhoCanRun::Stage::Cancelled:
        return {};
    }
    return {};
}

int WhoCanPresenter::progress() const
{
    return m_run.holdersRead();
}

int WhoCanPresenter::progressTotal() const
{
    return m_run.stage() == WhoCanRun::Stage::Server ? std::max(0, m_run.holdersTotal()) : 0;
}

void WhoCanPresenter::finished()
{
    if (m_run.stage() == WhoCanRun::Stage::Failed && m_run.failure()) {
        m_failure = failureText(*m_run.failure(), Peer::OnBelay);
        m_workspace.reportFailure(*m_run.failure());
    }
    if (m_run.stage() != WhoCanRun::Stage::Done) {
        Q_EMIT changed();
        return;
    }
    m_indexing = true;
    const quint64 generation = ++m_generation;
    using Index = std::shared_ptr<const NameIndex>;
    // The context is the client, which outlives what it is asked for.
    QtConcurrent::run([list = m_run.list(), locale = QLocale()] {
        return Index(std::make_shared<const NameIndex>(namesOf(list->people), locale));
    }).then(&m_workspace.client(), [self = QPointer(this), generation](const Index &index) {
        if (self && self->m_generation == generation)
            self->indexed(index);
    });
    Q_EMIT changed();
}

void WhoCanPresenter::indexed(const std::shared_ptr<const NameIndex> &index)
{
    m_indexing = false;
    m_list = m_run.list();
    m_index = index;
    m_outdated = false;
    m_nobodyThen = nobodyCanNow();
    if (count(m_kind) == 0)
        m_kind = Kind::Can;
    showRows();
    lookForNews(); // what changed while it was made
    Q_EMIT changed();
    Q_EMIT answered();
}

const std::vector<quint32> &WhoCanPresenter::peopleOf(Kind kind) const
{
    switch (kind) {
    case Kind::Can:
        break;
    case Kind::Perhaps:
        return m_list->holders.perhaps;
    case Kind::Nearly:
        return m_list->holders.nearly;
    }
    return m_list->holders.can;
}

void WhoCanPresenter::showRows()
{
    if (!hasAnswer())
        return;
    std::vector<quint64> wanted((m_index->size() + 63) / 64, 0);
    for (const quint32 person : peopleOf(m_kind))
        wanted[person / 64] |= quint64(1) << (person % 64);
    if (!m_words.isEmpty() && !peopleOf(m_kind).empty())
        wanted = m_index->find(m_words, wanted);
    std::vector<quint32> rows;
    for (const quint32 person : *m_index->byName()) {
        if (isIn(wanted, person))
            rows.push_back(person);
    }
    if (m_descending)
        std::reverse(rows.begin(), rows.end());
    m_model.show({m_list, m_kind, std::move(rows)});
    Q_EMIT shownChanged();
}

void WhoCanPresenter::setKind(Kind kind)
{
    if (m_kind == kind)
        return;
    m_kind = kind;
    showRows();
}

void WhoCanPresenter::setFilter(const QString &text)
{
    const QStringList words = foldedForSearch(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (words == m_words)
        return;
    m_words = words;
    showRows();
}

void WhoCanPresenter::setDescending(bool descending)
{
    if (m_descending == descending)
        return;
    m_descending = descending;
    showRows();
}

int WhoCanPresenter::count(Kind kind) const
{
    return m_list ? int(peopleOf(kind).size()) : 0;
}

QString WhoCanPresenter::kindText(Kind kind) const
{
    const QString number = QLocale().toString(count(kind));
    switch (kind) {
    case Kind::Can:
        return m_list->links.nobodyCan()
                   //: Who is shown: people for whom Claude could do it if nothing stopped them all
                   ? tr("Could (%1)").arg(number)
                   //: Who is shown: people for whom Claude can do it; %1 counts them
                   : tr("Can (%1)").arg(number);
    case Kind::Perhaps:
        //: Who is shown: people of whom it is not known yet; %1 counts them
        return tr("Not certain (%1)").arg(number);
    case Kind::Nearly:
        //: Who is shown: people whose group ticks it, but has no access; %1 counts them
        return tr("Nearly: ticked without access (%1)").arg(number);
    }
    return {};
}

QString WhoCanPresenter::headline() const
{
    //: %1 is an ability such as "update a deal"
    return tr("Who can %1?").arg(abilityText(m_workspace.integration(), m_list->column));
}

QString WhoCanPresenter::summary() const
{
    return whoCanSummary(*m_list);
}

QString WhoCanPresenter::groups() const
{
    return whoCanGroups(*m_list);
}

WhoCanNotice WhoCanPresenter::stop() const
{
    return whoCanStop(*m_list, m_workspace.integration());
}

WhoCanNotice WhoCanPresenter::comparison() const
{
    return whoCanComparison(*m_list, m_workspace.integration());
}

QString WhoCanPresenter::shownText() const
{
    const int all = count(m_kind);
    const int shown = m_model.rowCount();
    if (shown == all)
        //: Counts people
        return tr("%n people", nullptr, all);
    //: %1 of %n people, those that the search found
    return tr("%1 of %n people", nullptr, all).arg(QLocale().toString(shown));
}

void WhoCanPresenter::save(const QString &path)
{
    if (isSaving() || !hasAnswer())
        return;
    m_path = path;
    m_writing.setFuture(QtConcurrent::run(
        [path, rows = m_model.shown()] { return saveFile(path, rows.csv(), Readers::OwnerOnly); }));
    Q_EMIT savingChanged();
}

void WhoCanPresenter::written()
{
    Q_EMIT savingChanged();
    const std::optional<FileFault> fault = m_writing.result();
    if (!fault) {
        //: %1 is the name of a file
        Q_EMIT saved({}, tr("Saved as %1.").arg(m_path));
        return;
    }
    FailureText problem;
    problem.headline = tr("The file could not be saved");
    //: %1 is the name of a file, %2 what the system says
    problem.cause = tr("%1: %2. Choose another place.").arg(m_path, fault->words);
    Q_EMIT saved(problem, {});
}

std::optional<bool> WhoCanPresenter::nobodyCanNow() const
{
    const auto &connection = m_workspace.connection();
    if (!connection)
        return std::nullopt;
    return KeyEvidence{&*connection, true}.links(m_workspace.columnId(m_list->column)).nobodyCan();
}

// Whether the list would be another one by now, as far as groups and key are known here.
void WhoCanPresenter::lookForNews()
{
    if (!hasAnswer() || m_outdated || m_run.isRunning())
        return;
    const auto &ids = m_list->people.groupIds();
    bool other = false;
    for (std::size_t i = 0; i < ids.size() && !other; ++i) {
        const int row = m_workspace.groups().find(QByteArrayView(ids[i]));
        const Giving now =
            row < 0 ? Giving::Pending
                    : givingOf(m_workspace.matrix().server(quint32(row)),
                               m_workspace.groups().inEffect(quint32(row)), m_list->column);
        other = now != m_list->giving[i];
    }
    // The list may know of the key what the workspace does not, so this is held against itself.
    const std::optional<bool> nobody = nobodyCanNow();
    if (nobody == m_list->links.nobodyCan())
        m_nobodyThen = nobody;
    other = other || (nobody && m_nobodyThen && nobody != m_nobodyThen);
    if (!other)
        return;
    m_outdated = true;
    Q_EMIT changed();
}

} // namespace onbelay
