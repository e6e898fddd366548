"""What staff install: the wheel, by itself, with its samples, texts and gazetteers."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from a copy of what git would ship."""
    import shutil

    source = tmp_path_factory.mktemp("source")
    for name in ("kb", "loaders", "queries", "views", "cli", "examples", "pyproject.toml", "README.md", "LICENSE"):
        path = ROOT / name
        if path.is_dir():
            shutil.copytree(path, source / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(path, source / name)
    out = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", out, source],
                   check=True)
    return next(out.glob("*.whl"))


def test_the_wheel_has_every_data_file(wheel: Path) -> None:
    inside = set(zipfile.ZipFile(wheel).namelist())
    wanted = {path.relative_to(ROOT).as_posix() for package in ("kb", "loaders", "queries", "views")
              for path in (ROOT / package).rglob("*")
              if path.is_file() and path.suffix not in (".py", ".pyc", ".po") and path.name != "README.md"}
    wanted |= {f"cli/examples/{path.name}" for path in (ROOT / "examples").iterdir() if path.is_file()}
    assert wanted - inside == set()


def test_the_demo_runs_where_only_the_wheel_is(wheel: Path, tmp_path: Path) -> None:
    here = tmp_path / "env"
    venv.create(here, symlinks=True)
    libraries = next((here / "lib").glob("python*")) / "site-packages"
    # the libraries that the wheel asks for, from this environment; the packages of the project only from the wheel
    (libraries / "libraries.pth").write_text("\n".join(third_party()), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", "--target", libraries,
                    wheel], check=True)
    run = subprocess.run([here / "bin" / "python", "-P", "-m", "cli", "demo"], cwd=tmp_path, check=True, text=True,
                         encoding="utf-8", capture_output=True,
                         env={"PATH": os.environ["PATH"], "HOME": str(tmp_path)})
    assert "informe-2023-10.docx: cargado" in run.stdout
    assert (tmp_path / "vinculos-demo" / "red.html").is_file()
    where = subprocess.run([here / "bin" / "python", "-P", "-c", "import cli, kb; print(cli.__file__, kb.__file__)"],
                           cwd=tmp_path, check=True, text=True, capture_output=True)
    assert all(Path(path).is_relative_to(libraries) for path in where.stdout.split())


def third_party() -> list[str]:
    """Return this environment's folders of libraries; a .pth file among them is not followed from a .pth file."""
    import site

    return site.getsitepackages()
