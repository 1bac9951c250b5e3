"""The table of tests/limits/run: what hurts, how plancc is called, and what must come of it."""
import dataclasses
import itertools
import typing

ORGANISATION = """\
organisation: {name: Ambridge Council, accessibility-statement: https://www.example.org/accessibility}
"""
PLAN = "plan: {title: Safer Streets, years: 2023/24 to 2024/25}\n"


@dataclasses.dataclass
class Case:
    """One row. `files` makes a folder's contents; plancc runs beside them."""
    name: str
    files: typing.Callable[[], dict]
    arguments: list
    status: int
    says: str


CHECK = ["check"]
BUILD = ["build", "-o", "out"]
CASES = []


def case(arguments, status, says=""):
    """Makes a row of the function below: it gives the plan's text, or all files."""
    def add(function):
        def files():
            made = function()
            return made if isinstance(made, dict) else {"plan.yml": ORGANISATION + PLAN + made}
        CASES.append(Case(function.__name__.replace("_", " "), files, arguments, status, says))
        return function
    return add


def tasks(count, row):
    return "tasks:\n" + "".join(row.format(k) for k in range(count))


@case(["check", "--baseline", "known.txt"], 3, "it is too large")
def baseline_of_nine_megabytes():
    return {"plan.yml": ORGANISATION + PLAN, "known.txt": "x\t" * 4500000}


