"""The words that stand in lists for nobody ("N.N.", "unknown", "k.A.") or for others who are not named ("u.a.") in;
whether they do, or what stands before them, out. Knows no cell."""

import re

_SIGNS = frozenset(
    {
        "n.n.", "n.n", "nn", "n/a", "na", "n.a.", "nan", "null", "none", "tba", "t.b.a.", "tbc", "tbd",
        "-", "--", "?", "??",
        "k.a.", "k.a", "o.a.", "o.a", "s.n.", "u.a.", "u.a", "u.v.a.", "u.v.m.", "u.v.m", "uvm", "usw", "usw.",
        "etc", "etc.", "e.a.", "e.a", "i.a.", "aa.vv.", "aavv",
    }
)  # fmt: skip
"""Abbreviations, without blanks. "UA" and "KA" without full stops are names of people."""
_WORDS = frozenset(
    {
        "and others", "anon", "anonymous", "not available", "not credited", "not known", "uncredited", "unknown",
        "various", "various artists",
        "diverse", "keine", "keine angabe", "keine angaben", "ohne angabe", "unbekannt", "und andere", "verschiedene",
        "anonyme", "divers", "et autres", "inconnu", "inconnue", "non crédité", "plusieurs",
        "desconocida", "desconocido", "desconhecida", "desconhecido", "varios", "vários", "y otros", "e outros",
        "autori vari", "ignoto", "sconosciuto", "vari", "e altri",
        "diversen", "onbekend", "en anderen", "okänd", "ukendt", "ukjent", "tuntematon",
        "neznámý", "nieznany", "nieznana", "ismeretlen", "necunoscut", "неизвестен", "неизвестно", "et al",
    }
)  # fmt: skip
_OTHERS = re.compile(
    r"[\s,;&+]+(?:u\. ?a\.?|u\. ?v\. ?a\.?|u\. ?v\. ?m\.?|e\. ?a\.|et al\.?|etc\.?|usw\.|"
    r"(?:and|und|et|y|e|en) (?:others|andere|autres|otros|altri|outros|anderen))$",
    re.IGNORECASE,
)


def names_nobody(text: str) -> bool:
    """Whether words stand for nobody, or for others who are not named."""
    folded = text.casefold()
    return folded.strip(" .") in _WORDS or "".join(folded.split()) in _SIGNS


def without_others(text: str) -> str:
    """The words without those behind them that stand for others ("Max Mustermann u.a."); all where nothing else is."""
    return _OTHERS.sub("", text) or text
