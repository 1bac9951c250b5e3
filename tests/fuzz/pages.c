/* From YAML through everything that plancc writes: findings in all formats, dumps and lists, pages,
 * each also as a single file, data, the finder, the baseline and the depfile. As `plancc build`
 * does it, but in memory. */
#include "diag/baseline.h"
#include "fuzz.h"
#include "output/brand_sheet.h"
#include "output/csv.h"
#include "output/data_facts.h"
#include "output/data.h"
#include "output/depfile.h"
#include "output/embedded.h"
#include "output/format.h"
#include "output/inventory.h"
#include "output/template.h"
#include "output/view_dump.h"
#include "plan/links.h"
#include "plan/plan_dump.h"
#include "plan/subject.h"
#include "plancc/build_single.h"
#include "view/build.h"
#include "view/facts.h"

#include <string.h>

enum { LANGUAGES = LANGUAGE_WELSH + 1, PLAIN_TEMPLATES = 5, SOME_FINDINGS = 5 };

/* The templates in one language, read once: no input changes them. */
typedef struct Theme {
    Sources *sources;
    Str style;
    Map known;
    const Template *index;
    const Template *plan;
    const Template *report;
    const Template *indicator;
    const Template *registered;
    const Template *gathered[GATHERED_KINDS];
} Theme;

/* ---- templates ---- */

static Str embedded(Str name) {
    for (size_t k = 0; k < embedded_file_count; k++)
        if (str_is(name, embedded_files[k].name))
            return (Str){embedded_files[k].bytes, embedded_files[k].len};
    return (Str){NULL, 0};
}

static const Source *find_template(void *state, Str name) {
    Theme *theme = state;
    Arena *arena = theme->sources->arena;
    Source *known = map_get(&theme->known, name);
    const Str file = str_format(arena, "%.*s.mustache", STR_ARGS(name));
    const Str text = embedded(file);
    if (!known && text.at) {
        known = sources_add(theme->sources, file, text);
        map_put(&theme->known, str_copy(arena, name), known);
    }
    return known;
}

static Theme read_theme(Language language) {
    Arena *arena = arena_new();
    Theme theme = {.sources = sources_new(arena),
                   .style = embedded(STR("plancc.css")),
                   .known = {.arena = arena}};
    const TemplateSource source = {&theme, find_template, language};
    Diag *diag = diag_new(arena, theme.sources);
    theme.index = template_read(arena, diag, source, STR("index"), &view_index_page);
    theme.plan = template_read(arena, diag, source, STR("plan"), &view_plan_page);
    theme.report = template_read(arena, diag, source, STR("report"), &view_report_page);
    theme.indicator = template_read(arena, diag, source, STR("indicator"), &view_indicator_page);
    theme.registered = template_read(arena, diag, source, STR("register"), &view_register_page);
    for (size_t k = 0; k < GATHERED_KINDS; k++)
        theme.gathered[k] =
            template_read(arena, diag, source, str_from(view_gathered_kinds[k].template),
                          view_gathered_kinds[k].type);
    MUST(diag->findings.count == 0);
    return theme;
}

static const Theme *theme_in(Language language) {
    static Theme themes[LANGUAGES];
    if (!themes[language].index)
        themes[language] = read_theme(language);
    return &themes[language];
}

/* ---- pages ---- */

static void write_prose(void *state, Buf *out, Text prose) {
    markdown_html(out, state, prose, 3);
}

static void render(Set *set, const Template *template, const ViewType *type, ViewContext context,
                   const void *page) {
    Buf out = {.arena = arena_new()};
    CodeLinks links = links_for(set);
    context.scratch = arena_new();
    template_render(template, &context, (TemplateRules){&links, write_prose, NULL}, page, &out);
    fuzz_must_be_clean(buf_str(&out), "\t");
    fuzz_must_be_harmless(buf_str(&out));
    out.len = 0;
    view_dump(&out, &context, type, page);
    fuzz_must_be_clean(buf_str(&out), "\t");
    arena_free(context.scratch);
    arena_free(out.arena);
}

/* Every plan and report is found by the name of its page. */
static void render_single(Set *set, const Theme *theme, Str page) {
    Buf out = {.arena = arena_new()};
    const CodeLinks links = links_for(set);
    const AloneView parts = build_single_parts(out.arena, theme->style);
    Single single;
    Str problem;
    MUST(build_single_find(set, page, &single, &problem));
    MUST(str_eq(single.alone.page, page));
    build_single_add(&out, set, &single, &parts, &links, theme->plan, theme->report);
    fuzz_must_be_clean(buf_str(&out), "\t");
    fuzz_must_be_alone(buf_str(&out));
    arena_free(out.arena);
}

