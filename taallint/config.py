"""Settings: what the user chose, and for which files.

A configuration is ``.taallint.toml``, or the table ``[tool.taallint]`` of a ``pyproject.toml``; for each file the nearest one counts, from the file's
own folder upward. Layers lie on each other: defaults, the file, its ``[[per-path]]`` tables that match, the command line. A single value replaces
the one below, a list adds to it (``select`` replaces), a table adds key by key.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .meant import suggestion
from .model import Severity

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    from .rule import Rule

FILE = ".taallint.toml"
_MAY_CONFIGURE = rb"""(?m)tool["']?\s*\.\s*["']?taallint|\[\s*["']?tool["']?\s*\]|^\s*["']?tool["']?\s*="""
"""Stands in every ``pyproject.toml`` with a table for this program: only then it is worth reading."""
_UNQUOTED = re.compile(r"[„“”‘’]|=\s*\[?\s*(?!true\b|false\b)[A-Za-z]")
"""A value that is no text, number, list or truth value: somebody forgot the quotation marks, or a word processor made them curly."""


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
    """Files with words that are right, one a line."""
    names: tuple[Path, ...] = ()
    """Files with names of people, places and organisations, one a line."""
    rules: tuple[Path, ...] = ()
    """Rule folders beside the built-in one."""
    fail_on: Severity = Severity.ERROR
    min_severity: Severity = Severity.CONSIDER
    """Findings that are less urgent are not told, nor fixed."""
    exclude: tuple[str, ...] = ()
    """What is skipped in folders, as in a .gitignore."""
    front_matter: tuple[str, ...] = ()
    """Keys in the front matter of a page whose values are checked, besides title, description, lead, summary, caption, alt and their likes."""
    max_size: float = 5.0
    """The largest file that is read, in megabytes."""
    formats: Mapping[str, Path] = field(default_factory=dict)
    """Extension -> the Python file that reads such files: a desk's own formats."""
    quotations: bool = False
    """Are quotations treated as the paper's own words? Else house style keeps out of them, and no fix is made in them."""
    baseline: Path | None = None
    """The file with the findings that are known and not told again."""
    cache_dir: Path | None = None
    """Where the results of earlier runs lie; by default ``.taallint_cache`` at the root of the project."""


DEFAULT = Settings()
ADDING = frozenset({"ignore", "words", "names", "rules", "exclude", "front_matter"})
"""Lists to which each layer adds."""
_LISTS = ADDING | {"select"}
_PATHS = frozenset({"words", "names", "rules"})
_PATH = frozenset({"baseline", "cache-dir"})


class ConfigError(ValueError):
    """What is wrong in a configuration: one Dutch sentence that starts with the file, and the line where known."""


@dataclass(frozen=True)
class Layer:
    """Values, by the name of their field in :class:`Settings`, that come from one place; ``origin`` says in Dutch which."""

    origin: str
    values: Mapping[str, Any]
    file: ConfigFile | None = None

    def at(self, key: str) -> str:
        """Where ``key`` stands in this layer: file and line when they are known."""
        line = self.file.line(key) if self.file else ""
        return f"{_shown(self.file.path)}{line}" if self.file and line else self.origin


