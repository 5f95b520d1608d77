"""Comparisons of two films, each one named fact with a reason in words. Knows no pool and no ledger."""

from rapidfuzz.fuzz import ratio

from filmgraph.resolution.clusters import Decision
from filmgraph.resolution.film_facts import FilmFacts
from filmgraph.resolution.person_names import compare_names, parse_person_name

ALIKE = 85
"""Of 100: how much of two titles must agree, letter by letter, for one to be a spelling of the other."""

LATE = 3
"""How many years after its making a film is shown at a festival or honoured at the latest, as a rule."""


LONG_AFTER = 10
"""How many years after its making a film is still shown or honoured, where title and director leave little doubt."""


def same_title(left: FilmFacts, right: FilmFacts) -> bool:
    """Equal whole titles, or the whole title of one is a part of the other's; not two equal parts."""
    return not (
        left.titles.isdisjoint(right.titles)
        and left.titles.isdisjoint(right.parts)
        and left.parts.isdisjoint(right.titles)
    )


def similar_title(left: FilmFacts, right: FilmFacts) -> bool:
    """One title is a spelling of the other, or the subtitle of it: enough only where people agree."""
    if not (left.titles.isdisjoint(right.subtitles) and left.subtitles.isdisjoint(right.titles)):
        return True
    return any(ratio(mine, other) >= ALIKE for mine in left.titles for other in right.titles)


def times_agree(left: FilmFacts, right: FilmFacts) -> bool:
    """Years at most one apart; a film is shown and honoured in its year or up to three later, by one source in one."""
    late = LATE if left.sources.isdisjoint(right.sources) else 1
    return _within(left, right, late)


def times_meet(left: FilmFacts, right: FilmFacts) -> bool:
    """Years, and years of showing and prizes, at most one apart: what a join without a common person needs."""
    return _within(left, right, 1)


def _within(left: FilmFacts, right: FilmFacts, late: int) -> bool:
    if left.years and right.years:
        return any(abs(mine - other) <= 1 for mine in left.years for other in right.years)
    if left.seen is not None and right.seen is not None:
        return abs(left.seen - right.seen) <= late
    years, seen = (left.years, right.seen) if left.years else (right.years, left.seen)
    return seen is None or not years or any(-1 <= seen - year <= late for year in years)


def differ_in_all(left: FilmFacts, right: FilmFacts) -> bool:
    """Titles, years and people are known of both films, and none agrees: years lie more than one apart, or a film was
    shown before the other was made, or more than ten years after."""
    return (
        not (same_title(left, right) or similar_title(left, right))
        and _times_differ(left, right)
        and len(left.agents) > 0
        and len(right.agents) > 0
        and left.agents.isdisjoint(right.agents)
        and len(_directors_alike(left, right)) == 0
    )


def _times_differ(left: FilmFacts, right: FilmFacts) -> bool:
    if left.years and right.years:
        return not _within_years(left, right, 1)
    if left.seen is not None and right.seen is not None:
        return abs(left.seen - right.seen) > LONG_AFTER
    years, seen = (left.years, right.seen) if left.years else (right.years, left.seen)
    return seen is not None and len(years) > 0 and not any(-1 <= seen - year <= LONG_AFTER for year in years)


def dated(film: FilmFacts) -> bool:
    """Whether anything is known of the film's time."""
    return len(film.years) > 0 or film.seen is not None


def share_people(left: FilmFacts, right: FilmFacts) -> Decision | None:
    """A common person or company speaks for one film."""
    shared = sorted(left.agents & right.agents) or _directors_alike(left, right)
    if len(shared) == 0:
        return None
    names = " and ".join(name.title() for name in shared[:2])
    return Decision("title, year and people", 0.98, f"both are titled “{left.title}” and name {names}")


def share_title_and_director(left: FilmFacts, right: FilmFacts) -> Decision | None:
    """A director makes no second film of the same whole title within three years; pages of festivals give their own.
    A page that gives no year may be of a showing long after."""
    alike = _directors_alike(left, right)
    if len(alike) == 0 or left.titles.isdisjoint(right.titles):
        return None
    told = f"both are titled “{left.title}” and directed by {alike[0].title()}"
    if _within_years(left, right, LATE):
        return Decision("title and director", 0.9, f"{told}; their years lie up to three apart")
    if _is_shown_later(left, right) or _is_shown_later(right, left):
        return Decision("title and director", 0.9, f"{told}; one gives no year and was shown within ten of the other’s")
    return None


def _within_years(left: FilmFacts, right: FilmFacts, most: int) -> bool:
    return any(abs(mine - other) <= most for mine in left.years for other in right.years)


def _is_shown_later(film: FilmFacts, other: FilmFacts) -> bool:
    """Whether a film that no year is stated of was shown or honoured in the years after the making of another."""
    seen = film.seen
    return len(film.years) == 0 and seen is not None and any(-1 <= seen - year <= LONG_AFTER for year in other.years)


def share_director(left: FilmFacts, right: FilmFacts) -> Decision | None:
    """Who directed the one and wrote, directed or produced the other makes a similar title a spelling of the same."""
    shared = sorted((left.directors & right.makers) | (left.makers & right.directors))
    if len(shared) == 0 or not similar_title(left, right):
        return None
    reason = f"“{left.title}” and “{right.title}” are much alike, and both are by {shared[0].title()}"
    return Decision("similar title and director", 0.9, reason)


def directors_contradict(left: FilmFacts, right: FilmFacts) -> bool:
    """Both say who directed, and no two of the names can be forms of one."""
    return len(left.directors) > 0 and len(right.directors) > 0 and len(_directors_alike(left, right)) == 0


def _directors_alike(left: FilmFacts, right: FilmFacts) -> list[str]:
    """The directors of the one whose names are forms of names of the other's."""
    others = [parse_person_name(name) for name in right.directors]
    return [
        name
        for name in sorted(left.directors)
        if name in right.directors or any(compare_names(parse_person_name(name), other) is not None for other in others)
    ]
