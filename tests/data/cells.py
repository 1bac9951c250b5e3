"""What every cell of every table of a page says is in the records of its row: each word and each number, but for
what the page itself words. Which records these are, a table's class tells."""
import functools
import re
from decimal import Decimal

from page import is_of_data, page_of
from sets import DATES, Sets
from tables import FIGURE, PAGES, as_named, column, in_words

STANDINGS = {"status", "computed_status", "status_before", "stated_status", "trend", "long_trend", "stated_trend"}
# What pages say of any value, and what they call the parts of a cell.
WORDS = set("""
    since no data not said none named date trend score one plan names it any to from of until was as at is by in the and
    owner notes printed computed overruled compared against long term restated before first then why status history year so far
    higher lower better target objective due start starts completed cancelled milestone done judged budget strategic
    risks risk likelihood
    impact next review task unit expected now days day later earlier than planned with plan future years a range best covered on
    this period alone end
    """.split())


def words(text):
    """The words and numbers of a text: 1,204 and 1204 are one number, "it's" and "it’s" one word."""
    text = re.sub(r"(?<=\d),(?=\d{3})", "", text.casefold().replace("\N{MINUS SIGN}", "-"))
    return set(re.findall(r"-?\d+(?:\.\d+)?|\w+", re.sub(r"(?<=\w)-(?=\w)|[_’'&]", " ", text)))


@functools.cache
def called(source):
    """What an organisation calls statuses and trends, where that is not their usual word."""
    file = source / "organisation.yml"
    text = re.search(r"\n  words:(?: \{(.*)\}|((?:\n    .*)+))", file.read_text() if file.exists() else "")
    named = text and re.findall(r"([a-z-]+): ([^#,}\n]+)", text[1] or text[2])
    return dict(named or [])


