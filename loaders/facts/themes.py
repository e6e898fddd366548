"""Themes of a document, and of each activity whose row, bullet, sentence or section names them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kb.language import _
from kb.names import fold, plain
from kb.records import Passage
from loaders.blocks import Block, Table, Text
from loaders.columns import columns, is_header, meaning
from loaders.entities.draft import Draft, Told
from loaders.facts.axes import Framework, Named, axes_in
from loaders.facts.sdgs import goal_name, goals_in, goals_in_cell
from loaders.sentences import sentences

_LISTED = re.compile(
    r"(?P<axis>(?:ejes|lineas|pilares)(?: (?:estrategic[oa]s|tematic[oa]s|programatic[oa]s|de trabajo|de accion))?"
    r"(?: (?:del?|of) .*)?|strategic (?:axes|pillars|lines))|"
    r"(?P<priority>prioridades(?: (?:estrategicas|institucionales|de .*))?|areas prioritarias|priorities)"
)
# a heading that goes on with the section before it: the list of what was done under an axis
_GOES_ON = re.compile(
    r"(?:actividades|gestiones|reuniones|visitas|eventos|acciones|logros|resultados|avances|activities)"
    r"(?: (?:realizadas|desarrolladas|del mes|del eje))?"
)
_HEADING = 120  # characters that a line of its own has at most
_ITEM = 8  # words that the title of a listed axis has at most
_URGENCY = frozenset("alta media baja urgente normal high medium low urgent".split())


def read_themes(blocks: Iterable[Block], draft: Draft) -> None:
    """Note the themes of a document that has been read for its activities."""
    reader = _Reader(draft)
    for block in blocks:
        if isinstance(block, Table):
            reader.table(block)
        else:
            reader.text(block)
    reader.end()


class _Reader:
    """Goes through a document: which axis the section is about, and which themes have been named."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._told: dict[str, list[Told]] = {}
        for told in draft.links.get("activities", ()):
            self._told.setdefault(told.passage.locator, []).append(told)
        self._section: list[Named] = []
        self._listed: Framework | None = None
        self._bulleted = False  # whether the list of axes has bullets, so that a paragraph ends it
        self._found: list[tuple[Named, Passage, list[Told]]] = []

    def text(self, block: Text) -> None:
        """Read a heading, an item of a list of axes, or what a text names."""
        passage = Passage(locator=block.locator, text=block.text)
        if block.kind == "heading" or (block.kind == "paragraph" and len(block.text) <= _HEADING and _opens(block)):
            self._heading(block, passage)
            return
        told = self._told.get(block.locator, [])
        if self._listed and not told and (named := _item(block, self._listed)) and (
            block.kind == "bullet" or not self._bulleted
        ):
            self._bulleted = block.kind == "bullet"
            self._note(named, passage, [])
            return
        for named in _named(block.text, self._draft, block.locator):
            sentence = _sentence(block.text, named.start)
            self._note(named, passage, [each for each in told if sentence in each.passage.text])
        self._under_section(told)
        if block.kind != "bullet":
            self._listed = None

    def table(self, table: Table) -> None:
        """Read the columns of themes, and what the other cells name."""
        places: list[tuple[int, str]] = []
        for row in table.rows:
            if is_header(row.cells) or _is_header(row.cells):
                places = [(at, cell) for at, cell in enumerate(row.cells) if meaning(cell) == "theme"]
                continue
            words = " | ".join(dict.fromkeys(" ".join(cell.split()) for cell in row.cells if cell.strip()))
            told = self._told.get(row.locator, [])
            passage = told[0].passage if told else Passage(locator=row.locator, text=words)
            in_columns = [named for at, head in places if at < len(row.cells)
                          for named in _cell(row.cells[at], head, self._draft, row.locator)]
            others = [cell for at, cell in enumerate(row.cells) if at not in dict(places)]
            for named in [*in_columns, *_named(" | ".join(dict.fromkeys(others)), self._draft, row.locator)]:
                self._note(named, passage, told)
            self._under_section(told)

    def end(self) -> None:
        """Give each theme its fullest name in the document, and write all down."""
        titled = {(n.framework, n.label): n.name for n, _passage, _told in self._found if n.label and n.title}
        for named, passage, told in self._found:
            name = titled.get((named.framework, named.label), named.name) if named.label else named.name
            known = self._draft.links.get("themes", ())
            same = [theme for theme in known if fold(theme.values["name"]) == fold(name)]
            if not same:
                self._draft.link("themes", passage, name=name, framework=named.framework)
            for activity in told:
                themes = activity.values.setdefault("themes", [])
                written = same[0].values["name"] if same else name
                if written not in themes:
                    themes.append(written)

    def _heading(self, block: Text, passage: Passage) -> None:
        listed = _LISTED.fullmatch(fold(block.text))
        self._listed, self._bulleted = (("axis" if listed["axis"] else "priority") if listed else None), False
        named = [] if listed else _named(block.text, self._draft, block.locator, line=True)
        if named or listed or not _GOES_ON.fullmatch(fold(block.text)):
            self._section = named
        for each in named:
            self._note(each, passage, [])

    def _under_section(self, told: Sequence[Told]) -> None:
        for named in self._section if told else ():
            self._found += [(named, told[0].passage, list(told))]

    def _note(self, named: Named, passage: Passage, told: list[Told]) -> None:
        self._found.append((named, passage, told))


