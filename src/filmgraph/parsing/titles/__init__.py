"""Titles: with a label, without one, of other films, and of the record itself."""
