#include "ui/permissions/presetsdialog.h"

#include "presenters/paragraph.h"
#include "presenters/permissions/celltext.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/card.h"
#include "ui/common/elidedlabel.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "workspace/workspace.h"

#include <QLabel>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int TitleRole = Qt::UserRole; // of the list of presets
constexpr int OwnRole = Qt::UserRole + 1;

QListWidget *plainList(const QString &name)
{
    auto *list = new QListWidget;
    list->setAccessibleName(name);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setTextElideMode(Qt::ElideRight);
    list->setSpacing(space::xs / 2);
    const int side = iconSize(list->font());
    list->setIconSize({side, side});
    list->setMinimumHeight(list->fontMetrics().height() * 4);
    return list;
}

} // namespace

PresetsDialog::PresetsDialog(PresetsPresenter &presenter, const std::vector<CellBlock> &selection,
                             int currentRow, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_target(presenter.target(selection))
{
    //: Title of the dialog with ready-made choices of permissions
    setWindowTitle(tr("Presets"));
    const MatrixModel &model = presenter.permissions().model();
    if (currentRow >= 0 && currentRow < model.rowCount()) {
        const quint32 row = model.order().source(currentRow);
        m_groupId = model.workspace().groups().id(row);
        m_groupName = model.workspace().groups().name(row);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    m_failure = new Banner(Tone::Warning);
    m_failure->hide();
    // One line whatever the names in it: a long one without blanks could not wrap.
    m_status = new ElidedLabel;
    setTextRole(m_status, TextRole::Muted);
    m_status->hide();
    auto *sides = new QHBoxLayout;
    sides->setSpacing(space::lg);
    sides->addWidget(makeList(), 2);
    sides->addWidget(makeDetail(), 3);
    column->addWidget(m_failure);
    column->addLayout(sides, 1);
    column->addWidget(m_status);
    column->addWidget(makeButtons());

    connect(&presenter, &PresetsPresenter::changed, this, &PresetsDialog::refresh);
    const auto show = [this](const QString &sentence) {
        m_status->setText(sentence); // the page speaks it
        m_status->show();
    };
    connect(&presenter, &PresetsPresenter::said, this, show);
    connect(&presenter.permissions(), &PermissionsPresenter::said, this, show); // why it is refused
    const QSize wanted(fontMetrics().averageCharWidth() * 96, fontMetrics().height() * 30);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    presenter.reload(); // another console may have kept some
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

PresetsDialog::~PresetsDialog()
{
    delete m_asking; // it talks to us
}

QWidget *PresetsDialog::makeList()
{
    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(space::sm);
    m_list = plainList(tr("Presets"));
    m_list->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    //: Button: gives a preset of one's own another name
    m_rename = makeButton(tr("Rename…"));
    //: Button: deletes a preset of one's own
    m_remove = dangerButton(tr("Delete…"));
    buttons->addWidget(m_rename);
    buttons->addWidget(m_remove);
    column->addWidget(m_list, 1);
    column->addWidget(row);
    connect(m_list, &QListWidget::currentRowChanged, this, &PresetsDialog::refreshDetail);
    connect(m_rename, &QPushButton::clicked, this, &PresetsDialog::askToRename);
    connect(m_remove, &QPushButton::clicked, this, &PresetsDialog::askToRemove);
    return side;
}

QWidget *PresetsDialog::makeDetail()
{
    auto *card = new Card;
    m_title = new ElidedLabel;
    setTextRole(m_title, TextRole::Heading);
    m_description = plainLabel(TextRole::Muted);
    //: Accessible name of the list of what a preset holds
    m_holds = plainList(tr("Permissions of the preset"));
    m_holds->setSelectionMode(QAbstractItemView::NoSelection);
    m_question = plainLabel(TextRole::Strong);
    card->body()->addWidget(m_title);
    card->body()->addWidget(m_description);
    card->body()->addWidget(m_holds, 1);
    card->body()->addWidget(m_question);
    return card;
}

QWidget *PresetsDialog::makeButtons()
{
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    const QString name = fontMetrics().elidedText(m_groupName, Qt::ElideMiddle,
                                                  fontMetrics().averageCharWidth() * 24);
    m_save = makeButton(QString(), nullptr, ButtonRole::Standard, Glyph::Plus);
    if (m_groupId.isEmpty()) {
        m_save->setText(tr("Save the permissions of a group as a preset…"));
        m_save->setEnabled(false);
    } else {
        //: Button. %1 is a group
        const QString text = tr("Save the permissions of %1 as a preset…");
        m_save->setText(text.arg(QString(name).replace(u'&', u"&&"_s)));
        m_save->setAccessibleName(text.arg(m_groupName));
    }
    //: Button that closes the dialog, nothing is applied
    QPushButton *close = makeButton(tr("Close"));
    //: Button: gives the selected groups exactly the permissions of the preset
    m_apply = primaryButton(tr("Apply to %n group(s)", nullptr, int(m_target.rows.count())));
    m_apply->setDefault(true);
    for (QPushButton *button : {m_save, close, m_apply})
        buttons->addWidget(button);
    connect(m_save, &QPushButton::clicked, this, &PresetsDialog::askToSave);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, &PresetsDialog::apply);
    return row;
}

void PresetsDialog::refresh()
{
    refreshList();
    refreshDetail();
    const std::optional<FailureText> &failure = m_presenter.failure();
    if (failure) {
        if (m_error != failure->headline)
            m_failure->setMessage(failure->headline, causeAndStep(*failure));
        m_error = failure->headline;
        m_failure->show();
    } else if (m_error.isEmpty()) {
        m_failure->hide();
    }
}

void PresetsDialog::refreshList()
{
    const auto &entries = m_presenter.entries();
    bool same = m_list->count() == int(entries.size());
    for (int i = 0; same && i < m_list->count(); ++i)
        same = m_list->item(i)->data(TitleRole).toString() == entries[std::size_t(i)].title
               && m_list->item(i)->data(OwnRole).toBool() == entries[std::size_t(i)].own;
    if (same)
        return;
    const int row = m_list->currentRow();
    const QString title = row < 0 ? QString() : m_list->item(row)->data(TitleRole).toString();
    m_list->clear();
    for (const PresetsPresenter::Entry &entry : entries) {
        auto *item = new QListWidgetItem(entry.own ? icon(Glyph::Account)
                                                   : icon(Glyph::Permissions, Tint::Accent),
                                         entry.title, m_list);
        item->setToolTip(plainToolTip(entry.title));
        item->setData(TitleRole, entry.title);
        item->setData(OwnRole, entry.own);
        if (entry.own)
            //: Spoken name of a preset that the admin has saved; %1 is its title
            item->setData(Qt::AccessibleTextRole, tr("%1, your own preset").arg(entry.title));
    }
    choose(title);
    if (m_list->currentRow() < 0 && m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(row, 0, m_list->count() - 1));
}

void PresetsDialog::refreshDetail()
{
    const int preset = current();
    const bool own = preset >= 0 && m_presenter.entries()[std::size_t(preset)].own;
    const Workspace &workspace = m_presenter.permissions().workspace();
    const bool editable = m_presenter.permissions().canEdit() && !workspace.isApplying();
    for (QPushButton *button : {m_rename, m_remove}) {
        if (!own && button->hasFocus())
            m_list->setFocus(); // a button that goes grey would take the focus with it
        button->setEnabled(own);
    }
    m_apply->setEnabled(editable && preset >= 0 && !m_target.rows.isEmpty()
                        && m_presenter.isCurrent(m_target));
    if (preset < 0) { // a guide without presets, and none of one's own
        m_title->setText(tr("There are no presets yet"));
        m_description->setText(tr("Save the permissions of a group to have one."));
        m_holds->clear();
        m_question->clear();
        return;
    }
    const PresetsPresenter::Entry &entry = m_presenter.entries()[std::size_t(preset)];
    m_title->setText(entry.title);
    QString about = own ? tr("Your own preset, kept on this computer.") : entry.description;
    if (entry.unknown > 0)
        about += u' '
                 + tr("%n permission(s) of it are unknown to this console and left out.", nullptr,
                      entry.unknown);
    m_description->setText(about);
    const int columns = workspace.matrix().rules().columns;
    while (m_holds->count() < columns)
        new QListWidgetItem(m_holds);
    for (int column = 0; column < columns; ++column) {
        const bool held = holds(entry.columns, column);
        const QString title = CellText::columnTitle(workspace.integration(), column);
        QListWidgetItem *item = m_holds->item(column);
        item->setText(title);
        item->setIcon(held ? icon(Glyph::Check, Tint::Success) : icon(Glyph::Minus, Tint::Muted));
        item->setData(Qt::AccessibleTextRole, QString(title + u", "_s + CellText::value(held)));
    }
    const QString readOnly = m_presenter.permissions().readOnlyReason();
    m_question->setText(readOnly.isEmpty() ? m_presenter.question(preset, m_target) : readOnly);
}

int PresetsDialog::current() const
{
    const int row = m_list->currentRow();
    return row < int(m_presenter.entries().size()) ? row : -1;
}

void PresetsDialog::choose(const QString &title)
{
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->data(TitleRole).toString() == title)
            m_list->setCurrentRow(i);
    }
}

void PresetsDialog::apply()
{
    if (current() >= 0 && m_presenter.apply(current(), m_target))
        accept();
}

} // namespace onbelay::ui
