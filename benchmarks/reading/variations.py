"""Records in, as many different ones of the same layout as asked for out: no line with a name or a year comes twice.

Labels and words of the lookup files stay, because they are the layout. Every other word of four letters or more gives
way to another of its kind: small words to small words of the same records, capitalised ones to made-up names; digits
become other digits. The same seed gives the same records.
"""

import random
import re
from collections.abc import Iterator, Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.source import SourceRecord

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{4,}(?![\w’'-])|\b\d{1,4}\b")
_SYLLABLES = ("ba", "ko", "ri", "mel", "tan", "so", "vi", "ler", "na", "du", "fen", "gor", "ha", "lis", "mu", "pel")
_NAMES = 20_000


class Varier:
    """Makes variations of some records. `texts` are those records."""

    def __init__(self, texts: Sequence[str], lookups: Lookups, seed: int = 1) -> None:
        self.texts = texts
        self.random = random.Random(seed)
        phrases = (phrase for table in (*lookups.words.values(), lookups.labels) for phrase in table)
        self.kept = {word for phrase in phrases for word in phrase.split()}
        words = {match[0] for text in texts for match in _WORD.finditer(text)}
        self.small = sorted(word for word in words if word.islower() and fold(word) not in self.kept)
        self.names = ["".join(self.random.choices(_SYLLABLES, k=3)).title() for _ in range(_NAMES)]

    def records(self, count: int) -> Iterator[SourceRecord]:
        """`count` records, each made from one of the texts in turn."""
        for number in range(count):
            text = _WORD.sub(self._other, self.texts[number % len(self.texts)])
            yield SourceRecord("made-up", f"record-{number}", f"record-{number}.txt", text, language="en")

    def _other(self, match: re.Match[str]) -> str:
        word = match[0]
        if word.isdigit():
            return str(self.random.randint(1990, 2025)) if len(word) == 4 else str(self.random.randint(1, 99))
        if fold(word) in self.kept:
            return word
        return self.random.choice(self.small if word.islower() else self.names)
