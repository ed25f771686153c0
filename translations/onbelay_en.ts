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
    <name>onbelay::PermissionsPresenter</name>
    <message numerus="yes">
        <source>Discard %n staged cell(s)</source>
        <translation>
            <numerusform>Discard %n staged cell</numerusform>
            <numerusform>Discard %n staged cells</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Staged edits of %n group(s) were dropped, because the server has no such group any more.</source>
        <translation>
            <numerusform>Staged edits of %n group were dropped, because the server has no such group any more.</numerusform>
            <numerusform>Staged edits of %n groups were dropped, because the server has no such groups any more.</numerusform>
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
    <name>onbelay::ui::PermissionGrid</name>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n cell selected</numerusform>
            <numerusform>%n cells selected</numerusform>
        </translation>
    </message>
</context>
</TS>
