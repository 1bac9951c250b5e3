/* yaml_private: what libyaml refuses, in our words, and keys that stand twice. */
#ifndef SYNTAX_YAML_PRIVATE_H
#define SYNTAX_YAML_PRIVATE_H

#include "syntax/yaml.h"

/* The message for a control character, also for one that an escape brings in. */
#define YAML_CONTROL "a control character stands in the text"

/* U+00A0: looks like a space, and is none in YAML. */
#define YAML_NBSP "\xC2\xA0"

typedef struct YamlProblem {
    const char *text; /* libyaml's words, or YAML_CONTROL */
    size_t at;        /* byte of the source where libyaml gave up */
    size_t began;     /* byte where that began which it was reading; or `at` */
    size_t quote;     /* the last text in quotes before it, */
    size_t quote_end; /* both 0 when there is none */
} YamlProblem;

/* What is said of a problem, and where. */
typedef struct YamlSaying {
    const char *message;
    const char *label; /* may be NULL */
    size_t from;
    size_t to;
    bool began; /* also say where it began */
} YamlSaying;

/* Looks whether an author's slip led to the problem. True: *saying says so; else it is as it was.
 */
typedef bool YamlSlip(Str text, const YamlProblem *problem, YamlSaying *saying);

YamlSlip yaml_slip_any;           /* what libyaml may stumble over in any way */
YamlSlip yaml_slip_deeper_key;    /* a key indented differently */
YamlSlip yaml_slip_missing_colon; /* a line that is neither key nor text */
YamlSlip yaml_slip_closed;        /* more after a quote or bracket */
YamlSlip yaml_slip_open;          /* a bracket without its end */
YamlSlip yaml_slip_open_end;      /* the same at the end of the file */
YamlSlip yaml_slip_after_end;     /* a key after a list that has none */
YamlSlip yaml_slip_began;         /* what was begun is to be mended */

/* Whether the problem was found in a later line than that where it began. */
bool yaml_is_later_line(Str text, const YamlProblem *problem);

/* Reports the problem where an author would mend it, which is often not where libyaml gave up. */
void yaml_report_problem(Diag *diag, const Source *source, const YamlProblem *problem);

/* Reports the keys that stand twice in a mapping, and takes their second values out of it.
 * `in_list`: the mapping is an item of a list. */
void yaml_check_keys(Diag *diag, const Node *map, bool in_list);

/* Reports a non-breaking space at `start`. */
void yaml_report_nbsp(Diag *diag, uint32_t start);

#endif
