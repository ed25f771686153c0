#pragma once

#include <QBasicTimer>
#include <QToolButton>

#include <functional>

namespace onbelay::ui {

// Copies a text, and says "Copied" for two seconds. Never for secrets.
class CopyButton final : public QToolButton
{
    Q_OBJECT

public:
    // `name` says what is copied, e.g. "Copy correlation id": tool tip and accessible name.
    explicit CopyButton(const QString &name, QWidget *parent = nullptr);

    void setName(const QString &name);
    // Words beside the icon; without them it is an icon alone.
    void setLabel(const QString &label);
    // "Copied" comes as a tool tip, so that nothing beside it moves.
    void setWordless(bool wordless) { m_wordless = wordless; }
    void setTextToCopy(const QString &text);
    // The same for a long text, made when it is copied.
    void setTextToCopy(std::function<QString()> text) { m_text = std::move(text); }

Q_SIGNALS:
    void copied();

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void copy();

    QString m_name;
    QString m_label;
    std::function<QString()> m_text;
    QBasicTimer m_timer;
    bool m_wordless = false;
};

} // namespace onbelay::ui
