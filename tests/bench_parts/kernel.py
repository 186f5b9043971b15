"""What a lesson costs in a kernel, beside a bare kernel that only has ipywidgets."""

import json
import subprocess
import time
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from statistics import median

import psutil
from jupyter_client.manager import KernelManager

from .environment import isolated
from .result import BenchError, Result, compare, plus
from .workshop import Workshop, say

REPETITIONS = 5
BARE = ["import ipywidgets"]
_BARE_NAME = "bare ipykernel with ipywidgets imported"
START_S, RUN_S, REST_S = 60, 60, 0.3


@dataclass(frozen=True, slots=True)
class Cost:
    """What cells cost in a kernel of their own: seconds to run, and megabytes that it then holds for itself."""

    seconds: float
    megabytes: float


def cost(cells: list[str], folder: Path, environment: dict[str, str]) -> Cost:
    """Run cells in a new kernel."""
    manager = KernelManager(kernel_name="python3")
    manager.start_kernel(cwd=str(folder), env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=START_S)
        began = time.perf_counter()
        for cell in cells:
            reply = client.execute_interactive(cell, timeout=RUN_S, output_hook=lambda _: None)["content"]
            if reply["status"] != "ok":
                raise BenchError(f"a cell fails in the kernel: {reply.get('evalue', cell)}")
        seconds = time.perf_counter() - began
        time.sleep(REST_S)
        process = psutil.Process(manager.provisioner.pid)  # type: ignore[union-attr]
        return Cost(seconds, process.memory_full_info().uss / 1e6)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def first_cells(lesson: Path) -> list[str]:
    """The code cells of a lesson that open it and show its first card."""
    cells = json.loads(lesson.read_text(encoding="utf-8"))["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"][:2]


@cache
def costs(workshop: Workshop) -> tuple[list[Cost], list[Cost]]:
    """The costs of the lesson and of the reference, in turns; measured once per run."""
    lesson, environment = workshop.lesson, isolated(workshop.fresh("home"))
    own, other = [], []
    for number in range(REPETITIONS + 1):
        say(f"kernel, {'warming up' if number == 0 else f'round {number} of {REPETITIONS}'}")
        own.append(cost(first_cells(lesson), lesson.parent, environment))
        other.append(cost(BARE, lesson.parent, environment))
    return own[1:], other[1:]


def kernel_memory(workshop: Workshop) -> Result:
    """Megabytes of a kernel in which lesson 03 was opened and a card shown."""
    own, other = costs(workshop)
    value, reference = median(one.megabytes for one in own), median(one.megabytes for one in other)
    return compare("kernel-memory", value, "MB", (_BARE_NAME, reference), plus(25, "MB"))


def kernel_import(workshop: Workshop) -> Result:
    """Seconds to open lesson 03 and show a card in a new kernel."""
    own, other = costs(workshop)
    value, reference = median(one.seconds for one in own), median(one.seconds for one in other)
    return compare("kernel-import", value, "s", (_BARE_NAME, reference), plus(0.3, "s"))
