#include "ui/common/badge.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/drawing.h"
#include "ui/common/spinner.h"
#include "ui/common/themecontroller.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QSignalSpy>
#include <QSvgRenderer>
#include <QTest>

#include <memory>

using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

bool shows(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() > 250 && qAbs(pixel.red() - color.red()) < 6
                && qAbs(pixel.green() - color.green()) < 6 && qAbs(pixel.blue() - color.blue()) < 6)
                return true;
        }
    }
    return false;
}

} // namespace

class ThemeControllerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_systemIsDark = false;
        m_themes = std::make_unique<ThemeController>(*qApp, [this] { return m_systemIsDark; });
    }
    void cleanup() { m_themes.reset(); }

    void followsTheSystemUnlessOverridden()
    {
        QCOMPARE(m_themes->theme().scheme(), Theme::Scheme::Light);
        QSignalSpy changed(m_themes.get(), &ThemeController::themeChanged);
        m_systemIsDark = true;
        QEvent event(QEvent::ApplicationPaletteChange);
        QApplication::sendEvent(qApp, &event);
        QCOMPARE(m_themes->theme().scheme(), Theme::Scheme::Dark);
        QCOMPARE(changed.count(), 1);
        m_themes->setMode(ThemeController::Mode::Light);
        QCOMPARE(Theme::applied().scheme(), Theme::Scheme::Light);
        QApplication::sendEvent(qApp, &event);
        QCOMPARE(Theme::applied().scheme(), Theme::Scheme::Light);
    }

    void ownLookDoesNotCountAsTheSystem()
    {
        // With the real detection a dark console on a light system goes back to light.
        m_themes.reset();
        ThemeController real(*qApp);
        const Theme::Scheme system = real.theme().scheme();
        real.setMode(system == Theme::Scheme::Light ? ThemeController::Mode::Dark
                                                    : ThemeController::Mode::Light);
        QVERIFY(real.theme().scheme() != system);
        real.setMode(ThemeController::Mode::System);
        QCOMPARE(real.theme().scheme(), system);
    }

    void paintedThingsChangeWithTheTheme()
    {
        QWidget window;
        window.resize(400, 200);
        auto *badge = new Badge(Tone::Danger, u"Key rejected"_s, &window);
        badge->resize(badge->sizeHint());
        auto *button = iconButton(Glyph::Stop, u"Stop"_s, &window);
        button->move(0, 60);
        auto *banner = new Banner(Tone::Warning, u"Careful"_s, {}, &window);
        banner->setGeometry(0, 100, 300, 80);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        for (const auto mode : {ThemeController::Mode::Light, ThemeController::Mode::Dark,
                                ThemeController::Mode::Light}) {
            m_themes->setMode(mode);
            const Theme theme = m_themes->theme();
            QVERIFY(shows(badge->grab().toImage(), theme.tone(Tone::Danger).background));
            QVERIFY(shows(button->grab().toImage(), theme.color(Token::Text)));
            QVERIFY(shows(banner->grab().toImage(), theme.tone(Tone::Warning).background));
            QVERIFY(shows(banner->grab().toImage(), theme.tone(Tone::Warning).foreground));
            QCOMPARE(window.palette().color(QPalette::Window), theme.color(Token::Window));
        }
    }

    void oneIconHasAllModesAndScales()
    {
        m_themes->setMode(ThemeController::Mode::Light);
        const QIcon stop = icon(Glyph::Stop);
        const Theme theme = m_themes->theme();
        QVERIFY(shows(stop.pixmap(24, 24).toImage(), theme.color(Token::Text)));
        QVERIFY(shows(stop.pixmap(24, 24, QIcon::Disabled).toImage(),
                      theme.color(Token::TextDisabled)));
        QVERIFY(shows(stop.pixmap(24, 24, QIcon::Selected).toImage(),
                      theme.color(Token::AccentSoftText)));
        for (const qreal ratio : {1.0, 1.25, 1.5, 2.0, 3.0}) {
            const QPixmap pixmap = stop.pixmap(QSize(24, 24), ratio);
            QCOMPARE(pixmap.width(), qRound(24 * ratio));
            QCOMPARE(pixmap.devicePixelRatio(), ratio);
        }
        m_themes->setMode(ThemeController::Mode::Dark);
        QVERIFY(shows(stop.pixmap(24, 24).toImage(), m_themes->theme().color(Token::Text)));
    }

    void everyPictureExists()
    {
        QList<QString> paths;
        for (const Glyph glyph : allGlyphs())
            paths.append(u":/onbelay/icons/%1.svg"_s.arg(glyphName(glyph)));
        for (const auto &name : {u"no-connection"_s, u"no-groups"_s, u"no-activity"_s, u"offline"_s,
                                 u"not-allowed"_s, u"no-findings"_s})
            paths.append(u":/onbelay/drawings/empty/%1.svg"_s.arg(name));
        for (int step = 1; step <= 5; ++step) {
            for (const auto &kind : {u"service-key"_s, u"private-app"_s})
                paths.append(u":/onbelay/drawings/hubspot/%1-%2.svg"_s.arg(kind).arg(step));
        }
        for (const QString &path : paths)
            QVERIFY2(QSvgRenderer(path).isValid(), qPrintable(path));
        QVERIFY(!applicationIcon().isNull());
    }

    void drawingsTakeTheColoursOfTheTheme()
    {
        Drawing drawing(u"empty/no-connection"_s);
        drawing.resize(480, 336);
        for (const auto mode : {ThemeController::Mode::Light, ThemeController::Mode::Dark}) {
            m_themes->setMode(mode);
            const QImage image = drawing.grab().toImage();
            QVERIFY(shows(image, m_themes->theme().color(Token::Rope)));
            QVERIFY(shows(image, m_themes->theme().color(Token::Accent)));
        }
    }

    void titlesGrowWithTheFont()
    {
        QLabel label(u"HubSpot"_s);
        setTextRole(&label, TextRole::Title);
        label.show();
        const int before = label.sizeHint().height();
        const QFont old = QApplication::font();
        QFont large = old;
        large.setPointSizeF(old.pointSizeF() * 2);
        QApplication::setFont(large);
        QVERIFY(label.sizeHint().height() > before * 1.8);
        QApplication::setFont(old);
        QVERIFY(qAbs(label.sizeHint().height() - before) <= 1);
    }

    void reducedMotionStopsTheSpinner()
    {
        m_themes->setReducedMotion(true);
        Spinner still;
        still.show();
        QVERIFY(!still.isTurning());
        m_themes->setReducedMotion(false);
        Spinner turning;
        turning.show();
        QVERIFY(turning.isTurning());
        turning.hide();
        QVERIFY(!turning.isTurning());
    }

private:
    bool m_systemIsDark = false;
    std::unique_ptr<ThemeController> m_themes;
};

QTEST_MAIN(ThemeControllerTest)
#include "tst_themecontroller.moc"
