"""What is served where there is no catalogue: a dump, or a SPARQL server behind this one."""
