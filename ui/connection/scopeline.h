#pragma once

#include "presenters/connection/prooftext.h"

#include <QWidget>

class QLabel;

namespace onbelay::ui {

class CopyButton;
class FlowLayout;
class Spinner;

// One scope of a proof in one line: a shape, the title, the result in words, and the vendor's
// names of what is missing, with a button that copies them, or else what support needs to know
// about a scope that was not tested. Parts that do not fit go below. A screen reader hears all of
// it as one list item: "Write deals: Missing. crm.objects.deals.write".
class ScopeLine final : public QWidget
{
    Q_OBJECT
public:
    explicit ScopeLine(QWidget *parent = nullptr);

    void setLine(const ProofLine &line);

    // Lines of a list share the widths of their columns, in device-independent pixels.
    struct Columns
    {
        int title = 0;
        int word = 0;
    };
    [[nodiscard]] Columns wantedColumns() const;
    void setColumns(Columns columns);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();
    void showNames(const QStringList &names);
    void offerCopy(const QString &head);

    ProofLine m_line;
    FlowLayout *m_row = nullptr;
    QLabel *m_icon = nullptr;
    Spinner *m_spinner = nullptr;
    QLabel *m_title = nullptr;
    QLabel *m_word = nullptr;
    QWidgetList m_names;
    CopyButton *m_copy = nullptr;
};

} // namespace onbelay::ui
