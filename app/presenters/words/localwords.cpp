#include "failurewords.h"

namespace onbelay {

namespace {

using W = FailureWords;

FailureText keychain(const Failure &failure)
{
    if (failure.kind == FailureKind::StoreDenied)
        return {W::tr("The keychain did not give access"),
                W::tr("It was locked, or the request was declined. The session is kept in memory "
                      "only and ends with this program."),
                W::tr("Unlock the keychain and sign in again to have the session remembered."),
                {}};
    if (failure.kind == FailureKind::StoreDamaged)
        return {W::tr("The keychain entry cannot be read"),
                W::tr("What is stored there was not written by this console."),
                W::tr("Sign in again; the entry is then replaced."),
                {}};
    return {W::tr("No keychain was found"),
            W::tr("The session is kept in memory only and ends with this program. It is never "
                  "written to a file."),
            W::tr("Start a keychain service (Secret Service) to have the session remembered."),
            {}};
}

FailureText localStore(const Failure &failure)
{
    if (failure.kind == FailureKind::StoreDenied)
        return {W::tr("Edits cannot be saved on this computer"),
                W::tr("The profile folder is full, read-only or not yours."),
                W::tr("Make room or correct the folder's permissions, then restart the console."),
                {}};
    if (failure.kind == FailureKind::StoreDamaged)
        return {W::tr("The saved edits cannot be read"),
                W::tr("The file is damaged or was not written by this console. It was left "
                      "untouched; new edits are kept in memory only."),
                W::tr("Move the file out of the profile folder and restart the console."),
                {}};
    return {W::tr("Edits are kept in memory only"),
            W::tr("The local store cannot be opened; unapplied edits would be lost when the "
                  "console ends."),
            W::tr("Apply your edits before you quit."),
            {}};
}

FailureText program(Peer peer)
{
    if (peer == Peer::Sandbox)
        return {W::tr("The sandbox is not running"),
                W::tr("The reference server could not be started, or ended by itself."),
                W::tr("Open the sandbox again from the sign-in page."),
                {}};
    return {W::tr("A part of the console ended by itself"),
            W::tr("A program that the console needs could not be started."),
            W::tr("Restart the console."),
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
