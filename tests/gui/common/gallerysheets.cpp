#include "gallerysheets.h"

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
#include "ui/common/secretfield.h"
#include "ui/common/stepindicator.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QTabBar>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gallery {

using namespace onbelay::ui;
using namespace Qt::Literals::StringLiterals;

namespace {

QWidget *row(const QList<QWidget *> &widgets)
{
    auto *box = new QWidget;
    auto *layout = new FlowLayout(box, space::sm);
    for (QWidget *widget : widgets)
        layout->addWidget(widget);
    return box;
}

Page *page(const QString &title, const QString &subtitle)
{
    auto *result = new Page(title);
    result->header()->setSubtitle(subtitle);
    return result;
}

} // namespace

QWidget *statesSheet()
{
    Page *sheet = page(u"HubSpot"_s, u"The connection that the whole organisation shares."_s);
    sheet->header()->addBesideTitle(new Badge(Tone::Success, u"Connected"_s));
    sheet->header()->addAction(
        makeButton(u"Check now"_s, nullptr, ButtonRole::Standard, Glyph::Refresh));
    sheet->header()->addAction(primaryButton(u"Update key"_s));
    auto *warning = new Banner(Tone::Warning, u"The key lacks two scopes"_s,
                               u"3 groups hold deals:write, which HubSpot does not grant."_s);
    warning->addAction(makeButton(u"Show groups"_s));
    warning->addAction(quietButton(u"Why?"_s));
    warning->setDismissible(true);
    sheet->body()->addWidget(warning);
    sheet->body()->addWidget(new Banner(Tone::Danger, u"Key rejected"_s,
                                        u"HubSpot answered that this key was revoked."_s));
    sheet->body()->addWidget(new Banner(Tone::Success, u"12 changes applied."_s, {}));
    sheet->body()->addWidget(
        new Banner(Tone::Info, u"You may look, not change."_s, u"Your role is Member."_s));

    auto *badges = new Card(u"States"_s);
    badges->setSubtitle(u"Each has a shape, words and a colour."_s);
    badges->body()->addWidget(row(
        {new Badge(Tone::Success, u"Connected"_s), new Badge(Tone::Warning, u"Degraded (7 of 9)"_s),
         new Badge(Tone::Danger, u"Key rejected"_s), new Badge(Tone::Info, u"Checking"_s),
         new Badge(Tone::Neutral, u"Unknown"_s), new Badge(Tone::Staged, u"3 staged"_s),
         new Badge(Tone::Dormant, u"Dormant"_s), new Badge(Tone::Unbacked, u"Unbacked"_s),
         new Badge(Tone::Implied, u"Implied"_s)}));
    sheet->body()->addWidget(badges);

    auto *results = new Card(u"What the key may do"_s);
    results->addToHeader(quietButton(u"Copy report"_s, nullptr, Glyph::Copy));
    using State = ResultLine::State;
    const auto line = [results](const QString &title, State state, const QString &word,
                                const QString &detail) {
        auto *result = new ResultLine(title);
        result->setState(state, word);
        result->setDetail(detail);
        results->body()->addWidget(result);
        return result;
    };
    line(u"Read contacts"_s, State::Ok, u"Granted"_s, {});
    line(u"Write deals"_s, State::Missing, {}, u"Some groups hold it."_s);
    line(u"Read content"_s, State::NotTested, {}, u"HubSpot has no call that would show it."_s);
    line(u"Key accepted"_s, State::Failed, {}, u"401: the key was revoked."_s)
        ->addAction(makeButton(u"Update key"_s));
    line(u"Rate limit"_s, State::Warning, {}, u"91 % of today's calls are used."_s);
    line(u"Analytics"_s, State::Running, {}, {});
    line(u"Companies"_s, State::Pending, {}, {});
    sheet->body()->addWidget(results);
    return sheet;
}

