#!/usr/bin/env python3
"""Logos that want to run, load or lead elsewhere: plancc publishes none of them.

usage: tests/xss/logos.py PLANCC SITES SEEN

Each logo of LOGOS stands in a set of its own. Those that a browser obeys when it opens them alone go to SEEN/*.svg, for
look.mjs to prove that its eye sees them; those that plancc publishes become SITES/logo-*, and must be harmless.
"""
import pathlib
import re
import subprocess
import sys
import tempfile

SPACE = 'xmlns="http://www.w3.org/2000/svg"'
LINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
HTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
SIZE = 'width="99" height="99"'
ELSEWHERE = "https://xss.example/a"


def svg(inside="", attributes="", before=""):
    return f'{before}<svg {SPACE} {SIZE} {attributes}>{inside}</svg>\n'


def declared(encoding, text):
    """In bytes that are those of the text in ASCII, but say to be of another encoding."""
    return f'<?xml version="1.0" encoding="{encoding}"?>{text}'


def doubled(reference, times=30):
    """Each group draws the one before it twice: a browser that draws them all is busy for days."""
    groups = "".join(f'<g id="a{k}">{(reference % (k - 1)) * 2}</g>' for k in range(1, times))
    return svg(f'<defs><g id="a0"><rect {SIZE}/></g>{groups}</defs>' + reference % (times - 1), LINK)


SCRIPT = svg("<script>xss()</script>")
# Three bytes that only ISO-2022-JP takes for nothing.
HIDDEN_SCRIPT = svg("<scr\x1b(Bipt>xss()</scr\x1b(Bipt>")
HIDDEN_HANDLER = svg(attributes='on\x1b(Bload="xss()"')

# Which a browser obeys: it must be seen to, and plancc must refuse them.
OBEYED = {
    "iso-2022-jp-script": declared("ISO-2022-JP", HIDDEN_SCRIPT),
    "iso-2022-jp-handler": declared("iso-2022-jp", HIDDEN_HANDLER),
    "utf-16": SCRIPT.encode("utf-16"),
    "utf-16-big-end": b"\xfe\xff" + SCRIPT.encode("utf-16-be"),
    "script": SCRIPT,
    "script-in-cdata": svg("<script><![CDATA[xss()]]></script>"),
    "script-of-another-file": svg(f'<script href="{ELSEWHERE}.js"/>'),
    "script-with-prefix": svg("<s:script>xss()</s:script>", 'xmlns:s="http://www.w3.org/2000/svg"'),
    "script-of-html": svg("<h:script>xss()</h:script>", HTML),
    "handler": svg(attributes='onload="xss()"'),
    "handler-by-number": svg(attributes='onload="&#120;ss()"'),
    "handler-of-an-animation": svg('<animate attributeName="x" dur="1s" onbegin="xss()"/>'),
    "animation": svg('<rect width="9" height="9"><set attributeName="x" to="5"/></rect>'),
    "animated-link": svg('<a id="a"><text y="20">a</text><set attributeName="href" to="javascript:xss()"/></a>'),
    "link": svg('<a href="javascript:xss()"><text y="20">a</text></a>'),
    "entity": svg("&x;", before="<!DOCTYPE svg [<!ENTITY x \"<script xmlns='http://www.w3.org/2000/svg'>xss()</script>\">]>"),
    "html-in-it": svg('<foreignObject width="9" height="9"><h:img src="x" onerror="xss()"/></foreignObject>', HTML),
    "frame": svg('<foreignObject width="9" height="9"><h:iframe srcdoc="a"/></foreignObject>', HTML),
    "style-sheet": svg(f"<style>@import url({ELSEWHERE}.css);</style>"),
    "style-sheet-before-it": svg(before=f'<?xml-stylesheet href="{ELSEWHERE}.css"?>'),
    "image": svg(f'<image href="{ELSEWHERE}.png" {SIZE}/>'),
    "image-of-before": svg(f'<image xlink:href="{ELSEWHERE}.png" {SIZE}/>', LINK),
    "background": svg(attributes=f'style="background:url({ELSEWHERE}.png)"'),
    "background-escaped": svg(attributes=f'style="background:\\75rl({ELSEWHERE}.png)"'),
    "background-by-number": svg(attributes=f'style="background:u&#114;l({ELSEWHERE}.png)"'),
    "background-of-a-set": svg(attributes=f"style=\"background:image-set('{ELSEWHERE}.png' 1x)\""),
    "handler-by-default": svg(before='<!DOCTYPE svg [<!ATTLIST svg onload CDATA "xss()">]>'),
    "use-of-another-file": svg(f'<use href="{ELSEWHERE}.svg#a"/>'),
    "paint-of-another-file": svg(f'<rect {SIZE} fill="url({ELSEWHERE}.svg#a)"/>'),
    "filter": svg(f'<filter id="f"><feImage href="{ELSEWHERE}.png"/></filter><rect {SIZE} filter="url(#f)"/>'),
    "cursor": svg(attributes=f'cursor="url({ELSEWHERE}.cur), auto"'),
}