def manifest(size):
    """A plan, and in the output folder what a build that was cut off would have left, with many names of files."""
    names = ("".join(four) + ".js\n" for four in itertools.product("abcdefghijklmnopqrstuvwxyz0123456789", repeat=4))
    return {"plan.yml": ORGANISATION + PLAN, "out/.plancc-building": "",
            "out/.plancc-files": "".join(itertools.islice(names, size // 8))}


@case(BUILD, 0, "the build before was cut off")
def manifest_of_nearly_two_megabytes():
    return manifest(1990000)


@case(BUILD, 3, "it is too large")
def manifest_of_three_megabytes():
    return manifest(3000000)


# ---- YAML

@case(CHECK, 1, "depth-limit")
def brackets_a_million_deep():
    return "tasks: " + "[" * 1000000


@case(CHECK, 1, "depth-limit")
def mappings_a_thousand_deep():
    return "".join(" " * k + "a:\n" for k in range(1000))


@case(CHECK, 1, "size-limit")
def file_of_nine_megabytes():
    return "# " + "x" * 9000000


@case(CHECK, 1, "unknown-key")
def mapping_of_100_000_unknown_keys():
    return "".join(f"key-{k}: 1\n" for k in range(100000))


@case(CHECK, 1, "duplicate-key")
def mapping_of_100_000_equal_keys():
    return "abbreviations:\n" + "  AB: abc\n" * 100000


@case(CHECK, 0)
def mapping_of_100_000_long_keys():
    return "abbreviations:\n" + "".join(f"  {'K' * 60}{k}: abc\n" for k in range(100000))


@case(BUILD, 0)
def key_of_a_thousand_characters():
    return f"abbreviations: {{{'K' * 1000}: abc}}\n"


@case(CHECK, 1)
def line_of_eight_megabytes():
    return "x" * 8000000


@case(CHECK, 1, "size-limit")
def line_of_eight_megabytes_of_errors():
    return "tasks: [" + "a, " * 2600000 + "]\n"


@case(CHECK, 1, "anchor")
def hundred_thousand_anchors():
    return "tasks:\n" + "".join(f"  - &a{k} {{code: A{k}, title: T}}\n" for k in range(100000))


@case(CHECK, 1)
def hundred_thousand_aliases():
    return "tasks:\n" + "  - *a\n" * 100000


@case(CHECK, 1)
def hundred_thousand_documents():
    return "---\n" * 100000


@case(CHECK, 0, "bad-allow")
def hundred_thousand_comments_that_excuse_nothing():
    return "# plancc: allow due-before-start because\n" * 100000


# ---- names and codes

@case(CHECK, 1, "duplicate-code")
def hundred_thousand_times_one_code():
    return tasks(100000, "  - {{code: A1, title: Task}}\n")


@case(CHECK, 1, "100000 errors")
def hundred_thousand_findings():
    return tasks(100000, "  - {{code: A{0}, title: ''}}\n")


def in_a_row(row):
    return "tasks: [" + ", ".join(row.format(k) for k in range(100000)) + "]\n"


@case(CHECK, 1, "100000 errors")
def hundred_thousand_findings_on_one_line():
    return in_a_row("{{code: A{0}, title: ''}}")


@case(CHECK, 1, "99999 errors")
def hundred_thousand_times_one_code_on_one_line():
    return in_a_row("{{code: A1, title: Task}}")


@case(["check", "--max-errors", "0"], 1, "empty-value")
def hundred_thousand_findings_behind_90_000_marks():
    return "tasks: [{code: B, title: e" + "\u0301" * 90000 + "}, " + in_a_row("{{code: A{0}, title: ''}}")[8:]


FORMATS = ("text", "oneline", "json", "sarif", "github", "gitlab", "junit", "checkstyle")
LISTED = {row.name: row for row in CASES if row.name.startswith("hundred thousand times one code") or
          row.name.startswith("hundred thousand findings")}
for name_, row_ in LISTED.items():
    for format_ in FORMATS if "marks" not in name_ else ():
        CASES.append(Case(f"{name_} as {format_}", row_.files, ["check", "--max-errors", "0", "--format", format_], 1,
                          "empty-value" if "findings" in name_ else "duplicate-code"))


@case(CHECK, 1, "size-limit")
def mapping_of_700_000_entries():
    return "abbreviations:\n" + "".join(f"  {k}: a\n" for k in range(700000))


# The rest of the file has 15 texts, lists and mappings of the 600,000 that a file may have.
def rows_of_one_letter(count):
    return "tasks:\n" + "- a\n" * count


@case(["check", "--max-errors", "0"], 1, "list-limit")
def as_many_rows_of_one_letter_as_a_file_may_have():
    return rows_of_one_letter(599985)


@case(CHECK, 1, "size-limit")
def one_row_of_one_letter_more():
    return rows_of_one_letter(599986)


@case(["check", "--max-errors", "0"], 1, "list-limit")
def as_many_officers_of_one_letter_of_tasks_without_a_code():
    return "tasks:\n" + "".join(f"- officers: [{', '.join('a' * 99)}]\n" for _ in range(5700))


@case(["check", "--max-errors", "0", "--format", "sarif"], 1, "list-limit")
def three_hundred_thousand_unknown_keys():
    return "".join(f"a{k}: b\n" for k in range(299000))


@case(BUILD, 0)
def ten_thousand_indicators_of_one_name():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Crimes recorded, unit: count, better: lower}}\n" for k in range(10000))


@case(CHECK, 1, "unknown-code")
def forty_thousand_unknown_officers():
    return "officers: [{title: Chief Executive}, {title: Head of Streets}]\n" + tasks(
        40000, "  - {{code: A{0}, title: Task, officers: [Chef of Streets {0}]}}\n")


@case(CHECK, 1)
def ten_thousand_unknown_officers_among_ten_thousand():
    officers = "officers:\n" + "".join(f"  - {{title: Head of Department Number {k:05}}}\n" for k in range(10000))
    return officers + tasks(10000, "  - {{code: A{0}, title: Task, officers: [Head of Departments Number {0:05}]}}\n")


@case(CHECK, 1, "unknown-code")
def ten_thousand_codes_with_a_slip():
    objectives = "".join(f"      - {{code: AB_{k:05}, title: T{k}}}\n" for k in range(10000))
    return f"priorities:\n  - code: P1\n    name: Safe\n    objectives:\n{objectives}" + tasks(
        10000, "  - {{code: T{0}, title: Task, objectives: [AC_{0:05}]}}\n")


@case(BUILD, 0)
def officer_with_50_000_tasks():
    return "officers: [{title: Chief Executive}]\n" + tasks(
        50000, "  - {{code: A{0}, title: Task {0}, officers: [Chief Executive]}}\n")


@case(CHECK, 1, "the pattern takes too long")
def code_pattern_that_backtracks():
    return {"plan.yml": ORGANISATION + "codes: {task: '(a+)+$'}\n" + PLAN + tasks(
        2000, f"  - {{{{code: {'a' * 30}b{{0}}, title: Task}}}}\n")}


@case(CHECK, 1, "more than 500 for a text of one line")
def code_pattern_of_five_thousand_groups():
    return {"plan.yml": ORGANISATION + "codes: {task: '" + "()" * 5000 + "(?:a|b)*c'}\n" + PLAN + tasks(
        1, f"  - {{{{code: {'ab' * 30000}{{0}}, title: Task}}}}\n")}


@case(CHECK, 1, "the pattern takes too long")
def slow_code_pattern_on_90_000_codes():
    return {"plan.yml": ORGANISATION + "codes: {task: '(a+)+$'}\n" + PLAN + tasks(
        90000, f"  - {{{{code: {'a' * 30}b{{0}}, title: Task}}}}\n")}


def many_files(folders, each):
    """A plan, and folders that have nothing but files with a task each."""
    return {"plan.yml": ORGANISATION + PLAN} | {
        f"f{k}/t{row}.yml": f"tasks: [{{code: A{k * each + row}, title: Task}}]\n" for k in range(folders) for row in range(each)}


@case(CHECK, 1, "f")
def as_many_files_and_folders_as_there_may_be():
    return many_files(4999, 4)


@case(CHECK, 1, "the set has more than 20000 plan files")
def one_file_more():
    return many_files(4000, 6)


@case(CHECK, 1, "the set has more than 5000 folders with plan files")
def one_folder_more():
    return many_files(5001, 1)


for name_, line_ in {"nothing": "", "remarks": "#", "rows": "- a"}.items():
    CASES.append(Case(f"eight megabytes of {name_} whose lines end with CR alone",
                      lambda line_=line_: {"plan.yml": ORGANISATION + PLAN, "long.yml": (line_ + "\r") * (7990000 // (len(line_) + 1)) + "a: ["},
                      CHECK, 1, "long.yml:"))


def house_rules(count, test):
    return "house-rules:\n" + "".join(
        f"  - {{for: tasks, require: {{title: {test}}}, message: Rule {k}}}\n" for k in range(count))


@case(CHECK, 1, "list-limit")
def ten_thousand_house_rules():
    return house_rules(10000, "missing") + tasks(20000, "  - {{code: A{0}, title: Task}}\n")


@case(["check", "--max-errors", "0"], 0, "it is not said of any more")
def two_hundred_house_rules_that_20_000_tasks_break():
    return house_rules(200, "'matches [B-Z].*'") + tasks(20000, "  - {{code: A{0}, title: Aa}}\n")


# Patterns that go back and forth, and some that look far each time, which is not counted by how often they go back.
SLOW_PATTERNS = {"plus in plus": "(a+)+$", "equal branches": "(a|aa|a?)+$", "star in star": "(.*)*[xy]",
                 "three stars": ".*.*.*[xy]", "looks ahead": "(?:(?=.*+!!)|.)*[xy]",
                 "looks back": "(?:(?<=a{200}b)|.)*[xy]", "counts": "(?:(?=a{60000}b)|.)*[xy]",
                 "a group again": r"(.*)\1\1\1[xy]", "itself": "(?:(?=(?R))|.)*[xy]", "perhaps": "(a?)" + "a?" * 100 + "[xy]",
                 "classes": "(?:[" + r"\pN\pS" * 60 + r"]|\pL)*[xy]"}
TEXTS = {"short": (20000, "a" * 30 + "!"), "shorter": (40000, "a" * 13 + "!"), "long": (37, "a" * 199900)}
for name_, pattern_ in SLOW_PATTERNS.items():
    for texts_, (count_, text_) in TEXTS.items():
        CASES.append(Case(f"hundred patterns with {name_} on {texts_} texts",
                          lambda pattern=pattern_, count=count_, text=text_: outcomes(count, text, 100, f"matches {pattern}"),
                          ["check", "--max-errors", "0"], 1, "the pattern takes too long, and the rule is not judged"))


@case(["check", "--max-errors", "0"], 1, "the pattern is not tried")
def slow_patterns_of_codes_and_of_house_rules():
    asked = house_rules(200, "'matches (a+)+$'") + "codes: {task: '(a+)+!?$'}\n"
    return {"plan.yml": ORGANISATION + asked + PLAN + tasks(
        20000, f"  - {{{{code: {'a' * 13}b{{0}}, title: {'a' * 13}b}}}}\n")}


def priorities_with_patterns(pattern):
    return "priorities:\n" + "".join(
        f"  - {{code: P{k}, name: Priority {k}, codes: {{task: '{pattern}{k}', indicator: '{pattern}{k}a'}}}}\n"
        for k in range(4000))


@case(["check", "--max-errors", "0"], 1, "the pattern is not tried")
def patterns_with_wide_ranges():
    return priorities_with_patterns("(?i)" + r"[\x{100}-\x{10ffff}]" * 20)


@case(["check", "--max-errors", "0"], 1, "the pattern is not tried")
def patterns_that_become_large():
    return priorities_with_patterns("(?:" + "|".join(["(?:a{1,40}){1,40}"] * 9) + ")")


@case(CHECK, 1, "characters, more than 1000")
def pattern_of_fifteen_thousand_names():
    return house_rules(1, "'matches " + "".join(f"(?<a{k}>)" for k in range(15000)) + "'")


@case(CHECK, 1, "name-limit")
def code_too_long_for_the_name_of_a_page():
    return f"indicators: [{{code: {'A' * 300}, name: Crimes recorded}}]\n"


# ---- what follows from one another

@case(CHECK, 1, "cyclic-parts")
def ratios_in_a_circle():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Ratio {k}, unit: percent, better: lower, "
        f"ratio: A{(k + 1) % 20000} / A{(k + 2) % 20000}}}\n" for k in range(20000))


@case(CHECK, 1, "cyclic-parts")
def parts_in_a_circle():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Part {k}, unit: count, better: lower, parts: [A{(k + 1) % 20000}]}}\n"
        for k in range(20000))


