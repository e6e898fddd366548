"""Skips are loud, and failures where nothing may be skipped."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.places import StorePlace

TESTS = """
import pytest
from tests.needs import program, require

def test_good():
    require(True, "nothing", "")
    assert program(("sh", "cmd"), "a shell", "")

def test_needy():
    require(False, "a telescope", "apt install telescopio")

@pytest.mark.xfail(strict=True)
def test_known():
    assert False
"""


def run(folder: Path, source: str, *options: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a file of tests under the project's own hooks."""
    file = folder / "test_sample.py"
    file.write_text(source, encoding="utf-8")
    base = {name: value for name, value in os.environ.items() if not name.startswith(("KB_", "PYTEST_"))}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.conftest", "-p", "no:cacheprovider", *options, str(file)],
        cwd=ROOT, env=base | environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("options", [(), ("-n", "1")])
def test_what_was_skipped_is_said_at_the_end(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = run(tmp_path, TESTS, *options)
    assert done.returncode == 0, done.stdout
    assert "1 passed, 1 skipped, 1 xfailed" in done.stdout
    assert "NOT TESTED" in done.stdout
    assert "   1 x needs a telescope: apt install telescopio" in done.stdout


@pytest.mark.parametrize("options", [(), ("-n", "1")])
def test_a_skip_fails_where_everything_is_required(tmp_path: Path, options: tuple[str, ...]) -> None:
    done = run(tmp_path, TESTS, *options, KB_REQUIRE_ALL="1")
    assert done.returncode == 1
    assert "1 failed, 1 passed, 1 xfailed" in done.stdout
    assert "needs a telescope: apt install telescopio" in done.stdout


def test_a_skipped_file_fails_where_everything_is_required(tmp_path: Path) -> None:
    source = "import pytest\npytest.importorskip('no_such_library_anywhere')\n"
    assert run(tmp_path, source).returncode == 5  # nothing was collected
    assert run(tmp_path, source, KB_REQUIRE_ALL="1").returncode == 2


@pytest.mark.parametrize("there", [True, False])
def test_only_the_shared_folder_may_be_absent(tmp_path: Path, there: bool) -> None:
    source = ("import tests.conftest\nfrom pathlib import Path\n"
              f"tests.conftest.SHARED = Path({str(tmp_path / 'shared')!r})\n"
              "def test_reports(shared_reports):\n    assert shared_reports.is_dir()\n")
    if there:
        (tmp_path / "shared" / "reports").mkdir(parents=True)
    done = run(tmp_path, source, KB_REQUIRE_ALL="1")
    assert done.returncode == 0, done.stdout
    assert ("1 passed" if there else "1 skipped") in done.stdout


def test_a_server_with_data_is_refused_and_left_as_it_was(tmp_path: Path, neo4j_place: StorePlace) -> None:
    with neo4j_place.open() as store:
        store.write(lambda transaction: transaction.run("CREATE (n:Partner:Entity {id: 'valioso'})"))
        environment = neo4j_place.environment | {"KB_TEST_NEO4J_URI": neo4j_place.address}
        done = run(tmp_path, "def test_nothing():\n    pass\n", **environment)
        assert done.returncode == 4
        assert "(KB_TEST_NEO4J_URI) is not empty, and tests delete everything there" in done.stderr
        assert store.read("MATCH (n:Entity) RETURN n.id AS id") == [{"id": "valioso"}]
