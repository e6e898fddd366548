"""A real Neo4j for the tests, without Docker: the community server from Maven Central, started as a child process."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

VERSION = "5.26.30"  # docker-compose.yml starts the same; a test compares them
PASSWORD = "una clave de prueba"
_ARTIFACTS = (("org.neo4j", "neo4j"), ("org.neo4j.app", "neo4j-server"))
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.lang")
_PATIENCE = 180.0  # seconds to answer on Bolt; about 9 on an idle machine
_MISSING = {
    "java": "install Java 17 or newer (apt install openjdk-17-jre-headless)",
    "mvn": "install Maven (apt install maven)",
}


@dataclass(frozen=True)
class Server:
    """Where a server answers, and who may ask."""

    uri: str
    user: str
    password: str


def missing() -> str | None:
    """Return how to have the first program that is missing to start a server, None if all are here."""
    return next((how for name, how in _MISSING.items() if shutil.which(name) is None), None)


def fetch_jars(cache: Path) -> Path:
    """Return the folder of the server's jars in `cache`, downloading them (123 MB) if they are not there yet.

    Several test processes may call this at once: one downloads, the others wait. Raises
    subprocess.CalledProcessError, whose `stdout` says why, when Maven cannot.
    """
    import fasteners

    jars = cache / VERSION
    cache.mkdir(parents=True, exist_ok=True)
    with fasteners.InterProcessLock(cache / "lock"):
        if not jars.is_dir():
            new = cache / "new"
            shutil.rmtree(new, ignore_errors=True)
            new.mkdir()
            (new / "pom.xml").write_text(_pom(), encoding="utf-8")
            subprocess.run(
                ["mvn", "-q", "-B", "-f", new / "pom.xml", "dependency:copy-dependencies",
                 f"-DoutputDirectory={new}", "-DincludeScope=runtime"],
                check=True, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=900)
            new.rename(jars)
    return jars


@contextmanager
def running(jars: Path, home: Path) -> Iterator[Server]:
    """Start a server with its data in `home`, give it when it answers, and stop it in the end."""
    port = _free_port()
    configuration = home / "conf" / "neo4j.conf"
    configuration.parent.mkdir(parents=True)
    configuration.write_text(_configuration(port), encoding="utf-8")
    command = ["java", "-Xmx1g", "-cp", f"{jars}/*", *(f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in _OPENED),
               "org.neo4j.server.CommunityEntryPoint", f"--home-dir={home}", f"--config-dir={configuration.parent}"]
    with (home / "console.log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)
        try:
            server = Server(f"bolt://127.0.0.1:{port}", "neo4j", PASSWORD)
            _wait_and_set_password(process, server, home / "console.log")
            yield server
        finally:
            _stop(process)


def given() -> Server | None:
    """Return the running server that KB_TEST_NEO4J_URI names, None if tests are to start their own."""
    if not (uri := os.environ.get("KB_TEST_NEO4J_URI")):
        return None
    return Server(uri, os.environ.get("KB_NEO4J_USER", "neo4j"), os.environ.get("KB_NEO4J_PASSWORD", ""))


def check_empty(server: Server) -> None:
    """Raise pytest.UsageError unless the server answers and has no node: tests delete everything in it."""
    from neo4j.exceptions import DriverError, Neo4jError

    try:
        count = _run(server, "MATCH (n) RETURN count(n) AS count")[0]["count"]
    except (DriverError, Neo4jError) as error:
        raise pytest.UsageError(f"{server.uri} (KB_TEST_NEO4J_URI) does not answer: {error}") from error
    if count:
        raise pytest.UsageError(f"{server.uri} (KB_TEST_NEO4J_URI) is not empty, and tests delete everything there; "
                                "give them a server of their own, or empty it: MATCH (n) DETACH DELETE n")


def clear(server: Server) -> None:
    """Delete every node."""
    _run(server, "MATCH (n) DETACH DELETE n")


def _run(server: Server, text: str) -> list[dict[str, Any]]:
    from neo4j import GraphDatabase

    with (GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver,
          driver.session() as session):
        return session.run(text).data()


def _pom() -> str:
    dependencies = "".join(
        f"<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId><version>{VERSION}</version>"
        "</dependency>" for group, artifact in _ARTIFACTS)
    return ('<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>'
            "<groupId>vinculos</groupId><artifactId>neo4j-for-tests</artifactId><version>1</version>"
            f"<packaging>pom</packaging><dependencies>{dependencies}</dependencies></project>\n")


def _configuration(port: int) -> str:
    return "\n".join((
        f"server.bolt.listen_address=127.0.0.1:{port}",
        "server.http.enabled=false",
        "server.https.enabled=false",
        "server.memory.heap.max_size=1g",
        "server.memory.pagecache.size=256m",
        "dbms.usage_report.enabled=false",
        # tests try wrong passwords; a user must not be locked out for it
        "dbms.security.auth_max_failed_attempts=0",
    )) + "\n"


def _free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def _wait_and_set_password(process: subprocess.Popen[bytes], server: Server, log: Path) -> None:
    """Try until the server answers, then replace the password that every new server has."""
    from neo4j import GraphDatabase
    from neo4j.exceptions import DriverError, Neo4jError

    end = time.monotonic() + _PATIENCE
    while True:
        try:
            with (GraphDatabase.driver(server.uri, auth=("neo4j", "neo4j")) as driver,
                  driver.session(database="system") as session):
                session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $new", new=server.password).consume()
            return
        except (DriverError, Neo4jError):
            if process.poll() is not None or time.monotonic() > end:
                raise RuntimeError(f"Neo4j does not start: {log.read_text(encoding='utf-8')[-2000:]}") from None
            time.sleep(0.25)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
