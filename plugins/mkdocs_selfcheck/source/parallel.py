"""Work on several cores, where there is enough of it to pay for starting them."""

import multiprocessing
import os
import sys
from collections.abc import Callable, Sequence
from concurrent.futures import BrokenExecutor, ProcessPoolExecutor
from typing import TypeVar

LEAST = 50
"""Fewer pieces than this are done sooner than another process has begun."""

_MOST = 8

Job = TypeVar("Job")
Result = TypeVar("Result")


def cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def each(work: Callable[[Job], Result], jobs: Sequence[Job], workers: int = 1) -> list[Result]:
    """Return what the work makes of each job, in order, done by up to so many processes.

    `work` is a function of a module, and jobs and results can be pickled. With one worker, with
    few jobs, and where no further process can be started, all is done here.
    """
    workers = min(workers, _MOST)
    if workers > 1 and len(jobs) >= LEAST:
        # A fork has everything loaded already; elsewhere than on Linux it is not safe.
        method = "fork" if sys.platform == "linux" else "spawn"
        try:
            context = multiprocessing.get_context(method)
            with ProcessPoolExecutor(workers, context) as pool:
                return list(pool.map(work, jobs, chunksize=-(-len(jobs) // (4 * workers))))
        except (OSError, ImportError, NotImplementedError, BrokenExecutor):
            pass  # a sandbox without semaphores, or out of processes or memory
    return [work(job) for job in jobs]
