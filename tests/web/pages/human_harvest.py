"""One real film with everything a program record can say about it, for the tests of pages."""

from pyoxigraph import Literal, NamedNode

from filmgraph.uris import concept, country, language, mint_key, term
from tests.web.pages.graph_maker import DCTERMS, SCHEMA, XSD, GraphMaker

TITLE = "Human Harvest: China’s Illegal Organ Trade"
SYNOPSIS = (
    "A country without a donation system became the place where organs are found within days. "
    "In this film Nobel Peace Prize nominees David Matas and David Kilgour follow the question of where they come from."
)
TEXT = f"""{TITLE}

{SYNOPSIS}


  • Year: 2014
  • Duration: 52 mins
  • Production: Flying Cloud Productions
  • Director: Leon Lee
  • Available Versions: ENG
  • Country of production: Canada



  • Awards: Peabody Award, First Prize at the Viewster Online Festival 2014. Best Documentary, Indie Fest 2014. \
Best Documentary Feature, Big Muddy Film Festival 2015. AIB International Investigative Award (Association for \
International Broadcasting Awards 2015, London, UK); Finalist, Hamilton Film Festival 2014 Festivals: Terra Di Tutti \
Film festival 2016 (Italy); DIG Award International Documentary Festival (Italy); Viewster Online Festival; \
Human Rights Human Wrongs 2017 ( Norway)

Related Programs

China’s New Silk Road

By train from China to France in less than two weeks.

More info
"""

CONFERRALS: tuple[tuple[str, str, str | None, int | None, str], ...] = (
    ("Peabody Award", "Peabody Award", None, None, "won"),
    ("First Prize at the Viewster Online Festival 2014", "First Prize", "Viewster Online Festival", 2014, "won"),
    ("Best Documentary, Indie Fest 2014", "Best Documentary", "Indie Fest", 2014, "won"),
    (
        "Best Documentary Feature, Big Muddy Film Festival 2015",
        "Best Documentary Feature",
        "Big Muddy Film Festival",
        2015,
        "won",
    ),
    (
        "AIB International Investigative Award (Association for International Broadcasting Awards 2015, London, UK)",
        "AIB International Investigative Award",
        "Association for International Broadcasting Awards",
        2015,
        "won",
    ),
    ("Finalist, Hamilton Film Festival 2014", "Finalist", "Hamilton Film Festival", 2014, "finalist"),
)
SELECTIONS: tuple[tuple[str, str, int | None, str | None], ...] = (
    ("Terra Di Tutti Film festival 2016 (Italy)", "Terra Di Tutti Film festival", 2016, "ITA"),
    (
        "DIG Award International Documentary Festival (Italy)",
        "DIG Award International Documentary Festival",
        None,
        "ITA",
    ),
    ("Viewster Online Festival; ", "Viewster Online Festival", None, None),
    ("Human Rights Human Wrongs 2017 ( Norway)", "Human Rights Human Wrongs", 2017, "NOR"),
)


def add_human_harvest(make: GraphMaker, source: str) -> str:
    """Describe the film and give its IRI."""
    record = make.record(source, "human-harvest", TEXT)
    film = make.thing(make.uris.thing("film", mint_key("film", source, "human-harvest")), term("Film"), TITLE)
    make.link(record, term("describes"), film)
    _add_attributes(make, film, record)
    _add_agents(make, film, record)
    _add_honours(make, film, record)
    return film


def _add_attributes(make: GraphMaker, film: str, record: str) -> None:
    title = make.part(film, "title", (TITLE,), "Title", TITLE)
    make.link(film, term("hasTitle"), title)
    make.say(title, term("mainTitle"), "Human Harvest")
    make.say(title, term("subtitle"), "China’s Illegal Organ Trade")
    make.link(title, term("titleType"), concept("title-type", "preferred"))
    make.words(title, record, TITLE)
    make.year(film, 2014)
    make.claim(film, term("year"), Literal("2014", datatype=NamedNode(XSD + "gYear")), (record, "2014"))
    make.say(film, term("runtimeMinutes"), 52)
    make.claim(film, term("runtimeMinutes"), Literal(52), (record, "52 mins"))
    make.link(film, term("countryOfProduction"), country("CAN"))
    make.claim(film, term("countryOfProduction"), NamedNode(country("CAN")), (record, "Canada"))
    make.say(film, DCTERMS + "abstract", Literal(SYNOPSIS, language="en"))
    make.claim(film, DCTERMS + "abstract", None, (record, SYNOPSIS))
    make.link(film, term("identityStatus"), concept("status", "provisional"))
    version = make.part(film, "version", ("ENG",), "Version", "English version")
    make.link(film, term("hasVersion"), version)
    make.link(version, term("versionLanguage"), language("ENG"))
    make.link(version, term("languageUsage"), concept("usage", "unspecified"))
    make.words(version, record, "ENG", "Versions")


