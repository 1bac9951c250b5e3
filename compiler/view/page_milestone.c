#include "view/page_milestone.h"

static const ViewField milestone_fields[] = {
    VIEW_TEXT(MilestoneView, "title", title, "What will have happened."),
    VIEW_DATE(MilestoneView, "due", due, "By when."),
    VIEW_DATE(MilestoneView, "done", done, "When it happened."),
    VIEW_TEXT(MilestoneView, "state", state, "That it is done, with no day known, or overdue."),
    VIEW_TEXT(MilestoneView, "progress", progress, "How far it is."),
    VIEW_PROSE(MilestoneView, "note", note, "A remark."),
};
const ViewType view_milestone = VIEW_TYPE("a milestone", MilestoneView, milestone_fields);
