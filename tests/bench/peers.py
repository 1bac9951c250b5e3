"""Peers: programs of Debian that do part of what plancc does, on the same generated plan.

Each peer is (name, what it does, make): make(set folder, scratch folder) writes what the peer needs
and returns its command. What a peer does not do (checks, pages of indicators, data) is its gain.
"""
import re
import shutil

HUGO_CONFIG = 'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n'
HUGO_PAGE = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Plans</title></head><body>
{{ range $plan, $files := site.Data.plans }}
<h1>{{ with $files.plan }}{{ .plan.title }}{{ end }}</h1>
<table>{{ with $files.indicators }}{{ range .indicators }}
<tr id="{{ .code }}"><th>{{ .name }}</th>{{ range $year, $value := .values }}<td>{{ $value }}</td>{{ end }}\
{{ range $year, $value := .targets }}<td>{{ $value }}</td>{{ end }}<td>{{ .owner }} {{ .comment | markdownify }}</td></tr>
{{ end }}{{ end }}</table>
<table>{{ with $files.tasks }}{{ range .tasks }}
<tr id="{{ .code }}"><th>{{ .title }}</th><td>{{ .outcome | markdownify }}</td><td>{{ delimit .officers ", " }}</td>\
<td>{{ .due }}</td><td>{{ .budget | markdownify }}</td></tr>
{{ end }}{{ end }}</table>
<ul>{{ with $files.strategies }}{{ range .strategies }}<li>{{ .title }} {{ .purpose | markdownify }}</li>{{ end }}{{ end }}</ul>
{{ end }}
</body></html>
"""


# The same pages as plancc's, but for its lists: one for each plan and one for each indicator, whose
# place in the data its stub says.
HUGO_PLAN = HUGO_PAGE.replace("{{ range $plan, $files := site.Data.plans }}",
                              "{{ with index site.Data.plans .Params.plan }}{{ $files := . }}").replace(
    '<tr id="{{ .code }}"><th>{{ .name }}</th>', '<tr id="{{ .code }}"><th><a href="/{{ .code }}/">{{ .name }}</a></th>')
HUGO_INDICATOR = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{{ .Title }}</title></head><body>
{{ $files := index site.Data.plans .Params.plan }}{{ with index $files.indicators.indicators .Params.number }}
<h1>{{ .name }} {{ .code }}</h1><p>{{ .owner }}</p>
<table>{{ $targets := .targets }}{{ range $year, $value := .values }}<tr><th>{{ $year }}</th><td>{{ $value }}</td>\
<td>{{ index $targets $year }}</td></tr>
{{ end }}</table>
{{ .comment | markdownify }}
{{ end }}
</body></html>
"""


def texts(folder, name):
    for path in sorted(folder.rglob(name)):
        yield path.read_text(encoding="utf-8")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def hugo_with(folder, scratch, layouts):
    shutil.copytree(folder, scratch / "data/plans", ignore=shutil.ignore_patterns("organisation.yml"))
    for name, text in layouts.items():
        write(scratch / "layouts" / name, text)
    write(scratch / "config.toml", HUGO_CONFIG)
    return ["hugo", "--quiet", "--source", scratch, "--destination", scratch / "out"]


def hugo(folder, scratch):
    """Data and a template: one page with every indicator, task and strategy."""
    return hugo_with(folder, scratch, {"index.html": HUGO_PAGE})


def hugo_pages(folder, scratch):
    """Data and templates: a page for each plan and each indicator."""
    for plan in sorted(path for path in folder.iterdir() if path.is_dir()):
        write(scratch / f"content/{plan.name}.md", f"---\nlayout: plan\nplan: {plan.name}\n---\n")
        text = (plan / "indicators.yml").read_text(encoding="utf-8")
        for number, code in enumerate(re.findall(r"^  - code: (\w+)", text, re.M)):
            write(scratch / f"content/{code}.md",
                  f"---\ntitle: {code}\nlayout: indicator\nplan: {plan.name}\nnumber: {number}\n---\n")
    return hugo_with(folder, scratch, {"index.html": '<!DOCTYPE html><title>Plans</title>',
                                       "_default/plan.html": HUGO_PLAN,
                                       "_default/indicator.html": HUGO_INDICATOR})


def tj3(folder, scratch):
    """The tasks as a project with one report."""
    lines = ['project "Plan" 2020-01-01 - 2035-01-01 {', "}"]
    for text in texts(folder, "tasks.yml"):
        for code, title in re.findall(r"code: (\w+)\n    title: (.*)", text):
            lines.append(f'task {code} "{title}" {{ start 2023-04-01 end 2025-03-31 }}')
    lines.append('taskreport "tasks" { formats html columns id, name, start, end }')
    (scratch / "plan.tjp").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return ["tj3", "--silent", "--no-color", "--output-dir", scratch, scratch / "plan.tjp"]


def yamllint(folder, scratch):
    """Looks at the YAML only."""
    del scratch
    return ["yamllint", "-d", "relaxed", "--no-warnings", folder]


def pandoc(folder, scratch):
    """Headings, prose and figures as one Markdown text, to one page."""
    lines = []
    for text in texts(folder, "indicators.yml"):
        for name, body in re.findall(r"    name: (.*)\n(.*?)(?=\n  - code|\Z)", text, re.S):
            figures = re.findall(r"^      (\S+): (.*)$", body, re.M)
            comment = body.partition("comment: |\n")[2]
            lines += [f"## {name}", "", "| " + " | ".join(year for year, _ in figures) + " |",
                      "|" + "---|" * len(figures), "| " + " | ".join(value for _, value in figures) + " |", "",
                      re.sub("^ {6}", "", comment, flags=re.M), ""]
    (scratch / "plan.md").write_text("\n".join(lines), encoding="utf-8")
    return ["pandoc", "--from", "gfm", "--to", "html5", "--standalone", "--metadata", "title=Plan",
            "--output", scratch / "plan.html", scratch / "plan.md"]


# Name, how it is set against plancc, the command, and the most entries it is tried with.
PEERS = [
    ("hugo, one page", "build", hugo, 50000),
    ("hugo, all pages", "build", hugo_pages, 50000),
    ("pandoc", "build", pandoc, 5000),
    ("tj3", "build", tj3, 1000),
    ("yamllint", "check", yamllint, 5000),
]


def usable(count):
    """The peers that are installed and are tried with so many entries."""
    return [peer for peer in PEERS if shutil.which(peer[0].partition(",")[0]) and count <= peer[3]]
