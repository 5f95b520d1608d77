"""What is said of the terms of an ontology in, a drawing of its classes out: boxes, their properties, and lines."""

from filmgraph.web.pages.diagram.drawing import class_diagram

__all__ = ["class_diagram"]
