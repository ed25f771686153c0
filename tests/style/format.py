#!/usr/bin/env python3
"""Fails when a source file is not as clang-format would write it."""
import pathlib
import subprocess
import sys

root = pathlib.Path(sys.argv[1])
files = [str(path) for folder in ("app", "ui", "sandbox", "tests")
         for path in sorted((root / folder).rglob("*")) if path.suffix in (".h", ".cpp")]
done = subprocess.run(["clang-format", "--dry-run", "-Werror", *files], cwd=root,
                      stderr=subprocess.PIPE, text=True, check=False)
wrong = sorted({line.split(":")[0] for line in done.stderr.splitlines() if "error:" in line})
print("\n".join(wrong) or f"{len(files)} files are formatted")
sys.exit(1 if done.returncode else 0)
