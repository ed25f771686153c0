#pragma once

#include "ui/common/icons.h"
#include "ui/common/page.h"

#include <vector>

class QVBoxLayout;

namespace onbelay::ui {

class Card;

// One more thing that the diagnostics page can look at, beside the symptoms.
struct DiagnosticsTool
{
    QString id; // "environment"
    QString title;
    QString text; // what it is good for
    QString action; // the button that opens it
    Glyph glyph = Glyph::Play;
    QWidget *view = nullptr; // taken over; it brings no title and no way back
};

// The frame of the diagnostics page, with and without the admin API: a home with cards, and one
// view at a time in its place, each with the way back above it.
class DiagnosticsFrame : public Page
{
    Q_OBJECT
public:
    explicit DiagnosticsFrame(QWidget *parent = nullptr);

    // Cards, in order of appearance; tools come below all that was added there.
    [[nodiscard]] QVBoxLayout *home() const { return m_home; }
    void addTool(const DiagnosticsTool &tool);
    void openTool(const QString &id); // unknown: the home
    void showHome();
    [[nodiscard]] QString openToolId() const; // empty: none

Q_SIGNALS:
    void toolShown(const QString &id); // the view is now seen

protected:
    // Shows a view that is in body() in place of the home.
    void showInstead(QWidget *view);

private:
    struct Shown
    {
        QString id;
        QWidget *frame;
        QWidget *opener; // has the focus again on the way back
    };
    void put(QWidget *view);

    QWidget *m_homeBox = nullptr;
    QVBoxLayout *m_home = nullptr;
    QVBoxLayout *m_tools = nullptr;
    std::vector<Shown> m_shown;
    QWidget *m_now = nullptr;
};

} // namespace onbelay::ui
