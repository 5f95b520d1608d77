"""Lines in, an outline out: labelled fields with their values, headings, and free text under them."""
