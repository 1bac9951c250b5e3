/* value: the types of what a page shows.
 *
 * A page is described by plain structs (page.h) and, beside each struct, one ViewType: a row per
 * member with its name, kind and offset. Templates are checked against these rows when they are
 * read, before any plan is; every renderer reads members through them and so computes nothing. */
#ifndef VIEW_VALUE_H
#define VIEW_VALUE_H

#include "base/arena.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/str.h"
#include "diag/source.h"

#include <stdbool.h>
#include <stddef.h>

typedef enum ValueKind {
    VALUE_TEXT,   /* Str: plain text; a section is shown when it is not empty */
    VALUE_URL,    /* Str: already checked; escaped as a URL */
    VALUE_PROSE,  /* Text: CommonMark, rendered as the TemplateRules say */
    VALUE_STYLE,  /* Str: a style sheet, printed as it is: it holds no "</" */
    VALUE_FLAG,   /* bool: for sections only */
    VALUE_NUMBER, /* Decimal: pages print 1,234.5, data 1234.5; always present, 0 too */
    VALUE_COUNT,  /* size_t: a computed whole number, printed plain; shown when it is not 0 */
    VALUE_DATE,   /* Date: pages print 3 March 2026, data 2026-03-03; shown when year is not 0 */
    VALUE_PERIOD, /* Period: 2023/24; shown when kind is not PERIOD_NONE */
    VALUE_RECORD, /* const void *: a struct described by `of`, or NULL */
    VALUE_RECORD_INLINE, /* a struct described by `of`, always there: for dotted names */
    VALUE_LIST,          /* ViewList of structs described by `of` */
} ValueKind;

typedef struct ViewType ViewType;

typedef struct ViewField {
    const char *name; /* as templates write it: kebab-case */
    ValueKind kind;
    size_t offset;
    const ViewType *of; /* records and lists: the type of the element */
    const char *doc;    /* one sentence for whoever writes a template */
} ViewField;

struct ViewType {
    const char *name;
    const ViewField *fields;
    size_t count; /* fields */
    size_t size;  /* bytes of the struct */
};

/* What list elements are made with: the plan at hand and memory that is given back after each. */
typedef struct ViewContext {
    Arena *scratch;
    const void *page; /* the page's own data; only `make` functions know its type */
} ViewContext;

/* Fills `out` (a zeroed struct of the element type) from the source element at `item`. */
typedef void ViewMake(const ViewContext *context, const void *item, void *out);

/* A list whose elements are made one at a time, when they are asked for: a page of fifty thousand
 * rows needs the memory of one. With make NULL the elements are view structs themselves. */
typedef struct ViewList {
    const void *at;
    size_t count;
    size_t stride; /* bytes from one source element to the next */
    ViewMake *make;
} ViewList;

/* The field of that name, or NULL. */
const ViewField *view_field(const ViewType *type, Str name);

/* The member of `record` that `field` describes, read as its C type T. */
#define VIEW_GET(T, field, record)                                                                 \
    (*(const T *)(const void *)((const char *)(record) + (field)->offset))

/* Whether the member is a struct of its own, pointed at or inline. */
bool view_is_record(const ViewField *field);

/* The struct that such a member means; NULL when it is absent. */
const void *view_record(const ViewField *field, const void *record);

/* Whether a member of `record` counts as present: what a section asks. */
bool view_present(const ViewField *field, const void *record);

/* Element `index` of the list; from `make` it lives in context->scratch. */
const void *view_item(const ViewContext *context, const ViewList *list, const ViewType *of,
                      size_t index);

/* Compile-time check that `member` of `S` is of C type T, giving its offset. */
#define VIEW_OFFSET(S, member, T)                                                                  \
    (offsetof(S, member) + 0 * sizeof(char[_Generic(((S *)0)->member, T : 1, default : -1)]))

/* clang-format off */
#define VIEW_TEXT(S, name, member, doc)                                                            \
    { name, VALUE_TEXT, VIEW_OFFSET(S, member, Str), NULL, doc }
#define VIEW_URL(S, name, member, doc)                                                             \
    { name, VALUE_URL, VIEW_OFFSET(S, member, Str), NULL, doc }
#define VIEW_STYLE(S, name, member, doc)                                                           \
    { name, VALUE_STYLE, VIEW_OFFSET(S, member, Str), NULL, doc }
#define VIEW_PROSE(S, name, member, doc)                                                           \
    { name, VALUE_PROSE, VIEW_OFFSET(S, member, Text), NULL, doc }
#define VIEW_FLAG(S, name, member, doc)                                                            \
    { name, VALUE_FLAG, VIEW_OFFSET(S, member, bool), NULL, doc }
#define VIEW_NUMBER(S, name, member, doc)                                                          \
    { name, VALUE_NUMBER, VIEW_OFFSET(S, member, Decimal), NULL, doc }
#define VIEW_COUNT(S, name, member, doc)                                                           \
    { name, VALUE_COUNT, VIEW_OFFSET(S, member, size_t), NULL, doc }
#define VIEW_DATE(S, name, member, doc)                                                            \
    { name, VALUE_DATE, VIEW_OFFSET(S, member, Date), NULL, doc }
#define VIEW_PERIOD(S, name, member, doc)                                                          \
    { name, VALUE_PERIOD, VIEW_OFFSET(S, member, Period), NULL, doc }
#define VIEW_RECORD(S, name, member, of, doc)                                                      \
    { name, VALUE_RECORD, offsetof(S, member), of, doc }
#define VIEW_LIST(S, name, member, of, doc)                                                        \
    { name, VALUE_LIST, VIEW_OFFSET(S, member, ViewList), of, doc }

#define VIEW_TYPE(type_name, S, rows)                                                              \
    { type_name, rows, sizeof(rows) / sizeof(rows)[0], sizeof(S) }

/* clang-format on */

#endif
