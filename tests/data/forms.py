"""Each CSV is RFC 4180 and a rectangle, dates are ISO 8601, numbers are numbers and nothing would run as a
formula; each JSON parses, has the same records, and names a line that exists; what the pages print is there,
figure by figure. Nothing but empty tables lies beside the pages that no page links to."""
import csv
import io
import json
import re
from decimal import Decimal
from html.parser import HTMLParser

from sets import DATE, DATES, LISTS, NUMBER, TABLES, Sets, is_number


class Printed(HTMLParser):
    """The figures of a page's tables: what each data cell of a column of figures begins with."""

    def __init__(self, text):
        super().__init__()
        self.figures, self.inside, self.links = [], False, set()
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        values = dict(attributes)
        if tag == "td" and "num" in values.get("class", "").split():
            self.figures.append("")
            self.inside = True
        elif self.inside and tag != "td":
            self.inside = False
        if tag == "a":
            self.links.add(values.get("href", ""))

    def handle_endtag(self, tag):
        if tag == "td":
            self.inside = False

    def handle_data(self, data):
        if self.inside:
            self.figures[-1] += data.strip()


def plain(printed):
    """The number that a cell prints, or None."""
    text = printed.replace("\N{MINUS SIGN}", "-").replace(",", "").strip("£%* ")
    return Decimal(text) if NUMBER.fullmatch(text) else None


def without_status(row):
    return {key: value for key, value in row.items() if key not in ("status", "status_as_at")}


def as_reported(row, as_at):
    """A milestone as a report of that day has it: what was done later is not in it."""
    return {**without_status(row), "completed": row["completed"] if row["completed"] <= as_at else ""}


