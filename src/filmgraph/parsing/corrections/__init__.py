"""Values that a curator corrected, put into a program record as it was parsed."""
