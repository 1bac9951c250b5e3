/* plan/svg: what a picture may hold. */
#include "plan/svg.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

#define SVG "<svg xmlns=\"http://www.w3.org/2000/svg\""

static void expect_str(Str svg, const char *wanted) {
    Arena *arena = arena_new();
    SvgProblem problem = {STR(""), ""};
    const bool good = svg_check(arena, svg, &problem);
    cr_expect(good == !wanted && str_is(problem.what, wanted ? wanted : ""), "%.*s: %.*s, not %s",
              STR_ARGS(svg), STR_ARGS(problem.what), wanted ? wanted : "good");
    cr_expect(good || problem.repair[0]);
    arena_free(arena);
}

static void expect(const char *svg, const char *wanted) {
    expect_str(str_from(svg), wanted);
}

/* Each stands inside the outermost element. */
static void expect_inside(const char *inside, const char *wanted) {
    char svg[2000];
    snprintf(svg, sizeof svg, SVG ">%s</svg>", inside);
    expect(svg, wanted);
}

Test(svg, pictures_are_good) {
    expect(SVG "/>", NULL);
    expect("\xEF\xBB\xBF<?xml version=\"1.0\" encoding='UTF-8' standalone=\"no\"?>\n"
           "<!-- Made by hand (mostly) -->\n" SVG " viewBox='0 0 10 10' role=\"img\" "
           "aria-label=\"Caf&#xe9; (open) on=\" >\n\t<title>On &amp; on</title>\r\n</svg>\n<!---->",
           NULL);
    expect("<?xml version=\"1.0\" encoding=\"utf-8\" ?>" SVG "></svg >", NULL);
    expect_inside(
        "<defs><linearGradient id=\"a\" xlink:href=\"#b\" gradientTransform=\"rotate (45)"
        " matrix(1 0 0 1 0 0)\"><stop offset='0' stop-color='rgb(1,2,3)'/>"
        "</linearGradient></defs><use href=\"#a\" fill=\"url(#a)\" mask='url( \"#m\" )'/>",
        NULL);
    expect_inside("<path d=\"M0 0\" style=\"fill:url(&quot;#a&quot;);stroke:url('#b')\"/>", NULL);
    expect_inside(
        "<text font-family=\"'Gill Sans (old)'\"><tspan>a &lt; b &#8217; ] ]></tspan></text>",
        NULL);
    expect_inside("<g xmlns:inkscape=\"http://www.inkscape.org/\" data-name=\"a\"/>", NULL);
}

Test(svg, only_utf_8_is_read) {
    expect("<?xml version=\"1.0\" encoding=\"ISO-2022-JP\"?>" SVG "/>",
           "has the encoding `ISO-2022-JP` in line 1");
    expect("<?xml version='1.0'\n encoding = 'UTF-16'?>" SVG "/>",
           "has the encoding `UTF-16` in line 2");
    expect("<?xml version='1.0' encoding='utf-8' encoding='utf-7'?>" SVG "/>",
           "has the encoding `utf-7` in line 1");
    expect("<?xml version='1.0' encode='utf-8'?>" SVG "/>", "is not well-formed XML in line 1");
    expect("<?xml version='1.0' encoding=utf-8?>" SVG "/>", "is not well-formed XML in line 1");
    expect("<?xml version='1.0'>" SVG "/>", "is not well-formed XML in line 1");
    expect_inside("\n<scr\033(Bipt>", "has a control character in line 2");
    expect_inside("<g\x7f/>", "has a control character in line 1");
    expect_inside("\xC2\x85", "has a control character in line 1");
    expect_inside("caf\xE9", "has bytes that are not UTF-8 in line 1");
    expect_inside("\xC0\xBCscript>", "has bytes that are not UTF-8 in line 1");
    expect("\xFF\xFE<\0s", "has bytes that are not UTF-8 in line 1");
    expect("\xFE\xFF", "has bytes that are not UTF-8 in line 1");
    expect_str(STR("\0\0\0<\0\0\0s"), "has a control character in line 1");
    expect_str(STR(SVG ">\0</svg>"), "has a control character in line 1");
}

Test(svg, elements_are_known_ones) {
    static const char *const bad[] = {
        "script",  "SCRIPT",           "style",         "image",    "foreignObject", "a",
        "animate", "animateTransform", "animateMotion", "set",      "mpath",         "discard",
        "handler", "listener",         "iframe",        "object",   "embed",         "video",
        "audio",   "canvas",           "feImage",       "filter",   "switch",        "metadata",
        "cursor",  "font-face",        "svg:svg",       "s:script", "html",          "body",
        "Path",    "lineargradient"};
    for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
        char inside[100];
        char wanted[100];
        snprintf(inside, sizeof inside, "\n<%s/>", bad[k]);
        snprintf(wanted, sizeof wanted, "has the element `%s` in line 2", bad[k]);
        expect_inside(inside, wanted);
        snprintf(inside, sizeof inside, "<g>\n<%s x=\"1\"></%s></g>", bad[k], bad[k]);
        expect_inside(inside, wanted);
    }
    expect_inside("<a\xC3\xA1"
                  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa/>",
                  "has the element `a\xC3\xA1"
                  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa...` in line 1");
}

Test(svg, attributes_are_known_ones) {
    static const char *const bad[] = {
        "onload",   "ONLOAD",   "onbegin", "on",     "src",    "xml:base",       "xlink:actuate",
        "ev:event", "tabindex", "target",  "filter", "cursor", "inkscape:label", "x\xC2\xA0y"};
    for (size_t k = 0; k < sizeof bad / sizeof *bad; k++) {
        char inside[100];
        char wanted[100];
        snprintf(inside, sizeof inside, "<g id='a'\n%s = \"#1\"/>", bad[k]);
        snprintf(wanted, sizeof wanted, "has the attribute `%s` in line 2", bad[k]);
        expect_inside(inside, wanted);
    }
    expect("<svg xmlns=\"http://www.w3.org/1999/xhtml\"/>",
           "has the namespace `http://www.w3.org/1999/xhtml` in line 1");
}

