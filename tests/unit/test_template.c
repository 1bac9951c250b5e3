/* Templates: what each tag prints, which lines it takes with it, and what is found wrong. */
#include "output/template.h"

#include "base/escape.h"

#include <criterion/criterion.h>
#include <stdio.h>
#include <string.h>

typedef struct Row {
    Str name;
    ViewList rows;
} Row;

typedef struct Officer {
    Str name;
    Str email;
} Officer;

typedef struct Sheet {
    Str title;
    Str link;
    Text note;
    Str style;
    bool draft;
    Decimal budget;
    size_t tasks;
    Date due;
    Period period;
    const Officer *lead;
    Officer clerk;
    ViewList rows;
} Sheet;

extern const ViewType row_type;

static const ViewField row_fields[] = {
    VIEW_TEXT(Row, "name", name, "The row's name."),
    VIEW_LIST(Row, "rows", rows, &row_type, "Rows within."),
};
const ViewType row_type = VIEW_TYPE("row", Row, row_fields);

static const ViewField officer_fields[] = {
    VIEW_TEXT(Officer, "name", name, "The officer's name."),
    VIEW_TEXT(Officer, "email", email, "Where to write to."),
};
static const ViewType officer_type = VIEW_TYPE("officer", Officer, officer_fields);

static const ViewField sheet_fields[] = {
    VIEW_TEXT(Sheet, "title", title, "The title."),
    VIEW_URL(Sheet, "link", link, "An address."),
    VIEW_PROSE(Sheet, "note", note, "Prose."),
    VIEW_STYLE(Sheet, "style", style, "A style sheet."),
    VIEW_FLAG(Sheet, "draft", draft, "Whether it is a draft."),
    VIEW_NUMBER(Sheet, "budget", budget, "Money."),
    VIEW_COUNT(Sheet, "tasks", tasks, "How many tasks."),
    VIEW_DATE(Sheet, "due", due, "When."),
    VIEW_PERIOD(Sheet, "period", period, "The period."),
    VIEW_RECORD(Sheet, "lead", lead, &officer_type, "Who leads."),
    {"clerk", VALUE_RECORD_INLINE, offsetof(Sheet, clerk), &officer_type, "Who writes."},
    VIEW_LIST(Sheet, "rows", rows, &row_type, "The rows."),
};
static const ViewType sheet_type = VIEW_TYPE("sheet", Sheet, sheet_fields);

/* A set of templates: name, text, name, text, NULL. */
typedef struct Texts {
    Sources *sources;
    const char *const *pairs;
} Texts;

static const Source *find_text(void *state, Str name) {
    Texts *texts = state;
    for (const char *const *pair = texts->pairs; *pair; pair += 2)
        if (str_is(name, pair[0]))
            return sources_add(texts->sources, name, str_from(pair[1]));
    return NULL;
}

static void print_prose(void *state, Buf *out, Text prose) {
    (void)state;
    buf_add(out, STR("<p>"));
    escape_html(out, prose.str);
    buf_add(out, STR("</p>"));
}

typedef struct Fixture {
    Arena *arena;
    Arena *scratch;
    Diag *diag;
    const Alone *alone;
    Sheet sheet;
} Fixture;

static Fixture fixture_new(void) {
    Arena *arena = arena_new();
    return (Fixture){.arena = arena,
                     .scratch = arena_new(),
                     .diag = diag_new(arena, sources_new(arena)),
                     .sheet = {.title = STR_INIT("A & B")}};
}

static void fixture_free(Fixture *fixture) {
    arena_free(fixture->scratch);
    arena_free(fixture->arena);
}

static Template *read_pairs(Fixture *fixture, const char *const *pairs) {
    Texts texts = {fixture->diag->sources, pairs};
    TemplateSource source = {&texts, find_text, LANGUAGE_ENGLISH};
    return template_read(fixture->arena, fixture->diag, source, STR("page"), &sheet_type);
}

/* Renders `pairs` and compares; a template with findings renders as "(refused)". */
static void expect_pairs(Fixture *fixture, const char *const *pairs, const char *wanted) {
    Template *template = read_pairs(fixture, pairs);
    Buf out = {.arena = fixture->arena};
    ViewContext context = {.scratch = fixture->scratch};
    TemplateRules rules = {NULL, print_prose, fixture->alone};
    if (template)
        template_render(template, &context, rules, &fixture->sheet, &out);
    else
        buf_add(&out, STR("(refused)"));
    buf_add_char(&out, '\0');
    cr_expect_str_eq(out.at, wanted);
    fixture_free(fixture);
}