def said_by(record, names):
    """The words of all values of a record: dates, statuses and trends as its pages word them."""
    found = set()
    for key, value in record.items():
        found |= words(in_words(value)) if key in DATES and value else words(value)
        if key == "slippage_days":
            found |= words(value.lstrip("-"))
        if key in STANDINGS:
            found |= words(names.get(value, "") + " " + names.get("task-" + value, ""))
        if key in ("renewal", "trend_against"):
            found |= words(as_named(value))
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
        """The row's heading without the link to itself."""
        head = row.first("th")
        return head.text_but(*(link for link in head.each("a") if link.has("self")))

    def of_measures(self, source, page, row):
        code = self.code(row)
        rows = [record for record in self.where(source, "measures", plan=page["plan"], code=code)
                if page["caption"] in (record["table"], f"{record['table']}: {record['group']}")]
        return rows + (self.where(source, "indicators", code=code) if rows else [])

    def of_tasks(self, source, page, row):
        code = self.code(row)
        return (self.where(source, "tasks", code=code) + self.where(source, "milestones", task=code)
                + self.where(source, "budget", plan=page["plan"], task=code)
                + [{"risk": record["risk"]} for record in self.naming(source, "risks", "tasks", code)])

    def of_budget(self, source, page, row):
        return [record for record in self.where(source, "budget", plan=page["plan"])
                if row.has("grp") or self.head(row).endswith(": " + " ".join(record["title"].split()))]

    def of_risks(self, source, page, row):
        return [record for record in self.rows(source, "risks.csv") if record["plan"] == page["plan"]
                and words(record["risk"]) <= words(self.head(row)) and record["risk"]]

    def of_register(self, source, page, row):
        if page["plan"]:
            return self.of_risks(source, page, row)
        number = self.head(row).removeprefix("Strategic Risk ").split()[0]
        named = self.naming(source, "risks", "covered_by", number)
        plans = [{"title": plan["title"]} for plan in self.rows(source, "plans.csv")
                 if plan["plan"] in {risk["plan"] for risk in named}]
        return self.where(source, "risks", kind="register", number=number) + named + plans

    def of_strategies(self, source, page, row):
        return [record for record in self.where(source, "strategies", plan=page["plan"])
                if self.head(row) == f"{record['title']} {record['code']}".rstrip()]

    def of_services(self, source, page, row):
        return [record for record in self.rows(source, "service-objectives.csv") if record["plan"] == page["plan"]
                and words(record["team"]) <= words(self.head(row))]

    def of_report(self, source, page, row):
        records = self.where(source, "reports", report=page["page"])
        milestones = self.where(source, "milestones", task=self.code(row)) if self.code(row) else []
        if row.has("grp"):
            return [record for record in records if record["label"] == self.head(row)]
        return [record for record in records if record["code"].casefold() == self.code(row).casefold()] + milestones

    def of_counts(self, source, page, _row):
        return self.where(source, "counts", report=page["page"])

    def of_history(self, source, page, row):
        code = next((code for code in page["codes"] if re.sub("[^A-Za-z0-9._-]", "-", code) == page["stem"]), "")
        return [record for record in self.where(source, "indicators", code=code) if record["period"] == self.head(row)
                or self.head(row) == ("Future years" if record["period"] == "future" else as_named(record["period"]))]

    def of_elsewhere(self, source, page, row):
        """What other pages say of it, and how they are called."""
        code = next((code for code in page["codes"] if re.sub("[^A-Za-z0-9._-]", "-", code) == page["stem"]), "")
        name = row.first("th").link().split("#")[0]
        titles = self.where(source, "progress-reports", report=name) + self.where(source, "plans", page=name)
        rows = (self.where(source, "reports", report=name, code=code)
                + self.where(source, "measures", plan=name[:-len(".html")], code=code))
        self.assertTrue(rows and titles)
        return rows + titles

    KINDS = {"measures": of_measures, "tasks": of_tasks, "budget": of_budget, "risks": of_risks,
             "registered": of_register, "strategies": of_strategies, "services": of_services, "reported": of_report,
             "changes": of_report, "counts": of_counts, "history": of_history,
             "elsewhere": of_elsewhere}

    def of_page(self, source, name):
        """What tells the records of a page: its plan, its name, all codes of indicators."""
        plans = {row["page"]: row["plan"] for row in self.rows(source, "plans.csv")}
        codes = {row["code"] for row in self.rows(source, "indicators.csv")}
        return {"plan": plans.get(name), "page": name, "stem": name[len("indicator-"):-len(".html")], "codes": codes}

    def rows_of(self, content):
        """Yields each row of the tables with the table's kind and caption."""
        for table in page_of(content).main.each("table"):
            kind = next((word for word in table.get("class").split() if word in self.KINDS), None)
            for row in (row for row in table.each("tr") if kind and not row.has("sum") and row.first("td")):
                yield kind, table.first("caption").text, row

    @staticmethod
    def said_in(content, cell):
        """What a cell says: a link to a note is the note."""
        links = [link for link in cell.each("a") if link.get("href").startswith("#note-")]
        said = [cell.text_but(*links)]
        for link in links:
            note = next(item for item in page_of(content).main.each("li") if "#" + item.get("id") == link.get("href"))
            about = note.first("a").first("span").text.removeprefix(": ")
            said.append(note.text_but(*note.each("span")).removeprefix(about + ":"))
        return " ".join(said)

    def check_row(self, source, page, kind, row):
        records = self.KINDS[kind](self, source, page, row)
        if not records:
            self.assertLessEqual({cell.text for cell in row.each("td")}, {"", "– no data", "– no trend"}, row.text)
            return
        posts = {post for record in records for key in ("officers", "owners", "owner")
                 for post in record.get(key, "").split("; ")}
        records = records + [post for post in self.rows(source, "officers.csv") if post["title"] in posts]
        known = WORDS.union(*(said_by(record, called(source)) for record in records))
        for cell in row.each("th", "td"):
            unsaid = words(self.said_in(self.sets[source][page["page"]], cell)) - known
            self.assertFalse(unsaid, f"{cell.get('data-l')}: {cell.text}")

    def test_every_word_of_a_table_is_in_its_files(self):
        for source, name, content in self.files(".html"):
            page = self.of_page(source, name)
            for kind, caption, row in self.rows_of(content):
                with self.subTest(set=source.parent.name + "/" + source.name, page=name, table=caption, row=self.head(row)):
                    self.check_row(source, page | {"caption": caption}, kind, row)

    def test_slips_of_the_print_are_in_the_files(self):
        """Pages have those of figures alone: signs for nothing say no more than the reason does."""
        for source in self.sets:
            slips = {slip for file in source.rglob("*.yml") for slip in re.findall(r'printed: "?([^",}\n]+)', file.read_text())}
            kept = {row["printed"] for table in ("indicators", "measures", "reports") for row in self.rows(source, table + ".csv")}
            shown = {slip for slip in slips for _, content in self.sets[source].items() if f"“{slip}”".encode() in content}
            with self.subTest(set=source.parent.name + "/" + source.name):
                self.assertLessEqual(slips, kept)
                self.assertEqual(shown, {slip for slip in slips if re.search(r"\d", slip)})

    def check_figure(self, kind, cell, records):
        """A figure of a plan's table is that of its period: what the row states, else what the indicator has. Where the
        year so far is judged, that comes first."""
        target = cell.has("tgt") or column(cell) == "Target"
        period = "future" if column(cell) == "Future years" else column(cell).split(" ", 1)[-1]
        says = [record for record in records if record["kind"] in (["target"] if target else ["actual"])
                and (kind == "history" or record["period"] == period)]
        text = cell.text.replace(",", "").replace("\N{MINUS SIGN}", "-")
        shown, alone = FIGURE.match(text), re.search(r"this period alone: £?(-?\d[\d.]*)", text)
        so_far = shown and says and text[shown.end():].startswith(" year so far")
        if alone:
            self.assertEqual(Decimal(alone[1]), Decimal(says[0]["value"]), cell.text)
        if so_far or shown and says and says[0]["value"]:
            self.assertEqual(Decimal(shown[1]), Decimal(says[0]["year_to_date" if so_far else "value"]), cell.text)
        elif shown:
            self.assertLessEqual(words(cell.text), words(says[0]["qualifier"]) if says else set())
        elif cell.text != "– no data":
            self.assertTrue(says and not says[0]["value"], cell.text)

    def test_figures_of_plans_and_indicators_are_those_of_their_periods(self):
        for source, name, content in self.files(".html"):
            page = self.of_page(source, name)
            for kind, caption, row in self.rows_of(content):
                if kind not in ("measures", "history") or row.has("grp"):
                    continue
                records = self.KINDS[kind](self, source, page | {"caption": caption}, row)
                for cell in (cell for cell in row.each("td") if cell.has("num")):
                    with self.subTest(set=source.parent.name + "/" + source.name, page=name, row=self.head(row), column=cell.get("data-l")):
                        self.check_figure(kind, cell, records)

    def test_amounts_of_budgets_are_those_of_their_years(self):
        for source, name, content in self.files(".html"):
            page = self.of_page(source, name)
            for kind, _, row in self.rows_of(content):
                records = self.of_budget(source, page, row) if kind == "budget" and row.has("kid") else []
                for cell in (cell for cell in row.each("td") if records and cell.has("num") and cell.text != "– no data"):
                    year = cell.get("data-l").removeprefix("£ ")
                    shown = FIGURE.match(cell.text.replace(",", "").replace("\N{MINUS SIGN}", "-"))
                    with self.subTest(set=source.parent.name + "/" + source.name, page=name, row=self.head(row), year=year):
                        self.assertIn(Decimal(shown[1]), [Decimal(record["value"]) for record in records
                                                          if record["period"] == year and record["value"]])

    def test_counts_of_a_report_are_its_counts(self):
        """Row for row: how many have each status, and what that is of all."""
        for source, name, content in self.files(".html"):
            tables = [table for table in page_of(content).main.each("table") if table.has("counts")]
            shown = [[cell.text.rstrip("%") for cell in row.each("td")] for table in tables
                     for row in table.each("tr") if row.first("td") and not row.has("sum")]
            counts = [[row["count"], row["percent"]] for row in self.where(source, "counts", report=name)]
            with self.subTest(set=source.parent.name + "/" + source.name, page=name):
                self.assertEqual(shown, counts)

    def above(self, content):
        """Yields what stands between the links of a list and its tables, with the caption of the table below it;
        what is said of a drawing is of the drawing."""
        texts, main = [], page_of(content).main
        drawn = [piece for figure in main.each("figure") for piece in figure.each("p")]
        for piece in main.each("table", "p", "h2", "h3", "h4"):
            if piece.tag == "table" and (piece.has("measures") or piece.has("reported")):
                yield from ((piece.first("caption").text, text) for text in texts)
            said = piece.tag == "p" and piece not in drawn and not is_of_data(piece)
            texts = texts + [piece.text] if said else []

    def test_what_is_said_of_a_group_is_in_its_files(self):
        """Who answers for all its rows, and what is said of them: a record of its own."""
        seen = 0
        for source, name, content in self.files(".html"):
            page = self.of_page(source, name)
            for caption, text in self.above(content):
                records = (self.where(source, "measures", kind="group", plan=page["plan"])
                           + self.where(source, "reports", kind="group", report=name))
                known = set().union(*(words(record["owner"]) | words(record["comment"]) for record in records
                                      if caption == f"{record['table']}: {record['group']}"))
                bodies = set().union(*(words(post["body"]) for post in self.rows(source, "officers.csv")))
                with self.subTest(set=source.parent.name, page=name, table=caption):
                    self.assertLessEqual(words(text.removeprefix("Owner:")) - bodies, known)
                seen += 1
        self.assertTrue(seen)