Test(svg, nothing_leads_out_of_the_picture) {
    static const char outside[] = "has an address outside the picture ";
    static const struct {
        const char *inside;
        const char *named;
    } cases[] = {
        {"<use href=\"logo.svg#a\"/>", "logo.svg#a"},
        {"<use xlink:href='data:image/svg+xml,'/>", "data:image/svg+xml,"},
        {"<use href=\" #a\"/>", " #a"},
        {"<use href=\"\"/>", NULL},
        {"<g fill=\"url(https://a.example/)\"/>", "https://a.example/)"},
        {"<g style=\"fill:url(#a);mask:url( 'a.svg')\"/>", " 'a.svg')"},
        {"<g style=\"fill:url(&quot;b\"/>", "&quot;b"},
        {"<g fill=\"url(\"/>", NULL},
    };
    for (size_t k = 0; k < sizeof cases / sizeof *cases; k++) {
        char wanted[100];
        snprintf(wanted, sizeof wanted, cases[k].named ? "%s`%s` in line 1" : "%s%sin line 1",
                 outside, cases[k].named ? cases[k].named : "");
        expect_inside(cases[k].inside, wanted);
    }
}

Test(svg, styles_have_known_functions) {
    expect_inside("<g style=\"fill:image-set('https://a.example/' 1x)\"/>",
                  "has the function `image-set` in line 1");
    expect_inside("<g style=\"width:expression(1)\"/>", "has the function `expression` in line 1");
    expect_inside("<g style=\"a:URL(x)\"/>", "has the function `URL` in line 1");
    expect_inside("<g style=\"a:u/**/(x)\"/>", "has the function `(` in line 1");
    expect_inside("<g fill=\"\xC3\xA9url(#a)\"/>", "has the function `\xC3\xA9url` in line 1");
    expect_inside("<g style=\"a:ur\\6c (x)\"/>", "has the sign `\\` in line 1");
    expect_inside("<g style=\"@import 'x'\"/>", "has the sign `@` in line 1");
    expect_inside("<g style=\"fill:u&#x72;l(x)\"/>", "has the reference `&#x72` in line 1");
}

Test(svg, xml_is_plain_and_whole) {
    expect("<!DOCTYPE svg [<!ENTITY x \"y\">]>" SVG ">&x;</svg>", "has a document type in line 1");
    expect("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"\">" SVG "/>",
           "has a document type in line 1");
    expect("<?xml-stylesheet href=\"data:,\"?>" SVG "/>", "has a processing instruction in line 1");
    expect(" <?xml version=\"1.0\"?>" SVG "/>", "has a processing instruction in line 1");
    expect_inside("<?php 1?>", "has a processing instruction in line 1");
    expect_inside("<title><![CDATA[<script>]]></title>", "has a CDATA section in line 1");
    expect_inside("<!-->\n<script/>-->", "has the element `script` in line 2");
    expect_inside("<!-- <script> -->", "has a comment with < or > in it in line 1");
    expect_inside("<!-- a > -->", "has a comment with < or > in it in line 1");
    expect_inside("<!-- a", "has a comment with < or > in it in line 1");
    expect_inside("&script;", "has the reference `&script` in line 1");
    static const char *const broken[] = {
        "<",           "<>",           "< g/>",     "<g",
        "<g/",         "<g x",         "<g x=",     "<g x=1/>",
        "<g x='1\"/>", "<g x=\"<\"/>", "<g/x=''/>", "<g x='1'y='2'/>",
        "<g ='1'/>",   "<g>",          "</g>",      "<g></svg></g>",
        "</",          "<g></g x>"};
    for (size_t k = 0; k < sizeof broken / sizeof *broken; k++)
        expect_inside(broken[k], "is not well-formed XML in line 1");
    expect(SVG "/>" SVG "/>", "is not well-formed XML in line 1");
    expect(SVG "/> words", "is not well-formed XML in line 1");
    expect("</svg>", "is not well-formed XML in line 1");
    expect_inside("<path style=\"(1)\"/>", "has the function `(` in line 1");
    expect_inside("<path style=\" (1)\"/>", "has the function `(` in line 1");
    expect_inside("<path style=\"\u00E9(1)\"/>", "has the function `\u00E9` in line 1");
    expect_inside("<path d='M0' />", NULL);
}

