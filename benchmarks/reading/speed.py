"""Measures how many different records of the first layout one process reads per second of its own time.

In: the records of the example catalogue, or of a folder that is named; each is varied, so that nothing that was looked
up for one record serves the next but words. Out: records per CPU second (user and system), for several runs, and how
the time grows with the length of a record.
"""

import statistics
import sys
import time
from pathlib import Path

from variations import Varier

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


def main(folder: Path) -> None:
    """Print the speed of each run and their median, then milliseconds per record of several lengths."""
    lookups = load_lookups()
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]
    varier = Varier(texts, lookups)
    records_per_second(list(varier.records(WARM_UP)), lookups)
    speeds = []
    for number in range(1, RUNS + 1):
        speeds.append(records_per_second(list(varier.records(RECORDS)), lookups))
        print(f"run {number}:  {speeds[-1]:6.0f} records per CPU second")
    print(f"median: {statistics.median(speeds):6.0f} records per CPU second")
    for times in LENGTHS:
        long = Varier(["\n\n".join(texts[index % len(texts)] for index in range(times))], lookups, seed=times)
        records = list(long.records(5))
        characters = statistics.mean(len(record.text) for record in records)
        print(f"{characters:8.0f} characters: {1000 / records_per_second(records, lookups):7.1f} ms")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else REPOSITORY / "examples/catalogue/sources")