QWidget *formsSheet()
{
    Page *sheet = page(u"Connect HubSpot"_s, u"Five steps, about four minutes."_s);
    auto *steps =
        new StepIndicator({u"Open"_s, u"Create key"_s, u"Scopes"_s, u"Copy token"_s, u"Paste"_s});
    steps->setCurrent(2);
    sheet->body()->addWidget(steps);
    auto *card = new Card(u"Paste the token"_s);
    auto *secret = new SecretField(u"HubSpot token"_s);
    secret->setText(u"pat-na1-00000000-0000-4000-8000-000000000001"_s);
    auto *token = new FormField(u"HubSpot token"_s, secret);
    token->setHint(u"It begins with pat- and is about 45 characters long."_s);
    card->body()->addWidget(token);
    auto *empty = new SecretField(u"Bearer token"_s);
    empty->setPlaceholderText(u"Paste here"_s);
    card->body()->addWidget(new FormField(u"Bearer token"_s, empty));
    auto *line = new QLineEdit(u"htps://console.example"_s);
    auto *address = new FormField(u"Server address"_s, line);
    address->setRequired(true);
    address->setError(u"An address begins with https://"_s);
    card->body()->addWidget(address);
    auto *reason = new QPlainTextEdit;
    reason->setPlaceholderText(u"Why is this change made?"_s);
    reason->setMaximumHeight(reason->fontMetrics().height() * 4);
    auto *why = new FormField(u"Reason"_s, reason);
    why->setHint(u"Others read it in the activity list."_s);
    card->body()->addWidget(why);
    sheet->body()->addWidget(card);

    auto *busyCard = new Card(u"Work that takes time"_s);
    auto *busy = new Busy;
    busyCard->body()->addWidget(busy);
    busy->start(u"Asking HubSpot what the key may do…"_s, true);
    auto *bar = new Busy;
    busyCard->body()->addWidget(bar);
    bar->start(u"Loading groups: 4,200 of 10,000"_s, true);
    bar->setProgress(42, 100);
    sheet->body()->addWidget(busyCard);
    return sheet;
}

QWidget *controlsSheet()
{
    Page *sheet = page(u"Controls"_s, u"What Qt brings, dressed."_s);
    auto *buttons = new Card(u"Buttons"_s);
    const auto set = [](bool enabled) {
        QList<QWidget *> result{
            primaryButton(u"Review and apply"_s),
            makeButton(u"Back"_s),
            makeButton(u"Undo"_s, nullptr, ButtonRole::Standard, Glyph::Undo),
            makeButton(u"Connect"_s, nullptr, ButtonRole::Primary, Glyph::Key),
            makeButton(u"Disconnect"_s, nullptr, ButtonRole::Danger, Glyph::Disconnect),
            quietButton(u"Open HubSpot"_s, nullptr, Glyph::ExternalLink),
            iconButton(Glyph::Settings, u"Settings"_s)};
        for (QWidget *widget : result)
            widget->setEnabled(enabled);
        return row(result);
    };
    buttons->body()->addWidget(set(true));
    buttons->body()->addWidget(set(false));
    sheet->body()->addWidget(buttons);

    auto *choices = new Card(u"Choices"_s);
    auto *on = new QCheckBox(u"Granted"_s);
    on->setChecked(true);
    auto *off = new QCheckBox(u"Not granted"_s);
    auto *some = new QCheckBox(u"Some groups"_s);
    some->setTristate(true);
    some->setCheckState(Qt::PartiallyChecked);
    auto *disabled = new QCheckBox(u"Disabled"_s);
    disabled->setChecked(true);
    disabled->setEnabled(false);
    choices->body()->addWidget(row({on, off, some, disabled}));
    auto *key = new QRadioButton(u"Create a service key"_s);
    key->setChecked(true);
    auto *combo = new QComboBox;
    combo->addItems({u"Follow the system"_s, u"Light"_s, u"Dark"_s});
    auto *search = new QLineEdit;
    search->setPlaceholderText(u"Search groups"_s);
    search->addAction(icon(Glyph::Search, Tint::Muted), QLineEdit::LeadingPosition);
    search->setObjectName(u"search"_s);
    choices->body()->addWidget(
        row({key, new QRadioButton(u"I already have a private app"_s), combo, search}));
    auto *tabs = new QTabBar;
    tabs->addTab(u"Changes"_s);
    tabs->addTab(u"People who lose access"_s);
    choices->body()->addWidget(tabs);
    sheet->body()->addWidget(choices);

    auto *table = new QTableWidget(3, 3);
    table->setHorizontalHeaderLabels({u"Group"_s, u"Members"_s, u"Access"_s});
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    const QStringList names{u"Sales"_s, u"Support"_s, u"Marketing"_s};
    for (int line = 0; line < names.size(); ++line) {
        table->setItem(line, 0, new QTableWidgetItem(names.at(line)));
        table->setItem(line, 1, new QTableWidgetItem(QString::number(12 + line)));
        auto *cell = new QTableWidgetItem(u"Access"_s);
        cell->setCheckState(line == 1 ? Qt::Unchecked : Qt::Checked);
        table->setItem(line, 2, cell);
    }
    table->selectRow(1);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setMinimumHeight(table->fontMetrics().height() * 9);
    auto *tableCard = new Card(u"Groups"_s);
    tableCard->body()->addWidget(table);
    auto *copyRow = row({new CodeLabel(u"req-7f3a-0001"_s), new CopyButton(u"Copy request id"_s)});
    tableCard->body()->addWidget(copyRow);
    auto *elided = new ElidedLabel(u"A group whose name somebody made so long that it cannot "
                                   "possibly fit into the line that it was given on any screen"_s);
    tableCard->body()->addWidget(elided);
    sheet->body()->addWidget(tableCard);
    return sheet;
}

