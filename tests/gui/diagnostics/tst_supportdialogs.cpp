#include "presenters/diagnostics/bundlepresenter.h"
#include "presenters/diagnostics/diagnosticspresenter.h"
#include "support/sandboxfixture.h"
#include "ui/common/banner.h"
#include "ui/common/themecontroller.h"
#include "ui/diagnostics/bundledialog.h"
#include "ui/diagnostics/diagnosticspage.h"
#include "ui/diagnostics/supportdialog.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QToolButton>

using namespace onbelay;
using namespace onbelay::test;
using namespace Qt::Literals::StringLiterals;

// The dialogs of support bundle and message on screen, by keyboard, small, dark and mirrored.
class TestSupportDialogs : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void everyFileIsReadable();
    void ticksShowWhatTheySay();
    void findsByKeyboard();
    void theLegendStaysHere();
    void everythingHasAName();
    void fitsASmallWindow_data();
    void fitsASmallWindow();
    void saysWhereItSaves();
    void aWithheldFileIsTold();
    void contactStartsAtTheFootOfARun();
    void theMessageIsEdited();
    void aWrongRecipientIsTold();

private:
    [[nodiscard]] std::unique_ptr<BundlePresenter> bundle();
    [[nodiscard]] std::unique_ptr<SupportPresenter> message();
    // Where ONBELAY_PICTURES names a folder, for people to look at.
    static void picture(QWidget &widget, const QString &name);
    static QPushButton *button(const QWidget &within, const QString &text);
    // The one that is seen: each tab has a text and its search.
    template <typename T>
    static T *seen(const QWidget &within)
    {
        for (T *widget : within.findChildren<T *>()) {
            if (widget->isVisible())
                return widget;
        }
        qFatal("nothing of that kind is seen");
    }

    std::unique_ptr<ui::ThemeController> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<DiagnosticsPresenter> m_doors;
    Network m_network;
    SystemClock m_clock;
    Account m_account;
    StandIns m_standIns;
    QList<QUrl> m_opened;
};

