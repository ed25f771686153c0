#include "presenters/permissions/matrixfiles.h"

#include "presenters/permissions/permissionspresenter.h"
#include "workspace/workspace.h"

#include <QFileInfo>
#include <QSaveFile>
#include <QtConcurrentRun>

#include <algorithm>
#include <numeric>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

std::shared_ptr<const MatrixCopy> copyOf(const Workspace &workspace)
{
    QStringList columns;
    for (int column = 0; column < workspace.matrix().rules().columns; ++column)
        columns.append(workspace.columnId(column));
    return std::make_shared<const MatrixCopy>(
        MatrixCopy{workspace.groups(), workspace.matrix(), columns});
}

} // namespace

MatrixFiles::MatrixFiles(PermissionsPresenter &presenter, QObject *parent)
    : QObject(parent)
    , m_presenter(presenter)
{
    m_again.setSingleShot(true);
    m_again.setInterval(0);
    connect(&m_again, &QTimer::timeout, this, &MatrixFiles::examine);
    connect(&m_writing, &QFutureWatcherBase::finished, this, &MatrixFiles::writingDone);
    connect(&m_writing, &QFutureWatcherBase::progressValueChanged, this, &MatrixFiles::progress);
    connect(&m_reading, &QFutureWatcherBase::finished, this, &MatrixFiles::examinationDone);
    const Workspace &workspace = presenter.workspace();
    connect(&workspace, &Workspace::rowsReset, this, &MatrixFiles::examineAgain);
    connect(&workspace, &Workspace::rowsAppended, this, &MatrixFiles::examineAgain);
    connect(&workspace, &Workspace::rowsChanged, this, &MatrixFiles::examineAgain);
}

MatrixFiles::~MatrixFiles()
{
    m_writing.cancel();
    m_reading.cancel();
}

QString MatrixFiles::fileName() const
{
    return QFileInfo(m_path).fileName();
}

void MatrixFiles::setState(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void MatrixFiles::start(State state, bool import, const QString &path)
{
    cancel();
    m_import = import;
    m_path = path;
    setState(state);
}

void MatrixFiles::fail(const FailureText &failure)
{
    m_failure = failure;
    setState(State::Failed);
}

void MatrixFiles::cancel()
{
    m_writing.cancel();
    m_writing.setFuture({});
    m_reading.cancel();
    m_reading.setFuture({});
    m_again.stop();
    m_read.reset();
    m_stale = false;
    m_failure.reset();
    m_refused.clear();
    m_problems.setProblems({}, 0);
    if (m_state != State::Idle)
        setState(State::Idle);
}

bool MatrixFiles::canExport(bool onlyShown) const
{
    const MatrixModel &model = m_presenter.model();
    return onlyShown ? model.rowCount() > 0 : !m_presenter.workspace().groups().empty();
}

void MatrixFiles::exportTo(const QString &path, bool onlyShown)
{
    start(State::Exporting, false, path);
    const RowOrder &order = m_presenter.model().order();
    std::vector<quint32> rows;
    if (onlyShown || (!m_presenter.model().isReset() && order.hidesNothing())) {
        rows = order.sources();
    } else {
        rows.resize(m_presenter.workspace().groups().size());
        std::iota(rows.begin(), rows.end(), quint32{0});
    }
    //: %1 is the name of a file, %n how many groups it holds
    m_written = tr("Saved %n group(s) as %1.", nullptr, int(rows.size())).arg(path);
    m_writing.setFuture(QtConcurrent::run(&writeMatrixFile, path, copyOf(m_presenter.workspace()),
                                          std::move(rows)));
}

void MatrixFiles::writingDone()
{
    if (m_state != State::Exporting || !m_writing.future().isResultReadyAt(0))
        return; // cancelled
    if (const std::optional<FileFault> fault = m_writing.result()) {
        fail(savingFailed(m_path, *fault));
        return;
    }
    setState(State::Idle);
    Q_EMIT exported(m_written);
}

void MatrixFiles::open(const QString &path)
{
    start(State::Reading, true, path);
    m_layout = m_presenter.workspace().layoutGeneration();
    m_reading.setFuture(QtConcurrent::run(&readMatrixFile, path, copyOf(m_presenter.workspace())));
}

// Rows have moved or changed: what would be staged is another thing now.
void MatrixFiles::examineAgain()
{
    if (!m_import || (m_state != State::Reading && m_state != State::Examined))
        return;
    m_stale = true;
    if (m_state == State::Examined)
        m_again.start();
}

void MatrixFiles::examine()
{
    if (m_state != State::Examined || !m_read)
        return;
    m_stale = false;
    setState(State::Reading);
    m_layout = m_presenter.workspace().layoutGeneration();
    m_reading.setFuture(
        QtConcurrent::run(&examineMatrixBytes, m_read->bytes, copyOf(m_presenter.workspace())));
}

void MatrixFiles::examinationDone()
{
    if (m_state != State::Reading || !m_reading.future().isResultReadyAt(0))
        return; // cancelled
    m_read = m_reading.result();
    if (m_read->fault) {
        fail(readingFailed(m_path, *m_read->fault));
        return;
    }
    if (m_read->report.refusal != CsvRefusal::None) {
        fail(CsvWords::refusal(m_read->report));
        return;
    }
    m_problems.setProblems(m_read->report.problems, m_read->report.fieldCount);
    m_state = State::Examined;
    if (m_stale)
        m_again.start();
    Q_EMIT changed();
}

bool MatrixFiles::canStage() const
{
    return whyNot().isEmpty();
}

bool MatrixFiles::stage()
{
    if (!canStage())
        return false;
    m_refused.clear();
    const MatrixReadingPtr read = m_read;
    //: Name of an undo step; %1 is the name of a file
    if (m_presenter.stage(read->report.edit, tr("Import %1").arg(fileName()))) {
        cancel();
        return true;
    }
    m_refused = m_presenter.refusalText();
    Q_EMIT changed();
    return false;
}

} // namespace onbelay
