"""Names, codes and flags of countries in six languages, to the alpha-3 codes of the authority list."""

from babel import Locale
from pycountry import countries

from filmgraph.lookups.fold import fold
from filmgraph.lookups.tables import Wordings

LOCALES = ("en", "fr", "de", "es", "pt", "pt_PT", "it", "nl", "ca")
_KOSOVO = {"XK": "XKX"}


def country_index(tables: dict[str, Wordings]) -> dict[str, str]:
    """Folded names and codes to alpha-3 codes. The TOML tables win over the CLDR, the CLDR over ISO's own names."""
    index: dict[str, str] = {}
    for code, names in tables["names"].items():
        index.update({fold(name): code for name in names})
    alpha3 = {country.alpha_2: country.alpha_3 for country in countries} | _KOSOVO
    for locale in LOCALES:
        for alpha2, name in Locale.parse(locale).territories.items():
            if alpha2 in alpha3:
                index.setdefault(fold(name), alpha3[alpha2])
    for country in countries:
        for name in (country.name, getattr(country, "official_name", None), getattr(country, "common_name", None)):
            if name is not None:
                index.setdefault(fold(name), country.alpha_3)
    return index


def country_codes(tables: dict[str, Wordings]) -> dict[str, str]:
    """Codes in capitals to alpha-3 codes: ISO alpha-3 and alpha-2, and those of the TOML table, which win."""
    codes = {country.alpha_3: country.alpha_3 for country in countries}
    codes.update({country.alpha_2: country.alpha_3 for country in countries})
    codes.update({code.upper(): target for code, targets in tables["codes"].items() for target in targets})
    return codes


def flag_country(text: str) -> str | None:
    """The alpha-2 code of a flag emoji (two regional indicator letters), None for any other text."""
    letters = [ord(character) - 0x1F1E6 for character in text.strip()]
    if len(letters) != 2 or not all(0 <= letter < 26 for letter in letters):
        return None
    return "".join(chr(ord("A") + letter) for letter in letters)
