"""Words of a prize list in, whether they only remark on a prize or a festival out: that it was shared, what it was
worth, which edition it was. They are part of neither."""

import re

from filmgraph.parsing.text.piece import Piece

_SHARED = re.compile(
    r"(?:ex[ -]?(?:ae|æ)quo|tied?|shared|partag[ée]e?|geteilt|compartid[oa]|dividid[oa]|condivis[oa])"
    r"(?:\s+(?:with|avec|mit|con|com)\s.{1,60})?",
    re.IGNORECASE,
)
_SHARED_BEHIND = re.compile(r"\s+ex[ -]?(?:ae|æ)quo$", re.IGNORECASE)
_WORTH = (
    r"(?:worth|endowed with|in the amount of|valued at|dotée? (?:de|d['’])|d['’]un montant de|dotiert mit|"
    r"dotad[oa] (?:con|de)|por valor de|no valor de|dotat[oa] di|del valore di)"
)
_MONEY = (
    r"(?:us\$|r\$|[$€£¥]|euros?|eur|usd|chf|gbp|sfr|fr|francs?|franken|dollars?|d[óo]lare?s|dollari|reais|pesos|k[čc])"
)
_AMOUNT = re.compile(
    rf"(?:{_WORTH}\s+)?(?:{_MONEY}\.?\s?\d[\d.,'’ ]*|\d[\d.,'’ ]*\s?{_MONEY})|{_WORTH}\s+\d[\d.,'’ ]*|"
    r"\d{1,3}(?:[.,'’ ]\d{3})+ [^\W\d_]+",
    re.IGNORECASE,
)
_EDITION = re.compile(
    r"(?:\d{1,3}(?:st|nd|rd|th|\.?[ªºao°]|ème|ère|er|e|\.)?|[IVXL]{1,6}(?:e|ème)?\.?)\s"
    r"(?:edition|édition|edición|edição|edizione|ausgabe|auflage)",
    re.IGNORECASE,
)
_LONGEST = 90
_FIRST = frozenset("0123456789$€£¥")
_LAST = ("quo", "edition", "édition", "edición", "edição", "edizione", "ausgabe", "auflage", "shared", "tie", "tied")
"""A remark begins small or with such a sign, or ends like these: a quick look before a slow one."""


_GIVEN_BY = re.compile(
    r"(?:given by|awarded by|presented by|décernée? par|attribuée? par|remise? par|dotée? par|verliehen von|"
    r"verliehen durch|vergeben von|vergeben durch|gestiftet von|"
    r"otorgad[oa] por|concedid[oa] p|entregad[oa] p|atribuíd[oa] p|"
    r"assegnat[oa] da|conferit[oa] da)"
)


def says_giver(text: str) -> bool:
    """Whether words only say who gives a prize: "décerné par la Fondation du Lac"."""
    return text[0].islower() and _GIVEN_BY.match(text) is not None


def is_remark(text: str) -> bool:
    """Whether words are nothing but such a remark: "ex aequo", "dotiert mit 5.000 Euro", "32ª edición"."""
    if len(text) > _LONGEST or not (text[0].islower() or text[0] in _FIRST or text.casefold().endswith(_LAST)):
        return False
    return any(remark.fullmatch(text) is not None for remark in (_SHARED, _AMOUNT, _EDITION))


def without_remark(piece: Piece) -> Piece:
    """A prize without the words behind it that it was shared: "Prix du jury ex æquo"."""
    match = _SHARED_BEHIND.search(piece.text) if piece.text[-3:].casefold() == "quo" else None
    return piece if match is None else piece.part(0, match.start())