void TestSupportDialogs::initTestCase()
{
    m_theme = std::make_unique<ui::ThemeController>(*qApp);
    m_theme->setMode(ui::ThemeController::Mode::Light);
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
    QVERIFY(m_sandbox->connectPersona(2));
    auto profile = Profile::open(m_folder.filePath(u"profile"_s));
    QVERIFY(profile);
    m_profile = std::make_unique<Profile>(std::move(*profile));
    m_workspace = m_sandbox->workspace();
    QVERIFY(m_workspace);
    m_account.server = m_sandbox->address().server;
    m_doors = std::make_unique<DiagnosticsPresenter>(*m_workspace);
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
    QTRY_VERIFY_WITH_TIMEOUT(!m_doors->isRunning(), 60'000);
}

void TestSupportDialogs::cleanupTestCase()
{
    m_doors.reset();
    m_workspace.reset();
    m_profile.reset();
    m_sandbox.reset();
}

std::unique_ptr<BundlePresenter> TestSupportDialogs::bundle()
{
    auto made = std::make_unique<BundlePresenter>(BundleSources{*m_workspace,
                                                                m_account,
                                                                m_sandbox->log(),
                                                                m_network,
                                                                *m_profile,
                                                                m_clock,
                                                                [this] { return m_doors->runs(); },
                                                                {},
                                                                {}},
                                                  m_standIns);
    made->begin();
    return made;
}

std::unique_ptr<SupportPresenter> TestSupportDialogs::message()
{
    auto made =
        std::make_unique<SupportPresenter>(*m_profile, m_workspace->integration(), m_standIns,
                                           m_account.server.host(), [this](const QUrl &url) {
                                               m_opened.append(url);
                                               return true;
                                           });
    if (!made->begin(*m_doors->finishedRun()))
        qFatal("the run found nothing");
    return made;
}

void TestSupportDialogs::picture(QWidget &widget, const QString &name)
{
    const QString folder = qEnvironmentVariable("ONBELAY_PICTURES");
    if (!folder.isEmpty())
        QVERIFY(widget.grab().save(folder + u'/' + name + u".png"_s));
}

QPushButton *TestSupportDialogs::button(const QWidget &within, const QString &text)
{
    for (QPushButton *button : within.findChildren<QPushButton *>()) {
        if (button->text() == text && button->isVisible())
            return button;
    }
    return nullptr;
}

void TestSupportDialogs::everyFileIsReadable()
{
    const auto presenter = bundle();
    ui::BundleDialog dialog(*presenter);
    dialog.show();
    auto *files = dialog.findChild<QListWidget *>();
    QCOMPARE(files->count(), presenter->fileCount());
    QVERIFY(files->count() >= 7);
    auto *text = seen<QPlainTextEdit>(dialog);
    for (int row = 0; row < files->count(); ++row) {
        files->setCurrentRow(row);
        const BundleFile &file = presenter->files()[std::size_t(row)];
        QVERIFY(text->isVisible());
        QCOMPARE(text->toPlainText().toUtf8(), file.bytes);
        QVERIFY(text->accessibleName().contains(file.name));
        QVERIFY(files->item(row)->text().startsWith(file.name));
    }
    QVERIFY(text->isReadOnly());
    QVERIFY(text->textInteractionFlags().testFlag(Qt::TextSelectableByKeyboard));
    files->setCurrentRow(4);
    picture(dialog, u"bundle-light"_s);
}

void TestSupportDialogs::ticksShowWhatTheySay()
{
    const auto presenter = bundle();
    ui::BundleDialog dialog(*presenter);
    dialog.show();
    const auto choices = dialog.findChildren<QCheckBox *>();
    QCOMPARE(choices.size(), 5);
    auto *files = dialog.findChild<QListWidget *>();
    int account = -1;
    for (int row = 0; row < files->count(); ++row) {
        if (files->item(row)->text().startsWith(u"account.json"_s))
            account = row;
    }
    files->setCurrentRow(account);
    auto *text = seen<QPlainTextEdit>(dialog);
    const QString me = m_workspace->session().userName;
    for (QCheckBox *choice : choices) {
        QVERIFY(!choice->isChecked());
        QVERIFY(!text->toPlainText().contains(me));
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_Space);
        QVERIFY(choice->isChecked());
        QCOMPARE(text->toPlainText().contains(me), choice->text() == u"People’s names"_s);
        QCOMPARE(files->currentRow(), account); // what is read stays
        QTest::keyClick(choice, Qt::Key_Space);
    }
}

void TestSupportDialogs::findsByKeyboard()
{
    const auto presenter = bundle();
    ui::BundleDialog dialog(*presenter);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto *files = dialog.findChild<QListWidget *>();
    QVERIFY(files->hasFocus());
    files->setCurrentRow(files->count() - 1); // settings.json
    QTest::keySequence(&dialog, QKeySequence(QKeySequence::Find));
    auto *search = seen<QLineEdit>(dialog);
    QVERIFY(search->hasFocus());
    auto *text = seen<QPlainTextEdit>(dialog);
    QTest::keyClicks(search, u"\"proxy"_s);
    QCOMPARE(text->textCursor().selectedText(), u"\"proxy"_s);
    const int first = text->textCursor().selectionStart();
    QTest::keyClick(search, Qt::Key_Return);
    const int second = text->textCursor().selectionStart();
    QVERIFY(second > first);
    QTest::keyClick(search, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(text->textCursor().selectionStart(), first);
    QTest::keyClick(search, Qt::Key_Return);
    QTest::keyClick(search, Qt::Key_Return); // once around
    QCOMPARE(text->textCursor().selectionStart(), first);
    const auto said = [&dialog](const QString &wanted) {
        for (QLabel *label : dialog.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == wanted)
                return true;
        }
        return false;
    };
    QVERIFY(said(u"1 of 2"_s));
    search->selectAll();
    QTest::keyClicks(search, u"no such word"_s);
    QVERIFY(said(u"Not found"_s));
    QVERIFY(dialog.isVisible()); // Return pressed no button
}

