#include "plancc/findings.h"

#include "base/escape.h"
#include "output/view_dump.h"
#include "plan/links.h"
#include "plan/plan_dump.h"
#include "syntax/yaml.h"
#include "view/build.h"

/* A line that begins a part: names of files may hold anything. */
static void add_name(Buf *out, const char *what, Str name) {
    buf_addf(out, "%s ", what);
    escape_terminal(out, name);
    buf_add_char(out, '\n');
}

static void dump_nodes(Set *set, Buf *out) {
    EACH (Source *, source, set->sources->list) {
        YamlFile file = yaml_read(set->arena, set->arena, set->diag, *source);
        add_name(out, "file", (*source)->path);
        if (file.root)
            yaml_dump(out, set->sources, file.root);
    }
}

static void dump_plan(Set *set, Buf *out) {
    plan_dump(out, set);
}

static void dump_report(Set *set, const Turns *turns, const Folder *folder, const Report *report,
                        Buf *out) {
    ViewContext context = {arena_new(), NULL};
    const ReportPage *page = view_report(set, turns, report, &context);
    add_name(out, "page", links_report_page(set->arena, folder, report));
    view_dump(out, &context, &view_report_page, page);
    arena_free(context.scratch);
}

static void dump_indicators(Set *set, Buf *out, const ViewContext *context) {
    const IndicatorPages *pages = view_indicators(set);
    EACH (Definition, definition, set->decoder.definitions) {
        if (definition->shape != &shape_indicator)
            continue;
        const IndicatorPage *page = view_indicator(pages, set->arena, definition->record);
        add_name(out, "page", links_indicator_page(set->arena, page->code));
        view_dump(out, context, &view_indicator_page, page);
    }
}

static void dump_gathered(Set *set, const Turns *turns, const Gathering *const gathered[], Buf *out,
                          ViewContext *context) {
    for (size_t k = 0; k < GATHERED_KINDS; k++) {
        const GatheredKind *kind = &view_gathered_kinds[k];
        if (!site_has_page(set, kind->page))
            continue;
        const Gathering *gathering = gathered[kind->page];
        for (size_t part = 0; part < view_gathered_parts(gathering); part++) {
            const GatheredPage *page =
                view_gathered_page(gathering, turns, set->arena, part, context);
            add_name(out, "page", site_page_part(set->arena, kind->page, part));
            view_dump(out, context, kind->type, page);
        }
    }
}

static void dump_register(Set *set, const Turns *turns, Buf *out, ViewContext *context) {
    if (!site_has_page(set, SITE_RISKS))
        return;
    const RegisterPage *page = view_register(set, turns, context);
    add_name(out, "page", site_page(SITE_RISKS));
    view_dump(out, context, &view_register_page, page);
}

static void dump_view(Set *set, Buf *out) {
    ViewContext context = {arena_new(), NULL};
    const Gathering *gathered[SITE_PAGE_COUNT];
    links_collect(set);
    view_gather(set, gathered);
    const Turns *turns = view_turns(set, gathered);
    buf_add_z(out, "page index.html\n");
    view_dump(out, &context, &view_index_page, view_index(set, gathered, turns));
    EACH (Folder *, folder, set->plans) {
        const PlanPage *page = view_plan(set, turns, *folder, &context);
        add_name(out, "page", links_page(set->arena, *folder));
        view_dump(out, &context, &view_plan_page, page);
        EACH (Report, report, (*folder)->document.reports)
            if (report->standing)
                dump_report(set, turns, *folder, report, out);
    }
    dump_indicators(set, out, &context);
    dump_gathered(set, turns, gathered, out, &context);
    dump_register(set, turns, out, &context);
    arena_free(context.scratch);
}

/* What a set must be to have a stage. */
typedef enum Need { NEED_NOTHING, NEED_READABLE, NEED_CORRECT } Need;

static const struct {
    const char *name;
    void (*dump)(Set *set, Buf *out);
    Need need;
} stages[] = {
    {"nodes", dump_nodes, NEED_NOTHING},
    {"plan", dump_plan, NEED_READABLE},
    {"view", dump_view, NEED_CORRECT},
};

/* Texts are dumped as they stand in the plan: what would drive a terminal does not reach it. */
static void print_lines(Arena *arena, Str text) {
    Buf clean = {.arena = arena};
    Str line;
    while (str_cut(text, '\n', &line, &text)) {
        escape_terminal(&clean, line);
        buf_add_char(&clean, '\n');
    }
    cli_print(buf_str(&clean));
}

int command_dump(const Options *options) {
    Set *set = findings_read(options);
    if (!set)
        return CLI_SYSTEM;
    bool errors = diag_count(set->diag, SEVERITY_ERROR) != 0;
    Need has = errors ? NEED_READABLE : NEED_CORRECT;
    if (set->broken)
        has = NEED_NOTHING;
    Arena *arena = arena_new();
    Buf out = {.arena = arena};
    int status = CLI_OK;
    for (size_t k = 0; k < sizeof stages / sizeof *stages; k++) {
        if (!str_is(options->stage, stages[k].name))
            continue;
        if (stages[k].need > has)
            status = findings_print(set, options);
        else
            stages[k].dump(set, &out);
    }
    print_lines(arena, buf_str(&out));
    arena_free(arena);
    set_free(set);
    return status;
}
