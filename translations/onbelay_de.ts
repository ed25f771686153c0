<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Activity</name>
    <message>
        <source>Not connected</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded</source>
        <extracomment>State of the HubSpot connection: some scopes are missing</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key rejected</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connected</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 key updated</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 turned on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 turned off</source>
        <extracomment>%1 is a group, %2 a permission such as &quot;Read deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <extracomment>The column that says whether a group may use the integration at all</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 key</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connection</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No key was stored
----------
There was no value</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>A permission</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>A permission</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change set</source>
        <extracomment>Where a change was made</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API</source>
        <extracomment>Where a change was made</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot key</source>
        <extracomment>Where a change was made</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check of the key</source>
        <extracomment>Where a change was noticed: when the key was tested</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connection: %2 → %3</source>
        <extracomment>%1 is HubSpot, %2 and %3 are states such as &quot;Connected&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1: %n permission(s) changed</source>
        <extracomment>%1 is a group, %n counts permissions</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n group(s)</source>
        <extracomment>Part of &quot;12 permissions changed in 3 groups&quot;: %n counts the groups</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) changed %1</source>
        <extracomment>%n counts permissions, %1 is &quot;in 3 groups&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Heading of a day&apos;s changes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>Heading of a day&apos;s changes</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Signed in</source>
        <extracomment>A link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 connected</source>
        <extracomment>A link of the chain; %1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key accepted by %1</source>
        <extracomment>A link of the chain; %1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key holds the scope</source>
        <extracomment>A link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group has access</source>
        <extracomment>A link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group holds the scope</source>
        <extracomment>A link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In effect</source>
        <extracomment>A link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in any group.</source>
        <extracomment>%1 is a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to %2 is off for %1.</source>
        <extracomment>%1 is a list of groups, %2 HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%2” is not ticked for %1.</source>
        <extracomment>%1 is a list of groups, %2 a scope such as &quot;Update deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change of %1 is not in effect yet.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer accepts your session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not accept the stored key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored key does not cover “%1”.</source>
        <extracomment>%1 is a scope such as &quot;Update deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested: %1.</source>
        <extracomment>%1 is a link of the chain such as &quot;Key holds the scope&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not certain that Claude can %1 for %2</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;, %2 a person or group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude can %1 for %2</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;, %2 a person or group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Claude can’t %1 for %2</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;, %2 a person or group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given by %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 — %n group(s) — would give it; %2 is not a member.</source>
        <extracomment>%1 is a list of %n groups, %2 a person</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>granted</source>
        <extracomment>State of a cell of the permission grid, spoken after group and permission</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not granted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>staged</source>
        <extracomment>State of a cell: changed here, not yet applied</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>implied</source>
        <extracomment>State of a cell: a read permission that comes with its write permission</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dormant</source>
        <extracomment>State of a cell: granted, but the group&apos;s access is off</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unbacked</source>
        <extracomment>State of a cell: granted, but the HubSpot token lacks it</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access</source>
        <extracomment>Id of the access column in the spoken name of a cell, lower case</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 group, %2 permission such as &quot;Read deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged: granted once you apply. Not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Staged: taken away once you apply. Not sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not granted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Implied: %1 needs it. Taking it away takes that away, too.</source>
        <extracomment>%1 one or more permissions such as &quot;Write deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dormant: access is off for this group, so it has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbacked: it is not known whether %1 is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbacked: %1 is not connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unbacked: the connected %1 token does not hold it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access</source>
        <extracomment>The column that says whether a group may use the integration at all</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Column heading under an object such as &quot;Deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, held by %2 of %3 groups</source>
        <extracomment>%1 permission such as deals:read, %2 how many groups hold it, %3 how many groups there are</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <extracomment>How many permissions a group holds</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <extracomment>How many people are in a group</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 group, %2 permission</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>Another admin whose name the server does not tell</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was %1. %2 made it %3 (%4). You want it %5.</source>
        <extracomment>%1 and %3, %5 are &quot;granted&quot; or &quot;not granted&quot;, %2 a person, %4 a time</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>Last checked with HubSpot %1 (%2).</source>
        <extracomment>%1 is &quot;2 minutes ago&quot;, %2 a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>The connection&apos;s health when the last check is too old to rely on
