#include "presenters/diagnostics/healthtimeline.h"
#include "support/contrast.h"
#include "support/healthbench.h"
#include "ui/common/themecontroller.h"
#include "ui/diagnostics/healthbars.h"
#include "ui/diagnostics/healthtimelineview.h"

#include <QAccessible>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace onbelay;
using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

using State = HealthEntry::State;

namespace {

QAccessibleInterface *spoken(QWidget *widget)
{
    return QAccessible::queryAccessibleInterface(widget);
}

} // namespace

// The bars in numbers, and on screen.
class TestHealthBars : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase() { m_theme.reset(); }
    void init();
    void cleanup();

    void columnsFillTheBox_data();
    void columnsFillTheBox();
    void shapesAreToldApartWithoutColour();
    void keysMove();
    void keysMoveMirrored();
    void aClickChooses();
    void screenReadersHearTheDay();
    void statesStandOut_data();
    void statesStandOut();
    void checksOfTheDayFoldOut();
    void nothingIsClippedInASmallWindow_data();
    void nothingIsClippedInASmallWindow();
    void newChecksAreShown();
    void emptyBarsAreNotShown();

private:
    void open();
    [[nodiscard]] HealthBars *bars() const { return m_view->findChild<HealthBars *>(); }
    [[nodiscard]] bool shows(const QString &text) const
    {
        for (const QLabel *label : m_view->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    [[nodiscard]] QDateTime at(int hour, int daysAgo = 0) const
    {
        return QDateTime(QDate(2026, 11, 25), QTime(hour, 2), Qt::UTC).addDays(-daysAgo);
    }

    std::unique_ptr<ThemeController> m_theme;
    std::unique_ptr<HealthBench> m_bench;
    std::unique_ptr<HealthTimeline> m_timeline;
    std::unique_ptr<HealthTimelineView> m_view;
};

void TestHealthBars::initTestCase()
{
    qputenv("TZ", "UTC");
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ThemeController>(*qApp);
}

void TestHealthBars::init()
{
    m_bench = std::make_unique<HealthBench>();
    m_bench->clock.time = at(20);
    m_bench->start();
    m_timeline =
        std::make_unique<HealthTimeline>(*m_bench->keeper, m_bench->integration(), m_bench->clock);
    m_bench->check(at(8, 4), u"connected"_s);
    m_bench->check(at(8, 3), u"degraded"_s, {}, {{u"deals:write"_s, u"missing"_s}});
    m_bench->check(at(8, 2), u"unknown"_s, u"rateLimited"_s);
    m_bench->check(at(8, 1), u"rejected"_s, u"tokenInvalid"_s);
}

void TestHealthBars::cleanup()
{
    QApplication::setLayoutDirection(Qt::LeftToRight);
    m_view.reset();
    m_timeline.reset();
    m_bench.reset();
}

void TestHealthBars::open()
{
    m_view = std::make_unique<HealthTimelineView>(*m_timeline);
    m_view->resize(760, m_view->sizeHint().height());
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestHealthBars::columnsFillTheBox_data()
{
    QTest::addColumn<qreal>("width");
    QTest::addColumn<qreal>("ratio");
    QTest::addColumn<bool>("mirrored");
    for (const qreal width : {270.0, 517.0, 720.0, 1403.0}) {
        for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
            for (const bool mirrored : {false, true})
                QTest::addRow("%g wide, times %g%s", width, ratio, mirrored ? ", mirrored" : "")
                    << width << ratio << mirrored;
        }
    }
}

void TestHealthBars::columnsFillTheBox()
{
    QFETCH(qreal, width);
    QFETCH(qreal, ratio);
    QFETCH(bool, mirrored);
    const HealthGeometry geometry{90, QRectF(8, 4, width, 50), ratio, mirrored};
    const auto onPixel = [ratio](qreal x) {
        return qAbs(x * ratio - std::round(x * ratio)) < 1e-6;
    };
    QSet<int> widths;
    for (int day = 0; day < 90; ++day) {
        const QRectF column = geometry.column(day);
        const QRectF bar = geometry.bar(day);
        QVERIFY(column.width() > 0 && bar.width() > 0);
        QVERIFY(onPixel(column.left()) && onPixel(bar.left()) && onPixel(bar.width()));
        QVERIFY(bar.left() >= column.left() && bar.right() < column.right() + 1e-6);
        widths.insert(qRound(bar.width() * ratio));
        QCOMPARE(geometry.dayAt(column.center().x()), day);
        QCOMPARE(geometry.dayAt(column.left()), day);
        if (day > 0) {
            const QRectF before = geometry.column(day - 1);
            QVERIFY(qFuzzyCompare(mirrored ? before.left() : before.right(),
                                  mirrored ? column.right() : column.left()));
        }
    }
    QCOMPARE(widths.size(), 1); // all bars are alike
    const QRectF today = geometry.column(89);
    QVERIFY(qFuzzyCompare(mirrored ? today.left() : today.right(), mirrored ? 8 : 8 + width)
            || !onPixel(8 + width));
    QCOMPARE(geometry.dayAt(-500), mirrored ? 89 : 0);
    QCOMPARE(geometry.dayAt(5000), mirrored ? 0 : 89);
}

void TestHealthBars::shapesAreToldApartWithoutColour()
{
    const QRectF room(0, 0, 4, 50);
    const auto filled = [&room](std::optional<State> state) {
        qreal height = 0;
        for (const QRectF &part : healthShape(state, room).parts) {
            height += part.height();
            if (!room.contains(part))
                return -1.0;
        }
        return height;
    };
    QCOMPARE(filled(State::Connected), 50.0);
    QCOMPARE(healthShape(State::Rejected, room).parts.size(), 2U); // an exclamation mark
    QCOMPARE(filled(State::Degraded), 30.0);
    QVERIFY(healthShape(State::Unknown, room).hollow);
    QVERIFY(filled(std::nullopt) <= 2);
    QVERIFY(filled(std::nullopt) > 0); // an empty day is seen to be empty
}

void TestHealthBars::keysMove()
{
    open();
    bars()->setFocus();
    QSignalSpy chosen(bars(), &HealthBars::dayChosen);
    QCOMPARE(bars()->day(), 89);
    QTest::keyClick(bars(), Qt::Key_Right);
    QCOMPARE(bars()->day(), 89); // there is nothing later
    QTest::keyClick(bars(), Qt::Key_Left);
    QCOMPARE(bars()->day(), 88);
    QVERIFY(shows(u"24 November: rejected, key revoked, first at 08:02"_s));
    QTest::keyClick(bars(), Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(bars()->day(), 81);
    QTest::keyClick(bars(), Qt::Key_PageUp);
    QCOMPARE(bars()->day(), 74);
    QTest::keyClick(bars(), Qt::Key_Home);
    QCOMPARE(bars()->day(), 0);
    QTest::keyClick(bars(), Qt::Key_Left);
    QCOMPARE(bars()->day(), 0);
    QTest::keyClick(bars(), Qt::Key_PageDown);
    QCOMPARE(bars()->day(), 7);
    QTest::keyClick(bars(), Qt::Key_End);
    QCOMPARE(bars()->day(), 89);
    QCOMPARE(chosen.count(), 6);
}

// The arrow keys follow what is seen: today is on the left.
void TestHealthBars::keysMoveMirrored()
{
    QApplication::setLayoutDirection(Qt::RightToLeft);
    open();
    const HealthGeometry geometry = bars()->geometryOfDays();
    QVERIFY(geometry.column(89).left() < geometry.column(0).left());
    QTest::keyClick(bars(), Qt::Key_Left);
    QCOMPARE(bars()->day(), 89);
    QTest::keyClick(bars(), Qt::Key_Right);
    QCOMPARE(bars()->day(), 88);
    QTest::keyClick(bars(), Qt::Key_Home);
    QCOMPARE(bars()->day(), 0);
}

void TestHealthBars::aClickChooses()
{
    open();
    const QPoint place = bars()->geometryOfDays().column(86).center().toPoint();
    QTest::mouseClick(bars(), Qt::LeftButton, {}, place);
    QCOMPARE(bars()->day(), 86);
    QVERIFY(shows(u"22 November: degraded (8 of 9), lacks Write deals"_s));
}

void TestHealthBars::screenReadersHearTheDay()
{
    open();
    QAccessibleInterface *interface = spoken(bars());
    QVERIFY(interface && interface->valueInterface());
    QCOMPARE(interface->role(), QAccessible::Slider);
    QCOMPARE(interface->text(QAccessible::Name), u"90 day(s) of HubSpot checks"_s);
    QVERIFY(interface->state().focusable);
    QCOMPARE(interface->valueInterface()->maximumValue().toInt(), 90);
    QTest::keyClick(bars(), Qt::Key_Left);
    QCOMPARE(interface->valueInterface()->currentValue().toInt(), 89);
    QCOMPARE(interface->text(QAccessible::Value),
             u"24 November: rejected, key revoked, first at 08:02; 1 check(s)"_s);
    QCOMPARE(interface->text(QAccessible::Description), interface->text(QAccessible::Value));
    interface->valueInterface()->setCurrentValue(87);
    QCOMPARE(bars()->day(), 86);
    QToolButton *details = m_view->findChild<QToolButton *>();
    QCOMPARE(spoken(details)->text(QAccessible::Name), u"Checks of the day"_s);
}

void TestHealthBars::statesStandOut_data()
{
    QTest::addColumn<ThemeController::Mode>("mode");
    QTest::newRow("light") << ThemeController::Mode::Light;
    QTest::newRow("dark") << ThemeController::Mode::Dark;
}

// 3 to 1 against the card, measured where the bars are.
void TestHealthBars::statesStandOut()
{
    QFETCH(ThemeController::Mode, mode);
    m_theme->setMode(mode);
    open();
    const QImage image = m_view->grab().toImage();
    const QColor ground = Theme::applied().color(Token::Surface);
    const HealthGeometry geometry = bars()->geometryOfDays();
    for (const int day : {84, 85, 86, 87, 88}) { // none, connected, degraded, unknown, rejected
        const QRect bar =
            geometry.bar(day).toAlignedRect().translated(bars()->mapTo(m_view.get(), QPoint(0, 0)));
        double best = 1;
        for (int y = bar.top(); y <= bar.bottom(); ++y) {
            for (int x = bar.left(); x <= bar.right(); ++x)
                best = qMax(best, contrast(image.pixelColor(x, y), ground));
        }
        QVERIFY2(best >= 3.0, qPrintable(QString::number(day) + u": "_s + QString::number(best)));
    }
    m_theme->setMode(ThemeController::Mode::Light);
}

void TestHealthBars::checksOfTheDayFoldOut()
{
    open();
    auto *details = m_view->findChild<QToolButton *>();
    QVERIFY(!details->isEnabled()); // nothing was checked today
    QTest::keyClick(bars(), Qt::Key_Left);
    QVERIFY(details->isEnabled());
    QVERIFY(!shows(u"correlation id"_s));
    QTest::mouseClick(details, Qt::LeftButton);
    QVERIFY(shows(u"0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0"_s));
    QTest::keyClick(bars(), Qt::Key_Left); // stays open on the next day
    QTRY_VERIFY(shows(u"HubSpot's limit of calls is reached"_s));
    QVERIFY(!shows(u"HubSpot does not accept this token"_s)); // of the day before
}

void TestHealthBars::nothingIsClippedInASmallWindow_data()
{
    QTest::addColumn<int>("percent");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::newRow("as it is") << 100 << Qt::LeftToRight;
    QTest::newRow("mirrored") << 100 << Qt::RightToLeft;
    QTest::newRow("large letters") << 200 << Qt::LeftToRight;
}

void TestHealthBars::nothingIsClippedInASmallWindow()
{
    QFETCH(int, percent);
    QFETCH(Qt::LayoutDirection, direction);
    const QFont before = QApplication::font();
    QFont large = before;
    large.setPointSizeF(before.pointSizeF() * percent / 100);
    QApplication::setFont(large);
    QApplication::setLayoutDirection(direction);
    open();
    m_view->resize(520, 3000); // what the side bar leaves of 800 pixels; the page scrolls
    QTest::keyClick(bars(), Qt::Key_Left);
    QTest::mouseClick(m_view->findChild<QToolButton *>(), Qt::LeftButton);
    QVERIFY(m_view->minimumSizeHint().width() <= 520);
    for (QLabel *label : m_view->findChildren<QLabel *>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const int needed =
            label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
        QTRY_VERIFY2(label->height() >= needed, qPrintable(label->text()));
        if (!label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    }
    m_view.reset();
    QApplication::setFont(before);
}

void TestHealthBars::newChecksAreShown()
{
    open();
    QVERIFY(shows(u"Today, 25 November: no check"_s));
    m_bench->check(at(14), u"connected"_s);
    QVERIFY(shows(u"Today, 25 November: connected, first at 14:02"_s));
    QVERIFY(shows(u"Connected on 2 of 5 checked day(s)."_s));
}

void TestHealthBars::emptyBarsAreNotShown()
{
    m_timeline.reset();
    m_bench = std::make_unique<HealthBench>();
    m_bench->clock.time = at(20);
    m_bench->start();
    m_timeline =
        std::make_unique<HealthTimeline>(*m_bench->keeper, m_bench->integration(), m_bench->clock);
    open();
    QVERIFY(shows(u"No check is known yet."_s));
    QVERIFY(!bars()->isVisible());
    m_bench->check(at(14), u"connected"_s);
    QVERIFY(bars()->isVisible());
}

QTEST_MAIN(TestHealthBars)
#include "tst_healthbars.moc"
