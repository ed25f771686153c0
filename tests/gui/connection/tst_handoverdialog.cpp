#include "presenters/connection/handover.h"
#include "support/sandboxfixture.h"
#include "ui/common/announcer.h"
#include "ui/common/themecontroller.h"
#include "ui/connection/handoverdialog.h"

#include <QApplication>
#include <QFile>
#include <QFileDialog>
#include <QPushButton>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;
using onbelay::ui::HandoverDialog;

// The checklist for somebody else, saved to files.
class HandoverDialogTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup() { m_dialog.reset(); }
    void cleanupTestCase() { m_theme.reset(); }
    void savesText();
    void savesPdf();
    void failureToSaveIsTold();

private:
    void save(const QString &button, const QString &file);
    QString result() const { return m_dialog->findChild<ui::Announcer *>()->text(); }
    static QByteArray content(const QString &name)
    {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<ui::ThemeController> m_theme;
    Checklist m_checklist;
    QTemporaryDir m_folder;
    std::unique_ptr<HandoverDialog> m_dialog;
};

void HandoverDialogTest::initTestCase()
{
    QApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    m_theme = std::make_unique<ui::ThemeController>(*qApp);
    SandboxFixture sandbox; // knows where the guide is
    QVERIFY(sandbox.start());
    const Integration &guide = sandbox.integration();
    m_checklist =
        handoverChecklist(guide, guide.doors.front(), 0b11'1111'1110, u"Northwind"_s, u"en"_s);
}

void HandoverDialogTest::init()
{
    m_dialog = std::make_unique<HandoverDialog>(m_checklist);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
}

// As a person does it: the button, a name, Save.
void HandoverDialogTest::save(const QString &button, const QString &file)
{
    for (QPushButton *each : m_dialog->findChildren<QPushButton *>()) {
        if (each->text() == button)
            QTest::keyClick(each, Qt::Key_Space);
    }
    QFileDialog *where = nullptr;
    QTRY_VERIFY((where = m_dialog->findChild<QFileDialog *>()));
    where->selectFile(file);
    static_cast<QDialog *>(where)->accept();
    QTRY_VERIFY(!m_dialog->findChild<QFileDialog *>());
}

void HandoverDialogTest::savesText()
{
    const QString file = m_folder.filePath(u"list.txt"_s);
    save(u"Save as text…"_s, file);
    QCOMPARE(QString::fromUtf8(content(file)), plainText(m_checklist));
    QCOMPARE(result(), QString(u"Saved as "_s + file + u'.'));
}

void HandoverDialogTest::savesPdf()
{
    const QString file = m_folder.filePath(u"list.pdf"_s);
    save(u"Save as PDF…"_s, file);
    QVERIFY(content(file).startsWith("%PDF-"));
    QVERIFY(content(file).trimmed().endsWith("%%EOF"));
    QCOMPARE(result(), QString(u"Saved as "_s + file + u'.'));
}

void HandoverDialogTest::failureToSaveIsTold()
{
    const QString file = m_folder.filePath(u"no such folder/list.txt"_s);
    for (const QString &button : {u"Save as text…"_s, u"Save as PDF…"_s}) {
        save(button, file);
        QVERIFY2(result().startsWith(u"The checklist could not be saved: "_s),
                 qPrintable(result()));
        QVERIFY(!QFile::exists(file));
    }
}

QTEST_MAIN(HandoverDialogTest)
#include "tst_handoverdialog.moc"
