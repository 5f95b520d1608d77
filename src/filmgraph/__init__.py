"""filmgraph turns program records of films into a knowledge graph whose every fact leads to its words."""

__version__ = "0.1.0"
