"""Who took part: those a text names beside what was done, without hosts, donors, topics and titles."""

from __future__ import annotations

import re

from loaders.activities.announced import is_prepared_visitor
from loaders.activities.event_words import EVENT_NOUN
from loaders.entities.draft import Draft
from loaders.entities.mentions import Mentions
from loaders.names.lens import Lens, is_home
from loaders.names.registry import Entry
from loaders.skeleton import Skeleton
from loaders.spans import Span

_ARTICLE = r"(?:el |la |los |las |al |del |su |sus )?"
# what goes right before a name that did not take part
_NOT_BEFORE = re.compile(
    r"(?:\b(?:instalaciones|sede|auditorio|salon|edificio|oficinas|sala|explanada|terraza|predios) (?:de la|del|de) "
    rf"|\ben {_ARTICLE}"
    r"|\b(?:propuestas?|experiencias?|modelo|iniciativas?|caso|programa|plataforma|metodologia|proyecto|"
    r"buenas practicas"
    r"|sobre|gestion|presidencia|aniversario|fundacion|dia|bandera|independencia|red|redes|proximo|monumento|bustos?|estatua"
    r"|cargo|nombre|financiamiento|fondos|recursos|aportes?|apoyo financiero|subvencion|patrocinio|auspicio|donacion"
    r"|convocatorias?|convocatoria [^.;]{0,60}|becas?|cursos?|lanzamiento|ley|agenda|pagina|portal|sitio web|listado"
    r"|asamblea(?: general)?|(?:reunion|encuentro|conferencia) (?:anual|general)|congreso|cumbre|diploma"
    rf"|ciudadanos|territorio|historia|cultura|economia|acuerdo|tratado|(?<!por )parte|miembros?"
    rf"|observador(?:a|es)?) (?:de la|del|de los|de las|de|por la|por el|por) "
    rf"|\b(?:donad|financiad|auspiciad|patrocinad|subvencionad|cofinanciad|publicad|elaborad|"
    rf"desarrollad)[oa]s? por {_ARTICLE}"
    rf"|\b(?:cubiert|costead|sufragad|pagad|solventad)[oa]s? por {_ARTICLE}"
    rf"|\bl[oa]s? (?:cubr(?:e|en|ira|iran)|(?:coste|sufrag|pag|don|financi)a(?:n|ra|ran)?) {_ARTICLE}"
    r"|\b(?:cortesia|gentileza|auspicio|patrocinio) (?:de la|del|de) "
    rf"|\b(?:dictara|dictaran|impartira|impartiran|ofrecera|ofreceran|organizara|organizaran|realizara|"
    rf"realizaran) {_ARTICLE}"
    r"|\b(?:saludos?|gobierno|gestion|mensaje|nombre|representacion|recuerdo|memoria|modelo) (?:de |del |que impulsa )"
    r"(?:(?:los|las|la|el|presidentes?|presidenta|co-?presidentes?|comandante|companer[oa]|presidencia|de|[ⓀⒸ],?) )"
    r"{0,6}"
    r"(?:Ⓟ y (?:companera |companero )?)?"
    r"|\b(?:antes de|ante|previ[oa]s? a|preparatori[oa]s? (?:a|de|para)) la (?:llegada|visita|venida) (?:de la|del|de) "
    rf"|\bpara (?:posible )?(?:financiamiento|aprobacion) (?:de la|del|de) )$"
)
_ORGANISED_BY = re.compile(
    rf"\b(?:organizad|realizad|ofrecid|impartid|dictad|promovid|convocad|coordinad|celebrad|lanzad|brindad)[oa]s? "
    rf"(?:conjuntamente )?por {_ARTICLE}$"
)
# the office only passes something on: its organiser did not take part with the office
_PASSED_ON = re.compile(
    r"\b(?:se )?(?:compart|difund|divulg|publici|circul|promocion|envi|remit|comunic|inform|extend|recib)\w*|"
    r"\binvitacion|\bconvocatoria"
)
_TOPIC = re.compile(
    r"\b(?:sobre|acerca de|referentes? a(?:l)?|relativ[oa]s? a(?:l)?|respecto (?:a|de)l?|en torno a(?:l)?|"
    r"en relacion con|"
    r"relacionad[oa]s? con|concerniente a|alusiv[oa]s? a(?:l)?|en conmemoracion (?:de|del)|con motivo (?:de|del)|"
    r"en honor (?:a|de)l?|"
    r"titulad[oa]|denominad[oa]|llamad[oa] (?=[“«])|a fin de|con el (?:fin|objetivo|proposito) de|para que|"
    r"para (?:posible |(?:el|la|los|las|su) )?(?!el\b|la\b|los\b|las\b)[a-z]+(?:ar|er|ir|cion|miento)(?:se|lo|la|"
    r"los|las)?)\b"
)
# a gathering on a subject, and with whom: "Taller sobre poda con la Ⓑ y la Ⓑ", not "charla sobre el convenio con la Ⓑ"
_HELD_WITH = re.compile(
    rf"(?:^|[.;] )\s*(?:el |la |una? )?(?:\w+ )?{EVENT_NOUN.pattern}(?: \w+){{0,2}} (?:sobre|acerca de|en torno a) "
    r"(?:(?!\b(?:cooperacion|convenios?|acuerdos?|relacion(?:es)?|hermanamientos?|alianzas?|vinculos?|intercambios?|"
    r"colaboracion|trabajo|compromisos?|experiencias?|comercio)\b)[^.;:,ⒷⓅ]){3,80} (?:junto )?con "
    r"(?:el |la |los |las )?"
    r"(?:[ⒷⓅ](?: ?\([^)]*\))?(?:, | y |, y | e )(?:con )?(?:el |la |los |las )?)*$"
)
_WORDS = r"(?:(?!(?:con|junto|por|y|e|en|para|sin|ante)\b)[a-z]+ ){0,3}"
# whom a work of art, a street or an act only recalls was not there: "el mural que recuerda a la bióloga Ⓟ"
_RECALLED = re.compile(
    r"(?:\bque (?:recuerd|honr|evoc|retrat|homenajea|conmemora|representa|rinden? (?:homenaje|tributo|honor)|narra|"
    r"relata|lleva el nombre|llevara el nombre)\w* |\ben (?:la )?(?:memoria|recuerdo|homenaje|tributo) |"
    r"\b(?:busto|estatua|monumento|efigie)s? (?:de )?|"
    r"\b(?:mural|escultura|retrato|placa|tarja)(?:es|s)? (?:conmemorativ[oa]s? )?(?:dedicad[oa]s? |en honor ))"
    r"(?:al? |del? )?(?:(?:la|el) (?:memoria|obra|vida|legado|figura) del? )?(?:el |la |los |las )?"
    rf"{_WORDS}$"
)
# who gave a talk or led an event: "la conferencia estuvo a cargo de la Dra. Ⓟ"
_IN_CHARGE = re.compile(r"\b(?:estuv\w+|fue|corrio|estara) a cargo del? (?:la |el )?$")
# networks that are only listed as the city's: "el informe de las redes de las que Ⓒ es parte: Ⓑ, Ⓑ y Ⓑ"
_BELONGED_TO = re.compile(
    r"\b(?:redes|asociaciones|alianzas|organizaciones)\b[^.;ⒷⓅ]{0,30} (?:de|a|en) l[ao]s (?:que|cuales) "
    rf"[^.;ⒷⓅ]{{3,80}}[:,] ?{_ARTICLE}$"
)
_BACK = re.compile(
    r"[.;]|\b(?:junto (?:con|a)|en conjunto con|conjuntamente con|en compania de|acompanad[oa]s? (?:de|por)|"
    r"participaron|participo|participaran?\b|asistiran?\b|intervendran?\b|acudi(?:o|eron)\b|"
    r"asistieron|asistio|con la participacion de|con la presencia de|ademas de|se coordin\w+ con|se reuni\w+ con|"
    r"reunion con|(?:organizad|impartid|dictad|convocad|facilitad)[oa]s? (?:conjuntamente )?por|"
    r"a cargo de|(?:que|cual) (?:se|fue) (?:traslad|remit|envi|deriv|pas|elev)\w+ al?)\b"
)
_ABSENT = re.compile(
    r"^(?:[^.;,)]{0,12}|, ?(?:que|quien|quienes) )\b(?:se excus|no asisti|no particip|no pudo|estuvo ausente|"
    r"declin|no se hizo presente|envio excusas|\(?sede\b)|"
    r"^ ?\((?:c\. ?)?1\d{3} ?[-–] ?\d{4}\)"  # the years of a life
)
# what an occasion or a journey was good for took place: "la ocasión fue propicia para que firmaran", "aprovechó la
# visita para reunirse con la Ⓑ", "viajó a Ⓒ para reunirse con la Ⓑ"
_SERVED = re.compile(
    r"\b(?:propici[oa]|sirvi(?:o|eron)|ocasion|oportunidad|aprovech\w+)\b[^.;ⒷⓅ]{0,50} para "
    r"(?:que|\w+(?:ar|er|ir)(?:se)?)$|"
    r"\b(?:lleg|viaj|arrib|acud|traslad)(?:o|aron|io|ieron)\b[^.;Ⓟ]{0,60} para (?:reunir|entrevistar|encontrar)se$"
)
# a purpose that opens a sentence ends before the subject of the main clause: "Con el fin de …, la Ⓑ visitó …"
_OPENING = re.compile(rf"(?:^|[.;:] )\W*{_TOPIC.pattern}")
_SUBJECT = re.compile(
    r", (?:el |la |los |las )?(?P<name>[ⒷⓅ])(?: ?\([^)]*\))?(?:,[^,;.]{1,80},)? "
    r"(?:se |le |les )?[a-z]+(?:o|aron|ieron)\b"
)
_QUOTES = re.compile(r"“[^”]{3,300}”|\"[^\"]{3,300}\"|«[^»]{3,300}»")
_OPENED = re.compile(r"Ⓑ ?\($")
_LISTED_BEFORE = re.compile(r"(?:[ⒷⓅ](?:, ?| y | e ))+$")


