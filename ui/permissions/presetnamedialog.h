#pragma once

#include <QDialog>

#include <functional>

class QLineEdit;

namespace onbelay::ui {

class FormField;

// Asks for the name of a preset. It cannot be accepted while the check has something to say.
class PresetNameDialog final : public QDialog
{
    Q_OBJECT
public:
    // What is wrong with a name, or nothing.
    using Check = std::function<QString(const QString &)>;

    struct Words
    {
        QString title;
        QString accept; // label of the primary button
        QString name; // to begin with
    };

    PresetNameDialog(const Words &words, Check check, QWidget *parent = nullptr);

    void accept() override;

Q_SIGNALS:
    void chosen(const QString &name); // once, on the way out

private:
    QLineEdit *m_name = nullptr;
    FormField *m_field = nullptr;
};

} // namespace onbelay::ui
