#pragma once

#include "hubspot/pasteexamination.h"

#include <vector>

namespace onbelay {

// A working copy of a paste that is overwritten when it goes. Everything is done inside of one
// buffer, so that no part of the secret stays behind in freed memory.
class PasteBuffer
{
public:
    explicit PasteBuffer(QStringView pasted);
    ~PasteBuffer();
    Q_DISABLE_COPY_MOVE(PasteBuffer)

    // Takes harmless dirt away and notes it, until nothing more comes off.
    void clean();
    // Takes white space out of the middle, for tokens that a mail or a PDF has broken into lines.
    void joinWords();

    [[nodiscard]] QStringView text() const { return QStringView(m_text).mid(m_begin, m_size); }
    [[nodiscard]] const std::vector<PasteNote> &notes() const { return m_notes; }

private:
    void note(PasteNote note);
    void removeInvisible();
    [[nodiscard]] bool trimSpace();
    [[nodiscard]] bool trimFence();
    [[nodiscard]] bool trimQuotes();
    [[nodiscard]] bool trimBearer();
    [[nodiscard]] bool trimName();
    void dropFront(qsizetype count);

    std::vector<char16_t> m_text;
    qsizetype m_begin = 0;
    qsizetype m_size = 0;
    std::vector<PasteNote> m_notes;
};

} // namespace onbelay
