"""Lists of prizes and festivals on a page: where they stand, and what becomes of their lines."""
