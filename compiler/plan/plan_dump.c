#include "plan/plan_dump.h"

#include "base/escape.h"
#include "plan/fields.h"
#include "plan/report.h"

static void indent(Buf *out, unsigned depth) {
    for (unsigned k = 0; k < depth; k++)
        buf_add(out, STR("  "));
}

static void line(Buf *out, unsigned depth, const char *key) {
    indent(out, depth);
    buf_addf(out, "%s: ", key);
}

static void text(Buf *out, Str str) {
    buf_add_char(out, '"');
    for (size_t k = 0; k < str.len; k++) {
        if (str.at[k] == '\n')
            buf_add_z(out, "\\n");
        else
            buf_add_char(out, str.at[k]);
    }
    buf_add_char(out, '"');
}

/* ---- the kinds that only plans have ---- */

typedef void Dump(Buf *out, const void *member);

static void dump_figure(Buf *out, const void *member) {
    const Figure *figure = member;
    if (figure->known) {
        figure_print_number(out, figure->number, figure->unit, figure->unit_word);
        buf_add_char(out, ' ');
    }
    if (figure->missing != MISSING_NO)
        figure_print_missing(out, LANGUAGE_ENGLISH, figure);
    figure_print_qualifiers(out, LANGUAGE_ENGLISH, figure);
    if (figure->more && figure->more->printed.str.len)
        text(out, figure->more->printed.str);
}

static void dump_values(Buf *out, const void *member) {
    EACH (PeriodFigure, value, *(const List *)member) {
        period_print(out, value->period);
        buf_add_z(out, " = ");
        dump_figure(out, &value->figure);
        buf_add_z(out, "; ");
    }
}

static void dump_targets(Buf *out, const void *member) {
    EACH (PeriodTarget, target, *(const List *)member) {
        period_print(out, target->period);
        buf_add_z(out, " = ");
        figure_print_target(out, LANGUAGE_ENGLISH, &target->target);
        buf_add_z(out, "; ");
    }
}

static void dump_pairs(Buf *out, const void *member) {
    EACH (Pair, pair, *(const List *)member)
        buf_addf(out, "%.*s = %.*s; ", STR_ARGS(pair->name.str), STR_ARGS(pair->value.str));
}

static void dump_periods(Buf *out, const void *member) {
    EACH (Period, period, ((const Periods *)member)->list) {
        period_print(out, *period);
        buf_add_z(out, "; ");
    }
}

static void dump_renewal(Buf *out, const void *member) {
    static const char *const words[] = {"none", "", "", "annual", "continuous"};
    const Renewal *renewal = member;
    if (renewal->kind == RENEWAL_DATE)
        date_print_iso(out, renewal->date);
    else if (renewal->kind == RENEWAL_PERIOD)
        period_print(out, renewal->period);
    else
        buf_add_z(out, words[renewal->kind]);
}

static void dump_better(Buf *out, const void *member) {
    static const char *const words[] = {"", "higher", "lower", "neither", "within "};
    const Direction *direction = member;
    buf_add_z(out, words[direction->better]);
    if (direction->better == BETTER_WITHIN)
        figure_print_target(out, LANGUAGE_ENGLISH, &direction->range);
}

static void ref(Buf *out, const Ref *ref) {
    buf_addf(out, "%.*s%s", STR_ARGS(ref->code.str), ref->target ? "" : " (unknown)");
}

static void dump_ratio(Buf *out, const void *member) {
    const Ratio *ratio = member;
    ref(out, &ratio->over);
    buf_add_z(out, " / ");
    ref(out, &ratio->under);
}

static void refs(Buf *out, List list) {
    EACH (Ref, item, list) {
        ref(out, item);
        buf_add_z(out, "; ");
    }
}

static void dump_cover(Buf *out, const void *member) {
    const Cover *cover = member;
    buf_add_z(out, cover->none ? "none" : "");
    refs(out, cover->refs);
}

static void dump_tolerance(Buf *out, const void *member) {
    decimal_print(out, ((const Tolerance *)member)->number, 0);
}

static void dump_lead(Buf *out, const void *member) {
    buf_addf(out, "%d", ((const Lead *)member)->count);
}

static void dump_report_tasks(Buf *out, const void *member) {
    const ReportTasks *tasks = member;
    buf_add_z(out, tasks->all ? "all" : "");
    EACH (ReportTask, item, tasks->list) {
        ref(out, &item->task);
        buf_add_z(out, "; ");
    }
}

