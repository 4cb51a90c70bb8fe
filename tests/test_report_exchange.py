"""The reports for other programs, against what their formats ask: only fields that exist there, and every field that must be there.

SARIF is held against the schema that OASIS publishes with the standard (`schemas/sarif-2.1.0.json`, unchanged). reviewdog's own schema lets any field pass,
so the tables below are a stricter reading of its RDFormat.
"""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from taallint import registry
from taallint.config import Configuration
from taallint.report import RenderOptions, renderer
from taallint.run import Checker, FileResult

RULES = registry.load(())
HERE = Path(__file__).parent
SEEDS = HERE.parent / "seeds"
SARIF = json.loads((HERE / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))


def table(required: str = "", **properties: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "required": required.split(), "properties": properties}


def many(item: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": item, "minItems": least}


TEXT, FROM_ONE = {"type": "string"}, {"type": "integer", "minimum": 1}
POSITION = table("line column", line=FROM_ONE, column=FROM_ONE)
RANGE = table("start end", start=POSITION, end=POSITION)
DIAGNOSTIC = table(
    "message location", message=TEXT, location=table("path", path=TEXT, range=RANGE), severity={"enum": ["ERROR", "WARNING", "INFO"]},
    source=table(name=TEXT, url=TEXT), code=table(value=TEXT, url=TEXT), suggestions=many(table("range text", range=RANGE, text=TEXT)),
)  # fmt: skip
RDJSON = table("diagnostics", diagnostics=many(DIAGNOSTIC), source=table("name", name=TEXT, url=TEXT), severity=TEXT)


@pytest.fixture(scope="module")
def results() -> list[FileResult]:
    checker = Checker(Configuration(isolated=True))
    found = [checker.check(str(path)) for path in sorted(SEEDS.glob("*.txt"))]
    return [*found, checker.check("weg.txt"), FileResult("goed.txt", "Goed.\n")]


def report(name: str, results: list[FileResult]) -> Any:
    out = StringIO()
    renderer(name).render(results, out, RenderOptions(rules=RULES))
    return json.loads(out.getvalue())


@pytest.mark.parametrize(("name", "schema"), [("sarif", SARIF), ("rdjson", RDJSON)])
def test_holds_what_the_format_asks(name: str, schema: dict[str, Any], results: list[FileResult]) -> None:
    jsonschema.validate(report(name, results), schema)


def test_sarif_names_rules_explains_them_and_has_fixes(results: list[FileResult]) -> None:
    (run,) = report("sarif", results)["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for result in run["results"]:
        rule = rules[result["ruleIndex"]]
        assert rule["id"] == result["ruleId"]
        assert len(rule["help"]["text"]) > 40
    assert sum(bool(result["fixes"]) for result in run["results"]) > 3
    assert not run["invocations"][0]["executionSuccessful"]
    prints = [print for result in run["results"] for print in result["partialFingerprints"].values()]
    assert len(set(prints)) == len(prints)


def test_rdjson_suggestions_are_what_the_fix_makes(results: list[FileResult]) -> None:
    found = report("rdjson", results)["diagnostics"]
    texts = {result.path: result.text.encode() for result in results}

    def offset(path: str, position: dict[str, int]) -> int:
        lines = texts[path].split(b"\n")
        return len(b"\n".join(lines[: position["line"] - 1])) + (position["line"] > 1) + position["column"] - 1

    for diagnostic in found:
        path = diagnostic["location"]["path"]
        for suggestion in diagnostic.get("suggestions", [])[:1]:
            start, end = (offset(path, suggestion["range"][end]) for end in ("start", "end"))
            (texts[path][:start] + suggestion["text"].encode() + texts[path][end:]).decode("utf-8")
