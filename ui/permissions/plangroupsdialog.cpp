#include "ui/permissions/plangroupsdialog.h"

#include "presenters/plan/planpresenter.h"
#include "ui/common/announcer.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"

#include <QFileDialog>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace std::chrono_literals;

PlanGroupsDialog::PlanGroupsDialog(PlanPresenter &plan, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
{
    //: Title of the dialog that lists the groups of a plan
    setWindowTitle(tr("Groups of the plan"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    column->addWidget(makeAdding());
    m_status = new Announcer;
    m_status->setWordWrap(true);
    column->addWidget(m_status);
    column->addWidget(makeList(), 1);
    //: Button: closes a dialog
    QPushButton *close = makeButton(tr("Close"));
    close->setAutoDefault(false);
    column->addWidget(close, 0, Qt::AlignTrailing);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &PlanGroupsDialog::refresh);
    connect(&plan, &PlanPresenter::changed, this, [this] { m_soon.start(0ms); });
    connect(&plan, &PlanPresenter::said, m_status, &Announcer::say);
    const QSize wanted(fontMetrics().averageCharWidth() * 72, fontMetrics().height() * 36);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    refresh();
    m_names->setFocus();
}

QWidget *PlanGroupsDialog::makeAdding()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::sm);
    m_names = new QPlainTextEdit;
    m_names->setTabChangesFocus(true);
    m_names->setMinimumHeight(fontMetrics().height() * 4);
    m_names->setMaximumHeight(fontMetrics().height() * 7);
    //: Label of the field that names of groups are typed or pasted into
    auto *field = new FormField(tr("Names of groups, one per line"), m_names);
    field->setHint(tr("As they are called in On Belay. A CSV whose first line names a column "
                      "“name” can be pasted as well."));
    column->addWidget(field);
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    //: Button: adds the names to the list of groups
    m_add = makeButton(tr("Add"), nullptr, ButtonRole::Standard, Glyph::Check);
    //: Button: names of groups, and perhaps what is planned for them, from a CSV file
    QPushButton *file =
        makeButton(tr("Import a file…"), nullptr, ButtonRole::Standard, Glyph::Document);
    for (QPushButton *button : {m_add, file}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addWidget(row);
    connect(m_names, &QPlainTextEdit::textChanged, this, &PlanGroupsDialog::updateButtons);
    connect(m_add, &QPushButton::clicked, this, &PlanGroupsDialog::add);
    connect(file, &QPushButton::clicked, this, &PlanGroupsDialog::askForFile);
    return box;
}

QWidget *PlanGroupsDialog::makeList()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    column->setSpacing(space::sm);
    m_groups = new QListWidget;
    m_groups->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_groups->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_groups->setMinimumHeight(fontMetrics().height() * 4);
    //: Accessible name of a list
    m_groups->setAccessibleName(tr("Groups of the plan"));
    column->addWidget(m_groups, 1);
    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    //: Button: edits the name of the group that is selected (F2)
    m_rename = makeButton(tr("Rename"));
    //: Button: takes the selected groups off the list (Del)
    m_remove = makeButton(tr("Remove"), nullptr, ButtonRole::Standard, Glyph::Discard);
    for (QPushButton *button : {m_rename, m_remove}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    column->addWidget(row);
    connect(m_groups, &QListWidget::itemSelectionChanged, this, &PlanGroupsDialog::updateButtons);
    connect(m_groups, &QListWidget::itemChanged, this, &PlanGroupsDialog::rename);
    connect(m_rename, &QPushButton::clicked, this, [this] {
        m_groups->setFocus();
        m_groups->editItem(m_groups->currentItem());
    });
    connect(m_remove, &QPushButton::clicked, this, &PlanGroupsDialog::remove);
    auto *del = new QShortcut(QKeySequence::Delete, m_groups);
    del->setContext(Qt::WidgetShortcut); // not while a name is edited
    connect(del, &QShortcut::activated, this, &PlanGroupsDialog::remove);
    return box;
}

void PlanGroupsDialog::done(int result)
{
    const bool typed = !m_names->toPlainText().trimmed().isEmpty();
    if (typed && !std::exchange(m_leftOver, true)) {
        m_status->say(tr("What you typed was not added yet. Press Add, or close once more to let "
                         "it go."));
        m_names->setFocus();
        return;
    }
    QDialog::done(result);
}

void PlanGroupsDialog::refresh()
{
    const QScopedValueRollback filling(m_filling, true);
    const QListWidgetItem *current = m_groups->currentItem();
    const QString currentId = current ? current->data(Qt::UserRole).toString() : QString();
    const int row = m_groups->currentRow();
    m_groups->clear();
    for (const PlanPresenter::Listed &group : m_plan.groups()) {
        auto *item = new QListWidgetItem(group.name, m_groups);
        item->setData(Qt::UserRole, group.id);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        if (group.id == currentId)
            m_groups->setCurrentItem(item);
    }
    if (!m_groups->currentItem() && m_groups->count() > 0)
        m_groups->setCurrentRow(std::clamp(row, 0, m_groups->count() - 1));
    updateButtons();
}

void PlanGroupsDialog::updateButtons()
{
    const bool may = m_plan.canEdit();
    m_names->setEnabled(may);
    m_add->setEnabled(may && !m_names->document()->isEmpty());
    m_rename->setEnabled(may && m_groups->selectedItems().size() == 1);
    m_remove->setEnabled(may && !m_groups->selectedItems().isEmpty());
}

void PlanGroupsDialog::add()
{
    if (m_plan.add(m_names->toPlainText()))
        m_names->clear();
    m_names->setFocus();
}

void PlanGroupsDialog::askForFile()
{
    //: Title of the dialog in which a file is chosen
    auto *dialog = new QFileDialog(this, tr("Import groups"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    //: Kinds of files
    dialog->setNameFilters({tr("CSV and text files (*.csv *.tsv *.txt)"),
                            //: Kinds of files
                            tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        if (m_plan.addFile(path) != PlanPresenter::FromFile::Permissions)
            return;
        accept();
        Q_EMIT permissionsFound(path);
    });
    dialog->open();
}

void PlanGroupsDialog::rename(QListWidgetItem *item)
{
    if (m_filling)
        return;
    if (!m_plan.rename(item->data(Qt::UserRole).toString(), item->text()))
        m_soon.start(0ms); // shows the name that it has
}

QStringList PlanGroupsDialog::selectedIds() const
{
    QStringList ids;
    for (const QListWidgetItem *item : m_groups->selectedItems())
        ids.append(item->data(Qt::UserRole).toString());
    return ids;
}

void PlanGroupsDialog::remove()
{
    const QStringList ids = selectedIds();
    if (ids.isEmpty() || !m_plan.canEdit())
        return;
    const QString question = m_plan.removeQuestion(ids);
    if (question.isEmpty()) {
        m_plan.remove(ids);
        m_groups->setFocus();
        return;
    }
    auto *box = new QMessageBox(QMessageBox::Warning, tr("Remove groups"), question,
                                QMessageBox::NoButton, this);
    //: Button: the groups stay
    QPushButton *keep = box->addButton(tr("Keep them"), QMessageBox::RejectRole);
    QPushButton *gone = box->addButton(tr("Remove"), QMessageBox::DestructiveRole);
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(gone, &QPushButton::clicked, this, [this, ids] { m_plan.remove(ids); });
    connect(box, &QDialog::finished, m_groups, [this] { m_groups->setFocus(); });
    box->open();
}

} // namespace onbelay::ui
