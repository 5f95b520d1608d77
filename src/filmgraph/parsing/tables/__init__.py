"""Rows of tables in, program records out. Knows no file."""
