#pragma once

#include "diagnostics/livecalls.h"
#include "diagnostics/whocanlist.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QPointer>

#include <memory>

namespace onbelay {

// Finds out live who can do something: the key is tested, everybody is read with their groups, the
// list is made here and held against the server's own. Where the two differ all is read once more,
// because somebody may have changed it meanwhile. `workspace` outlives it. GUI thread; the lists
// are made on a worker thread.
class WhoCanRun final : public QObject
{
    Q_OBJECT
public:
    enum class Stage { Idle, Key, Groups, People, Server, Deciding, Done, Failed, Cancelled };

    explicit WhoCanRun(Workspace &workspace, QObject *parent = nullptr);
    ~WhoCanRun() override;

    void start(int column); // a running one is begun again
    void cancel();
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] bool isRunning() const;
    [[nodiscard]] int peopleRead() const { return m_peopleRead; }
    [[nodiscard]] int holdersRead() const { return m_holdersRead; }
    [[nodiscard]] int holdersTotal() const { return m_holdersTotal; } // -1: not known
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }
    // Of the last run that was done; null before.
    [[nodiscard]] const std::shared_ptr<const WhoCanList> &list() const { return m_list; }

Q_SIGNALS:
    void changed();
    void finished(); // done, failed or cancelled; emitted last

private:
    void begin();
    void keyTested();
    void readGroups();
    void groupsRead();
    void readPeople(const QString &cursor);
    void readHolders(const QString &cursor);
    void holdersArrived(const Expected<HolderPage> &page);
    void decide();
    void take(const std::shared_ptr<const WhoCanList> &list);
    void readAgain(ListComparison orElse);
    void moveTo(Stage stage);
    void fail(const Failure &failure);
    void stop();
    // What comes of the answer, unless the run is another one by then.
    template <typename T, typename Take>
    void whenAnswered(QFuture<T> future, Take take);

    Workspace &m_workspace;
    QPointer<LiveCalls> m_calls; // the client's
    CallHandle m_handle;
    Stage m_stage = Stage::Idle;
    quint64 m_generation = 0;
    int m_column = -1;
    bool m_again = false; // all is read for the second time
    int m_peopleRead = 0;
    int m_holdersRead = 0;
    int m_holdersTotal = -1;
    std::optional<Failure> m_failure;
    PersonBatch m_people;
    HolderPage m_told; // all pages of it
    ListComparison m_comparison = ListComparison::NotOffered; // why there is no list of the server
    std::optional<Failure> m_whyNot;
    std::shared_ptr<const WhoCanList> m_list;
};

} // namespace onbelay
