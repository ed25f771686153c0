#include "support/pastepromises.h"

#include <QRegularExpression>

#include <algorithm>

namespace onbelay::test {

using namespace Qt::Literals::StringLiterals;

namespace {

bool isBlank(QChar c)
{
    return c.isSpace() || c.category() == QChar::Other_Format;
}

QString withoutBlanks(QStringView text)
{
    QString dense;
    for (const QChar c : text) {
        if (!isBlank(c))
            dense.append(c);
    }
    return dense;
}

const char *brokenBySending(QStringView pasted, const PasteReport &report)
{
    static const QRegularExpression known(
        u"^pat-(na|eu|ap)[1-3]-[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    static const QRegularExpression tokenLike(u"^[A-Za-z0-9_-]{32,300}$"_s);
    const QByteArrayView bytes = report.token.view();
    const QString sent = QString::fromUtf8(bytes);
    if (!std::all_of(bytes.begin(), bytes.end(), [](char c) { return c > 0x20 && c < 0x7f; }))
        return "what is sent is printable ASCII without spaces";
    if (bytes.size() > 300 || bytes.size() > pasted.size())
        return "what is sent is no longer than the paste, and 300 at most";
    if (!withoutBlanks(pasted).contains(sent))
        return "what is sent was pasted";
    if (!tokenLike.match(sent).hasMatch())
        return "only what is shaped like a token is sent";
    if (report.verdict == PasteVerdict::Sendable && !known.match(sent).hasMatch())
        return "without a warning only the known shape is sent";
    if (sent.count(u"pat-na1-"_s, Qt::CaseInsensitive) > 1)
        return "only one token is sent";
    if (report.lastFour != sent.right(4) || report.characters != sent.size())
        return "the last four and the length are those of the token";
    return nullptr;
}

const char *brokenByNotes(const PasteReport &report)
{
    std::vector<PasteNote> notes = report.notes;
    const auto refusals = std::count_if(notes.begin(), notes.end(), isRefusal);
    const auto warnings = std::count_if(notes.begin(), notes.end(), [](PasteNote note) {
        return !isRefusal(note) && !isTrim(note);
    });
    if (refusals != (report.verdict == PasteVerdict::Refused ? 1 : 0))
        return "a refusal has one reason, and nothing else has any";
    if (warnings != (report.verdict == PasteVerdict::SendableWithWarning ? 1 : 0))
        return "a warning has one reason, and nothing else has any";
    std::sort(notes.begin(), notes.end());
    if (std::adjacent_find(notes.begin(), notes.end()) != notes.end())
        return "each note comes once";
    return nullptr;
}

} // namespace

const char *brokenPromise(QStringView pasted, const PasteReport &report)
{
    if (report.characters < 0 || report.characters > pasted.size())
        return "no more characters are counted than came";
    if (const char *broken = brokenByNotes(report))
        return broken;
    if (report.verdict == PasteVerdict::Sendable
        || report.verdict == PasteVerdict::SendableWithWarning)
        return brokenBySending(pasted, report);
    const bool quiet =
        report.token.isEmpty() && report.lastFour.isEmpty() && report.region.isEmpty();
    return quiet ? nullptr : "what is refused is kept nowhere";
}

} // namespace onbelay::test
