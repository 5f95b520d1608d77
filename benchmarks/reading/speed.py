"""Measures how many different records of the first layout one process reads per second of its own time.

In: the records of the example catalogue, or of a folder that is named, varied in two ways: so that they differ as the
records of a catalogue do, and so that every word is another. Out: records per CPU second (user and system) for each,
and how the time grows with the length of a record.
"""

import statistics
import sys
import time
from pathlib import Path

from variations import Renamer, Varier

from filmgraph.lookups import Lookups, load_lookups
from filmgraph.parsing import parse_record
from filmgraph.source import SourceRecord

REPOSITORY = Path(__file__).resolve().parents[2]
RUNS = 5
RECORDS = 600
WARM_UP = 30
LENGTHS = (1, 2, 4, 8, 16)


def records_per_second(records: list[SourceRecord], lookups: Lookups) -> float:
    """How many records are read per second of processor time."""
    begun = time.process_time()
    for record in records:
        parse_record(record, lookups)
    return len(records) / (time.process_time() - begun)


def print_speed(name: str, varier: Varier, lookups: Lookups) -> None:
    """Print the speed of each run and their median."""
    records_per_second(list(varier.records(WARM_UP)), lookups)
    speeds = [records_per_second(list(varier.records(RECORDS)), lookups) for _ in range(RUNS)]
    print(f"{name}: {', '.join(f'{speed:.0f}' for speed in speeds)}; median {statistics.median(speeds):.0f}")


def main(folder: Path) -> None:
    """Print the speed for both kinds of variation, then milliseconds per record of several lengths."""
    lookups = load_lookups()
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    print("records per CPU second")
    print_speed("records that differ as those of a catalogue", Renamer(texts, lookups), lookups)
    print_speed("every word varied", Varier(texts, lookups), lookups)
    for times in LENGTHS:
        long = Varier(["\n\n".join(texts[index % len(texts)] for index in range(times))], lookups, seed=times)
        records = list(long.records(5))
        characters = statistics.mean(len(record.text) for record in records)
        print(f"{characters:8.0f} characters: {1000 / records_per_second(records, lookups):7.1f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "examples/catalogue/sources")
