#include "ui/permissions/matrixfileactions.h"

#include "presenters/permissions/matrixfiles.h"
#include "ui/permissions/exportdialog.h"
#include "ui/permissions/importdialog.h"

#include <QCoreApplication>
#include <QFileDialog>

namespace onbelay::ui {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MatrixFileActions)
};

} // namespace

void exportMatrix(MatrixFiles &files, QWidget *window, bool onlyShown)
{
    auto *dialog = new QFileDialog(window, files.exportTitle(onlyShown));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    //: A kind of file
    dialog->setNameFilter(Words::tr("CSV files (*.csv)"));
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(files.suggestedName(onlyShown));
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [&files, window, onlyShown](const QString &path) {
                         files.exportTo(path, onlyShown);
                         auto *progress = new ExportDialog(files, window);
                         // Another place is chosen in the same way as the first one.
                         QObject::connect(progress, &ExportDialog::otherPlaceWanted, window,
                                          [&files, window, onlyShown] {
                                              exportMatrix(files, window, onlyShown);
                                          });
                     });
    dialog->open();
}

void importMatrix(MatrixFiles &files, QWidget *window)
{
    //: Title of the dialog in which a file is chosen
    auto *dialog = new QFileDialog(window, Words::tr("Import permissions"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptOpen);
    dialog->setFileMode(QFileDialog::ExistingFile);
    //: Kinds of files
    dialog->setNameFilters({Words::tr("CSV files (*.csv *.tsv *.txt)"),
                            //: Kinds of files
                            Words::tr("All files (*)")});
    QObject::connect(dialog, &QFileDialog::fileSelected, window,
                     [&files, window](const QString &path) {
                         files.open(path);
                         auto *import = new ImportDialog(files, window);
                         import->setAttribute(Qt::WA_DeleteOnClose);
                         import->open();
                     });
    dialog->open();
}

} // namespace onbelay::ui