@case(CHECK, 0)
def parts_in_a_long_chain():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Part {k}, unit: count, better: lower, parts: [A{k + 1}]}}\n"
        for k in range(20000)) + "  - {code: A20000, name: Last, unit: count, better: lower}\n"


@case(CHECK, 1)
def reports_of_one_plan():
    return "reports:\n" + "".join(
        f"  - {{title: Report {k}, period: 2023/24 Q{k % 4 + 1}, as-at: 2023-{1 + k % 12:02}-{1 + k // 12 % 28:02}}}\n"
        for k in range(20000))


REPORT = "  - {{title: Report {0}, period: 2023/24 Q1, as-at: {1}-01-10, {2}}}\n"


@case(["check", "--max-errors", "0"], 1, "list-limit")
def reports_that_list_all_tasks():
    return tasks(10000, "  - {{code: A{0}, title: Task}}\n") + "reports:\n" + "".join(
        REPORT.format(k, 2024 + k, "tasks: all") for k in range(2000))


@case(CHECK, 1)
def reports_on_an_indicator_of_480_figures():
    figures = ", ".join(f"{2000 + k // 12}-{k % 12 + 1:02}: 1" for k in range(480))
    row = "measures: [{kind: kpi, title: Measures, columns: {actuals: [2023/24]}, rows: [A]}]"
    return (f"indicators: [{{code: A, name: Name, unit: count, better: lower, values: {{{figures}}}}}]\nreports:\n"
            + "".join(REPORT.format(k, 2024 + k, row) for k in range(5000)))


