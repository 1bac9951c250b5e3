#include "output/data.h"

#include "base/escape.h"
#include "base/system.h"
#include "base/utf8.h"

enum { INDENT = 2 };

static json_t *made(json_t *value) {
    if (!value)
        die("out of memory");
    return value;
}

static void done(int failed) {
    if (failed)
        die("out of memory");
}

json_t *data_object(void) {
    return made(json_object());
}

json_t *data_list(void) {
    return made(json_array());
}

/* What jansson writes as an escape may stay: the controls of ASCII, which have one in JSON. */
static bool needs_no_help(Str text) {
    for (size_t k = 0; k < text.len; k++)
        if ((unsigned char)text.at[k] >= 0x7F)
            return false;
    return true;
}

json_t *data_text(Str text) {
    if (needs_no_help(text))
        return made(json_stringn(text.len ? text.at : "", text.len));
    Arena *scratch = arena_new();
    Buf clean = {.arena = scratch};
    for (size_t offset = 0; offset < text.len;) {
        int32_t code;
        offset += utf8_next(text, offset, &code);
        utf8_add(&clean, code >= 0x7F && utf8_drives_terminal(code) ? 0xFFFD : code);
    }
    json_t *value = made(json_stringn(clean.at, clean.len));
    arena_free(scratch);
    return value;
}

static void data_put(json_t *object, const char *key, json_t *value) {
    done(json_object_set_new(object, key, value));
}

void data_put_text(json_t *object, const char *key, Str text) {
    data_put(object, key, data_text(text));
}

void data_put_count(json_t *object, const char *key, size_t count) {
    data_put(object, key, made(json_integer((json_int_t)count)));
}

json_t *data_put_object(json_t *object, const char *key) {
    json_t *value = data_object();
    data_put(object, key, value);
    return value;
}

json_t *data_put_list(json_t *object, const char *key) {
    json_t *value = data_list();
    data_put(object, key, value);
    return value;
}

void data_push(json_t *list, json_t *value) {
    done(json_array_append_new(list, value));
}

static int add(const char *bytes, size_t size, void *out) {
    buf_add(out, (Str){bytes, size});
    return 0;
}

void data_print_text(Buf *out, Str text) {
    buf_add_char(out, '"');
    escape_json(out, text);
    buf_add_char(out, '"');
}

void data_print(Buf *out, json_t *document) {
    done(json_dump_callback(document, add, out, JSON_INDENT(INDENT)));
    buf_add_char(out, '\n');
    json_decref(document);
}
