#include "support/contrast.h"
#include "ui/common/badge.h"
#include "ui/common/buttons.h"
#include "ui/common/secretfield.h"
#include "ui/common/themecontroller.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMap>
#include <QRadioButton>
#include <QTest>
#include <QVBoxLayout>

#include <memory>
#include <string>

Q_DECLARE_METATYPE(onbelay::ui::Theme::Scheme)

using namespace onbelay::test;
using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QColor mostFrequent(const QImage &image, const QRect &area)
{
    QMap<QRgb, int> counts;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            ++counts[image.pixel(x, y)];
    }
    QRgb best = 0;
    int most = -1;
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > most) {
            most = it.value();
            best = it.key();
        }
    }
    return QColor(best);
}

// The strongest contrast that any pixel of the area has against `ground`.
double strongest(const QImage &image, const QRect &area, const QColor &ground)
{
    double best = 1;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        for (int x = area.left(); x <= area.right(); ++x)
            best = qMax(best, contrast(QColor(image.pixel(x, y)), ground));
    }
    return best;
}

std::string ratio(const char *what, double value)
{
    return std::string(what) + " " + std::to_string(value);
}

const QList<Token> allGrounds{Token::Window, Token::Surface, Token::SurfaceSunken,
                              Token::SurfaceHover};
const QList<Tone> allTones{Tone::Neutral, Tone::Success, Tone::Warning,  Tone::Danger, Tone::Info,
                           Tone::Staged,  Tone::Dormant, Tone::Unbacked, Tone::Implied};

} // namespace

class ContrastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_themes = std::make_unique<ThemeController>(*qApp); }
    void cleanupTestCase() { m_themes.reset(); }

    void everyNameHasAColour_data() { themes(); }
    void everyNameHasAColour()
    {
        QFETCH(Theme::Scheme, scheme);
        const Theme theme = Theme::load(scheme);
        for (int i = 0; i <= int(Token::SidebarFocus); ++i)
            QVERIFY2(theme.color(Token(i)).isValid(), QByteArray::number(i).constData());
        for (const Tone tone : allTones) {
            const ToneColors colors = theme.tone(tone);
            QVERIFY(colors.foreground.isValid() && colors.background.isValid()
                    && colors.border.isValid());
        }
    }

    void textIsReadable_data() { themes(); }
    void textIsReadable()
    {
        QFETCH(Theme::Scheme, scheme);
        const Theme theme = Theme::load(scheme);
        const auto check = [&](Token text, Token ground) {
            return contrast(theme.color(text), theme.color(ground));
        };
        for (const Token ground : allGrounds) {
            for (const Token text : {Token::Text, Token::TextMuted, Token::Link})
                QVERIFY2(check(text, ground) >= 4.5, ratio("text", check(text, ground)).c_str());
        }
        const QList<std::pair<Token, Token>> pairs{
            {Token::AccentText, Token::Accent},
            {Token::AccentText, Token::AccentHover},
            {Token::AccentText, Token::AccentPressed},
            {Token::AccentSoftText, Token::AccentSoft},
            {Token::TextMuted, Token::AccentSoft},
            {Token::SidebarText, Token::Sidebar},
            {Token::SidebarMuted, Token::Sidebar},
            {Token::SidebarText, Token::SidebarHover},
            {Token::SidebarSelectedText, Token::SidebarSelected}};
        for (const auto &[text, ground] : pairs)
            QVERIFY2(check(text, ground) >= 4.5, ratio("pair", check(text, ground)).c_str());
    }

    void edgesAndRingsAreVisible_data() { themes(); }
    void edgesAndRingsAreVisible()
    {
        QFETCH(Theme::Scheme, scheme);
        const Theme theme = Theme::load(scheme);
        for (const Token ground : {Token::Window, Token::Surface, Token::SurfaceSunken}) {
            for (const Token edge : {Token::ControlBorder, Token::Focus, Token::Accent}) {
                const double value = contrast(theme.color(edge), theme.color(ground));
                QVERIFY2(value >= 3, ratio("edge", value).c_str());
            }
        }
        for (const Token ground : {Token::Sidebar, Token::SidebarHover, Token::SidebarSelected})
            QVERIFY(contrast(theme.color(Token::SidebarFocus), theme.color(ground)) >= 3);
    }

    void tonesAreReadable_data() { themes(); }
    void tonesAreReadable()
    {
        QFETCH(Theme::Scheme, scheme);
        const Theme theme = Theme::load(scheme);
        for (const Tone tone : allTones) {
            const ToneColors colors = theme.tone(tone);
            QList<QColor> grounds{colors.background};
            for (const Token ground : allGrounds)
                grounds.append(theme.color(ground));
            grounds.append(theme.color(Token::AccentSoft));
            for (const QColor &ground : grounds)
                QVERIFY2(contrast(colors.foreground, ground) >= 4.5,
                         ratio(qPrintable(QString::number(int(tone))),
                               contrast(colors.foreground, ground))
                             .c_str());
            for (const Token ground : {Token::Window, Token::Surface})
                QVERIFY2(contrast(colors.border, theme.color(ground)) >= 3,
                         ratio(qPrintable(QString::number(int(tone))),
                               contrast(colors.border, theme.color(ground)))
                             .c_str());
        }
    }

    void paintedTextIsReadable_data() { themes(); }
    void paintedTextIsReadable()
    {
        QFETCH(Theme::Scheme, scheme);
        const auto window = dressed(scheme);
        QList<QWidget *> texts;
        for (const TextRole role :
             {TextRole::Title, TextRole::Heading, TextRole::Subtitle, TextRole::Body,
              TextRole::Strong, TextRole::Muted, TextRole::Caption, TextRole::Mono}) {
            auto *label = new QLabel(u"HMEW"_s);
            setTextRole(label, role);
            texts.append(label);
        }
        texts.append({primaryButton(u"HMEW"_s), makeButton(u"HMEW"_s), dangerButton(u"HMEW"_s),
                      quietButton(u"HMEW"_s), new QCheckBox(u"HMEW"_s),
                      new QRadioButton(u"HMEW"_s)});
        for (const Tone tone : allTones)
            texts.append(new Badge(tone, u"HMEW"_s));
        auto *line = new QLineEdit;
        line->setPlaceholderText(u"HMEW"_s);
        texts.append(line);
        auto *secret = new SecretField(u"Token"_s);
        secret->setPlaceholderText(u"HMEW"_s);
        texts.append(secret);
        show(window.get(), texts);
        const QImage image = window->grab().toImage();
        for (QWidget *text : texts) {
            const QRect area = text->geometry().adjusted(6, 4, -6, -4);
            const QColor ground = mostFrequent(image, area);
            const double value = strongest(image, area, ground);
            QVERIFY2(value >= 4.5, ratio(text->metaObject()->className(), value).c_str());
        }
    }

    void paintedEdgesAreVisible_data() { themes(); }
    void paintedEdgesAreVisible()
    {
        QFETCH(Theme::Scheme, scheme);
        const auto window = dressed(scheme);
        auto *checked = new QCheckBox;
        checked->setChecked(true);
        auto *combo = new QComboBox;
        combo->addItem(u"x"_s);
        const QList<QWidget *> controls{
            new QLineEdit, makeButton(u"Back"_s), combo, new SecretField(u"Token"_s), new QCheckBox,
            checked,       new QRadioButton};
        show(window.get(), controls);
        const QImage image = window->grab().toImage();
        const QColor ground = Theme::applied().color(Token::Window);
        for (QWidget *control : controls) {
            // The outer ring of pixels carries the edge of the control.
            const QRect area = control->geometry();
            const QRect middle(area.left(), area.center().y(), qMin(24, area.width()), 1);
            QVERIFY2(strongest(image, middle, ground) >= 3,
                     ratio(control->metaObject()->className(), strongest(image, middle, ground))
                         .c_str());
        }
    }

    void focusIsVisible_data() { themes(); }
    void focusIsVisible()
    {
        QFETCH(Theme::Scheme, scheme);
        const auto window = dressed(scheme);
        auto *combo = new QComboBox;
        combo->addItem(u"x"_s);
        auto *first = new QLineEdit;
        const QList<QWidget *> controls{first,
                                        new QLineEdit,
                                        primaryButton(u"Apply"_s),
                                        makeButton(u"Back"_s),
                                        dangerButton(u"Disconnect"_s),
                                        quietButton(u"Why?"_s),
                                        iconButton(Glyph::Copy, u"Copy"_s),
                                        combo,
                                        new SecretField(u"Token"_s),
                                        new QCheckBox(u"Granted"_s),
                                        new QRadioButton(u"Service key"_s)};
        show(window.get(), controls);
        window->activateWindow();
        QTRY_VERIFY(window->isActiveWindow());
        for (QWidget *control : controls.mid(1)) {
            first->setFocus(Qt::TabFocusReason);
            const QImage before = control->grab().toImage();
            control->setFocus(Qt::TabFocusReason);
            const QImage after = control->grab().toImage();
            int changed = 0;
            for (int y = 0; y < before.height(); ++y) {
                for (int x = 0; x < before.width(); ++x)
                    changed += contrast(QColor(before.pixel(x, y)), QColor(after.pixel(x, y))) >= 2;
            }
            // At least a line as long as the control is wide.
            QVERIFY2(changed >= control->width() / 2, control->metaObject()->className());
        }
    }

private:
    static void themes()
    {
        QTest::addColumn<Theme::Scheme>("scheme");
        QTest::newRow("light") << Theme::Scheme::Light;
        QTest::newRow("dark") << Theme::Scheme::Dark;
    }

    std::unique_ptr<QWidget> dressed(Theme::Scheme scheme)
    {
        m_themes->setMode(scheme == Theme::Scheme::Dark ? ThemeController::Mode::Dark
                                                        : ThemeController::Mode::Light);
        auto window = std::make_unique<QWidget>();
        new QVBoxLayout(window.get());
        return window;
    }

    static void show(QWidget *window, const QList<QWidget *> &widgets)
    {
        for (QWidget *widget : widgets)
            window->layout()->addWidget(widget);
        window->show();
        window->layout()->activate();
        QVERIFY(QTest::qWaitForWindowExposed(window));
    }

    std::unique_ptr<ThemeController> m_themes;
};

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
