<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Activity</name>
    <message numerus="yes">
        <source>%1: %n permission(s) changed</source>
        <extracomment>%1 is a group, %n counts permissions</extracomment>
        <translation>
            <numerusform>%1: %n permission changed</numerusform>
            <numerusform>%1: %n permissions changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n group(s)</source>
        <extracomment>Part of &quot;12 permissions changed in 3 groups&quot;: %n counts the groups</extracomment>
        <translation>
            <numerusform>in %n group</numerusform>
            <numerusform>in %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) changed %1</source>
        <extracomment>%n counts permissions, %1 is &quot;in 3 groups&quot;</extracomment>
        <translation>
            <numerusform>%n permission changed %1</numerusform>
            <numerusform>%n permissions changed %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <extracomment>How many permissions a group holds</extracomment>
        <translation>
            <numerusform>%n permission</numerusform>
            <numerusform>%n permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <extracomment>How many people are in a group</extracomment>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaudeDifferences</name>
    <message numerus="yes">
        <source>Claude is told of the same %n group(s) that On Belay lists you in.</source>
        <translation>
            <numerusform>Claude is told of the same %n group that On Belay lists you in.</numerusform>
            <numerusform>Claude is told of the same %n groups that On Belay lists you in.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is not told of %n group(s) that you are in: %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>
            <numerusform>Claude is not told of %n group that you are in: %1.</numerusform>
            <numerusform>Claude is not told of %n groups that you are in: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n group(s) that On Belay does not list you in: %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>
            <numerusform>Claude is told of %n group that On Belay does not list you in: %1.</numerusform>
            <numerusform>Claude is told of %n groups that On Belay does not list you in: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) are the same on both sides: %1.</source>
        <extracomment>%1 is a list of scopes</extracomment>
        <translation>
            <numerusform>%n scope is the same on both sides: %1.</numerusform>
            <numerusform>%n scopes are the same on both sides: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your groups give %n scope(s) that Claude does not see, because %1 refuses the stored key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>Your groups give %n scope that Claude does not see, because %1 refuses the stored key.</numerusform>
            <numerusform>Your groups give %n scopes that Claude does not see, because %1 refuses the stored key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your groups give %n scope(s) that Claude does not see, because %1 is not connected.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>Your groups give %n scope that Claude does not see, because %1 is not connected.</numerusform>
            <numerusform>Your groups give %n scopes that Claude does not see, because %1 is not connected.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that this console does not know, so they cannot be compared: %1.</source>
        <extracomment>%1 is a list of scopes</extracomment>
        <translation>
            <numerusform>Claude is told of %n scope that this console does not know, so it cannot be compared: %1.</numerusform>
            <numerusform>Claude is told of %n scopes that this console does not know, so they cannot be compared: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that your groups give and that the stored %2 key does not hold: %1. Using them fails.</source>
        <extracomment>%1 is a list of scopes, %2 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude is told of %n scope that your groups give and that the stored %2 key does not hold: %1. Using it fails.</numerusform>
            <numerusform>Claude is told of %n scopes that your groups give and that the stored %2 key does not hold: %1. Using them fails.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that your groups give, but %2 refuses the stored key, so using them fails: %1.</source>
        <extracomment>%1 is a list of scopes, %2 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude is told of %n scope that your groups give, but %2 refuses the stored key, so using it fails: %1.</numerusform>
            <numerusform>Claude is told of %n scopes that your groups give, but %2 refuses the stored key, so using them fails: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that your groups give, but %2 is not connected, so using them fails: %1.</source>
        <extracomment>%1 is a list of scopes, %2 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude is told of %n scope that your groups give, but %2 is not connected, so using it fails: %1.</numerusform>
            <numerusform>Claude is told of %n scopes that your groups give, but %2 is not connected, so using them fails: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaudeWords</name>
    <message numerus="yes">
        <source>%n tool(s) are offered to Claude.</source>
        <translation>
            <numerusform>%n tool is offered to Claude.</numerusform>
            <numerusform>%n tools are offered to Claude.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be used, because the server describes them in a way that breaks the rules.</source>
        <translation>
            <numerusform>%n more cannot be used, because the server describes it in a way that breaks the rules.</numerusform>
            <numerusform>%n more cannot be used, because the server describes them in a way that breaks the rules.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n integration(s).</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude is told of %n integration.</numerusform>
            <numerusform>Claude is told of %n integrations.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 wants %n argument(s), so it was not called: %2.</source>
        <extracomment>%1 is the name of a tool, %2 names of its arguments</extracomment>
        <translation>
            <numerusform>%1 wants %n argument, so it was not called: %2.</numerusform>
            <numerusform>%1 wants %n arguments, so it was not called: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %1, it is told of %n scope(s).</source>
        <translation>
            <numerusform>For %1, it is told of %n scope.</numerusform>
            <numerusform>For %1, it is told of %n scopes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClientSnippet</name>
    <message numerus="yes">
        <source>%n thing(s) in it cannot work or should not be so.</source>
        <translation>
            <numerusform>%n thing in it cannot work or should not be so.</numerusform>
            <numerusform>%n things in it cannot work or should not be so.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message numerus="yes">
        <source>%n group(s) would lose something, with %1:</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n group would lose something, with %1:</numerusform>
            <numerusform>%n groups would lose something, with %1:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) would lose something, with %1. Their ticks stay, but have no effect until a token holds these scopes again.</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n group would lose something, with %1. Its ticks stay, but have no effect until a token holds these scopes again.</numerusform>
            <numerusform>%n groups would lose something, with %1. Their ticks stay, but have no effect until a token holds these scopes again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with %1 lose it if the new token lacks it.</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n group with %1 loses it if the new token lacks it.</numerusform>
            <numerusform>%n groups with %1 lose it if the new token lacks it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message numerus="yes">
        <source>%1: %n cell(s), decided</source>
        <extracomment>Heading above cells; %1 is a group</extracomment>
        <translation>
            <numerusform>%1: %n cell, decided</numerusform>
            <numerusform>%1: %n cells, decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n cell(s) to decide</source>
        <extracomment>Heading above cells; %1 is a group, %2 how many of its %n cells have no choice yet</extracomment>
        <translation>
            <numerusform>%1: %2 of %n cell to decide</numerusform>
            <numerusform>%1: %2 of %n cells to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was deleted meanwhile: your edit of %n cell(s) cannot be kept</source>
        <extracomment>Heading above cells; %1 is a group</extracomment>
        <translation>
            <numerusform>%1 was deleted meanwhile: your edit of %n cell cannot be kept</numerusform>
            <numerusform>%1 was deleted meanwhile: your edits of %n cells cannot be kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cell(s) to decide.</source>
        <extracomment>%1 how many of %n cells have no choice yet</extracomment>
        <translation>
            <numerusform>%1 of %n cell to decide.</numerusform>
            <numerusform>%1 of %n cells to decide.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectResult</name>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n people</source>
        <extracomment>People in several groups count twice</extracomment>
        <translation>
            <numerusform>up to %n person</numerusform>
            <numerusform>up to %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionFacts</name>
    <message numerus="yes">
        <source>Degraded (%1 of %2 proven; %n not tested)</source>
        <extracomment>The connection&apos;s health; %1 of %2 scopes are proven to be held by the key</extracomment>
        <translation>
            <numerusform>Degraded (%1 of %2 proven; %n not tested)</numerusform>
            <numerusform>Degraded (%1 of %2 proven; %n not tested)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CsvWords</name>
    <message numerus="yes">
        <source>The line has %n field(s), but the first line has %1. It is left out.</source>
        <extracomment>%n how many fields a line of a file has, %1 how many it should have</extracomment>
        <translation>
            <numerusform>The line has %n field, but the first line has %1. It is left out.</numerusform>
            <numerusform>The line has %n fields, but the first line has %1. It is left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message numerus="yes">
        <source>Changed in the last %n day(s)</source>
        <extracomment>Filter of groups</extracomment>
        <translation>
            <numerusform>Changed in the last day</numerusform>
            <numerusform>Changed in the last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names, %n counts those that are left out</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The scope is not ticked for %1.</source>
        <extracomment>%1 is a list of %n groups</extracomment>
        <translation>
            <numerusform>The scope is not ticked for %1.</numerusform>
            <numerusform>The scope is not ticked for %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key covers all %n scope(s).</source>
        <translation>
            <numerusform>The key covers the %n scope.</numerusform>
            <numerusform>The key covers all %n scopes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key is %n day(s) old (stored %1). HubSpot keys have no expiry date.</source>
        <extracomment>%2 is a date</extracomment>
        <translation>
            <numerusform>The key is %n day old (stored %1). HubSpot keys have no expiry date.</numerusform>
            <numerusform>The key is %n days old (stored %1). HubSpot keys have no expiry date.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key is %n day(s) old (stored %1). HubSpot advises a rotation every six months; it goes on working until then and after.</source>
        <translation>
            <numerusform>The key is %n day old (stored %1). HubSpot advises a rotation every six months; it goes on working until then and after.</numerusform>
            <numerusform>The key is %n days old (stored %1). HubSpot advises a rotation every six months; it goes on working until then and after.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server decides the same, but %n fact(s) that it decides by differ from what is known here.</source>
        <extracomment>%n counts what console and server see differently, such as whether a group has access</extracomment>
        <translation>
            <numerusform>The server decides the same, but %n fact that it decides by differs from what is known here.</numerusform>
            <numerusform>The server decides the same, but %n facts that it decides by differ from what is known here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n address(es): %2.</source>
        <extracomment>%1 is a host name, %2 a list of IP addresses, %n counts them</extracomment>
        <translation>
            <numerusform>%1 has %n address: %2.</numerusform>
            <numerusform>%1 has %n addresses: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message numerus="yes">
        <source>%n scope(s) could not be tested.</source>
        <translation>
            <numerusform>%n scope could not be tested.</numerusform>
            <numerusform>%n scopes could not be tested.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeldCells</name>
    <message numerus="yes">
        <source>%1 and %n more group(s)</source>
        <extracomment>%1 is a list of group names</extracomment>
        <translation>
            <numerusform>%1 and %n more group</numerusform>
            <numerusform>%1 and %n more groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LintText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Under the names of some groups: how many others there are</extracomment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with permissions but without access</source>
        <translation>
            <numerusform>%n group with permissions but without access</numerusform>
            <numerusform>%n groups with permissions but without access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) without effect, because access is off.</source>
        <translation>
            <numerusform>%n permission without effect, because access is off.</numerusform>
            <numerusform>%n permissions without effect, because access is off.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with access but without permissions</source>
        <translation>
            <numerusform>%n group with access but without permissions</numerusform>
            <numerusform>%n groups with access but without permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) without members hold something</source>
        <translation>
            <numerusform>%n group without members holds something</numerusform>
            <numerusform>%n groups without members hold something</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) granted to nobody. Whoever joins such a group gets them at once.</source>
        <translation>
            <numerusform>%n cell granted to nobody. Whoever joins that group gets it at once.</numerusform>
            <numerusform>%n cells granted to nobody. Whoever joins such a group gets them at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold %1, the token does not</source>
        <extracomment>%1 permission such as &quot;Read deals&quot;, %n how many groups hold it</extracomment>
        <translation>
            <numerusform>%n group holds %1, the token does not</numerusform>
            <numerusform>%n groups hold %1, the token does not</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold permissions that every use of is refused. Connect a token that holds them.</source>
        <translation>
            <numerusform>%n group holds permissions that every use of is refused. Connect a token that holds them.</numerusform>
            <numerusform>%n groups hold permissions that every use of is refused. Connect a token that holds them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold permissions that have no effect until it is.</source>
        <translation>
            <numerusform>%n group holds permissions that have no effect until it is.</numerusform>
            <numerusform>%n groups hold permissions that have no effect until it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold exactly the same permissions</source>
        <translation>
            <numerusform>%n group holds exactly the same permissions</numerusform>
            <numerusform>%n groups hold exactly the same permissions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of a sentence: in how many groups something changes</extracomment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switches access on for %n group(s); what they hold takes effect.</source>
        <translation>
            <numerusform>Switches access on for %n group; what it holds takes effect.</numerusform>
            <numerusform>Switches access on for %n groups; what they hold takes effect.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch access on for %n group(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Switch access on for %n group</numerusform>
            <numerusform>Switch access on for %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switches access off for %n group(s).</source>
        <translation>
            <numerusform>Switches access off for %n group.</numerusform>
            <numerusform>Switches access off for %n groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch access off for %n group(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Switch access off for %n group</numerusform>
            <numerusform>Switch access off for %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %n permission(s) from %1.</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>Takes %n permission from %1.</numerusform>
            <numerusform>Takes %n permissions from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take dormant permissions from %n group(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Take dormant permissions from %n group</numerusform>
            <numerusform>Take dormant permissions from %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %n cell(s) from %1, access included.</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>Takes %n cell from %1, access included.</numerusform>
            <numerusform>Takes %n cells from %1, access included.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take everything from %n group(s) without members</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Take everything from %n group without members</numerusform>
            <numerusform>Take everything from %n groups without members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take %1 from %n group(s)</source>
        <extracomment>Name of an undo step; %1 permission such as &quot;Read deals&quot;</extracomment>
        <translation>
            <numerusform>Take %1 from %n group</numerusform>
            <numerusform>Take %1 from %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %1 from %n group(s).</source>
        <extracomment>%1 permission such as &quot;Read deals&quot;</extracomment>
        <translation>
            <numerusform>Takes %1 from %n group.</numerusform>
            <numerusform>Takes %1 from %n groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %1 from %n group(s), and %2, which needs it.</source>
        <extracomment>%1 permission such as &quot;Read deals&quot;, %2 what cannot be without it, such as &quot;Write deals&quot;</extracomment>
        <translation>
            <numerusform>Takes %1 from %n group, and %2, which needs it.</numerusform>
            <numerusform>Takes %1 from %n groups, and %2, which needs it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PasteText</name>
    <message numerus="yes">
        <source>This is far too long for a token: %n character(s).</source>
        <translation>
            <numerusform>This is far too long for a token: %n character.</numerusform>
            <numerusform>This is far too long for a token: %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The token is cut off: only %n character(s) came, and a whole one has %1. Use the Copy button in HubSpot instead of marking the text.</source>
        <extracomment>%1 is how long a whole token is, e.g. 44</extracomment>
        <translation>
            <numerusform>The token is cut off: only %n character came, and a whole one has %1. Use the Copy button in HubSpot instead of marking the text.</numerusform>
            <numerusform>The token is cut off: only %n characters came, and a whole one has %1. Use the Copy button in HubSpot instead of marking the text.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanChecklist</name>
    <message numerus="yes">
        <source>Choose exactly these %n scope(s) and no others:</source>
        <extracomment>A step in On Belay&apos;s dashboard; the list of scopes stands below it</extracomment>
        <translation>
            <numerusform>Choose exactly this %n scope and no others:</numerusform>
            <numerusform>Choose exactly these %n scopes and no others:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is planned for %n more group(s).</source>
        <translation>
            <numerusform>Nothing is planned for %n more group.</numerusform>
            <numerusform>Nothing is planned for %n more groups.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhoCanWords</name>
    <message numerus="yes">
        <source>%n people</source>
        <extracomment>Counts people</extracomment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>through %n group(s)</source>
        <extracomment>Follows a count of people</extracomment>
        <translation>
            <numerusform>through %n group</numerusform>
            <numerusform>through %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · and %n more</source>
        <extracomment>%1 is a list of groups, %n counts those that are left out</extracomment>
        <translation>
            <numerusform>%1 · and %n more</numerusform>
            <numerusform>%1 · and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more people.</source>
        <translation>
            <numerusform>And %n more person.</numerusform>
            <numerusform>And %n more people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people of the server’s list are not among the people that it told of.</source>
        <translation>
            <numerusform>%n person of the server’s list is not among the people that it told of.</numerusform>
            <numerusform>%n people of the server’s list are not among the people that it told of.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ActivityPresenter</name>
    <message numerus="yes">
        <source>%1 of %n loaded entries; older ones have not been searched</source>
        <extracomment>%1 of %n loaded entries</extracomment>
        <translation>
            <numerusform>%1 of %n loaded entry; older ones have not been searched</numerusform>
            <numerusform>%1 of %n loaded entries; older ones have not been searched</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %n entries</source>
        <translation>
            <numerusform>The latest entry</numerusform>
            <numerusform>The latest %n entries</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::BundlePresenter</name>
    <message numerus="yes">
        <source>%n file(s), %1. Nothing is sent: you save it and decide who gets it.</source>
        <extracomment>%1 is a size such as 24 kB</extracomment>
        <translation>
            <numerusform>%n file, %1. Nothing is sent: you save it and decide who gets it.</numerusform>
            <numerusform>%n files, %1. Nothing is sent: you save it and decide who gets it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ClaudeViewPresenter</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not tested</source>
        <translation>
            <numerusform>%n step not tested</numerusform>
            <numerusform>%n steps not tested</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The server lists %n tool(s). What a tool says about itself is not checked by anybody.</source>
        <translation>
            <numerusform>The server lists %n tool. What a tool says about itself is not checked by anybody.</numerusform>
            <numerusform>The server lists %n tools. What a tool says about itself is not checked by anybody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>Only the first is shown.</numerusform>
            <numerusform>The first %n are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ComparePresenter</name>
    <message numerus="yes">
        <source>%n group(s) are selected; five are the most that can be compared.</source>
        <translation>
            <numerusform>%n group is selected; five are the most that can be compared.</numerusform>
            <numerusform>%n groups are selected; five are the most that can be compared.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The groups agree on all %n permission(s).</source>
        <translation>
            <numerusform>The groups agree on the %n permission.</numerusform>
            <numerusform>The groups agree on all %n permissions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n permission(s) differ.</source>
        <extracomment>%1 how many differ, %n how many there are</extracomment>
        <translation>
            <numerusform>%1 of %n permission differs.</numerusform>
            <numerusform>%1 of %n permissions differ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) are no longer there: %1.</source>
        <extracomment>%1 is one or more groups</extracomment>
        <translation>
            <numerusform>%n group is no longer there: %1.</numerusform>
            <numerusform>%n groups are no longer there: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cell(s) change)</source>
        <extracomment>Menu entry: all groups become like %1, %n is how many cells that changes</extracomment>
        <translation>
            <numerusform>%1 (%n cell changes)</numerusform>
            <numerusform>%1 (%n cells change)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make %n group(s) match %1</source>
        <extracomment>Name of an undo step. %1 is a group, %n how many other groups change</extracomment>
        <translation>
            <numerusform>Make %n group match %1</numerusform>
            <numerusform>Make %n groups match %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ConnectionPresenter</name>
    <message numerus="yes">
        <source>%n group(s) with %1 lose what Claude can do there. The ticks of the groups stay and work again after the next connect.</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n group with %1 loses what Claude can do there. The ticks of the group stay and work again after the next connect.</numerusform>
            <numerusform>%n groups with %1 lose what Claude can do there. The ticks of the groups stay and work again after the next connect.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::Console</name>
    <message numerus="yes">
        <source>%n staged edit(s) could not be saved on this computer. They are lost when the console closes.</source>
        <translation>
            <numerusform>%n staged edit could not be saved on this computer. It is lost when the console closes.</numerusform>
            <numerusform>%n staged edits could not be saved on this computer. They are lost when the console closes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::DiagnosticsPresenter</name>
    <message numerus="yes">
        <source>%n broken link(s)</source>
        <translation>
            <numerusform>%n broken link</numerusform>
            <numerusform>%n broken links</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <translation>
            <numerusform>%n check could not be made</numerusform>
            <numerusform>%n checks could not be made</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::GuidedConnection</name>
    <message numerus="yes">
        <source>The token leaves the clipboard in %n second(s), unless you copy something else.</source>
        <translation>
            <numerusform>The token leaves the clipboard in %n second, unless you copy something else.</numerusform>
            <numerusform>The token leaves the clipboard in %n seconds, unless you copy something else.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The token is on the clipboard for %n second(s). Your browser is asked to open the dashboard.</source>
        <translation>
            <numerusform>The token is on the clipboard for %n second. Your browser is asked to open the dashboard.</numerusform>
            <numerusform>The token is on the clipboard for %n seconds. Your browser is asked to open the dashboard.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::GuidedSession</name>
    <message numerus="yes">
        <source>%n planned cell(s), not real</source>
        <extracomment>What the number beside &quot;Permissions&quot; means</extracomment>
        <translation>
            <numerusform>%n planned cell, not real</numerusform>
            <numerusform>%n planned cells, not real</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::HealthTimeline</name>
    <message numerus="yes">
        <source>%n day(s) of %1 checks</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>%n day of %1 checks</numerusform>
            <numerusform>%n days of %1 checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Connected on %1 of %n checked day(s)</source>
        <extracomment>%1 is a number of days, %n the number of days on which there was a check</extracomment>
        <translation>
            <numerusform>Connected on %1 of %n checked day</numerusform>
            <numerusform>Connected on %1 of %n checked days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checks that this console made or heard of, kept on this computer for %n day(s).</source>
        <translation>
            <numerusform>Checks that this console made or heard of, kept on this computer for %n day.</numerusform>
            <numerusform>Checks that this console made or heard of, kept on this computer for %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n check</numerusform>
            <numerusform>%n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n check(s)</source>
        <extracomment>%1 is a time of day, or from one to another</extracomment>
        <translation>
            <numerusform>%1, %n check</numerusform>
            <numerusform>%1, %n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier check(s) of the day are not listed.</source>
        <translation>
            <numerusform>%n earlier check of the day is not listed.</numerusform>
            <numerusform>%n earlier checks of the day are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::HistoryPresenter</name>
    <message numerus="yes">
        <source>The latest %n change(s); older ones are not shown yet.</source>
        <extracomment>%n counts changes of permissions</extracomment>
        <translation>
            <numerusform>%n change, the latest; older ones are not shown yet.</numerusform>
            <numerusform>The latest %n changes; older ones are not shown yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), all that are recorded.</source>
        <extracomment>%n counts changes of permissions</extracomment>
        <translation>
            <numerusform>%n change, the only one that is recorded.</numerusform>
            <numerusform>%n changes, all that are recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %n change(s) are saved as %1. Older ones are not in it: show them first.</source>
        <extracomment>%n counts changes, %1 is the name of a file</extracomment>
        <translation>
            <numerusform>%n change, the latest, is saved as %1. Older ones are not in it: show them first.</numerusform>
            <numerusform>The latest %n changes are saved as %1. Older ones are not in it: show them first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n recorded change(s) are saved as %1.</source>
        <extracomment>%n counts changes, %1 is the name of a file</extracomment>
        <translation>
            <numerusform>The %n recorded change is saved as %1.</numerusform>
            <numerusform>All %n recorded changes are saved as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::LinkPresenter</name>
    <message numerus="yes">
        <source>%n group(s) saved, not yet in effect</source>
        <translation>
            <numerusform>%n group saved, not yet in effect</numerusform>
            <numerusform>%n groups saved, not yet in effect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That normally takes %n second(s).</source>
        <extracomment>How long the server normally takes</extracomment>
        <translation>
            <numerusform>That normally takes %n second.</numerusform>
            <numerusform>That normally takes %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) saved, but still not in effect</source>
        <translation>
            <numerusform>%n group saved, but still not in effect</numerusform>
            <numerusform>%n groups saved, but still not in effect</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes longer than the usual %n second(s). Claude goes by the earlier permissions until then. If it stays so, ask On Belay&apos;s support.</source>
        <extracomment>How long the server normally takes</extracomment>
        <translation>
            <numerusform>It takes longer than the usual %n second. Claude goes by the earlier permissions until then. If it stays so, ask On Belay&apos;s support.</numerusform>
            <numerusform>It takes longer than the usual %n seconds. Claude goes by the earlier permissions until then. If it stays so, ask On Belay&apos;s support.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::LintPresenter</name>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <extracomment>How many findings of the check for problems there are</extracomment>
        <translation>
            <numerusform>%n problem found</numerusform>
            <numerusform>%n problems found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller set(s) of groups with the same permissions are not listed.</source>
        <extracomment>Under the largest sets of groups that hold the same permissions</extracomment>
        <translation>
            <numerusform>%n smaller set of groups with the same permissions is not listed.</numerusform>
            <numerusform>%n smaller sets of groups with the same permissions are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::MatrixFiles</name>
    <message numerus="yes">
        <source>Saved %n group(s) as %1.</source>
        <extracomment>%1 is the name of a file, %n how many groups it holds</extracomment>
        <translation>
            <numerusform>Saved %n group as %1.</numerusform>
            <numerusform>Saved %n groups as %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have problems</source>
        <extracomment>Part of &quot;5 cells in 2 groups would be staged; 3 lines have problems.&quot;</extracomment>
        <translation>
            <numerusform>%n line has problems</numerusform>
            <numerusform>%n lines have problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;5 cells in 2 groups would be staged&quot;</extracomment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 would be staged</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n cell in %1 would be staged</numerusform>
            <numerusform>%n cells in %1 would be staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n problem(s) are listed.</source>
        <translation>
            <numerusform>Only %n problem, the first, is listed.</numerusform>
            <numerusform>Only the first %n problems are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) id and name are of different groups; the id counts.</source>
        <translation>
            <numerusform>In %n line id and name are of different groups; the id counts.</numerusform>
            <numerusform>In %n lines id and name are of different groups; the id counts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::NetworkPresenter</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) in this file</source>
        <translation>
            <numerusform>%n certificate in this file</numerusform>
            <numerusform>%n certificates in this file</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::PermissionsPresenter</name>
    <message numerus="yes">
        <source>Discard %n staged cell(s)</source>
        <translation>
            <numerusform>Discard %n staged cell</numerusform>
            <numerusform>Discard %n staged cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;3 cells in 2 groups staged&quot;</extracomment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 staged</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n cell in %1 staged</numerusform>
            <numerusform>%n cells in %1 staged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n group(s)</source>
        <extracomment>%1 how many are shown, %n how many there are</extracomment>
        <translation>
            <numerusform>%1 of %n group</numerusform>
            <numerusform>%1 of %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n cell changed</numerusform>
            <numerusform>%n cells changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them hidden by the filter.</source>
        <extracomment>%1 is &quot;5 cells changed&quot;</extracomment>
        <translation>
            <numerusform>%1, %n of them hidden by the filter.</numerusform>
            <numerusform>%1, %n of them hidden by the filter.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %n cell(s)</source>
        <translation>
            <numerusform>Grant %n cell</numerusform>
            <numerusform>Grant %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n cell(s)</source>
        <translation>
            <numerusform>Take away %n cell</numerusform>
            <numerusform>Take away %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %n cell(s) in %1?</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>Grant %n cell in %1?</numerusform>
            <numerusform>Grant %n cells in %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n cell(s) in %1?</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>Take away %n cell in %1?</numerusform>
            <numerusform>Take away %n cells in %1?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy the permissions of %1 to %n group(s)</source>
        <extracomment>%1 is a group, %n how many groups get its permissions</extracomment>
        <translation>
            <numerusform>Copy the permissions of %1 to %n group</numerusform>
            <numerusform>Copy the permissions of %1 to %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %n group(s). More words find fewer.</source>
        <extracomment>%1 how many groups are listed, %n how many there are</extracomment>
        <translation>
            <numerusform>The first %1 of %n group. More words find fewer.</numerusform>
            <numerusform>The first %1 of %n groups. More words find fewer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other admins changed %n group(s).</source>
        <extracomment>%1 an admin, %n how many groups</extracomment>
        <translation>
            <numerusform>Other admins changed %n group.</numerusform>
            <numerusform>Other admins changed %n groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n group(s).</source>
        <translation>
            <numerusform>%1 changed %n group.</numerusform>
            <numerusform>%1 changed %n groups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Staged edits of %n group(s) were dropped, because the server has them no more: %1.</source>
        <translation>
            <numerusform>Staged edits of %n group were dropped, because the server has it no more: %1.</numerusform>
            <numerusform>Staged edits of %n groups were dropped, because the server has them no more: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Clear %n planned cell(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Clear %n planned cell</numerusform>
            <numerusform>Clear %n planned cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What was planned for %n group(s) was dropped, because they are not listed any more: %1.</source>
        <translation>
            <numerusform>What was planned for %n group was dropped, because it is not listed any more: %1.</numerusform>
            <numerusform>What was planned for %n groups was dropped, because they are not listed any more: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 planned</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n cell in %1 planned</numerusform>
            <numerusform>%n cells in %1 planned</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::PlanPresenter</name>
    <message numerus="yes">
        <source>%n name(s) were listed already.</source>
        <translation>
            <numerusform>%n name was listed already.</numerusform>
            <numerusform>%n names were listed already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) added.</source>
        <translation>
            <numerusform>%n group added.</numerusform>
            <numerusform>%n groups added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Something is planned for %n of these group(s). It goes with them and cannot be undone.</source>
        <translation>
            <numerusform>Something is planned for %n of these groups. It goes with it and cannot be undone.</numerusform>
            <numerusform>Something is planned for %n of these groups. It goes with them and cannot be undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) taken off the list.</source>
        <translation>
            <numerusform>%n group taken off the list.</numerusform>
            <numerusform>%n groups taken off the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n group(s) ticked off as set up in the dashboard</source>
        <extracomment>%1 how many are ticked off, %n how many there are</extracomment>
        <translation>
            <numerusform>%1 of %n group ticked off as set up in the dashboard</numerusform>
            <numerusform>%1 of %n groups ticked off as set up in the dashboard</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::PresetsPresenter</name>
    <message numerus="yes">
        <source>Enter a name of at most %n letter(s).</source>
        <translation>
            <numerusform>Enter a name of at most %n letter.</numerusform>
            <numerusform>Enter a name of at most %n letters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are %n preset(s) of your own, which is the most. Delete one first.</source>
        <translation>
            <numerusform>There is %n preset of your own, which is the most. Delete it first.</numerusform>
            <numerusform>There are %n presets of your own, which is the most. Delete one first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n selected group(s) hold exactly this already.</source>
        <translation>
            <numerusform>%n selected group holds exactly this already.</numerusform>
            <numerusform>%n selected groups hold exactly this already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>with in</comment>
        <extracomment>Part of &quot;Grants 12 cells and takes away 3 cells in 4 groups.&quot;</extracomment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <comment>as object</comment>
        <extracomment>Part of &quot;Grants 12 cells and takes away 3 cells in 4 groups.&quot;</extracomment>
        <translation>
            <numerusform>%n cell</numerusform>
            <numerusform>%n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Preset %1 for %n group(s)</source>
        <extracomment>Name of an undo step. %1 is a preset, %n how many groups change</extracomment>
        <translation>
            <numerusform>Preset %1 for %n group</numerusform>
            <numerusform>Preset %1 for %n groups</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::Question</name>
    <message numerus="yes">
        <source>Group, %n member(s)</source>
        <extracomment>Below a group&apos;s name</extracomment>
        <translation>
            <numerusform>Group, %n member</numerusform>
            <numerusform>Group, %n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::RevertModel</name>
    <message numerus="yes">
        <source>As the change set left it: %n cell(s)</source>
        <extracomment>Heading above cells that a change set made and that can be reverted</extracomment>
        <translation>
            <numerusform>As the change set left it: %n cell</numerusform>
            <numerusform>As the change set left them: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed since: %n cell(s)</source>
        <extracomment>Heading above cells that somebody worked on after the change set</extracomment>
        <translation>
            <numerusform>Changed since: %n cell</numerusform>
            <numerusform>Changed since: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Staged here meanwhile, left alone: %n cell(s)</source>
        <extracomment>Heading above cells that have a staged edit here, which reverting does not touch</extracomment>
        <translation>
            <numerusform>Staged here meanwhile, left alone: %n cell</numerusform>
            <numerusform>Staged here meanwhile, left alone: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already as before: %n cell(s)</source>
        <extracomment>Heading above cells that are as they were before the change set</extracomment>
        <translation>
            <numerusform>Already as before: %n cell</numerusform>
            <numerusform>Already as before: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group is no longer there: %n cell(s)</source>
        <extracomment>Heading above cells of groups that were deleted</extracomment>
        <translation>
            <numerusform>The group is no longer there: %n cell</numerusform>
            <numerusform>The group is no longer there: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not known to this console&apos;s guide: %n cell(s)</source>
        <extracomment>Heading above cells of permissions that the guide does not list</extracomment>
        <translation>
            <numerusform>Not known to this console&apos;s guide: %n cell</numerusform>
            <numerusform>Not known to this console&apos;s guide: %n cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::RevertPresenter</name>
    <message numerus="yes">
        <source>Looking for what was changed since: %n entries read</source>
        <extracomment>While the activity list is read</extracomment>
        <translation>
            <numerusform>Looking for what was changed since: %n entry read</numerusform>
            <numerusform>Looking for what was changed since: %n entries read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the activity: %n entries read</source>
        <translation>
            <numerusform>Reading the activity: %n entry read</numerusform>
            <numerusform>Reading the activity: %n entries read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;3 cells in 2 groups become as they were before.&quot;</extracomment>
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 will be staged to become as before. Nothing is sent until you review and apply.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n cell in %1 will be staged to become as before. Nothing is sent until you review and apply.</numerusform>
            <numerusform>%n cells in %1 will be staged to become as before. Nothing is sent until you review and apply.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the change set are no longer in the activity list. They stay as they are.</source>
        <translation>
            <numerusform>%n cell of the change set is no longer in the activity list. It stays as it is.</numerusform>
            <numerusform>%n cells of the change set are no longer in the activity list. They stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change set was also applied to %n group(s) of which the activity list says nothing. They stay as they are.</source>
        <translation>
            <numerusform>The change set was also applied to %n group of which the activity list says nothing. It stays as it is.</numerusform>
            <numerusform>The change set was also applied to %n groups of which the activity list says nothing. They stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also revert the %n cell(s) changed since</source>
        <extracomment>Check box: revert also cells that somebody worked on after the change set</extracomment>
        <translation>
            <numerusform>Also revert the %n cell changed since</numerusform>
            <numerusform>Also revert the %n cells changed since</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ReviewModel</name>
    <message numerus="yes">
        <source>%n gain(s)</source>
        <extracomment>How many people get a permission</extracomment>
        <translation>
            <numerusform>%n gains</numerusform>
            <numerusform>%n gain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s)</source>
        <extracomment>How many people lose a permission</extracomment>
        <translation>
            <numerusform>%n loses</numerusform>
            <numerusform>%n lose</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) through another group</source>
        <extracomment>How many people keep a permission because another group gives it</extracomment>
        <translation>
            <numerusform>%n keeps through another group</numerusform>
            <numerusform>%n keep through another group</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n lose(s)</source>
        <translation>
            <numerusform>up to %n loses</numerusform>
            <numerusform>up to %n lose</numerusform>
        </translation>
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
        <translation>
            <numerusform>%n group</numerusform>
            <numerusform>%n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n cell in %1.</numerusform>
            <numerusform>%n cells in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) something.</source>
        <translation>
            <numerusform>%n person loses something.</numerusform>
            <numerusform>%n people lose something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) it through another group.</source>
        <translation>
            <numerusform>%n keeps it through another group.</numerusform>
            <numerusform>%n keep it through another group.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n write permission(s) go(es) to a group of more than %1 people.</source>
        <translation>
            <numerusform>%n write permission goes to a group of more than %1 people.</numerusform>
            <numerusform>%n write permissions go to a group of more than %1 people.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n person(s) may lose something.</source>
        <translation>
            <numerusform>Up to %n person may lose something.</numerusform>
            <numerusform>Up to %n people may lose something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied %n cell(s) in %1.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>Applied %n cell in %1.</numerusform>
            <numerusform>Applied %n cells in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 not applied, still staged.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n cell in %1 not applied, still staged.</numerusform>
            <numerusform>%n cells in %1 not applied, still staged.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed %n cell(s) meanwhile</source>
        <translation>
            <numerusform>Somebody else changed %n cell meanwhile</numerusform>
            <numerusform>Somebody else changed %n cells meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n staged cell(s)</source>
        <translation>
            <numerusform>Leave out %n staged cell</numerusform>
            <numerusform>Leave out %n staged cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Up to %n person(s) lose(s) something.</source>
        <translation>
            <numerusform>Up to %n person loses something.</numerusform>
            <numerusform>Up to %n people lose something.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing, for groups of more than %1 people: %n cell(s)</source>
        <extracomment>Heading above staged changes; %1 is 25</extracomment>
        <translation>
            <numerusform>Writing, for groups of more than %1 people: %n cell</numerusform>
            <numerusform>Writing, for groups of more than %1 people: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing: %n cell(s)</source>
        <extracomment>Heading above staged changes that grant a write permission</extracomment>
        <translation>
            <numerusform>Writing: %n cell</numerusform>
            <numerusform>Writing: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken away: %n cell(s)</source>
        <extracomment>Heading above staged changes that take a permission away</extracomment>
        <translation>
            <numerusform>Taken away: %n cell</numerusform>
            <numerusform>Taken away: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading and access: %n cell(s)</source>
        <extracomment>Heading above staged changes that grant reading or access</extracomment>
        <translation>
            <numerusform>Reading and access: %n cell</numerusform>
            <numerusform>Reading and access: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not applied, still staged: %n cell(s)</source>
        <extracomment>Heading above changes that the server did not take</extracomment>
        <translation>
            <numerusform>Not applied, still staged: %n cell</numerusform>
            <numerusform>Not applied, still staged: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied: %n cell(s)</source>
        <extracomment>Heading above changes that the server took</extracomment>
        <translation>
            <numerusform>Applied: %n cell</numerusform>
            <numerusform>Applied: %n cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing goes to groups of %n person(s) together.</source>
        <translation>
            <numerusform>Writing goes to groups of %n person together.</numerusform>
            <numerusform>Writing goes to groups of %n people together.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) no longer exist: %1. What was staged for them could not be applied.</source>
        <extracomment>%1 names of groups, perhaps with &quot;…&quot; at their end</extracomment>
        <translation>
            <numerusform>%n group no longer exists: %1. What was staged for it could not be applied.</numerusform>
            <numerusform>%n groups no longer exist: %1. What was staged for them could not be applied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::Session</name>
    <message numerus="yes">
        <source>%n staged edit(s)</source>
        <extracomment>What the number beside &quot;Permissions&quot; means</extracomment>
        <translation>
            <numerusform>%n staged edit</numerusform>
            <numerusform>%n staged edits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::SettingsPresenter</name>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>How long something is kept, of several choices</extracomment>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::WhoCanPresenter</name>
    <message numerus="yes">
        <source>%n people</source>
        <extracomment>Counts people</extracomment>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people</source>
        <extracomment>%1 of %n people, those that the search found</extracomment>
        <translation>
            <numerusform>%1 of %n person</numerusform>
            <numerusform>%1 of %n people</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConflictDialog</name>
    <message numerus="yes">
        <source>%n selected cell(s)</source>
        <extracomment>Heading of a box with one choice for several cells</extracomment>
        <translation>
            <numerusform>%n selected cell</numerusform>
            <numerusform>%n selected cells</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PermissionGrid</name>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n cell selected</numerusform>
            <numerusform>%n cells selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PresetsDialog</name>
    <message numerus="yes">
        <source>Apply to %n group(s)</source>
        <extracomment>Button: gives the selected groups exactly the permissions of the preset</extracomment>
        <translation>
            <numerusform>Apply to %n group</numerusform>
            <numerusform>Apply to %n groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) of it are unknown to this console and left out.</source>
        <translation>
            <numerusform>%n permission of it is unknown to this console and left out.</numerusform>
            <numerusform>%n permissions of it are unknown to this console and left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ui::TextSearch</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
</TS>
