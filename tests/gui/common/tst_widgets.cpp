#include "ui/common/announcer.h"
#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/codelabel.h"
#include "ui/common/copybutton.h"
#include "ui/common/drawing.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/emptystate.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"
#include "ui/common/page.h"
#include "ui/common/pageheader.h"
#include "ui/common/resultline.h"
#include "ui/common/stepindicator.h"
#include "ui/common/themecontroller.h"
#include "ui/common/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QProgressBar>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <memory>

using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name);
}

QAccessible::Role roleOf(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget)->role();
}

} // namespace

class WidgetsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_themes.reset(); }

    void everyWidgetHasNameAndRole()
    {
        Badge badge(Tone::Staged, u"3 staged"_s);
        QCOMPARE(nameOf(&badge), u"3 staged"_s);
        QCOMPARE(roleOf(&badge), QAccessible::StaticText);
        Banner banner(Tone::Danger, u"Key rejected"_s, u"It was revoked."_s);
        QCOMPARE(nameOf(&banner), u"Key rejected: It was revoked."_s);
        QCOMPARE(roleOf(&banner), QAccessible::AlertMessage);
        Card card(u"Groups"_s);
        QCOMPARE(nameOf(&card), u"Groups"_s);
        QCOMPARE(roleOf(&card), QAccessible::Grouping);
        EmptyState empty(u"empty/offline"_s, u"Offline"_s, u"Check the network."_s);
        QCOMPARE(nameOf(&empty), u"Offline"_s);
        Drawing drawing(u"empty/offline"_s);
        drawing.setDescription(u"A cloud"_s);
        QCOMPARE(nameOf(&drawing), u"A cloud"_s);
        QCOMPARE(roleOf(&drawing), QAccessible::Graphic);
        ElidedLabel elided(u"Some\nlong name"_s);
        QCOMPARE(nameOf(&elided), u"Some long name"_s);
        Page page(u"Permissions"_s);
        QCOMPARE(nameOf(&page), u"Permissions"_s);
        QCOMPARE(nameOf(page.header()), u"Permissions"_s);
        CodeLabel code(u"crm.objects.deals.read"_s);
        QCOMPARE(nameOf(&code), u"crm.objects.deals.read"_s);
        StepIndicator steps({u"Open"_s, u"Create"_s, u"Paste"_s});
        steps.setCurrent(1);
        QCOMPARE(nameOf(&steps), u"Step 2 of 3: Create"_s);
        steps.setCurrent(3);
        QCOMPARE(nameOf(&steps), u"All steps done"_s);
        Announcer announcer;
        announcer.say(u"Loaded"_s);
        QCOMPARE(nameOf(&announcer), u"Loaded"_s);
        QCOMPARE(roleOf(&announcer), QAccessible::Notification);
        const std::unique_ptr<QToolButton> tool(iconButton(Glyph::Undo, u"Undo"_s));
        QCOMPARE(nameOf(tool.get()), u"Undo"_s);
        QVERIFY(tool->focusPolicy() & Qt::TabFocus);
        const std::unique_ptr<QPushButton> button(primaryButton(u"Apply"_s));
        QCOMPARE(nameOf(button.get()), u"Apply"_s);
    }

    void clearButtonsHaveAName()
    {
        QLineEdit search;
        search.setClearButtonEnabled(true);
        search.setText(u"Sales"_s);
        search.show();
        auto *clear = search.findChild<QToolButton *>();
        QVERIFY(clear);
        QCOMPARE(nameOf(clear), u"Clear"_s);
        QAccessibleInterface *button = QAccessible::queryAccessibleInterface(clear);
        QCOMPARE(button->role(), QAccessible::Button);
        QVERIFY(!button->state().invisible);
        button->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QVERIFY(search.text().isEmpty());
        QVERIFY(button->state().invisible); // nothing to clear
    }

    void signsInFieldsAreNamedAsTheField()
    {
        QLineEdit search;
        search.setAccessibleName(u"Search groups"_s);
        search.addAction(icon(Glyph::Search, Tint::Muted), QLineEdit::LeadingPosition);
        search.show();
        auto *sign = search.findChild<QToolButton *>();
        QVERIFY(sign);
        QCOMPARE(nameOf(sign), u"Search groups"_s);
        QCOMPARE(QAccessible::queryAccessibleInterface(sign)->role(), QAccessible::Graphic);
    }

    void resultLineSaysItsStateInWords()
    {
        ResultLine line(u"Write deals"_s);
        QCOMPARE(nameOf(&line), u"Write deals: Waiting"_s);
        line.setState(ResultLine::State::Missing);
        line.setDetail(u"HubSpot calls it crm.objects.deals.write"_s);
        QCOMPARE(nameOf(&line),
                 u"Write deals: Missing. HubSpot calls it crm.objects.deals.write"_s);
        line.setState(ResultLine::State::Ok, u"Granted"_s);
        QVERIFY(nameOf(&line).startsWith(u"Write deals: Granted"_s));
        // No two states share a shape.
        QSet<QString> shapes;
        for (int state = 0; state <= int(ResultLine::State::Failed); ++state)
            shapes.insert(glyphName(ResultLine::glyph(ResultLine::State(state))));
        QCOMPARE(shapes.size(), int(ResultLine::State::Failed) + 1);
    }

    void everyToneHasItsOwnShape()
    {
        QSet<QString> shapes;
        for (int tone = 0; tone <= int(Tone::Implied); ++tone)
            shapes.insert(glyphName(glyphFor(Tone(tone))));
        QCOMPARE(shapes.size(), int(Tone::Implied) + 1);
    }

    void bannerIsDismissedByKeyboard()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *banner = new Banner(Tone::Info, u"News"_s, {});
        banner->setDismissible(true);
        banner->addAction(makeButton(u"Read"_s));
        column->addWidget(banner);
        window.show();
        QSignalSpy dismissed(banner, &Banner::dismissed);
        auto *close = banner->findChild<QToolButton *>();
        QCOMPARE(nameOf(close), u"Dismiss"_s);
        QTest::keyClick(close, Qt::Key_Space);
        QCOMPARE(dismissed.count(), 1);
        QVERIFY(!banner->isVisible());
    }

    void untrustedTextStaysText()
    {
        const QString evil = u"<b>bold</b><img src=x>"_s;
        Banner banner(Tone::Info, evil, evil);
        for (const QLabel *label : banner.findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
        ResultLine line(evil);
        line.setDetail(evil);
        for (const QLabel *label : line.findChildren<QLabel *>())
            QVERIFY(label->text().isEmpty() || label->textFormat() == Qt::PlainText);
    }

    void errorComesLateAndGoesAtOnce()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *line = new QLineEdit;
        auto *field = new FormField(u"Server address"_s, line);
        auto *other = new QLineEdit;
        column->addWidget(field);
        column->addWidget(other);
        field->setHint(u"https"_s);
        field->setCheck([line] {
            return line->text().startsWith(u"https://"_s) ? QString() : u"Begins with https://"_s;
        });
        window.show();
        window.activateWindow();
        line->setFocus();
        QTRY_VERIFY(line->hasFocus());
        QCOMPARE(nameOf(line), u"Server address"_s);
        QTest::keyClicks(line, u"htt"_s);
        QCOMPARE(field->shownError(), QString()); // not while typing
        other->setFocus();
        QTRY_COMPARE(field->shownError(), u"Begins with https://"_s);
        auto *spoken = QAccessible::queryAccessibleInterface(line);
        QCOMPARE(spoken->text(QAccessible::Name), u"Server address"_s);
        QVERIFY(spoken->text(QAccessible::Description).contains(u"Begins with https://"_s));
        line->setText(u"https://console.example"_s);
        QCOMPARE(field->shownError(), QString()); // gone with the edit
        QCOMPARE(spoken->text(QAccessible::Description), u"https"_s);
        field->setError(u"No such server"_s);
        QCOMPARE(field->shownError(), u"No such server"_s);
        line->setText(u"https://other.example"_s);
        QCOMPARE(field->shownError(), QString());
    }

    void copyButtonCopiesAndSaysSo()
    {
        CopyButton button(u"Copy request id"_s);
        button.setTextToCopy(u"req-1"_s);
        QCOMPARE(nameOf(&button), u"Copy request id"_s);
        button.click();
        QCOMPARE(QApplication::clipboard()->text(), u"req-1"_s);
        QCOMPARE(nameOf(&button), u"Copied"_s);
        QTRY_COMPARE(nameOf(&button), u"Copy request id"_s);
    }

    void busyReportsAndCancels()
    {
        QWidget window;
        auto *column = new QVBoxLayout(&window);
        auto *busy = new Busy;
        column->addWidget(busy);
        window.show();
        QVERIFY(!busy->isVisible());
        busy->start(u"Loading"_s, true);
        QVERIFY(busy->isVisible());
        QCOMPARE(nameOf(busy), u"Loading"_s);
        busy->setProgress(1, 4);
        QCOMPARE(busy->findChild<QProgressBar *>()->value() * 4,
                 busy->findChild<QProgressBar *>()->maximum());
        QSignalSpy cancelled(busy, &Busy::cancelRequested);
        QTest::keyClick(busy->findChild<QPushButton *>(), Qt::Key_Space);
        QCOMPARE(cancelled.count(), 1);
        QVERIFY(busy->isRunning());
        busy->stop();
        QVERIFY(!busy->isVisible());
    }

    void toastStaysInsideAndOffersItsAction()
    {
        QWidget window;
        window.resize(400, 300);
        Toast toast(&window);
        window.show();
        toast.showMessage(Tone::Success, QString(u"Applied. "_s).repeated(30), u"Undo"_s);
        QVERIFY(window.rect().contains(toast.geometry()));
        QCOMPARE(roleOf(&toast), QAccessible::AlertMessage);
        QSignalSpy triggered(&toast, &Toast::actionTriggered);
        toast.findChild<QPushButton *>()->click();
        QCOMPARE(triggered.count(), 1);
        QVERIFY(!toast.isVisible());
    }

    void flowWrapsAndMirrors()
    {
        QWidget box;
        auto *flow = new FlowLayout(&box, 8);
        QList<QWidget *> parts;
        for (int i = 0; i < 3; ++i) {
            auto *part = new QWidget;
            part->setFixedSize(100, 20);
            flow->addWidget(part);
            parts.append(part);
        }
        box.resize(220, 100);
        box.show();
        QCOMPARE(parts[1]->pos(), QPoint(108, 0));
        QCOMPARE(parts[2]->pos(), QPoint(0, 28));
        QCOMPARE(flow->heightForWidth(220), 48);
        box.setLayoutDirection(Qt::RightToLeft);
        flow->setGeometry(box.rect());
        QCOMPARE(parts[0]->pos(), QPoint(120, 0));
        QCOMPARE(parts[1]->pos(), QPoint(12, 0));
    }

    void pageFitsTheSmallestWindowWithLargeFonts()
    {
        const QFont old = QApplication::font();
        QFont large = old;
        large.setPointSizeF(old.pointSizeF() * 2);
        QApplication::setFont(large);
        Page page(u"Connect HubSpot"_s);
        page.header()->setSubtitle(u"Five steps, about four minutes."_s);
        page.header()->addAction(makeButton(u"Check now"_s));
        page.header()->addAction(primaryButton(u"Update key"_s));
        page.body()->addWidget(new StepIndicator(
            {u"Open the page"_s, u"Create the key"_s, u"Choose scopes"_s, u"Copy"_s, u"Paste"_s}));
        page.body()->addWidget(new Banner(Tone::Warning, u"The key lacks two scopes"_s,
                                          u"3 groups hold deals:write, which is missing."_s));
        auto *line = new ResultLine(u"Write deals"_s);
        line->setDetail(u"HubSpot calls it crm.objects.deals.write"_s);
        page.body()->addWidget(line);
        page.body()->addWidget(
            new EmptyState(u"empty/offline"_s, u"Offline"_s, u"Check the network."_s));
        page.resize(720, 600); // 800 less the collapsed navigation
        page.show();
        QVERIFY(page.minimumSizeHint().width() <= 720);
        auto *area = page.findChild<QScrollArea *>();
        QVERIFY(area->widget()->minimumSizeHint().width() <= area->viewport()->width());
        QApplication::setFont(old);
    }

private:
    std::unique_ptr<ThemeController> m_themes;
};

QTEST_MAIN(WidgetsTest)
#include "tst_widgets.moc"
