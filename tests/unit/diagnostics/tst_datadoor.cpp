#include "runhelp.h"

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// "Connected but Claude can't access data": the question, its chain and the server's verdict.
class TestDataDoor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void allowedThroughAGroup();
    void withoutAQuestion();
    void notConnected();
    void dormantGroup();
    void scopeNotTicked();
    void accessAndScopeInDifferentGroups();
    void everyBrokenLinkIsShown();
    void stagedButNotApplied();
    void keyLacksTheScope();
    void personInNoGroup();
    void nearMissesAreNamed();
    void rowsThatWereOldAreReadAgain();
    void changeThatIsNotInEffect();
    void membersGetTheChain();
    void rejectedKeyIsABrokenLink();
    void agreesWithTheServerEverywhere();
};

void TestDataDoor::allowedThroughAGroup()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutPerson(sandbox, *workspace, u"Lukas Brandt"_s, u"deals:read"_s)));
    for (const Finding &finding : run.findings())
        QVERIFY2(finding.verdict == CheckVerdict::Passed,
                 qPrintable(finding.check + u' ' + codeName(finding.code)));
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictAllows"_s);
    QVERIFY(run.explanation());
    QCOMPARE(run.explanation()->allowed, std::optional<bool>(true));
    // Both of the person's groups give it.
    QCOMPARE(run.explanation()->grantedBy.size(), 2U);
}

void TestDataDoor::withoutAQuestion()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run));
    QCOMPARE(codeOf(run, "group.access"), u"questionNeeded"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"questionNeeded"_s);
    QCOMPARE(codeOf(run, "server.reachable"), u"serverReachable"_s);
    QVERIFY(!run.explanation());
}

void TestDataDoor::notConnected()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Sales EMEA"_s, u"deals:read"_s)));
    QCOMPARE(codeOf(run, "connection.state"), u"connectionMissing"_s);
    QCOMPARE(codeOf(run, "group.access"), u"accessHeld"_s);
    QCOMPARE(codeOf(run, "group.scope"), u"groupScopeHeld"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
}

void TestDataDoor::dormantGroup()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Finance"_s, u"deals:read"_s)));
    const Finding access = findingOf(run, "group.access");
    QCOMPARE(codeName(access.code), u"accessMissing"_s);
    QCOMPARE(access.arguments, QStringList{u"Finance"_s});
    QCOMPARE(access.repair, Repair::StageAccess);
    QCOMPARE(access.group, workspace->groups()[std::size_t(rowNamed(*workspace, u"Finance"_s))].id);
    QCOMPARE(codeOf(run, "group.scope"), u"groupScopeHeld"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
}

void TestDataDoor::scopeNotTicked()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Support Tier 1"_s, u"deals:write"_s)));
    QCOMPARE(codeOf(run, "group.access"), u"accessHeld"_s);
    const Finding scope = findingOf(run, "group.scope");
    QCOMPARE(codeName(scope.code), u"groupScopeMissing"_s);
    QCOMPARE(scope.repair, Repair::StageScope);
    QCOMPARE(codeOf(run, "group.inEffect"), u"nothingToEnforce"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
}

void TestDataDoor::accessAndScopeInDifferentGroups()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    // Finance ticks the scope without access; New Hires has access without the scope.
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(
        runToTheEnd(run, aboutPerson(sandbox, *workspace, u"Samir Bensaid"_s, u"deals:read"_s)));
    QCOMPARE(codeOf(run, "group.access"), u"accessHeld"_s);
    const Finding scope = findingOf(run, "group.scope");
    QCOMPARE(codeName(scope.code), u"groupScopeDormant"_s);
    QCOMPARE(scope.arguments, QStringList{u"Finance"_s});
    QCOMPARE(scope.repair, Repair::StageAccess);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
}

void TestDataDoor::everyBrokenLinkIsShown()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Legal"_s, u"deals:read"_s)));
    QStringList broken;
    for (const Finding &finding : run.findings()) {
        if (finding.verdict == CheckVerdict::Failed)
            broken.append(finding.check);
    }
    QCOMPARE(broken, (QStringList{u"connection.state"_s, u"group.access"_s, u"group.scope"_s}));
}

void TestDataDoor::stagedButNotApplied()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(stageCell(*workspace, u"Legal"_s, u"access"_s, true));
    QVERIFY(stageCell(*workspace, u"Legal"_s, u"contacts:write"_s, true));
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Legal"_s, u"contacts:read"_s)));
    QCOMPARE(codeOf(run, "group.access"), u"accessStaged"_s);
    QCOMPARE(codeOf(run, "group.scope"), u"groupScopeStaged"_s);
    QCOMPARE(findingOf(run, "group.scope").repair, Repair::OpenReview);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
    QVERIFY(workspace->matrix().stagedCellCount() > 0); // looking changes nothing
}

void TestDataDoor::keyLacksTheScope()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(2));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"RevOps"_s, u"deals:write"_s)));
    const Finding scopes = findingOf(run, "key.scopes");
    QCOMPARE(codeName(scopes.code), u"scopeLacking"_s);
    QVERIFY(scopes.arguments.value(1).contains(u"crm.objects.deals.write"_s));
    QCOMPARE(codeOf(run, "group.scope"), u"groupScopeHeld"_s);
    QCOMPARE(codeOf(run, "connection.state"), u"connectionDegraded"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
}

