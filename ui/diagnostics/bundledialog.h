#pragma once

#include "presenters/diagnostics/bundlepresenter.h"

#include <QDialog>

class QCheckBox;
class QListWidget;
class QPushButton;
class QSplitter;
class QTabWidget;

namespace onbelay::ui {

class Announcer;
class Banner;
class TextSearch;

// A support bundle, read before it is saved: what may be let in, every file as it will be, and what
// the stand-ins mean, which stays here.
class BundleDialog final : public QDialog
{
    Q_OBJECT
public:
    // The presenter has begun a bundle; it outlives the dialog.
    explicit BundleDialog(BundlePresenter &presenter, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeChoices();
    QWidget *makeFiles();
    QWidget *makeLegend();
    QWidget *makeButtons();
    void refresh();
    void showFile();
    void askWhereToSave(bool legend);

    BundlePresenter &m_presenter;
    std::vector<std::pair<Disclose, QCheckBox *>> m_choices;
    Banner *m_warning = nullptr;
    QTabWidget *m_tabs = nullptr;
    QSplitter *m_split = nullptr;
    QListWidget *m_files = nullptr;
    TextSearch *m_text = nullptr;
    TextSearch *m_legend = nullptr;
    Announcer *m_status = nullptr;
    QPushButton *m_save = nullptr;
};

} // namespace onbelay::ui
