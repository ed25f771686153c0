#pragma once

#include <QByteArray>
#include <QWidget>

namespace onbelay::ui {

// A line drawing in the colours of the theme: resources/drawings/<name>.svg, whose colours are
// written var(--accent, #0b6b5d). It keeps its proportions, shrinks with its place, and is a
// graphic with a name to a screen reader; without a name it is decoration.
class Drawing final : public QWidget
{
    Q_OBJECT

public:
    // `name` as in "empty/no-connection" or "hubspot/service-key-1".
    explicit Drawing(const QString &name, QWidget *parent = nullptr);

    void setDrawing(const QString &name);
    // What a person who cannot see it should know.
    void setDescription(const QString &text) { setAccessibleName(text); }
    // Preferred width in ems of the application's font; the height follows. Default 14.
    void setEms(int ems);
    // Whether the file exists.
    bool isValid() const { return !m_source.isEmpty(); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QByteArray m_source;
    QSizeF m_natural{4, 3};
    int m_ems = 14;
};

} // namespace onbelay::ui
