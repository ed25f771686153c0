#pragma once

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace onbelay {
class Question;
}

namespace onbelay::ui {

class FormField;

// "Why can't Claude …?": who (found while typing), what, and the button that asks.
class QuestionForm final : public QWidget
{
    Q_OBJECT
public:
    explicit QuestionForm(Question &question, QWidget *parent = nullptr);

    void setAskable(bool askable);

Q_SIGNALS:
    void asked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fillAbilities();
    void showFound();
    void showChosen();
    void chooseCurrent();

    Question &m_question;
    QLineEdit *m_who = nullptr;
    FormField *m_whoField = nullptr;
    QListView *m_found = nullptr;
    QLabel *m_status = nullptr;
    QComboBox *m_what = nullptr;
    QPushButton *m_ask = nullptr;
};

} // namespace onbelay::ui
