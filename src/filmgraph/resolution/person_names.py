"""People's names in, their parts and how two of them compare out, in words. Knows no record and no ledger."""

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from filmgraph.lookups.given_names import formal_names
from filmgraph.resolution.normal import fold_name

_TITLES = frozenset(
    {"dr", "sir", "dame", "lord", "lady", "col", "colonel", "capt", "captain", "major", "lt", "prof"}
) | {
    "professor",
    "madame",
    "mme",
    "mr",
    "mrs",
    "ms",
    "miss",
    "rev",
}
GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "ii", "iii": "iii", "iv": "iv"}
_LETTERS_AFTER = frozenset({"asc", "bsc", "ace", "acs", "afc", "aic", "obe", "cbe", "mbe", "phd", "md", "esq"})
_ARTICLES = frozenset({"the"})
_CACHED = 1 << 17


@dataclass(frozen=True, slots=True)
class PersonName:
    """The parts of a name in folded words: given names and initials in order, surname, generation ("jr") or ""."""

    given: tuple[str, ...]
    surname: str
    generation: str


@lru_cache(_CACHED)
def parse_person_name(name: str) -> PersonName:
    """The parts of a name, titles of address and letters after it left out. The last word is the surname."""
    words = fold_name(name.replace(".", ". ")).split()
    while len(words) > 1 and words[0] in _TITLES:
        words = words[1:]
    generation = ""
    while len(words) > 1 and (words[-1] in GENERATIONS or words[-1] in _LETTERS_AFTER):
        generation = GENERATIONS.get(words[-1], generation)
        words = words[:-1]
    return PersonName(tuple(words[:-1]), words[-1] if words else "", generation)


@lru_cache(_CACHED)
def person_key(name: str) -> str:
    """What equal names share: all words in order, without titles of address, spaces and case; "J.C." is "J. C."."""
    parts = parse_person_name(name)
    return f"{''.join(parts.given)}{parts.surname} {parts.generation}".rstrip()


def forget_people() -> None:
    """Let go of the parts and keys of names that are remembered."""
    parse_person_name.cache_clear()
    person_key.cache_clear()


class Difference(StrEnum):
    """What two forms of one name can differ in, in words."""

    SHORT = "a short form or an initial stands for the given name"
    MIDDLE = "one leaves out a middle name"
    FIRST = "one leaves out the first name"
    FIRST_INITIAL = "one leaves out an initial or article in front"
    GENERATION = "one leaves out the generation"


def compare_names(left: PersonName, right: PersonName) -> tuple[Difference, ...] | None:
    """What two names with one surname differ in, when they can be forms of one name; None when they cannot.

    They can when the generations do not contradict and the given names agree one by one, an initial agreeing with a
    name it begins and a short form with its formal name, while one may leave out what the other has in the middle or,
    where its own first given name is written out, in front. Two named together ("Lee and Lyn Wilde") are not one of
    them. Who is called "E. Roger" goes by the second name, so that it has to stand in the other form, too.
    """
    if left.surname != right.surname or not left.given or not right.given:
        return None
    if ("and" in left.given) != ("and" in right.given):
        return None
    if left.generation and right.generation and left.generation != right.generation:
        return None
    short, long = sorted((left, right), key=lambda name: len(name.given))
    differences = [Difference.GENERATION] if left.generation != right.generation else []
    if not _agree(short.given[0], long.given[0]):
        return (*differences, *left_out) if (left_out := _left_out_in_front(short, long)) else None
    if not _follow(short.given[1:], long.given[1:]) or _called_by_another(short, long):
        return None
    if short.given[0] != long.given[0]:
        differences.append(Difference.SHORT)
    if short.given[1:] != long.given[1:]:
        differences.append(Difference.MIDDLE)
    return tuple(differences)


def is_initial(word: str) -> bool:
    """Whether a given name is abbreviated to its first letter."""
    return len(word) == 1


def leaves_initials_open(left: PersonName, right: PersonName) -> bool:
    """Whether one begins with two initials, of which the other, written out, has only the first ("T. J.", "Tom")."""
    short, long = sorted((left, right), key=lambda name: len(name.given))
    return is_initial(long.given[0]) and not is_initial(short.given[0]) and len(short.given) < len(long.given)


def adds_whole_name(left: PersonName, right: PersonName) -> bool:
    """Whether one has a given name, written out, that the other has in no form ("Robert Elmer Lee", "Robert Lee")."""
    short, long = sorted((left, right), key=lambda name: len(name.given))
    return any(not is_initial(word) and not any(_agree(word, other) for other in short.given) for word in long.given)


def _called_by_another(short: PersonName, long: PersonName) -> bool:
    """Whether the longer goes by a second name, written out, that the shorter has not ("E. Roger", "Elizabeth")."""
    return is_initial(long.given[0]) and not is_initial(short.given[0]) and adds_whole_name(short, long)


def _left_out_in_front(short: PersonName, long: PersonName) -> tuple[Difference, ...]:
    """What the longer has before the given names of the shorter; nothing when these are not in it."""
    if is_initial(short.given[0]):
        return ()
    for start in range(1, len(long.given) - len(short.given) + 1):
        if short.given == long.given[start : start + len(short.given)]:
            in_front = long.given[:start]
            only_marks = all(is_initial(word) or word in _ARTICLES for word in in_front)
            return (Difference.FIRST_INITIAL if only_marks else Difference.FIRST,)
    return ()


def _follow(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether each word of the shorter has a word in the longer that agrees with it, in the same order."""
    rest = iter(long)
    return all(any(_agree(word, other) for other in rest) for word in short)


def _agree(left: str, right: str) -> bool:
    """Whether two given names can be one: the same, an initial of it, or a short form of it.

    Two short forms of one name ("Jim", "Jamie") do not agree, unless one only adds an ending ("Jim", "Jimmie").
    """
    if left == right:
        return True
    if is_initial(left) or is_initial(right):
        return left[0] == right[0]
    mine, others = formal_names().get(left, frozenset()), formal_names().get(right, frozenset())
    if right in mine or left in others:
        return True
    return not mine.isdisjoint(others) and (left.startswith(right) or right.startswith(left))


def blocking_keys(name: PersonName) -> set[tuple[str, str]]:
    """What two forms of one name share at least once: the surname with the initial of a given name or formal name."""
    formal = formal_names()
    initials = {word[0] for word in name.given} | {full[0] for word in name.given for full in formal.get(word, ())}
    return {(name.surname, initial) for initial in initials}