static void dump_colour(Buf *out, const void *member) {
    const ColourField *colour = member;
    if (colour->known)
        colour_print(out, colour->colour);
}

static const struct {
    void (*read)(Decoder *, const Field *, const Node *, void *);
    Dump *dump;
} customs[] = {
    {figure_read_values, dump_values},
    {figure_read_amounts, dump_values},
    {figure_read_targets, dump_targets},
    {figure_read_one, dump_figure},
    {figure_read_money, dump_figure},
    {fields_read_pairs, dump_pairs},
    {fields_read_periods, dump_periods},
    {fields_read_renewal, dump_renewal},
    {fields_read_better, dump_better},
    {fields_read_tolerance, dump_tolerance},
    {fields_read_days, dump_lead},
    {fields_read_months, dump_lead},
    {fields_read_report_tasks, dump_report_tasks},
    {fields_read_ratio, dump_ratio},
    {fields_read_cover, dump_cover},
    {fields_read_colour, dump_colour},
};

static void dump_custom(Buf *out, const Field *field, const void *member) {
    for (size_t k = 0; k < sizeof customs / sizeof *customs; k++)
        if (customs[k].read == field->read)
            customs[k].dump(out, member);
}

/* ---- every other kind ---- */

static const char *choice_word(const Choice *choices, int value) {
    for (; choices->word; choices++)
        if (choices->value == value)
            return choices->word;
    return "";
}

static void dump_leaf(Buf *out, const Field *field, const void *member) {
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_URL:
    case FIELD_PROSE:
        text(out, ((const Text *)member)->str);
        break;
    case FIELD_TEXTS:
    case FIELD_PROSES:
        EACH (Text, item, *(const List *)member) {
            text(out, item->str);
            buf_add_char(out, ' ');
        }
        break;
    case FIELD_DATE:
        date_print_iso(out, ((const DateField *)member)->date);
        break;
    case FIELD_PERIOD:
        period_print(out, ((const PeriodField *)member)->period);
        break;
    case FIELD_COUNT:
        buf_addf(out, "%d", ((const CountField *)member)->count);
        break;
    case FIELD_FLAG:
        buf_add_z(out, *(const bool *)member ? "yes" : "no");
        break;
    case FIELD_CHOICE:
        buf_add_z(out, choice_word(field->choices, ((const ChoiceField *)member)->value));
        break;
    case FIELD_REF:
        ref(out, member);
        break;
    case FIELD_REFS:
        refs(out, *(const List *)member);
        break;
    case FIELD_CUSTOM:
        dump_custom(out, field, member);
        break;
    case FIELD_RECORD:
    case FIELD_RECORDS:
        break;
    }
    buf_add_char(out, '\n');
}

static bool given(const Field *field, const void *member) {
    const unsigned char *bytes = member;
    size_t size = field->kind == FIELD_RECORD ? sizeof(Span) : sizeof(Span) / 2;
    for (size_t k = 0; k < size; k++)
        if (bytes[k])
            return true;
    return false;
}

/* Recursion: as deep as the schema's shapes, rows below a heading once more. */
static void dump_record(Buf *out, const Shape *shape, const void *record, unsigned depth) {
    for (size_t k = 0; k < shape->count; k++) {
        const Field *field = &shape->fields[k];
        const char *member = (const char *)record + field->offset;
        if (!given(field, member))
            continue;
        line(out, depth, field->key);
        if (field->kind != FIELD_RECORD && field->kind != FIELD_RECORDS) {
            dump_leaf(out, field, member);
            continue;
        }
        buf_add_char(out, '\n');
        if (field->kind == FIELD_RECORD) {
            dump_record(out, field->of, member, depth + 1);
            continue;
        }
        const List *list = (const List *)(const void *)member;
        for (size_t item = 0; item < list->count; item++) {
            indent(out, depth + 1);
            buf_add_z(out, "-\n");
            dump_record(out, field->of, (const char *)list->at + item * field->of->size, depth + 2);
        }
    }
}

void plan_dump_record(Buf *out, const Shape *shape, const void *record) {
    dump_record(out, shape, record, 1);
}

void plan_dump(Buf *out, const Set *set) {
    EACH (Folder *, folder, set->folders) {
        buf_add_z(out, "folder ");
        escape_terminal(out, (*folder)->path);
        buf_add_char(out, '\n');
        dump_record(out, &shape_document, &(*folder)->document, 1);
    }
}
