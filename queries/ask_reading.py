"""A question as a text in which patterns are looked for, and what of it has been understood."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from queries.ask_names import Item, Name, Word
from queries.ask_periods import FoundPeriod
from queries.ask_words import meanings, says_nothing, small_words, understood

# what stands for a period in patterns: one to come; one that is over (without its year said, without an end)
PERIOD_MARKS = ("<future>", "<p>", "<p?>", "<p+>", "<p?+>")
# words after which a name stands, in both languages
_BEFORE_NAMES = frozenset("con de del a al en entre y e por para sobre el la los las with of at to in from by for and "
                          "the between about on".split())


@dataclass(frozen=True)
class Run:
    """Words that stand together, as they are written; `placed` where they stand or are written as a name is."""

    text: str
    placed: bool


class Reading:
    """A question as a text in which patterns are looked for, each place of it known to be a word or a name."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.starts: list[int] = []
        position = 0
        for item in items:
            self.starts.append(position)
            position += len(item.key) + 1
        self.text = " ".join(item.key for item in items)
        self.used = [False] * len(items)

    def use(self, start: int, end: int) -> None:
        """Note that the words between two places of the text have been understood."""
        for index, begin in enumerate(self.starts):
            if start <= begin < end:
                self.used[index] = True

    def without(self, period: FoundPeriod | None, mark: str) -> Reading:
        """Return the reading with the words of a period put together as `mark`."""
        if period is None:
            return self
        kept: list[Item] = []
        for item, begin in zip(self.items, self.starts, strict=True):
            if not period.start <= begin < period.end:
                kept.append(item)
            elif not any(isinstance(other, Word) and other.key == mark for other in kept):
                kept.append(Word("", mark))
        return Reading(kept)

    def names(self) -> list[Name]:
        """Return the names that something in the store is called by."""
        return [item for item in self.items if isinstance(item, Name) and item.in_store]

    def left(self) -> list[str]:
        """Return the runs of words that are neither understood nor small, as they are written, the longest first."""
        return [run.text for run in self.runs()]

    def runs(self) -> list[Run]:
        """Return the runs of words that are neither understood nor small, the longest first."""
        places: list[list[int]] = [[]]
        for index, (item, used) in enumerate(zip(self.items, self.used, strict=True)):
            if isinstance(item, Name) or used or item.key in PERIOD_MARKS:
                places.append([])
            else:
                places[-1].append(index)
        found = [self._run(trimmed) for run in places if (trimmed := self._trimmed(run))]
        return sorted(found, key=lambda run: len(run.text), reverse=True)

    def _trimmed(self, run: list[int]) -> list[int]:
        """Return the places without those of small words at both ends."""
        while run and says_nothing(self.items[run[0]].key):
            run = run[1:]
        while run and says_nothing(self.items[run[-1]].key):
            run = run[:-1]
        return run

    def _run(self, places: Sequence[int]) -> Run:
        first = places[0]
        text = " ".join(self.items[index].text for index in places)
        acronym = text.split()[0].isupper() and len(text.split()[0]) > 1
        capital = first > 0 and text[0].isupper()
        return Run(text, acronym or capital or (first > 0 and self._after_name_word(first - 1, places[-1] + 1)))

    def _after_name_word(self, before: int, after: int) -> bool:
        """Whether what stands between two places is named: after a preposition, or as the last that a rule asks of."""
        last = after == len(self.items) or self.items[after].key in PERIOD_MARKS
        return self.items[before].key in _BEFORE_NAMES or (last and self.used[before])

    def decisive(self, patterns: Sequence[re.Pattern[str]]) -> list[str]:
        """Return the words that turn a question into another (a negation, a condition) and that no pattern names.

        A pattern names them where the word stands in the pattern itself, not where it only lets any word pass.
        """
        found = []
        for meaning in meanings("decisive"):
            for match in meaning.pattern.finditer(self.text):
                naming = (pattern for pattern in patterns if _names(pattern, match.group().split()[0]))
                if not any(start <= match.start() < end for pattern in naming
                           for other in pattern.finditer(self.text) for start, end in understood(other)):
                    found.append(self._with_what_follows(match.start()))
        return list(dict.fromkeys(found))

    def _with_what_follows(self, begin: int) -> str:
        """Return the word at a place of the text with those after it, up to the first that says something."""
        told: list[str] = []
        for item, start in zip(self.items, self.starts, strict=True):
            if start < begin:
                continue
            if item.key in PERIOD_MARKS:
                break
            told.append(item.text)
            if start > begin and item.key not in small_words():
                break
        return " ".join(told)


def _names(pattern: re.Pattern[str], word: str) -> bool:
    return re.search(rf"(?<![\w\\]){re.escape(word)}(?!\w)", pattern.pattern) is not None
