#include "gallerysheets.h"

#include "ui/common/buttons.h"
#include "ui/common/sidebar.h"
#include "ui/common/themecontroller.h"
#include "ui/common/toast.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTextStream>
#include <QTimer>

using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

void readArguments(QCommandLineParser &parser, const QApplication &application)
{
    parser.addHelpOption();
    parser.addOptions({
        {u"theme"_s, u"light, dark or system"_s, u"name"_s, u"system"_s},
        {u"rtl"_s, u"mirror the layout"_s},
        {u"font-scale"_s, u"factor for the font size"_s, u"factor"_s, u"1"_s},
        {u"sheet"_s, u"states, forms, controls, icons, drawings or empty"_s, u"name"_s},
        {u"size"_s, u"WIDTHxHEIGHT"_s, u"size"_s, u"1100x820"_s},
        {u"focus"_s, u"number of Tab steps before the picture is taken"_s, u"count"_s, u"0"_s},
        {u"toast"_s, u"show a toast"_s},
        {u"screenshot"_s, u"write a PNG and quit"_s, u"file"_s},
    });
    parser.process(application);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCommandLineParser parser;
    readArguments(parser, application);

    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * parser.value(u"font-scale"_s).toDouble());
    QApplication::setFont(font);
    if (parser.isSet(u"rtl"_s))
        QApplication::setLayoutDirection(Qt::RightToLeft);
    ThemeController themes(application);
    const QString theme = parser.value(u"theme"_s);
    themes.setMode(theme == "dark"_L1    ? ThemeController::Mode::Dark
                   : theme == "light"_L1 ? ThemeController::Mode::Light
                                         : ThemeController::Mode::System);

    QWidget window;
    window.setWindowTitle(u"Gallery"_s);
    window.setWindowIcon(applicationIcon());
    auto *side = new SideBar(u"Sections"_s);
    side->setHeading(u"On Belay Console"_s);
    auto *stack = new QStackedWidget;
    const auto add = [&](const QString &id, Glyph glyph, const QString &text, QWidget *sheet) {
        side->addItem(id, glyph, text);
        sheet->setObjectName(id);
        stack->addWidget(sheet);
    };
    add(u"states"_s, Glyph::HubSpot, u"HubSpot"_s, gallery::statesSheet());
    add(u"forms"_s, Glyph::Key, u"Connect"_s, gallery::formsSheet());
    add(u"controls"_s, Glyph::Permissions, u"Permissions"_s, gallery::controlsSheet());
    add(u"icons"_s, Glyph::Diagnostics, u"Icons"_s, gallery::iconsSheet());
    add(u"drawings"_s, Glyph::Activity, u"Drawings"_s, gallery::drawingsSheet());
    add(u"empty"_s, Glyph::Archive, u"Empty states"_s, gallery::emptySheet());
    side->setMark(u"controls"_s, u"3"_s, u"3 staged changes"_s);
    side->addFooterButton(Glyph::Account, u"Robin Example"_s);
    QObject::connect(side, &SideBar::currentChanged, stack, [stack](const QString &id) {
        stack->setCurrentWidget(stack->findChild<QWidget *>(id, Qt::FindDirectChildrenOnly));
    });
    auto *row = new QHBoxLayout(&window);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(side);
    row->addWidget(stack, 1);
    const QStringList size = parser.value(u"size"_s).split(u'x');
    window.resize(size.value(0).toInt(), size.value(1).toInt());
    side->setCurrent(parser.isSet(u"sheet"_s) ? parser.value(u"sheet"_s) : u"states"_s);
    window.show();
    window.activateWindow();
    Toast toast(&window);
    if (parser.isSet(u"toast"_s))
        toast.showMessage(Tone::Success, u"12 changes applied"_s, u"Undo"_s);
    if (parser.isSet(u"screenshot"_s)) {
        QTimer::singleShot(200, &window, [&] {
            for (int i = parser.value(u"focus"_s).toInt(); i > 0; --i) {
                QWidget *from = window.focusWidget() ? window.focusWidget() : &window;
                QKeyEvent tab(QEvent::KeyPress, Qt::Key_Tab, Qt::NoModifier);
                QApplication::sendEvent(from, &tab);
            }
            if (window.width() > size.value(0).toInt())
                for (int i = 0; i < stack->count(); ++i)
                    QTextStream(stderr)
                        << "wider than asked: " << stack->widget(i)->objectName() << ' '
                        << stack->widget(i)->minimumSizeHint().width() << '\n';
            const bool saved = window.grab().save(parser.value(u"screenshot"_s));
            QCoreApplication::exit(saved ? 0 : 1);
        });
    }
    return QApplication::exec();
}