----------
The connection&apos;s health when it was never checked
----------
The connection&apos;s health when the last check came to no result</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It worked when it was last checked %1, which is too long ago to rely on.</source>
        <extracomment>%1 is &quot;3 days ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Degraded (%1 of %2)</source>
        <extracomment>The connection&apos;s health; %1 of %2 scopes are held by the key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works, but lacks scopes; see below.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not connected</source>
        <extracomment>The connection&apos;s health</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key was never checked with HubSpot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key rejected</source>
        <extracomment>The connection&apos;s health: HubSpot does not accept the stored key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>The connection&apos;s health</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot account</source>
        <extracomment>Label of a number: the id of an account at HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not your company&apos;s live HubSpot account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>%1 is a region such as na1, %2 the last four characters of a token</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, ends in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected by</source>
        <extracomment>%1 is a person, %2 a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key stored</source>
        <extracomment>%1 is a date and time, %2 is &quot;5 days ago&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>just now</source>
        <extracomment>When something happened: less than a minute ago</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <extracomment>When something happened</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>%1 answered %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered %2 at %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noticed at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correlation id %1</source>
        <extracomment>%1 is an id that support can look up</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the On Belay server</source>
        <extracomment>Inside a sentence, e.g. &quot;… on the way to the On Belay server&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the keychain</source>
        <extracomment>Inside a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the local store</source>
        <extracomment>Inside a sentence: the file in which edits are kept on this computer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the sandbox</source>
        <extracomment>Inside a sentence: the reference server on this computer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The On Belay server</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again at %1.</source>
        <extracomment>%1 is a time, or a date and time when that is another day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a HubSpot token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot answered that it expired in 1970, which is how it says that it cannot read the text at all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the token again in HubSpot with its Copy button and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot says that this token has expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Either it was rotated and its days of grace are over, or it is a short-lived token of a sign-in, which lasts 30 minutes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the present token of the service key or private app in HubSpot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot does not accept this token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is unknown there: rotated, revoked or deleted, or a part of it is missing. An unreachable network looks different; HubSpot itself said no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the key in HubSpot, press Show and Copy, and paste it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The person who made this token has left HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot accepts the token, but its creator was removed or lost permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotate the token in HubSpot as a super admin, or add that person back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This HubSpot account does not have the feature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is fine; the HubSpot subscription does not include this part.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask your HubSpot admin which hub and tier the account has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is alive, but was not given this scope.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is alive, but HubSpot wants: %1.</source>
        <extracomment>%1 is a list of HubSpot scope names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token lacks a HubSpot scope</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the scope to the key in HubSpot and save; the token stays the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again after midnight in the account&apos;s time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot&apos;s limit for today is used up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All apps of your HubSpot account share one number of calls a day. This says nothing about the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot asks for a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many calls were made within ten seconds. This says nothing about the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in ten seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fault is on HubSpot&apos;s side and says nothing about the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The network in front of HubSpot reports %1: HubSpot itself was not reached. This says nothing about the token.</source>
        <extracomment>%1 is an HTTP status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot has a problem of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is moving this account&apos;s data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account changes its data location until about %1. The token is not affected.</source>
        <extracomment>%1 is a time, or a date and time when that is another day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account changes its data location, which can take up to 24 hours. The token is not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the token and try again when the move is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot no longer offers this call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place that the console asked does not exist any more. This says nothing about the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check for a newer console or a newer guide file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot answered in an unexpected way (%1)</source>
        <extracomment>%1 is an HTTP status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console does not know what this answer means and draws no conclusion.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it goes on, send the correlation id to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is busy with this record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else holds a lock for a moment. This says nothing about the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not give access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was locked, or the request was declined. The session is kept in memory only and ends with this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain and sign in again to have the session remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain entry cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is stored there was not written by this console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again; the entry is then replaced.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The session is kept in memory only and ends with this program. It is never written to a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keychain service (Secret Service) to have the session remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits cannot be saved on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The profile folder is full, read-only or not yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make room or correct the folder&apos;s permissions, then restart the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The saved edits cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or was not written by this console. It was left untouched; new edits are kept in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move the file out of the profile folder and restart the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edits are kept in memory only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local store cannot be opened; unapplied edits would be lost when the console ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply your edits before you quit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The reference server could not be started, or ended by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox again from the sign-in page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the console ended by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A program that the console needs could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to %1 was cancelled before its answer came.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 took too long</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No complete answer came from %1 in time.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it goes on, check your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address of %1 was not found</source>
        <extracomment>%1 is a host name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name service (DNS) of your network does not know this host name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the spelling of the address and your network&apos;s DNS, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not answering</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists, but nothing accepts connections there.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the address and port are right and that no firewall is in between.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to %1 broke off</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was closed before the whole answer had arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; nothing that you entered is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no way to any network, so %1 could not be asked.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a network and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not let the request through</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your network&apos;s proxy refused, wants a sign-in or is gone; %1 was not reached.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the proxy settings of this computer, or ask whoever runs your network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trusted connection to %1</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate could not be verified, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its certificate could not be verified (%1), so nothing was sent.</source>
        <extracomment>%1 is technical: the certificate&apos;s problem and its issuer</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If your company inspects traffic, ask for its certificate to be installed on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pointed somewhere else</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered with a redirect to another place. It was not followed, because a token must not be sent there.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address; on a guest network, open a web page and sign in there first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else answered instead of %1</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A web page came back where data was due. Guest networks and firewalls do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open any web page to see whether the network wants a sign-in, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 was not complete</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cut off, or lacked something that this console needs to know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it goes on, check that the console is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of %1 was far too large</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The console stopped reading it to protect this computer&apos;s memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address; if it is right, tell the people who run the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the change was made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change was sent to %1, but no answer came back.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the present state first; do not simply send it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This address is not safe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plain http would show your token to the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use an https address; plain http is only allowed on this computer itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No server can be reached at an address that is written like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter an address such as https://app.onbelay.ai.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only administrators can do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in as a member of the organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator, or have your role changed in On Belay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not allow this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in, but this is not open to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator of your organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot did not accept the token when On Belay tried it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored; the connection is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the token again in HubSpot and paste it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token can do less than the one in use</source>
        <extracomment>%1 is a list of scopes such as deals:write</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed; the token in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lacks %1. Nothing was changed; the token in use stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the scopes in HubSpot, or confirm that they may be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know some of these groups or scopes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They may have been removed meanwhile. Nothing was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown: %1. Nothing was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the groups and look at your changes again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token belongs to another HubSpot account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a token of the connected account, or confirm the change of account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This change set was already sent with other content</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server keeps each change set as it first came. Nothing was applied now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload the groups, then review and apply again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many changes in one part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server takes fewer groups at once. Nothing was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply the changes in smaller steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server understood the request and refused it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It gave no reason. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload and try again; if it goes on, send the correlation id to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No token is stored any more; somebody may have disconnected meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload, then connect HubSpot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed the same thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change was not applied, and theirs was not overwritten.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at both values and decide which one stays.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Belay could not ask HubSpot just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing is known about the token, and nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The On Belay server has a problem of its own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not handle the request; nothing that you entered is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no admin API</source>
        <extracomment>%1 is a server</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at this address, but not the admin API that this console speaks. On Belay has not published one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address, or open the sandbox to try the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answered in an unexpected way (%2)</source>
        <extracomment>%1 is a server, %2 an HTTP status</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session is over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer accepts your sign-in. Your staged edits are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not know this any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may have been removed meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reload and look again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list changed while it was being read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer keeps the version that the console began to read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another administrator was faster. Nothing of yours was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new state, then decide again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The On Belay server asks for a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many requests were made in a short time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The On Belay server is busy with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else holds it for a moment; nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>The On Belay server answers</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is connected</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A HubSpot key is stored</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot accepts the key</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key belongs to the right HubSpot account</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key holds the HubSpot scopes</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the key was last changed</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The age of the key</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who stands behind the key</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rotation of the key</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A group has access to HubSpot</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That group holds the scope</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The permission is in effect</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server decides the same</source>
        <extracomment>Title of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a check that has not begun</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>State of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passed</source>
        <extracomment>State of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>State of a check: works, but worth a look</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <extracomment>State of a check that could not be made</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <extracomment>Button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update key</source>
        <extracomment>Button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <extracomment>Button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again</source>
        <extracomment>Button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: run the checks once more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage access for this group</source>
        <extracomment>Button: ticks the Access cell of a group, to be reviewed and applied later</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stage the scope for this group</source>
        <extracomment>Button: ticks the scope&apos;s cell of a group, to be reviewed and applied later</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Permissions</source>
        <extracomment>Button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and apply</source>
        <extracomment>Button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names, %n counts those that are left out</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This check has not been made yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped the run before this check was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the checks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this check rests on could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repair the first broken link, then run the checks again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There was no usable answer: %1</source>
        <extracomment>%1 is a headline such as &quot;The server cannot be reached&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 key is stored, so there is nothing to test.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only administrators can have the stored key tested.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask an administrator to run this check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only administrators can have the stored key tested. The last test, on %1, is too old to rely on.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This depends on who is asking and what Claude should do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a person or a group, and an ability, above.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The groups have not been loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Permissions and reload the groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The guide asks for a check that this version does not have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update the console.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked for %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The scope is staged for %1 here, but not applied.</source>
        <extracomment>%1 is a group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review and apply the staged changes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticked for %1, but dormant there: access is off.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on access for that group.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The scope is not ticked for %1.</source>
        <extracomment>%1 is a list of %n groups</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the scope for a group of theirs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is ticked for %1 is in force.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last change of %1 is saved, but the server does not enforce it yet.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group gives both access and the scope, so there is nothing to enforce.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access is on for %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access is staged for %1 here, but not applied.</source>
        <extracomment>%1 is a group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Access to HubSpot is off for %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turn on access for one of these groups.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is not in any group.</source>
        <extracomment>%1 is a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the person to a group that has access.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was asked too and allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server was asked too and denies it, as the links above explain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the links above Claude should be allowed, but the server denies it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By the links above Claude should be denied, but the server allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if the difference stays, report it to support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server still allows it, because the last change is not in effect yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server still denies it, because the last change is not in effect yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server allows it; not every link above could be tested, so this is not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server denies it; not every link above could be tested, so the reason is not confirmed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generate a new key in HubSpot, copy the full token without spaces, and update it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot could not be asked, so nothing is known about the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key reads HubSpot account %1.</source>
        <extracomment>%1 is the number of a HubSpot account, %2 a region such as na1</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key reads HubSpot account %1 (region %2).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key belongs to HubSpot account %1, which is of type %2 and holds no live data.</source>
        <extracomment>%1 is the number of a HubSpot account, %2 its type such as SANDBOX</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a key in your live HubSpot account and update it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot did not tell which account the key belongs to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A key of region %1 that ends in %2 is stored.</source>
        <extracomment>%1 is a region such as na1, %2 the last four characters of a key</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No HubSpot key is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect HubSpot with a key that an administrator of HubSpot creates.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot was asked just now and accepts the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot accepted the key when an administrator had it tested on %1. Members cannot repeat the test.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot does not accept the key. It was revoked, rotated or deleted there, or only a part of it was copied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot says that the key has expired: it was rotated there, or it was a short-lived token from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot does not recognize the key as one of its tokens: what was pasted is mangled or something else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The HubSpot user who created the key was removed or lost the right to what the key reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a key from a dedicated HubSpot user, then update it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The key covers all %n scope(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The key covers %1 of %2 scopes. Missing: %3.</source>
        <extracomment>%1 of %2 scopes; %3 is a list of scopes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the missing scopes in HubSpot, then update the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot accepts the key, but it covers none of the scopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a key with the scopes that the guide lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot did not tell which scopes the key holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not proven, because HubSpot did not list the key&apos;s scopes: %1.</source>
        <extracomment>%1 is a list of scopes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key holds what “%1” needs.</source>
        <extracomment>%1 is a scope such as &quot;Read deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” needs what the key lacks: %2.</source>
        <extracomment>%1 is a scope such as &quot;Read deals&quot;, %2 names HubSpot&apos;s scopes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the key in HubSpot, then update the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot did not tell whether the key covers “%1”. Writing is never tried out.</source>
        <extracomment>%1 is a scope such as &quot;Update deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was last changed on %1 by %2.</source>
        <extracomment>%1 is a date and time, %2 a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was changed only on %1, by %2; trouble since then points to that change.</source>
        <extracomment>%1 is a date and time, %2 a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whether the full token was copied, and with which scopes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server keeps no record of a change of the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The key is %n day(s) old (stored %1). HubSpot keys have no expiry date.</source>
        <extracomment>%2 is a date</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key is %n day(s) old (stored %1). HubSpot advises a rotation every six months; it goes on working until then and after.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Rotate the key in HubSpot, then update it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say when the key was stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stored the key and is an administrator. HubSpot does not tell who created it; a dedicated HubSpot user is safest.</source>
        <extracomment>%1 is a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stored the key and is no longer an administrator.</source>
        <extracomment>%1 is a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that the key is not tied to a personal HubSpot account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 stored the key and is no longer in the organization.</source>
        <extracomment>%1 is a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the key by one of a dedicated HubSpot user before it stops working.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not say who stored the key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 is the one in use, and HubSpot accepts it.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was replaced on %1. If the old one was rotated “later”, HubSpot accepts it until about %2.</source>
        <extracomment>%1 and %2 are dates and times</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expire the old token in HubSpot if nothing else uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of %1 worked when it was stored and is refused now: it was rotated, revoked or deleted in HubSpot since then.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows you as %1, administrator of %2.</source>
        <extracomment>%1 is a person, %2 an organization</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server knows you as %1, member of %2. Only administrators can change what is found here.</source>
        <extracomment>%1 is a person, %2 an organization</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server no longer accepts your session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again; staged changes are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 answers and speaks version %2 of the admin API.</source>
        <extracomment>%1 is a host name, %2 a version number</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer. Claude cannot reach it either while it is down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not the On Belay admin API.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server address, or whether a proxy or a network sign-in page answers in its place.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is connected for the whole organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is connected, but the key covers only %1 of %2 scopes.</source>
        <extracomment>%1 of %2 scopes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is connected, but it refuses the stored key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a new key in HubSpot and update it here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is connected; whether it works now is not known, because HubSpot could not be asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is not connected for this organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect HubSpot once; all groups share the connection.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Connect %1 for %2: checklist for the HubSpot admin</source>
        <extracomment>Heading of a checklist; %1 is HubSpot, %2 an organization</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then give the token to your On Belay administrator through a password manager, never by mail or chat. It is as powerful as a password.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeldCells</name>
    <message>
        <source>, </source>
        <extracomment>Between the names of a list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more group(s)</source>
        <extracomment>%1 is a list of group names</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyComparison</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a scope such as &quot;Write deals&quot;, %2 a list of group names</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PasteText</name>
    <message>
        <source>Spaces around the token were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line breaks were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quotation marks around the token were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The word “Bearer” before the token was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“Authorization:” before the token was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name and equals sign before the token were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invisible characters that came with the copy were removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The region in this token is new to the console. HubSpot decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token has another length than those known so far. HubSpot decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This does not look like the tokens known so far (pat-…). HubSpot decides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some characters only look like letters or dashes; a chat or word processor may have changed them. Copy the token straight from HubSpot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These are the dots that HubSpot shows in place of the token. Press Show there, then Copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The token is cut off: only %n character(s) came. Use the Copy button in HubSpot instead of marking the text.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>There is more than one token in this paste. Paste one only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a client secret, a client id, or an API key of the kind that HubSpot retired on 30 November 2022. The token begins with “pat-”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The beginning “pat-” is missing. Copy the whole token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a sign-in (OAuth) token that stops working after 30 minutes. Use the token of a service key or private app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a personal access key for HubSpot&apos;s developer tools. Use the token of a service key or private app.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is far too long for a token: %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a token. A HubSpot token begins with “pat-”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProofText</name>
    <message>
        <source>Waiting</source>
        <extracomment>Result of a check that has not begun</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>Result of a check that goes on</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Granted</source>
        <extracomment>The token holds this scope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>The token lacks this scope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read proven, write not tested</source>
        <extracomment>Reading works; writing cannot be tried without changing something</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <extracomment>Result of a check that could not be made</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: %1</source>
        <extracomment>%1 is one or more HubSpot scope names</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot did not list the token&apos;s scopes, and writing cannot be tried without changing your data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standard account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sandbox account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Developer test account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App developer account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>North America</source>
        <extracomment>Where HubSpot keeps an account&apos;s data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Europe</source>
        <extracomment>Where HubSpot keeps an account&apos;s data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asia-Pacific</source>
        <extracomment>Where HubSpot keeps an account&apos;s data</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a part of the world, %2 HubSpot&apos;s code for it such as na1</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button that keeps everything as it is</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StoredKeyText</name>
    <message>
        <source>On Belay could not reach HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came, so nothing is known about the stored key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot&apos;s answer made no sense to On Belay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>So nothing is known about the stored key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last check came to no result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server gave no reason that this console knows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press “Check now” to try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>correlation id %1</source>
        <extracomment>%1 is an id that support can look up</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ActivityModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <extracomment>For screen readers: what was changed, by whom, when</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2, %3. Reason: %4</source>
        <extracomment>For screen readers: what was changed, by whom, when, why</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ActivityPresenter</name>
    <message numerus="yes">
        <source>%1 of %n loaded entries; older ones have not been searched</source>
        <extracomment>%1 of %n loaded entries</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>All permissions</source>
        <extracomment>A filter that lets everything pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>A filter that lets everything pass</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ChangeCells</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a group, %2 a permission such as &quot;Read deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before: %1</source>
        <extracomment>For screen readers: the value of a cell before a change</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after: %1</source>
        <extracomment>For screen readers: the value of a cell after a change</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what was changed</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Heading of a column: the value before the change</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>Heading of a column: the value after the change</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ConnectPresenter</name>
    <message>
        <source>This token belongs to another HubSpot account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected is account %1; the token is of account %2. Every group would work with the other account&apos;s data from now on.</source>
        <extracomment>%1 and %2 are account numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch the account</source>
        <extracomment>Button that goes on in spite of a warning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new token can do less than the one in use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group holds what would be lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) would lose something, with up to %1 people. Their ticks stay, but have no effect until a token holds these scopes again.</source>
        <extracomment>%1 is a number of people</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Store it anyway</source>
        <extracomment>Button that goes on in spite of a warning</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This cannot be the token, so nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking HubSpot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot accepts the token: %1 of %2 scopes are granted.</source>
        <extracomment>%1 of %2 scopes are granted</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Belay is proving and storing the token…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is connected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another HubSpot account: %1 instead of %2.</source>
        <extracomment>%1 and %2 are account numbers</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same HubSpot account as now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be lost: %1.</source>
        <extracomment>%1 is a list such as &quot;Write deals and Read content&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would be gained: %1.</source>
        <extracomment>%1 is a list such as &quot;Write deals and Read content&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It holds the same scopes as the key in use.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ConnectionPresenter</name>
    <message>
        <source>The key was replaced. If you rotated it with “Rotate and expire later”, the old token that ends in %1 goes on working until about %2: press “Expire now” on it in HubSpot once everything works.</source>
        <extracomment>%1 are the last four characters of a token, %2 a date; &quot;Expire now&quot; is HubSpot&apos;s button</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect %1 for the whole organization?</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No group uses it at the moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>up to %1 people</source>
        <extracomment>%1 is a number; people in several groups count twice</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with %1 lose what Claude can do there. The ticks of the groups stay and work again after the next connect.</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The token in HubSpot is not touched; expire it there if nothing else uses it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::DiagnosticsPresenter</name>
    <message>
        <source>You are signed in as a member. Only administrators can have the key tested and repair what is found.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is staged now: review and apply it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n broken link(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 checks done</source>
        <extracomment>%1 of %2 checks</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every check passed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Took %1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::PermissionsPresenter</name>
    <message>
        <source>Undone: %1.</source>
        <extracomment>%1 the edit that was undone, e.g. &quot;Grant Read deals to Sales&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <extracomment>%1 the edit that was done again</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Discard %n staged cell(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded; everything is as the server has it. %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program ended while changes were being applied. What the server holds is shown here; what it does not hold is still staged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Staged edits of %n group(s) were dropped, because the server has no such group any more.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>You are signed in as a member. Only administrators can change permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;3 cells in 2 groups staged&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 staged</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n group(s)</source>
        <extracomment>%1 how many are shown, %n how many there are</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them hidden by the filter.</source>
        <extracomment>%1 is &quot;5 cells changed&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Writing needs reading, so reading came along.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without reading there is no writing, so both went.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes are being applied. Wait until that is done, or cancel it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Grant %1 to %2</source>
        <extracomment>%1 permission, %2 group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 from %2</source>
        <extracomment>%1 permission, %2 group</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Grant %n cell(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n cell(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %n cell(s) in %1?</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n cell(s) in %1?</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::Question</name>
    <message numerus="yes">
        <source>Group, %n member(s)</source>
        <extracomment>Below a group&apos;s name</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ReviewModel</name>
    <message numerus="yes">
        <source>%n gain(s)</source>
        <extracomment>How many people get a permission</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s)</source>
        <extracomment>How many people lose a permission</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) through another group</source>
        <extracomment>How many people keep a permission because another group gives it</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n lose(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <extracomment>The number of people is being asked for</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A cell before and after: &quot;not granted → granted&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4, %5</source>
        <extracomment>A staged edit, spoken: group, permission, before, after, people</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Permission</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Column heading: what a cell was and becomes</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ReviewPresenter</name>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;4 cells in 2 groups&quot;
----------
Part of &quot;Applied 4 cells in 2 groups.&quot;
----------
Part of &quot;4 cells in 2 groups are not applied&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) something.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) it through another group.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Every group would hold %1.</source>
        <extracomment>%1 one or more permissions such as &quot;Write deals&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n write permission(s) go(es) to a group of more than %1 people.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No group would hold %1 any more.</source>
        <extracomment>%1 one or more permissions</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Up to %n person(s) may lose something.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Applied %n cell(s) in %1.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 not applied, still staged.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No answer came. Asking the server what it holds…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed %n cell(s) meanwhile</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the groups again…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled between two parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <extracomment>Progress of sending: %1 of %2 parts</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part with these cells was not applied.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not known whether the last part arrived. Try again: the server never applies a part twice.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::Session</name>
    <message>
        <source>Permissions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Activity</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n staged edit(s)</source>
        <extracomment>What the number beside &quot;Permissions&quot; means</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>HubSpot rejects the key</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::SignInPresenter</name>
    <message>
        <source>Use an https address. Plain http is only allowed for this computer (127.0.0.1 or localhost).</source>
        <extracomment>Below the server address field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the address of a server, such as https://app.onbelay.ai.</source>
        <extracomment>Below the server address field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>Name of an account: the person, then the organisation</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::SubjectModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>For screen readers: %1 is a person or group, %2 a mail address or a member count</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::AccountButton</name>
    <message>
        <source>Appearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About On Belay Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>Accessible name of the account menu; %1 is a person</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>First line of the account menu: the person, then the organization</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Member, read-only</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::AnswerCard</name>
    <message>
        <source>holds</source>
        <extracomment>For screen readers: state of a link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>broken</source>
        <extracomment>For screen readers: state of a link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not tested</source>
        <extracomment>For screen readers: state of a link of the chain</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chain</source>
        <extracomment>Accessible name of a row of links such as &quot;Signed in&quot;, &quot;Group has access&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: a link of the chain and its state</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Hides a message.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: headline of a message, then its text.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::Busy</name>
    <message>
        <source>Cancel</source>
        <extracomment>Stops work that is going on.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConnectWizard</name>
    <message>
        <source>Update the HubSpot key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which way suits you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Someone else is our HubSpot admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConnectionPage</name>
    <message>
        <source>One connection for the whole organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Update key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed in as a member</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only administrators can change the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is not connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You stopped at step %1 of %2. Your choices are kept; the token was not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Five steps: make a key in HubSpot, choose its scopes, paste its token here. It is proven with HubSpot before anything is stored.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Belay is checking the key with HubSpot…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the connection…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was updated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot is connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token was proven with HubSpot and stored by On Belay. It is no longer in this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConnectionPanel</name>
    <message>
        <source>Done, I expired it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the key can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As HubSpot answered at the last check.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expire the old token in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <extracomment>Shown for a moment on a button that copies.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::DiagnosticsPage</name>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is connected, so why can’t Claude see it? Pick what you see; every link is checked live.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::FindingLine</name>
    <message>
        <source>Details</source>
        <extracomment>Button: shows the evidence of a check</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy correlation id</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For: %1</source>
        <extracomment>For screen readers: which check a button belongs to</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · took %2 s</source>
        <extracomment>%1 is evidence such as &quot;HubSpot answered 401 at 14:02:11&quot;, %2 a number of seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::FormField</name>
    <message>
        <source>%1 (required)</source>
        <extracomment>Label of an input that must be filled in.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid entry: %1</source>
        <extracomment>For screen readers: what is wrong with an input.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Required</source>
        <extracomment>For screen readers: the input must be filled in.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::GuideStepView</name>
    <message>
        <source>Open in browser</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 of %2 steps; %3 is the step&apos;s title</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In HubSpot, either way:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In HubSpot:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing: %1</source>
        <extracomment>What a drawing shows; %1 is the title of a step</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::HandoverDialog</name>
    <message>
        <source>Checklist for the HubSpot admin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send this to the person who administers HubSpot. It holds no secret. Your place here is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save checklist</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <extracomment>Kind of file in a save dialog</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The checklist could not be saved: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::MainWindow</name>
    <message>
        <source>On Belay Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sections</source>
        <extracomment>Accessible name of the list of pages</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – On Belay Console</source>
        <extracomment>Window title; %1 is the organization</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About On Belay Console</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On Belay Console %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For administrators of On Belay. It speaks a proposed admin API; On Belay has not published one, so the reference server is the sandbox that comes with this program.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PasteView</name>
    <message>
        <source>HubSpot token</source>
        <extracomment>Accessible name of the token field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is hidden here, sent to HubSpot to be checked, and stored by On Belay only when you press Connect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HubSpot account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this token can do</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can connect, but some ticks of groups will have no effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token lacks what these groups hold:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::QuestionForm</name>
    <message>
        <source>Find out why</source>
        <extracomment>Button: why can&apos;t Claude do this?</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, mail address or group</source>
        <extracomment>Placeholder of the field: a part of a name is enough</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Person or group</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>People and groups found</source>
        <extracomment>Accessible name of a list</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What should Claude be able to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody and no group has this in the name.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ResultLine</name>
    <message>
        <source>Waiting</source>
        <extracomment>State of a check that has not begun.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>State of a check that is going on.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>State of a check without findings.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>State of a check: what was looked for is not there.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>State of a check: works, but worth a look.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not tested</source>
        <extracomment>State of a check that could not be made.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a check.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>for screen readers: what was checked, and its state</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>for screen readers: result of a check, and its detail</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::RunView</name>
    <message>
        <source>Who and what?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All symptoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run again</source>
        <extracomment>Button: run the checks once more</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <extracomment>%1 is a summary such as &quot;2 broken links&quot;, %2 is &quot;Took 1.2 s&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ScopeChoiceView</name>
    <message>
        <source>What should Claude be able to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tick these scopes in HubSpot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shortest list for what you chose. Paste each name into HubSpot&apos;s scope search.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy all scope names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a HubSpot scope</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comes with writing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose something above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ScopeLines</name>
    <message>
        <source>Copy the scope&apos;s name</source>
        <extracomment>Button beside the names of HubSpot scopes that a token lacks</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SecretEdit</name>
    <message>
        <source>Paste</source>
        <extracomment>Context menu of a field for a secret.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Context menu of a field for a secret: empties the field.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SecretField</name>
    <message>
        <source>Show beginning and end</source>
        <extracomment>Button beside a hidden token. It shows only its first part and its last four characters.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SideBar</name>
    <message>
        <source>%1, %2</source>
        <extracomment>For screen readers: a section of the program, then what is new there.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <extracomment>Accessible name of the page</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to On Belay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect HubSpot for your organization, decide which groups may use it, and find out why Claude cannot reach something.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a bearer token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In On Belay, open Dashboard → Settings → Claude connection and regenerate the bearer token. It is kept in this computer&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bearer token</source>
        <extracomment>Accessible name of the field</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste the bearer token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it without an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sandbox is a reference server on this computer with a made-up organization and a stand-in for HubSpot. Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the keychain for your session…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the sandbox…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::StepIndicator</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>For screen readers. %1 and %2 are numbers, %3 the title of the step.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All steps done</source>
        <extracomment>For screen readers: every step of a wizard is done.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>onbelay::ui::Toast</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Hides a short message.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
