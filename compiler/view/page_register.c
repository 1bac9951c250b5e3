#include "view/page_register.h"

static const ViewField mention_fields[] = {
    {"link", VALUE_RECORD_INLINE, offsetof(RiskMentionView, link), &view_link,
     "The place, and the risk as the plan puts it."},
    VIEW_TEXT(RiskMentionView, "plan", plan, "The plan's title."),
    VIEW_LIST(RiskMentionView, "tasks", tasks, &view_link, "The tasks at risk."),
};
static const ViewType mention_type =
    VIEW_TYPE("a place that names a risk", RiskMentionView, mention_fields);

static const ViewField risk_fields[] = {
    VIEW_TEXT(RegisteredRiskView, "id", id, "Its anchor."),
    VIEW_TEXT(RegisteredRiskView, "number", number, "Its number."),
    VIEW_TEXT(RegisteredRiskView, "title", title, "What may happen."),
    SCORE_FIELDS(RegisteredRiskView, score),
    VIEW_DATE(RegisteredRiskView, "review", review, "When it is looked at again."),
    VIEW_LIST(RegisteredRiskView, "controls", controls, &view_prose, "What is done about it."),
    VIEW_FLAG(RegisteredRiskView, "has-controls", has_controls, "Whether anything is."),
    VIEW_LIST(RegisteredRiskView, "mentions", mentions, &mention_type, "Where plans name it."),
    VIEW_FLAG(RegisteredRiskView, "has-mentions", has_mentions, "Whether any plan does."),
};
static const ViewType risk_type =
    VIEW_TYPE("a risk of the register", RegisteredRiskView, risk_fields);

static const ViewField register_fields[] = {
    SITE_FIELD(RegisterPage),
    VIEW_TEXT(RegisterPage, "title", title, "The page's title."),
    VIEW_DATE(RegisterPage, "as-at", as_at, "The date of the register."),
    DATA_FIELD(RegisterPage, "data", data),
    VIEW_URL(RegisterPage, "url", url, "Where the whole register is."),
    VIEW_PROSE(RegisterPage, "introduction", introduction, "The text above it."),
    VIEW_LIST(RegisterPage, "bands", bands, &view_band, "What scores are called."),
    VIEW_RECORD(RegisterPage, "matrix", matrix, &view_matrix, "Likelihood against impact."),
    VIEW_LIST(RegisterPage, "rows", rows, &risk_type, "The risks."),
    VIEW_FLAG(RegisterPage, "has-scores", has_scores, "Whether any risk has a score."),
    VIEW_FLAG(RegisterPage, "any-controls", any_controls, "Whether anything is done about any."),
};
const ViewType view_register_page = VIEW_TYPE("the risks page", RegisterPage, register_fields);
