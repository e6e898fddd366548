"""What a briefing in Word holds, as it is in the file and as LibreOffice prints it."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml

from tests.needs import program

Shown = tuple[str, tuple[int, ...]]


def footnotes(path: Path) -> dict[int, str]:
    """Return the words of each note by its number in the file."""
    part: Any = docx.Document(str(path)).part.part_related_by(RELATIONSHIP_TYPE.FOOTNOTES)
    root: Any = parse_xml(part.blob)
    return {int(note.get(qn("w:id"))): " ".join(node.text for node in note.iter(qn("w:t")))
            for note in root if note.get(qn("w:type")) is None}


def shown(paragraph: Any) -> Iterator[Shown]:
    """Yield a paragraph's texts, each with the numbers that stand after it; a run of numbers is spelt out."""
    text, marks = "", ""
    for node in paragraph._p.iter(qn("w:t"), qn("w:footnoteReference")):
        raised = node.getparent().find(f"{qn('w:rPr')}/{qn('w:rStyle')}") is not None
        if raised:
            marks += node.get(qn("w:id")) or node.text
        elif marks:
            yield text.strip(), spelt(marks)
            text, marks = node.text, ""
        else:
            text += node.text
    if text.strip():
        yield text.strip(), spelt(marks)


def spelt(marks: str) -> tuple[int, ...]:
    ends = [[int(end) for end in part.split("–")] for part in marks.split(",") if part]
    return tuple(value for pair in ends for value in range(pair[0], pair[-1] + 1))


def places(note: str) -> set[tuple[str, str]]:
    """Return the documents and places that a note names, runs of numbers spelt out."""
    found: set[tuple[str, str]] = set()
    bare_note = re.sub(r"«[^»]*»", "", note)
    document = ""
    for part in re.split(r"; ", bare_note.replace(" (documento completo)", "")):
        if match := re.match(r"\s*(\S+\.(?:docx|csv))(?: \([^)]*\))?(?:, )?(.*)$", part):
            document, part = match[1], match[2]
        part = part.strip(" :")
        if not part:
            found.add((document, ""))
        elif match := re.fullmatch(r"(.*?)(\d[\d–, ]*)", part):
            found |= {(document, f"{match[1]}{value}") for value in spelt(match[2].replace(" ", ""))}
        else:
            found.add((document, part))
    return found


def pages(folder: Path, name: str) -> list[str]:
    """Return the text of each page as printed."""
    command = [program(("pdftotext",), "pdftotext", "apt install poppler-utils"), "-layout"]
    printed = subprocess.run([*command, str(folder / f"{name}.pdf"), "-"], check=True, capture_output=True, text=True)
    return printed.stdout.split("\f")[:-1]


def squeezed(text: str) -> str:
    return " ".join(text.split())


def print_all(soffice: str, folder: Path) -> None:
    """Have LibreOffice print every Word file of a folder beside it."""
    subprocess.run(
        [soffice, f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless", "--convert-to", "pdf",
         "--outdir", str(folder), *map(str, sorted(folder.glob("*.docx")))],
        check=True, capture_output=True, timeout=180)
