#include "presenters/diagnostics/question.h"

#include "presenters/diagnostics/answertext.h"

namespace onbelay {

namespace {

constexpr int typingPause = 200; // milliseconds
constexpr std::size_t mostGroups = 8;
constexpr std::size_t mostPeople = 20;

} // namespace

Question::Question(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    const Integration &integration = workspace.integration();
    for (std::size_t i = 0; i < integration.scopes.size(); ++i)
        m_abilities.push_back({int(i) + 1, abilityText(integration, int(i) + 1)});
    if (!m_abilities.empty())
        m_subject.column = m_abilities.front().column;
    m_pause.setSingleShot(true);
    m_pause.setInterval(typingPause);
    connect(&m_pause, &QTimer::timeout, this, &Question::askForPeople);
}

void Question::search(const QString &text)
{
    m_text = text.trimmed();
    ++m_generation; // what was asked for before is no longer wanted
    m_failure.reset();
    m_searching = !m_text.isEmpty();
    if (m_searching)
        m_pause.start();
    else
        m_pause.stop();
    showRows({});
}

void Question::askForPeople()
{
    const quint64 generation = m_generation;
    m_workspace.client()
        .people(m_text, {})
        .then(this, [this, generation](const Expected<PeoplePage> &page) {
            if (generation != m_generation)
                return;
            m_searching = false;
            if (!page) {
                m_failure = failureText(page.error(), Peer::OnBelay);
                m_workspace.reportFailure(page.error());
            }
            showRows(page ? page->people : std::vector<Person>());
        });
}

void Question::showRows(const std::vector<Person> &people)
{
    std::vector<SubjectRow> rows;
    if (!m_text.isEmpty()) {
        for (const GroupInfo &group : m_workspace.groups()) {
            if (rows.size() == mostGroups)
                break;
            if (group.name.contains(m_text, Qt::CaseInsensitive))
                rows.push_back({group.id,
                                group.name,
                                //: Below a group's name
                                tr("Group, %n member(s)", nullptr, group.memberCount),
                                false,
                                {}});
        }
    }
    for (std::size_t i = 0; i < people.size() && i < mostPeople; ++i) {
        SubjectRow row{people[i].id, people[i].name, people[i].email, true, {}};
        for (const Who &group : people[i].groups)
            row.groups.append(group.id);
        rows.push_back(std::move(row));
    }
    m_subjects.setRows(std::move(rows));
    Q_EMIT searched();
}

void Question::choose(int row)
{
    if (row < 0 || row >= m_subjects.rowCount())
        return;
    const SubjectRow found = m_subjects.row(row);
    const int column = m_subject.column;
    m_subject = AccessSubject();
    m_subject.column = column;
    if (found.isPerson) {
        m_subject.personId = found.id;
        m_subject.personName = found.name;
        m_subject.personGroups = found.groups;
    } else {
        m_subject.groupId = found.id;
    }
    search({});
    Q_EMIT changed();
}

void Question::clearSubject()
{
    const int column = m_subject.column;
    m_subject = AccessSubject();
    m_subject.column = column;
    Q_EMIT changed();
}

void Question::setColumn(int column)
{
    if (m_subject.column == column)
        return;
    m_subject.column = column;
    Q_EMIT changed();
}

void Question::set(const AccessSubject &subject)
{
    m_subject = subject;
    search({});
    Q_EMIT changed();
}

QString Question::subjectName() const
{
    if (!m_subject.personId.isEmpty())
        return m_subject.personName;
    const int row = m_workspace.rowOf(m_subject.groupId);
    return row < 0 ? m_subject.groupId : m_workspace.groups()[std::size_t(row)].name;
}

} // namespace onbelay
