"""Text that knows where it stands: lines, pieces with their spans, names and words in them, and the
draft that takes what is read."""
