#pragma once

#include "presenters/permissions/historymodel.h"
#include "presenters/words/failuretext.h"
#include "workspace/workspace.h"

#include <QObject>

#include <optional>

namespace onbelay {

// Who changed a cell, a group or a column, when and why: the audit of the server, page by page,
// newest first. It is asked with the id of the group, so groups of one name are kept apart. Also
// for members, where the server lets them. GUI thread.
class HistoryPresenter final : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Loading, Ready, Failed };

    // `workspace` must outlive this object.
    HistoryPresenter(Workspace &workspace, HistorySubject subject, QObject *parent = nullptr);

    // Asks for the newest entries, or again for what could not be had; else does nothing.
    void load();
    // Asks for the next page, where hasMore().
    void showOlder();

    [[nodiscard]] State state() const { return m_state; }
    // Of State::Failed; entries of earlier pages stay.
    [[nodiscard]] const std::optional<FailureText> &failure() const { return m_failure; }
    [[nodiscard]] bool hasMore() const { return !m_next.isEmpty(); }
    [[nodiscard]] HistoryModel &model() { return m_model; }

    // "History of Read deals for Sales EMEA"; plain text.
    [[nodiscard]] QString title() const;
    // "12 changes" or "The latest 200 changes; older ones are not shown yet".
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString emptyHeadline() const;
    [[nodiscard]] QString emptyText() const;
    // The whole reason, where the change came from, and the id of its change set, a line each.
    // Empty for no row.
    [[nodiscard]] QString detail(int row) const;

    // What is loaded, one row a change; see activityCsv().
    [[nodiscard]] QByteArray csv() const;
    // A name for the file, which tells when older entries are not in it.
    [[nodiscard]] QString fileName() const;
    // That it is saved, and whether everything is in it.
    [[nodiscard]] QString savedText(const QString &file) const;

Q_SIGNALS:
    void changed();

private:
    void ask(const QString &cursor);
    void take(const Expected<AuditPage> &page);
    [[nodiscard]] QString groupName() const;
    [[nodiscard]] QString columnTitle() const;

    Workspace &m_workspace;
    HistorySubject m_subject;
    HistoryModel m_model;
    QString m_next; // cursor of the page after the last one that was taken
    State m_state = State::Idle;
    std::optional<FailureText> m_failure;
};

} // namespace onbelay