/* A browser is asked about the same in tests/xss. */
Test(svg, no_cut_of_a_picture_reads_outside_it) {
    static const char svg[] =
        "<?xml version='1.0'?><!-- a -->" SVG " fill=\"url(&quot;#a\"><title>&amp;</title></svg>";
    for (size_t len = 0; len <= strlen(svg); len++) {
        Arena *arena = arena_new();
        SvgProblem problem;
        char *bytes = malloc(len + 1);
        memcpy(bytes, svg, len);
        svg_check(arena, (Str){bytes, len}, &problem);
        free(bytes);
        arena_free(arena);
    }
}

/* Each group draws the one before it twice. */
static void expect_doubled(const char *one, const char *reference, size_t times,
                           const char *wanted) {
    Arena *arena = arena_new();
    Buf svg = {.arena = arena};
    buf_addf(&svg, "%s><g id=\"a0\">%s</g>", SVG, one);
    for (size_t k = 1; k <= times; k++) {
        buf_addf(&svg, "\n<g id=\"a%zu\">", k);
        for (size_t twice = 0; twice < 2; twice++)
            buf_addf(&svg, reference, k - 1);
        buf_add_z(&svg, "</g>");
    }
    buf_add_z(&svg, "</svg>");
    expect_str(buf_str(&svg), wanted);
    arena_free(arena);
}

Test(svg, what_refers_to_what_refers_draws_no_million_parts) {
    static const char *const references[] = {
        "<use href=\"#a%zu\"/>",
        "<use xlink:href='#a%zu '/>",
        "<rect fill=\"url(#a%zu)\"/>",
        "<rect style=\"stroke: 1; mask:url( &quot;#a%zu&quot; )\"/>",
        "<rect style=\"clip-path:url('#a%zu')\"/>",
    };
    for (size_t k = 0; k < sizeof references / sizeof *references; k++) {
        expect_doubled("<path/>", references[k], 10, NULL);
        expect_doubled("<path/>", references[k], 19,
                       "has more than 50,000 parts, drawn by the reference `a12` in line 14");
    }
}

Test(svg, no_reference_leads_back_or_too_far) {
    expect_inside("<g id=\"a\"><use href=\"#a\"/></g>",
                  "has more than 50,000 parts, drawn by the reference `a` in line 1");
    expect_inside("<g id=\"a\"><g fill=\"url(#b)\"/></g>\n<g id=\"b\"><use href=\"#a\"/></g>",
                  "has more than 50,000 parts, drawn by the reference `b` in line 1");
    expect("<svg id=\"a b\" xmlns=\"http://www.w3.org/2000/svg\">\n<use href=\"#a\nb\"/></svg>",
           "has more than 50,000 parts, drawn by the reference `a\nb` in line 2");
    expect_inside("<g id=\"a\"/><g id=\"a\"><use href=\"#a\"/><use href=\"#\"/></g>", NULL);
    expect_inside("<g id=\"a)b\"><rect fill=\"url('#a)b')\"/></g>",
                  "has more than 50,000 parts, drawn by the reference `a)b` in line 1");
    expect_inside("<use href=\"#%61\"/>", "has the sign `%` in line 1");
    expect_inside("<rect fill=\"url(#%61)\"/>", "has the sign `%` in line 1");
    expect_inside("<g id=\"&#97;\"/>", "has in an id the sign `&` in line 1");
    expect_inside("<g id='a\"'/>", "has in an id the sign `\"` in line 1");
    expect_inside("<g id=' a'/>", "has space at the edge of the id ` a` in line 1");
    expect_inside("<g id='a\n'/>", "has space at the edge of the id `a\n` in line 1");
}

Test(svg, many_parts_may_stand_there_and_be_drawn_once_more) {
    Arena *arena = arena_new();
    Buf svg = {.arena = arena};
    buf_addf(&svg, "%s><defs><g id=\"a\">", SVG);
    for (size_t k = 0; k < 24000; k++)
        buf_add_z(&svg, "<g/>");
    buf_add_z(&svg, "</g></defs><use href=\"#a\"/><use href=\"#a\"/></svg>");
    expect_str(buf_str(&svg), NULL);
    arena_free(arena);
}

/* A chain of so many groups that each draw the one before it once. */
static void expect_chain(size_t length, const char *wanted) {
    Arena *arena = arena_new();
    Buf svg = {.arena = arena};
    buf_addf(&svg, "%s>", SVG);
    for (size_t k = length; k > 0; k--)
        buf_addf(&svg, "<g id=\"a%zu\"><use href=\"#a%zu\"/></g>", k, k - 1);
    buf_add_z(&svg, "</svg>");
    expect_str(buf_str(&svg), wanted);
    arena_free(arena);
}

Test(svg, references_lead_to_one_another_twenty_times) {
    expect_chain(21, NULL);
    expect_chain(22, "has more than 50,000 parts, drawn by the reference `a21` in line 1");
}
