#include "ui/diagnostics/bundledialog.h"

#include "ui/common/announcer.h"
#include "ui/common/banner.h"
#include "ui/common/buttons.h"
#include "ui/common/flowlayout.h"
#include "ui/common/plainlabel.h"
#include "ui/diagnostics/textsearch.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QListWidget>
#include <QScreen>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace onbelay::ui {

namespace {
constexpr int besideChars = 84; // narrower, and the text has no room beside the list
} // namespace

BundleDialog::BundleDialog(BundlePresenter &presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(presenter)
    , m_warning(new Banner(Tone::Danger))
    , m_tabs(new QTabWidget)
    , m_status(new Announcer)
{
    //: Title of a dialog
    setWindowTitle(tr("Support bundle"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    QLabel *intro = plainLabel(TextRole::Body);
    intro->setText(tr("This is everything that goes into the file, as it will be there. Names are "
                      "replaced; tokens are never in it. Tick what may stay as it is:"));
    m_tabs->setDocumentMode(true);
    //: Tab: the files of a support bundle
    m_tabs->addTab(makeFiles(), tr("Files in the bundle"));
    //: Tab: what stays on this computer
    m_tabs->addTab(makeLegend(), tr("Only here: what stand-ins mean"));
    m_status->setWordWrap(true);
    setTextRole(m_status, TextRole::Muted);
    column->addWidget(intro);
    column->addWidget(makeChoices());
    column->addWidget(m_warning);
    column->addWidget(m_tabs, 1);
    column->addWidget(m_status);
    column->addWidget(makeButtons());
    connect(&presenter, &BundlePresenter::changed, this, &BundleDialog::refresh);
    connect(&presenter, &BundlePresenter::said, m_status, &Announcer::say);
    connect(&presenter, &BundlePresenter::savingChanged, this,
            [this] { m_save->setEnabled(!m_presenter.isSaving()); });
    const QSize wanted(fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 38);
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    refresh();
    m_files->setFocus();
}

QWidget *BundleDialog::makeChoices()
{
    auto *box = new QWidget;
    auto *row = new FlowLayout(box, space::lg);
    for (const BundlePresenter::Category &category : m_presenter.categories()) {
        auto *choice = new QCheckBox(category.title);
        choice->setToolTip(category.text);
        choice->setAccessibleDescription(category.text);
        const Disclose what = category.what;
        connect(choice, &QCheckBox::toggled, this,
                [this, what](bool shown) { m_presenter.setShown(what, shown); });
        row->addWidget(choice);
        m_choices.emplace_back(what, choice);
    }
    return box;
}

QWidget *BundleDialog::makeFiles()
{
    m_files = new QListWidget;
    //: Accessible name of a list
    m_files->setAccessibleName(tr("Files in the bundle"));
    m_files->setMinimumHeight(fontMetrics().height() * 4);
    m_text = new TextSearch({});
    m_split = new QSplitter;
    m_split->setChildrenCollapsible(false);
    m_split->addWidget(m_files);
    m_split->addWidget(m_text);
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 3);
    connect(m_files, &QListWidget::currentRowChanged, this, &BundleDialog::showFile);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::md, 0, 0);
    column->addWidget(m_split);
    return box;
}

QWidget *BundleDialog::makeLegend()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, space::md, 0, 0);
    column->setSpacing(space::sm);
    QLabel *note = plainLabel(TextRole::Muted);
    note->setText(tr("With this list you can read what support writes back. It is not in the "
                     "bundle. If you save it, keep it to yourself."));
    m_legend = new TextSearch(tr("What the stand-ins mean"));
    QPushButton *save =
        //: Button: saves what the stand-ins mean, apart from the bundle
        makeButton(tr("Save this list apart…"), nullptr, ButtonRole::Standard, Glyph::Download);
    save->setAutoDefault(false);
    connect(save, &QPushButton::clicked, this, [this] { askWhereToSave(true); });
    auto *row = new QHBoxLayout;
    row->addWidget(save);
    row->addStretch(1);
    column->addWidget(note);
    column->addWidget(m_legend, 1);
    column->addLayout(row);
    return box;
}

