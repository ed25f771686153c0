#pragma once

#include <QFrame>

class QLabel;
class QHBoxLayout;
class QVBoxLayout;

namespace onbelay::ui {

// A raised sheet that holds things that belong together; the title is its accessible name.
class Card final : public QFrame
{
    Q_OBJECT

public:
    explicit Card(QWidget *parent = nullptr);
    explicit Card(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title); // hidden while empty
    void setSubtitle(const QString &subtitle); // hidden while empty
    // A button or a badge at the trailing end of the title line; takes ownership.
    void addToHeader(QWidget *widget);
    // Margins and spacing are set.
    QVBoxLayout *body() const { return m_body; }
    // No inner margins around the body: for lists and tables that reach the edge.
    void setFlush(bool flush);

private:
    QWidget *m_header = nullptr;
    QHBoxLayout *m_headerRow = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_subtitle = nullptr;
    QVBoxLayout *m_body = nullptr;
};

} // namespace onbelay::ui
