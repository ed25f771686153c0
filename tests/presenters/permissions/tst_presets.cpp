#include "presenters/permissions/presets.h"
#include "support/sandboxfixture.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// Presets over a real workspace and a real folder.
class TestPresets : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void builtInOnesComeFirst();
    void applyingIsOneStepThatUndoTakesBack();
    void theQuestionCountsWhatChanges();
    void saysWhenNothingChanges();
    void membersCannotApply();
    void savedOnesLastAndAreForTheOwnerOnly();
    void namesAreCleanAndUnique();
    void fiftyAreTheMost();
    void renamesAndRemoves();
    void anotherConsolesPresetsAreKept();
    void unknownPermissionsAreKeptAndIgnored();
    void aDamagedFileIsToldAndMovedAside_data();
    void aDamagedFileIsToldAndMovedAside();
    void aFileThatCannotBeReadIsLeftAlone();

private:
    void open(bool member = false);
    [[nodiscard]] PresetsPresenter &presets() { return *m_presets; }
    [[nodiscard]] int find(const QString &title) const;
    [[nodiscard]] PresetTarget rows(int top, int bottom) const
    {
        return m_presets->target({{top, 0, bottom, 0}});
    }
    [[nodiscard]] CellMask wanted(int shown) const;
    [[nodiscard]] QString groupId(int shown) const;
    [[nodiscard]] QString file() const { return m_folder->filePath(u"presets-hubspot.json"_s); }
    void put(const QByteArray &content) const;
    [[nodiscard]] QByteArray content() const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<PresetsPresenter> m_presets;
    std::unique_ptr<QSignalSpy> m_said;
};

void TestPresets::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    open();
}

void TestPresets::open(bool member)
{
    m_said.reset();
    m_presets.reset();
    m_permissions.reset();
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_presets = std::make_unique<PresetsPresenter>(*m_permissions, m_folder->path());
    m_said = std::make_unique<QSignalSpy>(m_presets.get(), &PresetsPresenter::said);
}

void TestPresets::cleanup()
{
    m_said.reset();
    m_presets.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
    m_folder.reset();
}

int TestPresets::find(const QString &title) const
{
    for (std::size_t i = 0; i < m_presets->entries().size(); ++i) {
        if (m_presets->entries()[i].title == title)
            return int(i);
    }
    return -1;
}

CellMask TestPresets::wanted(int shown) const
{
    return m_workspace->matrix().wanted(m_permissions->model().order().source(shown));
}

QString TestPresets::groupId(int shown) const
{
    return m_workspace->groups().id(m_permissions->model().order().source(shown));
}

void TestPresets::put(const QByteArray &content) const
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(content);
}

QByteArray TestPresets::content() const
{
    QFile in(file());
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
}

void TestPresets::builtInOnesComeFirst()
{
    QVERIFY(presets().saveOwn(u"Aardvark"_s, groupId(0)));
    QStringList titles;
    for (const PresetsPresenter::Entry &entry : presets().entries())
        titles.append(entry.title);
    QCOMPARE(titles, (QStringList{u"Read only"_s, u"Sales"_s, u"Marketing"_s, u"Everything"_s,
                                  u"Nothing"_s, u"Aardvark"_s}));
    QCOMPARE(presets().holds(find(u"Read only"_s)),
             u"Access, Read contacts, Read companies, Read deals, Read content, Read analytics"_s);
    QCOMPARE(presets().holds(find(u"Nothing"_s)), u"No permission and no access"_s);
    QVERIFY(!presets().entries()[1].description.isEmpty());
}

void TestPresets::applyingIsOneStepThatUndoTakesBack()
{
    const std::vector<CellMask> before{wanted(0), wanted(1), wanted(2), wanted(3)};
    const int sales = find(u"Sales"_s);
    QVERIFY(presets().apply(sales, rows(0, 2)));
    for (int row = 0; row < 3; ++row)
        QCOMPARE(wanted(row), presets().entries()[std::size_t(sales)].columns);
    QCOMPARE(wanted(3), before[3]);
    QVERIFY2(m_permissions->history().undoText().startsWith(u"Preset Sales for "_s),
             qPrintable(m_permissions->history().undoText()));
    m_permissions->undo();
    QCOMPARE((std::vector<CellMask>{wanted(0), wanted(1), wanted(2), wanted(3)}), before);
    QVERIFY(!m_permissions->history().canUndo());
}

