"""Lines without a label in, what they say into the draft."""
