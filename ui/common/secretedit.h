#pragma once

#include <QWidget>

namespace onbelay::ui {

// The part of SecretField that takes the keys: a buffer, and dots for it. It does not descend from
// QLineEdit, which tells screen readers each typed character and keeps an undo history. Typing
// appends; Select all, then typing or pasting, replaces: nobody edits the middle of what is hidden.
class SecretEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit SecretEdit(QWidget *parent = nullptr);
    ~SecretEdit() override;

    const QString &secret() const { return m_secret; }
    void setSecret(const QString &text);
    void insert(const QString &text); // as typed; ignored when read-only
    void wipe();

    void setPlaceholderText(const QString &text);
    bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    void setInvalid(bool invalid);
    void setRevealed(bool revealed);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QVariant inputMethodQuery(Qt::InputMethodQuery query) const override;

Q_SIGNALS:
    void edited();
    void pasted();
    void editingFinished();
    void returnPressed();

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void paste();
    void append(QStringView text);
    void setAllSelected(bool selected);
    QString shownText(int width) const;

    QString m_secret;
    QString m_placeholder;
    bool m_readOnly = false;
    bool m_invalid = false;
    bool m_revealed = false;
    bool m_allSelected = false;
};

} // namespace onbelay::ui