static void expect(Fixture *fixture, const char *text, const char *wanted) {
    const char *const pairs[] = {"page", text, NULL};
    expect_pairs(fixture, pairs, wanted);
}

/* The template is refused with one finding of this rule that covers `place` and says `message`. */
static void expect_finding(Fixture *fixture, const char *const *pairs, Rule rule, const char *place,
                           const char *message) {
    cr_expect_null(read_pairs(fixture, pairs));
    cr_assert_eq(fixture->diag->findings.count, 1);
    const Finding *finding = *LIST_AT(fixture->diag->findings, Finding *, 0);
    Str covered = sources_text(fixture->diag->sources, finding->span);
    cr_expect_eq(finding->rule, rule);
    cr_expect(str_is(covered, place), "covers `%.*s`", STR_ARGS(covered));
    cr_expect(str_is(finding->message, message), "says `%.*s`", STR_ARGS(finding->message));
}

static void refuse(const char *text, Rule rule, const char *place, const char *message) {
    Fixture fixture = fixture_new();
    const char *const pairs[] = {"page", text, NULL};
    expect_finding(&fixture, pairs, rule, place, message);
    fixture_free(&fixture);
}

static const Row two_rows[] = {{.name = STR_INIT("one")}, {.name = STR_INIT("two")}};

static void set_rows(Sheet *sheet) {
    sheet->rows = (ViewList){two_rows, 2, sizeof(Row), NULL};
}

static void make_row(const ViewContext *context, const void *item, void *out) {
    const int *number = item;
    Row *row = out;
    row->name = str_format(context->scratch, "row %d", *number);
}

/* Values */

Test(template, text_is_escaped) {
    Fixture fixture = fixture_new();
    expect(&fixture, "<b>{{title}}</b>", "<b>A &amp; B</b>");
}

Test(template, spaces_around_a_name_do_not_count) {
    Fixture fixture = fixture_new();
    expect(&fixture, "{{ title }}", "A &amp; B");
}

Test(template, an_address_is_escaped_as_one) {
    Fixture fixture = fixture_new();
    fixture.sheet.link = STR("a b.html");
    expect(&fixture, "{{link}}", "a%20b.html");
}

Test(template, an_address_in_the_site_is_absent_where_the_page_stands_alone) {
    static const Alone alone = {.page = STR_INIT("this.html")};
    Fixture fixture = fixture_new();
    fixture.alone = &alone;
    fixture.sheet.link = STR("other.html");
    expect(&fixture, "{{#link}}yes{{/link}}{{^link}}no{{/link}} [{{link}}]", "no []");
}

Test(template, an_address_on_the_page_is_an_anchor_where_the_page_stands_alone) {
    static const Alone alone = {.page = STR_INIT("this.html")};
    Fixture fixture = fixture_new();
    fixture.alone = &alone;
    fixture.sheet.link = STR("this.html#a");
    expect(&fixture, "{{#link}}yes{{/link}}{{^link}}no{{/link}} [{{link}}]", "yes [#a]");
}

Test(template, a_style_sheet_is_printed_as_it_is) {
    Fixture fixture = fixture_new();
    fixture.sheet.style = STR("a > b { content: \"&\"; }");
    expect(&fixture, "{{#style}}<style>{{style}}</style>{{/style}}",
           "<style>a > b { content: \"&\"; }</style>");
}

Test(template, prose_goes_to_its_renderer) {
    Fixture fixture = fixture_new();
    fixture.sheet.note.str = STR("x < y");
    expect(&fixture, "{{note}}", "<p>x &lt; y</p>");
}

Test(template, a_number_has_thousands_commas) {
    Fixture fixture = fixture_new();
    fixture.sheet.budget = (Decimal){12345600, 2};
    expect(&fixture, "{{budget}}", "123,456.00");
}

Test(template, a_count_is_plain) {
    Fixture fixture = fixture_new();
    fixture.sheet.tasks = 12345;
    expect(&fixture, "{{tasks}}", "12345");
}

Test(template, a_date_is_written_out) {
    Fixture fixture = fixture_new();
    fixture.sheet.due = (Date){2026, 3, 3};
    expect(&fixture, "{{due}}", "3 March 2026");
}

Test(template, a_month_is_written_out) {
    Fixture fixture = fixture_new();
    fixture.sheet.due = (Date){2026, 3, 0};
    expect(&fixture, "{{due}}", "March 2026");
}

