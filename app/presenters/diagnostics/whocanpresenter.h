#pragma once

#include "diagnostics/whocanrun.h"
#include "platform/savefile.h"
#include "presenters/diagnostics/question.h"
#include "presenters/diagnostics/whocanmodel.h"
#include "presenters/diagnostics/whocantext.h"
#include "presenters/permissions/nameindex.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <array>

namespace onbelay {

// "Who can …?": pick an ability, get everybody, sorted by name, to be searched and saved. The list
// is of one moment; it says so when access changed since. GUI thread; order and search index of
// the names are made on a worker thread.
class WhoCanPresenter final : public QObject
{
    Q_OBJECT
public:
    using Kind = WhoCanModel::Kind;
    static constexpr std::array kinds{Kind::Can, Kind::Perhaps, Kind::Nearly};

    explicit WhoCanPresenter(Workspace &workspace, QObject *parent = nullptr);
    ~WhoCanPresenter() override;

    [[nodiscard]] const std::vector<Question::Ability> &abilities() const { return m_abilities; }
    [[nodiscard]] int column() const { return m_column; }
    void setColumn(int column); // forgets nothing: the answer stays until it is asked again

    void ask();
    void cancel();
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] int progress() const; // of progressTotal()
    [[nodiscard]] int progressTotal() const; // 0: not known
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }

    // The answer, once there is one; all of it belongs to hasAnswer().
    [[nodiscard]] bool hasAnswer() const { return m_list && m_index; }
    [[nodiscard]] QString headline() const; // "Claude can update a deal for 214 people …"
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QString groups() const;
    [[nodiscard]] WhoCanNotice stop() const;
    [[nodiscard]] WhoCanNotice comparison() const;
    [[nodiscard]] bool isOutdated() const { return m_outdated; }
    [[nodiscard]] WhoCanModel &model() { return m_model; }
    [[nodiscard]] int count(Kind kind) const;
    [[nodiscard]] Kind kind() const { return m_kind; }
    [[nodiscard]] QString kindText(Kind kind) const; // "Can (214)"
    void setKind(Kind kind);
    void setFilter(const QString &text); // words of names and addresses
    [[nodiscard]] bool isFiltered() const { return !m_words.isEmpty(); }
    void setDescending(bool descending);
    [[nodiscard]] QString shownText() const; // "12 of 214 people"
    // What is shown, as CSV that only its owner can read; written on a worker thread.
    void save(const QString &path);
    [[nodiscard]] bool isSaving() const { return m_writing.isRunning(); }

Q_SIGNALS:
    void changed(); // running, progress, failure, answer, isOutdated()
    void answered(); // there is a new answer; emitted after changed()
    void shownChanged(); // rows of the model
    void savingChanged();
    void saved(const onbelay::FailureText &problem, const QString &said); // one of them is empty

private:
    void finished();
    void indexed(const std::shared_ptr<const NameIndex> &index);
    void showRows();
    void lookForNews();
    void written();
    // Whether nobody can by what the workspace knows of the key; nullopt: it knows nothing.
    [[nodiscard]] std::optional<bool> nobodyCanNow() const;
    [[nodiscard]] const std::vector<quint32> &peopleOf(Kind kind) const;

    Workspace &m_workspace;
    WhoCanRun m_run;
    std::vector<Question::Ability> m_abilities;
    int m_column = -1;
    std::optional<FailureText> m_failure;
    std::shared_ptr<const WhoCanList> m_list;
    std::shared_ptr<const NameIndex> m_index; // of everybody
    quint64 m_generation = 0; // of the index
    WhoCanModel m_model;
    Kind m_kind = Kind::Can;
    QStringList m_words;
    bool m_descending = false;
    bool m_outdated = false;
    bool m_indexing = false;
    std::optional<bool> m_nobodyThen; // nobodyCanNow() when the list was made
    QString m_path; // of the file that is written
    QFutureWatcher<std::optional<FileFault>> m_writing;
    QTimer m_pause; // several changes of rows are looked at once
};

} // namespace onbelay