class Configuration:
    """Finds the settings of any file. ``overrides`` are values from the command line; ``file`` is used instead of searching, ``isolated`` reads none.

    Its methods raise :class:`ConfigError`. Each settings object is made once per configuration file and set of ``per-path`` tables.
    """

    def __init__(self, overrides: Mapping[str, Any] | None = None, file: Path | None = None, isolated: bool = False) -> None:
        self.overrides = dict(overrides or {})
        self.file = file
        self.isolated = isolated
        self._folders: dict[str, str] = {}
        self._found: dict[str, Path | None] = {}
        self._files: dict[Path, ConfigFile | ConfigError] = {}
        self._settings: dict[tuple[int, ...], Settings] = {}

    def __reduce__(self) -> tuple[type[Configuration], tuple[Any, ...]]:
        return Configuration, (self.overrides, self.file, self.isolated)

    def settings(self, path: str) -> Settings:
        """What applies to the file at ``path``."""
        layers = self.layers(path)
        key = tuple(map(id, layers))
        if key not in self._settings:
            self._settings[key] = _merge(layers)
        return self._settings[key]

    def layers(self, path: str) -> tuple[Layer, ...]:
        """The layers that make up the settings of the file at ``path``, the strongest last."""
        file = self.file_for(self._folder(path))
        found = file.layers(path) if file else ()
        return (*found, self._command_line) if self.overrides else found

    def excludes(self, path: str, is_folder: bool = False) -> bool:
        """Is ``path`` skipped when it is met in a folder? Asks the configuration file of its own folder. The word lists are no texts either."""
        file = self.file_for(self._folder(path))
        return file is not None and file.excludes(path, is_folder)

    def endings(self, path: str) -> Mapping[str, Path]:
        """The extensions that the configuration file for ``path`` has a format of its own for; none when it can't be read."""
        try:
            file = self.file_for(self._folder(path))
        except ConfigError:
            return {}
        return file.endings if file else {}

    def rule_folders(self) -> tuple[Path, ...]:
        """The rule folders of all settings that were asked for so far."""
        return tuple(dict.fromkeys(folder for settings in self._settings.values() for folder in settings.rules))

    def _folder(self, path: str) -> str:
        """The folder of ``path``, from the root of the disk."""
        folder = os.path.dirname(path)
        if folder not in self._folders:
            self._folders[folder] = os.path.abspath(folder)
        return self._folders[folder]

    @cached_property
    def _command_line(self) -> Layer:
        return Layer("opdrachtregel", self.overrides)

    def file_for(self, folder: str) -> ConfigFile | None:
        """The configuration file for texts in ``folder`` (absolute)."""
        if self.isolated:
            return None
        path = self.file or self._nearest(folder)
        if path is None:
            return None
        if path not in self._files:
            try:
                self._files[path] = ConfigFile(path)
            except ConfigError as error:
                self._files[path] = error
        file = self._files[path]
        if isinstance(file, ConfigError):
            raise file
        return file

    def _nearest(self, folder: str) -> Path | None:
        if folder not in self._found:
            parent = os.path.dirname(folder)
            found = next((path for path in (Path(folder, FILE), Path(folder, "pyproject.toml")) if _configures(path)), None)
            self._found[folder] = found if found or parent == folder else self._nearest(parent)
        return self._found[folder]


