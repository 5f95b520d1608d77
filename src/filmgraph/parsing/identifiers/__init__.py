"""Identifiers as somebody wrote them in, the one form that their authority gives them out."""
