#pragma once

#include "theme.h"

#include <QIcon>

namespace onbelay::ui {

// The icons drawn for the console: resources/icons/<name>.svg, 24x24, stroke 1.75, currentColor.
enum class Glyph {
    Account,
    Activity,
    Apply,
    Archive,
    Check,
    ChevronDown,
    ChevronLeft,
    ChevronRight,
    ChevronUp,
    Clock,
    Close,
    Conflict,
    Copy,
    Cross,
    Diagnostics,
    Discard,
    Disconnect,
    Document,
    Dormant,
    Download,
    Expand,
    ExternalLink,
    Eye,
    EyeOff,
    Filter,
    Group,
    History,
    HubSpot,
    Implied,
    Info,
    Key,
    Logo,
    Menu,
    Minus,
    Moon,
    Offline,
    Paste,
    Pause,
    Pending,
    People,
    Permissions,
    Play,
    Plus,
    Question,
    Redo,
    Refresh,
    Search,
    Server,
    Settings,
    Shield,
    SignOut,
    StagedOff,
    StagedOn,
    Stop,
    Sun,
    Unbacked,
    Undo,
    Upload,
    Warning,
};

// Which colour of the theme an icon takes. Auto is the text colour of its surroundings: disabled
// and selected modes are looked up in the palette.
enum class Tint {
    Auto,
    Muted,
    Accent,
    OnAccent,
    Sidebar,
    Neutral,
    Success,
    Warning,
    Danger,
    Info,
    Staged,
    Dormant,
    Unbacked,
    Implied,
};

// Tinted when painted, crisp at every scale; a change of theme needs no new icon. The chevrons,
// undo, redo, external-link and sign-out icons mirror in right-to-left layouts.
QIcon icon(Glyph glyph, Tint tint = Tint::Auto);

// One picture for painting by hand, `size` in device-independent pixels.
QPixmap glyphPixmap(Glyph glyph, const QColor &color, int size, qreal devicePixelRatio);

// The shape that goes with a tone, and the tint of its icon.
Glyph glyphFor(Tone tone);
Tint tintFor(Tone tone);

// File name without suffix, e.g. "external-link".
QString glyphName(Glyph glyph);
QList<Glyph> allGlyphs();

// The side of an icon next to text of this font, in device-independent pixels.
int iconSize(const QFont &font);

// The coloured application icon.
QIcon applicationIcon();

} // namespace onbelay::ui
