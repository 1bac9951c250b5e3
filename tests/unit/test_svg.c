/* plan/svg: what a picture may hold. */
#include "plan/svg.h"

#include <criterion/criterion.h>

static void expect(const char *svg, const char *wanted) {
    Arena *arena = arena_new();
    const char *found = svg_find_danger(arena, str_from(svg));
    cr_expect(found == wanted || (found && wanted && str_is(str_from(found), wanted)),
              "%s: %s, not %s", svg, found ? found : "nothing", wanted ? wanted : "nothing");
    arena_free(arena);
}

Test(svg, pictures_are_no_danger) {
    expect("<svg xmlns=\"http://www.w3.org/2000/svg\"><path d=\"M0 0\"/></svg>", NULL);
    expect("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"\"><svg><use href=\"#a\"/></svg>",
           NULL);
    expect("<svg><animate/><title>Based on crowns = towns, one on=</title><defs/></svg>", NULL);
    expect("<svg font=\"a\" conic=\"b\" version = \"1\"><image href=\"data:image/png,\"/></svg>",
           NULL);
    expect("", NULL);
    expect("<", NULL);
    expect("<svg on", NULL);
}

Test(svg, scripts_are_found_however_they_are_called) {
    expect("<svg><script>1</script></svg>", "a script");
    expect("<svg><SCRIPT/></svg>", "a script");
    expect("<svg xmlns:s=\"http://www.w3.org/2000/svg\"><s:script>1</s:script></svg>", "a script");
    expect("<svg onload=\"1\"/>", "a script");
    expect("<svg\nONLOAD\n= '1'/>", "a script");
    expect("<svg x=\"\"onclick=\"1\"/>", "a script");
    expect("<svg/onload=1>", "a script");
}

Test(svg, so_is_what_leads_elsewhere) {
    expect("<svg><a href=\"javascript:1\"/></svg>", "a link");
    expect("<svg><a\t/></svg>", "a link");
    expect("<svg><x:a></x:a></svg>", "a link");
    expect("<svg><foreignObject/></svg>", "a foreign object");
    expect("<!DOCTYPE svg [<!ENTITY x \"y\">]><svg>&x;</svg>", "a declaration");
    expect("<!DOCTYPE svg [<!ATTLIST svg onl CDATA \"1\">]><svg/>", "a declaration");
    expect("<?xml-stylesheet href=\"data:,\"?><svg/>", "a style sheet of its own");
}
