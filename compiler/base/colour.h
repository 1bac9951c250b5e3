/* colour: colours as screens mix them, and how well one can be read on another.
 *
 * Contrast is that of WCAG 2.2: (L1 + 0.05) / (L2 + 0.05) of the relative luminances, from 1 for
 * two alike to 21 for black on white. All of it is whole numbers, so a colour passes on every
 * machine or on none. */
#ifndef BASE_COLOUR_H
#define BASE_COLOUR_H

#include "base/str.h"

#include <stdbool.h>
#include <stdint.h>

typedef struct Colour {
    uint8_t red;
    uint8_t green;
    uint8_t blue;
} Colour;

/* What WCAG 2.2 AA asks of text (1.4.3), in hundredths as colour_contrast has it; of lines and
 * marks it asks less (1.4.11). */
enum { COLOUR_TEXT = 450 };

/* The number of steps of colour_mix from one colour to the other. */
enum { COLOUR_STEPS = 255 };

/* Reads `#` and six hexadecimal digits, capital or small. False, and *out untouched, when the text
 * is anything else. */
bool colour_parse(Str text, Colour *out);

/* The colour that was probably meant by a text that is none: without its `#`, or with one digit for
 * two. */
bool colour_guess(Str text, Colour *out);

/* Adds "#1d4f91". */
void colour_print(Buf *buf, Colour colour);

/* Relative luminance, 0 (black) to COLOUR_LUMINANCE_MOST (white). */
#define COLOUR_LUMINANCE_MOST INT64_C(10000000000000)
int64_t colour_luminance(Colour colour);

/* The contrast of two colours in hundredths, cut off, not rounded: 449 is less than 4.5 to 1. */
int colour_contrast(Colour a, Colour b);

/* `step` of COLOUR_STEPS steps from `colour` to `other`. */
Colour colour_mix(Colour colour, Colour other, int step);

#endif