class ConfigFile:
    """One configuration file, read and checked. Raises :class:`ConfigError`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.folder = path.parent
        try:
            self._text = path.read_bytes().decode("utf-8-sig")
        except OSError as error:
            from .reading import os_message

            raise ConfigError(f"{path}: {os_message(error)}") from error
        except UnicodeDecodeError as error:
            raise ConfigError(f"{path}: dit bestand is geen UTF-8.") from error
        table = self._parse()
        self._per_path = [(self._spec(each), self._layer(each, f"per-path {n}")) for n, each in enumerate(self._tables(table), 1)]
        self._base = self._layer(table, "")
        exclude = self._base.values.get("exclude")
        self._exclude = _spec(exclude) if exclude else None
        self.endings: Mapping[str, Path] = self._base.values.get("formats", {})
        self._lists = {os.path.abspath(each) for key in ("words", "names") for each in self._base.values.get(key, ())}

    def layers(self, path: str) -> tuple[Layer, ...]:
        """The layer of the file itself and those of its ``per-path`` tables that match ``path``."""
        if not self._per_path:
            return (self._base,)
        relative = self.relative(path)
        return (self._base, *(layer for spec, layer in self._per_path if spec.match_file(relative)))

    def excludes(self, path: str, is_folder: bool) -> bool:
        """Does ``path`` match ``exclude``, or is it one of the word lists?"""
        if self._exclude and self._exclude.match_file(self.relative(path) + "/" * is_folder):
            return True
        return os.path.abspath(path) in self._lists

    def relative(self, path: str) -> str:
        """``path`` as the patterns of this file see it: from its folder, with slashes."""
        relative = os.path.relpath(os.path.abspath(path), self.folder.absolute()).replace(os.sep, "/")
        return relative.lstrip("./") if relative.startswith("../") else relative

    def _parse(self) -> dict[str, Any]:
        import tomllib

        try:
            table = tomllib.loads(self._text)
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"line (\d+), column (\d+)", str(error))
            number = int(place[1]) if place else self._text.count("\n") + 1
            line = "".join(self._text.splitlines()[number - 1 : number]).strip()
            hint = ' Tekst staat tussen rechte aanhalingstekens, zoals in: style = "rd".' if _UNQUOTED.search(line) else ""
            where = f"{_shown(self.path)}:{number}{f':{place[2]}' if place else ''}"
            raise ConfigError(f"{where}: dit is geen geldige TOML{f': {line}' if line else '.'}{hint}") from error
        tool = table.get("tool", {})
        if "taallint" in tool or self.path.name == "pyproject.toml":
            table = tool.get("taallint", {})
        if not isinstance(table, dict):
            raise self._error("taallint", "“taallint” moet een tabel zijn.")
        return table

    def _tables(self, table: dict[str, Any]) -> list[dict[str, Any]]:
        tables = table.pop("per-path", [])
        if isinstance(tables, dict):
            tables = [{"paths": [pattern], **each} if isinstance(each, dict) else each for pattern, each in tables.items()]
        if not isinstance(tables, list) or not all(isinstance(each, dict) for each in tables):
            raise self._error("per-path", "“per-path” moet een lijst van tabellen zijn: [[per-path]].")
        return tables

    def _spec(self, table: dict[str, Any]) -> GitIgnoreSpec:
        paths = table.pop("paths", None)
        if not _is_strings(paths) or not paths:
            raise self._error("per-path", "elke [[per-path]] heeft “paths” nodig, een lijst van patronen.")
        return _spec(paths)

    def _layer(self, table: dict[str, Any], what: str) -> Layer:
        known = {each.name.replace("_", "-"): each.name for each in fields(Settings)}
        values = {}
        for key, value in table.items():
            if key not in known:
                raise self._error(key, f"onbekende instelling “{key}”.{suggestion(key, [*known, 'per-path'])}")
            values[known[key]] = self._value(key, value)
        return Layer(f"{_shown(self.path)}{f' ({what})' if what else ''}", values, self)

    def _value(self, key: str, value: Any) -> Any:
        name = key.replace("-", "_")
        if name in _LISTS:
            if not _is_strings(value):
                raise self._error(key, f'“{key}” moet een lijst van teksten zijn, zoals ["…"].')
            if key == "select" and not value:
                raise self._error(key, "“select” is leeg. Haal de regel weg voor alle regels; noem bij “exclude” wat niet wordt nagekeken.")
            return tuple(self._existing(key, item) for item in value) if name in _PATHS else tuple(value)
        if key in ("fail-on", "min-severity"):
            return self._severity(key, value)
        if key == "quotations":
            if not isinstance(value, bool):
                raise self._error(key, "“quotations” moet true of false zijn.")
            return value
        if key == "max-size":
            if not isinstance(value, int | float) or isinstance(value, bool) or value <= 0:
                raise self._error(key, "“max-size” moet een getal boven nul zijn: het aantal megabytes.")
            return float(value)
        if key == "severity":
            return {rule: self._severity(rule, each) for rule, each in self._table(key, value).items()}
        if key == "formats":
            return {ending.lower(): self._format(ending, name) for ending, name in self._table(key, value).items()}
        if key == "options":
            return {rule: dict(self._table(rule, each)) for rule, each in self._table(key, value).items()}
        if not isinstance(value, str):
            raise self._error(key, f"“{key}” moet een tekst zijn.")
        return self.folder / value if key in _PATH else value

    def _table(self, key: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            raise self._error(key, f"“{key}” moet een tabel zijn, met per regel een waarde.")
        return value

    def _severity(self, key: str, value: Any) -> Severity:
        try:
            return Severity(value)
        except ValueError:
            raise self._error(key, f"“{value}” is geen ernst; kies uit {', '.join(Severity)}.{suggestion(str(value), Severity)}") from None

    def _existing(self, key: str, name: str) -> Path:
        path = self.folder / name
        if path.exists() or key != "rules":
            return path
        raise self._error(name, f"de regelmap “{name}” bestaat niet.")

    def _format(self, ending: str, name: Any) -> Path:
        if not ending.startswith(".") or not isinstance(name, str) or not (self.folder / name).is_file():
            raise self._error(ending, f'in “formats” hoort bij elke extensie een Python-bestand dat bestaat, zoals ".abc" = "abc.py", en niet “{name}”.')
        return self.folder / name

    def _error(self, key: str, message: str) -> ConfigError:
        return ConfigError(f"{_shown(self.path)}{self.line(key)}: {message}")

    def line(self, key: str) -> str:
        """``:n``, the line on which ``key`` stands as a key, a table or a value; nothing when it isn't found."""
        wanted = re.compile(rf"""(?:^|[\s\[.{{,"']){re.escape(key)}(?:["'\s\].=]|$)""")
        return next((f":{n}" for n, line in enumerate(self._text.splitlines(), 1) if wanted.search(line)), "")


