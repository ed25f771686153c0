// What MatrixFiles says: titles, summaries, reasons and failures.
#include "presenters/permissions/matrixfiles.h"
#include "presenters/permissions/permissionspresenter.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QLocale>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

FailureText MatrixFiles::savingFailed(const QString &path, const FileFault &fault)
{
    FailureText text;
    text.headline = tr("The file could not be saved");
    //: %1 is the name of a file, %2 what the system says
    text.cause = tr("%1: %2.").arg(QDir::toNativeSeparators(path), fault.words);
    text.nextStep = fault.error == QFileDevice::ResourceError
                        ? tr("Make room on that disk, or choose another place.")
                        : tr("Choose another place.");
    return text;
}

FailureText MatrixFiles::readingFailed(const QString &path, const FileFault &fault)
{
    FailureText text;
    text.headline = tr("The file could not be read");
    const QString reason = fault.words.isEmpty() ? tr("this is not a file") : fault.words;
    //: %1 is the name of a file, %2 what the system says
    text.cause = tr("%1: %2.").arg(QDir::toNativeSeparators(path), reason);
    text.nextStep = tr("Choose another file.");
    return text;
}

QString MatrixFiles::exportTitle(bool onlyShown) const
{
    const bool staged = m_presenter.stagedCells() > 0;
    if (m_presenter.isPlan())
        //: Title of a file dialog; nothing of it is real yet
        return onlyShown ? tr("Export the plan of the shown groups")
                         //: Title of a file dialog; nothing of it is real yet
                         : tr("Export the plan");
    if (onlyShown)
        //: Title of a file dialog; what is not applied yet is in the file too
        return staged ? tr("Export the shown groups, staged changes included")
                      //: Title of a file dialog
                      : tr("Export the shown groups");
    //: Title of a file dialog; what is not applied yet is in the file too
    return staged ? tr("Export all groups, staged changes included")
                  //: Title of a file dialog
                  : tr("Export all groups");
}

// The same in every language, so that scripts find it.
QString MatrixFiles::suggestedName(bool onlyShown) const
{
    const bool plan = m_presenter.isPlan();
    QString name =
        m_presenter.workspace().integration().id + (plan ? u"-plan-not-real"_s : u"-permissions"_s);
    if (onlyShown && m_presenter.model().rowCount() < int(m_presenter.workspace().groups().size()))
        name += u"-filtered"_s;
    if (m_presenter.stagedCells() > 0 && !plan)
        name += u"-with-staged"_s;
    return name + u".csv"_s;
}

QString MatrixFiles::summary() const
{
    if (m_state == State::Reading)
        return tr("Reading the file and comparing it with what is shown…");
    if (m_state != State::Examined || !m_read)
        return {};
    const MatrixCsvReport &report = m_read->report;
    const int lines = int(report.problemLines);
    const QString problems =
        //: Part of "5 cells in 2 groups would be staged; 3 lines have problems."
        lines > 0 ? tr("%n line(s) have problems", nullptr, lines) : QString();
    QString text;
    if (!report.edit.isEmpty()) {
        //: Part of "5 cells in 2 groups would be staged"
        const QString where = tr("%n group(s)", nullptr, int(report.edit.rows().count()));
        //: %1 is, for example, "2 groups"
        text = tr("%n cell(s) in %1 would be staged", nullptr, int(report.edit.cellCount()))
                   .arg(where);
    } else if (!report.namesAnyColumn) {
        text = tr("The first line names no permission; nothing to stage");
    } else if (report.readLines == 0) {
        text = tr("No line of the file can be used; nothing to stage");
    } else if (lines > 0) {
        text = tr("The other lines match what is shown; nothing to stage");
    } else {
        text = tr("The file matches what is shown; nothing to stage");
    }
    if (!problems.isEmpty())
        //: %1 and %2 are parts of a sentence: "Nothing to stage" and "3 lines have problems"
        text = tr("%1; %2").arg(text, problems);
    text += u'.';
    if (report.otherNameLines > 0)
        text += u' '
                + tr("In %n line(s) id and name are of different groups; the id counts.", nullptr,
                     int(report.otherNameLines));
    if (report.problemCount > report.problems.size())
        text +=
            u' '
            + tr("Only the first %n problem(s) are listed.", nullptr, int(report.problems.size()));
    return text;
}

QString MatrixFiles::whyNot() const
{
    if (m_failure)
        return m_failure->headline;
    if (m_state != State::Examined || !m_read || m_stale
        || m_layout != m_presenter.workspace().layoutGeneration())
        return tr("The file is being read.");
    if (!m_presenter.canEdit())
        return m_presenter.readOnlyReason();
    if (m_presenter.workspace().isApplying())
        return tr("Changes are being applied. Wait until that is done.");
    if (m_read->report.edit.isEmpty())
        return tr("Nothing in the file differs from what is shown.");
    return {};
}

QString MatrixFiles::reportText() const
{
    //: First line of a report about a file; %1 is its name
    return tr("Import of %1").arg(fileName()) + u'\n' + summary() + u"\n\n"_s + m_problems.text();
}

void MatrixFiles::saveReport(const QString &path)
{
    const std::optional<FileFault> fault = saveFile(path, reportText().toUtf8());
    if (!fault) {
        //: %1 is the name of a file
        Q_EMIT reportSaved(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)));
        return;
    }
    const FailureText failure = savingFailed(path, *fault);
    Q_EMIT reportSaved(failure.headline + u". "_s + failure.cause + u' ' + failure.nextStep);
}

} // namespace onbelay
