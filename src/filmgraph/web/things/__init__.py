"""Dereferencing: the documents about things, at addresses that stay."""