void TestSupportDialogs::theLegendStaysHere()
{
    const auto presenter = bundle();
    ui::BundleDialog dialog(*presenter);
    dialog.show();
    auto *tabs = dialog.findChild<QTabWidget *>();
    tabs->setCurrentIndex(1);
    auto *legend = seen<QPlainTextEdit>(dialog);
    const QString organization = m_workspace->session().organizationName;
    QVERIFY(legend->toPlainText().contains(organization));
    for (const BundleFile &file : presenter->files())
        QVERIFY(!file.bytes.contains(organization.toUtf8()));
    picture(dialog, u"bundle-legend"_s);
}

void TestSupportDialogs::everythingHasAName()
{
    const auto presenter = bundle();
    ui::BundleDialog bundleDialog(*presenter);
    const auto support = message();
    ui::SupportDialog supportDialog(*support);
    for (QDialog *dialog :
         {static_cast<QDialog *>(&bundleDialog), static_cast<QDialog *>(&supportDialog)}) {
        dialog->show();
        for (QWidget *widget : dialog->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !(widget->focusPolicy() & Qt::TabFocus)
                || widget->focusProxy())
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(spoken);
            const bool named = !spoken->text(QAccessible::Name).isEmpty()
                               || qobject_cast<QTabWidget *>(widget->parentWidget());
            QVERIFY2(named, widget->metaObject()->className());
        }
    }
}

void TestSupportDialogs::fitsASmallWindow_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isMirrored");
    QTest::newRow("light") << false << false;
    QTest::newRow("dark") << true << false;
    QTest::newRow("mirrored") << false << true;
}

void TestSupportDialogs::fitsASmallWindow()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isMirrored);
    m_theme->setMode(isDark ? ui::ThemeController::Mode::Dark : ui::ThemeController::Mode::Light);
    QApplication::setLayoutDirection(isMirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const auto presenter = bundle();
    ui::BundleDialog bundleDialog(*presenter);
    const auto support = message();
    ui::SupportDialog supportDialog(*support);
    for (QDialog *dialog :
         {static_cast<QDialog *>(&bundleDialog), static_cast<QDialog *>(&supportDialog)}) {
        dialog->resize(700, 520);
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog));
        QVERIFY2(dialog->minimumSizeHint().width() <= 700, dialog->metaObject()->className());
        QVERIFY2(dialog->minimumSizeHint().height() <= 520, dialog->metaObject()->className());
        for (QPushButton *each : dialog->findChildren<QPushButton *>()) {
            if (each->isVisible())
                QVERIFY(
                    dialog->rect().contains(QRect(each->mapTo(dialog, QPoint()), each->size())));
        }
        picture(*dialog, QString::fromLatin1(dialog->metaObject()->className()).section(u':', -1)
                             + u'-' + QString::fromLatin1(QTest::currentDataTag()));
    }
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_theme->setMode(ui::ThemeController::Mode::Light);
}

void TestSupportDialogs::saysWhereItSaves()
{
    const auto presenter = bundle();
    ui::BundleDialog dialog(*presenter);
    dialog.show();
    QPushButton *save = button(dialog, u"Save as…"_s);
    QVERIFY(save && save->isDefault());
    QTest::mouseClick(save, Qt::LeftButton);
    auto *files = dialog.findChild<QFileDialog *>();
    QVERIFY(files);
    QVERIFY(files->selectedFiles().value(0).endsWith(presenter->suggestedName()));
    const QString path = m_folder.filePath(u"b.zip"_s);
    QSignalSpy said(presenter.get(), &BundlePresenter::said);
    Q_EMIT files->fileSelected(path);
    files->close();
    QTRY_COMPARE(said.count(), 1);
    QVERIFY(QFile::exists(path));
    bool told = false;
    for (QLabel *label : dialog.findChildren<QLabel *>())
        told |= label->isVisible() && label->text().contains(path);
    QVERIFY(told);
}

