/* pattern: the organisation's forms of codes, as PCRE2 regular expressions for the whole code. They
 * are the authors' own, so matching has a limit: a pattern that takes too long is a finding. */
#ifndef PLAN_PATTERN_H
#define PLAN_PATTERN_H

#include "plan/set.h"

/* Reports bad-code, and marks what is misnamed: definitions that do not have their form, and
 * patterns that cannot be used. */
void pattern_check_codes(Set *set);

#endif
