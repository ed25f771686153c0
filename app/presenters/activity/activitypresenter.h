#pragma once

#include "presenters/activity/activitymodel.h"
#include "presenters/activity/changecells.h"
#include "presenters/words/failuretext.h"
#include "workspace/workspace.h"

#include <QObject>

#include <optional>
#include <vector>

namespace onbelay {

// The activity page: the audit, page by page, with filters; one item's cells in detail. GUI thread.
class ActivityPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Loading, Ready, Failed };
    struct Choice
    {
        QString id; // empty: no filter
        QString text;
    };

    explicit ActivityPresenter(Workspace &workspace, QObject *parent = nullptr);

    void refresh(); // from the newest on
    void loadMore();
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    [[nodiscard]] bool hasMore() const { return !m_next.isEmpty(); }
    [[nodiscard]] bool isFiltered() const;
    // "120 entries", "12 of 500 loaded entries; older ones are not searched yet"
    [[nodiscard]] QString countText() const;

    // A group's whole name asks the server; a part of it looks through what is loaded.
    void setGroupText(const QString &text);
    void setCell(const QString &cell);
    void setActor(const QString &actorId);
    [[nodiscard]] QStringList groupNames() const; // to complete what is typed
    [[nodiscard]] std::vector<Choice> cellChoices() const;
    [[nodiscard]] std::vector<Choice> actorChoices() const; // those seen so far

    [[nodiscard]] ActivityModel &model() { return m_model; }
    void select(int row);
    [[nodiscard]] ChangeCells &cells() { return m_cells; }
    [[nodiscard]] QString selectedHeadline() const; // empty when nothing is selected
    // The selected change set, which can be reverted; empty when it is not one.
    [[nodiscard]] QString selectedChangeSet() const;
    // Why it cannot be reverted by whoever is signed in; empty when it can.
    [[nodiscard]] QString revertRefusal() const;
    [[nodiscard]] QByteArray csv() const; // what is loaded and shown

Q_SIGNALS:
    void changed(); // state, failure, counts
    void actorsChanged();
    void selectionChanged();

private:
    void ask();
    void take(const AuditPage &page, bool fromTheStart);
    void noteActors(const std::vector<AuditEntry> &entries);

    Workspace &m_workspace;
    ActivityModel m_model;
    ChangeCells m_cells;
    AdminClient::AuditQuery m_query;
    QString m_groupText;
    QString m_next;
    std::vector<Who> m_actors;
    QString m_shownFilters; // what the model was loaded with
    State m_state = State::Idle;
    std::optional<FailureText> m_failure;
    quint64 m_generation = 0;
};

} // namespace onbelay