void TestPresets::theQuestionCountsWhatChanges()
{
    const int nothing = find(u"Nothing"_s);
    const int sales = find(u"Sales"_s);
    presets().apply(nothing, rows(0, 1));
    QCOMPARE(presets().question(sales, rows(0, 1)), u"Grants 14 cell(s) in 2 group(s)."_s);
    presets().apply(find(u"Marketing"_s), rows(0, 0));
    // Marketing has access, contacts and three that sales has not.
    QCOMPARE(presets().question(sales, rows(0, 0)),
             u"Grants 5 cell(s) and takes away 3 cell(s) in 1 group(s)."_s);
    QCOMPARE(presets().question(nothing, rows(0, 1)), u"Takes away 5 cell(s) in 1 group(s)."_s);
    QVERIFY(presets().question(sales, PresetTarget{}).startsWith(u"Select groups"_s));
    // Positions of an older layout may mean other groups.
    PresetTarget old = rows(0, 1);
    ++old.layout;
    QVERIFY(presets().question(sales, old).startsWith(u"The groups were loaded anew"_s));
    const CellMask before = wanted(0);
    QVERIFY(!presets().apply(sales, old));
    QCOMPARE(wanted(0), before);
}

void TestPresets::saysWhenNothingChanges()
{
    const int sales = find(u"Sales"_s);
    presets().apply(sales, rows(0, 0));
    QVERIFY(!presets().apply(sales, rows(0, 0)));
    QVERIFY(m_said->last().first().toString().contains(u"already"_s));
    m_permissions->undo();
    QVERIFY(!m_permissions->history().canUndo()); // no second step
}

void TestPresets::membersCannotApply()
{
    open(true);
    const CellMask before = wanted(0);
    QSignalSpy refused(m_permissions.get(), &PermissionsPresenter::said);
    QVERIFY(!presets().apply(find(u"Everything"_s), rows(0, 0)));
    QCOMPARE(wanted(0), before);
    QVERIFY(refused.last().first().toString().contains(u"Only administrators"_s));
}

void TestPresets::savedOnesLastAndAreForTheOwnerOnly()
{
    presets().apply(find(u"Marketing"_s), rows(4, 4));
    const CellMask kept = wanted(4);
    const Expected<int> saved = presets().saveOwn(u"  Content   team "_s, groupId(4));
    QVERIFY(saved);
    QCOMPARE(presets().entries()[std::size_t(*saved)].title, u"Content team"_s);
    QCOMPARE(QFile::permissions(file())
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    open(); // as after a restart
    const int again = find(u"Content team"_s);
    QVERIFY(again >= 0);
    QVERIFY(presets().entries()[std::size_t(again)].own);
    QCOMPARE(presets().entries()[std::size_t(again)].columns, kept);
    QVERIFY(presets().apply(again, rows(5, 5)) || wanted(5) == kept);
    QCOMPARE(wanted(5), kept);
}

void TestPresets::namesAreCleanAndUnique()
{
    QVERIFY(!presets().nameProblem(u" \t "_s).isEmpty());
    QVERIFY(!presets().nameProblem(QString(QChar(0x202e))).isEmpty());
    QVERIFY(!presets().nameProblem(QString(61, u'x')).isEmpty());
    // Letters beyond the first plane count once.
    QVERIFY(presets().nameProblem(QString::fromUcs4(U"\U00010330").repeated(60)).isEmpty());
    QVERIFY(!presets().nameProblem(u"SALES"_s).isEmpty()); // a built-in one
    const Expected<int> saved =
        presets().saveOwn(u"Su"_s + QChar(0x202e) + u"pp\nort"_s + QChar(7), groupId(0));
    QVERIFY(saved);
    QCOMPARE(presets().entries()[std::size_t(*saved)].title, u"Supp ort"_s);
    QVERIFY(!presets().saveOwn(u"supp ORT"_s, groupId(1)));
    QVERIFY(presets().nameProblem(u"SUPP ort"_s, *saved).isEmpty()); // its own name
}

void TestPresets::fiftyAreTheMost()
{
    for (int i = 0; i < 50; ++i)
        QVERIFY(presets().saveOwn(u"Preset %1"_s.arg(i), groupId(0)));
    QVERIFY(!presets().saveProblem().isEmpty());
    QVERIFY(!presets().saveOwn(u"One more"_s, groupId(0)));
    QVERIFY(presets().remove(find(u"Preset 7"_s)));
    QVERIFY(presets().saveProblem().isEmpty());
    QVERIFY(presets().saveOwn(u"One more"_s, groupId(0)));
}

void TestPresets::renamesAndRemoves()
{
    const Expected<int> saved = presets().saveOwn(u"First"_s, groupId(0));
    QVERIFY(saved);
    const Expected<int> renamed = presets().rename(*saved, u"Second"_s);
    QVERIFY(renamed);
    QCOMPARE(presets().entries()[std::size_t(*renamed)].title, u"Second"_s);
    QVERIFY(!presets().rename(*renamed, u"Nothing"_s));
    open();
    QVERIFY(find(u"First"_s) < 0);
    QVERIFY(presets().remove(find(u"Second"_s)));
    open();
    QVERIFY(find(u"Second"_s) < 0);
}

void TestPresets::anotherConsolesPresetsAreKept()
{
    PresetsPresenter other(*m_permissions, m_folder->path());
    QVERIFY(other.saveOwn(u"Theirs"_s, groupId(0)));
    QVERIFY(!presets().saveOwn(u"theirs"_s, groupId(1)));
    QVERIFY(presets().saveOwn(u"Mine"_s, groupId(1)));
    other.reload();
    QCOMPARE(other.entries().size(), std::size_t(7));
    QVERIFY(presets().remove(find(u"Theirs"_s)));
    QVERIFY(!other.rename(5, u"Too late"_s));
}

void TestPresets::unknownPermissionsAreKeptAndIgnored()
{
    put(R"({"format": 1, "presets": [
        {"name": "Later", "columns": ["access", "tickets:read", "deals:write"]}]})");
    presets().reload();
    const int later = find(u"Later"_s);
    QVERIFY(later >= 0);
    QCOMPARE(presets().entries()[std::size_t(later)].unknown, 1);
    // Writing needs reading here as everywhere.
    QCOMPARE(presets().holds(later), u"Access, Read deals, Write deals"_s);
    QVERIFY(presets().rename(later, u"Much later"_s));
    QVERIFY(content().contains("tickets:read"));
}

