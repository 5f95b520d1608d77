"""A text in, whether each of its lines is a whole record: "Title | dir. X | 2019 | 52 min". Knows signs, no words."""

import re

_BAR = re.compile(r"\s*\|\s*|\t+")
_YEAR = re.compile(r"(?:[^\W\d_][^:|]{0,20}:\s*)?\(?(?:18|19|20)\d\d\)?|.*[\s(,](?:18|19|20)\d\d\)?")
_RUNNING_TIME = re.compile(r"(?:.*\s)?\d{1,3}\s?(?:['’′´]|m\b|min|mn).*", re.IGNORECASE)
_DASH = re.compile(r"\s+[–—-]\s+")
_SIGNS = re.compile(r"\s+[–—-]\s+|\s*[,;/|(]\s*")
_MIN_CELLS = 4


def are_one_liners(lines: list[str]) -> bool:
    """Whether lines that are not blank, two or more, each are a title with cells behind it, a year and a running time
    among them: parted by bars, or by a dash from the title ("THE RIVER – Ana Silva, Portugal 2019, 52'")."""
    return len(lines) > 1 and (
        all(_is_record(_BAR.split(line.strip())) for line in lines) or all(map(_is_dashed_record, lines))
    )


def _is_dashed_record(line: str) -> bool:
    title, *behind = _DASH.split(line.strip(), maxsplit=1)
    return len(behind) == 1 and _is_record([title, *(cell.strip(" )") for cell in _SIGNS.split(behind[0]))])


def _is_record(parts: list[str]) -> bool:
    cells = [cell for cell in parts if cell != ""]
    if len(cells) < _MIN_CELLS or not any(character.isalpha() for character in cells[0]):
        return False
    told = [any(pattern.fullmatch(cell) for cell in cells[1:]) for pattern in (_YEAR, _RUNNING_TIME)]
    return all(told)