def _configures(path: Path) -> bool:
    if not path.is_file():
        return False
    if path.name == FILE:
        return True
    try:
        data = path.read_bytes()
    except OSError:
        return False
    if not re.search(_MAY_CONFIGURE, data):
        return False
    import tomllib

    try:
        return "taallint" in tomllib.loads(data.decode("utf-8", "replace")).get("tool", {})
    except tomllib.TOMLDecodeError:
        return True


def _merge(layers: tuple[Layer, ...]) -> Settings:
    values: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.values.items():
            if key in ADDING:
                values[key] = (*values.get(key, ()), *(item for item in value if item not in values.get(key, ())))
            else:
                values[key] = value
    folders = values.get("rules", ())
    values["severity"] = _by_code(layers, "severity", folders)
    values["options"] = _by_code(layers, "options", folders)
    for layer in layers:
        for key in (*layer.values.get("select", ()), *layer.values.get("ignore", ())):
            _matching(key, layer, folders)
    settings = Settings(**values)
    _check_style(settings, layers)
    return settings


def _by_code(layers: tuple[Layer, ...], name: str, folders: tuple[Path, ...]) -> dict[str, Any]:
    """The table ``name`` of all layers, with the codes of the rules instead of what the user called them."""
    table: dict[str, Any] = {}
    for layer in layers:
        for key, value in layer.values.get(name, {}).items():
            for rule in _matching(key, layer, folders):
                table[rule.code] = {**table.get(rule.code, {}), **_options(rule, value, layer)} if name == "options" else value
    return table


def _matching(key: str, layer: Layer, folders: tuple[Path, ...]) -> list[type[Rule]]:
    from .registry import load

    problems: list[str] = []
    rules = load(folders, problems).values()
    found = [rule for rule in rules if rule.is_named(key)]
    if not found and not problems:
        known = dict.fromkeys(word for rule in rules for word in (rule.code, rule.name, rule.code[:3]))
        raise ConfigError(f"{layer.at(key)}: er is geen regel “{key}”.{suggestion(key, known)}")
    return found


def _options(rule: type[Rule], values: Mapping[str, Any], layer: Layer) -> dict[str, Any]:
    known = {each.name: each for each in rule.option_list()}
    options = {}
    for key, value in values.items():
        name = key.replace("-", "_")
        if name not in known:
            has = f" Wel: {', '.join(known)}." if known else " Deze regel heeft er geen."
            raise ConfigError(f"{layer.at(key)}: regel {rule.code} heeft geen optie “{key}”.{suggestion(key, known) or has}")
        default = known[name].default
        wanted: Any = int | float if isinstance(default, float) else list | tuple if isinstance(default, list | tuple) else type(default)
        if not isinstance(value, wanted) or (isinstance(value, bool) and not isinstance(default, bool)):
            raise ConfigError(f"{layer.at(key)}: optie “{key}” van regel {rule.code} moet {_KINDS.get(type(default), 'anders')} zijn, zoals {default!r}.")
        options[name] = tuple(value) if isinstance(default, tuple) else value
    return options


_KINDS: dict[type, str] = {
    bool: "true of false",
    int: "een geheel getal",
    float: "een getal",
    str: "een tekst",
    list: "een lijst",
    tuple: "een lijst",
}


def _check_style(settings: Settings, layers: tuple[Layer, ...]) -> None:
    layer = next((layer for layer in reversed(layers) if "style" in layer.values), None)
    if layer is None:
        return
    from .house import styles
    from .registry import builtin_folder

    known = styles((builtin_folder(), *settings.rules))
    if settings.style not in known:
        message = f"er is geen huisstijl “{settings.style}”; kies uit {', '.join(known)}."
        raise ConfigError(f"{layer.at(settings.style)}: {message}{suggestion(settings.style, known)}")


def _spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def _is_strings(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _shown(path: Path) -> str:
    """``path`` from the working folder when it lies below it."""
    return os.path.relpath(path) if Path.cwd() in path.absolute().parents else str(path)
