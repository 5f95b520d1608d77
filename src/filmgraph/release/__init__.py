"""Releases: immutable folders of store, dumps, records, search index and reports, published in one step."""
