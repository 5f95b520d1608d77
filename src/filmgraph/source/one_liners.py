"""A text in, whether each of its lines is a whole record: "Title | dir. X | 2019 | 52 min". Knows signs, no words."""

import re

_BAR = re.compile(r"\s*\|\s*|\t+")
_YEAR = re.compile(r"(?:[^\W\d_][^:|]{0,20}:\s*)?\(?(?:18|19|20)\d\d\)?|.*[\s(,](?:18|19|20)\d\d\)?")
_RUNNING_TIME = re.compile(r"(?:.*\s)?\d{1,3}\s?(?:['’′´]|m\b|min|mn).*", re.IGNORECASE)
_MIN_CELLS = 4


def are_one_liners(lines: list[str]) -> bool:
    """Whether lines that are not blank, two or more, each have cells parted by bars, with a year and a running time."""
    return len(lines) > 1 and all(_is_record(line) for line in lines)


def _is_record(line: str) -> bool:
    cells = [cell for cell in _BAR.split(line.strip()) if cell != ""]
    if len(cells) < _MIN_CELLS or not any(character.isalpha() for character in cells[0]):
        return False
    told = [any(pattern.fullmatch(cell) for cell in cells[1:]) for pattern in (_YEAR, _RUNNING_TIME)]
    return all(told)
