"""Who made a film: labelled people and companies, casts, and paragraphs that credit."""
