#pragma once

#include "icons.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QToolButton;
class QVBoxLayout;

namespace onbelay::ui {

// The navigation at the leading edge: icons with text, arrow keys, Home, End and type-ahead. In a
// window narrower than 50 ems it shrinks to icons with tool tips; the names stay for screen
// readers.
class SideBar final : public QWidget
{
    Q_OBJECT

public:
    // `name` is the accessible name of the list, e.g. "Sections".
    explicit SideBar(const QString &name, QWidget *parent = nullptr);

    void addItem(const QString &id, Glyph glyph, const QString &text);
    // A short mark at the item ("3", or "!"), with what it means for screen readers and tool tips.
    // An empty mark removes it.
    void setMark(const QString &id, const QString &mark, const QString &meaning);
    void setCurrent(const QString &id);
    QString current() const;

    // A button at the bottom, e.g. the account menu; collapses with the rest. Owned by the bar.
    QToolButton *addFooterButton(Glyph glyph, const QString &text);
    // Any other widget at the bottom; takes ownership.
    void addFooter(QWidget *widget);
    // The name of the organisation or product on top.
    void setHeading(const QString &heading);

    bool isCollapsed() const { return m_collapsed; }
    QSize sizeHint() const override;

Q_SIGNALS:
    // By keyboard, mouse or setCurrent().
    void currentChanged(const QString &id);
    void collapsedChanged(bool collapsed);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QListWidgetItem *find(const QString &id) const;
    void updateItem(QListWidgetItem *item);
    void setRing(bool ring);
    void updateCollapsed();
    void updateWidth();
    int widthWhen(bool collapsed) const;

    QLabel *m_logo = nullptr;
    QLabel *m_heading = nullptr;
    QListWidget *m_list = nullptr;
    QVBoxLayout *m_footer = nullptr;
    QList<QToolButton *> m_footerButtons;
    bool m_collapsed = false;
};

} // namespace onbelay::ui