def participants(skeleton: Skeleton, lens: Lens, *, with_home: bool = False) -> list[Span]:
    """Return the bodies and people of a bullet or paragraph that took part in what it tells.

    The home municipality itself is meant by every bullet of its office, and counts only `with_home`.
    """
    return [
        span
        for span, place in zip(skeleton.spans, skeleton.places, strict=True)
        if span.kind in ("body", "person")
        and (with_home or span.kind == "person" or not is_home(span.text, lens.home))
        and _took_part(skeleton, span, place)
    ]


def _took_part(skeleton: Skeleton, span: Span, place: int) -> bool:
    before, after = skeleton.text[:place], skeleton.text[place + 1 :]
    if any(m.start() < place < m.end() for m in _QUOTES.finditer(skeleton.text)):
        return False
    named = _OPENED.search(before)
    if named and span.kind == "body" and after.startswith(")"):
        before, after = before[: named.start()], after[1:]  # its acronym: what holds of the name holds of it
    elif re.search(r"\((?:con )?(?:[ⒷⓅ](?:, ?| y | e ))*$", before) and re.match(
        r"(?:(?:, ?| y (?:los |las |el |la )?| e )[ⒷⓅ])*\)", after
    ):
        return True  # alone in parentheses: who did the thing before them
    if span.kind == "person" and is_prepared_visitor(before):
        return False  # whose visit is prepared was not there to prepare it
    listed = _LISTED_BEFORE.sub("", before)
    if span.kind == "person" and _RECALLED.search(listed):
        return False
    if span.kind == "person" and _IN_CHARGE.search(listed):
        return True
    if _NOT_BEFORE.search(listed) or _ABSENT.search(after) or _BELONGED_TO.search(listed):
        return False
    if _ORGANISED_BY.search(listed) and _PASSED_ON.search(re.split(r"[.;] ", before)[-1]):
        return False
    return not _in_topic(before) or _in_main_clause(skeleton.text, place) or bool(_HELD_WITH.search(before))


