"""What every view rests on: the release of the request, the settings, faults as answers, queries within limits."""
