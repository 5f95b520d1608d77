"""Tests of single terms, with the outcomes pySHACL has: datatype, node kind, range, length, pattern, language."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal

from rdflib import RDF, RDFS, SH, XSD, Literal, URIRef

from filmgraph.validation.fast.constraints.value import Test
from filmgraph.validation.fast.term import is_blank, is_iri, is_literal, language_of, text_of, to_node

_PYTHON_TYPES: dict[URIRef, type | tuple[type, ...]] = {
    XSD.string: (str, bytes),
    RDF.langString: (str, bytes),
    XSD.integer: int,
    XSD.float: float,
    XSD.decimal: Decimal,
    XSD.boolean: bool,
    XSD.date: date,
    XSD.time: time,
    XSD.dateTime: datetime,
}

_KINDS: dict[URIRef, tuple[Test, ...]] = {
    SH.IRI: (is_iri,),
    SH.Literal: (is_literal,),
    SH.BlankNode: (is_blank,),
    SH.BlankNodeOrIRI: (is_blank, is_iri),
    SH.BlankNodeOrLiteral: (is_blank, is_literal),
    SH.IRIOrLiteral: (is_iri, is_literal),
}


def of_datatype(datatype: URIRef) -> Test:
    """A literal of the datatype whose text is a value of it (SHACL section 4.1.2)."""
    expected = _PYTHON_TYPES.get(datatype)

    def test(term: str) -> bool:
        node = to_node(term)
        if not isinstance(node, Literal):
            return False
        fits = expected is None or isinstance(node.value, expected)
        if node.datatype == datatype:
            return node.ill_typed is not True and fits
        if datatype == RDFS.Literal:
            return True
        if datatype == RDFS.Datatype and node.datatype:
            return True
        if node.datatype is None and node.language is None and datatype == XSD.string:
            return fits
        return datatype == RDF.langString and bool(node.language) and fits

    return test


def of_kind(kind: URIRef) -> Test:
    """An IRI, blank node or literal as asked (SHACL section 4.1.3)."""
    kinds = _KINDS.get(kind, ())
    return lambda term: any(test(term) for test in kinds)


def in_range(limit: Literal, wanted: Callable[[int], bool]) -> Test:
    """A literal whose comparison with the limit (-1, 0 or 1) is as wanted (SHACL section 4.3)."""
    # pySHACL takes a seventh of a second to import; it is imported when the first value is compared.
    limit_is_text = isinstance(limit.value, str)

    def test(term: str) -> bool:
        node = to_node(term)
        if not isinstance(node, Literal) or isinstance(node.value, str) != limit_is_text:
            return False
        from pyshacl.rdfutil.compare import compare_literal

        try:
            return wanted(compare_literal(node, limit))  # type: ignore[no-untyped-call]
        except (TypeError, NotImplementedError):
            return False

    return test


def of_length(wanted: Callable[[int], bool]) -> Test:
    """A term that is no blank node and whose text has a length as wanted (SHACL sections 4.4.1 and 4.4.2)."""
    return lambda term: not is_blank(term) and wanted(len(text_of(term)))


def matching(pattern: str, flags: str) -> Test:
    """A term that is no blank node and whose text has a match of the pattern (SHACL section 4.4.3)."""
    options = (re.IGNORECASE if "i" in flags else 0) | (re.MULTILINE if "m" in flags else 0)
    expression = re.compile(pattern, options)
    return lambda term: not is_blank(term) and expression.search(text_of(term)) is not None


def in_language(ranges: frozenset[str]) -> Test:
    """A literal with a language tag within one of the basic ranges, all in lower case (SHACL section 4.4.4)."""

    def test(term: str) -> bool:
        tag = language_of(term) if is_literal(term) else None
        if not tag:
            return False
        return "*" in ranges or tag.lower() in ranges or tag.lower().partition("-")[0] in ranges

    return test


def one_of(members: frozenset[str]) -> Test:
    """A term of a list (SHACL section 4.8.3)."""
    return members.__contains__
