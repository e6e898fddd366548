"""`kb brief`: what an official reads before a meeting, on one name or on a week."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.help import KbCommand, examples
from cli.options import Output, check_language, joined, parse_day
from cli.output import write
from cli.session import Session, session_of
from kb.language import _, language

if TYPE_CHECKING:
    from kb.stores.base import Store
    from views.briefing import Occasion
    from views.briefing_look import Look
    from views.briefing_model import Briefing


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("brief", cls=KbCommand, epilog=examples(
        'kb brief "Embajada de Japón" --on 2024-02-20 -o briefing.docx',
        'kb brief UCCI --about "becas" -o ucci.pdf',
        "kb brief --week 2024-01-22 -o week.html",
    ), help=_("Write a briefing in Word, PDF, HTML or Markdown, before a meeting or for a week: who they are, what was "
              "done together, what is open, and who says so."))(brief)


def _day(value: str | None) -> str | None:
    try:
        day = parse_day(value)
    except typer.BadParameter as error:
        error.param_hint = None
        raise
    return day.isoformat() if day else None


def brief(
    ctx: typer.Context,
    output: Output,
    name: Annotated[list[str] | None, typer.Argument(
        metavar=_("NAME"), show_default=False,
        help=_("Whole name, acronym or another writing; accents and capitals do not matter."))] = None,
    on: Annotated[str | None, typer.Option(
        "--on", metavar=_("DATE"), callback=_day, show_default=False,
        help=_("Day of the meeting, like 2024-02-20."))] = None,
    about: Annotated[str | None, typer.Option(
        "--about", metavar=_("TEXT"), show_default=False,
        help=_("What the meeting is about: what the documents say of these words comes first."))] = None,
    week: Annotated[str | None, typer.Option(
        "--week", metavar=_("DATE"), callback=_day, show_default=False,
        help=_("Instead of a NAME, the agenda of the week of this day."))] = None,
    full: Annotated[bool, typer.Option("--full", help=_("Tell everything; otherwise two pages."))] = False,
    lang: Annotated[str | None, typer.Option(
        "--lang", metavar="es|en", callback=check_language, show_default=False,
        help=_("Language of the briefing, where it is not that of the output."))] = None,
    template: Annotated[Path | None, typer.Option(
        "--template", metavar=_("FILE"), show_default=False,
        help=_("Word file whose styles, page and header are used; by default that of the settings."))] = None,
) -> None:
    """Write the briefing that is asked for."""
    if bool(name) == bool(week):
        raise typer.BadParameter(_("give either a NAME or --week DATE"), param_hint=_("NAME"))
    if week and (on or about):
        raise typer.BadParameter(_("goes with a NAME, not with --week"), param_hint="--on" if on else "--about")
    from views.briefing import Occasion

    session = session_of(ctx)
    occasion = Occasion(parse_day(on), about, full)
    with session.open_store() as store:
        if week:
            write_week(store, date.fromisoformat(week), output, session, occasion, lang or language(), template)
        else:
            write_brief(store, joined(name or []), output, session, occasion, lang or language(), template)
    write(_("Briefing: {path}").format(path=output))


def write_brief(
    store: Store, name: str, path: Path, session: Session, occasion: Occasion | None = None, lang: str | None = None,
    template: Path | None = None,
) -> None:
    """Write the briefing on the entity of that name.

    Raises FileError, UnknownForm, LookError, and the errors of `queries.find` for the name.
    """
    from queries.briefing_background import briefing_rows
    from queries.find import find
    from views.briefing import briefing

    look = _prepare(path, session, template)
    home = session.settings.home
    rows = briefing_rows(store, find(store, name).id, home)
    _write(briefing(rows.card, rows.others, rows.ties, lang=lang or language(), today=session.today,
                    institution=home.institution, background=rows.background, occasion=occasion), path, look)


def write_week(
    store: Store, day: date, path: Path, session: Session, occasion: Occasion, lang: str, template: Path | None = None,
) -> None:
    """Write the briefing on the week of a day.

    Raises FileError, UnknownForm, LookError.
    """
    from queries.briefing_background import searched
    from queries.briefing_week import week
    from views.briefing_week import week_briefing

    look = _prepare(path, session, template)
    _write(week_briefing(week(store, day), searched(store), lang=lang, today=session.today,
                         institution=session.settings.home.institution, full=occasion.full), path, look)


def _prepare(path: Path, session: Session, template: Path | None) -> Look:
    """Check what can be checked before anything is asked of the store, and return the office's look."""
    from kb.files import check_writable
    from views.briefing_files import form_of
    from views.briefing_look import Look, load_logo, open_template

    check_writable(path)
    word = form_of(path) == ".docx"
    if template and not word:
        raise typer.BadParameter(_("goes with a .docx file only"), param_hint="--template")
    settings = session.settings
    chosen = template or (Path(settings.template).expanduser() if settings.template and word else None)
    if chosen:
        open_template(chosen)
    return Look(load_logo(Path(settings.logo).expanduser()) if settings.logo else None, chosen)


def _write(told: Briefing, path: Path, look: Look) -> None:
    from views.briefing_files import write_form

    write_form(told, path, look)
