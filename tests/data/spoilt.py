"""The tests of tables and of cells can fail: each change of one file is found, and so is each column of a file that
loses what it says."""
import csv
import io
import re
import unittest

from cells import Cells
from forms import Forms
from sets import SETS, build
from tables import Tables

# The test, the file of the example, what is taken out of it, and what stands there then.
SPOILS = [
    ("every_table_has_its_csv_and_json_beside_it", "index.html", 'href="plans.csv"', 'href="tasks.csv"'),
    ("every_table_has_its_csv_and_json_beside_it", "codes.html", "<p class=.back note.>.*?</p>", ""),
    ("every_table_has_its_csv_and_json_beside_it", "officers.html", "officers.json", "codes.json"),
    ("every_table_has_its_csv_and_json_beside_it", "clean-streets-2024.html", "JSON: budget", "JSON: budgets"),
    ("every_table_has_its_csv_and_json_beside_it", "clean-streets-2024.html", "CSV: budget .this plan", "CSV: budget (all plans"),
    ("every_table_has_its_csv_and_json_beside_it", "clean-streets-2024.html", 'clean-streets-2024-budget.csv">CSV', 'budget.csv">CSV'),
    ("head_of_a_plan_or_report_lists_all_files_of_its_own", "clean-streets-2024.html", '<a href="clean-streets-2024-budget.csv">budget</a>, ', ""),
    ("csv_of_a_page_is_the_json_of_it", "clean-streets-2024-budget.csv", ",18000,", ",18001,"),
    ("csv_of_a_page_is_the_json_of_it", "clean-streets-2024-report-2024-25-q1-counts.csv", "tasks,completed", "tasks,done"),
    ("csv_of_all_plans_has_those_of_each_one_after_the_other", "clean-streets-2024-budget.csv", ",18000,", ",18001,"),
    ("officers_page_and_its_csv_have_the_same_rows", "duties.csv", r"\r\nHead of Housing.*?\r\n", "\r\n"),
    ("officers_page_and_its_csv_have_the_same_rows", "officers.html", "June 2024", "July 2024"),
    ("deadlines_page_and_its_csv_have_the_same_rows", "deadlines.csv", "2024-10-25,,", "2024-10-24,,"),
    ("deadlines_page_and_its_csv_have_the_same_rows", "deadlines.csv", "Roof on", "Roof off"),
    ("codes_page_and_its_csv_have_the_same_rows", "codes.csv", "task,CS2425_02", "task,CS2425_01"),
    ("codes_page_and_its_csv_have_the_same_rows", "codes.csv", "Area Inspector", "Recycling Manager"),
    ("codes_page_and_its_csv_have_the_same_rows", "codes.csv", ",2024-09-30,", ",2024-09-29,"),
    ("risks_page_and_its_csv_have_the_same_rows", "risks.csv", "register,8", "register,9"),
    ("index_lists_the_files_that_have_rows", "index.html", '<a href="budget.csv">.*?</a>, ', ""),
    ("index_and_its_csv_have_the_same_rows", "plans.csv", "2024/25 to 2025/26", "2024/25"),
    ("index_and_its_csv_have_the_same_rows", "progress-reports.csv", "2024-09-30,Head", "2024-09-29,Head"),
    ("index_and_its_csv_have_the_same_rows", "plans.csv", "report-2024-25-q2.html", "report-2024-25-q1.html"),
    ("counts_of_reports_are_those_of_their_rows", "progress-reports.csv", ",4,1,0,", ",4,0,1,"),
    ("changes_of_a_report_are_in_its_csv", "reports.csv", r"(,CS2425_01,[^\r]*?,)warning(,[^\r]*?,)in-progress,", r"\1warning\2warning,"),
    ("figures_of_a_report_are_in_its_csv_and_json", "reports.csv", ",figure,(.*?),2023-04-01,2024-03-31,[\\d.]+,",
     r",figure,\1,2023-04-01,2024-03-31,,"),
    ("figures_of_a_report_are_in_its_csv_and_json", "clean-streets-2024-report-2024-25-q1.json",
     '"kind": "figure"(.*?)"period": "2023/24"', r'"kind": "figure"\1"period": "2022/23"'),
    ("comments_of_a_report_are_in_its_csv", "clean-streets-2024-report-2024-25-q1.html",
     '(<td class="cmt"[^>]*>(?:<p class="why">[^<]*</p>)?<p>)', r"\1Nobody said this. "),
    ("comments_of_a_plans_tables_are_in_their_csv", "clean-streets-2024.html", "<b>Owner:</b> ", r"\g<0>Mr "),
    ("json_of_a_page_of_all_plans_is_its_csv", "deadlines.json", '"milestone"', '"task"'),
    ("keys_lead_from_one_csv_to_another", "duties.csv", "Head of Environment,task", "Nobody,task"),
    ("what_a_document_lists_is_named_beside_a_table_of_its_page", "officers.html", "duties of officers, officers", "duties of officers, posts"),
    ("every_word_of_a_table_is_in_its_files", "clean-streets-2024.html", "Drainage took", "Rain took"),
    ("every_word_of_a_table_is_in_its_files", "risks.html", "12: high", "12: low"),
    ("slips_of_the_print_are_in_the_files", "indicators.csv", ",n/a%,", ",,"),
    ("slips_of_the_print_are_in_the_files", "clean-streets-2024.html", "Not yet available", "printed as “n/a%”"),
    ("figures_of_plans_and_indicators_are_those_of_their_periods", "measures.csv", ",98.5,", ",98.6,"),
    ("figures_of_plans_and_indicators_are_those_of_their_periods", "indicators.csv", ",1131,", ",1132,"),
    ("amounts_of_budgets_are_those_of_their_years", "budget.csv", ",18000,", ",18001,"),
    ("counts_of_a_report_are_its_counts", "counts.csv", "tasks,completed,1,25", "tasks,completed,1,24"),
    ("what_is_said_of_a_group_is_in_its_files", "measures.csv", "The new depot will", "The old depot will"),
]

