"""Where what a command says goes: results to the standard output, everything else to the error output."""

from __future__ import annotations

import json
import re
import sys
from typing import Any

from cli.text import one_line

_C1 = re.compile("[\x7f-\x9f\u2028\u2029]")


def write(text: str = "") -> None:
    """Write a line of the result."""
    sys.stdout.write(text + "\n")


def write_json(data: Any) -> None:
    """Write a result as indented JSON."""
    write_json_text(json.dumps(data, ensure_ascii=False, indent=2))


def write_json_text(text: str) -> None:
    """Write JSON, letters as they are; what could steer a terminal is escaped (C0 controls already are in JSON)."""
    write(_C1.sub(lambda match: f"\\u{ord(match[0]):04x}", text))


def warn(message: str, *, keep_lines: bool = False) -> None:
    """Write a line to the error output; several only where the program's own text has them."""
    lines = message.splitlines() if keep_lines else [message]
    sys.stdout.flush()
    for line in lines:
        sys.stderr.write((line if keep_lines else one_line(line)) + "\n")
    sys.stderr.flush()
