"""A line in, what kind of line it is out: furniture of the page, the head of a page, a row that heads a list."""
