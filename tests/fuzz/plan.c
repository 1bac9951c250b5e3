/* From YAML to a checked set and its findings as text. */
#include "diag/text.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
    Set *set = set_new();
    fuzz_add_files(set, fuzz_text(data, size));
    set_check(set);
    Buf out = {.arena = set->arena};
    text_print(&out, set->diag, (TextOptions){.notes = true});
    fuzz_must_be_clean(buf_str(&out), "\t");
    set_free(set);
    return 0;
}
