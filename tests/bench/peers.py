"""Peers: programs of Debian that do part of what plancc does, on the same generated plan.

Each peer is (name, what it does, make): make(set folder, scratch folder) writes what the peer needs
and returns its command. What a peer does not do (checks, pages of indicators, data) is its gain.
"""
import re
import shutil

HUGO_CONFIG = 'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]\n'
HUGO_HEAD = """<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Plans</title></head><body>
"""
HUGO_END = """{{ end }}
</body></html>
"""
HUGO_PAGE = HUGO_HEAD + """{{ range $plan, $files := site.Data.plans }}
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
""" + HUGO_END


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
""" + HUGO_END
HUGO_LAYOUTS = {"index.html": "<!DOCTYPE html><title>Plans</title>", "_default/plan.html": HUGO_PLAN,
                "_default/indicator.html": HUGO_INDICATOR}

# What plancc's pages and files have besides, as far as templates of data can make it: budget and
# risks of a plan, a chart for each indicator, the lists of all plans, CSV and JSON. Not: statuses,
# trends, references that lead somewhere, the finder.
HUGO_OUTPUTS = """
[mediaTypes."text/csv"]
suffixes = ["csv"]
[outputFormats.Indicators]
mediaType = "text/csv"
baseName = "indicators"
isPlainText = true
[outputFormats.Tasks]
mediaType = "text/csv"
baseName = "tasks"
isPlainText = true
"""
HUGO_REST = """<table>{{ with $files.budget }}{{ range .budget.rows }}
<tr><th>{{ .title }}</th><td>{{ .kind }}</td><td>{{ .task }}</td>{{ range .amounts }}<td>{{ . }}</td>{{ end }}</tr>
{{ end }}{{ end }}</table>
<table>{{ with $files.risks }}{{ range .risks.tasks }}
<tr><th>{{ .about }}</th><td>{{ delimit .threats "; " }}</td><td>{{ .mitigation | markdownify }}</td></tr>
{{ end }}{{ end }}</table>
"""
HUGO_CHART = """<svg viewBox="0 0 600 200" role="img"><title>{{ .name }}</title>{{ $x := 0 }}{{ $most := 1.0 }}
{{ range .values }}{{ $most = math.Max $most (float (replaceRE "[^0-9.]" "" (string .))) }}{{ end }}
{{ range $year, $value := .values }}{{ $height := div (mul 160.0 (float (replaceRE "[^0-9.]" "" (string $value)))) $most }}
<rect x="{{ $x }}" y="{{ sub 170.0 $height | int }}" width="60" height="{{ $height | int }}"/>\
<text x="{{ add $x 30 }}" y="190" text-anchor="middle">{{ $year }}</text>\
<text x="{{ add $x 30 }}" y="{{ sub 165.0 $height | int }}" text-anchor="middle">{{ $value }}</text>
{{ $x = add $x 80 }}{{ end }}</svg>
"""
HUGO_LISTS = {
    "officers": """{{ $all := slice }}{{ range site.Data.plans }}{{ with .tasks }}{{ $all = $all | append .tasks }}{{ end }}{{ end }}
{{ range $name := site.Data.organisation.officers }}<h2>{{ $name }}</h2>
<ul>{{ range where $all "officers" "intersect" (slice $name) }}<li>{{ .code }} {{ .title }} {{ .due }}</li>
{{ end }}</ul>{{ end }}""",
    "deadlines": """{{ $all := slice }}{{ range site.Data.plans }}{{ with .tasks }}{{ $all = $all | append .tasks }}{{ end }}{{ end }}
