"""Names and codes of languages in six languages, to ISO 639-3 codes."""

from babel import Locale
from pycountry import languages

from filmgraph.lookups.countries import LOCALES
from filmgraph.lookups.fold import fold
from filmgraph.lookups.tables import Wordings


def language_index(tables: dict[str, Wordings]) -> dict[str, str]:
    """Folded names to ISO 639-3 codes. The TOML tables win over the CLDR, the CLDR over the names of living
    languages that ISO gives (which count only when no other language claims the same name)."""
    index: dict[str, str] = {}
    for code, names in tables["names"].items():
        index.update({fold(name): code for name in names})
    by_alpha2 = {language.alpha_2: language.alpha_3 for language in languages if hasattr(language, "alpha_2")}
    known = {language.alpha_3 for language in languages}
    for locale in LOCALES:
        for code, name in Locale.parse(locale).languages.items():
            alpha3 = by_alpha2.get(code, code)
            if alpha3 in known:
                index.setdefault(fold(name), alpha3)
    return index


def language_codes(tables: dict[str, Wordings]) -> dict[str, str]:
    """Codes in capitals to ISO 639-3: alpha-3, alpha-2, the bibliographic variants, and the TOML table, which wins.

    Only languages that the CLDR names in English count, as in `ontology/languages.ttl`: of the 7,900 codes of ISO
    639-3 most are words in capitals before they are languages of films.
    """
    codes: dict[str, str] = {}
    named = Locale.parse("en").languages.keys()
    for language in languages:
        if language.alpha_3 not in named and getattr(language, "alpha_2", None) not in named:
            continue
        codes[language.alpha_3.upper()] = language.alpha_3
        if hasattr(language, "alpha_2"):
            codes[language.alpha_2.upper()] = language.alpha_3
        if hasattr(language, "bibliographic"):
            codes[language.bibliographic.upper()] = language.alpha_3
    codes.update({code.upper(): target for code, targets in tables["codes"].items() for target in targets})
    return codes
