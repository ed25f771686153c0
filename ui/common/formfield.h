#pragma once

#include <QWidget>

#include <functional>

class QLabel;

namespace onbelay::ui {

// Label, input, hint and error as one thing. The label is the input's buddy and its accessible
// name, which never changes; error, "required" and hint are its accessible description. An error
// appears when editing ends, and goes away or changes at once while typing.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    // Returns what is wrong, or nothing. Called on each edit of a QLineEdit, QPlainTextEdit,
    // QComboBox or SecretField; for other inputs the owner calls revalidate().
    using Check = std::function<QString()>;

    // Takes ownership of `input`.
    FormField(const QString &label, QWidget *input, QWidget *parent = nullptr);

    QWidget *input() const { return m_input; }
    void setLabel(const QString &label);
    void setRequired(bool required); // says so in the label
    void setHint(const QString &hint); // hidden while empty
    void setCheck(Check check);

    bool isValid() const; // asks the check, shows nothing
    // Shows what is wrong now, for "Next" pressed too early. Returns isValid().
    bool reveal();
    // An answer from elsewhere ("the server does not know this group"): stays until the next edit.
    void setError(const QString &error);
    QString shownError() const;

public Q_SLOTS:
    void revalidate(); // the input was edited
    void editingFinished(); // the input was left

Q_SIGNALS:
    void errorChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void watchInput();
    void showError(const QString &error);
    void updateAccessible();

    QWidget *m_input = nullptr;
    QLabel *m_label = nullptr;
    QLabel *m_hint = nullptr;
    QWidget *m_errorBox = nullptr;
    QLabel *m_error = nullptr;
    QString m_labelText;
    bool m_required = false;
    Check m_check;
};

} // namespace onbelay::ui
