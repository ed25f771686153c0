#include "ui/permissions/presetnamedialog.h"

#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/formfield.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace onbelay::ui {

PresetNameDialog::PresetNameDialog(const Words &words, Check check, QWidget *parent)
    : QDialog(parent)
    , m_name(new QLineEdit(words.name))
{
    setWindowTitle(words.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::lg);
    //: Label of the field for the name of a preset
    m_field = new FormField(tr("Name"), m_name);
    m_field->setCheck([this, check = std::move(check)] { return check(m_name->text()); });
    column->addWidget(m_field);
    column->addStretch();

    auto *row = new QWidget;
    auto *buttons = new FlowLayout(row, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    //: Button: nothing is saved
    QPushButton *cancel = makeButton(tr("Cancel"));
    QPushButton *save = primaryButton(words.accept);
    save->setDefault(true);
    buttons->addWidget(cancel);
    buttons->addWidget(save);
    column->addWidget(row);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(save, &QPushButton::clicked, this, &PresetNameDialog::accept);
    resize(fontMetrics().averageCharWidth() * 52, sizeHint().height());
    m_name->selectAll();
    m_name->setFocus();
}

void PresetNameDialog::accept()
{
    if (!m_field->reveal()) {
        m_name->setFocus();
        return;
    }
    Q_EMIT chosen(m_name->text());
    QDialog::accept();
}

} // namespace onbelay::ui
