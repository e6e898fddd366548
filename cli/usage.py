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
from kb.language import _


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
        return _("{parameter}: {message}").format(parameter=_shown(error), message=error.message)
    return error.message


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
    if error.possibilities:
        names = ", ".join(sorted(error.possibilities))
        message += "; " + _("did you mean {names}?").format(names=names)
    return message


def _shown(error: BadParameter) -> str:
    if isinstance(error.param, TyperOption):
        return str(max(error.param.opts, key=len))
    if error.param is not None:
        return error.param.display_name_raw
    return error.param_hint if isinstance(error.param_hint, str) else ""
