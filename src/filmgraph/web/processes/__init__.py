"""The server's processes: how they start, take requests, and end."""
