"""Commands whose help and usage are in the chosen language.

The command-line library asks the process's gettext domain for part of its texts (`LIBRARY_TEXTS`) and has the
others fixed in English; these are given here.
"""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from typer._click.core import Command, Context
from typer._click.formatting import HelpFormatter
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from kb.language import _, mark

LIBRARY_TEXTS = (
    mark("Missing command."), mark("required"), mark("default: {default}"), mark("env var: {var}"),
)


WRITTEN = "kb.written"  # key of a context's arguments as they were written, for what is said of them


def examples(*lines: str) -> str:
    """Return command lines as the `epilog` of a command: its help shows them under "Examples", as they are."""
    return "\n".join(lines)


class KbCommand(TyperCommand):
    """One command of `kb`."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.options_metavar = _("[OPTIONS]")

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the arguments and options."""
        _write_parameters(self, ctx, formatter)

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples, each on a line of its own."""
        _write_examples(self, formatter)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return the option --help with its text translated."""
        return _translated(super().get_help_option(ctx))

    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        """Read the arguments; those left over are an error that says so."""
        ctx.meta[WRITTEN] = list(args)
        ctx.allow_extra_args = True
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:  # which a line that is still being written is read with
            ctx.fail(_("'{arguments}' is too much here").format(arguments=" ".join(rest)))
        return rest


class KbGroup(TyperGroup):
    """`kb` itself."""

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **settings)
        self.options_metavar = _("[OPTIONS]")
        self.subcommand_metavar = _("COMMAND [ARGUMENTS]...")

    def format_usage(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the usage line."""
        _write_usage(self, ctx, formatter)

    def format_options(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the options and the commands."""
        _write_parameters(self, ctx, formatter)
        with formatter.section(_("Commands")):
            formatter.write_dl([(name, _first_sentence(command.help or "")) for name, command in self.commands.items()])

    def format_epilog(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the examples of a group that has some."""
        _write_examples(self, formatter)

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        """Return the option --help with its text translated."""
        return _translated(super().get_help_option(ctx))

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, Command | None, list[str]]:
        """Return the command that is asked for; an unknown one is an error that names the nearest."""
        if args[0] not in self.commands:
            message = _("there is no command '{name}'").format(name=args[0])
            near = get_close_matches(args[0], self.commands, n=3)
            if near:
                message += "; " + _("did you mean {names}?").format(names=", ".join(near))
            ctx.fail(message)
        return super().resolve_command(ctx, args)


def _first_sentence(text: str) -> str:
    """Return what a command does; how is said by its own help."""
    return text.partition(". ")[0].rstrip(".") + "."


def _write_examples(command: Command, formatter: HelpFormatter) -> None:
    if command.epilog:
        with formatter.section(_("Examples")):
            for line in command.epilog.splitlines():
                formatter.write(f"{'':{formatter.current_indent}}{line}\n")


def _write_usage(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    pieces = [command.options_metavar or "", *map(_piece, _arguments(command, ctx))]
    if isinstance(command, KbGroup):
        pieces.append(command.subcommand_metavar)
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=_("Usage: "))


def _arguments(command: Command, ctx: Context) -> list[TyperArgument]:
    return [parameter for parameter in command.get_params(ctx) if isinstance(parameter, TyperArgument)]


def _piece(argument: TyperArgument) -> str:
    name = argument.display_name_raw + ("..." if argument.nargs != 1 else "")
    return name if argument.required else f"[{name}]"


def _write_parameters(command: Command, ctx: Context, formatter: HelpFormatter) -> None:
    arguments = [(argument.display_name_raw, argument.help or "") for argument in _arguments(command, ctx)]
    options = [parameter.get_help_record(ctx) for parameter in command.get_params(ctx)
               if isinstance(parameter, TyperOption)]
    for title, rows in ((_("Arguments"), arguments), (_("Options"), [row for row in options if row])):
        if rows:
            with formatter.section(title):
                formatter.write_dl(rows)


def _translated(option: TyperOption | None) -> TyperOption | None:
    if option is not None:
        option.help = _("Show this message and exit.")
    return option
