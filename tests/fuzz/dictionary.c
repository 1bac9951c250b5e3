/* Prints a dictionary for libFuzzer. usage: dictionary plan | figures | template
 * The words are those of the very tables that decoders and templates go by. */
#include "fuzz.h"
#include "plan/figure.h"
#include "view/build.h"

#include <stdio.h>
#include <string.h>

static const Shape *const roots[] = {&shape_document, &shape_figure, &shape_target,
                                     &shape_report_task};

static bool is_new(Arena *arena, List *seen, const void *thing) {
    EACH (const void *, known, *seen)
        if (*known == thing)
            return false;
    LIST_PUSH(arena, seen, const void *, thing);
    return true;
}

static void print_word(const char *before, const char *word, const char *after) {
    printf("\"%s", before);
    for (; *word; word++) {
        const unsigned char c = (unsigned char)*word;
        printf(c < ' ' || c > '~' || strchr("\"\\", c) ? "\\x%02x" : "%c", c);
    }
    printf("%s\"\n", after);
}

static void print_field(const Field *field, bool keys) {
    if (keys)
        print_word("", field->key, ": ");
    for (const Choice *choice = field->choices; choice && choice->word; choice++)
        print_word("", choice->word, "");
    if (field->example && *field->example)
        print_word("", field->example, "");
}

static void print_shape(Arena *arena, List *seen, const Shape *shape, bool keys) {
    if (!is_new(arena, seen, shape))
        return;
    for (size_t k = 0; k < shape->count; k++) {
        print_field(&shape->fields[k], keys);
        if (shape->fields[k].of)
            print_shape(arena, seen, shape->fields[k].of, keys);
    }
}

static void print_view(Arena *arena, List *seen, const ViewType *type) {
    if (!is_new(arena, seen, type))
        return;
    for (size_t k = 0; k < type->count; k++) {
        const ViewField *field = &type->fields[k];
        print_word("{{", field->name, "}}");
        print_word("{{#", field->name, "}}");
        print_word("{{^", field->name, "}}");
        print_word("{{/", field->name, "}}");
        if (field->of)
            print_view(arena, seen, field->of);
    }
}

int main(int count, char **arguments) {
    Arena *arena = arena_new();
    List seen = {NULL, 0, 0};
    const char *kind = count == 2 ? arguments[1] : "";
    if (!strcmp(kind, "template"))
        print_view(arena, &seen, &view_index_page);
    else
        for (size_t k = 0; k < sizeof roots / sizeof *roots; k++)
            print_shape(arena, &seen, roots[k], !strcmp(kind, "plan"));
    arena_free(arena);
    return 0;
}
