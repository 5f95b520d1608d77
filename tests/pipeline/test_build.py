"""Building a catalogue: the same every time, every claim on its words, and what changes changes alone."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from filmgraph.release import layout
from filmgraph.release.layout import release_folders
from filmgraph.release.records import RecordReader
from filmgraph.source import Span
from tests.pipeline.catalogues import BASE, DAY, FERRYMAN, RECORDS, SALT_ROAD, ask, build_in, dump, write_catalogue

FILMS = "SELECT ?film ?label { ?film a fg:Film ; rdfs:label ?label }"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalogue of two films, built once for the tests that only read."""
    folder = write_catalogue(tmp_path_factory.mktemp("catalogue"))
    build_in(folder)
    return folder


@pytest.fixture
def catalogue(built: Path, tmp_path: Path) -> Path:
    """A copy of the built catalogue that a test may change."""
    return Path(shutil.copytree(built, tmp_path / "catalogue", symlinks=True))


def films(folder: Path) -> dict[str, str]:
    return {row["label"]: row["film"] for row in ask(folder, FILMS)}


def test_a_title_that_is_only_named_and_the_film_that_is_described_are_one(built: Path) -> None:
    assert set(films(built)) == {"Salt Road: A Winter Crossing", "The Ferryman"}
    rows = ask(built, "SELECT ?t { ?r a fg:RelatedReference ; fg:target ?t . ?t fg:year ?year }")
    assert [row["t"] for row in rows] == [films(built)["The Ferryman"]]


def test_a_person_named_in_two_records_is_one(built: Path) -> None:
    rows = ask(built, "SELECT DISTINCT ?p { ?film schema:director ?p . ?p rdfs:label 'Mira Holt' }")
    assert len(rows) == 1


def test_a_prize_has_its_event_year_place_and_words(built: Path) -> None:
    (row,) = ask(
        built,
        """SELECT ?award ?edition ?year ?place ?outcome ?quote {
             ?c a fg:Conferral ; fg:award/rdfs:label ?award ; fg:atEdition/rdfs:label ?edition ; fg:year ?year ;
                fg:place/rdfs:label ?place ; fg:outcome/rdfs:label ?outcome ; fg:evidence/nif:anchorOf ?quote
             FILTER (CONTAINS(?award, "Best Documentary") && LANG(?place) = "en" && LANG(?outcome) = "en") }""",
    )
    assert row == {
        "award": "Best Documentary (Short Days Film Festival)",
        "edition": "Short Days Film Festival 2020",
        "year": "2020",
        "place": "Norway",
        "outcome": "won",
        "quote": "Best Documentary, Short Days Film Festival 2020 (Norway)",
    }


def test_all_evidence_quotes_the_text_of_its_record(built: Path) -> None:
    rows = ask(
        built,
        "SELECT ?record ?begin ?end ?quote { ?e a fg:Evidence ; nif:referenceContext ?record ; nif:beginIndex ?begin ;"
        " nif:endIndex ?end ; nif:anchorOf ?quote }",
    )
    reader = RecordReader(layout.current_folder(built / "releases") / layout.RECORDS)
    assert len(rows) > 30
    for row in rows:
        stored = reader.record(row["record"].rsplit("/", 1)[-1])
        assert stored is not None
        assert stored.record.quote(Span(int(row["begin"]), int(row["end"]))) == row["quote"]
    reader.close()


def test_everything_has_a_label_and_nothing_is_a_blank_node(built: Path) -> None:
    assert ask(built, "SELECT DISTINCT ?s { ?s ?p ?o FILTER NOT EXISTS { ?s rdfs:label ?label } }") == []
    assert b"_:" not in dump(built)


def test_the_graph_of_a_record_holds_what_that_record_says(built: Path) -> None:
    rows = ask(
        built,
        "SELECT ?id ?year { ?r fg:recordGraph ?g ; dcterms:identifier ?id "
        "GRAPH ?g { ?film fg:year ?year ; a fg:Film } }",
    )
    assert {(row["id"], row["year"]) for row in rows} == {("salt-road", "2019"), ("the-ferryman", "2017")}


def test_two_builds_from_the_same_input_are_the_same_bytes_and_publish_once(built: Path, tmp_path: Path) -> None:
    again = write_catalogue(tmp_path / "again")
    first = build_in(again)
    for name in ("data.nq", "data.ttl", "data.jsonld"):
        assert dump(again, name) == dump(built, name)
    second = build_in(again, day=date(2027, 1, 1))
    assert (first.new, second.new) == (True, False)
    assert second.release == first.release
    assert len(release_folders(again / "releases")) == 1


