#!/usr/bin/env python3
"""Check that every fact of the source document is on the published pages.

Usage: check.py FACTS.tsv PUBLIC_DIR [--excused EXCUSED.tsv]

The facts were taken once from the source document itself, and not from
the plan's own source text. So a figure lost or changed on the way is seen
here, whichever step of the compiler lost it.
"""

import argparse
import csv
import re
import sys
from collections import Counter, defaultdict, namedtuple
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

Fact = namedtuple("Fact", "line kind context text")
Excuse = namedtuple("Excuse", "line text reason")
Site = namedtuple("Site", "rows blocks text")
Report = namedtuple("Report", "found excused missing disordered stale")

NEEDED_SHARE = 0.99

INLINE = set(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s samp small"
    " span strong sub sup time u var wbr".split()
)
VOID = set("area base br col embed hr img input link meta source track wbr".split())
SILENT = {"script", "style", "template", "title"}
BLOCKS = {"li", "dd", "section", "article", "caption", "p",
          "h1", "h2", "h3", "h4", "h5", "h6"}
LISTS = {"ul", "ol", "dl"}

CHARACTERS = str.maketrans({
    "\u00a0": " ", "\u2007": " ", "\u2009": " ", "\u202f": " ",
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-",
    "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"',
    "\u00ad": None, "\u200b": None, "\u2060": None, "\ufeff": None,
})


def normalise(text):
    """Even out what differs in typesetting but not in meaning."""
    text = text.translate(CHARACTERS)
    text = re.sub(r"(\d) (st|nd|rd|th)\b", r"\1\2", text)
    return " ".join(text.split())


class Page(HTMLParser):
    """Collect the table rows, the smaller blocks and the text of one page.

    Text hidden from sight is kept, because a screen reader reads it out.
    End tags that HTML lets a page leave out are supplied.
    """

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.rows, self.blocks, self.lines = [], [], [""]
        self.row = self.cell = None
        self.open_blocks = []
        self.term = None
        self.last_term = ""
        self.silent = 0

    def handle_starttag(self, tag, attrs):
        if tag in SILENT:
            self.silent += 1
        if tag not in INLINE:
            self.write(" ")
            self.lines.append("")
        if tag == "tr":
            self.end_row()
            self.row = []
        elif tag in ("td", "th"):
            self.end_cell()
            self.cell = ""
        elif tag == "dt":
            self.end_items("dd")
            self.term = ""
        elif tag in BLOCKS or tag in LISTS:
            self.start_block(tag)

    def handle_startendtag(self, tag, attrs):
        # A drawing's empty element ends at once; an HTML one is only a start.
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag in SILENT:
            self.silent = max(0, self.silent - 1)
        if tag not in INLINE:
            self.write(" ")
            self.lines.append("")
        if tag in ("td", "th"):
            self.end_cell()
        elif tag in ("tr", "thead", "tbody", "tfoot", "table"):
            self.end_row()
        elif tag == "dt":
            self.end_term()
        elif tag in BLOCKS or tag in LISTS:
            self.end_block(tag)

    def handle_data(self, data):
        if not self.silent:
            self.write(data)
            self.lines[-1] += data

    def write(self, data):
        if self.cell is not None:
            self.cell += data
        if self.term is not None:
            self.term += data
        for block in self.open_blocks:
            block[1] += data

    def start_block(self, tag):
        if tag in ("p", "dd", "li"):
            self.end_items(tag)
        self.end_term()
        # What a description says is about its term, so they are read together.
        self.open_blocks.append([tag, self.last_term + " " if tag == "dd" else ""])

    def end_block(self, tag):
        """Close the innermost block of a kind, and all that is open in it."""
        if tag not in [block[0] for block in self.open_blocks]:
            return
        closed = None
        while closed != tag:
            closed, text = self.open_blocks.pop()
            if closed in BLOCKS:
                self.blocks.append(normalise(text))

    def end_items(self, tag):
        """Close an item whose end tag was left out, but not one round this list."""
        for block in reversed(self.open_blocks):
            if block[0] in LISTS:
                return
            if block[0] == tag:
                self.end_block(tag)
                return

    def end_term(self):
        if self.term is not None:
            self.last_term, self.term = self.term, None

    def end_cell(self):
        if self.cell is not None and self.row is not None:
            self.row.append(normalise(self.cell))
        self.cell = None

    def end_row(self):
        self.end_cell()
        if self.row:
            self.rows.append(tuple(self.row))
        self.row = None

    def close(self):
        super().close()
        self.end_row()
        while self.open_blocks:
            self.end_block(self.open_blocks[-1][0])


