#pragma once

#include <QWidget>

class QToolButton;

namespace onbelay::ui {

class SecretEdit;

// A field for a token. What is typed or pasted is drawn as dots and leaves the field only through
// text() and takeText(): nothing reaches the accessibility tree, the clipboard, drag and drop,
// input methods or an undo history. "Show" reveals the prefix and the last four characters only.
//
// A paste is kept raw, line breaks included, so that its examination can tell what was wrong with
// it. The buffer is overwritten when cleared.
class SecretField final : public QWidget
{
    Q_OBJECT

public:
    // `name` is the accessible name, e.g. "HubSpot token".
    explicit SecretField(const QString &name, QWidget *parent = nullptr);

    // A copy of what was entered; keep it short-lived.
    QString text() const;
    // Hands the text over and empties the field.
    QString takeText();
    // Replaces the text (e.g. by the trimmed one); emits edited() if it differs.
    void setText(const QString &text);
    void clear();
    bool isEmpty() const;

    void setPlaceholderText(const QString &text);
    void setReadOnly(bool readOnly);
    void setInvalid(bool invalid); // the edge turns to danger
    // The part that takes the focus: for buddies, tab order and tests (role: password text).
    QWidget *edit() const;

    // "pat-na1-••••••••••••-0001": the prefix up to the second dash and the last four characters;
    // dots alone where that would show more than a third of the text.
    static QString masked(const QString &secret);

Q_SIGNALS:
    void edited(); // after every change, typed, pasted or set
    void pasted(); // after edited(), when it came from the clipboard
    void editingFinished(); // Return, or the focus went elsewhere
    void returnPressed();

private:
    SecretEdit *m_edit = nullptr;
    QToolButton *m_reveal = nullptr;
};

} // namespace onbelay::ui