class Forms(Sets):
    """What data files look like."""

    def test_csv_is_rfc_4180(self):
        for _, _, content in self.each(".csv"):
            self.assertFalse(content.startswith(b"\xef\xbb\xbf"))
            text = content.decode()
            self.assertTrue(text.endswith("\r\n"))
            rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
            self.assertEqual(len(set(rows[0])), len(rows[0]))
            unquoted = re.sub(r'"(?:[^"]|"")*"', "", text)
            self.assertEqual(unquoted.count("\n"), len(rows))
            self.assertEqual(unquoted.count("\r\n"), len(rows))

    def test_csv_has_every_table_of_every_set(self):
        """And every table with rows of each plan and each report."""
        for source, files in self.sets.items():
            own = [name for page in self.plans(source) + self.reports(source) for name in self.own(source, page).values()]
            self.assertEqual(sorted(name[:-4] for name in files if name.endswith(".csv")),
                             sorted([*TABLES, *(name[:-4] for name in own)]))

    def test_csv_of_a_page_is_the_json_of_it(self):
        """Row for row; what has no rows has no file."""
        seen = set()
        for source, name in ((source, name) for source in self.sets for name in self.plans(source) + self.reports(source)):
            own = self.own(source, name)
            document = self.document(source, name[:-5] + ".json")
            with self.subTest(set=source.parent.name + "/" + source.name, page=name):
                self.assertEqual(set(own), {table for table in TABLES & set(document) if document[table]})
                for table, file in own.items():
                    rows = self.rows(source, file)
                    self.assertEqual(len(rows), len(document[table]))
                    for row, record in zip(rows, self.as_rows(source, table, document)):
                        self.assertEqual(row | record, row)
            seen |= set(own)
        self.assertEqual(seen, TABLES - {"officers", "codes", "duties", "deadlines", "plans", "progress-reports"})

    def test_csv_of_all_plans_has_those_of_each_one_after_the_other(self):
        """Indicators stand there once, in another order, and the register once, after all plans."""
        for source in self.sets:
            for table in TABLES:
                pages = self.reports(source) if table in ("reports", "counts") else self.plans(source)
                rows = [row for page in pages if table in self.own(source, page)
                        for row in self.rows(source, self.own(source, page)[table]) if row.get("kind") != "register"]
                whole = [row for row in self.rows(source, table + ".csv") if row.get("kind") != "register"]
                with self.subTest(set=source.parent.name + "/" + source.name, table=table):
                    if table == "indicators":
                        self.assertTrue(all(row in whole for row in rows))
                    elif rows:
                        self.assertEqual(rows, whole)

    def test_csv_values_have_their_forms(self):
        for source, name, _ in self.each(".csv"):
            for row in self.rows(source, name):
                for key, value in row.items():
                    if is_number(key) and value:
                        self.assertRegex(value, rf"^{NUMBER.pattern}$")
                    elif key in DATES and value:
                        self.assertRegex(value, rf"^{DATE.pattern}$")
                    else:
                        self.assertNotIn(value[:1], list("=+-@\t\r"))

    def test_csv_tells_a_figure_from_a_missing_one(self):
        for source, name, _ in self.each(".csv"):
            for row in self.rows(source, name):
                if name.endswith("indicators.csv") and row["kind"] == "actual":
                    self.assertNotEqual(bool(row["value"]), bool(row["missing_reason"]), row)
                if row.get("period_start"):
                    self.assertLess(row["period_start"], row["period_end"])

    def test_csv_has_one_row_for_one_observation(self):
        for source, name, _ in self.each("indicators.csv"):
            keys = [(row["code"], row["period"], row["kind"]) for row in self.rows(source, name)]
            self.assertEqual(len(keys), len(set(keys)))

    def check_record(self, source, record):
        path = source / record["file"]
        self.assertLessEqual(record["line"], len(path.read_text().splitlines()))
        for key, value in record.items():
            self.assertNotEqual(value, "")
            if key in LISTS:
                self.assertIsInstance(value, list)
            elif is_number(key) and value is not None:
                self.assertIsInstance(value, Decimal)
            elif key in DATES and value is not None:
                self.assertRegex(value, rf"^{DATE.pattern}$")

    def test_json_has_records_with_places(self):
        for source, name, _ in self.each(".json"):
            document = self.document(source, name)
            self.assertEqual((document["format"], document["page"]), (1, name[:-5] + ".html"))
            self.assertIn(document["page"], self.sets[source])
            for table in TABLES & set(document):
                for record in document[table]:
                    self.check_record(source, record)

    def test_json_of_all_pages_is_in_the_csv(self):
        for source, name, _ in self.each(".json"):
            document = self.document(source, name)
            for table in TABLES & set(document):
                own = table == "milestones" and document["kind"] == "report"  # they stand as at its date
                rows = [as_reported(row, document["as_at"]) if own else row for row in self.rows(source, table + ".csv")]
                for row in self.as_rows(source, table, document):
                    if own:
                        self.assertEqual(row["status_as_at"], document["as_at"] if row["status"] else "")
                    self.assertIn(without_status(row) if own else row, rows)

    def test_csv_is_in_the_json_of_the_plans(self):
        """What belongs to a plan is in that plan's document, to the last row."""
        for source, files in self.sets.items():
            for table in ("measures", "tasks", "budget", "strategies", "service-objectives", "reports"):
                found = sum(len(self.document(source, name).get(table, [])) for name in files
                            if name.endswith(".json"))
                self.assertEqual(found, len(self.rows(source, table + ".csv")))

    def test_numbers_of_an_indicators_page_are_in_the_csv(self):
        for source, files in self.sets.items():
            rows = self.rows(source, "indicators.csv")
            for code in sorted({row["code"] for row in rows}):
                page = files[f"indicator-{re.sub('[^A-Za-z0-9._-]', '-', code)}.html"].decode()
                own = page.split(' id="elsewhere"')[0]  # what follows is in other files: cells.py
                printed = [plain(figure) for figure in Printed(own).figures]
                values = [Decimal(row[key]) for row in rows for key in ("value", "year_to_date") if row["code"] == code and row[key]]
                with self.subTest(set=source.parent.name + "/" + source.name, code=code):
                    self.assertLessEqual({value for value in printed if value is not None}, set(values))

    def test_budget_sums_are_those_of_the_page(self):
        """Costs less efficiencies and income, in the last row of the page's table."""
        for source, files in self.sets.items():
            rows = self.rows(source, "budget.csv")
            for plan in {row["plan"] for row in rows}:
                page = files[plan + ".html"].decode()
                foot = Printed(page[page.index("<tfoot>"):page.index("</tfoot>")]).figures
                years = sorted({row["period"] for row in rows if row["plan"] == plan and row["value"]})
                sums = [sum(Decimal(row["value"]) * (1 if row["kind"] == "cost" else -1) for row in rows
                            if row["plan"] == plan and row["period"] == year and row["value"])
                        for year in years]
                with self.subTest(plan=plan):
                    self.assertEqual([plain(figure) for figure in foot], sums)

    def test_finder_leads_to_places(self):
        """codes.js is a list of texts as JSON has them, and each leads to a place that is there."""
        for source, _, content in self.each("codes.js"):
            text = content.decode()
            start, end = "window.planccCodes = ", ";\n"
            self.assertTrue(text.startswith(start) and text.endswith(end))
            records = json.loads(text[len(start):-len(end)])
            self.assertTrue(records)
            for code, title, kind, _, _, url, _ in records:
                page, _, anchor = url.partition("#")
                self.assertTrue(title and kind)
                self.assertIn(f' id="{anchor}"' if anchor else code, self.sets[source][page].decode())

    def test_every_data_file_is_linked(self):
        """A table without rows is a header line, which need not be linked."""
        for source, files in self.sets.items():
            links = set().union(*(Printed(content.decode()).links for name, content in files.items()
                                  if name.endswith(".html")))
            for name in files:
                if name.endswith(".json") or name.endswith(".csv") and self.rows(source, name):
                    self.assertIn(name, links)
