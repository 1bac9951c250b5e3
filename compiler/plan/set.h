/* set: a folder of plan files as one thing. Reads them, decodes them, gives every code its
 * definition, and lets the checks run; findings are in `diag`.
 *
 * A file that could not be read leaves the set `broken`: what it defines is unknown, so references
 * are not looked at and nobody is told about codes that are merely out of sight. */
#ifndef PLAN_SET_H
#define PLAN_SET_H

#include "base/map.h"
#include "base/pool.h"
#include "plan/logo.h"
#include "plan/plan.h"

/* The files of one folder, read as one document. */
typedef struct Folder {
    Str path; /* as printed, "plans/community-safety-2023" */
    Str name; /* of its page: its last part; "plan" for the set's own folder */
    Document document;
    Span *seen; /* one for each field of shape_document: where the section stands */
} Folder;

typedef struct Set {
    Arena *arena;
    Arena *others[POOL_MOST]; /* what other threads have read; NULL: nothing */
    Str path;                 /* the folder that was read, as it was given */
    Sources *sources;
    Diag *diag;
    Decoder decoder;
    List folders;           /* of Folder *, in the order they were read */
    List plans;             /* of Folder *: those with a `plan:` section */
    Document shared;        /* the sections that stand once in a set, wherever they stand */
    List opaque;            /* of Span: texts in which comments are not comments */
    Map names[SPACE_COUNT]; /* from code, title or number to Definition */
    Map folded;             /* codes with case folded, to Definition */
    Map addresses;          /* from code to Address: where it stands on the pages (links.h) */
    Map pages;              /* the names of all pages, once somebody asked (links.h) */
    Map anchors;            /* the ids of their places, the same (links.h) */
    Logo logo;              /* the picture of `theme:`, once the checks have run */
    List read;              /* of Str: paths of all files read and folders looked through */
    List levels;        /* of RuleLevel: hold whatever the organisation chooses; the last wins */
    size_t misnamed;    /* definitions whose codes have findings */
    size_t suggestions; /* nearest names looked for so far */
    Date as_at;         /* what all reports are computed as at; year 0: each its own date */
    size_t files;       /* plan files read, the broken ones too */
    unsigned jobs;      /* threads that may work at once; 0 is 1 */
    bool without_notes; /* nobody will see notes: their rules need not be run */
    bool broken;
} Set;

/* An empty set with an arena of its own. */
Set *set_new(void);

/* Gives back all memory of the set. */
void set_free(Set *set);

/* Reads every .yml and .yaml file (.YML, too) below `path`, a folder's own files before its
 * sub-folders, each in byte order. Dot-files are passed over, symbolic links refused. False, with
 * one sentence in *problem, when the folder itself cannot be read. */
bool set_read(Set *set, Str path, Str *problem);

/* Adds one file from memory; `path` says which folder it belongs to. Both are borrowed. */
void set_add(Set *set, Str path, Str text);

/* Makes one thing of the files: shared sections, levels, references, defaults, how reports stand.
 * Once, after the files; set_check does it. Findings are not sorted yet. */
void set_join(Set *set);

/* How many threads are worth starting for so large a set: at most the set's `jobs`. */
unsigned set_jobs(const Set *set);

/* An arena beside the set's own, for another thread; the set's to free. */
Arena *set_other_arena(Set *set);

/* Joins the set, runs all checks, applies excuses, sorts the findings. Once, after the files. */
void set_check(Set *set);

/* The set as one of several threads sees it: nothing of it may be changed, and what is made from it
 * comes from `arena`, where this view of it lives, too. */
Set *set_for_reading(const Set *set, Arena *arena);

/* The month in which a financial year begins, 1 to 12; April when nobody said. */
int set_year_starts(const Set *set);

/* The language of the pages, and with it what sentences for them are made with. */
Language set_language(const Set *set);
Speech set_speech(const Set *set, Arena *arena);

/* What has this code, title or number; NULL when nothing has. */
const Definition *set_find(const Set *set, NameSpace space, Str name);

#endif