def _in_main_clause(text: str, place: int) -> bool:
    """Whether a name is the subject of the clause after a purpose that opens the sentence, or comes after it."""
    opening = [match.end() for match in _OPENING.finditer(text, 0, place)]
    subject = _SUBJECT.search(text, opening[-1]) if opening else None
    return subject is not None and subject.start("name") <= place and not _in_topic(text[subject.start() : place])


def _in_topic(before: str) -> bool:
    """Whether the last thing said before a name is that a topic or a purpose follows."""
    topics = [m.end() for m in _TOPIC.finditer(before) if not _SERVED.search(before[: m.end()])]
    backs = [m.end() for m in _BACK.finditer(before)]
    return bool(topics) and topics[-1] > (backs[-1] if backs else -1)


def named_with(skeleton: Skeleton, lens: Lens) -> list[Span]:
    """Return those that the topic of a table's row names as taking part: "Reunión con el Ⓑ", "asistieron Ⓟ y Ⓟ"."""
    found = []
    for span in participants(skeleton, lens):
        place = skeleton.places[skeleton.spans.index(span)]
        listed = re.sub(r"(?:[ⒷⓅ](?:\s?\([^)]*\))?(?:, ?| y | e |, y )(?:el |la )?)+$", "", skeleton.text[:place])
        if span.kind == "person" or re.search(
            r"\b(?:con|junto a|asistieron|asistio|participaron|participo) " + _ARTICLE + "$", listed
        ):
            found.append(span)
    return found


def named_in(
    mentions: Mentions, draft: Draft, start: int, end: int, *, with_home: bool = False
) -> list[tuple[Entry, str | None]]:
    """Return those that took part in what a stretch of a text tells, each person with the body it speaks for."""
    taking_part: list[tuple[Entry, str | None]] = []
    for span in participants(mentions.skeleton, draft.lens, with_home=with_home):
        if start <= span.start < end:
            taking_part.append((mentions.entries[span], None))
            taking_part += [(entry, None) for entry in mentions.bodies_of(span)]
    return taking_part


def venues_in(mentions: Mentions, start: int, end: int) -> list[Entry]:
    """Return the places in which what a stretch of a text tells took place."""
    found = zip(mentions.skeleton.spans, mentions.skeleton.places, strict=True)
    return [
        mentions.entries[span]
        for span, place in found
        if span.kind == "place"
        and start <= span.start < end
        and re.search(r"\ben (?:el |la |los |las )?$", mentions.skeleton.text[:place])
    ]
