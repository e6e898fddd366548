"""`kb` on a terminal of its own, driven key by key: what is on the screen, and what a person presses."""

from __future__ import annotations

import fcntl
import os
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.kb_command import KB, environment

PATIENCE = 60.0  # seconds that the program has for what takes it one or two
_ANSI = re.compile(r"\x1b\[[\d;?]*[A-Za-z]")


class Screen:
    """A running command and all that it wrote: `raw`, and as `text` without colours."""

    def __init__(self, descriptor: int, process: subprocess.Popen[bytes]) -> None:
        self._descriptor = descriptor
        self._process = process
        self._seen = 0
        self.raw = ""
        self.text = ""

    def wait_for(self, words: str) -> str:
        """Wait until the words come, and return what came with them."""
        limit = time.monotonic() + PATIENCE
        while (found := self.text.find(words, self._seen)) < 0:
            assert time.monotonic() < limit, self.text
            assert self._read(1.0) or self._process.poll() is None, self.text
        begin, self._seen = self._seen, found + len(words)
        return self.text[begin:self._seen]

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._descriptor, keys.encode())

    def ended(self) -> int:
        """Wait until the command has ended and return its exit code; all that it wrote is then in `text`."""
        limit = time.monotonic() + PATIENCE
        while self._read(0.2) or self._process.poll() is None:
            assert time.monotonic() < limit, self.text
        return self._process.wait(PATIENCE)

    def _read(self, seconds: float) -> bool:
        if not select.select([self._descriptor], [], [], seconds)[0]:
            return False
        try:
            chunk = os.read(self._descriptor, 65536)
        except OSError:  # Linux says so when the other end is closed
            return False
        self.raw += chunk.decode(errors="replace")
        self.text = _ANSI.sub("", self.raw).replace("\r", "")
        return bool(chunk)


@contextmanager
def on_screen(*arguments: str, folder: Path, **env: str) -> Iterator[Screen]:
    """Run `kb` in `folder` with a terminal of 80 columns that is its own, so that Ctrl+C reaches it."""
    ours, theirs = os.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 80, 0, 0))
    process = subprocess.Popen(
        [str(KB), *arguments], cwd=folder, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True,
        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0), env=environment(folder, TERM="xterm", **env))
    os.close(theirs)
    try:
        yield Screen(ours, process)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        os.close(ours)
