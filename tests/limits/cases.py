"""The table of tests/limits/run: what hurts, how plancc is called, and what must come of it."""
import dataclasses
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


@case(CHECK, 1, "the pattern takes too long")
def code_pattern_of_five_thousand_groups():
    return {"plan.yml": ORGANISATION + "codes: {task: '" + "()" * 5000 + "(?:a|b)*c'}\n" + PLAN + tasks(
        1, f"  - {{{{code: {'ab' * 30000}{{0}}, title: Task}}}}\n")}


@case(CHECK, 1, "the pattern takes too long")
def slow_code_pattern_on_90_000_codes():
    return {"plan.yml": ORGANISATION + "codes: {task: '(a+)+$'}\n" + PLAN + tasks(
        90000, f"  - {{{{code: {'a' * 30}b{{0}}, title: Task}}}}\n")}


def house_rules(count, test):
    return "house-rules:\n" + "".join(
        f"  - {{for: tasks, require: {{title: {test}}}, message: Rule {k}}}\n" for k in range(count))


@case(CHECK, 1, "list-limit")
def ten_thousand_house_rules():
    return house_rules(10000, "missing") + tasks(20000, "  - {{code: A{0}, title: Task}}\n")


@case(["check", "--max-errors", "0"], 0, "it is not said of any more")
def two_hundred_house_rules_that_20_000_tasks_break():
    return house_rules(200, "'matches (a+)+$'") + tasks(
        20000, f"  - {{{{code: A{{0}}, title: {'a' * 30}b}}}}\n")


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
PIECES = {"opening brackets": "[", "stars": "*", "stars and letters": "*a_", "links that do not end": "[a](",
          "pictures that do not end": "![a](<", "brackets both ways": "[a][", "backticks": "`a``",
          "ampersands": "&#x6", "open tags": "<a b='", "autolinks": "<http://a", "backslashes": "\\[",
          "emphasis": "a**b__c", "nested quotes": "> ", "nested lists": "* ", "headings": "# a\n",
          "fences": "```\n~~~\n", "lines of one letter": "a\n\n"}
WRONG = {"open comments": ("<!--", "raw-html"), "codes of nothing": ("[A1]", "unknown-code"),
         "links that run something": ("[a](javascript:b)", "unsafe-link"), "definitions": ("[a]: b\n", "")}


def prose(text):
    """A plan with that introduction, quoted as YAML has it."""
    for raw, escaped in (("\\", "\\\\"), ('"', '\\"'), ("\n", "\\n")):
        text = text.replace(raw, escaped)
    return {"plan.yml": f"{ORGANISATION}{PLAN[:-2]}, introduction: \"{text}\"}}\n"}


def add_prose(name, piece, status, says):
    CASES.append(Case(f"prose of {name}", lambda: prose(piece * (PROSE // len(piece))), BUILD, status, says))


@case(CHECK, 1, "the text has 200001 bytes, more than 200000")
def prose_longer_than_a_text_may_be():
    return prose("a" * (PROSE + 1))


@case(BUILD, 0)
def ten_pieces_of_prose_of_links_that_do_not_end():
    piece = "[a](" * (PROSE // 4)
    return "".join(f"{'tasks:' if not k else ''}\n  - {{code: A{k}, title: Task, outcome: \"{piece}\"}}" for k in range(10))


for name_, piece_ in PIECES.items():
    add_prose(name_, piece_, 0, "")
for name_, (piece_, says_) in WRONG.items():
    add_prose(name_, piece_, 1 if says_ else 0, says_)
