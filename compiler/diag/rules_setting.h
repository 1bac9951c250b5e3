/* rules_setting: what stands beside the examples of the rules. An example is a whole file of a
 * plan; it stays short because the organisation and the head of the plan stand in files of their
 * own, written here once. `plancc explain` shows them, and the tests compile them. */
#ifndef DIAG_RULES_SETTING_H
#define DIAG_RULES_SETTING_H

#include "diag/diag.h"

#include <stdbool.h>

typedef struct RulesSetting {
    const char *path;    /* below the folder of the set */
    const char *section; /* an example that has this section itself does without the file */
    const char *text;
} RulesSetting;

enum { RULES_SETTINGS = 2 };

extern const RulesSetting rules_settings[RULES_SETTINGS];

/* Where the example stands, below the folder of the set. */
extern const char rules_setting_example[];

/* Whether the example and the repair of a rule are templates of a plan's page; nothing stands
 * beside those. */
bool rules_setting_is_template(const RuleInfo *rule);

/* Whether the file stands beside `example`, which is no template. */
bool rules_setting_stands(const RulesSetting *setting, const char *example);

#endif
