"""Prove that the fact check can fail.

A check that has only ever passed says nothing, so each test changes one thing
on a good page and expects to read about it.
"""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import check

GOOD_ROW = (
    "<tr><th>ASB incidents <code>ComS_011</code></th><td>1,500</td>"
    "<td>2,881</td><td>400</td><td>400</td></tr>"
)
OTHER_ROW = "<tr><th>Other incidents <code>ComS_012</code></th><td>7</td></tr>"
FACTS = [
    check.Fact(1, "figure", "ComS_011", "1,500"),
    check.Fact(1, "figure", "ComS_011", "2,881"),
    check.Fact(1, "figure", "ComS_011", "400"),
    check.Fact(1, "figure", "ComS_011", "400"),
]


def site(*pages):
    return check.gather(check.read_page(page) for page in pages)


def table(*rows):
    return "<table><tbody>%s</tbody></table>" % "".join(rows)


def missing(facts, *pages):
    return [fact.text for fact in check.find_missing(facts, site(*pages))]


def missing_one(kind, context, text, page):
    return missing([check.Fact(1, kind, context, text)], page)


class FigureTest(unittest.TestCase):
    """Figures are looked for in their own row, whole, and as often as given."""

    def test_good_page_passes(self):
        self.assertEqual([], missing(FACTS, table(GOOD_ROW, OTHER_ROW)))

    def test_changed_figure_is_reported(self):
        page = table(GOOD_ROW.replace("2,881", "2,818"), OTHER_ROW)
        self.assertEqual(["2,881"], missing(FACTS, page))

    def test_figure_only_in_another_row_is_reported(self):
        page = table(GOOD_ROW.replace("2,881", "-"), OTHER_ROW.replace("7", "2,881"))
        self.assertEqual(["2,881"], missing(FACTS, page))

    def test_figure_only_in_row_of_longer_code_is_reported(self):
        page = table(GOOD_ROW.replace("ComS_011", "ComS_011a"))
        self.assertEqual(4, len(missing(FACTS, page)))

    def test_figure_within_longer_number_is_reported(self):
        longer = ["1,400", "4001", "400%", "400 %", "400.5", "0.400", "400,000",
                  "400*", "2019/400", "-400", "400/21"]
        for number in longer:
            with self.subTest(number):
                page = table("<tr><th>ComS_011<td>%s</tr>" % number)
                self.assertEqual(
                    ["400"], missing_one("figure", "ComS_011", "400", page))

    def test_figure_beside_signs_and_stops_is_found(self):
        for number in ["400", "£400", "(400)", "400.", "400, of which", "\u00a0400"]:
            with self.subTest(number):
                page = table("<tr><th>ComS_011<td>%s</tr>" % number)
                self.assertEqual([], missing_one("figure", "ComS_011", "400", page))

    def test_lost_pound_sign_is_reported(self):
        page = table("<tr><th>ComS_011<td>43k</tr>")
        self.assertEqual(["£43k"], missing_one("figure", "ComS_011", "£43k", page))

    def test_lost_asterisk_is_reported(self):
        page = table("<tr><th>ComS_011<td>10,000</tr>")
        self.assertEqual(
            ["10,000*"], missing_one("figure", "ComS_011", "10,000*", page))

    def test_one_of_two_equal_figures_changed_is_reported(self):
        page = table(GOOD_ROW.replace("400", "401", 1))
        self.assertEqual(["400"], missing(FACTS, page))

    def test_row_repeated_on_second_page_does_not_make_up(self):
        page = table(GOOD_ROW.replace("400", "401", 1))
        self.assertEqual(["400"], missing(FACTS, page, page))

    def test_row_repeated_on_one_page_counts_twice(self):
        self.assertEqual([], missing(FACTS + FACTS, table(GOOD_ROW, GOOD_ROW)))
        self.assertEqual(4, len(missing(FACTS + FACTS, table(GOOD_ROW))))

    def test_swapped_figures_are_reported(self):
        good, bad = site(table(GOOD_ROW)), site(table(
            GOOD_ROW.replace("1,500", "x").replace("2,881", "1,500")
            .replace("x", "2,881")))
        self.assertEqual([], check.find_disordered(FACTS, good))
        self.assertEqual(1, len(check.find_disordered(FACTS, bad)))

    def test_swapped_figures_are_not_hidden_by_a_second_row(self):
        swapped = GOOD_ROW.replace("<td>1,500</td><td>2,881</td>",
                                   "<td>2,881</td><td>1,500</td>")
        bad = site(table(GOOD_ROW, swapped))
        self.assertEqual(1, len(check.find_disordered(FACTS, bad)))


