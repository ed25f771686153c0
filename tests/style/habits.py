#!/usr/bin/env python3
"""Fails on habits that the product does not have: nested event loops, sleeps, sender(), singletons,
files over 600 lines, things left for later, disabled TLS checks, machine paths."""
import pathlib
import re
import sys

PRODUCT = [
    (r"\bQEventLoop\b|processEvents\s*\(", "nested event loop"),
    (r"(?<!application\.)(?<!QApplication::)(?<!QCoreApplication::)\bexec\(\)(?!;\s*//\s*sql)", "exec()"),
    (r"\bmsleep\b|QThread::sleep|this_thread::sleep", "sleep"),
    (r"\bsender\(\)", "sender()"),
    (r"ignoreSslErrors|VerifyNone", "TLS verification switched off"),
    (r"setInsecureFallback\(true", "insecure keychain fallback"),
    (r"\bSIGNAL\(|\bSLOT\(", "string-based connect"),
]
EVERYWHERE = [
    (r"\b(TODO|FIXME|XXX)\b", "left for later"),
    (r"not (yet )?implemented", "left for later"),
]
TESTS = [
    (r"\bqWait\(|\bqSleep\(|sleep_for|time\.sleep\((?!0\.0)", "waits for luck"),
    (r"\bQSKIP\(", "skipped test"),
]


def check(root):
    for folder in ("app", "ui", "sandbox", "tests"):
        for path in sorted((root / folder).rglob("*")):
            if path.suffix not in (".h", ".cpp", ".py", ".sh"):
                continue
            name = path.relative_to(root).as_posix()
            if name == "tests/style/habits.py":
                continue
            lines = path.read_text(encoding="utf-8").splitlines()
            if len(lines) > 600:
                yield f"{name}: {len(lines)} lines, 600 are the most"
            rules = list(EVERYWHERE)
            if folder in ("app", "ui"):
                rules += PRODUCT
            if folder == "tests":
                rules += TESTS
            for number, line in enumerate(lines, 1):
                for pattern, what in rules:
                    if re.search(pattern, line) and not (
                            what == "exec()" and re.search(r"\bquery\b|\bput\b|\bremove\b", line)):
                        yield f"{name}:{number}: {what}: {line.strip()}"


if __name__ == "__main__":
    wrong = list(check(pathlib.Path(sys.argv[1])))
    print("\n".join(wrong) or "clean")
    sys.exit(1 if wrong else 0)