def read_page(markup):
    """Parse one page to its end."""
    page = Page()
    page.feed(markup)
    page.close()
    return page


def gather(pages):
    """Join the pages into one site.

    A row repeated on a second page is the same row, and must not make up for
    one that is missing; a row printed twice on one page counts twice.
    """
    rows, blocks, lines = Counter(), [], []
    for page in pages:
        rows |= Counter(page.rows)
        blocks += page.blocks
        lines += [normalise(line) for line in page.lines]
    return Site(list(rows.elements()), blocks, "\n".join(filter(None, lines)))


def read_site(folder):
    """Read every page below a folder."""
    paths = sorted(Path(folder).rglob("*.html"))
    return gather(read_page(path.read_text(encoding="utf-8")) for path in paths)


def read_table(path, make):
    """Read a tab-separated file with one heading line."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        next(rows)
        return [make(int(row[0]), *row[1:]) for row in rows if row]


def loosen(text):
    """Let a dash or stroke have spaces round it, and a span of years say 'to'."""
    text = re.sub(r"\s*([-/])\s*", r"\1", normalise(text))
    text = re.escape(text).replace(r"\-", "-").replace(r"\/", "/")
    text = re.sub(r"(?<=\d{4})-(?=\d)", "(?: ?- ?| to )", text)
    return re.sub(r"(?<!\?)(?<! )[-/](?! ?\?)", lambda m: " ?%s ?" % m[0], text)


@lru_cache(maxsize=None)
def pattern(text, kind=""):
    """Make the search for one fact as a whole token.

    A number must not be found inside a longer one, nor without its own sign,
    percent sign or asterisk: 400 is neither 1,400 nor 400% nor 2019/400. A year
    must not be found at the end of a span of years in a title.
    """
    body = loosen(text)
    if kind == "term" and re.fullmatch("[A-Z]{2,}", text):
        body += "(?:'?s)?"
    before = r"(?<![\w/-])(?<!\d[.,])" if text[0].isdigit() else r"(?<!\w)"
    if re.fullmatch(r"\d{4}", text):
        before += r"(?<!\d{4} - )(?<!\d{4} to )"
    if text[0] == "£":
        before = ""
    after = r"(?!\w)"
    if text[-1].isdigit():
        after += r"(?![%*])(?! %)(?![.,/-]\d)"
    capitals = kind == "title" and text.isupper()
    return re.compile(before + body + after, re.IGNORECASE if capitals else 0)


def is_code(context):
    """Tell a code, which is safe to look for anywhere, from a title."""
    return re.fullmatch(r"(?i:coms)\w+(\.\d+)?|CS\d", context) is not None


def rows_for(context, rows, narrow):
    """Find the table rows of a code or title.

    A title is often named in other rows as well, so the rows that begin with
    it, or else name it in their first cell, are the ones meant, when there
    are any.
    """
    wanted = pattern(context)
    rows = [row for row in rows if any(map(wanted.search, row))]
    if is_code(context) or not narrow:
        return rows
    leading = [row for row in rows if wanted.match(row[0])]
    return leading or [row for row in rows if wanted.search(row[0])] or rows


def places(context, site, narrow=True):
    """Return the texts of the rows of a context, and of its blocks if it has none."""
    rows = []
    for part in context.split(" | "):
        for row in rows_for(part, site.rows, narrow):
            if row not in rows or " | " not in context:
                rows.append(row)
    if rows:
        return [" ".join(row) for row in rows], []
    wanted = pattern(context)
    return [], [block for block in site.blocks if wanted.search(block)]


def count(search, texts):
    """Count the matches in each text."""
    return [len(search.findall(text)) for text in texts]


def times_printed(fact, site):
    """Count how often a fact is printed where it belongs.

    Outside the tables a fact need be said only once, however often the source
    says it.
    """
    search = pattern(fact.text, fact.kind)
    rows, blocks = [], [site.text]
    if fact.context:
        # A code is found by chance nowhere, so any row that names the title will do.
        rows, blocks = places(fact.context, site, narrow=fact.kind != "code")
    if not any(count(search, rows or blocks)):
        return 0
    plain = pattern(fact.text.lstrip("£"), fact.kind)
    return sum(count(plain, rows)) if rows else sys.maxsize


def find_missing(facts, site):
    """List the facts not found.

    When one row says 125 three times, or two rows of one code say it, it must
    be printed as often; otherwise one of them could change unseen.
    """
    groups = defaultdict(list)
    for fact in facts:
        groups[fact.context, fact.text.lstrip("£")].append(fact)
    missing = []
    for group in groups.values():
        missing += group[min(times_printed(fact, site) for fact in group):]
    return sorted(missing, key=lambda fact: fact.line)


def in_order(figures, text):
    """Say whether figures follow one another in a text."""
    position = 0
    for figure in figures:
        match = pattern(figure).search(text, position)
        if not match:
            return False
        position = match.end()
    return True


def find_disordered(facts, site):
    """List the rows whose figures are all there, but under the wrong years."""
    lines = defaultdict(list)
    for fact in facts:
        if fact.kind == "figure" and fact.context and fact.text[0] != "£":
            lines[fact.line, fact.context].append(fact.text)
    disordered = []
    for (line, context), figures in lines.items():
        texts = [text for text in sum(places(context, site), [])
                 if all(pattern(figure).search(text) for figure in figures)]
        if not all(in_order(figures, text) for text in texts):
            disordered.append((line, context, figures))
    return disordered


def examine(facts, excuses, site):
    """Weigh facts and excuses against the site."""
    missing = find_missing(facts, site)
    excused_keys = {(excuse.line, excuse.text) for excuse in excuses}
    excused = [f for f in missing if (f.line, f.text) in excused_keys]
    missing_keys = {(fact.line, fact.text) for fact in missing}
    stale = [e for e in excuses if (e.line, e.text) not in missing_keys]
    return Report(
        found=len(facts) - len(missing),
        excused=excused,
        missing=[fact for fact in missing if fact not in excused],
        disordered=find_disordered(facts, site),
        stale=stale,
    )


def failures(report, total):
    """Count the failures; too few facts found is a failure of its own."""
    too_few = not total or report.found < NEEDED_SHARE * total
    return (len(report.missing) + len(report.disordered) + len(report.stale)
            + int(too_few))


def print_report(report, total):
    """Print the sums, and then each thing to be put right."""
    share = 100 * report.found / total if total else 0
    print("%d facts, %d found (%.1f%%), %d excused, %d missing"
          % (total, report.found, share, len(report.excused), len(report.missing)))
    for fact in report.missing:
        where = " in the row of '%s'" % fact.context if fact.context else ""
        print("missing: line %d, %s '%s'%s" % (fact.line, fact.kind, fact.text, where))
    for line, context, figures in report.disordered:
        print("out of order: line %d, row of '%s': %s"
              % (line, context, ", ".join(figures)))
    for excuse in report.stale:
        print("excused but not missing: line %d, '%s'" % (excuse.line, excuse.text))
    if not total or report.found < NEEDED_SHARE * total:
        print("fewer than %d%% of the facts were found" % (100 * NEEDED_SHARE))
    print("%d passed, %d failed"
          % (report.found + len(report.excused), failures(report, total)))


def main(arguments=None):
    parser = argparse.ArgumentParser(description="Check facts against pages.")
    parser.add_argument("facts")
    parser.add_argument("public")
    parser.add_argument("--excused")
    options = parser.parse_args(arguments)
    facts = read_table(options.facts, Fact)
    excuses = read_table(options.excused, Excuse) if options.excused else []
    report = examine(facts, excuses, read_site(options.public))
    print_report(report, len(facts))
    return 1 if failures(report, len(facts)) else 0


if __name__ == "__main__":
    sys.exit(main())
