// A guide's signature file, as it comes from a server or a folder. The key pair was made for this
// target and its secret half thrown away, so no input but the two valid ones may be believed.
#include "targets.h"

#include "guides/signature.h"

namespace onbelay::fuzz {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray content("a guide");
const QByteArray keyLine("RWSCc89MjANfR8ET4MrCmXgSLxQeTQPLVnqUeEfiV+lEDVcDCQAwtem6");

// What minisign wrote for `content`, without the first line: nobody signs that one.
const QByteArray prehashed(
    "RUSCc89MjANfR1/03QufsVRUXBL4bQn4Vl1GolyXmgwg5Gnyo2gx5f6JhtjzY7vTYBaTjO0iApdKyX5lGb4dzvw7nuCYpH"
    "lhiQU=\n"
    "trusted comment: for tests\n"
    "HmCDOc4SS/UnSGEiXQh87GvvRogOLln4xqBYAhrauDe20GO0v6ueZy0/PsteR3tdT8L20xjvOczs8vCwEyrQCA==");
const QByteArray legacy(
    "RWSCc89MjANfRyb6+6uv3Vrm21rQJW3wDKV1QBaesX8dHEF5/JwoL13lTghf25ZJ1SF69i6AlwHw4FhdMInx9Vi8NAS5AB"
    "m79ws=\n"
    "trusted comment: for tests\n"
    "Q3UWvCZjCJOBsJxSmCa2eFkmk+8BH66w/4BQBankGbimSo/vhvqZ981ruLeXtdmw624AU6XsWNSW8OwcZMBiDw==");

} // namespace

void signature(QByteArrayView input)
{
    static const std::optional<GuideKey> key = guideKeyFrom(keyLine);
    promise(key && key->name() == u"475F038C4CCF7382"_s, "the key is minisign's");
    const QByteArray file = input.toByteArray();
    const auto checked = checkSignature(content, file, *key);
    QByteArray signedPart = file.mid(file.indexOf('\n') + 1);
    if (signedPart.endsWith('\n'))
        signedPart.chop(1);
    const bool valid = signedPart == prehashed || signedPart == legacy;
    promise(!checked || valid, "only what the key has signed is believed");
    promise(checked || !checked.error().signer.isEmpty()
                || checked.error().kind == SignatureFlaw::Kind::Malformed,
            "a refused signature names its signer");
    promise(!checkSignature("another guide", file, *key), "a signature fits one content");
    const std::optional<GuideKey> read = guideKeyFrom(file);
    promise(!read || (read->id.size() == 8 && read->bytes.size() == 32), "a key is whole");
}

} // namespace onbelay::fuzz
