"""Files for a user are whole, or as they were before."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from kb.files import FileError, write_whole


def test_a_file_takes_the_place_of_the_earlier_one_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "red.html"
    path.write_bytes(b"antes")
    write_whole(path, b"despu\xc3\xa9s")
    assert path.read_bytes() == "después".encode()
    assert list(tmp_path.iterdir()) == [path]


def test_it_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    write_whole(tmp_path / "red.html", b"")
    assert stat.S_IMODE((tmp_path / "red.html").stat().st_mode) == stat.S_IMODE((tmp_path / "other").stat().st_mode)


def test_a_failure_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "red.html"
    path.write_bytes(b"antes")

    def full(_path: Path, _data: bytes) -> int:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(FileError, match=r"red\.html: cannot be written \(No space left on device\)"):
        write_whole(path, b"x")
    assert path.read_bytes() == b"antes"
    assert list(tmp_path.iterdir()) == [path]


def test_a_place_where_no_file_can_be_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="is a folder"):
        write_whole(tmp_path, b"")
    with pytest.raises(FileError, match=r"the folder .* does not exist"):
        write_whole(tmp_path / "no" / "x.html", b"")
    assert list(tmp_path.iterdir()) == []
