"""What the project promises of itself: the directions of its imports, its files, its continuous integration."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = [path for package in ("kb", "loaders", "queries", "views", "cli")
           for path in sorted((ROOT / package).rglob("*.py"))]


def test_imports_go_one_way() -> None:
    checker = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([checker, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


def test_files_are_short_and_say_what_they_are() -> None:
    texts = {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in SOURCES}
    assert [name for name, text in texts.items() if not text.startswith('"""')] == []
    assert [name for name, text in texts.items() if len(text.splitlines()) > 300] == []


def test_every_package_is_in_the_wheel() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    packages = set(project["tool"]["setuptools"]["packages"]) - {"cli.examples"}
    assert packages == {".".join(path.parent.relative_to(ROOT).parts) for path in SOURCES if path.name == "__init__.py"}


def test_the_ci_script_runs_every_test_and_may_skip_none() -> None:
    script = ROOT / ".ci" / "run"
    assert os.access(script, os.X_OK)
    assert re.search(r"^KB_REQUIRE_ALL=1 make test$", script.read_text(encoding="utf-8"), re.MULTILINE)
    subprocess.run(["bash", "-n", script], check=True)


def test_make_says_which_python_is_too_old(tmp_path: Path) -> None:
    old = tmp_path / "python3.8"
    old.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    old.chmod(0o755)
    done = subprocess.run(["make", "demo", f"PYTHON={old}", f"VENV={tmp_path / 'venv'}"], cwd=ROOT, capture_output=True,
                          text=True, check=False)
    assert done.returncode != 0
    assert "Vínculos needs Python 3.11 or newer" in done.stderr
