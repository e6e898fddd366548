"""How Spanish says who asked whom: patterns over a text whose names are marks (`loaders.skeleton`).

In each, the mark of `by` is one that asked and the mark of `of` one that was asked, `thing` what stands between the
verb and the one asked. Their words are in `lexicon/requests.tsv`, one kind a line.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from loaders.lexicon import pairs

Words = Mapping[str, str]

_ARTICLE = r"(?:(?:el|la|los|las|su) )?"
_A = r"(?:(?:el|la|los|las|su|sus|una?|unas|unos) )?"
_BRACKETS = r"(?: ?\([^()]*\))?"
_STOP = r".;:|"
_WHO = r"[ⒷⓅ]"
# a post before a person: "el embajador de Ⓚ, Ⓟ"; no word of it leads away from who does something
_POST = (
    r"(?:(?!con |a |al |de |en |por |para |ante |se |y |que )[a-z]+ (?:[a-z]+ ){0,4}?(?:de la |del |de )[ⒷⓀⒸ]"
    rf"{_BRACKETS},? (?=Ⓟ))?"
)
_FROM = r"(?:(?:de parte |por parte )?(?:de la |del |de los |de las |de ))"
_BY = r"(?:por (?:la |el |los |las )?)"
_AT = r"(?:ante la |ante el |ante |a la |al |a los |a las |a )"
_PLAIN = rf"[^{_STOP}ⒷⓅⓀⒸⓁ()“”«»\"]"
# where a clause begins, and what may stand between its subject and its verb
_BEGINS = rf"(?:^|[{_STOP}(] ?|, |\by |\bdonde |\bquien |\blo cual |(?<!lo )\bque )"
_ASIDE = rf"(?:, [^{_STOP}]{{1,140}}?,|,)?"
_ALSO = r"(?:(?:,? (?:tambien|ademas|asimismo|igualmente|formalmente|oficialmente|verbalmente|ya|nos|le|les)),?)*"


@dataclass(frozen=True)
class Forms:
    """The patterns, made from the words.

    Attributes:
        hint: one of the words, without which nothing is asked.
        named: they say who asked and perhaps whom.
        ours: they say whom, and nobody who asks ("se solicitó a …"): in a report, the office that writes it.
        after_by: one more that asked, after a noun ("la solicitud de la Ⓑ y de la Ⓑ").
        after_of: one more that was asked ("a la Ⓑ y a la Ⓑ").
        listed: one more of those that share a head ("a las direcciones de Ⓑ, Ⓑ y Ⓑ").
        shared: such a head before the first of them.
        leads_elsewhere: what makes the "a" after it lead to no one asked ("solicitó una visita a la Ⓑ").
        denied: what before a verb says that nothing was asked, or not yet.
    """

    hint: re.Pattern[str]
    named: tuple[re.Pattern[str], ...]
    ours: tuple[re.Pattern[str], ...]
    after_by: re.Pattern[str]
    after_of: re.Pattern[str]
    listed: re.Pattern[str]
    shared: re.Pattern[str]
    leads_elsewhere: re.Pattern[str]
    denied: re.Pattern[str]


@cache
def forms() -> Forms:
    """Return the patterns."""
    word = {name: f"(?:{pattern})" for name, pattern in pairs("requests.tsv")}
    beside = rf"{_BRACKETS}(?:, Ⓟ,?)?"
    return Forms(
        hint=_any(word, "asks", "asking", "we_ask", "asked", "request"),
        named=tuple(map(re.compile, (*_told(word), *_called(word)))),
        ours=tuple(map(re.compile, _ours(word))),
        after_by=re.compile(
            rf"{beside}(?:,? [ye]|(?P<comma>,)) (?P<from>de la |del |de )?{_ARTICLE}(?P<more>{_WHO})"
        ),
        after_of=re.compile(rf"{beside},? (?:[ye] )?{_AT}(?P<more>{_WHO})"),
        listed=re.compile(rf"{_BRACKETS}(?:,? [ye]|,) {_ARTICLE}(?P<more>{_WHO})"),
        shared=re.compile(rf"\b{word['shared']} de $"),
        leads_elsewhere=re.compile(
            rf"\b(?:que|para|por|donde|cuando|se|[a-z]+(?:ar|er|ir)(?:se|les?|l[oa]s?)?)\b|\b{word['to_what']}$"
        ),
        denied=re.compile(rf"\b{word['not_asked']}(?: (?:se|le|les|nos))* ?$"),
    )


def _any(word: Words, *names: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(word[name] for name in names)})\b")


def _told(word: Words) -> tuple[str, ...]:
    """Return the forms with a verb of which who asks is the subject."""
    by, of, request = _mark(word, "by"), _mark(word, "of"), _request(word)
    subject = rf"{_BEGINS}{_ARTICLE}{by}{_ASIDE}{_ALSO}"
    asks = rf" (?P<verb>{word['asks']})\b(?:{_to(word)})?"
    sent = rf"{subject} (?P<verb>{word['sent']})"
    return (
        rf"{subject}{asks}",
        rf"(?P<by>{_WHO}){_BRACKETS}(?:, [^{_STOP},]{{1,60}})?,? (?:quien|quienes|el cual|la cual){_ALSO}{asks}",
        rf"{sent} {_letter(word)}(?: {_AT}{of})?(?=[^{_STOP}]{{0,120}}?{_in_it(word)})",
        rf"{sent} {_A}{request}(?:{_to(word)})?",
    )


def _called(word: Words) -> tuple[str, ...]:
    """Return the forms with a noun: "la solicitud de la Ⓑ", "nota de la Ⓑ en la que solicita", "solicitado por"."""
    by, of, request = _mark(word, "by"), _mark(word, "of"), _request(word)
    to = rf"(?:,? (?:dirigid[oa]s? )?{_AT}{of})?"
    return (
        rf"\b{word['letter']}(?: (?:{word['quality']}|{word['sent_by']}))? (?:{_BY}|{_FROM}){by}"
        rf"(?=[^{_STOP}]{{0,200}}?{_in_it(word)}){to}",
        rf"{request}(?: {word['sent_by']})? (?:{_BY}|{_FROM}){by}{to}",
        rf"\b{word['received']} {_A}{request}(?P<matter> de {_PLAIN}{{1,60}}?) {_FROM}{by}",
        rf"{request} {_PLAIN}{{1,80}}?(?:{word['sent_by']} {_BY}|(?:de|por) parte (?:de la |del |de )){by}{to}",
        rf"\b{word['asked']}(?: formalmente)? {_BY}{by}",
    )


def _ours(word: Words) -> tuple[str, ...]:
    """Return the forms that name nobody who asks, or "esta oficina"."""
    of, to = _mark(word, "of"), _to(word)
    itself = r"(?:esta|nuestra) (?:oficina|direccion|secretaria|unidad|dependencia)"
    return (
        rf"(?P<verb>\bse (?:le |les )?{word['asks']})\b{to}",
        rf"(?:^|[{_STOP}] ?|, |\by ){_AT}{of},? (?P<verb>se les? {word['asks']})\b",
        rf"(?P<verb>\b{word['we_ask']})\b{to}",
        rf"(?P<verb>\b{itself} (?:le |les )?{word['asks']})\b{to}",
        rf"(?P<verb>\bse (?:le |les )?{word['sent']}) {_letter(word)} {_AT}{of}(?=[^{_STOP}]{{0,120}}?{_in_it(word)})",
        rf"(?P<verb>\bse (?:le |les )?{word['sent']}) {_A}{_request(word)}{to}",
        rf"(?P<verb>\bnuestras? {word['request']})\b{to}",
    )


def _mark(word: Words, side: str) -> str:
    return rf"(?:{word['shared']} de |{_POST})(?P<{side}>{_WHO}){_BRACKETS}"


def _request(word: Words) -> str:
    return rf"\b{word['request']}\b(?: {word['quality']})?"


def _letter(word: Words) -> str:
    return rf"{_A}(?:{word['quality']} )?(?:{word['letter']}|{word['request']})\b(?: {word['quality']})?"


def _to(word: Words) -> str:
    """To whom: right after the verb, or after what was asked for."""
    return rf"(?P<thing>(?: {_PLAIN}{{1,80}}?)?) {_AT}{_mark(word, 'of')}"


def _in_it(word: Words) -> str:
    """How a letter's words are given: "solicitando", "en la que solicita"."""
    where = r"(?:en (?:la|el|las|los) (?:que|cual|cuales)|donde|(?:mediante|por) (?:la|el) (?:cual|que)|que)"
    return rf"(?:\b{word['asking']}\b|\b{where} (?:(?:se|nos|le|les) )?{word['asks']}\b)"
