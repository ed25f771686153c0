#pragma once

#include "presenters/permissions/csvproblems.h"
#include "presenters/permissions/matrixfilejobs.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace onbelay {

class PermissionsPresenter;

// Takes the permissions to a file and back. Writing, reading and comparing are done by other
// threads on copies; nothing that a file says is done before stage(), and that only stages. One
// thing at a time. GUI thread.
class MatrixFiles final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Exporting, Reading, Examined, Failed };

    // `presenter` must outlive this object.
    explicit MatrixFiles(PermissionsPresenter &presenter, QObject *parent = nullptr);
    ~MatrixFiles() override;

    [[nodiscard]] State state() const { return m_state; }
    // Of State::Failed: an export or an import, as isImport() says.
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    [[nodiscard]] bool isImport() const { return m_import; }
    [[nodiscard]] QString fileName() const; // without its folder

    // Everything as it is shown, staged edits included: an administrator who saves what is on the
    // screen expects to find it in the file. `onlyShown`: without the groups that the filter hides.
    [[nodiscard]] bool canExport(bool onlyShown) const;
    void exportTo(const QString &path, bool onlyShown);
    // Titles of the dialog that asks for the file say which state it will hold.
    [[nodiscard]] QString exportTitle(bool onlyShown) const;
    [[nodiscard]] QString suggestedName(bool onlyShown) const;

    void open(const QString &path); // an import begins
    // Everything below is about the import.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] CsvProblems &problems() { return m_problems; }
    // Summary and problems, to be kept or sent to whoever made the file.
    [[nodiscard]] QString reportText() const;
    void saveReport(const QString &path); // reportSaved() tells what became of it
    // Why nothing can be staged; empty when it can.
    [[nodiscard]] QString whyNot() const;
    [[nodiscard]] bool canStage() const;
    // One undo step. False when it was refused: refusedText() has the reason.
    bool stage();
    [[nodiscard]] const QString &refusedText() const { return m_refused; }

    void cancel(); // whatever is under way or waits; Idle afterwards

Q_SIGNALS:
    void changed();
    void progress(int percent); // of an export
    void exported(const QString &sentence);
    void reportSaved(const QString &sentence);

private:
    void setState(State state);
    void start(State state, bool import, const QString &path);
    void fail(const FailureText &failure);
    void writingDone();
    void examine();
    void examineAgain();
    void examinationDone();
    [[nodiscard]] static FailureText savingFailed(const QString &path, const FileFault &fault);
    [[nodiscard]] static FailureText readingFailed(const QString &path, const FileFault &fault);

    PermissionsPresenter &m_presenter;
    CsvProblems m_problems;
    State m_state = State::Idle;
    bool m_import = false;
    QString m_path;
    QString m_written; // of an export, what is said when it is done
    std::optional<FailureText> m_failure;
    QString m_refused;
    QFutureWatcher<std::optional<FileFault>> m_writing;
    QFutureWatcher<MatrixReadingPtr> m_reading;
    MatrixReadingPtr m_read; // the last one
    quint64 m_layout = 0; // of the workspace when that one was asked for
    bool m_stale = false; // rows have changed since
    QTimer m_again; // many changes at once are one examination
};

} // namespace onbelay
