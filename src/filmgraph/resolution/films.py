"""Which films are one. Films in with their titles, years and people; joins out, each with its reason.

1. A shared identifier joins (see `shared_identifiers`); so do prizes of one source that honour a film of one title in a
   year or the next.
2. Described films with a common title (with or without subtitle) whose times agree join on a common person or
   organization. On a common director of the same whole title they do so when their years lie up to three apart, or one
   gives no year and was shown within ten of the other's. Between sources they also join without common people, when no
   other film of either source has the title in these years and the directors do not contradict.
3. Described films of one director with similar titles join when their times agree.
4. Films that are only named are left to `stubs`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from filmgraph.model.claim import Kind
from filmgraph.resolution.clusters import Clusters, Decision
from filmgraph.resolution.film_comparisons import (
    dated,
    directors_contradict,
    same_title,
    share_director,
    share_people,
    share_title_and_director,
    times_agree,
    times_meet,
)
from filmgraph.resolution.film_facts import FilmFacts, FilmShelf, agents_of_films
from filmgraph.resolution.ledger import Ledger
from filmgraph.resolution.normal import fold_name
from filmgraph.resolution.pool import Pool
from filmgraph.resolution.shared_identifiers import join_films_by_identifier
from filmgraph.resolution.stubs import Titled, first_titles, join_stubs

SAME_HONOUR = Decision(
    "title and prize year", 0.95, "honoured by one source under the same title, in the same year or the next"
)


def join_films(pool: Pool, clusters: Clusters, ledger: Ledger) -> None:
    """Join the films of the pool. The ledger tells by which titles they were first known."""
    films = pool.of(Kind.FILM)
    agents = agents_of_films(pool)
    join_films_by_identifier(pool, clusters, films, agents)
    described = [at for at in films if pool.candidates[at].described]
    _join_same_honours(described, pool, clusters)
    shelf = FilmShelf(pool, clusters, described, agents)
    by_title = _by_title(shelf)
    for roots in by_title.values():
        if len(roots) > 1:
            _join_namesakes([shelf.facts(root) for root in roots], clusters)
    _join_spellings(shelf, clusters)
    stubs = [at for at in films if not pool.candidates[at].described]
    if len(stubs) > 0:
        join_stubs(stubs, pool, clusters, Titled(by_title, first_titles(described, pool, ledger)))


def _join_same_honours(described: Iterable[int], pool: Pool, clusters: Clusters) -> None:
    """A table of prizes has a row, and so a record, for each prize of a film, and tells only its title.

    Prizes of one film may come in two years, one after the other.
    """
    groups: defaultdict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for at in described:
        film = pool.candidates[at]
        if not film.years and film.seen is not None:
            groups[film.source, fold_name(film.name)].append((film.seen, at))
    for honours in groups.values():
        for members in _runs(sorted(honours)):
            if len(members) > 1:
                clusters.join(sorted(members), SAME_HONOUR)


def _runs(honours: Sequence[tuple[int, int]]) -> Iterator[list[int]]:
    """The positions parted where more than a year lies between one and the next."""
    run: list[int] = []
    last = honours[0][0]
    for year, at in honours:
        if year - last > 1:
            yield run
            run = []
        run.append(at)
        last = year
    yield run


def _by_title(shelf: FilmShelf) -> dict[str, list[int]]:
    """The films by each of their titles, whole or in part."""
    by_title: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for root in shelf.roots:
        for keys in shelf.keys(root):
            for title in (*keys.whole, *keys.parts):
                by_title[title][root] = None
    return {title: list(roots) for title, roots in by_title.items()}


def _join_namesakes(films: Sequence[FilmFacts], clusters: Clusters) -> None:
    for left, right in combinations(films, 2):
        if clusters.one(left.position, right.position) or not same_title(left, right):
            continue
        if times_agree(left, right):
            decision = share_people(left, right) or _only_ones(left, right, films)
        else:
            decision = share_title_and_director(left, right)
        if decision is not None:
            clusters.join(sorted((left.position, right.position)), decision)


def _only_ones(left: FilmFacts, right: FilmFacts, rivals: Sequence[FilmFacts]) -> Decision | None:
    """Two sources tell of one title in these years, and each of one film only."""
    if not left.sources.isdisjoint(right.sources) or directors_contradict(left, right):
        return None
    if (
        not (dated(left) and dated(right) and times_meet(left, right))
        or _has_rival(left, rivals)
        or _has_rival(right, rivals)
    ):
        return None
    reason = (
        f"both are titled “{left.title}”, their years agree, and neither source has another film of that title then"
    )
    return Decision("title and year", 0.9, reason)


def _has_rival(film: FilmFacts, rivals: Sequence[FilmFacts]) -> bool:
    return any(
        other is not film and not other.sources.isdisjoint(film.sources) and times_agree(other, film)
        for other in rivals
    )


def _join_spellings(shelf: FilmShelf, clusters: Clusters) -> None:
    """Compare the films of each maker who has several."""
    by_maker: defaultdict[str, list[FilmFacts]] = defaultdict(list)
    for root in shelf.with_maker:
        facts = shelf.facts(root)
        for maker in facts.makers:
            by_maker[maker].append(facts)
    for maker in sorted(by_maker):
        for left, right in combinations(by_maker[maker], 2):
            if clusters.one(left.position, right.position) or left.sources == right.sources:
                continue
            decision = share_director(left, right) if times_agree(left, right) else None
            if decision is not None:
                clusters.join(sorted((left.position, right.position)), decision)