QWidget *BundleDialog::makeButtons()
{
    auto *box = new QWidget;
    auto *buttons = new FlowLayout(box, space::sm);
    buttons->setRowAlignment(Qt::AlignTrailing);
    QPushButton *close = makeButton(tr("Close"));
    //: Button: saves the support bundle as a zip file
    m_save = makeButton(tr("Save as…"), nullptr, ButtonRole::Primary, Glyph::Archive);
    m_save->setDefault(true);
    close->setAutoDefault(false);
    buttons->addWidget(close);
    buttons->addWidget(m_save);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] { askWhereToSave(false); });
    return box;
}

// The file that is read stays chosen, where it was.
void BundleDialog::refresh()
{
    const int current = std::max(0, m_files->currentRow());
    const int count = m_presenter.fileCount();
    while (m_files->count() > count)
        delete m_files->takeItem(m_files->count() - 1);
    for (int row = 0; row < count; ++row) {
        const BundlePresenter::File file = m_presenter.file(row);
        QListWidgetItem *item = m_files->item(row);
        if (!item)
            item = new QListWidgetItem(m_files);
        const bool out = !file.withheld.isEmpty();
        item->setText(out
                          //: A file of a support bundle that is left out; %1 is its name
                          ? tr("%1 (stays out)").arg(file.name)
                          //: A file of a support bundle; %1 is its name, %2 its size
                          : tr("%1 (%2)").arg(file.name, file.size));
        item->setIcon(out ? icon(Glyph::Warning, Tint::Danger)
                          : icon(Glyph::Document, Tint::Muted));
        item->setData(Qt::AccessibleDescriptionRole, file.withheld);
        item->setToolTip(file.withheld);
    }
    for (const auto &[what, choice] : m_choices) {
        for (const BundlePresenter::Category &category : m_presenter.categories()) {
            if (category.what == what)
                choice->setChecked(category.shown);
        }
    }
    const QString warning = m_presenter.warning();
    m_warning->setVisible(!warning.isEmpty());
    if (!warning.isEmpty())
        //: Headline of a message
        m_warning->setMessage(tr("Not everything can be in the bundle"), warning);
    // No name is cut: the text beside it takes what is left.
    const int names = m_files->sizeHintForColumn(0) + 2 * m_files->frameWidth() + space::sm;
    m_files->setMinimumWidth(std::min(names, fontMetrics().averageCharWidth() * 44));
    m_files->setCurrentRow(std::min(current, count - 1));
    showFile();
    m_legend->setText(tr("What the stand-ins mean"), m_presenter.legend(), false);
    m_status->setText(m_presenter.summary());
}

void BundleDialog::showFile()
{
    const int row = m_files->currentRow();
    if (row < 0 || row >= m_presenter.fileCount())
        return;
    const BundlePresenter::File file = m_presenter.file(row);
    const QString name =
        //: Accessible name of a text; %1 is the name of a file
        tr("Text of %1").arg(file.name);
    m_text->setText(name, file.text, file.name.endsWith(QLatin1StringView(".txt")));
}

void BundleDialog::askWhereToSave(bool legend)
{
    auto *dialog = new QFileDialog(this, legend ? tr("Save what the stand-ins mean")
                                                : tr("Save support bundle"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(legend ? QStringLiteral("txt") : QStringLiteral("zip"));
    dialog->selectFile(legend ? m_presenter.suggestedLegendName() : m_presenter.suggestedName());
    //: Kind of file in a save dialog
    dialog->setNameFilter(legend ? tr("Text files (*.txt)")
                                 //: Kind of file in a save dialog
                                 : tr("Zip archives (*.zip)"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, legend](const QString &path) {
        if (legend)
            m_presenter.saveLegend(path);
        else
            m_presenter.save(path);
    });
    dialog->open();
}

void BundleDialog::resizeEvent(QResizeEvent *event)
{
    QDialog::resizeEvent(event);
    const bool beside = width() > fontMetrics().averageCharWidth() * besideChars;
    m_split->setOrientation(beside ? Qt::Horizontal : Qt::Vertical);
}

} // namespace onbelay::ui
