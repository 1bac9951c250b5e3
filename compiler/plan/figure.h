/* figure: one value or target as an author writes it: `7,140`, `14%`, `£10,000 provisional`,
 * `1,500 to Q3`, `not yet available`, `new from 2021-04`, `at least 37`. The vocabulary is closed:
 * what is not in it is a finding that names what is. */
#ifndef PLAN_FIGURE_H
#define PLAN_FIGURE_H

#include "base/decimal.h"
#include "base/phrases.h"
#include "syntax/decode.h"

/* Why there is no figure. */
typedef enum Missing {
    MISSING_NO, /* there is one */
    MISSING_NOT_AVAILABLE,
    MISSING_NOT_YET_AVAILABLE,
    MISSING_NOT_COLLECTED,
    MISSING_NOT_COMPARABLE,
    MISSING_NOT_APPLICABLE,
    MISSING_SUPPRESSED,
    MISSING_NEW, /* the indicator began in `from` */
} Missing;

/* What must be known beside a figure; a set of bits. */
typedef enum Qualifier {
    QUALIFIER_PROVISIONAL = 1,
    QUALIFIER_PROJECTION = 2,
    QUALIFIER_CUMULATIVE = 4,
    QUALIFIER_ESTIMATE = 8,
    QUALIFIER_FULL_YEAR = 16,
    QUALIFIER_REVISED = 32,
    QUALIFIER_TO_QUARTER = 64, /* of a year: only up to quarter `to` */
    QUALIFIER_ROLLING = 128,   /* over the last `months` months */
    QUALIFIER_TO_MONTH = 256,  /* up to month `to`; computed, never written */
    QUALIFIER_PART = QUALIFIER_TO_QUARTER | QUALIFIER_TO_MONTH,
} Qualifier;

typedef enum UnitKind { UNIT_NONE, UNIT_PERCENT, UNIT_MONEY, UNIT_WORD } UnitKind;

/* What is seldom said of a figure. */
typedef struct FigureMore {
    Text note;
    Text printed; /* a slip, exactly as the print has it */
    Date covers_first;
    Date covers_last; /* months a figure really covers; year 0: those of its period */
    DateField restated;
    Text was; /* the figure before it was restated */
} FigureMore;

typedef struct Figure {
    Text raw;         /* as written */
    Decimal number;   /* when `known` */
    FigureMore *more; /* NULL: nothing more is said */
    Str unit_word;    /* UNIT_WORD: "kg" */
    Date from;        /* MISSING_NEW */
    uint16_t qualifiers;
    bool known;
    UnitKind unit : 8;
    Missing missing : 8;
    uint8_t to;     /* quarter 1 to 4, month 1 to 12 */
    uint8_t months; /* QUALIFIER_ROLLING */
} Figure;

typedef struct PeriodFigure {
    Period period;
    Span span; /* the period, as key */
    Figure figure;
} PeriodFigure;

typedef enum TargetKind {
    TARGET_NONE,
    TARGET_VALUE,    /* reach it, in the indicator's direction */
    TARGET_AT_LEAST, /* low or more */
    TARGET_ABOVE,
    TARGET_AT_MOST, /* low or less */
    TARGET_BELOW,
    TARGET_BETWEEN,  /* low to high */
    TARGET_CHANGE,   /* up or down by a percentage of a baseline, by a date */
    TARGET_BASELINE, /* this year sets the baseline */
    TARGET_TEXT,     /* printed, never compared */
} TargetKind;

typedef struct Target {
    Text raw;
    Decimal low;
    Decimal high;  /* TARGET_BETWEEN */
    Text text;     /* TARGET_TEXT */
    Date by;       /* TARGET_CHANGE; year 0: no date */
    Str unit_word; /* UNIT_WORD */
    TargetKind kind;
    UnitKind unit;
    bool down; /* TARGET_CHANGE */
    uint16_t qualifiers;
} Target;

typedef struct PeriodTarget {
    Period period;
    Span span;
    Target target;
} PeriodTarget;

/* The mapping forms of a figure and of a target, for the reference. */
extern const Shape shape_figure, shape_target;

/* The most periods that one mapping may have: what they come to is worked out again for each
 * report. */
enum { FIGURE_MOST_PERIODS = 500 };

/* Readers for schema rows: a mapping from period to figure (List of PeriodFigure), to money, to
 * target (List of PeriodTarget). */
void figure_read_values(Decoder *decoder, const Field *field, const Node *node, void *out);
void figure_read_amounts(Decoder *decoder, const Field *field, const Node *node, void *out);
void figure_read_targets(Decoder *decoder, const Field *field, const Node *node, void *out);

/* One figure (Figure); the same for money, as a stated total is. */
void figure_read_one(Decoder *decoder, const Field *field, const Node *node, void *out);
void figure_read_money(Decoder *decoder, const Field *field, const Node *node, void *out);

/* Reads the digits, unit and nothing else: `£43k`, `14%`, `465 kg`. */
bool figure_parse_number(Str text, Decimal *number, UnitKind *unit, Str *unit_word);

/* How many months it is of, when its author says so (`rolling 6 months`, `covers`); else 0. */
int figure_said_months(const Figure *figure);

/* The figure for a period in a List of PeriodFigure, or NULL; the same for targets. */
const PeriodFigure *figure_find(List values, Period period);
const PeriodTarget *figure_find_target(List targets, Period period);

/* As pages print it: "14%", "£10,000", "7,140", "465 kg"; currency for money is `£`. */
void figure_print_number(Buf *out, Decimal number, UnitKind unit, Str unit_word);

/* The words of a missing value and of qualifiers: "not yet available", "to Q3, provisional". */
void figure_print_missing(Buf *out, Language language, const Figure *figure);
void figure_print_qualifiers(Buf *out, Language language, const Figure *figure);

/* A target in words: "at least 37%". */
void figure_print_target(Buf *out, Language language, const Target *target);

#endif
