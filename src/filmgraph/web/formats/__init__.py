"""Triples in, bytes of a format out: RDF syntaxes, compact JSON-LD, patches between releases."""
