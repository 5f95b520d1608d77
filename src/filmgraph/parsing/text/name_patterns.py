"""How names are written: the patterns that find, join and cut names of people and companies. Knows no rules."""

import re

CAPITAL = r"(?:(?:[aA]l|[eE]l|[aA]n|[aA]sh|[aA]s)-)?[A-ZÀ-ÞĀ-Ž][^\W\d_]*(?:['’-][^\W\d_]+)*"
"""A word of a name; the Arabic article may be joined to it: "Huda al-Masri"."""
PARTICLE = r"(?:d[aeiou]|dos|das|des|del|della|v[ao]n(?:[ \u00a0]der)?|den|le|la|el|al|b[ie]n|ibn|abu|zu|te[rn]|y)"
SMALL_PART = re.compile(
    rf"(?:{PARTICLE}|bint|of|degli|dalla|dal|dei|[aA]f|ap|i|zum|zur|vom|op|'t|ver|[dl]['’].+|(?:al|el|an|ash|as|ad|ar|at)-.+)$"
)
"""A word with a small letter that may stand within a person's name, though the name is parted by it."""
NICKNAME = (
    r"(?:“[A-ZÀ-Þ][^\W\d_]{1,20}”|\"[A-ZÀ-Þ][^\W\d_]{1,20}\"|«[A-ZÀ-Þ][^\W\d_]{1,20}»|„[A-ZÀ-Þ][^\W\d_]{1,20}[“”])"
)
"""A name in quotation marks between given name and surname: "Gaetano “Tano” Spina"."""
SAINT = r"S(?:te?|ta|to)\.(?=[ \u00a0][A-ZÀ-Þ])"
"""A saint's abbreviation, which may begin a surname or a whole name: "Eva St. Clair"."""
NAME = re.compile(
    rf"(?<![\w’'-])(?:{SAINT}|{CAPITAL}|[A-Z]\.)"
    rf"(?:[ \u00a0](?:{PARTICLE}[ \u00a0]){{0,2}}(?:{NICKNAME}[ \u00a0])?(?:{SAINT}|[A-Z]\.(?=[ \u00a0])|{CAPITAL}))*"
)
LOST_INITIAL = re.compile(rf"^[a-zà-ÿ][^\W\d_]{{2,}} {CAPITAL}(?= (?:from|of|aus|de|di|who|lives|remembers|is|,))")
QUOTED = re.compile(
    r"“[^”\n]{1,80}”|\"[^\"\n]{1,80}\"|«[^»\n]{1,80}»|»[^«»\n]{1,80}«|‘[^’\n]{1,60}’(?!\w)|„[^“”\n]{1,80}[“”]"
)
ELIDED = re.compile(r"^(?:[LlDd]|[Dd]ell|[Dd]all|[Aa]ll|[Nn]ell|[Uu]n)['’](?=[a-zà-ÿ])")
"""An article that a vowel cut short, glued to its noun: "L’infirmière"."""
TWO_BY_AND = re.compile(rf"({CAPITAL}) [ye] ({CAPITAL})")
"""Two words that "y" or "e" joins: two given names, whereas a surname with "y" has one before it."""
POSSESSIVE = re.compile(r"['’]s?$")
FILM_OF = re.compile(rf"({CAPITAL}(?: {CAPITAL})+?)['’]s? (?:[\w-]+ ){{0,3}}(?:documentary|film|feature|debut|doc)\b")
FILM_BY = re.compile(
    rf"\b(?:[Ff]ilme?|[Dd]o[ck]ument(?:ar[ioy]|aire|al|arfilm|ário)|[Pp]elícula) "
    rf"(?:de|von|di|by|del) ({CAPITAL}(?: {CAPITAL})+)"
)
JOIN = re.compile(r"\s*(?:,|and|&|et|und|y|e)\s+")
AND = re.compile(r"\s+(?:&|and|et|und|y|e|ed|en|sowie|i)\s+")
ARTICLE = re.compile(
    r"(?:l['’]|(?:la|le|les|the|der|die|das|dem|den|il|lo|el|los|las|a|o|os|as)\s+)"
    r"(?:(?:société|compagnie|maison|company|firma|productora|produtora|empresa|società|casa)\s+"
    r"(?:de production\s+|di produzione\s+|de produção\s+)?)?(?=[A-ZÀ-Þ])"
)
"""An article that belongs to the sentence ("a production of the …", "la société …"), not to the name, which would
capitalise it."""
WITH = re.compile(r"\s+(?:with|avec|mit|con|com|met)\s+(?=[A-ZÀ-Þ])")
LEGAL = re.compile(
    r"^(?:Inc|Ltd|LLC|L\.?L\.?C|GmbH|S\.?A|S\.?L|S\.?A\.?S|S\.?r\.?l|Co|KG|AG|B\.?V|e\.?V|A/S|AS|AB|Oy|Lda|Ltda|S\.?p\.?A|"
    r"S\.? ?A\.?(?: ?P\.? ?I\.?)? de C\.? ?V|S\.? de R\.? ?L\.?(?: de C\.? ?V)?|S\.?A\.?R\.?L|S\.?L\.?U|"
    r"S\.?A\.?U|UG|GbR|ApS|Pty(?:\.? Ltd)?|PLC|LLP|Corp|EIRL|Sp\. ?z ?o\. ?o|s\. ?r\. ?o|d\. ?o\. ?o|Kft|OÜ|"
    r"Unipessoal,? Lda)\.?$"
)
KIN = re.compile(
    r"^(?:Cie|Co|Compagnie|Company|Compañía|Cía|Companhia|Cia|Partners?|Associates|Associés|Socios|Sócios|Soci|"
    r"Sons?|Daughters|Brothers|Sisters|Söhne|Töchter|Brüder|Gebrüder|Fils|Filles|Frères|Sœurs|Soeurs|"
    r"Figli|Fratelli|Hijos|Hermanos|Filhos|Irmãos)\b\.?"
)
SOCIETY = re.compile(
    r"(?<=[a-zà-ÿ]),? (?:ASC|BSC|AFC|FSC|BVK|bvk|AAC|SCS|NSC|DFF|PSC|ACS|CSC|AIC|AIP|RSC|FNF|ISC|A\.S\.C\.|SBC|HSC)$"
)
NO_NAME = re.compile(r"(?<![^\s,;|])(?:https?://|www\.)[^\s,;|]+|[^\s,;|]+@[^\s,;|]+|(?<![^\s,;|(])\d{3,}(?![^\s,;|)])")
INITIALS = re.compile(r"^(?:[A-ZÀ-Þ]\.[ -]?)+$")
