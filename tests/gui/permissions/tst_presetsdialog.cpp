#include "presenters/permissions/presets.h"
#include "support/sandboxfixture.h"
#include "ui/common/banner.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/themecontroller.h"
#include "ui/permissions/presetnamedialog.h"
#include "ui/permissions/presetsdialog.h"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

// Presets on screen, over a real workspace and folder.
class TestPresetsDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();
    void tellsWhatAPresetHoldsAndWouldChange();
    void appliesByKeyboardAndCloses();
    void staysOpenWhenNothingChanges();
    void savesRenamesAndDeletes();
    void aTakenNameIsSaidAtItsField();
    void aDamagedFileIsTold();
    void membersSeeWhyNothingCanBeApplied();
    void withoutASelectionNothingCanBeApplied();
    void withoutPresetsThereIsAWord();
    void whatTheGridSaysIsShown();
    void everythingHasAName();
    void fitsASmallWindow_data();
    void fitsASmallWindow();

private:
    void open(const std::vector<CellBlock> &selection, int row, bool member = false);
    [[nodiscard]] QPushButton *button(const QString &start, const QWidget *in = nullptr) const;
    [[nodiscard]] QListWidget *list(const QString &name) const;
    [[nodiscard]] bool shows(const QString &text) const;
    void choose(const QString &title) const;

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<SandboxFixture> m_sandbox;
    std::unique_ptr<Workspace> m_workspace;
    SystemClock m_clock;
    std::unique_ptr<PermissionsPresenter> m_permissions;
    std::unique_ptr<PresetsPresenter> m_presets;
    std::unique_ptr<PresetsDialog> m_dialog;
};

void TestPresetsDialog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_sandbox = std::make_unique<SandboxFixture>();
    QVERIFY(m_sandbox->start());
}

void TestPresetsDialog::open(const std::vector<CellBlock> &selection, int row, bool member)
{
    m_workspace = m_sandbox->workspace(nullptr, member);
    QVERIFY(m_workspace);
    m_permissions = std::make_unique<PermissionsPresenter>(*m_workspace, m_clock);
    m_presets = std::make_unique<PresetsPresenter>(*m_permissions, m_folder->path());
    m_dialog = std::make_unique<PresetsDialog>(*m_presets, selection, row);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
}

void TestPresetsDialog::cleanup()
{
    m_dialog.reset();
    m_presets.reset();
    m_permissions.reset();
    m_workspace.reset();
    m_sandbox.reset();
    m_folder.reset();
}

QPushButton *TestPresetsDialog::button(const QString &start, const QWidget *in) const
{
    for (QPushButton *each : (in ? in : m_dialog.get())->findChildren<QPushButton *>()) {
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(each);
        if (face->text(QAccessible::Name).startsWith(start) && each->isVisible())
            return each;
    }
    return nullptr;
}

QListWidget *TestPresetsDialog::list(const QString &name) const
{
    for (QListWidget *each : m_dialog->findChildren<QListWidget *>()) {
        if (each->accessibleName() == name)
            return each;
    }
    return nullptr;
}

bool TestPresetsDialog::shows(const QString &text) const
{
    for (const ElidedLabel *label : m_dialog->findChildren<ElidedLabel *>()) {
        if (label->isVisible() && label->text().contains(text))
            return true;
    }
    const auto labels = m_dialog->findChildren<QLabel *>();
    return std::any_of(labels.begin(), labels.end(), [&text](const QLabel *label) {
        return label->isVisible() && label->text().contains(text);
    });
}

void TestPresetsDialog::choose(const QString &title) const
{
    const auto found = list(u"Presets"_s)->findItems(title, Qt::MatchExactly);
    QCOMPARE(found.size(), 1);
    list(u"Presets"_s)->setCurrentItem(found.first());
}

void TestPresetsDialog::tellsWhatAPresetHoldsAndWouldChange()
{
    open({{0, 0, 1, 0}}, 0);
    choose(u"Nothing"_s);
    const QString before = m_presets->question(4, m_presets->target({{0, 0, 1, 0}}));
    QVERIFY2(before.startsWith(u"Takes away"_s), qPrintable(before));
    QVERIFY(shows(before));
    choose(u"Sales"_s);
    QListWidget *holds = list(u"Permissions of the preset"_s);
    QCOMPARE(holds->count(), 10);
    QCOMPARE(holds->item(1)->data(Qt::AccessibleTextRole).toString(), u"Read contacts, granted"_s);
    QCOMPARE(holds->item(9)->data(Qt::AccessibleTextRole).toString(),
             u"Read analytics, not granted"_s);
    QVERIFY(!button(u"Rename"_s)->isEnabled());
    // An edit elsewhere changes what it would do.
    m_permissions->setCells({m_permissions->rowBlock(0), m_permissions->rowBlock(1)}, false);
    QVERIFY(shows(u"Grants 14 cell(s) in 2 group(s)."_s));
}

