"""Every table of every page has its CSV and JSON linked beside it, and those of the pages of all plans hold the
very rows of the page."""
import json
import re

from page import page_of
from sets import COUNTS, DATE, TABLES, Sets

MONTHS = ("January February March April May June July August September October November December").split()
# The files that have a table's rows, by its class; `gathered` by its page.
FILES = {"measures": ["indicators", "measures"], "history": ["indicators"], "tasks": ["tasks", "milestones"],
         "budget": ["budget"], "risks": ["risks"], "registered": ["risks"], "services": ["service-objectives"],
         "strategies": ["strategies"], "reported": ["reports"], "changes": ["reports"], "counts": ["counts"]}
GATHERED = {"officers": ["duties", "officers"], "deadlines": ["deadlines"], "codes": ["codes"]}
PAGES = re.compile(r"(index|officers|deadlines|codes|risks)(-part-\d+)?\.html")  # of all plans
FIGURE = re.compile(r"(?:(?:at least|at most|above|below) )?£?(-?\d[\d.]*)")  # as a cell begins
DOWNLOAD = re.compile(r"Download the data(?: of (?P<list>.+))?: (?P<csv>(?:CSV: [a-z ]+ \((?:all plans|this plan|this report)\), )+)"
                      r"JSON: (?P<json>[a-z ]+(?:, [a-z ]+)*) "
                      r"\((all plans|this plan|this report|this indicator|the whole plan: .+)\)")

# What links to a table's file call it, where that is more than its name.
CALLED = {"rows of reports": "reports", "duties of officers": "duties", "counts of statuses": "counts"}


def named(called):
    """The name of a table that a link names."""
    return CALLED.get(called, called.replace(" ", "-"))


def in_words(date):
    """A date as pages print it."""
    parts = [int(part) for part in date.split("-")]
    return " ".join([str(part) for part in parts[2:]] + [MONTHS[month - 1] for month in parts[1:2]] + [str(parts[0])])


def renewed(renewal):
    """A renewal as pages print it: a date, a period or a word."""
    return in_words(renewal) if DATE.fullmatch(renewal) else renewal.capitalize()


def as_named(period):
    """A month as pages print it; other periods are printed as they are."""
    return in_words(period) if DATE.fullmatch(period) else period


def report_named(row):
    """How links to a report call it: reports of one title are told apart by their periods."""
    return f"{row['title']} ({as_named(row['period'])})"


def column(cell):
    """What stands above a figure, without the unit of all rows."""
    return re.sub(r" \([^()]*\)$", "", cell.get("data-l"))


def words(text):
    """A text without its marks."""
    return " ".join(re.findall(r"\w+", text))