Test(template, a_year_is_a_year) {
    Fixture fixture = fixture_new();
    fixture.sheet.due = (Date){2026, 0, 0};
    expect(&fixture, "{{due}}", "2026");
}

Test(template, a_period_has_its_name) {
    Fixture fixture = fixture_new();
    fixture.sheet.period = (Period){PERIOD_QUARTER, 2023, 2};
    expect(&fixture, "{{period}}", "2023/24 Q2");
}

Test(template, what_is_absent_prints_nothing) {
    Fixture fixture = fixture_new();
    expect(&fixture, "[{{due}}{{period}}{{link}}{{note}}{{lead.name}}]", "[]");
}

Test(template, a_dotted_name_goes_through_a_record) {
    Fixture fixture = fixture_new();
    Officer lead = {.name = STR_INIT("Ann")};
    fixture.sheet.lead = &lead;
    expect(&fixture, "{{lead.name}}", "Ann");
}

Test(template, a_dotted_name_goes_through_an_inline_record) {
    Fixture fixture = fixture_new();
    fixture.sheet.clerk.name = STR("Bo");
    expect(&fixture, "{{clerk.name}}", "Bo");
}

/* Sections */

Test(template, a_list_runs_once_for_each_element) {
    Fixture fixture = fixture_new();
    set_rows(&fixture.sheet);
    expect(&fixture, "{{#rows}}({{name}}){{/rows}}", "(one)(two)");
}

Test(template, elements_may_be_made_on_the_way) {
    static const int numbers[] = {7, 8};
    Fixture fixture = fixture_new();
    fixture.sheet.rows = (ViewList){numbers, 2, sizeof(int), make_row};
    expect(&fixture, "{{#rows}}({{name}}){{/rows}}", "(row 7)(row 8)");
}

Test(template, made_elements_give_their_memory_back) {
    static const int numbers[] = {7, 8};
    static const char *const pairs[] = {"page", "{{#rows}}{{name}}{{/rows}}", NULL};
    Fixture fixture = fixture_new();
    fixture.sheet.rows = (ViewList){numbers, 2, sizeof(int), make_row};
    Template *template = read_pairs(&fixture, pairs);
    Buf out = {.arena = fixture.arena};
    ViewContext context = {.scratch = fixture.scratch};
    arena_alloc(fixture.scratch, 1);
    ArenaMark before = arena_mark(fixture.scratch);
    template_render(template, &context, (TemplateRules){NULL, NULL, NULL}, &fixture.sheet, &out);
    ArenaMark after = arena_mark(fixture.scratch);
    cr_expect(before.block == after.block && before.used == after.used);
    fixture_free(&fixture);
}

Test(template, lists_nest) {
    Row outer = {.name = STR_INIT("outer"), .rows = {two_rows, 2, sizeof(Row), NULL}};
    Fixture fixture = fixture_new();
    fixture.sheet.rows = (ViewList){&outer, 1, sizeof(Row), NULL};
    expect(&fixture, "{{#rows}}{{name}}:{{#rows}} {{name}}{{/rows}};{{/rows}}", "outer: one two;");
}

Test(template, an_empty_list_shows_its_inverted_section) {
    Fixture fixture = fixture_new();
    expect(&fixture, "{{#rows}}x{{/rows}}{{^rows}}none{{/rows}}", "none");
}

Test(template, a_full_list_hides_its_inverted_section) {
    Fixture fixture = fixture_new();
    set_rows(&fixture.sheet);
    expect(&fixture, "{{^rows}}none{{/rows}}.", ".");
}

Test(template, a_record_is_a_context) {
    Fixture fixture = fixture_new();
    Officer lead = {.name = STR_INIT("Ann")};
    fixture.sheet.lead = &lead;
    expect(&fixture, "{{#lead}}{{name}}{{/lead}} {{title}}", "Ann A &amp; B");
}

Test(template, an_absent_record_is_passed_over) {
    Fixture fixture = fixture_new();
    expect(&fixture, "{{#lead}}{{name}}{{/lead}}{{^lead}}nobody{{/lead}}", "nobody");
}

Test(template, a_flag_shows_its_section) {
    Fixture fixture = fixture_new();
    fixture.sheet.draft = true;
    expect(&fixture, "{{#draft}}Draft: {{title}}{{/draft}}", "Draft: A &amp; B");
}

Test(template, a_text_that_is_there_shows_its_section_once) {
    Fixture fixture = fixture_new();
    expect(&fixture, "{{#title}}<h1>{{title}}</h1>{{/title}}{{#link}}x{{/link}}",
           "<h1>A &amp; B</h1>");
}

