"""``taallint check --interactive``: one finding at a time, a key for each decision. A plain terminal is enough."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from ..config import ConfigError, Configuration, Settings
from ..engine import Linter
from ..model import Finding, Fix
from ..reading import Unreadable, os_message, printable, read
from ..report.text import Page
from ..report.wording import counted
from ..review import NAMES, WORDS, Review, State, in_words, place
from .keys import END, ENTER, Keys

if TYPE_CHECKING:
    from ..report import RenderOptions

_HELP = """\
  Enter of 1    neem de (eerste) verbetering over
  2 … 9         neem een andere over
  t             typ zelf wat er moet staan
  s of spatie   sla over
  n             negeer dit hier voortaan
  w / p         dit woord / deze naam is goed en komt in uw lijst
  u             maak de vorige keuze ongedaan
  r             leg de regel uit
  b             bewaar en stop
  q             stop zonder dit bestand te bewaren
"""
_MOST = 9


class Stopped(Exception):
    """The user has seen enough."""


class Session:
    """Goes through files with the user; a file that is done is saved before the next one begins. ``status`` is the exit status."""

    def __init__(self, configuration: Configuration, options: RenderOptions) -> None:
        self.configuration = configuration
        self.page = Page(options)
        self.rules = options.rules
        self.keys = Keys()
        self.failing = self.errors = 0
        self._linters: dict[Settings, Linter] = {}

    @property
    def status(self) -> int:
        return 2 if self.errors else int(self.failing > 0)

    def go(self, paths: Iterable[tuple[str, str]]) -> int:
        """Every file in turn until the user stops; beside each path stands why it can't be read, if that is so."""
        with suppress(Stopped), self.keys:
            for path, error in paths:
                if error:
                    self._fail(path, error)
                else:
                    self._file(path)
        return self.status

    def _file(self, path: str) -> None:
        try:
            settings = self.configuration.settings(path)
            linter = self._linters.setdefault(settings, Linter(settings, []))
            review = Review(path, read(path, settings.max_size), linter, lambda text, found: _known(settings, path, text, found))
        except (Unreadable, ConfigError) as error:
            self._fail(path, str(error))
            return
        if not review.state.waiting:
            click.echo(f"{printable(path)}: niets te doen.")
            self._count(review.state, settings)
            return
        keep = self._decide(review)
        saved = keep is not None and self._save(review, settings)
        self._count(review.state if saved else review.first, settings)
        if not keep:
            raise Stopped

    def _count(self, state: State, settings: Settings) -> None:
        self.failing += sum(finding.severity.rank <= settings.fail_on.rank for finding in state.left)

    def _fail(self, path: str, error: str) -> None:
        self.errors += 1
        click.echo(f"{printable(path)}: {error}", err=True)

    def _decide(self, review: Review) -> bool | None:
        """Ask about each finding. True: save and go on. False: save and stop. None: stop without saving."""
        while True:
            waiting = review.state.waiting
            answer = self._ask(review, waiting[0], len(waiting)) if waiting else self._done(review)
            if answer == "b":
                return not waiting
            if answer == "q" and (not review.changed or self._sure()):
                return None

    def _done(self, review: Review) -> str:
        """Everything has been decided: save, or take a step back? The key that was pressed."""
        state = review.state
        said = [counted(state.mended, "verbetering", "verbeteringen")] if state.mended else []
        said += [f"{len(state.passed)} overgeslagen"] if state.passed else []
        said += [f"{state.ignored} genegeerd"] if state.ignored else []
        said += [f"{counted(len(state.words), 'woord', 'woorden')} erbij"] if state.words else []
        click.echo(f"{printable(review.path)}: klaar; {', '.join(said)}.")
        if not review.changed:
            return "b"
        key = self._key("Enter bewaren · u terug · q niet bewaren")
        if key == "u":
            review.undo()
        return {ENTER: "b", END: "q"}.get(key, key)

    def _ask(self, review: Review, finding: Finding, number: int) -> str:
        """Show ``finding``, and do what the next key says. The key."""
        fixes = list(self._choices(review.state, finding))
        self._say(self.page.single(review.path, review.state.text, finding))
        if len(fixes) > 1:
            self._say(["", *(f"  {index}  {shown}" for index, (shown, _) in enumerate(fixes, 1))])
        words = in_words(finding, review.state.text)
        key = self._key(self._keys(review, bool(fixes), words is not None, number))
        if key == ENTER and fixes:
            key = "1"
        if key.isdecimal() and 0 < int(key) <= len(fixes):
            self._try(review.mend, fixes[int(key) - 1][1])
        elif key == "t":
            typed = self.keys.line("  Er moet staan (leeg: toch niet): ")
            if typed:
                self._try(review.type, finding, typed)
        elif key in ("s", " "):
            review.skip(finding)
        elif key == "n":
            self._ignore(review, finding)
        elif key in ("w", "p") and words:
            review.accept(finding, WORDS if key == "w" else NAMES)
        elif key == "u":
            review.undo()
        elif key == "r" and finding.code in self.rules:
            from .rule import explain

            self._say(explain(self.rules[finding.code]))
        elif key not in ("b", "q", END):
            click.echo(_HELP)
        return key or "q"

    def _choices(self, state: State, finding: Finding) -> Iterator[tuple[str, Fix]]:
        """What can be chosen, each with what is shown of it."""
        fixes = [fix for fix in finding.fixes if fix.edits]
        return ((self.page.outcome(state.text, finding, fix), fix) for fix in fixes[:_MOST])

    @staticmethod
    def _keys(review: Review, fixes: bool, word: bool, number: int) -> str:
        keys = ["Enter overnemen"] if fixes else []
        keys += ["t typen", "s overslaan", "n negeren"]
        keys += ["w woord is goed", "p naam is goed"] if word else []
        keys += ["u terug"] if review.steps else []
        return " · ".join(key.replace(" ", "\xa0") for key in [*keys, "b bewaren", "q stoppen", "? hulp", f"(nog {number})"])

    def _key(self, question: str) -> str:
        """The key that answers ``question``. Ctrl-C and the end of what is piped in stop everything."""
        self._say(["", *self.page.indented(self.page.dim(question))])
        key = self.keys.key()
        click.echo()
        return key.lower()

    @staticmethod
    def _say(lines: Iterable[str]) -> None:
        for line in lines:
            click.echo(line)

    def _sure(self) -> bool:
        """Does the user really want to lose the changes?"""
        return self._key("De keuzes in dit bestand gaan verloren. Stoppen?  j ja · n nee") in ("j", "q", END)

    @staticmethod
    def _try(act: object, *arguments: object) -> None:
        try:
            act(*arguments)  # type: ignore[operator]
        except ValueError as error:
            click.echo(f"  Dat kan hier niet: {error}")

    def _ignore(self, review: Review, finding: Finding) -> None:
        if review.has_comments:
            reason = self.keys.line("  Waarom (mag leeg zijn): ")
            if review.silence(finding, reason or ""):
                return
            click.echo("  Hier past geen opmerking in het bestand; het komt in de lijst van bekende bevindingen.")
        review.note(finding)

    def _save(self, review: Review, settings: Settings) -> bool:
        """Write the file, the words and the baseline. False when that could not be done."""
        from ..fix import ChangedError, write

        if not review.changed:
            return True
        try:
            if review.encoded() != review.data:
                write(review.path, review.encoded(), expected=review.data)
            _save_words(review.state.words)
            _save_known(review)
        except ChangedError:
            self._fail(review.path, "niet bewaard: het bestand is intussen veranderd.")
            return False
        except (OSError, ConfigError, click.UsageError) as error:
            why = os_message(error, writing=True) if isinstance(error, OSError) else str(error)
            self._fail(review.path, f"niet alles is bewaard: {why}")
            return False
        click.echo(f"{printable(review.path)}: bewaard.\n")
        return True


def _known(settings: Settings, path: str, text: str, found: Sequence[Finding]) -> Sequence[Finding]:
    if settings.baseline is None:
        return ()
    from ..baseline import baseline

    return baseline(settings.baseline).split(path, text, found)[1]


def _save_words(words: Iterable[tuple[str, str]]) -> None:
    from .words import enter

    for kind in (WORDS, NAMES):
        entries = [word for word, its in words if its == kind]
        if entries:
            enter(kind, entries)


def _save_known(review: Review) -> None:
    if not review.state.noted:
        return
    from ..baseline import Baseline, baseline, mark
    from .baseline import find

    old = find(create=True)
    name = old.name(review.path)
    here = Counter(mark(review.state.text, finding) for finding in review.state.findings if place(finding) in review.state.noted)
    Baseline(old.path, {**old.known, name: old.known.get(name, Counter()) + here}).write()
    baseline.cache_clear()
