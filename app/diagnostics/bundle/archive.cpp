#include "diagnostics/bundle/archive.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace onbelay {

namespace {

struct FreeArchive
{
    void operator()(archive *zip) const { archive_write_free(zip); }
};
struct FreeEntry
{
    void operator()(archive_entry *entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive * /*zip*/, void *target, const void *bytes, size_t length)
{
    static_cast<QByteArray *>(target)->append(static_cast<const char *>(bytes), qsizetype(length));
    return la_ssize_t(length);
}

bool put(archive *zip, const BundleFile &file, const QDateTime &at)
{
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    archive_entry_set_pathname(entry.get(), file.name.toUtf8().constData());
    archive_entry_set_size(entry.get(), file.bytes.size());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_mtime(entry.get(), at.toSecsSinceEpoch(), 0);
    return archive_write_header(zip, entry.get()) == ARCHIVE_OK
           && archive_write_data(zip, file.bytes.constData(), size_t(file.bytes.size()))
                  == file.bytes.size();
}

} // namespace

tl::expected<QByteArray, QString> zipped(const std::vector<BundleFile> &files, const QDateTime &at)
{
    QByteArray bytes;
    const std::unique_ptr<archive, FreeArchive> zip(archive_write_new());
    const auto failed = [&zip] { // never without a reason
        const char *reason = zip ? archive_error_string(zip.get()) : nullptr;
        return tl::unexpected(QString::fromUtf8(reason && *reason ? reason : "libarchive"));
    };
    if (!zip)
        return failed();
    if (archive_write_set_format_zip(zip.get()) != ARCHIVE_OK
        || archive_write_set_bytes_in_last_block(zip.get(), 1) != ARCHIVE_OK
        || archive_write_open(zip.get(), &bytes, nullptr, append, nullptr) != ARCHIVE_OK)
        return failed();
    for (const BundleFile &file : files) {
        if (!file.isWithheld() && !put(zip.get(), file, at))
            return failed();
    }
    if (archive_write_close(zip.get()) != ARCHIVE_OK)
        return failed();
    return bytes;
}

} // namespace onbelay
