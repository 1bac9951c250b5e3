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

/* Reports the problem where an author would mend it, which is often not where libyaml gave up. */
void yaml_report_problem(Diag *diag, const Source *source, const YamlProblem *problem);

/* Reports the keys that stand twice in a mapping, and takes their second values out of it.
 * `in_list`: the mapping is an item of a list. */
void yaml_check_keys(Diag *diag, const Node *map, bool in_list);

/* Reports a non-breaking space at `start`. */
void yaml_report_nbsp(Diag *diag, uint32_t start);

#endif
