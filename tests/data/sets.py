"""plans/ and every example, built once, with their data files read as a spreadsheet and a program would."""
import csv
import functools
import io
import json
import os
import re
import subprocess
import tempfile
import unittest
from decimal import Decimal
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PLANCC = Path(os.environ.get("PLANCC", ROOT / "build" / "plancc")).resolve()
EXAMPLES = [ROOT / "plans"] + sorted(p for p in (ROOT / "examples").iterdir() if p.is_dir())
# Sets of other tests with what these seldom say: notes, restated figures, comments on groups.
SELDOM = [ROOT / "tests" / "golden" / name / "input" for name in (
    "report-page-shows-how-everything-stands", "indicator-page-shows-all-that-is-known", "figures-of-a-page",
    "figures-and-reports-of-less-common-kinds")]
SETS = EXAMPLES + SELDOM

NUMBERS = {"value", "target", "progress", "expected_progress", "slippage_days", "year_to_date", "likelihood", "impact",
           "scale_to", "score", "task_count", "indicator_count", "count", "percent"}
COUNTS = ("tasks_", "indicators_")  # how many stand how
DATES = {"period_start", "period_end", "as_at", "due", "completed", "start", "original_due", "cancelled",
         "updated", "review", "approved", "date", "restated", "status_as_at"}
# What is seldom said, and then left out of the JSON.
REMARKS = {"note", "printed", "was", "heading", "unknown_reason", "computed_status", "overruled_by", "override_reason",
           "long_trend", "restated", "year_to_date", "trend_against"}
FIGURES = {"period", "period_start", "period_end", "value", "unit", "qualifier", "missing_reason"}  # of few rows
LISTS = {"objectives", "officers", "partners", "tasks", "threats", "covered_by", "mitigation", "owners"}
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?")
TABLES = {"indicators", "measures", "tasks", "budget", "risks", "strategies", "service-objectives", "officers",
          "reports", "codes", "duties", "deadlines", "plans", "progress-reports", "counts", "milestones"}


def is_number(name):
    return name in NUMBERS or name.startswith(COUNTS)


@functools.cache
def build():
    """The files of every set: {folder: {name: bytes}}."""
    sets = {}
    with tempfile.TemporaryDirectory(prefix="plancc-data-") as scratch:
        for number, source in enumerate(SETS):
            out = Path(scratch, str(number))
            subprocess.run([PLANCC, "build", source, "-o", out], check=True, capture_output=True)
            sets[source] = {path.name: path.read_bytes() for path in out.iterdir()}
    return sets


@functools.cache
def records(content):
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(content.decode(), newline=""), strict=True))


class Sets(unittest.TestCase):
    """What tests of data files share."""

    @classmethod
    def setUpClass(cls):
        cls.sets = build()

    def files(self, ending):
        """Yields (set, name, bytes) of all files with that ending."""
        for source, files in self.sets.items():
            for name, content in sorted(files.items()):
                if name.endswith(ending):
                    yield source, name, content

    def each(self, ending):
        """The same, each with a message of its own."""
        for source, name, content in self.files(ending):
            with self.subTest(set=source.parent.name + "/" + source.name, file=name):
                yield source, name, content

    def rows(self, source, name):
        return records(self.sets[source][name])

    def plans(self, source):
        """Their pages."""
        return [row["page"] for row in self.rows(source, "plans.csv")]

    def reports(self, source):
        return [row["report"] for row in self.rows(source, "progress-reports.csv")]

    def own(self, source, name):
        """The CSV files of a plan or a report alone, by its page: {table: name}."""
        stem = name.rsplit(".", 1)[0]
        return {table: f"{stem}-{table}.csv" for table in TABLES if f"{stem}-{table}.csv" in self.sets[source]}

    def document(self, source, name):
        return json.loads(self.sets[source][name], parse_float=Decimal, parse_int=Decimal)

    def as_rows(self, source, table, document):
        """The records of a table of a document as CSV has them; a remark that is not made is left out of them."""
        fields = self.sets[source][table + ".csv"].decode().split("\r\n")[0].split(",")
        for record in document[table]:
            row = {field: "" for field in fields if field in REMARKS or (table == "measures" and field in FIGURES)}
            for key, value in record.items():
                if key not in ("file", "line"):
                    value = "; ".join(value) if isinstance(value, list) else value
                    row[key] = "" if value is None else str(value)
                    if row[key][:1] in ("=", "+", "@") or (row[key][:1] == "-" and key not in NUMBERS):
                        row[key] = "'" + row[key]
            yield row