class Tables(Sets):
    """What pages list, and what the files beside have."""

    def page(self, source, stem):
        """The rows of a page of all plans with its parts: list of (heading, row)."""
        names = [name for name in self.sets[source] if re.fullmatch(rf"{stem}(-part-\d+)?\.html", name)]
        names.sort(key=lambda name: int(re.sub(r"\D", "", name) or 1))
        return [row for name in names for row in page_of(self.sets[source][name]).rows()]

    def expected_csv(self, name, table):
        if table.has("gathered"):
            return GATHERED[PAGES.fullmatch(name)[1]]
        if table.has("plans"):
            return ["plans" if table.first("caption").text == "All plans" else "progress-reports"]
        if table.has("reported") and any(head.text == "Due" for head in table.each("th")):
            return ["reports", "milestones"]
        return next(FILES[word] for word in table.get("class").split() if word in FILES)

    def expected_json(self, source, name):
        gathered = PAGES.fullmatch(name)
        if gathered:
            return gathered[1] + ".json"
        if not name.startswith("indicator-"):
            return name[:-5] + ".json"
        code = name[len("indicator-"):-len(".html")]
        return next(document for document in sorted(self.sets[source]) if document.endswith(".json") and any(
            re.sub("[^A-Za-z0-9._-]", "-", record["code"]) == code
            for record in self.document(source, document).get("indicators", [])))

    def check_elsewhere(self, source, table, beside):
        """The files are those of the pages that the rows lead to."""
        pages = {row.first("th").link().split("#")[0] for row in table.each("tr") if row.first("td")}
        files = {page: "reports" if "-report-" in page else "measures" for page in pages}
        links = [link.get("href") for link in beside.each("a")]
        self.assertCountEqual(links, {file + ".csv" for file in files.values()} | {page[:-5] + ".json" for page in pages})
        for page, file in files.items():
            self.assertIsInstance(self.document(source, page[:-5] + ".json")[file], list)

    def check_beside(self, source, name, table, beside):
        """The line names the tables of the CSV files and of the JSON, where they are found under these names."""
        json = self.expected_json(source, name)
        files, own = self.expected_csv(name, table), self.own(source, name)
        if own:
            files = [file for file in files if self.document(source, json)[file]]
        links = [link.get("href") for link in beside.each("a")]
        self.assertEqual(links, [own.get(file, file + ".csv") for file in files] + [json])
        said = DOWNLOAD.fullmatch(beside.text)
        self.assertTrue(said, beside.text)
        self.assertEqual([named(called) for called in re.findall(r"CSV: ([a-z ]+) \(", said["csv"])], files)
        whose = ("this report" if "-report-" in name else "this plan") if own else "all plans"
        self.assertEqual(set(re.findall(r"CSV: [a-z ]+ \(([a-z ]+)\)", said["csv"])), {whose})
        self.assertEqual([named(called) for called in said["json"].split(", ")], files)
        self.assertLessEqual(set(links), set(self.sets[source]))
        document = self.document(source, links[-1])
        for file in files:
            self.assertIsInstance(document[file], list)

    def test_every_table_has_its_csv_and_json_beside_it(self):
        """Right after it; or once for all tables of a list, under the heading of that list, which it names."""
        seen = set()
        for source, name, content in self.files(".html"):
            for table, beside, heading in page_of(content).tables():
                with self.subTest(set=source.parent.name + "/" + source.name, page=name, table=table.first("caption").text):
                    self.assertIsNotNone(beside)
                    if table.has("elsewhere"):
                        self.check_elsewhere(source, table, beside)
                        continue
                    self.check_beside(source, name, table, beside)
                    listed = DOWNLOAD.fullmatch(beside.text)["list"]
                    if heading:
                        self.assertIn(listed.rstrip(": "), heading.text)
                    else:
                        self.assertIsNone(listed)
                seen.add(table.get("class").split()[-1])
        self.assertEqual(seen, FILES.keys() | {"gathered", "plans"})

    def test_head_of_a_plan_or_report_lists_all_files_of_its_own(self):
        for source in self.sets:
            for name in self.plans(source) + self.reports(source):
                tools = next(piece for piece in page_of(self.sets[source][name]).main.each("p") if piece.has("opening"))
                with self.subTest(set=source.parent.name + "/" + source.name, page=name):
                    self.assertRegex(tools.text, r"^Download the data \(CSV\): ([a-z ]+, )*all plans$")
                    links = {link.get("href"): named(link.text) for link in tools.each("a")}
                    self.assertEqual(links.pop("index.html#data"), "all-plans")
                    self.assertEqual(links, {file: table for table, file in self.own(source, name).items()})

    def test_what_a_document_lists_is_named_beside_a_table_of_its_page(self):
        for source, name, _ in self.files(".json"):
            document = self.document(source, name)
            said = {named(called) for page, content in self.sets[source].items() if page.endswith(".html")
                    for table, beside, _ in page_of(content).tables()
                    if not table.has("elsewhere") and beside and beside.link_to(name) for called in DOWNLOAD.fullmatch(beside.text)["json"].split(", ")}
            with self.subTest(set=source.parent.name + "/" + source.name, file=name):
                self.assertLessEqual({table for table in TABLES & set(document) if document[table]}, said)

    def check_state(self, said, row):
        """What a page says of how a thing stands, from the record."""
        date = row["cancelled"] or row["completed"]
        if date:
            self.assertIn(in_words(date), said)
        self.assertEqual(said == "– none", not row["status"], row)
        of = row["status_as_at"]
        self.assertEqual(re.findall(r"as at (.*)", said), [in_words(of)] if of else [], row)

    def check_entry(self, entry, row):
        """A row of officers.html, deadlines.html or codes.html."""
        self.assertEqual(entry.cell("Plan") != "– no single plan", row["plan"] != "")
        if row["plan"]:
            self.assertEqual([link.get("href") for link in entry.each("a")][-1], row["plan"] + ".html")
        if "officers" in row:
            officers = [piece.text for cell in entry.each("td") if cell.has("names") for piece in cell.each("p")]
            self.assertEqual([officer.split(",")[0] for officer in officers],
                             [officer.split(",")[0] for officer in row["officers"].split("; ") if officer])
        if entry.cell("Status"):
            self.check_state(entry.cell("Status"), row)

    def test_officers_page_and_its_csv_have_the_same_rows(self):
        for source in self.sets:
            page, rows = self.page(source, "officers"), self.rows(source, "duties.csv")
            self.assertEqual(len(page), len(rows))
            for (heading, entry), row in zip(page, rows):
                what = entry.first("th")
                when = row["due"] and in_words(row["due"]) or row["renewal"] and renewed(row["renewal"])
                with self.subTest(set=source.parent.name + "/" + source.name, duty=row["title"]):
                    self.assertEqual(heading.split(",")[0], row["officer"].split(",")[0] or "No officer named")
                    title = report_named(row) if row["kind"] == "report" else row["title"]
                    self.assertEqual(what.text, f"{title} {row['code']}".strip())
                    self.assertEqual(what.link(), row["url"])
                    self.assertEqual(entry.cell("When"), when or row["period"] or "– no date")
                    self.check_entry(entry, row)

    def test_deadlines_page_and_its_csv_have_the_same_rows(self):
        for source in self.sets:
            page, rows = self.page(source, "deadlines"), self.rows(source, "deadlines.csv")
            self.assertEqual(len(page), len(rows))
            self.assertEqual([row["date"] for row in rows], sorted(row["date"] for row in rows))
            for (heading, entry), row in zip(page, rows):
                when = in_words(row["due"]) if row["due"] else renewed(row["renewal"])
                first = f" first due {in_words(row['original_due'])}" if row["original_due"] else ""
                of = f" of the task: {row['task_title']}" if row["task_title"] else ""
                with self.subTest(set=source.parent.name + "/" + source.name, what=row["title"]):
                    self.assertEqual(heading, row["date"][:4])
                    self.assertTrue(row["date"].startswith(row["due"]))
                    self.assertEqual(entry.first("th").text, f"{row['title']} {row['code']}".strip() + of)
                    self.assertEqual(entry.first("th").link(), row["url"])
                    self.assertEqual(entry.cell("Date"), when + first)
                    self.check_entry(entry, row)

    def test_codes_page_and_its_csv_have_the_same_rows(self):
        for source in self.sets:
            page, rows = self.page(source, "codes"), self.rows(source, "codes.csv")
            self.assertEqual(len(page), len(rows))
            for (_, entry), row in zip(page, rows):
                with self.subTest(set=source.parent.name + "/" + source.name, code=row["code"]):
                    risk = "Strategic Risk " if row["kind"] == "risk" else ""
                    self.assertEqual(entry.first("th").text, risk + row["code"])
                    self.assertEqual(entry.first("th").link(), row["url"])
                    self.assertEqual(entry.cell("Name"), row["title"])
                    self.check_entry(entry, row)

    def test_finder_says_of_which_day_a_status_is(self):
        """As the page of codes says it."""
        for source, files in self.sets.items():
            found = json.loads(files["codes.js"].decode().removeprefix("window.planccCodes = ").removesuffix(";\n"))
            rows = {row["code"]: row for row in self.rows(source, "codes.csv")}
            for code, _, _, _, status, _, when in (record for record in found if record[0] in rows):
                row = rows[code]
                end = row["cancelled"] or row["completed"]
                as_at = "as at " + in_words(row["status_as_at"]) if row["status_as_at"] else ""
                with self.subTest(set=source.parent.name + "/" + source.name, code=code):
                    self.assertEqual(when, in_words(end) if end else as_at)
                    self.assertEqual(bool(status), bool(when))

    def test_risks_page_and_its_csv_have_the_same_rows(self):
        for source in self.sets:
            rows = self.rows(source, "risks.csv")
            register = [row for row in rows if row["kind"] == "register"]
            page = self.page(source, "risks")
            self.assertEqual(len(page), len(register))
            for (_, entry), row in zip(page, register):
                named = [row for row in rows if register and row["kind"] != "register"]
                review = f" next review {in_words(row['review'])}" if row["review"] else ""
                with self.subTest(set=source.parent.name + "/" + source.name, risk=row["number"]):
                    self.assertEqual(entry.first("th").text, f"Strategic Risk {row['number']} {row['risk']}" + review)
                    self.assertEqual(re.match(r"\d*", entry.cell("Likelihood"))[0], row["likelihood"])
                    self.assertEqual(re.match(r"\d*", entry.cell("Impact"))[0], row["impact"])
                    self.assertEqual(entry.cell("Named in").count("– no plan names it"), int(not any(
                        row["number"] in other["covered_by"].split("; ") for other in named)))

    def newest_first(self, source):
        """The reports as the index lists them; of one day, what stands last in a plan's files comes first."""
        rows = self.rows(source, "progress-reports.csv")
        plans = [row["plan"] for row in self.rows(source, "plans.csv")]
        return sorted(sorted(reversed(rows), key=lambda row: plans.index(row["plan"])),
                      key=lambda row: row["as_at"], reverse=True)

    def test_index_and_its_csv_have_the_same_rows(self):
        for source in self.sets:
            page = [(entry.first("th").link(), entry.first("th").text, entry.cell("Period"))
                    for _, entry in self.page(source, "index")]
            plans = [(row["page"], row["title"], row["years"]) for row in self.rows(source, "plans.csv")]
            reports = self.newest_first(source)
            self.assertEqual(page, plans + [(row["report"], report_named(row), as_named(row["period"])) for row in reports])
            entries = [entry for _, entry in self.page(source, "index") if entry.cell("Summary")]
            for entry, row in zip(entries, reports):
                counts = [row[key] for key in row if key.startswith(COUNTS) or key.endswith("_count")]
                self.assertLessEqual(set(re.findall(r"\b\d+\b", entry.cell("Summary"))), set(counts))
                self.assertEqual(entry.cell("As at"), in_words(row["as_at"]))
            said = {row["report"]: f"{entry.cell('Summary')} As at {entry.cell('As at')}. {entry.first('th').text}"
                    for entry, row in zip(entries, reports)}
            for (_, entry), row in zip(self.page(source, "index"), self.rows(source, "plans.csv")):
                latest = "– none yet" if said else ""
                self.assertEqual(entry.cell("Latest report"), said.get(row["latest_report"], latest))

    def test_index_lists_the_files_that_have_rows(self):
        for source in self.sets:
            listed = {link.get("href"): named(link.text) + ".csv" for piece in page_of(self.sets[source]["index.html"]).main.each("p")
                      if piece.text.startswith("Every table") for link in piece.each("a")}
            with self.subTest(set=source.parent.name + "/" + source.name):
                self.assertEqual(list(listed), list(listed.values()))
                self.assertEqual(set(listed), {table + ".csv" for table in TABLES if self.rows(source, table + ".csv")})

    def test_counts_of_reports_are_those_of_their_rows(self):
        for source in self.sets:
            for report in self.rows(source, "progress-reports.csv"):
                rows = {(row["kind"], row["code"]): row["status"] for row in self.rows(source, "reports.csv")
                        if row["report"] == report["report"]}
                with self.subTest(set=source.parent.name + "/" + source.name, report=report["report"]):
                    for kind in ("task", "indicator"):
                        stand = [status for (of, _), status in rows.items() if of == kind]
                        self.assertEqual(len(stand), int(report[f"{kind}_count"]))
                        for key in report:
                            if key.startswith(f"{kind}s_"):
                                status = key[len(kind) + 2:].replace("_", "-")
                                self.assertEqual(stand.count(status), int(report[key]), key)

    def test_changes_of_a_report_are_in_its_csv(self):
        """Those and no others have another status than before."""
        for source in self.sets:
            rows = self.rows(source, "reports.csv")
            for report in {row["report"] for row in rows}:
                page = page_of(self.sets[source][report])
                shown = {row.first("th").text.split()[-1] for table in page.main.each("table") if table.has("changes")
                         for row in table.each("tr") if row.first("td")}
                changed = {row["code"] for row in rows if row["report"] == report and row["status_before"]
                           and row["status_before"] != row["status"]}
                with self.subTest(set=source.parent.name + "/" + source.name, report=report):
                    self.assertEqual(shown, changed)

    def check_cell(self, cell, records, qualified):
        """What a cell of a report's table shows is in one of the records of its row, in its period; a target's
        sense and what is no number are words beside."""
        key = "target" if cell.has("tgt") else "value"
        says = [record for record in records if column(cell).endswith(" " + record["period"])]
        shown = FIGURE.match(cell.text.replace(",", "").replace("\N{MINUS SIGN}", "-"))
        if shown and any(record[key] for record in says):
            self.assertIn(shown[1], [record[key] for record in says], cell.text)
        elif shown:
            self.assertIn(cell.text, [record[qualified[key]] for record in says])
        elif not cell.text.startswith("–"):
            self.assertTrue([record for record in says if record[qualified[key]]], cell.text)

    def test_figures_of_a_report_are_in_its_csv_and_json(self):
        """Every one that its tables of indicators show, of the period reported on and of the others."""
        qualified = {"value": "missing_reason", "target": "target_qualifier"}
        for source, name, content in self.files(".html"):
            if "-report-" not in name:
                continue
            in_csv = [row for row in self.rows(source, "reports.csv") if row["report"] == name]
            in_json = list(self.as_rows(source, "reports", self.document(source, name[:-5] + ".json")))
            for _, entry in page_of(content).rows():
                for cell in (cell for cell in entry.each("td") if cell.has("num") and cell.get("data-l") not in ("", "Progress")):
                    code = next(piece.text for piece in entry.each("a", "span") if piece.has("code")).casefold()
                    for rows in in_csv, in_json:
                        with self.subTest(set=source.parent.name + "/" + source.name, report=name, code=code, column=cell.get("data-l")):
                            self.check_cell(cell, [row for row in rows if row["code"].casefold() == code], qualified)

    def test_progress_of_a_report_is_in_its_csv(self):
        """How far each task is, as numbers are set, and below how far it should be; how late it is stands with its date."""
        for source, name, content in self.files(".html"):
            if "-report-" not in name:
                continue
            tasks = [row for row in self.rows(source, "reports.csv") if row["report"] == name and row["kind"] == "task"]
            cells = [cell for _, entry in page_of(content).rows() for cell in entry.each("td") if cell.get("data-l") == "Progress"]
            with self.subTest(set=source.parent.name + "/" + source.name, report=name):
                self.assertTrue(all(cell.has("num") for cell in cells))
                self.assertEqual([cell.text for cell in cells], [
                    (row["progress"] + "%" if row["progress"] else "– not said")
                    + (f" expected {row['expected_progress']}% by now" if row["expected_progress"] else "") for row in tasks])

    def test_comments_of_a_report_are_in_its_csv(self):
        """Word for word: those of its rows and of the updates of its tasks, and why a status was overruled."""
        for source, name, content in self.files(".html"):
            if "-report-" not in name:
                continue
            said = {words(row[key]) for row in self.rows(source, "reports.csv") if row["report"] == name
                    for key in ("comment", "override_reason")}
            cells = [cell for table in page_of(content).main.each("table") if table.has("reported")
                     for cell in table.each("td") if cell.has("cmt")]
            for piece in (piece for cell in cells for piece in cell.each("p")):
                if piece.get("class") or piece.text == "Why the status was overruled:":
                    continue
                with self.subTest(set=source.parent.name + "/" + source.name, report=name, comment=piece.text):
                    self.assertTrue([text for text in said if words(piece.text) in text])

    def check_comments(self, entry, rows):
        """What a row of a plan's tables says beside its figures is in a record of its code; a heading has none."""
        code = next((piece.text for piece in entry.each("a", "span") if piece.has("code")), "").casefold()
        said = {words(row[key]) for row in rows if row["code"].casefold() == code
                for key in ("comment", "indicator_comment", "definition", "owner")}
        for piece in (piece for cell in entry.each("td") if cell.has("cmt") for piece in cell.each("p", "li")):
            text = words(piece.text.removeprefix("Owner: "))
            self.assertTrue([other for other in said if text in other], text)

    def test_comments_of_a_plans_tables_are_in_their_csv(self):
        """Word for word: who answers for a row, and what is said of it and of its indicator."""
        for source in self.sets:
            for plan in self.rows(source, "plans.csv"):
                rows = [row for row in self.rows(source, "measures.csv") if row["plan"] == plan["plan"]]
                page = page_of(self.sets[source][plan["page"]])
                for entry in (entry for table in page.main.each("table") if table.has("measures")
                              for entry in table.each("tr")):
                    with self.subTest(set=source.parent.name + "/" + source.name, plan=plan["plan"], row=entry.text):
                        self.check_comments(entry, rows)

    def check_document(self, source, document):
        tables = TABLES & set(document)
        self.assertTrue(tables)
        for table in tables:
            self.assertEqual(list(self.as_rows(source, table, document)), self.rows(source, table + ".csv"))

    def test_json_of_a_page_of_all_plans_is_its_csv(self):
        for source, name, _ in self.files(".json"):
            document = self.document(source, name)
            if PAGES.fullmatch(document["page"]):
                with self.subTest(set=source.parent.name + "/" + source.name, file=name):
                    self.check_document(source, document)

    def test_keys_lead_from_one_csv_to_another(self):
        for source in self.sets:
            plans = {row["plan"] for row in self.rows(source, "plans.csv")}
            officers = {row["title"] for row in self.rows(source, "officers.csv")}
            codes = {(row["kind"], row["code"]) for row in self.rows(source, "codes.csv")}
            for name in sorted(self.sets[source]):
                for row in self.rows(source, name) if name.endswith(".csv") else []:
                    with self.subTest(set=source.parent.name + "/" + source.name, file=name):
                        self.assertIn(row.get("plan", ""), plans | {""})
                        if name == "duties.csv":
                            self.assertIn(row["officer"], officers | ({""} if row["kind"] == "task" else set()))
                        if name in ("duties.csv", "deadlines.csv") and row["kind"] in ("task", "indicator"):
                            self.assertIn((row["kind"], row["code"]), codes)
