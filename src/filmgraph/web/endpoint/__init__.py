"""`/sparql`: the protocol, its answers, and short links to queries."""