Test(template, a_name_is_looked_up_outwards) {
    Fixture fixture = fixture_new();
    set_rows(&fixture.sheet);
    expect(&fixture, "{{#rows}}{{title}},{{/rows}}", "A &amp; B,A &amp; B,");
}

/* Lines: a tag that stands alone on its line leaves no line behind. */

Test(template, a_section_alone_on_its_line_takes_the_line) {
    Fixture fixture = fixture_new();
    set_rows(&fixture.sheet);
    expect(&fixture, "<ul>\n  {{#rows}}\n  <li>{{name}}\n  {{/rows}}\n</ul>\n",
           "<ul>\n  <li>one\n  <li>two\n</ul>\n");
}

Test(template, an_inverted_section_alone_on_its_line_takes_the_line) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a\n{{^rows}}\nb\n{{/rows}}\nc", "a\nb\nc");
}

Test(template, lines_may_end_with_carriage_returns) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a\r\n{{^rows}}\r\nb\r\n{{/rows}}\r\nc", "a\r\nb\r\nc");
}

Test(template, the_first_and_the_last_line_count_as_lines) {
    Fixture fixture = fixture_new();
    expect(&fixture, " {{^rows}} \nb\n {{/rows}} ", "b\n");
}

Test(template, two_tags_on_a_line_leave_the_line) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a\n {{^rows}} {{/rows}} \nb", "a\n   \nb");
}

Test(template, a_tag_beside_text_leaves_the_line) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a {{^rows}}\nb{{/rows}}\nc", "a \nb\nc");
}

Test(template, a_value_alone_on_its_line_leaves_the_line) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a\n {{link}}\nb", "a\n \nb");
}

Test(template, a_comment_alone_on_its_line_takes_the_line) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a\n  {{! says nothing }}\nb", "a\nb");
}

Test(template, a_comment_may_take_several_lines) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a\n{{!\n  one\n  two\n}}\nb", "a\nb");
}

Test(template, a_comment_within_a_line_takes_only_itself) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a {{! x }} b", "a  b");
}

/* Partials */

Test(template, a_partial_sees_what_is_open_where_it_is_used) {
    static const char *const pairs[] = {"page", "{{#rows}}{{>row}}{{/rows}}", "row",
                                        "<{{name}} of {{title}}>", NULL};
    Fixture fixture = fixture_new();
    set_rows(&fixture.sheet);
    expect_pairs(&fixture, pairs, "<one of A &amp; B><two of A &amp; B>");
}

Test(template, a_partial_alone_on_its_line_takes_the_line) {
    static const char *const pairs[] = {"page", "a\n  {{>part}}\nb\n", "part", "x\ny\n", NULL};
    Fixture fixture = fixture_new();
    expect_pairs(&fixture, pairs, "a\nx\ny\nb\n");
}

Test(template, a_partial_that_is_missing_is_found) {
    refuse("a {{> nothing }}", RULE_MISSING_PARTIAL, "nothing", "there is no template `nothing`");
}

Test(template, a_partial_cannot_lead_out_of_the_folder) {
    refuse("{{>../secret}}", RULE_MISSING_PARTIAL, "../secret", "{{> needs the name of a template");
}

Test(template, a_partial_that_includes_itself_twice_is_found_once) {
    static const char *const pairs[] = {"page", "{{>page}}{{>page}}", NULL};
    Fixture fixture = fixture_new();
    expect_finding(&fixture, pairs, RULE_MISSING_PARTIAL, "page",
                   "partials nest more than 16 deep");
    fixture_free(&fixture);
}

Test(template, a_section_closes_in_the_text_where_it_opens) {
    static const char *const pairs[] = {"page", "{{>part}}{{/rows}}", "part", "", NULL};
    Fixture fixture = fixture_new();
    expect_finding(&fixture, pairs, RULE_UNCLOSED_SECTION, "rows", "no section is open here");
    fixture_free(&fixture);
}

Test(template, a_page_without_template_is_found) {
    static const char *const pairs[] = {NULL};
    Fixture fixture = fixture_new();
    expect_finding(&fixture, pairs, RULE_MISSING_PARTIAL, "", "there is no template `page`");
    fixture_free(&fixture);
}

/* Findings */

Test(template, an_unknown_name_is_found) {
    refuse("a {{ titel }}", RULE_UNKNOWN_NAME, "titel", "`sheet` has no `titel`");
}

