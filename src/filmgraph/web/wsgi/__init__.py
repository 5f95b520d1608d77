"""Layers around the application: WSGI in, WSGI out. They compress, count, keep answers and give them again."""