void TestPresetsDialog::appliesByKeyboardAndCloses()
{
    open({{0, 0, 2, 0}}, 0);
    QVERIFY(list(u"Presets"_s)->hasFocus());
    QTest::keyClick(list(u"Presets"_s), Qt::Key_Down);
    QTest::keyClick(list(u"Presets"_s), Qt::Key_Down);
    QVERIFY(button(u"Apply to 3 group(s)"_s)->isDefault());
    QTest::keyClick(m_dialog.get(), Qt::Key_Return);
    QVERIFY(!m_dialog->isVisible());
    QVERIFY(m_permissions->history().undoText().startsWith(u"Preset Marketing for "_s));
    QVERIFY(m_permissions->stagedCells() > 0);
}

void TestPresetsDialog::staysOpenWhenNothingChanges()
{
    open({{0, 0, 0, 0}}, 0);
    m_presets->apply(1, m_presets->target({{0, 0, 0, 0}}));
    choose(u"Sales"_s);
    button(u"Apply"_s)->click();
    QVERIFY(m_dialog->isVisible());
    QVERIFY(shows(u"already"_s));
}

void TestPresetsDialog::savesRenamesAndDeletes()
{
    open({{1, 0, 1, 0}}, 0);
    const QString group = m_workspace->groups().name(m_permissions->model().order().source(0));
    QTest::mouseClick(button(u"Save the permissions of "_s + group), Qt::LeftButton);
    auto *naming = m_dialog->findChild<PresetNameDialog *>();
    QVERIFY(naming && naming->isModal());
    QTest::keyClicks(naming->findChild<QLineEdit *>(), u"Our team"_s);
    QTest::keyClick(naming, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog->findChild<PresetNameDialog *>());
    QCOMPARE(list(u"Presets"_s)->currentItem()->text(), u"Our team"_s);
    QVERIFY(shows(u"The preset Our team is saved."_s));

    button(u"Rename"_s)->click();
    naming = m_dialog->findChild<PresetNameDialog *>();
    QVERIFY(naming);
    QCOMPARE(naming->findChild<QLineEdit *>()->text(), u"Our team"_s);
    naming->findChild<QLineEdit *>()->setText(u"<b>Their</b> team"_s);
    QTest::keyClick(naming, Qt::Key_Return);
    QTRY_VERIFY(!m_dialog->findChild<PresetNameDialog *>());
    QCOMPARE(list(u"Presets"_s)->currentItem()->text(), u"<b>Their</b> team"_s);

    button(u"Delete"_s)->click();
    auto *box = m_dialog->findChild<QMessageBox *>();
    QVERIFY(box);
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QTest::keyClick(box, Qt::Key_Escape); // the safe answer
    QTRY_VERIFY(!m_dialog->findChild<QMessageBox *>());
    QCOMPARE(list(u"Presets"_s)->count(), 6);
    button(u"Delete"_s)->click();
    button(u"Delete"_s, m_dialog->findChild<QMessageBox *>())->click();
    QTRY_COMPARE(list(u"Presets"_s)->count(), 5);
}

void TestPresetsDialog::aTakenNameIsSaidAtItsField()
{
    open({{1, 0, 1, 0}}, 0);
    button(u"Save the permissions"_s)->click();
    auto *naming = m_dialog->findChild<PresetNameDialog *>();
    QVERIFY(naming);
    auto *name = naming->findChild<QLineEdit *>();
    name->setText(u"sales"_s);
    QTest::keyClick(naming, Qt::Key_Return);
    QVERIFY(naming->isVisible());
    QVERIFY2(name->accessibleDescription().contains(u"already"_s),
             qPrintable(name->accessibleDescription()));
    QCOMPARE(m_presets->entries().size(), std::size_t(5));
}

