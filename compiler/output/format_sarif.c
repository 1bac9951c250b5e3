/* SARIF 2.1.0 (OASIS, errata 01), within what GitHub's code scanning takes. */
#include "base/escape.h"
#include "output/format_list.h"

#define SCHEMA "https://json.schemastore.org/sarif-2.1.0.json"

static const char *const levels[] = {
    [SEVERITY_OFF] = "none",
    [SEVERITY_NOTE] = "note",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_ERROR] = "error",
};

static void put(json_t *object, const char *key, const char *text) {
    data_put_text(object, key, str_from(text));
}

/* ---- rules ---- */

static void put_message(json_t *object, const char *key, const char *text) {
    put(data_put_object(object, key), "text", text);
}

static void add_sample(Buf *out, const char *heading, const char *sample) {
    if (sample)
        buf_addf(out, "\n\n%s\n\n```yaml\n%s```", heading, sample);
}

static void put_help(json_t *rule, const Outcome *outcome, const RuleInfo *info) {
    Buf markdown = {.arena = outcome->arena};
    json_t *help = data_put_object(rule, "help");
    buf_add_z(&markdown, info->why);
    add_sample(&markdown, "Raises it:", info->example);
    add_sample(&markdown, "Does not:", info->repair);
    put(help, "text", info->why);
    data_put_text(help, "markdown", buf_str(&markdown));
}

static json_t *rule_of(const Outcome *outcome, const RuleInfo *info) {
    json_t *rule = data_object();
    put(rule, "id", info->name);
    put_message(rule, "shortDescription", info->title);
    put_message(rule, "fullDescription", info->why);
    put_help(rule, outcome, info);
    put(data_put_object(rule, "defaultConfiguration"), "level", levels[info->severity]);
    data_push(data_put_list(data_put_object(rule, "properties"), "tags"),
              data_text(str_from(info->family)));
    return rule;
}

/* The rules that have findings, in the order of our list; index[rule] is then its place. */
static void put_rules(json_t *driver, const Outcome *outcome, List findings, size_t *index) {
    bool found[RULE_COUNT] = {false};
    size_t next = 0;
    json_t *rules = data_put_list(driver, "rules");
    EACH (Finding *, finding, findings)
        found[(*finding)->rule] = true;
    for (unsigned k = 0; k < RULE_COUNT; k++) {
        if (!found[k])
            continue;
        data_push(rules, rule_of(outcome, rule_info((Rule)k)));
        index[k] = next++;
    }
}

/* ---- results ---- */

/* 3.11.5 and 3.11.6: braces would be a placeholder and `[text](address)` a link. */
static Str message_text(Arena *arena, Str text) {
    Buf out = {.arena = arena};
    for (size_t k = 0; k < text.len; k++) {
        char c = text.at[k];
        if (c == '{' || c == '}')
            buf_add_char(&out, c);
        else if (c == ']' && k + 1 < text.len && text.at[k + 1] == '(')
            buf_add_char(&out, '\\');
        buf_add_char(&out, c);
    }
    return buf_str(&out);
}

static void put_text(json_t *object, const Outcome *outcome, Str text) {
    data_put_text(data_put_object(object, "message"), "text", message_text(outcome->arena, text));
}

static Str uri_of(const Outcome *outcome, Str path) {
    Buf uri = {.arena = outcome->arena};
    if (str_starts(path, STR("/")))
        buf_add_z(&uri, "file://");
    escape_path(&uri, path);
    return buf_str(&uri);
}

static void put_place(json_t *location, const Outcome *outcome, Span span) {
    Extent extent = format_extent(outcome, span);
    json_t *physical = data_put_object(location, "physicalLocation");
    data_put_text(data_put_object(physical, "artifactLocation"), "uri",
                  uri_of(outcome, extent.path));
    json_t *region = data_put_object(physical, "region");
    data_put_count(region, "startLine", extent.line);
    data_put_count(region, "startColumn", extent.column);
    data_put_count(region, "endLine", extent.end_line);
    data_put_count(region, "endColumn", extent.end_column);
}

static void put_related(json_t *result, const Outcome *outcome, const Finding *finding) {
    size_t id = 0;
    if (!finding->related.count)
        return;
    json_t *list = data_put_list(result, "relatedLocations");
    EACH (Related, related, finding->related) {
        json_t *location = data_object();
        data_put_count(location, "id", id++);
        put_place(location, outcome, related->span);
        put_text(location, outcome, related->message);
        data_push(list, location);
    }
}

static json_t *result_of(const Outcome *outcome, const Finding *finding, const void *more) {
    const size_t *index = more;
    Buf message = {.arena = outcome->arena};
    format_message(&message, finding);
    json_t *result = data_object();
    put(result, "ruleId", rule_info(finding->rule)->name);
    data_put_count(result, "ruleIndex", index[finding->rule]);
    put(result, "level", levels[finding->severity]);
    put_text(result, outcome, buf_str(&message));
    json_t *location = data_object();
    put_place(location, outcome, finding->span);
    data_push(data_put_list(result, "locations"), location);
    put_related(result, outcome, finding);
    data_put_text(data_put_object(result, "partialFingerprints"), "ruleFileCode/v1",
                  format_fingerprint(outcome, finding));
    return result;
}

void format_sarif(Buf *out, const Outcome *outcome) {
    size_t index[RULE_COUNT];
    List findings = format_findings(outcome);
    json_t *document = data_object();
    put(document, "$schema", SCHEMA);
    put(document, "version", "2.1.0");
    json_t *run = data_object();
    data_push(data_put_list(document, "runs"), run);
    json_t *driver = data_put_object(data_put_object(run, "tool"), "driver");
    put(driver, "name", "plancc");
    data_put_text(driver, "version", outcome->version);
    data_put_text(driver, "semanticVersion", outcome->version);
    put_rules(driver, outcome, findings, index);
    put(run, "columnKind", "unicodeCodePoints");
    data_put_list(run, "results");
    format_list(out, outcome, document, findings, result_of, index);
}
