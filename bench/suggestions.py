"""How long the suggestions of a large office take: `python bench/suggestions.py [ENTITIES]`, by default 20,000.

The names are invented by a seeded generator: people with two given names and surnames, bodies with the usual head
words, and one in five names again with a misspelling, an initial, a word less or its letters. The goals are those of
the project: at most 30 s and 500 MB for 20,000 entities. The memory is the process's peak, all of it.
"""

from __future__ import annotations

import random
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable

from kb.identity import Group, resolve
from kb.mentions import Mention
from kb.suggestions import suggestions

SEED = 20240501
_STARTS = "ba be bo bra ca ce chi co cre da de do fa fe flo ga ge gra gui ja je la le lo ma me mo na ne no pa pe pla ra"
_MIDDLES = "la le li lo ma me mi na ne ni ra re ri ro sa se si ta te ti va ve vi"
_ENDS = "da do ga go la lo ma mo na no ra ro sa so ta to va vo rez les nez res"
_HEADS = ("Embajada de", "Ministerio de", "Dirección de", "Oficina de", "Departamento de", "Fundación", "Asociación de",
          "Universidad de", "Instituto de", "Red de", "Alcaldía de", "Cámara de", "Consejo de", "Museo de", "Banco de")
_TOPICS = ("Salud", "Cultura", "Turismo", "Ambiente", "Obras", "Vivienda", "Comercio", "Puertos", "Agua", "Energía",
           "Transporte", "Deportes", "Ciencia", "Educación", "Juventud", "Mujeres", "Mercados", "Parques", "Riesgos")


def main() -> None:
    """Make the entities, time identity and suggestions, and print what came out."""
    wanted = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
    every = mentions(wanted)
    begin = time.perf_counter()
    groups = resolve(every)
    resolved = time.perf_counter()
    found = suggestions(groups)
    done = time.perf_counter()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{len(groups)} entities of {len(every)} mentions: identity {resolved - begin:.1f} s, "
          f"{len(found)} suggestions {done - resolved:.1f} s, peak {peak:.0f} MB")
    print(dict(Counter(each.reason for each in found).most_common()))


def mentions(entities: int) -> list[Mention]:
    """Return mentions of about so many entities, the same ones each time."""
    chance = random.Random(SEED)  # noqa: S311 - invented names, not secrets
    names: set[tuple[str, str]] = set()
    while len(names) < entities * 1.03:
        type_ = chance.choice(("person", "person", "partner", "partner", "partner", "city"))
        name = _MAKERS[type_](chance)
        names.add((type_, name))
        if chance.random() < 0.2:
            names.add((type_, _changed(chance, name, type_)))
    return [Mention(f"{number % 400:064d}", type_, name) for number, (type_, name) in enumerate(sorted(names))]


def _word(chance: random.Random) -> str:
    middle = "".join(chance.choice(_MIDDLES.split()) for _ in range(chance.randrange(3)))
    return (chance.choice(_STARTS.split()) + middle + chance.choice(_ENDS.split())).capitalize()


def _person(chance: random.Random) -> str:
    return " ".join(_word(chance) for _ in range(chance.choice((2, 3, 3, 4))))


def _body(chance: random.Random) -> str:
    topics = chance.sample(_TOPICS, chance.choice((1, 1, 2)))
    return f"{chance.choice(_HEADS)} {' y '.join(topics)} de {_word(chance)}"


def _changed(chance: random.Random, name: str, type_: str) -> str:
    words = name.split()
    way = chance.randrange(4)
    if way == 0 and len(words) > 2:
        return " ".join(words[:-1])
    if way == 1 and type_ == "person":
        return " ".join([f"{words[0][0]}.", *words[1:]])
    if way == 2 and type_ == "partner":
        return "".join(word[0] for word in words if word[0].isupper())
    place = chance.randrange(1, max(2, len(name) - 1))
    return name[:place] + name[place + 1:]


_MAKERS: dict[str, Callable[[random.Random], str]] = {"person": _person, "partner": _body, "city": _word}


def groups_of(entities: int) -> list[Group]:
    """Return about so many entities, for tests."""
    return resolve(mentions(entities))


if __name__ == "__main__":
    main()
