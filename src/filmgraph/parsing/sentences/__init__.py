"""Prizes and showings that sentences of running text state of the film."""
