#include "failurewords.h"

namespace onbelay {

namespace {

FailureText keychain(const Failure &failure)
{
    if (failure.kind == FailureKind::StoreDenied)
        return {FailureWords::tr("The keychain did not give access"),
                FailureWords::tr(
                    "It was locked, or the request was declined. The session is kept in memory "
                    "only and ends with this program."),
                FailureWords::tr(
                    "Unlock the keychain and sign in again to have the session remembered."),
                {}};
    if (failure.kind == FailureKind::StoreDamaged)
        return {FailureWords::tr("The keychain entry cannot be read"),
                FailureWords::tr("What is stored there was not written by this console."),
                FailureWords::tr("Sign in again; the entry is then replaced."),
                {}};
    return {FailureWords::tr("No keychain was found"),
            FailureWords::tr(
                "The session is kept in memory only and ends with this program. It is never "
                "written to a file."),
            FailureWords::tr(
                "Start a keychain service (Secret Service) to have the session remembered."),
            {}};
}

FailureText localStore(const Failure &failure)
{
    if (failure.kind == FailureKind::StoreDenied)
        return {FailureWords::tr("Edits cannot be saved on this computer"),
                FailureWords::tr("The profile folder is full, read-only or not yours."),
                FailureWords::tr(
                    "Make room or correct the folder's permissions, then restart the console."),
                {}};
    if (failure.kind == FailureKind::StoreDamaged)
        return {
            FailureWords::tr("The saved edits cannot be read"),
            FailureWords::tr("The file is damaged or was not written by this console. It was left "
                             "untouched; new edits are kept in memory only."),
            FailureWords::tr("Move the file out of the profile folder and restart the console."),
            {}};
    return {
        FailureWords::tr("Edits are kept in memory only"),
        FailureWords::tr("The local store cannot be opened; unapplied edits would be lost when the "
                         "console ends."),
        FailureWords::tr("Apply your edits before you quit."),
        {}};
}

FailureText program(Peer peer)
{
    if (peer == Peer::Sandbox)
        return {FailureWords::tr("The sandbox is not running"),
                FailureWords::tr("The reference server could not be started, or ended by itself."),
                FailureWords::tr("Open the sandbox again from the sign-in page."),
                {}};
    return {FailureWords::tr("A part of the console ended by itself"),
            FailureWords::tr("A program that the console needs could not be started."),
            FailureWords::tr("Restart the console."),
            {}};
}

} // namespace

FailureText localWords(const Failure &failure, Peer peer)
{
    if (failure.kind == FailureKind::ProcessFailed)
        return program(peer);
    return peer == Peer::Keychain ? keychain(failure) : localStore(failure);
}

} // namespace onbelay
