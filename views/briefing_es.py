"""The sentences of a briefing in Spanish."""

# ruff: noqa: D102  -- what each method says is written once, in the protocol

from __future__ import annotations

from collections.abc import Sequence

from kb.names import fold
from views import labels
from views.briefing_es_state import SpanishState
from views.briefing_model import Furniture
from views.briefing_phrases import Tally, Tenure
from views.briefing_spanish import joined_to, listed, named
from views.briefing_text import capital, closed
from views.dates import between, on, since, until, written

_NOUNS = {
    "network": ("red", "f"), "directorate": ("dependencia", "f"), "embassy": ("embajada", "f"),
    "ministry": ("ministerio", "m"), "municipality": ("municipio", "m"), "university": ("universidad", "f"),
    "ngo": ("organización", "f"), "international_organization": ("organismo", "m"), "company": ("empresa", "f"),
    "media": ("medio", "m"), "committee": ("comité", "m"), "partner": ("entidad", "f"),
}
_QUOTED = {"project": "el proyecto", "call": "la convocatoria"}
_STATUS = {"cancelled": "cancelad", "postponed": "pospuest", "planned": "anunciad"}
_NUMBERS = {1: "uno", 2: "dos", 3: "tres", 4: "cuatro", 5: "cinco", 6: "seis", 7: "siete", 8: "ocho", 9: "nueve"}
_HEADINGS = {
    "who": "Quién es", "short": "La relación en breve", "people": "Personas y cargos", "posts": "Cargos",
    "requests": "Solicitudes", "other_requests": "Otras solicitudes", "open": "Acordado y pendiente",
    "ahead": "Lo que viene", "ties": "Vínculos", "unknown": "Lo que no sabemos", "sources": "Fuentes",
}

# for a unit of the municipality, for a person, for anybody else
_ASKED = {
    "they_asked": ("Lo que pidió", "Lo que pidió", "Lo que pidieron"),
    "we_asked": ("Lo que se le pidió", "Lo que le pedimos", "Lo que les pedimos"),
}


def _number(number: int) -> str:
    return _NUMBERS.get(number, str(number))


def _count(number: int, one: str, many: str) -> str:
    """Return "una actividad", "dos actividades", "12 actividades"; `one` carries its article."""
    return one if number == 1 else f"{_number(number)} {many}"


