"""What a running process holds in its memory, as a core dump shows it, and how often a secret is
in there."""
import pathlib
import subprocess
import tempfile

STRETCH = 16  # characters in a row that count as a piece of the secret
BLOCK = 64 * 1024
EMPTY = bytes(BLOCK)


class MemoryImage:
    """The memory of a process at one moment."""

    def __init__(self, pid):
        self.how = "gcore"
        with tempfile.TemporaryDirectory() as folder:
            self.content = core_dump(pid, folder)
        if self.content is None:
            # Debuggers may be limited to their own children, as this process is ours.
            self.how = f"/proc/{pid}/mem"
            self.content = memory_of(pid)
        # One search then finds every width of characters: UTF-8, UTF-16 and UTF-32.
        self.dense = self.content.translate(None, b"\0")

    def whole(self, secret):
        """How often all of it is there, as (UTF-8, UTF-16LE)."""
        return (self.content.count(secret.encode()),
                self.content.count(secret.encode("utf-16-le")))

    def pieces(self, secret):
        """Every stretch of the secret that is there, with what stands around it."""
        found = []
        for start in range(len(secret) - STRETCH + 1):
            piece = secret[start:start + STRETCH].encode()
            at = self.dense.find(piece)
            while at >= 0:
                found.append(self.dense[max(0, at - 48):at + STRETCH + 48])
                at = self.dense.find(piece, at + 1)
        return found


def core_dump(pid, folder):
    told = subprocess.run(["gcore", "-o", f"{folder}/core", str(pid)], capture_output=True,
                          text=True, check=False)
    files = list(pathlib.Path(folder).iterdir())
    if told.returncode != 0 or not files:
        print(f"gcore could not: {told.stderr.strip()}")
        return None
    with open(files[0], "rb") as core:
        return without_empty_blocks(core)


def without_empty_blocks(file, size=None):
    """Most of it are the reserves of the allocator, which were never touched."""
    blocks = []
    while size is None or size > 0:
        block = file.read(BLOCK if size is None else min(BLOCK, size))
        if not block:
            break
        if block != EMPTY[:len(block)]:
            blocks.append(block)
        size = size and size - len(block)
    return b"".join(blocks)


def memory_of(pid):
    """Every writable mapping: what the program's file holds itself is no trace of a secret."""
    parts = []
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in pathlib.Path(f"/proc/{pid}/maps").read_text().splitlines():
            span, access = line.split()[:2]
            start, end = (int(each, 16) for each in span.split("-"))
            if "w" in access:
                memory.seek(start)
                try:
                    parts.append(without_empty_blocks(memory, end - start))
                except OSError:  # a device's memory
                    continue
    return b"".join(parts)
