#include "ui/common/secretfield.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

#include <memory>

using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString token = u"pat-na1-00000000-0000-4000-8000-000000000001"_s;

// Everything that a screen reader could read of an object and those below it.
QString everythingSpoken(QAccessibleInterface *object)
{
    QString result;
    for (const auto part :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help,
          QAccessible::Accelerator, QAccessible::DebugDescription})
        result += object->text(part) + u'\n';
    if (QAccessibleTextInterface *text = object->textInterface()) {
        int start = 0;
        int end = 0;
        result += text->text(0, 1000) + text->text(0, -1) + text->attributes(0, &start, &end);
        for (const auto boundary : {QAccessible::CharBoundary, QAccessible::WordBoundary,
                                    QAccessible::LineBoundary, QAccessible::NoBoundary}) {
            result += text->textAtOffset(0, boundary, &start, &end)
                      + text->textAfterOffset(0, boundary, &start, &end)
                      + text->textBeforeOffset(40, boundary, &start, &end);
        }
        result += QString::number(text->characterCount() + text->selectionCount());
        text->selection(0, &start, &end);
        result += QString::number(start + end);
    }
    if (auto *value = object->valueInterface())
        result += value->currentValue().toString();
    for (int i = 0; i < object->childCount(); ++i)
        result += everythingSpoken(object->child(i));
    return result;
}

} // namespace

class SecretFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_field = new SecretField(u"HubSpot token"_s);
        m_other = new QLineEdit;
        column->addWidget(m_field);
        column->addWidget(m_other);
        m_window->show();
        m_window->activateWindow();
        m_field->setFocus();
        QTRY_VERIFY(m_field->edit()->hasFocus());
    }
    void cleanup() { m_window.reset(); }

    void nameRoleAndStateAreSpoken()
    {
        auto *object = QAccessible::queryAccessibleInterface(m_field->edit());
        QVERIFY(object);
        QCOMPARE(object->text(QAccessible::Name), u"HubSpot token"_s);
        QCOMPARE(object->role(), QAccessible::EditableText);
        QVERIFY(object->state().passwordEdit);
        QVERIFY(object->state().focused);
    }

    void nothingTypedOrPastedIsSpoken_data()
    {
        QTest::addColumn<bool>("paste");
        QTest::newRow("typed") << false;
        QTest::newRow("pasted") << true;
    }
    void nothingTypedOrPastedIsSpoken()
    {
        QFETCH(bool, paste);
        auto *object = QAccessible::queryAccessibleInterface(m_window.get());
        const QString before = everythingSpoken(object);
        if (paste) {
            QApplication::clipboard()->setText(token);
            QTest::keySequence(m_field->edit(), QKeySequence::Paste);
        } else {
            QTest::keyClicks(m_field->edit(), token);
        }
        QCOMPARE(m_field->text(), token);
        QTest::keySequence(m_field->edit(), QKeySequence::SelectAll);
        QCOMPARE(everythingSpoken(object), before);
        // Neither while its ends are shown to the eye.
        auto *reveal = m_field->findChild<QToolButton *>();
        reveal->click();
        QVERIFY(!everythingSpoken(object).contains(u"0001"_s));
        QVERIFY(!everythingSpoken(object).contains(u"pat-"_s));
    }

    void assistiveTechnologyMayWriteButNotRead()
    {
        auto *object = QAccessible::queryAccessibleInterface(m_field->edit());
        QVERIFY(object->editableTextInterface());
        object->editableTextInterface()->insertText(0, token);
        QCOMPARE(m_field->text(), token);
        QCOMPARE(object->textInterface()->text(0, 100), QString());
        QCOMPARE(object->textInterface()->characterCount(), 0);
    }

    void pasteStaysRaw()
    {
        const QString raw = u"  Bearer " + token + u"\r\nsecond line\u200b ";
        QApplication::clipboard()->setText(raw);
        QSignalSpy edited(m_field, &SecretField::edited);
        QSignalSpy pasted(m_field, &SecretField::pasted);
        QTest::keySequence(m_field->edit(), QKeySequence::Paste);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(pasted.count(), 1);
        QCOMPARE(m_field->takeText(), raw);
        QVERIFY(m_field->isEmpty());
    }

    void nothingGoesToTheClipboard()
    {
        m_field->setText(token);
        QApplication::clipboard()->setText(u"before"_s);
        for (const auto key : {QKeySequence::SelectAll, QKeySequence::Copy, QKeySequence::Cut})
            QTest::keySequence(m_field->edit(), key);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        QCOMPARE(m_field->text(), token);
    }

    void undoBringsNothingBack()
    {
        QTest::keyClicks(m_field->edit(), token);
        QTest::keySequence(m_field->edit(), QKeySequence::SelectAll);
        QTest::keyClick(m_field->edit(), Qt::Key_Backspace);
        QVERIFY(m_field->isEmpty());
        QTest::keySequence(m_field->edit(), QKeySequence::Undo);
        QVERIFY(m_field->isEmpty());
    }

    void inputMethodsLearnNothing()
    {
        m_field->setText(token);
        for (const auto query : {Qt::ImSurroundingText, Qt::ImCurrentSelection,
                                 Qt::ImTextBeforeCursor, Qt::ImTextAfterCursor})
            QVERIFY(!m_field->edit()->inputMethodQuery(query).isValid());
        QVERIFY(m_field->edit()->inputMethodHints() & Qt::ImhSensitiveData);
    }

    void typingAfterSelectAllReplaces()
    {
        m_field->setText(u"old"_s);
        QTest::keySequence(m_field->edit(), QKeySequence::SelectAll);
        QTest::keyClicks(m_field->edit(), u"new"_s);
        QCOMPARE(m_field->text(), u"new"_s);
        QTest::keyClick(m_field->edit(), Qt::Key_Backspace);
        QCOMPARE(m_field->text(), u"ne"_s);
    }

    void readOnlyTakesNothing()
    {
        m_field->setReadOnly(true);
        QTest::keyClicks(m_field->edit(), u"abc"_s);
        QApplication::clipboard()->setText(u"abc"_s);
        QTest::keySequence(m_field->edit(), QKeySequence::Paste);
        QVERIFY(m_field->isEmpty());
    }

    void masksAllButTheEnds_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("shown");
        QTest::newRow("token") << token << QString(u"pat-na1-" + QString(12, u'\u2022') + u"-0001");
        QTest::newRow("short") << u"pat-na1-0001"_s << QString(12, u'\u2022');
        QTest::newRow("two lines") << QString(token + u'\n' + token) << QString(16, u'\u2022');
        QTest::newRow("no dashes")
            << QString(40, u'x') << QString(QString(12, u'\u2022') + u"-xxxx");
        QTest::newRow("empty") << QString() << QString();
    }
    void masksAllButTheEnds()
    {
        QFETCH(QString, secret);
        QTEST(SecretField::masked(secret), "shown");
    }

    void leavingFinishesEditing()
    {
        QSignalSpy finished(m_field, &SecretField::editingFinished);
        m_other->setFocus();
        QTRY_COMPARE(finished.count(), 1);
    }

private:
    std::unique_ptr<QWidget> m_window;
    SecretField *m_field = nullptr;
    QLineEdit *m_other = nullptr;
};

QTEST_MAIN(SecretFieldTest)
#include "tst_secretfield.moc"
