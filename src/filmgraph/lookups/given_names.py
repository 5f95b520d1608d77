"""Short forms of given names ("Bill" for "William"). Knows only its file."""

import tomllib
from collections import defaultdict
from functools import cache
from importlib.resources import files


@cache
def formal_names() -> dict[str, frozenset[str]]:
    """The formal names that a given name may stand for, all in lower case: "ted" for "edward" and "theodore"."""
    text = files(__package__).joinpath("data", "given_names.toml").read_text(encoding="utf-8")
    formal: defaultdict[str, set[str]] = defaultdict(set)
    for name, short_forms in tomllib.loads(text)["short_forms"].items():
        for short in short_forms:
            formal[short.casefold()].add(name.casefold())
    return {short: frozenset(names) for short, names in formal.items()}


@cache
def short_forms() -> dict[str, frozenset[str]]:
    """The short forms that a formal name has, all in lower case: "ted" and "ned" of "edward"."""
    short: defaultdict[str, set[str]] = defaultdict(set)
    for form, names in formal_names().items():
        for name in names:
            short[name].add(form)
    return {name: frozenset(forms) for name, forms in short.items()}
