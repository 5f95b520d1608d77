"""Link headers: ASCII, short, and safe whatever an IRI holds."""

from filmgraph.web.http.links import Link, ascii_address, link_header


def test_a_link_says_relation_and_type() -> None:
    value = link_header([Link("http://e/x.ttl", "describedby", "text/turtle"), Link("http://e/x", "describes")])
    assert value == '<http://e/x.ttl>; rel="describedby"; type="text/turtle", <http://e/x>; rel="describes"'


def test_addresses_become_ascii_and_cannot_break_out() -> None:
    assert ascii_address("http://e/é/%C3%A9") == "http://e/%C3%A9/%C3%A9"
    assert link_header([Link('http://e/>; rel="evil"\r\nX: y', "next")]).count(">") == 1
    assert "\n" not in ascii_address("a\nb")


def test_the_header_stays_under_four_kilobytes() -> None:
    assert len(link_header(Link(f"http://e/{number}", "item") for number in range(1000))) <= 4000
