#include "ui/permissions/exportdialog.h"

#include "presenters/paragraph.h"
#include "presenters/permissions/matrixfiles.h"
#include "ui/common/banner.h"
#include "ui/common/busy.h"
#include "ui/common/buttons.h"
#include "ui/permissions/heightkeeper.h"

#include <QScreen>
#include <QVBoxLayout>

namespace onbelay::ui {

using namespace std::chrono_literals;

ExportDialog::ExportDialog(MatrixFiles &files, QWidget *parent)
    : QDialog(parent)
    , m_files(files)
    , m_busy(new Busy)
    , m_failure(new Banner(Tone::Danger))
    //: Button: chooses another file to save to
    , m_other(primaryButton(tr("Choose another place…")))
    //: Button: closes a dialog
    , m_close(makeButton(tr("Close")))
{
    //: Title of the dialog that shows how far an export is
    setWindowTitle(tr("Export permissions"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::xl, space::xl, space::xl, space::lg);
    column->setSpacing(space::md);
    column->addWidget(m_busy);
    column->addWidget(m_failure);
    column->addStretch();
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(space::sm);
    buttons->addStretch();
    buttons->addWidget(m_close);
    buttons->addWidget(m_other);
    column->addLayout(buttons);
    connect(m_busy, &Busy::cancelRequested, this, &QDialog::reject);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_other, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT otherPlaceWanted();
    });
    connect(&files, &MatrixFiles::progress, m_busy,
            [this](int percent) { m_busy->setProgress(percent, 100); });
    connect(&files, &MatrixFiles::changed, this, &ExportDialog::refresh);
    m_patience.setSingleShot(true);
    m_patience.start(400ms);
    connect(&m_patience, &QTimer::timeout, this, &QDialog::open);
    const QSize wanted(fontMetrics().averageCharWidth() * 70, sizeHint().height());
    resize(wanted.boundedTo(screen()->availableSize() * 0.9));
    new HeightKeeper(*this);
    setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    //: %1 is the name of a file
    m_busy->start(tr("Writing %1…").arg(files.fileName()), true);
    refresh();
}

void ExportDialog::refresh()
{
    using State = MatrixFiles::State;
    const bool failed = m_files.state() == State::Failed && !m_files.isImport();
    m_failure->setVisible(failed);
    m_other->setVisible(failed);
    m_close->setVisible(failed);
    if (failed) {
        m_patience.stop();
        m_busy->stop();
        m_failure->setMessage(m_files.failure()->headline, causeAndStep(*m_files.failure()));
        m_other->setDefault(true);
        m_other->setFocus();
        if (!isVisible())
            open();
    } else if (m_files.state() != State::Exporting) {
        done(Accepted); // written, or something else was begun
    }
}

void ExportDialog::done(int result)
{
    m_patience.stop();
    disconnect(&m_files, nullptr, this, nullptr);
    if (!m_files.isImport())
        m_files.cancel();
    QDialog::done(result);
    deleteLater();
}

} // namespace onbelay::ui
