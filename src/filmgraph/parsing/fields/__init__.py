"""Labelled fields of an outline in, what they say into the draft."""