class ContextTest(unittest.TestCase):
    """A fact belongs to a row, or failing that to the smallest block."""

    def test_row_that_only_names_a_title_is_not_its_row(self):
        rows = ("<tr><td>Corporate Plan<td>2024</tr>",
                "<tr><td>Business Strategy<td>Serves the Corporate Plan<td>2025</tr>")
        self.assertEqual(
            [], missing_one("date", "Corporate Plan", "2024", table(*rows)))
        self.assertEqual(
            ["2025"], missing_one("date", "Corporate Plan", "2025", table(*rows)))

    def test_row_that_begins_with_title_is_preferred(self):
        page = table("<tr><td>Food Plan<td>2023</tr>",
                     "<tr><td>Update Food Plan<td>2024</tr>")
        self.assertEqual(["2024"], missing_one("date", "Food Plan", "2024", page))

    def test_year_in_title_is_not_the_date(self):
        page = table("<tr><td>Plan 2021 - 2024<td>2025</tr>")
        self.assertEqual(["2024"], missing_one("date", "Plan", "2024", page))

    def test_either_of_two_contexts_will_do(self):
        page = table(GOOD_ROW)
        self.assertEqual([], missing_one("figure", "Group | ComS_011", "2,881", page))

    def test_lists_and_definitions_give_context(self):
        page = "<ul><li>Risk 2: money<li>Risk 3: people</ul>" \
               "<dl><dt>Owner<dd>Chief Officer<dt>Date<dd>May 2024</dl>"
        self.assertEqual([], missing_one("term", "Owner", "Chief Officer", page))
        self.assertEqual(["2024"], missing_one("date", "Owner", "2024", page))
        self.assertEqual(["people"], missing_one("term", "Risk 2", "people", page))

    def test_inner_list_belongs_to_its_item(self):
        page = "<ul><li>Risk 2<ul><li>money<li>people</ul><li>Risk 3</ul>"
        self.assertEqual([], missing_one("term", "Risk 2", "people", page))
        self.assertEqual(["people"], missing_one("term", "Risk 3", "people", page))

    def test_code_counts_in_any_column(self):
        page = table("<tr><td>COMS2324_01<td>x</tr>", "<tr><td>x<td>COMS2324_01<td>5</tr>")
        self.assertEqual([], missing_one("figure", "COMS2324_01", "5", page))

    def test_code_with_a_point_counts_in_any_column(self):
        page = table("<tr><td>COMS2324_01.2<td>x</tr>", "<tr><td>x<td>COMS2324_01.2<td>5</tr>")
        self.assertEqual([], missing_one("figure", "COMS2324_01.2", "5", page))

    def test_blocks_do_not_replace_rows(self):
        page = table(GOOD_ROW) + "<p>ComS_011 was 9</p>"
        self.assertEqual(["9"], missing_one("figure", "ComS_011", "9", page))

    def test_without_context_whole_text_is_searched_by_case(self):
        page = "<p>The <b>Home</b> Office<p>pays"
        self.assertEqual([], missing_one("name", "", "Home Office", page))
        self.assertEqual(["home office"], missing_one("name", "", "home office", page))
        self.assertEqual(["Office pays"], missing_one("name", "", "Office pays", page))

    def test_scripts_and_page_titles_are_not_read(self):
        page = "<title>Home Office</title><script>'Home Office'</script>"
        self.assertEqual(["Home Office"], missing_one("name", "", "Home Office", page))


