"""What a document says of units: mission, functions, legal acts, creation and programmes, in lists and sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kb.names import fold, plain
from kb.records import Passage
from loaders.activities.infinitives import begins_with_infinitive
from loaders.blocks import Block, Row, Table, Text
from loaders.entities.draft import Draft
from loaders.facts.legal_acts import date_in
from loaders.facts.unit_headings import Heading, run_in_heading, unit_heading
from loaders.facts.unit_sentences import acts_in, said_of_units, tidy
from loaders.names.classify import classify
from loaders.names.lens import is_home
from loaders.names.registry import Entry
from loaders.sentences import sentences
from loaders.spans import Span

# a line that announces the list after it: "Las funciones de la Oficina son las siguientes:"
_ANNOUNCED = (
    ("function", re.compile(r"\b(?:funciones|atribuciones|competencias|functions|duties)\b")),
    ("programme", re.compile(r"\b(?:programas|program(?:me)?s)\b")),
    ("legal_act", re.compile(r"\b(?:base legal|marco legal|normativa|normas|legal basis)\b")),
)
_ITEM = re.compile(r"^\s*(?:\d{1,2}|[a-z])[.)]\s+(?=\S)")
_HEADING = 120  # characters that a line of its own has at most
_WORDS = 3  # that a function or mission has at least


def read_unit_facts(blocks: Iterable[Block], draft: Draft) -> None:
    """Note the facts of units, once the whole document has been read for its names and activities."""
    reader = _Reader(draft)
    for block in blocks:
        if isinstance(block, Table):
            reader.table(block)
        else:
            reader.text(block)


class _Reader:
    """Goes through a document: which unit it is about, and under which heading of its description."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._about = draft.registry.called(draft.issuer.text, "body") if draft.issuer else None
        self._heading: Heading | None = None
        self._unit: Entry | None = None  # that the heading or announcement names
        self._listing = False
        self._told = {told.passage.locator for told in draft.links.get("activities", ())}

    def table(self, table: Table) -> None:
        """A table of two columns may have the headings in its first; one under "Base legal" lists acts."""
        if self._heading is not None and self._heading.kind == "legal_act":
            for row in table.rows:
                self._act(row)
        self._close()
        for row in table.rows:
            cells = [cell for cell in dict.fromkeys(cell.strip() for cell in row.cells) if cell]
            heading = unit_heading(cells[0], self._draft.lens) if len(cells) == 2 else None
            if heading and row.locator not in self._told:
                self._open(heading)
                for line in _lines(row, cells[1]):
                    self._under(line)
                self._close()

    def _act(self, row: Row) -> None:
        """Note the legal act of a row, its date from the next cell: "Acuerdo 84 | 17 de mayo de 2011"."""
        passage = Passage(locator=row.locator, text=" | ".join(cell.strip() for cell in row.cells if cell.strip()))
        unit = self._unit or self._about
        if unit is None or row.locator in self._told:
            return
        for text, date in acts_in(", del ".join(cell.strip() for cell in row.cells[:2]))[:1]:
            self._note(unit, "legal_act", text, date, passage)

    def text(self, block: Text) -> None:
        """Read a heading, or what stands under one."""
        heading = unit_heading(block.text, self._draft.lens) if len(block.text) <= _HEADING else None
        if heading is not None:
            self._open(heading)
            return
        if block.kind == "heading":
            self._close()
        if len(block.text) <= _HEADING and block.kind != "bullet" and self._subject(block):
            self._close()
            return
        run_in = run_in_heading(block.text, self._draft.lens) if block.kind != "heading" else None
        if run_in:
            self._run_in(block, *run_in)
        elif self._heading is not None and block.kind != "heading":
            self._under(block)
        self._sentences(block)
        self._announce(block)

    def _subject(self, block: Text) -> bool:
        """Whether a line is the name of a unit: what follows is about that unit."""
        for span in self._draft.lens.names(block.text):
            whole = (span.end - span.start) * 2 > len(block.text)
            entry = self._entry(span, _passage(block)) if whole else None
            if entry is not None and self._is_unit(entry):
                # the city hall's name stands over those of its units
                if not is_home(span.text, self._draft.lens.home) or self._about is None:
                    self._about = entry
                return True
        return False

    def _entry(self, span: Span, passage: Passage) -> Entry | None:
        """Return the entity of a name; only a unit of the home municipality may be new, in a line of its own."""
        known = self._draft.registry.called(span.text, "body") if span.kind == "body" else None
        if known is None and span.kind == "body" and len(passage.text) <= _HEADING:
            unit = classify(span.name, self._draft.lens.home).type == "directorate"
            known = self._draft.entity(span, passage) if unit else None
        return self._draft.registry.settled(known) if known else None

    def _is_unit(self, entry: Entry) -> bool:
        return self._draft.registry.class_of(entry).type == "directorate"

    def _open(self, heading: Heading) -> None:
        self._heading, self._listing = heading, False
        self._unit = None

    def _close(self) -> None:
        self._heading, self._unit, self._listing = None, None, False

    def _run_in(self, block: Text, heading: Heading, rest: str) -> None:
        self._open(heading)
        self._under(Text("paragraph", rest, block.locator), _passage(block))
        self._close()

    def _announce(self, block: Text) -> None:
        """A line that ends with a colon may announce a list of functions, programmes or legal acts."""
        text = block.text.rstrip()
        if block.kind == "bullet" or not text.endswith(":"):
            return
        last = text[sentences(text)[-1][0] :]
        kind = next((kind for kind, pattern in _ANNOUNCED if pattern.search(plain(last))), None)
        if kind is None:
            return
        self._open(Heading(kind))
        passage = _passage(block)
        named = [self._entry(span, passage) for span in self._draft.lens.names(last) if span.kind == "body"]
        self._unit = next((entry for entry in named if entry and self._is_unit(entry)), None)
        self._listing = True  # only a list follows; another paragraph ends it

    def _under(self, block: Text, passage: Passage | None = None) -> None:
        """Read what stands under a heading."""
        heading = self._heading
        item = block.kind == "bullet" or bool(_ITEM.match(plain(block.text)))
        if heading is None or block.locator in self._told or (self._listing and not item):
            self._close()
            return
        self._listing = self._listing or item
        passage = passage or _passage(block)
        unit = self._unit or (self._entry(heading.unit, passage) if heading.unit else self._about)
        if unit is None:
            return
        for text, date in _facts(heading.kind, _ITEM.sub("", block.text), item=item):
            self._note(unit, heading.kind, text, date, passage)
        if heading.kind == "mission" or (heading.kind == "creation" and not item):
            self._close()

    def _sentences(self, block: Text) -> None:
        passage, last = _passage(block), self._about
        for said in said_of_units(block.text, self._draft.lens):
            entry = self._entry(said.unit, passage) if said.unit else last
            if entry is None or not (self._is_unit(entry) or said.act):
                continue
            last = entry  # "su misión" in the next sentence is this one's
            self._about = self._about or (entry if self._is_unit(entry) else None)
            self._note(entry, said.kind, said.text, said.date, passage)

    def _note(self, unit: Entry, kind: str, text: str, date: str | None, passage: Passage) -> None:
        known = self._draft.links.get("unit_facts", ())
        said = [fold(fact.values["text"]) for fact in known if fact.values["organization"] is unit
                and fact.values["kind"] == kind]
        if fold(text) not in said:
            self._draft.link("unit_facts", passage, organization=unit, kind=kind, text=text, date=date)


