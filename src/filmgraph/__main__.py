"""`python -m filmgraph` is `filmgraph`."""

from filmgraph.cli import main

main(prog_name="filmgraph")
