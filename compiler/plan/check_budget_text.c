#include "plan/check.h"

#include "base/ascii.h"
#include "base/utf8.h"
#include "diag/suggest.h"
#include "plan/amounts.h"
#include "syntax/markdown_span.h"

/* What tasks and titles say of money in words, beside the rows of the budget. */

/* The rows of one task. */
typedef struct TaskRows {
    List rows; /* of const BudgetRow * */
} TaskRows;

/* The budget of one plan. */
typedef struct Books {
    Set *set;
    const Document *document;
    Arena *scratch;
    Map tasks;     /* from a task's code to TaskRows */
    List unsolved; /* of Str: codes of rows that no task has */
} Books;

/* More codes than this that nothing has: the budget is of another plan, or half written. */
enum { MOST_UNSOLVED = 20 };

static Books open_books(Set *set, const Document *document, Arena *scratch) {
    Books books = {set, document, scratch, {.arena = scratch}, {NULL, 0, 0}};
    EACH (BudgetRow, row, document->budget.rows) {
        if (!row->task.target) {
            if (row->task.code.str.len)
                LIST_PUSH(scratch, &books.unsolved, Str, row->task.code.str);
            continue;
        }
        const Str code = ((const Task *)row->task.target)->code.str;
        TaskRows *rows = map_get(&books.tasks, code);
        if (!rows) {
            rows = ARENA_NEW(scratch, TaskRows);
            map_put(&books.tasks, code, rows);
        }
        LIST_PUSH(scratch, &rows->rows, const BudgetRow *, row);
    }
    return books;
}

/* Whether a row whose code nothing has was probably meant for this task. */
static bool may_be_meant(const Books *books, Str code) {
    if (books->unsolved.count > MOST_UNSOLVED)
        return true;
    EACH (Str, unsolved, books->unsolved)
        if (suggest_distance(code, *unsolved, 1) <= 1)
            return true;
    return false;
}

static bool unreadable(List amounts) {
    return amounts.count < amounts.cap;
}

static Span amount_span(const Books *books, Text text, const Amount *amount) {
    return markdown_place(books->set->sources, text, amount->from, amount->to);
}

static Str amount_words(Text text, const Amount *amount) {
    return str_slice(text.str, amount->from, amount->to);
}

/* ---- sums that an amount in words may be ---- */

/* A kind of rows that may be added up; 0: all kinds. */
static const int sum_kinds[] = {0, BUDGET_COST, BUDGET_EFFICIENCY, BUDGET_INCOME};

static bool adds(const BudgetRow *row, int kind) {
    return !kind || row->kind.value == kind;
}

/* Whether the amount is that of one row, or the sum of rows of one kind, or of all, in a year. */
static bool is_years(const Amount *amount, List rows, int kind, Period year) {
    Decimal sum = decimal_from(0);
    EACH (const BudgetRow *, row, rows) {
        const PeriodFigure *own = figure_find((*row)->amounts, year);
        if (!own || !own->figure.known || !adds(*row, kind))
            continue;
        if (amounts_is(amount, own->figure.number))
            return true;
        if (!decimal_add(sum, own->figure.number, &sum))
            return true;
    }
    return amounts_is(amount, sum);
}

/* The same over all years. */
static bool is_total(const Amount *amount, List rows, int kind) {
    Decimal sum = decimal_from(0);
    EACH (const BudgetRow *, row, rows) {
        Decimal own = decimal_from(0);
        EACH (PeriodFigure, figure, (*row)->amounts)
            if (adds(*row, kind) && figure->figure.known &&
                !decimal_add(own, figure->figure.number, &own))
                return true;
        if (amounts_is(amount, own) || !decimal_add(sum, own, &sum))
            return true;
    }
    return amounts_is(amount, sum);
}

static bool is_in_rows(const Amount *amount, List rows, const Periods *years) {
    for (size_t k = 0; k < sizeof sum_kinds / sizeof *sum_kinds; k++) {
        if (is_total(amount, rows, sum_kinds[k]))
            return true;
        EACH (Period, year, years->list)
            if (is_years(amount, rows, sum_kinds[k], *year))
                return true;
    }
    return false;
}

/* ---- one task ---- */

static Str money_words(Arena *arena, Decimal number) {
    Buf out = {.arena = arena};
    figure_print_number(&out, number, UNIT_MONEY, STR(""));
    return buf_str(&out);
}

static void name_rows(const Books *books, Finding *finding, List rows) {
    EACH (const BudgetRow *, row, rows) {
        const PeriodFigure *first = (*row)->amounts.at;
        if (first && first->figure.known)
            diag_related(books->set->diag, finding, first->figure.raw.span,
                         "\"%.*s\" has %.*s here", STR_ARGS((*row)->title.str),
                         STR_ARGS(money_words(books->set->arena, first->figure.number)));
    }
}

static void report_mismatch(const Books *books, const Task *task, const Amount *amount, List rows) {
    Finding *finding =
        diag_report(books->set->diag, RULE_BUDGET_TEXT, amount_span(books, task->budget, amount),
                    "%.*s is no amount of %.*s in the budget, nor a sum of them",
                    STR_ARGS(amount_words(task->budget, amount)), STR_ARGS(task->code.str));
    name_rows(books, finding, rows);
}

static void report_no_row(const Books *books, const Task *task, const Amount *amount) {
    Finding *finding =
        diag_report(books->set->diag, RULE_TASK_COST, amount_span(books, task->budget, amount),
                    "%.*s is to cost or bring in %.*s, and no row of the budget "
                    "has it",
                    STR_ARGS(task->code.str), STR_ARGS(amount_words(task->budget, amount)));
    diag_related(books->set->diag, finding, books->document->budget.span, "the budget begins here");
}

