#pragma once

#include "diagnostics/bundle/bundlefile.h"
#include "diagnostics/bundle/standins.h"
#include "presenters/diagnostics/bundlesources.h"

#include <QFutureWatcher>
#include <QObject>

#include <vector>

namespace onbelay {

// A support bundle, to be read before it is saved. Nothing is ever sent. What the stand-ins mean
// stays on this computer, unless the administrator saves that, too, in a file of its own.
// GUI thread; the archive is written by another.
class BundlePresenter final : public QObject
{
    Q_OBJECT
public:
    struct Category // what may be let in
    {
        Disclose what = Disclose::Groups;
        QString title;
        QString text; // what it is good for, or what it tells
        bool shown = false;
    };
    struct File
    {
        QString name;
        QString size;
        QString text; // all of it
        QString withheld; // why it stays out; empty: it goes in
    };

    // Both outlive this object. The stand-ins are those of the whole session, so that a bundle and
    // a message to support speak of the same things.
    BundlePresenter(BundleSources sources, StandIns &standIns, QObject *parent = nullptr);

    void begin(); // takes everything as it is now; nothing is let in
    [[nodiscard]] std::vector<Category> categories() const;
    void setShown(Disclose what, bool shown);

    [[nodiscard]] int fileCount() const { return int(m_files.size()); }
    [[nodiscard]] File file(int index) const;
    [[nodiscard]] QString summary() const; // "9 files, 24 kB"
    [[nodiscard]] QString warning() const; // files that are withheld; empty when none is
    [[nodiscard]] QString legend() const; // what the stand-ins mean, a line each
    [[nodiscard]] const std::vector<BundleFile> &files() const { return m_files; }

    [[nodiscard]] QString suggestedName() const; // onbelay-support-2026-11-30-1a2b3c4d.zip
    [[nodiscard]] QString suggestedLegendName() const;
    void save(const QString &path); // said() tells what became of it
    void saveLegend(const QString &path);
    [[nodiscard]] bool isSaving() const { return m_writing.isRunning(); }

Q_SIGNALS:
    void changed();
    void savingChanged();
    void said(const QString &sentence); // for the status line; to be spoken

private:
    void make();
    void sayResult(const QString &path, const QString &fault);
    [[nodiscard]] QString readme() const;

    BundleSources m_sources;
    StandIns &m_standIns;
    BundleFacts m_facts;
    std::vector<BundleFile> m_files;
    QFutureWatcher<QString> m_writing; // the reason why not, or empty
    QString m_path; // that is written
};

} // namespace onbelay
