/* page_score: how the score of a risk is shown: in parts, and as a tag with the name of its band.
 * The pages of plans and of the register share it. */
#ifndef VIEW_PAGE_SCORE_H
#define VIEW_PAGE_SCORE_H

#include "view/page_status.h"

/* How likely a risk is, how bad it would be, and what that comes to. */
typedef struct ScoreView {
    Str likelihood;    /* "3 of 5"; empty: not said; so for the next */
    Str impact;        /* "4 of 5" */
    StatusView status; /* "12: high"; word empty: no score */
    bool scored;       /* both are said */
} ScoreView;

/* A band of scores: what a tag says, and which scores it is for. */
typedef struct BandView {
    StatusView status; /* "Low" */
    Str scores;        /* "1 to 4" */
} BandView;

extern const ViewType view_band;

/* The words of a risk's score. */
#define SCORE_FIELDS(S, score)                                                                     \
    VIEW_TEXT(S, "likelihood", score.likelihood, "How likely it is, of 5."),                       \
        VIEW_TEXT(S, "impact", score.impact, "How bad it would be, of 5."),                        \
        VIEW_FLAG(S, "scored", score.scored, "Whether both are said."), {                          \
        "status", VALUE_RECORD_INLINE, offsetof(S, score.status), &view_status,                    \
            "Its score: their product, and what that is called."                                   \
    }

#endif