ONE_INDICATOR = "indicators: [{code: A, name: Name, unit: count, better: lower, values: {2023/24: 1}}]\n"


@case(BUILD, 0)
def table_of_100_000_rows():
    return ONE_INDICATOR + f"measures: [{{kind: kpi, title: Measures, rows: [{', '.join('A' * 100000)}]}}]\n"


@case(CHECK, 1, "list-limit")
def table_of_390_000_rows():
    return ONE_INDICATOR + f"measures: [{{kind: kpi, title: Measures, rows: [{', '.join('A' * 390000)}]}}]\n"


def years(first, count):
    return [f"{first + k}/{(first + k + 1) % 100:02}" for k in range(count)]


def table_of(rows, columns, figure):
    figures = ", ".join(f"{year}: {figure}" for year in years(1990, columns))
    return (f"indicators: [{{code: A, name: Name, unit: count, better: lower, values: {{{figures}}}}}]\n"
            f"measures: [{{kind: kpi, title: Measures, columns: {{actuals: [{', '.join(years(1990, columns))}]}}, "
            f"rows: [{', '.join('A' * rows)}]}}]\n")


@case(BUILD, 0)
def table_of_60_columns_and_6_600_rows():
    return table_of(6600, 60, 1)


@case(BUILD, 0)
def table_of_16_000_rows_with_notes():
    return table_of(16000, 24, "{value: 1, note: Revised}")


@case(BUILD, 1, "list-limit")
def table_of_60_columns_and_60_000_rows():
    return table_of(60000, 60, 1)


@case(BUILD, 1, "list-limit")
def plan_of_2_000_columns():
    columns = f", actuals: [{', '.join(years(1000, 2000))}]}}\n"
    return {"plan.yml": ORGANISATION + PLAN.replace("}\n", columns) + ONE_INDICATOR}


@case(BUILD, 1, "list-limit")
def table_of_indicators_with_years_of_their_own():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Name, unit: count, better: lower, values: {{{1000 + k}/{(1001 + k) % 100:02}: 1}}}}\n"
        for k in range(2000)) + ("measures: [{kind: kpi, title: Measures, rows: ["
                                 + ", ".join(f"A{k}" for k in range(2000)) + "]}]\n")


@case(BUILD, 1, "list-limit")
def comment_of_190_000_bytes_in_2_000_rows():
    return (f"indicators: [{{code: A, name: Name, unit: count, better: lower, comment: {'x' * 190000}}}]\n"
            f"measures: [{{kind: kpi, title: Measures, rows: [{', '.join('A' * 2000)}]}}]\n")


