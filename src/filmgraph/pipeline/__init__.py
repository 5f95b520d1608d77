"""From the records of a catalogue to a published release, stage by stage. Knows no web."""
