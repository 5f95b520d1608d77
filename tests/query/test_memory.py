"""How much memory there is to spare, as the files of a machine and of control groups tell it."""

from pathlib import Path

import pytest

from filmgraph.query.memory import free_bytes, processes_ended

MEBIBYTE = 1024 * 1024
NO_LIMIT = "9223372036854771712"


def machine(root: Path, groups: str, files: dict[str, str]) -> Path:
    """A machine with 8 GiB to spare; `groups` is what it says of this process, `files` lie in `/sys/fs/cgroup`."""
    written = {f"sys/fs/cgroup/{name}": text for name, text in files.items()}
    written["proc/meminfo"] = f"MemTotal: {16 * 1024 * 1024} kB\nMemAvailable: {8 * 1024 * 1024} kB\n"
    written["proc/self/cgroup"] = groups
    for name, text in written.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text + "\n", "ascii")
    return root


def mebibytes(count: int) -> str:
    return str(count * MEBIBYTE)


@pytest.mark.parametrize(
    ("groups", "files", "free"),
    [
        ("0::/", {}, 8192),
        ("0::/app", {"app/memory.max": "max", "app/memory.high": "max", "app/memory.current": mebibytes(100)}, 8192),
        ("0::/app", {"app/memory.max": mebibytes(512), "app/memory.current": mebibytes(100)}, 412),
        (
            "0::/app",
            {
                "app/memory.max": mebibytes(512),
                "app/memory.high": mebibytes(300),
                "app/memory.current": mebibytes(200),
                "app/memory.stat": f"anon 5\ninactive_file {mebibytes(50)}",
            },
            150,
        ),
        ("0::/unit/part", {"unit/memory.max": mebibytes(400), "unit/memory.current": mebibytes(300)}, 100),
        ("0::/of/the/host", {"memory.max": mebibytes(400), "memory.current": mebibytes(300)}, 100),
        ("0::/", {"memory.max": mebibytes(100), "memory.current": mebibytes(300)}, 0),
        (
            "5:cpu,memory:/docker/1\n4:pids:/",
            {"memory/memory.limit_in_bytes": mebibytes(512), "memory/memory.usage_in_bytes": mebibytes(12)},
            500,
        ),
        ("4:memory:/", {"memory/memory.limit_in_bytes": NO_LIMIT, "memory/memory.usage_in_bytes": "1"}, 8192),
        ("4:pids:/", {"pids/memory.limit_in_bytes": "1"}, 8192),
    ],
)
def test_the_smaller_of_machine_and_control_group_counts(
    tmp_path: Path, groups: str, files: dict[str, str], free: int
) -> None:
    assert free_bytes(machine(tmp_path, groups, files)) == free * MEBIBYTE


def test_where_nothing_is_told_there_is_nothing_to_spare(tmp_path: Path) -> None:
    assert free_bytes(tmp_path) == 0
    assert processes_ended(tmp_path) == 0


def test_processes_that_were_ended_for_want_of_memory_are_counted(tmp_path: Path) -> None:
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc" / "vmstat").write_text("nr_free_pages 1\noom_kill 7\n", "ascii")
    assert processes_ended(tmp_path) == 7
