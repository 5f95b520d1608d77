"""Memory in bytes: what this process has and may have, what the machine has to spare, and who was ended for want of it.

Read from `/proc` and from the control groups (cgroups) that a container or a unit of systemd lives in. Linux only;
elsewhere nothing is told, which callers take for nothing to spare.
"""

import os
import resource
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_ROOT = Path("/")
_UNLIMITED = 1 << 62
"""What version 1 of control groups says for no limit is a little less than 2^63."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The files of a control group that tell its limits and what it uses, and the line of `memory.stat` that tells how
    much of that is files which nobody has used for a while."""

    limits: tuple[str, ...]
    used: str
    unneeded: str


_FIRST = _Names(("memory.limit_in_bytes",), "memory.usage_in_bytes", "total_inactive_file")
_SECOND = _Names(("memory.max", "memory.high"), "memory.current", "inactive_file")


def limit_memory(limit: int) -> None:
    """Lets the private writable memory of this process grow to `limit` bytes; beyond that allocation fails."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (limit if hard == resource.RLIM_INFINITY else min(limit, hard), hard))


def lift_memory_limit() -> None:
    """Takes `limit_memory` back, as far as the system lets this process."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (hard, hard))


def data_bytes() -> int:
    """The private writable memory of this process, its stack too (`data` of proc_pid_statm(5)); 0 where not told."""
    told = _memory_told()
    return 0 if told is None else int(os.pread(told, 256, 0).split()[5]) * resource.getpagesize()


def free_bytes(root: Path = _ROOT) -> int:
    """The memory to spare: of the machine (`MemAvailable` of proc_meminfo(5)), or of the control groups that this
    process is in where that is less. 0 where not told. `root` is where `/proc` and `/sys` are found."""
    told = _numbers(root / "proc" / "meminfo").get("MemAvailable:")
    return 0 if told is None else max(0, min([told * 1024, *_spared_by_groups(root)]))


def processes_ended(root: Path = _ROOT) -> int:
    """How many processes the system has ended since its start because memory ran out (`oom_kill` of proc_vmstat(5)),
    in whatever control group; 0 where not told."""
    try:
        told = (root / "proc" / "vmstat").read_bytes()
    except OSError:
        return 0
    # Asked before each query, so only the one line is looked for among some two hundred.
    count = (b"\n" + told).partition(b"\noom_kill ")[2].partition(b"\n")[0]
    return int(count) if count.isdigit() else 0


def _spared_by_groups(root: Path) -> Iterator[int]:
    """What each control group with a limit has to spare: ours and those around it.

    A line of `/proc/self/cgroup` is `number:controllers:path`, the controllers empty in version 2. Within a container
    the path may be that of the host, whose folders are not there: only those that are there are looked into.
    """
    for line in _lines(root / "proc" / "self" / "cgroup"):
        _, controllers, path = line.split(":", 2)
        if controllers == "":
            names, top = _SECOND, root / "sys" / "fs" / "cgroup"
        elif "memory" in controllers.split(","):
            names, top = _FIRST, root / "sys" / "fs" / "cgroup" / "memory"
        else:
            continue
        group = top / path.lstrip("/")
        for folder in (group, *group.parents):
            if folder.is_relative_to(top):
                yield from _spared(folder, names)


def _spared(folder: Path, names: _Names) -> Iterator[int]:
    """The smallest limit less what is used; files that are only kept in memory for now count as free."""
    words = [word for name in names.limits for word in _lines(folder / name)]
    known = [int(word) for word in words if word.isdigit() and int(word) < _UNLIMITED]
    used = next(iter(_lines(folder / names.used)), "")
    if len(known) > 0 and used.isdigit():
        yield min(known) - int(used) + _numbers(folder / "memory.stat").get(names.unneeded, 0)


def _numbers(path: Path) -> dict[str, int]:
    """Lines of a name and a number, as the system writes them; further words of a line are units."""
    parts = (line.split() for line in _lines(path))
    return {part[0]: int(part[1]) for part in parts if len(part) > 1 and part[1].isdigit()}


def _lines(path: Path) -> list[str]:
    """The lines of a file; none where there is no such file or it must not be read."""
    try:
        return path.read_text("ascii", errors="replace").splitlines()
    except OSError:
        return []


@cache
def _memory_told() -> int | None:
    """The file in which the system tells the memory of this process, opened once: it is read after each query."""
    try:
        return os.open("/proc/self/statm", os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
