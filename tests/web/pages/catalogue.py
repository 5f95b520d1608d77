"""A small catalogue for the tests of pages: a real film, ordinary ones around it, and hostile ones."""

from pyoxigraph import Literal

from filmgraph.uris import Uris, concept, country, language, mint_key, term
from tests.web.pages.graph_maker import DCAT, DCTERMS, SCHEMA, GraphMaker
from tests.web.pages.human_harvest import add_conferral, add_human_harvest, add_selection

BASE = "http://127.0.0.1:8000"
MARKUP = '<script>alert("1")</script> & <b>bold</b>'
LONG_TITLE = "The Long Way Round: " + "being the true and complete account of a journey that nobody asked for " * 4
RIGHT_TO_LEFT = "شیرین نشاط"
PRIZES = 90
PROGRAMME = 120


def make_catalogue() -> GraphMaker:
    """The whole catalogue in memory."""
    make = GraphMaker(Uris(BASE))
    _add_vocabulary(make)
    source = make.thing(make.uris.thing("source", mint_key("source", "javafilms")), DCAT + "Dataset", "Example records")
    make.link(source, DCTERMS + "license", "https://creativecommons.org/publicdomain/zero/1.0/")
    add_human_harvest(make, source)
    _add_letter(make, source)
    _add_hostile(make, source)
    _add_programme(make)
    return make


def _add_vocabulary(make: GraphMaker) -> None:
    for scheme, notations in {
        "role": ("director", "production-company", "producer", "composer", "cinematographer"),
        "outcome": ("won", "nominated", "finalist", "special-mention", "shortlisted", "placed"),
        "title-type": ("preferred", "original", "alternative"),
        "usage": ("unspecified", "subtitled"),
        "status": ("stub", "provisional"),
    }.items():
        for notation in notations:
            make.concept(scheme, notation)
    for code, label in (("CAN", "Canada"), ("ITA", "Italy"), ("NOR", "Norway"), ("FRA", "France"), ("IRN", "Iran")):
        make.country(code, label)
    for code, label in (("ENG", "English"), ("FRA", "French"), ("FAS", "Persian")):
        make.language(code, label)


def add_film(make: GraphMaker, source: str, name: str, title: str, text: str) -> tuple[str, str]:
    """A film described by a record, with its title; gives both IRIs."""
    record = make.record(source, name, text)
    film = make.thing(make.uris.thing("film", mint_key("film", source, name)), term("Film"), title)
    make.link(record, term("describes"), film)
    node = make.part(film, "title", (title,), "Title", title)
    make.link(film, term("hasTitle"), node)
    make.say(node, term("mainTitle"), title)
    make.link(node, term("titleType"), concept("title-type", "preferred"))
    make.words(node, record, title)
    return film, record


def add_credit(make: GraphMaker, film: str, record: str, role: str, name: str) -> None:
    """Credit a person who is named in the record."""
    person = make.named("person", SCHEMA + "Person", name)
    credit = make.part(film, "contribution", (role, name), "Contribution", f"{name}, {role}")
    make.link(film, term("hasContribution"), credit)
    make.link(credit, term("contributor"), person)
    make.link(credit, term("role"), concept("role", role))
    make.say(credit, term("nameAsStated"), name)
    make.words(credit, record, name)
    if role == "director":
        make.link(film, SCHEMA + "director", person)


def _add_letter(make: GraphMaker, source: str) -> None:
    """A second film by the same director, whose two records disagree about its year."""
    title = "Letter from Masanjia"
    film, record = add_film(
        make, source, "letter", title, f"{title}\n\nYear: 2018\nDirector: Leon Lee\nMusic: Ida Noor\n"
    )
    add_credit(make, film, record, "director", "Leon Lee")
    add_credit(make, film, record, "composer", "Ida Noor")
    other = make.record(source, "letter-festival", f"{title} (2019)\nSelected for Indie Fest 2014\n")
    make.link(other, term("describes"), film)
    make.year(film, 2018)
    for quote, year in (((record, "2018"), 2018), ((other, "2019"), 2019)):
        make.claim(film, term("year"), Literal(str(year)), quote)
    make.link(film, term("countryOfProduction"), country("CAN"))
    selection = add_selection(make, film, "Indie Fest", 2014)
    make.words(selection, other, "Indie Fest 2014")


def _add_hostile(make: GraphMaker, source: str) -> None:
    text = f"{LONG_TITLE}\n\nDirected by {RIGHT_TO_LEFT} and {MARKUP}. Winner of everything.\n"
    film, record = add_film(make, source, "hostile", LONG_TITLE, text)
    add_credit(make, film, record, "director", RIGHT_TO_LEFT)
    add_credit(make, film, record, "producer", MARKUP)
    for number in range(PRIZES):
        outcome = ("won", "nominated", "special-mention")[number % 3]
        prize = (f"Prize no. {number + 1}", f"Festival of {number % 20}", 1990 + number % 15, outcome)
        make.words(add_conferral(make, film, prize), record, "Winner of everything")
    add_film(make, source, MARKUP, MARKUP, f"{MARKUP}\nA film without a year.\n")


def _add_programme(make: GraphMaker) -> None:
    """One edition with more films than a page holds."""
    for number in range(PROGRAMME):
        film = make.named("film", term("Film"), f"Programme film {number:03}")
        make.year(film, 1950 + number % 60)
        make.link(film, term("identityStatus"), concept("status", "stub"))
        add_selection(make, film, "Indie Fest", 2014)
        make.link(film, term("countryOfProduction"), country(("FRA", "IRN", "ITA")[number % 3]))
        version = make.part(film, "version", ("FRA",), "Version", "French version")
        make.link(film, term("hasVersion"), version)
        make.link(version, term("versionLanguage"), language(("FRA", "FAS")[number % 2]))
