#pragma once

#include "presenters/connection/handover.h"

#include <QDialog>

namespace onbelay::ui {

class Announcer;

// "Someone else is our HubSpot admin": the checklist to read, copy or save as text or PDF.
class HandoverDialog final : public QDialog
{
    Q_OBJECT
public:
    explicit HandoverDialog(Checklist checklist, QWidget *parent = nullptr);

private:
    enum class Format { Text, Pdf };
    void askWhereToSave(Format format);
    void save(const QString &file, Format format);

    Checklist m_checklist;
    Announcer *m_result = nullptr;
};

} // namespace onbelay::ui
