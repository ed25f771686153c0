#include "presenters/diagnostics/diagnosticspresenter.h"
#include "presenters/diagnostics/supportpresenter.h"
#include "support/sandboxfixture.h"

#include <QSignalSpy>
#include <QUrlQuery>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// A message to support from a failed run in a real sandbox.
class TestSupportPresenter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void startsFromTheFailure();
    void namesNobody();
    void whenNothingIsWrong();
    void everyRunHasItsOwnId();
    void mailAddress();
    void longBodiesAreCut();
    void recipientIsRemembered();
    void whatABundleTellsIsNotTold();

private:
    [[nodiscard]] std::unique_ptr<SupportPresenter> presenter(bool opens = true);

    QTemporaryDir m_folder;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DiagnosticsPresenter> m_doors;
    StandIns m_standIns;
    QList<QUrl> m_opened;
};

void TestSupportPresenter::init()
{
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(1));
    auto profile = Profile::open(m_folder.filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_profile->removeSetting(u"support/address"_s); // of the test before
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_doors = std::make_unique<DiagnosticsPresenter>(*m_workspace);
    m_standIns = {};
    m_opened.clear();
}

void TestSupportPresenter::cleanup()
{
    m_doors.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

std::unique_ptr<SupportPresenter> TestSupportPresenter::presenter(bool opens)
{
    return std::make_unique<SupportPresenter>(*m_profile, m_sandbox->integration(), m_standIns,
                                              u"belay.umbra.example"_s,
                                              [this, opens](const QUrl &url) {
                                                  m_opened.append(url);
                                                  return opens;
                                              });
}

void TestSupportPresenter::startsFromTheFailure()
{
    QVERIFY(m_sandbox->faults({{u"hubspot"_s, QJsonObject{{u"command"_s, u"setPersona"_s},
                                                          {u"persona"_s, u"full"_s},
                                                          {u"revoked"_s, true}}}}));
    m_doors->openDoor(0);
    QTRY_VERIFY(!m_doors->isRunning());
    int rejected = -1;
    QString correlation;
    for (int i = 0; i < m_doors->rowCount(); ++i) {
        if (m_doors->row(i).repair == Repair::UpdateKey) {
            rejected = i;
            correlation = m_doors->row(i).text.correlationId;
        }
    }
    QVERIFY(rejected >= 0);
    m_doors->repair(rejected); // somebody tried that
    const auto run = m_doors->finishedRun();
    QVERIFY(run);
    const auto support = presenter();
    QVERIFY(support->begin(*run));
    const QString body = support->body();
    QVERIFY(support->subject().contains(u"connectionRejected"_s)
            || support->subject().contains(u"keyRejected"_s));
    QVERIFY2(body.contains(u"keyRejected"_s), qPrintable(body));
    QVERIFY(body.contains(run->runId));
    QVERIFY(!correlation.isEmpty());
    QVERIFY2(body.contains(correlation), qPrintable(body));
    QVERIFY(body.contains(u"- Failed: "_s));
    QVERIFY(body.contains(u"- Passed: "_s));
    QVERIFY2(body.contains(u"“Update key”"_s), qPrintable(body));
    QVERIFY(body.contains(m_sandbox->integration().revision.text()));
    QVERIFY(body.contains(u"UTC"_s));
    QVERIFY(!body.contains(u"umbra"_s)); // the server's host is a stand-in
}

void TestSupportPresenter::namesNobody()
{
    const auto people = m_sandbox->admin().people(u"dana"_s, {});
    QVERIFY(await(people) && people.result());
    const Person dana = people.result()->people.front();
    AccessSubject subject;
    subject.personId = dana.id;
    subject.personName = dana.name;
    for (const Who &group : dana.groups)
        subject.personGroups.append(group.id);
    subject.column = m_workspace->columnOf(u"deals:write"_s);
    m_doors->ask(subject);
    QTRY_VERIFY(!m_doors->isRunning());
    const auto support = presenter();
    QVERIFY(support->begin(*m_doors->finishedRun()));
    const QString text = support->subject() + support->body();
    QVERIFY(!text.contains(dana.name));
    for (const GroupInfo &group : m_workspace->groups())
        QVERIFY2(!text.contains(group.name), qPrintable(group.name));
    QVERIFY(!text.contains(m_workspace->session().userName));
    QVERIFY(!text.contains(m_workspace->session().organizationName));
    QVERIFY(!text.contains(m_workspace->connection()->portalId));
    QVERIFY2(text.contains(u"group-0"_s), qPrintable(text));
}

void TestSupportPresenter::whenNothingIsWrong()
{
    m_doors->openDoor(0);
    QTRY_VERIFY(!m_doors->isRunning());
    const auto support = presenter();
    const auto run = m_doors->finishedRun();
    QVERIFY(run);
    const bool wrong =
        std::any_of(run->findings.begin(), run->findings.end(),
                    [](const Finding &each) { return each.verdict != CheckVerdict::Passed; });
    QVERIFY(!wrong);
    QVERIFY(support->begin(*run));
    QVERIFY(support->body().contains(u"Every check passed."_s));
    QVERIFY(support->body().contains(run->runId));
    QCOMPARE(support->subject(), u"On Belay Console: a question"_s);
    QVERIFY(!support->begin(BundleRun()));
    support->beginPlain();
    QVERIFY(support->body().contains(u"VERSIONS"_s));
    QVERIFY(!support->body().contains(run->runId));
}

void TestSupportPresenter::everyRunHasItsOwnId()
{
    QVERIFY(!m_doors->finishedRun());
    m_doors->openDoor(0);
    QVERIFY(!m_doors->finishedRun()); // under way
    QTRY_VERIFY(!m_doors->isRunning());
    const QString first = m_doors->finishedRun()->runId;
    QCOMPARE(first.size(), 36);
    m_doors->run();
    QTRY_VERIFY(!m_doors->isRunning());
    QVERIFY(m_doors->finishedRun()->runId != first);
    QCOMPARE(m_doors->runs().size(), std::size_t(1));
}

void TestSupportPresenter::mailAddress()
{
    const auto support = presenter();
    const SupportPresenter::Message message{u" help@example.org "_s, u"A & B = \"C\"? #1"_s,
                                            u"Line one\nZ\u00FCrich &body=2 %41\n"_s};
    support->openMail(message);
    QCOMPARE(m_opened.size(), 1);
    const QUrl url = m_opened.front();
    QCOMPARE(url.scheme(), u"mailto"_s);
    QCOMPARE(url.path(), u"help@example.org"_s);
    const QUrlQuery query(url);
    QCOMPARE(query.queryItems().size(), 2);
    QCOMPARE(query.queryItemValue(u"subject"_s, QUrl::FullyDecoded), message.subject);
    QCOMPARE(query.queryItemValue(u"body"_s, QUrl::FullyDecoded),
             u"Line one\r\nZ\u00FCrich &body=2 %41\r\n"_s);
    QVERIFY(!support->recipientProblem(u"a@b, c@d"_s).isEmpty());
    QVERIFY(!support->recipientProblem(u"nobody"_s).isEmpty());
    QVERIFY(support->recipientProblem(QString()).isEmpty());
    const auto closed = presenter(false);
    QSignalSpy said(closed.get(), &SupportPresenter::said);
    closed->openMail(message);
    QVERIFY(said.front().front().toString().startsWith(u"No mail program"_s));
}

void TestSupportPresenter::longBodiesAreCut()
{
    SupportPresenter::Message message{u"help@example.org"_s, u"Subject"_s, {}};
    for (int i = 0; i < 200; ++i)
        message.body += u"Line %1 \u00E4\u00F6\u00FC\n"_s.arg(i);
    const QUrl url = SupportPresenter::asMailto(message);
    QVERIFY(url.toEncoded().size() <= 2000);
    const QString body = QUrlQuery(url).queryItemValue(u"body"_s, QUrl::FullyDecoded);
    QVERIFY(body.startsWith(u"Line 0 \u00E4\u00F6\u00FC\r\nLine 1 "_s));
    QVERIFY(body.contains(u"[Cut here"_s));
    QVERIFY(SupportPresenter::asText(message).endsWith(message.body)); // never cut
}

void TestSupportPresenter::recipientIsRemembered()
{
    const auto support = presenter();
    QCOMPARE(support->recipient(), QString());
    QSignalSpy said(support.get(), &SupportPresenter::said);
    const QString path = m_folder.filePath(u"message.txt"_s);
    support->save(path, {u"help@example.org"_s, u"S"_s, u"Body\n"_s});
    QCOMPARE(said.front().front().toString(), u"Saved as %1."_s.arg(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("To: help@example.org\nSubject: S\n\nBody\n"));
    QCOMPARE(presenter()->recipient(), u"help@example.org"_s);
}

// The server's name was let into a bundle; a message begins without it again.
void TestSupportPresenter::whatABundleTellsIsNotTold()
{
    const auto support = presenter();
    m_standIns.setDisclosed(Disclose::Hosts);
    support->beginPlain();
    QVERIFY(!QString(support->subject() + support->body()).contains(u"umbra"_s));
    m_standIns.setDisclosed(Disclose::Hosts);
    m_doors->openDoor(0);
    QTRY_VERIFY(!m_doors->isRunning());
    QVERIFY(support->begin(*m_doors->finishedRun()));
    QVERIFY(!QString(support->subject() + support->body()).contains(u"umbra"_s));
}

QTEST_MAIN(TestSupportPresenter)
#include "tst_supportpresenter.moc"
