#!/usr/bin/env python3
"""Fails when a text of the program is missing from a .ts file, when German is incomplete, or when
a translation loses a placeholder or a plural form."""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

COMPLETE = ["de"]
PLACEHOLDER = re.compile(r"%(?:L?\d|n)")


def messages(path):
    for context in xml.parse(path).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            if (message.find("translation").get("type") or "") not in ("vanished", "obsolete"):
                yield name, message


def key(name, message):
    return name, message.findtext("source"), message.findtext("comment") or ""


def fresh(root):
    lupdate = next((p for p in ("/usr/lib/qt6/bin/lupdate", "lupdate")
                    if pathlib.Path(p).exists() or p == "lupdate"))
    with tempfile.TemporaryDirectory() as scratch:
        target = pathlib.Path(scratch, "fresh.ts")
        subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", str(root),
                        "-I", str(root / "app"),
                        str(root / "app"), str(root / "ui"), "-ts", str(target)], check=True,
                       stdout=subprocess.DEVNULL)
        return {key(*m) for m in messages(target)}


def problems(root):
    wanted = fresh(root)
    for context, source, _ in sorted(wanted):
        if not context:
            yield f"a text without a context is never translated: {source}"
    for path in sorted((root / "translations").glob("*.ts")):
        held = {key(*m) for m in messages(path)}
        for context, source, _ in sorted(wanted - held):
            yield f"{path.name}: {context}: not in the file, run update_translations: {source}"
        language = path.stem.split("_", 1)[1]
        if language not in COMPLETE:
            continue
        for context, message in messages(path):
            translation = message.find("translation")
            source = message.findtext("source")
            where = f"{path.name}: {context}: "
            forms = [f.text or "" for f in translation.iter("numerusform")]
            texts = forms or [translation.text or ""]
            if translation.get("type") == "unfinished" or not all(texts):
                yield where + f"not translated: {source}"
                continue
            for text in texts:
                lost = set(PLACEHOLDER.findall(source)) - set(PLACEHOLDER.findall(text))
                lost -= {"%n"} if forms else set()
                if lost:
                    yield where + f"loses {lost}: {source}"


if __name__ == "__main__":
    wrong = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(wrong) or "translations are complete")
    sys.exit(1 if wrong else 0)
