/* build_site: the files of a site. First they are listed, which is all that asks for their order;
 * then each is made and written on its own, several at once, so that making one may change nothing
 * but its own memory. The bytes do not depend on how many are made at once. */
#ifndef PLANCC_BUILD_SITE_H
#define PLANCC_BUILD_SITE_H

#include "output/files.h"
#include "output/template.h"
#include "plan/set.h"
#include "syntax/markdown.h"
#include "view/build.h"

/* What is written before all of the next stage: what pages need, pages, what leads to them. */
typedef enum SiteStage { STAGE_NEEDS, STAGE_PAGES, STAGE_INDEX, STAGE_COUNT } SiteStage;

typedef struct Site {
    Set *set;
    CodeLinks links;
    const Template *index;
    const Template *plan;
    const Template *report;
    const Template *indicator;
    const Template *registered;
    const Template *gathered[GATHERED_KINDS];
    const IndicatorPages *indicators;
    const Gathering *entries[SITE_PAGE_COUNT]; /* NULL for pages that gather nothing */
    const Turns *turns;
    List files[STAGE_COUNT]; /* of SiteFile */
} Site;

/* A file on its way. */
typedef struct SiteOut {
    Str name;         /* in the output folder */
    Buf bytes;        /* that are not written yet */
    OutputFile *file; /* NULL: nothing is */
} SiteOut;

/* Making one file. */
typedef struct SiteMaking {
    const Site *site;
    Set *set;                /* the site's, with memory for this file only */
    Arena *scratch;          /* another such */
    SiteOut *out;            /* the file */
    Arena *beside;           /* memory for the bytes of files made with it */
    struct SitePiece *piece; /* what writing knows */
} SiteMaking;

typedef struct SiteFile {
    Str name; /* in the output folder */
    void (*make)(const SiteMaking *making, const struct SiteFile *file);
    const Template *template; /* of a page */
    const void *of;           /* what it is about, as `make` knows */
    const Folder *plan;       /* the same; or NULL */
    size_t part;
    List beside; /* of Str: the names of the files that `make` writes with it, each but once */
} SiteFile;

/* Between two records of a file: its bytes so far stay as they are, so they may be written, that
 * the memory is there for the next ones. */
void build_site_pause(const SiteMaking *making, SiteOut *out);

/* Writes what is left of a file that is made with another. */
void build_site_end(const SiteMaking *making, SiteOut *out);

/* Adds a file whose bytes are known. */
void build_site_add_bytes(Site *site, Str name, Str bytes);

/* Finds what several files are made of. After links_collect, before what is below. */
void build_site_gather(Site *site);

/* Adds the data files: each table of the set as CSV; as JSON each plan and each report, with its
 * tables as CSV, each indicator that no plan shows, and the tables of each page of all plans; and
 * what the finder looks through. */
void build_data_list(Site *site);

/* Adds the pages. */
void build_pages_list(Site *site);

/* Looks whether all names are free, since half a site helps nobody, and writes the files with
 * set->jobs threads. False with one sentence in *problem. */
bool build_site_write(Site *site, Output *output, Str *problem);

#endif
