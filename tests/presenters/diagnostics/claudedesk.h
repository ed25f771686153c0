#pragma once

#include "presenters/diagnostics/claudeviewpresenter.h"
#include "presenters/diagnostics/claudewords.h"
#include "support/loopbackserver.h"
#include "support/sandboxfixture.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QUuid>

#include <algorithm>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

// What the tests of "What Claude sees" share: the presenter on its run, and an MCP server that
// tells what it is told to.
struct ClaudeDesk
{
    struct Eyes // a presenter on its run
    {
        Eyes(SandboxFixture &sandbox, Workspace &live, ClaudeAccess access)
            : run(sandbox.http(), std::move(access), live)
            , presenter(run, live)
        {
        }
        ClaudeViewRun run;
        ClaudeViewPresenter presenter;
    };
    // An MCP server that tells what it is told to.
    struct ToolServer
    {
        ToolServer()
        {
            server.answer("/api/mcp", [this](const Received &request) { return answer(request); });
        }
        void tells(const QStringList &scopes)
        {
            integrations.append(QJsonObject{
                {u"integrations"_s,
                 QJsonArray{QJsonObject{{u"id"_s, u"hubspot"_s},
                                        {u"name"_s, u"HubSpot"_s},
                                        {u"scopes"_s, QJsonArray::fromStringList(scopes)}}}}});
        }
        Reply answer(const Received &request)
        {
            const QJsonObject message = QJsonDocument::fromJson(request.body).object();
            const QString method = message.value(u"method"_s).toString();
            QJsonObject result{{u"resultType"_s, u"complete"_s}};
            if (method == u"server/discover"_s) {
                result.insert(u"supportedVersions"_s, QJsonArray{u"2026-07-28"_s});
                result.insert(u"capabilities"_s, QJsonObject{{u"tools"_s, QJsonObject()}});
            } else if (method == u"tools/list"_s) {
                result.insert(u"tools"_s, QJsonArray{toolNamed(u"get_my_context"_s),
                                                     toolNamed(u"list_my_integrations"_s)});
            } else if (message.value(u"params"_s).toObject().value(u"name"_s)
                       == u"get_my_context"_s) {
                addAnswer(result, context);
            } else {
                const QJsonObject told = integrations.at(calls);
                calls = qMin(calls + 1, integrations.size() - 1);
                if (told.contains(u"status"_s))
                    return {.status = told.value(u"status"_s).toInt()};
                addAnswer(result, told);
            }
            const QJsonObject whole{
                {u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, message.value(u"id"_s)}, {u"result"_s, result}};
            return {.body = QJsonDocument(whole).toJson(QJsonDocument::Compact)};
        }
        static QJsonObject toolNamed(const QString &name)
        {
            return {{u"name"_s, name}, {u"inputSchema"_s, QJsonObject{{u"type"_s, u"object"_s}}}};
        }
        static void addAnswer(QJsonObject &result, const QJsonObject &told)
        {
            result.insert(u"content"_s,
                          QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"so"_s}}});
            if (told.contains(u"isError"_s))
                result.insert(u"isError"_s, true);
            else
                result.insert(u"structuredContent"_s, told);
        }
        LoopbackServer server;
        QJsonObject context;
        QList<QJsonObject> integrations; // one answer after the other, the last one for ever
        qsizetype calls = 0;
    };
    struct Told // a sandbox beside such a server, which answers as the admin
    {
        [[nodiscard]] bool start(int persona)
        {
            if (!sandbox.start() || (persona > 0 && !sandbox.connectPersona(persona)))
                return false;
            workspace = sandbox.workspace();
            if (!workspace)
                return false;
            const QString group = groupOf(sandbox, *workspace);
            if (!setCells(sandbox, group, {{u"access"_s, true}, {u"deals:write"_s, true}}))
                return false;
            const auto person = sandbox.admin().person(workspace->session().userId);
            if (!await(person) || !person.result())
                return false;
            QJsonArray groups;
            const Person admin = *person.result();
            for (const Who &one : admin.groups) {
                groups.append(QJsonObject{{u"id"_s, one.id}, {u"name"_s, one.name}});
                const auto row = sandbox.serverRow(one.id);
                if (row && row->access)
                    given += row->scopes;
            }
            given.removeDuplicates();
            tools.context = {{u"person"_s, QJsonObject{{u"id"_s, workspace->session().userId},
                                                       {u"name"_s, u"Dana"_s}}},
                             {u"groups"_s, groups}};
            workspace->load();
            one = std::make_unique<Eyes>(
                sandbox, *workspace,
                accessWith(tools.server.url(), Secret::fromUtf8("made-up-bearer")));
            return QTest::qWaitFor([this] { return workspace->loadState() == LoadState::Loaded; },
                                   20'000);
        }
        SandboxFixture sandbox;
        ToolServer tools;
        std::unique_ptr<Workspace> workspace;
        std::unique_ptr<Eyes> one;
        QStringList given; // by the admin's groups
    };
    static ClaudeAccess accessWith(const QUrl &server, const Secret &token)
    {
        return {server, [token] { return token; }, {}, {}};
    }
    static std::unique_ptr<Eyes> eyes(SandboxFixture &sandbox, Workspace &live)
    {
        return std::make_unique<Eyes>(
            sandbox, live, accessWith(sandbox.address().server, sandbox.address().adminToken));
    }
    static bool look(Eyes &eyes)
    {
        QSignalSpy finished(&eyes.run, &ClaudeViewRun::finished);
        eyes.presenter.run();
        return QTest::qWaitFor([&] { return finished.count() > 0; }, 60'000);
    }
    static std::vector<ClaudeFinding> of(const Eyes &eyes, ClaudeCheck check)
    {
        std::vector<ClaudeFinding> found;
        for (const ClaudeFinding &finding : eyes.run.findings()) {
            if (finding.check == check)
                found.push_back(finding);
        }
        return found;
    }
    static ClaudeCode codeOf(const Eyes &eyes, ClaudeCheck check)
    {
        return of(eyes, check).front().code;
    }
    static CheckVerdict verdictOf(const Eyes &eyes, ClaudeCheck check)
    {
        return of(eyes, check).front().verdict;
    }
    static QString sentence(const Eyes &eyes, ClaudeCheck check)
    {
        for (const auto &row : eyes.presenter.rows()) {
            if (row.text.title == claudeCheckTitle(check))
                return row.text.sentence + u' ' + row.text.nextStep;
        }
        return {};
    }
    static QString factText(const ClaudeViewPresenter::Answer &answer)
    {
        QString text;
        for (const auto &fact : answer.facts)
            text += fact.name + u'=' + fact.value + u'\n';
        return text;
    }
    // The admin's first group.
    static QString groupOf(SandboxFixture &sandbox, const Workspace &workspace)
    {
        const auto page = sandbox.admin().people(workspace.session().userName, {});
        if (!await(page) || !page.result() || page.result()->people.empty())
            return {};
        const std::vector<Who> groups = page.result()->people.front().groups;
        return groups.empty() ? QString() : groups.front().id;
    }
    // As another console would.
    static bool setCells(SandboxFixture &sandbox, const QString &group,
                         const QHash<QString, bool> &cells)
    {
        const auto row = sandbox.serverRow(group);
        if (!row)
            return false;
        ChangeSetPart part;
        part.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        part.reason = u"test"_s;
        part.edits = {{group, row->revision, cells}};
        const auto done = sandbox.admin().submit(sandbox.integration().id, part);
        return await(done) && done.result() && std::holds_alternative<AppliedPart>(*done.result());
    }
    static bool everyRowIsFinal(const Eyes &eyes)
    {
        const auto &findings = eyes.run.findings();
        return std::all_of(findings.begin(), findings.end(),
                           [](const ClaudeFinding &finding) { return finding.isFinal(); });
    }
};

} // namespace onbelay::test
