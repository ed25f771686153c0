#pragma once

#include "diagnostics/accesssubject.h"
#include "presenters/diagnostics/subjectmodel.h"
#include "presenters/words/failuretext.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace onbelay {

// The form of "Why can't Claude …?": who, and what. Groups are found in the workspace, people on
// the server as soon as typing pauses. GUI thread.
class Question final : public QObject
{
    Q_OBJECT
public:
    struct Ability
    {
        int column = 0;
        QString text; // "update a deal"
    };

    explicit Question(Workspace &workspace, QObject *parent = nullptr);

    [[nodiscard]] const std::vector<Ability> &abilities() const { return m_abilities; }
    [[nodiscard]] SubjectModel &subjects() { return m_subjects; }

    void search(const QString &text);
    [[nodiscard]] bool isSearching() const { return m_searching; }
    [[nodiscard]] const std::optional<FailureText> &searchFailure() const { return m_failure; }

    void choose(int row); // of subjects()
    void clearSubject();
    void setColumn(int column);
    void set(const AccessSubject &subject); // from elsewhere: a cell of the matrix
    [[nodiscard]] const AccessSubject &subject() const { return m_subject; }
    [[nodiscard]] QString subjectName() const;

Q_SIGNALS:
    void changed(); // what is chosen
    void searched(); // subjects(), isSearching() or searchFailure()

private:
    void askForPeople();
    void showRows(const std::vector<Person> &people);

    Workspace &m_workspace;
    std::vector<Ability> m_abilities;
    SubjectModel m_subjects;
    AccessSubject m_subject;
    QString m_text;
    QTimer m_pause;
    std::optional<FailureText> m_failure;
    quint64 m_generation = 0;
    bool m_searching = false;
};

} // namespace onbelay