Test(template, a_name_of_more_than_eighty_letters_is_none) {
    char name[82] = {0};
    char text[100];
    memset(name, 'a', 81);
    snprintf(text, sizeof text, "{{%s}}", name);
    const char *const pairs[] = {"page", text, NULL};
    Fixture fixture = fixture_new();
    cr_expect_null(read_pairs(&fixture, pairs));
    const Finding *finding = *LIST_AT(fixture.diag->findings, Finding *, 0);
    cr_expect_eq(finding->rule, RULE_UNKNOWN_NAME, "%.*s", STR_ARGS(finding->message));
    fixture_free(&fixture);
}

Test(template, an_unknown_name_has_a_suggestion) {
    static const char *const pairs[] = {"page", "{{#rows}}{{titel}}{{/rows}}", NULL};
    Fixture fixture = fixture_new();
    expect_finding(&fixture, pairs, RULE_UNKNOWN_NAME, "titel",
                   "`row` has no `titel`, nor has what surrounds it");
    const Finding *finding = *LIST_AT(fixture.diag->findings, Finding *, 0);
    cr_expect(str_is(finding->label, "did you mean `title`?"));
    fixture_free(&fixture);
}

Test(template, an_unknown_member_of_a_record_is_found) {
    refuse("{{lead.title}}", RULE_UNKNOWN_NAME, "lead.title", "`officer` has no `title`");
}

Test(template, only_records_have_members) {
    refuse("{{title.length}}", RULE_UNKNOWN_NAME, "title.length",
           "`title` is a text: only a record has members to name");
}

Test(template, inside_an_unknown_section_nothing_more_is_found) {
    refuse("{{#rosw}}{{nmae}}{{/rosw}}", RULE_UNKNOWN_NAME, "rosw", "`sheet` has no `rosw`");
}

Test(template, a_list_cannot_be_printed) {
    refuse("{{rows}}", RULE_UNKNOWN_NAME, "rows", "`rows` is a list; open it with {{#rows}}");
}

Test(template, a_flag_cannot_be_printed) {
    refuse("{{draft}}", RULE_UNKNOWN_NAME, "draft", "`draft` is a flag; open it with {{#draft}}");
}

Test(template, three_braces_are_found) {
    refuse("{{{title}}}", RULE_UNKNOWN_NAME, "title", "a template cannot print without escaping");
}

Test(template, an_ampersand_is_found) {
    refuse("{{& title}}", RULE_UNKNOWN_NAME, "title", "a template cannot print without escaping");
}

Test(template, other_delimiters_are_found) {
    refuse("{{=<% %>=}}", RULE_UNKNOWN_NAME, "<% %>=", "a template cannot change its delimiters");
}

Test(template, the_implicit_iterator_is_found) {
    refuse("{{.}}", RULE_UNKNOWN_NAME, ".",
           "a tag holds one name: letters, digits, hyphens, and dots between names");
}

Test(template, a_tag_without_name_is_found) {
    refuse("{{ }}", RULE_UNKNOWN_NAME, "",
           "a tag holds one name: letters, digits, hyphens, and dots between names");
}

Test(template, a_tag_without_end_is_found) {
    refuse("a {{title", RULE_UNCLOSED_SECTION, "{{", "this tag has no }}");
}

Test(template, fixed_words_are_printed) {
    Fixture fixture = fixture_new();
    expect(&fixture, "<p>{{:Skip to main content}}</p>", "<p>Skip to main content</p>");
}

Test(template, fixed_words_have_members_in_their_places) {
    Fixture fixture = fixture_new();
    fixture.sheet.title = STR("A & B");
    fixture.sheet.due = (Date){2026, 3, 3};
    expect(&fixture, "{{:for {1}, as at {2}:|title|due}}", "for A &amp; B, as at 3 March 2026:");
}

Test(template, a_place_may_have_fixed_words_again) {
    Fixture fixture = fixture_new();
    expect(&fixture, "{{:Link to section: {1}|:Key tasks}}", "Link to section: Key tasks");
}

Test(template, without_names_places_stay) {
    Fixture fixture = fixture_new();
    expect(&fixture, "{{:Filter: {1}}}, {{:{1} found}}", "Filter: {1}, {1} found");
}