<ul>{{ range sort $all "due" }}<li>{{ .due }} {{ .code }} {{ .title }}</li>
{{ end }}</ul>""",
    "codes": """{{ $all := slice }}{{ range site.Data.plans }}{{ with .tasks }}{{ $all = $all | append .tasks }}{{ end }}
{{ with .indicators }}{{ $all = $all | append .indicators }}{{ end }}{{ end }}
<ul>{{ range sort $all "code" }}<li>{{ .code }} {{ or .title .name }}</li>
{{ end }}</ul>""",
}
HUGO_FILES = {
    "indicators.csv": """code,name,objective,owner,period,kind,value
{{ range PLANS }}{{ with .indicators }}{{ range .indicators }}{{ $one := . }}{{ range $year, $value := .values }}\
{{ $one.code }},{{ $one.name }},{{ $one.objective }},{{ $one.owner }},{{ $year }},actual,"{{ $value }}"
{{ end }}{{ range $year, $value := .targets }}{{ $one.code }},{{ $one.name }},{{ $one.objective }},{{ $one.owner }},\
{{ $year }},target,"{{ $value }}"
{{ end }}{{ end }}{{ end }}{{ end }}""",
    "tasks.csv": """code,title,outcome,due,budget
{{ range PLANS }}{{ with .tasks }}{{ range .tasks }}{{ .code }},{{ .title }},"{{ .outcome }}",{{ .due }},"{{ .budget }}"
{{ end }}{{ end }}{{ end }}""",
    "json": "{{ PLANS | jsonify }}",
}


def texts(folder, name):
    for path in sorted(folder.rglob(name)):
        yield path.read_text(encoding="utf-8")


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def hugo_with(folder, scratch, layouts, config=""):
    shutil.copytree(folder, scratch / "data/plans", ignore=shutil.ignore_patterns("organisation.yml"))
    shutil.copy(folder / "organisation.yml", scratch / "data")
    for name, text in layouts.items():
        write(scratch / "layouts" / name, text)
    write(scratch / "config.toml", HUGO_CONFIG + config)
    return ["hugo", "--quiet", "--source", scratch, "--destination", scratch / "out"]


def hugo(folder, scratch):
    """Data and a template: one page with every indicator, task and strategy."""
    return hugo_with(folder, scratch, {"index.html": HUGO_PAGE})


def hugo_stubs(folder, scratch, outputs):
    """Where in the data is what each page is about."""
    for plan in sorted(path for path in folder.iterdir() if path.is_dir()):
        write(scratch / f"content/{plan.name}.md", f"---\nlayout: plan\nplan: {plan.name}\n{outputs}---\n")
        text = (plan / "indicators.yml").read_text(encoding="utf-8")
        for number, code in enumerate(re.findall(r"^  - code: (\w+)", text, re.M)):
            write(scratch / f"content/{code}.md",
                  f"---\ntitle: {code}\nlayout: indicator\nplan: {plan.name}\nnumber: {number}\n---\n")


def hugo_pages(folder, scratch):
    """Data and templates: a page for each plan and each indicator."""
    hugo_stubs(folder, scratch, "")
    return hugo_with(folder, scratch, HUGO_LAYOUTS)


def hugo_data(folder, scratch):
    """The same with charts, the lists of all plans, and data files of each plan and of all."""
    outputs = "outputs: [HTML, JSON, Indicators, Tasks]\n"
    hugo_stubs(folder, scratch, outputs)
    write(scratch / "content/_index.md", f"---\n{outputs}---\n")
    layouts = dict(HUGO_LAYOUTS)
    for name, text in HUGO_LISTS.items():
        write(scratch / f"content/{name}.md", f"---\ntitle: {name}\nlayout: {name}\n---\n")
        layouts[f"_default/{name}.html"] = HUGO_HEAD + text + "</body></html>"
    for name, text in HUGO_FILES.items():
        layouts[f"_default/plan.{name}"] = text.replace("PLANS", "(slice (index site.Data.plans .Params.plan))")
        layouts[f"index.{name}"] = text.replace("PLANS", "site.Data.plans")
    layouts["_default/plan.html"] = HUGO_PLAN.replace(HUGO_END, HUGO_REST + HUGO_END)
    layouts["_default/indicator.html"] = HUGO_INDICATOR.replace("{{ .comment", HUGO_CHART + "{{ .comment")
    return hugo_with(folder, scratch, layouts, HUGO_OUTPUTS)


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
    ("hugo, and data", "build", hugo_data, 50000),
    ("pandoc", "build", pandoc, 5000),
    ("tj3", "build", tj3, 1000),
    ("yamllint", "check", yamllint, 5000),
]


def usable(count):
    """The peers that are installed and are tried with so many entries."""
    return [peer for peer in PEERS if shutil.which(peer[0].partition(",")[0]) and count <= peer[3]]
