"""What some tests need beside Python: present, or skipped loudly, or (KB_REQUIRE_ALL=1, as in CI) a failure."""

from __future__ import annotations

import os
import shutil
from typing import TypeVar

import pytest

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)


def require(condition: object, what: str, how: str) -> None:
    """Go on if `condition` holds; else skip the test, or fail it where everything is required.

    `what` is missing, and `how` tells how to have it; both are shown at the end of the run.
    """
    if not condition:
        pytest.skip(f"needs {what}: {how}")


def program(names: tuple[str, ...], what: str, how: str) -> str:
    """Return the path of the first of these programs that is installed; see `require`."""
    found = next((path for name in names if (path := shutil.which(name))), None)
    require(found, what, how)
    return str(found)


def strict(report: Report) -> Report:
    """Return the report, as a failure if it is a skip and this run may skip nothing."""
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("KB_REQUIRE_ALL") == "1":
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        report.outcome = "failed"
        report.longrepr = f"{reason}\n(KB_REQUIRE_ALL=1: nothing may be skipped)"
    return report