class Spanish(SpanishState):
    """Phrases in the Spanish of Panama; see the protocol for what each says."""

    lang = "es"
    locale = "es-PA"
    furniture = Furniture(page="Página", of="de", quotes=("«", "»"), whole_document="documento completo",
                          documents="y {count} más", notes="Notas")

    def heading(self, section: str, subject: str, type_: str) -> str:
        if section == "about":
            return f"Sobre «{subject}»"
        if section == "together":
            return "Actividades, de la más reciente a la más antigua"
        if section == "others":
            return "Con quién trabaja" if type_ == "directorate" else "Quién más del municipio trabaja con " + subject
        if section in _ASKED:
            return _ASKED[section][0 if type_ == "directorate" else 1 if type_ == "person" else 2]
        if section == "who" and type_ not in ("partner", "directorate", "network", "person"):
            return "Datos generales"
        return _HEADINGS[section]

    def subtitle(self, day: str, meeting: str | None = None) -> str:
        purpose = f" para la reunión del {written(meeting, 'es')}" if meeting else ""
        return f"Nota informativa{purpose}, preparada {on(day, 'es')}"

    def named(self, name: str, type_: str, kind: str | None = None) -> str:
        if type_ in _QUOTED:
            own = fold(name).startswith(_QUOTED[type_].split()[1])
            return named(name, None) if own else f"{_QUOTED[type_]} «{name}»"
        if type_ == "country":
            return labels.country_written(name, "es")
        if type_ in ("person", "city"):
            return name
        if type_ == "place":
            return named(name, None)
        noun, gender = _NOUNS.get(kind or "", _NOUNS["partner"]) if type_ == "partner" else _NOUNS[type_]
        return named(name, noun, gender)

    def listed(self, names: Sequence[str]) -> str:
        return listed(names)

    def based_on(self, documents: Sequence[str]) -> str:
        if len(documents) > 5:
            return f"Se preparó con {len(documents)} documentos, que se citan en las notas."
        return closed(f"Se preparó con {_count(len(documents), 'un documento', 'documentos')}: {listed(documents)}")

    def what_it_is(self, type_: str, kind: str | None, institution: str, own: bool) -> str:
        if own:
            return "Es la propia institución."
        if type_ == "directorate":
            return closed(joined_to("Es una dependencia de", named(institution, None)))
        noun = labels.KINDS.get(kind or "") if type_ == "partner" else labels.TYPES[type_]
        return f"Es {(noun or labels.KINDS['other']).indefinite('es')}."

    def country(self, name: str) -> str:
        return closed(f"País: {name}")

    def aliases(self, names: Sequence[str]) -> str:
        return closed("También aparece como " + listed([f"«{name}»" for name in names]))

    def relation(self, name: str, outgoing: bool, subject: str, other: str, tenure: Tenure, status: str | None) -> str:
        verb = labels.relation_label(name, outgoing, status, "es")
        end = self._dates(tenure)
        if status:
            end = f" ({self._status(name, status)}){end}"
        return closed(capital(joined_to(verb, other)) + end)

    def located(self, names: Sequence[str], subject: str) -> str:
        return closed(f"En {subject} {'está' if len(names) == 1 else 'están'} {listed(names)}")

    def fact(self, kind: str, text: str, day: str | None) -> str:
        when = f" ({written(day, 'es')})" if day else ""
        return closed(f"{labels.FACTS.get(kind, labels.FACTS['function'])['es']}{when}: {text}")

    def activity_count(self, tally: Tally, subject: str, type_: str) -> str:
        what = _count(tally.count, "una actividad", "actividades")
        if type_ in ("person", "partner", "network"):
            link = f"con {subject}"
        elif type_ in ("city", "country"):
            link = f"{'relacionada' if tally.count == 1 else 'relacionadas'} con {subject}"
        else:
            verb = "participó" if type_ == "directorate" else "figura"
            link = f"en {'la' if tally.count == 1 else 'las'} que {verb} {subject}"
        when = f", {between(tally.first, tally.last, 'es')}" if tally.first and tally.last else ""
        return closed(f"Los documentos registran {what} {link}{when}")

    def last_contact(self, day: str) -> str:
        return f"El último contacto registrado fue {on(day, 'es')}."

    def tenures(self, tenures: Sequence[Tenure]) -> str:
        said = [f"{tenure.role or 'sin cargo escrito'}{self._dates(tenure)}" for tenure in tenures]
        return closed(capital("; ".join(said)))

    def undated(self) -> str:
        return "Sin fecha"

    def activity(
        self, kind: str, title: str, status: str, others: Sequence[str], places: Sequence[str], also: bool = True,
    ) -> str:
        noun = labels.ACTIVITIES.get(kind, labels.ACTIVITIES["other"])
        ending = "a" if noun.gender == "f" else "o"
        state = f" {_STATUS[status]}{ending}" if status in _STATUS else ""
        opening = f"{capital(noun.es)}{state}: " if state or (kind != "other" and not noun.said_in(title)) else ""
        said = [closed(f"{opening}{capital(title)}")]
        said += [closed(f"{_took_part(len(others), bool(state), also)}: {listed(others)}")] if others else []
        said += [closed(f"{'Lugar' if len(places) == 1 else 'Lugares'}: {listed(places)}")] if places else []
        return " ".join(said)

    def more_activities(self, count: int) -> str:
        if count == 1:
            return "Hay una actividad más, anterior o sin fecha, que aquí no se detalla."
        return f"Hay {_number(count)} actividades más, anteriores o sin fecha, que aquí no se detallan."

    def commitment(self, text: str, owner: str | None, due: str | None, overdue: bool) -> str:
        who = closed(f"Responsable: {owner}") if owner else "Sin responsable escrito."
        late = ", ya vencido" if overdue else ""
        when = f"Plazo: {written(due, 'es')}{late}." if due else "Sin plazo escrito."
        return f"{closed(capital(text))} {who} {when}"

    def passed(self) -> str:
        return "La fecha ya pasó y los documentos no dicen si se realizó."

    def tie(self, a: str, b: str, status: str, since: str | None) -> str:
        return closed(f"{listed([a, b])}: {self._tie(status, since)}")

    def tie_conflict(self, a: str, b: str) -> str:
        return f"{listed([a, b])}: las fuentes no coinciden."

    def tie_source(self, source: str, status: str, since: str | None) -> str:
        return closed(f"Según {source}: {self._tie(status, since)}")

    def together(self, tally: Tally, implicit: int) -> str:
        said = capital(_count(tally.count, "una actividad", "actividades"))
        if tally.last:
            said += f", {on(tally.last, 'es')}" if tally.count == 1 else f", la última {on(tally.last, 'es')}"
        if implicit:
            which = "implícita" if tally.count == 1 else _count(implicit, "una implícita", "implícitas")
            said += f" ({which}: el informe no nombra a quien lo escribe)"
        return closed(said)

    def more(self, count: int) -> str:
        return f"Y {self.left_out(count)}."

    def left_out(self, count: int) -> str:
        return f"{_number(count)} más"

    def no_activity(self, subject: str, type_: str) -> str:
        link = "con" if type_ in ("person", "partner", "network") else "en la que figure"
        return closed(f"Los documentos consultados no registran ninguna actividad realizada {link} {subject}")

    def no_contact(self) -> str:
        return "No se nombra a ninguna persona de contacto."

    def no_role(self, names: Sequence[str]) -> str:
        return closed(f"No se escribe el cargo de {listed(names)}")

    def stale(self, day: str) -> str:
        words = "No se registra ninguna actividad después de"
        return closed(joined_to(words, on(day, "es") if len(day) == 10 else written(day, "es")))

    def without_date(self, count: int) -> str:
        return f"{capital(_count(count, 'una actividad no tiene', 'actividades no tienen'))} fecha escrita."

    def unfinished(self, owner: int, due: int) -> str:
        lacks = [(number, what) for number, what in ((owner, "responsable"), (due, "plazo")) if number]
        number, what = lacks[0]
        said = [f"Hay {_count(number, 'un compromiso', 'compromisos')} sin {what} escrito"]
        return closed(listed(said + [f"{_number(number)} sin {what} escrito" for number, what in lacks[1:]]))

    def ties_without_date(self, cities: Sequence[str]) -> str:
        return closed(f"No se escribe desde cuándo existe el vínculo con {listed(cities)}")

    def acronym(self, name: str) -> str:
        return f"Los documentos no explican la sigla «{name}»."

    def sources(self, documents: int) -> str:
        where = "del documento" if documents == 1 else "de los documentos"
        return f"Cada número del texto remite a un pasaje {where}, con su lugar y sus palabras."

    def _dates(self, tenure: Tenure) -> str:
        return "".join(f", {said}" for said in (
            since(tenure.since, "es") if tenure.since else "", until(tenure.until, "es") if tenure.until else "",
        ) if said)

    def _status(self, name: str, status: str) -> str:
        return (labels.TIES if name == "SISTER_CITY_OF" else labels.PROJECTS).get(status, {}).get("es", status)

    def _tie(self, status: str, day: str | None) -> str:
        said = labels.TIES.get(status, labels.TIES["unknown"])["es"]
        if status == "not_a_tie" and not day:
            return said
        return f"{said}, {since(day, 'es') if day else 'sin fecha escrita'}"


def _took_part(count: int, only_announced: bool, also: bool) -> str:
    one, many = ("figura", "figuran") if only_announced else ("participó", "participaron")
    verb = one if count == 1 else many
    return f"También {verb}" if also else capital(verb)
