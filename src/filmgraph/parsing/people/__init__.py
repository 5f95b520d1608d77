"""People whom running text names, with the role that it gives them, and honours of people."""
