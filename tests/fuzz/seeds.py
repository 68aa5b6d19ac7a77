"""What the fuzzer begins with: files, texts and pages that are already known, and words."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from mkdocs_selfcheck.source.format import KINDS
from mkdocs_selfcheck.source.names import KEYS
from tests.tools.holds import EVERY_KIND, ROOT, SIGNS
from tests.tools.payloads import HOSTILE_LINKS, PAYLOADS, PIECES

LARGEST = 16_384


def seeds(target: str) -> list[bytes]:
    """Return the inputs a target begins with."""
    if target == "files":
        files = [*(ROOT / "tests" / "golden").glob("*/*.yml"), *(ROOT / "quizzes").glob("*.yml")]
        return [EVERY_KIND, *(file.read_bytes() for file in files)]
    if target == "pages":
        pages = [file.read_bytes() for file in (ROOT / "docs").rglob("*.md")]
        blocks = ["/// selfcheck | one\n///\n", "```\n/// selfchek | one\n```\n<!-- a\n-->"]
        return [*pages, *(block.encode() for block in blocks)]
    links = [f"[a]({link}) ![b](<{link}>)\n\n[c]: {link}\n" for link in HOSTILE_LINKS]
    return [text.encode() for text in (*PAYLOADS, *links)]


def write_seeds(target: str, folder: Path) -> None:
    """Copy the seeds of a target into a folder; what was found there earlier stays."""
    folder.mkdir(parents=True, exist_ok=True)
    for data in seeds(target):
        name = sha256(data).hexdigest()[:16]
        (folder / name).write_bytes(data[:LARGEST])


def write_words(file: Path) -> None:
    """Write the words of our format in the way of libFuzzer's dictionaries."""
    words = {*KEYS, *KINDS, *SIGNS, *PIECES, "/// selfcheck | ", "///", "per-application", "any"}
    lines = []
    for word in sorted(words):
        data = word.encode("utf-8", errors="surrogatepass")
        if 0 < len(data) <= 64:
            lines.append('"' + "".join(f"\\x{byte:02x}" for byte in data) + '"')
    file.write_text("\n".join(lines) + "\n")
