/* theme: the templates and other files that pages are made with: those of the folder --templates
 * first, name by name, then the ones inside the program. */
#ifndef PLANCC_THEME_H
#define PLANCC_THEME_H

#include "output/template.h"
#include "plan/set.h"

typedef struct Theme {
    Set *set;    /* whose sources the texts are added to, so that findings have a place */
    Str folder;  /* empty: only what is built in */
    Map sources; /* from name to Source: what was read already */
    Map files;   /* from name to Str: what has its fixed words already */
} Theme;

Theme theme_open(Set *set, Str folder);

/* For template_read. A name with a dot is that of a file as it is: plancc.js. */
TemplateSource theme_templates(Theme *theme);

/* Reports files of the folder that look like templates and that nothing has asked for: most likely
 * misspelt, and then the built-in one stands silently in their place. After all are read. */
void theme_check_unused(Theme *theme);

/* A file that is published, such as plancc.js: as it is, but with its fixed words in the language
 * of the pages, and plancc.css with the organisation's colours at its end. What is wrong with it is
 * found when it is asked for first. */
Str theme_file(Theme *theme, const char *name);

/* False, with one sentence in *problem, when --templates names no folder. */
bool theme_is_usable(const Theme *theme, Str *problem);

#endif