void TestSupportDialogs::aWithheldFileIsTold()
{
    const QString version = QCoreApplication::applicationVersion();
    QCoreApplication::setApplicationVersion(u"pat-na1-00000000-0000"_s);
    const auto presenter = bundle();
    QCoreApplication::setApplicationVersion(version);
    ui::BundleDialog dialog(*presenter);
    dialog.show();
    auto *banner = dialog.findChild<ui::Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QCOMPARE(dialog.findChild<QListWidget *>()->item(1)->text(), u"about.json (stays out)"_s);
    picture(dialog, u"bundle-withheld"_s);
}

void TestSupportDialogs::contactStartsAtTheFootOfARun()
{
    ui::DiagnosticsPage page(*m_doors);
    QSignalSpy wanted(&page, &ui::DiagnosticsPage::supportRequested);
    page.resize(820, 1200);
    page.show();
    QPushButton *contact = button(page, u"Contact support…"_s);
    QVERIFY(contact);
    contact->setFocus();
    QTest::keyClick(contact, Qt::Key_Space);
    QCOMPARE(wanted.count(), 1);
    picture(page, u"run"_s);
    m_doors->run();
    QVERIFY(!contact->isVisible()); // nothing to tell yet
    QTRY_VERIFY_WITH_TIMEOUT(!m_doors->isRunning(), 60'000);
    QVERIFY(contact->isVisible());
}

void TestSupportDialogs::theMessageIsEdited()
{
    const auto support = message();
    ui::SupportDialog dialog(*support);
    QSignalSpy bundleWanted(&dialog, &ui::SupportDialog::bundleRequested);
    dialog.show();
    const auto lines = dialog.findChildren<QLineEdit *>();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines.at(1)->text(), support->subject());
    auto *body = dialog.findChild<QPlainTextEdit *>();
    QCOMPARE(body->toPlainText(), support->body());
    body->setPlainText(u"Only this."_s);
    lines.at(0)->setText(u"help@example.org"_s);
    lines.at(1)->setText(u"Mine"_s);
    for (QToolButton *copy : dialog.findChildren<QToolButton *>()) {
        if (copy->text() == u"Copy message"_s)
            QTest::mouseClick(copy, Qt::LeftButton);
    }
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"To: help@example.org\nSubject: Mine\n\nOnly this."_s);
    m_opened.clear();
    QTest::mouseClick(button(dialog, u"Open in mail program"_s), Qt::LeftButton);
    QCOMPARE(m_opened.size(), 1);
    QCOMPARE(m_opened.front().toEncoded(),
             QByteArray("mailto:help@example.org?subject=Mine&body=Only%20this."));
    QTest::mouseClick(button(dialog, u"Support bundle…"_s), Qt::LeftButton);
    QCOMPARE(bundleWanted.count(), 1);
}

void TestSupportDialogs::aWrongRecipientIsTold()
{
    const auto support = message();
    ui::SupportDialog dialog(*support);
    dialog.show();
    auto *recipient = dialog.findChildren<QLineEdit *>().front();
    recipient->setText(u"two@example.org, three@example.org"_s);
    m_opened.clear();
    QTest::mouseClick(button(dialog, u"Open in mail program"_s), Qt::LeftButton);
    QVERIFY(m_opened.isEmpty());
    bool told = false;
    for (QLabel *label : dialog.findChildren<QLabel *>())
        told |= label->isVisible() && label->text().startsWith(u"This is not one mail address"_s);
    QVERIFY(told);
}

QTEST_MAIN(TestSupportDialogs)
#include "tst_supportdialogs.moc"
