"""The options that several lists share: kind of body, country, how many lines."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.vocabulary import KINDS, OTHER_KIND, listed, one_of, some
from kb.language import _

_KINDS = (*KINDS, OTHER_KIND)


def _country(value: str | None) -> str | None:
    """Return the code of a country that is given by its code or by its name in Spanish or English."""
    if value is None:
        return None
    from kb.gazetteers import country_names, country_spanish
    from kb.names import fold

    code = value.strip().upper()
    if code in country_spanish():
        return code
    if found := country_names().get(fold(value)):
        return found
    raise typer.BadParameter(_("'{value}' is not a country; write its code of two letters or its name").format(
        value=value))


def country_words() -> list[str]:
    """Return the names of all countries in the chosen language, in alphabetical order."""
    from kb.gazetteers import country_spanish
    from kb.language import language
    from kb.names import fold
    from views.labels import country_name

    return sorted((country_name(code, language()) for code in country_spanish()), key=fold)


Kind = Annotated[str | None, typer.Option(
    "--kind", metavar=some(_KINDS), callback=one_of(_KINDS), show_default=False,
    help=_("Only bodies of this kind: {kinds}.").format(kinds=listed(_KINDS)))]
Country = Annotated[str | None, typer.Option(
    "--country", metavar=_("COUNTRY"), callback=_country, show_default=False,
    help=_("Only those of this country: its code, like JP, or its name."))]
Explicit = Annotated[bool, typer.Option(
    "--explicit", help=_("Leave out the office that writes where its own document does not name it."))]
Office = Annotated[bool, typer.Option(
    "--with-office", help=_("Count the office that writes the documents too, which is in most of them."))]
Top = Annotated[int, typer.Option(
    "--top", metavar=_("NUMBER"), min=1, show_default=False,
    help=_("Only so many, those of most weight. By default 10."))]
