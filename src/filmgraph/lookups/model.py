"""What parsing and mapping ask of the lookup files: labels, roles, words, countries, languages, festival names."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from filmgraph.lookups.countries import flag_country
from filmgraph.lookups.fold import fold


@dataclass(frozen=True, slots=True)
class Label:
    """What a label announces: a field such as `year`, or a `credit` in a role (the notation in the role scheme).

    `outcome` is the notation of the outcome that a label of prizes tells ("Nominations"), None when it tells none.
    """

    field: str
    role: str | None = None
    outcome: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Lookups:
    """All lookup files, indexed by folded wording. Built by `load_lookups`; can be pickled to worker processes.

    `starts` has the first word of each phrase of `words`, `openings` for each such word the tables that have phrases
    with it; `label_starts` has the first words of labels, `label_ends` the last words of labels and of what may stand
    behind one: by them a text is searched. `fact_words` are the words of countries, languages, genres and technical
    terms, one of which every fact in words has. `running_words` has the small words of running text with the tags of
    the languages that have them. `nationalities` are adjectives with the code of their country, for labels that ask so.
    """

    labels: Mapping[str, Label]
    roles: Mapping[str, str]
    words: Mapping[str, frozenset[str]]
    starts: Mapping[str, frozenset[str]]
    openings: Mapping[str, frozenset[str]]
    label_starts: frozenset[str]
    label_ends: frozenset[str]
    fact_words: frozenset[str]
    country_names: Mapping[str, str]
    country_codes: Mapping[str, str]
    language_names: Mapping[str, str]
    language_codes: Mapping[str, str]
    events: Mapping[str, str]
    awards: Mapping[str, str]
    nationalities: Mapping[str, str] = field(default_factory=dict)
    patterns: tuple[str, ...] = ()
    running_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    running_languages: frozenset[str] = frozenset()

    def label(self, wording: str) -> Label | None:
        """What a label such as "Réalisateur(s)" announces, None when no lookup file has it."""
        return self.labels.get(fold(wording))

    def role(self, wording: str) -> str | None:
        """The notation in the role scheme of a credit's wording ("Drehbuch" → `writer`), None when unknown."""
        return self.roles.get(fold(wording))

    def country(self, text: str, language: str | None = None) -> str | None:  # noqa: ARG002 - a hint for later
        """The alpha-3 (or historic) code of a country given by name, code or flag, None when unknown.

        Codes count only in capitals ("D", "CH"). `language` is the BCP 47 tag of the text; names of all languages
        are understood, so it is a hint that is not needed today.
        """
        text = text.strip().strip(".,;")
        if len(text) == 2 and not text.isascii():
            flag = flag_country(text)
            return self.country_codes.get(flag) if flag is not None else None
        if text.isupper() and text in self.country_codes:
            return self.country_codes[text]
        return self.country_names.get(fold(text))

    def language(self, text: str) -> str | None:
        """The ISO 639-3 code of a language given by name or code ("ESP" → `spa`), None when unknown."""
        text = text.strip().strip(".,;")
        code = self.language_codes.get(text.upper()) if len(text) <= 4 else None
        return code if code is not None else self.language_names.get(fold(text))

    def event(self, name: str) -> str | None:
        """The name under which a festival or ceremony is kept, when `name` is that or one of its aliases."""
        return self.events.get(fold(name))

    def award(self, name: str) -> str | None:
        """The words under which a prize is kept, when `name` is these or an alias of them."""
        return self.awards.get(fold(name))

    def has(self, table: str, text: str) -> bool:
        """Whether a word or phrase stands in a table of `words.toml` or `names.toml`."""
        return fold(text) in self.words[table]
