"""What the tests share: real stores, real programs, and a summary of what could not be tested."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from kb.language import use_language
from kb.stores.base import Store
from tests import neo4j_server
from tests.needs import program, require, strict
from tests.neo4j_server import Server
from tests.places import StorePlace, embedded, on_server

ROOT = Path(__file__).parent.parent
CACHE = ROOT / ".cache"
SHARED = ROOT.parent / "shared"
_PRIVATE = ("KB_STORE", "KB_LANG", "KB_TODAY", "KB_NEO4J_USER", "KB_NEO4J_PASSWORD",
            "KB_HOME__INSTITUTION", "KB_HOME__CITY", "KB_HOME__COUNTRY", "KB_BRIEFING__LOGO", "KB_BRIEFING__TEMPLATE")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "shared: reads the folder `shared` beside the repository; skipped where absent")
    os.environ["ARCADEDB_LOG_DIR"] = str(CACHE / "arcadedb-log")
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # a run that is ended from outside stops its server too


def pytest_sessionstart(session: pytest.Session) -> None:
    if (server := neo4j_server.given()) and not _is_worker(session):
        neo4j_server.check_empty(server)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if (server := neo4j_server.given()) and not _is_worker(session):
        neo4j_server.clear(server)


def _is_worker(session: pytest.Session) -> bool:
    """Whether this process is one of several that a run with -n started."""
    return hasattr(session.config, "workerinput")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "shared_reports" in getattr(item, "fixturenames", ()):
            item.add_marker("shared")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    excused = item.get_closest_marker("shared") is not None and not SHARED.is_dir()
    return report if excused else strict(report)


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    return strict((yield))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reasons: dict[str, int] = {}
    for report in terminalreporter.getreports("skipped"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else str(report.longrepr)
        reasons[reason] = reasons.get(reason, 0) + 1
    if reasons:
        terminalreporter.section("NOT TESTED", sep="!", red=True, bold=True)
        for reason, count in sorted(reasons.items()):
            terminalreporter.line(f"{count:4} x {reason.removeprefix('Skipped: ')}", red=True)


@pytest.fixture(autouse=True)
def _nothing_of_the_user(
    _given_server: Server | None, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Hide the user's own settings and store from every test, and end it in the code's language."""
    for name in _PRIVATE:
        monkeypatch.delenv(name, raising=False)
    home = tmp_path_factory.getbasetemp() / "home"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(home / name))
    monkeypatch.setenv("LANGUAGE", "en")
    yield
    use_language("en")


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of this machine's Chromium or Chrome."""
    return program(("chromium", "chromium-browser", "google-chrome"), "a browser", "apt install chromium")


@pytest.fixture(scope="session")
def soffice() -> str:
    """The path of this machine's LibreOffice."""
    return program(("soffice", "libreoffice"), "LibreOffice", "apt install libreoffice-writer")


@pytest.fixture(scope="session")
def shared_reports() -> Path:
    """The folder of the real reports, which stay outside the project."""
    if not (SHARED / "reports").is_dir():
        pytest.skip("needs the real reports: put the folder `shared` beside the repository")
    return SHARED / "reports"


@pytest.fixture(scope="session")
def _given_server() -> Server | None:
    """The server of KB_TEST_NEO4J_URI; every test asks for it, so that it is read before tests hide its password."""
    return neo4j_server.given()


@pytest.fixture(scope="session")
def neo4j_server_address(
    _given_server: Server | None, tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Server]:
    """A real server: that of KB_TEST_NEO4J_URI, or one started for this run."""
    if _given_server is not None:
        yield _given_server
        return
    require(not neo4j_server.missing(), "Neo4j", f"{neo4j_server.missing()}, or set KB_TEST_NEO4J_URI")
    try:
        jars = neo4j_server.fetch_jars(CACHE / "neo4j")
    except subprocess.SubprocessError as error:
        output = " ".join(str(getattr(error, "stdout", "") or error).split())
        require(False, "Neo4j", f"Maven cannot get it ({output[:300]}); have a network, or set KB_TEST_NEO4J_URI")
        raise
    with neo4j_server.running(jars, tmp_path_factory.mktemp("neo4j")) as server:
        yield server


@pytest.fixture
def embedded_place(tmp_path: Path) -> StorePlace:
    """Where an embedded store may be made."""
    return embedded(tmp_path / "store")


@pytest.fixture
def neo4j_place(neo4j_server_address: Server, _given_server: Server | None) -> Iterator[StorePlace]:
    """A server's database, emptied; test processes that share one server take turns."""
    import fasteners

    turn = fasteners.InterProcessLock(CACHE / "neo4j.lock") if _given_server else contextlib.nullcontext()
    with turn:
        yield on_server(neo4j_server_address)


@pytest.fixture(params=["embedded", "neo4j"])
def place(request: pytest.FixtureRequest) -> StorePlace:
    """Where an empty store is, or may be made: each test runs once for each kind of store."""
    found: StorePlace = request.getfixturevalue(f"{request.param}_place")
    return found


@pytest.fixture
def store(place: StorePlace) -> Iterator[Store]:
    """An empty store opened for writing, of each kind."""
    with place.open() as opened:
        yield opened
