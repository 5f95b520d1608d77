"""What HTTP asks of an answer: negotiation, validators, links, problems. Knows no release and no view."""