static void render_folder(Set *set, const Theme *theme, const Turns *turns, const Folder *folder) {
    ViewContext context = {NULL, NULL};
    const PlanPage *page = view_plan(set, turns, folder, &context);
    render(set, theme->plan, &view_plan_page, context, page);
    render_single(set, theme, links_page(set->arena, folder));
    EACH (Report, report, folder->document.reports)
        if (report->standing) {
            const ReportPage *reported = view_report(set, turns, report, &context);
            render(set, theme->report, &view_report_page, context, reported);
            render_single(set, theme, links_report_page(set->arena, folder, report));
        }
}

static void render_indicators(Set *set, const Theme *theme) {
    const IndicatorPages *pages = view_indicators(set);
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator)
            render(set, theme->indicator, &view_indicator_page, (ViewContext){NULL, NULL},
                   view_indicator(pages, set->arena, definition->record));
}

static void render_gathered(Set *set, const Theme *theme, const Turns *turns,
                            const Gathering *gathering, size_t kind) {
    for (size_t part = 0; part < view_gathered_parts(gathering); part++) {
        ViewContext context = {NULL, NULL};
        const GatheredPage *page = view_gathered_page(gathering, turns, set->arena, part, &context);
        render(set, theme->gathered[kind], view_gathered_kinds[kind].type, context, page);
    }
}

static void render_pages(Set *set) {
    const Theme *theme = theme_in(set_language(set));
    const Gathering *gathered[SITE_PAGE_COUNT] = {NULL};
    ViewContext context = {NULL, NULL};
    view_gather(set, gathered);
    const Turns *turns = view_turns(set, gathered);
    EACH (Folder *, folder, set->plans)
        render_folder(set, theme, turns, *folder);
    render_indicators(set, theme);
    for (size_t k = 0; k < GATHERED_KINDS; k++)
        if (site_has_page(set, view_gathered_kinds[k].page))
            render_gathered(set, theme, turns, gathered[view_gathered_kinds[k].page], k);
    if (site_has_page(set, SITE_RISKS)) {
        const RegisterPage *page = view_register(set, turns, &context);
        render(set, theme->registered, &view_register_page, context, page);
    }
    render(set, theme->index, &view_index_page, context, view_index(set, gathered, turns));
}

/* ---- data ---- */

static void must_be_json(Str text) {
    json_error_t error;
    json_t *document = json_loadb(text.at, text.len, JSON_REJECT_DUPLICATES, &error);
    MUST(document);
    json_decref(document);
}

/* The number of fields in the first record of RFC 4180, which is taken off. */
static size_t csv_fields(Str *rest) {
    size_t fields = 1;
    size_t k = 0;
    bool quoted = false;
    for (; k < rest->len && (quoted || rest->at[k] != '\n'); k++) {
        if (rest->at[k] == '"')
            quoted = !quoted;
        else if (rest->at[k] == ',' && !quoted)
            fields++;
    }
    MUST(!quoted && k > 0 && k < rest->len && rest->at[k - 1] == '\r');
    *rest = str_slice(*rest, k + 1, rest->len);
    return fields;
}

static void must_be_csv(Str text) {
    const size_t fields = csv_fields(&text);
    while (text.len)
        MUST(csv_fields(&text) == fields);
}

static void emit_csv(FactWalk *walk, const void *record) {
    csv_record(walk->state, walk->table->type, record);
}

/* What the pages gather; the data has it too. */
typedef const Gathering *const *Gathered;

static void write_table(Set *set, Gathered gathered, const FactTable *table) {
    Buf out = {.arena = arena_new()};
    FactWalk walk = {.set = set,
                     .gathered = gathered,
                     .scratch = arena_new(),
                     .table = table,
                     .emit = emit_csv,
                     .state = &out};
    csv_header(&out, table->type);
    table->each(&walk);
    fuzz_must_be_clean(buf_str(&out), "\r\t");
    must_be_csv(buf_str(&out));
    arena_free(walk.scratch);
    arena_free(out.arena);
}

static void nothing_beside(DataBeside *beside, FactTableId table, const void *record) {
    (void)beside;
    (void)table;
    (void)record;
}

static void no_end(DataBeside *beside, FactTableId table) {
    nothing_beside(beside, table, NULL);
}

/* `about` says what the document is about. */
static void write_document(Set *set, Gathered gathered, FactWalk about) {
    Buf out = {.arena = arena_new()};
    DataBeside nobody = {nothing_beside, no_end};
    about.set = set;
    about.gathered = gathered;
    about.scratch = arena_new();
    data_document(&out, &about, "1", &nobody);
    fuzz_must_be_clean(buf_str(&out), "\t");
    must_be_json(buf_str(&out));
    arena_free(about.scratch);
    arena_free(out.arena);
}

static void emit_found(FactWalk *walk, const void *record) {
    Buf *out = walk->state;
    buf_add_z(out, out->len > 1 ? ",\n" : "\n");
    data_values(out, walk->table->type, record);
}

