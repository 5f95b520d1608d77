"""Labelled fields in, values of the draft out: the reader of each field. Credits and prizes are read elsewhere."""

import re
from collections.abc import Callable

from filmgraph.lookups import Lookups
from filmgraph.parsing.facts.fact_taking import take_facts
from filmgraph.parsing.facts.unlabelled import read_facts
from filmgraph.parsing.fields.place_fields import read_country, read_language, read_subtitles, read_versions
from filmgraph.parsing.fields.year_fields import read_duration, read_release, read_year
from filmgraph.parsing.text.draft import Draft
from filmgraph.parsing.text.outline_items import Field
from filmgraph.parsing.titles.title_fields import other_title, read_title

_LIST = re.compile(r"\s*[,;|/•·]\s*")

Reader = Callable[[Field, Draft, Lookups], bool]
"""Reads a field into the draft and says whether its values were understood."""

LEFT_OUT = {
    "copy": "about the copy, not the film",
    "business": "about sale, support or broadcast",
    "screening": "about a showing, not the film",
    "furniture": "page furniture",
    "filmography": "about other films",
}
"""Fields that are read as such and left out, with the reason."""


def read_genre(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """The genres, as worded; a running time or a year may stand among them."""
    for value in field.values:
        facts = read_facts(value, lookups)
        if any(fact.kind in ("duration", "year", "country") for fact in facts):
            take_facts(facts, draft, lookups)
        else:
            draft.add_names(value.split(_LIST), draft.genres)
    return len(field.values) > 0


def read_topics(field: Field, draft: Draft, _: Lookups) -> bool:
    """The topics, as worded."""
    for value in field.values:
        draft.add_names(value.split(_LIST), draft.topics)
    return len(field.values) > 0


def read_fact_line(field: Field, draft: Draft, lookups: Lookups) -> bool:
    """A value under a label of several fields ("Country/Year: …")."""
    facts = [fact for value in field.values for fact in read_facts(value, lookups, labelled=True)]
    take_facts(tuple(facts), draft, lookups)
    return len(facts) > 0


READERS: dict[str, Reader] = {
    "title": read_title,
    "original-title": other_title("original"),
    "other-title": other_title("alternative"),
    "year": read_year,
    "release": read_release,
    "duration": read_duration,
    "country": read_country,
    "year-and-country": read_fact_line,
    "fact-line": read_fact_line,
    "versions": read_versions,
    "language": read_language,
    "subtitles": read_subtitles,
    "genre": read_genre,
    "topics": read_topics,
}
"""The reader of each field."""
