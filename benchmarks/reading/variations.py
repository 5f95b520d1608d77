"""Records in, as many different ones of the same layout as asked for out: no line with a name or a year comes twice.

Labels and words of the lookup files stay, because they are the layout. A `Varier` changes every other word of four
letters or more; a `Renamer` makes records that differ from one another as those of a catalogue do. The same seed gives
the same records.
"""

import random
import re
from collections.abc import Iterator, Sequence

from filmgraph.lookups import Lookups, fold
from filmgraph.source import SourceRecord

_WORD = re.compile(r"(?<![\w’'-])[^\W\d_]{4,}(?![\w’'-])|\b\d{1,4}\b")
_PROSE = re.compile(r"^[A-ZÀ-Þ“‘\"][^\n]{40,}[.?!]$", re.MULTILINE)
_BETWEEN_SENTENCES = re.compile(r"(?<=[.?!]) (?=[A-ZÀ-Þ])")
_SYLLABLES = ("ba", "ko", "ri", "mel", "tan", "so", "vi", "ler", "na", "du", "fen", "gor", "ha", "lis", "mu", "pel")
_NAMES = 20_000


class Varier:
    """Makes variations of some records, in which each word gives way to another of its kind: small words to small words
    of the same records, capitalised ones to made-up names, digits to digits. `texts` are those records."""

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
            text = self._varied(self.texts[number % len(self.texts)])
            yield SourceRecord("made-up", f"record-{number}", f"record-{number}.txt", text, language="en")

    def _varied(self, text: str) -> str:
        return _WORD.sub(lambda match: self._other(match[0]), text)

    def _other(self, word: str) -> str:
        if word.isdigit():
            return str(self.random.randint(1990, 2025)) if len(word) == 4 else str(self.random.randint(1, 99))
        if fold(word) in self.kept:
            return word
        return self.random.choice(self.small if word.islower() else self.names)


class Renamer(Varier):
    """Makes records that differ as those of a catalogue do: in titles, people, countries, numbers, companies, festivals
    and prose. The prose is made of sentences of all the records, each with one word changed. Other words stay."""

    def __init__(self, texts: Sequence[str], lookups: Lookups, seed: int = 1) -> None:
        super().__init__(texts, lookups, seed)
        self.sentences = [one for text in texts for line in _PROSE.findall(text) for one in _sentences(line)]
        tables = (lookups.words["given"], lookups.country_names)
        self.alike = [(table, sorted(name for name in table if name.isascii() and name.isalpha())) for table in tables]

    def _varied(self, text: str) -> str:
        return super()._varied(_PROSE.sub(self._other_prose, text))

    def _other_prose(self, line: re.Match[str]) -> str:
        """As many sentences as the line has, from any of the records, each with one small word changed."""
        sentences = self.random.choices(self.sentences, k=len(_sentences(line[0])))
        return " ".join(self._with_other_word(sentence) for sentence in sentences)

    def _with_other_word(self, sentence: str) -> str:
        words = [word for word in _WORD.findall(sentence) if word.islower()]
        return sentence.replace(self.random.choice(words), self.random.choice(self.small), 1) if words else sentence

    def _other(self, word: str) -> str:
        if word.islower():
            return word
        for table, names in self.alike:
            if fold(word) in table:
                return self.random.choice(names).title()
        return super()._other(word)


def _sentences(line: str) -> list[str]:
    return _BETWEEN_SENTENCES.split(line)
