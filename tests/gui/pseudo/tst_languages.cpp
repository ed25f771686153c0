#include <QCoreApplication>
#include <QTest>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

// The compiled translations that the program carries.
class TestLanguages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countedTexts_data();
    void countedTexts();
    void germanSpeaksGerman();

private:
    static QString file(const QString &language)
    {
        return QStringLiteral(ONBELAY_TRANSLATIONS "/onbelay_%1.qm").arg(language);
    }
};

void TestLanguages::countedTexts_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("en, none") << u"en"_s << 0 << u"0 groups"_s;
    QTest::newRow("en, one") << u"en"_s << 1 << u"1 group"_s;
    QTest::newRow("en, two") << u"en"_s << 2 << u"2 groups"_s;
    QTest::newRow("de, none") << u"de"_s << 0 << u"0 Gruppen"_s;
    QTest::newRow("de, one") << u"de"_s << 1 << u"1 Gruppe"_s;
    QTest::newRow("de, two") << u"de"_s << 2 << u"2 Gruppen"_s;
}

void TestLanguages::countedTexts()
{
    QFETCH(QString, language);
    QFETCH(int, count);
    QTranslator translator;
    QVERIFY(translator.load(file(language)));
    QVERIFY(QCoreApplication::installTranslator(&translator));
    QTEST(
        QCoreApplication::translate("onbelay::PermissionsPresenter", "%n group(s)", nullptr, count),
        "text");
}

void TestLanguages::germanSpeaksGerman()
{
    QTranslator translator;
    QVERIFY(translator.load(file(u"de"_s)));
    QCOMPARE(translator.translate("onbelay::ui::PermissionsPage", "Review and apply"),
             u"Prüfen und anwenden"_s);
    QCOMPARE(translator.language(), u"de_DE"_s);
}

QTEST_GUILESS_MAIN(TestLanguages)
#include "tst_languages.moc"