@case(BUILD, 1, "`name` has 190000 bytes")
def name_of_190_000_bytes_in_2_000_rows():
    return (f"indicators: [{{code: A, name: {'x' * 190000}, unit: count, better: lower}}]\n"
            f"measures: [{{kind: kpi, title: Measures, rows: [{', '.join('A' * 2000)}]}}]\n")


@case(CHECK, 1, "`message` has 190000 bytes")
def house_rule_of_190_000_bytes_that_many_break():
    return f"house-rules: [{{for: tasks, require: {{due: given}}, message: {'x' * 190000}}}]\n" + tasks(
        1000, "  - {{code: A{0}, title: Task}}\n")


@case(BUILD, 0)
def a_thousand_plans():
    return {f"p{k}/plan.yml": f"plan: {{title: Plan {k}, years: 2023/24 to 2024/25}}\n" for k in range(1000)} | {
        "organisation.yml": ORGANISATION}


@case(CHECK, 1, "more than 2000 plans")
def four_thousand_plans():
    return {f"p{k}/plan.yml": f"plan: {{title: Plan {k}, years: 2023/24 to 2024/25}}\n" for k in range(4000)} | {
        "organisation.yml": ORGANISATION}


REPORT_OF_MONTH = "  - {{title: Report {0}, period: {1}-{2:02}, as-at: 9000-05-01, {3}}}\n"


def reports_of_months(count, more):
    return "reports:\n" + "".join(REPORT_OF_MONTH.format(k, 1000 + k // 12, k % 12 + 1, more) for k in range(count))


@case(BUILD, 0)
def two_thousand_reports():
    return reports_of_months(2000, "purpose: Word")


@case(BUILD, 1, "more than 2000 reports")
def twenty_thousand_reports():
    return reports_of_months(20000, "purpose: Word")


@case(BUILD, 1, "more than 200000 tasks, milestones and updates")
def reports_on_a_task_of_40_000_updates():
    updates = ", ".join(f"{{date: {2024 + k // 336}-{1 + k // 28 % 12:02}-{1 + k % 28:02}, progress: 1%}}" for k in range(40000))
    return f"tasks: [{{code: A, title: Task, due: 2024-01-01, updates: [{updates}]}}]\n" + reports_of_months(
        1000, "tasks: all")


@case(BUILD, 0)
def outcome_of_190_000_bytes_in_100_reports():
    return f"tasks: [{{code: A, title: Task, due: 2024-01-01, outcome: {'x' * 190000}}}]\n" + reports_of_months(
        100, "tasks: all")


@case(["check", "--max-errors", "0"], 1, "letters about tasks in its reports")
def comment_of_190_000_bytes_in_1_000_reports():
    return ("tasks: [{code: A, title: Task, due: 2024-01-01, updates: [{date: 2023-04-01, comment: "
            f"{'x' * 190000}}}]}}]\n") + reports_of_months(1000, "tasks: [A]")


@case(CHECK, 1, "list-limit")
def indicator_of_96_000_figures():
    figures = ", ".join(f"{1000 + k // 12}-{k % 12 + 1:02}: 1" for k in range(96000))
    return f"indicators: [{{code: A, name: Name, unit: count, better: lower, values: {{{figures}}}}}]\n"


@case(CHECK, 0)
def targets_far_from_any_sense():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Name {k}, unit: percent, targets: {{2023/24: {'9' * 17}%, 2024/25: -0.{'1' * 18}%}}}}\n"
        for k in range(20000))


@case(CHECK, 1)
def numbers_of_a_million_digits():
    return ("budget:\n  rows:\n" + "    - {title: Row, 2023/24: " + "9" * 1000000 + "}\n"
            + "    - {title: Row 2, 2023/24: " + "-0." + "0" * 1000000 + "1}\n")


# ---- one thing in many places

INDICATOR = "indicators: [{code: A, name: Name, unit: count, better: lower, values: {2023/24: 1}}]\n"
TABLE = "{{kind: kpi, title: Measures, columns: {{actuals: [2023/24]}}, {0}}}"


def table(rows):
    return INDICATOR + "measures:\n  - " + TABLE.format(rows) + "\n"


def quarter(number):
    """The so many-th quarter of an organisation that has reported for a long time."""
    year = 2023 + number // 4
    return f"{year}/{(year + 1) % 100:02} Q{number % 4 + 1}"


def report(number, what):
    return f"  - {{title: Report {number}, period: {quarter(number)}, as-at: 9000-01-10, {what}}}\n"


def months(count):
    return ", ".join(f"{2000 + k // 12}-{k % 12 + 1:02}: 1" for k in range(count))


