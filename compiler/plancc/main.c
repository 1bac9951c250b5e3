#include "plancc/cli.h"

int main(int argc, char *argv[]) {
    Arena *arena = arena_new();
    Options options;
    Str problem;
    int status = CLI_OK;
    if (cli_read(arena, argc, argv, &options, &problem))
        status = options.command->run(&options);
    else
        status = cli_usage(problem);
    arena_free(arena);
    return cli_finish(status);
}
