#pragma once

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace onbelay::ui {

class Spinner;

// Work that takes time: a spinner or a bar, words, and a cancel button where it can be cancelled.
// With reduced motion the spinner stands still. Hidden until start().
class Busy final : public QWidget
{
    Q_OBJECT

public:
    explicit Busy(QWidget *parent = nullptr);

    // Shows itself with a spinner. The text is the accessible name, and announced.
    void start(const QString &text, bool cancellable = false);
    // A bar instead of the spinner, once the amount is known. `total` > 0.
    void setProgress(qint64 done, qint64 total);
    void setText(const QString &text);
    // Hides itself.
    void stop();
    bool isRunning() const { return m_running; }

Q_SIGNALS:
    // The user pressed Cancel; Busy stays until stop().
    void cancelRequested();

private:
    Spinner *m_spinner = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_text = nullptr;
    QPushButton *m_cancel = nullptr;
    bool m_running = false;
};

} // namespace onbelay::ui