FORTY_YEARS = ", ".join(f"{2000 + k}/{(k + 1) % 100:02}" for k in range(40))


@case(BUILD, 0)
def one_indicator_in_60_000_rows():
    return table(f"rows: [{', '.join(['A'] * 60000)}]")


@case(BUILD, 0)
def one_indicator_in_40_000_groups():
    return table("groups: [" + "{title: G, rows: [A]}, " * 40000 + "]")


@case(BUILD, 0)
def one_indicator_below_40_000_headings():
    return table("rows: [" + "{heading: H, rows: [A]}, " * 40000 + "]")


@case(BUILD, 0)
def one_indicator_in_20_000_tables():
    return INDICATOR + "measures:\n" + ("  - " + TABLE.format("rows: [A]") + "\n") * 20000


@case(BUILD, 0)
def one_indicator_with_30_000_figures_of_rows():
    return table("rows: [" + "{indicator: A, values: {2023/24: 1}}, " * 30000 + "]")


@case(BUILD, 0)
def one_indicator_in_60_000_rows_of_a_report():
    return INDICATOR + "reports:\n" + report(0, f"measures: [{TABLE.format('rows: [' + 'A, ' * 60000 + ']')}]")


@case(BUILD, 0)
def one_objective_of_40_000_services():
    return ("priorities: [{code: P1, name: Safe, objectives: [{code: O1, title: Streets}]}]\nservice-objectives:\n"
            + "  - {objective: O1, services: [{service: Service, objectives: [Text]}]}\n" * 40000)


@case(BUILD, 1, "has 50000 officers, more than 100")
def task_of_50_000_officers():
    officers = "".join(f"  - {{title: Officer {k}}}\n" for k in range(50000))
    names = ", ".join(f"Officer {k}" for k in range(50000))
    return f"officers:\n{officers}tasks: [{{code: A1, title: Task, officers: [{names}]}}]\n"


@case(BUILD, 0)
def two_thousand_indicators_judged_by_20_000_rules():
    rules = "".join(f"    - {{amber: 5%, from: {1000 + k // 12}-{k % 12 + 1:02}}}\n" for k in range(20000))
    return f"status:\n  indicators:\n{rules}indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Name {k}, unit: count, better: lower, values: {{2023/24: 1}}, "
        "targets: {2023/24: 2}}\n" for k in range(2000))


def task_of_milestones(count):
    return "tasks: [{code: A1, title: Task, milestones: [" + "{title: M, due: 2024-01-01}, " * count + "]}]\n"


@case(BUILD, 1, "more than 200000 tasks, milestones and updates")
def reports_that_list_all_milestones():
    return task_of_milestones(30000) + "reports:\n" + "".join(report(k, "tasks: all") for k in range(500))


@case(BUILD, 1, "more than 200000 tasks, milestones and updates")
def reports_that_name_a_task_of_many_milestones():
    return task_of_milestones(30000) + "reports:\n" + "".join(report(k, "tasks: [A1]") for k in range(500))


@case(BUILD, 0)
def three_hundred_indicators_by_the_month_in_forty_columns():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Name {k}, unit: count, better: lower, frequency: monthly, values: {{{months(480)}}}}}\n"
        for k in range(300)) + (
        f"measures: [{{kind: kpi, title: Measures, columns: {{actuals: [{FORTY_YEARS}]}}, "
        f"rows: [{', '.join(f'A{k}' for k in range(300))}]}}]\n")


@case(BUILD, 0)
def reports_of_forty_columns_on_an_indicator_by_the_month():
    what = f"measures: [{{kind: kpi, title: Measures, columns: {{actuals: [{FORTY_YEARS}]}}, rows: [A]}}]"
    return ("indicators: [{code: A, name: Name, unit: count, better: lower, frequency: monthly, "
            f"values: {{{months(480)}}}}}]\nreports:\n" + "".join(report(k, what) for k in range(1200)))


@case(BUILD, 0)
def two_thousand_reports_each_on_an_indicator_of_its_own():
    return "indicators:\n" + "".join(
        f"  - {{code: A{k}, name: Name {k}, unit: count, better: lower, values: {{2023/24: 1}}}}\n"
        for k in range(2000)) + "reports:\n" + "".join(
        report(k, f"measures: [{TABLE.format(f'rows: [A{k}]')}]") for k in range(2000))


@case(BUILD, 0)
def million_codes_in_prose():
    return tasks(700, f"  - {{{{code: A{{0}}, title: Task, outcome: \"{'[A0]' * 2000}\"}}}}\n")