void TestDataDoor::personInNoGroup()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutPerson(sandbox, *workspace, u"Gareth Pugh"_s, u"deals:read"_s)));
    QCOMPARE(codeOf(run, "group.access"), u"inNoGroup"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
}

void TestDataDoor::nearMissesAreNamed()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(
        runToTheEnd(run, aboutPerson(sandbox, *workspace, u"Dana Whitfield"_s, u"deals:write"_s)));
    QVERIFY(run.explanation());
    QCOMPARE(run.explanation()->allowed, std::optional<bool>(false));
    QCOMPARE(run.explanation()->nearMisses,
             (std::vector<QString>{u"Sales Americas"_s, u"RevOps"_s}));
}

void TestDataDoor::rowsThatWereOldAreReadAgain()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    const auto elsewhere = sandbox.workspace();
    QVERIFY(workspace && elsewhere);
    // Another admin turns it on; this console has not heard of it.
    ChangeSetPart part;
    part.id = u"3f2b8c1e-5d64-4a7b-9c0e-1a2b3c4d5e6f"_s;
    QVERIFY(stageCell(*elsewhere, u"Finance"_s, u"access"_s, true));
    part.edits = elsewhere->stagedEdits();
    const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
    QVERIFY(await(applied) && applied.result());

    QVERIFY(stageCell(*workspace, u"Legal"_s, u"access"_s, true));
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Finance"_s, u"deals:read"_s)));
    QCOMPARE(codeOf(run, "group.access"), u"accessHeld"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictAllows"_s);
    QCOMPARE(workspace->matrix().stagedCellCount(), 1U);
}

void TestDataDoor::changeThatIsNotInEffect()
{
    SandboxFixture sandbox({u"--enforce-delay-ms"_s, u"600000"_s});
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto elsewhere = sandbox.workspace();
    QVERIFY(elsewhere);
    ChangeSetPart part;
    part.id = u"3f2b8c1e-5d64-4a7b-9c0e-1a2b3c4d5e6f"_s;
    QVERIFY(stageCell(*elsewhere, u"Finance"_s, u"access"_s, true));
    QVERIFY(stageCell(*elsewhere, u"Marketing"_s, u"analytics:read"_s, false));
    part.edits = elsewhere->stagedEdits();
    const auto applied = sandbox.admin().submit(sandbox.integration().id, part);
    QVERIFY(await(applied) && applied.result());

    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Finance"_s, u"deals:read"_s)));
    QCOMPARE(codeOf(run, "group.inEffect"), u"notInEffect"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
    // What was taken away is still allowed for a while, and that is said.
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Marketing"_s, u"analytics:read"_s)));
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictLags"_s);
}

void TestDataDoor::membersGetTheChain()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace(nullptr, true);
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"Finance"_s, u"deals:read"_s)));
    QCOMPARE(codeOf(run, "session.valid"), u"sessionOfMember"_s);
    QCOMPARE(codeOf(run, "group.access"), u"accessMissing"_s);
    for (const Finding &finding : run.findings())
        QCOMPARE(finding.repair, Repair::None);
}

void TestDataDoor::rejectedKeyIsABrokenLink()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(1));
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    QVERIFY(hubSpotDoes(
        sandbox,
        {{u"command"_s, u"setPersona"_s}, {u"persona"_s, u"full"_s}, {u"revoked"_s, true}}));
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    QVERIFY(runToTheEnd(run, aboutGroup(*workspace, u"RevOps"_s, u"deals:read"_s)));
    QCOMPARE(codeOf(run, "connection.state"), u"connectionRejected"_s);
    QCOMPARE(codeOf(run, "key.accepted"), u"keyRejected"_s);
    QCOMPARE(codeOf(run, "group.scope"), u"groupScopeHeld"_s);
    QCOMPARE(codeOf(run, "backend.verdict"), u"verdictDenies"_s);
}

void TestDataDoor::agreesWithTheServerEverywhere()
{
    SandboxFixture sandbox;
    QVERIFY(sandbox.start());
    QVERIFY(sandbox.connectPersona(3)); // no content
    const auto workspace = sandbox.workspace();
    QVERIFY(workspace);
    SymptomRun run(*workspace, symptomOf(sandbox.integration(), u"noData"_s));
    for (const char *group : {"Sales EMEA", "Marketing", "Finance", "Legal", "Leadership"}) {
        for (const char *scope : {"deals:read", "deals:write", "content:read", "analytics:read"}) {
            QVERIFY(runToTheEnd(run, aboutGroup(*workspace, QString::fromLatin1(group),
                                                QString::fromLatin1(scope))));
            const Finding verdict = findingOf(run, "backend.verdict");
            QVERIFY2(verdict.verdict == CheckVerdict::Passed,
                     qPrintable(QString::fromLatin1(group) + u' ' + QString::fromLatin1(scope)
                                + u' ' + codeName(verdict.code)));
        }
    }
}

QTEST_GUILESS_MAIN(TestDataDoor)
#include "tst_datadoor.moc"
