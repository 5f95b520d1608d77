"""Identifiers of the authorities of the field: one form for each, and a reason where something is none."""

import pytest

from filmgraph.parsing.identifiers.identifiers import Named, read_identifier
from filmgraph.parsing.tables.row import parse_row
from filmgraph.source import Cell, CellText, SourceRecord
from filmgraph.source.table_settings import read_declaration

EIDR = "10.5240/7791-8534-2C23-9030-8610-5"
ISAN = "0000-0000-D07A-0090-Q-0000-0000-X"


@pytest.mark.parametrize(
    ("authority", "forms", "value"),
    [
        (
            "imdb",
            ["tt0051299", "TT0051299", "51299", "tt51299", "https://www.imdb.com/title/tt0051299/?ref_=nv",
             "imdb:tt0051299", "m.imdb.com/title/tt0051299", "https://www.imdb.com/de/title/tt0051299/"],
            "tt0051299",
        ),
        ("imdb", ["tt10048342", "https://imdb.com/title/tt10048342"], "tt10048342"),
        (
            "wikidata",
            ["Q77", "q77", "wd:Q77", "http://www.wikidata.org/entity/Q77", "https://www.wikidata.org/wiki/Q77",
             "wikidata:Q77"],
            "Q77",
        ),
        ("viaf", ["102333412", "http://viaf.org/viaf/102333412", "https://viaf.org/viaf/102333412/#Austen",
                  "VIAF: 102333412"],
         "102333412"),
        ("eidr", [EIDR, EIDR.lower(), EIDR.replace("-", ""), "https://doi.org/" + EIDR, "doi:" + EIDR], EIDR),
        (
            "isan",
            [ISAN, "ISAN " + ISAN, ISAN.replace("-", " "), ISAN.replace("-", ""), "0000-0000-D07A-0090-Q",
             "0000-0000-D07A-0090", "urn:isan:" + ISAN, ISAN.lower(), "0000-0000-D07A-0090-0000-0000"],
            ISAN,
        ),
        ("isan", ["0000-3BAB-9352-0000-G-0000-0000-Q"], "0000-3BAB-9352-0000-G-0000-0000-Q"),
    ],
)  # fmt: skip
def test_differing_forms_of_one_identifier_are_one(authority: str, forms: list[str], value: str) -> None:
    read = {read_identifier(given, form, "film") for form in forms for given in (authority, authority.upper())}
    assert read == {(authority, value, "")}


@pytest.mark.parametrize(
    ("authority", "forms", "value"),
    [
        ("imdb", ["nm0000122", "https://www.imdb.com/name/nm122/", "NM0000122"], "nm0000122"),
        ("imdb", ["co0056447", "https://www.imdb.com/company/co0056447/"], "co0056447"),
        (
            "isni",
            ["0000000121032683", "0000 0001 2103 2683", "https://isni.org/isni/0000000121032683"],
            "0000000121032683",
        ),
    ],
)
def test_people_and_organizations_have_identifiers_of_their_own(authority: str, forms: list[str], value: str) -> None:
    assert {read_identifier(authority, form, "agent").value for form in forms} == {value}


@pytest.mark.parametrize(
    ("authority", "text", "named", "why"),
    [
        ("imdb", "nm0000122", "film", "for a film"),
        ("imdb", "tt0051299", "agent", "for a person"),
        ("imdb", "122", "agent", "for a person"),
        ("imdb", "0051299x", "film", "no identifier of IMDb"),
        ("imdb", "https://www.imdb.com/find?q=home", "film", "no identifier of IMDb"),
        ("imdb", "tt12345678901", "film", "no identifier of IMDb"),
        ("wikidata", "77", "film", "Wikidata"),
        ("wikidata", "Q077", "film", "Wikidata"),
        ("wikidata", "P31", "film", "Wikidata"),
        ("viaf", "abc", "agent", "VIAF"),
        ("eidr", "10.5240/XXXX", "film", "no EIDR"),
        ("eidr", "10.5240/7791-8534-2C23-9030-8610-6", "film", "has 6 as check character where 5 belongs"),
        ("eidr", EIDR, "agent", "is an EIDR, which names a film and no person or organization"),
        ("isan", "x", "film", "no ISAN"),
        ("isan", "0000-0000-D07A-0090-R-0000-0000-X", "film", "has R as check character where Q belongs"),
        ("isan", "0000-0000-D07A-0090-Q-0000-0000-Y", "film", "has Y as check character where X belongs"),
        ("isni", "0000000121032684", "agent", "has 4 as check character where 3 belongs"),
        ("isni", "0000000121032683", "film", "is an ISNI, which names a person or an organization and no film"),
        ("isni", "1", "film", "is no ISNI, which has sixteen digits"),
    ],
)
def test_what_is_no_identifier_is_told_with_the_reason(authority: str, text: str, named: Named, why: str) -> None:
    read = read_identifier(authority, text, named)
    assert read.value == ""
    assert why in read.why


def test_identifiers_of_other_authorities_are_taken_as_they_stand() -> None:
    assert read_identifier("Kinoteka", "K 17/b", "film") == ("Kinoteka", "K 17/b", "")


def test_a_cell_that_is_no_identifier_is_an_issue_with_row_and_column_and_gives_none() -> None:
    texts = {
        "title": "Home",
        "imdb": "tt51299",
        "link": "https://www.imdb.com/title/tt0051299/",
        "eidr": "10.5240/XXXX",
    }
    rule = {"field": "identifier", "authority": "imdb"}
    columns = {"title": {"field": "title"}, "imdb": rule, "link": rule, "eidr": rule | {"authority": "eidr"}}
    cells = tuple(
        CellText(header, Cell(7, column), text) for column, (header, text) in enumerate(texts.items(), start=1)
    )
    declared = read_declaration({"columns": columns}, where="test")
    record = parse_row(SourceRecord("shelf", "row", "t.csv", "", cells=cells), declared)
    assert [(one.authority, one.value.value) for one in record.identifiers] == [("imdb", "tt0051299")]
    assert [(issue.line, issue.header) for issue in record.issues] == [(7, "eidr")]
