#pragma once

// THE LOOK OF THE CONSOLE, AND HOW A SCREEN USES IT
//
// main.cpp builds one ThemeController; it dresses the QApplication (style, palette, style sheet).
// A screen never names a colour, a pixel font size or a style sheet of its own. It
//
//   * sits in a Page (page.h): PageHeader on top, a scrolling column of Cards, FormFields, … below;
//   * takes distances from `space::` (layout->setSpacing(space::md)); there are no other distances;
//   * says what a text is: setTextRole(label, TextRole::Muted), and what a button does:
//     setButtonRole(button, ButtonRole::Primary), or makes both with buttons.h;
//     the same through properties, e.g. in a .ui file or a test:
//       "textRole" = title | heading | subtitle | body | strong | muted | caption | mono
//       "role"     = primary | danger | quiet            (nothing = the standard button)
//   * shows a state with a Badge, Banner or ResultLine, which always come with a shape and words;
//   * takes pictures from icons.h (QIcon, tinted when painted) and Drawing (drawing.h).
//
// One primary button a screen. Quiet buttons for what is rarely wanted, danger for what cannot be
// undone. Sizes follow the font of the system, so let layouts work: no fixed widths or heights;
// labels that hold sentences get setWordWrap(true); rows of buttons go into a FlowLayout.
//
// A widget that paints by itself asks Theme::applied() inside paintEvent() (cheap: one property
// look-up and a shared pointer) and calls update() in changeEvent() for PaletteChange; nothing else
// is needed for live switching. Layout mirroring is Qt's: use leading/trailing, never left/right.

#include <QColor>
#include <QFont>
#include <QString>

#include <memory>

class QWidget;

namespace onbelay::ui {

// Distances in device-independent pixels: the only ones in use.
namespace space {
inline constexpr int xs = 4;
inline constexpr int sm = 8;
inline constexpr int md = 12;
inline constexpr int lg = 16;
inline constexpr int xl = 24;
inline constexpr int xxl = 32;
} // namespace space

// Corner radii in device-independent pixels.
namespace radius {
inline constexpr int control = 6;
inline constexpr int card = 10;
} // namespace radius

enum class Token {
    Window, // behind everything
    Surface, // cards, inputs, tables
    SurfaceSunken, // headers of tables, code, wells
    SurfaceHover, // a row or quiet button under the pointer
    Text,
    TextMuted,
    TextDisabled,
    Border, // separators and card edges, decorative
    ControlBorder, // edges that show where a control is: at least 3:1
    Accent,
    AccentHover,
    AccentPressed,
    AccentText, // on Accent
    AccentSoft, // selected row
    AccentSoftText, // on AccentSoft
    Focus, // the ring
    Link,
    Rope, // the warm colour of the brand, in drawings only
    Sidebar,
    SidebarText,
    SidebarMuted,
    SidebarHover,
    SidebarSelected,
    SidebarSelectedText,
    SidebarFocus,
};

// What a state means. Never shown by colour alone: see glyphFor() in icons.h.
enum class Tone { Neutral, Success, Warning, Danger, Info, Staged, Dormant, Unbacked, Implied };
// As the theme files and the style sheet call it: "success".
[[nodiscard]] QString toneName(Tone tone);

struct ToneColors
{
    QColor foreground; // text and shapes, at least 4.5:1 on background, Surface and Window
    QColor background;
    QColor border; // at least 3:1 on Surface and Window
};

enum class TextRole { Title, Heading, Subtitle, Body, Strong, Muted, Caption, Mono };
enum class ButtonRole { Standard, Primary, Danger, Quiet };

// One theme: a value, cheap to copy, safe to hand to other threads.
class Theme
{
public:
    enum class Scheme { Light, Dark };

    // Reads resources/themes/{light,dark}.json (built in).
    static Theme load(Scheme scheme);
    // What ThemeController put on the QApplication; the light theme where there was none.
    // GUI thread.
    static Theme applied();

    Scheme scheme() const;
    QColor color(Token token) const;
    ToneColors tone(Tone tone) const;
    // By the name in the theme file ("surface", "success.border"); invalid colour when unknown.
    QColor color(const QString &name) const;

    // The font of a role, relative to the application's font.
    static QFont font(TextRole role);

private:
    struct Data;
    std::shared_ptr<const Data> m_data;
};

// Both may be called at any time, also after the widget was shown.
void setTextRole(QWidget *widget, TextRole role);
void setButtonRole(QWidget *button, ButtonRole role);

} // namespace onbelay::ui

Q_DECLARE_METATYPE(onbelay::ui::Theme)
