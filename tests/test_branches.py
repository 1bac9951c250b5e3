"""Proves that tests/branches can fail: each test changes one thing in a report or a table that is good."""
import importlib.machinery
import importlib.util
import pathlib
import tempfile
import unittest

PATH = str(pathlib.Path(__file__).with_name("branches"))
LOADER = importlib.machinery.SourceFileLoader("branches", PATH)
branches = importlib.util.module_from_spec(importlib.util.spec_from_loader("branches", LOADER))
LOADER.exec_module(branches)

SOURCE = """int first(int a, int b) {
    if (a && b)
        return 1;
    switch (a) {
    assert(a < b);
}
int second(int a) {
    return a ? 1 : 2;
}
"""
TABLE = "# os: the system\nx.c\tfirst\t1\tos\nx.c\tsecond\t1\tnobody asks\n"


def line(number, *counts):
    return {"line_number": number, "branches": [{"count": count} for count in counts]}


def functions(*lines):
    report = {"files": [{"file": "x.c", "functions": [{"name": "first", "lineno": 1}, {"name": "second", "lineno": 7}],
                         "lines": lines or (line(2, 1, 1, 1, 0), line(8, 0, 1))}]}
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "x.c").write_text(SOURCE)
        return branches.read_report(report, pathlib.Path(folder))


def problems(found, table=TABLE):
    _, words, rows = branches.read_table(table)
    return list(branches.problems(found, words, rows))


class Branches(unittest.TestCase):
    def test_all_is_explained(self):
        self.assertEqual(problems(functions()), [])

    def test_one_branch_more(self):
        found = problems(functions(line(2, 1, 0, 1, 0), line(8, 0, 1)))
        self.assertEqual(len(found), 1)
        self.assertIn("x.c: first: no test takes 2 branches; the table explains 1", found[0])
        self.assertIn("2: if (a && b)    (way 2, 4)", found[0])

    def test_a_function_without_a_row(self):
        self.assertIn("explains 0", problems(functions(), "# os: the system\nx.c\tfirst\t1\tos\n")[0])

    def test_a_reason_that_is_missing_or_unknown(self):
        self.assertIn("no reason", problems(functions(), TABLE.replace("nobody asks", "?"))[0])
        self.assertIn("no reason", problems(functions(), TABLE.replace("nobody asks", ""))[0])
        self.assertIn('explain "oss"', problems(functions(), TABLE.replace("\tos", "\toss"))[0])

    def test_a_function_that_is_gone(self):
        self.assertEqual(problems(functions(), TABLE + "x.c\tthird\t1\tos\n"), ["x.c: there is no third any more"])

    def test_a_row_that_says_too_many_only_informs(self):
        found = functions(line(2, 1, 1, 1, 1), line(8, 0, 1))
        self.assertEqual(problems(found), [])
        self.assertEqual(branches.too_many(found, branches.read_table(TABLE)[2]),
                         ["x.c: first: the table says 1, but tests leave out only 0"])

    def test_what_is_not_counted(self):
        found = functions(line(4, 1, 1, 0), line(5, 0, 1))
        self.assertEqual((found["x.c", "first"].all, found["x.c", "first"].untaken), (2, 0))
        self.assertEqual(functions(line(4, 0, 1, 0))["x.c", "first"].untaken, 1)

    def test_an_update_keeps_reasons(self):
        head, _, rows = branches.read_table(TABLE.replace("x.c\tfirst\t1\tos\n", ""))
        found = functions(line(2, 0, 1, 1, 0), line(8, 0, 1))
        self.assertEqual(branches.updated(found, head, rows),
                         "# os: the system\nx.c\tfirst\t2\t?\nx.c\tsecond\t1\tnobody asks\n")


if __name__ == "__main__":
    unittest.main()
