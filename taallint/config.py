"""Settings: what the user chose."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .model import Severity


@dataclass(frozen=True, eq=False)
class Settings:
    """What applies to a file. Two settings are the same only if they are one object, so work may be kept by it."""

    style: str = "rd"
    select: tuple[str, ...] = ()
    """Codes, families or names of the rules that run; empty: all."""
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    words: tuple[Path, ...] = ()
    rules: tuple[Path, ...] = ()
    """Rule folders beside the built-in one."""
    fail_on: Severity = Severity.ERROR


DEFAULT = Settings()
