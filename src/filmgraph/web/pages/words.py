"""Numbers and codes in, words a reader would use out. Knows no graph and no HTML."""

NUMBER_SEPARATOR = "\u202f"


def number(count: int) -> str:
    """A count as people write it, thousands set apart by a narrow space."""
    return f"{count:,}".replace(",", NUMBER_SEPARATOR)


def counted(count: int, singular: str, plural: str | None = None) -> str:
    """`1 prize`, `9 prizes`."""
    return f"{number(count)} {singular if count == 1 else plural or singular + 's'}"


def times(count: int) -> str:
    """`once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(count) or counted(count, "time")


def in_words(identifier: str) -> str:
    """What a source calls a record, as a reader would say it: `human-harvest` is `Human harvest`.

    An address is told by its end, what holds blanks or capitals is left as it is.
    """
    if "://" in identifier:
        return identifier.rstrip("/").rpartition("/")[2]
    return (
        identifier
        if " " in identifier or identifier != identifier.lower()
        else capitalised(identifier.replace("-", " ").replace("_", " "))
    )


def listed(items: tuple[str, ...]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def prize_words(award: str, event: str | None) -> str:
    """The words of a prize without the event that an award's label carries in brackets."""
    return award if event is None else award.removesuffix(f" ({event})")


def capitalised(text: str) -> str:
    """The text with its first letter in capitals, the rest as it is."""
    return text[:1].upper() + text[1:]


def spaced(name: str) -> str:
    """A name in camel case or with underscores as words: `filmYear` is `film year`."""
    return "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in name).replace("_", " ").strip()


def shortened(text: str, limit: int = 155) -> str:
    """The text cut at a word's end so that it has at most `limit` characters, with an ellipsis when cut."""
    text = " ".join(text.split())
    if len(text) <= limit:
        return text
    return text[: limit - 1].rsplit(" ", 1)[0].rstrip(".,;:– ") + "…"


def source_name(licence: str) -> str:
    """The usual short name of a licence, or its address."""
    known = {
        "https://creativecommons.org/publicdomain/zero/1.0/": "CC0 1.0",
        "https://creativecommons.org/licenses/by/4.0/": "CC BY 4.0",
        "https://creativecommons.org/licenses/by-sa/4.0/": "CC BY-SA 4.0",
    }
    return known.get(licence, licence)


def bytes_said(size: int) -> str:
    """A size in bytes as people say it: `820 bytes`, `14 kB`, `2.3 MB`."""
    if size < 1000:
        return counted(size, "byte")
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB"
