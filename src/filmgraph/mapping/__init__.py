"""Program records in, claims out: one pure function per kind of thing. Knows no RDF, no store and no other record."""

from filmgraph.mapping.record import MappedRecord, map_record

__all__ = ["MappedRecord", "map_record"]
