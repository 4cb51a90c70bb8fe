"""What is kept from one run to the next: found again, made anew when its state or the file is another, and never in the way."""

import os
from pathlib import Path
from unittest.mock import Mock

import pytest

from taallint import kept
from taallint.kept import Store, write


def test_made_once_for_each_state(tmp_path: Path) -> None:
    path = tmp_path / "new" / "kept.bin"
    make = Mock(return_value={"a": [1]})
    first = Store(path)
    assert first.get("x", "1", make) == first.get("x", "1", make) == {"a": [1]}
    first.save()
    assert Store(path).get("x", "1", make) == {"a": [1]}
    assert make.call_count == 1
    assert Store(path).get("x", "2", lambda: 5) == 5
    assert list(path.parent.iterdir()) == [path]


def test_two_runs_at_once_keep_what_both_made(tmp_path: Path) -> None:
    path = tmp_path / "kept.bin"
    one, other = Store(path), Store(path)
    one.get("x", "", lambda: 1)
    other.get("y", "", lambda: 2)
    one.save()
    other.save()
    fail = Mock(side_effect=AssertionError)
    assert (Store(path).get("x", "", fail), Store(path).get("y", "", fail)) == (1, 2)


@pytest.mark.parametrize("damage", [b"", b"xx", b"\0" * 40, None])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, damage: bytes | None) -> None:
    path = tmp_path / "kept.bin"
    store = Store(path)
    store.get("x", "", lambda: 1)
    store.save()
    path.write_bytes(path.read_bytes()[:-3] if damage is None else damage)
    assert Store(path).get("x", "", lambda: 2) == 2


def test_a_place_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    store = Store(tmp_path / "file" / "kept.bin")
    assert store.get("x", "", lambda: 1) == 1
    store.save()
    write(tmp_path / "file" / "y", b"")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_only_what_is_old_is_tidied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "folder", lambda: tmp_path)
    for name, time in (("old-1", 10**9), ("other", 10**9), ("old-new", None)):
        (tmp_path / name).touch()
        if time:
            os.utime(tmp_path / name, (time, time))
    kept.tidy("old-*")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["old-new", "other"]
