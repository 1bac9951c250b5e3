"""What every cell of every table of a page says is in the records of its row: each word and each number, but for
what the page itself words. Which records these are, a table's class tells."""
import functools
import itertools
import re

from page import HEADINGS, page_of
from sets import DATE, DATES, Sets
from tables import PAGES, in_words

STANDINGS = {"status", "computed_status", "status_before", "stated_status", "trend", "long_trend", "stated_trend"}
# What pages say of any value, and what they call the parts of a cell.
WORDS = set("""
    no data not said none named date trend score one plan names it any yes to from of until was as at is by in the and
    owner notes printed computed overruled against long term restated before first then why status history year so far
    higher lower better target objective due starts completed cancelled milestone done budget risks risk likelihood
    impact next review step expected now days day later earlier than planned with plan future years a range best covered
    """.split())


def words(text):
    """The words and numbers of a text: 1,204 and 1204 are one number, "it's" and "it’s" one word."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text.casefold().replace("\N{MINUS SIGN}", "-"))
    return set(re.findall(r"-?\d+(?:\.\d+)?|\w+", re.sub(r"(?<=\w)-(?=\w)|[_’'&]", " ", text)))


@functools.cache
def called(source):
    """What an organisation calls statuses and trends, where that is not their usual word."""
    file = source / "organisation.yml"
    lines = (file.read_text() if file.exists() else "").partition("\n  words:\n")[2].splitlines()
    named = itertools.takewhile(lambda line: line.startswith("    "), lines)
    return dict(line.split("#")[0].strip().split(": ") for line in named)


def said_by(record, names):
    """The words of all values of a record: dates, statuses and trends as its pages word them."""
    found = set()
    for key, value in record.items():
        found |= words(in_words(value)) if key in DATES and value else words(value)
        if key in STANDINGS:
            found |= words(names.get(value, "") + " " + names.get("task-" + value, ""))
        if key == "renewal" and DATE.fullmatch(value):
            found |= words(in_words(value))
        if key in ("completed", "cancelled") and value:
            found |= words(names.get(key, key))
    return found


class Cells(Sets):
    """What tables say, against the files that they name."""

    def where(self, source, table, **values):
        """The records with these values, whatever their case."""
        return [row for row in self.rows(source, table + ".csv")
                if all(row[key].casefold() == str(value).casefold() for key, value in values.items())]

    def naming(self, source, table, key, value):
        return [row for row in self.rows(source, table + ".csv") if value in row[key].split("; ")]

    @staticmethod
    def code(row):
        return next((piece.text for piece in row.each("a", "span") if piece.has("code")), "")

    @staticmethod
    def head(row):
        return row.first("th").text

    def of_measures(self, source, page, row):
        return [record for record in self.where(source, "measures", plan=page["plan"], code=self.code(row))
                ] + self.where(source, "indicators", code=self.code(row))

    def of_tasks(self, source, page, row):
        code = self.code(row)
        return (self.where(source, "tasks", code=code) + self.where(source, "milestones", task=code)
                + self.where(source, "budget", plan=page["plan"], task=code)
                + [{"risk": record["risk"]} for record in self.naming(source, "risks", "tasks", code)])

    def of_budget(self, source, page, row):
        kind = words(self.head(row))
        return [record for record in self.where(source, "budget", plan=page["plan"])
                if row.has("grp") or words(record["title"]) <= kind]

    def of_risks(self, source, page, row):
        return [record for record in self.rows(source, "risks.csv") if record["plan"] == page["plan"]
                and words(record["risk"]) <= words(self.head(row)) and record["risk"]]

    def of_register(self, source, _page, row):
        number = self.head(row).split(".")[0]
        named = self.naming(source, "risks", "covered_by", number)
        plans = [plan for plan in self.rows(source, "plans.csv") if plan["plan"] in {risk["plan"] for risk in named}]
        return self.where(source, "risks", number=number) + named + plans

    def of_strategies(self, source, page, row):
        return self.where(source, "strategies", plan=page["plan"], title=self.head(row))

    def of_services(self, source, page, row):
        return [record for record in self.rows(source, "service-objectives.csv") if record["plan"] == page["plan"]
                and words(record["team"]) <= words(self.head(row))]

    def of_report(self, source, page, row):
        records = self.where(source, "reports", report=page["page"])
        if row.has("grp"):
            return [record for record in records if record["label"] == self.head(row)]
        return [record for record in records if record["code"].casefold() == self.code(row).casefold()]

    def of_counts(self, source, page, _row):
        return self.where(source, "counts", report=page["page"])

    def of_history(self, source, page, row):
        code = next((code for code in page["codes"] if re.sub("[^A-Za-z0-9._-]", "-", code) == page["stem"]), "")
        period = self.head(row) if self.head(row) != "Future years" else "future"
        return self.where(source, "indicators", code=code, period=period)

    KINDS = {"measures": of_measures, "tasks": of_tasks, "budget": of_budget, "risks": of_risks,
             "registered": of_register, "strategies": of_strategies, "services": of_services, "reported": of_report,
             "changes": of_report, "counts": of_counts, "history": of_history}

    def of_page(self, source, name):
        """What tells the records of a page: its plan, its name, all codes of indicators."""
        plans = {row["page"]: row["plan"] for row in self.rows(source, "plans.csv")}
        codes = {row["code"] for row in self.rows(source, "indicators.csv")}
        return {"plan": plans.get(name), "page": name, "stem": name[len("indicator-"):-len(".html")], "codes": codes}

    def rows_of(self, content):
        """Yields each row of the tables with its kind and the headings above it."""
        above = {}
        for piece in page_of(content).main.each("table", *HEADINGS):
            if piece.tag in HEADINGS:
                above = {tag: text for tag, text in above.items() if tag < piece.tag} | {piece.tag: piece.text}
                continue
            kind = next((word for word in piece.get("class").split() if word in self.KINDS), None)
            banner = set()
            for row in (row for row in piece.each("tr") if kind and not row.has("sum") and row.first("td")):
                banner = words(self.head(row)) if row.has("grp") else banner
                yield kind, row, banner if row.has("kid") or row.has("grp") else set()

    def check_row(self, source, page, kind, row, known):
        records = self.KINDS[kind](self, source, page, row)
        if not records:
            self.assertLessEqual({cell.text for cell in row.each("td")}, {"", "–no data", "–no trend"}, row.text)
            return
        posts = {post for record in records for key in ("officers", "owners", "owner")
                 for post in record.get(key, "").split("; ")}
        records = records + [post for post in self.rows(source, "officers.csv") if post["title"] in posts]
        known = known.union(*(said_by(record, called(source)) for record in records))
        for cell in row.each("th", "td"):
            unsaid = words(cell.text) - known
            self.assertFalse(unsaid, f"{cell.get('data-l')}: {cell.text}")

    def test_every_word_of_a_table_is_in_its_files(self):
        for source, name, content in self.files(".html"):
            page = self.of_page(source, name)
            for kind, row, banner in self.rows_of(content) if not PAGES.fullmatch(name) or "risks" in name else []:
                with self.subTest(set=source.name, page=name, row=self.head(row)):
                    self.check_row(source, page, kind, row, WORDS | banner)
