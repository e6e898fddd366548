"""`kb completion`: what makes a shell complete commands, options and names with the tabulator key."""

from __future__ import annotations

from typing import Annotated

import typer

from cli.completing import SHELLS, VARIABLE
from cli.help import KbCommand, examples
from cli.output import write
from cli.vocabulary import Value, one_of
from kb.language import _

_SHELLS = tuple(Value(name, name) for name in SHELLS)
_SCRIPTS = {
    "bash": """_kb_complete() {
    local line
    COMPREPLY=()
    while IFS= read -r line; do
        [ -n "$line" ] && COMPREPLY+=("$line")
    done < <(VARIABLE=bash kb "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -o default -F _kb_complete kb
""",
    "zsh": """#compdef kb
_kb_complete() {
    local -a found
    found=("${(@f)$(VARIABLE=zsh kb "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    found=("${(@)found:#}")
    if (( ${#found} )); then compadd -U -- "${(@)found}"; else _files; fi
}
compdef _kb_complete kb
""",
    "fish": """function __kb_complete
    set --local --export VARIABLE fish
    set --local words (commandline --current-process --tokenize --cut-at-cursor)
    kb $words[2..] (commandline --current-token --cut-at-cursor) 2>/dev/null
end
complete --command kb --arguments '(__kb_complete)'
""",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("completion", cls=KbCommand, epilog=examples(
        "kb completion bash >> ~/.bashrc", "kb completion zsh >> ~/.zshrc",
        "kb completion fish > ~/.config/fish/completions/kb.fish"), help=_(
        "Write the lines that make a shell complete commands, options and the names of your store with the tabulator "
        "key. Put them where the shell reads them when it starts."))(completion)


def completion(
    ctx: typer.Context,
    shell: Annotated[str, typer.Argument(
        metavar="|".join(SHELLS), callback=one_of(_SHELLS), show_default=False, help=_("The shell that you use."))],
) -> None:
    """Write the script of a shell."""
    write(script(shell).rstrip("\n"))


def script(shell: str) -> str:
    """Return the script that makes a shell (bash, zsh or fish) ask `kb` for its completions."""
    return _SCRIPTS[shell].replace("VARIABLE", VARIABLE)