def outcomes(count, text, rules, test):
    """So many rules on the outcome of so many tasks."""
    asked = "house-rules:\n" + "".join(
        f"  - {{for: tasks, require: {{outcome: '{test}'}}, message: Rule {k}}}\n" for k in range(rules))
    return {"plan.yml": ORGANISATION + asked + PLAN + tasks(
        count, f"  - {{{{code: A{{0}}, title: Task, outcome: \"{text}\"}}}}\n")}


@case(CHECK, 1, "look through more than 150 million")
def two_hundred_house_rules_that_look_for_what_is_nearly_there():
    return outcomes(37, "a" * 199990, 200, "contains " + "a" * 100 + "b")


@case(CHECK, 0, "house-rule")
def house_rule_on_links_of_a_text_of_brackets():
    return outcomes(1, "[" * 9990, 1, "links to indicators")


# ---- templates and folders

@case(["build", "-o", "out", "--templates", "templates"], 1, "deep")
def partials_that_double_seventeen_times():
    partials = {f"templates/p{k}.mustache": f"{{{{>p{k + 1}}}}}{{{{>p{k + 1}}}}}" for k in range(40)}
    return {"plan.yml": ORGANISATION + PLAN, "templates/index.mustache": "{{>p0}}", **partials}


@case(["build", "-o", "out", "--templates", "templates"], 1, "with its partials the template has more than")
def partials_that_tenfold_twelve_times():
    partials = {f"templates/p{k}.mustache": f"{{{{>p{k + 1}}}}}" * 10 for k in range(12)}
    return {"plan.yml": ORGANISATION + PLAN, "templates/index.mustache": "{{>p0}}",
            "templates/p12.mustache": "x", **partials}


@case(["build", "-o", "out", "--templates", "templates"], 1, "repeated-list")
def list_inside_itself():
    priorities = "".join(f"  - {{code: P{k}, name: Priority {k}}}\n" for k in range(300))
    return {"plan.yml": ORGANISATION + "priorities:\n" + priorities + PLAN,
            "templates/index.mustache": "{{#priorities}}" * 4 + "x" + "{{/priorities}}" * 4}


@case(["build", "-o", "out", "--templates", "templates"], 1, "missing-partial")
def partials_in_a_circle():
    return {"plan.yml": ORGANISATION + PLAN, "templates/index.mustache": "{{>p0}}",
            "templates/p0.mustache": "{{>p1}}{{>p1}}", "templates/p1.mustache": "{{>p0}}{{>p0}}"}


@case(["build", "-o", "out", "--templates", "templates", "--max-errors", "0"], 1, "unknown-name")
def unknown_names_on_one_line_of_a_template():
    return {"plan.yml": ORGANISATION + PLAN, "templates/index.mustache": "{{unknown}}" * 90000}


@case(CHECK, 3, "folders")
def folders_two_hundred_deep():
    return {"plan.yml": ORGANISATION + PLAN, "a/" * 200 + "plan.yml": PLAN}


# ---- prose

PROSE = 200000  # bytes, the most that a text may have
MARKS = 10000   # and of these signs and line ends together
MARK_SIGNS = frozenset("*_[]<`!&>\\\n\r")
MANY = "more than 10000 lines and marks"
DEEP = "nested more than 16 deep"
STRESS = "nested more than 100 deep"
PICTURES = "more than 500 pictures"
# What is repeated, and why the text is refused.
PIECES = {"opening brackets": ("[", MANY), "stars": ("*", MANY), "stars and letters": ("*a_", MANY),
          "links that do not end": ("[a](", MANY), "pictures that do not end": ("![a](<", PICTURES),
          "brackets both ways": ("[a][", MANY), "backticks": ("`a``", MANY), "ampersands": ("&#x6", MANY),
          "open tags": ("<a b='", MANY), "autolinks": ("<http://a", MANY), "backslashes": ("\\[", MANY),
          "emphasis": ("a**b__c", MANY), "nested quotes": ("> ", DEEP), "nested lists": ("* ", MANY),
          "headings": ("# a\n", MANY), "fences": ("```\n~~~\n", MANY), "lines of one letter": ("a\n\n", MANY),
          "pictures in pictures": ("![[]()", PICTURES), "pictures round links": ("![[a](b)", PICTURES),
          "emphasis round codes": ("*[A1] **[A1] ", MANY), "code in two lines": ("a\n`", MANY),
          "list items": ("- a\n", MANY), "quotes of one letter": ("> a\n", MANY), "empty list items": ("-\n", MANY),
          "declarations": ("a<!A ", MANY), "CDATA": ("a<![CDATA[", PICTURES),
          "processing instructions": ("a<?", MANY), "entities": ("&" + "a" * 20, "")}