def _opens(block: Text) -> bool:
    """Whether a line that no format marks as a heading is an axis or the title of a list of them."""
    return bool(_LISTED.fullmatch(fold(block.text))) or (
        block.text.rstrip()[-1:] != "." and any(named.label for named in axes_in(block.text, line=True))
        and len(block.text.split()) <= _ITEM + 2)


def _named(text: str, draft: Draft, locator: str, *, line: bool = False) -> list[Named]:
    """Return the goals, axes and priorities that a text names."""
    return [*_goals(goals_in(text), draft, locator), *axes_in(text, line=line)]


def _goals(numbers: Iterable[tuple[int, int]], draft: Draft, locator: str) -> list[Named]:
    """Return goals by their numbers; there are seventeen, another number is a slip."""
    found: list[Named] = []
    for number, start in numbers:
        if 1 <= number <= 17:
            found.append(Named("sdg", None, goal_name(number), start))
        else:
            draft.warn(locator, _("there is no Sustainable Development Goal {number}: they go from 1 to 17").format(
                number=number))
    return found


def _cell(cell: str, head: str, draft: Draft, locator: str) -> list[Named]:
    """Return what a cell of a column of themes lists."""
    key = plain(head)
    if re.match(r"ods|objetivo|sdg|sustainable", key):
        return _goals([(number, 0) for number in goals_in_cell(cell)], draft, locator)
    framework: Framework = "priority" if re.match(r"priorid|priorit", key) else "axis"
    found: list[Named] = []
    for line in filter(None, (each.strip(" .") for each in re.split(r"[\n;]", cell))):
        named = _named(line, draft, locator, line=True)
        if named:
            found += named
        elif re.fullmatch(r"\d{1,2}|[IVX]{1,4}", line):
            found += axes_in(f"{'Prioridad' if framework == 'priority' else 'Eje'} {line}", line=True)
        elif fold(line) not in _URGENCY and any(c.isalpha() for c in line) and len(line.split()) <= _ITEM:
            found.append(Named(framework, None, line[0].upper() + line[1:], 0))
    return found


def _item(block: Text, framework: Framework) -> Named | None:
    """Return the axis that an item of a list of axes is: what stands before a colon, or a few words alone."""
    numbered = axes_in(block.text, line=False)
    if numbered and numbered[0].start == 0:
        return numbered[0]
    title = re.split(r"\s*[:.;]\s*|\s[–—-]\s", block.text.strip())[0]
    short = ":" in block.text or block.kind == "bullet"
    if not short or not title or not title[0].isupper() or len(title.split()) > _ITEM:
        return None
    return Named(framework, None, " ".join(title.split()), 0)


def _sentence(text: str, place: int) -> str:
    """Return the sentence that stands at a place of a text."""
    return next((text[a:b].strip() for a, b in sentences(text) if a <= place < b), text)


def _is_header(cells: Sequence[str]) -> bool:
    """Whether a row heads a plan ("Eje | Objetivo | Meta"): short cells, one of them a column of themes."""
    named = columns(cells)
    return "theme" in named and len(named) > 1 and all(len(cell.split()) <= 4 for cell in cells)
