"""The settings of a catalogue: `filmgraph.toml`, read once; values are passed down."""
