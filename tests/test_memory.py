"""What earlier runs found out about words: found again, for one state only, and never in the way."""

from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from taallint.words.memory import Memory

FACTS: dict[str, Any] = {f"r woord{number}": (("woord", "ZNW:EKV:HET"), ("woorden", "ZNW:MRV")) for number in range(150)} | {"f één": 7, "v niets": None}


def filled(path: Path, state: str = "1") -> Memory:
    memory = Memory(path, state)
    for key, fact in FACTS.items():
        assert memory.get(key, lambda fact=fact: fact) == fact
    return memory


def test_a_later_run_knows_what_an_earlier_one_found_out(tmp_path: Path) -> None:
    filled(tmp_path / "words.bin").save()
    later, fail = Memory(tmp_path / "words.bin", "1"), Mock(side_effect=AssertionError)
    assert {key: later.get(key, fail) for key in FACTS} == FACTS


def test_another_state_starts_anew(tmp_path: Path) -> None:
    filled(tmp_path / "words.bin").save()
    assert Memory(tmp_path / "words.bin", "2").get("f één", lambda: 9) == 9


def test_a_few_new_facts_are_not_written(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "words.bin", "1")
    memory.get("f één", lambda: 7)
    memory.save()
    assert not list(tmp_path.iterdir())


def test_what_two_runs_found_out_is_kept(tmp_path: Path) -> None:
    one, other = filled(tmp_path / "words.bin"), Memory(tmp_path / "words.bin", "1")
    for number in range(100):
        other.get(f"f {number}", lambda number=number: number)
    one.save()
    other.save()
    fail = Mock(side_effect=AssertionError)
    assert Memory(tmp_path / "words.bin", "1").get("f één", fail) == 7
    assert Memory(tmp_path / "words.bin", "1").get("f 99", fail) == 99


@pytest.mark.parametrize("damage", [b"", b"xx", b"\0" * 40, None])
def test_a_damaged_file_counts_as_empty(tmp_path: Path, damage: bytes | None) -> None:
    path = tmp_path / "words.bin"
    filled(path).save()
    path.write_bytes(path.read_bytes()[:-3] if damage is None else damage)
    assert Memory(path, "1").get("f één", lambda: 2) == 2