/* So many amounts of one text are looked up in the rows. */
enum { AMOUNTS_MOST = 20 };

/* One finding for a task: its other amounts are explained by the same row, or by none. */
static void check_amounts(const Books *books, const Task *task, const TaskRows *rows) {
    Amount amount = {.to = 0};
    for (size_t k = 0; k < AMOUNTS_MOST && amounts_next(task->budget.str, amount.to, &amount);
         k++) {
        if (rows && is_in_rows(&amount, rows->rows, &books->document->plan.years))
            continue;
        if (rows)
            report_mismatch(books, task, &amount, rows->rows);
        else
            report_no_row(books, task, &amount);
        return;
    }
}

/* "Within existing resources and budgets", and what else says that nothing more is needed. */
static const char *const no_cost[] = {
    "existing resource", "existing budget",    "existing departmental", "no cost",
    "cost neutral",      "no budget implicat", "no financial implicat", "no additional cost",
};

static bool says_no_cost(Arena *scratch, Str text, size_t *from, size_t *to) {
    Str folded = utf8_fold(scratch, text);
    /* Folding keeps the places only while it keeps the length, as it does in English. */
    if (folded.len != text.len)
        return false;
    for (size_t k = 0; k < sizeof no_cost / sizeof *no_cost; k++) {
        *from = str_find(folded, str_from(no_cost[k]), 0);
        *to = *from + str_from(no_cost[k]).len;
        if (*from < text.len)
            break;
    }
    while (*to < text.len && ascii_is_small(text.at[*to]))
        ++*to;
    return *from < text.len;
}

/* Contributions and income do not come out of anybody's resources; costs do. */
static const PeriodFigure *first_cost(const TaskRows *rows) {
    EACH (const BudgetRow *, row, rows->rows)
        EACH (PeriodFigure, amount, (*row)->amounts)
            if ((*row)->kind.value == BUDGET_COST && amount->figure.known &&
                decimal_compare(amount->figure.number, decimal_from(0)) > 0)
                return amount;
    return NULL;
}

static void check_no_cost(const Books *books, const Task *task, const TaskRows *rows) {
    size_t from;
    size_t to;
    const PeriodFigure *cost = first_cost(rows);
    if (!cost || !says_no_cost(books->scratch, task->budget.str, &from, &to))
        return;
    Amount words = {.from = from, .to = to};
    Finding *finding = diag_report(
        books->set->diag, RULE_BUDGET_TEXT, amount_span(books, task->budget, &words),
        "%.*s is met from what there is, but the budget gives it %.*s", STR_ARGS(task->code.str),
        STR_ARGS(money_words(books->set->arena, cost->figure.number)));
    diag_related(books->set->diag, finding, cost->figure.raw.span, "this is its cost");
}

static bool any_unreadable(const TaskRows *rows) {
    EACH (const BudgetRow *, row, rows->rows)
        if (unreadable((*row)->amounts))
            return true;
    return false;
}

static void check_task(const Books *books, const Task *task) {
    const TaskRows *rows = map_get(&books->tasks, task->code.str);
    if (!task->budget.str.len || (rows && any_unreadable(rows)))
        return;
    Amount any;
    if (rows)
        check_no_cost(books, task, rows);
    if (amounts_next(task->budget.str, 0, &any) && (rows || !may_be_meant(books, task->code.str)))
        check_amounts(books, task, rows);
}

/* ---- one row ---- */

static void check_title(const Books *books, const BudgetRow *row) {
    const BudgetRow *alone[] = {row};
    List rows = {alone, 1, 1};
    Amount amount = {.to = 0};
    if (!row->amounts.count || unreadable(row->amounts))
        return;
    for (size_t k = 0; k < AMOUNTS_MOST && amounts_next(row->title.str, amount.to, &amount); k++) {
        if (is_in_rows(&amount, rows, &books->document->plan.years))
            continue;
        Finding *finding = diag_report(
            books->set->diag, RULE_BUDGET_TITLE, amount_span(books, row->title, &amount),
            "the title has %.*s, which no amount of the row is, nor their sum",
            STR_ARGS(amount_words(row->title, &amount)));
        const PeriodFigure *first = row->amounts.at;
        diag_related(books->set->diag, finding, first->figure.raw.span, "its amounts begin here");
        return;
    }
}

static void check_provisional(const Books *books) {
    const Budget *budget = &books->document->budget;
    EACH (BudgetRow, row, budget->rows)
        EACH (PeriodFigure, amount, row->amounts) {
            if (!(amount->figure.qualifiers & QUALIFIER_PROVISIONAL))
                continue;
            diag_report(books->set->diag, RULE_PROVISIONAL, amount->figure.raw.span,
                        "%.*s is provisional, and the budget has no note that says until when",
                        STR_ARGS(money_words(books->set->arena, amount->figure.number)));
            return;
        }
}

void check_budget_text(Set *set) {
    EACH (Folder *, folder, set->plans) {
        const Document *document = &(*folder)->document;
        if (!document->budget.span.start)
            continue;
        Arena *scratch = arena_new();
        Books books = open_books(set, document, scratch);
        EACH (Task, task, document->tasks)
            check_task(&books, task);
        EACH (BudgetRow, row, document->budget.rows)
            check_title(&books, row);
        if (!document->budget.note.span.start)
            check_provisional(&books);
        arena_free(scratch);
    }
}
