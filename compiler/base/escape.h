/* escape: every escaper there is. Text is escaped by the type of the place it goes to, at the last
 * moment; nothing else in the program writes an ampersand. */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "base/str.h"

/* HTML text and double-quoted attribute values: & < > " ' become references. */
void escape_html(Buf *buf, Str text);

/* A URL inside a double-quoted attribute: percent-encodes what may not stand in a URL (spaces,
 * quotes, controls, bytes above 127), leaves existing % escapes, then escapes as HTML. */
void escape_url(Buf *buf, Str text);

/* A path as the path of a URI (RFC 3986): every byte that is neither unreserved nor a slash is
 * percent-encoded, a colon too, which would make the first part a scheme. */
void escape_path(Buf *buf, Str text);

/* XML 1.0 text and attribute values; characters XML cannot hold become U+FFFD. */
void escape_xml(Buf *buf, Str text);

/* One field of RFC 4180: quoted when needed; a text that a spreadsheet would run as a formula
 * (begins with = + - @, one of their wide forms, tab, CR or LF) gets a leading apostrophe. Bytes
 * that are not UTF-8 and what drives a terminal, as names of files may hold, become U+FFFD. */
void escape_csv(Buf *buf, Str text);

/* Inside a string of JSON (RFC 8259). What would drive a terminal becomes U+FFFD, but for the
 * controls of ASCII below 32, which are escaped. */
void escape_json(Buf *buf, Str text);

/* A message of a GitHub workflow command: %, CR and LF percent-encoded. Other control characters
 * become U+FFFD. */
void escape_github(Buf *buf, Str text);

/* A property of one, such as the file: `:` and `,` too. */
void escape_github_property(Buf *buf, Str text);

/* One line of GitHub's Markdown that shows the text as it is, in a cell of a table too. */
void escape_markdown(Buf *buf, Str text);

/* For a terminal: control characters but tab become U+FFFD, so that no input drives the screen, and
 * so does a sign of what GitHub's runner would take for a command in what is printed. */
void escape_terminal(Buf *buf, Str text);

#endif
