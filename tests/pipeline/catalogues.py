"""Catalogues that tests write, build and read back."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

import pyoxigraph as ox

from filmgraph.pipeline.build import Built, build
from filmgraph.pipeline.progress import Silent
from filmgraph.release import layout
from filmgraph.settings import read_catalogue

REPOSITORY = Path(__file__).resolve().parents[2]
BASE = "https://films.example"
DAY = date(2026, 11, 1)
SETTINGS = """\
[catalogue]
title = "Two films"
base = "https://films.example"
licence = "https://creativecommons.org/publicdomain/zero/1.0/"

[[source]]
id = "programs"
title = "Programs"
kind = "text"
path = "sources"
language = "en"
minimum = 1
"""
SALT_ROAD = """\
Salt Road: A Winter Crossing

Twice a winter the carriers cross the ice with salt for the upper valleys. The film goes with them.


  • Year: 2019
  • Duration: 52 mins
  • Production: North Light Films
  • Director: Mira Holt
  • Available Versions: ENG, FRA
  • Country of production: Norway


  • Awards: Best Documentary, Short Days Film Festival 2020 (Norway); \
Special Mention at Nordic Lens 2021 (Denmark) Festivals: Ice Film Festival 2020 (Finland)

Related Programs

The Ferryman

Four times a day he crosses the river, and nobody knows for how much longer.

More info
"""
FERRYMAN = """\
The Ferryman

A bridge is being built over the river. Ove Lind has taken people across it for forty years.


  • Year: 2017
  • Duration: 45 mins
  • Production: North Light Films
  • Director: Mira Holt
  • Available Versions: ENG
  • Country of production: Denmark


  • Festivals: Ice Film Festival 2018 (Finland)
"""
RECORDS = {"salt-road.txt": SALT_ROAD, "the-ferryman.txt": FERRYMAN}


def write_catalogue(folder: Path, records: Mapping[str, str | bytes] = RECORDS) -> Path:
    """A catalogue with these files as its records."""
    sources = folder / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    (folder / "filmgraph.toml").write_text(SETTINGS, encoding="utf-8")
    for name, content in records.items():
        (sources / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def write_prizes(folder: Path, header: Sequence[str], rows: Sequence[Mapping[str, str]]) -> Path:
    """A catalogue of one table, which the example of tables declares: Academy Award nominations."""
    declared = (REPOSITORY / "examples" / "tables" / "filmgraph.toml").read_text(encoding="utf-8")
    (folder / "sources").mkdir(parents=True)
    (folder / "filmgraph.toml").write_text(declared.partition('[[source]]\nid = "cannes"')[0], encoding="utf-8")
    lines = [header, *([row.get(name, "") for name in header] for row in rows)]
    (folder / "sources" / "oscars.tsv").write_text("".join("\t".join(line) + "\n" for line in lines), encoding="utf-8")
    return folder


def build_in(folder: Path, *, day: date = DAY, jobs: int = 1) -> Built:
    """Build the catalogue in a folder without a word."""
    return build(read_catalogue(folder), Silent(), as_of=day, jobs=jobs)


def build_two_releases(folder: Path, mended: str) -> Path:
    """A catalogue with two releases: in the second, the Salt Road reads as `mended` and the ferryman is gone."""
    write_catalogue(folder)
    build_in(folder)
    write_catalogue(folder, {**RECORDS, "salt-road.txt": mended})
    (folder / "sources" / "the-ferryman.txt").unlink()
    build_in(folder, day=date(2026, 12, 1))
    return folder


def dump(folder: Path, name: str = "data.nq") -> bytes:
    """A dump of the current release."""
    return (layout.current_folder(folder / "releases") / layout.DUMPS / name).read_bytes()


def ask(folder: Path, query: str) -> list[dict[str, str]]:
    """The answer of the current release to a query, as plain text; prefixes of filmgraph are declared."""
    store = ox.Store.read_only(str(layout.current_folder(folder / "releases") / layout.STORE))
    prefixes = {
        "fg": "https://w3id.org/filmgraph/ontology#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "prov": "http://www.w3.org/ns/prov#",
        "dcterms": "http://purl.org/dc/terms/",
        "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    }
    solutions = store.query(query, prefixes=prefixes)
    assert isinstance(solutions, ox.QuerySolutions)
    names = [variable.value for variable in solutions.variables]
    return [{n: row[n].value for n in names if row[n] is not None} for row in solutions]
