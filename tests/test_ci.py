"""What a content repository uses: the GitHub Action, the GitLab job, the trend file. Their shell commands run here as they stand in the files."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from taallint.cli.program import run
from taallint.report.wording import Tally
from taallint.trend import append, record

ROOT = Path(__file__).parent.parent
FAULTY = "De synode komt bijeen op 12 Januari in Ede.\n"


@pytest.fixture(autouse=True)
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "content").mkdir()
    (tmp_path / "content/fout.md").write_text(FAULTY)
    (tmp_path / "goed.md").write_text("De synode komt bijeen in Ede.\n")
    return tmp_path


def shell(command: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    path = os.pathsep.join([os.path.dirname(sys.executable), os.environ["PATH"]])
    return subprocess.run(["bash", "-eo", "pipefail", "-c", command], env={**os.environ, **variables, "PATH": path}, capture_output=True, text=True)


def test_the_action(repository: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    (step,) = (step for step in action["runs"]["steps"] if step.get("id") == "check")
    used = {name: value.split("inputs.")[1].split()[0] for name, value in step["env"].items()}
    assert set(used.values()) <= set(action["inputs"])
    assert all("shell" in each for each in action["runs"]["steps"] if "run" in each)
    variables = {name: action["inputs"][given]["default"] for name, given in used.items()}
    done = shell(step["run"], variables)
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=content/fout.md,line=1,")
    done = shell(step["run"], {**variables, "TAALLINT_PATHS": "goed.md content", "TAALLINT_ARGS": "--fail-on moet-weg -q", "TAALLINT_TREND": "trend.jsonl"})
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads((repository / "trend.jsonl").read_text())["files"] == 2


def test_the_gitlab_job(repository: Path) -> None:
    job = yaml.safe_load((ROOT / "ci/gitlab.yml").read_text())["taallint"]
    install, check = job["script"]
    assert "pip install" in install
    done = shell(check, job["variables"])
    assert (done.returncode, done.stdout) == (1, "")
    (issue,) = json.loads((repository / job["artifacts"]["reports"]["codequality"]).read_text())
    assert issue["location"]["path"] == "content/fout.md"
    assert (repository / job["cache"]["paths"][0]).is_dir() or not (repository / ".git").exists()


def test_the_hooks_take_the_staged_files() -> None:
    for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text()):
        assert hook.get("pass_filenames", True)
        assert not hook.get("always_run")


def test_junit_fails_on_what_the_run_fails_on(capfd: pytest.CaptureFixture[str]) -> None:
    for fail_on, failures in (("fout", "1"), ("moet-weg", "0")):
        run(["content", "--format", "junit", "--fail-on", fail_on])
        suite = ElementTree.fromstring(capfd.readouterr().out)[0]
        assert (suite.get("failures"), suite.get("tests")) == (failures, "1")


def test_a_trend_grows_by_a_line_a_run(repository: Path, capfd: pytest.CaptureFixture[str]) -> None:
    for _ in range(2):
        run([".", "--trend", "trend.jsonl", "-q"])
    first, second = map(json.loads, (repository / "trend.jsonl").read_text().splitlines())
    assert {**first, "date": ""} == {**second, "date": ""}
    assert (first["files"], first["words"], first["by_rule"]) == (2, 15, {"DAT001": 1})
    assert run([".", "--trend", "weg/trend.jsonl"]) == 2


def test_lines_of_runs_at_once_do_not_mix(tmp_path: Path) -> None:
    entry = record(Tally(), datetime(2026, 1, 2, 3, 4, 5, 678, tzinfo=UTC))
    assert entry["date"] == "2026-01-02T03:04:05+00:00"
    code = f"from taallint.trend import append\nfor _ in range(200): append('t.jsonl', {entry!r})"
    for process in [subprocess.Popen([sys.executable, "-c", code]) for _ in range(3)]:
        assert process.wait() == 0
    append("t.jsonl", entry)
    assert [json.loads(line) for line in (tmp_path / "t.jsonl").read_text().splitlines()] == [entry] * 601
