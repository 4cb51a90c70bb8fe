"""The rules come along in every way of shipping: wheel, sdist and bare checkout; and a real pre-commit runs the hook."""

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SEED = ROOT / "seeds" / "000_801a791e984a6b70.txt"
pytestmark = pytest.mark.slow


def run(*command: object, cwd: Path | None = None, status: int = 0, **environment: str) -> str:
    """The output of ``command``, which must end with ``status``."""
    env = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV", "GIT_DIR", "GIT_INDEX_FILE")}
    done = subprocess.run([str(part) for part in command], cwd=cwd, env=env | environment, capture_output=True, text=True)
    assert done.returncode == status, done.stdout + done.stderr
    return done.stdout + done.stderr


def copy_of_sources(folder: Path) -> Path:
    """A bare checkout: what a clone would hold."""
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".venv", ".git", "__pycache__", ".*_cache", "dist", ".hypothesis"))
    return folder


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel built from the sdist, as an index would serve it."""
    sources = copy_of_sources(tmp_path_factory.mktemp("sources") / "taallint")
    out = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", out, sources)
    return next(out.glob("*.whl"))


def test_wheel_holds_rules_and_house_data(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for path in (ROOT / "rules").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert f"taallint/rules/{path.relative_to(ROOT / 'rules').as_posix()}" in names


def test_installed_wheel_checks_the_seed(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", symlinks=True)
    site = next((tmp_path / "venv").glob("lib/python*/site-packages"))
    zipfile.ZipFile(wheel).extractall(site)
    (site / "rest.pth").write_text(os.pathsep.join(path for path in sys.path if path.endswith("site-packages")).replace(os.pathsep, "\n"))
    out = run(tmp_path / "venv" / "bin" / "python", "-m", "taallint", "check", SEED, cwd=tmp_path, status=1)
    assert "langeafstandsraketten" in out
    assert str(ROOT) not in run(tmp_path / "venv" / "bin" / "python", "-c", "import taallint.registry as r; print(r.builtin_folder())", cwd=tmp_path)


def test_bare_checkout_checks_the_seed(tmp_path: Path) -> None:
    sources = copy_of_sources(tmp_path / "taallint")
    out = run(sys.executable, "-m", "taallint", "check", SEED, cwd=sources, status=1)
    assert "langeafstandsraketten" in out


GOOD = "De burgemeester opende zaterdag de nieuwe bibliotheek. Er kwamen veel mensen kijken.\n"
BAD = "De burgemeester opende zaterdag de nieuwe bibliotheek. Toen de deuren opengingen, was het onmiddelijk druk.\n"


def test_real_pre_commit(tmp_path: Path) -> None:
    """``pre-commit try-repo`` installs the hook from a repository and runs it on another: it fails on a fault, passes without."""
    hook = copy_of_sources(tmp_path / "hook")
    content = tmp_path / "content"
    content.mkdir()
    git = ("git", "-c", "user.name=taallint", "-c", "user.email=taallint@example.org", "-c", "init.defaultBranch=main")
    for repository in (hook, content):
        run(*git, "init", "-q", cwd=repository)
        run(*git, "add", "-A", cwd=repository)
    run(*git, "commit", "-q", "--no-verify", "-m", "hook", cwd=hook)
    cache = {"PRE_COMMIT_HOME": str(tmp_path / "cache")}
    try_repo = (sys.executable, "-m", "pre_commit", "try-repo", hook, "taallint", "--all-files", "--verbose")
    for name in ("concept.txt", "concept.md", "concept.html"):
        (content / name).write_text(BAD, "utf-8")
        run(*git, "add", "-A", cwd=content)
        assert "onmiddellijk" in run(*try_repo, cwd=content, status=1, **cache)
        (content / name).write_text(GOOD, "utf-8")
    run(*git, "add", "-A", cwd=content)
    assert "Passed" in run(*try_repo, cwd=content, **cache)
