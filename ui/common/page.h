#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace onbelay::ui {

class PageHeader;

// The frame of a screen: a header, then a column that scrolls when the window is small or the font
// large. Screens that bring a big view of their own (the permission grid) call
// setScrolling(false), and the view gets all the room.
class Page : public QWidget
{
    Q_OBJECT

public:
    // The title is also the accessible name of the page.
    explicit Page(const QString &title, QWidget *parent = nullptr);

    PageHeader *header() const { return m_header; }
    // Add cards, banners, fields here; spacing and margins are set.
    QVBoxLayout *body() const { return m_body; }
    // True (the default): the body scrolls and its column is at most 72 ems wide.
    void setScrolling(bool scrolling);
    void scrollToTop();

protected:
    void changeEvent(QEvent *event) override;

private:
    void updateColumn();

    PageHeader *m_header = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_column = nullptr;
    QVBoxLayout *m_body = nullptr;
    bool m_scrolling = true;
};

} // namespace onbelay::ui
