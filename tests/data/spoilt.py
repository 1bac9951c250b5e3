"""The tests of tables can fail: each change of one file is found."""
import re
import unittest

from sets import SETS, build
from tables import Tables

# The test, the file of the example, what is taken out of it, and what stands there then.
SPOILS = [
    ("every_table_has_its_csv_and_json_beside_it", "index.html", 'href="plans.csv"', 'href="tasks.csv"'),
    ("every_table_has_its_csv_and_json_beside_it", "codes.html", "<p class=.back note.>.*?</p>", ""),
    ("every_table_has_its_csv_and_json_beside_it", "officers.html", "officers.json", "codes.json"),
    ("every_table_has_its_csv_and_json_beside_it", "clean-streets-2024.html", "JSON: budget", "JSON: budgets"),
    ("officers_page_and_its_csv_have_the_same_rows", "duties.csv", r"\r\nHead of Housing.*?\r\n", "\r\n"),
    ("officers_page_and_its_csv_have_the_same_rows", "officers.html", "June 2024", "July 2024"),
    ("deadlines_page_and_its_csv_have_the_same_rows", "deadlines.csv", "2024-10-25,,", "2024-10-24,,"),
    ("deadlines_page_and_its_csv_have_the_same_rows", "deadlines.csv", "Roof on", "Roof off"),
    ("codes_page_and_its_csv_have_the_same_rows", "codes.csv", "task,CS2425_02", "task,CS2425_01"),
    ("codes_page_and_its_csv_have_the_same_rows", "codes.csv", "Area Inspector", "Recycling Manager"),
    ("risks_page_and_its_csv_have_the_same_rows", "risks.csv", "register,8", "register,9"),
    ("index_and_its_csv_have_the_same_rows", "plans.csv", "2024/25 to 2025/26", "2024/25"),
    ("index_and_its_csv_have_the_same_rows", "progress-reports.csv", "2024-09-30,Head", "2024-09-29,Head"),
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
]


class Spoilt(unittest.TestCase):
    """Each change must be told."""

    def test_each_change_is_found(self):
        source = next(path for path in SETS if path.name == "small-council")
        for name, file, before, after in SPOILS:
            text = build()[source][file].decode()
            spoilt, count = re.subn(before, after, text, count=1, flags=re.DOTALL)
            with self.subTest(test=name, file=file):
                self.assertEqual(count, 1)
                case, result = Tables(f"test_{name}"), unittest.TestResult()
                case.sets = {source: {**build()[source], file: spoilt.encode()}}
                case.run(result)
                self.assertTrue(result.failures, result.errors)
                self.assertFalse(result.errors)
