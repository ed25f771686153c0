#pragma once

#include "presenters/permissions/reviewlines.h"

#include <QAbstractTableModel>

#include <vector>

namespace onbelay {

class Workspace;

// Staged cells as a table in sections: group, permission, change, people, and a place for the
// button that leaves a line out. A section begins with a row of its own, which holds its title in
// the first column. Texts are looked up in the workspace when they are asked for, so that a million
// lines cost a few bytes each. GUI thread.
class ReviewModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        GroupColumn,
        PermissionColumn,
        ChangeColumn,
        PeopleColumn,
        RemoveColumn,
        ColumnCount
    };
    enum Role { GrantedRole = Qt::UserRole + 1, RiskyRole, SectionRole }; // bool each

    struct Section
    {
        QString title; // with the number of lines
        bool risky = false;
        std::vector<quint32> lines; // positions in lines()
    };

    // The workspace must outlive the model.
    explicit ReviewModel(const Workspace &workspace, QObject *parent = nullptr);

    // The lines in the order of reviewLines(); positions are those of the workspace's rows now.
    void setLines(std::vector<ReviewLine> lines, std::vector<Section> sections);
    // What the server said about removals; cells that are not listed are left alone.
    void setImpact(const std::vector<Impact> &removals);
    // While the server is being asked, lines of which nothing is known say so; else they say how
    // many people it is at most.
    void setCounting(bool counting);
    // For lines that outlive the workspace's rows, before these are reset: what is shown is kept.
    // Of very many lines only the titles remain; see isCutShort().
    void keepShown();
    [[nodiscard]] bool isCutShort() const { return m_cutShort; }
    void setRemovable(bool removable); // shows the buttons
    [[nodiscard]] bool isRemovable() const { return m_removable; }
    [[nodiscard]] const std::vector<ReviewLine> &lines() const { return m_lines; }
    [[nodiscard]] const std::vector<Section> &sections() const { return m_sections; }
    [[nodiscard]] std::vector<int> sectionRows() const; // rows that are titles
    // The line of a row; null for a section's title.
    [[nodiscard]] const ReviewLine *line(int row) const;
    // Where a line is, told so that it can be found again after a reset.
    struct Place
    {
        QString group; // id; empty for a title
        int column = -1;
    };
    [[nodiscard]] Place placeOf(int row) const;
    [[nodiscard]] int rowOf(const Place &place) const; // -1 when it is gone

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Kept // of a group whose row is gone
    {
        quint32 row = 0; // as it was
        QString name;
        int members = 0;
    };

    void layOut();
    void peopleChanged();
    [[nodiscard]] const Kept *kept(quint32 row) const;
    [[nodiscard]] QString groupName(quint32 row) const;
    [[nodiscard]] int memberCount(quint32 row) const;
    [[nodiscard]] const Section &sectionOf(int row) const;
    [[nodiscard]] QVariant titleData(const Section &section, int column, int role) const;
    [[nodiscard]] QString text(const ReviewLine &line, int column) const;
    [[nodiscard]] QString people(const ReviewLine &line) const;
    [[nodiscard]] QString title(const ReviewLine &line) const;

    const Workspace &m_workspace;
    std::vector<ReviewLine> m_lines;
    std::vector<Section> m_sections;
    std::vector<int> m_starts; // rows where sections begin
    std::vector<Kept> m_kept; // ascending by row
    int m_rows = 0;
    bool m_counting = false;
    bool m_cutShort = false;
    bool m_removable = false;
};

} // namespace onbelay
