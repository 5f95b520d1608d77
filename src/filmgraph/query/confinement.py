"""What a worker process may not do: connect anywhere, leave a core dump, outlive its clock. And how a thread gives way.

Linux only, without privileges; elsewhere the limits that the system has are set and the rest is left to the parent.
How much memory it may take is told in `memory`.
"""

import ctypes
import os
import platform
import resource
import signal
import struct
import threading
from contextlib import suppress

_PR_SET_NO_NEW_PRIVS = 38
_PR_SET_SECCOMP = 22
_SECCOMP_MODE_FILTER = 2
_ARCHITECTURES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine: the audit number of the architecture, and the number of the `socket` system call."""

_LOAD_WORD, _JUMP_IF_EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _DENY = 0x7FFF0000, 0x00050000 | 13
_GRACE_SECONDS = 2.0
_BEHIND = 10
"""The niceness (nice(2)) of what nobody waits for yet."""


def deny_sockets() -> bool:
    """Makes every further `socket` call of this process fail with EACCES; False where the system cannot do that.

    A seccomp filter (seccomp(2)): load the architecture, then the number of the call; deny sockets and any call of
    another architecture, allow the rest. It cannot be taken back and is inherited by threads started later.
    """
    machine = _ARCHITECTURES.get(platform.machine())
    if platform.system() != "Linux" or machine is None:
        return False
    architecture, socket_call = machine
    program = b"".join(
        struct.pack("HBBI", *instruction)
        for instruction in (
            (_LOAD_WORD, 0, 0, 4),
            (_JUMP_IF_EQUAL, 0, 2, architecture),
            (_LOAD_WORD, 0, 0, 0),
            (_JUMP_IF_EQUAL, 0, 1, socket_call),
            (_RETURN, 0, 0, _DENY),
            (_RETURN, 0, 0, _ALLOW),
        )
    )
    buffer = ctypes.create_string_buffer(program, len(program))
    filter_program = struct.pack("HxxxxxxP", len(program) // 8, ctypes.addressof(buffer))
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        return False
    return bool(libc.prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, filter_program, 0, 0) == 0)


def no_core_dumps() -> None:
    """A worker that is killed or aborts leaves no file."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def set_alarm(seconds: float) -> None:
    """Lets the system end this process a little after `seconds`, in case nobody else does; 0 takes it back.

    SIGALRM must have its own effect, which is to end the process.
    """
    signal.setitimer(signal.ITIMER_REAL, seconds + _GRACE_SECONDS if seconds > 0 else 0)


def give_way() -> None:
    """Lets everything else go before the calling thread from now on; nothing where threads have no priority."""
    if platform.system() == "Linux":
        with suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), _BEHIND)