static void write_finder(Set *set) {
    Buf out = {.arena = set->arena};
    FactWalk walk = {.set = set,
                     .scratch = arena_new(),
                     .table = &fact_finder,
                     .emit = emit_found,
                     .state = &out};
    buf_add_char(&out, '[');
    fact_finder.each(&walk);
    buf_add_char(&out, ']');
    fuzz_must_be_clean(buf_str(&out), "\t");
    must_be_json(buf_str(&out));
    arena_free(walk.scratch);
}

static void write_folder(Set *set, Gathered gathered, const Folder *folder) {
    write_document(set, gathered, (FactWalk){.folder = folder});
    EACH (Report, report, folder->document.reports)
        if (report->standing)
            write_document(set, gathered, (FactWalk){.folder = folder, .report = report});
}

static void write_data(Set *set) {
    const Gathering *gathered[SITE_PAGE_COUNT] = {NULL};
    view_gather(set, gathered);
    for (size_t k = 0; k < FACT_TABLE_COUNT; k++)
        write_table(set, gathered, &fact_tables[k]);
    EACH (Folder *, folder, set->plans)
        write_folder(set, gathered, *folder);
    EACH (Definition, definition, set->decoder.definitions)
        if (definition->shape == &shape_indicator)
            write_document(set, gathered, (FactWalk){.indicator = definition->record});
    for (SitePage page = SITE_PLANS; page < SITE_PAGE_COUNT; page++)
        if (site_has_page(set, page))
            write_document(set, gathered, (FactWalk){.page = &fact_pages[page]});
    write_finder(set);
}

/* ---- findings and lists ---- */

static void print_format(const Format *format, const Outcome *outcome) {
    Buf out = {.arena = outcome->arena};
    format->print(&out, outcome);
    fuzz_must_be_clean(buf_str(&out), "\t");
    if (str_find(STR("json sarif gitlab"), str_from(format->name), 0) < 17)
        must_be_json(buf_str(&out));
    if (format->print_beside)
        format->print_beside(&out, outcome);
    fuzz_must_be_clean(buf_str(&out), "\t");
}

static void print_findings(Set *set) {
    const Outcome outcome = {.arena = set->arena,
                             .diag = set->diag,
                             .version = STR("1"),
                             .dir = STR("."),
                             .files = set->files,
                             .least = SEVERITY_NOTE,
                             .fails = SEVERITY_WARNING,
                             .most = SOME_FINDINGS};
    subject_fill(set, SEVERITY_NOTE);
    for (size_t k = 0; k < format_count; k++)
        print_format(&formats[k], &outcome);
}

/* What a baseline sets aside is all there is, and it is read as it was written. */
static void print_baseline(Set *set) {
    Buf out = {.arena = set->arena};
    Buf again = {.arena = set->arena};
    Str problem;
    Baseline *baseline = baseline_new(set->arena);
    Baseline *copy = baseline_new(set->arena);
    baseline_count(baseline, set->diag);
    baseline_fill(baseline);
    baseline_print(&out, baseline);
    fuzz_must_be_clean(buf_str(&out), "\t");
    MUST(baseline_read(copy, buf_str(&out), &problem));
    baseline_print(&again, copy);
    MUST(str_eq(buf_str(&out), buf_str(&again)));
}

/* Two lines for each file, and one for what is made of them. */
static void print_depfile(Set *set) {
    Buf out = {.arena = set->arena};
    List paths = {NULL, 0, 0};
    Str problem;
    Str line;
    size_t lines = 0;
    EACH (Source *, source, set->sources->list)
        LIST_PUSH(set->arena, &paths, Str, (*source)->path);
    if (!depfile_add(&out, STR("out/index.html"), paths, &problem))
        return;
    for (Str rest = buf_str(&out); str_cut(rest, '\n', &line, &rest);)
        lines++;
    MUST(lines == 1 + 2 * paths.count);
}

static void print_lists(Set *set) {
    Buf out = {.arena = set->arena};
    plan_dump(&out, set);
    inventory_list(&out, set, NULL);
    EACH (Definition, definition, set->decoder.definitions)
        inventory_show(&out, set, definition->id.str);
    fuzz_must_be_clean(buf_str(&out), "\t");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Set *set = set_new();
    fuzz_add_files(set, fuzz_text(data, size));
    set_check(set);
    print_findings(set);
    print_baseline(set);
    print_depfile(set);
    if (!set->broken)
        print_lists(set);
    if (!diag_count(set->diag, SEVERITY_ERROR)) {
        Buf sheet = {.arena = set->arena};
        brand_sheet(&sheet, &set->shared.theme);
        fuzz_must_be_clean(buf_str(&sheet), "");
        links_collect(set);
        if (size % 2)
            set->logo = (Logo){"logo.png", "image/png", fuzz_text(data, size)};
        render_pages(set);
        write_data(set);
    }
    set_free(set);
    return 0;
}
