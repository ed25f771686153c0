#pragma once

#include "presenters/permissions/groupfinder.h"
#include "presenters/permissions/linttext.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace onbelay {

class PermissionsPresenter;

// "Check for problems": what lint() finds in the matrix, in words, with repairs that are staged as
// one undo step each. Worked out only while somebody looks, at most once for whatever happens in
// one turn of the event loop. GUI thread.
class LintPresenter final : public QObject
{
    Q_OBJECT
public:
    // `permissions` must outlive this object.
    explicit LintPresenter(PermissionsPresenter &permissions, QObject *parent = nullptr);

    // Somebody looks, or no longer. Not active at first.
    void setActive(bool active);
    [[nodiscard]] bool isActive() const { return m_active; }

    // Problems first, then hints. As things were when somebody looked last.
    [[nodiscard]] const std::vector<LintItem> &items() const { return m_items; }
    [[nodiscard]] int findingCount() const { return int(m_items.size()); }
    [[nodiscard]] int problemCount() const; // hints do not count
    // "3 problems", or that there are none, or that nothing is known yet.
    [[nodiscard]] QString summary() const;
    // Groups have been read and somebody has looked, so that "none" means something.
    [[nodiscard]] bool isKnown() const;
    // How many hints were left out; empty when none was.
    [[nodiscard]] QString leftOutText() const;
    // Empty for administrators; else why there are no repairs.
    [[nodiscard]] QString readOnlyReason() const;

    // Stages an offer of an item as things are now. False when it was refused (the permissions
    // presenter says why) or when there is nothing of the kind any more.
    bool repair(int item, int offer);
    // Makes the permissions screen show the groups of an item: puts its filter in the place of the
    // present one, then emits groupsShown().
    void show(int item);

Q_SIGNALS:
    void changed(); // items, counts
    void groupsShown();

private:
    void touch();
    void refresh();
    [[nodiscard]] GroupFilter filterOf(const LintItem &item) const;

    PermissionsPresenter &m_permissions;
    LintReport m_report;
    std::vector<LintItem> m_items; // one for each finding
    QTimer m_soon;
    bool m_active = false;
    bool m_checked = false; // ever
    bool m_stale = true; // m_report is of an older matrix
};

} // namespace onbelay
