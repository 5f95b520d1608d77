"""Resolved claims in, quads and their serialisations out. Knows no file of a catalogue, no store and no web."""