QWidget *iconsSheet()
{
    Page *sheet = page(u"Icons"_s, u"24 × 24 grid, stroke 1.75, tinted by the theme."_s);
    auto *card = new Card;
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box, space::sm);
    for (const Glyph glyph : allGlyphs()) {
        auto *cell = new QWidget;
        auto *column = new QVBoxLayout(cell);
        auto *picture = new QLabel;
        picture->setPixmap(icon(glyph).pixmap(QSize(32, 32), 1.0));
        picture->setAlignment(Qt::AlignCenter);
        auto *name = new QLabel(glyphName(glyph));
        name->setAlignment(Qt::AlignCenter);
        setTextRole(name, TextRole::Caption);
        column->addWidget(picture);
        column->addWidget(name);
        cell->setFixedWidth(cell->fontMetrics().height() * 6);
        flow->addWidget(cell);
    }
    card->body()->addWidget(box);
    sheet->body()->addWidget(card);
    return sheet;
}

QWidget *drawingsSheet()
{
    Page *sheet = page(u"Drawings"_s, u"Steps of the wizard."_s);
    auto *box = new QWidget;
    auto *flow = new FlowLayout(box, space::lg);
    for (const auto &kind : {u"service-key"_s, u"private-app"_s}) {
        for (int step = 1; step <= 5; ++step) {
            auto *drawing = new Drawing(u"hubspot/%1-%2"_s.arg(kind).arg(step));
            drawing->setEms(18);
            flow->addWidget(drawing);
        }
    }
    sheet->body()->addWidget(box);
    return sheet;
}

QWidget *emptySheet()
{
    Page *sheet = page(u"Empty states"_s, u"What is so, and what to do about it."_s);
    auto *grid = new QGridLayout;
    sheet->body()->addLayout(grid);
    const QList<std::pair<QString, QString>> all{
        {u"no-connection"_s, u"HubSpot is not connected"_s},
        {u"no-groups"_s, u"No groups yet"_s},
        {u"no-activity"_s, u"Nothing has happened yet"_s},
        {u"offline"_s, u"The server cannot be reached"_s},
        {u"not-allowed"_s, u"Only admins see this"_s},
        {u"no-findings"_s, u"Everything checks out"_s}};
    for (int i = 0; i < all.size(); ++i) {
        auto *state = new EmptyState(u"empty/%1"_s.arg(all.at(i).first), all.at(i).second,
                                     u"A sentence that says why, and what to do next."_s);
        if (i == 0)
            state->addAction(primaryButton(u"Connect HubSpot"_s));
        grid->addWidget(state, i / 2, i % 2);
    }
    return sheet;
}

} // namespace gallery