# Which plancc must refuse, whatever a browser of today makes of them.
REFUSED = {
    "iso-2022-jp-behind-a-mark": b"\xef\xbb\xbf" + declared("ISO-2022-JP", HIDDEN_SCRIPT).encode(),
    "utf-7": declared("UTF-7", svg("+ADw-script+AD4-xss()+ADw-/script+AD4-")),
    "shift-jis": declared("Shift_JIS", svg("<title>a</title>")),
    "utf-32": b"\xff\xfe\0\0" + SCRIPT.encode("utf-32-le"),
    "utf-32-big-end": b"\0\0\xfe\xff" + SCRIPT.encode("utf-32-be"),
    "utf-16-without-a-mark": SCRIPT.encode("utf-16-be"),
    "latin-1": svg("<title>caf\xe9</title>").encode("latin-1"),
    "long-form": b"<svg " + SPACE.encode() + b">\xc0\xbcscript>xss()\xc0\xbc/script></svg>",
    "nul": svg("<scr\0ipt>xss()</scr\0ipt>"),
    "capitals": svg("<SCRIPT>xss()</SCRIPT>"),
    "handler-in-capitals": svg(attributes='ONLOAD="xss()"'),
    "handler-without-quotes": svg(attributes="onload=xss()"),
    "handler-behind-a-slash": svg().replace("<svg ", "<svg/onload='xss()' "),
    "transformation": svg(before='<?xml-stylesheet type="text/xsl" href="data:text/xml,"?>'),
    "comment-for-html": svg("<!--><script>xss()</script>-->"),
    "cdata-for-html": svg("<title><![CDATA[</title><script>xss()</script>]]></title>"),
    "title-for-html": svg("<title><img src='x' onerror='xss()'/></title>"),
    "use-of-data": svg('<use xlink:href="data:image/svg+xml,a#a"/>', LINK),
    "base": svg('<use href="#a"/>', f'xml:base="{ELSEWHERE}.svg"'),
    "font": svg(f"<text font='url({ELSEWHERE}.woff)'>a</text>"),
    "refresh": svg('<h:meta http-equiv="refresh" content="0;url=javascript:xss()"/>', HTML),
    "handler-element": svg('<handler type="text/javascript" ev:event="load">xss()</handler>'),
    "second-root": svg() + SCRIPT,
    "cut-off": svg("<g"),
    "use-of-use": doubled('<use href="#a%d"/>'),
    "use-of-use-of-before": doubled('<use xlink:href="#a%d"/>'),
    "mask-of-mask": doubled(f'<rect {SIZE} mask="url(#a%d)"/>'),
    "paint-of-paint": doubled(f'<rect {SIZE} style="fill:url( \'#a%d\' )"/>'),
    "use-by-escapes": svg('<g id="a"><use href="#%61"/></g>'),
    "use-by-number": svg('<g id="&#97;"><use href="#a"/></g>'),
    "use-of-itself": svg('<g id="a"><use href="#a"/><use href="#a"/></g>'),
    "marker": svg('<marker id="m"><path d="M0 0h1"/></marker><path d="M0 0h1h1" marker-mid="url(#m)"/>'),
}

# Which look like it, and are pictures.
PUBLISHED = {
    "words": svg('<title>&lt;script&gt;xss()&lt;/script&gt;</title><text y="20">javascript:xss() &#60;script&#62;</text>'),
    "names": svg('<g id="onload=xss()" class="&quot; onload=&quot;xss()" aria-label="\'&gt;&lt;script&gt;" data-onload="xss()"/>'),
    "paint": svg(f'<rect {SIZE} fill="url(#a)" style="stroke:url(\'#b\');mask: url( &quot;#c&quot; )"/>'),
    "use": svg('<use href="#javascript:xss()"/><use xlink:href="#a"/>', LINK),
    "font-family": svg(f'<text font-family="url({ELSEWHERE}.woff)">a</text>'),
    "prefix": svg(attributes='xmlns:onload="xss()" xmlns:s="javascript:xss()"'),
    "use-of-a-clip": svg(f'<defs><rect id="a" {SIZE}/></defs><clipPath id="b"><use xlink:href="#a"/></clipPath>'
                         f'<g clip-path="url(#b)"><use xlink:href="#a"/></g>', LINK),
    "comment": svg("<!-- script xss() onload='xss()' -->"),
    "declaration": declared("utf-8", svg("<desc>On load = xss()</desc>")),
}

PLAN = """\
organisation: {name: Ambridge Council, accessibility-statement: https://www.example.org/accessibility}
theme: {colour: "#1d4f91", logo: logo.svg}
plan: {title: Safer Streets, years: 2023/24 to 2024/25}
"""


def in_bytes(logo):
    return logo if isinstance(logo, bytes) else logo.encode()


def build(plancc, site, logo):
    """What is wrong, but for the logo, and whether it was published."""
    with tempfile.TemporaryDirectory(prefix="plancc-xss-") as folder:
        (pathlib.Path(folder) / "plan.yml").write_text(PLAN)
        (pathlib.Path(folder) / "logo.svg").write_bytes(logo)
        done = subprocess.run([plancc, "build", folder, "-o", site, "--format", "oneline"],
                              capture_output=True, text=True, check=False)
    published = (site / "logo.svg").exists()
    refused = done.returncode == 1 and re.findall(r"\[(\S+)\]$", done.stdout, re.M) == ["bad-logo"]
    wrong = None if published or refused else f"neither published nor refused: {done.stdout}{done.stderr}"
    return wrong, published


def main():
    plancc = pathlib.Path(sys.argv[1]).resolve()
    sites, seen = map(pathlib.Path, sys.argv[2:4])
    failed = 0
    seen.mkdir(parents=True, exist_ok=True)
    for logos, wanted in ((OBEYED, False), (REFUSED, False), (PUBLISHED, True)):
        for name, logo in logos.items():
            wrong, published = build(plancc, sites / f"logo-{name}", in_bytes(logo))
            if not wrong and published != wanted:
                wrong = "is published" if published else "is refused"
            if wrong:
                failed += 1
                print(f"logo {name}: {wrong}")
    for name, logo in OBEYED.items():
        (seen / f"{name}.svg").write_bytes(in_bytes(logo))
    print(f"xss: {len(OBEYED) + len(REFUSED)} logos to refuse, {len(PUBLISHED)} to publish, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