Test(template, words_days_and_periods_are_in_the_language_of_the_pages) {
    static const char *const pairs[] = {
        "page", "{{:{1} plans|title}}, {{:Link to section: {1}|:Target}}, {{due}}, {{period}}",
        NULL};
    Fixture fixture = fixture_new();
    Texts texts = {fixture.diag->sources, pairs};
    const TemplateSource source = {&texts, find_text, LANGUAGE_WELSH};
    const Template *template =
        template_read(fixture.arena, fixture.diag, source, STR("page"), &sheet_type);
    Buf out = {.arena = fixture.arena};
    ViewContext context = {.scratch = fixture.scratch};
    fixture.sheet.title = STR("Cwm Elan");
    fixture.sheet.due = (Date){2023, 3, 1};
    fixture.sheet.period = (Period){PERIOD_QUARTER, 2023, 1};
    cr_assert_not_null(template);
    template_render(template, &context, (TemplateRules){0}, &fixture.sheet, &out);
    cr_expect(str_is(buf_str(&out), "Cynlluniau Cwm Elan, Dolen i’r adran: Targed, 1 Mawrth 2023, "
                                    "2023/24 Ch1"),
              "%.*s", STR_ARGS(buf_str(&out)));
    fixture_free(&fixture);
}

Test(template, words_that_are_not_fixed_are_found) {
    refuse("{{:Skip to man content}}", RULE_UNKNOWN_NAME, "Skip to man content",
           "`Skip to man content` is not among the fixed words of pages");
    refuse("{{:Link to section: {1}|:Key taks}}", RULE_UNKNOWN_NAME, "Key taks",
           "`Key taks` is not among the fixed words of pages");
}

Test(template, an_unknown_member_in_a_place_is_found) {
    refuse("{{:Due {1}|deu}}", RULE_UNKNOWN_NAME, "deu", "`sheet` has no `deu`");
    refuse("{{:Due {1}|rows}}", RULE_UNKNOWN_NAME, "rows",
           "`rows` is a list; open it with {{#rows}}");
}

Test(template, places_and_names_must_be_as_many) {
    refuse("{{:Due {1}|due|title}}", RULE_UNKNOWN_NAME, "Due {1}|due|title",
           "`Due {1}` has 1 places, and 2 names stand behind it");
}

Test(template, an_open_section_is_found) {
    refuse("{{#rows}} {{name}}", RULE_UNCLOSED_SECTION, "rows", "section `rows` is not closed");
}

Test(template, a_wrong_end_names_the_opening) {
    static const char *const pairs[] = {"page", "{{#rows}}{{#title}}{{/rows}}", NULL};
    Fixture fixture = fixture_new();
    expect_finding(&fixture, pairs, RULE_UNCLOSED_SECTION, "rows",
                   "this end is not that of the innermost section");
    const Finding *finding = *LIST_AT(fixture.diag->findings, Finding *, 0);
    Span opening = LIST_AT(finding->related, Related, 0)->span;
    cr_expect(str_is(sources_text(fixture.diag->sources, opening), "title"));
    fixture_free(&fixture);
}

Test(template, the_seventeenth_open_list_is_found) {
    Fixture fixture = fixture_new();
    Buf text = {.arena = fixture.arena};
    for (int k = 0; k < TEMPLATE_MAX_DEPTH + 1; k++)
        buf_add_z(&text, "{{#rows}}");
    for (int k = 0; k < TEMPLATE_MAX_DEPTH + 1; k++)
        buf_add_z(&text, "{{/rows}}");
    buf_add_char(&text, '\0');
    const char *const pairs[] = {"page", text.at, NULL};
    expect_finding(&fixture, pairs, RULE_UNCLOSED_SECTION, "rows",
                   "lists and records are open more than 16 deep");
    fixture_free(&fixture);
}

Test(template, an_end_of_what_is_not_open_leaves_open_what_is) {
    refuse("{{#rows}}a{{/title}}b{{/rows}}", RULE_UNCLOSED_SECTION, "title",
           "this end is not that of the innermost section");
}

Test(template, two_braces_at_the_end_are_a_tag_without_end) {
    refuse("a {{", RULE_UNCLOSED_SECTION, "{{", "this tag has no }}");
}

Test(template, a_partial_has_no_absolute_name) {
    refuse("{{>/etc/passwd}}", RULE_MISSING_PARTIAL, "/etc/passwd",
           "{{> needs the name of a template");
}

Test(template, a_carriage_return_alone_ends_no_line) {
    Fixture fixture = fixture_new();
    expect(&fixture, "a\n{{^rows}}\rb{{/rows}}", "a\n\rb");
    fixture = fixture_new();
    expect(&fixture, "a{{! x }}\r", "a\r");
}
