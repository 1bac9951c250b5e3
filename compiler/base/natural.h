/* natural: texts in the order in which people number things. */
#ifndef BASE_NATURAL_H
#define BASE_NATURAL_H

#include "base/str.h"

/* Less than 0, 0 or more than 0, as a comes before b, is b, or comes after it. Digits in a row
 * count as one number, so that CS2 comes before CS10; zeros in front decide only between texts that
 * are otherwise alike. */
int natural_compare(Str a, Str b);

#endif