void TestPresetsDialog::aDamagedFileIsTold()
{
    QFile file(m_folder->filePath(u"presets-hubspot.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{");
    file.close();
    open({{1, 0, 1, 0}}, 0);
    const auto *banner = m_dialog->findChild<Banner *>();
    QVERIFY(banner->isVisible());
    QVERIFY(banner->accessibleName().contains(u"Your own presets cannot be read"_s));
}

void TestPresetsDialog::membersSeeWhyNothingCanBeApplied()
{
    open({{0, 0, 1, 0}}, 0, true);
    QVERIFY(!button(u"Apply"_s)->isEnabled());
    QVERIFY(shows(u"Only administrators"_s));
}

void TestPresetsDialog::withoutASelectionNothingCanBeApplied()
{
    open({}, -1);
    QVERIFY(!button(u"Apply"_s)->isEnabled());
    QVERIFY(!button(u"Save the permissions of a group"_s)->isEnabled());
    QVERIFY(shows(u"Select groups in the grid"_s));
}

// A guide from before there were presets.
void TestPresetsDialog::withoutPresetsThereIsAWord()
{
    Integration integration = m_sandbox->integration();
    integration.presets.clear();
    const auto like = m_sandbox->workspace();
    Workspace workspace(m_sandbox->admin(), integration, like->session(), nullptr, u"w"_s);
    workspace.load();
    QTRY_COMPARE(workspace.loadState(), LoadState::Loaded);
    PermissionsPresenter permissions(workspace, m_clock);
    PresetsPresenter presets(permissions, m_folder->path());
    const Expected<int> own = presets.saveOwn(u"Mine"_s, workspace.groups().id(0));
    QVERIFY(own);
    m_dialog = std::make_unique<PresetsDialog>(presets, std::vector<CellBlock>{{0, 0, 1, 0}}, 0);
    m_dialog->open();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QVERIFY(button(u"Apply"_s)->isEnabled());
    QVERIFY(presets.remove(*own)); // the last one
    QVERIFY(shows(u"There are no presets yet"_s));
    QCOMPARE(list(u"Permissions of the preset"_s)->count(), 0);
    QVERIFY(!button(u"Apply"_s)->isEnabled());
    m_dialog.reset();
}

// Why an edit is refused, for one: the page behind cannot be seen.
void TestPresetsDialog::whatTheGridSaysIsShown()
{
    open({{0, 0, 1, 0}}, 0);
    QSignalSpy said(m_permissions.get(), &PermissionsPresenter::said);
    m_workspace->setApplying(true);
    QVERIFY(!m_presets->apply(0, m_presets->target({{0, 0, 1, 0}})));
    m_workspace->setApplying(false);
    QCOMPARE(said.count(), 1);
    QVERIFY(shows(said.first().first().toString()));
}

void TestPresetsDialog::everythingHasAName()
{
    open({{0, 0, 1, 0}}, 0);
    for (QWidget *each : m_dialog->findChildren<QWidget *>()) {
        if (!each->isVisible() || !(each->focusPolicy() & Qt::TabFocus))
            continue;
        const QAccessibleInterface *face = QAccessible::queryAccessibleInterface(each);
        QVERIFY2(!face->text(QAccessible::Name).isEmpty(), each->metaObject()->className());
    }
}

void TestPresetsDialog::fitsASmallWindow_data()
{
    QTest::addColumn<int>("scale");
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << 100 << false;
    QTest::newRow("dark, large letters") << 200 << true;
}

void TestPresetsDialog::fitsASmallWindow()
{
    QFETCH(int, scale);
    QFETCH(bool, dark);
    const QFont before = QApplication::font();
    QFont font = before;
    font.setPointSizeF(before.pointSizeF() * scale / 100);
    QApplication::setFont(font);
    m_theme->setMode(dark ? ThemeController::Mode::Dark : ThemeController::Mode::Light);
    open({{0, 0, 3, 0}}, 0);
    QVERIFY(m_presets->saveOwn(QString(60, u'W'), m_workspace->groups().id(0)));
    choose(QString(60, u'W'));
    QVERIFY2(m_dialog->minimumSizeHint().width() <= 800,
             qPrintable(QString::number(m_dialog->minimumSizeHint().width())));
    QVERIFY2(m_dialog->minimumSizeHint().height() <= 600,
             qPrintable(QString::number(m_dialog->minimumSizeHint().height())));
    m_dialog->resize(800, 600);
    m_dialog.reset();
    m_theme->setMode(ThemeController::Mode::Light);
    QApplication::setFont(before);
}

QTEST_MAIN(TestPresetsDialog)
#include "tst_presetsdialog.moc"
