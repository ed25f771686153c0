<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Activity</name>
    <message>
        <source>Not connected</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Degraded</source>
        <extracomment>State of the HubSpot connection: some scopes are missing</extracomment>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>State of the HubSpot connection</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1 verbunden</translation>
    </message>
    <message>
        <source>%1 disconnected</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1 getrennt</translation>
    </message>
    <message>
        <source>%1 key updated</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1-Schlüssel aktualisiert</translation>
    </message>
    <message>
        <source>%1: %2 turned on</source>
        <translation>%1: %2 erteilt</translation>
    </message>
    <message>
        <source>%1: %2 turned off</source>
        <extracomment>%1 is a group, %2 a permission such as &quot;Read deals&quot;</extracomment>
        <translation>%1: %2 entzogen</translation>
    </message>
    <message>
        <source>Access</source>
        <extracomment>The column that says whether a group may use the integration at all</extracomment>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>%1 key</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1-Schlüssel</translation>
    </message>
    <message>
        <source>%1 connection</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1-Verbindung</translation>
    </message>
    <message>
        <source>None</source>
        <extracomment>No key was stored
----------
There was no value</extracomment>
        <translation>Nicht vorhanden</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>A permission</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>A permission</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Change set</source>
        <extracomment>Where a change was made</extracomment>
        <translation>Änderungspaket</translation>
    </message>
    <message>
        <source>API</source>
        <extracomment>Where a change was made</extracomment>
        <translation>API</translation>
    </message>
    <message>
        <source>HubSpot key</source>
        <extracomment>Where a change was made</extracomment>
        <translation>HubSpot-Schlüssel</translation>
    </message>
    <message>
        <source>Check of the key</source>
        <extracomment>Where a change was noticed: when the key was tested</extracomment>
        <translation>Prüfung des Schlüssels</translation>
    </message>
    <message>
        <source>%1 connection: %2 → %3</source>
        <extracomment>%1 is HubSpot, %2 and %3 are states such as &quot;Connected&quot;</extracomment>
        <translation>%1-Verbindung: %2 → %3</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n permission(s) changed</source>
        <extracomment>%1 is a group, %n counts permissions</extracomment>
        <translation>
            <numerusform>%1: %n Berechtigung geändert</numerusform>
            <numerusform>%1: %n Berechtigungen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n group(s)</source>
        <extracomment>Part of &quot;12 permissions changed in 3 groups&quot;: %n counts the groups</extracomment>
        <translation>
            <numerusform>in %n Gruppe</numerusform>
            <numerusform>in %n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) changed %1</source>
        <extracomment>%n counts permissions, %1 is &quot;in 3 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Berechtigung %1 geändert</numerusform>
            <numerusform>%n Berechtigungen %1 geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Heading of a day&apos;s changes</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <extracomment>Heading of a day&apos;s changes</extracomment>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>Signed in</source>
        <extracomment>A link of the chain</extracomment>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>%1 connected</source>
        <extracomment>A link of the chain; %1 is HubSpot</extracomment>
        <translation>%1 verbunden</translation>
    </message>
    <message>
        <source>Key accepted by %1</source>
        <extracomment>A link of the chain; %1 is HubSpot</extracomment>
        <translation>Schlüssel von %1 akzeptiert</translation>
    </message>
    <message>
        <source>Key holds the scope</source>
        <extracomment>A link of the chain</extracomment>
        <translation>Schlüssel deckt die Berechtigung</translation>
    </message>
    <message>
        <source>Group has access</source>
        <extracomment>A link of the chain</extracomment>
        <translation>Gruppe hat Zugriff</translation>
    </message>
    <message>
        <source>Group holds the scope</source>
        <extracomment>A link of the chain</extracomment>
        <translation>Gruppe hat die Berechtigung</translation>
    </message>
    <message>
        <source>In effect</source>
        <extracomment>A link of the chain</extracomment>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>%1 is not in any group.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 gehört zu keiner Gruppe.</translation>
    </message>
    <message>
        <source>Access to %2 is off for %1.</source>
        <extracomment>%1 is a list of groups, %2 HubSpot</extracomment>
        <translation>Der Zugriff auf %2 ist für %1 ausgeschaltet.</translation>
    </message>
    <message>
        <source>“%2” is not ticked for %1.</source>
        <extracomment>%1 is a list of groups, %2 a scope such as &quot;Update deals&quot;</extracomment>
        <translation>„%2“ ist für %1 nicht angehakt.</translation>
    </message>
    <message>
        <source>The server no longer accepts your session.</source>
        <translation>Der Server akzeptiert Ihre Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>%1 does not accept the stored key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1 akzeptiert den gespeicherten Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The stored key does not cover “%1”.</source>
        <extracomment>%1 is a scope such as &quot;Update deals&quot;</extracomment>
        <translation>Der gespeicherte Schlüssel deckt „%1“ nicht ab.</translation>
    </message>
    <message>
        <source>Not tested: %1.</source>
        <extracomment>%1 is a link of the chain such as &quot;Key holds the scope&quot;</extracomment>
        <translation>Nicht geprüft: %1.</translation>
    </message>
    <message>
        <source>It is not certain that Claude can %1 for %2</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;, %2 a person or group</extracomment>
        <translation>Es ist nicht sicher, ob Claude für %2 %1 kann</translation>
    </message>
    <message>
        <source>Claude can %1 for %2</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;, %2 a person or group</extracomment>
        <translation>Claude kann für %2 %1</translation>
    </message>
    <message>
        <source>Claude can’t %1 for %2</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;, %2 a person or group</extracomment>
        <translation>Für %2 kann Claude das nicht: %1</translation>
    </message>
    <message>
        <source>Given by %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Gegeben durch %1.</translation>
    </message>
    <message>
        <source>It would be given by %1, but %2 is not a member there.</source>
        <extracomment>%1 is a list of groups, %2 a person</extracomment>
        <translation>Es käme von %1, aber %2 gehört dort nicht dazu.</translation>
    </message>
    <message>
        <source>Console and server disagree on whether Claude can %1 for %2</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;, %2 a person or group</extracomment>
        <translation>Konsole und Server sind uneins, ob Claude für %2 %1 kann</translation>
    </message>
    <message>
        <source>Console: not certain</source>
        <extracomment>What the console found out by itself</extracomment>
        <translation>Konsole: nicht sicher</translation>
    </message>
    <message>
        <source>Console: can</source>
        <extracomment>What the console found out by itself</extracomment>
        <translation>Konsole: kann</translation>
    </message>
    <message>
        <source>Console: can’t</source>
        <translation>Konsole: kann nicht</translation>
    </message>
    <message>
        <source>Server: can</source>
        <extracomment>What the server decides</extracomment>
        <translation>Server: kann</translation>
    </message>
    <message>
        <source>Server: can’t</source>
        <translation>Server: kann nicht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a link of the chain such as &quot;Group has access&quot;, %2 a group</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1: yes for the console, no for the server.</source>
        <translation>%1: Die Konsole sagt Ja, der Server Nein.</translation>
    </message>
    <message>
        <source>%1: no for the console, yes for the server.</source>
        <extracomment>%1 is what console and server see differently</extracomment>
        <translation>%1: Die Konsole sagt Nein, der Server Ja.</translation>
    </message>
    <message>
        <source>The last change of %1 gives it, but is not in effect yet.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Die letzte Änderung für %1 erlaubt es, ist aber noch nicht in Kraft.</translation>
    </message>
    <message>
        <source>The stored key does not cover “%1”: it lacks %2.</source>
        <extracomment>%1 is a scope such as &quot;Update deals&quot;, %2 names HubSpot&apos;s own scopes</extracomment>
        <translation>Der gespeicherte Schlüssel deckt „%1“ nicht ab: Ihm fehlt %2.</translation>
    </message>
    <message>
        <source>“%1” is ticked for %2, but access to %3 is off there.</source>
        <extracomment>%1 is a scope such as &quot;Update deals&quot;, %2 a list of groups, %3 HubSpot</extracomment>
        <translation>„%1“ ist für %2 angehakt, aber der Zugriff auf %3 ist dort ausgeschaltet.</translation>
    </message>
    <message>
        <source>Access is on for %1, but “%2” is not ticked there; “%2” is ticked for %3, but access is off there. Neither helps alone.</source>
        <extracomment>%1 and %3 are lists of groups, %2 a scope such as &quot;Update deals&quot;</extracomment>
        <translation>Für %1 ist der Zugriff eingeschaltet, aber „%2“ ist dort nicht angehakt; für %3 ist „%2“ angehakt, aber der Zugriff ist dort ausgeschaltet. Eins allein genügt nicht.</translation>
    </message>
    <message>
        <source>The last change of %1 is not in effect yet, and what decides until then is not known.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Die letzte Änderung für %1 ist noch nicht in Kraft, und was bis dahin gilt, ist nicht bekannt.</translation>
    </message>
    <message>
        <source>%1: access without “%2”, which adds nothing.</source>
        <extracomment>%1 is a list of groups, %2 a scope such as &quot;Update deals&quot;</extracomment>
        <translation>%1: Zugriff ohne „%2“; das trägt nichts bei.</translation>
    </message>
    <message>
        <source>%1: “%2” without access, which adds nothing.</source>
        <extracomment>%1 is a list of groups, %2 a scope such as &quot;Update deals&quot;</extracomment>
        <translation>%1: „%2“ ohne Zugriff; das trägt nichts bei.</translation>
    </message>
    <message>
        <source>Staged here for %1, but not applied: once applied, it is given.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Hier für %1 vorgemerkt, aber nicht angewendet: Nach dem Anwenden ist es erlaubt.</translation>
    </message>
    <message>
        <source>The last change of %1 takes it away, but is not in effect yet.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Die letzte Änderung für %1 entzieht es, ist aber noch nicht in Kraft.</translation>
    </message>
    <message>
        <source>The last change of %1 gives it too, but is not in effect yet.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Auch die letzte Änderung für %1 erlaubt es, ist aber noch nicht in Kraft.</translation>
    </message>
    <message>
        <source>The server lets it through to %1, which then refuses the key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>Der Server lässt es zu %1 durch; dort wird der Schlüssel dann abgelehnt.</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>granted</source>
        <extracomment>State of a cell of the permission grid, spoken after group and permission</extracomment>
        <translation>erteilt</translation>
    </message>
    <message>
        <source>not granted</source>
        <translation>nicht erteilt</translation>
    </message>
    <message>
        <source>staged</source>
        <extracomment>State of a cell: changed here, not yet applied</extracomment>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>implied</source>
        <extracomment>State of a cell: a read permission that comes with its write permission</extracomment>
        <translation>mit enthalten</translation>
    </message>
    <message>
        <source>dormant</source>
        <extracomment>State of a cell: granted, but the group&apos;s access is off</extracomment>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>unbacked</source>
        <extracomment>State of a cell: granted, but the HubSpot token lacks it</extracomment>
        <translation>nicht gedeckt</translation>
    </message>
    <message>
        <source>access</source>
        <extracomment>Id of the access column in the spoken name of a cell, lower case</extracomment>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 group, %2 permission such as &quot;Read deals&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Staged: granted once you apply. Not sent yet.</source>
        <translation>Vorgemerkt: wird beim Anwenden erteilt. Noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Staged: taken away once you apply. Not sent yet.</source>
        <translation>Vorgemerkt: wird beim Anwenden entzogen. Noch nicht gesendet.</translation>
    </message>
    <message>
        <source>Granted.</source>
        <translation>Erteilt.</translation>
    </message>
    <message>
        <source>Not granted.</source>
        <translation>Nicht erteilt.</translation>
    </message>
    <message>
        <source>Implied: %1 needs it. Taking it away takes that away, too.</source>
        <extracomment>%1 one or more permissions such as &quot;Write deals&quot;</extracomment>
        <translation>Mit enthalten: %1 setzt es voraus. Wird es entzogen, entfällt auch das.</translation>
    </message>
    <message>
        <source>Dormant: access is off for this group, so it has no effect.</source>
        <translation>Ruhend: Der Zugriff ist für diese Gruppe aus, daher wirkungslos.</translation>
    </message>
    <message>
        <source>Unbacked: it is not known whether %1 is connected.</source>
        <translation>Nicht gedeckt: Es ist nicht bekannt, ob %1 verbunden ist.</translation>
    </message>
    <message>
        <source>Unbacked: %1 is not connected.</source>
        <translation>Nicht gedeckt: %1 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Unbacked: the connected %1 token does not hold it.</source>
        <translation>Nicht gedeckt: Dem verbundenen %1-Token fehlt diese Berechtigung.</translation>
    </message>
    <message>
        <source>Access</source>
        <extracomment>The column that says whether a group may use the integration at all</extracomment>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Write</source>
        <extracomment>Column heading under an object such as &quot;Deals&quot;</extracomment>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>%1, held by %2 of %3 groups</source>
        <translation>%1, erteilt an %2 von %3 Gruppen</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s)</source>
        <extracomment>How many permissions a group holds</extracomment>
        <translation>
            <numerusform>%n Berechtigung</numerusform>
            <numerusform>%n Berechtigungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <extracomment>How many people are in a group</extracomment>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <extracomment>State of a cell: another admin set it just now</extracomment>
        <translation>von jemand anderem geändert</translation>
    </message>
    <message>
        <source>in conflict</source>
        <extracomment>State of a cell: changed here, and set otherwise by another admin meanwhile</extracomment>
        <translation>im Konflikt</translation>
    </message>
    <message>
        <source>In conflict: it was set otherwise meanwhile.</source>
        <extracomment>%1 another admin, %2 date and time</extracomment>
        <translation>Im Konflikt: Es wurde inzwischen anders gesetzt.</translation>
    </message>
    <message>
        <source>In conflict: %1 set it otherwise on %2.</source>
        <translation>Im Konflikt: %1 hat es am %2 anders gesetzt.</translation>
    </message>
    <message>
        <source>You decide whose value stays when you apply.</source>
        <translation>Beim Anwenden entscheiden Sie, wessen Wert bleibt.</translation>
    </message>
    <message>
        <source>Changed just now, but not from here.</source>
        <extracomment>%1 another admin, %2 date and time</extracomment>
        <translation>Soeben geändert, aber nicht von hier aus.</translation>
    </message>
    <message>
        <source>Changed just now: by %1 on %2.</source>
        <translation>Soeben geändert: von %1 am %2.</translation>
    </message>
    <message>
        <source>saved, not yet in effect</source>
        <extracomment>After the name of a group: Claude does not go by the newest permissions yet</extracomment>
        <translation>gespeichert, noch nicht in Kraft</translation>
    </message>
    <message>
        <source>planned</source>
        <extracomment>State of a cell of a plan, which nobody has carried out yet; spoken after group and permission</extracomment>
        <translation>geplant</translation>
    </message>
    <message>
        <source>not planned</source>
        <translation>nicht geplant</translation>
    </message>
    <message>
        <source>Planned, not real: it counts once somebody has set it up in On Belay&apos;s dashboard.</source>
        <translation>Nur geplant, nicht wirksam: Es gilt, sobald jemand es im Dashboard von On Belay eingerichtet hat.</translation>
    </message>
    <message>
        <source>Not planned.</source>
        <translation>Nicht geplant.</translation>
    </message>
    <message>
        <source>%1, planned for %2 of %3 groups</source>
        <extracomment>%1 permission such as deals:read, %2 of how many groups, %3 how many groups there are</extracomment>
        <translation>%1, geplant für %2 von %3 Gruppen</translation>
    </message>
</context>
<context>
    <name>ClaudeDifferences</name>
    <message numerus="yes">
        <source>Claude is told of the same %n group(s) that On Belay lists you in.</source>
        <translation>
            <numerusform>Claude bekommt dieselbe Gruppe genannt, die On Belay für Sie führt.</numerusform>
            <numerusform>Claude bekommt dieselben %n Gruppen genannt, die On Belay für Sie führt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is not told of %n group(s) that you are in: %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>
            <numerusform>%n Gruppe, zu der Sie gehören, wird Claude nicht genannt: %1.</numerusform>
            <numerusform>%n Gruppen, zu denen Sie gehören, werden Claude nicht genannt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask again in a moment; memberships may just have changed.</source>
        <translation>Fragen Sie gleich noch einmal; vielleicht haben sich die Mitgliedschaften gerade geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n group(s) that On Belay does not list you in: %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>
            <numerusform>Claude wird %n Gruppe genannt, in der On Belay Sie nicht führt: %1.</numerusform>
            <numerusform>Claude werden %n Gruppen genannt, in denen On Belay Sie nicht führt: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) are the same on both sides: %1.</source>
        <extracomment>%1 is a list of scopes</extracomment>
        <translation>
            <numerusform>%n Scope ist auf beiden Seiten gleich: %1.</numerusform>
            <numerusform>%n Scopes sind auf beiden Seiten gleich: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Neither is Claude told of a scope of %1, nor do your groups give one.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>Claude wird kein Scope von %1 genannt, und Ihre Gruppen geben auch keinen.</translation>
    </message>
    <message>
        <source>Claude sees %1, but the permissions do not give it: none of your groups has access and this scope.</source>
        <extracomment>%1 is a scope such as deals:write</extracomment>
        <translation>Claude sieht %1, obwohl die Berechtigungen es nicht geben: Keine Ihrer Gruppen hat Zugriff und zugleich diesen Scope.</translation>
    </message>
    <message>
        <source>Ask again in a moment; if it stays so, tell support, because Claude may do more than is allowed here.</source>
        <translation>Fragen Sie gleich noch einmal; bleibt es dabei, informieren Sie den Support, denn Claude darf womöglich mehr, als hier erlaubt ist.</translation>
    </message>
    <message>
        <source>Claude still sees %1. The permissions do not give it any more, and that change is not in effect yet.</source>
        <extracomment>%1 is a scope such as deals:write</extracomment>
        <translation>Claude sieht %1 noch. Die Berechtigungen geben es nicht mehr; diese Änderung ist aber noch nicht in Kraft.</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation>Fragen Sie gleich noch einmal.</translation>
    </message>
    <message>
        <source>Check that the console and its guide are up to date.</source>
        <translation>Prüfen Sie, ob die Konsole und ihre Anleitung aktuell sind.</translation>
    </message>
    <message>
        <source>Claude does not see %1, although it is given by %2.</source>
        <extracomment>%1 is a scope such as deals:write, %2 a list of groups</extracomment>
        <translation>Claude sieht %1 nicht, obwohl es durch %2 gegeben ist.</translation>
    </message>
    <message>
        <source>Start a new conversation in Claude and ask again here; if it stays so, tell support.</source>
        <translation>Beginnen Sie in Claude eine neue Unterhaltung und fragen Sie hier noch einmal; bleibt es dabei, informieren Sie den Support.</translation>
    </message>
    <message>
        <source>Claude does not see %1 yet: it is given by %2, but not in effect yet.</source>
        <extracomment>%1 is a scope such as deals:write, %2 a list of groups</extracomment>
        <translation>Claude sieht %1 noch nicht: Es ist durch %2 gegeben, aber noch nicht in Kraft.</translation>
    </message>
    <message>
        <source>Claude does not see %1: it is given by %2, but the stored %3 key does not hold it.</source>
        <extracomment>%1 is a scope such as deals:write, %2 a list of groups, %3 is HubSpot</extracomment>
        <translation>Claude sieht %1 nicht: Es ist durch %2 gegeben, aber dem gespeicherten %3-Schlüssel fehlt es.</translation>
    </message>
    <message>
        <source>Add the scope in %1, then update the key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>Fügen Sie den Scope in %1 hinzu und aktualisieren Sie dann den Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>Your groups give %n scope(s) that Claude does not see, because %1 refuses the stored key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>Ihre Gruppen geben %n Scope, den Claude nicht sieht, weil %1 den gespeicherten Schlüssel ablehnt.</numerusform>
            <numerusform>Ihre Gruppen geben %n Scopes, die Claude nicht sieht, weil %1 den gespeicherten Schlüssel ablehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Create a new key in %1 and update it here.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>Legen Sie in %1 einen neuen Key an und aktualisieren Sie den Schlüssel hier.</translation>
    </message>
    <message numerus="yes">
        <source>Your groups give %n scope(s) that Claude does not see, because %1 is not connected.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>Ihre Gruppen geben %n Scope, den Claude nicht sieht, weil %1 nicht verbunden ist.</numerusform>
            <numerusform>Ihre Gruppen geben %n Scopes, die Claude nicht sieht, weil %1 nicht verbunden ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Connect %1 once; all groups share the connection.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>Verbinden Sie %1 einmal; alle Gruppen teilen die Verbindung.</translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that this console does not know, so they cannot be compared: %1.</source>
        <extracomment>%1 is a list of scopes</extracomment>
        <translation>
            <numerusform>Claude wird %n Scope genannt, den diese Konsole nicht kennt und daher nicht vergleichen kann: %1.</numerusform>
            <numerusform>Claude werden %n Scopes genannt, die diese Konsole nicht kennt und daher nicht vergleichen kann: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that your groups give and that the stored %2 key does not hold: %1. Using them fails.</source>
        <extracomment>%1 is a list of scopes, %2 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude wird %n Scope genannt, den Ihre Gruppen geben, der dem gespeicherten %2-Schlüssel aber fehlt: %1. Ihn zu verwenden schlägt fehl.</numerusform>
            <numerusform>Claude werden %n Scopes genannt, die Ihre Gruppen geben, die dem gespeicherten %2-Schlüssel aber fehlen: %1. Sie zu verwenden schlägt fehl.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add them in %1, then update the key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>Fügen Sie sie in %1 hinzu und aktualisieren Sie dann den Schlüssel.</translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that your groups give, but %2 refuses the stored key, so using them fails: %1.</source>
        <extracomment>%1 is a list of scopes, %2 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude wird %n Scope genannt, den Ihre Gruppen geben, aber %2 lehnt den gespeicherten Schlüssel ab; ihn zu verwenden schlägt daher fehl: %1.</numerusform>
            <numerusform>Claude werden %n Scopes genannt, die Ihre Gruppen geben, aber %2 lehnt den gespeicherten Schlüssel ab; sie zu verwenden schlägt daher fehl: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n scope(s) that your groups give, but %2 is not connected, so using them fails: %1.</source>
        <extracomment>%1 is a list of scopes, %2 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude wird %n Scope genannt, den Ihre Gruppen geben, aber %2 ist nicht verbunden; ihn zu verwenden schlägt daher fehl: %1.</numerusform>
            <numerusform>Claude werden %n Scopes genannt, die Ihre Gruppen geben, aber %2 ist nicht verbunden; sie zu verwenden schlägt daher fehl: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClaudeFailures</name>
    <message>
        <source>The MCP endpoint does not let you in</source>
        <translation>Der MCP-Endpunkt lässt Sie nicht herein</translation>
    </message>
    <message>
        <source>It knows your sign-in and refuses it all the same.</source>
        <translation>Er kennt Ihre Anmeldung und lehnt sie trotzdem ab.</translation>
    </message>
    <message>
        <source>Look in On Belay whether your account may use Claude.</source>
        <translation>Sehen Sie in On Belay nach, ob Ihr Konto Claude verwenden darf.</translation>
    </message>
    <message>
        <source>Your sign-in does not cover what Claude sees</source>
        <translation>Ihre Anmeldung umfasst nicht, was Claude sieht</translation>
    </message>
    <message>
        <source>You did not allow it when you signed in.</source>
        <translation>Sie haben es bei der Anmeldung nicht erlaubt.</translation>
    </message>
    <message>
        <source>The endpoint wants %1, which you have not allowed the console.</source>
        <translation>Der Endpunkt verlangt %1; das haben Sie der Konsole nicht erlaubt.</translation>
    </message>
    <message>
        <source>Ask again and allow it in the browser, or sign in anew.</source>
        <translation>Fragen Sie noch einmal und erlauben Sie es im Browser, oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>The server does not know this request</source>
        <translation>Der Server kennt diese Anfrage nicht</translation>
    </message>
    <message>
        <source>It speaks MCP, but not this part of it.</source>
        <translation>Er spricht MCP, aber nicht diesen Teil davon.</translation>
    </message>
    <message>
        <source>Send the details to the people who run the server.</source>
        <translation>Senden Sie die Einzelheiten an die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>There is no MCP endpoint at this address</source>
        <translation>Unter dieser Adresse gibt es keinen MCP-Endpunkt</translation>
    </message>
    <message>
        <source>The server answers, but has nothing there. Claude cannot reach it either.</source>
        <translation>Der Server antwortet, hat dort aber nichts. Auch Claude kann ihn nicht erreichen.</translation>
    </message>
    <message>
        <source>Check the address of the server.</source>
        <translation>Prüfen Sie die Adresse des Servers.</translation>
    </message>
    <message>
        <source>What answers is not MCP</source>
        <translation>Was antwortet, ist nicht MCP</translation>
    </message>
    <message>
        <source>A web page or something else came back. Guest networks and firewalls do that until you sign in there.</source>
        <translation>Zurück kam eine Webseite oder etwas anderes. Gastnetze und Firewalls tun das, bis Sie sich dort anmelden.</translation>
    </message>
    <message>
        <source>Open any web page to see whether the network wants a sign-in; if it does not, check the address.</source>
        <translation>Öffnen Sie eine beliebige Webseite, um zu sehen, ob das Netz eine Anmeldung verlangt; wenn nicht, prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The tool answered in a way that nobody knows yet</source>
        <translation>Das Werkzeug hat auf eine noch unbekannte Weise geantwortet</translation>
    </message>
    <message>
        <source>Its answer is of a kind that is not part of MCP, so it was not read.</source>
        <translation>Diese Art von Antwort gehört nicht zu MCP, daher wurde sie nicht gelesen.</translation>
    </message>
    <message>
        <source>Check that the console is up to date.</source>
        <translation>Prüfen Sie, ob die Konsole aktuell ist.</translation>
    </message>
    <message>
        <source>The answer is no complete MCP message</source>
        <translation>Die Antwort ist keine vollständige MCP-Nachricht</translation>
    </message>
    <message>
        <source>It was cut off, or lacked something that is due. Claude would have to give up on it too.</source>
        <translation>Sie war abgeschnitten, oder es fehlte etwas Vorgeschriebenes. Auch Claude müsste an ihr scheitern.</translation>
    </message>
    <message>
        <source>Ask again; if it goes on, send the details to support.</source>
        <translation>Fragen Sie noch einmal; bleibt es dabei, senden Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>The server speaks no version of MCP that the console knows</source>
        <translation>Der Server spricht keine MCP-Version, die die Konsole kennt</translation>
    </message>
    <message>
        <source>It did not say which ones it speaks.</source>
        <translation>Er hat nicht gesagt, welche er spricht.</translation>
    </message>
    <message>
        <source>It speaks: %1.</source>
        <translation>Er spricht: %1.</translation>
    </message>
    <message>
        <source>The tool wants something of Claude first</source>
        <translation>Das Werkzeug will zuerst etwas von Claude</translation>
    </message>
    <message>
        <source>It asked for %1, which the console does not offer to anybody.</source>
        <extracomment>%1 is the name of an MCP request</extracomment>
        <translation>Es hat %1 verlangt; das bietet die Konsole niemandem an.</translation>
    </message>
    <message>
        <source>Use the tool in Claude.</source>
        <translation>Verwenden Sie das Werkzeug in Claude.</translation>
    </message>
    <message>
        <source>The server refused the request</source>
        <translation>Der Server hat die Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>Er hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>It says: “%1”</source>
        <translation>Er sagt: „%1“</translation>
    </message>
    <message>
        <source>The server forgot the MCP session</source>
        <translation>Der Server hat die MCP-Sitzung vergessen</translation>
    </message>
    <message>
        <source>It ended between two requests; the call was not made.</source>
        <translation>Sie endete zwischen zwei Anfragen; der Aufruf fand nicht statt.</translation>
    </message>
    <message>
        <source>Ask again.</source>
        <translation>Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The answer of the tool is lost</source>
        <translation>Die Antwort des Werkzeugs ist verloren</translation>
    </message>
    <message>
        <source>The connection broke off after the tool was called.</source>
        <translation>Die Verbindung brach ab, nachdem das Werkzeug aufgerufen worden war.</translation>
    </message>
    <message>
        <source>Ask again; if it goes on, check your network.</source>
        <translation>Fragen Sie noch einmal; bleibt es dabei, prüfen Sie Ihr Netz.</translation>
    </message>
    <message>
        <source>Your session is over</source>
        <translation>Ihre Sitzung ist beendet</translation>
    </message>
    <message>
        <source>The MCP endpoint no longer accepts your sign-in. Staged edits are kept.</source>
        <translation>Der MCP-Endpunkt akzeptiert Ihre Anmeldung nicht mehr. Vorgemerkte Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
</context>
<context>
    <name>ClaudeWords</name>
    <message>
        <source>The server does not offer %1.</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>Der Server bietet %1 nicht an.</translation>
    </message>
    <message>
        <source>Look at the tools that it lists; they may have changed.</source>
        <translation>Sehen Sie sich die Werkzeuge an, die er aufführt; vielleicht haben sie sich geändert.</translation>
    </message>
    <message>
        <source>%1 says that it failed, and gives no reason.</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>%1 meldet einen Fehlschlag und nennt keinen Grund.</translation>
    </message>
    <message>
        <source>%1 says that it failed: “%2”</source>
        <extracomment>%1 is the name of a tool, %2 its own words</extracomment>
        <translation>%1 meldet einen Fehlschlag: „%2“</translation>
    </message>
    <message>
        <source>Claude gets the same answer. Ask again; if it goes on, send the details to support.</source>
        <translation>Claude bekommt dieselbe Antwort. Fragen Sie noch einmal; bleibt es dabei, senden Sie die Einzelheiten an den Support.</translation>
    </message>
    <message>
        <source>%1 answered in a form that the console does not know. What it said is shown below as it came; nothing is concluded from it.</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>%1 hat in einer Form geantwortet, die die Konsole nicht kennt. Die Antwort steht unten, wie sie kam; es wird nichts daraus geschlossen.</translation>
    </message>
    <message>
        <source>%1 speaks MCP %2, %3.</source>
        <extracomment>%1 is the name of a server, %2 a version of the protocol, %3 &quot;with a session&quot; or the like</extracomment>
        <translation>%1 spricht MCP %2, %3.</translation>
    </message>
    <message>
        <source>A server without a name</source>
        <translation>Ein Server ohne Namen</translation>
    </message>
    <message numerus="yes">
        <source>%n tool(s) are offered to Claude.</source>
        <translation>
            <numerusform>Claude wird %n Werkzeug angeboten.</numerusform>
            <numerusform>Claude werden %n Werkzeuge angeboten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more cannot be used, because the server describes them in a way that breaks the rules.</source>
        <translation>
            <numerusform>%n weiteres ist nicht verwendbar, weil der Server es regelwidrig beschreibt.</numerusform>
            <numerusform>%n weitere sind nicht verwendbar, weil der Server sie regelwidrig beschreibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>They are named below; tell the people who run the server.</source>
        <translation>Sie sind unten genannt; informieren Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server offers no tool at all, so Claude can do nothing there.</source>
        <translation>Der Server bietet gar kein Werkzeug an, also kann Claude dort nichts tun.</translation>
    </message>
    <message>
        <source>Ask again; if it goes on, look at On Belay&apos;s status or ask support.</source>
        <translation>Fragen Sie noch einmal; bleibt es dabei, sehen Sie auf der Statusseite von On Belay nach oder fragen Sie den Support.</translation>
    </message>
    <message>
        <source>Claude knows you as %1.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Claude kennt Sie als %1.</translation>
    </message>
    <message>
        <source>Claude knows you as %1 of %2.</source>
        <extracomment>%1 is a person, %2 an organization</extracomment>
        <translation>Claude kennt Sie als %1 von %2.</translation>
    </message>
    <message>
        <source>Claude is told that you are %1, but you are signed in as %2.</source>
        <extracomment>%1 and %2 are persons</extracomment>
        <translation>Claude erfährt, Sie seien %1; angemeldet sind Sie aber als %2.</translation>
    </message>
    <message>
        <source>Sign in again; if it stays so, tell support.</source>
        <translation>Melden Sie sich erneut an; bleibt es dabei, informieren Sie den Support.</translation>
    </message>
    <message numerus="yes">
        <source>Claude is told of %n integration(s).</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>Claude wird %n Integration genannt.</numerusform>
            <numerusform>Claude werden %n Integrationen genannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not among them.</source>
        <translation>%1 ist nicht darunter.</translation>
    </message>
    <message>
        <source>Look at the comparison with the permissions below.</source>
        <translation>Sehen Sie sich unten den Vergleich mit den Berechtigungen an.</translation>
    </message>
    <message>
        <source>Cancelled before it was done.</source>
        <translation>Abgebrochen, bevor es fertig war.</translation>
    </message>
    <message>
        <source>Not made, because a step before it failed.</source>
        <translation>Nicht ausgeführt, weil ein Schritt davor fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>This server does not tell its permissions, so there is nothing to compare with. The permissions page is a plan.</source>
        <translation>Dieser Server teilt seine Berechtigungen nicht mit, es gibt also nichts zu vergleichen. Die Seite mit den Berechtigungen ist ein Plan.</translation>
    </message>
    <message>
        <source>The tools did not say it in a form that the console knows, so nothing was compared.</source>
        <translation>Die Werkzeuge haben es nicht in einer Form mitgeteilt, die die Konsole kennt; daher wurde nichts verglichen.</translation>
    </message>
    <message>
        <source>The server&apos;s list of people does not have %1, so the groups are not known.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>In der Personenliste des Servers fehlt %1, daher sind die Gruppen nicht bekannt.</translation>
    </message>
    <message>
        <source>The permissions could not be read completely.</source>
        <translation>Die Berechtigungen ließen sich nicht vollständig lesen.</translation>
    </message>
    <message>
        <source>Ask again once they are loaded.</source>
        <translation>Fragen Sie noch einmal, sobald sie geladen sind.</translation>
    </message>
    <message>
        <source>The MCP endpoint answers</source>
        <translation>Der MCP-Endpunkt antwortet</translation>
    </message>
    <message>
        <source>It offers tools</source>
        <translation>Er bietet Werkzeuge an</translation>
    </message>
    <message>
        <source>Who you are (%1)</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>Wer Sie sind (%1)</translation>
    </message>
    <message>
        <source>What you may use (%1)</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>Was Sie verwenden dürfen (%1)</translation>
    </message>
    <message>
        <source>Same groups as in On Belay</source>
        <translation>Dieselben Gruppen wie in On Belay</translation>
    </message>
    <message>
        <source>Same scopes as in the permissions</source>
        <translation>Dieselben Scopes wie in den Berechtigungen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is a headline, %2 a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Asked live at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Live gefragt um %1</translation>
    </message>
    <message>
        <source>request by request, without a session</source>
        <extracomment>How an MCP server works, as part of a sentence</extracomment>
        <translation>Anfrage für Anfrage, ohne Sitzung</translation>
    </message>
    <message>
        <source>with a session</source>
        <translation>mit einer Sitzung</translation>
    </message>
    <message>
        <source>Does not say whether it changes anything</source>
        <translation>Sagt nicht, ob es etwas ändert</translation>
    </message>
    <message>
        <source>Says that it only reads</source>
        <translation>Sagt, dass es nur liest</translation>
    </message>
    <message>
        <source>Says that it changes things</source>
        <translation>Sagt, dass es etwas ändert</translation>
    </message>
    <message>
        <source>Says that it may destroy things</source>
        <translation>Sagt, dass es etwas zerstören kann</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Two sentences, one after the other</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 wants %n argument(s), so it was not called: %2.</source>
        <extracomment>%1 is the name of a tool, %2 names of its arguments</extracomment>
        <translation>
            <numerusform>%1 verlangt %n Angabe und wurde daher nicht aufgerufen: %2.</numerusform>
            <numerusform>%1 verlangt %n Angaben und wurde daher nicht aufgerufen: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>For %1, it is told of %n scope(s).</source>
        <translation>
            <numerusform>Für %1 wird Claude %n Scope genannt.</numerusform>
            <numerusform>Für %1 werden Claude %n Scopes genannt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The tools answer as somebody else, whose groups say nothing about yours, so nothing was compared.</source>
        <translation>Die Werkzeuge antworten für eine andere Person, deren Gruppen nichts über Ihre sagen; daher wurde nichts verglichen.</translation>
    </message>
    <message>
        <source>What Claude is told did not agree with the permissions as they were known here. Both were asked once more, and the tool gave no answer, so nothing is concluded.</source>
        <translation>Was Claude erfährt, stimmte nicht mit den Berechtigungen überein, wie sie hier bekannt waren. Beides wurde noch einmal abgefragt, und das Werkzeug gab keine Antwort; daher wird nichts daraus geschlossen.</translation>
    </message>
    <message>
        <source>Ask again in a moment.</source>
        <translation>Fragen Sie gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>ClientSnippet</name>
    <message>
        <source>It starts the MCP Inspector</source>
        <translation>Er startet den MCP Inspector</translation>
    </message>
    <message>
        <source>This is the snippet of On Belay’s help page. The Inspector is a tool for developers with a page of its own, and no bridge between Claude Desktop and a server, so as far as we know it cannot work.</source>
        <translation>Das ist der Ausschnitt aus der Hilfeseite von On Belay. Der Inspector ist ein Entwicklerwerkzeug mit eigener Oberfläche und keine Brücke zwischen Claude Desktop und einem Server; nach unserem Wissen kann das also nicht funktionieren.</translation>
    </message>
    <message>
        <source>Take the entry out and use one of the ways below.</source>
        <translation>Entfernen Sie den Eintrag und verwenden Sie einen der Wege unten.</translation>
    </message>
    <message>
        <source>An entry with an address (Streamable HTTP)</source>
        <translation>Ein Eintrag mit einer Adresse (Streamable HTTP)</translation>
    </message>
    <message>
        <source>This is the right kind for Claude Code. As far as we know, Claude Desktop reads only entries with a command from its file, and wants a connector for an address.</source>
        <translation>Das ist die richtige Art für Claude Code. Nach unserem Wissen liest Claude Desktop aus seiner Datei nur Einträge mit einem Befehl und verlangt für eine Adresse einen Konnektor.</translation>
    </message>
    <message>
        <source>An entry of the old kind (SSE)</source>
        <translation>Ein Eintrag der alten Art (SSE)</translation>
    </message>
    <message>
        <source>MCP has replaced this transport. On Belay’s help page names HTTP.</source>
        <translation>MCP hat diesen Transport ersetzt. Die Hilfeseite von On Belay nennt HTTP.</translation>
    </message>
    <message>
        <source>Change the type to “http”.</source>
        <translation>Ändern Sie den Typ in „http“.</translation>
    </message>
    <message>
        <source>A bridge program passes messages on</source>
        <translation>Ein Brückenprogramm reicht Nachrichten weiter</translation>
    </message>
    <message>
        <source>That can work, but it is a program of somebody else which sees all that Claude and On Belay say to each other.</source>
        <translation>Das kann funktionieren, aber es ist ein fremdes Programm, das alles sieht, was Claude und On Belay einander sagen.</translation>
    </message>
    <message>
        <source>A connector in Claude’s settings needs no bridge.</source>
        <translation>Ein Konnektor in den Einstellungen von Claude braucht keine Brücke.</translation>
    </message>
    <message>
        <source>It starts some other program</source>
        <translation>Er startet ein anderes Programm</translation>
    </message>
    <message>
        <source>The console does not know this program and says nothing about it.</source>
        <translation>Die Konsole kennt dieses Programm nicht und sagt nichts darüber.</translation>
    </message>
    <message>
        <source>Neither a command nor an address</source>
        <translation>Weder ein Befehl noch eine Adresse</translation>
    </message>
    <message>
        <source>The console cannot tell what this entry is meant to do.</source>
        <translation>Die Konsole kann nicht erkennen, was dieser Eintrag bewirken soll.</translation>
    </message>
    <message>
        <source>Use one of the ways below.</source>
        <translation>Verwenden Sie einen der Wege unten.</translation>
    </message>
    <message>
        <source>The address is this server’s MCP endpoint</source>
        <translation>Die Adresse ist der MCP-Endpunkt dieses Servers</translation>
    </message>
    <message>
        <source>The address is this server, but not its MCP endpoint</source>
        <translation>Die Adresse ist dieser Server, aber nicht sein MCP-Endpunkt</translation>
    </message>
    <message>
        <source>Use the address below.</source>
        <translation>Verwenden Sie die Adresse unten.</translation>
    </message>
    <message>
        <source>The address is another server</source>
        <translation>Die Adresse ist ein anderer Server</translation>
    </message>
    <message>
        <source>It is %1, not the server that you are signed in to.</source>
        <extracomment>%1 is an address</extracomment>
        <translation>Sie lautet %1; das ist nicht der Server, an dem Sie angemeldet sind.</translation>
    </message>
    <message>
        <source>Use the address below, if you mean this server.</source>
        <translation>Verwenden Sie die Adresse unten, wenn Sie diesen Server meinen.</translation>
    </message>
    <message>
        <source>The address is not encrypted</source>
        <translation>Die Adresse ist nicht verschlüsselt</translation>
    </message>
    <message>
        <source>Over http everybody on the way can read the sign-in and the answers.</source>
        <translation>Über http kann jeder unterwegs die Anmeldung und die Antworten mitlesen.</translation>
    </message>
    <message>
        <source>Use https.</source>
        <translation>Verwenden Sie https.</translation>
    </message>
    <message>
        <source>The address is none</source>
        <translation>Das ist keine Adresse</translation>
    </message>
    <message>
        <source>It has to begin with https:// and name a server.</source>
        <translation>Sie muss mit https:// beginnen und einen Server nennen.</translation>
    </message>
    <message>
        <source>SERVER_URL and BEARER_TOKEN are unknown to it</source>
        <translation>SERVER_URL und BEARER_TOKEN sind ihm unbekannt</translation>
    </message>
    <message>
        <source>As far as we know, the Inspector’s code does not contain the name BEARER_TOKEN, and nothing hands it on to the server.</source>
        <translation>Nach unserem Wissen kommt der Name BEARER_TOKEN im Code des Inspectors nicht vor, und nichts reicht ihn an den Server weiter.</translation>
    </message>
    <message>
        <source>A token stands in it in clear</source>
        <translation>Darin steht ein Token im Klartext</translation>
    </message>
    <message>
        <source>Whoever can read the file, or was sent it, can act as you. The console has not kept it.</source>
        <translation>Wer die Datei lesen kann oder zugeschickt bekam, kann in Ihrem Namen handeln. Die Konsole hat es nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Regenerate the token in On Belay (Dashboard → Settings → Claude connection), then sign in by the browser instead.</source>
        <translation>Erzeugen Sie das Token in On Belay neu (Dashboard → Settings → Claude connection) und melden Sie sich dann stattdessen im Browser an.</translation>
    </message>
    <message>
        <source>Where a token belongs, there is a stand-in</source>
        <translation>Wo ein Token hingehört, steht ein Platzhalter</translation>
    </message>
    <message>
        <source>It was not replaced by a token of your own. A sign-in by the browser needs none.</source>
        <translation>Er wurde nicht durch ein eigenes Token ersetzt. Eine Anmeldung im Browser braucht keines.</translation>
    </message>
    <message>
        <source>There was nothing to examine.</source>
        <translation>Es gab nichts zu untersuchen.</translation>
    </message>
    <message>
        <source>That is too large for a configuration, so it was not read.</source>
        <translation>Das ist zu groß für eine Konfiguration, daher wurde es nicht gelesen.</translation>
    </message>
    <message>
        <source>That is not JSON. Copy all of it, from the first brace to the last.</source>
        <translation>Das ist kein JSON. Kopieren Sie alles, von der ersten bis zur letzten geschweiften Klammer.</translation>
    </message>
    <message>
        <source>That is JSON, but there is no MCP server in it.</source>
        <translation>Das ist JSON, enthält aber keinen MCP-Server.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the name of an entry in a file, %2 what is so about it</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is not quite JSON</source>
        <translation>Es ist nicht ganz JSON</translation>
    </message>
    <message>
        <source>Comments, a comma too many, curly quotation marks or missing braces were overlooked here. The program that reads the file may refuse it.</source>
        <translation>Kommentare, ein Komma zu viel, typografische Anführungszeichen oder fehlende Klammern wurden hier übergangen. Das Programm, das die Datei liest, lehnt sie womöglich ab.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) in it cannot work or should not be so.</source>
        <translation>
            <numerusform>%n Punkt darin kann nicht funktionieren oder sollte nicht so sein.</numerusform>
            <numerusform>%n Punkte darin können nicht funktionieren oder sollten nicht so sein.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in it is wrong.</source>
        <translation>Darin ist nichts falsch.</translation>
    </message>
    <message>
        <source>Nothing in it is plainly wrong; look at the remarks.</source>
        <translation>Darin ist nichts eindeutig falsch; beachten Sie die Anmerkungen.</translation>
    </message>
    <message>
        <source>Claude Code: in a terminal,</source>
        <translation>Claude Code: in einem Terminal,</translation>
    </message>
    <message>
        <source>then in Claude Code, to sign in by the browser:</source>
        <translation>dann in Claude Code, um sich im Browser anzumelden:</translation>
    </message>
    <message>
        <source>Claude on the web and Claude Desktop: in Claude’s settings, add a custom connector with this address (as far as we know):</source>
        <translation>Claude im Web und Claude Desktop: In den Einstellungen von Claude einen benutzerdefinierten Konnektor mit dieser Adresse hinzufügen (nach unserem Wissen):</translation>
    </message>
    <message>
        <source>For Claude Desktop, add a connector with the address below.</source>
        <translation>Fügen Sie für Claude Desktop einen Konnektor mit der Adresse unten hinzu.</translation>
    </message>
    <message>
        <source>An entry with an address, of Claude Code</source>
        <translation>Ein Eintrag mit einer Adresse, für Claude Code</translation>
    </message>
    <message>
        <source>This is the right kind for Claude Code. Claude Desktop does not read this file.</source>
        <translation>Das ist die richtige Art für Claude Code. Claude Desktop liest diese Datei nicht.</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>This token belongs to another HubSpot account</source>
        <translation>Dieses Token gehört zu einem anderen HubSpot-Konto</translation>
    </message>
    <message>
        <source>The new token can do less than the one in use</source>
        <translation>Das neue Token kann weniger als das bisherige</translation>
    </message>
    <message>
        <source>The new token is not proven to do all that the key in use can</source>
        <translation>Es ist nicht belegt, dass das neue Token alles kann, was der verwendete Schlüssel kann</translation>
    </message>
    <message>
        <source>Whether it can do the same as the key in use cannot be told</source>
        <translation>Ob es dasselbe kann wie der verwendete Schlüssel, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>It can do the same as the key in use</source>
        <translation>Es kann dasselbe wie der verwendete Schlüssel</translation>
    </message>
    <message>
        <source>It can do more than the key in use</source>
        <translation>Es kann mehr als der verwendete Schlüssel</translation>
    </message>
    <message>
        <source>The key in use can do this, and of the new token it was not tested: %1.</source>
        <extracomment>%1 is a list such as &quot;Write deals and Read content&quot;</extracomment>
        <translation>Der verwendete Schlüssel kann dies, beim neuen Token wurde es nicht geprüft: %1.</translation>
    </message>
    <message>
        <source>Would be lost: %1.</source>
        <extracomment>%1 is a list such as &quot;Write deals and Read content&quot;</extracomment>
        <translation>Verloren ginge: %1.</translation>
    </message>
    <message>
        <source>No group holds what would be lost.</source>
        <translation>Keine Gruppe hat, was verloren ginge.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) would lose something, with %1:</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe mit %1 würde etwas verlieren:</numerusform>
            <numerusform>%n Gruppen mit %1 würden etwas verlieren:</numerusform>
        </translation>
    </message>
    <message>
        <source>Connected is account %1; the token is of account %2. Every group would work with the other account&apos;s data from now on.</source>
        <extracomment>%1 and %2 are account numbers</extracomment>
        <translation>Verbunden ist das Konto %1; das Token gehört zum Konto %2. Alle Gruppen würden ab jetzt mit den Daten des anderen Kontos arbeiten.</translation>
    </message>
    <message>
        <source>Switch the account</source>
        <extracomment>Button that goes on in spite of a warning</extracomment>
        <translation>Konto wechseln</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) would lose something, with %1. Their ticks stay, but have no effect until a token holds these scopes again.</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe mit %1 würde etwas verlieren. Ihre Häkchen bleiben, wirken aber erst wieder, wenn ein Token diese Scopes hat.</numerusform>
            <numerusform>%n Gruppen mit %1 würden etwas verlieren. Ihre Häkchen bleiben, wirken aber erst wieder, wenn ein Token diese Scopes hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Store it anyway</source>
        <extracomment>Button that goes on in spite of a warning</extracomment>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>The new token is not proven to write</source>
        <translation>Dass das neue Token schreiben kann, ist nicht belegt</translation>
    </message>
    <message>
        <source>HubSpot did not list its scopes, and writing cannot be tried without changing your data. Checking again later may tell.</source>
        <translation>HubSpot hat die Scopes des Tokens nicht aufgelistet, und Schreiben lässt sich nicht probieren, ohne Ihre Daten zu ändern. Eine spätere Prüfung kann es zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with %1 lose it if the new token lacks it.</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe mit %1 verliert es, falls es dem neuen Token fehlt.</numerusform>
            <numerusform>%n Gruppen mit %1 verlieren es, falls es dem neuen Token fehlt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Store it unproven</source>
        <extracomment>Button that goes on in spite of a warning</extracomment>
        <translation>Unbelegt speichern</translation>
    </message>
    <message>
        <source>Connected is account %1; the token is of account %2.</source>
        <extracomment>%1 and %2 are account numbers</extracomment>
        <translation>Verbunden ist das Konto %1; das Token gehört zum Konto %2.</translation>
    </message>
    <message>
        <source>The same HubSpot account as now (%1).</source>
        <extracomment>%1 is an account number</extracomment>
        <translation>Dasselbe HubSpot-Konto wie jetzt (%1).</translation>
    </message>
    <message>
        <source>Would be gained: %1.</source>
        <extracomment>%1 is a list such as &quot;Write deals and Read content&quot;</extracomment>
        <translation>Hinzu käme: %1.</translation>
    </message>
    <message>
        <source>Cannot be compared, because it is not known of both: %1.</source>
        <extracomment>%1 is a list such as &quot;Write deals and Read content&quot;</extracomment>
        <translation>Nicht vergleichbar, weil es nicht von beiden bekannt ist: %1.</translation>
    </message>
</context>
<context>
    <name>ConfirmBox</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button that keeps everything as it is</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of a field: why something dangerous is done</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It is kept in the activity list, for those who ask later.</source>
        <translation>Er bleibt in der Aktivitätsliste, für alle, die später fragen.</translation>
    </message>
</context>
<context>
    <name>ConflictText</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 group, %2 permission</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Somebody else</source>
        <extracomment>Another admin whose name the server does not tell</extracomment>
        <translation>Jemand anderes</translation>
    </message>
    <message>
        <source>It was %1. %2 made it %3 (%4). You want it %5.</source>
        <extracomment>%1 and %3, %5 are &quot;granted&quot; or &quot;not granted&quot;, %2 a person, %4 a time</extracomment>
        <translation>Vorher: %1. %2 hat das geändert auf: %3 (%4). Ihre Änderung: %5.</translation>
    </message>
    <message>
        <source>It was %1. %2 made it %3. You want it %4.</source>
        <extracomment>%1 and %3, %4 are &quot;granted&quot; or &quot;not granted&quot;, %2 a person</extracomment>
        <translation>Vorher: %1. %2 hat das geändert auf: %3. Ihre Änderung: %4.</translation>
    </message>
    <message>
        <source>%1 (was: %2)</source>
        <extracomment>A group that was renamed: %1 the new name, %2 the name before</extracomment>
        <translation>%1 (vorher: %2)</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n cell(s), decided</source>
        <extracomment>Heading above cells; %1 is a group</extracomment>
        <translation>
            <numerusform>%1: %n Zelle, entschieden</numerusform>
            <numerusform>%1: %n Zellen, entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n cell(s) to decide</source>
        <extracomment>Heading above cells; %1 is a group, %2 how many of its %n cells have no choice yet</extracomment>
        <translation>
            <numerusform>%1: %2 von %n Zelle zu entscheiden</numerusform>
            <numerusform>%1: %2 von %n Zellen zu entscheiden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was deleted meanwhile: your edit of %n cell(s) cannot be kept</source>
        <extracomment>Heading above cells; %1 is a group</extracomment>
        <translation>
            <numerusform>%1 wurde inzwischen gelöscht: Ihre Änderung an %n Zelle kann nicht bleiben</numerusform>
            <numerusform>%1 wurde inzwischen gelöscht: Ihre Änderungen an %n Zellen können nicht bleiben</numerusform>
        </translation>
    </message>
    <message>
        <source>The group %1</source>
        <extracomment>In place of a group&apos;s name that is not known; %1 is its id</extracomment>
        <translation>Die Gruppe %1</translation>
    </message>
    <message>
        <source>The group was deleted meanwhile, so your edit cannot be kept.</source>
        <translation>Die Gruppe wurde inzwischen gelöscht, daher kann Ihre Änderung nicht bleiben.</translation>
    </message>
    <message>
        <source>It needs %1, which is granted with it.</source>
        <extracomment>%1 one or more permissions such as &quot;Read deals&quot;, which the chosen one cannot do without</extracomment>
        <translation>Das setzt %1 voraus; es wird mit erteilt.</translation>
    </message>
    <message>
        <source>%1 needs it and is taken away with it.</source>
        <extracomment>%1 one or more permissions such as &quot;Write deals&quot;, which cannot do without it</extracomment>
        <translation>%1 setzt es voraus und wird mit entzogen.</translation>
    </message>
    <message>
        <source>Not decided.</source>
        <extracomment>Spoken after a cell that two admins set otherwise</extracomment>
        <translation>Nicht entschieden.</translation>
    </message>
    <message>
        <source>Decided: theirs.</source>
        <extracomment>Spoken after a cell that two admins set otherwise</extracomment>
        <translation>Entschieden: deren Wert.</translation>
    </message>
    <message>
        <source>Decided: mine.</source>
        <translation>Entschieden: mein Wert.</translation>
    </message>
    <message>
        <source>%1, theirs: %2</source>
        <extracomment>Spoken: %1 group and permission, %2 &quot;granted, Kim Lee, 23 Nov 2026 14:02&quot;</extracomment>
        <translation>%1, deren Wert: %2</translation>
    </message>
    <message>
        <source>%1, mine: %2</source>
        <extracomment>Spoken: %1 group and permission, %2 &quot;granted&quot;</extracomment>
        <translation>%1, mein Wert: %2</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <extracomment>Spoken: %1 one of two choices</extracomment>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Theirs</source>
        <extracomment>Column heading: what another admin made of a cell</extracomment>
        <translation>Deren Wert</translation>
    </message>
    <message>
        <source>Mine</source>
        <extracomment>Column heading: what was staged here</extracomment>
        <translation>Mein Wert</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>Alles ist entschieden.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n cell(s) to decide.</source>
        <extracomment>%1 how many of %n cells have no choice yet</extracomment>
        <translation>
            <numerusform>%1 von %n Zelle zu entscheiden.</numerusform>
            <numerusform>%1 von %n Zellen zu entscheiden.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectResult</name>
    <message>
        <source>The token was proven here and stored. On Belay&apos;s own check of the stored key came to no result: %1. Press “Check now” in a moment.</source>
        <extracomment>%1 is a sentence without a full stop, e.g. &quot;HubSpot took too long&quot;</extracomment>
        <translation>Das Token wurde hier nachgewiesen und gespeichert. On Belays eigene Prüfung des gespeicherten Schlüssels kam zu keinem Ergebnis: %1. Wählen Sie gleich „Jetzt prüfen“.</translation>
    </message>
    <message>
        <source>The key was updated</source>
        <translation>Der Schlüssel wurde aktualisiert</translation>
    </message>
    <message>
        <source>HubSpot is connected</source>
        <translation>HubSpot ist verbunden</translation>
    </message>
    <message>
        <source>On Belay proved the stored key with HubSpot: %1 of %2 scopes. The console does not keep the token.</source>
        <extracomment>%1 of %2 scopes are held by the stored key</extracomment>
        <translation>On Belay hat den gespeicherten Schlüssel bei HubSpot nachgewiesen: %1 von %2 Scopes. Die Konsole behält das Token nicht.</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n people</source>
        <extracomment>People in several groups count twice</extracomment>
        <translation>
            <numerusform>bis zu %n Person</numerusform>
            <numerusform>bis zu %n Personen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>Last checked with HubSpot %1 (%2).</source>
        <extracomment>%1 is &quot;2 minutes ago&quot;, %2 a date and time</extracomment>
        <translation>Zuletzt bei HubSpot geprüft: %1 (%2).</translation>
    </message>
    <message>
        <source>Unknown</source>
        <extracomment>The connection&apos;s health when the last check is too old to rely on
----------
The connection&apos;s health when it was never checked
----------
The connection&apos;s health when the last check came to no result</extracomment>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>It worked when it was last checked %1, which is too long ago to rely on.</source>
        <extracomment>%1 is &quot;3 days ago&quot;</extracomment>
        <translation>Bei der letzten Prüfung %1 hat es funktioniert; das ist zu lange her, um sich darauf zu verlassen.</translation>
    </message>
    <message>
        <source>Degraded (%1 of %2)</source>
        <extracomment>The connection&apos;s health; %1 of %2 scopes are held by the key</extracomment>
        <translation>Eingeschränkt (%1 von %2)</translation>
    </message>
    <message>
        <source>The key works, but lacks scopes; see below.</source>
        <translation>Der Schlüssel funktioniert, ihm fehlen aber Berechtigungen; siehe unten.</translation>
    </message>
    <message>
        <source>Not connected</source>
        <extracomment>The connection&apos;s health</extracomment>
        <translation>Nicht verbunden</translation>
    </message>
    <message>
        <source>This key was never checked with HubSpot.</source>
        <translation>Dieser Schlüssel wurde noch nie bei HubSpot geprüft.</translation>
    </message>
    <message>
        <source>Key rejected</source>
        <extracomment>The connection&apos;s health: HubSpot does not accept the stored key</extracomment>
        <translation>Schlüssel abgelehnt</translation>
    </message>
    <message>
        <source>Connected</source>
        <extracomment>The connection&apos;s health</extracomment>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>HubSpot account</source>
        <extracomment>Label of a number: the id of an account at HubSpot</extracomment>
        <translation>HubSpot-Konto</translation>
    </message>
    <message>
        <source>Account type</source>
        <translation>Kontotyp</translation>
    </message>
    <message>
        <source>This is not your company&apos;s live HubSpot account.</source>
        <translation>Dies ist nicht das produktive HubSpot-Konto Ihres Unternehmens.</translation>
    </message>
    <message>
        <source>Data region</source>
        <translation>Datenregion</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Key</source>
        <extracomment>%1 is a region such as na1, %2 the last four characters of a token</extracomment>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>%1, ends in %2</source>
        <translation>%1, endet auf %2</translation>
    </message>
    <message>
        <source>Connected by</source>
        <extracomment>%1 is a person, %2 a date and time</extracomment>
        <translation>Verbunden von</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Key stored</source>
        <extracomment>%1 is a date and time, %2 is &quot;5 days ago&quot;</extracomment>
        <translation>Schlüssel gespeichert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>Degraded (%1 of %2 proven; %n not tested)</source>
        <extracomment>The connection&apos;s health; %1 of %2 scopes are proven to be held by the key</extracomment>
        <translation>
            <numerusform>Eingeschränkt (%1 von %2 belegt; %n nicht geprüft)</numerusform>
            <numerusform>Eingeschränkt (%1 von %2 belegt; %n nicht geprüft)</numerusform>
        </translation>
    </message>
    <message>
        <source>What could be tested works; see below for the rest.</source>
        <translation>Was sich prüfen ließ, funktioniert; zum Rest siehe unten.</translation>
    </message>
    <message>
        <source>The key lacks some scopes, and others could not be tested; see below.</source>
        <translation>Dem Schlüssel fehlen Berechtigungen, und andere ließen sich nicht prüfen; siehe unten.</translation>
    </message>
    <message>
        <source>The check %1 (%2) came to no result.</source>
        <extracomment>%1 is &quot;2 minutes ago&quot;, %2 a date and time</extracomment>
        <translation>Die Prüfung %1 (%2) führte zu keinem Ergebnis.</translation>
    </message>
</context>
<context>
    <name>CsvWords</name>
    <message>
        <source>The column “%1” is unknown here. Its cells are not read.</source>
        <extracomment>%1 is the name of a column in a file</extracomment>
        <translation>Die Spalte „%1“ ist hier unbekannt. Ihre Zellen werden nicht gelesen.</translation>
    </message>
    <message numerus="yes">
        <source>The line has %n field(s), but the first line has %1. It is left out.</source>
        <extracomment>%n how many fields a line of a file has, %1 how many it should have</extracomment>
        <translation>
            <numerusform>Die Zeile wird ausgelassen: Sie hat %n Feld, die erste Zeile aber %1.</numerusform>
            <numerusform>Die Zeile wird ausgelassen: Sie hat %n Felder, die erste Zeile aber %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>A quotation mark stands where none can be. The line is left out.</source>
        <translation>Ein Anführungszeichen steht, wo keines stehen kann. Die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>A quotation mark opens in this line and is never closed. The file is not read from here on.</source>
        <translation>Ein Anführungszeichen öffnet in dieser Zeile und wird nie geschlossen. Ab hier wird die Datei nicht gelesen.</translation>
    </message>
    <message>
        <source>The line names no group. It is left out.</source>
        <translation>Die Zeile nennt keine Gruppe. Sie wird ausgelassen.</translation>
    </message>
    <message>
        <source>There is no group “%1” here. The line is left out.</source>
        <extracomment>%1 is the id or the name of a group in a file</extracomment>
        <translation>Eine Gruppe „%1“ gibt es hier nicht. Die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>Several groups are called “%1”. Give the id of the one that is meant. The line is left out.</source>
        <extracomment>%1 is the name of a group</extracomment>
        <translation>Mehrere Gruppen heißen „%1“. Geben Sie die ID der gemeinten an. Die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>The group “%1” is in line %2 already. Only that line counts.</source>
        <extracomment>%1 is the id or the name of a group, %2 the number of a line</extracomment>
        <translation>Die Gruppe „%1“ steht schon in Zeile %2. Nur jene Zeile zählt.</translation>
    </message>
    <message>
        <source>%1: “%2” is neither yes nor no. The line is left out.</source>
        <extracomment>%1 is the name of a column, %2 what stands there</extracomment>
        <translation>%1: „%2“ ist weder Ja noch Nein. Die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1: “%2” looks like a formula and is not read. The line is left out.</source>
        <extracomment>%1 is the name of a column, %2 what stands there</extracomment>
        <translation>%1: „%2“ sieht wie eine Formel aus und wird nicht gelesen. Die Zeile wird ausgelassen.</translation>
    </message>
    <message>
        <source>%1 is yes and %2 is no, but the first needs the second. Both would be granted.</source>
        <extracomment>%1 and %2 are permissions: &quot;deals:write&quot; and &quot;deals:read&quot;</extracomment>
        <translation>%1 ist Ja und %2 ist Nein, doch das erste setzt das zweite voraus. Beide würden erteilt.</translation>
    </message>
    <message>
        <source>This file cannot be imported</source>
        <translation>Diese Datei lässt sich nicht importieren</translation>
    </message>
    <message>
        <source>It is larger than %1.</source>
        <extracomment>%1 is a size: &quot;64 MiB&quot;</extracomment>
        <translation>Sie ist größer als %1.</translation>
    </message>
    <message>
        <source>Split it into several files.</source>
        <translation>Teilen Sie sie in mehrere Dateien auf.</translation>
    </message>
    <message>
        <source>It has more than %1 lines.</source>
        <extracomment>%1 is a large number</extracomment>
        <translation>Sie hat mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>It is written in UTF-16.</source>
        <translation>Sie ist in UTF-16 geschrieben.</translation>
    </message>
    <message>
        <source>Save it as CSV in UTF-8 and import it again.</source>
        <translation>Speichern Sie sie als CSV in UTF-8 und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <source>It is not written in UTF-8: line %1, byte %2 of the file, is no such letter.</source>
        <extracomment>%1 is the number of a line, %2 of a byte, both in a file</extracomment>
        <translation>Sie ist nicht in UTF-8 geschrieben: In Zeile %1, Byte %2 der Datei, steht kein solches Zeichen.</translation>
    </message>
    <message>
        <source>Its first line is empty.</source>
        <translation>Die erste Zeile ist leer.</translation>
    </message>
    <message>
        <source>Export the permissions to see what a file looks like.</source>
        <translation>Exportieren Sie die Berechtigungen, um zu sehen, wie eine Datei aussieht.</translation>
    </message>
    <message>
        <source>Its first line names no column “id” and none “name”.</source>
        <translation>Die erste Zeile nennt weder eine Spalte „id“ noch eine Spalte „name“.</translation>
    </message>
    <message>
        <source>Its first line names the column “%1” twice.</source>
        <extracomment>%1 is the name of a column in a file</extracomment>
        <translation>Die erste Zeile nennt die Spalte „%1“ zweimal.</translation>
    </message>
    <message>
        <source>Remove one of the two columns and import it again.</source>
        <translation>Entfernen Sie eine der beiden Spalten und importieren Sie die Datei erneut.</translation>
    </message>
    <message>
        <source>In its first line a quotation mark stands where none can be.</source>
        <translation>In der ersten Zeile steht ein Anführungszeichen, wo keines stehen kann.</translation>
    </message>
    <message>
        <source>Id and name are of different groups: another group is called “%1”. The id counts.</source>
        <extracomment>%1 is the name of a group</extracomment>
        <translation>Kennung und Name gehören zu verschiedenen Gruppen: Eine andere Gruppe heißt „%1“. Es zählt die Kennung.</translation>
    </message>
    <message>
        <source>Its first line has more than %1 columns.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Die erste Zeile hat mehr als %1 Spalten.</translation>
    </message>
    <message>
        <source>Remove the columns that are not needed and import it again.</source>
        <translation>Entfernen Sie die Spalten, die nicht gebraucht werden, und importieren Sie die Datei noch einmal.</translation>
    </message>
</context>
<context>
    <name>Dates</name>
    <message>
        <source>just now</source>
        <extracomment>When something happened: less than a minute ago</extracomment>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>yesterday</source>
        <extracomment>When something happened</extracomment>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>%1 answered %2</source>
        <translation>%1 hat mit %2 geantwortet</translation>
    </message>
    <message>
        <source>%1 answered %2 at %3</source>
        <translation>%1 hat um %3 mit %2 geantwortet</translation>
    </message>
    <message>
        <source>Noticed at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Bemerkt um %1</translation>
    </message>
    <message>
        <source>correlation id %1</source>
        <extracomment>%1 is an id that support can look up</extracomment>
        <translation>Korrelations-ID %1</translation>
    </message>
    <message>
        <source>the On Belay server</source>
        <extracomment>Inside a sentence, e.g. &quot;… on the way to the On Belay server&quot;</extracomment>
        <translation>der On-Belay-Server</translation>
    </message>
    <message>
        <source>the keychain</source>
        <extracomment>Inside a sentence</extracomment>
        <translation>der Schlüsselbund</translation>
    </message>
    <message>
        <source>the local store</source>
        <extracomment>Inside a sentence: the file in which edits are kept on this computer</extracomment>
        <translation>der lokale Speicher</translation>
    </message>
    <message>
        <source>the sandbox</source>
        <extracomment>Inside a sentence: the reference server on this computer</extracomment>
        <translation>die Sandbox</translation>
    </message>
    <message>
        <source>The On Belay server</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation>Der On-Belay-Server</translation>
    </message>
    <message>
        <source>The keychain</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation>Der Schlüsselbund</translation>
    </message>
    <message>
        <source>The local store</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation>Der lokale Speicher</translation>
    </message>
    <message>
        <source>The sandbox</source>
        <extracomment>At the beginning of a sentence</extracomment>
        <translation>Die Sandbox</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Try again at %1.</source>
        <extracomment>%1 is a time, or a date and time when that is another day</extracomment>
        <translation>Versuchen Sie es ab %1 erneut.</translation>
    </message>
    <message>
        <source>This is not a HubSpot token</source>
        <translation>Das ist kein HubSpot-Token</translation>
    </message>
    <message>
        <source>HubSpot answered that it expired in 1970, which is how it says that it cannot read the text at all.</source>
        <translation>HubSpot antwortet, es sei 1970 abgelaufen. So meldet HubSpot, dass es den Text gar nicht lesen kann.</translation>
    </message>
    <message>
        <source>Copy the token again in HubSpot with its Copy button and paste it here.</source>
        <translation>Kopieren Sie das Token in HubSpot noch einmal mit der Schaltfläche „Copy“ und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>HubSpot says that this token has expired</source>
        <translation>Laut HubSpot ist dieses Token abgelaufen</translation>
    </message>
    <message>
        <source>Either it was rotated and its days of grace are over, or it is a short-lived token of a sign-in, which lasts 30 minutes.</source>
        <translation>Entweder wurde es rotiert und die Übergangstage sind vorbei, oder es ist ein kurzlebiges Token aus einer Anmeldung, das 30 Minuten gilt.</translation>
    </message>
    <message>
        <source>Copy the present token of the service key or private app in HubSpot.</source>
        <translation>Kopieren Sie in HubSpot das aktuelle Token des Service Keys oder der privaten App.</translation>
    </message>
    <message>
        <source>HubSpot does not accept this token</source>
        <translation>HubSpot akzeptiert dieses Token nicht</translation>
    </message>
    <message>
        <source>It is unknown there: rotated, revoked or deleted, or a part of it is missing. An unreachable network looks different; HubSpot itself said no.</source>
        <translation>Es ist dort unbekannt: rotiert, widerrufen oder gelöscht, oder ein Teil davon fehlt. Ein unerreichbares Netz sieht anders aus; HubSpot selbst hat abgelehnt.</translation>
    </message>
    <message>
        <source>Open the key in HubSpot, press Show and Copy, and paste it again.</source>
        <translation>Öffnen Sie den Key in HubSpot, klicken Sie auf „Show“ und „Copy“ und fügen Sie ihn noch einmal ein.</translation>
    </message>
    <message>
        <source>This HubSpot account does not have the feature</source>
        <translation>Dieses HubSpot-Konto hat die Funktion nicht</translation>
    </message>
    <message>
        <source>The token is fine; the HubSpot subscription does not include this part.</source>
        <translation>Das Token ist in Ordnung; das HubSpot-Abonnement umfasst diesen Teil nicht.</translation>
    </message>
    <message>
        <source>Ask your HubSpot admin which hub and tier the account has.</source>
        <translation>Fragen Sie Ihre HubSpot-Administration, welchen Hub und welche Stufe das Konto hat.</translation>
    </message>
    <message>
        <source>The token is alive, but was not given this scope.</source>
        <translation>Das Token ist gültig, hat diesen Scope aber nicht erhalten.</translation>
    </message>
    <message>
        <source>The token is alive, but HubSpot wants: %1.</source>
        <extracomment>%1 is a list of HubSpot scope names</extracomment>
        <translation>Das Token ist gültig, aber HubSpot verlangt: %1.</translation>
    </message>
    <message>
        <source>The token lacks a HubSpot scope</source>
        <translation>Dem Token fehlt ein HubSpot-Scope</translation>
    </message>
    <message>
        <source>Add the scope to the key in HubSpot and save; the token stays the same.</source>
        <translation>Fügen Sie den Scope in HubSpot zum Key hinzu und speichern Sie; das Token bleibt dasselbe.</translation>
    </message>
    <message>
        <source>Try again after midnight in the account&apos;s time zone.</source>
        <translation>Versuchen Sie es nach Mitternacht in der Zeitzone des Kontos erneut.</translation>
    </message>
    <message>
        <source>HubSpot&apos;s limit for today is used up</source>
        <translation>Das HubSpot-Limit für heute ist ausgeschöpft</translation>
    </message>
    <message>
        <source>All apps of your HubSpot account share one number of calls a day. This says nothing about the token.</source>
        <translation>Alle Apps Ihres HubSpot-Kontos teilen sich eine Zahl von Aufrufen pro Tag. Über das Token sagt das nichts aus.</translation>
    </message>
    <message>
        <source>HubSpot asks for a pause</source>
        <translation>HubSpot bittet um eine Pause</translation>
    </message>
    <message>
        <source>Too many calls were made within ten seconds. This says nothing about the token.</source>
        <translation>Innerhalb von zehn Sekunden gab es zu viele Aufrufe. Über das Token sagt das nichts aus.</translation>
    </message>
    <message>
        <source>Try again in ten seconds.</source>
        <translation>Versuchen Sie es in zehn Sekunden erneut.</translation>
    </message>
    <message>
        <source>HubSpot has a problem of its own</source>
        <translation>HubSpot hat selbst eine Störung</translation>
    </message>
    <message>
        <source>HubSpot is moving this account&apos;s data</source>
        <translation>HubSpot zieht die Daten dieses Kontos um</translation>
    </message>
    <message>
        <source>The account changes its data location until about %1. The token is not affected.</source>
        <extracomment>%1 is a time, or a date and time when that is another day</extracomment>
        <translation>Das Konto wechselt bis etwa %1 den Speicherort seiner Daten. Das Token ist davon nicht betroffen.</translation>
    </message>
    <message>
        <source>The account changes its data location, which can take up to 24 hours. The token is not affected.</source>
        <translation>Das Konto wechselt den Speicherort seiner Daten; das kann bis zu 24 Stunden dauern. Das Token ist davon nicht betroffen.</translation>
    </message>
    <message>
        <source>Keep the token and try again when the move is over.</source>
        <translation>Behalten Sie das Token und versuchen Sie es nach dem Umzug erneut.</translation>
    </message>
    <message>
        <source>HubSpot no longer offers this call</source>
        <translation>HubSpot bietet diesen Aufruf nicht mehr an</translation>
    </message>
    <message>
        <source>The place that the console asked does not exist any more. This says nothing about the token.</source>
        <translation>Die Stelle, die die Konsole abgefragt hat, gibt es nicht mehr. Über das Token sagt das nichts aus.</translation>
    </message>
    <message>
        <source>Check for a newer console or a newer guide file.</source>
        <translation>Suchen Sie nach einer neueren Konsole oder einer neueren Anleitungsdatei.</translation>
    </message>
    <message>
        <source>HubSpot answered in an unexpected way (%1)</source>
        <extracomment>%1 is an HTTP status</extracomment>
        <translation>HubSpot hat unerwartet geantwortet (%1)</translation>
    </message>
    <message>
        <source>The console does not know what this answer means and draws no conclusion.</source>
        <translation>Die Konsole weiß nicht, was diese Antwort bedeutet, und zieht keinen Schluss daraus.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, send the correlation id to support.</source>
        <translation>Versuchen Sie es erneut; bleibt es dabei, senden Sie die Korrelations-ID an den Support.</translation>
    </message>
    <message>
        <source>HubSpot is busy with this record</source>
        <translation>HubSpot ist mit diesem Datensatz beschäftigt</translation>
    </message>
    <message>
        <source>Something else holds a lock for a moment. This says nothing about the token.</source>
        <translation>Etwas anderes hält kurz eine Sperre. Über das Token sagt das nichts aus.</translation>
    </message>
    <message>
        <source>Try again in a few seconds.</source>
        <translation>Versuchen Sie es in ein paar Sekunden erneut.</translation>
    </message>
    <message>
        <source>The keychain did not give access</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert</translation>
    </message>
    <message>
        <source>It was locked, or the request was declined. The session is kept in memory only and ends with this program.</source>
        <translation>Er war gesperrt, oder die Anfrage wurde abgelehnt. Die Sitzung wird nur im Arbeitsspeicher gehalten und endet mit diesem Programm.</translation>
    </message>
    <message>
        <source>Unlock the keychain and sign in again to have the session remembered.</source>
        <translation>Entsperren Sie den Schlüsselbund und melden Sie sich erneut an, damit die Sitzung gemerkt wird.</translation>
    </message>
    <message>
        <source>The keychain entry cannot be read</source>
        <translation>Der Eintrag im Schlüsselbund ist nicht lesbar</translation>
    </message>
    <message>
        <source>What is stored there was not written by this console.</source>
        <translation>Was dort gespeichert ist, stammt nicht von dieser Konsole.</translation>
    </message>
    <message>
        <source>Sign in again; the entry is then replaced.</source>
        <translation>Melden Sie sich erneut an; der Eintrag wird dann ersetzt.</translation>
    </message>
    <message>
        <source>No keychain was found</source>
        <translation>Es wurde kein Schlüsselbund gefunden</translation>
    </message>
    <message>
        <source>The session is kept in memory only and ends with this program. It is never written to a file.</source>
        <translation>Die Sitzung wird nur im Arbeitsspeicher gehalten und endet mit diesem Programm. Sie wird nie in eine Datei geschrieben.</translation>
    </message>
    <message>
        <source>Start a keychain service (Secret Service) to have the session remembered.</source>
        <translation>Starten Sie einen Schlüsselbund-Dienst (Secret Service), damit die Sitzung gemerkt wird.</translation>
    </message>
    <message>
        <source>Edits cannot be saved on this computer</source>
        <translation>Änderungen können auf diesem Computer nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The profile folder is full, read-only or not yours.</source>
        <translation>Der Profilordner ist voll, schreibgeschützt oder gehört jemand anderem.</translation>
    </message>
    <message>
        <source>Make room or correct the folder&apos;s permissions, then restart the console.</source>
        <translation>Schaffen Sie Platz oder korrigieren Sie die Rechte des Ordners und starten Sie die Konsole neu.</translation>
    </message>
    <message>
        <source>The saved edits cannot be read</source>
        <translation>Die gespeicherten Änderungen sind nicht lesbar</translation>
    </message>
    <message>
        <source>The file is damaged or was not written by this console. It was left untouched; new edits are kept in memory only.</source>
        <translation>Die Datei ist beschädigt oder stammt nicht von dieser Konsole. Sie wurde nicht angetastet; neue Änderungen bleiben nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Move the file out of the profile folder and restart the console.</source>
        <translation>Verschieben Sie die Datei aus dem Profilordner und starten Sie die Konsole neu.</translation>
    </message>
    <message>
        <source>Edits are kept in memory only</source>
        <translation>Änderungen bleiben nur im Arbeitsspeicher</translation>
    </message>
    <message>
        <source>The local store cannot be opened; unapplied edits would be lost when the console ends.</source>
        <translation>Der lokale Speicher lässt sich nicht öffnen; nicht angewendete Änderungen gingen beim Beenden der Konsole verloren.</translation>
    </message>
    <message>
        <source>Apply your edits before you quit.</source>
        <translation>Wenden Sie Ihre Änderungen an, bevor Sie das Programm beenden.</translation>
    </message>
    <message>
        <source>The sandbox is not running</source>
        <translation>Die Sandbox läuft nicht</translation>
    </message>
    <message>
        <source>The reference server could not be started, or ended by itself.</source>
        <translation>Der Referenzserver konnte nicht gestartet werden oder hat sich von selbst beendet.</translation>
    </message>
    <message>
        <source>Open the sandbox again from the sign-in page.</source>
        <translation>Öffnen Sie die Sandbox auf der Anmeldeseite neu.</translation>
    </message>
    <message>
        <source>A part of the console ended by itself</source>
        <translation>Ein Teil der Konsole hat sich von selbst beendet</translation>
    </message>
    <message>
        <source>A program that the console needs could not be started.</source>
        <translation>Ein Programm, das die Konsole braucht, konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>Restart the console.</source>
        <translation>Starten Sie die Konsole neu.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>The request to %1 was cancelled before its answer came.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Die Anfrage wurde abgebrochen, bevor %1 geantwortet hat.</translation>
    </message>
    <message>
        <source>Start it again when you want to.</source>
        <translation>Starten Sie den Vorgang erneut, wann Sie möchten.</translation>
    </message>
    <message>
        <source>%1 took too long</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>%1 hat zu lange gebraucht</translation>
    </message>
    <message>
        <source>No complete answer came from %1 in time.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Innerhalb der Frist hat %1 nicht vollständig geantwortet.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, check your network.</source>
        <translation>Versuchen Sie es erneut; bleibt es dabei, prüfen Sie Ihr Netz.</translation>
    </message>
    <message>
        <source>The address of %1 was not found</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Adresse nicht gefunden: %1</translation>
    </message>
    <message>
        <source>The name service (DNS) of your network does not know this host name.</source>
        <translation>Der Namensdienst (DNS) Ihres Netzes kennt diesen Hostnamen nicht.</translation>
    </message>
    <message>
        <source>Check the spelling of the address and your network&apos;s DNS, then try again.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und das DNS Ihres Netzes und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 is not answering</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>%1 antwortet nicht</translation>
    </message>
    <message>
        <source>%1 exists, but nothing accepts connections there.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 existiert, aber dort nimmt nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>Check that the address and port are right and that no firewall is in between.</source>
        <translation>Prüfen Sie, ob Adresse und Port stimmen und keine Firewall dazwischen liegt.</translation>
    </message>
    <message>
        <source>The connection to %1 broke off</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Die Verbindung brach ab, während %1 antwortete</translation>
    </message>
    <message>
        <source>It was closed before the whole answer had arrived.</source>
        <translation>Sie wurde geschlossen, bevor die ganze Antwort da war.</translation>
    </message>
    <message>
        <source>Try again; nothing that you entered is lost.</source>
        <translation>Versuchen Sie es erneut; von Ihren Eingaben ist nichts verloren.</translation>
    </message>
    <message>
        <source>This computer is offline</source>
        <translation>Dieser Computer ist offline</translation>
    </message>
    <message>
        <source>There is no way to any network, so %1 could not be asked.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Es gibt keinen Weg in ein Netz; %1 war daher nicht zu erreichen.</translation>
    </message>
    <message>
        <source>Connect to a network and try again.</source>
        <translation>Verbinden Sie sich mit einem Netz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The proxy did not let the request through</source>
        <translation>Der Proxy hat die Anfrage nicht durchgelassen</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy refused, wants a sign-in or is gone; %1 was not reached.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Der Proxy Ihres Netzes lehnt ab, verlangt eine Anmeldung oder ist weg; %1 wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>No trusted connection to %1</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Keine vertrauenswürdige Verbindung: %1 konnte sich nicht ausweisen</translation>
    </message>
    <message>
        <source>Its certificate could not be verified, so nothing was sent.</source>
        <translation>Das Zertifikat ließ sich nicht prüfen, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Its certificate could not be verified (%1), so nothing was sent.</source>
        <extracomment>%1 is technical: the certificate&apos;s problem and its issuer</extracomment>
        <translation>Das Zertifikat ließ sich nicht prüfen (%1), daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>%1 pointed somewhere else</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>%1 hat woandershin verwiesen</translation>
    </message>
    <message>
        <source>%1 answered with a redirect to another place. It was not followed, because a token must not be sent there.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 hat mit einer Weiterleitung an eine andere Stelle geantwortet. Ihr wurde nicht gefolgt, weil ein Token nicht dorthin gesendet werden darf.</translation>
    </message>
    <message>
        <source>Check the address; on a guest network, open a web page and sign in there first.</source>
        <translation>Prüfen Sie die Adresse; öffnen Sie in einem Gastnetz zuerst eine Webseite und melden Sie sich dort an.</translation>
    </message>
    <message>
        <source>Something else answered instead of %1</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Etwas anderes hat geantwortet, nicht %1</translation>
    </message>
    <message>
        <source>A web page came back where data was due. Guest networks and firewalls do that.</source>
        <translation>Statt Daten kam eine Webseite. Das tun Gastnetze und Firewalls.</translation>
    </message>
    <message>
        <source>Open any web page to see whether the network wants a sign-in, then try again.</source>
        <translation>Öffnen Sie eine beliebige Webseite, um zu sehen, ob das Netz eine Anmeldung verlangt, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The answer of %1 was not complete</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Was %1 geantwortet hat, ist unvollständig</translation>
    </message>
    <message>
        <source>It was cut off, or lacked something that this console needs to know.</source>
        <translation>Die Antwort war abgeschnitten, oder es fehlte etwas, das diese Konsole wissen muss.</translation>
    </message>
    <message>
        <source>Try again; if it goes on, check that the console is up to date.</source>
        <translation>Versuchen Sie es erneut; bleibt es dabei, prüfen Sie, ob die Konsole aktuell ist.</translation>
    </message>
    <message>
        <source>The answer of %1 was far too large</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Was %1 geantwortet hat, ist viel zu groß</translation>
    </message>
    <message>
        <source>The console stopped reading it to protect this computer&apos;s memory.</source>
        <translation>Die Konsole hat das Lesen beendet, um den Arbeitsspeicher dieses Computers zu schützen.</translation>
    </message>
    <message>
        <source>Check the address; if it is right, tell the people who run the server.</source>
        <translation>Prüfen Sie die Adresse; stimmt sie, informieren Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>It is not known whether the change was made</source>
        <translation>Es ist nicht bekannt, ob die Änderung erfolgt ist</translation>
    </message>
    <message>
        <source>This address is not safe</source>
        <translation>Diese Adresse ist nicht sicher</translation>
    </message>
    <message>
        <source>Plain http would show your token to the network.</source>
        <translation>Unverschlüsseltes http würde Ihr Token im Netz sichtbar machen.</translation>
    </message>
    <message>
        <source>Use an https address; plain http is only allowed on this computer itself.</source>
        <translation>Verwenden Sie eine https-Adresse; http ist nur auf diesem Computer selbst erlaubt.</translation>
    </message>
    <message>
        <source>This is not the address of a server</source>
        <translation>Das ist keine Serveradresse</translation>
    </message>
    <message>
        <source>No server can be reached at an address that is written like this.</source>
        <translation>Unter einer so geschriebenen Adresse ist kein Server erreichbar.</translation>
    </message>
    <message>
        <source>Enter an address such as https://app.onbelay.ai.</source>
        <translation>Geben Sie eine Adresse wie https://app.onbelay.ai ein.</translation>
    </message>
    <message>
        <source>Only administrators can do this</source>
        <translation>Das können nur Administratoren</translation>
    </message>
    <message>
        <source>You are signed in as a member of the organization.</source>
        <translation>Sie sind als Mitglied der Organisation angemeldet.</translation>
    </message>
    <message>
        <source>Ask an administrator, or have your role changed in On Belay.</source>
        <translation>Fragen Sie einen Administrator, oder lassen Sie Ihre Rolle in On Belay ändern.</translation>
    </message>
    <message>
        <source>The server does not allow this</source>
        <translation>Der Server erlaubt das nicht</translation>
    </message>
    <message>
        <source>You are signed in, but this is not open to you.</source>
        <translation>Sie sind angemeldet, aber dies steht Ihnen nicht offen.</translation>
    </message>
    <message>
        <source>Ask an administrator of your organization.</source>
        <translation>Fragen Sie einen Administrator Ihrer Organisation.</translation>
    </message>
    <message>
        <source>HubSpot did not accept the token when On Belay tried it</source>
        <translation>HubSpot hat das Token nicht akzeptiert, als On Belay es geprüft hat</translation>
    </message>
    <message>
        <source>Nothing was stored; the connection is as it was.</source>
        <translation>Es wurde nichts gespeichert; die Verbindung ist unverändert.</translation>
    </message>
    <message>
        <source>Copy the token again in HubSpot and paste it here.</source>
        <translation>Kopieren Sie das Token in HubSpot noch einmal und fügen Sie es hier ein.</translation>
    </message>
    <message>
        <source>The new token can do less than the one in use</source>
        <extracomment>%1 is a list of scopes such as deals:write</extracomment>
        <translation>Das neue Token kann weniger als das bisherige</translation>
    </message>
    <message>
        <source>Nothing was changed; the token in use stays.</source>
        <translation>Es wurde nichts geändert; das bisherige Token bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>It lacks %1. Nothing was changed; the token in use stays.</source>
        <translation>Ihm fehlt: %1. Es wurde nichts geändert; das bisherige Token bleibt in Gebrauch.</translation>
    </message>
    <message>
        <source>Add the scopes in HubSpot, or confirm that they may be lost.</source>
        <translation>Fügen Sie die Scopes in HubSpot hinzu, oder bestätigen Sie den Verlust.</translation>
    </message>
    <message>
        <source>The server does not know some of these groups or scopes</source>
        <translation>Der Server kennt einige dieser Gruppen oder Berechtigungen nicht</translation>
    </message>
    <message>
        <source>They may have been removed meanwhile. Nothing was applied.</source>
        <translation>Sie wurden möglicherweise inzwischen entfernt. Es wurde nichts angewendet.</translation>
    </message>
    <message>
        <source>Unknown: %1. Nothing was applied.</source>
        <translation>Unbekannt: %1. Es wurde nichts angewendet.</translation>
    </message>
    <message>
        <source>Reload the groups and look at your changes again.</source>
        <translation>Laden Sie die Gruppen neu und sehen Sie Ihre Änderungen noch einmal durch.</translation>
    </message>
    <message>
        <source>This token belongs to another HubSpot account</source>
        <translation>Dieses Token gehört zu einem anderen HubSpot-Konto</translation>
    </message>
    <message>
        <source>Use a token of the connected account, or confirm the change of account.</source>
        <translation>Verwenden Sie ein Token des verbundenen Kontos, oder bestätigen Sie den Kontowechsel.</translation>
    </message>
    <message>
        <source>This change set was already sent with other content</source>
        <translation>Dieses Änderungspaket wurde bereits mit anderem Inhalt gesendet</translation>
    </message>
    <message>
        <source>The server keeps each change set as it first came. Nothing was applied now.</source>
        <translation>Der Server behält jedes Änderungspaket so, wie es zuerst kam. Jetzt wurde nichts angewendet.</translation>
    </message>
    <message>
        <source>Reload the groups, then review and apply again.</source>
        <translation>Laden Sie die Gruppen neu, dann prüfen Sie und wenden erneut an.</translation>
    </message>
    <message>
        <source>Too many changes in one part</source>
        <translation>Zu viele Änderungen in einem Teil</translation>
    </message>
    <message>
        <source>The server takes fewer groups at once. Nothing was applied.</source>
        <translation>Der Server nimmt weniger Gruppen auf einmal. Es wurde nichts angewendet.</translation>
    </message>
    <message>
        <source>Apply the changes in smaller steps.</source>
        <translation>Wenden Sie die Änderungen in kleineren Schritten an.</translation>
    </message>
    <message>
        <source>The server understood the request and refused it</source>
        <translation>Der Server hat die Anfrage verstanden und abgelehnt</translation>
    </message>
    <message>
        <source>It gave no reason. Nothing was changed.</source>
        <translation>Er hat keinen Grund genannt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Reload and try again; if it goes on, send the correlation id to support.</source>
        <translation>Laden Sie neu und versuchen Sie es erneut; bleibt es dabei, senden Sie die Korrelations-ID an den Support.</translation>
    </message>
    <message>
        <source>HubSpot is not connected</source>
        <translation>HubSpot ist nicht verbunden</translation>
    </message>
    <message>
        <source>No token is stored any more; somebody may have disconnected meanwhile.</source>
        <translation>Es ist kein Token mehr gespeichert; möglicherweise hat inzwischen jemand die Verbindung getrennt.</translation>
    </message>
    <message>
        <source>Reload, then connect HubSpot.</source>
        <translation>Laden Sie neu und verbinden Sie dann HubSpot.</translation>
    </message>
    <message>
        <source>Somebody else changed the same thing</source>
        <translation>Jemand anderes hat dasselbe geändert</translation>
    </message>
    <message>
        <source>Your change was not applied, and theirs was not overwritten.</source>
        <translation>Ihre Änderung wurde nicht angewendet, und die andere wurde nicht überschrieben.</translation>
    </message>
    <message>
        <source>Look at both values and decide which one stays.</source>
        <translation>Sehen Sie sich beide Werte an und entscheiden Sie, welcher bleibt.</translation>
    </message>
    <message>
        <source>On Belay could not ask HubSpot just now</source>
        <translation>On Belay konnte HubSpot gerade nicht abfragen</translation>
    </message>
    <message>
        <source>So nothing is known about the token, and nothing was changed.</source>
        <translation>Über das Token ist daher nichts bekannt, und es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The On Belay server has a problem of its own</source>
        <translation>Der On-Belay-Server hat selbst eine Störung</translation>
    </message>
    <message>
        <source>It could not handle the request; nothing that you entered is lost.</source>
        <translation>Er konnte die Anfrage nicht bearbeiten; von Ihren Eingaben ist nichts verloren.</translation>
    </message>
    <message>
        <source>%1 has no admin API</source>
        <extracomment>%1 is a server</extracomment>
        <translation>%1 hat keine Admin-API</translation>
    </message>
    <message>
        <source>Something answers at this address, but not the admin API that this console speaks. On Belay has not published one.</source>
        <translation>Unter dieser Adresse antwortet etwas, aber nicht die Admin-API, die diese Konsole spricht. On Belay hat keine veröffentlicht.</translation>
    </message>
    <message>
        <source>Check the address, or open the sandbox to try the console.</source>
        <translation>Prüfen Sie die Adresse, oder öffnen Sie die Sandbox, um die Konsole auszuprobieren.</translation>
    </message>
    <message>
        <source>%1 answered in an unexpected way (%2)</source>
        <extracomment>%1 is a server, %2 an HTTP status</extracomment>
        <translation>%1 hat unerwartet geantwortet (%2)</translation>
    </message>
    <message>
        <source>Your session is over</source>
        <translation>Ihre Sitzung ist beendet</translation>
    </message>
    <message>
        <source>The server no longer accepts your sign-in. Your staged edits are kept.</source>
        <translation>Der Server akzeptiert Ihre Anmeldung nicht mehr. Ihre vorgemerkten Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The server does not know this any more</source>
        <translation>Der Server kennt das nicht mehr</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile.</source>
        <translation>Es wurde möglicherweise inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Reload and look again.</source>
        <translation>Laden Sie neu und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <source>The list changed while it was being read</source>
        <translation>Die Liste hat sich beim Lesen geändert</translation>
    </message>
    <message>
        <source>The server no longer keeps the version that the console began to read.</source>
        <translation>Der Server hat die Version, mit der die Konsole zu lesen begann, nicht mehr.</translation>
    </message>
    <message>
        <source>Load it again.</source>
        <translation>Laden Sie sie noch einmal.</translation>
    </message>
    <message>
        <source>The connection was changed meanwhile</source>
        <translation>Die Verbindung wurde inzwischen geändert</translation>
    </message>
    <message>
        <source>Another administrator was faster. Nothing of yours was applied.</source>
        <translation>Jemand anderes aus der Administration war schneller. Von Ihnen wurde nichts angewendet.</translation>
    </message>
    <message>
        <source>Look at the new state, then decide again.</source>
        <translation>Sehen Sie sich den neuen Stand an und entscheiden Sie dann neu.</translation>
    </message>
    <message>
        <source>The On Belay server asks for a pause</source>
        <translation>Der On-Belay-Server bittet um eine Pause</translation>
    </message>
    <message>
        <source>Too many requests were made in a short time.</source>
        <translation>In kurzer Zeit gab es zu viele Anfragen.</translation>
    </message>
    <message>
        <source>The On Belay server is busy with this</source>
        <translation>Der On-Belay-Server ist damit beschäftigt</translation>
    </message>
    <message>
        <source>Something else holds it for a moment; nothing was changed.</source>
        <translation>Etwas anderes hält es für einen Moment; es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>the server of the guide</source>
        <extracomment>Inside a sentence: where newer guide files are looked for</extracomment>
        <translation>der Server der Anleitung</translation>
    </message>
    <message>
        <source>The server of the guide</source>
        <extracomment>At the beginning of a sentence: where newer guide files are looked for</extracomment>
        <translation>Der Server der Anleitung</translation>
    </message>
    <message>
        <source>There is no guide at this address</source>
        <translation>Unter dieser Adresse gibt es keine Anleitung</translation>
    </message>
    <message>
        <source>%1 answers, but has no such file.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 antwortet, hat aber keine solche Datei.</translation>
    </message>
    <message>
        <source>Check the address in the settings.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen.</translation>
    </message>
    <message>
        <source>The guide is not open to the console</source>
        <translation>Die Anleitung ist für die Konsole nicht zugänglich</translation>
    </message>
    <message>
        <source>%1 wants a sign-in. The console sends no token for a guide.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 verlangt eine Anmeldung. Für eine Anleitung sendet die Konsole kein Token.</translation>
    </message>
    <message>
        <source>Use an address that needs no sign-in.</source>
        <translation>Verwenden Sie eine Adresse, die keine Anmeldung verlangt.</translation>
    </message>
    <message>
        <source>The server of the guide asks for a pause</source>
        <translation>Der Server der Anleitung bittet um eine Pause</translation>
    </message>
    <message>
        <source>The server of the guide has a problem of its own</source>
        <translation>Der Server der Anleitung hat selbst ein Problem</translation>
    </message>
    <message>
        <source>It could not send the file. The guide in use stays.</source>
        <translation>Er konnte die Datei nicht senden. Die verwendete Anleitung bleibt.</translation>
    </message>
    <message>
        <source>The server of the guide answered in an unexpected way</source>
        <translation>Der Server der Anleitung hat unerwartet geantwortet</translation>
    </message>
    <message>
        <source>The console does not know what this answer means. The guide in use stays.</source>
        <translation>Die Konsole weiß nicht, was diese Antwort bedeutet. Die verwendete Anleitung bleibt.</translation>
    </message>
    <message>
        <source>Try again at %1, midnight in %2.</source>
        <extracomment>%1 is a time here, %2 a time zone such as US/Eastern</extracomment>
        <translation>Versuchen Sie es um %1 wieder, das ist Mitternacht in %2.</translation>
    </message>
    <message>
        <source>Too many calls were made in a short time. This says nothing about the token.</source>
        <translation>In kurzer Zeit kamen zu viele Aufrufe. Über das Token sagt das nichts.</translation>
    </message>
    <message>
        <source>Too many calls were made within one second. This says nothing about the token.</source>
        <translation>Innerhalb einer Sekunde kamen zu viele Aufrufe. Über das Token sagt das nichts.</translation>
    </message>
    <message>
        <source>Try again in a second or two.</source>
        <translation>Versuchen Sie es in ein, zwei Sekunden wieder.</translation>
    </message>
    <message>
        <source>This says nothing about the token.</source>
        <translation>Über das Token sagt das nichts.</translation>
    </message>
    <message>
        <source>HubSpot was too busy to answer</source>
        <translation>HubSpot war zu ausgelastet, um zu antworten</translation>
    </message>
    <message>
        <source>It gave up on the call after its own limits of time.</source>
        <translation>Es hat den Aufruf nach seinen eigenen Zeitgrenzen aufgegeben.</translation>
    </message>
    <message>
        <source>HubSpot is down for the moment</source>
        <translation>HubSpot ist vorübergehend nicht verfügbar</translation>
    </message>
    <message>
        <source>HubSpot did not answer its own network</source>
        <translation>HubSpot hat seinem eigenen Netzwerk nicht geantwortet</translation>
    </message>
    <message>
        <source>The network in front of HubSpot waited for it in vain (522).</source>
        <translation>Das Netzwerk vor HubSpot hat vergeblich gewartet (522).</translation>
    </message>
    <message>
        <source>Try again; if it goes on, ask HubSpot&apos;s support and name the correlation id.</source>
        <translation>Versuchen Sie es noch einmal; hält es an, fragen Sie den Support von HubSpot und nennen Sie die Correlation-ID.</translation>
    </message>
    <message>
        <source>HubSpot could not be reached behind its own network</source>
        <translation>HubSpot war hinter seinem eigenen Netzwerk nicht erreichbar</translation>
    </message>
    <message>
        <source>The network in front of HubSpot reports %1: HubSpot itself was not reached.</source>
        <extracomment>%1 is an HTTP status</extracomment>
        <translation>Das Netzwerk vor HubSpot meldet %1: HubSpot selbst wurde nicht erreicht.</translation>
    </message>
    <message>
        <source>The fault is on HubSpot&apos;s side.</source>
        <translation>Der Fehler liegt bei HubSpot.</translation>
    </message>
    <message>
        <source>HubSpot did not understand the console (%1)</source>
        <extracomment>%1 is an HTTP status</extracomment>
        <translation>HubSpot hat die Konsole nicht verstanden (%1)</translation>
    </message>
    <message>
        <source>That is a fault of this console or of its guide file; it says nothing about the token.</source>
        <translation>Das ist ein Fehler dieser Konsole oder ihrer Anleitung; über das Token sagt es nichts.</translation>
    </message>
    <message>
        <source>Check for a newer console; if there is none, send the correlation id to support.</source>
        <translation>Suchen Sie nach einer neueren Konsole; gibt es keine, nennen Sie dem Support die Correlation-ID.</translation>
    </message>
    <message>
        <source>The proxy wants a sign-in</source>
        <translation>Der Proxy verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>The proxy is not answering</source>
        <translation>Der Proxy antwortet nicht</translation>
    </message>
    <message>
        <source>The guide has moved to another server</source>
        <translation>Die Anleitung ist auf einen anderen Server umgezogen</translation>
    </message>
    <message>
        <source>%1 answered with a redirect to another server, which was not followed.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 hat mit einer Weiterleitung auf einen anderen Server geantwortet; ihr wurde nicht gefolgt.</translation>
    </message>
    <message>
        <source>Enter the new address in the settings; on a guest network, sign in there first.</source>
        <translation>Tragen Sie die neue Adresse in den Einstellungen ein; melden Sie sich in einem Gastnetz zuerst dort an.</translation>
    </message>
    <message>
        <source>A web page came back instead of an answer of On Belay</source>
        <translation>Statt einer Antwort von On Belay kam eine Webseite zurück</translation>
    </message>
    <message>
        <source>Guest networks and firewalls do that until you sign in there; a web site without the admin API may do it too.</source>
        <translation>Gastnetze und Firewalls tun das, bis Sie sich dort anmelden; auch eine Website ohne Admin-API kann so antworten.</translation>
    </message>
    <message>
        <source>Open any web page to see whether the network wants a sign-in; if it does not, check the address.</source>
        <translation>Öffnen Sie eine beliebige Webseite, um zu sehen, ob das Netz eine Anmeldung verlangt; wenn nicht, prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>It was sent to %1, but no answer came back.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Sie wurde an %1 gesendet, doch es kam keine Antwort.</translation>
    </message>
    <message>
        <source>Try again: the console first reads what the server holds, and nothing is done twice.</source>
        <translation>Versuchen Sie es noch einmal: Die Konsole liest zuerst, was der Server hat, und nichts geschieht doppelt.</translation>
    </message>
    <message>
        <source>Over plain http, others could hold newer guides back unnoticed.</source>
        <translation>Über unverschlüsseltes http könnten andere neuere Anleitungen unbemerkt zurückhalten.</translation>
    </message>
    <message>
        <source>This is not the address of a guide file</source>
        <translation>Das ist keine Adresse einer Anleitungsdatei</translation>
    </message>
    <message>
        <source>No file can be fetched from an address that is written like this.</source>
        <translation>Von einer so geschriebenen Adresse lässt sich keine Datei holen.</translation>
    </message>
    <message>
        <source>Enter an address such as https://example.com/hubspot.json.</source>
        <translation>Geben Sie eine Adresse wie https://example.com/hubspot.json ein.</translation>
    </message>
    <message>
        <source>What answers at %1 is not a secure server</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Was unter %1 antwortet, ist kein sicherer Server</translation>
    </message>
    <message>
        <source>Something is there, but it does not speak TLS (https): a plain http server, or another port than the one that is meant. Nothing was sent.</source>
        <translation>Dort ist etwas, aber es spricht kein TLS (https): ein unverschlüsselter http-Server oder ein anderer Port als der gemeinte. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Check the address and its port; there may also be a proxy or firewall in between.</source>
        <translation>Prüfen Sie Adresse und Port; auch ein Proxy oder eine Firewall kann dazwischenstehen.</translation>
    </message>
    <message>
        <source>The certificate of %1 has expired</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Das Zertifikat von %1 ist abgelaufen</translation>
    </message>
    <message>
        <source>The certificate of %1 is not valid yet</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Das Zertifikat von %1 gilt noch nicht</translation>
    </message>
    <message>
        <source>Nobody vouches for the certificate of %1</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Für das Zertifikat von %1 bürgt niemand</translation>
    </message>
    <message>
        <source>The certificate of %1 comes from an unknown issuer</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Das Zertifikat von %1 stammt von einem unbekannten Aussteller</translation>
    </message>
    <message>
        <source>The certificate is not that of %1</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Das Zertifikat gehört nicht zu %1</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock; if it is right, tell the people who run the server.</source>
        <translation>Prüfen Sie die Uhr dieses Computers; geht sie richtig, sagen Sie den Betreibern des Servers Bescheid.</translation>
    </message>
    <message>
        <source>The person who made this token has left HubSpot or lost permissions</source>
        <translation>Wer dieses Token erstellt hat, ist nicht mehr in HubSpot oder hat Berechtigungen verloren</translation>
    </message>
    <message>
        <source>HubSpot accepts the token, but says that its creator does not have the permissions for this call.</source>
        <translation>HubSpot akzeptiert das Token, sagt aber, dass dem Ersteller die Berechtigungen für diesen Aufruf fehlen.</translation>
    </message>
    <message>
        <source>Rotate the token in HubSpot as a super admin, or give that person access again.</source>
        <translation>Rotieren Sie das Token in HubSpot als Super-Admin oder geben Sie der Person den Zugriff zurück.</translation>
    </message>
    <message>
        <source>The token is alive, but HubSpot wants one of: %1.</source>
        <extracomment>%1 is a list of HubSpot scope names</extracomment>
        <translation>Das Token ist gültig, aber HubSpot verlangt eines von diesen: %1.</translation>
    </message>
    <message>
        <source>The answer was %1</source>
        <translation>Die Antwort war %1</translation>
    </message>
    <message>
        <source>The answer at %2 was %1</source>
        <translation>Die Antwort um %2 war %1</translation>
    </message>
    <message>
        <source>HubSpot or the network in front of it says so; such a time is usually short.</source>
        <translation>HubSpot oder das Netz davor sagt es selbst; das dauert meist nur kurz.</translation>
    </message>
    <message>
        <source>SHA-256 %1</source>
        <extracomment>%1 is the fingerprint of a certificate</extracomment>
        <translation>SHA-256 %1</translation>
    </message>
    <message>
        <source>Check its address under Settings, Network, or ask whoever runs your network.</source>
        <translation>Prüfen Sie seine Adresse unter „Einstellungen“, „Netzwerk“, oder fragen Sie Ihre Netzwerkadministration.</translation>
    </message>
    <message>
        <source>It was: %1.</source>
        <extracomment>%1 is technical: what was wrong with a script</extracomment>
        <translation>Gemeldet wurde: %1.</translation>
    </message>
    <message>
        <source>The script that chooses the proxy cannot be fetched</source>
        <translation>Das Skript, das den Proxy wählt, lässt sich nicht abrufen</translation>
    </message>
    <message>
        <source>Without it the console does not know how to reach a server, and does not guess.</source>
        <translation>Ohne das Skript weiß die Konsole nicht, wie sie einen Server erreicht, und sie rät nicht.</translation>
    </message>
    <message>
        <source>The script that chooses the proxy does not work</source>
        <translation>Das Skript, das den Proxy wählt, funktioniert nicht</translation>
    </message>
    <message>
        <source>It gave no answer that names a proxy.</source>
        <translation>Es gab keine Antwort, die einen Proxy nennt.</translation>
    </message>
    <message>
        <source>The script that chooses the proxy does not end</source>
        <translation>Das Skript, das den Proxy wählt, endet nicht</translation>
    </message>
    <message>
        <source>It was stopped after three seconds.</source>
        <translation>Es wurde nach drei Sekunden angehalten.</translation>
    </message>
    <message>
        <source>The script chooses a proxy that the console cannot use</source>
        <translation>Das Skript wählt einen Proxy, den die Konsole nicht verwenden kann</translation>
    </message>
    <message>
        <source>HTTP proxies and SOCKS 5 proxies can be used; proxies over TLS and SOCKS 4 cannot.</source>
        <translation>Verwendbar sind HTTP-Proxys und SOCKS-5-Proxys, nicht aber Proxys über TLS und SOCKS 4.</translation>
    </message>
    <message>
        <source>Check the proxy under Settings, Network, or ask whoever runs your network.</source>
        <translation>Prüfen Sie den Proxy unter „Einstellungen“, „Netzwerk“, oder fragen Sie Ihre Netzwerkadministration.</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy asked for a user name and password before it lets anything through to %1.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>Der Proxy Ihres Netzes verlangt Benutzername und Passwort, bevor %1 erreichbar ist.</translation>
    </message>
    <message>
        <source>Press &quot;Test the connection&quot; under Settings, Network, to enter them.</source>
        <translation>Klicken Sie unter „Einstellungen“, „Netzwerk“ auf „Verbindung testen“, um sie einzugeben.</translation>
    </message>
    <message>
        <source>%1 is to be reached through a proxy, and nothing accepts connections there.</source>
        <extracomment>%1 is HubSpot or a server</extracomment>
        <translation>%1 soll über einen Proxy erreicht werden, doch dort nimmt nichts Verbindungen an.</translation>
    </message>
    <message>
        <source>It is for &quot;%1&quot;, was issued by &quot;%2&quot; and is valid from %3 to %4.</source>
        <extracomment>%1 and %2 are names that a certificate holds, %3 and %4 dates</extracomment>
        <translation>Es gilt für „%1“, wurde von „%2“ ausgestellt und ist vom %3 bis zum %4 gültig.</translation>
    </message>
    <message>
        <source>What answers at %1 is too old to be safe</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Was unter %1 antwortet, ist zu alt, um sicher zu sein</translation>
    </message>
    <message>
        <source>It offers no TLS version that still counts as safe (1.2 or later). Nothing was sent.</source>
        <translation>Es bietet keine TLS-Version an, die noch als sicher gilt (1.2 oder neuer). Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Tell the people who run the server, or the proxy in between.</source>
        <translation>Informieren Sie die Betreiber des Servers oder des Proxys dazwischen.</translation>
    </message>
    <message>
        <source>%1 wants a certificate of this computer</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 verlangt ein Zertifikat dieses Computers</translation>
    </message>
    <message>
        <source>It closed the connection because none was shown, or because it does not accept the one that is set.</source>
        <translation>Die Verbindung wurde dort geschlossen, weil keines vorgelegt wurde oder weil das eingestellte nicht akzeptiert wird.</translation>
    </message>
    <message>
        <source>Ask your IT department for your client certificate and choose its file under Settings, Network.</source>
        <translation>Bitten Sie Ihre IT-Abteilung um Ihr Client-Zertifikat und wählen Sie dessen Datei unter „Einstellungen“, „Netzwerk“.</translation>
    </message>
    <message>
        <source>%1 refused the secure connection</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 hat die sichere Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>It may want a certificate of this computer, or share no way of encryption with it. Nothing was sent.</source>
        <translation>Vielleicht wird dort ein Zertifikat dieses Computers verlangt, oder es gibt kein gemeinsames Verschlüsselungsverfahren. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Ask your IT department whether a client certificate is needed, and choose its file under Settings, Network.</source>
        <translation>Fragen Sie Ihre IT-Abteilung, ob ein Client-Zertifikat nötig ist, und wählen Sie dessen Datei unter „Einstellungen“, „Netzwerk“.</translation>
    </message>
    <message>
        <source>Until that is put right no https server is asked.</source>
        <translation>Bis das behoben ist, wird kein https-Server abgefragt.</translation>
    </message>
    <message>
        <source>The file of added authorities cannot be read</source>
        <translation>Die Datei der zusätzlichen Zertifizierungsstellen ist nicht lesbar</translation>
    </message>
    <message>
        <source>This is set: %1.</source>
        <extracomment>%1 is the path of a file and perhaps what the system says about it</extracomment>
        <translation>Eingestellt ist: %1.</translation>
    </message>
    <message>
        <source>Choose the file again under Settings, Network, or remove it there.</source>
        <translation>Wählen Sie die Datei unter „Einstellungen“, „Netzwerk“ noch einmal, oder entfernen Sie sie dort.</translation>
    </message>
    <message>
        <source>The file of added authorities holds no certificate</source>
        <translation>Die Datei der zusätzlichen Zertifizierungsstellen enthält kein Zertifikat</translation>
    </message>
    <message>
        <source>Nothing in %1 is a certificate in PEM form.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Nichts in %1 ist ein Zertifikat im PEM-Format.</translation>
    </message>
    <message>
        <source>Ask your IT department for the CA file in PEM form and choose it under Settings, Network.</source>
        <translation>Bitten Sie Ihre IT-Abteilung um die CA-Datei im PEM-Format und wählen Sie sie unter „Einstellungen“, „Netzwerk“.</translation>
    </message>
    <message>
        <source>The client certificate cannot be read</source>
        <translation>Das Client-Zertifikat ist nicht lesbar</translation>
    </message>
    <message>
        <source>Choose a PKCS #12 or PEM file under Settings, Network.</source>
        <translation>Wählen Sie unter „Einstellungen“, „Netzwerk“ eine Datei im Format PKCS #12 oder PEM.</translation>
    </message>
    <message>
        <source>The client certificate is locked</source>
        <translation>Das Client-Zertifikat ist gesperrt</translation>
    </message>
    <message>
        <source>The passphrase of %1 is missing or wrong.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Die Passphrase von %1 fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>Enter its passphrase under Settings, Network.</source>
        <translation>Geben Sie seine Passphrase unter „Einstellungen“, „Netzwerk“ ein.</translation>
    </message>
    <message>
        <source>The client certificate has no key</source>
        <translation>Das Client-Zertifikat hat keinen Schlüssel</translation>
    </message>
    <message>
        <source>There is no private key in %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>In %1 ist kein privater Schlüssel.</translation>
    </message>
    <message>
        <source>Choose the file with its private key, too, under Settings, Network.</source>
        <translation>Wählen Sie unter „Einstellungen“, „Netzwerk“ auch die Datei mit seinem privaten Schlüssel.</translation>
    </message>
    <message>
        <source>If this is a server of your own, add its certificate under Settings, Network; otherwise do not go on.</source>
        <translation>Ist es Ihr eigener Server, fügen Sie sein Zertifikat unter „Einstellungen“, „Netzwerk“ hinzu; fahren Sie sonst nicht fort.</translation>
    </message>
    <message>
        <source>If your company&apos;s network presents certificates of its own, ask your IT department for its CA file and add it under Settings, Network.</source>
        <translation>Falls das Netz Ihres Unternehmens eigene Zertifikate vorlegt, bitten Sie Ihre IT-Abteilung um dessen CA-Datei und fügen Sie sie unter „Einstellungen“, „Netzwerk“ hinzu.</translation>
    </message>
    <message>
        <source>Check this computer&apos;s clock. If your company&apos;s network presents certificates of its own, ask your IT department for its CA file and add it under Settings, Network.</source>
        <translation>Prüfen Sie die Uhr dieses Computers. Falls das Netz Ihres Unternehmens eigene Zertifikate vorlegt, bitten Sie Ihre IT-Abteilung um dessen CA-Datei und fügen Sie sie unter „Einstellungen“, „Netzwerk“ hinzu.</translation>
    </message>
</context>
<context>
    <name>FilterText</name>
    <message>
        <source>Staged</source>
        <extracomment>Filter of groups: with staged changes</extracomment>
        <translation>Vorgemerkt</translation>
    </message>
    <message>
        <source>With write permission</source>
        <extracomment>Filter of groups: that hold a write permission</extracomment>
        <translation>Mit Schreibberechtigung</translation>
    </message>
    <message>
        <source>Dormant</source>
        <extracomment>Filter of groups: permissions without access</extracomment>
        <translation>Ruhend</translation>
    </message>
    <message>
        <source>Unbacked</source>
        <extracomment>Filter of groups: with permissions that the HubSpot token lacks</extracomment>
        <translation>Nicht gedeckt</translation>
    </message>
    <message>
        <source>Without members</source>
        <extracomment>Filter of groups: that nobody is in</extracomment>
        <translation>Ohne Mitglieder</translation>
    </message>
    <message>
        <source>Holds %1</source>
        <extracomment>Filter of groups; %1 a permission such as &quot;Write deals&quot;</extracomment>
        <translation>Hat %1</translation>
    </message>
    <message>
        <source>Lacks %1</source>
        <extracomment>Filter of groups; %1 a permission such as &quot;Write deals&quot;</extracomment>
        <translation>Ohne %1</translation>
    </message>
    <message numerus="yes">
        <source>Changed in the last %n day(s)</source>
        <extracomment>Filter of groups</extracomment>
        <translation>
            <numerusform>Seit %n Tag geändert</numerusform>
            <numerusform>In den letzten %n Tagen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <extracomment>What groups are sorted by</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Members</source>
        <extracomment>What groups are sorted by: how many people are in them</extracomment>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Number of permissions</source>
        <extracomment>What groups are sorted by: how many permissions they hold</extracomment>
        <translation>Zahl der Berechtigungen</translation>
    </message>
    <message>
        <source>Last change</source>
        <extracomment>What groups are sorted by</extracomment>
        <translation>Letzte Änderung</translation>
    </message>
    <message>
        <source>Changed by somebody else just now</source>
        <extracomment>Filter of groups: another admin changed them just now</extracomment>
        <translation>Gerade von jemand anderem geändert</translation>
    </message>
    <message>
        <source>In conflict</source>
        <extracomment>Filter of groups: staged changes that another admin&apos;s changes contradict</extracomment>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>Holds anything</source>
        <extracomment>Filter of groups: that hold access or at least one permission</extracomment>
        <translation>Hat irgendeine Berechtigung</translation>
    </message>
    <message>
        <source>Saved, not yet in effect</source>
        <extracomment>Filter of groups: changes are saved, but Claude does not go by them yet</extracomment>
        <translation>Gespeichert, noch nicht in Kraft</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>The On Belay server answers</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der On-Belay-Server antwortet</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <extracomment>Title of a check</extracomment>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>A HubSpot key is stored</source>
        <extracomment>Title of a check</extracomment>
        <translation>Ein HubSpot-Schlüssel ist gespeichert</translation>
    </message>
    <message>
        <source>HubSpot accepts the key</source>
        <extracomment>Title of a check</extracomment>
        <translation>HubSpot akzeptiert den Schlüssel</translation>
    </message>
    <message>
        <source>The key belongs to the right HubSpot account</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der Schlüssel gehört zum richtigen HubSpot-Konto</translation>
    </message>
    <message>
        <source>The key holds the HubSpot scopes</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der Schlüssel enthält die HubSpot-Scopes</translation>
    </message>
    <message>
        <source>When the key was last changed</source>
        <extracomment>Title of a check</extracomment>
        <translation>Letzte Änderung des Schlüssels</translation>
    </message>
    <message>
        <source>The age of the key</source>
        <extracomment>Title of a check</extracomment>
        <translation>Alter des Schlüssels</translation>
    </message>
    <message>
        <source>Who stands behind the key</source>
        <extracomment>Title of a check</extracomment>
        <translation>Wer hinter dem Schlüssel steht</translation>
    </message>
    <message>
        <source>Rotation of the key</source>
        <extracomment>Title of a check</extracomment>
        <translation>Rotation des Schlüssels</translation>
    </message>
    <message>
        <source>A group has access to HubSpot</source>
        <extracomment>Title of a check</extracomment>
        <translation>Eine Gruppe hat Zugriff auf HubSpot</translation>
    </message>
    <message>
        <source>That group holds the scope</source>
        <extracomment>Title of a check</extracomment>
        <translation>Diese Gruppe hat die Berechtigung</translation>
    </message>
    <message>
        <source>The permission is in effect</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Berechtigung ist in Kraft</translation>
    </message>
    <message>
        <source>The server decides the same</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der Server entscheidet genauso</translation>
    </message>
    <message>
        <source>Waiting</source>
        <extracomment>State of a check that has not begun</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>State of a check</extracomment>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Passed</source>
        <extracomment>State of a check</extracomment>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>State of a check: works, but worth a look</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a check</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not tested</source>
        <extracomment>State of a check that could not be made</extracomment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <extracomment>Button</extracomment>
        <translation>HubSpot verbinden</translation>
    </message>
    <message>
        <source>Update key</source>
        <extracomment>Button</extracomment>
        <translation>Schlüssel aktualisieren</translation>
    </message>
    <message>
        <source>Check now</source>
        <extracomment>Button</extracomment>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <extracomment>Button</extracomment>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <extracomment>Button: run the checks once more</extracomment>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Stage access for this group</source>
        <extracomment>Button: ticks the Access cell of a group, to be reviewed and applied later</extracomment>
        <translation>Zugriff für diese Gruppe vormerken</translation>
    </message>
    <message>
        <source>Stage the scope for this group</source>
        <extracomment>Button: ticks the scope&apos;s cell of a group, to be reviewed and applied later</extracomment>
        <translation>Berechtigung für diese Gruppe vormerken</translation>
    </message>
    <message>
        <source>Open Permissions</source>
        <extracomment>Button</extracomment>
        <translation>Berechtigungen öffnen</translation>
    </message>
    <message>
        <source>Review and apply</source>
        <extracomment>Button</extracomment>
        <translation>Prüfen und anwenden</translation>
    </message>
    <message>
        <source>Checked at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>Geprüft um %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1 is a list of names, %n counts those that are left out</extracomment>
        <translation>
            <numerusform>%1 und %n weitere</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>This check has not been made yet.</source>
        <translation>Diese Prüfung wurde noch nicht durchgeführt.</translation>
    </message>
    <message>
        <source>You stopped the run before this check was done.</source>
        <translation>Sie haben den Durchlauf angehalten, bevor diese Prüfung fertig war.</translation>
    </message>
    <message>
        <source>Run the checks again.</source>
        <translation>Führen Sie die Prüfungen noch einmal durch.</translation>
    </message>
    <message>
        <source>What this check rests on could not be asked.</source>
        <translation>Worauf diese Prüfung beruht, ließ sich nicht abfragen.</translation>
    </message>
    <message>
        <source>Repair the first broken link, then run the checks again.</source>
        <translation>Beheben Sie das erste gebrochene Glied und führen Sie die Prüfungen noch einmal durch.</translation>
    </message>
    <message>
        <source>There was no usable answer: %1</source>
        <extracomment>%1 is a headline such as &quot;The server cannot be reached&quot;</extracomment>
        <translation>Es gab keine brauchbare Antwort: %1</translation>
    </message>
    <message>
        <source>No %1 key is stored, so there is nothing to test.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>Es ist kein %1-Schlüssel gespeichert, also gibt es nichts zu prüfen.</translation>
    </message>
    <message>
        <source>Only administrators can have the stored key tested.</source>
        <translation>Nur Administratoren können den gespeicherten Schlüssel prüfen lassen.</translation>
    </message>
    <message>
        <source>Ask an administrator to run this check.</source>
        <translation>Bitten Sie einen Administrator, diese Prüfung durchzuführen.</translation>
    </message>
    <message>
        <source>Only administrators can have the stored key tested. The last test, on %1, is too old to rely on.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Nur Administratoren können den gespeicherten Schlüssel prüfen lassen. Die letzte Prüfung (%1) ist zu lange her, um sich darauf zu verlassen.</translation>
    </message>
    <message>
        <source>This depends on who is asking and what Claude should do.</source>
        <translation>Das hängt davon ab, wer fragt und was Claude tun soll.</translation>
    </message>
    <message>
        <source>Choose a person or a group, and an ability, above.</source>
        <translation>Wählen Sie oben eine Person oder Gruppe und eine Fähigkeit.</translation>
    </message>
    <message>
        <source>The groups have not been loaded.</source>
        <translation>Die Gruppen wurden nicht geladen.</translation>
    </message>
    <message>
        <source>Open Permissions and reload the groups.</source>
        <translation>Öffnen Sie „Berechtigungen“ und laden Sie die Gruppen neu.</translation>
    </message>
    <message>
        <source>The guide asks for a check that this version does not have.</source>
        <translation>Die Anleitung verlangt eine Prüfung, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>Update the console.</source>
        <translation>Aktualisieren Sie die Konsole.</translation>
    </message>
    <message>
        <source>Ticked for %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Angehakt für %1.</translation>
    </message>
    <message>
        <source>The scope is staged for %1 here, but not applied.</source>
        <extracomment>%1 is a group</extracomment>
        <translation>Die Berechtigung ist hier für %1 vorgemerkt, aber nicht angewendet.</translation>
    </message>
    <message>
        <source>Review and apply the staged changes.</source>
        <translation>Prüfen Sie die vorgemerkten Änderungen und wenden Sie sie an.</translation>
    </message>
    <message>
        <source>Ticked for %1, but dormant there: access is off.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Für %1 angehakt, dort aber ruhend: Der Zugriff ist aus.</translation>
    </message>
    <message>
        <source>Turn on access for that group.</source>
        <translation>Schalten Sie den Zugriff für diese Gruppe ein.</translation>
    </message>
    <message numerus="yes">
        <source>The scope is not ticked for %1.</source>
        <extracomment>%1 is a list of %n groups</extracomment>
        <translation>
            <numerusform>Die Berechtigung ist für %1 nicht angehakt.</numerusform>
            <numerusform>Die Berechtigung ist für %1 nicht angehakt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Tick the scope for a group of theirs.</source>
        <translation>Haken Sie die Berechtigung für eine Gruppe der Person an.</translation>
    </message>
    <message>
        <source>What is ticked for %1 is in force.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Was für %1 angehakt ist, ist in Kraft.</translation>
    </message>
    <message>
        <source>The last change of %1 is saved, but the server does not enforce it yet.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Die letzte Änderung für %1 ist gespeichert, aber der Server setzt sie noch nicht durch.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No group gives both access and the scope, so there is nothing to enforce.</source>
        <translation>Keine Gruppe gibt Zugriff und Berechtigung zugleich, also gibt es nichts durchzusetzen.</translation>
    </message>
    <message>
        <source>Access is on for %1.</source>
        <extracomment>%1 is a list of groups</extracomment>
        <translation>Der Zugriff ist für %1 eingeschaltet.</translation>
    </message>
    <message>
        <source>Access is staged for %1 here, but not applied.</source>
        <extracomment>%1 is a group</extracomment>
        <translation>Der Zugriff ist hier für %1 vorgemerkt, aber nicht angewendet.</translation>
    </message>
    <message>
        <source>Turn on access for one of these groups.</source>
        <translation>Schalten Sie den Zugriff für eine dieser Gruppen ein.</translation>
    </message>
    <message>
        <source>%1 is not in any group.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 gehört zu keiner Gruppe.</translation>
    </message>
    <message>
        <source>Add the person to a group that has access.</source>
        <translation>Fügen Sie die Person einer Gruppe mit Zugriff hinzu.</translation>
    </message>
    <message>
        <source>The server was asked too and allows it.</source>
        <translation>Auch der Server wurde gefragt und erlaubt es.</translation>
    </message>
    <message>
        <source>The server was asked too and denies it, as the links above explain.</source>
        <translation>Auch der Server wurde gefragt und lehnt es ab, wie die Glieder oben erklären.</translation>
    </message>
    <message>
        <source>By the links above Claude should be allowed, but the server denies it.</source>
        <translation>Nach den Gliedern oben müsste Claude dürfen, aber der Server lehnt es ab.</translation>
    </message>
    <message>
        <source>By the links above Claude should be denied, but the server allows it.</source>
        <translation>Nach den Gliedern oben dürfte Claude nicht, aber der Server erlaubt es.</translation>
    </message>
    <message>
        <source>Try again; if the difference stays, report it to support.</source>
        <translation>Versuchen Sie es erneut; bleibt der Unterschied, melden Sie ihn dem Support.</translation>
    </message>
    <message>
        <source>The server still allows it, because the last change is not in effect yet.</source>
        <translation>Der Server erlaubt es noch, weil die letzte Änderung noch nicht in Kraft ist.</translation>
    </message>
    <message>
        <source>The server still denies it, because the last change is not in effect yet.</source>
        <translation>Der Server lehnt es noch ab, weil die letzte Änderung noch nicht in Kraft ist.</translation>
    </message>
    <message>
        <source>The server allows it; not every link above could be tested, so this is not confirmed.</source>
        <translation>Der Server erlaubt es; nicht jedes Glied oben ließ sich prüfen, daher ist das nicht bestätigt.</translation>
    </message>
    <message>
        <source>The server denies it; not every link above could be tested, so the reason is not confirmed.</source>
        <translation>Der Server lehnt es ab; nicht jedes Glied oben ließ sich prüfen, daher ist der Grund nicht bestätigt.</translation>
    </message>
    <message>
        <source>Generate a new key in HubSpot, copy the full token without spaces, and update it here.</source>
        <translation>Erzeugen Sie in HubSpot einen neuen Key, kopieren Sie das vollständige Token ohne Leerzeichen und aktualisieren Sie den Schlüssel hier.</translation>
    </message>
    <message>
        <source>HubSpot could not be asked, so nothing is known about the key.</source>
        <translation>HubSpot ließ sich nicht abfragen, daher ist über den Schlüssel nichts bekannt.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The key reads HubSpot account %1.</source>
        <extracomment>%1 is the number of a HubSpot account, %2 a region such as na1</extracomment>
        <translation>Der Schlüssel liest das HubSpot-Konto %1.</translation>
    </message>
    <message>
        <source>The key reads HubSpot account %1 (region %2).</source>
        <translation>Der Schlüssel liest das HubSpot-Konto %1 (Region %2).</translation>
    </message>
    <message>
        <source>The key belongs to HubSpot account %1, which is of type %2 and holds no live data.</source>
        <extracomment>%1 is the number of a HubSpot account, %2 its type such as SANDBOX</extracomment>
        <translation>Der Schlüssel gehört zum HubSpot-Konto %1; es ist vom Typ %2 und enthält keine produktiven Daten.</translation>
    </message>
    <message>
        <source>Create a key in your live HubSpot account and update it here.</source>
        <translation>Legen Sie in Ihrem produktiven HubSpot-Konto einen Key an und aktualisieren Sie den Schlüssel hier.</translation>
    </message>
    <message>
        <source>HubSpot did not tell which account the key belongs to.</source>
        <translation>HubSpot hat nicht mitgeteilt, zu welchem Konto der Schlüssel gehört.</translation>
    </message>
    <message>
        <source>A key of region %1 that ends in %2 is stored.</source>
        <extracomment>%1 is a region such as na1, %2 the last four characters of a key</extracomment>
        <translation>Gespeichert ist ein Schlüssel der Region %1, der auf %2 endet.</translation>
    </message>
    <message>
        <source>No HubSpot key is stored.</source>
        <translation>Es ist kein HubSpot-Schlüssel gespeichert.</translation>
    </message>
    <message>
        <source>Connect HubSpot with a key that an administrator of HubSpot creates.</source>
        <translation>Verbinden Sie HubSpot mit einem Schlüssel, den die HubSpot-Administration anlegt.</translation>
    </message>
    <message>
        <source>HubSpot was asked just now and accepts the key.</source>
        <translation>HubSpot wurde gerade gefragt und akzeptiert den Schlüssel.</translation>
    </message>
    <message>
        <source>HubSpot accepted the key when an administrator had it tested on %1. Members cannot repeat the test.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>HubSpot hat den Schlüssel bei der Prüfung durch die Administration akzeptiert (%1). Mitglieder können die Prüfung nicht wiederholen.</translation>
    </message>
    <message>
        <source>HubSpot does not accept the key. It was revoked, rotated or deleted there, or only a part of it was copied.</source>
        <translation>HubSpot akzeptiert den Schlüssel nicht. Er wurde dort widerrufen, rotiert oder gelöscht, oder es wurde nur ein Teil kopiert.</translation>
    </message>
    <message>
        <source>HubSpot says that the key has expired: it was rotated there, or it was a short-lived token from the start.</source>
        <translation>Laut HubSpot ist der Schlüssel abgelaufen: Er wurde dort rotiert, oder das Token war von Anfang an kurzlebig.</translation>
    </message>
    <message>
        <source>HubSpot does not recognize the key as one of its tokens: what was pasted is mangled or something else.</source>
        <translation>HubSpot erkennt den Schlüssel nicht als eigenes Token: Was eingefügt wurde, ist beschädigt oder etwas anderes.</translation>
    </message>
    <message>
        <source>The HubSpot user who created the key was removed or lost the right to what the key reads.</source>
        <translation>Die Person, die den Schlüssel in HubSpot angelegt hat, wurde entfernt oder hat das Recht auf die Daten verloren.</translation>
    </message>
    <message>
        <source>Create a key from a dedicated HubSpot user, then update it here.</source>
        <translation>Legen Sie einen Key mit einem eigenen HubSpot-Dienstkonto an und aktualisieren Sie den Schlüssel hier.</translation>
    </message>
    <message numerus="yes">
        <source>The key covers all %n scope(s).</source>
        <translation>
            <numerusform>Der Schlüssel deckt die %n Berechtigung ab.</numerusform>
            <numerusform>Der Schlüssel deckt alle %n Berechtigungen ab.</numerusform>
        </translation>
    </message>
    <message>
        <source>The key covers %1 of %2 scopes. Missing: %3.</source>
        <extracomment>%1 of %2 scopes; %3 is a list of scopes</extracomment>
        <translation>Der Schlüssel deckt %1 von %2 Berechtigungen ab. Es fehlen: %3.</translation>
    </message>
    <message>
        <source>Add the missing scopes in HubSpot, then update the key.</source>
        <translation>Fügen Sie die fehlenden Scopes in HubSpot hinzu und aktualisieren Sie dann den Schlüssel.</translation>
    </message>
    <message>
        <source>HubSpot accepts the key, but it covers none of the scopes.</source>
        <translation>HubSpot akzeptiert den Schlüssel, aber er deckt keine der Berechtigungen ab.</translation>
    </message>
    <message>
        <source>Create a key with the scopes that the guide lists.</source>
        <translation>Legen Sie einen Key mit den Scopes an, die die Anleitung nennt.</translation>
    </message>
    <message>
        <source>Not proven, because HubSpot did not list the key&apos;s scopes: %1.</source>
        <extracomment>%1 is a list of scopes</extracomment>
        <translation>Nicht belegt, weil HubSpot die Scopes des Schlüssels nicht aufgelistet hat: %1.</translation>
    </message>
    <message>
        <source>The key holds what “%1” needs.</source>
        <extracomment>%1 is a scope such as &quot;Read deals&quot;</extracomment>
        <translation>Der Schlüssel enthält, was „%1“ braucht.</translation>
    </message>
    <message>
        <source>“%1” needs what the key lacks: %2.</source>
        <extracomment>%1 is a scope such as &quot;Read deals&quot;, %2 names HubSpot&apos;s scopes</extracomment>
        <translation>„%1“ braucht, was dem Schlüssel fehlt: %2.</translation>
    </message>
    <message>
        <source>Add it to the key in HubSpot, then update the key.</source>
        <translation>Fügen Sie es in HubSpot zum Key hinzu und aktualisieren Sie dann den Schlüssel.</translation>
    </message>
    <message>
        <source>HubSpot did not tell whether the key covers “%1”. Writing is never tried out.</source>
        <extracomment>%1 is a scope such as &quot;Update deals&quot;</extracomment>
        <translation>HubSpot hat nicht mitgeteilt, ob der Schlüssel „%1“ abdeckt. Schreiben wird nie ausprobiert.</translation>
    </message>
    <message>
        <source>The key was last changed on %1 by %2.</source>
        <extracomment>%1 is a date and time, %2 a person</extracomment>
        <translation>Der Schlüssel wurde zuletzt am %1 von %2 geändert.</translation>
    </message>
    <message>
        <source>The key was changed only on %1, by %2; trouble since then points to that change.</source>
        <extracomment>%1 is a date and time, %2 a person</extracomment>
        <translation>Der Schlüssel wurde erst am %1 von %2 geändert; Probleme seitdem deuten auf diese Änderung hin.</translation>
    </message>
    <message>
        <source>Ask whether the full token was copied, and with which scopes.</source>
        <translation>Fragen Sie nach, ob das vollständige Token kopiert wurde und mit welchen Scopes.</translation>
    </message>
    <message>
        <source>The server keeps no record of a change of the key.</source>
        <translation>Der Server hat keine Änderung des Schlüssels verzeichnet.</translation>
    </message>
    <message numerus="yes">
        <source>The key is %n day(s) old (stored %1). HubSpot keys have no expiry date.</source>
        <extracomment>%2 is a date</extracomment>
        <translation>
            <numerusform>Der Schlüssel ist %n Tag alt (gespeichert am %1). HubSpot-Keys haben kein Ablaufdatum.</numerusform>
            <numerusform>Der Schlüssel ist %n Tage alt (gespeichert am %1). HubSpot-Keys haben kein Ablaufdatum.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The key is %n day(s) old (stored %1). HubSpot advises a rotation every six months; it goes on working until then and after.</source>
        <translation>
            <numerusform>Der Schlüssel ist %n Tag alt (gespeichert am %1). HubSpot empfiehlt alle sechs Monate eine Rotation; er funktioniert bis dahin und danach weiter.</numerusform>
            <numerusform>Der Schlüssel ist %n Tage alt (gespeichert am %1). HubSpot empfiehlt alle sechs Monate eine Rotation; er funktioniert bis dahin und danach weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rotate the key in HubSpot, then update it here.</source>
        <translation>Rotieren Sie den Key in HubSpot und aktualisieren Sie dann den Schlüssel hier.</translation>
    </message>
    <message>
        <source>The server does not say when the key was stored.</source>
        <translation>Der Server teilt nicht mit, wann der Schlüssel gespeichert wurde.</translation>
    </message>
    <message>
        <source>%1 stored the key and is an administrator. HubSpot does not tell who created it; a dedicated HubSpot user is safest.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 hat den Schlüssel gespeichert und hat Administratorrechte. HubSpot teilt nicht mit, wer ihn angelegt hat; am sichersten ist ein eigenes HubSpot-Dienstkonto.</translation>
    </message>
    <message>
        <source>%1 stored the key and is no longer an administrator.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 hat den Schlüssel gespeichert und hat keine Administratorrechte mehr.</translation>
    </message>
    <message>
        <source>Make sure that the key is not tied to a personal HubSpot account.</source>
        <translation>Stellen Sie sicher, dass der Schlüssel nicht an einem persönlichen HubSpot-Konto hängt.</translation>
    </message>
    <message>
        <source>%1 stored the key and is no longer in the organization.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>%1 hat den Schlüssel gespeichert und gehört nicht mehr zur Organisation.</translation>
    </message>
    <message>
        <source>Replace the key by one of a dedicated HubSpot user before it stops working.</source>
        <translation>Ersetzen Sie den Schlüssel durch den eines eigenen HubSpot-Dienstkontos, bevor er nicht mehr funktioniert.</translation>
    </message>
    <message>
        <source>The server does not say who stored the key.</source>
        <translation>Der Server teilt nicht mit, wer den Schlüssel gespeichert hat.</translation>
    </message>
    <message>
        <source>The key was replaced on %1. If the old one was rotated “later”, HubSpot accepts it until about %2.</source>
        <extracomment>%1 and %2 are dates and times</extracomment>
        <translation>Der Schlüssel wurde am %1 ersetzt. Falls der alte mit „later“ rotiert wurde, akzeptiert HubSpot ihn noch bis etwa %2.</translation>
    </message>
    <message>
        <source>Expire the old token in HubSpot if nothing else uses it.</source>
        <translation>Lassen Sie das alte Token in HubSpot ablaufen, wenn nichts anderes es verwendet.</translation>
    </message>
    <message>
        <source>The key of %1 worked when it was stored and is refused now: it was rotated, revoked or deleted in HubSpot since then.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Der Schlüssel vom %1 hat beim Speichern funktioniert und wird jetzt abgelehnt: Er wurde seitdem in HubSpot rotiert, widerrufen oder gelöscht.</translation>
    </message>
    <message>
        <source>The server knows you as %1, administrator of %2.</source>
        <extracomment>%1 is a person, %2 an organization</extracomment>
        <translation>Der Server kennt Sie als %1, mit Administratorrechten in %2.</translation>
    </message>
    <message>
        <source>The server knows you as %1, member of %2. Only administrators can change what is found here.</source>
        <extracomment>%1 is a person, %2 an organization</extracomment>
        <translation>Der Server kennt Sie als %1, Mitglied von %2. Nur Administratoren können ändern, was hier gefunden wird.</translation>
    </message>
    <message>
        <source>The server no longer accepts your session.</source>
        <translation>Der Server akzeptiert Ihre Sitzung nicht mehr.</translation>
    </message>
    <message>
        <source>Sign in again; staged changes are kept.</source>
        <translation>Melden Sie sich erneut an; vorgemerkte Änderungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>%1 answers and speaks version %2 of the admin API.</source>
        <extracomment>%1 is a host name, %2 a version number</extracomment>
        <translation>%1 antwortet und spricht Version %2 der Admin-API.</translation>
    </message>
    <message>
        <source>Check the network connection, then try again.</source>
        <translation>Prüfen Sie die Netzverbindung und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Something answers at this address, but it is not the On Belay admin API.</source>
        <translation>Unter dieser Adresse antwortet etwas, aber nicht die Admin-API von On Belay.</translation>
    </message>
    <message>
        <source>Check the server address, or whether a proxy or a network sign-in page answers in its place.</source>
        <translation>Prüfen Sie die Serveradresse oder ob stattdessen ein Proxy oder die Anmeldeseite eines Netzes antwortet.</translation>
    </message>
    <message>
        <source>HubSpot is connected for the whole organization.</source>
        <translation>HubSpot ist für die ganze Organisation verbunden.</translation>
    </message>
    <message>
        <source>HubSpot is connected, but the key covers only %1 of %2 scopes.</source>
        <extracomment>%1 of %2 scopes</extracomment>
        <translation>HubSpot ist verbunden, aber der Schlüssel deckt nur %1 von %2 Berechtigungen ab.</translation>
    </message>
    <message>
        <source>HubSpot is connected, but it refuses the stored key.</source>
        <translation>HubSpot ist verbunden, lehnt aber den gespeicherten Schlüssel ab.</translation>
    </message>
    <message>
        <source>Create a new key in HubSpot and update it here.</source>
        <translation>Legen Sie in HubSpot einen neuen Key an und aktualisieren Sie den Schlüssel hier.</translation>
    </message>
    <message>
        <source>HubSpot is connected; whether it works now is not known, because HubSpot could not be asked.</source>
        <translation>HubSpot ist verbunden; ob es jetzt funktioniert, ist nicht bekannt, weil HubSpot sich nicht abfragen ließ.</translation>
    </message>
    <message>
        <source>Check again in a moment.</source>
        <translation>Prüfen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>HubSpot is not connected for this organization.</source>
        <translation>HubSpot ist für diese Organisation nicht verbunden.</translation>
    </message>
    <message>
        <source>Connect HubSpot once; all groups share the connection.</source>
        <translation>Verbinden Sie HubSpot einmal; alle Gruppen teilen die Verbindung.</translation>
    </message>
    <message>
        <source>The way there</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der Weg dorthin</translation>
    </message>
    <message>
        <source>The name has an address</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der Name hat eine Adresse</translation>
    </message>
    <message>
        <source>It takes connections</source>
        <extracomment>Title of a check</extracomment>
        <translation>Verbindungen werden angenommen</translation>
    </message>
    <message>
        <source>The connection is private and trusted</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Verbindung ist vertraulich und vertrauenswürdig</translation>
    </message>
    <message>
        <source>The clock is right</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Uhr geht richtig</translation>
    </message>
    <message>
        <source>The keychain keeps the sign-in</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der Schlüsselbund bewahrt die Anmeldung auf</translation>
    </message>
    <message>
        <source>The file of staged edits</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Datei der vorgemerkten Änderungen</translation>
    </message>
    <message>
        <source>The file of known rows</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Datei der bekannten Zeilen</translation>
    </message>
    <message>
        <source>The folder of the profile</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der Profilordner</translation>
    </message>
    <message>
        <source>Room on the disk</source>
        <extracomment>Title of a check</extracomment>
        <translation>Platz auf dem Datenträger</translation>
    </message>
    <message>
        <source>Versions</source>
        <extracomment>Title of a check</extracomment>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>The HubSpot guide</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die HubSpot-Anleitung</translation>
    </message>
    <message>
        <source>The server’s admin API</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Admin-API des Servers</translation>
    </message>
    <message>
        <source>Display</source>
        <extracomment>Title of a check</extracomment>
        <translation>Anzeige</translation>
    </message>
    <message>
        <source>Assistive technology</source>
        <extracomment>Title of a check</extracomment>
        <translation>Assistive Technik</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <extracomment>Title of a check</extracomment>
        <translation>Erscheinungsbild und Sprache</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Uhren stimmen überein</translation>
    </message>
    <message>
        <source>HubSpot answers On Belay</source>
        <extracomment>Title of a check</extracomment>
        <translation>HubSpot antwortet On Belay</translation>
    </message>
    <message>
        <source>The whole key was copied</source>
        <extracomment>Title of a check</extracomment>
        <translation>Der ganze Schlüssel wurde kopiert</translation>
    </message>
    <message>
        <source>Examine the key that you have</source>
        <extracomment>Button: opens the field for the key, which examines what is pasted before it is sent</extracomment>
        <translation>Schlüsselkopie untersuchen</translation>
    </message>
    <message>
        <source>Network settings</source>
        <extracomment>Button</extracomment>
        <translation>Netzwerkeinstellungen</translation>
    </message>
    <message>
        <source>Settings</source>
        <extracomment>Button</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <extracomment>Button: opens the folder of the profile in the file manager</extracomment>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>A test entry was written to the system’s keychain, read back and removed.</source>
        <translation>Ein Testeintrag wurde in den Schlüsselbund des Systems geschrieben, zurückgelesen und entfernt.</translation>
    </message>
    <message>
        <source>The system’s keychain is locked, so the sign-in cannot be read or kept.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt, daher kann die Anmeldung weder gelesen noch aufbewahrt werden.</translation>
    </message>
    <message>
        <source>Unlock it, for example in the system’s password manager, then try again.</source>
        <translation>Entsperren Sie ihn, zum Beispiel in der Passwortverwaltung des Systems, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Install and start one, such as GNOME Keyring or KWallet.</source>
        <translation>Installieren und starten Sie einen, etwa GNOME Keyring oder KWallet.</translation>
    </message>
    <message>
        <source>The system’s keychain did not keep a test entry: %1.</source>
        <extracomment>%1 is a headline</extracomment>
        <translation>Der Schlüsselbund des Systems hat einen Testeintrag nicht aufbewahrt: %1.</translation>
    </message>
    <message>
        <source>Restart the keychain, or sign out of this computer and in again.</source>
        <translation>Starten Sie den Schlüsselbund neu, oder melden Sie sich von diesem Computer ab und wieder an.</translation>
    </message>
    <message>
        <source>The file was read through and is sound (%1).</source>
        <extracomment>%1 is a size such as &quot;2 MB&quot;</extracomment>
        <translation>Die Datei wurde durchgelesen und ist in Ordnung (%1).</translation>
    </message>
    <message>
        <source>The file is sound (%1), but what was added last is not in it yet: its log has %2.</source>
        <extracomment>%1 and %2 are sizes</extracomment>
        <translation>Die Datei ist in Ordnung (%1), aber was zuletzt hinzukam, steht noch nicht darin: Ihr Protokoll hat %2.</translation>
    </message>
    <message>
        <source>Close the console and start it again.</source>
        <translation>Schließen Sie die Konsole und starten Sie sie neu.</translation>
    </message>
    <message>
        <source>The file is damaged: %1</source>
        <extracomment>%1 is technical</extracomment>
        <translation>Die Datei ist beschädigt: %1</translation>
    </message>
    <message>
        <source>Close the console and remove rows.sqlite from the folder; it is filled again from the server.</source>
        <translation>Schließen Sie die Konsole und entfernen Sie rows.sqlite aus dem Ordner; die Datei wird vom Server neu gefüllt.</translation>
    </message>
    <message>
        <source>Apply or write down what is staged, close the console, and put workspace.sqlite aside. Disks that fail do this.</source>
        <translation>Wenden Sie an oder notieren Sie, was vorgemerkt ist, schließen Sie die Konsole und legen Sie workspace.sqlite beiseite. So etwas geschieht bei defekten Datenträgern.</translation>
    </message>
    <message>
        <source>The file could not be read: %1.</source>
        <extracomment>%1 is a headline</extracomment>
        <translation>Die Datei ließ sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>There is no such file yet.</source>
        <translation>Diese Datei gibt es noch nicht.</translation>
    </message>
    <message>
        <source>%1 can be written, and nobody else can read it.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>%1 ist beschreibbar, und niemand sonst kann darin lesen.</translation>
    </message>
    <message>
        <source>Others on this computer may look into %1.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>Andere auf diesem Computer können in %1 hineinsehen.</translation>
    </message>
    <message>
        <source>Close the console and start it again: it closes the folder.</source>
        <translation>Schließen Sie die Konsole und starten Sie sie neu: Dabei sperrt sie den Ordner für andere.</translation>
    </message>
    <message>
        <source>Nothing can be written to %1, so staged edits and settings are not kept.</source>
        <extracomment>%1 is a folder</extracomment>
        <translation>In %1 lässt sich nichts schreiben, daher bleiben vorgemerkte Änderungen und Einstellungen nicht erhalten.</translation>
    </message>
    <message>
        <source>Make the folder writable for you, or start the console with another one (--profile).</source>
        <translation>Machen Sie den Ordner für sich beschreibbar, oder starten Sie die Konsole mit einem anderen (--profile).</translation>
    </message>
    <message>
        <source>%1 are free where the profile is.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Wo das Profil liegt, sind %1 frei.</translation>
    </message>
    <message>
        <source>Only %1 are free where the profile is.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Wo das Profil liegt, sind nur %1 frei.</translation>
    </message>
    <message>
        <source>Make room before it runs out.</source>
        <translation>Schaffen Sie Platz, bevor er ausgeht.</translation>
    </message>
    <message>
        <source>The disk of the profile is nearly full: %1 are free. Staged edits may be lost.</source>
        <extracomment>%1 is a size</extracomment>
        <translation>Der Datenträger des Profils ist fast voll: %1 sind frei. Vorgemerkte Änderungen können verloren gehen.</translation>
    </message>
    <message>
        <source>Make room on that disk.</source>
        <translation>Schaffen Sie Platz auf diesem Datenträger.</translation>
    </message>
    <message>
        <source>The system does not tell how much room is left.</source>
        <translation>Das System teilt nicht mit, wie viel Platz noch frei ist.</translation>
    </message>
    <message>
        <source>On Belay Console %1, Qt %2, %3, on %4 (%5).</source>
        <extracomment>%1 to %5: versions of the console, Qt, the TLS library, the system; a processor</extracomment>
        <translation>On Belay Console %1, Qt %2, %3, auf %4 (%5).</translation>
    </message>
    <message>
        <source>The guide is revision %1; no newer one is known.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Die Anleitung hat die Revision %1; eine neuere ist nicht bekannt.</translation>
    </message>
    <message>
        <source>The guide in use is revision %1; revision %2 is known.</source>
        <extracomment>%1 and %2 are revisions such as 2026-11-24.1</extracomment>
        <translation>Die verwendete Anleitung hat die Revision %1; bekannt ist die Revision %2.</translation>
    </message>
    <message>
        <source>Sign out and in again to use it, or look under Settings, Guides.</source>
        <translation>Melden Sie sich ab und wieder an, um sie zu verwenden, oder sehen Sie unter „Einstellungen“, „HubSpot-Anleitung“ nach.</translation>
    </message>
    <message>
        <source>%1 offers version %2 of the admin API to the console.</source>
        <extracomment>%1 is a host name, %2 a version</extracomment>
        <translation>%1 bietet der Konsole die Admin-API in Version %2 an.</translation>
    </message>
    <message>
        <source>%1 does not offer the admin API, so the console guides only.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 bietet die Admin-API nicht an, daher kann die Konsole nur anleiten.</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dunkel</translation>
    </message>
    <message>
        <source>light</source>
        <translation>hell</translation>
    </message>
    <message>
        <source>Drawn by %1 on %2.</source>
        <extracomment>%1 is technical, such as xcb; %2 a list such as &quot;2560×1440 @ 2&quot;</extracomment>
        <translation>Gezeichnet von %1 auf %2.</translation>
    </message>
    <message>
        <source>There is no window here that could tell.</source>
        <translation>Hier gibt es kein Fenster, das darüber Auskunft gäbe.</translation>
    </message>
    <message>
        <source>A screen reader or another assistive program is connected.</source>
        <translation>Ein Screenreader oder ein anderes Hilfsprogramm ist verbunden.</translation>
    </message>
    <message>
        <source>No assistive program is connected now.</source>
        <translation>Zurzeit ist kein Hilfsprogramm verbunden.</translation>
    </message>
    <message>
        <source>Appearance %1, language %2, %3, text of %4 points.</source>
        <extracomment>%1 light or dark, %2 a language code, %3 a direction, %4 a number of points</extracomment>
        <translation>Erscheinungsbild %1, Sprache %2, %3, Schriftgröße %4 Punkt.</translation>
    </message>
    <message>
        <source>right to left</source>
        <translation>von rechts nach links</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>von links nach rechts</translation>
    </message>
    <message>
        <source>The session has run out. A console that is running with this profile renews it; doing it here as well would end it.</source>
        <translation>Die Sitzung ist abgelaufen. Eine Konsole, die mit diesem Profil läuft, erneuert sie; sie auch hier zu erneuern, würde sie beenden.</translation>
    </message>
    <message>
        <source>Use the running console once, or close it, then run the checks again.</source>
        <translation>Verwenden Sie die laufende Konsole einmal, oder schließen Sie sie, und führen Sie die Prüfungen dann noch einmal durch.</translation>
    </message>
    <message>
        <source>HubSpot answered On Belay at %1</source>
        <translation>HubSpot hat On Belay um %1 geantwortet</translation>
    </message>
    <message>
        <source>On Belay answered at %1</source>
        <extracomment>%1 is a time of day</extracomment>
        <translation>On Belay hat um %1 geantwortet</translation>
    </message>
    <message>
        <source>Access to %2 is off for %1.</source>
        <extracomment>%1 is a list of groups, %2 HubSpot</extracomment>
        <translation>Der Zugriff auf %2 ist für %1 ausgeschaltet.</translation>
    </message>
    <message numerus="yes">
        <source>The server decides the same, but %n fact(s) that it decides by differ from what is known here.</source>
        <extracomment>%n counts what console and server see differently, such as whether a group has access</extracomment>
        <translation>
            <numerusform>Der Server entscheidet genauso, aber %n Angabe, nach der er entscheidet, weicht von dem ab, was hier bekannt ist.</numerusform>
            <numerusform>Der Server entscheidet genauso, aber %n Angaben, nach denen er entscheidet, weichen von dem ab, was hier bekannt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is this computer itself.</source>
        <translation>Es ist dieser Computer selbst.</translation>
    </message>
    <message>
        <source>The system’s network settings say so.</source>
        <translation>So steht es in den Netzwerkeinstellungen des Systems.</translation>
    </message>
    <message>
        <source>The script of your network (PAC) says so.</source>
        <translation>So sagt es das Skript Ihres Netzes (PAC).</translation>
    </message>
    <message>
        <source>The console’s network settings say so.</source>
        <translation>So steht es in den Netzwerkeinstellungen der Konsole.</translation>
    </message>
    <message>
        <source>Not tried: the way to %1 is broken before this.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Nicht versucht: Der Weg zu %1 ist schon vorher unterbrochen.</translation>
    </message>
    <message>
        <source>%1 is reached directly, without a proxy. %2</source>
        <extracomment>%1 is a host name, %2 a sentence that says who decided it</extracomment>
        <translation>%1 wird direkt erreicht, ohne Proxy. %2</translation>
    </message>
    <message>
        <source>The way to %1 is not known: %2.</source>
        <extracomment>%1 is a host name, %2 a headline such as &quot;The proxy is not answering&quot;</extracomment>
        <translation>Der Weg zu %1 ist nicht bekannt: %2.</translation>
    </message>
    <message>
        <source>The proxy %2 looks up %1, so this computer need not be able to.</source>
        <extracomment>%1 is a host name, %2 a proxy</extracomment>
        <translation>Der Proxy %2 löst den Namen %1 auf; dieser Computer muss es daher nicht können.</translation>
    </message>
    <message>
        <source>No address is known for %1 (DNS).</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Für %1 ist keine Adresse bekannt (DNS).</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network connection. Where only a proxy leads out, enter it under Settings, Network.</source>
        <translation>Prüfen Sie die Schreibweise der Adresse und die Netzverbindung. Führt nur ein Proxy hinaus, tragen Sie ihn unter „Einstellungen“, „Netzwerk“ ein.</translation>
    </message>
    <message>
        <source>%1 shows a certificate by %3, good until %4, over %2.</source>
        <extracomment>%1 is a host name, %2 &quot;TLS 1.3&quot;, %3 the issuer of a certificate, %4 a date</extracomment>
        <translation>%1 legt über %2 ein Zertifikat von %3 vor, gültig bis %4.</translation>
    </message>
    <message>
        <source>The certificate of %1 is good, but it ends on %2. Nothing gets through after that.</source>
        <extracomment>%1 is a host name, %2 a date</extracomment>
        <translation>Das Zertifikat von %1 ist gültig, läuft aber am %2 ab. Danach kommt nichts mehr durch.</translation>
    </message>
    <message>
        <source>Tell whoever runs that server.</source>
        <translation>Informieren Sie die Betreiber dieses Servers.</translation>
    </message>
    <message>
        <source>TLS to %1 is opened by %2, an authority that was added on this computer: whoever holds its key can read what passes.</source>
        <extracomment>%1 is a host name, %2 the name of a certificate authority</extracomment>
        <translation>Die TLS-Verbindung zu %1 wird von %2 geöffnet, einer auf diesem Computer hinzugefügten Zertifizierungsstelle: Wer deren Schlüssel hat, kann mitlesen.</translation>
    </message>
    <message>
        <source>Make sure that this is your organization’s network, and that it may read tokens.</source>
        <translation>Stellen Sie sicher, dass dies das Netz Ihrer Organisation ist und dass es Token mitlesen darf.</translation>
    </message>
    <message>
        <source>There is no trusted connection to %1: %2.</source>
        <extracomment>%1 is a host name, %2 a headline</extracomment>
        <translation>Es gibt keine vertrauenswürdige Verbindung zu %1: %2.</translation>
    </message>
    <message>
        <source>Not used: what goes to %1 does not leave this computer.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Nicht verwendet: Was an %1 geht, verlässt diesen Computer nicht.</translation>
    </message>
    <message>
        <source>%1 takes connections on port %2.</source>
        <extracomment>%1 is a host name, %2 a port number</extracomment>
        <translation>%1 nimmt auf Port %2 Verbindungen an.</translation>
    </message>
    <message>
        <source>There is no connection to %1, port %2: %3.</source>
        <extracomment>%1 is a host name, %2 a port number, %3 a headline</extracomment>
        <translation>Es gibt keine Verbindung zu %1, Port %2: %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer’s clock is within %1 of that of %2.</source>
        <extracomment>%1 is a span such as &quot;2 seconds&quot;, %2 a host name</extracomment>
        <translation>Die Uhr dieses Computers weicht um höchstens %1 von der Uhr von %2 ab.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 behind that of %2. Certificates and sign-ins are refused when clocks differ.</source>
        <extracomment>%1 is a span such as &quot;7 minutes&quot;, %2 a host name</extracomment>
        <translation>Die Uhr dieses Computers geht gegenüber der von %2 um %1 nach. Gehen Uhren auseinander, werden Zertifikate und Anmeldungen abgelehnt.</translation>
    </message>
    <message>
        <source>This computer’s clock is %1 ahead of that of %2. Certificates and sign-ins are refused when clocks differ.</source>
        <translation>Die Uhr dieses Computers geht gegenüber der von %2 um %1 vor. Gehen Uhren auseinander, werden Zertifikate und Anmeldungen abgelehnt.</translation>
    </message>
    <message>
        <source>Have this computer set its clock from the network.</source>
        <translation>Lassen Sie die Uhr dieses Computers über das Netz stellen.</translation>
    </message>
    <message>
        <source>The clock of %2 is %1 off; this computer’s agrees with that of %3.</source>
        <extracomment>%1 is a span such as &quot;7 minutes&quot;, %2 and %3 are host names</extracomment>
        <translation>Die Uhr von %2 geht um %1 falsch; die dieses Computers stimmt mit der von %3 überein.</translation>
    </message>
    <message>
        <source>Tell whoever runs %1.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Informieren Sie die Betreiber von %1.</translation>
    </message>
    <message>
        <source>No server told the time.</source>
        <translation>Kein Server hat die Uhrzeit mitgeteilt.</translation>
    </message>
    <message>
        <source>Repair the way to the servers, then run the checks again.</source>
        <translation>Bringen Sie den Weg zu den Servern in Ordnung und führen Sie die Prüfungen dann noch einmal durch.</translation>
    </message>
    <message>
        <source>%1, issued by %2, from %3 to %4</source>
        <extracomment>One certificate of a chain: %1 its name, %2 its issuer, %3 and %4 dates</extracomment>
        <translation>%1, ausgestellt von %2, vom %3 bis zum %4</translation>
    </message>
    <message>
        <source>HubSpot did not give an answer that On Belay could use.</source>
        <translation>HubSpot hat keine Antwort gegeben, mit der On Belay etwas anfangen konnte.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is a headline such as &quot;On Belay could not reach HubSpot&quot;, %2 a sentence
----------
%1 is a headline such as &quot;The connection to the server broke off&quot;, %2 a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1, so nothing is known about the key.</source>
        <extracomment>%1 is a headline such as &quot;On Belay could not reach HubSpot&quot;</extracomment>
        <translation>%1, daher ist über den Schlüssel nichts bekannt.</translation>
    </message>
    <message>
        <source>On Belay asked HubSpot on %1 and got an answer.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>On Belay hat HubSpot am %1 gefragt und eine Antwort erhalten.</translation>
    </message>
    <message>
        <source>HubSpot knows the stored key, so all of it was copied.</source>
        <translation>HubSpot kennt den gespeicherten Schlüssel, also wurde er vollständig kopiert.</translation>
    </message>
    <message>
        <source>Nobody can see the stored key any more, only that it ends in %1; whether a part is missing shows in the copy that you have.</source>
        <extracomment>%1 is the last four characters of a key</extracomment>
        <translation>Den gespeicherten Schlüssel kann niemand mehr sehen, nur dass er auf %1 endet; ob ein Teil fehlt, zeigt die Kopie, die Sie haben.</translation>
    </message>
    <message>
        <source>Paste your copy: it is examined here for spaces, a cut-off end and the wrong kind of secret before it is sent anywhere.</source>
        <translation>Fügen Sie Ihre Kopie ein: Sie wird hier auf Leerzeichen, ein abgeschnittenes Ende und eine falsche Art von Geheimnis untersucht, bevor sie irgendwohin gesendet wird.</translation>
    </message>
    <message>
        <source>HubSpot knows the key, but let it read nothing at all: it was made with too few scopes, or the account lacks the feature.</source>
        <translation>HubSpot kennt den Schlüssel, hat ihn aber gar nichts lesen lassen: Er wurde mit zu wenigen Scopes angelegt, oder dem Konto fehlt die Funktion.</translation>
    </message>
    <message>
        <source>Give the key the scopes that the guide lists; the token of a private app stays the same.</source>
        <translation>Geben Sie dem Key die Scopes, die die Anleitung nennt; das Token einer privaten App bleibt dasselbe.</translation>
    </message>
    <message>
        <source>The key was removed on %1 by %2.</source>
        <extracomment>%1 is a date and time, %2 a person</extracomment>
        <translation>Der Schlüssel wurde am %1 von %2 entfernt.</translation>
    </message>
    <message>
        <source>The key of %1 is the one in use, and HubSpot knows it.</source>
        <extracomment>%1 is a date and time</extracomment>
        <translation>Der Schlüssel vom %1 ist in Gebrauch, und HubSpot kennt ihn.</translation>
    </message>
    <message>
        <source>The server did not answer.</source>
        <translation>Der Server hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The server answers, but reports trouble of its own.</source>
        <translation>Der Server antwortet, meldet aber selbst eine Störung.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 ahead of this computer&apos;s. Ages below are reckoned by the server&apos;s.</source>
        <extracomment>%1 is such as &quot;3 hours&quot;</extracomment>
        <translation>Die Uhr des Servers geht gegenüber der dieses Computers um %1 vor. Altersangaben unten richten sich nach der des Servers.</translation>
    </message>
    <message>
        <source>The server&apos;s clock is %1 behind this computer&apos;s. Ages below are reckoned by the server&apos;s.</source>
        <extracomment>%1 is such as &quot;3 hours&quot;</extracomment>
        <translation>Die Uhr des Servers geht gegenüber der dieses Computers um %1 nach. Altersangaben unten richten sich nach der des Servers.</translation>
    </message>
    <message>
        <source>Let this computer set its clock by itself; if it is right, tell the people who run the server.</source>
        <translation>Lassen Sie die Uhr dieses Computers automatisch stellen; geht sie richtig, informieren Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>This computer and the server agree on the time.</source>
        <translation>Dieser Computer und der Server sind sich über die Uhrzeit einig.</translation>
    </message>
    <message>
        <source>The server does not tell its time.</source>
        <translation>Der Server teilt seine Uhrzeit nicht mit.</translation>
    </message>
    <message>
        <source>Nothing on this computer offers a keychain to this session. Until something does, the sign-in is forgotten when the console closes.</source>
        <translation>Nichts auf diesem Computer bietet dieser Sitzung einen Schlüsselbund an. Solange das so ist, wird die Anmeldung beim Schließen der Konsole vergessen.</translation>
    </message>
    <message>
        <source>The system’s keychain took a test entry, but did not give the same back. Until it does, the sign-in is forgotten when the console closes.</source>
        <translation>Der Schlüsselbund des Systems hat einen Testeintrag angenommen, aber nicht denselben zurückgegeben. Solange das so ist, wird die Anmeldung beim Schließen der Konsole vergessen.</translation>
    </message>
    <message>
        <source>%1 is reached through the proxy %2, without a sign-in. %3</source>
        <extracomment>%1 is a host name, %2 a proxy, %3 a sentence that says who decided it</extracomment>
        <translation>%1 wird über den Proxy %2 erreicht, ohne Anmeldung. %3</translation>
    </message>
    <message>
        <source>%1 is reached through the proxy %2, where the console signs in. %3</source>
        <extracomment>%1 is a host name, %2 a proxy, %3 a sentence that says who decided it</extracomment>
        <translation>%1 wird über den Proxy %2 erreicht, bei dem sich die Konsole anmeldet. %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n address(es): %2.</source>
        <extracomment>%1 is a host name, %2 a list of IP addresses, %n counts them</extracomment>
        <translation>
            <numerusform>%1 hat %n Adresse: %2.</numerusform>
            <numerusform>%1 hat %n Adressen: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The connection works</source>
        <extracomment>Title of a check</extracomment>
        <translation>Die Verbindung funktioniert</translation>
    </message>
    <message>
        <source>What the key may do is known only once HubSpot accepts it.</source>
        <translation>Was der Schlüssel darf, ist erst bekannt, wenn HubSpot ihn akzeptiert.</translation>
    </message>
</context>
<context>
    <name>GuideNotices</name>
    <message>
        <source>A newer HubSpot guide was taken</source>
        <translation>Eine neuere HubSpot-Anleitung wurde übernommen</translation>
    </message>
    <message>
        <source>Revision %1 is used from the next sign-in.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Die Revision %1 gilt ab der nächsten Anmeldung.</translation>
    </message>
</context>
<context>
    <name>GuideWords</name>
    <message>
        <source>The replacement HubSpot guide is not signed</source>
        <translation>Die Ersatzanleitung für HubSpot ist nicht signiert</translation>
    </message>
    <message>
        <source>There is no signature beside it, a file that ends in .minisig.</source>
        <translation>Neben ihr liegt keine Signatur, eine Datei, die auf .minisig endet.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide has no usable signature</source>
        <translation>Die Ersatzanleitung für HubSpot hat keine brauchbare Signatur</translation>
    </message>
    <message>
        <source>What lies beside it is not a signature that minisign made.</source>
        <translation>Was neben ihr liegt, ist keine Signatur von minisign.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide is signed by somebody else</source>
        <translation>Die Ersatzanleitung für HubSpot hat jemand anderes signiert</translation>
    </message>
    <message>
        <source>This console does not trust the key %1.</source>
        <extracomment>%1 is the id of a key</extracomment>
        <translation>Diese Konsole vertraut dem Schlüssel %1 nicht.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide was changed after it was signed</source>
        <translation>Die Ersatzanleitung für HubSpot wurde nach dem Signieren verändert</translation>
    </message>
    <message>
        <source>Its signature does not fit its content.</source>
        <translation>Ihre Signatur passt nicht zum Inhalt.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide cannot be read</source>
        <translation>Die Ersatzanleitung für HubSpot lässt sich nicht lesen</translation>
    </message>
    <message>
        <source>The system gives no access to %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Das System gibt keinen Zugriff auf %1.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide is too large</source>
        <translation>Die Ersatzanleitung für HubSpot ist zu groß</translation>
    </message>
    <message>
        <source>A guide has at most 1 MiB and its signature at most 4 KiB.</source>
        <translation>Eine Anleitung hat höchstens 1 MiB und ihre Signatur höchstens 4 KiB.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide needs another console</source>
        <translation>Die Ersatzanleitung für HubSpot braucht eine andere Konsole</translation>
    </message>
    <message>
        <source>It is written in a format that this version does not know.</source>
        <translation>Sie ist in einem Format geschrieben, das diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide is broken</source>
        <translation>Die Ersatzanleitung für HubSpot ist fehlerhaft</translation>
    </message>
    <message>
        <source>It is signed, but a part of it is missing or wrong.</source>
        <translation>Sie ist signiert, aber ein Teil fehlt oder ist falsch.</translation>
    </message>
    <message>
        <source>The replacement guide is not about HubSpot</source>
        <translation>Die Ersatzanleitung handelt nicht von HubSpot</translation>
    </message>
    <message>
        <source>It describes “%1”.</source>
        <extracomment>%1 is the id of an integration</extracomment>
        <translation>Sie beschreibt „%1“.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide has other permissions</source>
        <translation>Die Ersatzanleitung für HubSpot hat andere Berechtigungen</translation>
    </message>
    <message>
        <source>Its permissions are not those that this console and the server agree on, so ticks could end up on the wrong ones.</source>
        <translation>Ihre Berechtigungen sind nicht die, auf die sich Konsole und Server verständigt haben; Häkchen könnten bei den falschen landen.</translation>
    </message>
    <message>
        <source>The replacement HubSpot guide names another HubSpot server</source>
        <translation>Die Ersatzanleitung für HubSpot nennt einen anderen HubSpot-Server</translation>
    </message>
    <message>
        <source>It would send tokens to %1. A guide cannot change that.</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>Sie würde Token an %1 senden. Das kann eine Anleitung nicht ändern.</translation>
    </message>
    <message>
        <source>The guide that is offered is older than the one in use</source>
        <translation>Die angebotene Anleitung ist älter als die verwendete</translation>
    </message>
    <message>
        <source>Revision %1 is at the address. Nothing was changed.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Unter der Adresse liegt die Revision %1. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Tell the people who publish it.</source>
        <translation>Sagen Sie denen Bescheid, die sie veröffentlichen.</translation>
    </message>
    <message>
        <source>The built-in HubSpot guide is newer than the replacement</source>
        <translation>Die eingebaute HubSpot-Anleitung ist neuer als der Ersatz</translation>
    </message>
    <message>
        <source>The replacement has revision %1, so the built-in guide is used.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Der Ersatz hat die Revision %1, daher wird die eingebaute Anleitung verwendet.</translation>
    </message>
    <message>
        <source>Remove the replacement in the settings; it is no longer needed.</source>
        <translation>Entfernen Sie den Ersatz in den Einstellungen; er wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>The built-in guide is used instead.</source>
        <translation>Stattdessen wird die eingebaute Anleitung verwendet.</translation>
    </message>
    <message>
        <source>It was not taken; the guide in use stays.</source>
        <translation>Sie wurde nicht übernommen; die verwendete Anleitung bleibt.</translation>
    </message>
    <message>
        <source>Check the address, or tell the people who publish it.</source>
        <translation>Prüfen Sie die Adresse oder sagen Sie denen Bescheid, die sie veröffentlichen.</translation>
    </message>
    <message>
        <source>The newer HubSpot guide could not be kept</source>
        <translation>Die neuere HubSpot-Anleitung konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>The profile folder is full, read-only or not yours. The guide in use stays.</source>
        <translation>Der Profilordner ist voll, schreibgeschützt oder gehört Ihnen nicht. Die verwendete Anleitung bleibt.</translation>
    </message>
    <message>
        <source>Make room or correct the folder&apos;s permissions, then look again.</source>
        <translation>Schaffen Sie Platz oder korrigieren Sie die Rechte des Ordners und suchen Sie dann noch einmal.</translation>
    </message>
    <message>
        <source>Remove the replacement; it is no longer needed.</source>
        <translation>Entfernen Sie den Ersatz; er wird nicht mehr gebraucht.</translation>
    </message>
    <message>
        <source>Put the guide into the profile folder again, with the signature of the trusted key beside it.</source>
        <translation>Legen Sie die Anleitung noch einmal in den Profilordner, mit der Signatur des vertrauten Schlüssels daneben.</translation>
    </message>
    <message>
        <source>Let the console read the file.</source>
        <translation>Erlauben Sie der Konsole, die Datei zu lesen.</translation>
    </message>
    <message>
        <source>Use a newer console, or put a guide for this one into the profile folder.</source>
        <translation>Verwenden Sie eine neuere Konsole oder legen Sie eine Anleitung für diese in den Profilordner.</translation>
    </message>
    <message>
        <source>Ask the people who publish it for a corrected guide and put that into the profile folder.</source>
        <translation>Bitten Sie die Herausgeber um eine berichtigte Anleitung und legen Sie diese in den Profilordner.</translation>
    </message>
    <message>
        <source>Or remove the replacement.</source>
        <translation>Oder entfernen Sie den Ersatz.</translation>
    </message>
    <message>
        <source>Or remove the replacement in the settings.</source>
        <translation>Oder entfernen Sie den Ersatz in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>GuidedChecks</name>
    <message>
        <source>These checks need On Belay&apos;s admin API</source>
        <translation>Diese Prüfungen brauchen die Admin-API von On Belay</translation>
    </message>
    <message>
        <source>This server does not have it, so nothing below was checked. The dashboard knows:</source>
        <translation>Dieser Server hat sie nicht, daher wurde unten nichts geprüft. Das Dashboard weiß:</translation>
    </message>
    <message>
        <source>Is %1 connected, and does it accept the stored key?</source>
        <extracomment>A question; %1 is HubSpot</extracomment>
        <translation>Ist %1 verbunden und akzeptiert den gespeicherten Schlüssel?</translation>
    </message>
    <message>
        <source>The console can prove a token that you paste, not the key that On Belay has stored.</source>
        <translation>Die Konsole kann ein Token prüfen, das Sie einfügen, nicht aber den Schlüssel, den On Belay gespeichert hat.</translation>
    </message>
    <message>
        <source>May this person’s groups use %1?</source>
        <extracomment>A question; %1 is HubSpot</extracomment>
        <translation>Dürfen die Gruppen dieser Person %1 nutzen?</translation>
    </message>
    <message>
        <source>The console cannot read groups, people or permissions here; its permissions page is a plan.</source>
        <translation>Die Konsole kann hier keine Gruppen, Personen oder Berechtigungen lesen; ihre Seite mit Berechtigungen ist ein Plan.</translation>
    </message>
    <message>
        <source>Are the latest changes in effect?</source>
        <translation>Sind die letzten Änderungen in Kraft?</translation>
    </message>
    <message>
        <source>Only the server could tell. Ask Claude to use the tool again after a change.</source>
        <translation>Das könnte nur der Server sagen. Lassen Sie Claude das Werkzeug nach einer Änderung noch einmal verwenden.</translation>
    </message>
</context>
<context>
    <name>HandOver</name>
    <message>
        <source>Connect %1 for %2: checklist for the HubSpot admin</source>
        <extracomment>Heading of a checklist; %1 is HubSpot, %2 an organization</extracomment>
        <translation>%1 für %2 verbinden: Checkliste für die HubSpot-Administration</translation>
    </message>
    <message>
        <source>Then give the token to your On Belay administrator through a password manager, never by mail or chat. It is as powerful as a password.</source>
        <translation>Geben Sie das Token dann über einen Passwortmanager an Ihre On-Belay-Administration, nie per Mail oder Chat. Es ist so mächtig wie ein Passwort.</translation>
    </message>
</context>
<context>
    <name>HealthWords</name>
    <message>
        <source>key revoked</source>
        <extracomment>Why a key is rejected, in a few words: it was deleted or replaced in HubSpot</extracomment>
        <translation>Schlüssel widerrufen</translation>
    </message>
    <message>
        <source>key expired</source>
        <translation>Schlüssel abgelaufen</translation>
    </message>
    <message>
        <source>not a token</source>
        <translation>kein Token</translation>
    </message>
    <message>
        <source>its creator was removed from HubSpot</source>
        <extracomment>Why a key is rejected: the person who made it left the HubSpot account</extracomment>
        <translation>die Person, die ihn angelegt hat, wurde aus HubSpot entfernt</translation>
    </message>
    <message>
        <source>HubSpot refused every call</source>
        <translation>HubSpot hat jeden Aufruf abgelehnt</translation>
    </message>
    <message>
        <source>HubSpot&apos;s limit of calls was reached</source>
        <translation>das Aufruflimit von HubSpot war erreicht</translation>
    </message>
    <message>
        <source>the HubSpot account was locked</source>
        <translation>das HubSpot-Konto war gesperrt</translation>
    </message>
    <message>
        <source>the HubSpot account was moving</source>
        <translation>das HubSpot-Konto zog um</translation>
    </message>
    <message>
        <source>HubSpot had a fault</source>
        <translation>HubSpot hatte eine Störung</translation>
    </message>
    <message>
        <source>HubSpot was not reached</source>
        <translation>HubSpot war nicht erreichbar</translation>
    </message>
    <message>
        <source>HubSpot&apos;s answer made no sense</source>
        <translation>HubSpots Antwort war unverständlich</translation>
    </message>
    <message>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Eingeschränkt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Degraded (%1 of %2)</source>
        <extracomment>%1 of %2 scopes are proven to be held by the key</extracomment>
        <translation>Eingeschränkt (%1 von %2)</translation>
    </message>
    <message>
        <source>connected</source>
        <extracomment>Within a sentence: &quot;3 November: connected, first at 14:02&quot;</extracomment>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>degraded</source>
        <extracomment>Within a sentence: &quot;degraded since 14:02 today&quot;</extracomment>
        <translation>eingeschränkt</translation>
    </message>
    <message>
        <source>rejected</source>
        <extracomment>Within a sentence: &quot;rejected since 14:02 today&quot;</extracomment>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>unknown</source>
        <extracomment>Within a sentence: &quot;unknown since 14:02 today&quot;</extracomment>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>degraded (%1 of %2)</source>
        <extracomment>Within a sentence; %1 of %2 scopes are proven to be held by the key</extracomment>
        <translation>eingeschränkt (%1 von %2)</translation>
    </message>
    <message>
        <source>some scopes could not be tested</source>
        <translation>einige Berechtigungen ließen sich nicht prüfen</translation>
    </message>
    <message>
        <source>lacks %1</source>
        <translation>es fehlt: %1</translation>
    </message>
    <message>
        <source>no answer from On Belay</source>
        <translation>keine Antwort von On Belay</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <extracomment>%1 is a list of scopes such as &quot;Write deals, Read tickets&quot;</extracomment>
        <translation>Es fehlt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n scope(s) could not be tested.</source>
        <translation>
            <numerusform>%n Berechtigung ließ sich nicht prüfen.</numerusform>
            <numerusform>%n Berechtigungen ließen sich nicht prüfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMMM</source>
        <extracomment>A day without its year, as QDate&apos;s format strings have it: &quot;3 November&quot;. Translate the order.</extracomment>
        <translation>d. MMMM</translation>
    </message>
</context>
<context>
    <name>HeldCells</name>
    <message>
        <source>, </source>
        <extracomment>Between the names of a list</extracomment>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more group(s)</source>
        <extracomment>%1 is a list of group names</extracomment>
        <translation>
            <numerusform>%1 und %n weitere Gruppe</numerusform>
            <numerusform>%1 und %n weitere Gruppen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyComparison</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a scope such as &quot;Write deals&quot;, %2 a list of group names</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>LintText</name>
    <message numerus="yes">
        <source>and %n more</source>
        <extracomment>Under the names of some groups: how many others there are</extracomment>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Dormant</source>
        <extracomment>Kind of a problem: permissions without access</extracomment>
        <translation>Ruhend</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with permissions but without access</source>
        <translation>
            <numerusform>%n Gruppe mit Berechtigungen, aber ohne Zugriff</numerusform>
            <numerusform>%n Gruppen mit Berechtigungen, aber ohne Zugriff</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) without effect, because access is off.</source>
        <translation>
            <numerusform>%n Berechtigung ohne Wirkung, weil der Zugriff aus ist.</numerusform>
            <numerusform>%n Berechtigungen ohne Wirkung, weil der Zugriff aus ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>Access only</source>
        <extracomment>Kind of a problem: access without any permission</extracomment>
        <translation>Nur Zugriff</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with access but without permissions</source>
        <translation>
            <numerusform>%n Gruppe mit Zugriff, aber ohne Berechtigungen</numerusform>
            <numerusform>%n Gruppen mit Zugriff, aber ohne Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is offered to these people, but they cannot do anything with it.</source>
        <extracomment>%1 the integration, e.g. &quot;HubSpot&quot;</extracomment>
        <translation>%1 wird diesen Personen angeboten, aber sie können damit nichts tun.</translation>
    </message>
    <message>
        <source>Without members</source>
        <extracomment>Kind of a problem: permissions of groups that nobody is in</extracomment>
        <translation>Ohne Mitglieder</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) without members hold something</source>
        <translation>
            <numerusform>%n Gruppe ohne Mitglieder, der etwas erteilt ist</numerusform>
            <numerusform>%n Gruppen ohne Mitglieder, denen etwas erteilt ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) granted to nobody. Whoever joins such a group gets them at once.</source>
        <translation>
            <numerusform>%n Berechtigung kommt niemandem zugute. Wer einer solchen Gruppe beitritt, erhält sie sofort.</numerusform>
            <numerusform>%n Berechtigungen kommen niemandem zugute. Wer einer solchen Gruppe beitritt, erhält sie sofort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unbacked</source>
        <extracomment>Kind of a problem: permissions that the HubSpot token lacks</extracomment>
        <translation>Nicht gedeckt</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold %1, the token does not</source>
        <extracomment>%1 permission such as &quot;Read deals&quot;, %n how many groups hold it</extracomment>
        <translation>
            <numerusform>%n Gruppe hat „%1“, das Token nicht</numerusform>
            <numerusform>%n Gruppen haben „%1“, das Token nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 refuses whatever needs it.</source>
        <extracomment>%1 the integration, e.g. &quot;HubSpot&quot;</extracomment>
        <translation>%1 lehnt alles ab, was das voraussetzt.</translation>
    </message>
    <message>
        <source>The connected %1 token holds none of the permissions</source>
        <extracomment>%1 the integration, e.g. &quot;HubSpot&quot;</extracomment>
        <translation>Dem verbundenen %1-Token fehlen alle Berechtigungen</translation>
    </message>
    <message>
        <source>%1 is not connected</source>
        <extracomment>%1 the integration, e.g. &quot;HubSpot&quot;</extracomment>
        <translation>%1 ist nicht verbunden</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold permissions that every use of is refused. Connect a token that holds them.</source>
        <translation>
            <numerusform>%n Gruppe hat Berechtigungen, deren Nutzung stets abgelehnt wird. Verbinden Sie ein Token, das sie hat.</numerusform>
            <numerusform>%n Gruppen haben Berechtigungen, deren Nutzung stets abgelehnt wird. Verbinden Sie ein Token, das sie hat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold permissions that have no effect until it is.</source>
        <translation>
            <numerusform>%n Gruppe hat Berechtigungen, die erst nach dem Verbinden wirken.</numerusform>
            <numerusform>%n Gruppen haben Berechtigungen, die erst nach dem Verbinden wirken.</numerusform>
        </translation>
    </message>
    <message>
        <source>Same permissions</source>
        <extracomment>Something to know, no problem: several groups with the same permissions</extracomment>
        <translation>Gleiche Berechtigungen</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) hold exactly the same permissions</source>
        <translation>
            <numerusform>%n Gruppe hat genau dieselben Berechtigungen</numerusform>
            <numerusform>%n Gruppen haben genau dieselben Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Each holds %1. That may well be intended.</source>
        <extracomment>%1 a list such as &quot;Access, Read contacts&quot;</extracomment>
        <translation>Jede hat: %1. Das kann durchaus gewollt sein.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of a sentence: in how many groups something changes</extracomment>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch access on</source>
        <extracomment>Button</extracomment>
        <translation>Zugriff einschalten</translation>
    </message>
    <message numerus="yes">
        <source>Switches access on for %n group(s); what they hold takes effect.</source>
        <translation>
            <numerusform>Schaltet den Zugriff für %n Gruppe ein; was sie hat, wird wirksam.</numerusform>
            <numerusform>Schaltet den Zugriff für %n Gruppen ein; was sie haben, wird wirksam.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch access on for %n group(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Zugriff für %n Gruppe einschalten</numerusform>
            <numerusform>Zugriff für %n Gruppen einschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Switch access off</source>
        <extracomment>Button</extracomment>
        <translation>Zugriff ausschalten</translation>
    </message>
    <message numerus="yes">
        <source>Switches access off for %n group(s).</source>
        <translation>
            <numerusform>Schaltet den Zugriff für %n Gruppe aus.</numerusform>
            <numerusform>Schaltet den Zugriff für %n Gruppen aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Switch access off for %n group(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Zugriff für %n Gruppe ausschalten</numerusform>
            <numerusform>Zugriff für %n Gruppen ausschalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Take permissions away</source>
        <extracomment>Button: of the groups of a finding</extracomment>
        <translation>Berechtigungen entziehen</translation>
    </message>
    <message numerus="yes">
        <source>Takes %n permission(s) from %1.</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>Entzieht %n Berechtigung in %1.</numerusform>
            <numerusform>Entzieht %n Berechtigungen in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take dormant permissions from %n group(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Ruhende Berechtigungen für %n Gruppe entziehen</numerusform>
            <numerusform>Ruhende Berechtigungen für %n Gruppen entziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take everything away</source>
        <extracomment>Button: permissions and access of the groups of a finding</extracomment>
        <translation>Alles entziehen</translation>
    </message>
    <message numerus="yes">
        <source>Takes %n cell(s) from %1, access included.</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>Entzieht %n Berechtigung in %1, Zugriff eingeschlossen.</numerusform>
            <numerusform>Entzieht %n Berechtigungen in %1, Zugriff eingeschlossen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take everything from %n group(s) without members</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>Alles für %n Gruppe ohne Mitglieder entziehen</numerusform>
            <numerusform>Alles für %n Gruppen ohne Mitglieder entziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Take it away</source>
        <extracomment>Button: the permission that the finding above is about</extracomment>
        <translation>Entziehen</translation>
    </message>
    <message numerus="yes">
        <source>Take %1 from %n group(s)</source>
        <extracomment>Name of an undo step; %1 permission such as &quot;Read deals&quot;</extracomment>
        <translation>
            <numerusform>%1 für %n Gruppe entziehen</numerusform>
            <numerusform>%1 für %n Gruppen entziehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %1 from %n group(s).</source>
        <extracomment>%1 permission such as &quot;Read deals&quot;</extracomment>
        <translation>
            <numerusform>Entzieht „%1“ für %n Gruppe.</numerusform>
            <numerusform>Entzieht „%1“ für %n Gruppen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Takes %1 from %n group(s), and %2, which needs it.</source>
        <extracomment>%1 permission such as &quot;Read deals&quot;, %2 what cannot be without it, such as &quot;Write deals&quot;</extracomment>
        <translation>
            <numerusform>Entzieht „%1“ für %n Gruppe und was darauf aufbaut: %2.</numerusform>
            <numerusform>Entzieht „%1“ für %n Gruppen und was darauf aufbaut: %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManagedText</name>
    <message>
        <source>&quot;%1&quot; is not a setting.</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>„%1“ ist keine Einstellung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is of the wrong type.</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>„%1“ ist vom falschen Typ.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a value that cannot be used.</source>
        <extracomment>%1 is the name of a setting</extracomment>
        <translation>„%1“ hat einen Wert, der nicht verwendbar ist.</translation>
    </message>
    <message>
        <source>The file cannot be read, so nothing in it counts.</source>
        <translation>Die Datei ist nicht lesbar, daher gilt nichts darin.</translation>
    </message>
    <message>
        <source>The file is not a JSON object, so nothing in it counts.</source>
        <translation>Die Datei ist kein JSON-Objekt, daher gilt nichts darin.</translation>
    </message>
    <message>
        <source>Users other than root can write to the file or its folder, so nothing in it counts.</source>
        <translation>Nicht nur root kann in die Datei oder ihren Ordner schreiben, daher gilt nichts darin.</translation>
    </message>
    <message>
        <source>Set by your administrator in %1.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Von Ihrer Administration in %1 festgelegt.</translation>
    </message>
    <message>
        <source>Tell your administrator: something in %1 is wrong.</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Sagen Sie Ihrer Administration Bescheid: In %1 stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>%1, expired on %2</source>
        <extracomment>%1 is whom a certificate is for, %2 a date</extracomment>
        <translation>%1, abgelaufen am %2</translation>
    </message>
    <message>
        <source>%1, valid until %2</source>
        <extracomment>%1 is whom a certificate is for, %2 a date</extracomment>
        <translation>%1, gültig bis %2</translation>
    </message>
</context>
<context>
    <name>MatrixFileActions</name>
    <message>
        <source>CSV files (*.csv)</source>
        <extracomment>A kind of file</extracomment>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Import permissions</source>
        <extracomment>Title of the dialog in which a file is chosen</extracomment>
        <translation>Berechtigungen importieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.tsv *.txt)</source>
        <extracomment>Kinds of files</extracomment>
        <translation>CSV-Dateien (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>Kinds of files</extracomment>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>PasteText</name>
    <message>
        <source>Spaces around the token were removed.</source>
        <translation>Leerzeichen um das Token wurden entfernt.</translation>
    </message>
    <message>
        <source>Line breaks were removed.</source>
        <translation>Zeilenumbrüche wurden entfernt.</translation>
    </message>
    <message>
        <source>Quotation marks around the token were removed.</source>
        <translation>Anführungszeichen um das Token wurden entfernt.</translation>
    </message>
    <message>
        <source>The word “Bearer” before the token was removed.</source>
        <translation>Das Wort „Bearer“ vor dem Token wurde entfernt.</translation>
    </message>
    <message>
        <source>“Authorization:” before the token was removed.</source>
        <translation>„Authorization:“ vor dem Token wurde entfernt.</translation>
    </message>
    <message>
        <source>The name and equals sign before the token were removed.</source>
        <translation>Name und Gleichheitszeichen vor dem Token wurden entfernt.</translation>
    </message>
    <message>
        <source>Invisible characters that came with the copy were removed.</source>
        <translation>Unsichtbare Zeichen, die beim Kopieren mitkamen, wurden entfernt.</translation>
    </message>
    <message>
        <source>The region in this token is new to the console. HubSpot decides.</source>
        <translation>Die Region in diesem Token ist der Konsole neu. HubSpot entscheidet.</translation>
    </message>
    <message>
        <source>This token has another length than those known so far. HubSpot decides.</source>
        <translation>Dieses Token hat eine andere Länge als die bisher bekannten. HubSpot entscheidet.</translation>
    </message>
    <message>
        <source>This does not look like the tokens known so far (pat-…). HubSpot decides.</source>
        <translation>Das sieht nicht aus wie die bisher bekannten Token (pat-…). HubSpot entscheidet.</translation>
    </message>
    <message>
        <source>Some characters only look like letters or dashes; a chat or word processor may have changed them. Copy the token straight from HubSpot.</source>
        <translation>Einige Zeichen sehen nur aus wie Buchstaben oder Bindestriche; ein Chat oder eine Textverarbeitung hat sie womöglich verändert. Kopieren Sie das Token direkt aus HubSpot.</translation>
    </message>
    <message>
        <source>These are the dots that HubSpot shows in place of the token. Press Show there, then Copy.</source>
        <translation>Das sind die Punkte, die HubSpot anstelle des Tokens zeigt. Klicken Sie dort auf „Show“, dann auf „Copy“.</translation>
    </message>
    <message>
        <source>There is more than one token in this paste. Paste one only.</source>
        <translation>Hier wurde mehr als ein Token eingefügt. Fügen Sie nur eines ein.</translation>
    </message>
    <message>
        <source>This is a client secret, a client id, or an API key of the kind that HubSpot retired on 30 November 2022. The token begins with “pat-”.</source>
        <translation>Das ist ein Client Secret, eine Client-ID oder ein API-Key der Art, die HubSpot am 30. November 2022 abgeschafft hat. Das Token beginnt mit „pat-“.</translation>
    </message>
    <message>
        <source>This is a sign-in (OAuth) token that stops working after 30 minutes. Use the token of a service key or private app.</source>
        <translation>Das ist ein Anmelde-Token (OAuth), das nach 30 Minuten nicht mehr funktioniert. Verwenden Sie das Token eines Service Keys oder einer privaten App.</translation>
    </message>
    <message>
        <source>This is a personal access key for HubSpot&apos;s developer tools. Use the token of a service key or private app.</source>
        <translation>Das ist ein Personal Access Key für HubSpots Entwicklerwerkzeuge. Verwenden Sie das Token eines Service Keys oder einer privaten App.</translation>
    </message>
    <message numerus="yes">
        <source>This is far too long for a token: %n character(s).</source>
        <translation>
            <numerusform>Das ist viel zu lang für ein Token: %n Zeichen.</numerusform>
            <numerusform>Das ist viel zu lang für ein Token: %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a token. A HubSpot token begins with “pat-”.</source>
        <translation>Das ist kein Token. Ein HubSpot-Token beginnt mit „pat-“.</translation>
    </message>
    <message>
        <source>The marks of a code block around the token were removed.</source>
        <translation>Die Zeichen eines Codeblocks um das Token wurden entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>The token is cut off: only %n character(s) came, and a whole one has %1. Use the Copy button in HubSpot instead of marking the text.</source>
        <extracomment>%1 is how long a whole token is, e.g. 44</extracomment>
        <translation>
            <numerusform>Das Token ist abgeschnitten: Nur %n Zeichen kam an, ein ganzes hat %1. Nehmen Sie die Schaltfläche Copy in HubSpot, statt den Text zu markieren.</numerusform>
            <numerusform>Das Token ist abgeschnitten: Nur %n Zeichen kamen an, ein ganzes hat %1. Nehmen Sie die Schaltfläche Copy in HubSpot, statt den Text zu markieren.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is an old API key (hapikey). HubSpot retired all of them on 30 November 2022; use the token of a service key or private app, which begins with “pat-”.</source>
        <translation>Das ist ein alter API-Key (hapikey). HubSpot hat sie alle am 30. November 2022 abgeschaltet; verwenden Sie das Token eines Service Keys oder einer privaten App, das mit „pat-“ beginnt.</translation>
    </message>
    <message>
        <source>The beginning “pat-” is missing: either it was not copied, or this is another kind of key. Copy the whole token.</source>
        <translation>Der Anfang „pat-“ fehlt: Entweder wurde er nicht mitkopiert, oder dies ist eine andere Art von Schlüssel. Kopieren Sie das ganze Token.</translation>
    </message>
    <message>
        <source>There is a token inside this text, but nothing is taken out of a file or a command. Paste the token alone, from “pat-” to its end.</source>
        <translation>In diesem Text steckt ein Token, aber aus einer Datei oder einem Befehl wird nichts herausgeholt. Fügen Sie das Token allein ein, von „pat-“ bis zum Ende.</translation>
    </message>
</context>
<context>
    <name>PlanChecklist</name>
    <message>
        <source>Dashboard → Groups → open “%1”.</source>
        <extracomment>A step in On Belay&apos;s dashboard, whose labels stay in English; %1 a group</extracomment>
        <translation>Dashboard → Groups → „%1“ öffnen.</translation>
    </message>
    <message>
        <source>Tab “Permissions” → “Add integration” → “%1”.</source>
        <extracomment>A step in On Belay&apos;s dashboard, whose labels stay in English; %1 HubSpot</extracomment>
        <translation>Tab „Permissions“ → „Add integration“ → „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Choose exactly these %n scope(s) and no others:</source>
        <extracomment>A step in On Belay&apos;s dashboard; the list of scopes stands below it</extracomment>
        <translation>
            <numerusform>Genau diesen %n Scope auswählen und keinen anderen:</numerusform>
            <numerusform>Genau diese %n Scopes auswählen und keine anderen:</numerusform>
        </translation>
    </message>
    <message>
        <source>“Save”.</source>
        <extracomment>A step in On Belay&apos;s dashboard: the label of its button</extracomment>
        <translation>„Save“.</translation>
    </message>
    <message>
        <source>No scope is planned for this group, so Claude could not do anything there.</source>
        <translation>Für diese Gruppe ist kein Scope geplant, daher könnte Claude dort nichts tun.</translation>
    </message>
    <message>
        <source>This group was set up before, and the plan was changed since: take away what is not listed here.</source>
        <translation>Diese Gruppe wurde schon eingerichtet, und der Plan wurde seitdem geändert: Entziehen Sie, was hier nicht aufgeführt ist.</translation>
    </message>
    <message>
        <source>Tab “Permissions”: take “%1” away from this group, then save.</source>
        <extracomment>A step in On Belay&apos;s dashboard; %1 HubSpot</extracomment>
        <translation>Tab „Permissions“: dieser Gruppe „%1“ entziehen, dann speichern.</translation>
    </message>
    <message>
        <source>Nothing is planned for this group any more.</source>
        <translation>Für diese Gruppe ist nichts mehr geplant.</translation>
    </message>
    <message>
        <source>Access is not planned for this group: do not add %1. The scopes are noted for later.</source>
        <extracomment>%1 HubSpot</extracomment>
        <translation>Für diese Gruppe ist kein Zugriff geplant: %1 nicht hinzufügen. Die Scopes sind für später vermerkt.</translation>
    </message>
    <message>
        <source>Read / Write</source>
        <translation>Read / Write</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Read only</translation>
    </message>
    <message>
        <source>Ticked off as done in the dashboard %1 (%2).</source>
        <extracomment>%1 is &quot;2 hours ago&quot;, %2 a date and time</extracomment>
        <translation>Als im Dashboard erledigt abgehakt: %1 (%2).</translation>
    </message>
    <message>
        <source>Was done once, but the plan was changed since.</source>
        <translation>War schon erledigt, aber der Plan wurde seitdem geändert.</translation>
    </message>
    <message>
        <source>%1 permissions: checklist for On Belay&apos;s dashboard</source>
        <extracomment>Heading of a checklist; %1 is HubSpot</extracomment>
        <translation>%1-Berechtigungen: Checkliste für das Dashboard von On Belay</translation>
    </message>
    <message>
        <source>Planned, not real: the console cannot see what On Belay has, and it has sent nothing there. Each group is so only once somebody has done its steps.</source>
        <translation>Nur geplant, nicht wirksam: Die Konsole sieht nicht, was On Belay hat, und sie hat nichts dorthin gesendet. Eine Gruppe ist erst so, wenn jemand ihre Schritte ausgeführt hat.</translation>
    </message>
    <message>
        <source>Plan for %1, as of %2.</source>
        <extracomment>%1 an address, %2 a date and time</extracomment>
        <translation>Plan für %1, Stand: %2.</translation>
    </message>
    <message>
        <source>Plan of %1 for %2, as of %3.</source>
        <extracomment>%1 an organization, %2 an address, %3 a date and time</extracomment>
        <translation>Plan von %1 für %2, Stand: %3.</translation>
    </message>
    <message>
        <source>First of all, %1 must be connected: Dashboard → Integrations → %1.</source>
        <extracomment>%1 HubSpot; the labels are those of On Belay&apos;s dashboard, which is in English</extracomment>
        <translation>Zuallererst muss %1 verbunden sein: Dashboard → Integrations → %1.</translation>
    </message>
    <message>
        <source>On Belay&apos;s help names the tab of a group “Permissions” on one page and “Integrations” on others. If you see only one of them, it is that one.</source>
        <translation>In der Hilfe von On Belay heißt der Tab einer Gruppe auf einer Seite „Permissions“ und auf anderen „Integrations“. Sehen Sie nur einen von beiden, ist es dieser.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is planned for %n more group(s).</source>
        <translation>
            <numerusform>Für %n weitere Gruppe ist nichts geplant.</numerusform>
            <numerusform>Für %n weitere Gruppen ist nichts geplant.</numerusform>
        </translation>
    </message>
    <message>
        <source>Planned, not real</source>
        <extracomment>First column of a file for spreadsheets</extracomment>
        <translation>Nur geplant, nicht wirksam</translation>
    </message>
    <message>
        <source>Group</source>
        <extracomment>Column of a file for spreadsheets</extracomment>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Add the integration</source>
        <extracomment>Column of a file for spreadsheets: yes or no</extracomment>
        <translation>Integration hinzufügen</translation>
    </message>
    <message>
        <source>Scope</source>
        <extracomment>Column of a file for spreadsheets</extracomment>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Meaning</source>
        <extracomment>Column of a file for spreadsheets: what a scope is for</extracomment>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>Access</source>
        <extracomment>Column of a file for spreadsheets: what a scope allows</extracomment>
        <translation>Zugriff</translation>
    </message>
    <message>
        <source>Done in the dashboard</source>
        <extracomment>Column of a file for spreadsheets: yes or no</extracomment>
        <translation>Im Dashboard erledigt</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ProofFailure</name>
    <message>
        <source>HubSpot refuses this kind of token here, though it accepts it elsewhere</source>
        <translation>HubSpot lehnt diese Art von Token hier ab, obwohl es sie anderswo annimmt</translation>
    </message>
    <message>
        <source>The token works, but HubSpot did not say which scopes it has</source>
        <translation>Das Token funktioniert, aber HubSpot hat nicht gesagt, welche Scopes es hat</translation>
    </message>
    <message>
        <source>%1. So reading was tried instead; writing cannot be tried without changing your data.</source>
        <extracomment>%1 is a reason, a sentence without its full stop</extracomment>
        <translation>%1. Daher wurde stattdessen das Lesen ausprobiert; Schreiben lässt sich nicht ausprobieren, ohne Ihre Daten zu ändern.</translation>
    </message>
    <message>
        <source>Check again later, or go on with what is proven.</source>
        <translation>Prüfen Sie später noch einmal oder fahren Sie mit dem fort, was nachgewiesen ist.</translation>
    </message>
    <message>
        <source>The token works, but HubSpot did not describe its account</source>
        <translation>Das Token funktioniert, aber HubSpot hat sein Konto nicht beschrieben</translation>
    </message>
    <message>
        <source>%1. So it is not known whether this is your live account.</source>
        <extracomment>%1 is a reason, a sentence without its full stop</extracomment>
        <translation>%1. Daher ist nicht bekannt, ob dies Ihr echtes Konto ist.</translation>
    </message>
    <message>
        <source>The token works, but some scopes could not be tested</source>
        <translation>Das Token funktioniert, aber einige Scopes ließen sich nicht prüfen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 is a reason, a sentence without its full stop; %2 says more about it</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>HubSpot lists this scope for the token, and refused the read all the same; the account may lack the feature</source>
        <translation>HubSpot führt diesen Scope für das Token und hat das Lesen trotzdem abgelehnt; dem Konto fehlt vielleicht die Funktion</translation>
    </message>
</context>
<context>
    <name>ProofText</name>
    <message>
        <source>Waiting</source>
        <extracomment>Result of a check that has not begun</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>Result of a check that goes on</extracomment>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Granted</source>
        <extracomment>The token holds this scope</extracomment>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>The token lacks this scope</extracomment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Read proven, write not tested</source>
        <extracomment>Reading works; writing cannot be tried without changing something</extracomment>
        <translation>Lesen belegt, Schreiben nicht geprüft</translation>
    </message>
    <message>
        <source>Not tested</source>
        <extracomment>Result of a check that could not be made</extracomment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>HubSpot did not list the token&apos;s scopes, and writing cannot be tried without changing your data.</source>
        <translation>HubSpot hat die Scopes des Tokens nicht aufgelistet, und Schreiben lässt sich nicht prüfen, ohne Ihre Daten zu ändern.</translation>
    </message>
    <message>
        <source>Standard account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation>Standardkonto</translation>
    </message>
    <message>
        <source>Sandbox account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation>Sandbox-Konto</translation>
    </message>
    <message>
        <source>Developer test account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation>Entwickler-Testkonto</translation>
    </message>
    <message>
        <source>App developer account</source>
        <extracomment>Type of a HubSpot account</extracomment>
        <translation>App-Entwicklerkonto</translation>
    </message>
    <message>
        <source>North America</source>
        <extracomment>Where HubSpot keeps an account&apos;s data</extracomment>
        <translation>Nordamerika</translation>
    </message>
    <message>
        <source>Europe</source>
        <extracomment>Where HubSpot keeps an account&apos;s data</extracomment>
        <translation>Europa</translation>
    </message>
    <message>
        <source>Asia-Pacific</source>
        <extracomment>Where HubSpot keeps an account&apos;s data</extracomment>
        <translation>Asien-Pazifik</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a part of the world, %2 HubSpot&apos;s code for it such as na1</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The token may write but not read, and writing without reading fails.</source>
        <translation>Das Token darf schreiben, aber nicht lesen, und Schreiben ohne Lesen schlägt fehl.</translation>
    </message>
    <message>
        <source>HubSpot itself asks for one of: %1.</source>
        <extracomment>%1 is a list of HubSpot scope names</extracomment>
        <translation>HubSpot selbst verlangt eines von diesen: %1.</translation>
    </message>
</context>
<context>
    <name>StoredKeyText</name>
    <message>
        <source>On Belay could not reach HubSpot</source>
        <translation>On Belay konnte HubSpot nicht erreichen</translation>
    </message>
    <message>
        <source>No answer came, so nothing is known about the stored key.</source>
        <translation>Es kam keine Antwort, daher ist über den gespeicherten Schlüssel nichts bekannt.</translation>
    </message>
    <message>
        <source>HubSpot&apos;s answer made no sense to On Belay</source>
        <translation>On Belay konnte mit HubSpots Antwort nichts anfangen</translation>
    </message>
    <message>
        <source>So nothing is known about the stored key.</source>
        <translation>Daher ist über den gespeicherten Schlüssel nichts bekannt.</translation>
    </message>
    <message>
        <source>The last check came to no result</source>
        <translation>Die letzte Prüfung blieb ohne Ergebnis</translation>
    </message>
    <message>
        <source>The server gave no reason that this console knows.</source>
        <translation>Der Server hat keinen Grund genannt, den diese Konsole kennt.</translation>
    </message>
    <message>
        <source>Press “Check now” to try again.</source>
        <translation>Klicken Sie auf „Jetzt prüfen“, um es erneut zu versuchen.</translation>
    </message>
    <message>
        <source>correlation id %1</source>
        <extracomment>%1 is an id that support can look up</extracomment>
        <translation>Korrelations-ID %1</translation>
    </message>
    <message>
        <source>HubSpot&apos;s limit of calls is reached</source>
        <translation>Das Aufruflimit von HubSpot ist erreicht</translation>
    </message>
    <message>
        <source>HubSpot counts calls by the second and by the day, and which limit this was is not known. This says nothing about the key.</source>
        <translation>HubSpot zählt Aufrufe nach Sekunden und nach Tagen, und welches Limit das war, ist nicht bekannt. Über den Schlüssel sagt das nichts.</translation>
    </message>
    <message>
        <source>Try again in a minute; if that changes nothing, it is the limit of the day, which ends at midnight in the account&apos;s time zone.</source>
        <translation>Versuchen Sie es in einer Minute noch einmal; ändert das nichts, ist es das Tageslimit, das um Mitternacht in der Zeitzone des Kontos endet.</translation>
    </message>
</context>
<context>
    <name>WhoCanWords</name>
    <message>
        <source>a group that is not known here</source>
        <translation>eine Gruppe, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>no</source>
        <extracomment>What console or server say of a person: Claude can&apos;t do it for them</extracomment>
        <translation>nein</translation>
    </message>
    <message>
        <source>yes, through %1</source>
        <extracomment>What console or server say of a person; %1 is a list of groups</extracomment>
        <translation>ja, über %1</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Nobody for certain</source>
        <translation>Für niemanden sicher</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <extracomment>Counts people</extracomment>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>through %n group(s)</source>
        <extracomment>Follows a count of people</extracomment>
        <translation>
            <numerusform>über %n Gruppe</numerusform>
            <numerusform>über %n Gruppen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody now; %1 %2 once that is repaired</source>
        <extracomment>%1 is &quot;214 people&quot;, %2 &quot;through 6 groups&quot;; something stops them all</extracomment>
        <translation>Derzeit niemand; nach der Behebung %1 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>%1 is &quot;214 people&quot;, %2 &quot;through 6 groups&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a group, %2 counts the people who can through it</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 · and %n more</source>
        <extracomment>%1 is a list of groups, %n counts those that are left out</extracomment>
        <translation>
            <numerusform>%1 · und %n weitere</numerusform>
            <numerusform>%1 · und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not connected.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1 ist nicht verbunden.</translation>
    </message>
    <message>
        <source>%1 does not accept the stored key.</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1 akzeptiert den gespeicherten Schlüssel nicht.</translation>
    </message>
    <message>
        <source>The stored key does not cover “%1”.</source>
        <translation>Der gespeicherte Schlüssel deckt „%1“ nicht ab.</translation>
    </message>
    <message>
        <source>The stored key does not cover “%1”: it lacks %2.</source>
        <translation>Der gespeicherte Schlüssel deckt „%1“ nicht ab: Ihm fehlt %2.</translation>
    </message>
    <message>
        <source>Nobody can, whatever their groups hold</source>
        <translation>Niemand kann es, ganz gleich, was die Gruppen haben</translation>
    </message>
    <message>
        <source>It is not certain that anybody can</source>
        <translation>Es ist nicht sicher, ob es überhaupt jemand kann</translation>
    </message>
    <message>
        <source>Whether the stored key covers this has not been proven.</source>
        <translation>Ob der gespeicherte Schlüssel dies abdeckt, ist nicht belegt.</translation>
    </message>
    <message>
        <source>Whether %1 accepts the stored key could not be tested.</source>
        <translation>Ob %1 den gespeicherten Schlüssel akzeptiert, ließ sich nicht prüfen.</translation>
    </message>
    <message>
        <source>The server’s own list is the same</source>
        <extracomment>The console&apos;s list of people and the server&apos;s are the same</extracomment>
        <translation>Die eigene Liste des Servers ist dieselbe</translation>
    </message>
    <message>
        <source>Console and server disagree</source>
        <translation>Konsole und Server sind uneins</translation>
    </message>
    <message>
        <source>Not compared with the server, which tells no list of its own</source>
        <translation>Nicht mit dem Server verglichen, der keine eigene Liste mitteilt</translation>
    </message>
    <message>
        <source>Access changed while this was read</source>
        <translation>Der Zugriff hat sich beim Lesen geändert</translation>
    </message>
    <message>
        <source>The list was not compared with the server’s. Ask again.</source>
        <translation>Die Liste wurde nicht mit der des Servers verglichen. Fragen Sie noch einmal.</translation>
    </message>
    <message>
        <source>Not compared with the server</source>
        <translation>Nicht mit dem Server verglichen</translation>
    </message>
    <message>
        <source>%1: yes for the console, no for the server.</source>
        <translation>%1: Die Konsole sagt Ja, der Server Nein.</translation>
    </message>
    <message>
        <source>%1: no for the console, yes for the server.</source>
        <translation>%1: Die Konsole sagt Nein, der Server Ja.</translation>
    </message>
    <message>
        <source>%1 – console: %2; server: %3.</source>
        <extracomment>%1 is a person, %2 and %3 are &quot;no&quot; or &quot;yes, through Sales&quot;</extracomment>
        <translation>%1 – Konsole: %2; Server: %3.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more people.</source>
        <translation>
            <numerusform>Und %n weitere Person.</numerusform>
            <numerusform>Und %n weitere Personen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people of the server’s list are not among the people that it told of.</source>
        <translation>
            <numerusform>%n Person auf der Liste des Servers gehört nicht zu denen, die er genannt hat.</numerusform>
            <numerusform>%n Personen auf der Liste des Servers gehören nicht zu denen, die er genannt hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody can use it now</source>
        <translation>Derzeit kann es niemand nutzen</translation>
    </message>
    <message>
        <source>Not compared: the server lists nobody while nobody can</source>
        <translation>Nicht verglichen: Solange es niemand kann, führt der Server niemanden auf</translation>
    </message>
</context>
<context>
    <name>onbelay::ActivityModel</name>
    <message>
        <source>%1, by %2, %3</source>
        <extracomment>For screen readers: what was changed, by whom, when</extracomment>
        <translation>%1, von %2, %3</translation>
    </message>
    <message>
        <source>%1, by %2, %3. Reason: %4</source>
        <extracomment>For screen readers: what was changed, by whom, when, why</extracomment>
        <translation>%1, von %2, %3. Grund: %4</translation>
    </message>
</context>
<context>
    <name>onbelay::ActivityPresenter</name>
    <message numerus="yes">
        <source>%1 of %n loaded entries; older ones have not been searched</source>
        <extracomment>%1 of %n loaded entries</extracomment>
        <translation>
            <numerusform>%1 von %n geladenem Eintrag; ältere wurden nicht durchsucht</numerusform>
            <numerusform>%1 von %n geladenen Einträgen; ältere wurden nicht durchsucht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The latest %n entries</source>
        <translation>
            <numerusform>Der letzte Eintrag</numerusform>
            <numerusform>Die letzten %n Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>All permissions</source>
        <extracomment>A filter that lets everything pass</extracomment>
        <translation>Alle Berechtigungen</translation>
    </message>
    <message>
        <source>Everyone</source>
        <extracomment>A filter that lets everything pass</extracomment>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Only administrators can revert changes.</source>
        <translation>Nur Administratoren können Änderungen zurücknehmen.</translation>
    </message>
</context>
<context>
    <name>onbelay::BundlePresenter</name>
    <message>
        <source>Group names</source>
        <extracomment>A kind of names that a support bundle may tell</extracomment>
        <translation>Gruppennamen</translation>
    </message>
    <message>
        <source>Of the groups that the checks speak of</source>
        <translation>Der Gruppen, um die es in den Prüfungen geht</translation>
    </message>
    <message>
        <source>People’s names</source>
        <extracomment>A kind of names that a support bundle may tell</extracomment>
        <translation>Namen von Personen</translation>
    </message>
    <message>
        <source>Yours, and those of people whom the checks speak of</source>
        <translation>Ihr eigener und die der Personen, um die es in den Prüfungen geht</translation>
    </message>
    <message>
        <source>Mail addresses</source>
        <extracomment>A kind of names that a support bundle may tell</extracomment>
        <translation>Mailadressen</translation>
    </message>
    <message>
        <source>The one that you are signed in with</source>
        <translation>Die, mit der Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Organisation and %1 account</source>
        <extracomment>%1 is HubSpot; a kind of names that a support bundle may tell</extracomment>
        <translation>Organisation und %1-Konto</translation>
    </message>
    <message>
        <source>Your organisation’s name and the number of the account</source>
        <translation>Der Name Ihrer Organisation und die Nummer des Kontos</translation>
    </message>
    <message>
        <source>Server names</source>
        <extracomment>A kind of names that a support bundle may tell</extracomment>
        <translation>Servernamen</translation>
    </message>
    <message>
        <source>Hosts other than those that everybody uses</source>
        <translation>Hosts außer denen, die alle verwenden</translation>
    </message>
    <message>
        <source>Something in it looks like a token.</source>
        <translation>Etwas darin sieht wie ein Token aus.</translation>
    </message>
    <message>
        <source>Something in it looks like a mail address.</source>
        <translation>Etwas darin sieht wie eine Mailadresse aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s), %1. Nothing is sent: you save it and decide who gets it.</source>
        <extracomment>%1 is a size such as 24 kB</extracomment>
        <translation>
            <numerusform>%n Datei, %1. Es wird nichts gesendet: Sie speichern das Paket und entscheiden, wer es bekommt.</numerusform>
            <numerusform>%n Dateien, %1. Es wird nichts gesendet: Sie speichern das Paket und entscheiden, wer es bekommt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 stays out of the bundle, because something in it looks like a secret or a mail address. Please report this as a fault of the console.</source>
        <extracomment>%1 is a list of files</extracomment>
        <translation>Nicht ins Paket kommt: %1. Etwas darin sieht wie ein Geheimnis oder eine Mailadresse aus. Bitte melden Sie dies als Fehler der Konsole.</translation>
    </message>
    <message>
        <source>(looks like a token and is not shown)</source>
        <extracomment>In place of a name that looks like a token</extracomment>
        <translation>(sieht wie ein Token aus und wird nicht gezeigt)</translation>
    </message>
    <message>
        <source>No stand-in was needed.</source>
        <translation>Es war kein Platzhalter nötig.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <extracomment>%1 is the name of a file, %2 the system&apos;s reason</extracomment>
        <translation>%1 konnte nicht gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>Support bundle of On Belay Console</source>
        <translation>Support-Paket der On Belay Console</translation>
    </message>
    <message>
        <source>No names were let in.</source>
        <translation>Es wurden keine Namen zugelassen.</translation>
    </message>
    <message>
        <source>Let in as they are: %1.</source>
        <translation>Unverändert zugelassen: %1.</translation>
    </message>
    <message>
        <source>Tokens and passwords, reasons of changes, texts of servers, folders and the address of a proxy are never in a bundle.</source>
        <translation>Token und Passwörter, Gründe von Änderungen, Texte von Servern, Ordner und die Adresse eines Proxys sind nie in einem Paket.</translation>
    </message>
    <message>
        <source>about.json: versions of the console and what it runs on.</source>
        <translation>about.json: Versionen der Konsole und dessen, worauf sie läuft.</translation>
    </message>
    <message>
        <source>account.json: the server and the role of who is signed in.</source>
        <translation>account.json: der Server und die Rolle der angemeldeten Person.</translation>
    </message>
    <message>
        <source>connection.json: the stored connection and its last check.</source>
        <translation>connection.json: die gespeicherte Verbindung und ihre letzte Prüfung.</translation>
    </message>
    <message>
        <source>findings-….json: the last run of each symptom, check by check.</source>
        <translation>findings-….json: der letzte Durchlauf jedes Symptoms, Prüfung für Prüfung.</translation>
    </message>
    <message>
        <source>environment.json: what was found about this computer and its network.</source>
        <translation>environment.json: was über diesen Computer und sein Netz herausgefunden wurde.</translation>
    </message>
    <message>
        <source>requests.csv: the last requests, without bodies, headers or queries.</source>
        <translation>requests.csv: die letzten Anfragen, ohne Inhalt, Header und Abfrageparameter.</translation>
    </message>
    <message>
        <source>health.csv: earlier checks of the stored key.</source>
        <translation>health.csv: frühere Prüfungen des gespeicherten Schlüssels.</translation>
    </message>
    <message>
        <source>store.json: how much is kept on this computer.</source>
        <translation>store.json: wie viel auf diesem Computer aufbewahrt wird.</translation>
    </message>
    <message>
        <source>settings.json: settings that can matter.</source>
        <translation>settings.json: Einstellungen, die eine Rolle spielen können.</translation>
    </message>
    <message>
        <source>Files that would have had nothing in them are left out. Times are in UTC.</source>
        <translation>Dateien, in denen nichts stünde, sind weggelassen. Zeiten sind in UTC.</translation>
    </message>
    <message>
        <source>Made on %1. Whoever saved it could read every file before. Bundle %2.</source>
        <extracomment>%1 is a date and time in UTC, %2 an id</extracomment>
        <translation>Erstellt am %1. Wer es gespeichert hat, konnte vorher jede Datei lesen. Paket %2.</translation>
    </message>
    <message>
        <source>Names are replaced by stand-ins such as group-01, person-02, organisation-01, account-01, host-01 and id-03. The same stand-in means the same thing in every file. What they mean is known only to whoever made it and is not in here.</source>
        <translation>Namen sind durch Platzhalter wie group-01, person-02, organisation-01, account-01, host-01 und id-03 ersetzt. Derselbe Platzhalter bedeutet in jeder Datei dasselbe. Was sie bedeuten, weiß nur, wer das Paket erstellt hat; hier steht es nicht.</translation>
    </message>
</context>
<context>
    <name>onbelay::ChangeCells</name>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a group, %2 a permission such as &quot;Read deals&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>before: %1</source>
        <extracomment>For screen readers: the value of a cell before a change</extracomment>
        <translation>vorher: %1</translation>
    </message>
    <message>
        <source>after: %1</source>
        <extracomment>For screen readers: the value of a cell after a change</extracomment>
        <translation>nachher: %1</translation>
    </message>
    <message>
        <source>What</source>
        <extracomment>Heading of a column: what was changed</extracomment>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <extracomment>Heading of a column: the value before the change</extracomment>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <extracomment>Heading of a column: the value after the change</extracomment>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>onbelay::ClaudeViewPresenter</name>
    <message>
        <source>Asks the server as Claude does, with your own sign-in. It calls only get_my_context and list_my_integrations, and changes nothing.</source>
        <translation>Fragt den Server so, wie Claude es tut, mit Ihrer eigenen Anmeldung. Aufgerufen werden nur get_my_context und list_my_integrations; geändert wird nichts.</translation>
    </message>
    <message>
        <source>Asks the server as Claude does, with the sign-in of %1, and compares what it tells with the permissions on the server. Staged edits do not count. It calls only get_my_context and list_my_integrations, and changes nothing.</source>
        <extracomment>%1 is a person</extracomment>
        <translation>Fragt den Server so, wie Claude es tut, mit der Anmeldung von %1, und vergleicht die Auskunft mit den Berechtigungen auf dem Server. Vorgemerkte Änderungen zählen nicht. Aufgerufen werden nur get_my_context und list_my_integrations; geändert wird nichts.</translation>
    </message>
    <message>
        <source>Asking the server: %1 of %2 steps done</source>
        <translation>Der Server wird gefragt: %1 von %2 Schritten fertig</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) not tested</source>
        <translation>
            <numerusform>%n Schritt nicht geprüft</numerusform>
            <numerusform>%n Schritte nicht geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>Claude sees what the permissions give you</source>
        <translation>Claude sieht, was die Berechtigungen Ihnen geben</translation>
    </message>
    <message>
        <source>%1. Took %2 s.</source>
        <extracomment>%1 is a summary such as &quot;2 problems, 1 warning&quot;, %2 is a number of seconds</extracomment>
        <translation>%1. Dauer: %2 s.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Version</source>
        <extracomment>Of the server</extracomment>
        <translation>Version</translation>
    </message>
    <message>
        <source>Protocol</source>
        <extracomment>The version of MCP</extracomment>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>How it talks</source>
        <extracomment>How the server speaks: with a session or not</extracomment>
        <translation>Arbeitsweise</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>The tool failed, so it told nothing.</source>
        <translation>Das Werkzeug ist fehlgeschlagen und hat daher nichts gesagt.</translation>
    </message>
    <message>
        <source>(hidden)</source>
        <translation>(verborgen)</translation>
    </message>
    <message>
        <source>It answered in words only:</source>
        <translation>Es hat nur in Worten geantwortet:</translation>
    </message>
    <message>
        <source>The console does not know this form; these are its names and values as they came.</source>
        <translation>Die Konsole kennt diese Form nicht; hier sind die Namen und Werte, wie sie kamen.</translation>
    </message>
    <message>
        <source>It answered, and said nothing.</source>
        <translation>Es hat geantwortet und nichts gesagt.</translation>
    </message>
    <message>
        <source>It answered in a text and not as data; the text was JSON.</source>
        <translation>Es hat mit einem Text statt mit Daten geantwortet; der Text war JSON.</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Integrations</source>
        <extracomment>No integration is open to Claude</extracomment>
        <translation>Integrationen</translation>
    </message>
    <message>
        <source>State, as told</source>
        <extracomment>The state of an integration&apos;s connection, in the server&apos;s own word</extracomment>
        <translation>Zustand laut Server</translation>
    </message>
    <message>
        <source>Scopes</source>
        <extracomment>The scopes of an integration that Claude is told of</extracomment>
        <translation>Scopes</translation>
    </message>
    <message numerus="yes">
        <source>The server lists %n tool(s). What a tool says about itself is not checked by anybody.</source>
        <translation>
            <numerusform>Der Server führt %n Werkzeug auf. Was ein Werkzeug über sich selbst sagt, prüft niemand.</numerusform>
            <numerusform>Der Server führt %n Werkzeuge auf. Was ein Werkzeug über sich selbst sagt, prüft niemand.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n are shown.</source>
        <translation>
            <numerusform>Nur das erste wird gezeigt.</numerusform>
            <numerusform>Die ersten %n werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::CompareModel</name>
    <message>
        <source>%1: %2</source>
        <extracomment>A permission: %1 is an object such as &quot;Deals&quot;, %2 is &quot;Read&quot; or &quot;Write&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, differs</source>
        <extracomment>A permission in a comparison of groups that do not all hold it</extracomment>
        <translation>%1, unterschiedlich</translation>
    </message>
</context>
<context>
    <name>onbelay::ComparePresenter</name>
    <message>
        <source>Select two to five groups to compare them.</source>
        <translation>Wählen Sie zwei bis fünf Gruppen aus, um sie zu vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) are selected; five are the most that can be compared.</source>
        <translation>
            <numerusform>%n Gruppe ist ausgewählt; höchstens fünf lassen sich vergleichen.</numerusform>
            <numerusform>%n Gruppen sind ausgewählt; höchstens fünf lassen sich vergleichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are too few groups left to compare.</source>
        <translation>Zum Vergleichen sind zu wenige Gruppen übrig.</translation>
    </message>
    <message numerus="yes">
        <source>The groups agree on all %n permission(s).</source>
        <translation>
            <numerusform>Die Gruppen stimmen in der %n Berechtigung überein.</numerusform>
            <numerusform>Die Gruppen stimmen in allen %n Berechtigungen überein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n permission(s) differ.</source>
        <extracomment>%1 how many differ, %n how many there are</extracomment>
        <translation>
            <numerusform>Unterschiede bei %1 von %n Berechtigung.</numerusform>
            <numerusform>Unterschiede bei %1 von %n Berechtigungen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) are no longer there: %1.</source>
        <extracomment>%1 is one or more groups</extracomment>
        <translation>
            <numerusform>%n Gruppe ist nicht mehr vorhanden: %1.</numerusform>
            <numerusform>%n Gruppen sind nicht mehr vorhanden: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n cell(s) change)</source>
        <extracomment>Menu entry: all groups become like %1, %n is how many cells that changes</extracomment>
        <translation>
            <numerusform>%1 (%n Zelle ändert sich)</numerusform>
            <numerusform>%1 (%n Zellen ändern sich)</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them match %1 already.</source>
        <extracomment>%1 is a group</extracomment>
        <translation>Alle stimmen schon mit %1 überein.</translation>
    </message>
    <message numerus="yes">
        <source>Make %n group(s) match %1</source>
        <extracomment>Name of an undo step. %1 is a group, %n how many other groups change</extracomment>
        <translation>
            <numerusform>%n Gruppe an %1 angleichen</numerusform>
            <numerusform>%n Gruppen an %1 angleichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ConnectPresenter</name>
    <message>
        <source>This cannot be the token, so nothing was sent.</source>
        <translation>Das kann nicht das Token sein, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Asking HubSpot…</source>
        <translation>HubSpot wird gefragt…</translation>
    </message>
    <message>
        <source>HubSpot accepts the token: %1 of %2 scopes are granted.</source>
        <extracomment>%1 of %2 scopes are granted</extracomment>
        <translation>HubSpot akzeptiert das Token: %1 von %2 Berechtigungen sind erteilt.</translation>
    </message>
    <message>
        <source>On Belay is proving and storing the token…</source>
        <translation>On Belay prüft und speichert das Token…</translation>
    </message>
    <message>
        <source>HubSpot is connected.</source>
        <translation>HubSpot ist verbunden.</translation>
    </message>
    <message>
        <source>The token is stored. On Belay is proving the stored key…</source>
        <translation>Das Token ist gespeichert. On Belay prüft den gespeicherten Schlüssel…</translation>
    </message>
    <message>
        <source>All scopes</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Alle Scopes</translation>
    </message>
    <message>
        <source>Reading only</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Nur Lesen</translation>
    </message>
    <message>
        <source>Without content</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Ohne Inhalte</translation>
    </message>
    <message>
        <source>A service key</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Ein Service Key</translation>
    </message>
    <message>
        <source>A European account</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Ein europäisches Konto</translation>
    </message>
    <message>
        <source>Revoked</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Soon rotated</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Bald rotiert</translation>
    </message>
    <message>
        <source>Another account</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Ein anderes Konto</translation>
    </message>
    <message>
        <source>A HubSpot sandbox account</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Ein HubSpot-Sandbox-Konto</translation>
    </message>
    <message>
        <source>Writing only</source>
        <extracomment>A made-up token of the sandbox</extracomment>
        <translation>Nur Schreiben</translation>
    </message>
    <message>
        <source>The token was not stored: %1</source>
        <extracomment>%1 is a sentence without a full stop, e.g. &quot;HubSpot does not accept this token&quot;</extracomment>
        <translation>Das Token wurde nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>HubSpot accepts the token, but nothing that it may do could be tested.</source>
        <translation>HubSpot nimmt das Token an, aber nichts von dem, was es darf, ließ sich prüfen.</translation>
    </message>
    <message>
        <source>Paste the token into the field. It is checked here first, then with HubSpot.</source>
        <translation>Fügen Sie das Token in das Feld ein. Es wird erst hier geprüft, dann bei HubSpot.</translation>
    </message>
</context>
<context>
    <name>onbelay::ConnectionPresenter</name>
    <message>
        <source>The key was replaced. If you rotated it with “Rotate and expire later”, the old token that ends in %1 goes on working until about %2: press “Expire now” on it in HubSpot once everything works.</source>
        <extracomment>%1 are the last four characters of a token, %2 a date; &quot;Expire now&quot; is HubSpot&apos;s button</extracomment>
        <translation>Der Schlüssel wurde ersetzt. Falls Sie ihn mit „Rotate and expire later“ rotiert haben, funktioniert das alte Token (endet auf %1) noch bis etwa %2: Klicken Sie bei ihm in HubSpot auf „Expire now“, sobald alles läuft.</translation>
    </message>
    <message>
        <source>Disconnect %1 for the whole organization?</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>%1 für die ganze Organisation trennen?</translation>
    </message>
    <message>
        <source>No group uses it at the moment.</source>
        <translation>Derzeit verwendet es keine Gruppe.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) with %1 lose what Claude can do there. The ticks of the groups stay and work again after the next connect.</source>
        <extracomment>%1 is &quot;42 people&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe mit %1 verliert, was Claude dort kann. Die Haken der Gruppe bleiben und wirken nach dem nächsten Verbinden wieder.</numerusform>
            <numerusform>%n Gruppen mit %1 verlieren, was Claude dort kann. Die Haken der Gruppen bleiben und wirken nach dem nächsten Verbinden wieder.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token in HubSpot is not touched; expire it there if nothing else uses it.</source>
        <translation>Das Token in HubSpot bleibt unberührt; lassen Sie es dort ablaufen, wenn nichts anderes es verwendet.</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
</context>
<context>
    <name>onbelay::Console</name>
    <message numerus="yes">
        <source>%n staged edit(s) could not be saved on this computer. They are lost when the console closes.</source>
        <translation>
            <numerusform>%n vorgemerkte Änderung konnte auf diesem Computer nicht gespeichert werden. Sie geht verloren, wenn die Konsole geschlossen wird.</numerusform>
            <numerusform>%n vorgemerkte Änderungen konnten auf diesem Computer nicht gespeichert werden. Sie gehen verloren, wenn die Konsole geschlossen wird.</numerusform>
        </translation>
    </message>
    <message>
        <source>Start it again</source>
        <translation>Erneut starten</translation>
    </message>
    <message>
        <source>You signed in as %1, not as %2</source>
        <extracomment>%1 and %2 are accounts</extracomment>
        <translation>Sie haben sich als %1 angemeldet, nicht als %2</translation>
    </message>
    <message>
        <source>What is staged for the other account is kept with it.</source>
        <translation>Was für das andere Konto vorgemerkt ist, bleibt dort erhalten.</translation>
    </message>
    <message>
        <source>%1 (sign in again)</source>
        <translation>%1 (erneut anmelden)</translation>
    </message>
</context>
<context>
    <name>onbelay::CsvProblems</name>
    <message>
        <source>Line</source>
        <extracomment>Heading of a list: the number of a line in a file</extracomment>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <extracomment>A line of a report: %1 is the number of a line in a file, %2 a sentence</extracomment>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>onbelay::Diagnosis</name>
    <message>
        <source>Nobody is signed in to %1; sign in with the console first.</source>
        <translation>Bei %1 ist niemand angemeldet; melden Sie sich zuerst mit der Konsole an.</translation>
    </message>
    <message>
        <source>This profile has no account; sign in with the console first.</source>
        <translation>Dieses Profil hat kein Konto; melden Sie sich zuerst mit der Konsole an.</translation>
    </message>
    <message>
        <source>This profile has no such account. It has: %1</source>
        <translation>Dieses Profil hat kein solches Konto. Es hat: %1</translation>
    </message>
    <message>
        <source>The system’s keychain is locked.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt.</translation>
    </message>
    <message>
        <source>Nothing on this computer offers a keychain to this session.</source>
        <translation>Nichts auf diesem Computer bietet dieser Sitzung einen Schlüsselbund an.</translation>
    </message>
    <message>
        <source>The checks could not be begun in time.</source>
        <translation>Die Prüfungen konnten nicht rechtzeitig begonnen werden.</translation>
    </message>
    <message>
        <source>On Belay Console %1, %2, %3</source>
        <translation>On Belay Console %1, %2, %3</translation>
    </message>
    <message>
        <source>There is no profile in %1.</source>
        <translation>In %1 gibt es kein Profil.</translation>
    </message>
    <message>
        <source>The profile folder cannot be used: %1</source>
        <translation>Der Profilordner ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>The built-in HubSpot guide is broken.</source>
        <translation>Die eingebaute HubSpot-Anleitung ist fehlerhaft.</translation>
    </message>
</context>
<context>
    <name>onbelay::DiagnosisRun</name>
    <message>
        <source>The account and the stored key</source>
        <translation>Das Konto und der gespeicherte Schlüssel</translation>
    </message>
</context>
<context>
    <name>onbelay::DiagnosticsPresenter</name>
    <message>
        <source>You are signed in as a member. Only administrators can have the key tested and repair what is found.</source>
        <translation>Sie sind als Mitglied angemeldet. Nur Administratoren können den Schlüssel prüfen lassen und beheben, was gefunden wird.</translation>
    </message>
    <message>
        <source>It is staged now: review and apply it, then try again.</source>
        <translation>Es ist jetzt vorgemerkt: Prüfen Sie es, wenden Sie es an und versuchen Sie es dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>%n broken link(s)</source>
        <translation>
            <numerusform>%n gebrochenes Glied</numerusform>
            <numerusform>%n gebrochene Glieder</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) could not be made</source>
        <translation>
            <numerusform>%n nicht mögliche Prüfung</numerusform>
            <numerusform>%n nicht mögliche Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 checks done</source>
        <extracomment>%1 of %2 checks</extracomment>
        <translation>%1 von %2 Prüfungen fertig</translation>
    </message>
    <message>
        <source>Every check passed</source>
        <translation>Alle Prüfungen bestanden</translation>
    </message>
    <message>
        <source>Took %1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>Dauer: %1 s</translation>
    </message>
</context>
<context>
    <name>onbelay::EnvironmentPresenter</name>
    <message>
        <source>The way to On Belay: %1</source>
        <extracomment>Heading; %1 is a host name</extracomment>
        <translation>Der Weg zu On Belay: %1</translation>
    </message>
    <message>
        <source>The way to %1: %2</source>
        <extracomment>Heading; %1 is HubSpot, %2 a host name</extracomment>
        <translation>Der Weg zu %1: %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <extracomment>Heading</extracomment>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>The program and its window</source>
        <extracomment>Heading</extracomment>
        <translation>Das Programm und sein Fenster</translation>
    </message>
</context>
<context>
    <name>onbelay::EnvironmentRoom</name>
    <message>
        <source>This computer and the network</source>
        <translation>Dieser Computer und das Netz</translation>
    </message>
    <message>
        <source>Names, connections, certificates, proxies, clocks, the keychain and the files of the console: each looked at now, as the console itself uses them.</source>
        <translation>Namen, Verbindungen, Zertifikate, Proxys, Uhren, der Schlüsselbund und die Dateien der Konsole: alles jetzt geprüft, so wie die Konsole selbst es verwendet.</translation>
    </message>
    <message>
        <source>Check this computer</source>
        <extracomment>Button: runs the checks of this computer and the network</extracomment>
        <translation>Diesen Computer prüfen</translation>
    </message>
</context>
<context>
    <name>onbelay::GuideBanners</name>
    <message>
        <source>Open the settings</source>
        <translation>Einstellungen öffnen</translation>
    </message>
</context>
<context>
    <name>onbelay::GuidedConnection</name>
    <message>
        <source>HubSpot accepted it: %1 of %2 scopes granted, %3 (%4).</source>
        <extracomment>%1 of %2 scopes, %3 is &quot;2 hours ago&quot;, %4 a date and time</extracomment>
        <translation>HubSpot hat es akzeptiert: %1 von %2 Scopes erteilt, %3 (%4).</translation>
    </message>
    <message>
        <source>Unknown: this server does not tell</source>
        <extracomment>The connection&apos;s health where the server does not tell it</extracomment>
        <translation>Unbekannt: Dieser Server sagt es nicht</translation>
    </message>
    <message>
        <source>Last proof of a token from here. %1 Whether On Belay uses that token, only its dashboard knows.</source>
        <extracomment>%1 is a sentence about a token that was proven with HubSpot</extracomment>
        <translation>Letzte erfolgreiche Prüfung eines Tokens von hier aus. %1 Ob On Belay dieses Token verwendet, weiß nur sein Dashboard.</translation>
    </message>
    <message>
        <source>No token was proven from here yet. Whether HubSpot is connected, only On Belay&apos;s dashboard knows.</source>
        <translation>Von hier aus wurde noch kein Token erfolgreich geprüft. Ob HubSpot verbunden ist, weiß nur das Dashboard von On Belay.</translation>
    </message>
    <message>
        <source>What the console cannot do here</source>
        <translation>Was die Konsole hier nicht kann</translation>
    </message>
    <message>
        <source>Comparing a new key with the one in use, telling whom a change would hurt, checking the stored key and disconnecting need On Belay&apos;s admin API, which this server does not have. Do them in the dashboard.</source>
        <translation>Einen neuen Schlüssel mit dem verwendeten vergleichen, sagen, wen eine Änderung träfe, den gespeicherten Schlüssel prüfen und die Verbindung trennen: Das braucht die Admin-API von On Belay, die dieser Server nicht hat. Erledigen Sie es im Dashboard.</translation>
    </message>
    <message>
        <source>It is hidden here and sent to HubSpot to be checked, and nowhere else: On Belay&apos;s server has no admin API to take it. You paste it in the dashboard yourself.</source>
        <translation>Es ist hier verborgen und wird nur zur Prüfung an HubSpot gesendet, sonst nirgendwohin: Der Server von On Belay hat keine Admin-API, die es annähme. Im Dashboard fügen Sie es selbst ein.</translation>
    </message>
    <message>
        <source>Copy the token and open the dashboard</source>
        <extracomment>Button: to the clipboard, and On Belay&apos;s dashboard in the browser</extracomment>
        <translation>Token kopieren und Dashboard öffnen</translation>
    </message>
    <message>
        <source>One step is left, in On Belay&apos;s dashboard</source>
        <translation>Ein Schritt bleibt, im Dashboard von On Belay</translation>
    </message>
    <message>
        <source>This server has no admin API, so the console cannot store the key. It copies the token and opens the dashboard; you paste it there:</source>
        <translation>Dieser Server hat keine Admin-API, daher kann die Konsole den Schlüssel nicht speichern. Sie kopiert das Token und öffnet das Dashboard; dort fügen Sie es ein:</translation>
    </message>
    <message>
        <source>Paste the token in the dashboard now</source>
        <translation>Fügen Sie das Token jetzt im Dashboard ein</translation>
    </message>
    <message>
        <source>Your browser was asked to open the dashboard, which is at %1. The console cannot see what becomes of the token there. Paste it here:</source>
        <extracomment>%1 an address</extracomment>
        <translation>Ihr Browser wurde gebeten, das Dashboard unter %1 zu öffnen. Die Konsole sieht nicht, was dort aus dem Token wird. Fügen Sie es hier ein:</translation>
    </message>
    <message numerus="yes">
        <source>The token leaves the clipboard in %n second(s), unless you copy something else.</source>
        <translation>
            <numerusform>Das Token verschwindet in %n Sekunde aus der Zwischenablage, sofern Sie nichts anderes kopieren.</numerusform>
            <numerusform>Das Token verschwindet in %n Sekunden aus der Zwischenablage, sofern Sie nichts anderes kopieren.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The token is on the clipboard for %n second(s). Your browser is asked to open the dashboard.</source>
        <translation>
            <numerusform>Das Token ist für %n Sekunde in der Zwischenablage. Ihr Browser wird gebeten, das Dashboard zu öffnen.</numerusform>
            <numerusform>Das Token ist für %n Sekunden in der Zwischenablage. Ihr Browser wird gebeten, das Dashboard zu öffnen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::GuidedSession</name>
    <message>
        <source>Permissions (plan)</source>
        <translation>Berechtigungen (Plan)</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Guided mode</source>
        <extracomment>Stands in the side bar: the server has no admin API</extracomment>
        <translation>Geführter Modus</translation>
    </message>
    <message numerus="yes">
        <source>%n planned cell(s), not real</source>
        <extracomment>What the number beside &quot;Permissions&quot; means</extracomment>
        <translation>
            <numerusform>%n geplante Zelle, nicht wirksam</numerusform>
            <numerusform>%n geplante Zellen, nicht wirksam</numerusform>
        </translation>
    </message>
    <message>
        <source>This server does not offer the admin API that the console speaks, so the console can neither read nor change permissions there.

It does: lead you through HubSpot, prove a token live with HubSpot, take it to the dashboard by the clipboard, turn your plan of permissions into a checklist, and show what Claude sees.

It does not: store the key, know whether HubSpot is connected, see groups or people, or set permissions. All of that is done in On Belay&apos;s dashboard.</source>
        <translation>Dieser Server bietet die Admin-API nicht an, die die Konsole spricht; daher kann die Konsole dort Berechtigungen weder lesen noch ändern.

Das tut die Konsole: Sie durch HubSpot führen, ein Token live bei HubSpot prüfen, es über die Zwischenablage ins Dashboard bringen, aus Ihrem Plan der Berechtigungen eine Checkliste machen und zeigen, was Claude sieht.

Das tut sie nicht: den Schlüssel speichern, wissen, ob HubSpot verbunden ist, Gruppen oder Personen sehen oder Berechtigungen festlegen. All das geschieht im Dashboard von On Belay.</translation>
    </message>
</context>
<context>
    <name>onbelay::HealthNotices</name>
    <message>
        <source>Look at the connection</source>
        <extracomment>Button of a notification: opens the page of the connection</extracomment>
        <translation>Verbindung ansehen</translation>
    </message>
    <message>
        <source>The stored %1 key can do less than before</source>
        <extracomment>Title of a notification; %1 is HubSpot</extracomment>
        <translation>Der gespeicherte %1-Schlüssel kann weniger als zuvor</translation>
    </message>
    <message>
        <source>It lost: %1. Checked %2.</source>
        <extracomment>%1 is a list of scopes such as &quot;Write deals, Read tickets&quot;, %2 a date and time</extracomment>
        <translation>Verloren: %1. Geprüft: %2.</translation>
    </message>
    <message>
        <source>%1 rejects the stored key</source>
        <extracomment>Title of a notification; %1 is HubSpot</extracomment>
        <translation>%1 lehnt den gespeicherten Schlüssel ab</translation>
    </message>
    <message>
        <source>Claude cannot reach %1 for anybody. Checked %2.</source>
        <extracomment>%1 is HubSpot, %2 a date and time</extracomment>
        <translation>Claude kommt für niemanden an %1 heran. Geprüft: %2.</translation>
    </message>
    <message>
        <source>Claude cannot reach %1 for anybody: %2. Checked %3.</source>
        <extracomment>%1 is HubSpot, %2 why in a few words, such as &quot;key revoked&quot;, %3 a date and time</extracomment>
        <translation>Claude kommt für niemanden an %1 heran: %2. Geprüft: %3.</translation>
    </message>
</context>
<context>
    <name>onbelay::HealthTimeline</name>
    <message numerus="yes">
        <source>%n day(s) of %1 checks</source>
        <extracomment>%1 is HubSpot</extracomment>
        <translation>
            <numerusform>%1-Prüfungen an %n Tag</numerusform>
            <numerusform>%1-Prüfungen an %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>No check is known yet.</source>
        <translation>Es ist noch keine Prüfung bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>Connected on %1 of %n checked day(s)</source>
        <extracomment>%1 is a number of days, %n the number of days on which there was a check</extracomment>
        <translation>
            <numerusform>An %1 von %n geprüftem Tag verbunden</numerusform>
            <numerusform>An %1 von %n geprüften Tagen verbunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <extracomment>%1 is &quot;Connected on 61 of 74 checked days&quot;, %2 &quot;rejected since …&quot;</extracomment>
        <translation>%1; %2.</translation>
    </message>
    <message>
        <source>%1 since %2 today</source>
        <extracomment>%1 is a state such as &quot;rejected&quot;, %2 a time of day</extracomment>
        <translation>%1 seit heute, %2</translation>
    </message>
    <message>
        <source>%1 since %2 %3</source>
        <extracomment>%1 is a state such as &quot;rejected&quot;, %2 a day such as &quot;3 November&quot;, %3 a time of day</extracomment>
        <translation>%1 seit dem %2, %3</translation>
    </message>
    <message>
        <source>Checks are kept only until the console closes: %1.</source>
        <extracomment>%1 says why, as a headline</extracomment>
        <translation>Prüfungen werden nur aufbewahrt, bis die Konsole geschlossen wird: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Checks that this console made or heard of, kept on this computer for %n day(s).</source>
        <translation>
            <numerusform>Prüfungen, die diese Konsole gemacht oder von denen sie erfahren hat, %n Tag auf diesem Computer aufbewahrt.</numerusform>
            <numerusform>Prüfungen, die diese Konsole gemacht oder von denen sie erfahren hat, %n Tage auf diesem Computer aufbewahrt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>%1: no check</source>
        <extracomment>%1 is a day such as &quot;3 November&quot;</extracomment>
        <translation>%1: keine Prüfung</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is a state such as &quot;rejected&quot;, %2 why in a few words</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s)</source>
        <translation>
            <numerusform>%n Prüfung</numerusform>
            <numerusform>%n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2, first at %3; %4</source>
        <extracomment>%1 is a day, %2 what was found at worst, %3 the time of day when that was found first, %4 is &quot;4 checks&quot;</extracomment>
        <translation>%1: %2, zuerst um %3; %4</translation>
    </message>
    <message>
        <source>Today</source>
        <extracomment>Below the last bar of a row of days</extracomment>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>From a time of day to another</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n check(s)</source>
        <extracomment>%1 is a time of day, or from one to another</extracomment>
        <translation>
            <numerusform>%1, %n Prüfung</numerusform>
            <numerusform>%1, %n Prüfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier check(s) of the day are not listed.</source>
        <translation>
            <numerusform>%n frühere Prüfung des Tages ist nicht aufgeführt.</numerusform>
            <numerusform>%n frühere Prüfungen des Tages sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::HistoryModel</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2 are the values of a permission before and after a change: &quot;Off → On&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 a permission such as &quot;Read deals&quot;, %2 a change such as &quot;Off → On&quot;
----------
%1 a group, %2 a change such as &quot;Off → On&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4</source>
        <extracomment>For screen readers: %1 group, %2 permission, %3 and %4 the values before and after</extracomment>
        <translation>%1, %2, von %3 zu %4</translation>
    </message>
    <message>
        <source>%1, by %2, %3</source>
        <extracomment>For screen readers: what was changed, by whom, when</extracomment>
        <translation>%1, von %2, %3</translation>
    </message>
    <message>
        <source>%1, by %2, %3. Reason: %4</source>
        <extracomment>For screen readers: what was changed, by whom, when, why</extracomment>
        <translation>%1, von %2, %3. Grund: %4</translation>
    </message>
    <message>
        <source>When</source>
        <extracomment>Heading of a column: the time of a change</extracomment>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <extracomment>Heading of a column: the person who made a change</extracomment>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Heading of a column: what was changed, such as &quot;Off → On&quot;</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Heading of a column: why something was changed</extracomment>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>onbelay::HistoryPresenter</name>
    <message>
        <source>History of %1</source>
        <extracomment>Title of a list of changes; %1 is a group</extracomment>
        <translation>Verlauf von %1</translation>
    </message>
    <message>
        <source>History of %1 in all groups</source>
        <extracomment>Title of a list of changes; %1 is a permission such as &quot;Read deals&quot;</extracomment>
        <translation>Verlauf von „%1“ in allen Gruppen</translation>
    </message>
    <message>
        <source>History of %1 for %2</source>
        <extracomment>Title of a list of changes; %1 is a permission such as &quot;Read deals&quot;, %2 a group</extracomment>
        <translation>Verlauf von „%1“ für %2</translation>
    </message>
    <message numerus="yes">
        <source>The latest %n change(s); older ones are not shown yet.</source>
        <extracomment>%n counts changes of permissions</extracomment>
        <translation>
            <numerusform>%n Änderung, die letzte; ältere werden noch nicht gezeigt.</numerusform>
            <numerusform>Die letzten %n Änderungen; ältere werden noch nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s), all that are recorded.</source>
        <extracomment>%n counts changes of permissions</extracomment>
        <translation>
            <numerusform>%n Änderung, mehr ist nicht verzeichnet.</numerusform>
            <numerusform>%n Änderungen, mehr sind nicht verzeichnet.</numerusform>
        </translation>
    </message>
    <message>
        <source>No change is recorded here</source>
        <translation>Hier ist keine Änderung verzeichnet</translation>
    </message>
    <message>
        <source>On Belay&apos;s record of changes has no entry about this. What was set before the record began is not part of it.</source>
        <translation>In den Aufzeichnungen von On Belay steht dazu nichts. Was vor deren Beginn eingestellt wurde, gehört nicht dazu.</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <extracomment>%1 is what a person wrote</extracomment>
        <translation>Es wurde kein Grund angegeben.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Made through: %1</source>
        <extracomment>%1 says where a change was made: &quot;API&quot;, &quot;Change set&quot;</extracomment>
        <translation>Geändert über: %1</translation>
    </message>
    <message>
        <source>Change set: %1</source>
        <extracomment>%1 is the id under which changes were sent together</extracomment>
        <translation>Änderungspaket: %1</translation>
    </message>
    <message numerus="yes">
        <source>The latest %n change(s) are saved as %1. Older ones are not in it: show them first.</source>
        <extracomment>%n counts changes, %1 is the name of a file</extracomment>
        <translation>
            <numerusform>%n Änderung, die letzte, ist gespeichert als %1. Ältere fehlen darin: Zeigen Sie sie zuerst an.</numerusform>
            <numerusform>Die letzten %n Änderungen sind gespeichert als %1. Ältere fehlen darin: Zeigen Sie sie zuerst an.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n recorded change(s) are saved as %1.</source>
        <extracomment>%n counts changes, %1 is the name of a file</extracomment>
        <translation>
            <numerusform>Die %n verzeichnete Änderung ist gespeichert als %1.</numerusform>
            <numerusform>Alle %n verzeichneten Änderungen sind gespeichert als %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::KeychainWords</name>
    <message>
        <source>The keychain is locked</source>
        <translation>Der Schlüsselbund ist gesperrt</translation>
    </message>
    <message>
        <source>Your sign-in is kept in it, and it was not unlocked.</source>
        <translation>Ihre Anmeldung wird darin aufbewahrt, und er wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>Unlock the keychain and open the account again.</source>
        <translation>Entsperren Sie den Schlüsselbund und öffnen Sie das Konto erneut.</translation>
    </message>
    <message>
        <source>The keychain did not give access</source>
        <translation>Der Schlüsselbund hat den Zugriff verweigert</translation>
    </message>
    <message>
        <source>Your sign-in is kept in it, and the request for it was declined.</source>
        <translation>Ihre Anmeldung wird darin aufbewahrt, und die Anfrage danach wurde abgelehnt.</translation>
    </message>
    <message>
        <source>Open the account again and allow it, or sign in again.</source>
        <translation>Öffnen Sie das Konto erneut und erlauben Sie die Anfrage, oder melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The keychain entry cannot be read</source>
        <translation>Der Eintrag im Schlüsselbund ist nicht lesbar</translation>
    </message>
    <message>
        <source>What is stored there was not written by this console.</source>
        <translation>Was dort gespeichert ist, stammt nicht von dieser Konsole.</translation>
    </message>
    <message>
        <source>Sign in again; the entry is then replaced.</source>
        <translation>Melden Sie sich erneut an; der Eintrag wird dann ersetzt.</translation>
    </message>
    <message>
        <source>No keychain answers</source>
        <translation>Es antwortet kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Your sign-in is kept in your keychain, which may not have started yet; the console keeps asking for a minute.</source>
        <translation>Ihre Anmeldung wird in einem aufbewahrt. Vielleicht ist er noch nicht gestartet; die Konsole fragt eine Minute lang weiter.</translation>
    </message>
    <message>
        <source>Your sign-in is kept in a keychain, and no keychain service (Secret Service) is running.</source>
        <translation>Ihre Anmeldung wird in einem aufbewahrt, und es läuft kein Schlüsselbund-Dienst (Secret Service).</translation>
    </message>
    <message>
        <source>Start the keychain service and open the account again, or sign in again for this time only.</source>
        <translation>Starten Sie den Schlüsselbund-Dienst und öffnen Sie das Konto erneut, oder melden Sie sich nur für dieses Mal erneut an.</translation>
    </message>
    <message>
        <source>The keychain holds no sign-in for this account</source>
        <translation>Der Schlüsselbund enthält keine Anmeldung für dieses Konto</translation>
    </message>
    <message>
        <source>It was removed there, or another keychain is in use.</source>
        <translation>Sie wurde dort entfernt, oder ein anderer Schlüsselbund ist in Gebrauch.</translation>
    </message>
    <message>
        <source>Sign in again. What you staged is kept.</source>
        <translation>Melden Sie sich erneut an. Was Sie vorgemerkt haben, bleibt erhalten.</translation>
    </message>
    <message>
        <source>You are signed out, but the keychain kept its entry</source>
        <translation>Sie sind abgemeldet, aber der Schlüsselbund hat seinen Eintrag behalten</translation>
    </message>
    <message>
        <source>No keychain answers, so the sign-in could not be removed from it.</source>
        <translation>Es antwortet kein Schlüsselbund, daher konnte die Anmeldung nicht daraus entfernt werden.</translation>
    </message>
    <message>
        <source>The keychain is locked, so the sign-in could not be removed from it.</source>
        <translation>Der Schlüsselbund ist gesperrt, daher konnte die Anmeldung nicht daraus entfernt werden.</translation>
    </message>
    <message>
        <source>The keychain did not let the sign-in be removed from it.</source>
        <translation>Der Schlüsselbund ließ nicht zu, dass die Anmeldung daraus entfernt wird.</translation>
    </message>
    <message>
        <source>Remove the entry “On Belay Console” with your system&apos;s keychain program.</source>
        <extracomment>The name is that of the entry in the keychain; it is not translated</extracomment>
        <translation>Entfernen Sie den Eintrag „On Belay Console“ mit dem Schlüsselbund-Programm Ihres Systems.</translation>
    </message>
</context>
<context>
    <name>onbelay::LinkPresenter</name>
    <message>
        <source>Shown as it was %1</source>
        <extracomment>%1 is an age such as &quot;3 hours ago&quot;</extracomment>
        <translation>Gezeigt wird der Stand: %1</translation>
    </message>
    <message>
        <source>What changed since is being read.</source>
        <translation>Was sich seitdem geändert hat, wird gelesen.</translation>
    </message>
    <message>
        <source>On Belay cannot be reached since %1</source>
        <extracomment>%1 is a time such as &quot;14:02&quot;</extracomment>
        <translation>On Belay ist seit %1 nicht erreichbar</translation>
    </message>
    <message>
        <source>Groups are shown as they were %1.</source>
        <extracomment>%1 is an age such as &quot;3 hours ago&quot;</extracomment>
        <translation>Die Gruppen zeigen den Stand: %1.</translation>
    </message>
    <message>
        <source>You can go on: edits are kept on this computer, and applying waits until On Belay can be reached again.</source>
        <translation>Sie können weiterarbeiten: Änderungen bleiben auf diesem Computer erhalten, und das Anwenden wartet, bis On Belay wieder erreichbar ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) saved, not yet in effect</source>
        <translation>
            <numerusform>%n Gruppe gespeichert, noch nicht in Kraft</numerusform>
            <numerusform>%n Gruppen gespeichert, noch nicht in Kraft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>That normally takes %n second(s).</source>
        <extracomment>How long the server normally takes</extracomment>
        <translation>
            <numerusform>Das dauert normalerweise %n Sekunde.</numerusform>
            <numerusform>Das dauert normalerweise %n Sekunden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) saved, but still not in effect</source>
        <translation>
            <numerusform>%n Gruppe gespeichert, aber immer noch nicht in Kraft</numerusform>
            <numerusform>%n Gruppen gespeichert, aber immer noch nicht in Kraft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It takes longer than the usual %n second(s). Claude goes by the earlier permissions until then. If it stays so, ask On Belay&apos;s support.</source>
        <extracomment>How long the server normally takes</extracomment>
        <translation>
            <numerusform>Es dauert länger als die übliche %n Sekunde. Bis dahin richtet sich Claude nach den früheren Berechtigungen. Wenn es so bleibt, fragen Sie den Support von On Belay.</numerusform>
            <numerusform>Es dauert länger als die üblichen %n Sekunden. Bis dahin richtet sich Claude nach den früheren Berechtigungen. Wenn es so bleibt, fragen Sie den Support von On Belay.</numerusform>
        </translation>
    </message>
    <message>
        <source>connecting…</source>
        <extracomment>Beside the number of groups: waiting for the first news of the server</extracomment>
        <translation>wird verbunden…</translation>
    </message>
    <message>
        <source>live</source>
        <extracomment>Beside the number of groups: changes of other admins appear at once</extracomment>
        <translation>live</translation>
    </message>
    <message>
        <source>asked every few seconds</source>
        <extracomment>Beside the number of groups: changes of other admins appear with a delay</extracomment>
        <translation>alle paar Sekunden abgefragt</translation>
    </message>
    <message>
        <source>offline</source>
        <extracomment>Beside the number of groups: the server cannot be reached</extracomment>
        <translation>offline</translation>
    </message>
    <message>
        <source>Read again (F5) to see what changed since.</source>
        <translation>Lesen Sie erneut (F5), um zu sehen, was sich seitdem geändert hat.</translation>
    </message>
    <message>
        <source>The groups cannot be kept for the next start</source>
        <translation>Die Gruppen können nicht für den nächsten Start aufbewahrt werden</translation>
    </message>
    <message>
        <source>It will read all of them again. Your staged edits are kept apart from them.</source>
        <translation>Er liest dann alle neu. Ihre vorgemerkten Änderungen werden getrennt davon aufbewahrt.</translation>
    </message>
    <message>
        <source>%1 (since %2)</source>
        <extracomment>%1 what is wrong, %2 a time such as &quot;14:02&quot;</extracomment>
        <translation>%1 (seit %2)</translation>
    </message>
</context>
<context>
    <name>onbelay::LintPresenter</name>
    <message>
        <source>The groups have not been read yet</source>
        <translation>Die Gruppen wurden noch nicht gelesen</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) found</source>
        <extracomment>How many findings of the check for problems there are</extracomment>
        <translation>
            <numerusform>%n Problem gefunden</numerusform>
            <numerusform>%n Probleme gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n smaller set(s) of groups with the same permissions are not listed.</source>
        <extracomment>Under the largest sets of groups that hold the same permissions</extracomment>
        <translation>
            <numerusform>%n kleinere Menge von Gruppen mit gleichen Berechtigungen ist nicht aufgeführt.</numerusform>
            <numerusform>%n kleinere Mengen von Gruppen mit gleichen Berechtigungen sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking for problems…</source>
        <translation>Probleme werden gesucht…</translation>
    </message>
</context>
<context>
    <name>onbelay::MatrixFiles</name>
    <message numerus="yes">
        <source>Saved %n group(s) as %1.</source>
        <extracomment>%1 is the name of a file, %n how many groups it holds</extracomment>
        <translation>
            <numerusform>%n Gruppe gespeichert als %1.</numerusform>
            <numerusform>%n Gruppen gespeichert als %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>Name of an undo step; %1 is the name of a file</extracomment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Die Datei konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <extracomment>%1 is the name of a file, %2 what the system says</extracomment>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Make room on that disk, or choose another place.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>The file could not be read</source>
        <translation>Die Datei konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>das ist keine Datei</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>Export the shown groups, staged changes included</source>
        <extracomment>Title of a file dialog; what is not applied yet is in the file too</extracomment>
        <translation>Gezeigte Gruppen exportieren, mit vorgemerkten Änderungen</translation>
    </message>
    <message>
        <source>Export the shown groups</source>
        <translation>Gezeigte Gruppen exportieren</translation>
    </message>
    <message>
        <source>Export all groups, staged changes included</source>
        <extracomment>Title of a file dialog; what is not applied yet is in the file too</extracomment>
        <translation>Alle Gruppen exportieren, mit vorgemerkten Änderungen</translation>
    </message>
    <message>
        <source>Export all groups</source>
        <translation>Alle Gruppen exportieren</translation>
    </message>
    <message>
        <source>Reading the file and comparing it with what is shown…</source>
        <translation>Die Datei wird gelesen und mit dem Gezeigten verglichen…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) have problems</source>
        <extracomment>Part of &quot;5 cells in 2 groups would be staged; 3 lines have problems.&quot;</extracomment>
        <translation>
            <numerusform>%n Zeile hat Probleme</numerusform>
            <numerusform>%n Zeilen haben Probleme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;5 cells in 2 groups would be staged&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 would be staged</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Zelle in %1 würde vorgemerkt</numerusform>
            <numerusform>%n Zellen in %1 würden vorgemerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>The first line names no permission; nothing to stage</source>
        <translation>Die erste Zeile nennt keine Berechtigung; nichts vorzumerken</translation>
    </message>
    <message>
        <source>No line of the file can be used; nothing to stage</source>
        <translation>Keine Zeile der Datei ist brauchbar; nichts vorzumerken</translation>
    </message>
    <message>
        <source>The other lines match what is shown; nothing to stage</source>
        <translation>Die übrigen Zeilen entsprechen dem Gezeigten; nichts vorzumerken</translation>
    </message>
    <message>
        <source>The file matches what is shown; nothing to stage</source>
        <translation>Die Datei entspricht dem Gezeigten; nichts vorzumerken</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <extracomment>%1 and %2 are parts of a sentence: &quot;Nothing to stage&quot; and &quot;3 lines have problems&quot;</extracomment>
        <translation>%1; %2</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n problem(s) are listed.</source>
        <translation>
            <numerusform>Nur %n Problem, das erste, ist aufgeführt.</numerusform>
            <numerusform>Nur die ersten %n Probleme sind aufgeführt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Die Datei wird gelesen.</translation>
    </message>
    <message>
        <source>Changes are being applied. Wait until that is done.</source>
        <translation>Es werden gerade Änderungen angewendet. Warten Sie das Ende ab.</translation>
    </message>
    <message>
        <source>Nothing in the file differs from what is shown.</source>
        <translation>Nichts in der Datei weicht vom Gezeigten ab.</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <extracomment>First line of a report about a file; %1 is its name</extracomment>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message numerus="yes">
        <source>In %n line(s) id and name are of different groups; the id counts.</source>
        <translation>
            <numerusform>In %n Zeile gehören Kennung und Name zu verschiedenen Gruppen; es zählt die Kennung.</numerusform>
            <numerusform>In %n Zeilen gehören Kennung und Name zu verschiedenen Gruppen; es zählt die Kennung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the plan of the shown groups</source>
        <extracomment>Title of a file dialog; nothing of it is real yet</extracomment>
        <translation>Plan der gezeigten Gruppen exportieren</translation>
    </message>
    <message>
        <source>Export the plan</source>
        <translation>Plan exportieren</translation>
    </message>
</context>
<context>
    <name>onbelay::NetworkPresenter</name>
    <message>
        <source>The keychain did not take it</source>
        <translation>Der Schlüsselbund hat es nicht angenommen</translation>
    </message>
    <message>
        <source>What you entered counts until the console closes.</source>
        <translation>Was Sie eingegeben haben, gilt, bis die Konsole geschlossen wird.</translation>
    </message>
    <message>
        <source>As this computer is set up</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>Wie auf diesem Computer eingestellt</translation>
    </message>
    <message>
        <source>No proxy</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>Kein Proxy</translation>
    </message>
    <message>
        <source>HTTP proxy</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>HTTP-Proxy</translation>
    </message>
    <message>
        <source>SOCKS 5 proxy</source>
        <extracomment>Which proxy is used</extracomment>
        <translation>SOCKS-5-Proxy</translation>
    </message>
    <message>
        <source>Script at an address (PAC)</source>
        <extracomment>Which proxy is used: a script (PAC file) at an address decides</extracomment>
        <translation>Skript unter einer Adresse (PAC)</translation>
    </message>
    <message>
        <source>Takes effect once the address of the script is entered.</source>
        <translation>Gilt, sobald die Adresse des Skripts angegeben ist.</translation>
    </message>
    <message>
        <source>Takes effect once the name and the port of the proxy are entered.</source>
        <translation>Gilt, sobald Name und Port des Proxys angegeben sind.</translation>
    </message>
    <message>
        <source>Enter the name of the proxy.</source>
        <translation>Geben Sie den Namen des Proxys ein.</translation>
    </message>
    <message>
        <source>Enter the name alone, such as proxy.example.com, without a port or slash.</source>
        <translation>Geben Sie nur den Namen ein, etwa proxy.example.com, ohne Port und Schrägstrich.</translation>
    </message>
    <message>
        <source>Enter the whole address of the script, such as https://example.com/proxy.pac.</source>
        <translation>Geben Sie die ganze Adresse des Skripts ein, etwa https://example.com/proxy.pac.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n certificate(s) in this file</source>
        <translation>
            <numerusform>%n Zertifikat in dieser Datei</numerusform>
            <numerusform>%n Zertifikate in dieser Datei</numerusform>
        </translation>
    </message>
    <message>
        <source>This certificate is shown to servers that ask for one</source>
        <translation>Dieses Zertifikat wird Servern vorgelegt, die eines verlangen</translation>
    </message>
    <message>
        <source>%1 was reached</source>
        <extracomment>%1 is a host name</extracomment>
        <translation>%1 wurde erreicht</translation>
    </message>
    <message>
        <source>It sends whoever asks on to another address.</source>
        <translation>Wer dort anfragt, wird an eine andere Adresse weitergeleitet.</translation>
    </message>
    <message>
        <source>Without a proxy.</source>
        <extracomment>%1 is a proxy such as &quot;HTTP proxy.example:3128&quot;</extracomment>
        <translation>Ohne Proxy.</translation>
    </message>
    <message>
        <source>Through %1.</source>
        <translation>Über %1.</translation>
    </message>
    <message>
        <source>%1; the server&apos;s certificate was issued by %2.</source>
        <extracomment>%1 is a version such as TLS 1.3, %2 who issued the server&apos;s certificate</extracomment>
        <translation>%1; das Zertifikat des Servers wurde von %2 ausgestellt.</translation>
    </message>
</context>
<context>
    <name>onbelay::PermissionsPresenter</name>
    <message>
        <source>Undone: %1.</source>
        <extracomment>%1 the edit that was undone, e.g. &quot;Grant Read deals to Sales&quot;</extracomment>
        <translation>Rückgängig gemacht: %1.</translation>
    </message>
    <message>
        <source>Redone: %1.</source>
        <extracomment>%1 the edit that was done again</extracomment>
        <translation>Wiederholt: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Discard %n staged cell(s)</source>
        <translation>
            <numerusform>%n vorgemerkte Zelle verwerfen</numerusform>
            <numerusform>%n vorgemerkte Zellen verwerfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded; everything is as the server has it. %1</source>
        <translation>Verworfen; alles ist wie auf dem Server. %1</translation>
    </message>
    <message>
        <source>You are signed in as a member. Only administrators can change permissions.</source>
        <translation>Sie sind als Mitglied angemeldet. Nur Administratoren können Berechtigungen ändern.</translation>
    </message>
    <message>
        <source>Nothing is staged</source>
        <translation>Nichts ist vorgemerkt</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;3 cells in 2 groups staged&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 staged</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Zelle in %1 vorgemerkt</numerusform>
            <numerusform>%n Zellen in %1 vorgemerkt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n group(s)</source>
        <extracomment>%1 how many are shown, %n how many there are</extracomment>
        <translation>
            <numerusform>%1 von %n Gruppe</numerusform>
            <numerusform>%1 von %n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) changed</source>
        <translation>
            <numerusform>%n Zelle geändert</numerusform>
            <numerusform>%n Zellen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them hidden by the filter.</source>
        <extracomment>%1 is &quot;5 cells changed&quot;</extracomment>
        <translation>
            <numerusform>%1, davon %n durch den Filter verborgen.</numerusform>
            <numerusform>%1, davon %n durch den Filter verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing needs reading, so reading came along.</source>
        <translation>Schreiben setzt Lesen voraus, daher kam Lesen hinzu.</translation>
    </message>
    <message>
        <source>Without reading there is no writing, so both went.</source>
        <translation>Ohne Lesen kein Schreiben, daher entfielen beide.</translation>
    </message>
    <message>
        <source>Changes are being applied. Wait until that is done, or cancel it.</source>
        <translation>Es werden gerade Änderungen angewendet. Warten Sie das Ende ab, oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>Grant %1 to %2</source>
        <extracomment>%1 permission, %2 group</extracomment>
        <translation>%1 für %2 erteilen</translation>
    </message>
    <message>
        <source>Take %1 from %2</source>
        <extracomment>%1 permission, %2 group</extracomment>
        <translation>%1 für %2 entziehen</translation>
    </message>
    <message numerus="yes">
        <source>Grant %n cell(s)</source>
        <translation>
            <numerusform>%n Berechtigung erteilen</numerusform>
            <numerusform>%n Berechtigungen erteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n cell(s)</source>
        <translation>
            <numerusform>%n Berechtigung entziehen</numerusform>
            <numerusform>%n Berechtigungen entziehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Grant %n cell(s) in %1?</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Berechtigung in %1 erteilen?</numerusform>
            <numerusform>%n Berechtigungen in %1 erteilen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take away %n cell(s) in %1?</source>
        <extracomment>%1 is, for example, &quot;12 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Berechtigung in %1 entziehen?</numerusform>
            <numerusform>%n Berechtigungen in %1 entziehen?</numerusform>
        </translation>
    </message>
    <message>
        <source>The permissions of %1 are copied. Select groups and paste.</source>
        <extracomment>%1 is a group</extracomment>
        <translation>Die Berechtigungen von %1 sind kopiert. Wählen Sie Gruppen aus und fügen Sie sie ein.</translation>
    </message>
    <message>
        <source>The selected groups have the same permissions already.</source>
        <translation>Die ausgewählten Gruppen haben schon dieselben Berechtigungen.</translation>
    </message>
    <message numerus="yes">
        <source>Copy the permissions of %1 to %n group(s)</source>
        <extracomment>%1 is a group, %n how many groups get its permissions</extracomment>
        <translation>
            <numerusform>Berechtigungen von %1 auf %n Gruppe übertragen</numerusform>
            <numerusform>Berechtigungen von %1 auf %n Gruppen übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>The names are being put in order…</source>
        <translation>Die Namen werden geordnet…</translation>
    </message>
    <message>
        <source>No group has these words in its name.</source>
        <translation>Keine Gruppe hat diese Wörter im Namen.</translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %n group(s). More words find fewer.</source>
        <extracomment>%1 how many groups are listed, %n how many there are</extracomment>
        <translation>
            <numerusform>Die ersten %1 von %n Gruppe. Mehr Wörter grenzen die Suche ein.</numerusform>
            <numerusform>Die ersten %1 von %n Gruppen. Mehr Wörter grenzen die Suche ein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other admins changed %n group(s).</source>
        <extracomment>%1 an admin, %n how many groups</extracomment>
        <translation>
            <numerusform>Andere aus der Administration haben %n Gruppe geändert.</numerusform>
            <numerusform>Andere aus der Administration haben %n Gruppen geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 changed %n group(s).</source>
        <translation>
            <numerusform>%1 hat %n Gruppe geändert.</numerusform>
            <numerusform>%1 hat %n Gruppen geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be saved.</source>
        <translation>Es konnte nicht gespeichert werden.</translation>
    </message>
    <message numerus="yes">
        <source>Staged edits of %n group(s) were dropped, because the server has them no more: %1.</source>
        <translation>
            <numerusform>Vorgemerkte Änderungen an %n Gruppe wurden verworfen, weil der Server sie nicht mehr kennt: %1.</numerusform>
            <numerusform>Vorgemerkte Änderungen an %n Gruppen wurden verworfen, weil der Server sie nicht mehr kennt: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all groups have been read yet. Edit when they are there.</source>
        <translation>Noch sind nicht alle Gruppen gelesen. Bearbeiten Sie sie, wenn sie da sind.</translation>
    </message>
    <message numerus="yes">
        <source>Clear %n planned cell(s)</source>
        <extracomment>Name of an undo step</extracomment>
        <translation>
            <numerusform>%n geplante Zelle leeren</numerusform>
            <numerusform>%n geplante Zellen leeren</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleared; nothing is planned any more. %1</source>
        <extracomment>%1 is &quot;5 cells changed.&quot;</extracomment>
        <translation>Geleert; es ist nichts mehr geplant. %1</translation>
    </message>
    <message numerus="yes">
        <source>What was planned for %n group(s) was dropped, because they are not listed any more: %1.</source>
        <translation>
            <numerusform>Was für %n Gruppe geplant war, wurde verworfen, weil sie nicht mehr auf der Liste steht: %1.</numerusform>
            <numerusform>Was für %n Gruppen geplant war, wurde verworfen, weil sie nicht mehr auf der Liste stehen: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned</source>
        <translation>Nichts ist geplant</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 planned</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Zelle in %1 geplant</numerusform>
            <numerusform>%n Zellen in %1 geplant</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan could not be read, so it is not changed either.</source>
        <translation>Der Plan konnte nicht gelesen werden, daher wird er auch nicht geändert.</translation>
    </message>
</context>
<context>
    <name>onbelay::PlanPresenter</name>
    <message>
        <source>Planned, not real</source>
        <translation>Nur geplant, nicht wirksam</translation>
    </message>
    <message>
        <source>This server has no admin API: the console can neither see nor change what groups may do there. Plan it here, then set it up in On Belay&apos;s dashboard with the checklist. Nothing is sent.</source>
        <translation>Dieser Server hat keine Admin-API: Die Konsole kann weder sehen noch ändern, was Gruppen dort dürfen. Planen Sie es hier und richten Sie es dann mit der Checkliste im Dashboard von On Belay ein. Gesendet wird nichts.</translation>
    </message>
    <message>
        <source>List your groups to plan for them</source>
        <translation>Listen Sie Ihre Gruppen auf, um für sie zu planen</translation>
    </message>
    <message>
        <source>The console cannot read the groups of this server. Type or paste their names, or import a file. The list stays on this computer.</source>
        <translation>Die Konsole kann die Gruppen dieses Servers nicht lesen. Geben Sie die Namen ein, fügen Sie sie ein, oder importieren Sie eine Datei. Die Liste bleibt auf diesem Computer.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2.</source>
        <extracomment>%1 is the name of a file, %2 what the system says</extracomment>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Line %1 is not UTF-8 text. Save the file as UTF-8.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>Zeile %1 ist kein UTF-8-Text. Speichern Sie die Datei als UTF-8.</translation>
    </message>
    <message>
        <source>That is more than a list of groups can be.</source>
        <translation>Das ist mehr, als eine Liste von Gruppen sein kann.</translation>
    </message>
    <message>
        <source>Line %1 has a quotation mark where none can stand. Nothing was added.</source>
        <extracomment>%1 is the number of a line</extracomment>
        <translation>In Zeile %1 steht ein Anführungszeichen, wo keines stehen kann. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no name in it.</source>
        <translation>Darin steht kein Name.</translation>
    </message>
    <message>
        <source>A plan has room for %1 groups. Nothing was added.</source>
        <extracomment>%1 is a number</extracomment>
        <translation>Ein Plan hat Platz für %1 Gruppen. Es wurde nichts hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) were listed already.</source>
        <translation>
            <numerusform>%n Name stand schon auf der Liste.</numerusform>
            <numerusform>%n Namen standen schon auf der Liste.</numerusform>
        </translation>
    </message>
    <message>
        <source>No group was added.</source>
        <translation>Es wurde keine Gruppe hinzugefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) added.</source>
        <translation>
            <numerusform>%n Gruppe hinzugefügt.</numerusform>
            <numerusform>%n Gruppen hinzugefügt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A group needs a name.</source>
        <translation>Eine Gruppe braucht einen Namen.</translation>
    </message>
    <message>
        <source>Another group already has this name.</source>
        <translation>Eine andere Gruppe heißt schon so.</translation>
    </message>
    <message numerus="yes">
        <source>Something is planned for %n of these group(s). It goes with them and cannot be undone.</source>
        <translation>
            <numerusform>Für %n dieser Gruppen ist etwas geplant. Es geht mit ihr verloren, und das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>Für %n dieser Gruppen ist etwas geplant. Es geht mit ihnen verloren, und das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) taken off the list.</source>
        <translation>
            <numerusform>%n Gruppe von der Liste genommen.</numerusform>
            <numerusform>%n Gruppen von der Liste genommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is planned yet. Tick what groups should be able to do.</source>
        <translation>Es ist noch nichts geplant. Haken Sie an, was Gruppen können sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n group(s) ticked off as set up in the dashboard</source>
        <extracomment>%1 how many are ticked off, %n how many there are</extracomment>
        <translation>
            <numerusform>%1 von %n Gruppe als im Dashboard eingerichtet abgehakt</numerusform>
            <numerusform>%1 von %n Gruppen als im Dashboard eingerichtet abgehakt</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>%1 konnte nicht gespeichert werden: %2.</translation>
    </message>
</context>
<context>
    <name>onbelay::PresetsPresenter</name>
    <message>
        <source>Enter a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message numerus="yes">
        <source>Enter a name of at most %n letter(s).</source>
        <translation>
            <numerusform>Geben Sie einen Namen mit höchstens %n Zeichen ein.</numerusform>
            <numerusform>Geben Sie einen Namen mit höchstens %n Zeichen ein.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a preset of this name already.</source>
        <translation>Es gibt schon eine Vorlage mit diesem Namen.</translation>
    </message>
    <message numerus="yes">
        <source>There are %n preset(s) of your own, which is the most. Delete one first.</source>
        <translation>
            <numerusform>Es gibt %n eigene Vorlage, mehr sind nicht möglich. Löschen Sie sie zuerst.</numerusform>
            <numerusform>Es gibt %n eigene Vorlagen, mehr sind nicht möglich. Löschen Sie zuerst eine.</numerusform>
        </translation>
    </message>
    <message>
        <source>The preset %1 is saved.</source>
        <extracomment>%1 is a preset</extracomment>
        <translation>Die Vorlage „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>The preset %1 is now called %2.</source>
        <extracomment>%1 is the old name of a preset, %2 the new one</extracomment>
        <translation>Die Vorlage „%1“ heißt jetzt „%2“.</translation>
    </message>
    <message>
        <source>The preset %1 is deleted.</source>
        <extracomment>%1 is a preset</extracomment>
        <translation>Die Vorlage „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>Your own presets cannot be read</source>
        <translation>Ihre eigenen Vorlagen sind nicht lesbar</translation>
    </message>
    <message>
        <source>Their file is damaged or was not written by this console.</source>
        <translation>Die Datei ist beschädigt oder stammt nicht von dieser Konsole.</translation>
    </message>
    <message>
        <source>It stays as it is; once you save a preset, it is moved aside.</source>
        <translation>Sie bleibt, wie sie ist; sobald Sie eine Vorlage speichern, wird sie beiseitegelegt.</translation>
    </message>
    <message>
        <source>The preset was not changed</source>
        <translation>Die Vorlage wurde nicht geändert</translation>
    </message>
    <message>
        <source>The group or the preset is no longer there.</source>
        <translation>Die Gruppe oder die Vorlage ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Close this and open it again.</source>
        <translation>Schließen Sie dieses Fenster und öffnen Sie es erneut.</translation>
    </message>
    <message>
        <source>Another console has changed the presets meanwhile.</source>
        <translation>Eine andere Konsole hat die Vorlagen inzwischen geändert.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file of your own presets cannot be used</source>
        <translation>Die Datei Ihrer eigenen Vorlagen ist nicht nutzbar</translation>
    </message>
    <message>
        <source>It or the profile folder cannot be read or written.</source>
        <translation>Die Datei oder der Profilordner lässt sich nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <source>Make room or correct the folder&apos;s permissions, then try again.</source>
        <translation>Schaffen Sie Platz oder korrigieren Sie die Rechte des Ordners und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No permission and no access</source>
        <extracomment>What a preset without any permission holds</extracomment>
        <translation>Keine Berechtigung und kein Zugriff</translation>
    </message>
    <message>
        <source>The groups were loaded anew. Close this and select them again.</source>
        <translation>Die Gruppen wurden neu geladen. Schließen Sie dieses Fenster und wählen Sie sie erneut aus.</translation>
    </message>
    <message>
        <source>Select groups in the grid to give them these permissions.</source>
        <translation>Wählen Sie in der Tabelle Gruppen aus, um ihnen diese Berechtigungen zu geben.</translation>
    </message>
    <message numerus="yes">
        <source>%n selected group(s) hold exactly this already.</source>
        <translation>
            <numerusform>%n ausgewählte Gruppe hat schon genau das.</numerusform>
            <numerusform>%n ausgewählte Gruppen haben schon genau das.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <comment>with in</comment>
        <extracomment>Part of &quot;Grants 12 cells and takes away 3 cells in 4 groups.&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <comment>as object</comment>
        <extracomment>Part of &quot;Grants 12 cells and takes away 3 cells in 4 groups.&quot;</extracomment>
        <translation>
            <numerusform>%n Berechtigung</numerusform>
            <numerusform>%n Berechtigungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Grants %1 in %2.</source>
        <extracomment>%1 is &quot;12 cells&quot;, %2 is &quot;4 groups&quot;</extracomment>
        <translation>Erteilt %1 in %2.</translation>
    </message>
    <message>
        <source>Takes away %1 in %2.</source>
        <extracomment>%1 is &quot;3 cells&quot;, %2 is &quot;4 groups&quot;</extracomment>
        <translation>Entzieht %1 in %2.</translation>
    </message>
    <message>
        <source>Grants %1 and takes away %2 in %3.</source>
        <extracomment>%1 and %2 are &quot;12 cells&quot;, %3 is &quot;4 groups&quot;</extracomment>
        <translation>Erteilt %1 und entzieht %2 in %3.</translation>
    </message>
    <message numerus="yes">
        <source>Preset %1 for %n group(s)</source>
        <extracomment>Name of an undo step. %1 is a preset, %n how many groups change</extracomment>
        <translation>
            <numerusform>Vorlage „%1“ für %n Gruppe</numerusform>
            <numerusform>Vorlage „%1“ für %n Gruppen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ProxySignInPresenter</name>
    <message>
        <source>The proxy did not accept this sign-in</source>
        <translation>Der Proxy hat diese Anmeldung nicht akzeptiert</translation>
    </message>
    <message>
        <source>Your network&apos;s proxy wants a sign-in</source>
        <translation>Der Proxy Ihres Netzes verlangt eine Anmeldung</translation>
    </message>
    <message>
        <source>Everything that the console sends goes through %1. Enter the user name and password that your company gave you for it.</source>
        <extracomment>%1 is a host and port</extracomment>
        <translation>Alles, was die Konsole sendet, geht über %1. Geben Sie den Benutzernamen und das Passwort ein, die Ihr Unternehmen Ihnen dafür gegeben hat.</translation>
    </message>
    <message>
        <source>Everything that the console sends goes through %1, which calls itself &quot;%2&quot;. Enter the user name and password that your company gave you for it.</source>
        <extracomment>%1 is a host and port, %2 what the proxy calls itself</extracomment>
        <translation>Alles, was die Konsole sendet, geht über %1; dieser Proxy nennt sich „%2“. Geben Sie den Benutzernamen und das Passwort ein, die Ihr Unternehmen Ihnen dafür gegeben hat.</translation>
    </message>
</context>
<context>
    <name>onbelay::Question</name>
    <message numerus="yes">
        <source>Group, %n member(s)</source>
        <extracomment>Below a group&apos;s name</extracomment>
        <translation>
            <numerusform>Gruppe, %n Mitglied</numerusform>
            <numerusform>Gruppe, %n Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::RevertModel</name>
    <message numerus="yes">
        <source>As the change set left it: %n cell(s)</source>
        <extracomment>Heading above cells that a change set made and that can be reverted</extracomment>
        <translation>
            <numerusform>Wie das Änderungspaket sie hinterließ: %n Zelle</numerusform>
            <numerusform>Wie das Änderungspaket sie hinterließ: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed since: %n cell(s)</source>
        <extracomment>Heading above cells that somebody worked on after the change set</extracomment>
        <translation>
            <numerusform>Seitdem geändert: %n Zelle</numerusform>
            <numerusform>Seitdem geändert: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Staged here meanwhile, left alone: %n cell(s)</source>
        <extracomment>Heading above cells that have a staged edit here, which reverting does not touch</extracomment>
        <translation>
            <numerusform>Hier inzwischen vorgemerkt, bleibt unberührt: %n Zelle</numerusform>
            <numerusform>Hier inzwischen vorgemerkt, bleiben unberührt: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Already as before: %n cell(s)</source>
        <extracomment>Heading above cells that are as they were before the change set</extracomment>
        <translation>
            <numerusform>Schon wie vorher: %n Zelle</numerusform>
            <numerusform>Schon wie vorher: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The group is no longer there: %n cell(s)</source>
        <extracomment>Heading above cells of groups that were deleted</extracomment>
        <translation>
            <numerusform>Die Gruppe gibt es nicht mehr: %n Zelle</numerusform>
            <numerusform>Die Gruppe gibt es nicht mehr: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not known to this console&apos;s guide: %n cell(s)</source>
        <extracomment>Heading above cells of permissions that the guide does not list</extracomment>
        <translation>
            <numerusform>Der Anleitung dieser Konsole unbekannt: %n Zelle</numerusform>
            <numerusform>Der Anleitung dieser Konsole unbekannt: %n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (then %2)</source>
        <extracomment>%1 the name of a group, %2 the name that it had when it was changed</extracomment>
        <translation>%1 (damals %2)</translation>
    </message>
    <message>
        <source>Somebody set it on %1.</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Jemand hat sie am %1 gesetzt.</translation>
    </message>
    <message>
        <source>%1 set it on %2.</source>
        <extracomment>%1 a person, %2 date and time</extracomment>
        <translation>%1 hat sie am %2 gesetzt.</translation>
    </message>
    <message>
        <source>It needs %1, which would be granted with it.</source>
        <translation>Das setzt %1 voraus; es würde mit erteilt.</translation>
    </message>
    <message>
        <source>%1 needs it and would be taken away with it.</source>
        <translation>%1 setzt es voraus und würde mit entzogen.</translation>
    </message>
    <message>
        <source>Apply or discard your edit first.</source>
        <translation>Wenden Sie Ihre Änderung zuerst an oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>That one is staged here: apply or discard it first.</source>
        <translation>Diese ist hier vorgemerkt: Wenden Sie sie zuerst an oder verwerfen Sie sie.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>What reverting makes of a cell: &quot;not granted → granted&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4</source>
        <extracomment>A cell that can be reverted, spoken: group, permission, before, after</extracomment>
        <translation>%1, %2, von %3 zu %4</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Reverting makes it</source>
        <extracomment>Column heading: what reverting makes of a cell</extracomment>
        <translation>Zurücknehmen ergibt</translation>
    </message>
    <message>
        <source>Note</source>
        <extracomment>Column heading: who changed a cell since, or why it cannot be reverted</extracomment>
        <translation>Hinweis</translation>
    </message>
</context>
<context>
    <name>onbelay::RevertPresenter</name>
    <message>
        <source>Revert the changes of %1 on %2</source>
        <extracomment>The name of an undo step: %1 is a person, %2 a date and time</extracomment>
        <translation>Änderungen von %1 am %2 zurücknehmen</translation>
    </message>
    <message>
        <source>Reading the activity…</source>
        <translation>Die Aktivität wird gelesen…</translation>
    </message>
    <message numerus="yes">
        <source>Looking for what was changed since: %n entries read</source>
        <extracomment>While the activity list is read</extracomment>
        <translation>
            <numerusform>Gesucht wird, was seitdem geändert wurde: %n Eintrag gelesen</numerusform>
            <numerusform>Gesucht wird, was seitdem geändert wurde: %n Einträge gelesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the activity: %n entries read</source>
        <translation>
            <numerusform>Die Aktivität wird gelesen: %n Eintrag</numerusform>
            <numerusform>Die Aktivität wird gelesen: %n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed by %1 on %2</source>
        <extracomment>%1 a person, %2 date and time</extracomment>
        <translation>Geändert von %1 am %2</translation>
    </message>
    <message>
        <source>The activity list holds nothing of this change set.</source>
        <translation>Die Aktivitätsliste enthält nichts von diesem Änderungspaket.</translation>
    </message>
    <message>
        <source>Everything is already as it was before. There is nothing to revert.</source>
        <translation>Alles ist schon wie vorher. Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <source>Nothing can be reverted without touching what was done since.</source>
        <translation>Nichts kann zurückgenommen werden, ohne zu berühren, was seitdem geschah.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s)</source>
        <extracomment>Part of &quot;3 cells in 2 groups become as they were before.&quot;</extracomment>
        <translation>
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 will be staged to become as before. Nothing is sent until you review and apply.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Zelle in %1 wird vorgemerkt, wieder wie vorher zu werden. Gesendet wird erst, wenn Sie prüfen und anwenden.</numerusform>
            <numerusform>%n Zellen in %1 werden vorgemerkt, wieder wie vorher zu werden. Gesendet wird erst, wenn Sie prüfen und anwenden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of the change set are no longer in the activity list. They stay as they are.</source>
        <translation>
            <numerusform>%n Zelle des Änderungspakets steht nicht mehr in der Aktivitätsliste. Sie bleibt, wie sie ist.</numerusform>
            <numerusform>%n Zellen des Änderungspakets stehen nicht mehr in der Aktivitätsliste. Sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change set was also applied to %n group(s) of which the activity list says nothing. They stay as they are.</source>
        <translation>
            <numerusform>Das Änderungspaket wurde auch auf %n Gruppe angewendet, von der die Aktivitätsliste nichts sagt. Sie bleibt, wie sie ist.</numerusform>
            <numerusform>Das Änderungspaket wurde auch auf %n Gruppen angewendet, von denen die Aktivitätsliste nichts sagt. Sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>The change set is so large that only the newest %1 entries were read.</source>
        <translation>Das Änderungspaket ist so groß, dass nur die neuesten %1 Einträge gelesen wurden.</translation>
    </message>
    <message>
        <source>So much was changed since that only the newest %1 entries were read. What came before is not known.</source>
        <translation>Seitdem wurde so viel geändert, dass nur die neuesten %1 Einträge gelesen wurden. Was davor geschah, ist nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>Also revert the %n cell(s) changed since</source>
        <extracomment>Check box: revert also cells that somebody worked on after the change set</extracomment>
        <translation>
            <numerusform>Auch die %n seitdem geänderte Zelle zurücknehmen</numerusform>
            <numerusform>Auch die %n seitdem geänderten Zellen zurücknehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::ReviewModel</name>
    <message numerus="yes">
        <source>%n gain(s)</source>
        <extracomment>How many people get a permission</extracomment>
        <translation>
            <numerusform>%n erhält sie</numerusform>
            <numerusform>%n erhalten sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lose(s)</source>
        <extracomment>How many people lose a permission</extracomment>
        <translation>
            <numerusform>%n verliert sie</numerusform>
            <numerusform>%n verlieren sie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) through another group</source>
        <extracomment>How many people keep a permission because another group gives it</extracomment>
        <translation>
            <numerusform>%n behält sie über eine andere Gruppe</numerusform>
            <numerusform>%n behalten sie über eine andere Gruppe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n lose(s)</source>
        <translation>
            <numerusform>bis zu %n verliert sie</numerusform>
            <numerusform>bis zu %n verlieren sie</numerusform>
        </translation>
    </message>
    <message>
        <source>counting…</source>
        <extracomment>The number of people is being asked for</extracomment>
        <translation>wird gezählt…</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>A cell before and after: &quot;not granted → granted&quot;</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1, %2, from %3 to %4, %5</source>
        <extracomment>A staged edit, spoken: group, permission, before, after, people</extracomment>
        <translation>%1, %2, von %3 zu %4, %5</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Permission</source>
        <translation>Berechtigung</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>Column heading: what a cell was and becomes</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
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
            <numerusform>%n Gruppe</numerusform>
            <numerusform>%n Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Zelle in %1.</numerusform>
            <numerusform>%n Zellen in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n person(s) lose(s) something.</source>
        <translation>
            <numerusform>%n Person verliert etwas.</numerusform>
            <numerusform>%n Personen verlieren etwas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) it through another group.</source>
        <translation>
            <numerusform>%n behält es über eine andere Gruppe.</numerusform>
            <numerusform>%n behalten es über eine andere Gruppe.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every group would hold %1.</source>
        <extracomment>%1 one or more permissions such as &quot;Write deals&quot;</extracomment>
        <translation>Alle Gruppen hätten dann: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n write permission(s) go(es) to a group of more than %1 people.</source>
        <translation>
            <numerusform>%n Schreibberechtigung geht an eine Gruppe mit mehr als %1 Personen.</numerusform>
            <numerusform>%n Schreibberechtigungen gehen an eine Gruppe mit mehr als %1 Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No group would hold %1 any more.</source>
        <extracomment>%1 one or more permissions</extracomment>
        <translation>Keine Gruppe hätte dann mehr: %1.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n person(s) may lose something.</source>
        <translation>
            <numerusform>Bis zu %n Person verliert möglicherweise etwas.</numerusform>
            <numerusform>Bis zu %n Personen verlieren möglicherweise etwas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was applied.</source>
        <translation>Es wurde nichts angewendet.</translation>
    </message>
    <message numerus="yes">
        <source>Applied %n cell(s) in %1.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Zelle in %1 angewendet.</numerusform>
            <numerusform>%n Zellen in %1 angewendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) in %1 not applied, still staged.</source>
        <extracomment>%1 is, for example, &quot;2 groups&quot;</extracomment>
        <translation>
            <numerusform>%n Zelle in %1 nicht angewendet, weiterhin vorgemerkt.</numerusform>
            <numerusform>%n Zellen in %1 nicht angewendet, weiterhin vorgemerkt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No answer came. Asking the server what it holds…</source>
        <translation>Keine Antwort. Der Server wird gefragt, welchen Stand er hat…</translation>
    </message>
    <message>
        <source>Applying…</source>
        <translation>Wird angewendet…</translation>
    </message>
    <message numerus="yes">
        <source>Somebody else changed %n cell(s) meanwhile</source>
        <translation>
            <numerusform>Jemand anderes hat inzwischen %n Zelle geändert</numerusform>
            <numerusform>Jemand anderes hat inzwischen %n Zellen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the groups again…</source>
        <translation>Die Gruppen werden neu gelesen…</translation>
    </message>
    <message>
        <source>Cancelled between two parts</source>
        <translation>Zwischen zwei Teilen abgebrochen</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <extracomment>Progress of sending: %1 of %2 parts</extracomment>
        <translation>Teil %1 von %2</translation>
    </message>
    <message>
        <source>The part with these cells was not applied.</source>
        <translation>Der Teil mit diesen Zellen wurde nicht angewendet.</translation>
    </message>
    <message>
        <source>It is not known whether the last part arrived. Try again: the server never applies a part twice.</source>
        <translation>Es ist nicht bekannt, ob der letzte Teil ankam. Versuchen Sie es erneut: Der Server wendet keinen Teil zweimal an.</translation>
    </message>
    <message numerus="yes">
        <source>Leave out %n staged cell(s)</source>
        <translation>
            <numerusform>%n vorgemerkte Zelle auslassen</numerusform>
            <numerusform>%n vorgemerkte Zellen auslassen</numerusform>
        </translation>
    </message>
    <message>
        <source>Counting who loses something: %1 of %2 groups.</source>
        <extracomment>Progress of counting people; %1 of %2 groups</extracomment>
        <translation>Es wird gezählt, wer etwas verliert: %1 von %2 Gruppen.</translation>
    </message>
    <message numerus="yes">
        <source>Up to %n person(s) lose(s) something.</source>
        <translation>
            <numerusform>Bis zu %n Person verliert etwas.</numerusform>
            <numerusform>Bis zu %n Personen verlieren etwas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing, for groups of more than %1 people: %n cell(s)</source>
        <extracomment>Heading above staged changes; %1 is 25</extracomment>
        <translation>
            <numerusform>Schreiben, für Gruppen mit mehr als %1 Personen: %n Zelle</numerusform>
            <numerusform>Schreiben, für Gruppen mit mehr als %1 Personen: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing: %n cell(s)</source>
        <extracomment>Heading above staged changes that grant a write permission</extracomment>
        <translation>
            <numerusform>Schreiben: %n Zelle</numerusform>
            <numerusform>Schreiben: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Taken away: %n cell(s)</source>
        <extracomment>Heading above staged changes that take a permission away</extracomment>
        <translation>
            <numerusform>Entzogen: %n Zelle</numerusform>
            <numerusform>Entzogen: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading and access: %n cell(s)</source>
        <extracomment>Heading above staged changes that grant reading or access</extracomment>
        <translation>
            <numerusform>Lesen und Zugriff: %n Zelle</numerusform>
            <numerusform>Lesen und Zugriff: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not applied, still staged: %n cell(s)</source>
        <extracomment>Heading above changes that the server did not take</extracomment>
        <translation>
            <numerusform>Nicht angewendet, weiterhin vorgemerkt: %n Zelle</numerusform>
            <numerusform>Nicht angewendet, weiterhin vorgemerkt: %n Zellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Applied: %n cell(s)</source>
        <extracomment>Heading above changes that the server took</extracomment>
        <translation>
            <numerusform>Angewendet: %n Zelle</numerusform>
            <numerusform>Angewendet: %n Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>The people who lose something could not be counted.</source>
        <translation>Wie viele Personen etwas verlieren, konnte nicht ermittelt werden.</translation>
    </message>
    <message>
        <source>Groups were added or removed meanwhile, so single cells are not listed.</source>
        <translation>Inzwischen kamen Gruppen hinzu oder fielen weg, deshalb sind keine einzelnen Zellen aufgeführt.</translation>
    </message>
    <message numerus="yes">
        <source>Writing goes to groups of %n person(s) together.</source>
        <translation>
            <numerusform>Schreibrechte gehen an Gruppen mit zusammen %n Person.</numerusform>
            <numerusform>Schreibrechte gehen an Gruppen mit zusammen %n Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying changes on %1 was interrupted. What the server does not hold yet is still staged.</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Das Anwenden von Änderungen am %1 wurde unterbrochen. Was der Server noch nicht hat, ist weiterhin vorgemerkt.</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) no longer exist: %1. What was staged for them could not be applied.</source>
        <extracomment>%1 names of groups, perhaps with &quot;…&quot; at their end</extracomment>
        <translation>
            <numerusform>%n Gruppe gibt es nicht mehr: %1. Was für sie vorgemerkt war, konnte nicht angewendet werden.</numerusform>
            <numerusform>%n Gruppen gibt es nicht mehr: %1. Was für sie vorgemerkt war, konnte nicht angewendet werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Applying was interrupted. Asking the server what it holds…</source>
        <translation>Das Anwenden wurde unterbrochen. Der Server wird gefragt, was er hat…</translation>
    </message>
    <message>
        <source>Waiting until On Belay can be reached…</source>
        <translation>Es wird gewartet, bis On Belay erreichbar ist…</translation>
    </message>
    <message>
        <source>It goes on by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <source>That was left from before the program ended.</source>
        <translation>Das war noch übrig, als das Programm endete.</translation>
    </message>
</context>
<context>
    <name>onbelay::Session</name>
    <message>
        <source>Permissions</source>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message numerus="yes">
        <source>%n staged edit(s)</source>
        <extracomment>What the number beside &quot;Permissions&quot; means</extracomment>
        <translation>
            <numerusform>%n vorgemerkte Änderung</numerusform>
            <numerusform>%n vorgemerkte Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>HubSpot rejects the key</source>
        <translation>HubSpot lehnt den Schlüssel ab</translation>
    </message>
    <message>
        <source>HubSpot rejects the stored key: Claude cannot reach it for anybody</source>
        <translation>HubSpot weist den gespeicherten Schlüssel ab: Claude kommt für niemanden mehr an HubSpot heran</translation>
    </message>
    <message>
        <source>The stored HubSpot key can do less than before</source>
        <translation>Der gespeicherte HubSpot-Schlüssel kann weniger als zuvor</translation>
    </message>
    <message>
        <source>Look at the connection</source>
        <extracomment>Opens the page of the connection</extracomment>
        <translation>Verbindung ansehen</translation>
    </message>
    <message>
        <source>Try now</source>
        <extracomment>Button: asks the server now instead of after the next wait</extracomment>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Allow in the browser</source>
        <translation>Im Browser erlauben</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Not now</source>
        <extracomment>Button: the console does not get the additional rights</extracomment>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Who can…?</source>
        <translation>Wer kann…?</translation>
    </message>
    <message>
        <source>Pick what Claude should be able to do, and see everybody for whom it can and through which groups.</source>
        <translation>Wählen Sie, was Claude können soll, und sehen Sie alle Personen, für die Claude es kann, und über welche Gruppen.</translation>
    </message>
    <message>
        <source>Ask who</source>
        <extracomment>Button: opens the question &quot;Who can …?&quot;</extracomment>
        <translation>Fragen, wer</translation>
    </message>
</context>
<context>
    <name>onbelay::SettingsPresenter</name>
    <message>
        <source>Built in</source>
        <extracomment>Which guide is used: the one that came with the program, or a newer file</extracomment>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Ersatz</translation>
    </message>
    <message>
        <source>Revision %1, from the next sign-in. This session goes on with %2.</source>
        <extracomment>%1 and %2 are revisions such as 2026-11-24.1</extracomment>
        <translation>Revision %1, ab der nächsten Anmeldung. Diese Sitzung läuft mit %2 weiter.</translation>
    </message>
    <message>
        <source>Revision %1.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Revision %1.</translation>
    </message>
    <message>
        <source>This is a development build: anybody can sign a guide for it.</source>
        <translation>Dies ist eine Entwicklungsversion: Jeder kann eine Anleitung für sie signieren.</translation>
    </message>
    <message>
        <source>A newer guide is used only when this key signed it.</source>
        <translation>Eine neuere Anleitung wird nur verwendet, wenn dieser Schlüssel sie signiert hat.</translation>
    </message>
    <message>
        <source>The guide in use is signed with this key.</source>
        <translation>Die verwendete Anleitung ist mit diesem Schlüssel signiert.</translation>
    </message>
    <message>
        <source>Use an https address. Plain http is only allowed for this computer (127.0.0.1 or localhost).</source>
        <extracomment>Below the field for the address of newer guides</extracomment>
        <translation>Verwenden Sie eine https-Adresse. Unverschlüsseltes http ist nur für diesen Computer erlaubt (127.0.0.1 oder localhost).</translation>
    </message>
    <message>
        <source>This is not the address of a file, such as https://example.com/hubspot.json.</source>
        <extracomment>Below the field for the address of newer guides</extracomment>
        <translation>Das ist keine Adresse einer Datei wie https://example.com/hubspot.json.</translation>
    </message>
    <message>
        <source>Looked at %1.</source>
        <extracomment>%1 is a time of day, or a date and time when that is another day</extracomment>
        <translation>Gesucht um %1.</translation>
    </message>
    <message>
        <source>A newer guide was taken</source>
        <translation>Eine neuere Anleitung wurde übernommen</translation>
    </message>
    <message>
        <source>Revision %1 is used from the next sign-in.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Die Revision %1 gilt ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>The guide in use is the newest</source>
        <translation>Die verwendete Anleitung ist die neueste</translation>
    </message>
    <message>
        <source>Revision %1 is at the address.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Unter der Adresse liegt die Revision %1.</translation>
    </message>
    <message>
        <source>A newer guide was left aside</source>
        <translation>Eine neuere Anleitung blieb liegen</translation>
    </message>
    <message>
        <source>You went back from revision %1 to the built-in guide. Look now to take it again.</source>
        <extracomment>%1 is a revision such as 2026-11-24.1</extracomment>
        <translation>Sie sind von der Revision %1 zur eingebauten Anleitung zurückgekehrt. Suchen Sie jetzt, um sie wieder zu übernehmen.</translation>
    </message>
    <message>
        <source>The built-in guide is used</source>
        <translation>Die eingebaute Anleitung wird verwendet</translation>
    </message>
    <message>
        <source>The replacement was removed. A guide that is newer than it is taken when one is found.</source>
        <translation>Der Ersatz wurde entfernt. Eine Anleitung, die neuer ist als er, wird übernommen, wenn sich eine findet.</translation>
    </message>
    <message>
        <source>The replacement could not be removed</source>
        <extracomment>%1 is the path of a file</extracomment>
        <translation>Der Ersatz ließ sich nicht entfernen</translation>
    </message>
    <message>
        <source>The system does not let %1 be deleted.</source>
        <translation>Das System lässt %1 nicht löschen.</translation>
    </message>
    <message>
        <source>Every %1 minutes</source>
        <extracomment>How often something is checked, of several choices; %1 is a number</extracomment>
        <translation>Alle %1 Minuten</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>How often something is checked, of several choices</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Every hour</source>
        <translation>Jede Stunde</translation>
    </message>
    <message>
        <source>Every 6 hours</source>
        <translation>Alle 6 Stunden</translation>
    </message>
    <message>
        <source>Once a day</source>
        <translation>Einmal am Tag</translation>
    </message>
    <message>
        <source>Remove the replacement</source>
        <translation>Ersatz entfernen</translation>
    </message>
    <message>
        <source>Use the built-in guide</source>
        <translation>Eingebaute Anleitung verwenden</translation>
    </message>
    <message>
        <source>The replacement was removed</source>
        <translation>Der Ersatz wurde entfernt</translation>
    </message>
    <message>
        <source>The built-in guide stays in use.</source>
        <translation>Die eingebaute Anleitung wird weiter verwendet.</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <extracomment>How long something is kept, of several choices</extracomment>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>onbelay::SignInPresenter</name>
    <message>
        <source>Use an https address. Plain http is only allowed for this computer (127.0.0.1 or localhost).</source>
        <extracomment>Below the server address field</extracomment>
        <translation>Verwenden Sie eine https-Adresse. Unverschlüsseltes http ist nur für diesen Computer erlaubt (127.0.0.1 oder localhost).</translation>
    </message>
    <message>
        <source>This is not the address of a server, such as https://app.onbelay.ai.</source>
        <extracomment>Below the server address field</extracomment>
        <translation>Das ist keine Serveradresse wie https://app.onbelay.ai.</translation>
    </message>
    <message>
        <source>The plan that was made for it here is out of reach afterwards.</source>
        <translation>Der Plan, der hier dafür gemacht wurde, ist danach nicht mehr erreichbar.</translation>
    </message>
    <message>
        <source>What is staged here and was not applied is there again after the next sign-in of the same person.</source>
        <translation>Was hier vorgemerkt ist und nicht angewendet wurde, ist nach der nächsten Anmeldung derselben Person wieder da.</translation>
    </message>
</context>
<context>
    <name>onbelay::SignInWords</name>
    <message>
        <source>This bearer token is not accepted</source>
        <translation>Dieses Bearer-Token wird nicht akzeptiert</translation>
    </message>
    <message>
        <source>The server does not know it: it was regenerated since, or a part of it is missing.</source>
        <translation>Der Server kennt es nicht: Es wurde inzwischen neu erzeugt, oder ein Teil davon fehlt.</translation>
    </message>
    <message>
        <source>Copy it again from Dashboard → Settings → Claude connection.</source>
        <translation>Kopieren Sie es erneut unter Dashboard → Settings → Claude connection.</translation>
    </message>
    <message>
        <source>This server&apos;s sign-in cannot be used safely</source>
        <translation>Die Anmeldung dieses Servers lässt sich nicht sicher verwenden</translation>
    </message>
    <message>
        <source>Use a bearer token, and tell whoever runs the server.</source>
        <translation>Verwenden Sie ein Bearer-Token und informieren Sie die Betreiber des Servers.</translation>
    </message>
    <message>
        <source>The server asks for no sign-in here</source>
        <translation>Der Server verlangt hier keine Anmeldung</translation>
    </message>
    <message>
        <source>The address answers without one, so it may not be On Belay.</source>
        <translation>Die Adresse antwortet ohne Anmeldung, also ist es vielleicht nicht On Belay.</translation>
    </message>
    <message>
        <source>Check the server address.</source>
        <translation>Prüfen Sie die Serveradresse.</translation>
    </message>
    <message>
        <source>This server offers no sign-in with the browser</source>
        <translation>Dieser Server bietet keine Anmeldung mit dem Browser an</translation>
    </message>
    <message>
        <source>It does not say where somebody could sign in.</source>
        <translation>Er sagt nicht, wo man sich anmelden könnte.</translation>
    </message>
    <message>
        <source>Use a bearer token.</source>
        <translation>Verwenden Sie ein Bearer-Token.</translation>
    </message>
    <message>
        <source>What it says about itself is about another address.</source>
        <translation>Was er über sich sagt, bezieht sich auf eine andere Adresse.</translation>
    </message>
    <message>
        <source>Its sign-in service goes by another name than it should.</source>
        <translation>Sein Anmeldedienst nennt sich anders, als er sollte.</translation>
    </message>
    <message>
        <source>Its sign-in service lacks the protection against stolen codes (PKCE with S256).</source>
        <translation>Seinem Anmeldedienst fehlt der Schutz vor gestohlenen Codes (PKCE mit S256).</translation>
    </message>
    <message>
        <source>Its sign-in service is not reached over https.</source>
        <translation>Sein Anmeldedienst wird nicht über https erreicht.</translation>
    </message>
    <message>
        <source>What it says about its sign-in cannot be read.</source>
        <translation>Was er über seine Anmeldung sagt, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>%1 The server says: “%2”</source>
        <extracomment>%1 is a sentence of ours, %2 a text of the server, in whatever language</extracomment>
        <translation>%1 Der Server sagt: „%2“</translation>
    </message>
    <message>
        <source>No browser could be opened</source>
        <translation>Es ließ sich kein Browser öffnen</translation>
    </message>
    <message>
        <source>The system has no program for web pages, or it did not start.</source>
        <translation>Das System hat kein Programm für Webseiten, oder es ist nicht gestartet.</translation>
    </message>
    <message>
        <source>Set a default browser, or use a bearer token.</source>
        <translation>Legen Sie einen Standardbrowser fest, oder verwenden Sie ein Bearer-Token.</translation>
    </message>
    <message>
        <source>Nobody came back from the browser</source>
        <translation>Aus dem Browser kam niemand zurück</translation>
    </message>
    <message>
        <source>The console waited for five minutes.</source>
        <translation>Die Konsole hat fünf Minuten gewartet.</translation>
    </message>
    <message>
        <source>Sign in again and finish it in the browser.</source>
        <translation>Melden Sie sich erneut an und schließen Sie die Anmeldung im Browser ab.</translation>
    </message>
    <message>
        <source>The browser&apos;s answer could not be received</source>
        <translation>Die Antwort des Browsers konnte nicht empfangen werden</translation>
    </message>
    <message>
        <source>This computer lets no program listen on 127.0.0.1.</source>
        <translation>Dieser Computer lässt kein Programm auf 127.0.0.1 lauschen.</translation>
    </message>
    <message>
        <source>Allow that in its security program, or use a bearer token.</source>
        <translation>Erlauben Sie das in seinem Sicherheitsprogramm, oder verwenden Sie ein Bearer-Token.</translation>
    </message>
    <message>
        <source>The sign-in was declined in the browser</source>
        <translation>Die Anmeldung wurde im Browser abgelehnt</translation>
    </message>
    <message>
        <source>Somebody declined it on the page, or the server does not allow it.</source>
        <translation>Jemand hat sie auf der Seite abgelehnt, oder der Server erlaubt sie nicht.</translation>
    </message>
    <message>
        <source>Sign in again and allow it.</source>
        <translation>Melden Sie sich erneut an und erlauben Sie es.</translation>
    </message>
    <message>
        <source>The answer came from another sign-in service</source>
        <translation>Die Antwort kam von einem anderen Anmeldedienst</translation>
    </message>
    <message>
        <source>It did not name the service that was asked, so it was not used. That may be an attack.</source>
        <translation>Sie nannte nicht den Dienst, der gefragt wurde, daher wurde sie nicht verwendet. Das kann ein Angriff sein.</translation>
    </message>
    <message>
        <source>Close the browser page and sign in again; tell your IT department if it happens again.</source>
        <translation>Schließen Sie die Seite im Browser und melden Sie sich erneut an; informieren Sie Ihre IT-Abteilung, wenn es zweimal vorkommt.</translation>
    </message>
    <message>
        <source>Its answer cannot be used.</source>
        <translation>Seine Antwort ist nicht verwendbar.</translation>
    </message>
    <message>
        <source>It answered with the error “%1”.</source>
        <translation>Er hat mit dem Fehler „%1“ geantwortet.</translation>
    </message>
    <message>
        <source>On Belay&apos;s sign-in service refused</source>
        <translation>Der Anmeldedienst von On Belay hat abgelehnt</translation>
    </message>
    <message>
        <source>Sign in again. If this goes on, use a bearer token and send this to support.</source>
        <translation>Melden Sie sich erneut an. Bleibt es dabei, verwenden Sie ein Bearer-Token und senden Sie dies an den Support.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>Name of an account: the person, then the organisation</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Guided mode</source>
        <translation>Geführter Modus</translation>
    </message>
    <message>
        <source>%1 · sign in again</source>
        <extracomment>%1 is a server, or &quot;Guided mode&quot;; the account has no session any more</extracomment>
        <translation>%1 · erneut anmelden</translation>
    </message>
    <message>
        <source>On Belay Console</source>
        <extracomment>Title of the page in the browser</extracomment>
        <translation>On Belay Console</translation>
    </message>
    <message>
        <source>You are signed in. Go back to the console; this page can be closed.</source>
        <extracomment>On the page in the browser</extracomment>
        <translation>Sie sind angemeldet. Kehren Sie zur Konsole zurück; diese Seite kann geschlossen werden.</translation>
    </message>
    <message>
        <source>The sign-in did not succeed. Go back to the console, which says why.</source>
        <extracomment>On the page in the browser</extracomment>
        <translation>Die Anmeldung ist nicht gelungen. Kehren Sie zur Konsole zurück; sie nennt den Grund.</translation>
    </message>
    <message>
        <source>This page does not belong to a sign-in that was begun in the console. You can close it.</source>
        <extracomment>On the page in the browser</extracomment>
        <translation>Diese Seite gehört zu keiner Anmeldung, die in der Konsole begonnen wurde. Sie können sie schließen.</translation>
    </message>
    <message>
        <source>Somebody else signed in with the browser</source>
        <translation>Im Browser hat sich jemand anderes angemeldet</translation>
    </message>
    <message>
        <source>This session belongs to another person, so the sign-in was not used.</source>
        <translation>Diese Sitzung gehört einer anderen Person, daher wurde die Anmeldung nicht verwendet.</translation>
    </message>
    <message>
        <source>Sign out of On Belay in the browser and try again as yourself.</source>
        <translation>Melden Sie sich im Browser bei On Belay ab und versuchen Sie es unter Ihrem eigenen Namen erneut.</translation>
    </message>
    <message>
        <source>The server has to know this program first</source>
        <translation>Der Server muss dieses Programm zuerst kennen</translation>
    </message>
    <message>
        <source>It does not take programs that register by themselves.</source>
        <translation>Er nimmt keine Programme an, die sich selbst registrieren.</translation>
    </message>
    <message>
        <source>Ask whoever runs it for a client ID for this console and enter it, or use a bearer token.</source>
        <translation>Bitten Sie die Betreiber um eine Client-ID für diese Konsole und geben Sie sie ein, oder verwenden Sie ein Bearer-Token.</translation>
    </message>
    <message>
        <source>The server did not register this program</source>
        <translation>Der Server hat dieses Programm nicht registriert</translation>
    </message>
    <message>
        <source>It gave no reason.</source>
        <translation>Er hat keinen Grund genannt.</translation>
    </message>
    <message>
        <source>You are signed out, but On Belay could not be told</source>
        <translation>Sie sind abgemeldet, aber On Belay konnte es nicht erfahren</translation>
    </message>
    <message>
        <source>This computer no longer has the sign-in. On the server it lasts until its time is over.</source>
        <translation>Dieser Computer hat die Anmeldung nicht mehr. Auf dem Server gilt sie, bis ihre Zeit abgelaufen ist.</translation>
    </message>
    <message>
        <source>To end it at once, open Dashboard → Settings → Claude connection.</source>
        <translation>Um sie sofort zu beenden, öffnen Sie Dashboard → Settings → Claude connection.</translation>
    </message>
    <message>
        <source>The session of %1 is over</source>
        <extracomment>%1 is an account</extracomment>
        <translation>Die Sitzung von %1 ist beendet</translation>
    </message>
    <message>
        <source>The server ended it. What was staged is kept with the account.</source>
        <translation>Der Server hat sie beendet. Was vorgemerkt wurde, bleibt beim Konto erhalten.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
</context>
<context>
    <name>onbelay::StepUpPresenter</name>
    <message>
        <source>This takes more than you allowed when you signed in</source>
        <translation>Dafür braucht es mehr, als Sie bei der Anmeldung erlaubt haben</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Machen Sie im Browser weiter</translation>
    </message>
    <message>
        <source>On Belay asks you to allow the console in the browser once more, for: %1. What you were doing waits for that.</source>
        <extracomment>%1 is a list of names that On Belay gives to what programs may do</extracomment>
        <translation>On Belay bittet Sie, die Konsole im Browser noch einmal zuzulassen, und zwar für: %1. Was Sie gerade tun, wartet darauf.</translation>
    </message>
    <message>
        <source>Allow it on On Belay&apos;s page as the same person, and come back here.</source>
        <translation>Erlauben Sie es auf der Seite von On Belay als dieselbe Person und kommen Sie hierher zurück.</translation>
    </message>
</context>
<context>
    <name>onbelay::SubjectModel</name>
    <message>
        <source>%1, %2</source>
        <extracomment>For screen readers: %1 is a person or group, %2 a mail address or a member count</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>onbelay::SupportPresenter</name>
    <message>
        <source>On Belay Console: a question</source>
        <extracomment>Subject of a message to support</extracomment>
        <translation>On Belay Console: eine Frage</translation>
    </message>
    <message>
        <source>On Belay Console: %1 (%2)</source>
        <extracomment>Subject of a message; %1 is what was found, %2 a code such as keyRejected</extracomment>
        <translation>On Belay Console: %1 (%2)</translation>
    </message>
    <message>
        <source>[What did you expect, and what happened instead?]</source>
        <extracomment>In a message to support, to be replaced by whoever writes it</extracomment>
        <translation>[Was haben Sie erwartet, und was ist stattdessen geschehen?]</translation>
    </message>
    <message>
        <source>WHAT IS WRONG</source>
        <extracomment>A heading in a message to support</extracomment>
        <translation>WAS NICHT STIMMT</translation>
    </message>
    <message>
        <source>Category: %1</source>
        <extracomment>In a message to support; %1 is a code such as keyRejected</extracomment>
        <translation>Kategorie: %1</translation>
    </message>
    <message>
        <source>Every check passed.</source>
        <extracomment>In a message to support</extracomment>
        <translation>Alle Prüfungen bestanden.</translation>
    </message>
    <message>
        <source>Symptom: %1</source>
        <extracomment>In a message to support; %1 is a symptom in the guide&apos;s words</extracomment>
        <translation>Symptom: %1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <extracomment>In a message to support; %1 is a date and time</extracomment>
        <translation>Wann: %1</translation>
    </message>
    <message>
        <source>HubSpot correlation id: %1</source>
        <translation>HubSpot-Korrelations-ID: %1</translation>
    </message>
    <message>
        <source>Request id: %1</source>
        <translation>Anfrage-ID: %1</translation>
    </message>
    <message>
        <source>Run: %1</source>
        <extracomment>In a message to support; %1 is an id</extracomment>
        <translation>Durchlauf: %1</translation>
    </message>
    <message>
        <source>Names are replaced by stand-ins such as group-01; in a support bundle of the same session they mean the same.</source>
        <translation>Namen sind durch Platzhalter wie group-01 ersetzt; in einem Support-Paket derselben Sitzung bedeuten sie dasselbe.</translation>
    </message>
    <message>
        <source>WHAT WAS CHECKED</source>
        <extracomment>A heading in a message to support</extracomment>
        <translation>WAS GEPRÜFT WURDE</translation>
    </message>
    <message>
        <source>- %1: %2 (%3)</source>
        <extracomment>In a message to support; %1 is passed or failed, %2 what was checked, %3 its code</extracomment>
        <translation>- %1: %2 (%3)</translation>
    </message>
    <message>
        <source>WHAT WAS TRIED</source>
        <extracomment>A heading in a message to support</extracomment>
        <translation>WAS VERSUCHT WURDE</translation>
    </message>
    <message>
        <source>- “%1”, %2</source>
        <extracomment>In a message to support; %1 is a button, %2 a date and time</extracomment>
        <translation>- „%1“, %2</translation>
    </message>
    <message>
        <source>VERSIONS</source>
        <extracomment>A heading in a message to support</extracomment>
        <translation>VERSIONEN</translation>
    </message>
    <message>
        <source>Console %1, guide %2</source>
        <extracomment>In a message to support; %1 is a version, %2 a date</extracomment>
        <translation>Konsole %1, Anleitung %2</translation>
    </message>
    <message>
        <source>Server: %1</source>
        <extracomment>In a message to support; %1 is a host</extracomment>
        <translation>Server: %1</translation>
    </message>
    <message>
        <source>This is not one mail address, such as name@example.com.</source>
        <translation>Das ist keine einzelne Mailadresse wie name@example.com.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <extracomment>Before a mail address, in a message that is kept as a text</extracomment>
        <translation>An: %1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <extracomment>Before the subject, in a message that is kept as a text</extracomment>
        <translation>Betreff: %1</translation>
    </message>
    <message>
        <source>[Cut here: the mail program takes no more. The whole text can be copied or saved in the console.]</source>
        <translation>[Hier abgeschnitten: Mehr nimmt das Mailprogramm nicht an. Der ganze Text lässt sich in der Konsole kopieren oder speichern.]</translation>
    </message>
    <message>
        <source>No mail program could be opened. Copy the text, or save it to a file.</source>
        <translation>Es ließ sich kein Mailprogramm öffnen. Kopieren Sie den Text, oder speichern Sie ihn in einer Datei.</translation>
    </message>
    <message>
        <source>Handed to your mail program. Nothing is sent until you send it there.</source>
        <translation>An Ihr Mailprogramm übergeben. Gesendet wird erst, wenn Sie es dort tun.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be saved: %2.</source>
        <translation>%1 konnte nicht gespeichert werden: %2.</translation>
    </message>
</context>
<context>
    <name>onbelay::SupportRoom</name>
    <message>
        <source>Support bundle…</source>
        <extracomment>Button: shows what goes into a support bundle</extracomment>
        <translation>Support-Paket…</translation>
    </message>
    <message>
        <source>Contact support…</source>
        <extracomment>Button: makes a message to support</extracomment>
        <translation>Support kontaktieren…</translation>
    </message>
</context>
<context>
    <name>onbelay::WhoCanModel</name>
    <message>
        <source>Name</source>
        <extracomment>Column of a list of people</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Mail address</source>
        <extracomment>Column of a list of people</extracomment>
        <translation>Mailadresse</translation>
    </message>
    <message>
        <source>Through</source>
        <extracomment>Column of a list of people: the groups that give them what was asked about</extracomment>
        <translation>Über</translation>
    </message>
    <message>
        <source>Not in effect yet</source>
        <extracomment>Column of a list of people: groups</extracomment>
        <translation>Noch nicht in Kraft</translation>
    </message>
    <message>
        <source>Ticked without access</source>
        <extracomment>Column of a list of people: groups that tick a scope</extracomment>
        <translation>Angehakt ohne Zugriff</translation>
    </message>
</context>
<context>
    <name>onbelay::WhoCanPresenter</name>
    <message>
        <source>Testing the key…</source>
        <translation>Der Schlüssel wird geprüft…</translation>
    </message>
    <message>
        <source>Reading the groups…</source>
        <translation>Die Gruppen werden gelesen…</translation>
    </message>
    <message>
        <source>Reading the people…</source>
        <translation>Die Personen werden gelesen…</translation>
    </message>
    <message>
        <source>Reading the people: %1 so far…</source>
        <translation>Die Personen werden gelesen: bisher %1…</translation>
    </message>
    <message>
        <source>Comparing with the server’s own list…</source>
        <translation>Vergleich mit der eigenen Liste des Servers…</translation>
    </message>
    <message>
        <source>Putting the list in order…</source>
        <translation>Die Liste wird geordnet…</translation>
    </message>
    <message>
        <source>Could (%1)</source>
        <extracomment>Who is shown: people for whom Claude could do it if nothing stopped them all</extracomment>
        <translation>Könnten (%1)</translation>
    </message>
    <message>
        <source>Can (%1)</source>
        <extracomment>Who is shown: people for whom Claude can do it; %1 counts them</extracomment>
        <translation>Können (%1)</translation>
    </message>
    <message>
        <source>Not certain (%1)</source>
        <extracomment>Who is shown: people of whom it is not known yet; %1 counts them</extracomment>
        <translation>Nicht sicher (%1)</translation>
    </message>
    <message>
        <source>Nearly: ticked without access (%1)</source>
        <extracomment>Who is shown: people whose group ticks it, but has no access; %1 counts them</extracomment>
        <translation>Beinahe: angehakt ohne Zugriff (%1)</translation>
    </message>
    <message>
        <source>Who can %1?</source>
        <extracomment>%1 is an ability such as &quot;update a deal&quot;</extracomment>
        <translation>Wer kann %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <extracomment>Counts people</extracomment>
        <translation>
            <numerusform>%n Person</numerusform>
            <numerusform>%n Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n people</source>
        <extracomment>%1 of %n people, those that the search found</extracomment>
        <translation>
            <numerusform>%1 von %n Person</numerusform>
            <numerusform>%1 von %n Personen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <translation>Die Datei konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1: %2. Choose another place.</source>
        <extracomment>%1 is the name of a file, %2 what the system says</extracomment>
        <translation>%1: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::AccountButton</name>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>About On Belay Console</source>
        <translation>Über On Belay Console</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <extracomment>Accessible name of the account menu; %1 is a person</extracomment>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <extracomment>First line of the account menu: the person, then the organization</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
    </message>
    <message>
        <source>Member, read-only</source>
        <translation>Mitglied, nur Lesezugriff</translation>
    </message>
    <message>
        <source>Switch account</source>
        <extracomment>Menu with the other accounts of this computer</extracomment>
        <translation>Konto wechseln</translation>
    </message>
    <message>
        <source>Another account…</source>
        <extracomment>Signs in to an account that is not on this computer yet</extracomment>
        <translation>Anderes Konto…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::AccountCard</name>
    <message>
        <source>Your accounts</source>
        <extracomment>Title of the list of accounts on the sign-in page</extracomment>
        <translation>Ihre Konten</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <extracomment>Button beside an account: opens it</extracomment>
        <translation>Erneut anmelden</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Accessible name; %1 is &quot;Sign in again&quot; or &quot;Open&quot;, %2 an account</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button beside an account: takes it off this computer</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this account?</source>
        <translation>Dieses Konto entfernen?</translation>
    </message>
    <message>
        <source>%1 is removed from this computer, with its sign-in in the keychain. Nothing changes on the server.</source>
        <extracomment>%1 is an account</extracomment>
        <translation>%1 wird von diesem Computer entfernt, mitsamt der Anmeldung im Schlüsselbund. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ActivityDelegate</name>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is a person, %2 a time of day</extracomment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>“%1”</source>
        <extracomment>A reason in quotation marks</extracomment>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ActivityPage</name>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Who changed what, when and why. Entries are never removed.</source>
        <translation>Wer hat was, wann und warum geändert. Einträge werden nie entfernt.</translation>
    </message>
    <message>
        <source>Refresh</source>
        <extracomment>Button: reads the list again</extracomment>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <extracomment>Button: saves the list as a CSV file</extracomment>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Accessible name of the list of changes</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Load more</source>
        <extracomment>Button: reads older entries too</extracomment>
        <translation>Weitere laden</translation>
    </message>
    <message>
        <source>Select a change to see its cells.</source>
        <translation>Wählen Sie eine Änderung, um ihre Zellen zu sehen.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Reading the activity…</source>
        <translation>Die Aktivität wird gelesen…</translation>
    </message>
    <message>
        <source>Nothing matches the filters</source>
        <translation>Nichts entspricht den Filtern</translation>
    </message>
    <message>
        <source>Nothing has been changed yet</source>
        <translation>Es wurde noch nichts geändert</translation>
    </message>
    <message>
        <source>Try another group, permission or person.</source>
        <translation>Versuchen Sie es mit einer anderen Gruppe, Berechtigung oder Person.</translation>
    </message>
    <message>
        <source>Every applied change will be listed here with its reason.</source>
        <translation>Jede angewendete Änderung wird hier mit ihrem Grund aufgeführt.</translation>
    </message>
    <message>
        <source>Export the activity</source>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <extracomment>A kind of file</extracomment>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <extracomment>%1 is the name of a file, %2 what the system says</extracomment>
        <translation>Die Datei konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1: %2. Choose another place.</source>
        <translation>%1: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::AnnouncementList</name>
    <message>
        <source>Why does HubSpot look different from older instructions?</source>
        <translation>Warum sieht HubSpot anders aus als in älteren Anleitungen?</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>Opens the page on which something was announced</extracomment>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::AnswerCard</name>
    <message>
        <source>holds</source>
        <extracomment>For screen readers: state of a link of the chain</extracomment>
        <translation>hält</translation>
    </message>
    <message>
        <source>broken</source>
        <extracomment>For screen readers: state of a link of the chain</extracomment>
        <translation>gebrochen</translation>
    </message>
    <message>
        <source>not tested</source>
        <extracomment>For screen readers: state of a link of the chain</extracomment>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>The chain</source>
        <extracomment>Accessible name of a row of links such as &quot;Signed in&quot;, &quot;Group has access&quot;</extracomment>
        <translation>Die Kette</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: a link of the chain and its state</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Decided twice</source>
        <extracomment>Accessible name of two marks, such as &quot;Console: can&quot; and &quot;Server: can&quot;</extracomment>
        <translation>Zweimal entschieden</translation>
    </message>
    <message>
        <source>Console and server decide by rules of their own, which are compared on every question.</source>
        <translation>Konsole und Server entscheiden nach je eigenen Regeln, die bei jeder Frage verglichen werden.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::Banner</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Hides a message.</extracomment>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers: headline of a message, then its text.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::BundleDialog</name>
    <message>
        <source>Support bundle</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Support-Paket</translation>
    </message>
    <message>
        <source>This is everything that goes into the file, as it will be there. Names are replaced; tokens are never in it. Tick what may stay as it is:</source>
        <translation>Das ist alles, was in die Datei kommt, so wie es dort stehen wird. Namen sind ersetzt; Token sind nie darin. Haken Sie an, was unverändert bleiben darf:</translation>
    </message>
    <message>
        <source>Files in the bundle</source>
        <extracomment>Tab: the files of a support bundle
----------
Accessible name of a list</extracomment>
        <translation>Dateien im Paket</translation>
    </message>
    <message>
        <source>Only here: what stand-ins mean</source>
        <extracomment>Tab: what stays on this computer</extracomment>
        <translation>Nur hier: Bedeutung der Platzhalter</translation>
    </message>
    <message>
        <source>With this list you can read what support writes back. It is not in the bundle. If you save it, keep it to yourself.</source>
        <translation>Mit dieser Liste können Sie lesen, was der Support zurückschreibt. Sie ist nicht im Paket. Wenn Sie sie speichern, behalten Sie sie für sich.</translation>
    </message>
    <message>
        <source>What the stand-ins mean</source>
        <translation>Was die Platzhalter bedeuten</translation>
    </message>
    <message>
        <source>Save this list apart…</source>
        <extracomment>Button: saves what the stand-ins mean, apart from the bundle</extracomment>
        <translation>Diese Liste getrennt speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save as…</source>
        <extracomment>Button: saves the support bundle as a zip file</extracomment>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>%1 (stays out)</source>
        <extracomment>A file of a support bundle that is left out; %1 is its name</extracomment>
        <translation>%1 (kommt nicht hinein)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Not everything can be in the bundle</source>
        <extracomment>Headline of a message</extracomment>
        <translation>Nicht alles kann ins Paket</translation>
    </message>
    <message>
        <source>Text of %1</source>
        <extracomment>Accessible name of a text; %1 is the name of a file</extracomment>
        <translation>Text von %1</translation>
    </message>
    <message>
        <source>Save what the stand-ins mean</source>
        <translation>Bedeutung der Platzhalter speichern</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Support-Paket speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <extracomment>Kind of file in a save dialog</extracomment>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Zip archives (*.zip)</source>
        <translation>Zip-Archive (*.zip)</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::Busy</name>
    <message>
        <source>Cancel</source>
        <extracomment>Stops work that is going on.</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ChangeDetail</name>
    <message>
        <source>Cells of this change</source>
        <extracomment>Accessible name of a table: what one change did, cell by cell</extracomment>
        <translation>Zellen dieser Änderung</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <extracomment>%1 is a person, %2 a date and time, %3 where it was done such as &quot;API&quot;</extracomment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>No reason was given.</source>
        <extracomment>%1 is the reason that was given for a change</extracomment>
        <translation>Es wurde kein Grund angegeben.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>Grund: %1</translation>
    </message>
    <message>
        <source>Revert…</source>
        <extracomment>Button: opens a dialog that takes the selected change set back</extracomment>
        <translation>Zurücknehmen…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ChecklistDialog</name>
    <message>
        <source>Checklist for the dashboard</source>
        <extracomment>Title of the dialog that lists what to do in On Belay&apos;s dashboard</extracomment>
        <translation>Checkliste für das Dashboard</translation>
    </message>
    <message>
        <source>Planned, not real</source>
        <extracomment>Headline above a checklist</extracomment>
        <translation>Nur geplant, nicht wirksam</translation>
    </message>
    <message>
        <source>Groups, ticked off when they are set up in the dashboard</source>
        <extracomment>Accessible name of a list of groups with boxes to tick off</extracomment>
        <translation>Gruppen, zum Abhaken, wenn sie im Dashboard eingerichtet sind</translation>
    </message>
    <message>
        <source>Steps in the dashboard</source>
        <extracomment>Accessible name of the text that tells what to do for a group</extracomment>
        <translation>Schritte im Dashboard</translation>
    </message>
    <message>
        <source>Copy checklist</source>
        <translation>Checkliste kopieren</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern…</translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation>Als CSV speichern…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save checklist</source>
        <translation>Checkliste speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <extracomment>Kind of file in a save dialog</extracomment>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <extracomment>Kind of file in a save dialog</extracomment>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <extracomment>Kind of file in a save dialog</extracomment>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ClaudeViewPanel</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is the title of a tool, %2 its name</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Who you are</source>
        <translation>Wer Sie sind</translation>
    </message>
    <message>
        <source>What you may use</source>
        <translation>Was Sie verwenden dürfen</translation>
    </message>
    <message>
        <source>What Claude sees</source>
        <translation>Was Claude sieht</translation>
    </message>
    <message>
        <source>The MCP endpoint asked live as you: its tools, who it says you are, and what it lets Claude use. And why Claude Desktop may not connect.</source>
        <translation>Der MCP-Endpunkt, live in Ihrem Namen gefragt: seine Werkzeuge, wer Sie für ihn sind und was er Claude verwenden lässt. Und warum sich Claude Desktop vielleicht nicht verbindet.</translation>
    </message>
    <message>
        <source>Look through Claude’s eyes</source>
        <extracomment>Button: asks the server what Claude sees</extracomment>
        <translation>Mit Claudes Augen sehen</translation>
    </message>
    <message>
        <source>Asked as you</source>
        <translation>In Ihrem Namen gefragt</translation>
    </message>
    <message>
        <source>Ask again</source>
        <extracomment>Button: asks the server once more what Claude sees</extracomment>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>The MCP server</source>
        <translation>Der MCP-Server</translation>
    </message>
    <message>
        <source>What it tells Claude to keep in mind</source>
        <translation>Was Claude laut Server beachten soll</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Left out; the part that breaks the rules is named</source>
        <translation>Weggelassen; der regelwidrige Teil ist genannt</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ClientSnippetCard</name>
    <message>
        <source>Claude Desktop does not connect?</source>
        <translation>Claude Desktop verbindet sich nicht?</translation>
    </message>
    <message>
        <source>Configuration of the client</source>
        <translation>Konfiguration des Clients</translation>
    </message>
    <message>
        <source>Paste the snippet of On Belay’s help page, or what stands in claude_desktop_config.json. It is examined on this computer at once and not kept, because a token may stand in it.</source>
        <translation>Fügen Sie den Ausschnitt aus der Hilfeseite von On Belay ein oder das, was in claude_desktop_config.json steht. Der Text wird sofort auf diesem Computer untersucht und nicht aufbewahrt, weil ein Token darin stehen kann.</translation>
    </message>
    <message>
        <source>Paste it here</source>
        <extracomment>In an empty field</extracomment>
        <translation>Hier einfügen</translation>
    </message>
    <message>
        <source>What to use instead</source>
        <translation>Was stattdessen zu verwenden ist</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::CompareDialog</name>
    <message>
        <source>Compare groups</source>
        <extracomment>Title of the dialog with a few groups side by side</extracomment>
        <translation>Gruppen vergleichen</translation>
    </message>
    <message>
        <source>Only differences</source>
        <extracomment>Shows only the permissions that not all of the groups hold</extracomment>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Groups and their permissions</source>
        <extracomment>Accessible name of the table of groups and their permissions</extracomment>
        <translation>Gruppen und ihre Berechtigungen</translation>
    </message>
    <message>
        <source>Make all match:</source>
        <extracomment>Button with a menu of groups: the others become like the chosen one</extracomment>
        <translation>Alle angleichen an:</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button that closes the dialog; what was staged stays staged</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The comparison has shrunk</source>
        <extracomment>Headline above &quot;1 group is no longer there: …&quot;</extracomment>
        <translation>Der Vergleich ist kleiner geworden</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConflictDialog</name>
    <message>
        <source>Changed by somebody else</source>
        <extracomment>Title of the dialog about cells that two admins changed</extracomment>
        <translation>Von jemand anderem geändert</translation>
    </message>
    <message>
        <source>These cells have other values on the server than when you began. Choose for each of them. Nothing was overwritten.</source>
        <translation>Diese Zellen haben auf dem Server andere Werte als zu Beginn Ihrer Arbeit. Wählen Sie für jede davon. Es wurde nichts überschrieben.</translation>
    </message>
    <message>
        <source>Take theirs everywhere</source>
        <translation>Überall die fremden Werte</translation>
    </message>
    <message>
        <source>Keep mine everywhere</source>
        <translation>Überall meine Werte</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: closes the dialog, nothing is decided and everything stays staged</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use these choices</source>
        <extracomment>Button: uses the choices; the remaining changes are reviewed again</extracomment>
        <translation>Diese Auswahl verwenden</translation>
    </message>
    <message>
        <source>Take theirs: %1</source>
        <extracomment>%1 is &quot;granted&quot; or &quot;not granted&quot;: the other admin&apos;s value</extracomment>
        <translation>Fremden Wert übernehmen: %1</translation>
    </message>
    <message>
        <source>Keep mine: %1</source>
        <extracomment>%1 is &quot;granted&quot; or &quot;not granted&quot;: the value wanted here</extracomment>
        <translation>Meinen Wert behalten: %1</translation>
    </message>
    <message>
        <source>Next undecided</source>
        <extracomment>Button: goes to the next cell that has no choice yet</extracomment>
        <translation>Nächste offene</translation>
    </message>
    <message numerus="yes">
        <source>%n selected cell(s)</source>
        <extracomment>Heading of a box with one choice for several cells</extracomment>
        <translation>
            <numerusform>%n ausgewählte Zelle</numerusform>
            <numerusform>%n ausgewählte Zellen</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to choose here.</source>
        <translation>Hier gibt es nichts zu wählen.</translation>
    </message>
    <message>
        <source>One choice for all of them.</source>
        <translation>Eine Wahl für alle.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Deren Wert nehmen</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meinen Wert behalten</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConflictList</name>
    <message>
        <source>Cells to decide</source>
        <extracomment>Accessible name of the list of cells that two admins changed</extracomment>
        <translation>Zu entscheidende Zellen</translation>
    </message>
    <message>
        <source>Space on theirs or mine chooses it for the selected lines.</source>
        <extracomment>Read out by screen readers with the list of cells that two admins changed</extracomment>
        <translation>Die Leertaste auf einem der beiden Werte wählt ihn für die ausgewählten Zeilen.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConnectWizard</name>
    <message>
        <source>Update the HubSpot key</source>
        <translation>HubSpot-Schlüssel aktualisieren</translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation>HubSpot verbinden</translation>
    </message>
    <message>
        <source>Someone else is our HubSpot admin</source>
        <translation>Jemand anderes administriert unser HubSpot</translation>
    </message>
    <message>
        <source>Continue later</source>
        <translation>Später fortfahren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Replace key</source>
        <translation>Schlüssel ersetzen</translation>
    </message>
    <message>
        <source>Drawing: %1</source>
        <extracomment>What a drawing shows; %1 is the title of a step</extracomment>
        <translation>Zeichnung: %1</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the wizard when all is done</extracomment>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConnectionPage</name>
    <message>
        <source>One connection for the whole organization.</source>
        <translation>Eine Verbindung für die ganze Organisation.</translation>
    </message>
    <message>
        <source>Check now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Update key</source>
        <translation>Schlüssel aktualisieren</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>You are signed in as a member</source>
        <translation>Sie sind als Mitglied angemeldet</translation>
    </message>
    <message>
        <source>Only administrators can change the connection.</source>
        <translation>Nur Administratoren können die Verbindung ändern.</translation>
    </message>
    <message>
        <source>Connect HubSpot</source>
        <translation>HubSpot verbinden</translation>
    </message>
    <message>
        <source>HubSpot is not connected</source>
        <translation>HubSpot ist nicht verbunden</translation>
    </message>
    <message>
        <source>You stopped at step %1 of %2. Your choices are kept; the token was not.</source>
        <translation>Sie haben bei Schritt %1 von %2 aufgehört. Ihre Auswahl ist noch da, das Token nicht.</translation>
    </message>
    <message>
        <source>Five steps: make a key in HubSpot, choose its scopes, paste its token here. It is proven with HubSpot before anything is stored.</source>
        <translation>Fünf Schritte: in HubSpot einen Key anlegen, seine Scopes wählen, das Token hier einfügen. Es wird bei HubSpot geprüft, bevor etwas gespeichert wird.</translation>
    </message>
    <message>
        <source>On Belay is checking the key with HubSpot…</source>
        <translation>On Belay prüft den Schlüssel bei HubSpot…</translation>
    </message>
    <message>
        <source>Disconnecting…</source>
        <translation>Wird getrennt…</translation>
    </message>
    <message>
        <source>Reading the connection…</source>
        <translation>Die Verbindung wird gelesen…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Copy the details for support</source>
        <translation>Einzelheiten für den Support kopieren</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Counting who would lose something…</source>
        <translation>Es wird gezählt, wer etwas verlieren würde…</translation>
    </message>
    <message>
        <source>Set permissions</source>
        <extracomment>Button after HubSpot was connected: goes to the page where groups get permissions</extracomment>
        <translation>Berechtigungen festlegen</translation>
    </message>
    <message>
        <source>HubSpot was disconnected</source>
        <translation>HubSpot ist getrennt</translation>
    </message>
    <message>
        <source>The ticks of the groups stay and work again after the next connect.</source>
        <translation>Die Häkchen der Gruppen bleiben und gelten nach dem nächsten Verbinden wieder.</translation>
    </message>
    <message>
        <source>Continue with step %1</source>
        <translation>Weiter mit Schritt %1</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConnectionPanel</name>
    <message>
        <source>Done, I expired it</source>
        <translation>Erledigt, es ist abgelaufen</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What the key can do</source>
        <translation>Was der Schlüssel kann</translation>
    </message>
    <message>
        <source>As HubSpot answered at the last check.</source>
        <translation>Wie HubSpot bei der letzten Prüfung geantwortet hat.</translation>
    </message>
    <message>
        <source>Expire the old token in HubSpot</source>
        <translation>Das alte Token in HubSpot ablaufen lassen</translation>
    </message>
    <message>
        <source>Update key</source>
        <translation>Schlüssel aktualisieren</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ConsoleStyle</name>
    <message>
        <source>Clear</source>
        <extracomment>Accessible name of the button inside an input that empties it</extracomment>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::CopyButton</name>
    <message>
        <source>Copied</source>
        <extracomment>Shown for a moment on a button that copies.</extracomment>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::DiagnosticsFrame</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>All diagnostics</source>
        <extracomment>Button: back to the first page of the diagnostics</extracomment>
        <translation>Alle Diagnosen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::DiagnosticsPage</name>
    <message>
        <source>Read only</source>
        <translation>Nur Lesezugriff</translation>
    </message>
    <message>
        <source>Ask why</source>
        <translation>Warum fragen</translation>
    </message>
    <message>
        <source>Run the checks</source>
        <translation>Prüfungen starten</translation>
    </message>
    <message>
        <source>Pick what you see; every link is checked live.</source>
        <translation>Wählen Sie, was Sie sehen; jedes Glied wird live geprüft.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::DoorChoice</name>
    <message>
        <source>Which way suits you?</source>
        <translation>Welcher Weg passt für Sie?</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::EnvironmentView</name>
    <message>
        <source>Run again</source>
        <extracomment>Button: run the checks once more</extracomment>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Copy the results</source>
        <extracomment>Button: copies all results as text</extracomment>
        <translation>Ergebnisse kopieren</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Only what needs attention</source>
        <extracomment>Check box: leaves out checks that passed</extracomment>
        <translation>Nur, was Aufmerksamkeit braucht</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <extracomment>%1 is a summary such as &quot;2 broken links&quot;, %2 is &quot;Took 1.2 s&quot;</extracomment>
        <translation>%1. %2.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ExportDialog</name>
    <message>
        <source>Choose another place…</source>
        <extracomment>Button: chooses another file to save to</extracomment>
        <translation>Anderen Ort wählen…</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export permissions</source>
        <extracomment>Title of the dialog that shows how far an export is</extracomment>
        <translation>Berechtigungen exportieren</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <extracomment>%1 is the name of a file</extracomment>
        <translation>%1 wird geschrieben…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::FilterBar</name>
    <message>
        <source>Search groups</source>
        <extracomment>Search field above the permission grid; also its accessible name
----------
Accessible name of the search field above the permission grid</extracomment>
        <translation>Gruppen suchen</translation>
    </message>
    <message>
        <source>Filter</source>
        <extracomment>Button with a menu of filters: staged, with write access, …</extracomment>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Remove filter: %1</source>
        <extracomment>Accessible name of a chip; %1 the filter, e.g. &quot;Staged&quot;</extracomment>
        <translation>Filter entfernen: %1</translation>
    </message>
    <message>
        <source>Holds</source>
        <extracomment>Menu of filters: groups that hold a permission, which is chosen next</extracomment>
        <translation>Hat</translation>
    </message>
    <message>
        <source>Lacks</source>
        <extracomment>Menu of filters: groups that do not hold a permission, which is chosen next</extracomment>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>Changed</source>
        <extracomment>Menu of filters: groups changed in the last days</extracomment>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Absteigend</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <extracomment>Button with a menu; %1 what groups are sorted by</extracomment>
        <translation>Sortiert: %1</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::FilterRow</name>
    <message>
        <source>Filter by group</source>
        <extracomment>Placeholder and accessible name of a field</extracomment>
        <translation>Nach Gruppe filtern</translation>
    </message>
    <message>
        <source>Filter by permission</source>
        <extracomment>Accessible name of a list to choose from</extracomment>
        <translation>Nach Berechtigung filtern</translation>
    </message>
    <message>
        <source>Filter by person</source>
        <extracomment>Accessible name of a list to choose from</extracomment>
        <translation>Nach Person filtern</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::FindingLine</name>
    <message>
        <source>Details</source>
        <extracomment>Button: shows the evidence of a check</extracomment>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy correlation id</source>
        <translation>Korrelations-ID kopieren</translation>
    </message>
    <message>
        <source>For: %1</source>
        <extracomment>For screen readers: which check a button belongs to</extracomment>
        <translation>Zu: %1</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <extracomment>Before an id that support can look up</extracomment>
        <translation>Korrelations-ID</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 is a number of seconds</extracomment>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Took %1</source>
        <extracomment>For screen readers; %1 is such as &quot;0.12 s&quot;</extracomment>
        <translation>Dauer: %1</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::FormField</name>
    <message>
        <source>%1 (required)</source>
        <extracomment>Label of an input that must be filled in.</extracomment>
        <translation>%1 (Pflichtfeld)</translation>
    </message>
    <message>
        <source>Invalid entry: %1</source>
        <extracomment>For screen readers: what is wrong with an input.</extracomment>
        <translation>Ungültige Eingabe: %1</translation>
    </message>
    <message>
        <source>Required</source>
        <extracomment>For screen readers: the input must be filled in.</extracomment>
        <translation>Pflichtfeld</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::GoToDialog</name>
    <message>
        <source>Go to group</source>
        <extracomment>Title of the dialog that brings a group into view</extracomment>
        <translation>Zu Gruppe springen</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <extracomment>Accessible name of the field in the dialog that brings a group into view</extracomment>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Groups found</source>
        <extracomment>Accessible name of the list in the dialog that brings a group into view</extracomment>
        <translation>Gefundene Gruppen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Go</source>
        <extracomment>Button: brings the chosen group into view</extracomment>
        <translation>Springen</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>A group in a list: name, &quot;12 members&quot;</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::GuideStepView</name>
    <message>
        <source>Open in browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>%1 of %2 steps; %3 is the step&apos;s title</extracomment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>In HubSpot, either way:</source>
        <translation>In HubSpot, auf einem der Wege:</translation>
    </message>
    <message>
        <source>In HubSpot:</source>
        <translation>In HubSpot:</translation>
    </message>
    <message>
        <source>Drawing: %1</source>
        <extracomment>What a drawing shows; %1 is the title of a step</extracomment>
        <translation>Zeichnung: %1</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::GuidedConnectionPage</name>
    <message>
        <source>Prove a token with HubSpot here, then paste it in On Belay&apos;s dashboard.</source>
        <translation>Prüfen Sie hier ein Token bei HubSpot und fügen Sie es dann im Dashboard von On Belay ein.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What the last proven token can do</source>
        <translation>Was das zuletzt geprüfte Token kann</translation>
    </message>
    <message>
        <source>As HubSpot answered then.</source>
        <translation>Wie HubSpot damals geantwortet hat.</translation>
    </message>
    <message>
        <source>Continue with step %1</source>
        <extracomment>Button; %1 is the number of a step</extracomment>
        <translation>Weiter mit Schritt %1</translation>
    </message>
    <message>
        <source>Make and prove a token</source>
        <translation>Token anlegen und prüfen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::GuidedDiagnosticsPage</name>
    <message>
        <source>What the console can find out in guided mode.</source>
        <translation>Was die Konsole im geführten Modus herausfinden kann.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::HandoverDialog</name>
    <message>
        <source>Checklist for the HubSpot admin</source>
        <translation>Checkliste für die HubSpot-Administration</translation>
    </message>
    <message>
        <source>Send this to the person who administers HubSpot. It holds no secret. Your place here is kept.</source>
        <translation>Senden Sie dies an die Person, die HubSpot administriert. Es enthält nichts Geheimes. Ihr Stand hier bleibt erhalten.</translation>
    </message>
    <message>
        <source>Checklist</source>
        <translation>Checkliste</translation>
    </message>
    <message>
        <source>Copy checklist</source>
        <translation>Checkliste kopieren</translation>
    </message>
    <message>
        <source>Save as text…</source>
        <translation>Als Text speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Save checklist</source>
        <translation>Checkliste speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Textdateien (*.txt)</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <extracomment>%1 is a file name</extracomment>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The checklist could not be saved: %1.</source>
        <translation>Die Checkliste konnte nicht gespeichert werden: %1.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <extracomment>Kind of file in a save dialog</extracomment>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::HealthTimelineView</name>
    <message>
        <source>Health of the connection</source>
        <extracomment>Title above a row of bars, one for each of the last 90 days</extracomment>
        <translation>Zustand der Verbindung</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <extracomment>Title above a row of bars, one for each of the last 90 days, on the page of the connection</extracomment>
        <translation>Die letzten 90 Tage</translation>
    </message>
    <message>
        <source>Legend</source>
        <extracomment>Accessible name of the explanation of the bars</extracomment>
        <translation>Legende</translation>
    </message>
    <message>
        <source>No check</source>
        <extracomment>What an empty place in a row of days means</extracomment>
        <translation>Keine Prüfung</translation>
    </message>
    <message>
        <source>Checks of the day</source>
        <extracomment>Button: shows the checks of the chosen day</extracomment>
        <translation>Prüfungen des Tages</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::HistoryDialog</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Details of the selected change</source>
        <extracomment>Accessible name of the text below the list of changes: the whole reason, and more</extracomment>
        <translation>Einzelheiten der ausgewählten Änderung</translation>
    </message>
    <message>
        <source>Changes</source>
        <extracomment>Accessible name of the list of what was changed, newest first</extracomment>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Show older</source>
        <extracomment>Button: reads and shows changes that are longer ago</extracomment>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <extracomment>Button: saves the list of changes as a file</extracomment>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the list of changes</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reading the changes…</source>
        <translation>Die Änderungen werden gelesen…</translation>
    </message>
    <message>
        <source>Export the changes</source>
        <translation>Änderungen exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <extracomment>A kind of file</extracomment>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>The file could not be saved</source>
        <extracomment>%1 is the name of a file, %2 what the system says</extracomment>
        <translation>Die Datei konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>%1: %2. Choose another place.</source>
        <translation>%1: %2. Wählen Sie einen anderen Ort.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ImportDialog</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button: closes the import, nothing is staged</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stage changes</source>
        <extracomment>Button: stages what the file says; nothing is sent yet</extracomment>
        <translation>Änderungen vormerken</translation>
    </message>
    <message>
        <source>Import %1</source>
        <extracomment>Title of the dialog that shows what a file would change; %1 is its name</extracomment>
        <translation>%1 importieren</translation>
    </message>
    <message>
        <source>Nothing is applied by an import. What the file says is staged in one step, which you can review and undo like any other edit.</source>
        <translation>Ein Import wendet nichts an. Was die Datei angibt, wird in einem Schritt vorgemerkt, den Sie wie jede andere Änderung prüfen und rückgängig machen können.</translation>
    </message>
    <message>
        <source>Problems of the file</source>
        <extracomment>Accessible name of the list of lines of a file that cannot be used</extracomment>
        <translation>Probleme der Datei</translation>
    </message>
    <message>
        <source>Copy the report of problems</source>
        <translation>Bericht über die Probleme kopieren</translation>
    </message>
    <message>
        <source>Copy report</source>
        <extracomment>Button: copies a list of problems</extracomment>
        <translation>Bericht kopieren</translation>
    </message>
    <message>
        <source>Save report…</source>
        <extracomment>Button: saves a list of problems as a text file</extracomment>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>The changes were not staged</source>
        <translation>Die Änderungen wurden nicht vorgemerkt</translation>
    </message>
    <message>
        <source>Save report</source>
        <extracomment>Title of the dialog in which a file is chosen</extracomment>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <extracomment>A kind of file</extracomment>
        <translation>Textdateien (*.txt)</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::Legend</name>
    <message>
        <source>Legend</source>
        <extracomment>Accessible name of the explanation of the grid&apos;s shapes</extracomment>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>Nicht erteilt</translation>
    </message>
    <message>
        <source>Staged to grant</source>
        <translation>Zum Erteilen vorgemerkt</translation>
    </message>
    <message>
        <source>Staged to take away</source>
        <translation>Zum Entziehen vorgemerkt</translation>
    </message>
    <message>
        <source>Implied by write</source>
        <translation>Im Schreiben mit enthalten</translation>
    </message>
    <message>
        <source>Dormant: access is off</source>
        <translation>Ruhend: Zugriff ist aus</translation>
    </message>
    <message>
        <source>Unbacked: the token lacks it</source>
        <translation>Nicht gedeckt: fehlt dem Token</translation>
    </message>
    <message>
        <source>Changed by somebody else</source>
        <translation>Von jemand anderem geändert</translation>
    </message>
    <message>
        <source>In conflict</source>
        <translation>Im Konflikt</translation>
    </message>
    <message>
        <source>Planned, not real</source>
        <translation>Nur geplant, nicht wirksam</translation>
    </message>
    <message>
        <source>Not planned</source>
        <translation>Nicht geplant</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::LintCard</name>
    <message>
        <source>Show groups</source>
        <extracomment>Button: filters the permission grid down to the groups of a finding</extracomment>
        <translation>Gruppen zeigen</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>What a button does, for screen readers: %1 a finding, %2 what will change</extracomment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::LintPanel</name>
    <message>
        <source>Problems</source>
        <extracomment>Heading of the panel that lists what the check of the permissions found</extracomment>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Close the list of problems</source>
        <extracomment>Accessible name of a button</extracomment>
        <translation>Liste der Probleme schließen</translation>
    </message>
    <message>
        <source>No problems found</source>
        <translation>Keine Probleme gefunden</translation>
    </message>
    <message>
        <source>Every permission can be used by somebody, staged changes included.</source>
        <translation>Jede Berechtigung kann von jemandem genutzt werden, vorgemerkte Änderungen eingeschlossen.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::MainWindow</name>
    <message>
        <source>On Belay Console</source>
        <translation>On Belay Console</translation>
    </message>
    <message>
        <source>Sections</source>
        <extracomment>Accessible name of the list of pages</extracomment>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>%1 – On Belay Console</source>
        <extracomment>Window title; %1 is the organization</extracomment>
        <translation>%1 – On Belay Console</translation>
    </message>
    <message>
        <source>About On Belay Console</source>
        <translation>Über On Belay Console</translation>
    </message>
    <message>
        <source>On Belay Console %1</source>
        <translation>On Belay Console %1</translation>
    </message>
    <message>
        <source>For administrators of On Belay. It speaks a proposed admin API; On Belay has not published one, so the reference server is the sandbox that comes with this program.</source>
        <translation>Für Administratoren von On Belay. Das Programm spricht eine vorgeschlagene Admin-API; On Belay hat keine veröffentlicht, daher ist der Referenzserver die mitgelieferte Sandbox.</translation>
    </message>
    <message>
        <source>Close the console?</source>
        <translation>Konsole schließen?</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Close anyway</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Einstellungen…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::NetworkCard</name>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>How the console reaches On Belay, HubSpot and newer guides. Your IT department knows what to enter here. Addresses on this computer itself are always reached directly.</source>
        <translation>Wie die Konsole On Belay, HubSpot und neuere Anleitungen erreicht. Ihre IT-Abteilung weiß, was hier einzutragen ist. Adressen auf diesem Computer selbst werden immer direkt erreicht.</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Name of the proxy</source>
        <translation>Name des Proxys</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>Port des Proxys</translation>
    </message>
    <message>
        <source>Enter a number from 1 to 65535.</source>
        <translation>Geben Sie eine Zahl von 1 bis 65535 ein.</translation>
    </message>
    <message>
        <source>Address of the script</source>
        <translation>Adresse des Skripts</translation>
    </message>
    <message>
        <source>Prefer https: what comes by plain http can be changed on the way, and the script decides where everything goes.</source>
        <translation>Ziehen Sie https vor: Was über unverschlüsseltes http kommt, kann unterwegs verändert werden, und das Skript entscheidet, welchen Weg alles nimmt.</translation>
    </message>
    <message>
        <source>Forget the proxy&apos;s sign-in</source>
        <translation>Anmeldung beim Proxy vergessen</translation>
    </message>
    <message>
        <source>Test the connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>A setting of your administrator does not count</source>
        <translation>Eine Einstellung Ihrer Administration gilt nicht</translation>
    </message>
    <message>
        <source>Testing the connection…</source>
        <translation>Die Verbindung wird getestet…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PasteView</name>
    <message>
        <source>HubSpot token</source>
        <extracomment>Accessible name of the token field</extracomment>
        <translation>HubSpot-Token</translation>
    </message>
    <message>
        <source>It is hidden here, sent to HubSpot to be checked, and stored by On Belay only when you press Connect.</source>
        <translation>Es ist hier verborgen, wird zur Prüfung an HubSpot gesendet und von On Belay erst gespeichert, wenn Sie auf „Verbinden“ klicken.</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>HubSpot account</source>
        <translation>HubSpot-Konto</translation>
    </message>
    <message>
        <source>What this token can do</source>
        <translation>Was dieses Token kann</translation>
    </message>
    <message>
        <source>You can connect, but some ticks of groups will have no effect</source>
        <translation>Sie können verbinden, aber manche Haken von Gruppen bleiben wirkungslos</translation>
    </message>
    <message>
        <source>The token lacks what these groups hold:</source>
        <translation>Dem Token fehlt, was diese Gruppen haben:</translation>
    </message>
    <message>
        <source>Show me where, step by step</source>
        <extracomment>Goes to the first step of the guide</extracomment>
        <translation>Schritt für Schritt zeigen, wo</translation>
    </message>
    <message>
        <source>Copy the details for support</source>
        <translation>Einzelheiten für den Support kopieren</translation>
    </message>
    <message>
        <source>Try it with a made-up token</source>
        <translation>Mit einem erfundenen Token ausprobieren</translation>
    </message>
    <message>
        <source>You are in the sandbox: an emulator on this computer answers instead of HubSpot. It knows these tokens.</source>
        <translation>Sie sind in der Sandbox: Statt HubSpot antwortet ein Emulator auf diesem Computer. Er kennt diese Token.</translation>
    </message>
    <message>
        <source>Replace the key without a gap</source>
        <translation>Den Schlüssel ohne Unterbrechung ersetzen</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>It is hidden here, sent to HubSpot to be checked, and takes the place of the key in use only when you press Replace key.</source>
        <translation>Es wird hier verborgen, zur Prüfung an HubSpot gesendet und ersetzt den Schlüssel erst, wenn Sie auf „Schlüssel ersetzen“ klicken.</translation>
    </message>
    <message>
        <source>You can replace the key, but some ticks of groups will have no effect</source>
        <translation>Sie können den Schlüssel ersetzen, aber einige Häkchen von Gruppen bleiben ohne Wirkung</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PermissionGrid</name>
    <message>
        <source>Permissions</source>
        <extracomment>Accessible name of the grid of groups and permissions</extracomment>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Space grants or takes away. Shift and Space selects the row, Control and Space the column.</source>
        <translation>Leertaste erteilt oder entzieht. Umschalt und Leertaste wählt die Zeile, Strg und Leertaste die Spalte.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 what: &quot;Whole row&quot; or &quot;Whole column&quot;; %2 consequence: &quot;Grant 5 cells in 5 groups&quot;</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Grant or take away</source>
        <translation>Erteilen oder entziehen</translation>
    </message>
    <message>
        <source>Select row</source>
        <translation>Zeile auswählen</translation>
    </message>
    <message>
        <source>Select column</source>
        <translation>Spalte auswählen</translation>
    </message>
    <message>
        <source>Whole row</source>
        <translation>Ganze Zeile</translation>
    </message>
    <message>
        <source>All rows shown</source>
        <extracomment>Only the rows that the filter shows</extracomment>
        <translation>Alle gezeigten Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) selected</source>
        <translation>
            <numerusform>%n Zelle ausgewählt</numerusform>
            <numerusform>%n Zellen ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy this group&apos;s permissions</source>
        <translation>Berechtigungen dieser Gruppe kopieren</translation>
    </message>
    <message>
        <source>Paste permissions onto the selection</source>
        <translation>Berechtigungen auf die Auswahl übertragen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PermissionsPage</name>
    <message>
        <source>Permissions</source>
        <extracomment>Title of the page</extracomment>
        <translation>Berechtigungen</translation>
    </message>
    <message>
        <source>Undo</source>
        <extracomment>Button: takes the last edit of the grid back</extracomment>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <extracomment>Button: does again what was undone</extracomment>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Discard</source>
        <extracomment>Button: drops all staged edits</extracomment>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Review and apply</source>
        <extracomment>Button: shows what is staged, then sends it</extracomment>
        <translation>Prüfen und anwenden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>There are no groups yet</source>
        <translation>Es gibt noch keine Gruppen</translation>
    </message>
    <message>
        <source>Groups are made in On Belay. Once there are some, their permissions appear here.</source>
        <translation>Gruppen werden in On Belay angelegt. Sobald es welche gibt, erscheinen ihre Berechtigungen hier.</translation>
    </message>
    <message>
        <source>No group matches</source>
        <translation>Keine Gruppe passt</translation>
    </message>
    <message>
        <source>Other words or fewer filters may find it.</source>
        <translation>Andere Wörter oder weniger Filter finden sie vielleicht.</translation>
    </message>
    <message>
        <source>Clear search and filters</source>
        <translation>Suche und Filter zurücksetzen</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>Nur Lesezugriff</translation>
    </message>
    <message>
        <source>Reading the groups…</source>
        <translation>Die Gruppen werden gelesen…</translation>
    </message>
    <message>
        <source>More</source>
        <extracomment>Button with a menu: go to a group, export, import, …</extracomment>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Problems</source>
        <extracomment>Button: shows or hides the list of problems beside the grid</extracomment>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>Tool tip; %1 the edit that would be undone</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <extracomment>Tool tip; %1 the edit that would be done again</extracomment>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Read again</source>
        <extracomment>Button: reads the groups from the server again</extracomment>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>Go on applying</source>
        <extracomment>Button: goes on with applying that was interrupted</extracomment>
        <translation>Weiter anwenden</translation>
    </message>
    <message>
        <source>Keep as staged edits</source>
        <extracomment>Button: what was not applied stays a staged edit</extracomment>
        <translation>Als vorgemerkte Änderungen behalten</translation>
    </message>
    <message>
        <source>Not everything was applied</source>
        <translation>Nicht alles wurde angewendet</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PlanGroupsDialog</name>
    <message>
        <source>Groups of the plan</source>
        <extracomment>Title of the dialog that lists the groups of a plan
----------
Accessible name of a list</extracomment>
        <translation>Gruppen des Plans</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes a dialog</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Names of groups, one per line</source>
        <extracomment>Label of the field that names of groups are typed or pasted into</extracomment>
        <translation>Namen von Gruppen, einer pro Zeile</translation>
    </message>
    <message>
        <source>As they are called in On Belay. A CSV whose first line names a column “name” can be pasted as well.</source>
        <translation>So, wie sie in On Belay heißen. Auch CSV-Text, dessen erste Zeile eine Spalte „name“ nennt, lässt sich einfügen.</translation>
    </message>
    <message>
        <source>Add</source>
        <extracomment>Button: adds the names to the list of groups</extracomment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Import a file…</source>
        <extracomment>Button: names of groups, and perhaps what is planned for them, from a CSV file</extracomment>
        <translation>Datei importieren…</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>Button: edits the name of the group that is selected (F2)</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <extracomment>Button: takes the selected groups off the list (Del)</extracomment>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Import groups</source>
        <extracomment>Title of the dialog in which a file is chosen</extracomment>
        <translation>Gruppen importieren</translation>
    </message>
    <message>
        <source>CSV and text files (*.csv *.tsv *.txt)</source>
        <extracomment>Kinds of files</extracomment>
        <translation>CSV- und Textdateien (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <extracomment>Kinds of files</extracomment>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Remove groups</source>
        <translation>Gruppen entfernen</translation>
    </message>
    <message>
        <source>Keep them</source>
        <extracomment>Button: the groups stay</extracomment>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What you typed was not added yet. Press Add, or close once more to let it go.</source>
        <translation>Was Sie eingegeben haben, wurde noch nicht hinzugefügt. Klicken Sie auf „Hinzufügen“, oder schließen Sie noch einmal, um es zu verwerfen.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PlanOutcome</name>
    <message>
        <source>Groups…</source>
        <extracomment>Button: lists the groups of the plan, to add, rename or remove some</extracomment>
        <translation>Gruppen…</translation>
    </message>
    <message>
        <source>List groups…</source>
        <extracomment>Button: to type, paste or import names of groups</extracomment>
        <translation>Gruppen auflisten…</translation>
    </message>
    <message>
        <source>Checklist…</source>
        <extracomment>Button: shows what to do in On Belay&apos;s dashboard</extracomment>
        <translation>Checkliste…</translation>
    </message>
    <message>
        <source>Clear the plan</source>
        <extracomment>Button: takes all ticks of the plan away; the groups stay</extracomment>
        <translation>Plan leeren</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PresetNameDialog</name>
    <message>
        <source>Name</source>
        <extracomment>Label of the field for the name of a preset</extracomment>
        <translation>Name</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: nothing is saved</extracomment>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::PresetsDialog</name>
    <message>
        <source>Presets</source>
        <extracomment>Title of the dialog with ready-made choices of permissions</extracomment>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Rename…</source>
        <extracomment>Button: gives a preset of one&apos;s own another name</extracomment>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <extracomment>Button: deletes a preset of one&apos;s own</extracomment>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Permissions of the preset</source>
        <extracomment>Accessible name of the list of what a preset holds</extracomment>
        <translation>Berechtigungen der Vorlage</translation>
    </message>
    <message>
        <source>Save the permissions of a group as a preset…</source>
        <translation>Berechtigungen einer Gruppe als Vorlage speichern…</translation>
    </message>
    <message>
        <source>Save the permissions of %1 as a preset…</source>
        <extracomment>Button. %1 is a group</extracomment>
        <translation>Berechtigungen von %1 als Vorlage speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button that closes the dialog, nothing is applied</extracomment>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Apply to %n group(s)</source>
        <extracomment>Button: gives the selected groups exactly the permissions of the preset</extracomment>
        <translation>
            <numerusform>Auf %n Gruppe anwenden</numerusform>
            <numerusform>Auf %n Gruppen anwenden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, your own preset</source>
        <extracomment>Spoken name of a preset that the admin has saved; %1 is its title</extracomment>
        <translation>%1, eigene Vorlage</translation>
    </message>
    <message>
        <source>Your own preset, kept on this computer.</source>
        <translation>Ihre eigene Vorlage, auf diesem Computer aufbewahrt.</translation>
    </message>
    <message numerus="yes">
        <source>%n permission(s) of it are unknown to this console and left out.</source>
        <translation>
            <numerusform>%n Berechtigung daraus ist dieser Konsole unbekannt und wird ausgelassen.</numerusform>
            <numerusform>%n Berechtigungen daraus sind dieser Konsole unbekannt und werden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save as a preset</source>
        <extracomment>Title of the dialog that asks for the name of a new preset</extracomment>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <extracomment>Button: saves the preset</extracomment>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename the preset</source>
        <extracomment>Title of the dialog that asks for another name of a preset</extracomment>
        <translation>Vorlage umbenennen</translation>
    </message>
    <message>
        <source>Rename</source>
        <extracomment>Button: gives the preset the name that was entered</extracomment>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Delete the preset</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Delete the preset %1? No group changes.</source>
        <extracomment>%1 is a preset</extracomment>
        <translation>Vorlage „%1“ löschen? Keine Gruppe ändert sich.</translation>
    </message>
    <message>
        <source>Delete</source>
        <extracomment>Button: deletes the preset</extracomment>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: the preset stays</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There are no presets yet</source>
        <translation>Es gibt noch keine Vorlagen</translation>
    </message>
    <message>
        <source>Save the permissions of a group to have one.</source>
        <translation>Speichern Sie die Berechtigungen einer Gruppe, um eine zu haben.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ProxySignInDialog</name>
    <message>
        <source>Sign in to the proxy</source>
        <extracomment>Title of the dialog</extracomment>
        <translation>Beim Proxy anmelden</translation>
    </message>
    <message>
        <source>Password for the proxy</source>
        <translation>Passwort für den Proxy</translation>
    </message>
    <message>
        <source>Remember in the system keychain</source>
        <translation>Im Schlüsselbund des Systems merken</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>User name for the proxy</source>
        <translation>Benutzername für den Proxy</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::QuestionForm</name>
    <message>
        <source>Find out why</source>
        <extracomment>Button: why can&apos;t Claude do this?</extracomment>
        <translation>Grund herausfinden</translation>
    </message>
    <message>
        <source>Name, mail address or group</source>
        <extracomment>Placeholder of the field: a part of a name is enough</extracomment>
        <translation>Name, Mailadresse oder Gruppe</translation>
    </message>
    <message>
        <source>Person or group</source>
        <translation>Person oder Gruppe</translation>
    </message>
    <message>
        <source>People and groups found</source>
        <extracomment>Accessible name of a list</extracomment>
        <translation>Gefundene Personen und Gruppen</translation>
    </message>
    <message>
        <source>What should Claude be able to do?</source>
        <translation>Was soll Claude können?</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Wird gesucht…</translation>
    </message>
    <message>
        <source>Nobody and no group has this in the name.</source>
        <translation>Keine Person und keine Gruppe hat das im Namen.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ResultLine</name>
    <message>
        <source>Waiting</source>
        <extracomment>State of a check that has not begun.</extracomment>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <extracomment>State of a check that is going on.</extracomment>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>OK</source>
        <extracomment>State of a check without findings.</extracomment>
        <translation>OK</translation>
    </message>
    <message>
        <source>Missing</source>
        <extracomment>State of a check: what was looked for is not there.</extracomment>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>Warning</source>
        <extracomment>State of a check: works, but worth a look.</extracomment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Not tested</source>
        <extracomment>State of a check that could not be made.</extracomment>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Failed</source>
        <extracomment>State of a check.</extracomment>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>for screen readers: what was checked, and its state</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>for screen readers: result of a check, and its detail</comment>
        <translation>%1. %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ResultView</name>
    <message>
        <source>Cancel</source>
        <extracomment>Button: stops sending after the present part</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Decide</source>
        <extracomment>Button: shows the cells that somebody else changed</extracomment>
        <translation>Entscheiden</translation>
    </message>
    <message>
        <source>Close</source>
        <extracomment>Button: closes the result</extracomment>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Revert these changes…</source>
        <extracomment>Button below what was applied: opens a dialog that takes it back</extracomment>
        <translation>Diese Änderungen zurücknehmen…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::RevertDialog</name>
    <message>
        <source>Revert changes</source>
        <extracomment>Title of the dialog that takes an applied change set back</extracomment>
        <translation>Änderungen zurücknehmen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: closes the dialog, nothing is staged</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stage for review</source>
        <extracomment>Button: stages the edits that take a change set back; they are reviewed before they are sent</extracomment>
        <translation>Zur Prüfung vormerken</translation>
    </message>
    <message>
        <source>Not everything is known</source>
        <extracomment>Headline above sentences about missing entries of the activity list</extracomment>
        <translation>Nicht alles ist bekannt</translation>
    </message>
    <message>
        <source>Nothing was staged</source>
        <translation>Nichts wurde vorgemerkt</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::RevertList</name>
    <message>
        <source>Cells of the change set</source>
        <extracomment>Accessible name of the list of cells that a change set touched</extracomment>
        <translation>Zellen des Änderungspakets</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ReviewDialog</name>
    <message>
        <source>Review changes</source>
        <extracomment>Title of the dialog that lists staged changes</extracomment>
        <translation>Änderungen prüfen</translation>
    </message>
    <message>
        <source>Reason</source>
        <extracomment>Label of the field in which the admin says why permissions change</extracomment>
        <translation>Grund</translation>
    </message>
    <message>
        <source>It is kept with the changes in the activity list.</source>
        <translation>Er wird mit den Änderungen in der Aktivitätsliste aufbewahrt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <extracomment>Button: closes the review, everything stays staged</extracomment>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Apply</source>
        <extracomment>Button: sends the staged changes to the server</extracomment>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>These changes concern many people</source>
        <translation>Diese Änderungen betreffen viele Personen</translation>
    </message>
    <message>
        <source>Leave out the selected lines</source>
        <extracomment>Button below the list of staged changes: takes the selected ones back, so that they are not sent</extracomment>
        <translation>Ausgewählte Zeilen auslassen</translation>
    </message>
    <message>
        <source>Nothing was left out</source>
        <translation>Nichts wurde ausgelassen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ReviewList</name>
    <message>
        <source>Staged changes</source>
        <extracomment>Accessible name of the list of changes that would be sent, or were</extracomment>
        <translation>Vorgemerkte Änderungen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::RunView</name>
    <message>
        <source>Who and what?</source>
        <translation>Wer und was?</translation>
    </message>
    <message>
        <source>All symptoms</source>
        <extracomment>Button: back to the three doors</extracomment>
        <translation>Alle Symptome</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Run again</source>
        <extracomment>Button: run the checks once more</extracomment>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>%1. %2.</source>
        <extracomment>%1 is a summary such as &quot;2 broken links&quot;, %2 is &quot;Took 1.2 s&quot;</extracomment>
        <translation>%1. %2.</translation>
    </message>
    <message>
        <source>Contact support…</source>
        <extracomment>Button: makes a message to support from what the checks found</extracomment>
        <translation>Support kontaktieren…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ScopeChoiceView</name>
    <message>
        <source>What should Claude be able to do?</source>
        <translation>Was soll Claude können?</translation>
    </message>
    <message>
        <source>Tick these scopes in HubSpot</source>
        <translation>Diese Scopes in HubSpot anhaken</translation>
    </message>
    <message>
        <source>The shortest list for what you chose. Paste each name into HubSpot&apos;s scope search.</source>
        <translation>Die kürzeste Liste für Ihre Auswahl. Fügen Sie jeden Namen in HubSpots Scope-Suche ein.</translation>
    </message>
    <message>
        <source>Copy all scope names</source>
        <extracomment>Accessible name of a button that reads &quot;Copy all&quot;</extracomment>
        <translation>Alle Scope-Namen kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <extracomment>%1 is the name of a HubSpot scope</extracomment>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>Comes with writing</source>
        <translation>Kommt mit dem Schreiben</translation>
    </message>
    <message>
        <source>Read everything</source>
        <extracomment>Button: ticks every choice to read</extracomment>
        <translation>Alles lesen</translation>
    </message>
    <message>
        <source>Read and write</source>
        <extracomment>Button: ticks every choice, to read and to write</extracomment>
        <translation>Lesen und schreiben</translation>
    </message>
    <message>
        <source>Nothing</source>
        <extracomment>Button: un-ticks every choice</extracomment>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Copy all</source>
        <extracomment>Button: copies a whole list</extracomment>
        <translation>Alle kopieren</translation>
    </message>
    <message>
        <source>Choose something first.</source>
        <translation>Wählen Sie zuerst etwas aus.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ScopeHeader</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>How many groups of all hold a permission: &quot;4 of 14&quot;</extracomment>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ScopeLine</name>
    <message>
        <source>Copy the scope&apos;s name</source>
        <extracomment>Button beside the names of HubSpot scopes that a token lacks</extracomment>
        <translation>Scope-Namen kopieren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>for screen readers: a scope, and whether it is granted</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>For screen readers: a result, and its detail</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Copy the details for support</source>
        <extracomment>Button beside a scope that could not be tested</extracomment>
        <translation>Einzelheiten für den Support kopieren</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ScopeLines</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SecretEdit</name>
    <message>
        <source>Paste</source>
        <extracomment>Context menu of a field for a secret.</extracomment>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <extracomment>Context menu of a field for a secret: empties the field.</extracomment>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SecretField</name>
    <message>
        <source>Show beginning and end</source>
        <extracomment>Button beside a hidden token. It shows only its first part and its last four characters.</extracomment>
        <translation>Anfang und Ende zeigen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <extracomment>Title of the dialog</extracomment>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>HubSpot guide</source>
        <translation>HubSpot-Anleitung</translation>
    </message>
    <message>
        <source>Steps, menu paths and the lists of HubSpot scopes come from a file that can be replaced by a newer one without a new console.</source>
        <translation>Schritte, Menüpfade und die Listen der HubSpot-Scopes stammen aus einer Datei, die sich ohne neue Konsole durch eine neuere ersetzen lässt.</translation>
    </message>
    <message>
        <source>Guide in use</source>
        <translation>Verwendete Anleitung</translation>
    </message>
    <message>
        <source>Trusted key</source>
        <extracomment>Guides are signed; this is the key that the console trusts</extracomment>
        <translation>Vertrauter Schlüssel</translation>
    </message>
    <message>
        <source>Address of newer guides</source>
        <translation>Adresse neuerer Anleitungen</translation>
    </message>
    <message>
        <source>The console looks there at every start and once a day. Leave it empty to look nowhere.</source>
        <translation>Die Konsole sucht dort bei jedem Start und einmal am Tag. Lassen Sie das Feld leer, um nirgends zu suchen.</translation>
    </message>
    <message>
        <source>Look for a newer guide now</source>
        <translation>Jetzt nach einer neueren Anleitung suchen</translation>
    </message>
    <message>
        <source>Background check</source>
        <translation>Prüfung im Hintergrund</translation>
    </message>
    <message>
        <source>Ask On Belay to check the HubSpot key</source>
        <translation>On Belay den HubSpot-Schlüssel prüfen lassen</translation>
    </message>
    <message>
        <source>While somebody is signed in. A key that stops working is then noticed before Claude needs it.</source>
        <translation>Solange jemand angemeldet ist. Ein Schlüssel, der nicht mehr funktioniert, fällt dann auf, bevor Claude ihn braucht.</translation>
    </message>
    <message>
        <source>Development key</source>
        <extracomment>State of the trusted key</extracomment>
        <translation>Entwicklungsschlüssel</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>Copy the id of the key</source>
        <translation>ID des Schlüssels kopieren</translation>
    </message>
    <message>
        <source>Looking for a newer guide…</source>
        <translation>Es wird nach einer neueren Anleitung gesucht…</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Zwischenablage</translation>
    </message>
    <message>
        <source>Take a copied token away after</source>
        <translation>Kopiertes Token entfernen nach</translation>
    </message>
    <message>
        <source>A token that was copied for the dashboard leaves the clipboard then, and when the console closes. Counts from the next sign-in.</source>
        <translation>Ein Token, das für das Dashboard kopiert wurde, verschwindet dann aus der Zwischenablage, ebenso beim Schließen der Konsole. Gilt ab der nächsten Anmeldung.</translation>
    </message>
    <message>
        <source>Notify me when the connection turns bad</source>
        <translation>Benachrichtigen, wenn die Verbindung gestört ist</translation>
    </message>
    <message>
        <source>By a notification of the desktop, once a cause, while the console runs and you do not look at the connection. It names no person and no key.</source>
        <translation>Als Desktop-Benachrichtigung, einmal je Ursache, während die Konsole läuft und Sie die Verbindung gerade nicht ansehen. Sie nennt weder eine Person noch einen Schlüssel.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SideBar</name>
    <message>
        <source>%1, %2</source>
        <extracomment>For screen readers: a section of the program, then what is new there.</extracomment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SignInPage</name>
    <message>
        <source>Sign in</source>
        <extracomment>Accessible name of the page</extracomment>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to On Belay</source>
        <translation>Bei On Belay anmelden</translation>
    </message>
    <message>
        <source>Connect HubSpot for your organization, decide which groups may use it, and find out why Claude cannot reach something.</source>
        <translation>Verbinden Sie HubSpot für Ihre Organisation, entscheiden Sie, welche Gruppen es nutzen dürfen, und finden Sie heraus, warum Claude etwas nicht erreicht.</translation>
    </message>
    <message>
        <source>Use a bearer token</source>
        <translation>Bearer-Token verwenden</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>Bearer token</source>
        <extracomment>Accessible name of the field</extracomment>
        <translation>Bearer-Token</translation>
    </message>
    <message>
        <source>Paste the bearer token.</source>
        <translation>Fügen Sie das Bearer-Token ein.</translation>
    </message>
    <message>
        <source>Try it without an account</source>
        <translation>Ohne Konto ausprobieren</translation>
    </message>
    <message>
        <source>The sandbox is a reference server on this computer with a made-up organization and a stand-in for HubSpot. Nothing leaves this computer.</source>
        <translation>Die Sandbox ist ein Referenzserver auf diesem Computer mit einer erfundenen Organisation und einem Ersatz für HubSpot. Nichts verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Open the sandbox</source>
        <translation>Sandbox öffnen</translation>
    </message>
    <message>
        <source>Asking the keychain for your session…</source>
        <translation>Der Schlüsselbund wird nach Ihrer Sitzung gefragt…</translation>
    </message>
    <message>
        <source>Starting the sandbox…</source>
        <translation>Die Sandbox wird gestartet…</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Sign in with your browser</source>
        <translation>Mit Ihrem Browser anmelden</translation>
    </message>
    <message>
        <source>On Belay&apos;s own page opens in the browser. The console never sees your password; your sign-in is kept in this computer&apos;s keychain.</source>
        <translation>Im Browser öffnet sich die eigene Seite von On Belay. Die Konsole sieht Ihr Passwort nie; Ihre Anmeldung wird im Schlüsselbund dieses Computers aufbewahrt.</translation>
    </message>
    <message>
        <source>It was set when this console was installed or started.</source>
        <translation>Sie wurde beim Installieren oder Starten dieser Konsole festgelegt.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>From whoever runs the server: it takes only programs that it was told of.</source>
        <translation>Von den Betreibern des Servers: Er nimmt nur Programme an, die ihm bekannt gemacht wurden.</translation>
    </message>
    <message>
        <source>Sign in with browser</source>
        <translation>Mit Browser anmelden</translation>
    </message>
    <message>
        <source>Go on in your browser</source>
        <translation>Machen Sie im Browser weiter</translation>
    </message>
    <message>
        <source>On Belay&apos;s page asks who you are and whether the console may act for you. Come back here when you have answered.</source>
        <translation>Die Seite von On Belay fragt, wer Sie sind und ob die Konsole für Sie handeln darf. Kommen Sie hierher zurück, wenn Sie geantwortet haben.</translation>
    </message>
    <message>
        <source>Open the page again</source>
        <extracomment>Opens the page of the sign-in in the browser once more</extracomment>
        <translation>Seite noch einmal öffnen</translation>
    </message>
    <message>
        <source>Copy the address of the page</source>
        <translation>Adresse der Seite kopieren</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>In On Belay, open Dashboard → Settings → Claude connection and regenerate the bearer token. It is kept in this computer&apos;s keychain, and is sent to the server address above.</source>
        <translation>Öffnen Sie in On Belay „Dashboard → Settings → Claude connection“ und erzeugen Sie das Bearer-Token neu. Es wird im Schlüsselbund dieses Computers aufbewahrt und an die Serveradresse oben gesendet.</translation>
    </message>
    <message>
        <source>Network and other settings…</source>
        <extracomment>Button on the sign-in page: opens the settings, where the network is set up</extracomment>
        <translation>Netzwerk und weitere Einstellungen…</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::StepIndicator</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <extracomment>For screen readers. %1 and %2 are numbers, %3 the title of the step.</extracomment>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
    <message>
        <source>All steps done</source>
        <extracomment>For screen readers: every step of a wizard is done.</extracomment>
        <translation>Alle Schritte erledigt</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::SupportDialog</name>
    <message>
        <source>Contact support</source>
        <extracomment>Title of a dialog</extracomment>
        <translation>Support kontaktieren</translation>
    </message>
    <message>
        <source>What support will ask for first is in the message already, without names. Change what you like.</source>
        <translation>Wonach der Support zuerst fragt, steht schon in der Nachricht, ohne Namen. Ändern Sie, was Sie möchten.</translation>
    </message>
    <message>
        <source>To</source>
        <extracomment>Label of the field for a mail address</extracomment>
        <translation>An</translation>
    </message>
    <message>
        <source>On Belay publishes no address for support. The one that you enter here is remembered on this computer.</source>
        <translation>On Belay veröffentlicht keine Adresse für den Support. Die Adresse, die Sie hier eingeben, wird auf diesem Computer gemerkt.</translation>
    </message>
    <message>
        <source>Subject</source>
        <extracomment>Label of the field for the subject of a message</extracomment>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Message</source>
        <extracomment>Label of the field for the text of a message</extracomment>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Nothing is sent from here.</source>
        <translation>Von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Support bundle…</source>
        <extracomment>Button: makes a support bundle to go with the message</extracomment>
        <translation>Support-Paket…</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Nachricht kopieren</translation>
    </message>
    <message>
        <source>Save to file…</source>
        <translation>In Datei speichern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Open in mail program</source>
        <translation>Im Mailprogramm öffnen</translation>
    </message>
    <message>
        <source>Save message</source>
        <translation>Nachricht speichern</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <extracomment>Kind of file in a save dialog</extracomment>
        <translation>Textdateien (*.txt)</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::TextSearch</name>
    <message>
        <source>Find in this text</source>
        <extracomment>In the empty field that finds words in a text</extracomment>
        <translation>In diesem Text suchen</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Vorherige Stelle</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Nächste Stelle</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::Toast</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Hides a short message.</extracomment>
        <translation>Ausblenden</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ToolAnswerCard</name>
    <message>
        <source>Raw answer</source>
        <extracomment>Button: shows the answer of a server as it came</extracomment>
        <translation>Rohe Antwort</translation>
    </message>
    <message>
        <source>Copy the raw answer</source>
        <translation>Rohe Antwort kopieren</translation>
    </message>
    <message>
        <source>What %1 answers</source>
        <extracomment>%1 is the name of a tool</extracomment>
        <translation>Antwort von %1</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ToolMenu</name>
    <message>
        <source>Go to group…</source>
        <extracomment>Menu: finds one group by name and brings it into view</extracomment>
        <translation>Zu Gruppe springen…</translation>
    </message>
    <message>
        <source>Presets…</source>
        <extracomment>Menu: ready-made choices of permissions for the selected groups</extracomment>
        <translation>Vorlagen…</translation>
    </message>
    <message>
        <source>Compare the selected groups…</source>
        <extracomment>Menu: the selected groups side by side</extracomment>
        <translation>Ausgewählte Gruppen vergleichen…</translation>
    </message>
    <message>
        <source>Export all groups as CSV…</source>
        <translation>Alle Gruppen als CSV exportieren…</translation>
    </message>
    <message>
        <source>Export the groups shown as CSV…</source>
        <extracomment>Menu: without the groups that the filter hides</extracomment>
        <translation>Gezeigte Gruppen als CSV exportieren…</translation>
    </message>
    <message>
        <source>Import from CSV…</source>
        <translation>Aus CSV importieren…</translation>
    </message>
    <message>
        <source>Mark changes by others as seen</source>
        <extracomment>Menu: takes away the marks of cells that other admins changed just now</extracomment>
        <translation>Änderungen anderer als gesehen markieren</translation>
    </message>
    <message>
        <source>History of this cell…</source>
        <translation>Verlauf dieser Zelle…</translation>
    </message>
    <message>
        <source>History of this group…</source>
        <translation>Verlauf dieser Gruppe…</translation>
    </message>
    <message>
        <source>History of %1…</source>
        <extracomment>Menu; %1 a permission such as &quot;Write deals&quot;</extracomment>
        <translation>Verlauf von „%1“…</translation>
    </message>
    <message>
        <source>History of the current cell…</source>
        <extracomment>Menu: of the cell that has the focus in the grid</extracomment>
        <translation>Verlauf der aktuellen Zelle…</translation>
    </message>
    <message>
        <source>History of the current group…</source>
        <extracomment>Menu: of the group whose row has the focus in the grid</extracomment>
        <translation>Verlauf der aktuellen Gruppe…</translation>
    </message>
    <message>
        <source>Read the groups again</source>
        <extracomment>Menu: what other admins changed meanwhile is shown; staged changes stay</extracomment>
        <translation>Gruppen neu lesen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::TrustFields</name>
    <message>
        <source>Added authorities</source>
        <extracomment>Certificate authorities that are trusted beside those of the system</extracomment>
        <translation>Zusätzliche Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Choose a CA file…</source>
        <translation>CA-Datei wählen…</translation>
    </message>
    <message>
        <source>Remove the CA file</source>
        <translation>CA-Datei entfernen</translation>
    </message>
    <message>
        <source>Client certificate</source>
        <translation>Client-Zertifikat</translation>
    </message>
    <message>
        <source>Choose a client certificate…</source>
        <translation>Client-Zertifikat wählen…</translation>
    </message>
    <message>
        <source>Choose its key file…</source>
        <extracomment>The file with the private key of the client certificate</extracomment>
        <translation>Schlüsseldatei dazu wählen…</translation>
    </message>
    <message>
        <source>Remove the client certificate</source>
        <translation>Client-Zertifikat entfernen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the file of your company&apos;s authorities</source>
        <translation>Datei der Zertifizierungsstellen Ihres Unternehmens wählen</translation>
    </message>
    <message>
        <source>Choose your client certificate</source>
        <translation>Ihr Client-Zertifikat wählen</translation>
    </message>
    <message>
        <source>Client certificates (*.p12 *.pfx *.pem *.crt);;All files (*)</source>
        <translation>Client-Zertifikate (*.p12 *.pfx *.pem *.crt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Choose the key of your client certificate</source>
        <translation>Schlüssel Ihres Client-Zertifikats wählen</translation>
    </message>
    <message>
        <source>Keys (*.key *.pem);;All files (*)</source>
        <translation>Schlüssel (*.key *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Passphrase of the client certificate</source>
        <translation>Passphrase des Client-Zertifikats</translation>
    </message>
    <message>
        <source>It is kept in the system keychain.</source>
        <translation>Sie wird im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>Unlock the client certificate</source>
        <translation>Client-Zertifikat entsperren</translation>
    </message>
    <message>
        <source>None: those of this computer count.</source>
        <translation>Keine: Es gelten die dieses Computers.</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keines.</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::ValueLabel</name>
    <message>
        <source>Copy</source>
        <extracomment>Menu item: the selected text goes to the clipboard</extracomment>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <extracomment>Menu item</extracomment>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>onbelay::ui::WhoCanView</name>
    <message>
        <source>Find out who</source>
        <extracomment>Button: who can do this?</extracomment>
        <translation>Herausfinden, wer</translation>
    </message>
    <message>
        <source>What should Claude be able to do?</source>
        <translation>Was soll Claude können?</translation>
    </message>
    <message>
        <source>Access changed since this list was made</source>
        <translation>Der Zugriff hat sich geändert, seit diese Liste entstand</translation>
    </message>
    <message>
        <source>Ask again to see who can now.</source>
        <translation>Fragen Sie noch einmal, um zu sehen, wer es jetzt kann.</translation>
    </message>
    <message>
        <source>Ask again</source>
        <extracomment>Button: makes the list of people once more</extracomment>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>Search names and addresses</source>
        <extracomment>Placeholder of a field: a part of a name is enough</extracomment>
        <translation>Namen und Adressen suchen</translation>
    </message>
    <message>
        <source>Who is shown</source>
        <extracomment>Accessible name of a choice: people who can, nearly can …</extracomment>
        <translation>Wer gezeigt wird</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <extracomment>Button: saves the list as a CSV file</extracomment>
        <translation>CSV exportieren</translation>
    </message>
    <message>
        <source>People</source>
        <extracomment>Accessible name of a list</extracomment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Export the list of people</source>
        <translation>Personenliste exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <extracomment>A kind of file</extracomment>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Order</source>
        <extracomment>Accessible name of a choice: from A to Z or from Z to A</extracomment>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>A to Z</source>
        <translation>A bis Z</translation>
    </message>
    <message>
        <source>Z to A</source>
        <translation>Z bis A</translation>
    </message>
</context>
</TS>