def _passage(block: Text) -> Passage:
    return Passage(locator=block.locator, text=block.text)


def _lines(row: Row, cell: str) -> Iterator[Text]:
    """Yield the lines of a cell as texts: several are a list."""
    lines = [line.strip() for line in cell.split("\n") if line.strip()]
    for line in lines:
        yield Text("bullet" if len(lines) > 1 else "paragraph", line, row.locator)


def _facts(kind: str, text: str, *, item: bool) -> Iterator[tuple[str, str | None]]:
    """Yield the facts of a block under a heading, each with its date."""
    if kind == "legal_act":
        yield from acts_in(text)
    elif kind == "mission":
        first = tidy(text[slice(*sentences(text)[0])])
        if len(first.split()) >= _WORDS:
            yield first, None
    elif kind == "function":
        yield from ((tidy(each), None) for each in _functions(text, item=item) if len(each.split()) >= _WORDS)
    elif kind == "programme":
        yield from ((tidy(each), None) for each in _programmes(text, item=item))
    elif kind == "creation":
        yield tidy(text), date_in(text)


def _functions(text: str, *, item: bool) -> list[str]:
    """An item is one function; of a paragraph, each piece between semicolons that begins with an infinitive."""
    if item:
        return [text]
    found: list[str] = []
    for start, end in sentences(text):
        pieces = re.split(r";\s+(?:y\s+)?", text[start:end])
        found += [piece for piece in pieces if begins_with_infinitive(piece)]
    return found


def _programmes(text: str, *, item: bool) -> list[str]:
    """An item is one programme; a paragraph has them in quotation marks, or is one with its title before a colon."""
    quoted = re.findall(r"[“\"«]([^”\"»]{3,100})[”\"»]", text)
    if item or re.match(r"[A-ZÁÉÍÓÚÑ][^.:;]{3,80}:\s", text):
        return [text[slice(*sentences(text)[0])]] if sentences(text) else []
    return quoted
