/* house: an organisation's own rules, said in organisation.yml and run like plancc's: for every
 * task, indicator ... of which `when` holds, `require` must hold too. No code, no plugins: a test
 * is a key and a few words. */
#ifndef PLAN_HOUSE_H
#define PLAN_HOUSE_H

#include "plan/plan.h"

typedef enum HouseVerb {
    HOUSE_GIVEN = 1,
    HOUSE_MISSING,
    HOUSE_IS,
    HOUSE_IS_NOT,
    HOUSE_CONTAINS,
    HOUSE_MATCHES,
    HOUSE_BEFORE,
    HOUSE_AFTER,
    HOUSE_IN, /* a period */
    HOUSE_FIRST_YEAR,
    HOUSE_AT_LEAST,
    HOUSE_AT_MOST,
    HOUSE_LINKS_TO,
} HouseVerb;

/* One key and what is asked of it. */
typedef struct HouseTest {
    Text key;
    Text condition; /* as written */
    HouseVerb verb; /* 0: it could not be read, and is not run */
    Text operand;
    Date date;      /* HOUSE_BEFORE, HOUSE_AFTER */
    Period period;  /* HOUSE_IN */
    Decimal number; /* HOUSE_AT_LEAST, HOUSE_AT_MOST: of a figure, or how many there are */
} HouseTest;

typedef struct HouseRule {
    Span span;
    Text kind;    /* a section: tasks, indicators, "budget rows" */
    List when;    /* of HouseTest: all must hold */
    List require; /* of HouseTest: all must hold */
    Text message;
    ChoiceField level; /* Severity */
} HouseRule;

/* What a test looks at: one key of one record. */
typedef struct HouseValue {
    bool given;
    Span span;    /* where it stands; of a missing one the record */
    List texts;   /* of Text: what `is`, `contains` and `matches` look at */
    Date date;    /* year 0: it is none */
    size_t count; /* how many there are */
    bool is_number;
    Decimal number;
    List refs; /* of Ref */
} HouseValue;

/* The key's value in a record of some shape, whose span begins it. */
HouseValue house_value(Arena *arena, const Field *field, const void *record);

/* The shape of the things that a kind names, or NULL with the nearest kind in *near. */
const Shape *house_shape(Arena *arena, Str kind, Str *near);

extern const Shape shape_house_rule;

#endif
