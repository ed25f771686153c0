#include "guides/guideexam.h"

#include <algorithm>

namespace onbelay {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::size_t stepsOfADoor = 5; // the wizard's: choice of scopes and paste have their place

tl::unexpected<RefusedGuide> refused(GuideRefusal reason, const QString &detail = {})
{
    return tl::unexpected(RefusedGuide{reason, detail});
}

tl::unexpected<RefusedGuide> refused(const SignatureFlaw &flaw)
{
    switch (flaw.kind) {
    case SignatureFlaw::Kind::Malformed:
        return refused(GuideRefusal::BadSignature);
    case SignatureFlaw::Kind::OtherKey:
        return refused(GuideRefusal::OtherKey, flaw.signer);
    case SignatureFlaw::Kind::Wrong:
        return refused(GuideRefusal::WrongSignature);
    }
    Q_UNREACHABLE();
}

// Cells are keyed by a scope's position, edits and the server's rows by its id, and what a scope
// implies is decided by the server as well. A guide with other scopes would shift ticks to other
// permissions or stage what the server undoes, so new scopes need a new build.
bool sameScopes(const Integration &a, const Integration &b)
{
    return std::equal(a.scopes.begin(), a.scopes.end(), b.scopes.begin(), b.scopes.end(),
                      [](const Scope &one, const Scope &other) {
                          return one.id == other.id && one.access == other.access
                                 && one.implies == other.implies;
                      });
}

std::optional<QString> wrongDoor(const Integration &guide)
{
    for (std::size_t i = 0; i < guide.doors.size(); ++i) {
        if (guide.doors[i].steps.size() != stepsOfADoor)
            return u"doors[%1].steps: five steps are due"_s.arg(i);
    }
    return std::nullopt;
}

} // namespace

tl::expected<Integration, RefusedGuide> examineGuide(const GuideFiles &files, const GuideKey &key,
                                                     const Integration &builtIn)
{
    if (files.guide.size() > largestGuide || files.signature.size() > largestSignature)
        return refused(GuideRefusal::TooLarge);
    if (files.signature.isEmpty())
        return refused(GuideRefusal::Unsigned);
    if (const auto valid = checkSignature(files.guide, files.signature, key); !valid)
        return refused(valid.error());
    auto guide = parseIntegration(files.guide);
    if (!guide) {
        const CatalogError &error = guide.error();
        return refused(error.where == "format"_L1 ? GuideRefusal::OtherFormat
                                                  : GuideRefusal::Broken,
                       error.where + u": "_s + error.what);
    }
    if (guide->id != builtIn.id)
        return refused(GuideRefusal::OtherIntegration, guide->id);
    if (!sameScopes(*guide, builtIn))
        return refused(GuideRefusal::OtherScopes);
    // Tokens are sent there: whoever signs wording must not be able to redirect them.
    if (guide->apiBase != builtIn.apiBase)
        return refused(GuideRefusal::OtherServer, guide->apiBase.host());
    if (const std::optional<QString> wrong = wrongDoor(*guide))
        return refused(GuideRefusal::Broken, *wrong);
    return std::move(*guide);
}

} // namespace onbelay