def test_as_many_processes_as_you_like_give_the_same_bytes(built: Path, tmp_path: Path) -> None:
    again = write_catalogue(tmp_path / "again")
    build_in(again, jobs=2)
    assert dump(again) == dump(built)


def test_a_corrected_title_changes_no_iri(catalogue: Path) -> None:
    before = films(catalogue)
    mended = SALT_ROAD.replace("A Winter Crossing", "The Winter Crossing")
    write_catalogue(catalogue, {**RECORDS, "salt-road.txt": mended})
    build_in(catalogue, day=date(2026, 12, 1))
    after = films(catalogue)
    assert after["Salt Road: The Winter Crossing"] == before["Salt Road: A Winter Crossing"]
    assert after["The Ferryman"] == before["The Ferryman"]


def test_a_corrected_title_keeps_the_films_that_are_named_by_the_old_one(catalogue: Path) -> None:
    mended = FERRYMAN.replace("The Ferryman", "The Last Ferryman")
    write_catalogue(catalogue, {**RECORDS, "the-ferryman.txt": mended})
    before = films(catalogue)
    build_in(catalogue, day=date(2026, 12, 1))
    rows = ask(catalogue, "SELECT ?film ?title { ?film fg:hasTitle/rdfs:label ?title ; fg:year '2017'^^xsd:gYear }")
    assert {row["film"] for row in rows} == {before["The Ferryman"]}
    assert {row["title"] for row in rows} == {"The Last Ferryman", "The Ferryman"}
    assert films(catalogue)["The Last Ferryman"] == before["The Ferryman"]


def test_a_corrected_name_keeps_the_person(catalogue: Path) -> None:
    query = "SELECT ?p { ?film schema:director ?p . ?p rdfs:label ?name }"
    before = {row["p"] for row in ask(catalogue, query)}
    write_catalogue(catalogue, {name: text.replace("Mira Holt", "Mira Holdt") for name, text in RECORDS.items()})
    build_in(catalogue, day=date(2026, 12, 1))
    assert {row["p"] for row in ask(catalogue, query)} == before


def test_a_record_taken_out_is_withdrawn_and_nothing_else_changes(catalogue: Path) -> None:
    gone, kept = films(catalogue)["Salt Road: A Winter Crossing"], films(catalogue)["The Ferryman"]
    (catalogue / "sources" / "salt-road.txt").unlink()
    build_in(catalogue, day=date(2026, 12, 1))
    assert films(catalogue) == {"The Ferryman": kept}
    rows = ask(catalogue, "SELECT ?thing ?day { GRAPH ?g { ?thing prov:invalidatedAtTime ?day } }")
    withdrawn = {row["thing"]: row["day"] for row in rows}
    assert withdrawn[gone] == "2026-12-01"
    kinds = {iri.removeprefix(BASE).split("/")[1] for iri in withdrawn}
    assert kinds >= {"film", "record", "conferral", "selection"}
    assert kept not in withdrawn


def test_a_record_that_comes_back_has_its_iris_again(catalogue: Path) -> None:
    before = dump(catalogue)
    text = (catalogue / "sources" / "salt-road.txt").read_text()
    (catalogue / "sources" / "salt-road.txt").unlink()
    build_in(catalogue, day=date(2026, 12, 1))
    (catalogue / "sources" / "salt-road.txt").write_text(text)
    build_in(catalogue, day=date(2026, 12, 2))
    assert dump(catalogue) == before


def test_a_french_text_is_tagged_as_french_in_a_catalogue_of_english_records(tmp_path: Path) -> None:
    french = "Le sel\n\nDeux fois par hiver, les porteurs traversent la glace avec le sel pour les vallées du nord.\n\n"
    write_catalogue(tmp_path, {"le-sel.txt": french + "Année : 2019\nRéalisation : Mira Holt\n"})
    build_in(tmp_path)
    asked = "SELECT ?tag ?code { ?film dcterms:abstract ?text . ?record fg:describes ?film ; dcterms:language ?code "
    (found,) = ask(tmp_path, asked + "BIND(LANG(?text) AS ?tag) }")
    assert (found["tag"], found["code"].rpartition("/")[2]) == ("fr", "FRA")


AT_FESTIVALS = """
[[correction]]
record = "salt-road"
field = "{field}"
old = "{old}"
new = "{new}"
who = "A. Curator"
why = "it is on the poster"
"""
ACTS = "SELECT ?s { VALUES ?kind { fg:Selection fg:Conferral fg:EventSeries fg:Award } ?s a ?kind }"


