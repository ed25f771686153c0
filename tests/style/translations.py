#!/usr/bin/env python3
"""Fails when a text of the program is missing from a .ts file or not translated there, when a
translation loses a placeholder or a plural form, or brings one of its own. The English file holds
only the two forms of every counted text ("%n group(s)"): the other texts stand in the source."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

PLURALS_ONLY = ["en"]
FORMS = {"de": 2, "en": 2}
PLACEHOLDER = re.compile(r"%(?:L?\d|n)")


def messages(path):
    for context in xml.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            if (message.find("translation").get("type") or "") not in ("vanished", "obsolete"):
                yield name, message


def key(name, message):
    return name, message.findtext("source"), message.findtext("comment") or ""


def counted(message):
    return message.get("numerus") == "yes"


def fresh(root):
    """Every text of the program: key -> whether it is counted."""
    lupdate = next((p for p in ("/usr/lib/qt6/bin/lupdate", "lupdate")
                    if pathlib.Path(p).exists() or p == "lupdate"))
    with tempfile.TemporaryDirectory() as scratch:
        target = pathlib.Path(scratch, "fresh.ts")
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", str(root),
                        "-I", str(root / "app"),
                        str(root / "app"), str(root / "ui"), "-ts", str(target)], check=True,
                       stdout=subprocess.DEVNULL)
        return {key(*m): counted(m[1]) for m in messages(target)}


def faults(message, forms_wanted):
    """What is wrong with one translation."""
    translation = message.find("translation")
    source = message.findtext("source")
    forms = [f.text or "" for f in translation.iter("numerusform")]
    texts = forms or [translation.text or ""]
    if translation.get("type") == "unfinished" or not all(texts):
        yield f"not translated: {source}"
        return
    if counted(message) and len(forms) != forms_wanted:
        yield f"has {len(forms)} plural forms instead of {forms_wanted}: {source}"
    expected = set(PLACEHOLDER.findall(source))
    for text in texts:
        found = set(PLACEHOLDER.findall(text))
        lost = expected - found - ({"%n"} if forms else set())
        if lost:
            yield f"loses {', '.join(sorted(lost))}: {source}"
        if found - expected:
            yield f"brings {', '.join(sorted(found - expected))}: {source}"


def problems(root):
    texts = fresh(root)
    for context, source, _ in sorted(texts):
        if not context:
            yield f"a text without a context is never translated: {source}"
    for path in sorted((root / "translations").glob("*.ts")):
        language = path.stem.split("_", 1)[1]
        wanted = {k for k, plural in texts.items() if plural or language not in PLURALS_ONLY}
        held = {key(*m) for m in messages(path)}
        for context, source, _ in sorted(wanted - held):
            yield f"{path.name}: {context}: not in the file, run update_translations: {source}"
        for context, source, _ in sorted(held - wanted):
            yield f"{path.name}: {context}: no longer a text, run update_translations: {source}"
        for context, message in messages(path):
            for fault in faults(message, FORMS[language]):
                yield f"{path.name}: {context}: {fault}"


if __name__ == "__main__":
    wrong = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(wrong) or "translations are complete")
    sys.exit(1 if wrong else 0)
