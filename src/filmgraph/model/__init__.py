"""What the stages hand each other: program records, claims and their values. Knows no file, no RDF and no store."""
