"""How likely two people of one field bear names that could be one person's. A pool in, chances out.

Field: one craft in one source. A "Kate Shindle" and a "Katherine Shindle" are hardly two actresses; a "Jim Brown" and a
"James Brown" easily are. The chance is the number of names in the field, times the share of all names that have the
surname, times the share that begin with such a given name. The counts are the catalogue's own, so that nothing is
assumed of a country or a time; in a small catalogue they say little, so a hundred names more are assumed, of which one
begins so.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable

from filmgraph.lookups.given_names import formal_names, short_forms
from filmgraph.model.claim import Kind
from filmgraph.resolution.crafts import crafts_of
from filmgraph.resolution.person_names import PersonName, parse_person_name, person_key
from filmgraph.resolution.pool import Pool

ASSUMED_NAMES = 100
"""How many names are assumed beyond those of the catalogue, one of which begins like any other."""


class NameChances:
    """The names of the people of a pool, counted: each name once per field, however many records give it."""

    def __init__(self, pool: Pool) -> None:
        self._field_sizes: Counter[tuple[str, str]] = Counter()
        self._surnames: Counter[str] = Counter()
        self._given: Counter[str] = Counter()
        self._initials: Counter[str] = Counter()
        self._words: Counter[str] = Counter()
        self._shares: dict[str, float] = {}
        fields: defaultdict[str, set[tuple[str, frozenset[str]]]] = defaultdict(set)
        stated: dict[str, str] = {}
        for at in pool.of(Kind.PERSON):
            person = pool.candidates[at]
            key = person_key(person.name)
            stated.setdefault(key, person.name)
            fields[key].add((person.source, person.roles))
        self._names = len(stated) + ASSUMED_NAMES
        for key, name in stated.items():
            self._count(parse_person_name(name), fields[key])

    def _count(self, name: PersonName, fields: Iterable[tuple[str, frozenset[str]]]) -> None:
        self._words.update({*name.given, name.surname})
        self._surnames[name.surname] += 1
        if len(name.given) > 0:
            self._given[name.given[0]] += 1
            self._initials[name.given[0][:1]] += 1
        self._field_sizes.update({(source, craft) for source, roles in fields for craft in crafts_of(roles)})

    def of_forms(self, source: str, crafts: Iterable[str], left: PersonName, right: PersonName) -> float:
        """How many other people of the field may be expected under the commoner of two forms of a name."""
        share = max(self._share(left.given[0]), self._share(right.given[0]))
        return self._others(source, crafts, left.surname) * share

    def of_namesakes(self, source: str, craft: str, name: PersonName) -> float:
        """How many other people of the field may be expected under just this name."""
        share = (sum(self._given[word] for word in name.given[:1]) + 1) / self._names
        return self._others(source, (craft,), name.surname) * share

    def of_word(self, word: str) -> float:
        """The share of names that have this word in them; a word that is a given name counts as one more."""
        known = word in formal_names() or word in short_forms()
        return (self._words[word] + known) / self._names

    def _others(self, source: str, crafts: Iterable[str], surname: str) -> float:
        """How many other people of the field may be expected under this surname."""
        size = min((self._field_sizes[source, craft] for craft in crafts), default=0)
        return size * max(1, self._surnames[surname] - 1) / self._names

    def _share(self, given: str) -> float:
        """The share of names that begin like this one, short forms and formal names taken together."""
        share = self._shares.get(given)
        if share is None:
            if len(given) == 1:
                alike = self._initials[given]
            else:
                formal = {given} | formal_names().get(given, frozenset())
                alike = sum(self._given[word] for word in formal.union(*(short_forms().get(n, ()) for n in formal)))
            share = self._shares[given] = (alike + 1) / self._names
        return share
