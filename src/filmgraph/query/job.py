"""What a worker process is asked, and what it answers: plain records and their JSON. Knows no process and no socket."""

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Dataset:
    """The graphs that replace FROM and FROM NAMED. None means: the store's own; an empty tuple means: none."""

    default: tuple[str, ...] | None = None
    named: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Formats:
    """The format to write each kind of answer in, by its name; None where the client takes none of ours."""

    select: str | None = "json"
    ask: str | None = "json"
    graph: str | None = "turtle"


@dataclass(frozen=True, slots=True)
class Opening:
    """The store in folder `store` is to be opened for the jobs that follow, and held in memory as well where its files
    have at most `held_bytes`."""

    store: str
    held_bytes: int

    def to_json(self) -> bytes:
        """As one JSON object."""
        return json.dumps({"store": self.store, "held_bytes": self.held_bytes}).encode()


@dataclass(frozen=True, slots=True)
class Job:
    """One query over one store. `rows`, `result_bytes` and `memory_bytes` are its limits; `seconds` its time.

    `base` resolves relative IRIs; `prefixes` shorten those of a graph that is written as Turtle. `partial` takes the
    first rows where there are more than the limit."""

    store: str
    query: str
    dataset: Dataset
    formats: Formats
    seconds: float
    rows: int
    result_bytes: int
    memory_bytes: int
    prefixes: tuple[tuple[str, str], ...] = ()
    base: str | None = None
    partial: bool = False

    def to_json(self) -> bytes:
        """As one JSON object."""
        plain = {name: getattr(self, name) for name in self.__slots__}
        plain["dataset"] = (self.dataset.default, self.dataset.named)
        plain["formats"] = (self.formats.select, self.formats.ask, self.formats.graph)
        return json.dumps(plain).encode()


def message_from_json(data: bytes) -> Job | Opening:
    """The job, or the opening, that `to_json` wrote."""
    plain = json.loads(data)
    if "held_bytes" in plain:
        return Opening(**plain)
    dataset = Dataset(*(None if graphs is None else tuple(graphs) for graphs in plain.pop("dataset")))
    prefixes = tuple((prefix, iri) for prefix, iri in plain.pop("prefixes"))
    return Job(dataset=dataset, formats=Formats(*plain.pop("formats")), prefixes=prefixes, **plain)


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended: `fault` is empty when the answer was written, in `format`, to the file that came with the job.
    `partial` says that rows were left out; `retire` asks for a fresh process in place of this one, which has grown.

    Faults: `malformed`, `unoffered`, `refused`, `rows`, `bytes`, `memory`, `failed`; `detail` says more.
    """

    fault: str = ""
    detail: str = ""
    form: str = ""
    format: str = ""
    retire: bool = False
    partial: bool = False

    def to_json(self) -> bytes:
        """As one JSON object."""
        return json.dumps({name: getattr(self, name) for name in self.__slots__}).encode()


def outcome_from_json(data: bytes) -> Outcome:
    """The outcome that `to_json` wrote."""
    return Outcome(**json.loads(data))
