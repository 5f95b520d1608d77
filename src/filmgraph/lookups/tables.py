"""Folders of TOML files in, merged tables of wordings out. Knows what files may be there, not what they mean."""

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path

from filmgraph.errors import ConfigurationError

FILES = ("labels", "roles", "words", "countries", "languages", "events", "awards", "names", "places", "prizes")
"""The lookup files, by name without ending. A user's file of the same name adds to the one of filmgraph."""

CLOSED = frozenset({"labels", "roles", "words", "names", "places"})
"""Files whose tables are fields, roles and kinds of words: users add wordings to them, not further tables."""

SLOTS = ("award", "event", "year", "place")
"""What a pattern of prize lines may hold in braces."""

_SLOT = re.compile(r"\{([^{}]*)\}")

Wordings = dict[str, list[str]]
"""The keys of one table (a language, or an authority code) with the wordings under each."""

Tables = dict[str, dict[str, Wordings]]
"""File name → table → key → wordings."""


def load_tables(user_folders: tuple[Path, ...]) -> Tables:
    """The tables that come with filmgraph, extended by those of the user's folders in their order.

    Raises ConfigurationError for a file that is no lookup file, no TOML, or holds anything but wordings.
    """
    tables: Tables = {name: {} for name in FILES}
    for name in FILES:
        text = (files("filmgraph.lookups") / "data" / f"{name}.toml").read_text(encoding="utf-8")
        _merge(tables[name], _wordings(tomllib.loads(text), name))
    for folder in user_folders:
        for path in sorted(folder.glob("*.toml")):
            if path.stem not in FILES:
                raise ConfigurationError(
                    f"“{path.name}” is no lookup file.",
                    where=str(path),
                    remedy=f"Name it after what it adds to: {', '.join(f'{name}.toml' for name in FILES)}.",
                )
            more = _read(path)
            if path.stem in CLOSED:
                _require_known(more, tables[path.stem], path)
            if path.stem == "prizes":
                _require_slots(more, path)
            _merge(tables[path.stem], more)
    return tables


def _require_slots(more: Mapping[str, Wordings], path: Path) -> None:
    """ConfigurationError for a pattern of prize lines that has no {award}, one slot twice, or a slot of its own."""
    for pattern in (pattern for keys in more.values() for patterns in keys.values() for pattern in patterns):
        slots = _SLOT.findall(pattern)
        wrong = [slot for slot in slots if slot not in SLOTS or slots.count(slot) > 1]
        if "award" not in slots or len(wrong) > 0:
            fault = f"has a wrong {{{wrong[0]}}}" if len(wrong) > 0 else "has no {award}"
            raise ConfigurationError(
                f"The prize pattern “{pattern}” {fault}.",
                where=str(path),
                remedy="Write it like “{award} – {event} {year}”: {award}, and once each {event}, {year} and {place}.",
            )


def _require_known(more: Mapping[str, Wordings], known: Mapping[str, Wordings], path: Path) -> None:
    """ConfigurationError for a table that filmgraph does not know: no record could ever be read by it."""
    for table in more:
        if table not in known:
            near = get_close_matches(table, known, n=3) or sorted(known)
            raise ConfigurationError(
                f"filmgraph knows no [{table}].", where=str(path), remedy=f"Use one of: {', '.join(near)}."
            )


def _read(path: Path) -> dict[str, Wordings]:
    try:
        return _wordings(tomllib.loads(path.read_text(encoding="utf-8")), str(path))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            f"The file is not TOML: {error}.", where=str(path), remedy="Mend that line."
        ) from error


def _wordings(document: Mapping[str, object], where: str) -> dict[str, Wordings]:
    """The document with every leaf a list of strings; a single string counts as a list of one."""
    tables: dict[str, Wordings] = {}
    for table, keys in document.items():
        if not isinstance(keys, dict):
            raise ConfigurationError(
                f"“{table}” is not a table.", where=where, remedy=f"Write [{table}] and keys below."
            )
        tables[table] = {}
        for key, value in keys.items():
            words = [value] if isinstance(value, str) else value
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise ConfigurationError(
                    f"“{key}” of [{table}] is not a list of wordings.",
                    where=where,
                    remedy=f'Write {key} = ["…", "…"].',
                )
            tables[table][key] = list(words)
    return tables


def _merge(into: dict[str, Wordings], more: dict[str, Wordings]) -> None:
    for table, keys in more.items():
        for key, words in keys.items():
            into.setdefault(table, {}).setdefault(key, []).extend(words)
