"""A server whose processes cannot live says why and ends, and does not start them for ever."""

import os
import subprocess
import sys
from pathlib import Path

from tests.releases import publish
from tests.servers import PATIENCE, free_port

SMALL = (Path(__file__).parent.parent / "fixtures" / "small.trig").read_text("utf-8")


def test_a_server_that_may_have_too_little_memory_ends_with_a_sentence(tmp_path: Path) -> None:
    publish(tmp_path / "catalogue", SMALL)
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    arguments = [sys.executable, "-m", "filmgraph", "serve", str(tmp_path / "catalogue"), "--port", str(free_port())]
    ended = subprocess.run(
        ["sh", "-c", 'ulimit -v 300000; exec "$@"', "serve", *arguments],
        env=os.environ | {"TMPDIR": str(temporary)},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ended.returncode == 1
    assert "Server processes end as soon as they start" in ended.stderr.splitlines()[-1]
    assert "ulimit -v unlimited" in ended.stderr.splitlines()[-1]
    assert list(temporary.iterdir()) == []