class TypesettingTest(unittest.TestCase):
    """Dashes, quotes and spaces may differ; words may not."""

    def test_dashes_quotes_and_spaces(self):
        page = "<p>Plan 2021&ndash;2025&nbsp;for the Council&rsquo;s multi-agency work"
        for text in ["Plan 2021 - 2025", "Plan 2021 – 2025 for", "Council's",
                     "multi- agency"]:
            with self.subTest(text):
                self.assertEqual([], missing_one("title", "", text, page))

    def test_only_headings_in_capitals_may_change_case(self):
        page = "<h2>Summary of key risks</h2><p>nhs"
        self.assertEqual([], missing_one("title", "", "SUMMARY OF KEY RISKS", page))
        self.assertEqual(["NHS"], missing_one("partner", "", "NHS", page))

    def test_short_names_may_be_plural(self):
        self.assertEqual([], missing_one("term", "", "ABC", "<p>ABCs fell"))
        self.assertEqual(["ABC"], missing_one("term", "", "ABC", "<p>ABCD fell"))


class CommandTest(unittest.TestCase):
    """The exit code and the last line tell the result."""

    def run_check(self, page, excused=""):
        with tempfile.TemporaryDirectory() as folder:
            root = Path(folder)
            (root / "public" / "deep").mkdir(parents=True)
            (root / "public" / "deep" / "page.html").write_text(page, "utf-8")
            (root / "facts.tsv").write_text("line\tkind\tcontext\tfact\n" + "".join(
                "%d\tfigure\tComS_%03d\t%d\n" % (n, n, n + 500)
                for n in range(1, 201)), "utf-8")
            (root / "excused.tsv").write_text("line\tfact\treason\n" + excused, "utf-8")
            output = io.StringIO()
            with contextlib.redirect_stdout(output):
                code = check.main([str(root / "facts.tsv"), str(root / "public"),
                                   "--excused", str(root / "excused.tsv")])
            return code, output.getvalue().splitlines()

    def page(self, lost=0):
        return table(*("<tr><td>ComS_%03d<td>%d</tr>" % (n, n + 500)
                       for n in range(lost + 1, 201)))

    def test_all_found(self):
        code, lines = self.run_check(self.page())
        self.assertEqual(0, code)
        self.assertEqual(
            "200 facts, 200 found (100.0%), 0 excused, 0 missing", lines[0])
        self.assertEqual("200 passed, 0 failed", lines[-1])

    def test_one_missing_fails_though_most_are_found(self):
        code, lines = self.run_check(self.page(lost=1))
        self.assertEqual(1, code)
        self.assertEqual("missing: line 1, figure '501' in the row of 'ComS_001'",
                         lines[1])
        self.assertEqual("199 passed, 1 failed", lines[-1])

    def test_one_missing_and_excused_passes(self):
        code, lines = self.run_check(self.page(lost=1), "1\t501\tNot wanted\n")
        self.assertEqual(0, code)
        self.assertEqual("200 passed, 0 failed", lines[-1])

    def test_excuse_for_found_fact_fails(self):
        code, lines = self.run_check(self.page(), "1\t501\tNot wanted\n")
        self.assertEqual(1, code)
        self.assertEqual("200 passed, 1 failed", lines[-1])

    def test_too_many_excuses_fail(self):
        excused = "".join("%d\t%d\tNot wanted\n" % (n, n + 500) for n in range(1, 4))
        code, lines = self.run_check(self.page(lost=3), excused)
        self.assertEqual(1, code)
        self.assertEqual("200 passed, 1 failed", lines[-1])

    def test_empty_folder_fails(self):
        code, lines = self.run_check("")
        self.assertEqual(1, code)
        self.assertEqual("0 passed, 201 failed", lines[-1])


if __name__ == "__main__":
    unittest.main()
