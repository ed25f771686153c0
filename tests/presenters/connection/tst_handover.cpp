#include "presenters/connection/handover.h"
#include "presenters/connection/scopechoice.h"
#include "support/sandboxfixture.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QProcess>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The checklist for somebody else who administers HubSpot.
class HandoverTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void textNamesEveryStepAndScope();
    void onlyChosenScopesAreAskedFor();
    void notesAreForTheOtherAdminToo();
    void reasonIsThatOfTheWidestChoice();
    void pdfHoldsTheSameAsTheText();
    void namesAreNoMarkup();

private:
    Checklist list(CellMask chosen, const QString &organization = u"Northwind"_s) const
    {
        return handoverChecklist(m_integration, m_integration.doors.front(), chosen, organization,
                                 u"en"_s);
    }
    CellMask columns(const QStringList &ids) const;

    // What a reader of the document sees, by a program that is not ours; a form feed ends a page.
    static QString pagesOf(const Checklist &list)
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"list.pdf"_s));
        if (!file.open(QIODevice::WriteOnly))
            return {};
        writePdf(list, file);
        file.close();
        QProcess reader;
        reader.start(u"pdftotext"_s, {u"-layout"_s, file.fileName(), u"-"_s});
        reader.waitForFinished(60'000);
        return QString::fromUtf8(reader.readAllStandardOutput())
            .normalized(QString::NormalizationForm_KC); // ligatures
    }
    static QString printed(const Checklist &list) { return pagesOf(list).simplified(); }

    Integration m_integration;
    static constexpr CellMask allScopes = 0b11'1111'1110;
};

void HandoverTest::initTestCase()
{
    SandboxFixture sandbox; // knows where the guide is
    QVERIFY(sandbox.start());
    m_integration = sandbox.integration();
    QVERIFY(!m_integration.doors.empty());
}

void HandoverTest::textNamesEveryStepAndScope()
{
    const Checklist checklist = list(allScopes);
    const QString text = plainText(checklist);
    QCOMPARE(checklist.items.size(), std::size_t(4)); // pasting is the console's
    for (const AskedScope &scope : askedScopes(m_integration, allScopes, u"en"_s))
        QVERIFY2(text.contains(u"[ ] "_s + scope.name), qPrintable(scope.name));
    QVERIFY(text.contains(u"Development > Keys > Service keys"_s));
    QVERIFY(text.contains(u"Settings > Integrations > Service Keys"_s));
    QVERIFY(text.contains(u"password manager"_s));
    QVERIFY(text.contains(u"Northwind"_s));
}

void HandoverTest::onlyChosenScopesAreAskedFor()
{
    const QString text = plainText(list(cellBit(m_integration.scopeIndex(u"deals:read"_s) + 1)));
    QVERIFY(text.contains(u"crm.objects.deals.read"_s));
    QVERIFY(!text.contains(u"crm.objects.deals.write"_s));
    QVERIFY(!text.contains(u"business-intelligence"_s));
}

CellMask HandoverTest::columns(const QStringList &ids) const
{
    CellMask columns = 0;
    for (const QString &id : ids)
        columns |= cellBit(m_integration.scopeIndex(id) + 1);
    return columns;
}

// Who ticks "content" learns that it lets the token write, though only reading was chosen.
void HandoverTest::notesAreForTheOtherAdminToo()
{
    const Checklist checklist = list(columns({u"content:read"_s, u"analytics:read"_s}));
    const QString text = plainText(checklist).simplified();
    const QString pages = printed(checklist);
    int notes = 0;
    for (const AskedScope &scope : checklist.items.at(2).scopes) {
        notes += scope.note.isEmpty() ? 0 : 1;
        QVERIFY2(text.contains(scope.note), qPrintable(scope.note));
        QVERIFY2(pages.contains(scope.note), qPrintable(scope.note));
    }
    QCOMPARE(notes, 2);
    QVERIFY(text.contains(u"this token can write too"_s));
}

void HandoverTest::reasonIsThatOfTheWidestChoice()
{
    const auto reasonOf = [this](const QString &name, const QStringList &chosen) {
        for (const AskedScope &scope : askedScopes(m_integration, columns(chosen), u"en"_s)) {
            if (scope.name == name)
                return scope.reason;
        }
        return u"not asked"_s;
    };
    const auto ownReason = [this](const QString &id) {
        const int index = m_integration.scopeIndex(id);
        return m_integration.scopes[std::size_t(index)].ask.front().reason.in(u"en"_s);
    };
    for (const QString &object : {u"contacts"_s, u"companies"_s, u"deals"_s, u"content"_s}) {
        const QString read = object + u":read"_s;
        const QString write = object + u":write"_s;
        const QString name =
            object == u"content"_s ? object : QString(u"crm.objects."_s + object + u".read"_s);
        QCOMPARE(reasonOf(name, {read}), ownReason(read));
        QCOMPARE(reasonOf(name, {read, write}), ownReason(write));
        QVERIFY(ownReason(read) != ownReason(write));
    }
}

void HandoverTest::pdfHoldsTheSameAsTheText()
{
    const Checklist checklist = list(allScopes);
    const QString pages = printed(checklist);
    QVERIFY2(!pages.isEmpty(), "pdftotext (poppler-utils) reads the document");
    for (const Checklist::Item &item : checklist.items) {
        QVERIFY2(pages.contains(item.title), qPrintable(item.title));
        for (const AskedScope &scope : item.scopes)
            QVERIFY2(pages.contains(scope.name), qPrintable(scope.name));
    }
    QVERIFY(pages.contains(u"password manager"_s));
    // One page, so that the last sentence does not stand alone on a second one.
    QCOMPARE(pagesOf(checklist).count(QChar(0x0c)), 1);
}

void HandoverTest::namesAreNoMarkup()
{
    const QString pages = printed(list(allScopes, u"<b>A&amp;B</b> {x}"_s));
    QVERIFY2(pages.contains(u"<b>A&amp;B</b> {x}"_s), qPrintable(pages.left(200)));
}

QTEST_MAIN(HandoverTest)
#include "tst_handover.moc"
