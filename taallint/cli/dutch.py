"""What click itself says to a user, in Dutch."""

from __future__ import annotations

import sys

MESSAGES = {
    "Aborted!": "Afgebroken.",
    "Choose from:\n\t{choices}": "Kies uit:\n\t{choices}",
    "Commands": "Opdrachten",
    "Could not open file {filename!r}: {message}": "Bestand “{filename}” kan niet worden geopend: {message}",
    "Couldn't detect Bash version, shell completion is not supported.": "De versie van Bash is onbekend; aanvullen met Tab kan dan niet.",
    "Error: {message}": "Fout: {message}",
    "Invalid value for {param_hint}: {message}": "Ongeldige waarde voor {param_hint}: {message}",
    "Invalid value: {message}": "Ongeldige waarde: {message}",
    "Missing argument": "Er ontbreekt een argument",
    "Missing command.": "Er ontbreekt een opdracht.",
    "Missing option": "Er ontbreekt een optie",
    "Missing parameter": "Er ontbreekt een waarde",
    "Missing parameter: {param_name}": "Er ontbreekt een waarde: {param_name}",
    "No such command {name!r}.": "De opdracht “{name}” bestaat niet.",
    "No such option {name!r}.": "De optie “{name}” bestaat niet.",
    "No such option: {name}": "De optie “{name}” bestaat niet.",
    "Option {name!r} does not take a value.": "De optie “{name}” heeft geen waarde nodig.",
    "Options": "Opties",
    "Positional arguments": "Argumenten",
    "Shell completion is not supported for Bash versions older than 4.4.": "Aanvullen met Tab kan vanaf Bash 4.4.",
    "Show the version and exit.": "Toon de versie en stop.",
    "Show this message and exit.": "Toon deze hulp en stop.",
    "Try '{command} {option}' for help.": "Hulp: {command} {option}",
    "Usage:": "Gebruik:",
    "Value must be an iterable.": "De waarde moet een lijst zijn.",
    "default: {default}": "standaard: {default}",
    "deprecated": "verouderd",
    "directory": "map",
    "env var: {var}": "omgevingsvariabele: {var}",
    "file": "bestand",
    "path": "pad",
    "required": "verplicht",
    "unknown error": "onbekende fout",
    "{name} {filename!r} does not exist.": "{name} “{filename}” bestaat niet.",
    "{name} {filename!r} is a directory.": "“{filename}” is een map.",
    "{name} {filename!r} is a file.": "“{filename}” is een bestand.",
    "{name} {filename!r} is not executable.": "{name} “{filename}” kan niet worden uitgevoerd.",
    "{name} {filename!r} is not readable.": "{name} “{filename}” mag u niet lezen.",
    "{name} {filename!r} is not writable.": "{name} “{filename}” mag u niet schrijven.",
    "{value!r} is not a valid boolean. Recognized values: {states}": "“{value}” is geen ja of nee; kies uit {states}",
    "{value!r} is not a valid {number_type}.": "“{value}” is geen getal.",
    "{value} is not in the range {range}.": "{value} valt buiten {range}.",
}
"""Click's message -> the Dutch one, with the same fields."""

PLURALS = {
    "Argument {name!r} takes {nargs} values.": ("Het argument “{name}” heeft {nargs} waarden nodig.",) * 2,
    "Did you mean {possibility}?": ("Bedoelde u {possibility}?", "Bedoelde u een van deze: {possibilities}?"),
    "Got unexpected extra argument ({args})": ("Dit argument is te veel: {args}.", "Deze argumenten zijn te veel: {args}."),
    "Option {name!r} requires an argument.": ("De optie “{name}” heeft een waarde nodig.", "De optie “{name}” heeft {nargs} waarden nodig."),
    "Takes {nargs} values but 1 was given.": ("Er zijn {nargs} waarden nodig, niet 1.", "Er zijn {nargs} waarden nodig, niet {len}."),
    "{len_type} values are required, but {len_value} was given.": ("Er zijn {len_type} waarden nodig, niet {len_value}.",) * 2,
    "{value!r} does not match the format {format}.": ("“{value}” past niet bij {format}.", "“{value}” past niet bij {formats}."),
    "{value!r} is not {choice}.": ("“{value}” is niet {choice}.", "“{value}” bestaat hier niet; kies uit {choices}."),
}
"""Click's message for one -> the Dutch ones for one and for more."""


def translate(message: str) -> str:
    return MESSAGES.get(message, message)


def translate_plural(one: str, more: str, number: int) -> str:
    dutch = PLURALS.get(one, (one, more))
    return dutch[0] if number == 1 else dutch[1]


def install() -> None:
    """Let click speak Dutch. It fetches every message through a ``gettext`` that each of its modules imports by name; those names are replaced."""
    for name, module in list(sys.modules.items()):
        if name.startswith("click."):
            for function, dutch in (("_", translate), ("ngettext", translate_plural)):
                if hasattr(module, function):
                    setattr(module, function, dutch)
