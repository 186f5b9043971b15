"""Measure what the course costs, each figure side by side with its reference.

    python tests/bench.py [NAME ...] [--json]

The table (or JSON list) goes to standard output, progress and each figure as it comes to standard error.
Exit status: 0 when every goal is met, 1 when one is missed, 2 when something cannot be measured.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from bench_parts import clicks, explorations, grading, in_lab, kernel, lighthouse, pages, suite
from bench_parts.result import BenchError, Result, as_json, as_table
from bench_parts.workshop import Workshop, say

MEASURES: dict[str, Callable[[Workshop], Result]] = {
    "page-text": pages.page_text,
    "page-card": pages.page_card,
    "page-phone": pages.page_phone,
    "page-return": pages.page_return,
    "page-bytes": pages.page_bytes,
    "page-memory": pages.page_memory,
    "start-bytes": pages.start_bytes,
    "click-page": clicks.click_page,
    "lighthouse": lighthouse.lighthouse,
    "explore-first": explorations.explore_first,
    "explore-slider": explorations.explore_slider,
    "explore-bytes": explorations.explore_bytes,
    "click-lab": in_lab.click_lab,
    "lab-bytes": in_lab.lab_bytes,
    "kernel-memory": kernel.kernel_memory,
    "kernel-import": kernel.kernel_import,
    "buurt-local": explorations.buurt_local,
    "grade": grading.grade,
    "grade-class": grading.grade_all,
    "grade-start": grading.grade_start,
    "feedback": grading.feedback,
    "report": grading.report,
    "grade-growth": grading.grade_growth,
    "grade-memory": grading.grade_memory,
    "kill": grading.kill,
    "tests": suite.tests,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure what is named, or everything; returns the exit status."""
    parser = argparse.ArgumentParser(prog="bench.py", description="Measure the course beside its references.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(MEASURES))
    parser.add_argument("--json", action="store_true", help="print a JSON list")
    options = parser.parse_args(arguments)
    names = list(dict.fromkeys(options.names or MEASURES))
    unknown = next((name for name in names if name not in MEASURES), None)
    if unknown is not None:
        say(f"there is no measurement {unknown!r}; choose from {', '.join(MEASURES)}.")
        return 2
    results = measure(names)
    print(as_json(results) if options.json else as_table(results))
    return 2 if len(results) < len(names) else 0 if all(result.ok for result in results) else 1


def measure(names: Sequence[str]) -> list[Result]:
    """The results for these names, in this order; what cannot be measured is said and left out."""
    results = []
    with Workshop() as workshop:
        for name in names:
            try:
                result = MEASURES[name](workshop)
                say(f"{name}: {result.value} {result.unit}, reference {result.reference_value}; {result.goal}")
                results.append(result)
            except BenchError as error:
                say(f"{name}: {error}")
    return results


if __name__ == "__main__":
    sys.exit(main())
