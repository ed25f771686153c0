#pragma once

#include "diagnostics/symptomrun.h"
#include "support/sandboxfixture.h"

#include <QSignalSpy>

namespace onbelay::test {

[[nodiscard]] inline const Symptom &symptomOf(const Integration &integration, const QString &id)
{
    for (const Symptom &symptom : integration.symptoms) {
        if (symptom.id == id)
            return symptom;
    }
    qFatal("the guide has no symptom of that id");
}

// Runs a door to its end; false when it does not end.
[[nodiscard]] inline bool runToTheEnd(SymptomRun &run, const AccessSubject &subject = {})
{
    QSignalSpy finished(&run, &SymptomRun::finished);
    run.start(subject);
    return QTest::qWaitFor([&finished] { return finished.count() > 0; }, 60'000);
}

[[nodiscard]] inline Finding findingOf(const SymptomRun &run, const char *check)
{
    for (const Finding &finding : run.findings()) {
        if (finding.check == QLatin1StringView(check))
            return finding;
    }
    return {};
}

[[nodiscard]] inline QString codeOf(const SymptomRun &run, const char *check)
{
    return codeName(findingOf(run, check).code);
}

// {"hubspot": {"command": …}}: changes what the stand-in for HubSpot does.
[[nodiscard]] inline bool hubSpotDoes(SandboxFixture &sandbox, const QJsonObject &command)
{
    return sandbox.faults({{QStringLiteral("hubspot"), command}});
}

[[nodiscard]] inline int rowNamed(const Workspace &workspace, const QString &group)
{
    for (std::size_t i = 0; i < workspace.groups().size(); ++i) {
        if (workspace.groups()[i].name == group)
            return int(i);
    }
    return -1;
}

[[nodiscard]] inline AccessSubject aboutGroup(const Workspace &workspace, const QString &group,
                                              const QString &scope)
{
    AccessSubject subject;
    const int row = rowNamed(workspace, group);
    subject.groupId = row < 0 ? QString() : workspace.groups()[std::size_t(row)].id;
    subject.column = workspace.columnOf(scope);
    return subject;
}

// Looks the person up on the server; an empty subject when nobody has the name.
[[nodiscard]] inline AccessSubject aboutPerson(SandboxFixture &sandbox, const Workspace &workspace,
                                               const QString &name, const QString &scope)
{
    AccessSubject subject;
    const auto page = sandbox.admin().people(name, {});
    if (!await(page))
        return subject;
    const Expected<PeoplePage> found = page.result();
    if (!found || found->people.empty())
        return subject;
    const Person &person = found->people.front();
    subject.personId = person.id;
    subject.personName = person.name;
    for (const Who &group : person.groups)
        subject.personGroups.append(group.id);
    subject.column = workspace.columnOf(scope);
    return subject;
}

[[nodiscard]] inline bool stageCell(Workspace &workspace, const QString &group, const QString &cell,
                                    bool on)
{
    const quint32 rows[] = {quint32(rowNamed(workspace, group))};
    return workspace
        .stage(workspace.matrix().plan(RowSet({std::begin(rows), std::end(rows)}),
                                       cellBit(workspace.columnOf(cell)), on))
        .has_value();
}

} // namespace onbelay::test
