"""What a line says of a film in a few words: running times, years, countries, languages, genres."""
