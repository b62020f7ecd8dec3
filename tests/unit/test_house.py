"""What the house promises of the package as a whole: light to import, silent on the network."""

import subprocess
import sys

HEAVY = ("hypothesis", "narwhals", "polars", "pandas", "pyarrow", "duckdb", "pyspark", "z3", "typer", "rich", "click")


def test_importing_xeploai_loads_nothing_heavy() -> None:
    """An HR system that embeds the library pays for pydantic and no more."""
    program = f"import sys, xeploai; print([name for name in {HEAVY!r} if name in sys.modules])"
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"
