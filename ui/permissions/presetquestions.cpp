// What PresetsDialog asks before it changes a preset of one's own.
#include "presenters/paragraph.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/elidedlabel.h"
#include "ui/permissions/presetnamedialog.h"
#include "ui/permissions/presetsdialog.h"

#include <QListWidget>
#include <QMessageBox>

namespace onbelay::ui {

// An answer of the presenter: the preset that is chosen then, or why nothing was changed.
void PresetsDialog::take(const Expected<int> &preset)
{
    if (preset) {
        m_list->setCurrentRow(*preset);
        return;
    }
    const FailureText text = m_presenter.failureText(preset.error());
    m_failure->setMessage(text.headline, causeAndStep(text));
    m_error = text.headline;
    m_failure->show();
}

void PresetsDialog::ask(QDialog *dialog)
{
    m_asking = dialog;
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

int PresetsDialog::find(const QString &title) const
{
    const auto &entries = m_presenter.entries();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (entries[i].own && entries[i].title == title)
            return int(i);
    }
    return -1;
}

void PresetsDialog::askToSave()
{
    const QString full = m_presenter.saveProblem();
    if (!full.isEmpty()) {
        m_status->setText(full);
        m_status->show();
        return;
    }
    if (m_asking)
        return;
    //: Title of the dialog that asks for the name of a new preset
    const PresetNameDialog::Words words{tr("Save as a preset"),
                                        //: Button: saves the preset
                                        tr("Save"), QString()};
    auto *dialog = new PresetNameDialog(
        words, [this](const QString &name) { return m_presenter.nameProblem(name); }, this);
    connect(dialog, &PresetNameDialog::chosen, this, [this](const QString &name) {
        m_error.clear();
        take(m_presenter.saveOwn(name, m_groupId));
    });
    ask(dialog);
}

void PresetsDialog::askToRename()
{
    if (m_asking || current() < 0)
        return;
    const QString title = m_presenter.entries()[std::size_t(current())].title;
    //: Title of the dialog that asks for another name of a preset
    const PresetNameDialog::Words words{tr("Rename the preset"),
                                        //: Button: gives the preset the name that was entered
                                        tr("Rename"), title};
    auto *dialog = new PresetNameDialog(
        words,
        [this, title](const QString &name) { return m_presenter.nameProblem(name, find(title)); },
        this);
    connect(dialog, &PresetNameDialog::chosen, this, [this, title](const QString &name) {
        m_error.clear();
        const int preset = find(title);
        take(preset < 0 ? Expected<int>(failed(FailureKind::NotFound))
                        : m_presenter.rename(preset, name));
    });
    ask(dialog);
}

void PresetsDialog::askToRemove()
{
    if (m_asking || current() < 0)
        return;
    const QString title = m_presenter.entries()[std::size_t(current())].title;
    auto *box =
        new QMessageBox(QMessageBox::NoIcon, tr("Delete the preset"),
                        //: %1 is a preset
                        tr("Delete the preset %1? No group changes.")
                            .arg(fontMetrics().elidedText(title, Qt::ElideMiddle,
                                                          fontMetrics().averageCharWidth() * 40)),
                        QMessageBox::NoButton, this);
    box->setTextFormat(Qt::PlainText);
    //: Button: deletes the preset
    QPushButton *yes = dangerButton(tr("Delete"));
    //: Button: the preset stays
    QPushButton *no = makeButton(tr("Cancel"));
    box->addButton(yes, QMessageBox::DestructiveRole);
    box->addButton(no, QMessageBox::RejectRole);
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    connect(yes, &QPushButton::clicked, this, [this, title] {
        m_error.clear();
        const int preset = find(title);
        const Expected<void> removed =
            preset < 0 ? failed(FailureKind::NotFound) : m_presenter.remove(preset);
        if (!removed)
            take(failed(removed.error()));
    });
    ask(box);
}

} // namespace onbelay::ui
