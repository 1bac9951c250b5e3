/*
 * What plancc is measured against: the bare work of the libraries it stands on, over the same
 * bytes.
 *
 *   baseline yaml DIR            libyaml's event loop over every .yml file
 *   baseline cmark DIR           cmark over every prose value; prints the seconds spent in cmark
 * alone baseline write N BYTES DIR   N files of BYTES bytes each baseline run PROGRAM ARG...  runs
 * a program; prints its seconds, peak bytes and exit status last
 *
 * `run` is here because Linux hands the peak memory of a process on to what it starts: started from
 * a script interpreter, every program would seem as large as the interpreter.
 */
#include <cmark.h>
#include <ftw.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <yaml.h>

enum { MAX_DEPTH = 64, OPEN_FOLDERS = 16 };

/* Whether the next scalar of each open collection is a key, and whether the last key named prose.
 */
typedef struct Walk {
    bool is_mapping[MAX_DEPTH];
    bool expects_key[MAX_DEPTH];
    bool is_prose[MAX_DEPTH];
    int depth;
} Walk;

/* nftw passes no argument on, so this little program keeps its results here. */
static size_t event_count;
static double cmark_seconds;
static size_t html_bytes;

static void fail(const char *what) {
    perror(what);
    exit(1);
}

static char *read_file(const char *path, size_t *len) {
    FILE *file = fopen(path, "rb");
    if (file == NULL || fseek(file, 0, SEEK_END) != 0) {
        fail(path);
    }
    long size = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)size + 1);
    if (bytes == NULL || fread(bytes, 1, (size_t)size, file) != (size_t)size) {
        fail(path);
    }
    fclose(file);
    *len = (size_t)size;
    return bytes;
}

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void render(const yaml_event_t *event) {
    double start = now();
    char *html = cmark_markdown_to_html((const char *)event->data.scalar.value,
                                        event->data.scalar.length, CMARK_OPT_DEFAULT);
    html_bytes += strlen(html);
    free(html);
    cmark_seconds += now() - start;
}

static bool names_prose(const char *key) {
    static const char *const keys[] = {"comment", "outcome",      "budget",     "purpose",
                                       "note",    "introduction", "mitigation", "definition"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (strcmp(key, keys[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* A value, scalar or collection, was read: in a mapping the next node is a key again. */
static void value_done(Walk *walk) {
    if (walk->depth > 0 && walk->is_mapping[walk->depth - 1]) {
        walk->expects_key[walk->depth - 1] = true;
        walk->is_prose[walk->depth - 1] = false;
    }
}

static void scalar(Walk *walk, const yaml_event_t *event) {
    int top = walk->depth - 1;
    if (top >= 0 && walk->is_mapping[top] && walk->expects_key[top]) {
        walk->expects_key[top] = false;
        walk->is_prose[top] = names_prose((const char *)event->data.scalar.value);
        return;
    }
    if (top >= 0 && walk->is_prose[top]) {
        render(event);
    }
    value_done(walk);
}

static void open_collection(Walk *walk, bool is_mapping) {
    if (walk->depth == MAX_DEPTH) {
        fprintf(stderr, "baseline: nested too deeply\n");
        exit(1);
    }
    walk->is_mapping[walk->depth] = is_mapping;
    walk->expects_key[walk->depth] = is_mapping;
    walk->is_prose[walk->depth] = false;
    walk->depth++;
}

static void follow(Walk *walk, const yaml_event_t *event) {
    switch (event->type) {
    case YAML_MAPPING_START_EVENT:
        open_collection(walk, true);
        break;
    case YAML_SEQUENCE_START_EVENT:
        open_collection(walk, false);
        break;
    case YAML_MAPPING_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
        walk->depth--;
        value_done(walk);
        break;
    case YAML_SCALAR_EVENT:
        scalar(walk, event);
        break;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
    case YAML_ALIAS_EVENT:
        break;
    }
}

/* Parses one file; with a walk the prose in it is rendered, without one nothing else is done. */
static void parse(const char *path, Walk *walk) {
    size_t len;
    char *bytes = read_file(path, &len);
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser)) {
        fail("yaml_parser_initialize");
    }
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes, len);
    bool done = false;
    while (!done) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "%s: %s\n", path, parser.problem);
            exit(1);
        }
        event_count++;
        if (walk != NULL) {
            follow(walk, &event);
        }
        done = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    free(bytes);
}

static bool is_yaml(const char *path, int type) {
    size_t len = strlen(path);
    return type == FTW_F && len > 4 && strcmp(path + len - 4, ".yml") == 0;
}

static int visit_bare(const char *path, const struct stat *info, int type, struct FTW *place) {
    (void)info;
    (void)place;
    if (is_yaml(path, type)) {
        parse(path, NULL);
    }
    return 0;
}

static int visit_prose(const char *path, const struct stat *info, int type, struct FTW *place) {
    (void)info;
    (void)place;
    if (is_yaml(path, type)) {
        Walk walk = {.depth = 0};
        parse(path, &walk);
    }
    return 0;
}

static void write_files(size_t count, size_t size, const char *folder) {
    char *bytes = malloc(size + 1);
    if (bytes == NULL) {
        fail("malloc");
    }
    memset(bytes, 'x', size);
    for (size_t i = 0; i < count; i++) {
        char path[4096];
        snprintf(path, sizeof path, "%s/%zu.html", folder, i);
        FILE *file = fopen(path, "wb");
        if (file == NULL || fwrite(bytes, 1, size, file) != size || fclose(file) != 0) {
            fail(path);
        }
    }
    free(bytes);
}

static void run_program(char **words) {
    double start = now();
    pid_t child = fork();
    if (child == 0) {
        execvp(words[0], words);
        perror(words[0]);
        _exit(127);
    }
    int status;
    struct rusage usage;
    if (child < 0 || waitpid(child, &status, 0) != child ||
        getrusage(RUSAGE_CHILDREN, &usage) != 0) {
        fail(words[0]);
    }
    double seconds = now() - start;
    printf("%.6f %ld %d\n", seconds, usage.ru_maxrss * 1024,
           WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
}

int main(int argc, char **argv) {
    if (argc == 3 && strcmp(argv[1], "yaml") == 0) {
        nftw(argv[2], visit_bare, OPEN_FOLDERS, FTW_PHYS);
        printf("%zu events\n", event_count);
    } else if (argc == 3 && strcmp(argv[1], "cmark") == 0) {
        nftw(argv[2], visit_prose, OPEN_FOLDERS, FTW_PHYS);
        printf("%.6f seconds, %zu bytes of HTML\n", cmark_seconds, html_bytes);
    } else if (argc == 5 && strcmp(argv[1], "write") == 0) {
        write_files(strtoul(argv[2], NULL, 10), strtoul(argv[3], NULL, 10), argv[4]);
    } else if (argc >= 3 && strcmp(argv[1], "run") == 0) {
        run_program(argv + 2);
    } else {
        fprintf(stderr,
                "usage: baseline yaml DIR | cmark DIR | write N BYTES DIR | run PROGRAM ARG...\n");
        return 2;
    }
    return 0;
}
