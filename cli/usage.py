"""What is wrong with the arguments, in the chosen language."""

from __future__ import annotations

import re

from typer._click.exceptions import (
    BadOptionUsage,
    BadParameter,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer.core import TyperArgument, TyperOption

from cli.arguments import GLOBAL_OPTIONS
from cli.help import WRITTEN
from cli.vocabulary import offered
from kb.language import _, mark

_LIBRARY_MESSAGES = (
    (r"Input should be a valid integer.*", mark("this is not a whole number")),
    (r"Input should be greater than or equal to (?P<least>\S+)", mark("the smallest number is {least}")),
    (r"Input should be less than or equal to (?P<most>\S+)", mark("the largest number is {most}")),
    (r"path '(?P<path>.*)' is not readable\.", mark("'{path}' cannot be read; see who may open the file")),
)


def explain(error: UsageError) -> str:
    """Return the line for a usage error: what is wrong and where the help is.

    A call without any argument gets the help itself.
    """
    if isinstance(error, NoArgsIsHelpError):
        return error.message
    message = _message(error).rstrip(".")
    if error.ctx is not None:
        end = "" if message.endswith("?") else "."
        message += end + " " + _("Help: {command} --help").format(command=error.ctx.command_path)
    return _("Error: {message}").format(message=message)


def _message(error: UsageError) -> str:
    if isinstance(error, MissingParameter):
        return _missing(error)
    if isinstance(error, NoSuchOption):
        return _no_such_option(error)
    if isinstance(error, BadOptionUsage):
        return _("the option {option} needs a value").format(option=error.option_name)
    if isinstance(error, BadParameter) and _shown(error):
        return _("{parameter}: {message}").format(parameter=_shown(error), message=_own(error.message))
    return error.message


def _own(message: str) -> str:
    """Return what the command-line library, which speaks English, says of a value, in the chosen language."""
    for pattern, text in _LIBRARY_MESSAGES:
        if match := re.fullmatch(pattern, message):
            return _(text).format(**match.groupdict())
    return message


def _missing(error: MissingParameter) -> str:
    if isinstance(error.param, TyperOption):
        return _("the option {option} is missing").format(option=_shown(error))
    said = _("{argument} is missing").format(argument=_shown(error))
    about = error.param.help if isinstance(error.param, TyperArgument) else None
    return f"{said}: {about}" if about else said


def _no_such_option(error: NoSuchOption) -> str:
    option = error.option_name
    if option in GLOBAL_OPTIONS:
        return _("{option} stands before the command: kb {option} … COMMAND").format(option=option)
    message = _("there is no option {option}").format(option=re.sub(r"[\x00-\x1f\x7f-\x9f]", "�", option))
    if names := _meant(error, option) or sorted(error.possibilities or ()):
        message += "; " + _("did you mean {names}?").format(names=", ".join(names))
    return message


def _meant(error: NoSuchOption, option: str) -> list[str]:
    """Return the options that a value stands behind which was written as an option: `--format json` for `--json`."""
    parameters = error.ctx.command.get_params(error.ctx) if error.ctx else ()
    return [f"{max(parameter.opts, key=len)} {value.word}" for parameter in parameters
            for value in offered(parameter.callback)
            if isinstance(parameter, TyperOption) and option.lstrip("-") in (value.code, value.word)]


def _shown(error: BadParameter) -> str:
    if isinstance(error.param, TyperOption):
        return _as_written(error, error.param)
    if error.param is not None:
        return error.param.display_name_raw
    return error.param_hint if isinstance(error.param_hint, str) else ""


def _as_written(error: BadParameter, option: TyperOption) -> str:
    """Return the name of an option as it was written; its first long one where a default or a setting is wrong."""
    written = [word.partition("=")[0] for word in (error.ctx.meta.get(WRITTEN, ()) if error.ctx else ())]
    names = [name for name in option.opts if name.startswith("--")] or option.opts
    return next((name for name in option.opts if len(name) > 2 and name in written), str(names[0]))
