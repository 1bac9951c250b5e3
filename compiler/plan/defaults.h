/* defaults: what a plan means when it leaves something out. */
#ifndef PLAN_DEFAULTS_H
#define PLAN_DEFAULTS_H

#include "plan/set.h"

/* Gives a plan that has indicators and no `measures:` one table of them all, in their order: the
 * smallest plan need not say what nobody would want otherwise. Once, after resolve. */
void defaults_fill(Set *set);

#endif