def _add_agents(make: GraphMaker, film: str, record: str) -> None:
    director = make.named("person", SCHEMA + "Person", "Leon Lee")
    company = make.named("organization", SCHEMA + "Organization", "Flying Cloud Productions")
    make.say(company, SCHEMA + "alternateName", "Flying Cloud")
    make.link(film, SCHEMA + "director", director)
    make.link(film, SCHEMA + "productionCompany", company)
    credited = (("director", director, "Leon Lee"), ("production-company", company, "Flying Cloud Productions"))
    for position, (role, agent, name) in enumerate(credited, start=1):
        credit = make.part(film, "contribution", (role, agent), "Contribution", f"{name}, {role}")
        make.link(film, term("hasContribution"), credit)
        make.link(credit, term("contributor"), agent)
        make.link(credit, term("role"), concept("role", role))
        make.say(credit, term("nameAsStated"), name)
        make.say(credit, SCHEMA + "position", position)
        make.words(credit, record, name)
    for name in ("David Matas", "David Kilgour"):
        person = make.named("person", SCHEMA + "Person", name)
        mention = make.part(film, "mention", (person,), "Mention", name)
        make.link(film, term("hasMention"), mention)
        make.link(mention, term("mentionedEntity"), person)
        make.words(mention, record, name)
    stub = make.named("film", term("Film"), "China’s New Silk Road")
    make.link(stub, term("identityStatus"), concept("status", "stub"))
    related = make.part(film, "related", (stub,), "RelatedReference", "China’s New Silk Road")
    make.link(film, term("hasRelated"), related)
    make.link(related, term("target"), stub)
    make.say(related, term("nameAsStated"), "China’s New Silk Road")
    make.say(related, term("teaser"), Literal("By train from China to France in less than two weeks.", language="en"))
    make.say(related, SCHEMA + "position", 1)
    make.words(related, record, "China’s New Silk Road")


def _add_honours(make: GraphMaker, film: str, record: str) -> None:
    for words, prize, event, year, outcome in CONFERRALS:
        conferral = add_conferral(make, film, (prize, event, year, outcome))
        make.say(conferral, term("nameAsStated"), words)
        make.words(conferral, record, words)
    for words, event, year, place in SELECTIONS:
        selection = add_selection(make, film, event, year)
        if place is not None:
            make.link(selection, term("place"), country(place))
        make.say(selection, term("nameAsStated"), words)
        make.words(selection, record, words)
    nobel = add_conferral(make, None, ("Nobel Peace Prize", None, None, "nominated"))
    for name in ("David Matas", "David Kilgour"):
        make.link(nobel, term("recipient"), make.named("person", SCHEMA + "Person", name))
    make.words(nobel, record, "Nobel Peace Prize nominees")


def add_event(make: GraphMaker, node: str, event: str, year: int | None) -> None:
    """Place a conferral or selection at an edition, or in a series when no year is stated."""
    series = make.named("event", term("EventSeries"), event)
    if year is None:
        make.link(node, term("inSeries"), series)
        return
    make.year(node, year)
    edition = make.uris.edition(series.rpartition("/")[2], str(year))
    make.thing(edition, term("Edition"), f"{event} {year}")
    make.link(edition, term("editionOf"), series)
    make.year(edition, year)
    make.link(node, term("atEdition"), edition)


def add_conferral(make: GraphMaker, film: str | None, what: tuple[str, str | None, int | None, str]) -> str:
    """A conferral of (prize, event, year, outcome) on a film."""
    prize, event, year, outcome = what
    label = ", ".join(filter(None, (prize, event, str(year) if year else None)))
    key = mint_key("conferral", label, film or "", outcome)
    node = make.thing(make.uris.thing("conferral", key), term("Conferral"), label)
    award = make.named("award", term("Award"), f"{prize} ({event})" if event else prize)
    make.link(node, term("award"), award)
    make.link(node, term("outcome"), concept("outcome", outcome))
    if film is not None:
        make.link(node, term("recipient"), film)
    if event is not None:
        add_event(make, node, event, year)
        make.link(award, term("presentedAt"), make.named("event", term("EventSeries"), event))
    elif year is not None:
        make.year(node, year)
    return node


def add_selection(make: GraphMaker, film: str, event: str, year: int | None) -> str:
    """A selection of a film for an edition or series."""
    label = f"{event} {year}" if year else event
    node = make.thing(make.uris.thing("selection", mint_key("selection", film, label)), term("Selection"), label)
    make.link(node, term("selectedWork"), film)
    add_event(make, node, event, year)
    return node