# The columns that what tables say is found in, word for word.
COLUMNS = {
    "tasks": "title outcome objectives officers partners start due original_due completed cancelled cancelled_reason "
             "budget comment",
    "milestones": "title due completed progress note",
    "budget": "heading title",
    "risks": "risk tasks threats covered_by covered likelihood scale_to score band review mitigation",
    "strategies": "purpose renewal owners",
    "service-objectives": "service service_objective",
    "officers": "body",
    "measures": "label heading owner comment indicator_comment definition",
    "indicators": "period value qualifier missing_reason note restated was year_to_date status unknown_reason "
                  "computed_status overruled_by override_reason trend trend_against",
    "reports": "heading label frequency outcome value qualifier note restated was target "
               "target_qualifier progress expected_progress start due slippage_days completed status unknown_reason "
               "computed_status overruled_by override_reason trend trend_against status_before "
               "stated_status stated_trend updated comment",
}


def without(content, column):
    """A CSV file whose column says nothing."""
    rows = list(csv.DictReader(io.StringIO(content.decode(), newline="")))
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, rows[0].keys() if rows else [])
    writer.writeheader()
    writer.writerows(row | {column: ""} for row in rows)
    return out.getvalue().encode()


def run(name, sets):
    """The result of one test of these sets."""
    test = next(test for test in (Tables, Cells, Forms) if hasattr(test, f"test_{name}"))
    case, result = test(f"test_{name}"), unittest.TestResult()
    case.sets, result.failfast = sets, True
    case.run(result)
    return result


class Spoilt(unittest.TestCase):
    """Each change must be told."""

    def test_each_change_is_found(self):
        source = next(path for path in SETS if path.name == "small-council")
        for name, file, before, after in SPOILS:
            text = build()[source][file].decode()
            spoilt, count = re.subn(before, after, text, count=1, flags=re.DOTALL)
            with self.subTest(test=name, file=file):
                self.assertEqual(count, 1)
                result = run(name, {source: {**build()[source], file: spoilt.encode()}})
                self.assertTrue(result.failures, result.errors)
                self.assertFalse(result.errors)

    def is_missed(self, table, column):
        """Whether some set's pages say what this column says; the examples that say most come first."""
        file = table + ".csv"
        return any(run("every_word_of_a_table_is_in_its_files", {source: {**files, file: without(files[file], column)}})
                   .failures for source, files in sorted(build().items(), key=lambda item: "small" not in item[0].name))

    def test_each_column_is_found_missing(self):
        for table, columns in COLUMNS.items():
            for column in columns.split():
                with self.subTest(table=table, column=column):
                    self.assertTrue(self.is_missed(table, column))