@pytest.mark.parametrize(
    ("field", "old", "new"),
    [
        ("festival.event", "Nordic Lens", "International Nordic Festival of the Documentary Lens"),
        ("prize.event", "Tromsø Short Days", "The Days of Short Films in the North"),
        ("prize.year", "2020", "2021"),
        ("prize.outcome", "won", "nominated"),
        ("prize.award", "Best Film", "Best Short Film"),
    ],
)
def test_a_correction_of_a_prize_or_selection_changes_no_iri(tmp_path: Path, field: str, old: str, new: str) -> None:
    text = "Salt Road\n\nYear: 2019\nDirector: Mira Holt\n\nBest Film, Tromsø Short Days 2020 (Norway)\n"
    write_catalogue(tmp_path, {"salt-road.txt": f"{text}Nordic Lens 2021 (Oslo, Norway)\nMoss Fest 2022 (Malta)\n"})
    build_in(tmp_path)
    before = ask(tmp_path, ACTS)
    (tmp_path / "corrections.toml").write_text(AT_FESTIVALS.format(field=field, old=old, new=new))
    build_in(tmp_path, day=date(2026, 12, 1))
    assert sorted(row["s"] for row in ask(tmp_path, ACTS)) == sorted(row["s"] for row in before)
    notes = ask(tmp_path, "SELECT ?note { ?claim a fg:Claim ; rdfs:comment ?note }")
    assert {row["note"] for row in notes} == {"A. Curator: it is on the poster"} or field.endswith("event")


def test_a_prize_that_a_curator_took_away_leaves_a_note_of_who_and_why(catalogue: Path) -> None:
    award = "SELECT ?a { ?film schema:award ?a ; rdfs:label ?title FILTER CONTAINS(?title, 'Salt Road') }"
    before = {row["a"] for row in ask(catalogue, award)}
    words = "Best Documentary, Short Days Film Festival 2020 (Norway)"
    (catalogue / "corrections.toml").write_text(AT_FESTIVALS.format(field="prize", old=words, new=""))
    build_in(catalogue, day=date(2026, 12, 1))
    assert {row["a"] for row in ask(catalogue, award)} == before - {words}
    (row,) = ask(
        catalogue,
        """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
           PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
           SELECT ?told ?note ?quote { ?film skos:changeNote ?told .
             ?claim rdf:object ?told ; rdfs:comment ?note ; fg:evidence/nif:anchorOf ?quote }""",
    )
    assert row["note"] == "A. Curator: it is on the poster"
    assert (row["told"], row["quote"]) == (f"Taken away: prize “{words}”", words)


def test_the_order_of_files_does_not_matter(built: Path, tmp_path: Path) -> None:
    renamed = write_catalogue(tmp_path / "again", dict(reversed(RECORDS.items())))
    build_in(renamed)
    assert dump(renamed) == dump(built)


def test_what_two_records_say_of_one_film_is_one_node_on_both_their_words(tmp_path: Path) -> None:
    twin = FERRYMAN.replace("Ove Lind has", "A man has")
    folder = write_catalogue(tmp_path, {"one.txt": FERRYMAN, "two.txt": twin})
    build_in(folder, day=DAY)
    rows = ask(
        folder, "SELECT ?c ?e { ?film fg:hasContribution ?c . ?c rdfs:label 'Mira Holt, director' ; fg:evidence ?e }"
    )
    assert len({row["c"] for row in rows}) == 1
    assert len({row["e"] for row in rows}) == 2


CORRECTIONS = """
[[correction]]
record = "the-ferryman"
field = "year"
old = "2017"
new = "2016"
who = "A. Curator"
why = "the credits say MMXVI"
"""


def test_a_correction_keeps_the_words_and_says_who_and_why(catalogue: Path) -> None:
    (catalogue / "corrections.toml").write_text(CORRECTIONS)
    build_in(catalogue, day=date(2026, 12, 1))
    (row,) = ask(
        catalogue,
        """PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
           SELECT ?year ?stated ?origin ?note ?quote {
             ?film rdfs:label "The Ferryman" ; fg:year ?year .
             ?claim rdf:subject ?film ; rdf:predicate fg:year ; rdf:object ?stated ; fg:origin ?origin ;
               rdfs:comment ?note ; fg:evidence/nif:anchorOf ?quote }""",
    )
    assert (row["year"], row["stated"], row["quote"]) == ("2016", "2016", "2017")
    assert row["origin"].endswith("/correction")
    assert row["note"] == "A. Curator: the credits say MMXVI"
