"""Lookup files in, one `Lookups` out."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from filmgraph.lookups.countries import country_codes, country_index
from filmgraph.lookups.fold import fold
from filmgraph.lookups.languages import language_codes, language_index
from filmgraph.lookups.model import Label, Lookups
from filmgraph.lookups.tables import Tables, Wordings, load_tables

_ORGANIZATION_FIELDS = {
    "production-company": "production-company",
    "co-production-company": "production-company",
    "production": "production",
    "co-production": "production",
}

_OPENERS = ("list-part", "others", "others-all", "others-also")


def load_lookups(*user_folders: Path | str) -> Lookups:
    """The lookup files that come with filmgraph, extended by `*.toml` of the folders given, in their order.

    A folder that does not exist adds nothing. Raises ConfigurationError for a file that cannot be used.
    """
    return _load(tuple(Path(folder) for folder in user_folders if Path(folder).is_dir()))


@lru_cache(maxsize=8)
def _load_cached(folders: tuple[Path, ...]) -> Lookups:
    tables = load_tables(folders)
    labels = _labels(tables)
    made_by = {"film-by": frozenset(_kinds_with_makers(tables["words"]))}
    words = _words(tables["words"]) | made_by | _names(_words(tables["names"])) | _words(tables["places"])
    country_names, codes = country_index(tables["countries"]), country_codes(tables["countries"])
    language_names, language_marks = language_index(tables["languages"]), language_codes(tables["languages"])
    wordings = (country_names, codes, language_names, language_marks, words["genres"], words["technical"])
    starts = {table: frozenset(phrase.partition(" ")[0] for phrase in phrases) for table, phrases in words.items()}
    return Lookups(
        labels=labels,
        roles=_roles(tables["roles"]),
        words=words,
        starts=starts,
        openings=_openings(starts),
        label_starts=frozenset(wording.partition(" ")[0] for wording in _openers(labels, words)),
        label_ends=frozenset(wording.rpartition(" ")[2] for wording in (*labels, *words["of-film"])),
        fact_words=frozenset(word for table in wordings for phrase in table for word in fold(phrase).split()),
        country_names=country_names,
        country_codes=codes,
        language_names=language_names,
        language_codes=language_marks,
        events=_aliases(tables["events"]),
        awards=_aliases(tables["awards"]),
        nationalities={
            fold(word): code for code, words in tables["countries"].get("nationalities", {}).items() for word in words
        },
        patterns=_patterns(tables["prizes"]),
        running_words=_running_words(tables["languages"].get("running-text", {})),
        running_languages=frozenset(tables["languages"].get("running-text", {})),
    )


def _openers(labels: Iterable[str], words: Mapping[str, frozenset[str]]) -> list[str]:
    """What may begin a label: one of the lists, words that say which part of one follows, or words for other films."""
    return [*labels, *(phrase for table in _OPENERS for phrase in words[table])]


def _load(folders: tuple[Path, ...]) -> Lookups:
    if len(folders) == 0:
        return _load_cached(folders)
    return _load_cached.__wrapped__(folders)


def _roles(tables: dict[str, Wordings]) -> dict[str, str]:
    """Folded wordings to notations; the first role that has a wording keeps it."""
    roles: dict[str, str] = {}
    for notation, languages in tables.items():
        roles.setdefault(fold(notation), notation)
        for language, wordings in languages.items():
            if language != "agent":
                for wording in wordings:
                    roles.setdefault(fold(wording), notation)
    return roles


def _labels(tables: Tables) -> dict[str, Label]:
    """Labels of fields and of credits. A wording that both have is a credit's, whose values are easier to tell."""
    labels = {wording: Label("credit", role) for wording, role in _roles(tables["roles"]).items()}
    for wording, label in labels.items():
        if label.role in _ORGANIZATION_FIELDS:
            labels[wording] = Label(_ORGANIZATION_FIELDS[label.role], label.role)
    for wording in _kinds_with_makers(tables["words"]):
        labels.setdefault(wording, Label("credit", "director"))
    for field, languages in tables["labels"].items():
        for wordings in languages.values():
            for wording in wordings:
                labels.setdefault(fold(wording), _field_label(field))
    return labels


def _kinds_with_makers(words: dict[str, Wordings]) -> Iterable[str]:
    """What stands before the maker of a film that is called by its kind: "Dokumentarfilm von", "A short film by"."""
    for language, kinds in words["film-type"].items():
        articles = ("", *(f"{word} " for word in words["film-is"][language] if " " not in word))
        for kind in kinds:
            for joint in words["film-type-by"][language]:
                yield from (fold(f"{article}{kind} {joint}") for article in articles)


def _field_label(field: str) -> Label:
    """The label of a field; `awards-nominated` and its like are prizes of which the label tells the outcome."""
    name, _, outcome = field.partition("-")
    return Label(name, outcome=outcome) if name == "awards" and outcome != "" else Label(field)


def _words(tables: dict[str, Wordings]) -> dict[str, frozenset[str]]:
    return {
        table: frozenset(fold(word) for words in languages.values() for word in words)
        for table, languages in tables.items()
    }


def _running_words(languages: Wordings) -> dict[str, tuple[str, ...]]:
    """The small words of running text, with the languages that have them. Accents tell languages apart: they stay."""
    found: dict[str, list[str]] = {}
    for language, words in languages.items():
        for word in dict.fromkeys(map(str.casefold, words)):
            found.setdefault(word, []).append(language)
    return {word: tuple(tags) for word, tags in found.items()}


def _openings(starts: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The first word of each phrase, and the tables that have phrases beginning with it."""
    tables: dict[str, list[str]] = {}
    for table, firsts in starts.items():
        for first in firsts:
            tables.setdefault(first, []).append(table)
    return {first: frozenset(names) for first, names in tables.items()}


def _names(words: dict[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """The tables of names, with the given names of all languages in one."""
    return words | {"given": words["given"] | words["given_more"]}


def _aliases(tables: dict[str, Wordings]) -> dict[str, str]:
    """Folded names to the name to keep, which is one of them."""
    kept = {fold(name): name for name in tables}
    return kept | {fold(alias): name for name, keys in tables.items() for aliases in keys.values() for alias in aliases}


def _patterns(tables: dict[str, Wordings]) -> tuple[str, ...]:
    return tuple(pattern for keys in tables.values() for patterns in keys.values() for pattern in patterns)
