#pragma once

#include "presenters/diagnostics/supportpresenter.h"

#include <QDialog>

class QLineEdit;
class QPlainTextEdit;

namespace onbelay::ui {

class Announcer;
class FormField;

// A message to support, made from a failure and changed as one likes: to the mail program, to the
// clipboard or to a file. Nothing is sent from here.
class SupportDialog final : public QDialog
{
    Q_OBJECT
public:
    // The presenter has begun a message; it outlives the dialog.
    explicit SupportDialog(SupportPresenter &presenter, QWidget *parent = nullptr);

Q_SIGNALS:
    void bundleRequested();

private:
    QWidget *makeButtons();
    [[nodiscard]] SupportPresenter::Message message() const;
    void openMail();
    void askWhereToSave();

    SupportPresenter &m_presenter;
    QLineEdit *m_recipient = nullptr;
    FormField *m_recipientField = nullptr;
    QLineEdit *m_subject = nullptr;
    QPlainTextEdit *m_body = nullptr;
    Announcer *m_status = nullptr;
};

} // namespace onbelay::ui
