/* template_private: a template as template_read.c leaves it and template.c runs it. */
#ifndef OUTPUT_TEMPLATE_PRIVATE_H
#define OUTPUT_TEMPLATE_PRIVATE_H

#include "output/template.h"

typedef enum OpKind {
    OP_TEXT,     /* bytes that stand in the template */
    OP_VALUE,    /* a member, printed by its kind */
    OP_SECTION,  /* {{#name}} */
    OP_INVERTED, /* {{^name}} */
    OP_END,      /* {{/name}} */
} OpKind;

typedef struct Op {
    OpKind kind;
    unsigned depth;              /* the open context that has the name; 0 is the page */
    size_t partner;              /* section: its end; end: its section */
    Str text;                    /* OP_TEXT */
    const ViewField *field;      /* the member that the name means */
    const ViewField *const *via; /* a dotted name: the records to go through before it */
    size_t via_count;
} Op;

struct Template {
    List ops; /* of Op */
};

#endif