void TestPresets::aDamagedFileIsToldAndMovedAside_data()
{
    QTest::addColumn<QByteArray>("damage");
    QTest::newRow("cut") << QByteArray(R"({"format": 1, "presets": [{"name)");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("another format") << QByteArray(R"({"format": 2, "presets": []})");
    QTest::newRow("no list") << QByteArray(R"({"format": 1})");
    QTest::newRow("columns") << QByteArray(
        R"({"format":1,"presets":[{"name":"A","columns":[7]}]})");
    QTest::newRow("twins") << QByteArray(
        R"({"format":1,"presets":[{"name":"A","columns":[]},{"name":"a","columns":[]}]})");
    QTest::newRow("line turner") << QByteArray(
        "{\"format\":1,\"presets\":[{\"name\":\"A\xe2\x80\xae\",\"columns\":[]}]}");
    QTest::newRow("huge") << QByteArray(2 * 1024 * 1024, ' ');
}

void TestPresets::aDamagedFileIsToldAndMovedAside()
{
    QFETCH(QByteArray, damage);
    put(damage);
    presets().reload();
    QVERIFY(presets().failure());
    QVERIFY(presets().failure()->headline.contains(u"cannot be read"_s));
    QCOMPARE(presets().entries().size(), std::size_t(5));
    QCOMPARE(content(), damage); // looking changes nothing
    QVERIFY(presets().saveOwn(u"New"_s, groupId(0)));
    QVERIFY(!presets().failure());
    QFile aside(file() + u".damaged-1"_s);
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), damage);
    open();
    QVERIFY(find(u"New"_s) >= 0);
}

// A folder in its place: permissions would not keep root out.
void TestPresets::aFileThatCannotBeReadIsLeftAlone()
{
    QVERIFY(QDir().mkdir(file()));
    presets().reload();
    QVERIFY(presets().failure());
    QCOMPARE(presets().entries().size(), std::size_t(5));
    const Expected<int> saved = presets().saveOwn(u"New"_s, groupId(0));
    QVERIFY(!saved);
    QCOMPARE(saved.error().kind, FailureKind::StoreDenied);
    QVERIFY(QDir(file()).exists());
    QCOMPARE(presets().entries().size(), std::size_t(5));
}

QTEST_GUILESS_MAIN(TestPresets)
#include "tst_presets.moc"