# The same of two and of three parts: one piece many times, then another.
PARTS = {"nested lists and blank lines": ([("- ", 50000), ("x", 1), ("\n", 99000)], DEEP),
         "nested numbers and blank lines": ([("1. ", 33000), ("x", 1), ("\n", 99000)], DEEP),
         "nested quotes and lines": ([(">", 130000), ("a\n", 35000)], DEEP),
         "nested lists over lines": ([("- - - - a\n        - - - - a\n                - - - - a\n", 1),
                                      (" " * 24 + "- - - - a\n\n\n", 1), ("\n", 190000)], MANY),
         "nested lists over more lines": ([(" " * (2 * k) + "- a\n", 1) for k in range(17)] + [("\n", 190000)], DEEP),
         "emphasis in emphasis": ([("*a **a ", 14000), ("b", 1), (" a** a*", 14000)], MANY),
         "less emphasis in emphasis": ([("*a **a ", 1600), ("b", 1), (" a** a*", 1600)], STRESS),
         "stars and as many stars": ([("*", 4999), ("a", 1), ("*", 4999)], STRESS),
         "openers and other closers": ([("*a", 4500), ("b** ", 2500)], ""),
         "codes and emphasis": ([("*[A1] ", 2400), ("a* ", 2400)], STRESS),
         "pictures and links": ([("![a", 50000), ("[b](c)", 8000)], PICTURES),
         "as many pictures as may be and links": ([("![a", 500), ("[b](https://c.example)", 4000)], ""),
         "brackets and links": ([("[", 4500), ("[b](https://c.example)", 2500)], ""),
         "brackets and closing ones": ([("[", 5000), ("]", 5000)], ""),
         "brackets and addresses": ([("[", 5000), ("](a", 5000)], ""),
         "a definition and its uses": ([("[a]: https://b.example/" + "b" * 90000 + "\n\n", 1), ("[a]", 4900)], ""),
         "backticks of all lengths": ([("e" + "`" * k, 1) for k in range(1, 139)], ""),
         "one tag of many attributes": ([("<a ", 1), ("b ", 99000)], "")}
WRONG = {"open comments": ("<!--", MANY), "codes of nothing": ("[A1] and so on, and so on, and so on, and so on ", "unknown-code"),
         "links that run something": ("[a](javascript:b) and so on, and so on, and so on", "unsafe-link"), "definitions": ("[a]: b\n", MANY)}
# What is said of a text that has no more lines and marks than it may have.
SPARSE = {"nested lists": DEEP, "emphasis round codes": "unknown-code", "open comments": "raw-html"}


def prose(text):
    """A plan with that introduction, quoted as YAML has it."""
    for raw, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n")):
        text = text.replace(raw, escaped)
    return {"plan.yml": f"{ORGANISATION}{PLAN[:-2]}, introduction: \"{text}\"}}\n"}


def sparse(text):
    """The text as long as it has no more marks than it may have, and letters behind it."""
    marks = itertools.accumulate(sign in MARK_SIGNS for sign in text)
    end = next((k for k, count in enumerate(marks) if count > MARKS), len(text))
    return text[:end] + "a" * (PROSE - end)


def forty(text):
    """As many tasks with that text as a file may hold."""
    one = prose(text)["plan.yml"].split("introduction: ", 1)[1][:-2]
    count = min(40, 7990000 // (len(one) + 50))
    return "tasks:\n" + "".join(
        f"  - {{code: T{k}, title: Task, outcome: {one}}}\n" for k in range(count))


def add_prose(name, text, says):
    CASES.append(Case(f"prose of {name}", lambda: prose(text), BUILD, 1 if says else 0, says))


def add_forty(name, text, says):
    CASES.append(Case(f"forty texts of {name}", lambda: {"plan.yml": ORGANISATION + PLAN + forty(sparse(text))},
                      BUILD, 1 if says else 0, says))


@case(CHECK, 1, "the text has 200001 bytes, more than 200000")
def prose_longer_than_a_text_may_be():
    return prose("a" * (PROSE + 1))


for name_, (piece_, says_) in (PIECES | WRONG).items():
    TEXT = piece_ * (PROSE // len(piece_))
    add_prose(name_, TEXT, says_)
    add_forty(name_, TEXT, SPARSE.get(name_, "" if says_ == MANY else says_))
for name_, (parts_, says_) in PARTS.items():
    TEXT = "".join(piece_ * times_ for piece_, times_ in parts_)[:PROSE]
    add_prose(name_, TEXT, says_)
    add_forty(name_, TEXT, SPARSE.get(name_, "" if says_ == MANY else says_))
