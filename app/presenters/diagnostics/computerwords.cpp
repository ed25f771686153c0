// This computer in words: what keeps secrets and edits, versions, and the display.
#include "presenters/diagnostics/findingwords.h"

#include "presenters/words/failuretext.h"

#include <QLocale>

namespace onbelay {

namespace {

QString sizeText(const QString &bytes)
{
    return QLocale().formattedDataSize(bytes.toLongLong());
}

FindingWords keychainWords(const Finding &finding)
{
    const FailureText why =
        finding.failure ? failureText(*finding.failure, Peer::Keychain) : FailureText();
    switch (finding.code) {
    case FindingCode::KeychainWorks:
        return {FindingWords::tr("A test entry was written to the system’s keychain, read back and "
                                 "removed."),
                {}};
    case FindingCode::KeychainLocked:
        return {FindingWords::tr("The system’s keychain is locked, so the sign-in cannot be read "
                                 "or kept."),
                FindingWords::tr("Unlock it, for example in the system’s password manager, then "
                                 "try again.")};
    case FindingCode::KeychainMissing:
        return {FindingWords::tr("Nothing on this computer offers a keychain to this session. "
                                 "Until something does, the sign-in is forgotten when the console "
                                 "closes."),
                FindingWords::tr("Install and start one, such as GNOME Keyring or KWallet.")};
    case FindingCode::KeychainRefused:
        //: %1 is a headline
        return {FindingWords::tr("The system’s keychain did not keep a test entry: %1.")
                    .arg(why.headline),
                why.nextStep};
    case FindingCode::KeychainForgets:
        return {FindingWords::tr("The system’s keychain took a test entry, but did not give the "
                                 "same back. Until it does, the sign-in is forgotten when the "
                                 "console closes."),
                FindingWords::tr("Restart the keychain, or sign out of this computer and in "
                                 "again.")};
    default:
        return {};
    }
}

FindingWords storeWords(const Finding &finding)
{
    const QString first = finding.arguments.value(0);
    const QString second = finding.arguments.value(1);
    const bool rows = finding.check == QLatin1StringView("store.rows");
    switch (finding.code) {
    case FindingCode::StoreSound:
        //: %1 is a size such as "2 MB"
        return {
            FindingWords::tr("The file was read through and is sound (%1).").arg(sizeText(first)),
            {}};
    case FindingCode::StoreLogLarge:
        //: %1 and %2 are sizes
        return {FindingWords::tr("The file is sound (%1), but what was added last is not in it "
                                 "yet: its log has %2.")
                    .arg(sizeText(first), sizeText(second)),
                FindingWords::tr("Close the console and start it again.")};
    case FindingCode::StoreFaulty:
        //: %1 is technical
        return {FindingWords::tr("The file is damaged: %1").arg(first),
                rows ? FindingWords::tr("Close the console and remove rows.sqlite from the folder; "
                                        "it is filled again from the server.")
                     : FindingWords::tr("Apply or write down what is staged, close the console, "
                                        "and put workspace.sqlite aside. Disks that fail do "
                                        "this.")};
    case FindingCode::StoreUnread: {
        const FailureText why =
            finding.failure ? failureText(*finding.failure, Peer::LocalStore) : FailureText();
        //: %1 is a headline
        return {FindingWords::tr("The file could not be read: %1.").arg(why.headline),
                why.nextStep};
    }
    case FindingCode::StoreNotThere:
        return {FindingWords::tr("There is no such file yet."), {}};
    default:
        return {};
    }
}

FindingWords profileWords(const Finding &finding)
{
    const QString folder = finding.arguments.value(0);
    switch (finding.code) {
    case FindingCode::ProfilePrivate:
        //: %1 is a folder
        return {FindingWords::tr("%1 can be written, and nobody else can read it.").arg(folder),
                {}};
    case FindingCode::ProfileOpenToOthers:
        //: %1 is a folder
        return {FindingWords::tr("Others on this computer may look into %1.").arg(folder),
                FindingWords::tr("Close the console and start it again: it closes the folder.")};
    case FindingCode::ProfileReadOnly:
        //: %1 is a folder
        return {FindingWords::tr("Nothing can be written to %1, so staged edits and settings are "
                                 "not kept.")
                    .arg(folder),
                FindingWords::tr("Make the folder writable for you, or start the console with "
                                 "another one (--profile).")};
    case FindingCode::DiskRoomy:
        //: %1 is a size
        return {FindingWords::tr("%1 are free where the profile is.").arg(sizeText(folder)), {}};
    case FindingCode::DiskLow:
        //: %1 is a size
        return {FindingWords::tr("Only %1 are free where the profile is.").arg(sizeText(folder)),
                FindingWords::tr("Make room before it runs out.")};
    case FindingCode::DiskFull:
        //: %1 is a size
        return {
            FindingWords::tr("The disk of the profile is nearly full: %1 are free. Staged edits "
                             "may be lost.")
                .arg(sizeText(folder)),
            FindingWords::tr("Make room on that disk.")};
    case FindingCode::DiskUnknown:
        return {FindingWords::tr("The system does not tell how much room is left."), {}};
    default:
        return {};
    }
}

FindingWords versionWords(const Finding &finding)
{
    const auto argument = [&finding](int index) {
        return finding.arguments.value(index);
    };
    switch (finding.code) {
    case FindingCode::VersionsKnown:
        //: %1 to %5: versions of the console, Qt, the TLS library, the system; a processor
        return {FindingWords::tr("On Belay Console %1, Qt %2, %3, on %4 (%5).")
                    .arg(argument(0), argument(1), argument(2), argument(3), argument(4)),
                {}};
    case FindingCode::GuideCurrent:
        //: %1 is a revision such as 2026-11-24.1
        return {
            FindingWords::tr("The guide is revision %1; no newer one is known.").arg(argument(0)),
            {}};
    case FindingCode::GuideBehind:
        //: %1 and %2 are revisions such as 2026-11-24.1
        return {FindingWords::tr("The guide in use is revision %1; revision %2 is known.")
                    .arg(argument(0), argument(1)),
                FindingWords::tr("Sign out and in again to use it, or look under Settings, "
                                 "Guides.")};
    case FindingCode::ApiKnown:
        //: %1 is a host name, %2 a version
        return {FindingWords::tr("%1 offers version %2 of the admin API to the console.")
                    .arg(argument(0), argument(1)),
                {}};
    case FindingCode::ApiMissing:
        //: %1 is a host name
        return {FindingWords::tr("%1 does not offer the admin API, so the console guides only.")
                    .arg(argument(0)),
                {}};
    default:
        return {};
    }
}

QString themeText(const QString &theme)
{
    return theme == QLatin1StringView("dark") ? FindingWords::tr("dark")
                                              : FindingWords::tr("light");
}

FindingWords displayWords(const Finding &finding)
{
    const auto argument = [&finding](int index) {
        return finding.arguments.value(index);
    };
    switch (finding.code) {
    case FindingCode::DisplayKnown:
        //: %1 is technical, such as xcb; %2 a list such as "2560×1440 @ 2"
        return {FindingWords::tr("Drawn by %1 on %2.")
                    .arg(argument(0), nameList(finding.arguments.mid(1))),
                {}};
    case FindingCode::WithoutDisplay:
        return {FindingWords::tr("There is no window here that could tell."), {}};
    case FindingCode::AssistiveActive:
        return {FindingWords::tr("A screen reader or another assistive program is connected."), {}};
    case FindingCode::AssistiveInactive:
        return {FindingWords::tr("No assistive program is connected now."), {}};
    case FindingCode::AppearanceKnown: {
        const bool rightToLeft = argument(2) == QLatin1StringView("rtl");
        //: %1 light or dark, %2 a language code, %3 a direction, %4 a number of points
        return {FindingWords::tr("Appearance %1, language %2, %3, text of %4 points.")
                    .arg(themeText(argument(0)), argument(1),
                         rightToLeft ? FindingWords::tr("right to left")
                                     : FindingWords::tr("left to right"),
                         QLocale().toString(argument(3).toDouble(), 'g', 3)),
                {}};
    }
    default:
        return {};
    }
}

} // namespace

FindingWords computerWords(const Finding &finding)
{
    for (const FindingWords &words :
         {keychainWords(finding), storeWords(finding), profileWords(finding), versionWords(finding),
          displayWords(finding)}) {
        if (!words.sentence.isEmpty())
            return words;
    }
    if (finding.code == FindingCode::SessionElsewhere)
        return {FindingWords::tr("The session has run out. A console that is running with this "
                                 "profile renews it; doing it here as well would end it."),
                FindingWords::tr("Use the running console once, or close it, then run the checks "
                                 "again.")};
    return {};
}

} // namespace onbelay
