"""The embedded store: its folder, its lock, and what a command that dies leaves behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from kb.settings import Settings
from kb.stores.base import StoreError
from kb.stores.embedded import EmbeddedStore
from kb.stores.folder import NoStoreError, NotAStoreError
from kb.stores.locks import StoreBusyError
from kb.stores.opening import open_store
from tests import store_children
from tests.places import StorePlace
from tests.store_children import PATIENCE, count, raise_counter, writer_inside


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def made(folder: Path) -> Path:
    EmbeddedStore(folder, writable=True).close()
    return folder


def test_parents_are_made_when_writing(tmp_path: Path) -> None:
    folder = made(tmp_path / "año" / "con espacios" / "store")
    assert (folder / "vinculos-store").read_text() == "vinculos 1\n"


def test_an_empty_folder_becomes_a_store(tmp_path: Path) -> None:
    with EmbeddedStore(tmp_path, writable=True) as store:
        assert store.write(raise_counter) == 1


@pytest.mark.parametrize("writable", [True, False])
def test_a_folder_of_something_else_is_left_as_it_was(tmp_path: Path, writable: bool) -> None:
    (tmp_path / "schema.json").write_text("{}")
    (tmp_path / "fotos").mkdir()
    before = content(tmp_path)
    with pytest.raises(NotAStoreError, match="is something else, not a store; choose an empty or new folder"):
        EmbeddedStore(tmp_path, writable=writable)
    assert content(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["fotos", "schema.json"]


@pytest.mark.parametrize("writable", [True, False])
def test_a_file_is_not_a_store(tmp_path: Path, writable: bool) -> None:
    file = tmp_path / "informe.docx"
    file.write_bytes(b"PK")
    with pytest.raises(NotAStoreError, match=r"informe\.docx: is something else"):
        EmbeddedStore(file, writable=writable)
    assert file.read_bytes() == b"PK"


@pytest.mark.parametrize("there", [True, False])
def test_nothing_to_read_yet(tmp_path: Path, there: bool) -> None:
    folder = tmp_path if there else tmp_path / "none"
    with pytest.raises(NoStoreError, match="there is no store here yet; load something first"):
        EmbeddedStore(folder, writable=False)
    assert folder.exists() == there
    assert content(tmp_path) == {}


def test_a_store_of_another_format_is_left_as_it_was(tmp_path: Path) -> None:
    made(tmp_path)
    (tmp_path / "vinculos-store").write_text("vinculos 99\n")
    before = content(tmp_path)
    with pytest.raises(StoreError, match="has format 99 and this program reads 1"):
        EmbeddedStore(tmp_path, writable=True)
    assert content(tmp_path) == before


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StoreError, match=r"cannot be used as a store \(.+\); choose another folder") as caught:
        EmbeddedStore(tmp_path / "file" / "store", writable=True)
    assert "\n" not in str(caught.value)


def test_a_making_that_was_cut_short_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "lock").touch()
    (tmp_path / "graph.new").mkdir()
    (tmp_path / "graph.new" / "dictionary.0.65536.v1.dict").write_bytes(b"half")
    with pytest.raises(NoStoreError):
        EmbeddedStore(tmp_path, writable=False)
    with EmbeddedStore(tmp_path, writable=True) as store:
        assert store.write(raise_counter) == 1
    assert not (tmp_path / "graph.new").exists()


@pytest.mark.parametrize("writable", [True, False])
@pytest.mark.parametrize("file", ["dictionary.*", "configuration.json"])
def test_a_damaged_store_does_not_pass_for_an_empty_one(tmp_path: Path, file: str, writable: bool) -> None:
    with EmbeddedStore(tmp_path, writable=True) as store:
        store.write(raise_counter)
    damaged = next((tmp_path / "graph").glob(file))
    damaged.write_bytes(damaged.read_bytes()[:10])
    with pytest.raises(StoreError, match="load the documents into a new store") as caught:
        EmbeddedStore(tmp_path, writable=writable)
    assert "\n" not in str(caught.value)


def test_one_process_opens_a_folder_once(tmp_path: Path) -> None:
    made(tmp_path / "store")
    (tmp_path / "link").symlink_to(tmp_path / "store")
    with EmbeddedStore(tmp_path / "store", writable=False) as first:
        with pytest.raises(StoreError, match="is already open in this program; close it first"):
            EmbeddedStore(tmp_path / "link", writable=False)
        assert count(first) == 0
    made(tmp_path / "link")


def test_a_failed_opening_does_not_keep_the_folder(tmp_path: Path) -> None:
    for _turn in range(2):
        with pytest.raises(NoStoreError):
            EmbeddedStore(tmp_path / "store", writable=False)
    made(tmp_path / "store")


@pytest.mark.parametrize("writable", [True, False])
def test_waiting_is_told_once_and_then_answered(embedded_place: StorePlace, writable: bool) -> None:
    told: list[str] = []
    with writer_inside(embedded_place) as writer:
        def notice(text: str) -> None:
            told.append(text)
            threading.Timer(0.3, writer.go.set).start()

        with EmbeddedStore(Path(embedded_place.address), writable=writable, notice=notice) as store:
            assert count(store) == 1
        writer.finish()
    assert told == [f"{embedded_place.address}: another command is using it; waiting up to 120 seconds"]


@pytest.mark.parametrize("writable", [True, False])
def test_waiting_ends_after_its_bound(embedded_place: StorePlace, writable: bool) -> None:
    told: list[str] = []
    folder = Path(embedded_place.address)
    with writer_inside(embedded_place) as writer:
        start = time.monotonic()
        with pytest.raises(StoreBusyError) as caught:
            EmbeddedStore(folder, writable=writable, notice=told.append, wait=1)
        assert 1 <= time.monotonic() - start < 10
        writer.finish()
    assert str(caught.value) == (
        f"{folder}: another command is still using it after 1 second; wait for it to end and try again")
    assert len(told) == 1
    with EmbeddedStore(folder, writable=writable) as store:
        assert count(store) == 1


def test_readers_do_not_wait_for_each_other(embedded_place: StorePlace) -> None:
    store_children.ended_well(store_children.start(store_children.raise_counter_often, embedded_place, 1))
    with embedded_place.open(writable=False):
        store_children.ended_well(store_children.start(store_children.read_once, embedded_place, 1))


def test_a_writer_waits_for_readers(embedded_place: StorePlace) -> None:
    made(Path(embedded_place.address))
    with embedded_place.open(writable=False) as reader:
        child = store_children.start(store_children.raise_counter_often, embedded_place, 1)
        child.join(2)
        assert child.is_alive()
        assert count(reader) == 0
    store_children.ended_well(child)


def test_many_readers_recover_a_store_together(embedded_place: StorePlace) -> None:
    store_children.start(store_children.commit_and_die, embedded_place).join(PATIENCE)
    assert (Path(embedded_place.address) / "graph" / "database.lck").exists()  # the engine's own mark of a dead writer
    readers = [store_children.start(store_children.read_once, embedded_place, 1) for _ in range(3)]
    for reader in readers:
        store_children.ended_well(reader)


def test_the_engine_says_nothing_on_the_screen(embedded_place: StorePlace) -> None:
    """Neither when it recovers a store nor when it has nowhere to write its log."""
    store_children.start(store_children.commit_and_die, embedded_place).join(PATIENCE)
    program = (
        "import sys; from kb.settings import Settings; from kb.stores.opening import open_store\n"
        "with open_store(sys.argv[1], Settings(), writable=False) as store:\n"
        "    print(store.read('MATCH (f:Figure) RETURN f.value AS value'))")
    file = Path(embedded_place.address) / "lock"
    done = subprocess.run([sys.executable, "-c", program, embedded_place.address], capture_output=True, text=True,
                          check=False, env=os.environ | {"ARCADEDB_LOG_DIR": str(file / "log")})
    assert (done.returncode, done.stdout, done.stderr) == (0, "[{'value': 1}]\n", "")


def test_reading_imports_no_driver(embedded_place: StorePlace) -> None:
    made(Path(embedded_place.address))
    program = (
        "import sys; from kb.settings import Settings; from kb.stores.opening import open_store\n"
        "open_store(sys.argv[1], Settings(), writable=False).close()\n"
        "print([name for name in ('neo4j', 'pydantic', 'rich', 'docx') if name in sys.modules])")
    done = subprocess.run([sys.executable, "-c", program, embedded_place.address], capture_output=True, text=True,
                          check=True)
    assert done.stdout == "[]\n"


def test_commits_are_flushed_to_the_disk(embedded_place: StorePlace, monkeypatch: pytest.MonkeyPatch) -> None:
    from arcadedb._native.database import NativeDatabase

    modes: list[str] = []
    set_mode = NativeDatabase.set_wal_flush

    def spy(database: NativeDatabase, mode: str) -> None:
        modes.append(mode)
        set_mode(database, mode)

    monkeypatch.setattr(NativeDatabase, "set_wal_flush", spy)
    embedded_place.open().close()
    assert modes == ["yes_full"]


def test_the_default_store_is_in_the_users_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    with pytest.raises(NoStoreError):
        open_store(None, Settings(), writable=False)
    open_store(None, Settings(), writable=True).close()
    open_store(None, Settings(store=str(tmp_path / "other")), writable=True).close()
    assert [path.parent.name for path in sorted(tmp_path.rglob("vinculos-store"))] == ["store", "other"]
