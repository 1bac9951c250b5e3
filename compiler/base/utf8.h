/* utf8: characters. Wraps utf8proc: decoding, display width, case folding. */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/arena.h"
#include "base/str.h"

#include <stddef.h>
#include <stdint.h>

/* The offset of the first byte that is not valid UTF-8, or text.len when all is well. Runs over
 * ASCII a word at a time. */
size_t utf8_check(Str text);

/* The number of characters (code points) in valid UTF-8. */
size_t utf8_count(Str text);

/* The bytes of the character at `offset` of valid UTF-8 (1 to 4); its code point goes to *code. */
size_t utf8_next(Str text, size_t offset, int32_t *code);

/* The controls of ASCII (C0 and DEL; tab and line ends too) and of Unicode (C1). */
bool utf8_is_control(int32_t code);

/* Whether a terminal would obey the character instead of showing it: controls, and the signs that
 * make a line read in another order than it is written. */
bool utf8_drives_terminal(int32_t code);

/* The columns that valid UTF-8 takes on a terminal: wide characters 2, combining ones 0; a tab
 * counts 1 because the caller prints it as it is, another control character 1 because
 * escape_terminal puts U+FFFD in its place. */
size_t utf8_width(Str text);
size_t utf8_columns(int32_t code);

/* Adds the character to the buffer. */
void utf8_add(Buf *buf, int32_t code);

/* The character as letters of ASCII where it is made of some, in `letters`, which has room for
 * UTF8_MOST_LETTERS: "W" for the Ŵ of Welsh, "fi" for one sign of both. Returns how many; another
 * character has none and counts as one hyphen, and a mark over the letter before it counts 0. */
enum { UTF8_MOST_LETTERS = 18 };
size_t utf8_letters(int32_t code, char *letters);

/* The text with case folded (Unicode default folding), in `arena`; ASCII is done by hand. */
Str utf8_fold(Arena *arena, Str text);

#endif
