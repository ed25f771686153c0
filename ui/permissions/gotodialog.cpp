#include "ui/permissions/gotodialog.h"

#include "presenters/permissions/celltext.h"
#include "presenters/permissions/permissionspresenter.h"
#include "ui/common/buttons.h"
#include "workspace/workspace.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace onbelay::ui {

namespace {

constexpr int mostGroups = 50;

} // namespace

GoToDialog::GoToDialog(PermissionsPresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_name(new QLineEdit)
    , m_groups(new QListWidget)
    , m_note(new QLabel)
{
    //: Title of the dialog that brings a group into view
    setWindowTitle(tr("Go to group"));
    m_name->setPlaceholderText(tr("Name of the group"));
    //: Accessible name of the field in the dialog that brings a group into view
    m_name->setAccessibleName(tr("Name of the group"));
    m_name->installEventFilter(this);
    //: Accessible name of the list in the dialog that brings a group into view
    m_groups->setAccessibleName(tr("Groups found"));
    m_groups->setUniformItemSizes(true);
    setTextRole(m_note, TextRole::Muted);
    m_note->setWordWrap(true);
    QPushButton *cancel = makeButton(tr("Cancel"));
    //: Button: brings the chosen group into view
    m_go = primaryButton(tr("Go"));
    m_go->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_go);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    column->addWidget(m_name);
    column->addWidget(m_groups, 1);
    column->addWidget(m_note);
    column->addLayout(buttons);
    connect(m_name, &QLineEdit::textChanged, this, &GoToDialog::find);
    connect(m_groups, &QListWidget::itemActivated, this, &GoToDialog::accept);
    connect(m_go, &QPushButton::clicked, this, &GoToDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(&presenter, &PermissionsPresenter::changed, this, &GoToDialog::find);
    resize(fontMetrics().averageCharWidth() * 64, fontMetrics().height() * 22);
    find();
}

void GoToDialog::find()
{
    const QString chosen = m_groups->currentItem()
                               ? m_groups->currentItem()->data(Qt::UserRole).toString()
                               : QString();
    const PermissionsPresenter::Named found = m_presenter.groupsNamed(m_name->text(), mostGroups);
    m_groups->clear();
    for (const quint32 row : found.rows) {
        const GroupTable &groups = m_presenter.workspace().groups();
        const QString members = CellText::members(groups.memberCount(row));
        const QString text = members.isEmpty() ? groups.name(row)
                                               //: A group in a list: name, "12 members"
                                               : tr("%1 · %2").arg(groups.name(row), members);
        auto *item = new QListWidgetItem(text, m_groups);
        item->setData(Qt::UserRole, groups.id(row));
        item->setSizeHint({0, fontMetrics().height() + space::sm});
        if (groups.id(row) == chosen)
            m_groups->setCurrentItem(item);
    }
    if (!m_groups->currentItem())
        m_groups->setCurrentRow(0);
    m_go->setEnabled(!found.rows.empty());
    m_note->setText(found.note);
}

void GoToDialog::accept()
{
    const QListWidgetItem *item = m_groups->currentItem();
    if (!item)
        return;
    const QString group = item->data(Qt::UserRole).toString();
    QDialog::accept();
    Q_EMIT groupChosen(group);
}

bool GoToDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_name && event->type() == QEvent::KeyPress && m_groups->count() > 0) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        if (step != 0) {
            m_groups->setCurrentRow(
                std::clamp(m_groups->currentRow() + step, 0, m_groups->count() - 1));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

} // namespace onbelay::ui
