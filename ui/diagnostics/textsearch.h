#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace onbelay::ui {

// A text to be read, and above it the field that finds words in it: Ctrl+F, Return, Shift+Return.
class TextSearch final : public QWidget
{
    Q_OBJECT
public:
    // `name`: of the text, for screen readers.
    explicit TextSearch(const QString &name, QWidget *parent = nullptr);

    // `prose`: wrapped, and in the direction of its words; else lines stay whole and run left to
    // right, as code does.
    void setText(const QString &name, const QString &text, bool prose);
    [[nodiscard]] QPlainTextEdit *view() const { return m_view; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find(bool backwards, bool fromHere);
    void count();

    QLineEdit *m_search = nullptr;
    QLabel *m_found = nullptr;
    QPlainTextEdit *m_view = nullptr;
};

} // namespace onbelay::ui
