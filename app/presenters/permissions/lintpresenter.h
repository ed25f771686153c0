#pragma once

#include "presenters/permissions/groupfinder.h"
#include "presenters/permissions/linttext.h"

#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace onbelay {

class PermissionsPresenter;

// "Check for problems": what lint() finds in the matrix, in words, with repairs that are staged as
// one undo step each. Worked out only while somebody looks, by another thread on a copy, at most
// once for whatever happens within a moment. GUI thread.
class LintPresenter final : public QObject
{
    Q_OBJECT
public:
    // `permissions` must outlive this object.
    explicit LintPresenter(PermissionsPresenter &permissions, QObject *parent = nullptr);

    // Somebody looks, or no longer. Not active at first.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }
    // Somebody looks, and items() are not yet of what is there now.
    [[nodiscard]] bool isChecking() const;

    // Problems first, then hints. As things were when somebody looked last.
    [[nodiscard]] const std::vector<LintItem> &items() const { return m_items; }
    [[nodiscard]] int findingCount() const { return int(m_items.size()); }
    [[nodiscard]] int problemCount() const; // hints do not count
    // "3 problems", or that there are none, or that nothing is known yet.
    [[nodiscard]] QString summary() const;
    // Groups have been read and looked through, so that "none" means something.
    [[nodiscard]] bool isKnown() const { return m_known; }
    // How many hints were left out; empty when none was.
    [[nodiscard]] QString leftOutText() const;
    // Empty for administrators; else why there are no repairs.
    [[nodiscard]] QString readOnlyReason() const;

    // Stages an offer of an item, planned anew as things are now. False when it was refused (the
    // permissions presenter says why) or when there is nothing of the kind any more.
    bool repair(int item, int offer);
    // Makes the permissions screen show the groups of an item: puts its filter in the place of the
    // present one, then emits groupsShown().
    void show(int item);

Q_SIGNALS:
    void changed(); // items, counts
    void groupsShown();

private:
    using Memberless = std::shared_ptr<const std::vector<quint64>>;
    using Report = std::shared_ptr<const LintReport>;

    void touch();
    void look();
    void take();
    void forgetMembers();
    [[nodiscard]] const Memberless &memberless();
    [[nodiscard]] GroupFilter filterOf(const LintItem &item) const;

    PermissionsPresenter &m_permissions;
    std::vector<LintItem> m_items; // one for each finding
    quint32 m_otherSets = 0; // LintReport::otherSets
    Memberless m_memberless; // null: not known since rows were read
    QTimer m_soon;
    QFutureWatcher<Report> m_looking;
    bool m_active = false;
    bool m_isLooking = false; // until its answer was taken
    bool m_known = false;
    bool m_stale = true; // something has happened since the last look began
};

} // namespace onbelay
