#pragma once

#include <QDialog>

class QPlainTextEdit;

namespace onbelay::ui {

class Announcer;

// "Someone else is our HubSpot admin": the checklist to read, copy or save as a text file.
class HandoverDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit HandoverDialog(const QString &checklist, QWidget *parent = nullptr);

private:
    void askWhereToSave();
    void save(const QString &file);

    QPlainTextEdit *m_text = nullptr;
    Announcer *m_result = nullptr;
};

} // namespace onbelay::ui
