"""Writes `ontology/countries.ttl` and `ontology/languages.ttl`: the loaded lists that codes are checked against.

In go pycountry (ISO 3166 and 639 codes) and Babel (names in English, French and German from the CLDR); out come two
sorted Turtle files with the IRIs of the EU Publications Office authority tables. Run it again only to take in new
codes; the files are committed, so that a build needs neither package for this.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pycountry
from babel import Locale
from rdflib import DCTERMS, RDF, RDFS, SDO, SKOS, Graph, Literal, Namespace, URIRef

ONTOLOGY = Path(__file__).resolve().parent.parent / "ontology"
AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")
COUNTRY = Namespace(AUTHORITY["country/"])
LANGUAGE = Namespace(AUTHORITY["language/"])
LOCALES = {tag: Locale(tag) for tag in ("en", "fr", "de")}

HISTORIC = {
    "ANT": ("Netherlands Antilles", "Antilles néerlandaises", "Niederländische Antillen"),
    "BUR": ("Burma", "Birmanie", "Birma"),
    "BYS": ("Byelorussian SSR", "RSS de Biélorussie", "Weißrussische SSR"),
    "CSK": ("Czechoslovakia", "Tchécoslovaquie", "Tschechoslowakei"),
    "DDR": ("East Germany", "Allemagne de l’Est", "Deutsche Demokratische Republik"),
    "DHY": ("Dahomey", "Dahomey", "Dahomey"),
    "HVO": ("Upper Volta", "Haute-Volta", "Obervolta"),
    "RHO": ("Southern Rhodesia", "Rhodésie du Sud", "Südrhodesien"),
    "SCG": ("Serbia and Montenegro", "Serbie-et-Monténégro", "Serbien und Montenegro"),
    "SUN": ("Soviet Union", "Union soviétique", "Sowjetunion"),
    "TMP": ("Portuguese Timor", "Timor portugais", "Portugiesisch-Timor"),
    "VDR": ("North Vietnam", "Viêt Nam du Nord", "Nordvietnam"),
    "YMD": ("South Yemen", "Yémen du Sud", "Südjemen"),
    "YUG": ("Yugoslavia", "Yougoslavie", "Jugoslawien"),
    "ZAR": ("Zaire", "Zaïre", "Zaire"),
}
"""States that ISO 3166-3 withdrew and that films come from; the CLDR no longer names them."""

EXTRA_LANGUAGES = {
    "APC": ("Levantine Arabic", "arabe levantin", "levantinisches Arabisch"),
    "BER": ("Berber languages", "langues berbères", "Berbersprachen"),
    "LLD": ("Ladin", "ladin dolomitique", "Ladinisch"),
    "SGN": ("sign languages", "langues des signes", "Gebärdensprachen"),
    "CMN": ("Mandarin Chinese", "chinois mandarin", "Hochchinesisch"),
    "PRS": ("Dari", "dari", "Dari"),
    "ZXX": ("no linguistic content", "sans contenu linguistique", "kein sprachlicher Inhalt"),
}
"""Languages that film records name and the CLDR has no name of its own for."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One code of a list, its names in English, French and German, and a note where it is no longer in use."""

    code: str
    names: tuple[str, ...]
    note: str | None = None


def list_countries() -> Iterable[Entry]:
    """Every country of ISO 3166-1 by alpha-3 code, Kosovo under the code in general use, and the historic states."""
    for country in pycountry.countries:
        yield Entry(country.alpha_3, tuple(locale.territories[country.alpha_2] for locale in LOCALES.values()))
    yield Entry("XKX", tuple(locale.territories["XK"] for locale in LOCALES.values()))
    withdrawn = {country.alpha_3: country.withdrawal_date[:4] for country in pycountry.historic_countries}
    for code, names in HISTORIC.items():
        yield Entry(code, names, f"Historic state; withdrawn from ISO 3166-1 in {withdrawn[code]}.")


def list_languages() -> Iterable[Entry]:
    """Every language that the CLDR names in English and that has an ISO 639-3 code, about the size of ISO 639-2."""
    for tag in LOCALES["en"].languages:
        if "_" in tag:
            continue
        language = pycountry.languages.get(**{f"alpha_{len(tag)}": tag})
        if language is None:
            continue
        names = (locale.languages.get(tag, language.name) for locale in LOCALES.values())
        yield Entry(language.alpha_3.upper(), tuple(names))
    for code, names in EXTRA_LANGUAGES.items():
        yield Entry(code, names)


def to_graph(entries: Iterable[Entry], namespace: Namespace, kind: URIRef, title: tuple[str, str, str]) -> Graph:
    """The scheme and one concept per entry, typed `kind`."""
    graph = Graph()
    graph.bind("country", COUNTRY)
    graph.bind("language", LANGUAGE)
    graph.bind("schema", SDO)
    scheme = URIRef(str(namespace).rstrip("/"))
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    for tag, name in zip(LOCALES, title, strict=True):
        graph.add((scheme, RDFS.label, Literal(name, lang=tag)))
    for entry in entries:
        node = namespace[entry.code]
        graph.add((node, RDF.type, kind))
        graph.add((node, RDF.type, SKOS.Concept))
        graph.add((node, SKOS.inScheme, scheme))
        graph.add((node, SKOS.notation, Literal(entry.code)))
        for tag, name in zip(LOCALES, entry.names, strict=True):
            graph.add((node, RDFS.label, Literal(name, lang=tag)))
            graph.add((node, SKOS.prefLabel, Literal(name, lang=tag)))
        if entry.note is not None:
            graph.add((node, SKOS.historyNote, Literal(entry.note, lang="en")))
    return graph


def main() -> None:
    """Write both lists."""
    countries = to_graph(list_countries(), COUNTRY, SDO.Country, ("countries", "pays", "Länder"))
    languages = to_graph(list_languages(), LANGUAGE, DCTERMS.LinguisticSystem, ("languages", "langues", "Sprachen"))
    countries.serialize(ONTOLOGY / "countries.ttl", format="turtle")
    languages.serialize(ONTOLOGY / "languages.ttl", format="turtle")


if __name__ == "__main__":
    main()
