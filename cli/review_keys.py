"""Single keys of a terminal, without Enter."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager

CONTROL_C = "\x03"
END = ("", "\x04")  # the other end is closed, or Ctrl+D
_ARROWS = re.compile(r"\x1b(?:[\[O][\d;]*[A-Za-z~]?)?")  # and function keys: letters that nobody pressed


def is_terminal() -> bool:
    """Return whether somebody reads and types."""
    return sys.stdin.isatty() and sys.stdout.isatty()


@contextmanager
def single_keys() -> Iterator[Iterator[str]]:
    """Give the keys that are pressed, in small letters, without an end: END follows when there can be no more.

    What was typed before is thrown away: a key pressed twice must not answer the next question unseen.
    """
    if sys.platform == "win32":
        yield _windows_keys()
        return
    import termios
    import tty

    before = termios.tcgetattr(sys.stdin)
    try:
        tty.setcbreak(sys.stdin, termios.TCSAFLUSH)  # Ctrl+C still interrupts
        yield _keys()
    finally:
        termios.tcsetattr(sys.stdin, termios.TCSAFLUSH, before)


def _keys() -> Iterator[str]:
    while True:
        pressed = os.read(sys.stdin.fileno(), 64).decode(errors="replace")
        yield from _ARROWS.sub("", pressed).casefold() or ([END[0]] if not pressed else [])


def _windows_keys() -> Iterator[str]:
    import msvcrt

    while msvcrt.kbhit():  # type: ignore[attr-defined, unused-ignore]
        msvcrt.getwch()  # type: ignore[attr-defined, unused-ignore]
    while True:
        key: str = msvcrt.getwch()  # type: ignore[attr-defined, unused-ignore]
        if key == CONTROL_C:
            raise KeyboardInterrupt
        yield key.casefold()
