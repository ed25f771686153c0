#pragma once

#include <QWidget>

class QLabel;

namespace onbelay::ui {

class FlowLayout;

// Title, a line below it, and actions at the trailing edge, which wrap below when it gets narrow.
class PageHeader final : public QWidget
{
    Q_OBJECT

public:
    explicit PageHeader(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    // Hidden while empty.
    void setSubtitle(const QString &subtitle);
    // A badge or a button beside the title; takes ownership.
    void addBesideTitle(QWidget *widget);
    // In order of appearance; takes ownership.
    void addAction(QWidget *button);

private:
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    FlowLayout *m_titleRow = nullptr;
    FlowLayout *m_actions = nullptr;
    QWidget *m_actionBox = nullptr;
};

} // namespace onbelay::ui
